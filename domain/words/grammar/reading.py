"""A sentence as the grammar sees it: its tokens, the days it mentions and the part each plays."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from domain.calendar import monday_of
from domain.plan import DayType
from domain.units import Units
from domain.words.dates import latest_weekday, weekday_from
from domain.words.day_refs import DayRef
from domain.words.grammar.tokens import Token
from domain.words.lexicon.meanings import M

# Words that say which part another plays; alone they ask for nothing.
ROLES = frozenset(
    {M.FILLER, M.OR, M.TO, M.FROM, M.ON, M.AT, M.BY, M.UNTIL, M.WITH, M.AND, M.PER, M.DASH, M.IT, M.WANT, M.COMPANY}
)
_ASKING = (
    "is ",
    "am i ",
    "do i ",
    "does ",
    "what",
    "when",
    "how ",
    "hows ",
    "which ",
    "why",
    "who ",
    "was ist",
    "was steht",
    "was muss",
    "wie ",
    "wann",
    "did i ",
    "have i ",
    "had i ",
    "was i ",
    "was yesterday",
    "was today",
    "warum",
    "que ",
    "cuando",
    "cuanto",
    "como ",
    "cual",
    "if ",
    "what if",
    "will i ",
    "will it ",
    "would i ",
)
_TO_COME = re.compile(r"\b(?:will|gonna|going to|about to|plan to|werde|voy a)\b|'ll\b")
_TO = (M.TO, M.UNTIL, M.DASH)
# "Can it wait until Friday", "swap to Friday".
_ENDS_WITH_TO = (" to", " until", " till")
# A day that is named with its week is one token.
_OF_A_WEEK = re.compile(r"\w (?:next week|(?:nachste|naechste|kommende)\w* woche|proxima semana|semana que viene)$")
# "The week ahead" and "this week" are this one; "her week" may be the one that lies open.
_THIS = re.compile(r"\b(?:this|current|ahead|diese\w*|laufende\w*|esta)\b|^wk$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A day that is mentioned: which, its part ("to", "from", "not" after "instead of", "on" or ""), where it stands.

    `kind` is set where the day was named by its run, or its run besides.
    """

    day: DayRef
    part: str
    at: int
    kind: DayType | None = None


