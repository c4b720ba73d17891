"""A day or a week that words ask for, with a word on what holds it: a pause, or what was told and not answered."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words import intents
from domain.words.day_refs import DayRef
from domain.words.grammar.frames_ask import LAST_WEEK
from handlers.chat.taps import show_week
from handlers.chat.training.today import show_day
from handlers.chat.words.scene import Scene
from handlers.desk.next_run import next_run
from handlers.desk.unwell import told_unwell, unwell_screen
from handlers.desk.week import current_week
from handlers.views.pause import paused_week_words, unwell_week_card
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

# Asked of oneself it is the day that comes, whichever week lies open.
_DO_I_RUN = re.compile(
    r"\b(?:am i|do i|will i|should i|shall i|must i|have i got|can i|laufe ich|muss ich|tengo que|me toca)\b",
    re.IGNORECASE,
)
# Who is back on a day asks for the run that they begin with, and not for a day of rest.
_WHAT_FIRST = re.compile(
    r"\bback\b.*\b(?:what(?:'?s| is| do| should| shall| will| run| comes?)\b.*\bfirst|which (?:run|session|workout|"
    r"one)\b|"
    r"(?:what(?:'?s| is)|which is) (?:my|the) (?:first|next)|where do i (?:start|begin)|what do i (?:start|begin) "
    r"with)|"
    r"\b(?:zuruck|zurück|wieder da)\b.*\b(?:zuerst|als erstes|erster? lauf|womit)|"
    r"\bvuel(?:vo|ta)\b.*\b(?:primero|primera|empiezo|empezar)",
    re.IGNORECASE,
)
_FIRST_WITHIN_DAYS = 14


async def _first_run_from(scene: Scene, on: date) -> date:
    """The day of the first run from this day on; the day itself where none is known."""
    return await next_run(scene.request.uow, scene.athlete.id, on, _FIRST_WITHIN_DAYS) or on


async def show_what_is_on(scene: Scene, said: intents.WhatsOn) -> None:
    """The day, or the week. Raises CoachError for what lies outside the plan."""
    head, request = scene.plan(), scene.request
    now = current_week(head, scene.today)
    if said.number == LAST_WEEK:
        await show_week(request, head.id, head.total_weeks)
    elif said.number is not None:
        if not 1 <= said.number <= head.total_weeks:
            raise RefusedError(tr("Your plan has the weeks 1 to {total}.", total=head.total_weeks))
        await _show_week(scene, said.number)
    elif said.weeks_ahead is not None:
        await _show_week(scene, min(max(now + said.weeks_ahead, 1), head.total_weeks))
    else:
        on = await scene.date_of(_as_asked(scene, said.day)) if said.day is not None else scene.today
        if scene.is_own:
            await show_day(request, await _first_run_from(scene, on) if _WHAT_FIRST.search(request.text or "") else on)
        else:
            await show_week(request, head.id, scene.week_of(on))


def _as_asked(scene: Scene, day: DayRef) -> DayRef:
    if day.weekday is None or day.on is not None or not scene.is_own:
        return day
    if _DO_I_RUN.search(scene.request.text or "") is None:
        return day
    return DayRef(on=scene.today + timedelta(days=(day.weekday - scene.today.isoweekday()) % 7))


async def _show_week(scene: Scene, number: int) -> None:
    """The week as it is planned; where no workout of it will come, that is said below it."""
    head, request = scene.plan(), scene.request
    await show_week(request, head.id, number)
    first = max(head.inputs.date_of(number, 1), scene.today)
    last = head.inputs.date_of(number, 7)
    if not scene.is_own or last < scene.today:
        return
    if pauses := await request.uow.logs.absences(scene.athlete.id, first, last):
        await request.send(paused_week_words(pauses[0]))
    elif monday_of(first) == monday_of(scene.today):
        told = await told_unwell(request.uow, scene.athlete, scene.today)
        if told is not None:
            await request.send(unwell_week_card(told, scene.today), screen=unwell_screen(told.event, told.since))
