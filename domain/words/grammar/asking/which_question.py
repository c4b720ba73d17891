"""The question that a sentence asks, where it is one of those that an answer of its own is kept for."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date

from domain.words.asked_of import AskRuns, Side, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.asking.absent import absent_asked, warm_up_asked
from domain.words.grammar.asking.beside_asked import beside_asked
from domain.words.grammar.asking.effort_of_day import day_effort_asked, word_asked
from domain.words.grammar.asking.general import general_in, own_in
from domain.words.grammar.asking.of_all import asked_of_all
from domain.words.grammar.asking.pace_of_mine import pace_of_mine
from domain.words.grammar.asking.plan_asked import changed_asked, plan_asked
from domain.words.grammar.asking.pointed import pointed_in
from domain.words.grammar.asking.question_text import QuestionText, mended, text_of
from domain.words.grammar.asking.race_before import race_before
from domain.words.grammar.asking.races_asked import in_units_asked, pace_asked, race_asked
from domain.words.grammar.asking.run_speech import race_mm
from domain.words.grammar.asking.runs_asked import runs_asked
from domain.words.grammar.asking.taper_asked import taper_asked
from domain.words.grammar.reading import Reading
from domain.words.intents import AskAbout, Intent
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_AFTERWARDS = r"after\w*|next|later|then|over|second"


@dataclass(frozen=True, slots=True)
class WhichQuestion:
    """The words of a sentence as its readers see them: as they are, and with their typos mended."""

    sayings: tuple[QuestionText, ...]

    def about_own_plan(self, today: date, *, is_coach: bool) -> Intent | None:
        """What one's own plan, paces and runs answer, told apart from everything else; None for anything else."""
        return self._first(lambda s: None if is_coach and asked_of_all(s, today) is not None else _own(s, today))

    def about_runs(self, today: date, *, is_coach: bool) -> Intent | None:
        """What has an answer of its own, kept for just that; None for a wish, or for what is answered otherwise."""
        return self._first(lambda s: _of_their_own(s, today, is_coach=is_coach))

    def about_all(self) -> AskAbout | None:
        """What has one answer for everybody."""
        topics = (general_in(s) for s in self.sayings)
        return next((AskAbout(topic) for topic in topics if topic is not None), None)

    def about_the_plan(self) -> Intent | None:
        """What the plan as a whole answers."""
        return self._first(plan_asked)

    def _first(self, read: Callable[[QuestionText], Intent | None]) -> Intent | None:
        return next((found for s in self.sayings if (found := read(s)) is not None), None)


def asked_in(
    spoken: Sequence[str], r: Reading, names: Collection[str] = (), *, language: str = "en", asks: bool = False
) -> WhichQuestion:
    """The question in a sentence: `spoken` are its words (plain), as they are and written out, `r` their reading.

    `names` are those of a coach's athletes.
    """
    each_way = dict.fromkeys((*spoken, mended(spoken[-1], language, names)))
    return WhichQuestion(tuple(text_of(each, r, names, asks=asks) for each in each_way))


_OF_A_RUN = (Topic.GELS, Topic.PACING_OTHERS, Topic.SAME_DISTANCE)


def _with_its_run(topic: Topic, s: QuestionText) -> AskAbout:
    """The question with the length, the day and the week that it names."""
    days = [each.day for each in s.r.days if each.day.type is None]
    is_next = s.has(r"next week|n(?:a|ae)chste\w* woche|semana que viene|proxima semana")
    if topic not in _OF_A_RUN:
        return AskAbout(topic, weeks_ahead=int(is_next))
    on = s.r.value(M.DATE)
    day = DayRef(on=on) if isinstance(on, date) else days[0] if len(days) == 1 else None
    return AskAbout(topic, distance_mm=race_mm(s), day=day)


def _own(s: QuestionText, today: date) -> Intent | None:
    topic = own_in(s)
    return _with_its_run(topic, s) if topic is not None else pointed_in(s, today)


def _of_their_own(s: QuestionText, today: date, *, is_coach: bool) -> Intent | None:
    found: Intent | None = asked_of_all(s, today) if is_coach else None
    if s.has(_AFTERWARDS) and not s.r.has(M.DAY, M.REST, M.MOVE) and general_in(s) is Topic.NEXT_RACE:
        # A race after the one that is trained for is none on the way.
        return AskAbout(Topic.NEXT_RACE)
    found = found or changed_asked(s) or absent_asked(s) or warm_up_asked(s) or race_before(s, today)
    found = found or taper_asked(s) or pace_of_mine(s) or day_effort_asked(s) or word_asked(s)
    found = found or in_units_asked(s) or race_asked(s) or pace_asked(s)
    found = found or beside_asked(s) or runs_asked(s, today)
    # The longest run of all, wherever it lies, has one answer.
    return AskAbout(Topic.LONGEST) if found == AskRuns(want=Want.LONGEST, side=Side.PLANNED) else found
