"""The runs of the log: listed, opened, changed, moved, deleted and brought back."""

from datetime import date
from typing import Any

from domain.adapting.logged_runs import LoggedRun, logged_runs
from domain.adapting.several_runs import AS_PLANNED
from domain.errors import NotYoursError
from domain.people import Person, RunPart
from domain.words.answers import Question
from domain.words.questions import is_logged_once
from domain.words.run_words import parse_run
from handlers.actions.change_log import (
    RunPlace,
    bring_back,
    change_run,
    delete_run,
    logged_run,
    move_run,
    set_run,
    unlog,
)
from handlers.actions.log_run import planned_on
from handlers.buttons.kinds import RunId
from handlers.buttons.recorded import LeaveRunOut
from handlers.buttons.run_list import (
    BringBack,
    ChangeLogged,
    ChooseLoggedDay,
    DeleteLogged,
    ListRuns,
    LoggedButton,
    MoveLogged,
    OpenLogged,
    RateLogged,
    ToldRun,
    UndoChange,
)
from handlers.chat.asking_back import ask_back
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import press, tap
from handlers.chat.training.race_beside import of_the_race
from handlers.desk.access import may_see
from handlers.desk.run_list import open_runs
from handlers.views.run_list import (
    ask_change_card,
    choose_day_card,
    deleted_card,
    logged_run_card,
    runs_card,
    runs_screen,
    told_run,
    told_words,
    which_run_card,
)
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date

CHANGE_RUN_DIALOG = "change_run"


@tap(ListRuns)
async def on_list(request: Request, pressed: ListRuns) -> None:
    """The runs of oneself, or of one's athlete."""
    await show_runs(request, await _seen(request, pressed.person), pressed.page)


async def show_runs(request: Request, athlete: Person, page: int = 0) -> None:
    """A page of somebody's runs."""
    is_own = athlete.id == request.person.id
    listed = await open_runs(request.uow, athlete, page, is_own=is_own)
    await request.show(runs_screen(athlete.id), runs_card(listed, request.settings.units))


@tap(OpenLogged)
async def on_open(request: Request, pressed: OpenLogged) -> None:
    """A run that was told, one's own or an athlete's."""
    athlete = await _seen(request, pressed.person)
    _, found = await logged_run(request.uow, athlete.id, RunPlace(pressed.on, pressed.number, pressed.mm))
    await _show(request, athlete, found)


async def _seen(request: Request, person_id: int) -> Person:
    athlete = await request.uow.people.get(person_id)
    if athlete is None or not await may_see(request.uow, request.person.id, athlete.id):
        raise NotYoursError
    return athlete


async def _show(
    request: Request, athlete: Person, run: LoggedRun, before: tuple[str, MoveLogged | UndoChange] | None = None
) -> None:
    is_own = athlete.id == request.person.id
    request.whose = "" if is_own else esc(athlete.name, 60)
    planned = await planned_on(request.uow, athlete.id, run.on)
    card = logged_run_card(run, athlete, planned, request.settings.units, is_own=is_own, before=before)
    await request.show(runs_screen(athlete.id), card)


def _place(pressed: LoggedButton) -> RunPlace:
    return RunPlace(pressed.on, pressed.number, pressed.mm, pressed.stamp)


async def _own(request: Request, place: RunPlace) -> LoggedRun:
    _, found = await logged_run(request.uow, request.person.id, place)
    return found


@tap(ChangeLogged)
async def on_change(request: Request, pressed: ChangeLogged) -> None:
    """Ask what it was."""
    found = await _own(request, _place(pressed))
    state = {"date": pressed.on.isoformat(), "number": pressed.number, "mm": pressed.mm, "stamp": pressed.stamp}
    await open_dialog(request, CHANGE_RUN_DIALOG, state)
    card = ask_change_card(found, request.person, request.settings.units)
    await request.show(runs_screen(request.person.id), card)


@dialog(CHANGE_RUN_DIALOG)
async def read_change(request: Request, state: dict[str, Any]) -> bool:
    """What it was. What is no run is left to others; the question stays open."""
    found = parse_run(request.text, request.settings.units) if request.text is not None else None
    if found is None:
        return False
    if isinstance(found, Question):
        raise RefusedError(tr("That can mean two things. Send the time as hours, minutes and seconds: 1:02:10."))
    # A question that was asked before there were stamps has none.
    stamp = int(state.get("stamp", -1))
    place = RunPlace(date.fromisoformat(str(state["date"])), int(state["number"]), int(state["mm"]), stamp)
    if await of_the_race(request, found.value, place.on) is not None:
        return False
    before = await _own(request, place)
    said = found.value
    await close_dialog(request, CHANGE_RUN_DIALOG)
    run = await change_run(
        request.uow,
        request.person,
        place,
        distance_mm=said.distance_mm,
        duration_s=said.duration_s,
        effort=said.effort,
    )
    await _show_changed(request, before, run)
    return True


