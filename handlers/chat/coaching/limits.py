"""What a coach decides ahead: auto-approve, and limits for one athlete or for all of theirs."""

from dataclasses import replace

from domain.errors import NotYoursError
from domain.plan import CoachLimits
from handlers.actions.make_fit import Misfit, make_fit, weeks_that_misfit
from handlers.actions.trust import set_auto_approve, set_coach_limits, set_limits_for_all
from handlers.buttons.coaching import (
    ALL_ATHLETES,
    ChooseLimit,
    Limit,
    MakeFit,
    OpenLimits,
    OpenLimitsForAll,
    SetAutoApprove,
    SetLimit,
)
from handlers.buttons.kinds import PersonId
from handlers.chat.request import Request
from handlers.chat.taps import OldButtonError, tap
from handlers.desk.coaching import linked_athlete
from handlers.views.coaching import ROOM
from handlers.views.limits import (
    CHOICES,
    choices_card,
    fitted_card,
    later_words,
    limits_card,
    limits_for_all_card,
    mode_words,
    with_misfits,
)
from handlers.wording.door import tr


@tap(OpenLimits)
async def on_limits(request: Request, pressed: OpenLimits) -> None:
    """Auto-approve and limits of one athlete."""
    link, athlete = await linked_athlete(request.uow, request.person, pressed.person)
    await request.show(ROOM, limits_card(link, athlete, request.settings.limits_for_all))


@tap(SetAutoApprove)
async def on_auto_approve(request: Request, pressed: SetAutoApprove) -> None:
    """Choose how much passes without a look."""
    link, athlete = await linked_athlete(request.uow, request.person, pressed.person)
    link = await set_auto_approve(request.uow, link, pressed.mode)
    await request.toast(f"{mode_words(pressed.mode)}.")
    await request.show(ROOM, limits_card(link, athlete, request.settings.limits_for_all))


@tap(OpenLimitsForAll)
async def on_limits_for_all(request: Request, _pressed: OpenLimitsForAll) -> None:
    """The limits that hold for every athlete of this coach."""
    _require_coach(request)
    await request.show(ROOM, limits_for_all_card(request.settings.limits_for_all))


@tap(ChooseLimit)
async def on_choose(request: Request, pressed: ChooseLimit) -> None:
    """The choices for one limit."""
    if pressed.person == ALL_ATHLETES:
        _require_coach(request)
        name = ""
    else:
        _, athlete = await linked_athlete(request.uow, request.person, pressed.person)
        name = athlete.name
    await request.show(ROOM, choices_card(pressed.person, name, pressed.limit))


@tap(SetLimit)
async def on_set(request: Request, pressed: SetLimit) -> None:
    """Set one limit."""
    choices = CHOICES[pressed.limit]
    if pressed.choice >= len(choices):
        raise OldButtonError
    limit = choices[pressed.choice]
    if pressed.person == ALL_ATHLETES:
        _require_coach(request)
        coach_limits = _tightened(request.settings.limits_for_all, pressed.limit, limit)
        request.person = await set_limits_for_all(request.uow, request.person, coach_limits)
        card = limits_for_all_card(coach_limits, later_words())
    else:
        link, athlete = await linked_athlete(request.uow, request.person, pressed.person)
        link = await set_coach_limits(request.uow, link, _tightened(link.coach_limits, pressed.limit, limit))
        card = limits_card(link, athlete, request.settings.limits_for_all, later_words())
    await request.toast(tr("House rule set."))
    await request.show(ROOM, with_misfits(card, await _misfits(request, pressed.person), pressed.person))


async def _misfits(request: Request, person: PersonId) -> list[Misfit]:
    """Weeks made before that do not keep the rules, of one athlete or of all."""
    if person != ALL_ATHLETES:
        return await weeks_that_misfit(request.uow, request.person, [person])
    links = await request.uow.coaching.athletes_of(request.person.id)
    return await weeks_that_misfit(request.uow, request.person, [link.athlete_id for link in links])


@tap(MakeFit)
async def on_fit(request: Request, pressed: MakeFit) -> None:
    """Mend them together; what cannot be mended is named."""
    if pressed.person == ALL_ATHLETES:
        _require_coach(request)
    else:
        await linked_athlete(request.uow, request.person, pressed.person)
    fitted, left = await make_fit(request.uow, request.person, await _misfits(request, pressed.person))
    await request.show(ROOM, fitted_card(fitted, left, pressed.person))


def _require_coach(request: Request) -> None:
    if not request.person.is_coach:
        raise NotYoursError


def _tightened(coach_limits: CoachLimits, which: Limit, limit: float | None) -> CoachLimits:
    match which:
        case Limit.HARD_DAYS:
            return replace(coach_limits, max_hard_days=None if limit is None else int(limit))
        case Limit.LONG_RUN:
            return replace(coach_limits, max_long_run_share=limit)
        case Limit.GROWTH:
            return replace(coach_limits, max_week_growth=limit)
