"""What the last weeks of running say about the next one (training.md 3.2, rulings 65 and 66)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from domain.adapting.comeback import CONTINUE_DAYS, EASE_DAYS, RISE, THIRDS_DAYS, Comeback
from domain.adapting.gaps import MEDICAL, Gap
from domain.adapting.long_runs import longest_until
from domain.adapting.training_log import (
    DayState,
    TrainingLog,
    planned_dates,
    week_open_miles,
    week_run_miles,
    week_unknown_miles,
)
from domain.limits import LOOK_BACK_WEEKS, clamp, growth_cap
from domain.plan import DayType, Plan, Week
from domain.planning.season import Season

HIGH_EFFORT = 8.0
LOW_SHARE = 0.70
OVER_SHARE = 1.2
# A week that was asked for under this share of the plan's own has had its shortfall counted.
COUNTED_BELOW = 0.85
_LOOK_BACK_DAYS = 14
# For so many weeks a shortfall is what the weeks rise from.
_RISING_WEEKS = 12
# So much of what was asked for may be unknown, and the running counts as known.
_FORGOTTEN = 0.10
# What is known grows, though the rest is not: by a whole step from the second share on, by none up to the first (65).
_GROWS_FROM, _GROWS_WHOLLY = 0.6, 0.8
# Of the last week no more than this share of the miles may be unknown: nothing grows before somebody has answered.
_MOST_UNKNOWN = 0.25
# After so many weeks of which nothing at all is known each one is a tenth lighter, down to this share.
_FADES_AFTER, _FADES_BY, _FADES_TO = 2, 0.9, 0.6
# A gap that took so many days of a week leaves no week to measure by.
_MOST_OF_A_WEEK = 3
_SAME_MILES = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRun:
    """One past week in miles: asked for, known to be run (open days as planned), and unknown.

    `open` are the planned miles of the days to come, which `run` holds. `missed` are those of gaps, which have a way
    back of their own. `broken`: a gap of more than a few days took most of it.
    """

    number: int
    planned: float
    run: float
    unknown: float
    open: float
    missed: float
    broken: bool
    ill: bool

    @property
    def most(self) -> float:
        """What may have been run at most: who ran something unplanned hardly ran all that was planned besides."""
        return max(self.run, min(self.run + self.unknown, self.planned))

    @property
    def is_ahead(self) -> bool:
        """Whether all that was asked for is still to come."""
        return self.planned > 0 and self.open >= self.planned - 0.01

    @property
    def steady(self) -> float:
        """What is run if the days to come go as those before them did."""
        asked = self.planned - self.open - self.unknown
        return self.run - self.open * (1 - min(1.0, (self.run - self.open) / asked)) if asked > 0 else self.run


def weeks_run(plan: Plan, log: TrainingLog, number: int, gaps: Sequence[Gap]) -> tuple[WeekRun, ...]:
    """The weeks before `number`, in order."""
    longer = [gap for gap in gaps if gap.days > CONTINUE_DAYS]
    return tuple(_week_run(plan, log, week, longer) for week in plan.weeks[: number - 1])


def _week_run(plan: Plan, log: TrainingLog, week: Week, gaps: Sequence[Gap]) -> WeekRun:
    dates = [plan.date_of(week.number, day) for day in range(1, 8)]
    inside = [next((gap for gap in gaps if gap.first <= day <= gap.last), None) for day in dates]
    lost = sum(gap is not None and gap.days > EASE_DAYS for gap in inside)
    return WeekRun(
        number=week.number,
        planned=week.miles,
        run=week_run_miles(plan, week, log),
        unknown=week_unknown_miles(plan, week, log),
        open=week_open_miles(plan, week, log),
        missed=sum(day.miles for day in week.days if inside[day.number - 1] is not None) if gaps else 0.0,
        broken=lost >= _MOST_OF_A_WEEK,
        ill=any(log.absent(day) in MEDICAL for day in dates),
    )


@dataclass(frozen=True, slots=True)
class Base:
    """What steps are measured from: the biggest of the last four weeks as known, and as it may have been.

    In the plan's first weeks what was run before it stands in. Weeks that a gap took are passed over. `is_known`:
    nobody forgot to say what became of more than a run or two. `risen`: a step up from the part of a week that is known
    while the rest stays what it was; `grows`: there is such a step. `is_begun`: a week of the plan was run as it asked,
    or none is over; until then what was run before the plan holds, and nothing grows from it.
    """

    known: float
    most: float
    risen: float
    is_known: bool
    grows: bool = True
    is_begun: bool = True

    @property
    def step(self) -> float:
        """Most miles of the next week: a step up from what is known, none from what is not, or was before the plan."""
        if not self.is_begun:
            return self.known if self.is_known else self.most
        return self.risen


def base_of(season: Season, weeks: Sequence[WeekRun]) -> Base:
    """The base after these weeks."""
    counted = [week for week in weeks if not week.broken and week.planned + week.run > 0]
    whole = counted[-LOOK_BACK_WEEKS:]
    known, most = [week.run for week in whole], _held(season, counted)[-len(whole) :] if whole else []
    unknown, asked = sum(week.unknown for week in whole), sum(week.planned for week in whole)
    over = asked - sum(week.open for week in whole)
    part = 1 - unknown / over if over > 0 else 1.0
    part = clamp((part - _GROWS_FROM) / (_GROWS_WHOLLY - _GROWS_FROM), 0.0, 1.0)
    if whole and whole[-1].unknown > _MOST_UNKNOWN * (whole[-1].planned - whole[-1].open):
        part = 0.0
    risen = [held + part * (growth_cap(week.run) - week.run) for held, week in zip(most, whole, strict=True)]
    is_young = len(whole) < LOOK_BACK_WEEKS
    if is_young:
        known.append(season.w0)
        most.append(season.w0)
        risen.append(season.w0 + part * (growth_cap(season.w0) - season.w0))
    return Base(
        max(known),
        max(most),
        max(risen),
        is_known=unknown <= _FORGOTTEN * asked,
        grows=part > 0,
        is_begun=not (is_young and whole) or any(week.most >= COUNTED_BELOW * week.planned for week in whole),
    )


def _held(season: Season, weeks: Sequence[WeekRun]) -> list[float]:
    """What may have been run in each week at most: one that asked for more is no step up while it is not known."""
    found: list[float] = []
    for week in weeks:
        lately = found[-LOOK_BACK_WEEKS:]
        before = max([*lately, *([season.w0] if len(lately) < LOOK_BACK_WEEKS else [])])
        is_known = week.unknown <= (1 - _GROWS_FROM) * (week.planned - week.open)
        found.append(week.most if is_known else max(week.run, min(week.most, before)))
    return found


def faded(weeks: Sequence[WeekRun]) -> float:
    """Miles that are left of a week after weeks of silence of who used to say what they ran; no bound before."""
    over = [week for week in weeks if not week.is_ahead]
    known = [week for week in over if week.run > week.open or week.unknown < week.planned - week.open - _SAME_MILES]
    silent = len([week for week in over if week.number > known[-1].number]) if known else 0
    if silent <= _FADES_AFTER:
        return math.inf
    before = max(week.most for week in known[-LOOK_BACK_WEEKS:])
    return max(_FADES_TO, _FADES_BY ** (silent - _FADES_AFTER)) * before


def comeback_of(
    plan: Plan, season: Season, log: TrainingLog, gap: Gap, weeks: Sequence[WeekRun], monday: date
) -> Comeback:
    """The way back from a gap, measured from the two whole weeks before it (one of them may be a recovery week)."""
    before = [week for week in weeks if plan.date_of(week.number, 7) < gap.first and not week.broken]
    load = base_of(season, before).most if len(before) < 2 else max(week.most for week in before[-2:])
    longest = longest_until(plan, log, gap.first - timedelta(days=1))
    back = gap.back or max(monday, gap.last + timedelta(days=1))
    # After so long what was run before counts for as much less as the break was longer.
    left = min(1.0, THIRDS_DAYS / gap.days)
    return Comeback(gap, back, left * load, left * longest)


def ran_over(plan: Plan, log: TrainingLog) -> bool:
    """Whether the last two weeks came to a fifth more than the plan asked for."""
    first = log.known_until - timedelta(days=_LOOK_BACK_DAYS - 1)
    if first < plan.inputs.start:
        return False
    days = [day for when, _, day in plan.dated_days() if first <= when <= log.known_until]
    planned = sum(day.miles for day in days if day.type is not DayType.RACE)
    return log.miles_between(first, log.known_until) > OVER_SHARE * planned + 2 and planned > 0


def risen(week_miles: float) -> float:
    """A step of 15 %, or of a mile where that is more (ruling 66)."""
    return max(RISE * week_miles, week_miles + 1.0)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Two plan weeks in a row under 70 %: from the mean of what was run, and from the most run in a week since.

    `floor` is what the target never falls below: 0.8 of the mean of the last four run weeks without illness.
    `is_fresh`: it was these last weeks; else the weeks rise from it.
    """

    mean: float
    since: float
    floor: float
    is_fresh: bool


