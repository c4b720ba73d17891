"""One workout or week for many athletes: chosen, looked at, given in one step, taken back in one step."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.editing.templates import Template, TemplateKind, template_of_day, template_of_week
from domain.errors import CoachError, NotYoursError
from domain.messages import Card
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Job
from handlers.actions.give import (
    A_PART,
    GIVE_ON,
    TAKE_BACK_ON,
    GiftStep,
    give,
    go_on,
    look_at_giving,
    step_in,
    take_gift_back,
    whose_gift,
)
from handlers.buttons.codec import pack, unpack
from handlers.buttons.giving import (
    ChooseGift,
    ChooseReceivers,
    GiftButton,
    GiveNow,
    OfTemplate,
    OfWeek,
    PreviewGift,
    TakeGiftBack,
)
from handlers.chat.request import Request
from handlers.chat.results import result
from handlers.chat.taps import StaleCardError, tap
from handlers.desk.giving import Giving
from handlers.desk.templates import Kept, kind_of, template_for, templates_of
from handlers.desk.week import open_days
from handlers.views.giving import (
    GIFT_SCREEN,
    gift_back_card,
    gifts_card,
    given_card,
    giving_card,
    giving_on_card,
    receivers_card,
    taking_back_card,
)
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import weekday_name
from handlers.wording.templates import template_name

# What copies of a day or a week are kept as while they are given: nobody reads it.
_COPY = "copy"


def _require_coach(request: Request) -> None:
    if not request.person.is_coach:
        raise NotYoursError


async def _gift(request: Request, pressed: GiftButton) -> tuple[Kept, str, int | None]:
    """What is given, its name (safe HTML), and whose it is, where it is a copy. Raises NotYoursError."""
    _require_coach(request)
    gift = pressed.gift
    if isinstance(gift, OfTemplate):
        kept = await template_for(request.uow, request.person.id, gift.template)
        return kept, esc(template_name(kept.name)), None
    opened = await open_days(request.uow, request.person, gift.plan, gift.week)
    inputs = opened.head.inputs
    if gift.day:
        copied: Template = template_of_day(opened.week.day(gift.day), _COPY, inputs)
        name = tr("{name}'s {day}", name=esc(opened.athlete.name, 30), day=weekday_name(gift.day))
    else:
        copied = template_of_week(opened.week, _COPY, inputs)
        name = tr("{name}'s week {number}", name=esc(opened.athlete.name, 30), number=opened.number)
    # A note was written for one runner: it is nobody else's to read.
    plain = tuple(replace(day, notes="") for day in copied.days)
    return replace(copied, days=plain), name, opened.athlete.id


@tap(ChooseGift)
async def on_choose(request: Request, pressed: ChooseGift) -> None:
    """Which template?"""
    _require_coach(request)
    found = await templates_of(request.uow, request.person.id)
    await request.show(GIFT_SCREEN, gifts_card(pressed.group, found, request.today.isoweekday()))


@tap(ChooseReceivers)
async def on_whom(request: Request, pressed: ChooseReceivers) -> None:
    """For whom?"""
    kept, name, _ = await _gift(request, pressed)
    groups = await request.uow.groups.of_coach(request.person.id)
    to_day = 0
    if kind_of(kept) is TemplateKind.DAY:
        to_day = pressed.gift.day if isinstance(pressed.gift, OfWeek) else 2
    await request.show(GIFT_SCREEN, receivers_card(pressed, name, groups, to_day, 0))


@tap(PreviewGift)
async def on_preview(request: Request, pressed: PreviewGift) -> None:
    """What each would get."""
    kept, name, own = await _gift(request, pressed)
    to_day = _day_of(kept, pressed.to_day)
    giving = await look_at_giving(request.uow, request.person, kept, pressed.group, pressed.ahead, to_day, but=own)
    await request.show(GIFT_SCREEN, giving_card(pressed, name, giving, request.settings.units))


def _day_of(kept: Kept, to_day: int) -> int:
    """The weekday it goes on; 0 for a week. Raises CoachError where those do not fit together."""
    is_week = kind_of(kept) is TemplateKind.WEEK
    if is_week == bool(to_day):
        raise RefusedError(tr("Pick the day to put it on."))
    return to_day


@tap(GiveNow)
async def on_give(request: Request, pressed: GiveNow) -> None:
    """Everybody who was shown gets it; where a week is another one since, it is shown again first."""
    kept, name, own = await _gift(request, pressed)
    to_day = _day_of(kept, pressed.to_day)
    giving = await look_at_giving(request.uow, request.person, kept, pressed.group, pressed.ahead, to_day, but=own)
    if not giving.receivers:
        raise StaleCardError(tr("Nobody would get it any more; nothing was given."))
    if giving.fingerprint != pressed.revision:
        await request.toast(tr("A week has changed. Look again, then tap."))
        again = PreviewGift(pressed.gift, pressed.group, pressed.ahead, pressed.to_day)
        await request.show(GIFT_SCREEN, giving_card(again, name, giving, request.settings.units))
        return
    left = tuple(each.athlete.id for each in giving.left)
    step = GiftStep(person=request.person.id, number=request.update_id, gift=pack(pressed), rest=(), left=left)
    done = await _give_a_part(request.uow, request.person, giving, step)
    await request.toast(tr("Done.") if not done.rest else tr("It is on its way to all of them."))
    await request.show(GIFT_SCREEN, await _given(request.uow, name, done))


async def _give_a_part(uow: UnitOfWork, coach: Person, giving: Giving, step: GiftStep) -> GiftStep:
    """As many of those shown as one transaction gives; the rest of them, and of the step, gets its own."""
    now, later = giving.receivers[:A_PART], giving.receivers[A_PART:]
    count = await give(uow, coach, now, step.number)
    rest = (*(each.athlete.id for each in later), *step.rest)
    step = replace(step, done=step.done + count, rest=rest)
    if step.rest:
        await go_on(uow, coach, step)
    return step


async def _given(uow: UnitOfWork, name: str, step: GiftStep) -> Card:
    if step.rest:
        return giving_on_card(name, step.done, step.done + len(step.rest))
    return given_card(name, step.done, await _names(uow, step.left), step.number)


async def _names(uow: UnitOfWork, ids: Sequence[int]) -> list[str]:
    people = [await uow.people.get(each) for each in ids]
    return [each.name for each in people if each is not None]


@result(GIVE_ON)
async def on_given(uow: UnitOfWork, job: Job, _found: dict[str, Any] | None, _error: str | None) -> None:
    """The next part of a step for many; who cannot take it any more is named in the end."""
    step = step_in(job.payload)
    coach, pressed = await uow.people.get(step.person), unpack(step.gift or "")
    if coach is None or not isinstance(pressed, GiveNow):
        return
    request = Request(uow=uow, person=coach, chat_id=coach.chat_id, update_id=step.number)
    try:
        kept, name, _ = await _gift(request, pressed)
        to_day = _day_of(kept, pressed.to_day)
        ids, rest = step.rest[:A_PART], step.rest[A_PART:]
        giving = await look_at_giving(uow, coach, kept, pressed.group, pressed.ahead, to_day, only=ids)
    except CoachError:
        # What is given, or the group it goes to, is gone: those who have it keep it.
        card = given_card(tr("What you gave"), step.done, await _names(uow, (*step.left, *step.rest)), step.number)
        await uow.chat.refresh(coach.chat_id, GIFT_SCREEN, card)
        return
    getting = {each.athlete.id for each in giving.receivers}
    left = (*step.left, *(each for each in ids if each not in getting))
    done = await _give_a_part(uow, coach, giving, replace(step, rest=rest, left=left))
    await uow.chat.refresh(coach.chat_id, GIFT_SCREEN, await _given(uow, name, done))


@tap(TakeGiftBack)
async def on_back(request: Request, pressed: TakeGiftBack) -> None:
    """One step, taken back from all."""
    _require_coach(request)
    rest = await whose_gift(request.uow, request.person)
    step = GiftStep(person=request.person.id, number=pressed.given, gift=None, rest=rest)
    await request.show(GIFT_SCREEN, await _take_a_part_back(request.uow, request.person, step))


async def _take_a_part_back(uow: UnitOfWork, coach: Person, step: GiftStep) -> Card:
    ids, rest = step.rest[:A_PART], step.rest[A_PART:]
    count, changed = await take_gift_back(uow, coach, step.number, ids)
    step = replace(step, rest=rest, done=step.done + count, left=(*step.left, *changed))
    if step.rest:
        await go_on(uow, coach, step)
        return taking_back_card(step.done)
    return gift_back_card(step.done, await _names(uow, step.left))


@result(TAKE_BACK_ON)
async def on_taken_back(uow: UnitOfWork, job: Job, _found: dict[str, Any] | None, _error: str | None) -> None:
    """The next part of a step that is taken back from many."""
    step = step_in(job.payload)
    coach = await uow.people.get(step.person)
    if coach is not None:
        await uow.chat.refresh(coach.chat_id, GIFT_SCREEN, await _take_a_part_back(uow, coach, step))
