"""What was run, told in numbers or words: /log, the question about a run, and what was understood of the answer."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.adapting.part_of_work import part_mm
from domain.adapting.several_runs import AS_PLANNED, parts_of
from domain.fitness import day_seconds, training_paces_of
from domain.people import RunLog
from domain.plan import DayType
from domain.records import PlanHead
from domain.units import MM_PER_MILE
from domain.words.answers import Question, Understood
from domain.words.how_far import beside_planned, how_far_in
from domain.words.run_words import RunWords, check_pace, likely_seconds, parse_run
from handlers.actions.finish_weeks import take_result
from handlers.actions.log_run import Logged, add_effort, add_note, add_time, log_run, planned_on
from handlers.buttons.logs import LogNumbers
from handlers.chat.asking_back import ask_back
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.training.race_beside import of_the_race
from handlers.chat.training.run_list import show_runs
from handlers.chat.training.today import is_run, show_log
from handlers.desk.access import own_plan
from handlers.desk.raced import last_complete, plan_to_log
from handlers.views.text import esc
from handlers.views.today import ask_log_card
from handlers.wording.asking import question_words
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.examples import example_run
from handlers.wording.formats import show_choices, show_date

LOG_DIALOG = "log"
# A time of a run within this share of what the planned one takes is the planned one.
_AS_LONG = 0.2
# A length that is spoken of is that of a run in the log within this share.
_AS_FAR = 0.1
# A shorter time is none of a whole run.
_SHORTEST_S = 300
# Seconds a mile that a run may have been run at, where only its time is told.
_FASTEST_S, _SLOWEST_S = 300, 1080


@tap(LogNumbers)
async def on_log_numbers(request: Request, pressed: LogNumbers) -> None:
    """Ask for the numbers of a run."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    if pressed.on > request.today:
        raise RefusedError(tr("That day has not come yet. Log it once it is run."))
    await open_dialog(request, LOG_DIALOG, {"plan": head.id, "date": pressed.on.isoformat()})
    await request.show(f"log:{head.id}", ask_log_card(head, pressed.on, request.settings.units))


@dialog(LOG_DIALOG)
async def read_log(request: Request, state: dict[str, Any]) -> bool:
    """The numbers of a run. What is no run is left to others; the question stays open."""
    if request.text is None:
        return False
    found = parse_run(request.text, request.settings.units)
    if found is None:
        return False
    if isinstance(found, Understood):
        if (raced := await of_the_race(request, found.value, date.fromisoformat(str(state["date"])))) is not None:
            run, head = raced
            await log_words(request, Understood(run), head.inputs.race_date, another=False)
            return True
        found = Understood(_with_kept(found.value, state))
    await log_words(request, found, date.fromisoformat(str(state["date"])), another=bool(state.get("another")))
    return True


def _with_kept(run: RunWords, state: dict[str, Any]) -> RunWords:
    """The run with what was told of it before: "how far was it in 30:00?"."""
    if run.duration_s is None and state.get("took"):
        run = replace(run, duration_s=int(state["took"]))
    effort = run.effort if run.effort is not None else state.get("effort")
    return replace(
        run,
        effort=effort,
        note=run.note or str(state.get("note", "")),
        is_extra=run.is_extra or bool(state.get("extra")),
    )


@command("log")
async def log_command(request: Request) -> None:
    """/log 5 miles in 42:10; alone it lists the runs, and asks for today's."""
    if not request.argument:
        head = await request.uow.plans.active(request.person.id) or await last_complete(request.uow, request.person.id)
        if head is not None:
            state = {"plan": head.id, "date": request.today.isoformat(), "another": True}
            await open_dialog(request, LOG_DIALOG, state)
        await show_runs(request, request.person)
        return
    await plan_to_log(request.uow, request.person)
    found = parse_run(request.argument, request.settings.units)
    if found is None:
        example = example_run(request.settings.units)
        raise RefusedError(
            tr("I couldn't read that as a run. Send for example: /log {example}, effort 6", example=example)
        )
    await log_words(request, found, request.today)


