"""Runs out of files: taken, logged where that is sure, asked about where it is not, and put right."""

from datetime import timedelta
from typing import Any

from domain.adapting.recorded.kept_run import KeptRun, KeptState
from domain.adapting.recorded.matching import Matched
from domain.adapting.recorded.recorded_run import RunFileProblem
from domain.adapting.recorded.splits import has_splits
from domain.errors import InputError, RunProblem
from domain.fitness import training_paces_of
from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Job
from domain.words.answers import Understood
from domain.words.run_words import parse_run
from handlers.actions.take_export import take_export
from handlers.actions.take_runs import (
    READ_RUN,
    TakenRun,
    ask_to_read,
    forget_run,
    leave_out,
    place,
    rate_run,
    read_in,
    say_distance,
    settle,
    take_runs,
)
from handlers.buttons.recorded import (
    AskRunDistance,
    ChooseEffort,
    ChooseRunDay,
    CountsAs,
    LeaveRunOut,
    NotMyRun,
    OpenRun,
    PutRun,
    RateRun,
    SendRunPicture,
)
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.results import result
from handlers.chat.taps import tap
from handlers.desk.lighter import find_lighter
from handlers.desk.recorded import RunShown, open_run, own_run, visible_run
from handlers.views.lighter import with_offer
from handlers.views.recorded import (
    ask_distance_card,
    days_card,
    effort_card,
    file_screen,
    forgotten_card,
    older_card,
    problem_text,
    reading_text,
    run_card,
    run_screen,
)
from handlers.views.run_list import exported_card, runs_screen
from handlers.views.run_picture import run_picture
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

LARGEST_FILE = 20_000_000
DISTANCE_DIALOG = "run_distance"
# How far back somebody may say that a run was whose watch did not know.
_OLDEST = timedelta(days=3660)


async def take_file(request: Request, file_id: str, size: int) -> None:
    """A file: read aside, while the chat goes on."""
    if size > LARGEST_FILE:
        await request.send(problem_text(RunFileProblem.TOO_BIG, request.settings.units))
        return
    await ask_to_read(request.uow, request.person, file_id, request.update_id)
    await request.send(reading_text(), screen=file_screen(request.update_id))


@result(READ_RUN)
async def on_read(uow: UnitOfWork, job: Job, found: dict[str, Any] | None, _error: str | None) -> None:
    """The runs of a file, each on a card of its own, the first in place of the one that said it was being read."""
    athlete = await uow.people.get(int(job.payload["person"]))
    if athlete is None:
        return
    update, units = int(job.payload["update"]), athlete.settings.units
    read = read_in(found or {"problems": [RunFileProblem.NOT_FETCHED]})
    if read.exported or read.logs:
        back = await take_export(uow, athlete, read)
        card = exported_card(back.runs, back.days, back.here, athlete)
        if not await uow.chat.refresh(athlete.chat_id, file_screen(update), card, becomes=runs_screen(athlete.id)):
            await uow.chat.post(athlete.chat_id, f"{READ_RUN}:{update}:0", card, screen=runs_screen(athlete.id))
        return
    taken = await take_runs(uow, athlete, read.runs)
    for each in taken:
        if each.is_again and await uow.chat.shows(athlete.chat_id, run_screen(each.kept.id)):
            # A run has one living card.
            older = older_card(await open_run(uow, athlete, each.kept), units)
            await uow.chat.refresh(athlete.chat_id, run_screen(each.kept.id), older, becomes="runfile")
    cards: list[tuple[Card, str | None]] = [
        (await _card(uow, athlete, each), run_screen(each.kept.id)) for each in taken
    ]
    problems = list(dict.fromkeys(read.problems))
    cards += [(Card(text=problem_text(problem, units)), None) for problem in problems]
    for number, (card, screen) in enumerate(cards):
        waiting = file_screen(update)
        if number or not await uow.chat.refresh(athlete.chat_id, waiting, card, becomes=screen or "runfile"):
            await uow.chat.post(athlete.chat_id, f"{READ_RUN}:{update}:{number}", card, screen=screen)
    await _refresh_settled(uow, athlete, {each.kept.id for each in taken})


async def _card(uow: UnitOfWork, athlete: Person, taken: TakenRun) -> Card:
    shown = await open_run(uow, athlete, taken.kept, await _matched(uow, athlete, taken.kept))
    note = tr("You sent this run before; it is here once.") if taken.is_again else ""
    return await _with_lighter_days(uow, athlete, shown, note)


async def _with_lighter_days(uow: UnitOfWork, athlete: Person, shown: RunShown, note: str = "") -> Card:
    """The card of one's own run; after a gap, or a run that took too much, with the lighter days it asks for."""
    units = athlete.settings.units
    is_news = shown.log is not None and shown.today - shown.log.date <= timedelta(days=1)
    found = await find_lighter(uow, athlete, shown.today) if is_news else None
    return with_offer(run_card(shown, units, note), found, units)


async def _matched(uow: UnitOfWork, athlete: Person, kept: KeptRun) -> Matched | None:
    """What is to be asked about a run that nobody has decided on."""
    if kept.state is not KeptState.OPEN:
        return None
    return (await settle(uow, athlete)).get(kept.id)


