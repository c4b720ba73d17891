"""Whether a goal is within reach: the plan's, another time, one in view of a result, or one over another distance."""

import re
from dataclasses import replace

from domain.errors import InputError
from domain.plan import PlanInputs, RaceDistance
from domain.planning.derived import longest_run
from domain.planning.realism import Verdict
from domain.units import long_time_text
from domain.words.answers import Ask, ask
from domain.words.current_fitness import from_race
from domain.words.grammar.reach_told import tells_longest
from domain.words.grammar.result_beside import other_race_asked, result_beside
from domain.words.grammar.said_again import offer
from domain.words.grammar.time_asked import time_asked, times_asked
from domain.words.grammar.tokens import plain
from domain.words.intents import ChangeGoal, RaceResult
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.desk.forecast import forecast_of
from handlers.desk.training_record import training_record
from handlers.views.goal_advice import advice_words, safer_goal_s
from handlers.views.plan_facts import longest_words, track_words
from handlers.wording.door import tr
from handlers.wording.formats import show_duration
from handlers.wording.names import race_name

# Who asks where they stand is told; who asks what to do gets it as a tap.
_FOR_ADVICE = re.compile(r"\b(?:should|shall|straight|honest\w*|left of|behind|better|advice|advise|change)\b")


async def rate_goal(scene: Scene) -> None:
    """What can be run: beside the goal, or beside the time that is asked about, which may become the goal."""
    head, today, text = scene.plan(), scene.today, scene.request.text or ""
    plan = await scene.request.uow.plans.load(head.id)
    own = plan.inputs
    result = result_beside(text, own.race)
    elsewhere = other_race_asked(text, own.race) if result is None else None
    asked = time_asked(text, own.race) if elsewhere is None else None
    other = asked if asked != own.goal_s else None
    inputs = own if result is None else _with_result(own, *result)
    if elsewhere is not None:
        inputs = replace(inputs, race=elsewhere[0], goal_s=elsewhere[1])
    elif other is not None:
        # "Can I do 3:30?" is answered for 3:30, whatever the goal is.
        inputs = replace(inputs, goal_s=other)
    plan = replace(plan, inputs=inputs)
    record = await training_record(scene.request.uow, head, today)
    found = await forecast_of(scene.request.uow, head, plan, today)
    units = scene.request.settings.units
    is_goal = other is None and elsewhere is None
    said = track_words(inputs, found, record, units, today, is_goal=is_goal, is_by_result=result is not None)
    if elsewhere is not None:
        races = {"race": race_name(elsewhere[0], units), "own": race_name(own.race, units)}
        said = tr("For the {race}, while the plan is for the {own}:", **races) + f"\n{said}"
    if result is not None:
        values = {"race": race_name(result[0], units), "time": show_duration(result[1])}
        said = tr("With {race} in {time} as your fitness:", **values) + f"\n{said}"
    if is_goal and result is None:
        said += advice_words(own.goal_s, found, record, times_asked(text, own.race), today)
    longest = longest_run(plan) if tells_longest(plain(text)) else None
    on = next((on for on, _, day in plan.dated_days() if day is longest), None)
    if longest is not None and on is not None:
        said += "\n" + tr("The long runs grow there step by step.") + " " + longest_words(longest, on, units)
    await scene.request.send(said)
    if result is not None and inputs.five_k_pace_s != own.five_k_pace_s:
        await ask_back(scene.request, ask(Ask.FITNESS_FROM_RACE, offer(RaceResult(*result))))
    elif other is not None and found.standing.realism.verdict is not Verdict.UNREALISTIC:
        await ask_back(scene.request, ask(Ask.AS_GOAL, offer(ChangeGoal(long_time_text(other)))))
    elif (
        is_goal
        and result is None
        and longest is None
        and _FOR_ADVICE.search(plain(text))
        and (safer := safer_goal_s(own.goal_s, found, times_asked(text, own.race)))
    ):
        await ask_back(scene.request, ask(Ask.AS_GOAL, offer(ChangeGoal(long_time_text(safer)))))


def _with_result(inputs: PlanInputs, race: RaceDistance, seconds: int) -> PlanInputs:
    """As if the plan had been made with that result; as it is, where nobody runs so fast or so slowly."""
    try:
        pace = from_race(race, seconds, inputs.weekly_miles or 25.0).value
    except InputError:
        return inputs
    return replace(inputs, five_k_pace_s=pace)
