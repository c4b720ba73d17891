"""A whole plan from its inputs: pure and deterministic, the same inputs give the same plan."""

from dataclasses import replace

from domain.plan import DayType, Phase, Plan, PlanInputs, Week
from domain.planning.paces import paces_of, plan_paces
from domain.planning.phases import PHASES
from domain.planning.progress import Progress
from domain.planning.realism import mean_of_biggest
from domain.planning.season import Season, season_of
from domain.planning.validation import validate
from domain.planning.week_fill import write_week
from domain.planning.week_sizes import PlanFrame, frame_of
from domain.planning.week_targets import WeekTarget, week_targets
from domain.planning.workouts.grid import grid_of
from domain.planning.workouts.runs import race_day

# Written weeks come out a little under their targets; paces must not rest on miles that are not run.
_WRITTEN_SHARE = 0.95


def make_plan(inputs: PlanInputs) -> Plan:
    """The full plan: every phase, week, day and lap. Raises InputError for inputs that cannot be planned."""
    validate(inputs)
    season = season_of(inputs)
    targets = week_targets(season)
    frame = frame_for(season, targets)
    progress = Progress(season.w0, season.bounds.longest_recent)
    return with_race_pace(assemble(inputs, season, [write_week(frame, target, progress) for target in targets]))


def with_race_pace(plan: Plan) -> Plan:
    """The plan with the race at the pace that its weeks, now that they are written, point to (ruling 62).

    A race day that a person edited or pinned stays.
    """
    week = plan.weeks[-1]
    race = next((day for day in week.days if day.type is DayType.RACE), None)
    paces = paces_of(plan)
    if race is None or race.edited or race.pinned or race.workout[0].pace_s == paces.race_day_s:
        return plan
    inputs = plan.inputs
    made = race_day(race.number, grid_of(inputs.units), inputs.race, paces, inputs.race_name)
    *before, last = plan.phases
    taper = replace(last, weeks=(*last.weeks[:-1], week.with_days(made)))
    return replace(plan, phases=(*before, taper))


def frame_for(season: Season, targets: tuple[WeekTarget, ...]) -> PlanFrame:
    """Paces and grid for writing weeks to these targets."""
    miles = [target.miles for target in targets]
    paces = plan_paces(season.inputs, season.loading_weeks, _WRITTEN_SHARE * mean_of_biggest(miles))
    return frame_of(season, paces, max(miles))


def assemble(inputs: PlanInputs, season: Season, weeks: list[Week]) -> Plan:
    """Weeks, in order, in their four phases."""
    phases = []
    first = 0
    for name, count in zip(PHASES, season.split, strict=True):
        phases.append(Phase(name=name, weeks=tuple(weeks[first : first + count])))
        first += count
    return Plan(inputs=inputs, phases=tuple(phases))
