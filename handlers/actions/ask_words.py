"""Asking the language model what somebody's words mean, with the plan's facts and nothing about the person."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter

from domain.people import Person
from domain.plan import DayType, Plan
from domain.ports import UnitOfWork
from domain.records import Job, PlanHead
from handlers.wording.door import SOURCE, speaking
from handlers.wording.formats import show_distance, show_pace, weekday_name
from handlers.wording.names import race_name, type_name

READ_WORDS = "read_words"
LONGEST_TEXT = 400
_DAYS_BACK, _DAYS_AHEAD = 7, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsAsked:
    """The question as a job carries it. `facts` are lines about the plan; `person` is for the budget only."""

    person: int
    update: int
    text: str
    today: str
    facts: tuple[str, ...]

    def payload(self) -> dict[str, Any]:
        """As a job carries it."""
        payload: dict[str, Any] = _ASKED.dump_python(self, mode="json")
        return payload


_ASKED = TypeAdapter(WordsAsked)


def asked_in(payload: dict[str, Any]) -> WordsAsked:
    """The question from a job's payload."""
    return _ASKED.validate_python(payload)


async def ask_words(uow: UnitOfWork, person: Person, head: PlanHead, text: str, *, update_id: int, today: date) -> bool:
    """Queue the question what a text asks for; False where there is no model, or the text is too long for one."""
    if not uow.model.is_on or not 2 <= len(text) <= LONGEST_TEXT:
        return False
    plan = await uow.plans.load(head.id)
    asked = WordsAsked(
        person=person.id,
        update=update_id,
        text=text,
        today=today.isoformat(),
        facts=plan_facts(plan, today, person),
    )
    key = f"{READ_WORDS}:{person.chat_id}:{update_id}"
    return await uow.jobs.put(Job(key=key, kind=READ_WORDS, chat_id=person.chat_id, payload=asked.payload()))


def plan_facts(plan: Plan, today: date, person: Person) -> tuple[str, ...]:
    """What an answer may rest on: the race, the week of the plan, and the days around today. A model reads English."""
    with speaking(SOURCE):
        return _facts(plan, today, person)


def _facts(plan: Plan, today: date, person: Person) -> tuple[str, ...]:
    inputs, units = plan.inputs, person.settings.units
    left = (inputs.race_date - today).days
    number = min(max(inputs.week_of(today), 1), plan.total_weeks)
    lines = [
        f"Race: {race_name(inputs.race, units)}" + (f" in {left} days" if left >= 0 else ", over"),
        f"Week {number} of {plan.total_weeks}, phase {plan.week(number).phase}",
    ]
    first, last = today - timedelta(days=_DAYS_BACK), today + timedelta(days=_DAYS_AHEAD)
    for on, _, day in plan.dated_days():
        if first <= on <= last:
            words = type_name(day.type)
            if day.type is not DayType.REST:
                pace = next((lap.pace_s for lap in day.workout if lap.pace_s is not None), None)
                at = f" at {show_pace(pace, units)}" if pace is not None else ""
                words += f" {show_distance(day.distance_mm, units)}{at}"
            lines.append(f"{on.isoformat()} {weekday_name(on.isoweekday())}: {words}")
    return tuple(lines)
