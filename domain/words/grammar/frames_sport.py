"""What was done instead of a run, or beside it: another sport, strength."""

from domain.words.day_refs import DayRef
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.told_numbers import RUN_NUMBERS
from domain.words.intents import OtherSport
from domain.words.lexicon.meanings import M
from domain.words.strength_said import StrengthSaid

SPORT = Frames()


@SPORT.frame(
    M.OTHER_SPORT,
    takes=DAYS
    | RUN_NUMBERS
    | {M.INSTEAD, M.INSTEAD_OF, M.RAN, M.DONE, M.CHANGE, M.SKIP, M.CANT, M.HALF_OF, M.OTHER_SPORT},
    rank=4,
)
def other_sport(r: Reading) -> Asked:
    """Another sport in place of the run."""
    return OtherSport(r.day or DayRef(on=r.today))


@SPORT.frame(M.STRENGTH, (M.DONE, M.RAN), takes=DAYS, rank=4)
def strength_done(r: Reading) -> Asked:
    """A strength session was done."""
    return StrengthSaid(r.past(r.day) if r.day is not None else DayRef(on=r.today), done=True)


@SPORT.frame(M.STRENGTH, (M.MISSED, M.DIDNT, M.SKIP), takes=DAYS | {M.RAN}, rank=4)
def strength_skipped(r: Reading) -> Asked:
    """A strength session was not done."""
    return StrengthSaid(r.past(r.day) if r.day is not None else DayRef(on=r.today), done=False)
