"""What a coach decides ahead: auto-approve, and house rules for one athlete or for all of theirs."""

from dataclasses import replace

from domain.errors import NotYoursError
from domain.formats import show_percent
from domain.messages import Card
from domain.people import AutoApprove, CoachLink, Person
from domain.plan import CoachLimits
from handlers.actions.roster import ROOM
from handlers.actions.trust import link_between, set_auto_approve, set_coach_limits, set_limits_for_all
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.views.keys import Row, key
from handlers.views.text import esc

# Stands for all athletes in a button.
ALL = 0
# Offered limits; None leaves the ruling's own.
_LIMITS: dict[str, tuple[str, tuple[float | None, ...]]] = {
    "hard": ("Hard days a week", (None, 1, 2, 3)),
    "long": ("Long run's share of the week", (None, 0.25, 0.30, 0.35, 0.40)),
    "growth": ("Growth from week to week", (None, 0.05, 0.07, 0.10)),
}
LATER = "Set. Weeks that are approved already stay as they are."
MODES = {
    AutoApprove.NEVER: "never",
    AutoApprove.WHEN_RULES_HOLD: "when every rule holds",
    AutoApprove.ALWAYS: "always, unless a rule must be solved",
}


async def _link(request: Request, athlete_id: int) -> tuple[CoachLink, Person]:
    link = await link_between(request.uow, request.person.id, athlete_id)
    athlete = await request.uow.people.get(link.athlete_id)
    if athlete is None:
        raise NotYoursError
    return link, athlete


@tap("trust")
async def on_trust(request: Request, tap: Tap) -> None:
    """Auto-approve and house rules of one athlete, each one tap from its choices."""
    await _show_one(request, *await _link(request, tap.number(0)))


async def _show_one(request: Request, link: CoachLink, athlete: Person, note: str = "") -> None:
    lines = [note, ""] if note else []
    lines += [
        f"<b>{esc(athlete.name, 60)}: approval and house rules</b>",
        f"Auto-approve: {MODES[link.auto_approve]}.",
        *house_lines(link.house),
        "",
    ]
    if request.settings.coach_house != CoachLimits():
        for_all = "; ".join(house_lines(request.settings.coach_house))
        lines += [f"For all your athletes: {for_all}. The tighter one counts.", ""]
    lines.append("House rules only tighten the rules; this athlete's weeks are held against them.")
    rows: list[Row] = [
        (key(f"Auto-approve: {words}", "trustmode", link.athlete_id, mode.value),)
        for mode, words in MODES.items()
        if mode is not link.auto_approve
    ]
    rows += [*house_rows(link.athlete_id), (key("‹ Back", "coach_athlete", link.athlete_id),)]
    await request.show(ROOM, Card(text="\n".join(lines), buttons=tuple(rows)))


@tap("trustmode")
async def on_mode(request: Request, tap: Tap) -> None:
    """Choose how much passes without a look."""
    link, athlete = await _link(request, tap.number(0))
    mode = next((each for each in AutoApprove if each.value == tap.word(1)), None)
    if mode is None:
        await request.toast(OLD_BUTTON)
        return
    link = await set_auto_approve(request.uow, link, mode)
    await request.toast(f"Auto-approve: {MODES[mode]}.")
    await _show_one(request, link, athlete)


def house_lines(house: CoachLimits) -> list[str]:
    """Each rule in words."""
    return [
        f"Hard days a week: {_said(house.max_hard_days)}",
        f"Long run's share: {_said(house.max_long_run_share)}",
        f"Week growth: {_said(house.max_week_growth)}",
    ]


def house_rows(athlete_id: int) -> list[Row]:
    """A button for each rule."""
    return [
        (key("Hard days", "house", athlete_id, "hard"), key("Long run", "house", athlete_id, "long")),
        (key("Week growth", "house", athlete_id, "growth"),),
    ]


def _said(limit: float | None) -> str:
    if limit is None:
        return "as the rules have it"
    return f"at most {limit}" if isinstance(limit, int) else f"at most {show_percent(limit)}"


@tap("houseall")
async def on_house_for_all(request: Request, _pressed: Tap) -> None:
    """The rules that hold for every athlete of this coach."""
    _require_coach(request)
    await _show_all(request)


def _require_coach(request: Request) -> None:
    if not request.person.is_coach:
        raise NotYoursError


async def _show_all(request: Request, note: str = "") -> None:
    lines = [note, ""] if note else []
    text = (
        "They hold for everybody you are responsible for, now and later. Where one athlete has a tighter rule, "
        "that one counts. House rules only tighten the rules."
    )
    lines += ["<b>House rules for all your athletes</b>", *house_lines(request.settings.coach_house), "", text]
    rows = [*house_rows(ALL), (key("‹ Back", "coach"),)]
    await request.show(ROOM, Card(text="\n".join(lines), buttons=tuple(rows)))


async def _name(request: Request, athlete_id: int) -> str:
    """Whose rules these are, safe HTML. Raises NotYoursError for athletes that are not theirs."""
    if athlete_id == ALL:
        _require_coach(request)
        return "All your athletes"
    _, athlete = await _link(request, athlete_id)
    return esc(athlete.name, 60)


@tap("house")
async def on_house(request: Request, tap: Tap) -> None:
    """The choices for one house rule."""
    athlete_id = tap.number(0)
    name, found = await _name(request, athlete_id), _LIMITS.get(tap.word(1))
    if found is None:
        await request.toast(OLD_BUTTON)
        return
    title, limits = found
    rows = [
        (key(_said(limit)[:1].upper() + _said(limit)[1:], "housenow", athlete_id, tap.word(1), index),)
        for index, limit in enumerate(limits)
    ]
    rows.append((key("‹ Back", "houseall") if athlete_id == ALL else key("‹ Back", "trust", athlete_id),))
    await request.show(ROOM, Card(text=f"<b>{name}</b>\n{title}:", buttons=tuple(rows)))


@tap("housenow")
async def on_house_now(request: Request, tap: Tap) -> None:
    """Set one house rule."""
    athlete_id, which, index = tap.number(0), tap.word(1), tap.number(2)
    await _name(request, athlete_id)
    found = _LIMITS.get(which)
    if found is None or not 0 <= index < len(found[1]):
        await request.toast(OLD_BUTTON)
        return
    limit = found[1][index]
    await request.toast("House rule set.")
    if athlete_id == ALL:
        house = _tightened(request.settings.coach_house, which, limit)
        request.person = await set_limits_for_all(request.uow, request.person, house)
        await _show_all(request, LATER)
        return
    link, athlete = await _link(request, athlete_id)
    link = await set_coach_limits(request.uow, link, _tightened(link.house, which, limit))
    await _show_one(request, link, athlete, LATER)


def _tightened(house: CoachLimits, which: str, limit: float | None) -> CoachLimits:
    match which:
        case "hard":
            return replace(house, max_hard_days=None if limit is None else int(limit))
        case "long":
            return replace(house, max_long_run_share=limit)
        case _:
            return replace(house, max_week_growth=limit)
