"""Plan → Change: the questions of a new plan asked about the plan in force, each answer shown as what it would do."""

from dataclasses import dataclass, replace
from typing import Any

from domain.calendar import local_date
from domain.errors import InputError
from domain.people import Person
from domain.plan import PlanInputs
from domain.planning.pattern import pick_long_day
from domain.planning.season import season_of
from domain.records import PlanHead
from domain.units import miles, mm_from_miles
from domain.words.answers import Question
from domain.words.grammar.replied import offered
from handlers.buttons.changing import AskWish, ChangeWhat, LimitWeek, MeanWish, PickWish
from handlers.chat.changing.preview import show_change
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.onboarding.order import CHANGEABLE
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, StaleCardError, tap
from handlers.desk.access import plan_in_force
from handlers.desk.draft import JUST_FINISH, Draft, draft_from_json, draft_to_json
from handlers.desk.questions import Answer, Asking, Outcome, Step
from handlers.views.text import esc
from handlers.views.wishes import limit_card, what_card, which_wish_card, wish_card, wish_screen
from handlers.wording.door import tr
from handlers.wording.errors import said

WISH = "wish"


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where the question stands: whose plan, how it is now, and the answer so far."""

    head: PlanHead
    athlete: Person
    step: Step
    draft: Draft
    serial: int
    offers: tuple[str, ...] = ()


def draft_of_plan(inputs: PlanInputs, person: Person) -> Draft:
    """The answers that a plan was made with, as `person` reads them."""
    settings = person.settings
    longest, most = inputs.longest_recent_run, inputs.most_miles
    return Draft(
        race=inputs.race,
        race_name=inputs.race_name,
        race_date=inputs.race_date,
        start=inputs.start,
        goal_s=inputs.goal_s or JUST_FINISH,
        five_k_pace_s=inputs.five_k_pace_s,
        weekly_mm=mm_from_miles(inputs.weekly_miles),
        days=inputs.preferred_days,
        days_done=True,
        units=settings.units,
        zone=settings.zone,
        reminder_when=settings.reminder_when,
        reminder_time=settings.reminder_time,
        easy_only=inputs.easy_only,
        careful=inputs.careful,
        longest_run_mm=None if longest is None else mm_from_miles(longest),
        experience=inputs.experience,
        most_weekly_mm=None if most is None else mm_from_miles(most),
        most_hours=inputs.most_hours,
    )


def with_answers(inputs: PlanInputs, before: Draft, after: Draft) -> PlanInputs:
    """The inputs with the answers that are other ones now; what nobody touched stays to the last digit."""
    changed: dict[str, Any] = {}
    if after.race is not None and after.race != before.race:
        changed["race"] = after.race
    if after.race_date is not None and after.race_date != before.race_date:
        changed["race_date"] = after.race_date
    if after.race_name and after.race_name != before.race_name:
        changed["race_name"] = after.race_name
    if after.goal_s != before.goal_s:
        changed["goal_s"] = after.goal
    if after.five_k_pace_s is not None and after.five_k_pace_s != before.five_k_pace_s:
        changed["five_k_pace_s"] = after.five_k_pace_s
    if after.days and after.days != before.days:
        changed["preferred_days"] = after.days
        long_day = season_of(inputs).long_day
        # Nobody who runs on another day, too, wishes for the long run there.
        is_moved = long_day in after.days and pick_long_day(tuple(sorted(after.days))) != long_day
        changed["long_run_day"] = long_day if is_moved or inputs.long_run_day in after.days else None
    if after.longest_run_mm != before.longest_run_mm:
        changed["longest_recent_run"] = _miles(after.longest_run_mm)
    if after.weekly_mm is not None and after.weekly_mm != before.weekly_mm:
        changed["weekly_miles"] = after.weekly_miles
        longest = changed.get("longest_recent_run", inputs.longest_recent_run)
        # No run is longer than a week.
        changed["longest_recent_run"] = None if longest is None else min(longest, after.weekly_miles)
    if after.experience is not None and after.experience is not before.experience:
        changed["experience"] = after.experience
    if after.careful is not None and after.careful is not before.careful:
        changed["careful"] = after.careful
    if after.most_weekly_mm != before.most_weekly_mm:
        changed["most_miles"] = _miles(after.most_weekly_mm)
    if after.most_hours != before.most_hours:
        changed["most_hours"] = after.most_hours
    return replace(inputs, **changed)


def _miles(distance_mm: int | None) -> float | None:
    return None if distance_mm is None else miles(distance_mm)


@tap(ChangeWhat)
async def on_what(request: Request, pressed: ChangeWhat) -> None:
    """What can be another."""
    await close_dialog(request, WISH)
    head, athlete = await _plan(request, pressed.plan)
    draft = replace(draft_of_plan(head.inputs, athlete), units=request.settings.units)
    await request.show(wish_screen(head.id), what_card(head, draft, CHANGEABLE))


@tap(AskWish)
async def on_ask(request: Request, pressed: AskWish) -> None:
    """How it should be instead."""
    await ask_wish(request, pressed.plan, pressed.step)


async def ask_wish(request: Request, plan_id: int, step_name: str, note: str = "") -> None:
    """Ask one question of a new plan about the plan in force; `note` is safe HTML above it."""
    head, athlete = await _plan(request, plan_id)
    step = next((step for step in CHANGEABLE if step.name == step_name), None)
    if step is None:
        raise OldButtonError
    draft = replace(draft_of_plan(head.inputs, athlete), units=request.settings.units)
    await _ask(request, _Asked(head, athlete, step, draft, request.update_id), note)


async def ask_limit(request: Request, head: PlanHead, weekly_mm: int) -> None:
    """So much a week is too much: how much at most?"""
    head, _ = await _plan(request, head.id)
    await request.send(limit_card(head, weekly_mm, request.settings.units), screen=wish_screen(head.id))


@tap(LimitWeek)
async def on_limit(request: Request, pressed: LimitWeek) -> None:
    """No week above so many miles; 0 lets the plan grow as it may."""
    head, _ = await _plan(request, pressed.plan)
    most = miles(pressed.most_mm) if pressed.most_mm else None
    await show_change(request, head.id, replace(head.inputs, most_miles=most))


@dialog(WISH)
async def read_wish(request: Request, state: dict[str, Any]) -> bool:
    """The answer in words; what is none is read as plain words."""
    if request.text is None:
        return False
    asked = await _asked(request, state)
    text = request.text
    if asked.offers:
        text = offered(text, asked.offers, request.today, request.settings.language) or text
    try:
        outcome = asked.step.hear(_moment(request, asked), text)
    except InputError as error:
        await _ask(request, asked, esc(said(error, request.settings.units)))
        return True
    if outcome is None:
        # Perhaps something else was meant; the question stays open on its card.
        await close_dialog(request, WISH)
        return False
    await _take(request, asked, outcome)
    return True


@tap(PickWish)
async def on_pick(request: Request, pressed: PickWish) -> None:
    """One of the question's own answers."""
    asked = await _open(request, pressed)
    await _take(request, asked, asked.step.press(_moment(request, asked), pressed.value))


