"""What can be run, as it is foretold everywhere: from one reckoning, with what it counts on."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.standing import Standing, standing_now
from domain.errors import InputError
from domain.plan import DayType, Plan, RaceDistance
from domain.ports import UnitOfWork
from domain.race import race_of_length
from domain.records import PlanHead
from domain.words.current_fitness import from_race
from handlers.desk.known_runs import log_until
from handlers.desk.week import current_week

# A result that says the same as the plan's own fitness needs no word, nor does one of so long ago.
_SAME_FITNESS = 0.01
_LATELY = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Raced:
    """The result of a race on the way that the plan's fitness does not count."""

    race: RaceDistance
    time_s: int
    on: date


@dataclass(frozen=True, slots=True)
class Forecast:
    """Where a plan stands; `fitness_s` is the 5K pace that it counts on, seconds per mile, before any break."""

    standing: Standing
    fitness_s: int
    raced: Raced | None = None


async def forecast_of(uow: UnitOfWork, head: PlanHead, plan: Plan, today: date) -> Forecast:
    """What can be run by this plan, which may be the one in force with another goal, race or fitness."""
    log = await log_until(uow, head, plan, today - timedelta(days=1), today)
    standing = standing_now(plan, current_week(head, today), log, today)
    is_own = plan.inputs.five_k_pace_s == head.inputs.five_k_pace_s
    raced = await _uncounted(uow, head, plan, today) if is_own else None
    return Forecast(standing, plan.inputs.five_k_pace_s, raced)


async def _uncounted(uow: UnitOfWork, head: PlanHead, plan: Plan, today: date) -> Raced | None:
    """The latest race on the way whose result says another fitness, and came after the fitness was given."""
    races = {
        on: day
        for on, _, day in plan.dated_days()
        if day.type is DayType.RACE and today - _LATELY <= on <= today and on != plan.inputs.race_date
    }
    if not races:
        return None
    logs = await uow.logs.between(head.athlete_id, min(races), max(races))
    timed = [log for log in logs if log.date in races and log.is_run and log.duration_s]
    if not timed:
        return None
    last = max(timed, key=lambda log: log.date)
    change = await uow.changes.newest(head.id)
    is_newer = change is not None and change.before.five_k_pace_s != change.after.five_k_pace_s
    if change is not None and is_newer and change.at.date() >= last.date:
        return None
    try:
        race = race_of_length(races[last.date].named_mm)
        pace = from_race(race, last.duration_s or 0, plan.inputs.weekly_miles or 25.0).value
    except InputError:
        return None
    own = plan.inputs.five_k_pace_s
    return None if abs(pace - own) <= _SAME_FITNESS * own else Raced(race, last.duration_s or 0, last.date)
