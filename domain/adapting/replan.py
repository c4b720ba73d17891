"""The rest of a plan written anew: the past frozen, pinned and edited days kept, a reason for every changed day."""

from dataclasses import dataclass, replace
from datetime import date

from domain.adapting.reasons import RewriteReason
from domain.calendar import total_weeks
from domain.errors import DateProblem, InputError
from domain.limits import LOOK_BACK_WEEKS
from domain.mending.repair import repair_week
from domain.plan import Day, PhaseName, Plan, PlanInputs, Week
from domain.planning.ladder import as_written
from domain.planning.planner import assemble, frame_for, with_race_pace
from domain.planning.progress import Progress, progress_through
from domain.planning.season import Season, season_of
from domain.planning.validation import validate
from domain.planning.week_fill import write_week
from domain.planning.week_sizes import PlanFrame
from domain.planning.week_targets import WeekTarget, week_targets
from domain.rules import check_week
from domain.told import Told, told
from domain.units import Miles


@dataclass(frozen=True, slots=True)
class TrainingLoad:
    """What was reached in running: miles a week, and the longest run of the last 30 days (0: none)."""

    week_miles: float
    longest_miles: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What may change: everything, one phase, one week, or one day of a week (ISO weekday)."""

    phase: PhaseName | None = None
    week: int | None = None
    day: int | None = None

    def holds(self, week: Week, day_number: int) -> bool:
        """Whether this day may change."""
        return (
            (self.phase is None or week.phase is self.phase)
            and (self.week is None or week.number == self.week)
            and (self.day is None or day_number == self.day)
        )


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class RewrittenDay:
    """One day that differs. `before` is None in a week that is new, `after` in one that is gone."""

    week_number: int
    day_number: int
    before: Day | None
    after: Day | None
    reasons: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Replan:
    """The plan with its new future, and every changed day in order."""

    plan: Plan
    changes: tuple[RewrittenDay, ...]


def replan(
    plan: Plan,
    from_date: date,
    *,
    inputs: PlanInputs | None = None,
    load: TrainingLoad | None = None,
    scope: Scope = EVERYTHING,
    reason: RewriteReason = RewriteReason.REGENERATED,
) -> Replan:
    """Write the days from `from_date` on anew; earlier days, pinned and edited ones stay as they are.

    With changed `inputs` (goal, pace, days, race date) the future follows them; the start stays. With a `load` growth
    starts from what was reached, without one the plan's own targets hold, so nothing changed gives nothing new.
    Raises InputError for inputs that cannot be planned or another start.
    """
    wanted = _split_anew(plan.inputs, inputs or plan.inputs)
    validate(wanted)
    if wanted.anchor != plan.inputs.anchor:
        raise InputError("planStartDate", DateProblem.START_KEPT)
    season = season_of(wanted)
    first = max(1, wanted.week_of(from_date))
    if first > season.weeks:
        return Replan(plan, ())
    # Nothing is learned by planning anew: the ladder goes on from where this week stands.
    season = as_written(season, plan, first)
    whole = week_targets(season)
    frame = frame_for(season, whole)
    past = [replace(week, phase=season.phases[week.number - 1]) for week in plan.weeks[: first - 1]]
    progress = progress_through(plan, past, season.w0)
    targets = whole[first - 1 :]
    if load is not None:
        targets = week_targets(season, first=first, level=load.week_miles, longest=load.longest_miles or None)
        _lower(progress, first, load)
    future = [_next(plan, frame, target, progress, from_date, scope) for target in targets]
    whole_plan = assemble(wanted, season, [*past, *future])
    if scope == EVERYTHING and wanted.race_date >= from_date:
        whole_plan = with_race_pace(whole_plan)
    new = _mended(plan, whole_plan, first, from_date)
    return Replan(new, changes_of(plan, new, reason))


def _split_anew(old: PlanInputs, inputs: PlanInputs) -> PlanInputs:
    """A split by hand is for a number of weeks; with another race date the rulings split them."""
    split = inputs.phase_weeks
    if split is None or split != old.phase_weeks or sum(split) == total_weeks(inputs.start, inputs.race_date):
        return inputs
    return replace(inputs, phase_weeks=None)


def _lower(progress: Progress, first: int, load: TrainingLoad) -> None:
    """Let the last weeks count for no more than was really reached."""
    progress.base_miles = load.week_miles
    progress.base_longest = load.longest_miles or None
    for number in range(max(1, first - LOOK_BACK_WEEKS), first):
        progress.miles[number] = min(progress.miles.get(number, load.week_miles), load.week_miles)
        if load.longest_miles:
            progress.longest[number] = min(progress.longest.get(number, 0.0), load.longest_miles)


def _next(plan: Plan, frame: PlanFrame, target: WeekTarget, progress: Progress, from_date: date, scope: Scope) -> Week:
    last_hard = progress.last_hard
    fresh = write_week(frame, target, progress)
    old = plan.week(target.number) if target.number <= plan.total_weeks else None
    if old is None:
        return fresh
    merged = keep_days(plan, old, fresh, from_date, scope)
    if merged is not fresh:
        progress.last_hard = last_hard
        season = frame.season
        partial = target.number == 1 and season.partial_days < 7
        progress.note_week(season.date_of(target.number, 1), merged, partial=partial)
    return merged


def keep_days(plan: Plan, old: Week, fresh: Week, from_date: date, scope: Scope = EVERYTHING) -> Week:
    """The fresh week with the old week's days where they are past, pinned, edited or out of scope."""
    days = tuple(
        was
        if was.pinned
        or was.edited
        or plan.date_of(old.number, was.number) < from_date
        or not scope.holds(old, was.number)
        else now
        for was, now in zip(old.days, fresh.days, strict=True)
    )
    if days == fresh.days:
        return fresh
    if days == old.days:
        return replace(old, phase=fresh.phase)
    return replace(fresh, days=days)


