"""What a run that was just logged is looked at beside: its day, the month before, and the longest run of the plan."""

from datetime import date, timedelta

from domain.adapting.reaction import RunsBefore, RunToday, landmark_mm, month_before, reaction_to
from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.recorded.lap_alignment import aligned, compared, has_structure
from domain.adapting.several_runs import parts_of
from domain.fitness import predict_seconds
from domain.people import Person, RunLog, RunPart
from domain.plan import Day
from domain.planning.paces import easy_range
from domain.ports import UnitOfWork
from domain.race import LONGEST_MM, SHORTEST_MM, race_of_length
from domain.records import PlanHead
from domain.told import Told
from domain.units import PaceRange, mm_from_miles


async def reaction_to_log(
    uow: UnitOfWork, athlete: Person, log: RunLog, planned: Day | None, today: date
) -> Told | None:
    """What to say of the run that was logged last on a date; `planned` is the run asked for on it."""
    return await _reaction(uow, athlete, log.date, parts_of(log)[-1], planned, today) if log.is_run else None


async def reaction_to_recorded(
    uow: UnitOfWork, athlete: Person, kept: KeptRun, log: RunLog, planned: Day | None, today: date
) -> Told | None:
    """What to say of a recorded run that is in the log; `planned` is the run it counts as, None for an extra one."""
    part = next((each for each in parts_of(log) if each.source == kept.source), None)
    return None if part is None else await _reaction(uow, athlete, log.date, part, planned, today, kept)


async def _reaction(
    uow: UnitOfWork,
    athlete: Person,
    on: date,
    part: RunPart,
    planned: Day | None,
    today: date,
    kept: KeptRun | None = None,
) -> Told | None:
    head = await uow.plans.active(athlete.id)
    found = (
        aligned(kept.run, planned.laps) if kept is not None and planned is not None and has_structure(planned) else None
    )
    ran = RunToday(
        on=on,
        distance_mm=part.distance_mm,
        duration_s=part.duration_s,
        effort=part.effort,
        planned=planned,
        easy=_easy_range(planned, head),
        race_s=_race_seconds(head, part.distance_mm),
        laps=kept.run.laps if kept is not None else (),
        work=compared(found) if found is not None else (),
    )
    month = await uow.logs.between(athlete.id, *month_before(on))
    before = RunsBefore(month=month)
    units = athlete.settings.units
    if head is not None and before.longest_mm and landmark_mm(ran.distance_mm, units) > before.longest_mm:
        before = RunsBefore(month=month, longest_ever_mm=await _longest_ever(uow, head, on, before.longest_mm))
    return reaction_to(ran, before, units, today)


def _easy_range(planned: Day | None, head: PlanHead | None) -> PaceRange:
    """As the day says it, else as the plan's fitness gives it; nothing is easy to tell without a plan."""
    if head is None:
        return PaceRange(0, 0)
    return easy_range((planned,) if planned is not None else (), head.inputs)


def _race_seconds(head: PlanHead | None, distance_mm: int) -> float | None:
    """What a race of this length would take at the plan's fitness; None without a plan, or for no race's length."""
    if head is None or not SHORTEST_MM <= distance_mm <= LONGEST_MM:
        return None
    return predict_seconds(race_of_length(distance_mm), head.inputs.five_k_pace_s, head.inputs.weekly_miles)


async def _longest_ever(uow: UnitOfWork, head: PlanHead, on: date, month_mm: int) -> int:
    """The longest run since the plan began, and what was said of the runs before it."""
    earlier = await uow.logs.between(head.athlete_id, head.inputs.anchor, on - timedelta(days=1))
    told_mm = mm_from_miles(head.inputs.longest_recent_run or 0.0)
    return max([month_mm, told_mm, *(log.longest_mm for log in earlier if log.is_run)])