async def log_words(
    request: Request, found: Understood[RunWords] | Question, on: date, *, another: bool = True
) -> None:
    """Log what was understood, or ask which of the readings is meant.

    `another`: beside a run with numbers it is a second one of that date; numbers asked for are about the same.
    """
    head = await plan_to_log(request.uow, request.person)
    if isinstance(found, Question):
        # A button could not carry the answer safely; the reading is sent as words.
        state = {"plan": head.id, "date": on.isoformat(), "another": another}
        await open_dialog(request, LOG_DIALOG, state)
        readings = [f"“{esc(choice.text)}”" for choice in found.choices]
        question = esc(question_words(found, request.settings.units))
        await request.send(tr("{question} Please send {readings}.", question=question, readings=show_choices(readings)))
        return
    if await _ask_how_far(request, head, found.value, on, another=another):
        return
    if await _ask_of_planned(request, found.value, on):
        return
    if (unknown := await how_far_unknown(request, found.value, on)) is not None:
        # What is answered is the length of this run.
        await open_dialog(request, LOG_DIALOG, _kept(head, found.value, on, another=another))
        await request.send(unknown)
        return
    logged = await put_run(request, found.value, on, another=another)
    await close_log_dialog(request)
    await show_log(request, head, logged.log, found.value)
    await take_result(request.uow, request.person, head, on)


async def _ask_how_far(request: Request, head: PlanHead, run: RunWords, on: date, *, another: bool) -> bool:
    """A time alone: how far it was is asked, and not taken from the plan unless it is the time of the planned run."""
    seconds = run.duration_s
    if seconds is None or run.distance_mm is not None or run.part is not None or seconds < _SHORTEST_S:
        return False
    log = await request.uow.logs.get(request.person.id, on)
    if log is not None and log.is_run and not run.is_extra and (not another or _has_a_length_only(log)):
        return False
    planned = await planned_on(request.uow, request.person.id, on)
    is_run = planned is not None and planned.day.is_run
    if planned is None or (is_run and planned.day.type is DayType.RACE):
        return False
    easy_s = training_paces_of(head.inputs).easy_middle_s
    expected = day_seconds(planned.day, easy_s) if is_run else 0.0
    is_planned_run = run.of_plan or not another
    if is_planned_run and abs(seconds - expected) <= _AS_LONG * expected:
        return False
    step = request.settings.units.quarter_mm
    about = max(round(seconds / easy_s * MM_PER_MILE / step), 1) * step
    fastest_s = training_paces_of(head.inputs).interval_s
    is_likely = is_run and _is_a_pace(seconds, planned.day.named_mm, fastest_s)
    lengths = [about, planned.day.named_mm] if is_likely else [about]
    await ask_back(request, how_far_in(seconds, on, tuple(dict.fromkeys(lengths)), run.effort))
    await open_dialog(request, LOG_DIALOG, _kept(head, run, on, another=another))
    return True


async def _ask_of_planned(request: Request, run: RunWords, on: date) -> bool:
    """ "Ran an extra 2 miles" where nothing is known of the planned run: these two are not taken for a part of it."""
    planned = await planned_on(request.uow, request.person.id, on)
    if not run.is_extra or run.distance_mm is None or planned is None or not planned.day.is_run:
        return False
    if planned.day.type is DayType.RACE or await request.uow.logs.get(request.person.id, on) is not None:
        return False
    await ask_back(request, beside_planned(run.distance_mm, planned.day.named_mm, on, run.effort))
    return True


def _has_a_length_only(log: RunLog) -> bool:
    """Whether a run was told with its length, and waits for its time; one that was "as planned" was not measured."""
    return log.duration_s is None and not log.parts and log.source != AS_PLANNED


def _kept(head: PlanHead, run: RunWords, on: date, *, another: bool) -> dict[str, Any]:
    """What is known of a run while it is asked how far it was."""
    told = {"took": run.duration_s, "effort": run.effort, "note": run.note, "extra": run.is_extra}
    state: dict[str, Any] = {"plan": head.id, "date": on.isoformat(), "another": another}
    return state | {name: value for name, value in told.items() if value}


async def how_far_unknown(request: Request, run: RunWords, on: date) -> str | None:
    """What to ask where neither the words nor the plan say how far a run was; None where one of them does."""
    if run.distance_mm is not None:
        return None
    planned = await planned_on(request.uow, request.person.id, on)
    if run.part is not None:
        is_known = planned is not None and part_mm(planned.day, *run.part) is not None
        return None if is_known else _ask_of_repeats(request, on)
    log = None if run.share is not None else await request.uow.logs.get(request.person.id, on)
    is_known = (planned is not None and planned.day.is_run) or (log is not None and log.is_run)
    return None if is_known else _ask_unplanned(request)


def _ask_of_repeats(request: Request, on: date) -> str:
    return tr(
        "The plan of {date} has no such repeats, so I can't tell how far that was. How far did you run in all? "
        "Send for example: {example}.",
        date=show_date(on),
        example=example_run(request.settings.units),
    )


