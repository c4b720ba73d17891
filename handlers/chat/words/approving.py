"""A coach's ok in words to several weeks, or to what a preview shows; and who is approved, which approves nobody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from domain.approval import WeekStatus
from domain.errors import CoachError
from domain.messages import Card
from domain.people import Person
from domain.records import WaitingWeek
from domain.schedule import GENERATE_WEEKDAY
from domain.words.approving import (
    Approving,
    approves_what_is_shown,
    approving,
    asks_what_waits,
    asks_who_is_approved,
    leaves_somebody_out,
    week_meant,
)
from domain.words.intents import Open
from domain.words.of_athletes import meant_by_a_coach
from domain.words.of_several import names_in
from domain.words.topics import Screen
from handlers.actions.approve_week import approve_week, check_approve
from handlers.actions.notices import announce_approvals
from handlers.buttons.coaching import ApproveAllThatHold, OpenInbox
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.edits import DoOperation
from handlers.buttons.kinds import PlanId
from handlers.chat.asking_back import leave_offers
from handlers.chat.request import Request
from handlers.chat.taps import go_on, press, show_week
from handlers.chat.words.in_turn import is_asked, keep_in_turn, next_in_turn
from handlers.chat.words.scene import Scene
from handlers.chat.words.shown_change import ShownChange, shown_change
from handlers.desk.waiting import waiting_for
from handlers.desk.week import EditableWeek, current_week, open_to_edit
from handlers.views.approving import ApprovalOf, approving_card, standing_lines
from handlers.wording.door import tr

_Found = dict[ApprovalOf, list[tuple[Person, int | None]]]


async def approve_or_tell(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """Approve what a preview shows or several weeks, or tell who is approved; False for any other sentence."""
    request = scene.request
    if await _approve_shown(scene, text, names):
        return True
    if asks_who_is_approved(text):
        return await tell_who_is_approved(scene, text, names)
    if not request.person.is_coach:
        return False
    if asks_what_waits(text):
        await leave_offers(request)
        await press(request, OpenInbox())
        return True
    said = approving(text, names.keys())
    if said is not None:
        await leave_offers(request)
        await _approve_several(scene, said, names)
        return True
    if leaves_somebody_out(text) and len(names_in(text, names.keys())) != 1:
        await request.send(
            tr(
                "Whom to leave out I did not understand, so nothing was approved. Name whose weeks are approved, like "
                "“approve Anna and Ben”."
            )
        )
        return True
    return False


async def _approve_shown(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """ "Yes and approve" under a preview: what it shows is done, and that week approved."""
    shown = shown_change(scene)
    if shown is None or not approves_what_is_shown(text, names.keys()):
        return False
    named, (number, ahead) = names_in(text, names.keys()), week_meant(text)
    if ahead is not None and scene.head is not None:
        number = current_week(scene.head, scene.today) + ahead
    if any(names[each].id != scene.athlete.id for each in named) or number not in (None, shown.week):
        return False
    await _do_shown(scene, shown)
    return True


async def _do_shown(scene: Scene, shown: ShownChange) -> None:
    """Do what a preview shows; of who approves the week itself it is approved with it, and else it is said."""
    request = scene.request
    if shown.do is None:
        await request.send(tr("A rule stands against that change, so it is not done, and the week is not approved:"))
        if scene.shown is not None:
            await request.send(scene.shown.card, screen=scene.shown.screen)
        return
    await press(request, shown.do)
    stored = await request.uow.plans.week(shown.plan, shown.week)
    if stored is None or await is_asked(request):
        return
    if stored.status is WeekStatus.OUTLINE:
        await request.send(
            tr(
                "Week {number} is not approved: its days are set on the Friday before, with this change.",
                number=shown.week,
            )
        )
    elif stored.status in (WeekStatus.PENDING, WeekStatus.DRAFT) and request.person.is_coach:
        # Also one that was sent back before it was changed.
        await press(request, ApproveWeek(PlanId(shown.plan), shown.week))


async def _athletes(request: Request) -> list[Person]:
    """All athletes whose weeks this coach approves, by name."""
    links = [link for link in await request.uow.coaching.athletes_of(request.person.id) if link.responsible]
    found = [await request.uow.people.get(link.athlete_id) for link in links]
    return sorted((each for each in found if each is not None), key=lambda each: (each.name.casefold(), each.id))


async def _approve_several(scene: Scene, said: Approving, names: Mapping[str, Person]) -> None:
    """Approve the week of each who is meant; a change that is still asked about comes first, and nobody is forgotten.

    Everybody without exception is what waits and holds every rule.
    """
    request, shown = scene.request, shown_change(scene)
    left = await next_in_turn(request)
    if shown is None and not left and not said.names and not said.but and said.ahead is None and said.number is None:
        await press(request, ApproveAllThatHold())
        return
    everybody = await _athletes(request)
    but = {names[each].id for each in said.but}
    meant = [names[each] for each in said.names] or [each for each in everybody if each.id not in but]
    # "Approve everyone" answers no question about one: who is named, or comes in turn, is meant with the change.
    is_unspoken = shown is not None and not scene.is_own and not said.names and not left
    meant = [each for each in meant if not (is_unspoken and each.id == scene.athlete.id)]
    ids = {each.id for each in meant}
    of_turn = {names[name].id: each for each in left for name in names_in(each, names)}
    open_change = {scene.athlete.id, *of_turn} if shown is not None and not scene.is_own else set(of_turn)
    waiting, found, looks = await waiting_for(request.uow, request.person), _standings(), []
    done: list[EditableWeek] = []
    over: list[tuple[Person, int | None]] = []
    for athlete in meant:
        if athlete.id in open_change:
            found[ApprovalOf.OPEN_CHANGE].append((athlete, None))
            continue
        theirs = [each for each in waiting if each.athlete_id == athlete.id]
        number = await _number(scene, athlete, said, shown)
        week = _meant(theirs, number, scene)
        if week is None:
            number = number or await _of_now(scene, athlete)
            found[await _standing(request, athlete, number)].append((athlete, number))
            continue
        opened, standing = await _approve(request, week)
        found[standing].append((athlete, week.week_number))
        if standing is ApprovalOf.DONE:
            done.append(opened)
            over += [(athlete, each.week_number) for each in theirs if each.week_number < week.week_number]
        else:
            looks.append((athlete, week.plan_id, week.week_number))
    await announce_approvals(request.uow, done)
    is_out = bool(said.but) or not said.names
    for athlete in (each for each in everybody if each.id not in ids):
        numbers = [each.week_number for each in waiting if each.athlete_id == athlete.id]
        if athlete.id in open_change:
            is_left = is_out and (athlete.id in but or not is_unspoken)
            found[ApprovalOf.CHANGE_LEFT if is_left else ApprovalOf.STILL_OPEN].append((athlete, None))
        elif numbers:
            number = await _number(scene, athlete, said, shown)
            found[ApprovalOf.LEFT].append((athlete, number if number in numbers else min(numbers)))
        elif athlete.id in but:
            found[ApprovalOf.LEFT_OUT].append((athlete, None))
    lines = standing_lines(found)
    if over:
        lines += ["", *_still_waits(over)]
    request.whose = ""
    await request.send(approving_card(lines, looks), screen="approved")
    await keep_in_turn(request, [each for who, each in of_turn.items() if who in ids or not is_out])
    if shown is None or scene.shown is None:
        await go_on(request, DoOperation)
    elif scene.athlete.id in ids:
        await _do_shown(scene, shown)
    elif is_out and (scene.athlete.id in but or not is_unspoken):
        await request.uow.chat.refresh(request.chat_id, scene.shown.screen, Card(text=scene.shown.card.text))
        await go_on(request, DoOperation)
    else:
        # Nobody spoke of it: it is asked on.
        await request.send(scene.shown.card, screen=scene.shown.screen)


def _standings() -> _Found:
    return defaultdict(list)


def _still_waits(over: Sequence[tuple[Person, int | None]]) -> list[str]:
    """The weeks before those that were approved, which nobody spoke of."""
    return [
        tr(
            "The week before still waits: {names}.",
            names=", ".join(f"{person.name} ({number})" for person, number in over),
        ),
        tr("The inbox has a button for it."),
    ]


async def _number(scene: Scene, athlete: Person, said: Approving, shown: ShownChange | None) -> int | None:
    """The week that is named, else the one that the changes are of."""
    if said.number is not None or (said.ahead is None and shown is None):
        return said.number
    head = await scene.request.uow.plans.active(athlete.id)
    if head is None:
        return None
    if said.ahead is not None:
        return current_week(head, scene.today) + said.ahead
    if shown is None or scene.head is None:
        return None
    # Not everybody's plan began in the same week.
    return head.inputs.week_of(scene.head.inputs.date_of(shown.week, 1))


def _meant(theirs: Sequence[WaitingWeek], number: int | None, scene: Scene) -> WaitingWeek | None:
    """The waiting week of that number; without one the first, from Friday on the one to come."""
    if number is not None:
        return next((each for each in theirs if each.week_number == number), None)
    in_order = sorted(theirs, key=lambda each: each.monday)
    to_come = [each for each in in_order if each.monday > scene.today]
    if scene.today.isoweekday() >= GENERATE_WEEKDAY and to_come:
        return to_come[0]
    return next(iter(in_order), None)


async def _approve(request: Request, week: WaitingWeek) -> tuple[EditableWeek, ApprovalOf]:
    """The week approved, or how it stands where it wants a look first."""
    opened = await open_to_edit(request.uow, request.person, week.plan_id, week.week_number)
    if opened.dirty or opened.stored.status is WeekStatus.DRAFT:
        return opened, ApprovalOf.EDITED
    try:
        check = check_approve(opened)
        if check.hard or check.unseen:
            return opened, ApprovalOf.LOOK
        return await approve_week(request.uow, opened), ApprovalOf.DONE
    except CoachError:
        return opened, ApprovalOf.LOOK


async def _of_now(scene: Scene, athlete: Person) -> int | None:
    """The week that is spoken of where none is named: this one, from Friday on the next where it is made."""
    head = await scene.request.uow.plans.active(athlete.id)
    if head is None:
        return None
    number = current_week(head, scene.today)
    if scene.today.isoweekday() < GENERATE_WEEKDAY:
        return number
    after = await scene.request.uow.plans.week(head.id, number + 1)
    return number if after is None or after.status is WeekStatus.OUTLINE else number + 1


async def _standing(request: Request, athlete: Person, number: int | None) -> ApprovalOf:
    """How a week stands that is not approved now."""
    head = await request.uow.plans.active(athlete.id)
    stored = await request.uow.plans.week(head.id, number) if head is not None and number else None
    if stored is None:
        return ApprovalOf.NO_PLAN
    match stored.status:
        case WeekStatus.APPROVED | WeekStatus.FINALIZED:
            return ApprovalOf.APPROVED
        case WeekStatus.OUTLINE:
            return ApprovalOf.NOT_MADE
        case WeekStatus.DRAFT:
            return ApprovalOf.EDITED
        case _:
            # Where it waited for a coach it would be among those that do.
            return ApprovalOf.PAUSED


async def tell_who_is_approved(scene: Scene, text: str, names: Mapping[str, Person]) -> bool:
    """Who is approved for a week, and who is not; of one's own week how it stands."""
    request = scene.request
    if not request.person.is_coach or not names:
        return scene.is_own and await _tell_of_own(scene, text)
    if meant_by_a_coach(text, names.keys(), scene.today) == ("", Open(Screen.INBOX)):
        return False
    named = names_in(text, names.keys())
    whom = [names[each] for each in named] if named else await _athletes(request)
    _, ahead = week_meant(text)
    waiting = await waiting_for(request.uow, request.person)
    lines: list[str] = []
    for each in (ahead,) if ahead is not None else (0, 1):
        found = _standings()
        for athlete in whom:
            head = await request.uow.plans.active(athlete.id)
            number = current_week(head, scene.today) + each if head is not None else None
            waits = any(one.athlete_id == athlete.id and one.week_number == number for one in waiting)
            standing = ApprovalOf.WAITS if waits else await _standing(request, athlete, number)
            found[ApprovalOf.NO_PLAN if head is None else standing].append((athlete, number))
        if set(found) == {ApprovalOf.NOT_MADE} and lines:
            continue
        lines += [*([""] if lines else ()), tr("Next week:") if each else tr("This week:"), *standing_lines(found)]
    await leave_offers(request)
    request.whose = ""
    await request.send(approving_card(lines, ()), screen="approved")
    return True


async def _tell_of_own(scene: Scene, text: str) -> bool:
    if scene.head is None:
        return False
    number = scene.number or current_week(scene.head, scene.today)
    _, ahead = week_meant(text)
    number = current_week(scene.head, scene.today) + ahead if ahead is not None else number
    stored = await scene.request.uow.plans.week(scene.head.id, number)
    if stored is None:
        return False
    is_approved = stored.status in (WeekStatus.APPROVED, WeekStatus.FINALIZED)
    note = (
        tr("<b>Week {number} is approved.</b>", number=number)
        if is_approved
        else tr("<b>Week {number} is not approved yet.</b>", number=number)
    )
    await show_week(scene.request, scene.head.id, number, note)
    return True
