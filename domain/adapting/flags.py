"""What a coach should notice about an athlete: codes with their numbers, sorted by need; never why somebody pauses."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.adapting.reaction import KNOWN_RUNS, LATELY_DAYS, MUCH_LONGER
from domain.approval import WeekStatus
from domain.calendar import monday_of
from domain.people import Person, RunState

LOOK_BACK_DAYS = 7
# A day is called far only beside so many days of logged running, a long run among them as a rule.
KNOWN_DAYS = 14
# So far back logs are looked at, and planned runs.
LOADED_DAYS = 28
PLANNED_DAYS = 15
# One run is missed in any life; two in a week are worth a word, and so are three in a row, however far apart.
MISSED_RUNS = 2
MISSED_IN_A_ROW = 3
LOW_WEEK_SHARE = 0.5
# Silence says something only where there was something to log.
SILENT_RUNS = 2
BACK_DAYS = 7


class FlagKind(StrEnum):
    """What may be worth a look, in the order of need: who waits for an answer comes first, who rests comes last."""

    ASKED = "asked"
    WISHES = "wishes"
    SILENT = "silent"
    MISSED_IN_A_ROW = "missed_in_a_row"
    MISSED_RUNS = "missed_runs"
    LOW_WEEK = "low_week"
    FAR_DAY = "far_day"
    BACK = "back"
    NOT_APPROVED_NOW = "not_approved_now"
    CHANGED = "changed"
    WAITS = "waits"
    BLOCKED = "blocked"
    PAUSED = "paused"


# The coach hears of these once, without asking. Of questions, pauses and returns there is a message of its own.
PUSHED = frozenset(
    {
        FlagKind.SILENT,
        FlagKind.MISSED_IN_A_ROW,
        FlagKind.MISSED_RUNS,
        FlagKind.LOW_WEEK,
        FlagKind.FAR_DAY,
        FlagKind.BLOCKED,
    }
)
# Whoever has one of these is not approved unseen.
SERIOUS = PUSHED | {FlagKind.ASKED, FlagKind.WISHES, FlagKind.BACK, FlagKind.PAUSED}
_NEED = {kind: place for place, kind in enumerate(FlagKind)}


@dataclass(frozen=True, slots=True)
class Flag:
    """One thing to look at. `number` counts questions, days or runs, is a share in percent, or the week that waits.

    `on` is the day since when it is so, where it began on one.
    """

    kind: FlagKind
    number: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLately:
    """A week of a plan in short. `is_in_force`: there is an approved copy, whatever waits beside it."""

    number: int
    monday: date
    planned_mm: int
    status: WeekStatus
    is_in_force: bool


@dataclass(frozen=True, slots=True)
class RunLately:
    """What became of a day, in short."""

    date: date
    state: RunState
    distance_mm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What a coach's list needs of an athlete: the last four weeks and the one to come.

    `plan_id` is 0 without an active plan. `run_days` are dates of half a month with a planned run. `pauses` are first
    and last days, the last None while it goes on; what kind of pause it is is not told. `asked_at` is the oldest open
    question; `wishes` counts changes of the plan that they ask for.
    """

    athlete: Person
    today: date
    plan_id: int = 0
    total_weeks: int = 0
    race_date: date | None = None
    weeks: tuple[WeekLately, ...] = ()
    run_days: tuple[date, ...] = ()
    runs: tuple[RunLately, ...] = ()
    pauses: tuple[tuple[date, date | None], ...] = ()
    asked: int = 0
    asked_at: datetime | None = None
    wishes: int = 0

    @property
    def now(self) -> WeekLately | None:
        """The week that today falls in."""
        return self.week_of(self.today)

    @property
    def last(self) -> WeekLately | None:
        """The week before."""
        return self.week_of(self.today - timedelta(days=7))

    def week_of(self, day: date) -> WeekLately | None:
        """The week with this day, where there is one."""
        monday = monday_of(day)
        return next((week for week in self.weeks if week.monday == monday), None)

    def run_mm(self, monday: date) -> int:
        """What was run in the week of that Monday."""
        sunday = monday + timedelta(days=6)
        return sum(run.distance_mm for run in self.runs if monday <= run.date <= sunday and _is_run(run))

    def is_paused(self, day: date) -> bool:
        """Whether the athlete does not run on that day, for whatever reason."""
        return any(first <= day and (last is None or day <= last) for first, last in self.pauses)


def flags(lately: Lately) -> tuple[Flag, ...]:
    """What is worth a look, what is most needed first."""
    found = [*_talk(lately), *_approval(lately), *_running(lately), *_far(lately), *_pause(lately)]
    if lately.athlete.muted_at is not None:
        found.append(Flag(FlagKind.BLOCKED))
    return sorted_by_need(found)


def sorted_by_need(found: Sequence[Flag]) -> tuple[Flag, ...]:
    """Each once, in the order of need."""
    return tuple(sorted(dict.fromkeys(found), key=lambda flag: _NEED[flag.kind]))


