"""The model's weeks in the chat: they come back as suggestions, are used or left, and can be asked for again."""

from dataclasses import replace
from typing import Any

from domain.adapting.writer import AskState
from domain.approval import WeekStatus, responsible_coach
from domain.errors import NotYoursError
from domain.ports import UnitOfWork
from domain.records import Job
from handlers.actions.ask_model import WRITE_WEEK, ask_again
from handlers.actions.model_week import (
    keep_week,
    may_replace,
    no_week_came,
    offer,
    offered,
    suggestion,
    use_suggestion,
)
from handlers.actions.notices import propose_to_coach, refresh_cards, tell
from handlers.buttons.proposal import AskModel, KeepWeek, ShowModelWeek, UseModelWeek
from handlers.chat.request import Request
from handlers.chat.results import result
from handlers.chat.taps import StaleWeekError, fresh_week, show_opened, tap, week_for, week_to_edit, week_with_plan
from handlers.desk.suggestions import Suggestion
from handlers.desk.week import EditableWeek, in_plan, open_to_edit
from handlers.views.keys import week_screen
from handlers.views.proposal import (
    kept_card,
    model_week_note,
    no_other_week_note,
    proposal_card,
    proposal_screen,
    used_card,
    used_note,
)
from handlers.views.week import week_card
from handlers.wording.door import speaking, tr


@result(WRITE_WEEK)
async def on_week(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, error: str | None) -> None:
    """An answer of the model, or none: put beside the week it was asked about."""
    opened = await _asked_about(uow, job.payload)
    if opened is not None:
        with speaking(opened.person.settings.language):
            await _settle(uow, opened, job.payload, found or {"why": "fault" if error else ""})


async def _asked_about(uow: UnitOfWork, asked: dict[str, Any]) -> EditableWeek | None:
    """The week as its asker sees it; None when it, or they, or the question is gone."""
    person = await uow.people.get(asked["person"])
    if person is None:
        return None
    try:
        opened = await open_to_edit(uow, person, asked["plan"], asked["week"])
    except NotYoursError:
        return None
    waits = opened.ask is not None and opened.ask.state is AskState.ASKING
    return opened if waits and opened.ask is not None and opened.ask.attempt == asked["attempt"] else None


async def _settle(uow: UnitOfWork, opened: EditableWeek, asked: dict[str, Any], found: dict[str, Any]) -> None:
    key = found.get("key", "")
    written = await uow.model.answer(key) if key else None
    suggested = suggestion(opened, written) if written is not None else None
    if suggested is None:
        why = found.get("why", "") if written is None else "nothing to change"
        opened = await no_week_came(uow, opened, why, found.get("calls", 0))
        await _redraw(uow, opened, no_other_week_note() if asked["attempt"] else "")
    elif opened.ask is not None and await may_replace(uow, opened):
        opened = replace(opened, ask=replace(opened.ask, answer_key=key))
        opened = await use_suggestion(uow, opened, suggested, author_id=None)
        await _announce_use(uow, opened, by_clock=asked["by_clock"])
    else:
        await _offer(uow, await offer(uow, opened, key), suggested, by_clock=asked["by_clock"])


async def _redraw(uow: UnitOfWork, opened: EditableWeek, note: str = "") -> bool:
    """The week card as it is now, where it is open."""
    await refresh_cards(uow, opened)
    screen, card = week_screen(opened.head.id, opened.number), week_card(opened, note)
    return await uow.chat.refresh(opened.person.chat_id, screen, card)


async def _announce_use(uow: UnitOfWork, opened: EditableWeek, *, by_clock: bool) -> None:
    note = model_week_note(opened)
    if not await _redraw(uow, opened, note) and not by_clock:
        screen = week_screen(opened.head.id, opened.number)
        await tell(uow, opened.person, f"model:{screen}:{opened.revision}", week_card(opened, note), screen)


async def _offer(uow: UnitOfWork, opened: EditableWeek, found: Suggestion, *, by_clock: bool) -> None:
    """The week card says so; whoever asked by hand gets the suggestion as a message, which they wait for."""
    shown = await _redraw(uow, opened)
    if by_clock and (shown or responsible_coach(opened.links) is not None):
        return
    screen = proposal_screen(opened.head.id, opened.number)
    card = proposal_card(opened, found)
    key = f"{screen}:{opened.revision}:{opened.ask.attempt if opened.ask is not None else 0}"
    if by_clock:
        await tell(uow, opened.person, key, card, screen)
    else:
        await uow.chat.post(opened.person.chat_id, key, card, screen=screen)


@tap(ShowModelWeek)
async def on_see(request: Request, pressed: ShowModelWeek) -> None:
    """The suggestion in full."""
    opened = await week_with_plan(request, pressed)
    card = proposal_card(opened, await offered(request.uow, opened))
    await request.show(proposal_screen(opened.head.id, opened.number), card)


@tap(UseModelWeek)
async def on_use(request: Request, pressed: UseModelWeek) -> None:
    """The model's week takes the place of the stored one, and is to be approved like any edit."""
    opened = await week_to_edit(request, pressed)
    if opened.ask is None or opened.ask.attempt != pressed.attempt:
        raise StaleWeekError(opened)
    found = await offered(request.uow, opened)
    opened = await use_suggestion(request.uow, opened, found, author_id=request.person.id)
    await request.toast(tr("The model's week is in."))
    is_pending = opened.stored.status is WeekStatus.PENDING
    is_coach_asked = is_pending and await propose_to_coach(request.uow, opened)
    await request.show(proposal_screen(opened.head.id, opened.number), used_card(opened))
    await refresh_cards(request.uow, opened)
    card = week_card(opened, used_note(is_coach_asked=is_coach_asked))
    await request.uow.chat.refresh(request.chat_id, week_screen(opened.head.id, opened.number), card)


@tap(KeepWeek)
async def on_keep(request: Request, pressed: KeepWeek) -> None:
    """The stored week stays; the suggestion is closed."""
    opened = await keep_week(request.uow, await in_plan(request.uow, await week_for(request, pressed)))
    await request.toast(tr("Kept."))
    await request.show(proposal_screen(opened.head.id, opened.number), kept_card(opened))
    await refresh_cards(request.uow, opened)


@tap(AskModel)
async def on_ask_again(request: Request, pressed: AskModel) -> None:
    """Another week from the model; the one that is there stays until the new one is chosen."""
    opened = await in_plan(request.uow, await fresh_week(request, pressed))
    opened = await ask_again(request.uow, opened)
    await request.toast(tr("Asking the model."))
    await show_opened(request, opened)
