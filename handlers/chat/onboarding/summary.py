"""The summary: every answer once more, the goal and the start settled, and the plan created."""

from dataclasses import replace
from datetime import date

from domain.approval import responsible_coach
from domain.calendar import total_weeks
from domain.errors import InputError
from domain.messages import Card
from handlers.actions.create_plan import create_plan
from handlers.buttons.onboarding import ChooseGoal, CreatePlan, GoalChoice, StartOn
from handlers.chat.dialogs import close_dialog
from handlers.chat.onboarding.cards import close_answers
from handlers.chat.onboarding.order import SAYABLE
from handlers.chat.onboarding.talk import DIALOG, SUMMARY, Talk, asking, current_talk, keep
from handlers.chat.plan.plans import show_plan
from handlers.chat.request import Request
from handlers.chat.taps import StaleCardError, show_week, tap
from handlers.desk.draft import Draft
from handlers.desk.outlook import outlook, start_choices
from handlers.desk.recovering import recovering
from handlers.views.settings import begin_card
from handlers.views.summary import SCREEN, likely_goal, plan_ready_words, summary_card
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError, said


async def show_summary(request: Request, talk: Talk, note: str = "", *, in_place: bool = False) -> None:
    """Show all answers; the start is set to the better of its choices where none was made."""
    draft = talk.draft
    starts = await _starts(request, draft)
    if draft.race_date is not None and draft.start not in starts:
        draft = replace(draft, start=starts[0])
    talk = replace(talk, draft=draft, paused=False) if in_place else talk.moved(SUMMARY, draft)
    await keep(request, talk)
    card = _card(request, talk, starts, note)
    if in_place:
        await request.show(SCREEN, card)
    else:
        await request.send(card, screen=SCREEN)


async def _starts(request: Request, draft: Draft) -> tuple[date, ...]:
    today = asking(request, draft).today
    back = await recovering(request.uow, request.person.id, today)
    rested = back.plan_from if back is not None else None
    return start_choices(today, draft.race_date, rested) if draft.race_date is not None else ()


def _card(request: Request, talk: Talk, starts: tuple[date, ...], note: str) -> Card:
    draft, today = talk.draft, asking(request, talk.draft).today
    trouble, seen = "", None
    try:
        seen = outlook(draft.inputs())
    except InputError as error:
        trouble = esc(said(error, draft.shown_units))
    weeks = total_weeks(draft.start, draft.race_date) if draft.start and draft.race_date else 0
    return summary_card(draft, SAYABLE, weeks, seen, starts, today, talk.serial, trouble=trouble, note=note)


async def at_summary(request: Request, serial: int) -> Talk:
    """The conversation. Raises StaleCardError when the tapped summary is not the current one."""
    talk = await current_talk(request)
    if talk is None:
        raise StaleCardError(tr("These answers became a plan already. /week shows this week."))
    if talk.step != SUMMARY or serial != talk.serial:
        raise StaleCardError(tr("There is a newer summary below."))
    return talk


@tap(StartOn)
async def on_start_day(request: Request, pressed: StartOn) -> None:
    """Start on another day."""
    talk = await at_summary(request, pressed.revision)
    await show_summary(request, replace(talk, draft=replace(talk.draft, start=pressed.on)), in_place=True)


@tap(ChooseGoal)
async def on_goal(request: Request, pressed: ChooseGoal) -> None:
    """A goal out of reach: take the likely one, or keep it."""
    talk = await at_summary(request, pressed.revision)
    draft = talk.draft
    if pressed.choice is GoalChoice.LIKELY:
        draft = replace(draft, goal_s=likely_goal(outlook(draft.inputs()).realism), goal_kept=False)
    else:
        draft = replace(draft, goal_kept=True)
    await show_summary(request, replace(talk, draft=draft), in_place=True)


@tap(CreatePlan)
async def on_make(request: Request, pressed: CreatePlan) -> None:
    """Create the plan: once, however often the button is tapped."""
    await make_plan_now(request, await at_summary(request, pressed.revision))


async def make_plan_now(request: Request, talk: Talk) -> None:
    """Create the plan and show it. Raises CoachError while an answer stands in the way."""
    if talk.draft.race_date is not None and talk.draft.race_date <= asking(request, talk.draft).today:
        raise RefusedError(tr("The race day has passed. Edit it first."))
    request.person, head = await create_plan(request.uow, request.person, talk.draft)
    await close_dialog(request, DIALOG)
    await request.toast(tr("Your plan is ready."))
    if request.callback_id is None:
        done = Card(text=tr("<i>These answers became your plan, below.</i>"))
        await request.uow.chat.refresh(request.chat_id, SCREEN, done)
    await show_plan(request, head, plan_ready_words(head.total_weeks, request.person.settings.reminder_when))
    if responsible_coach(await request.uow.coaching.coaches_of(request.person.id)) is None:
        await request.send(begin_card(), screen="begin")
    await show_week(request, head.id, 1)
    await close_answers(request, talk.draft)
