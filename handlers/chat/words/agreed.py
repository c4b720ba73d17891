"""A coach's ok in words to one athlete's change or week: what was asked for is approved, and nothing else."""

from collections.abc import Mapping

from domain.approval import WeekStatus
from domain.people import Person
from domain.records import WaitingWeek
from domain.words.agreed import Agreed, agreed, agrees_to_both
from handlers.buttons.changing import LookAtWish
from handlers.buttons.coaching import OpenChange, OpenInbox
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.kinds import ChangeId, PlanId
from handlers.chat.asking_back import leave_offers
from handlers.chat.request import Request
from handlers.chat.taps import press
from handlers.chat.words.decided import first_to_come
from handlers.chat.words.scene import scene_of
from handlers.desk.waiting import has_changed, waiting_for
from handlers.desk.week import current_week
from handlers.views.text import esc
from handlers.wording.door import tr

_BOTH = 2


async def approve_as_said(request: Request, text: str, names: Mapping[str, Person]) -> bool:
    """Approve the one athlete's week that a sentence agrees to; False for any other sentence."""
    said = agreed(text, names.keys()) if request.person.is_coach else None
    if said is None or len(said.names) != 1:
        return False
    athlete = names[said.names[0]]
    request.whose, request.about = esc(athlete.name, 60), athlete.id
    await leave_offers(request)
    found = [each for each in await waiting_for(request.uow, request.person) if each.athlete_id == athlete.id]
    waiting = await _meant(request, athlete, said, found)
    if (sent_back := await _sent_back(request, athlete, said)) is not None:
        await press(request, sent_back)
    elif waiting is not None:
        await press(request, ApproveWeek(PlanId(waiting.plan_id), waiting.week_number))
    elif said.is_change and (wishes := await request.uow.changes.asked_of([athlete.id])):
        _, wish = wishes[0]
        await press(request, LookAtWish(PlanId(wish.plan_id), ChangeId(wish.id)))
    elif found:
        # Something waits, but not what was said: it is shown, and nothing is approved.
        await request.send(_not_that(said, athlete, found))
        await press(request, OpenChange(PlanId(found[0].plan_id), found[0].week_number))
    else:
        await request.send(tr("Nothing of {name} waits for your approval now.", name=esc(athlete.name, 60)))
    return True


async def _sent_back(request: Request, athlete: Person, said: Agreed) -> ApproveWeek | None:
    """The week that was sent back and is named, or lies open: it is approved after all."""
    scene = await scene_of(request, athlete)
    if scene.head is None:
        return None
    number = current_week(scene.head, scene.today) + said.ahead if said.ahead is not None else said.number
    number = number or scene.number
    stored = await request.uow.plans.week(scene.head.id, number) if number is not None else None
    if stored is None or number is None or stored.status is not WeekStatus.DRAFT:
        return None
    return ApproveWeek(PlanId(scene.head.id), number)


async def _meant(request: Request, athlete: Person, said: Agreed, found: list[WaitingWeek]) -> WaitingWeek | None:
    """The waiting week that is meant: by its number, the changed one, the one that lies open, the first to come."""
    scene = await scene_of(request, athlete)
    if scene.head is None:
        return None
    number = current_week(scene.head, scene.today) + said.ahead if said.ahead is not None else said.number
    if number is not None:
        return next((each for each in found if each.week_number == number), None)
    if said.is_change:
        changed = [each for each in found if await has_changed(request.uow, each, athlete)]
        return max(changed, key=lambda each: each.since, default=None)
    open_one = next((each for each in found if each.week_number == scene.number), None)
    return open_one or await first_to_come(request, found)


def _not_that(said: Agreed, athlete: Person, found: list[WaitingWeek]) -> str:
    waits = ", ".join(str(each.week_number) for each in found)
    name = esc(athlete.name, 60)
    if said.is_change:
        return tr("{name} has changed nothing that waits for you. What waits is week {waits}:", name=name, waits=waits)
    return tr(
        "That week of {name} does not wait for you, so nothing was approved. What waits is week {waits}:",
        name=name,
        waits=waits,
    )


async def with_both_named(request: Request, text: str, names: Mapping[str, Person]) -> str | None:
    """ "Fine by me for both" with the two athletes whose weeks wait; None where it was asked whose, else as it was."""
    if not request.person.is_coach or not agrees_to_both(text):
        return text
    waiting = await waiting_for(request.uow, request.person)
    ids = list(dict.fromkeys(each.athlete_id for each in waiting))
    known = [next((name for name, person in names.items() if person.id == each), "") for each in ids]
    if len(ids) == _BOTH and all(known):
        return f"approve {known[0]} and {known[1]}"
    if ids:
        await request.send(tr("Which two are meant? Nothing was approved. Name them, like “approve Anna and Ben”."))
    await press(request, OpenInbox())
    return None
