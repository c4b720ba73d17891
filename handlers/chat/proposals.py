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
    Suggestion,
    keep_week,
    no_week_came,
    offered,
    suggestion,
    use_suggestion,
)
from handlers.actions.notices import propose_to_coach, refresh_cards, tell
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.results import result
from handlers.chat.taps import tap
from handlers.chat.weeks import desk_of, fresh_desk, show_changed, show_desk
from handlers.desk.week import Desk, open_week
from handlers.views.proposal import proposal_card, proposal_screen, settled_card
from handlers.views.week import week_card, week_screen

NO_OTHER_WEEK = "The model has no other week this time, so this one stays."


@result(WRITE_WEEK)
async def on_week(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, error: str | None) -> None:
    """An answer of the model, or none: put beside the week it was asked about."""
    asked = job.payload
    desk = await _desk_of(uow, asked)
    ask = desk.ask if desk is not None else None
    if desk is None or ask is None or ask.attempt != asked["attempt"] or ask.state is not AskState.ASKING:
        return
    found = found or {"why": "fault" if error else ""}
    written = await uow.model.answer(found["key"]) if found.get("key") else None
    suggested = suggestion(desk, written) if written is not None else None
    if suggested is None:
        why = found.get("why", "") if written is None else "nothing to change"
        desk = await no_week_came(uow, desk, why, found.get("calls", 0))
        await _redraw(uow, desk, NO_OTHER_WEEK if asked["attempt"] else "")
    elif await _may_replace(uow, desk):
        desk = replace(desk, ask=replace(ask, answer_key=found["key"]))
        desk = await use_suggestion(uow, desk, suggested, author_id=None)
        await _announce_use(uow, desk, by_clock=asked["by_clock"])
    else:
        ask = replace(ask, state=AskState.OFFERED, answer_key=found["key"])
        await uow.model.put_ask(ask)
        await _offer(uow, replace(desk, ask=ask), suggested, by_clock=asked["by_clock"])


async def _desk_of(uow: UnitOfWork, asked: dict[str, Any]) -> Desk | None:
    """The week as its asker sees it; None when one of them is gone."""
    person = await uow.people.get(asked["person"])
    if person is None:
        return None
    try:
        return await open_week(uow, person, asked["plan"], asked["week"])
    except NotYoursError:
        return None


async def _may_replace(uow: UnitOfWork, desk: Desk) -> bool:
    """Model first: only while the week is as it was asked about, waits for approval, and nobody edits it."""
    if not desk.person.settings.model_first or desk.ask is None:
        return False
    untouched = desk.stored.revision == desk.ask.base_revision and desk.stored.status is WeekStatus.PENDING
    sessions = await uow.edits.of_week(desk.head.id, desk.number)
    return untouched and not any(session.dirty for session in sessions)


async def _redraw(uow: UnitOfWork, desk: Desk, note: str = "") -> bool:
    """The week card as it is now, where it is open."""
    await refresh_cards(uow, desk)
    return await uow.chat.refresh(desk.person.chat_id, week_screen(desk.head.id, desk.number), week_card(desk, note))


async def _announce_use(uow: UnitOfWork, desk: Desk, *, by_clock: bool) -> None:
    note = f"<b>The model's week {desk.number} is in.</b> The one before is under More, Versions."
    if not await _redraw(uow, desk, note) and not by_clock:
        await _tell_week(uow, desk, note)


async def _tell_week(uow: UnitOfWork, desk: Desk, note: str) -> None:
    screen = week_screen(desk.head.id, desk.number)
    await tell(uow, desk.person, f"model:{screen}:{desk.revision}", week_card(desk, note), screen)


async def _offer(uow: UnitOfWork, desk: Desk, found: Suggestion, *, by_clock: bool) -> None:
    """The week card says so; whoever asked by hand gets the suggestion as a message, which they wait for."""
    shown = await _redraw(uow, desk)
    if by_clock and (shown or responsible_coach(desk.links) is not None):
        return
    screen = proposal_screen(desk.head.id, desk.number)
    card = proposal_card(desk, found)
    key = f"{screen}:{desk.revision}:{desk.ask.attempt if desk.ask is not None else 0}"
    if by_clock:
        await tell(uow, desk.person, key, card, screen)
    else:
        await uow.chat.post(desk.person.chat_id, key, card, screen=screen)


@tap("modelweek")
async def on_see(request: Request, tap: Tap) -> None:
    """The suggestion in full."""
    desk = await desk_of(request, tap)
    card = proposal_card(desk, await offered(request.uow, desk))
    await request.show(proposal_screen(desk.head.id, desk.number), card)


@tap("usemodel")
async def on_use(request: Request, tap: Tap) -> None:
    """The model's week takes the place of the stored one, and is to be approved like any edit."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    if desk.ask is None or desk.ask.attempt != tap.number(2):
        await show_changed(request, desk)
        return
    desk = await use_suggestion(request.uow, desk, await offered(request.uow, desk), author_id=request.person.id)
    await request.toast("The model's week is in.")
    asked = False
    if desk.stored.status is WeekStatus.PENDING:
        asked = await propose_to_coach(request.uow, desk)
    await _settled(request, desk, "the model's week is in")
    waits = "Your coach has been asked to approve it." if asked else "Approve it to make it the schedule."
    note = f"The model's week is in. {waits} The one before is under More, Versions."
    await refresh_cards(request.uow, desk)
    await request.uow.chat.refresh(request.chat_id, week_screen(desk.head.id, desk.number), week_card(desk, note))


@tap("keepweek")
async def on_keep(request: Request, tap: Tap) -> None:
    """The stored week stays; the suggestion is closed."""
    desk = await keep_week(request.uow, await desk_of(request, tap))
    await request.toast("Kept.")
    await _settled(request, desk, "kept as it is")
    await refresh_cards(request.uow, desk)


async def _settled(request: Request, desk: Desk, said: str) -> None:
    await request.show(proposal_screen(desk.head.id, desk.number), settled_card(desk, said))


@tap("askmodel")
async def on_ask_again(request: Request, tap: Tap) -> None:
    """Another week from the model; the one that is there stays until the new one is chosen."""
    desk = await fresh_desk(request, tap)
    if desk is None:
        return
    desk = await ask_again(request.uow, desk)
    await request.toast("Asking the model.")
    await show_desk(request, desk)