def _ask_unplanned(request: Request) -> str:
    example = example_run(request.settings.units)
    return tr("How far was it? Nothing is planned that day. Send for example: {example}.", example=example)


def _is_a_pace(seconds: int, distance_mm: int, fastest_s: float) -> bool:
    """Whether somebody whose intervals are run at `fastest_s` a mile may have run so far in that time."""
    pace_s = seconds * MM_PER_MILE / max(distance_mm, 1)
    return max(_FASTEST_S, fastest_s) <= pace_s <= _SLOWEST_S


async def put_run(request: Request, run: RunWords, on: date, *, another: bool) -> Logged:
    """A run into the log, without a word about it. Raises CoachError for one that cannot be logged."""
    check_pace(run)
    distance = run.distance_mm
    # Without numbers it stands for what was planned, so that numbers said later are about the same run.
    if (known := await _spoken_of(request, run, on)) is not None:
        return known
    source = AS_PLANNED if (run.distance_mm, run.duration_s, run.part) == (None, None, None) else "chat"
    note, is_part = run.note, False
    if run.share is not None:
        distance, is_part, another = await _share_mm(request, on, run.share), True, False
    if run.part is not None:
        done = run.part[0]
        distance, of = await _part_mm(request, on, *run.part)
        is_part, note = done < of, f"{done}/{of}"
    if distance is None:
        more = await _about_the_run(request, run, on, another=another)
        if more is not None:
            return more
        planned = await planned_on(request.uow, request.person.id, on)
        if planned is None or not planned.day.is_run:
            raise RefusedError(_ask_unplanned(request))
        distance = planned.day.named_mm
        if run.duration_s is not None:
            run = replace(run, duration_s=likely_seconds(run.duration_s, distance))
    return await log_run(
        request.uow,
        request.person,
        on,
        request.today,
        distance_mm=distance,
        duration_s=run.duration_s,
        effort=run.effort,
        note=note,
        source=source,
        another=another,
        is_part=is_part,
        is_extra=run.is_extra,
    )


async def _spoken_of(request: Request, run: RunWords, on: date) -> Logged | None:
    """ "Yesterday's 5 felt awful": the run that is in the log; None where none of that date is about as long."""
    log = await request.uow.logs.get(request.person.id, on) if run.of_plan and run.distance_mm else None
    if log is None or not log.is_run or run.duration_s is not None or run.distance_mm is None:
        return None
    if all(abs(part.distance_mm - run.distance_mm) > _AS_FAR * run.distance_mm for part in parts_of(log)):
        return None
    if run.effort is not None:
        log = await add_effort(request.uow, request.person, on, run.effort)
    return Logged(log=log, planned=await planned_on(request.uow, request.person.id, on), replaced=log)


async def _part_mm(request: Request, on: date, done: int, of: int) -> tuple[int, int]:
    """How far a day's run was with some of its repeats, and of how many. Raises RefusedError without such."""
    planned = await planned_on(request.uow, request.person.id, on)
    found = part_mm(planned.day, done, of) if planned is not None else None
    if found is None:
        raise RefusedError(_ask_of_repeats(request, on))
    return found


async def _share_mm(request: Request, on: date, share: int) -> int:
    """So many per cent of a day's run, to a quarter mile or half a kilometre. Raises RefusedError without one."""
    planned = await planned_on(request.uow, request.person.id, on)
    if planned is None or not planned.day.is_run:
        raise RefusedError(_ask_unplanned(request))
    step = request.settings.units.quarter_mm
    return max(round(planned.day.named_mm * share / 100 / step), 1) * step


async def _about_the_run(request: Request, run: RunWords, on: date, *, another: bool) -> Logged | None:
    """A time or an effort alone is about the run that is logged, where there is one."""
    if run.is_extra:
        return None
    if run.duration_s is not None:
        anew = not another
        return await add_time(request.uow, request.person, on, run.duration_s, run.effort, anew=anew)
    if run.note and run.effort is None and another and await is_run(request, on):
        noted = await add_note(request.uow, request.person, on, run.note)
        return Logged(log=noted, planned=await planned_on(request.uow, request.person.id, on), replaced=noted)
    if run.effort is None or not await is_run(request, on):
        return None
    log = await add_effort(request.uow, request.person, on, run.effort)
    return Logged(log=log, planned=await planned_on(request.uow, request.person.id, on), replaced=log)


async def close_log_dialog(request: Request) -> None:
    """End the question about a run, if it is the open one."""
    current = await request.uow.dialogs.get(request.chat_id)
    if current is not None and current.name == LOG_DIALOG:
        await close_dialog(request)
