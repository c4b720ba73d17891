"""Another goal, race, day or fitness: a new plan is prepared with everything else as it is."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.fitness import FIVE_K_MILES
from domain.messages import Card
from domain.plan import PlanInputs
from domain.units import mm_from_miles
from domain.words import intents
from domain.words.answers import Question, Understood
from domain.words.current_fitness import from_race
from domain.words.goals import parse_goal
from domain.words.grammar.said_again import length_said
from domain.words.intents import Intent
from domain.words.quantities import time_text
from domain.words.questions import goal_said, what_does_not_fit
from handlers.buttons.words import PrepareChange
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.flow import begin
from handlers.chat.onboarding.start import hello
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.chat.words.readings import ask_back, keep_offers
from handlers.chat.words.scene import Scene
from handlers.desk.draft import JUST_FINISH, Draft, draft_from_json, draft_to_json
from handlers.desk.training_record import training_record
from handlers.views.words import change_card, changes_words
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

CHANGE = "change"
_LATELY_WEEKS = 4
# Below this share of what was planned the log may just be incomplete.
_ENOUGH_LOGGED = 0.6


async def change_plan(scene: Scene, said: Intent) -> bool:
    """Show what would change, with the way to a new plan that has it; False for what changes no plan."""
    if isinstance(said, intents.NewPlan):
        await hello(scene.request)
        return True
    if not isinstance(
        said,
        intents.ChangeGoal
        | intents.ChangeRace
        | intents.ChangeRaceDate
        | intents.ChangeDays
        | intents.ChangeAmount
        | intents.ChangeFitness
        | intents.RaceResult,
    ):
        return False
    head = scene.plan()
    changed = _changed(scene, head.inputs, said)
    if isinstance(changed, Question):
        await ask_back(scene.request, changed)
    elif isinstance(changed, str):
        await scene.request.send(changed)
    else:
        await _offer(scene, changed, said)
    return True


async def _offer(scene: Scene, changed: Draft, said: Intent) -> None:
    request, inputs = scene.request, scene.plan().inputs
    before = draft_of(inputs, request)
    if changed == before:
        await request.send(tr("That is how your plan is already."))
        return
    if changed.weekly_mm == before.weekly_mm and (recent := await _run_lately(scene)) is not None:
        changed = replace(changed, weekly_mm=recent)
    offers = []
    if isinstance(said, intents.RaceResult):
        offers.append(f"ran {length_said(said.race.distance_mm)} in {time_text(said.time_s)}")
    await keep_offers(request, offers)
    await open_dialog(request, CHANGE, {"draft": draft_to_json(changed)})
    card = change_card(changes_words(before, changed, request.settings.units), bool(offers), request.update_id)
    await request.send(card, screen="said")


async def _run_lately(scene: Scene) -> int | None:
    """What a week of the last four held, in millimetres; None where the log says too little to go by."""
    record = await training_record(scene.request.uow, scene.plan(), scene.today)
    over = [week for week in record if week.first + timedelta(days=6) < scene.today][-_LATELY_WEEKS:]
    run, planned = sum(week.run_mm for week in over), sum(week.planned_mm for week in over)
    if len(over) < 2 or run < _ENOUGH_LOGGED * planned:
        return None
    return round(run / len(over))


def draft_of(inputs: PlanInputs, request: Request) -> Draft:
    """The answers that a plan was made with, for a new one; the health question is asked anew."""
    settings = request.settings
    return Draft(
        race=inputs.race,
        race_name=inputs.race_name,
        race_date=inputs.race_date,
        goal_s=inputs.goal_s or JUST_FINISH,
        five_k_pace_s=inputs.five_k_pace_s,
        weekly_mm=mm_from_miles(inputs.weekly_miles),
        days=inputs.preferred_days,
        days_done=True,
        units=settings.units,
        zone=settings.zone,
        reminder_when=settings.reminder_when,
        reminder_time=settings.reminder_time,
    )


def _changed(scene: Scene, inputs: PlanInputs, said: Intent) -> Draft | Question | str:
    """The answers with the change, a question, or what to send for it."""
    draft = draft_of(inputs, scene.request)
    match said:
        case intents.ChangeGoal(text):
            return _with_goal(draft, text)
        case intents.ChangeRace(race) if race is not None:
            return with_race(draft, race).draft
        case intents.ChangeRaceDate(on) if on is not None:
            if on <= scene.today:
                raise RefusedError(tr("That date has passed. When is the race? Send it like “my race is on April 25”."))
            return replace(draft, race_date=on, start=None)
        case intents.ChangeRace() | intents.ChangeRaceDate():
            return tr("When is the race now? Send it like “my race is on April 25”.")
        case intents.ChangeDays():
            return _with_days(draft, said)
        case intents.ChangeAmount(weekly_mm) if weekly_mm is not None:
            return replace(draft, weekly_mm=weekly_mm)
        case intents.ChangeAmount():
            return what_does_not_fit()
        case intents.RaceResult(race, seconds):
            pace = from_race(race, seconds, draft.weekly_miles or 25.0).value
            return replace(draft, five_k_pace_s=pace)
        case _:
            minutes = tuple(round(inputs.five_k_pace_s * FIVE_K_MILES / 60) + step for step in (-1, 1))
            example = f"{minutes[0]}:00"
            return tr(
                "A race or a time trial says it best. Send the newest one, like “5k in {example}” or “10k in 52:00”.",
                example=example,
            )


def _with_goal(draft: Draft, text: str) -> Draft | Question | str:
    if not text or draft.race is None:
        return tr("What is your new goal? Send it like “my goal is 3:45”, or “just finish”.")
    found = parse_goal(text, draft.race, draft.units)
    match found:
        case Understood(value):
            return replace(draft, goal_s=value or JUST_FINISH)
        case Question(asked, choices):
            return Question(asked, tuple(replace(each, text=goal_said(each.text)) for each in choices))
    return tr("What is your new goal? Send it like “my goal is 3:45”, or “just finish”.")


def _with_days(draft: Draft, said: intents.ChangeDays) -> Draft | Question | str:
    if said.days:
        return replace(draft, days=said.days)
    if said.less is not None:
        left = draft.days - {said.less}
        if not left:
            raise RefusedError(
                tr("Then no running day is left. Which days are good? Send them like “running days: tue thu sat”.")
            )
        return replace(draft, days=left)
    if said.more is not None:
        return replace(draft, days=draft.days | {said.more})
    return tr("Which days are good for running? Send them like “running days: tue thu sat”.")


@tap(PrepareChange)
async def on_prepare(request: Request, _pressed: PrepareChange) -> None:
    """The questions of a new plan, with everything filled that is known."""
    state = await find_dialog(request, CHANGE)
    if state is None:
        raise OldButtonError
    await close_dialog(request, CHANGE)
    draft = draft_from_json(state["draft"])
    await request.send(Card(text=tr("A new plan, then. Your present plan stays until you create the new one.")))
    await begin(request, draft)


@dialog(CHANGE)
async def on_other_words(_request: Request, _state: dict[str, Any]) -> bool:
    """Whatever is written instead of a tap is read as usual."""
    return False
