"""Questions of the days before a race: which race is near, and what is asked of it there."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.plan import Day, DayType, Plan, RaceDistance
from domain.planning.race_plan import RacePlan
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout
from domain.words.topics import Topic
from handlers.chat.words.scene import Scene

# Whoever asks about heat so near to a race asks about the race.
_HEAT_DAYS = 3
# A race on the way that is so near is the one that is meant.
NEAR_DAYS = 7
_HOT = re.compile(r"\b(?:hot|heat\w*|warm\w*|boiling|humid|degrees|heiss\w*|hitze|calor|2[2-9] ?c|3\d ?c|[789]\d ?f)\b")


def race_within(plan: Plan, today: date, days: int) -> tuple[date, Day] | None:
    """The next race of the plan, on the way or its own, from today on; None where none is so near."""
    last = today + timedelta(days=days)
    return next(
        ((on, day) for on, _, day in plan.dated_days() if today <= on <= last and day.type is DayType.RACE), None
    )


def race_on_the_way(plan: Plan, today: date) -> RacePlan | None:
    """How a race on the way is to be run that is near, by its own day; None where the plan's own is the next."""
    found = race_within(plan, today, NEAR_DAYS)
    if found is None or found[0] == plan.inputs.race_date:
        return None
    day = found[1]
    race = RaceDistance(sum(lap.distance_mm for lap in day.workout))
    pace = next((lap.pace_s for lap in day.workout if lap.pace_s is not None), None)
    return RacePlan(race=race, pace_s=pace, finish_s=None if pace is None else pace * race.miles)


async def as_meant_before_a_race(scene: Scene, asked: AskAbout) -> AskAbout:
    """A question about heat near a race is about the race: nobody moves that."""
    if asked.topic not in (Topic.WEATHER, Topic.HEAT) or scene.head is None:
        return asked
    plan = await scene.request.uow.plans.load(scene.head.id)
    is_hot = asked.topic is Topic.HEAT or _HOT.search(plain(scene.request.text or "")) is not None
    near = race_within(plan, scene.today, _HEAT_DAYS)
    return replace(asked, topic=Topic.RACE_HEAT) if is_hot and near is not None else asked
