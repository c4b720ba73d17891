"""Several days told in one sentence: all of them logged, and one receipt; what cannot be logged is said beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.errors import CoachError
from domain.people import RunLog, RunState
from domain.words.answers import Understood
from domain.words.run_words import RunWords
from handlers.actions.finish_weeks import take_result
from handlers.actions.log_run import log_skipped
from handlers.chat.request import Request
from handlers.chat.training.told_runs import close_log_dialog, log_words, put_run
from handlers.desk.raced import plan_to_log
from handlers.views.told_together import told_together_card
from handlers.wording.door import tr
from handlers.wording.errors import said
from handlers.wording.formats import show_day, show_duration


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A date with what was run on it, None where it was not run; `another`: beside what is logged of that date.

    `denied`: what is logged of that date was never run.
    """

    on: date
    run: RunWords | None
    another: bool = True
    denied: bool = False


async def log_together(request: Request, told: Sequence[ToldDay]) -> None:
    """Log all of them, the earliest first. Where nothing could be logged, raises the first CoachError of them.

    Of a time without a distance it is asked how far that was, below the receipt.
    """
    head = await plan_to_log(request.uow, request.person)
    kept: list[RunLog] = []
    notes: list[str] = []
    trouble: CoachError | None = None
    is_open = [each for each in told if _is_a_time_alone(each)]
    for each in sorted((each for each in told if each not in is_open), key=lambda each: each.on):
        try:
            log = await _put(request, each, notes)
        except CoachError as error:
            trouble = trouble or error
            why = said(error, request.settings.units)
            notes.append(tr("{day} is not logged: {why}", day=show_day(each.on), why=why))
            continue
        if log is not None:
            kept = [*(other for other in kept if other.date != log.date), log]
    if trouble is not None and not kept and not is_open:
        raise trouble
    for each in is_open[1:]:
        time = show_duration(each.run.duration_s or 0) if each.run is not None else ""
        notes.append(
            tr(
                "How far was it on {day}, in {time}? Write it once more with its length.",
                day=show_day(each.on),
                time=time,
            )
        )
    await close_log_dialog(request)
    if kept or notes:
        units = request.settings.units
        await request.send(told_together_card(head, request.person.id, kept, notes, units), screen=f"logs:{head.id}")
    for log in kept:
        await take_result(request.uow, request.person, head, log.date)
    for each in is_open[:1]:
        if each.run is not None:
            await log_words(request, Understood(each.run), each.on, another=each.another)


def _is_a_time_alone(told: ToldDay) -> bool:
    run = told.run
    return run is not None and run.duration_s is not None and run.distance_mm is None and run.part is None


async def _put(request: Request, told: ToldDay, notes: list[str]) -> RunLog | None:
    """One date into the log; None where a run that is logged stays, which is noted."""
    if told.run is not None:
        return (await put_run(request, told.run, told.on, another=told.another)).log
    log = await request.uow.logs.get(request.person.id, told.on)
    if log is not None and log.state is not RunState.SKIPPED and not (told.denied and log.runs == 1):
        notes.append(tr("{day} stays as it is logged: delete the run there if it was none.", day=show_day(told.on)))
        return None
    return (await log_skipped(request.uow, request.person, told.on, request.today)).log
