"""Did you run as planned? The answers, and the week that is made from them."""

from datetime import timedelta

from domain.approval import WeekStatus
from domain.calendar import monday_of
from domain.records import PlanHead
from domain.schedule import GENERATE_WEEKDAY, NUDGE_WEEKDAY
from domain.words.as_planned import AsPlannedBut
from handlers.actions.log_run import log_run
from handlers.actions.say_what_was_run import remake_week_to_come, say_what_was_run
from handlers.buttons.unknown_runs import RanAll, RanNone, RanSome, RanThatDay, SpanButton
from handlers.chat.request import Request
from handlers.chat.taps import show_week, tap
from handlers.desk.access import own_plan
from handlers.desk.lighter import find_lighter
from handlers.desk.unknown_runs import asked_between, unknown_runs
from handlers.desk.week import current_week
from handlers.views.lighter import lighter_card, lighter_screen
from handlers.views.recap import RECAP
from handlers.views.text import esc
from handlers.views.unknown_runs import ran_question_card, ran_screen, which_ran_card
from handlers.wording.adapting import adapting_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_distance


@tap(RanAll)
async def on_all(request: Request, pressed: RanAll) -> None:
    """Every one of them, as planned."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    said = await say_what_was_run(request.uow, request.person, pressed.first, pressed.last, request.today, was_run=True)
    nothing_left = tr("There is nothing left to answer about those runs; nothing was changed.")
    note = trn("{count} run logged as planned.", "{count} runs logged as planned.", len(said)) if said else nothing_left
    await _answered(request, pressed, head, note)


@tap(RanNone)
async def on_none(request: Request, pressed: RanNone) -> None:
    """None of those that are left."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    said = await say_what_was_run(
        request.uow, request.person, pressed.first, pressed.last, request.today, was_run=False
    )
    nothing_left = tr("There is nothing left to answer about those runs; nothing was changed.")
    await _answered(
        request, pressed, head, tr("Thank you, noted. Nothing has to be made up.") if said else nothing_left
    )


@tap(RanSome)
async def on_some(request: Request, pressed: RanSome) -> None:
    """Ask which."""
    await own_plan(request.uow, request.person, pressed.plan)
    await _ask_which(request, pressed)


@tap(RanThatDay)
async def on_that_day(request: Request, pressed: RanThatDay) -> None:
    """One of them was run; the rest is still asked about."""
    head = await own_plan(request.uow, request.person, pressed.plan)
    await say_what_was_run(request.uow, request.person, pressed.on, pressed.on, request.today, was_run=True)
    if await unknown_runs(request.uow, request.person, pressed.first, pressed.last):
        await _ask_which(request, pressed)
    else:
        await _answered(request, pressed, head, tr("Thank you, noted."))


async def say_all_but(request: Request, asked: SpanButton, said: AsPlannedBut) -> None:
    """Some were not run, or were of another length; all the others were run as planned."""
    uow, athlete, today = request.uow, request.person, request.today
    head = await own_plan(uow, athlete, asked.plan)
    for on in sorted(said.not_run):
        await say_what_was_run(uow, athlete, on, on, today, was_run=False)
    for on, length in sorted(said.lengths.items()):
        await log_run(uow, athlete, on, today, distance_mm=length)
    if not said.are_others_run and await unknown_runs(uow, athlete, asked.first, asked.last):
        await _ask_which(request, asked)
        return
    others = await say_what_was_run(uow, athlete, asked.first, asked.last, today, was_run=True)
    lines = [trn("{count} run logged as planned.", "{count} runs logged as planned.", len(others))] if others else []
    lines += [tr("{date}: not run.", date=show_date(on)) for on in sorted(said.not_run)]
    lines += [
        tr("{date}: {distance}.", date=show_date(on), distance=show_distance(length, request.settings.units))
        for on, length in sorted(said.lengths.items())
    ]
    await _answered(request, asked, head, " ".join(lines))


async def _ask_which(request: Request, pressed: SpanButton) -> None:
    await request.keep_tapped(RECAP)
    days = await unknown_runs(request.uow, request.person, pressed.first, pressed.last)
    card = which_ran_card(pressed.plan, days, pressed.first, pressed.last, request.settings.units)
    await request.show(ran_screen(pressed.plan), card)


async def _answered(request: Request, pressed: SpanButton, head: PlanHead, note: str) -> None:
    """The week to come as it is made from the answer; and where the answer asks for it, this week made lighter."""
    await _show_what_follows(request, head, note)
    if pressed.first.isoweekday() == GENERATE_WEEKDAY:
        await _ask_about_the_days_before(request, pressed)


async def _ask_about_the_days_before(request: Request, pressed: SpanButton) -> None:
    """Who answers Sunday's question may have left Friday's, whose card lost its buttons: it stands there again."""
    before = await asked_between(
        request.uow, request.person, monday_of(pressed.first), pressed.first - timedelta(days=1)
    )
    if before.days:
        card = ran_question_card(pressed.plan, before, request.settings.units, says_why=False)
        await request.send(card, screen=ran_screen(pressed.plan))


async def _show_what_follows(request: Request, head: PlanHead, note: str) -> None:
    await request.keep_tapped(RECAP)
    made = await remake_week_to_come(request.uow, request.person, head)
    lighter = await find_lighter(request.uow, request.person, request.today)
    if made is not None:
        from_that = tr("Week {number} is made from that.", number=made.stored.number)
        reasons = (esc(adapting_words(each, request.settings.units, is_own=True)) for each in made.proposal.said)
        note = "\n".join([f"{note} {from_that}", *reasons])
    if lighter is not None and made is not None and lighter.stored.number == made.stored.number:
        lighter = None  # it has just been made from the same log
    if lighter is not None and made is None:
        await request.show(lighter_screen(head.id), lighter_card(lighter, request.settings.units, note))
        return
    number = await _week_to_show(request, head) if made is None else made.stored.number
    await show_week(request, head.id, number, note)
    if lighter is not None:
        # The week that runs is another thing: the one to come keeps its card, with Approve.
        await request.send(lighter_card(lighter, request.settings.units), screen=lighter_screen(head.id))


async def _week_to_show(request: Request, head: PlanHead) -> int:
    """The week that runs; on its last day the next one, where that is made."""
    number = current_week(head, request.today)
    if request.today.isoweekday() < NUDGE_WEEKDAY or number == head.total_weeks:
        return number
    coming = await request.uow.plans.week(head.id, number + 1)
    return number if coming is None or coming.status is WeekStatus.OUTLINE else number + 1