def _mended(old: Plan, new: Plan, first: int, from_date: date) -> Plan:
    """Weeks in which old and new days meet, repaired so that they keep the hard rules together.

    A week that has begun stays as it was where what is left of it cannot be made to fit the days already run.
    """
    for week in new.weeks[first - 1 :]:
        # A kept day may break a rule in its week, and a week mended for it may leave too large a step to the next.
        if week.number > old.total_weeks or week != old.week(week.number):
            mended = mended_week(new, week, from_date)
            if week.number <= old.total_weeks and new.date_of(week.number, 1) < from_date:
                begun = replace(old.week(week.number), phase=week.phase)
                mended = min(mended, begun, key=lambda one: _hard_findings(new, one))
            new = with_week(new, mended)
    return new


def _hard_findings(plan: Plan, week: Week) -> int:
    return sum(one.hard for one in check_week(plan, week))


def mended_week(plan: Plan, week: Week, from_date: date) -> Week:
    """The week repaired where it breaks a hard rule; days before `from_date` stay whatever it takes."""
    frozen = [day for day in week.days if plan.date_of(week.number, day.number) < from_date]
    held = week.with_days(*(replace(day, pinned=True) for day in frozen))
    done = repair_week(with_week(plan, held), held).week
    return done.with_days(*frozen) if len(done.days) == len(week.days) else week


def with_week(plan: Plan, week: Week) -> Plan:
    """The plan with this week in place of its own."""
    phases = tuple(
        replace(phase, weeks=tuple(week if own.number == week.number else own for own in phase.weeks))
        for phase in plan.phases
    )
    return replace(plan, phases=phases)


def changes_of(old: Plan, new: Plan, reason: RewriteReason) -> tuple[RewrittenDay, ...]:
    """Every day that differs, with why."""
    before = {week.number: week for week in old.weeks}
    after = {week.number: week for week in new.weeks}
    changes = []
    for number in sorted({*before, *after}):
        was, now = before.get(number), after.get(number)
        if was == now:
            continue
        reasons = (Told(reason), *_more(was, now))
        for day in range(1, 8):
            one = was.day(day) if was else None
            other = now.day(day) if now else None
            if one != other:
                changes.append(RewrittenDay(number, day, one, other, reasons))
    return tuple(changes)


def _more(was: Week | None, now: Week | None) -> tuple[Told, ...]:
    """What else is to be said of a week that changed."""
    if was is None or now is None:
        return (Told(RewriteReason.RACE_MOVED),)
    if abs(was.miles - now.miles) < 0.5:
        return ()
    return (told(RewriteReason.WEEK_MILES, week=now.number, now=Miles(now.miles), was=Miles(was.miles)),)


def reached(season: Season, week_miles: float, longest_miles: float) -> TrainingLoad:
    """A load within what the season can start from."""
    return TrainingLoad(max(2.0, min(week_miles, season.most_miles)), longest_miles)