async def _show_changed(request: Request, before: LoggedRun, run: LoggedRun) -> None:
    undo = UndoChange(run.on, run.number, run.run.distance_mm, run.stamp, told_run(before.run))
    await _show(request, request.person, run, (told_words(before.run, request.settings.units), undo))


@tap(RateLogged)
async def on_rate(request: Request, pressed: RateLogged) -> None:
    """How hard it felt."""
    before = await _own(request, _place(pressed))
    run = await change_run(request.uow, request.person, _place(pressed), effort=pressed.effort)
    await request.toast(tr("Effort {effort} noted.", effort=pressed.effort))
    await _show_changed(request, before, run)


@tap(UndoChange)
async def on_undo(request: Request, pressed: UndoChange) -> None:
    """It becomes what it was."""
    run = await set_run(request.uow, request.person, _place(pressed), _part(pressed.before))
    await request.toast(tr("Undone."))
    await _show(request, request.person, run)


def _part(told: ToldRun) -> RunPart:
    return RunPart(
        distance_mm=told.mm,
        duration_s=told.seconds or None,
        effort=told.effort or None,
        source=AS_PLANNED if told.as_planned else "chat",
    )


@tap(ChooseLoggedDay)
async def on_choose_day(request: Request, pressed: ChooseLoggedDay) -> None:
    """Which day was it?"""
    found = await _own(request, _place(pressed))
    card = choose_day_card(found, request.person, request.settings.units, request.today)
    await request.show(runs_screen(request.person.id), card)


@tap(MoveLogged)
async def on_move(request: Request, pressed: MoveLogged) -> None:
    """It was on another day."""
    before = await _own(request, _place(pressed))
    run = await move_run(request.uow, request.person, _place(pressed), pressed.to, request.today)
    if run.on == before.on:
        await _show(request, request.person, run)
        return
    undo = MoveLogged(run.on, run.number, run.run.distance_mm, run.stamp, before.on)
    await _show(request, request.person, run, (_on_day(before), undo))


def _on_day(run: LoggedRun) -> str:
    return show_date(run.on)


@tap(DeleteLogged)
async def on_delete(request: Request, pressed: DeleteLogged) -> None:
    """Out of the log."""
    await _delete(request, _place(pressed))


async def _delete(request: Request, place: RunPlace) -> None:
    gone, left = await delete_run(request.uow, request.person, place)
    card = deleted_card(gone, left, request.person, request.settings.units)
    await request.show(runs_screen(request.person.id), card)


@tap(BringBack)
async def on_bring_back(request: Request, pressed: BringBack) -> None:
    """It comes back."""
    run = await bring_back(
        request.uow, request.person, pressed.on, _part(pressed.run), left=pressed.left, today=request.today
    )
    await request.toast(tr("Undone."))
    await _show(request, request.person, run)


async def say_is_single(request: Request, on: date) -> bool:
    """Whether what is said to be there twice is there once: then nothing goes before that is answered."""
    log = await request.uow.logs.get(request.person.id, on)
    runs = logged_runs([log]) if log is not None else []
    if len(runs) != 1:
        return False
    await ask_back(request, is_logged_once(on, runs[0].run.distance_mm))
    return True


async def delete_of_day(request: Request, on: date) -> None:
    """Delete what was run on a date; of several runs ask which. Raises RefusedError where there is none."""
    log = await request.uow.logs.get(request.person.id, on)
    runs = list(reversed(logged_runs([log]))) if log is not None else []
    if len(runs) > 1:
        card = which_run_card(runs, request.person, request.settings.units)
        await request.send(card, screen=runs_screen(request.person.id))
    elif not runs:
        await unlog(request.uow, request.person, on)
        await request.send(tr("The log of that day is undone."))
    elif (recorded := runs[0].recorded_id) is not None:
        await press(request, LeaveRunOut(RunId(recorded)))
    else:
        await _delete(request, RunPlace(on, 0, runs[0].run.distance_mm, runs[0].stamp))
