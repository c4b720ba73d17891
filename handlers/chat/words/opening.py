"""What is asked for by its name: screens, commands, approvals, messages."""

from datetime import date

from domain.approval import WeekStatus
from domain.words import intents
from domain.words.intents import Intent
from domain.words.strength_said import StrengthSaid
from domain.words.topics import Screen
from handlers.buttons.coaching import (
    ALL_ATHLETES,
    ApproveAllThatHold,
    DeclineWeek,
    InviteAthlete,
    OpenAthlete,
    OpenInbox,
    OpenLimits,
    OpenLimitsForAll,
    WriteMessage,
)
from handlers.buttons.codec import ButtonData
from handlers.buttons.decisions import ApproveMonth, ApproveWeek, SaveWeek
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.plan import ListVersions, OpenMonth, PreviewAhead, SendChart
from handlers.buttons.templates import ListTemplates
from handlers.chat.commands import run_command
from handlers.chat.plan.plans import show_plan
from handlers.chat.taps import press
from handlers.chat.training.progress import show_progress
from handlers.chat.training.run_list import show_runs
from handlers.chat.training.strength import say_strength
from handlers.chat.week.edits import undo_last
from handlers.chat.words.scene import Scene
from handlers.desk.week import current_week
from handlers.views.glossary import glossary
from handlers.views.words import about_other_apps, how_to_stop

_COMMANDS = {
    Screen.SETTINGS: "settings",
    Screen.EXPORT: "export",
    Screen.HELP: "help",
    Screen.PRIVACY: "privacy",
    Screen.DELETE: "delete",
    Screen.COACH: "coach",
    Screen.UNDO: "undo",
    Screen.CANCEL: "cancel",
    Screen.LOG: "log",
}
_COACHING = {Screen.INBOX: OpenInbox(), Screen.INVITE: InviteAthlete(), Screen.FLAGS: OpenInbox()}


async def open_by_name(scene: Scene, said: Intent) -> bool:
    """Show it, or do it; False for what has no name."""
    match said:
        case intents.Open(screen):
            await _open(scene, screen, await scene.date_of(said.day) if said.day is not None else None)
        case intents.Approve(everything):
            await _approve(scene, everything=everything)
        case StrengthSaid(day, done):
            await say_strength(scene.request, await scene.date_of(day, past=True), done=done)
        case intents.OpenAthletePage():
            await press(scene.request, OpenAthlete(PersonId(scene.athlete.id)))
        case _:
            return False
    return True


async def _open(scene: Scene, screen: Screen, on: date | None) -> None:
    request = scene.request
    match screen:
        case Screen.PLAN:
            await show_plan(request, scene.plan())
        case Screen.STOP:
            await request.send(how_to_stop())
        case Screen.TERM:
            await request.send(glossary(request.text or ""))
        case Screen.CONNECT:
            await request.send(about_other_apps())
        case Screen.STRENGTH:
            await say_strength(request, on, done=None)
        case Screen.UNDO if not scene.is_own:
            await undo_last(request, scene.plan())
        case Screen.LOG if not scene.is_own:
            await show_runs(request, scene.athlete)
        case Screen.PROGRESS:
            await show_progress(request, scene.athlete)
        case Screen.MESSAGE | Screen.LIMITS | Screen.INBOX | Screen.INVITE | Screen.FLAGS:
            await _coaching(scene, screen)
        case _ if screen in _COMMANDS:
            request.argument = ""
            await run_command(_COMMANDS[screen], request)
        case _:
            await press(request, _button(scene, screen, on))


def _button(scene: Scene, screen: Screen, on: date | None) -> ButtonData:
    """The button of a plan’s card that does it, in the week of a day that is named.

    Raises RefusedError without a plan.
    """
    head = scene.plan()
    named = min(max(head.inputs.week_of(on), 1), head.total_weeks) if on is not None else None
    plan, number = PlanId(head.id), named or scene.number or current_week(head, scene.today)
    match screen:
        case Screen.MONTH:
            return OpenMonth(plan, number)
        case Screen.CHART:
            return SendChart(plan)
        case Screen.VERSIONS:
            return ListVersions(plan, number)
        case Screen.TEMPLATES:
            return ListTemplates(plan, number)
        case Screen.SAVE:
            return SaveWeek(plan, number)
        case Screen.DECLINE:
            return DeclineWeek(plan, number)
        case _:
            return PreviewAhead(plan, number)


async def _coaching(scene: Scene, screen: Screen) -> None:
    """What only a coach does; anybody else is shown their coach."""
    request = scene.request
    if not request.person.is_coach:
        await run_command("coach", request)
    elif screen is Screen.MESSAGE:
        to = ALL_ATHLETES if scene.is_own else PersonId(scene.athlete.id)
        await press(request, WriteMessage(to))
    elif screen is Screen.LIMITS:
        await press(request, OpenLimitsForAll() if scene.is_own else OpenLimits(PersonId(scene.athlete.id)))
    else:
        await press(request, _COACHING[screen])


async def _approve(scene: Scene, *, everything: bool) -> None:
    if everything and scene.request.person.is_coach:
        await press(scene.request, ApproveAllThatHold())
        return
    head = scene.plan()
    plan, number = PlanId(head.id), await _waiting_from(scene, scene.number or current_week(head, scene.today))
    await press(scene.request, ApproveMonth(plan, number) if everything else ApproveWeek(plan, number))


async def _waiting_from(scene: Scene, number: int) -> int:
    """The week that is meant: where this one is approved already and the next one waits, the next."""
    found = {each.number: each for each in await scene.request.uow.plans.weeks(scene.plan().id, number, number + 1)}
    here, after = found.get(number), found.get(number + 1)
    is_over = here is not None and here.status in (WeekStatus.APPROVED, WeekStatus.FINALIZED)
    return number + 1 if is_over and after is not None and after.status is WeekStatus.PENDING else number
