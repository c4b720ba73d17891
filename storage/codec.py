"""Domain values to JSON-able data and back; fields at their default are left out, unknown ones are ignored.

Laps are [millimetres, pace] or [millimetres]; dates and times are ISO text. An edit step keeps only the days that
differ from the session's base week, so a long undo stack stays small.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, time
from typing import Any

from domain.people import PersonSettings, ReminderWhen
from domain.plan import CoachLimits, Day, DayType, Lap, PhaseName, PlanInputs, RaceDistance, Week
from domain.records import EditSession, EditStep
from domain.strength.profile import Equipment, Experience
from domain.units import Units

Data = dict[str, Any]

_DAY_TYPES = {kind.value: kind for kind in DayType}


def laps_out(laps: Iterable[Lap]) -> list[list[int]]:
    """Laps as short lists."""
    return [[lap.distance_mm] if lap.pace_s is None else [lap.distance_mm, lap.pace_s] for lap in laps]


def laps_in(data: list[list[int]]) -> tuple[Lap, ...]:
    """Laps from short lists."""
    return tuple([Lap(*lap) for lap in data])


def day_out(day: Day) -> Data:
    """One day; a plain rest day is {"number": 1, "type": "rest"}."""
    data: Data = {"number": day.number, "type": day.type.value}
    for name in ("warmup", "workout", "cooldown"):
        if laps := getattr(day, name):
            data[name] = laps_out(laps)
    for name in ("title", "notes", "pinned", "edited"):
        if value := getattr(day, name):
            data[name] = value
    return data


def day_in(data: Data) -> Day:
    """One day."""
    return Day(
        number=data["number"],
        type=_DAY_TYPES[data["type"]],
        warmup=laps_in(data.get("warmup", [])),
        workout=laps_in(data.get("workout", [])),
        cooldown=laps_in(data.get("cooldown", [])),
        title=data.get("title", ""),
        notes=data.get("notes", ""),
        pinned=data.get("pinned", False),
        edited=data.get("edited", False),
    )


def days_out(days: Iterable[Day]) -> list[Data]:
    """Days in the order given."""
    return [day_out(day) for day in days]


def days_in(data: Iterable[Data]) -> tuple[Day, ...]:
    """Days in the order given."""
    return tuple([day_in(day) for day in data])


def week_out(week: Week) -> Data:
    """A week with its days."""
    data: Data = {"number": week.number, "phase": week.phase.value, "days": days_out(week.days)}
    if week.cutback:
        data["cutback"] = True
    return data


def week_in(data: Data) -> Week:
    """A week with its days."""
    return Week(
        number=data["number"],
        phase=PhaseName(data["phase"]),
        days=days_in(data["days"]),
        cutback=data.get("cutback", False),
    )


def _against(base: Week, week: Week) -> Data:
    """The week as its difference from the base, or in full where the difference is not only in days."""
    if replace(week, days=base.days) != base or len(week.days) != len(base.days):
        return {"week": week_out(week)}
    changed = [
        [place, day_out(now)]
        for place, (was, now) in enumerate(zip(base.days, week.days, strict=True))
        if was is not now and was != now
    ]
    return {"changed": changed}


def _onto(base: Week, data: Data) -> Week:
    if "week" in data:
        return week_in(data["week"])
    if not data["changed"]:
        return base
    days = list(base.days)
    for place, day in data["changed"]:
        days[place] = day_in(day)
    return replace(base, days=tuple(days))


def session_out(session: EditSession) -> Data:
    """What an edit session holds besides its key and base revision."""

    def steps(stack: tuple[EditStep, ...]) -> list[list[Any]]:
        return [[step.label, _against(session.base, step.before), _against(session.base, step.after)] for step in stack]

    return {
        "base": week_out(session.base),
        "week": _against(session.base, session.week),
        "done": steps(session.done),
        "undone": steps(session.undone),
    }


def session_in(person_id: int, plan_id: int, week_number: int, base_revision: int, data: Data) -> EditSession:
    """An edit session from its key and what `session_out` gave."""
    base = week_in(data["base"])

    def steps(stack: list[list[Any]]) -> tuple[EditStep, ...]:
        return tuple(
            EditStep(label=label, before=_onto(base, before), after=_onto(base, after))
            for label, before, after in stack
        )

    return EditSession(
        person_id=person_id,
        plan_id=plan_id,
        week_number=week_number,
        base_revision=base_revision,
        base=base,
        week=_onto(base, data["week"]),
        done=steps(data["done"]),
        undone=steps(data["undone"]),
    )


def house_out(house: CoachLimits) -> Data:
    """The limits a coach has set."""
    return {field.name: value for field in fields(house) if (value := getattr(house, field.name)) is not None}


def house_in(data: Data) -> CoachLimits:
    """The limits a coach has set."""
    return CoachLimits(**{field.name: data[field.name] for field in fields(CoachLimits) if field.name in data})


def inputs_out(inputs: PlanInputs) -> Data:
    """Everything that shaped a plan."""
    data: Data = {field.name: getattr(inputs, field.name) for field in fields(inputs)}
    data["race"] = [inputs.race.distance_mm, inputs.race.label]
    data["race_date"] = inputs.race_date.isoformat()
    data["start"] = inputs.start.isoformat()
    data["units"] = inputs.units.value
    data["preferred_days"] = sorted(inputs.preferred_days)
    data["house"] = house_out(inputs.house)
    return {name: value for name, value in data.items() if value is not None}


def inputs_in(data: Data) -> PlanInputs:
    """Everything that shaped a plan; a field added since the plan was stored has its default."""
    known = {field.name: data[field.name] for field in fields(PlanInputs) if field.name in data}
    known.setdefault("goal_s", None)
    known["race"] = RaceDistance(*data["race"])
    known["race_date"] = date.fromisoformat(data["race_date"])
    known["start"] = date.fromisoformat(data["start"])
    known["units"] = Units(data["units"])
    known["preferred_days"] = frozenset(data["preferred_days"])
    known["house"] = house_in(data.get("house", {}))
    if split := data.get("phase_weeks"):
        base, build, peak, taper = split
        known["phase_weeks"] = (base, build, peak, taper)
    return PlanInputs(**known)


def settings_out(settings: PersonSettings) -> Data:
    """A person's preferences; times as "HH:MM:SS", dates as "YYYY-MM-DD"."""
    data: Data = {}
    for field in fields(settings):
        value = getattr(settings, field.name)
        data[field.name] = value.isoformat() if isinstance(value, time | date) else value
    data["coach_house"] = house_out(settings.coach_house)
    return data


def settings_in(data: Data) -> PersonSettings:
    """A person's preferences; one added since they were stored has its default."""
    known = {field.name: data[field.name] for field in fields(PersonSettings) if field.name in data}
    for name in ("reminder_time", "quiet_from", "quiet_to"):
        if name in known:
            known[name] = time.fromisoformat(known[name])
    if "units" in known:
        known["units"] = Units(known["units"])
    if "reminder_when" in known:
        known["reminder_when"] = ReminderWhen(known["reminder_when"])
    if "coach_house" in known:
        known["coach_house"] = house_in(known["coach_house"])
    if known.get("strength"):
        known["strength"] = Experience(known["strength"])
    if "equipment" in known:
        known["equipment"] = Equipment(known["equipment"])
    if known.get("strength_since"):
        known["strength_since"] = date.fromisoformat(known["strength_since"])
    return PersonSettings(**known)