def need(found: Sequence[Flag]) -> int:
    """A rank to sort athletes by: the smaller, the sooner to look at; whoever has no flag comes last."""
    return min((_NEED[flag.kind] for flag in found), default=len(FlagKind))


def begun_since(lately: Lately, before: date) -> tuple[Flag, ...]:
    """What the coach should hear of today and could not have heard of on that earlier day."""
    was = {flag.kind for flag in flags(replace(lately, today=before))}
    return tuple(
        flag
        for flag in flags(lately)
        if flag.kind in PUSHED
        and (_is_new_block(lately, before) if flag.kind is FlagKind.BLOCKED else flag.kind not in was)
    )


def _is_new_block(lately: Lately, before: date) -> bool:
    muted_at = lately.athlete.muted_at
    return muted_at is not None and muted_at.date() >= before


def is_serious(found: Sequence[Flag]) -> bool:
    """Whether the athlete wants a look before their week is approved."""
    return any(flag.kind in SERIOUS for flag in found)


def _talk(lately: Lately) -> list[Flag]:
    found = [Flag(FlagKind.ASKED, lately.asked)] if lately.asked else []
    return [*found, Flag(FlagKind.WISHES)] if lately.wishes else found


def _approval(lately: Lately) -> list[Flag]:
    found = []
    for week in lately.weeks:
        if week.status is not WeekStatus.PENDING or week.monday + timedelta(days=6) < lately.today:
            continue
        if week.is_in_force:
            found.append(Flag(FlagKind.CHANGED, week.number))
        elif week.monday <= lately.today:
            found.append(Flag(FlagKind.NOT_APPROVED_NOW, week.number))
        else:
            found.append(Flag(FlagKind.WAITS, week.number))
    return found


def _running(lately: Lately) -> list[Flag]:
    """Silence, missed runs and a week under half; days of a pause ask for nothing."""
    since = lately.today - timedelta(days=LOOK_BACK_DAYS)
    paused = lately.is_paused if lately.pauses else None
    planned = sorted(day for day in lately.run_days if day < lately.today and not (paused and paused(day)))
    recent = [day for day in planned if day >= since]
    if len(recent) >= SILENT_RUNS and not any(run.date >= since for run in lately.runs):
        begun = min((week.monday for week in lately.weeks), default=planned[0])
        before = max((run.date for run in lately.runs), default=begun - timedelta(days=1))
        quiet = (lately.today - before).days - 1
        if quiet >= LOOK_BACK_DAYS:
            return [Flag(FlagKind.SILENT, min(quiet, LOADED_DAYS))]
    done = {run.date for run in lately.runs if _is_run(run)}
    found = []
    missed = [day for day in recent if day not in done]
    row = 0
    for day in reversed(planned):
        if day in done:
            break
        row += 1
    if lately.runs and row >= MISSED_IN_A_ROW:
        found.append(Flag(FlagKind.MISSED_IN_A_ROW, row))
    elif lately.runs and len(missed) >= MISSED_RUNS:
        found.append(Flag(FlagKind.MISSED_RUNS, len(missed)))
    return [*found, *_low_week(lately)]


def _low_week(lately: Lately) -> list[Flag]:
    week = lately.last
    if week is None or not week.planned_mm:
        return []
    if lately.pauses and any(lately.is_paused(week.monday + timedelta(days=day)) for day in range(7)):
        return []
    sunday = week.monday + timedelta(days=6)
    if not any(week.monday <= run.date <= sunday for run in lately.runs):
        return []
    share = lately.run_mm(week.monday) / week.planned_mm
    # As the athlete's page rounds it, but never to the half that is no such week.
    percent = min(round(100 * share), 49)
    return [Flag(FlagKind.LOW_WEEK, percent)] if share < LOW_WEEK_SHARE else []


def _far(lately: Lately) -> list[Flag]:
    """A day of the last few that went far beyond the longest of the weeks before (2.1); race day is none."""
    runs = [run for run in lately.runs if _is_run(run) and run.date <= lately.today and run.date != lately.race_date]
    for run in runs:
        if (lately.today - run.date).days > LATELY_DAYS:
            continue
        earlier = [each for each in runs if each.date < run.date]
        is_known = len(earlier) >= KNOWN_RUNS and (run.date - min(each.date for each in earlier)).days >= KNOWN_DAYS
        if not is_known:
            continue
        longest = max(each.distance_mm for each in earlier)
        if run.distance_mm > MUCH_LONGER * longest:
            return [Flag(FlagKind.FAR_DAY, int(100 * (run.distance_mm / longest - 1)), run.date)]
    return []


def _pause(lately: Lately) -> list[Flag]:
    if lately.is_paused(lately.today):
        return [Flag(FlagKind.PAUSED)]
    ended = [last for _, last in lately.pauses if last is not None and last < lately.today]
    if ended and (lately.today - max(ended)).days <= BACK_DAYS:
        return [Flag(FlagKind.BACK, on=max(ended) + timedelta(days=1))]
    return []


def _is_run(run: RunLately) -> bool:
    return run.state is not RunState.SKIPPED and run.distance_mm > 0