@dataclass(frozen=True)
class Reading:
    """One sentence's tokens in one language; `is_asked` with a "?".

    `it` is what "it" stands for: the day in view, without one that of the next run. What is told of a run is told of
    `told_on`: the day in view, without one today.
    """

    tokens: Sequence[Token]
    today: date
    units: Units
    it: DayRef
    told_on: DayRef
    text: str = ""
    is_asked: bool = False

    def has(self, *meanings: M) -> bool:
        """Whether any token can mean one of these."""
        return not self._meanings.isdisjoint(meanings)

    @cached_property
    def _meanings(self) -> frozenset[M]:
        """Everything that any token can mean."""
        return frozenset[M]().union(*(token.senses for token in self.tokens))

    def value(self, meaning: M) -> object:
        """The value of the first token that has this meaning; None without one."""
        return next((token.senses[meaning] for token in self.tokens if meaning in token.senses), None)

    def values(self, meaning: M) -> list[object]:
        """The values of every token with this meaning."""
        return [token.senses[meaning] for token in self.tokens if meaning in token.senses]

    def place(self, *meanings: M) -> int:
        """Where the first token with one of these meanings stands; -1 without one."""
        return next((at for at, token in enumerate(self.tokens) if token.has(*meanings)), -1)

    @property
    def name(self) -> str:
        """Who is named; "" for nobody."""
        return str(next(iter(self.values(M.NAME)), ""))

    @property
    def asks(self) -> bool:
        """Whether the sentence begins as a question does, rather than as a wish."""
        return self.text.startswith(_ASKING)

    @property
    def is_to_come(self) -> bool:
        """Whether it is said of something that has not happened yet."""
        return _TO_COME.search(self.text) is not None

    def before(self, at: int) -> Token:
        """The token before a place."""
        return self.tokens[at - 1] if at > 0 else Token("")

    @property
    def unknown(self) -> int:
        """How many tokens mean nothing."""
        return sum(not token.is_known for token in self.tokens)

    def left_over(self, taken: Iterable[M]) -> list[Token]:
        """The tokens that an interpretation has no use for."""
        used = ROLES | frozenset(taken)
        return [token for token in self.tokens if used.isdisjoint(token.senses)]

    @cached_property
    def days(self) -> tuple[Mention, ...]:
        """Every day that is mentioned, in order; "sunday's long run" is one."""
        found: list[Mention] = []
        for at, token in enumerate(self.tokens):
            day, kind = token.senses.get(M.DAY), token.senses.get(M.KIND)
            on = token.senses.get(M.DATE)
            if isinstance(day, DayRef):
                found.append(Mention(day, self._part(at), at))
            elif isinstance(on, date):
                found.append(Mention(DayRef(on=on), self._part(at), at))
            elif isinstance(kind, DayType):
                last = found[-1] if found else None
                if last is not None and last.at == at - 1 and last.day.type is None:
                    found[-1] = Mention(last.day, last.part, at, kind)
                else:
                    found.append(Mention(DayRef(type=kind), self._part(at), at, kind))
                continue
            else:
                continue
            named = found[-2] if len(found) > 1 else None
            if named is not None and named.day.type is not None and named.at == at - 1 and found[-1].part == "":
                found[-2:] = [Mention(found[-1].day, named.part, at, named.kind)]
        ahead = self._weeks_ahead
        if ahead is None:
            return tuple(self._of_the_week_behind(found))
        return tuple(replace(each, day=self._of_week(each.day, ahead)) for each in found)

    @property
    def names_days(self) -> bool:
        """Whether a day is named, and not only a kind of run."""
        return any(each.day.type is None for each in self.days)

    @property
    def week(self) -> int | None:
        """The week that is named, counted from this one; None where none is, or one that is over."""
        named = [ahead for ahead in self.values(M.WEEK) if isinstance(ahead, int) and ahead >= 0]
        return max(named, default=None)

    @property
    def week_meant(self) -> int | None:
        """The week that is named; None for "my week", "the week" as well, which is the one in view."""
        is_in_view = self.week == 0 and not any(_THIS.search(token.text) for token in self.tokens if token.has(M.WEEK))
        return None if is_in_view else self.week

    @property
    def _weeks_ahead(self) -> int | None:
        """Which week the days are of, where it is said apart from them: "next week move the long run to saturday"."""
        for at, token in enumerate(self.tokens):
            # "Next weekend Friday to Sunday" is of the week after, too.
            ahead = token.senses.get(M.WEEK, token.senses.get(M.WEEKEND))
            is_named = isinstance(ahead, int) and (ahead > 0 or token.text == "this week")
            if isinstance(ahead, int) and is_named and not self.before(at).has(*_TO):
                return ahead
        return None

    def _of_the_week_behind(self, found: Sequence[Mention]) -> list[Mention]:
        """Weekdays with that of the week that is named with the last one: "swap tuesday and thursday next week".

        One that comes later in a week is of this one: "move sunday to monday next week".
        """
        last = found[-1] if found else None
        if last is None or last.day.on is None or _OF_A_WEEK.search(self.tokens[last.at].text) is None:
            return list(found)
        ahead = (monday_of(last.day.on) - monday_of(self.today)).days // 7
        return [
            replace(each, day=self._of_week(each.day, ahead))
            if each.day.weekday is not None and each.day.weekday < last.day.on.isoweekday()
            else each
            for each in found
        ]

    def _of_week(self, day: DayRef, ahead: int) -> DayRef:
        if day.weekday is None or (ahead == 0 and day.weekday >= self.today.isoweekday()):
            return day
        return DayRef(on=monday_of(self.today) + timedelta(days=7 * ahead + day.weekday - 1))

    def _part(self, at: int) -> str:
        before = self.before(at)
        if before.has(M.INSTEAD_OF) or (before.text == "not" and at > 1 and not self.tokens[at].has(M.KIND)):
            return "not"
        if before.has(M.FROM) and not before.has(*_TO):
            return "from"
        leads_there = before.has(*_TO) or (before.has(M.MOVE) and before.text.endswith(_ENDS_WITH_TO))
        if leads_there and not self.tokens[at].owns:
            return "to"
        return "on" if before.has(M.ON) else ""

    @property
    def day(self) -> DayRef | None:
        """The one day that is meant: a date or weekday rather than a kind of run."""
        plain = [mention.day for mention in self.days if mention.day.type is None]
        return plain[0] if plain else self.days[0].day if self.days else None

    @property
    def the_day(self) -> DayRef:
        """The day that is meant; without one, the day in view."""
        return self.day or self.it

    def past(self, day: DayRef) -> DayRef:
        """A weekday that lies behind: the last one, today included."""
        if day.weekday is None:
            return day
        return DayRef(on=latest_weekday(self.today, day.weekday))

    def coming(self, day: DayRef) -> date | None:
        """The date of a weekday or date from today on; None for a kind of run."""
        if day.on is not None:
            return day.on
        if day.weekday is None:
            return None
        return weekday_from(self.today, day.weekday)

    def shifted(self, day: DayRef, days: int) -> DayRef:
        """The day so many days later; a kind of run cannot be counted from."""
        on = self.coming(day)
        return day if on is None else DayRef(on=on + timedelta(days=days))