async def _refresh_settled(uow: UnitOfWork, athlete: Person, shown: set[int]) -> None:
    """Cards of runs that were asked about and are decided now, because another run took their day."""
    for kept in await uow.runs.newest(athlete.id, 10):
        if kept.id not in shown and await uow.chat.shows(athlete.chat_id, run_screen(kept.id)):
            matched = await _matched(uow, athlete, kept)
            card = run_card(await open_run(uow, athlete, kept, matched), athlete.settings.units)
            await uow.chat.refresh(athlete.chat_id, run_screen(kept.id), card)


@tap(OpenRun)
async def on_open(request: Request, pressed: OpenRun) -> None:
    """The card of a run, one's own or an athlete's."""
    kept, athlete = await visible_run(request.uow, request.person, pressed)
    is_own = athlete.id == request.person.id
    request.whose = "" if is_own else esc(athlete.name, 60)
    matched = await _matched(request.uow, athlete, kept) if is_own else None
    shown = await open_run(request.uow, athlete, kept, matched, is_own=is_own)
    await request.show(run_screen(kept.id), run_card(shown, request.settings.units))


@tap(SendRunPicture)
async def on_picture(request: Request, pressed: SendRunPicture) -> None:
    """Its picture, in a message of its own."""
    kept, athlete = await visible_run(request.uow, request.person, pressed)
    is_own = athlete.id == request.person.id
    request.whose = "" if is_own else esc(athlete.name, 60)
    shown = await open_run(request.uow, athlete, kept, is_own=is_own)
    if not has_splits(kept.run):
        raise RefusedError(tr("There is nothing to draw: that file says nothing of the way, only the whole."))
    head = await request.uow.plans.head(shown.day.plan_id) if shown.day is not None else None
    paces = training_paces_of(head.inputs) if head is not None else None
    await request.send(run_picture(shown, paces, request.settings.units))


async def _show(request: Request, run_id: int) -> None:
    kept = await request.uow.runs.get(run_id)
    if kept is not None:
        matched = await _matched(request.uow, request.person, kept)
        shown = await open_run(request.uow, request.person, kept, matched)
        await request.show(run_screen(run_id), await _with_lighter_days(request.uow, request.person, shown))
        await _refresh_settled(request.uow, request.person, {run_id})


@tap(PutRun)
async def on_put(request: Request, pressed: PutRun) -> None:
    """The day it counts for, as its runner says."""
    kept = await own_run(request.uow, request.person, pressed)
    if not request.today - _OLDEST <= pressed.on <= request.today:
        raise InputError("date", RunProblem.NOT_YET)
    is_told = pressed.counts_as is CountsAs.TOLD
    is_extra = pressed.counts_as is CountsAs.EXTRA
    await place(request.uow, kept, pressed.on, is_extra=is_extra, as_told=is_told)
    await settle(request.uow, request.person)
    await request.toast(tr("Logged. Well done."))
    await _show(request, kept.id)


@tap(ChooseRunDay)
async def on_choose_day(request: Request, pressed: ChooseRunDay) -> None:
    """Which other date it counts for."""
    kept = await own_run(request.uow, request.person, pressed)
    shown = await open_run(request.uow, request.person, kept)
    await request.show(run_screen(kept.id), days_card(shown, request.settings.units))


@tap(LeaveRunOut)
async def on_leave_out(request: Request, pressed: LeaveRunOut) -> None:
    """Out of the log; what was told of it before comes back."""
    kept = await own_run(request.uow, request.person, pressed)
    await leave_out(request.uow, kept)
    await request.toast(tr("The log is undone."))
    await _show(request, kept.id)


@tap(NotMyRun)
async def on_not_mine(request: Request, pressed: NotMyRun) -> None:
    """Not kept at all."""
    kept = await own_run(request.uow, request.person, pressed)
    await forget_run(request.uow, kept)
    await request.show(run_screen(kept.id), forgotten_card(request.person))


@tap(RateRun)
async def on_rate(request: Request, pressed: RateRun) -> None:
    """How hard it felt."""
    kept = await own_run(request.uow, request.person, pressed)
    await rate_run(request.uow, kept, pressed.effort)
    await request.toast(tr("Effort {effort} noted.", effort=pressed.effort))
    await _show(request, kept.id)


@tap(ChooseEffort)
async def on_choose_effort(request: Request, pressed: ChooseEffort) -> None:
    """How hard did it feel, after all?"""
    kept = await own_run(request.uow, request.person, pressed)
    shown = await open_run(request.uow, request.person, kept)
    await request.show(run_screen(kept.id), effort_card(shown, request.settings.units))


@tap(AskRunDistance)
async def on_ask_distance(request: Request, pressed: AskRunDistance) -> None:
    """Ask how far it was."""
    kept = await own_run(request.uow, request.person, pressed)
    await open_dialog(request, DISTANCE_DIALOG, {"run": kept.id})
    shown = await open_run(request.uow, request.person, kept)
    await request.show(run_screen(kept.id), ask_distance_card(shown, request.settings.units))


@dialog(DISTANCE_DIALOG)
async def read_run_distance(request: Request, state: dict[str, Any]) -> bool:
    """How far it was. What is no distance is left to others; the question stays open."""
    found = parse_run(request.text, request.settings.units) if request.text is not None else None
    if not isinstance(found, Understood) or found.value.distance_mm is None:
        return False
    await close_dialog(request, DISTANCE_DIALOG)
    kept = await request.uow.runs.get(int(state["run"]))
    if kept is None or kept.athlete_id != request.person.id:
        return False
    await say_distance(request.uow, request.person, kept, found.value.distance_mm)
    await _show(request, kept.id)
    return True
