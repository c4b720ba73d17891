"""Which broken rules keep an edited week from being saved and approved, and which may be overruled (ruling 67).

A finding that the edit neither adds nor makes worse never blocks it, and running less is never refused. What may not be
overruled are the rules that guard the body: the step and the length of a single run, hard days in a row, the days
before the race, health answers, and what makes a week a week.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import auto

from domain.plan import HARD_TYPES, Day, Plan, Week
from domain.records import LetBe
from domain.rules.checks import check_week
from domain.rules.facts import facts_with
from domain.rules.findings import Finding
from domain.told import Code, Told

NEVER_OVERRULED = frozenset(
    {
        "long_run_step",
        "long_run_minutes",
        "hard_day_spacing",
        "day_before_race",
        "shakeout",
        "race_week",
        "easy_only",
        "race_day",
        "seven_days",
        "week_phase",
        "lap_format",
        "day_totals",
    }
)
# Where no full week lies behind, the step of a single run knows no past: the bands and the first week guard it then.
_WITHOUT_A_PAST = frozenset({"day_mileage", "progression", "start_week"})
# What is measured twice differs by rounding.
_SAME = 1e-6


class OverruleReason(Code):
    """Why somebody overruled a rule; WORDS are their own (`words`)."""

    FITS_MY_LIFE = auto()
    USED_TO_IT = auto()
    ON_PURPOSE = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What becomes of the findings of a week: hard ones that block it, hard ones that are let be, and soft ones.

    `guarded` are the rules that may not be overruled in this week.
    """

    blocking: tuple[Finding, ...]
    let_be: tuple[LetBe, ...]
    soft: tuple[Finding, ...]
    guarded: frozenset[str] = NEVER_OVERRULED

    @property
    def may_be_overruled(self) -> bool:
        """Whether something blocks, and all that does may be overruled by whoever approves."""
        return bool(self.blocking) and not any(one.rule in self.guarded for one in self.blocking)


def judge(plan: Plan, before: Week | None, after: Week, let_be: Sequence[LetBe] = ()) -> Judgement:
    """What of `after`'s findings blocks it when it takes the place of `before` (None: of nothing), what is let be.

    `let_be` are findings that were let be so far: as long as they grow no worse, they stay so.
    """
    facts = facts_with(plan, after)
    found = check_week(plan, after)
    if not any(finding.hard for finding in found):
        return Judgement((), (), found)
    was = () if before is None else check_week(plan, before)
    known = {_key(finding): finding for finding in was if finding.hard}
    so_far = {(each.rule, each.day_number): each for each in let_be if each.hard}
    less = before is not None and runs_less(before, after)
    blocking: list[Finding] = []
    left: list[LetBe] = []
    for finding in found:
        if not finding.hard:
            continue
        key = _key(finding)
        is_no_worse = key in known and not is_worse(known[key], finding)
        was_let_be = key in so_far and _over(finding) <= so_far[key].over + _SAME
        if less or is_no_worse or was_let_be:
            left.append(_let_be(finding, so_far[key].reason if key in so_far else None))
        else:
            blocking.append(finding)
    soft = tuple(finding for finding in found if not finding.hard)
    has_past = facts.week_facts(after).longest_before is not None
    guarded = NEVER_OVERRULED if has_past else NEVER_OVERRULED | _WITHOUT_A_PAST
    return Judgement(tuple(blocking), tuple(left), soft, guarded)


def overruled(verdict: Judgement, reason: Told | None) -> tuple[LetBe, ...]:
    """All that is let be in a week that somebody saves or approves.

    With a reason also what blocks it, and the advice that they were shown.
    """
    chosen = [] if reason is None else [_let_be(finding, reason) for finding in verdict.blocking]
    return (*verdict.let_be, *chosen, *(_let_be(finding, None) for finding in verdict.soft))


def is_unseen(finding: Finding, let_be: Sequence[LetBe]) -> bool:
    """Whether a soft finding is new to the week: nobody who saved it was shown it, or it has grown worse since."""
    return not any(
        not each.hard and (each.rule, each.day_number) == _key(finding) and _over(finding) <= each.over + _SAME
        for each in let_be
    )


def _let_be(finding: Finding, reason: Told | None) -> LetBe:
    return LetBe(finding.rule, finding.day_number, _over(finding), reason, finding.hard)


def _key(finding: Finding) -> tuple[str, int | None]:
    return finding.rule, finding.day_number


def _over(finding: Finding) -> float:
    """How far the finding is past its limit, in its own measure."""
    return abs(float(finding.measured) - float(finding.limit))


def is_worse(was: Finding, now: Finding) -> bool:
    """Whether the edit moved what is measured further past its limit; that only the limit moved is not its doing."""
    return abs(now.measured - was.measured) > _SAME and _over(now) > _over(was) + _SAME


def runs_less(before: Week, after: Week) -> bool:
    """Whether every day asks for as much running as before or less: shorter, slower, easier, or rest."""
    return all(_is_no_more(was, now) for was, now in zip(before.days, after.days, strict=True))


def _is_no_more(was: Day, now: Day) -> bool:
    if not now.is_run:
        return True
    if now.distance_mm > was.distance_mm or (now.type in HARD_TYPES and now.type is not was.type):
        return False
    return all(_as_fast(now, lap.pace_s) <= _as_fast(was, lap.pace_s) for lap in now.laps if lap.pace_s is not None)


def _as_fast(day: Day, pace_s: int) -> int:
    """How far the day is run at a pace or faster, millimetres."""
    return sum(lap.distance_mm for lap in day.laps if lap.pace_s is not None and lap.pace_s <= pace_s)
