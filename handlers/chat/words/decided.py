"""A waiting week that is not approved in words: it is shown, or what should change is asked."""

from collections.abc import Sequence
from dataclasses import replace

from domain.approval import WeekStatus
from domain.people import Person
from domain.records import WaitingWeek
from domain.schedule import GENERATE_WEEKDAY
from domain.words.decided import Decided, ahead_in, reason_in, week_in, wish_in
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import DayEdit, Intent, Several
from domain.words.week_wishes import WeekWish
from handlers.buttons.coaching import DeclineWeek, OpenChange
from handlers.buttons.kinds import PlanId
from handlers.chat.coaching.inbox import decline_saying
from handlers.chat.request import Request
from handlers.chat.taps import press, show_week
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, scene_of
from handlers.desk.waiting import waiting_for
from handlers.desk.week import current_week
from handlers.views.text import esc
from handlers.wording.door import tr


async def hold_or_send_back(request: Request, athlete: Person, what: Decided, text: str) -> None:
    """Of the week that is named, else of the one that waits; where none waits, it is said, and the week of now shown.

    A reason that was given with it is not asked for again, and what is wished for behind it is previewed. Of a named
    week that does not wait nothing is done.
    """
    reason, number = reason_in(text), await _number_in(request, athlete, text)
    found = [each for each in await waiting_for(request.uow, request.person) if each.athlete_id == athlete.id]
    if number is not None and found and all(each.week_number != number for each in found):
        waits = ", ".join(str(each.week_number) for each in found)
        name = esc(athlete.name, 60)
        await request.send(
            tr(
                "Week {number} of {name} does not wait for you, so nothing was declined. What waits: week {waits}.",
                number=number,
                name=name,
                waits=waits,
            )
        )
        return
    waiting = await _meant(request, found, number)
    if waiting is None:
        await say_it_is_approved(request, athlete)
    elif what is Decided.SENT_BACK:
        pressed = DeclineWeek(PlanId(waiting.plan_id), waiting.week_number)
        scene = replace(await scene_of(request, athlete), number=waiting.week_number)
        wish, why = _wished(scene, reason, waiting.week_number)
        await (decline_saying(request, pressed, why) if why else press(request, pressed))
        if wish is not None and why:
            request.text, request.whose, request.about = said_again(wish), esc(athlete.name, 60), athlete.id
            await do_what_was_said(scene, wish)
    else:
        await request.send(
            tr(
                "Week {number} of {name} is not approved. It waits for you.",
                number=waiting.week_number,
                name=esc(athlete.name, 60),
            )
        )
        await press(request, OpenChange(PlanId(waiting.plan_id), waiting.week_number))


async def say_it_is_approved(request: Request, athlete: Person) -> None:
    """Nothing waits: the newest week that is approved, and that a change of it holds at once. Raises RefusedError."""
    head = (await scene_of(request, athlete)).plan()
    now = current_week(head, request.today)
    after = await request.uow.plans.week(head.id, now + 1)
    number = now + 1 if after is not None and after.status is WeekStatus.APPROVED else now
    stored = await request.uow.plans.week(head.id, number)
    name = esc(athlete.name, 60)
    if stored is None or stored.status is not WeekStatus.APPROVED:
        await request.send(tr("Nothing of {name} waits for your approval now.", name=name))
    else:
        await request.send(
            tr(
                "Week {number} of {name} is approved, and they have been told: that cannot be taken back. What you "
                "change "
                "in it holds at once, and they are told, like “{name}: 20% less”.",
                number=number,
                name=name,
            )
        )
    await show_week(request, head.id, number)


async def _number_in(request: Request, athlete: Person, text: str) -> int | None:
    """The number of the week that is named, also where it is counted from this one."""
    number, ahead = week_in(text), ahead_in(text)
    if number is not None or ahead is None:
        return number
    head = await request.uow.plans.active(athlete.id)
    return current_week(head, request.today) + ahead if head is not None else None


def _wished(scene: Scene, reason: str, number: int) -> tuple[Intent | None, str]:
    """What is wished for behind a reason, where it is understood as a change, and the reason without it."""
    words, why = wish_in(reason, number)
    if not words or not why:
        return None, reason
    settings = scene.request.settings
    heard = read_sentence(words, scene.today, settings.units, language=settings.language)
    if not heard.is_sure or not isinstance(heard.value, DayEdit | WeekWish | Several):
        return None, reason
    return heard.value, why


async def _meant(request: Request, found: Sequence[WaitingWeek], number: int | None) -> WaitingWeek | None:
    """The week of that number; without one the first to come."""
    if number is not None:
        return next((each for each in found if each.week_number == number), None)
    return await first_to_come(request, found)


async def first_to_come(request: Request, found: Sequence[WaitingWeek]) -> WaitingWeek | None:
    """The first of these weeks that is not over today, from Friday on the one to come; None where there are none."""
    to_come = [each for each in found if each.monday > request.today]
    if to_come and request.today.isoweekday() >= GENERATE_WEEKDAY:
        return min(to_come, key=lambda each: each.monday)
    for each in found:
        head = await request.uow.plans.head(each.plan_id)
        if head is not None and head.inputs.date_of(each.week_number, 7) > request.today:
            return each
    return found[0] if found else None
