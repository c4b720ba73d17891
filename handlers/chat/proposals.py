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
from handlers.chat.weeks import desk_of, fresh_desk, show_changed, show_opened
from handlers.desk.week import OpenedWeek, open_week
from handlers.views.proposal import proposal_card, proposal_screen, settled_card
from handlers.views.week import week_card, week_screen

NO_OTHER_WEEK = "The model has no other week this time, so this one stays."


@result(WRITE_WEEK)
async def on_week(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, error: str | None) -> None:
    """An answer of the model, or none: put beside the week it was asked about."""
    asked = job.payload
    opened = await _week_of(uow, asked)
    ask = opened.ask if opened is not None else None
    if opened is None or ask is None or ask.attempt != asked["attempt"] or ask.state is not AskState.ASKING:
        return
    found = found or {"why": "fault" if error else ""}
    written = await uow.model.answer(found["key"]) if found.get("key") else None
    suggested = suggestion(opened, written) if written is not None else None
    if suggested is None:
        why = found.get("why", "") if written is None else "nothing to change"
        opened = await no_week_came(uow, opened, why, found.get("calls", 0))
        await _redraw(uow, opened, NO_OTHER_WEEK if asked["attempt"] else "")
    elif await _may_replace(uow, opened):
        opened = replace(opened, ask=replace(ask, answer_key=found["key"]))
        opened = await use_suggestion(uow, opened, suggested, author_id=None)
        await _announce_use(uow, opened, by_clock=asked["by_clock"])
    else:
        ask = replace(ask, state=AskState.OFFERED, answer_key=found["key"])
        await uow.model.put_ask(ask)
        await _offer(uow, replace(opened, ask=ask), suggested, by_clock=asked["by_clock"])


async def _week_of(uow: UnitOfWork, asked: dict[str, Any]) -> OpenedWeek | None:
    """The week as its asker sees it; None when one of them is gone."""
    person = await uow.people.get(asked["person"])
    if person is None:
        return None
    try:
        return await open_week(uow, person, asked["plan"], asked["week"])
    except NotYoursError:
        return None


async def _may_replace(uow: UnitOfWork, opened: OpenedWeek) -> bool:
    """Model first: only while the week is as it was asked about, waits for approval, and nobody edits it."""
    if not opened.person.settings.model_first or opened.ask is None:
        return False
    untouched = opened.stored.revision == opened.ask.base_revision and opened.stored.status is WeekStatus.PENDING
    sessions = await uow.edits.of_week(opened.head.id, opened.number)
    return untouched and not any(session.dirty for session in sessions)


async def _redraw(uow: UnitOfWork, opened: OpenedWeek, note: str = "") -> bool:
    """The week card as it is now, where it is open."""
    await refresh_cards(uow, opened)
    return await uow.chat.refresh(
        opened.person.chat_id, week_screen(opened.head.id, opened.number), week_card(opened, note)
    )


async def _announce_use(uow: UnitOfWork, opened: OpenedWeek, *, by_clock: bool) -> None:
    note = f"<b>The model's week {opened.number} is in.</b> The one before is under More, Versions."
    if not await _redraw(uow, opened, note) and not by_clock:
        await _tell_week(uow, opened, note)


async def _tell_week(uow: UnitOfWork, opened: OpenedWeek, note: str) -> None:
    screen = week_screen(opened.head.id, opened.number)
    await tell(uow, opened.person, f"model:{screen}:{opened.revision}", week_card(opened, note), screen)


async def _offer(uow: UnitOfWork, opened: OpenedWeek, found: Suggestion, *, by_clock: bool) -> None:
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


@tap("modelweek")
async def on_see(request: Request, tap: Tap) -> None:
    """The suggestion in full."""
    opened = await desk_of(request, tap)
    card = proposal_card(opened, await offered(request.uow, opened))
    await request.show(proposal_screen(opened.head.id, opened.number), card)


@tap("usemodel")
async def on_use(request: Request, tap: Tap) -> None:
    """The model's week takes the place of the stored one, and is to be approved like any edit."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    if opened.ask is None or opened.ask.attempt != tap.number(2):
        await show_changed(request, opened)
        return
    opened = await use_suggestion(request.uow, opened, await offered(request.uow, opened), author_id=request.person.id)
    await request.toast("The model's week is in.")
    asked = False
    if opened.stored.status is WeekStatus.PENDING:
        asked = await propose_to_coach(request.uow, opened)
    await _settled(request, opened, "the model's week is in")
    waits = "Your coach has been asked to approve it." if asked else "Approve it to make it the schedule."
    note = f"The model's week is in. {waits} The one before is under More, Versions."
    await refresh_cards(request.uow, opened)
    await request.uow.chat.refresh(request.chat_id, week_screen(opened.head.id, opened.number), week_card(opened, note))


@tap("keepweek")
async def on_keep(request: Request, tap: Tap) -> None:
    """The stored week stays; the suggestion is closed."""
    opened = await keep_week(request.uow, await desk_of(request, tap))
    await request.toast("Kept.")
    await _settled(request, opened, "kept as it is")
    await refresh_cards(request.uow, opened)


async def _settled(request: Request, opened: OpenedWeek, said: str) -> None:
    await request.show(proposal_screen(opened.head.id, opened.number), settled_card(opened, said))


@tap("askmodel")
async def on_ask_again(request: Request, tap: Tap) -> None:
    """Another week from the model; the one that is there stays until the new one is chosen."""
    opened = await fresh_desk(request, tap)
    if opened is None:
        return
    opened = await ask_again(request.uow, opened)
    await request.toast("Asking the model.")
    await show_opened(request, opened)
