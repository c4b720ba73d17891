"""Today's workout and what became of it by a tap: done, skipped, later, taken back; what is said to a log."""

from datetime import date, timedelta

from domain.adapting.missed import is_one_of_a_gap, later_day
from domain.adapting.reaction import WEARING
from domain.calendar import monday_of
from domain.editing.missed_long import MOST_DAYS_LATER
from domain.editing.operations import MoveDay
from domain.people import RunLog, RunState
from domain.plan import DayType
from domain.records import PlanHead
from domain.told import Told
from domain.units import Units
from domain.words.run_words import RunWords
from handlers.actions.change_log import unlog
from handlers.actions.finish_weeks import take_result
from handlers.actions.log_run import (
    add_effort,
    log_as_planned,
    log_skipped,
    planned_on,
    same_run,
)
from handlers.buttons.kinds import DateButton
from handlers.buttons.logs import LogDone, OpenWeekOf, RunLater, SameRun, SetEffort, SkipRun, TakeBackLog
from handlers.chat.commands import command
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap
from handlers.chat.training.offered import was_offered
from handlers.chat.week.edits import preview_operation
from handlers.desk.access import own_plan
from handlers.desk.known_runs import log_until
from handlers.desk.lighter import find_lighter
from handlers.desk.race_day import race_of
from handlers.desk.raced import planned_between
from handlers.desk.reaction import reaction_to_log
from handlers.desk.strength import strength_on
from handlers.desk.unapproved import unapproved
from handlers.desk.unwell import asks_to_run, told_unwell, unwell_screen
from handlers.desk.week import active_plan, current_week, open_to_edit
from handlers.views.finish import race_result_words
from handlers.views.keys import Row
from handlers.views.lighter import lighter_lines, lighter_rows, silence_line
from handlers.views.pause import paused_card, unwell_card, unwell_later_card
from handlers.views.recap import RECAP
from handlers.views.today import (
    logged_card,
    outside_words,
    skipped_card,
    today_card,
    today_screen,
    week_so_far,
)
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.reactions import reaction_words

# Only after so many missed runs in so many days a log is looked at as a way back: that takes the whole plan.
_MISSED_RUNS = 2
_MISSED_DAYS = 7
# As far ahead as what was told of the body is said with a day.
_SOON = timedelta(days=7)


@command("today")
async def today_command(request: Request) -> None:
    """/today: the day's workout in full."""
    await show_day(request, request.today)


async def show_day(request: Request, on: date, head: PlanHead | None = None) -> None:
    """A date's workout from the schedule of the plan in force, or of `head`, which may be complete."""
    head = head or await active_plan(request.uow, request.person)
    scheduled = await planned_on(request.uow, request.person.id, on)
    if scheduled is None or scheduled.plan_id != head.id:
        raise RefusedError(outside_words(head, on, request.today))
    log = await request.uow.logs.get(request.person.id, on)
    pauses = await request.uow.logs.absences(request.person.id, on, on)
    if pauses and log is None:
        card = paused_card(pauses[0], head.id, scheduled.week_number, on)
        await request.show(today_screen(scheduled.plan_id, on), card)
        return
    is_to_come = on >= request.today and log is None and asks_to_run(scheduled)
    unwell = await told_unwell(request.uow, request.person, request.today) if is_to_come else None
    if unwell is not None and on - request.today <= _SOON:
        later = unwell_later_card(unwell, scheduled, request.today, request.settings.units)
        card = unwell_card(unwell, scheduled, on) if on == request.today else later
        await request.show(unwell_screen(unwell.event, unwell.since), card)
        return
    strength = await strength_on(request.uow, request.person, head, on)
    waits = await unapproved(request.uow, request.person, scheduled)
    card = today_card(
        scheduled,
        log,
        request.settings.units,
        request.today,
        inputs=head.inputs,
        race=await race_of(request.uow, head, scheduled),
        strength=strength,
        waits=waits,
    )
    await request.show(today_screen(scheduled.plan_id, on), card)


async def _own_plan(request: Request, pressed: DateButton) -> PlanHead:
    return await own_plan(request.uow, request.person, pressed.plan)


@tap(LogDone)
async def on_done(request: Request, pressed: LogDone) -> None:
    """Done as planned."""
    head = await _own_plan(request, pressed)
    if await request.uow.logs.get(request.person.id, pressed.on) is not None:
        await _say_logged(request, head, pressed.on)
        return
    logged = await log_as_planned(request.uow, request.person, pressed.on, request.today)
    await request.toast(tr("Logged. Well done."))
    await show_log(request, head, logged.log)
    await take_result(request.uow, request.person, head, pressed.on)


async def _say_logged(request: Request, head: PlanHead, on: date) -> None:
    await request.toast(tr("That day is logged already."))
    await show_day(request, on, head)


@tap(SkipRun)
async def on_skip(request: Request, pressed: SkipRun) -> None:
    """Not run, and no questions asked."""
    head = await _own_plan(request, pressed)
    if await is_run(request, pressed.on):
        await _say_logged(request, head, pressed.on)
    else:
        await skip(request, head, pressed.on)


async def is_run(request: Request, on: date) -> bool:
    """Whether that day's run is in the log: an old button must not overwrite it."""
    log = await request.uow.logs.get(request.person.id, on)
    return log is not None and log.state is not RunState.SKIPPED


async def skip(request: Request, head: PlanHead, on: date) -> None:
    """Log a day as skipped."""
    await log_skipped(request.uow, request.person, on, request.today)
    later = await _later_day(request, head, on)
    lighter = await find_lighter(request.uow, request.person, request.today)
    said: list[str] = []
    offer: tuple[Row, ...] = ()
    if lighter is not None:
        said = [*silence_line(lighter), *lighter_lines(lighter, request.settings.units)]
        offer = lighter_rows(lighter)
    await request.show(
        today_screen(head.id, on), skipped_card(head, on, later, said, offer, is_body_told=request.is_body_told)
    )
    await take_result(request.uow, request.person, head, on)


