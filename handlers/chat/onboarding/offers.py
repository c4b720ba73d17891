"""A plan that a coach puts together in words and an athlete accepts: the same questions, most answers in place."""

from dataclasses import replace
from typing import Any

from domain.calendar import local_date
from domain.errors import NotYoursError
from domain.people import Person
from domain.talk import PlanOffer
from handlers.actions.notices import tell
from handlers.buttons.offers import (
    AcceptSuggestion,
    DeclineSuggestion,
    LeaveSuggestion,
    SendSuggestion,
    SuggestPlan,
)
from handlers.chat.coaching.card import show_athlete
from handlers.chat.dialogs import close_dialog, dialog, find_dialog, open_dialog
from handlers.chat.onboarding.first_words import read_first_words
from handlers.chat.onboarding.flow import begin
from handlers.chat.onboarding.order import SAYABLE
from handlers.chat.onboarding.start import known_answers
from handlers.chat.onboarding.talk import current_talk
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, StaleCardError, tap
from handlers.desk.coaching import linked_athlete
from handlers.desk.draft import Draft, draft_from_json, draft_to_json
from handlers.desk.questions import Asking
from handlers.views.offers import (
    OFFER_SCREEN,
    ask_plan_card,
    read_back_card,
    refused_card,
    refused_news,
    suggested_card,
    suggestion_card,
    taken_card,
)
from handlers.wording.door import speaking, tr

OFFER_DIALOG = "plan_offer"


async def _athlete(request: Request, athlete_id: int) -> Person:
    """An athlete for whom this coach approves. Raises NotYoursError for anybody else."""
    _, athlete = await linked_athlete(request.uow, request.person, athlete_id)
    return athlete


@tap(SuggestPlan)
async def on_suggest(request: Request, pressed: SuggestPlan) -> None:
    """Ask for a description."""
    athlete = await _athlete(request, pressed.person)
    await open_dialog(request, OFFER_DIALOG, {"athlete": athlete.id, "draft": {}})
    await request.show(OFFER_SCREEN, ask_plan_card(athlete))


@tap(LeaveSuggestion)
async def on_leave(request: Request, pressed: LeaveSuggestion) -> None:
    """No plan after all."""
    await close_dialog(request, OFFER_DIALOG)
    await show_athlete(request, await _athlete(request, pressed.person))


@dialog(OFFER_DIALOG)
async def read_plan(request: Request, state: dict[str, Any]) -> bool:
    """Words about the plan: read into what there is, and read back."""
    if request.text is None:
        return False
    athlete = await _athlete(request, int(state["athlete"]))
    draft = draft_from_json(state["draft"])
    if draft.units_hint is None:
        draft = replace(draft, units_hint=athlete.settings.units)
    today = local_date(athlete.settings.zone, request.now)
    found = read_first_words(Asking(draft, request.now, today), request.text)
    if found is None:
        await request.send(ask_plan_card(athlete, tr("I found no race and no training in that.")), screen=OFFER_SCREEN)
        return True
    await open_dialog(request, OFFER_DIALOG, {"athlete": athlete.id, "draft": draft_to_json(found)})
    await request.send(read_back_card(athlete, found, SAYABLE), screen=OFFER_SCREEN)
    return True


@tap(SendSuggestion)
async def on_send(request: Request, pressed: SendSuggestion) -> None:
    """Put it before the athlete; an older suggestion of this coach gives way."""
    athlete = await _athlete(request, pressed.person)
    state = await find_dialog(request, OFFER_DIALOG)
    if state is None or int(state["athlete"]) != athlete.id or not state["draft"]:
        raise OldButtonError
    draft = draft_from_json(state["draft"])
    await request.uow.groups.put_offer(
        PlanOffer(athlete_id=athlete.id, coach_id=request.person.id, answers=draft_to_json(draft), at=request.now)
    )
    has_plan = await request.uow.plans.active(athlete.id) is not None
    with speaking(athlete.settings.language):
        card = suggestion_card(request.person, draft, SAYABLE, has_plan=has_plan)
    await tell(request.uow, athlete, f"offer:{request.update_id}", card, OFFER_SCREEN)
    await close_dialog(request, OFFER_DIALOG)
    await request.show(OFFER_SCREEN, suggested_card(athlete))


async def _offer(request: Request, coach_id: int) -> tuple[Person, PlanOffer]:
    """What a coach of this athlete suggests. Raises NotYoursError for anybody else, OldButtonError for nothing."""
    links = await request.uow.coaching.coaches_of(request.person.id)
    coach = await request.uow.people.get(coach_id)
    if coach is None or all(link.coach_id != coach_id for link in links):
        raise NotYoursError
    offer = await request.uow.groups.offer(request.person.id, coach_id)
    if offer is None:
        raise OldButtonError
    return coach, offer


@tap(AcceptSuggestion)
async def on_accept(request: Request, pressed: AcceptSuggestion) -> None:
    """The questions with these answers in place; health and clock are the athlete's own to answer."""
    coach, offer = await _offer(request, pressed.person)
    if await current_talk(request) is not None:
        raise StaleCardError(tr("The questions are open already, below. Finish or forget them first."))
    own = await known_answers(request)
    offered: Draft = draft_from_json(dict(offer.answers))
    draft = replace(
        offered, units=own.units, zone=own.zone, reminder_when=own.reminder_when, reminder_time=own.reminder_time
    )
    await request.uow.groups.drop_offer(request.person.id, coach.id)
    await request.show(OFFER_SCREEN, taken_card(coach))
    await begin(request, draft)


@tap(DeclineSuggestion)
async def on_decline(request: Request, pressed: DeclineSuggestion) -> None:
    """No; the coach is told."""
    coach, _ = await _offer(request, pressed.person)
    await request.uow.groups.drop_offer(request.person.id, coach.id)
    await request.show(OFFER_SCREEN, refused_card())
    with speaking(coach.settings.language):
        news = refused_news(request.person)
    await tell(request.uow, coach, f"offerno:{request.update_id}", news)
