"""What somebody most likely wants who mentions a day, a race, a pace or a pain, and of whose wish no more is clear."""

from datetime import date

from domain.units import Units
from domain.words.answers import Choice, Label, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    AskAbout,
    ChangeAmount,
    ChangeDays,
    ChangeFitness,
    ChangeGoal,
    ChangeRaceDate,
    CutDay,
    Injured,
    Intent,
    LogRun,
    MoveIntent,
    NewPlan,
    Open,
    RemindAt,
    Sick,
    SkipDay,
    WhatsOn,
)
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen, Topic

# What is longer is hardly one run.
_LONGEST_MM = 50_000_000
_TOPICS: tuple[tuple[frozenset[M], tuple[Intent, ...]], ...] = (
    (frozenset({M.PAIN, M.INJURY, M.BODY, M.ILL, M.SORE, M.TIRED}), (Injured(""), Sick())),
    (frozenset({M.REMIND, M.QUIET, M.EVENING, M.MORNING}), (RemindAt(), Open(Screen.QUIET))),
    (frozenset({M.GOAL, M.SUB, M.ON_TRACK, M.PREDICTED}), (AskAbout(Topic.TRACK), ChangeGoal())),
    (
        frozenset({M.MY_RACE, M.RACE, M.RACE_DAY, M.TUNE_UP, M.NEW_PLAN}),
        (AskAbout(Topic.RACE), ChangeRaceDate(), NewPlan()),
    ),
    (frozenset({M.MY_PACE, M.FASTER, M.FITNESS, M.HOW_FAST}), (AskAbout(Topic.PACE), ChangeFitness())),
    (frozenset({M.RUNNING_DAYS, M.EVERY, M.TIMES, M.ALWAYS}), (ChangeDays(), AskAbout(Topic.DAYS))),
    (frozenset({M.AMOUNT, M.MILEAGE, M.PER_WEEK}), (AskAbout(Topic.MILES), ChangeAmount())),
    (frozenset({M.PLAN, M.PHASE}), (Open(Screen.PLAN), AskAbout(Topic.PHASE))),
    (frozenset({M.WEEK, M.WEEKEND}), (WhatsOn(weeks_ahead=0),)),
)


def likely(r: Reading) -> list[Choice]:
    """The likeliest wishes about what is mentioned, the likeliest first; nothing for a sentence without a subject."""
    found = [*_of_a_run(r), *_of_a_day(r)]
    for meanings, wishes in _TOPICS:
        # "Put back a week" is no back that hurts.
        if any(token.has(*meanings) and token.text != "back" for token in r.tokens):
            found += wishes
    return [choice(said_again(each), Label.INTENT, intent=each) for each in found if said_again(each)]


def is_as_good(one: object, other: object) -> bool:
    """Whether two offers would look alike: both open the same, or change the same, with other details."""
    if isinstance(one, AskAbout) and isinstance(other, AskAbout):
        return one.topic is other.topic
    if isinstance(one, Open) and isinstance(other, Open):
        return one.screen is other.screen
    return type(one) is type(other) and isinstance(one, ChangeDays | ChangeGoal | ChangeRaceDate | RemindAt | Injured)


def _of_a_run(r: Reading) -> list[Intent]:
    """A length that was run, or is to be."""
    length = r.value(M.DISTANCE)
    if not isinstance(length, tuple) or not isinstance(length[1], Units) or length[0] > _LONGEST_MM:
        return []
    past = r.past(r.day) if r.day is not None else DayRef(on=r.today)
    ran: list[Intent] = [LogRun(day=past, distance_mm=length[0])] if past.on is not None and past.on <= r.today else []
    return ran if r.has(M.RAN, M.DONE) else [*ran, CutDay(r.the_day, length[0])]


def _of_a_day(r: Reading) -> list[Intent]:
    """A day or a run that is still to come: left out, moved, or looked at."""
    days = list(dict.fromkeys(each.day for each in r.days))
    if not days:
        return []
    day = days[0]
    on: date | None = r.coming(day)
    if on is not None and on < r.today:
        return [WhatsOn(day=day), SkipDay(day)]
    if len(days) > 1 and day.type is None and days[1].type is None:
        return [MoveIntent(day, days[1]), SkipDay(day), WhatsOn(day=day)]
    return [SkipDay(day), WhatsOn(day=day)]
