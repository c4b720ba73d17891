"""A coach's ok to a week together with a wish for it: the wish is previewed, and a yes to it approves the week."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from domain.approval import WeekStatus
from domain.calendar import local_date
from domain.errors import CoachError
from domain.messages import ShownCard
from domain.people import Person
from domain.words.approved_with import ApprovedWith, approved_with
from domain.words.approving import approving_and, wish_before_approving
from domain.words.grammar.read import read_sentence
from domain.words.message_words import message_in
from handlers.chat.request import Request
from handlers.chat.words.coach_week import take_coach_week
from handlers.chat.words.decided import first_to_come
from handlers.chat.words.in_turn import is_asked
from handlers.chat.words.rests_over import approve_with_rests
from handlers.chat.words.scene import names_of, scene_of
from handlers.chat.words.spoken_of import with_last_named
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week
from handlers.views.preview import also_approves
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import said as said_error


async def done_then_approved(request: Request, read: Callable[[Request], Awaitable[None]]) -> bool:
    """ "Take 20 % off her week and then approve it": the change as a preview, and that it is approved with it.

    False for any other sentence, which is not read. Of what is no preview it is said that nothing is approved.
    """
    if not request.person.is_coach and (both := approving_and(request.text or "")) is not None:
        return await _approved_then_read(request, both, read)
    text, names = request.text or "", await names_of(request)
    if not request.person.is_coach or message_in(text, names.keys()) is not None:
        return False
    wish, with_it = wish_before_approving(text), approved_with(text, names.keys())
    if with_it is not None:
        await _look_at_what_waits(request, names[with_it.name], with_it.ahead)
        wish = f"{with_it.name.title()}: {with_it.wish}" if with_it.wish else ""
        if not wish:
            request.text = _plainly(with_it)
    if not wish:
        return False
    request.text = wish
    scene = await scene_of(request)
    try:
        if not await take_coach_week(scene, await with_last_named(scene, wish, names), names, is_of_week=True):
            await read(request)
    except CoachError as error:
        why = esc(said_error(error, request.settings.units))
        await request.send(tr("{why} The week is not approved.", why=why))
        return True
    shown = await request.uow.chat.newest(request.chat_id)
    is_preview = shown is not None and shown.screen.startswith("preview:")
    if shown is not None and is_preview:
        await _say_whether_it_approves(request, shown)
    elif await is_asked(request):
        await request.send(
            tr("The week is not approved yet: when the change is clear, saying yes to it approves the week, too.")
        )
        if shown is not None:
            await request.send(shown.card, screen=shown.screen)
    else:
        await request.send(tr("The week is not approved yet."))
    return True


async def _approved_then_read(
    request: Request, both: tuple[str, str], read: Callable[[Request], Awaitable[None]]
) -> bool:
    """ "Approve it, and can we add Wednesdays": neither is lost; False where the second says nothing."""
    said, today = both[1], local_date(request.settings.zone, request.now)
    try:
        if read_sentence(said, today, request.settings.units, language=request.settings.language).answer is None:
            return False
    except CoachError:
        # Read, it says itself what is wrong with it.
        pass
    for each in both:
        request.text = each
        await read(request)
    return True


async def _say_whether_it_approves(request: Request, shown: ShownCard) -> None:
    """On a preview: that a yes to it approves the week that waits, or why it does not."""
    if request.in_view is not None and await approve_with_rests(request, shown, request.in_view[1]):
        return
    line = also_approves()
    _, plan, week, *_ = shown.screen.split(":")
    stored = await request.uow.plans.week(int(plan), int(week))
    if stored is not None and stored.status is WeekStatus.OUTLINE:
        line = tr(
            "Week {number} is not approved: its days are set on the Friday before, with this change.", number=week
        )
    elif stored is not None and stored.status is WeekStatus.APPROVED:
        line = tr("Week {number} is approved already.", number=week)
    if line not in shown.card.text:
        card = replace(shown.card, text=f"{shown.card.text}\n\n{line}")
        await request.uow.chat.refresh(request.chat_id, shown.screen, card)


def _plainly(said: ApprovedWith) -> str:
    """What is approved, without what only says why."""
    if said.is_change:
        return f"approve {said.name}'s change"
    which = {None: "", 0: "this ", 1: "next "}[said.ahead]
    return f"approve {said.name}'s {which}week"


async def _look_at_what_waits(request: Request, athlete: Person, ahead: int | None) -> None:
    """What is wished for beside an ok is of the week that is approved: that one is in view."""
    head = await request.uow.plans.active(athlete.id)
    if head is None:
        return
    if ahead is not None:
        request.in_view = head.id, min(current_week(head, request.today) + ahead, head.total_weeks)
        return
    theirs = [each for each in await waiting_for(request.uow, request.person) if each.athlete_id == athlete.id]
    if (week := await first_to_come(request, theirs)) is not None:
        request.in_view = head.id, week.week_number