async def _later_day(request: Request, head: PlanHead, on: date) -> int | None:
    """Where a long run of today or of the days before may still go this week; past days stay as they were."""
    if not 0 <= (request.today - on).days <= MOST_DAYS_LATER:
        return None
    scheduled = await planned_on(request.uow, request.person.id, on)
    if scheduled is None or scheduled.day.type is not DayType.LONG_RUN:
        return None
    opened = await open_to_edit(request.uow, request.person, head.id, scheduled.week_number)
    log = await log_until(request.uow, head, opened.plan, on - timedelta(days=1), on)
    if is_one_of_a_gap(opened.plan, log, on):
        return None
    return later_day(opened.plan, opened.week, on.isoweekday(), not_before=request.today)


@tap(RunLater)
async def on_later(request: Request, pressed: RunLater) -> None:
    """A long run a day or two later: the skip is taken back, and the move is shown before it is made."""
    head, on = await _own_plan(request, pressed), pressed.on
    if await is_run(request, on):
        await _say_logged(request, head, on)
        return
    to = await _later_day(request, head, on)
    if to is None:
        raise RefusedError(tr("The long run has no free day left this week. Let it go: there is nothing to make up."))
    if await request.uow.logs.get(request.person.id, on) is not None:
        await unlog(request.uow, request.person, on)
    opened = await open_to_edit(request.uow, request.person, head.id, current_week(head, on))
    await preview_operation(request, opened, MoveDay(on.isoweekday(), to))


@tap(TakeBackLog)
async def on_take_back(request: Request, pressed: TakeBackLog) -> None:
    """Take a log back."""
    await take_back(request, pressed.on, await _own_plan(request, pressed))


async def take_back(request: Request, on: date, head: PlanHead | None = None) -> None:
    """Take the log of a date back. Raises RefusedError where there is none."""
    left = await unlog(request.uow, request.person, on)
    await request.toast(tr("The log is undone.") if left is None else tr("The last run of that day is taken back."))
    await show_day(request, on, head)


@tap(SameRun)
async def on_same_run(request: Request, pressed: SameRun) -> None:
    """The numbers that came last were about the run that was logged before."""
    head = await _own_plan(request, pressed)
    await show_log(request, head, await same_run(request.uow, request.person, pressed.on))


@tap(SetEffort)
async def on_effort(request: Request, pressed: SetEffort) -> None:
    """How hard it felt."""
    head = await _own_plan(request, pressed)
    log = await add_effort(request.uow, request.person, pressed.on, pressed.effort)
    await request.toast(tr("Effort {effort} noted.", effort=pressed.effort))
    await show_log(request, head, log)


async def show_log(request: Request, head: PlanHead, log: RunLog, said: RunWords | None = None) -> None:
    """What is in the log, how the week stands, what is worth a word about the run, and how hard it felt.

    `said` is how it was told, where it was told in words.
    """
    uow, athlete, units = request.uow, request.person, request.settings.units
    monday = monday_of(log.date)
    first, sunday = log.date - timedelta(days=_MISSED_DAYS), monday + timedelta(days=6)
    logs = await uow.logs.between(athlete.id, first, sunday)
    planned = await planned_between(uow, head, first, sunday)
    asked = next((each.day for each in planned if each.date == log.date and each.day.is_run), None)
    found = await reaction_to_log(uow, athlete, log, asked, request.today)
    is_wearing = found is not None and found.code in WEARING
    ran = {each.date for each in logs if each.is_run}
    missed = sum(each.day.is_run and each.date < log.date and each.date not in ran for each in planned)
    was_long = any(
        each.date > log.date and each.day.type is DayType.LONG_RUN and each.day.distance_mm <= log.longest_mm
        for each in planned
    )
    is_due = missed >= _MISSED_RUNS and not await was_offered(request, head, log.date)
    is_looked_at = is_wearing or was_long or is_due
    lighter = await find_lighter(uow, athlete, request.today) if is_looked_at else None
    done = [each for each in logs if each.date >= monday]
    week = [each.day for each in planned if each.date >= monday]
    card = logged_card(
        head,
        log,
        units,
        week_so_far(head, log.date, request.today, done, week, units),
        await strength_on(uow, athlete, head, log.date),
        reaction=race_result_words(head, log) or _worth_a_word(found, log, said, units),
        lighter=[*silence_line(lighter), *lighter_lines(lighter, units)] if lighter is not None else (),
        offer=lighter_rows(lighter) if lighter is not None else (),
        is_much=log.distance_mm > max((each.day.named_mm for each in planned if each.day.is_run), default=0),
    )
    await request.show(today_screen(head.id, log.date), card)


def _worth_a_word(found: Told | None, log: RunLog, said: RunWords | None, units: Units) -> str:
    """One sentence at most: about the work that was left out, else about the run."""
    if said is not None and said.part is not None and log.state is RunState.PARTLY:
        done, _, of = log.note.partition("/")
        return tr(
            "{done} of {of} is a session too: what was run counts, and nothing has to be made up.", done=done, of=of
        )
    return reaction_words(found, units) if found is not None else ""


@tap(OpenWeekOf)
async def on_week_of(request: Request, pressed: OpenWeekOf) -> None:
    """The week that a date falls in."""
    head = await _own_plan(request, pressed)
    await request.keep_tapped(RECAP)
    await show_week(request, head.id, current_week(head, pressed.on))