@tap(MeanWish)
async def on_mean(request: Request, pressed: MeanWish) -> None:
    """One reading of an answer that had several."""
    asked = await _open(request, pressed)
    if pressed.place >= len(asked.offers):
        raise OldButtonError
    await _take(request, asked, asked.step.read(_moment(request, asked), asked.offers[pressed.place]))


async def _open(request: Request, pressed: PickWish | MeanWish) -> _Asked:
    """The open question. Raises StaleCardError when the tapped card is another one."""
    await _plan(request, pressed.plan)
    state = await find_dialog(request, WISH)
    if state is None or (state["plan"], state["step"], state["serial"]) != (
        pressed.plan,
        pressed.step,
        pressed.revision,
    ):
        raise StaleCardError(tr("That question is closed by now. Plan → Change asks it again."))
    return await _asked(request, state)


async def _asked(request: Request, state: dict[str, Any]) -> _Asked:
    head, athlete = await _plan(request, int(state["plan"]))
    step = next((step for step in CHANGEABLE if step.name == state["step"]), None)
    if step is None:
        raise OldButtonError
    return _Asked(head, athlete, step, draft_from_json(state["draft"]), state["serial"], tuple(state["offers"]))


async def _plan(request: Request, plan_id: int) -> tuple[PlanHead, Person]:
    head = await plan_in_force(request.uow, request.person, plan_id)
    athlete = await request.uow.people.get(head.athlete_id)
    return head, athlete or request.person


def _moment(request: Request, asked: _Asked) -> Asking:
    return Asking(asked.draft, request.now, local_date(asked.athlete.settings.zone, request.now))


async def _keep(request: Request, asked: _Asked) -> None:
    state = {
        "plan": asked.head.id,
        "step": asked.step.name,
        "draft": draft_to_json(asked.draft),
        "serial": asked.serial,
        "offers": list(asked.offers),
    }
    await open_dialog(request, WISH, state)


async def _ask(request: Request, asked: _Asked, note: str = "") -> None:
    await _keep(request, asked)
    now = asked.step.echo(draft_of_plan(asked.head.inputs, asked.athlete))
    prompt = asked.step.prompt(_moment(request, asked))
    card, screen = wish_card(asked.head, asked.step, prompt, now, asked.serial, note), wish_screen(asked.head.id)
    if request.callback_id is None:
        await request.send(card, screen=screen)
    else:
        await request.show(screen, card)


async def _take(request: Request, asked: _Asked, outcome: Outcome) -> None:
    """What an answer would do, the same question again for a tick, or which of several readings is meant."""
    match outcome:
        case Answer(stay=True):
            await _ask(request, replace(asked, draft=outcome.draft), outcome.note)
        case Answer():
            await close_dialog(request, WISH)
            before = draft_of_plan(asked.head.inputs, asked.athlete)
            wanted = with_answers(asked.head.inputs, before, outcome.draft)
            await show_change(request, asked.head.id, wanted, outcome.note)
        case Question():
            offers = tuple(choice.text for choice in outcome.choices)
            asked = replace(asked, offers=offers, serial=request.update_id)
            await _keep(request, asked)
            card = which_wish_card(asked.head, asked.step, outcome, asked.serial, request.settings.units)
            if request.callback_id is None:
                await request.send(card, screen=wish_screen(asked.head.id))
            else:
                await request.show(wish_screen(asked.head.id), card)
        case None:
            await _ask(request, asked, tr("I didn't quite get that. {advice}", advice=tr(asked.step.guidance)))
