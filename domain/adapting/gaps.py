"""Breaks in the running: days between two runs on which the plan asked for one (ruling 65)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.training_log import DayState, TrainingLog, planned_dates
from domain.people import LifeEvent
from domain.plan import Plan

MEDICAL = frozenset({LifeEvent.ILLNESS, LifeEvent.INJURY, LifeEvent.CLINICIAN})
# Silence is taken as a break only from who used to say what they ran: so many days before it, this share of the runs.
_USED_TO_SAY_DAYS = 14
_USED_TO_SAY = 0.5
_UNSURE_RUNS = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without running, first and last inclusive, from one missed run to another: rest days at its ends are none.

    `back` is the first day run after it, or on which the plan asks for a run again; None while it goes on. `silent`:
    nobody said that nothing was run. `event` is what kept them from it, None without a word.
    """

    first: date
    last: date
    back: date | None = None
    silent: bool = False
    event: LifeEvent | None = None

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1


def breaks(plan: Plan, log: TrainingLog, before: date, *, supposes: bool = False) -> tuple[Gap, ...]:
    """Every gap that began before `before`, in order; one that an absence carries on goes on with it.

    A planned run to come ends a gap; one run of which nothing is known does not, two of them may have been its end.
    `supposes`: the silence of who used to say what they ran counts, too. That is for what is proposed with a question;
    no week is made smaller by what nobody said.
    """
    until = before + timedelta(days=6)
    planned = planned_dates(plan, until)
    days = sorted({*planned, *(day for day in log.runs if day <= until)})
    days = sorted({*days, *_away_days(plan, log, until)})
    found: list[Gap] = []
    missed: list[date] = []
    silent: list[date] = []
    unsure: list[date] = []
    for day in days:
        state = log.state(day, is_planned=day in planned)
        is_unknown = supposes and state is DayState.UNKNOWN
        is_silent = is_unknown and used_to_say(log, planned, silent[0] if silent else day)
        if state in (DayState.SKIPPED, DayState.AWAY) or is_silent:
            if day < before or missed:
                missed.append(day)
            if is_silent:
                silent.append(day)
            unsure = []
            continue
        if state is DayState.UNKNOWN:
            unsure.append(day)
            if len(unsure) < _UNSURE_RUNS:
                continue
        elif state is not DayState.RUN and (state is not DayState.AHEAD or day >= before):
            continue
        if missed:
            found.append(_gap(log, missed, silent, unsure[0] if unsure else day))
        missed, silent, unsure = [], [], []
    if missed:
        found.append(_gap(log, missed, silent, None))
    return tuple(found)


def _away_days(plan: Plan, log: TrainingLog, until: date) -> list[date]:
    """Days of illness and injury, run day or not; of a holiday the usual running days."""
    days = []
    for absence in log.absences:
        day, last = max(absence.first, plan.inputs.start), min(absence.last or until, until)
        while day <= last:
            if absence.event in MEDICAL or day.isoweekday() in plan.inputs.preferred_days:
                days.append(day)
            day += timedelta(days=1)
    return days


def used_to_say(log: TrainingLog, planned: dict[date, float], day: date) -> bool:
    """Whether most planned runs of the two weeks before a date are known: then silence says something."""
    lately = [one for one in planned if day - timedelta(days=_USED_TO_SAY_DAYS) <= one < day]
    known = sum(log.state(one, is_planned=True) is not DayState.UNKNOWN for one in lately)
    return len(lately) > 1 and known >= _USED_TO_SAY * len(lately)


def _gap(log: TrainingLog, missed: list[date], silent: list[date], back: date | None) -> Gap:
    event = next((found for day in reversed(missed) if (found := log.absent(day)) is not None), None)
    return Gap(missed[0], missed[-1], back, silent=bool(silent), event=event)


def latest_gap(plan: Plan, log: TrainingLog, before: date, *, supposes: bool = False) -> Gap | None:
    """The latest gap that began before `before`, None without one; `supposes` as for `breaks`."""
    found = breaks(plan, log, before, supposes=supposes)
    return found[-1] if found else None
