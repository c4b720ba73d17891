"""A run that a coach knows of: the coach has the athlete asked, and the athlete says yes or no."""

from domain.messages import Card
from domain.words.answers import Understood
from domain.words.run_words import RunWords
from handlers.actions.ask_to_log import WasAsked, ask_to_log, is_in_log
from handlers.buttons.logs_asked import AskToLog, LeaveTold, LogTold
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.chat.training.today import show_log
from handlers.chat.training.told_runs import log_words
from handlers.desk.access import own_plan
from handlers.views.asked_log import asked_screen, left_out_words, not_reached_words, was_asked_words
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

ASKED_SCREEN = "asked"


@tap(AskToLog)
async def on_ask(request: Request, pressed: AskToLog) -> None:
    """The athlete is asked; a second tap asks nobody twice."""
    athlete, asked = await ask_to_log(request.uow, request.person, pressed)
    if asked is WasAsked.NOT_REACHED:
        said = not_reached_words(athlete)
    else:
        said = was_asked_words(
            athlete,
            pressed,
            request.settings.units,
            is_new=asked is not WasAsked.BEFORE,
            later=asked is WasAsked.LATER,
        )
    await request.show(ASKED_SCREEN, Card(text=said))


@tap(LogTold)
async def on_yes(request: Request, pressed: LogTold) -> None:
    """Logged as the athlete's own words would be. A second tap finds it in the log."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    if pressed.on > request.today:
        raise RefusedError(tr("That day has not come yet. Log it once it is run."))
    log = await request.uow.logs.get(request.person.id, pressed.on)
    if log is not None and is_in_log(log, pressed):
        await request.toast(tr("That run is in your log already."))
        await show_log(request, head, log)
        return
    run = RunWords(distance_mm=pressed.distance_mm, duration_s=pressed.seconds or None, effort=pressed.effort or None)
    await log_words(request, Understood(run), pressed.on)


@tap(LeaveTold)
async def on_no(request: Request, pressed: LeaveTold) -> None:
    """It was not so, and nothing is logged."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    await request.show(asked_screen(head.id, pressed.on), Card(text=left_out_words()))
