"""One workout or week for many athletes: chosen, looked at, given in one step, taken back in one step."""

from dataclasses import replace

from domain.editing.templates import Template, TemplateKind, template_of_day, template_of_week
from domain.errors import NotYoursError
from handlers.actions.give import give, look_at_giving, take_gift_back
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
from handlers.chat.taps import StaleCardError, tap
from handlers.desk.templates import Kept, kind_of, template_for, templates_of
from handlers.desk.week import open_days
from handlers.views.giving import GIFT_SCREEN, gift_back_card, gifts_card, given_card, giving_card, receivers_card
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
    await request.show(GIFT_SCREEN, gifts_card(pressed.group, await templates_of(request.uow, request.person.id)))


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
    """Everybody who was shown gets it, or nobody."""
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
    count = await give(request.uow, request.person, giving, request.update_id)
    await request.toast(tr("Done."))
    await request.show(GIFT_SCREEN, given_card(name, count, giving.left, request.update_id))


@tap(TakeGiftBack)
async def on_back(request: Request, pressed: TakeGiftBack) -> None:
    """One step, taken back from all."""
    _require_coach(request)
    count, changed = await take_gift_back(request.uow, request.person, pressed.given)
    await request.show(GIFT_SCREEN, gift_back_card(count, changed))