def shortfall(weeks: Sequence[WeekRun], own: Sequence[float]) -> Shortfall | None:
    """The shortfall that the coming week goes on from; None without one, or once the running is back.

    `own` are the plan's own miles of each week: a pair whose weeks had been lowered for an earlier one is not counted
    again. Weeks that a gap took, and those that may have been run, are no shortfall; days of a gap are counted once.
    """
    lately = weeks[-_RISING_WEEKS:]
    for first, second in reversed(list(pairwise(lately))):
        if all(_is_low(week) and week.planned >= COUNTED_BELOW * own[week.number - 1] for week in (first, second)):
            since = max(first.run, second.steady)
            for week in weeks[second.number :]:
                # A week of which nothing is known yet says no more than what it may rise to.
                since = max(since, min(week.planned, risen(since)) if week.is_ahead else week.steady)
            healthy = [week.run for week in weeks if week.run > 0 and not week.ill][-LOOK_BACK_WEEKS:]
            floor = 0.8 * sum(healthy) / len(healthy) if healthy else 0.0
            is_fresh = second.number >= weeks[-1].number - 1
            return Shortfall((first.run + second.run) / 2, since, floor, is_fresh)
    return None


def _is_low(week: WeekRun) -> bool:
    asked = week.planned - week.missed
    return not week.broken and asked > 0 and week.most < LOW_SHARE * asked


def nothing_known(plan: Plan, log: TrainingLog) -> bool:
    """Whether runs were planned in the two weeks that are over, and nobody said of any what became of it."""
    first = log.known_until - timedelta(days=_LOOK_BACK_DAYS - 1)
    if first < plan.inputs.start:
        return False
    planned = planned_dates(plan, log.known_until)
    days = (first + timedelta(days=step) for step in range(_LOOK_BACK_DAYS))
    states = [log.state(day, is_planned=day in planned) for day in days]
    is_said = any(state in (DayState.RUN, DayState.SKIPPED, DayState.AWAY) for state in states)
    return not is_said and states.count(DayState.UNKNOWN) > 1


def is_tired(plan: Plan, number: int, log: TrainingLog) -> bool:
    """Whether the effort was high in both weeks before."""
    if number < 3:
        return False
    for earlier in (number - 2, number - 1):
        effort = log.mean_effort(plan.date_of(earlier, 1), plan.date_of(earlier, 7))
        if effort is None or effort < HIGH_EFFORT:
            return False
    return True
