"""One athlete of a coach: auto-approve, house rules, a message."""

from dataclasses import replace
from typing import Any

from domain.formats import show_percent
from domain.messages import ButtonStyle, Card
from domain.people import AutoApprove, CoachLink, Person
from domain.plan import HouseRules
from handlers.actions.trust import link_between, set_auto_approve, set_house
from handlers.chat.buttons import Tap
from handlers.chat.dialogs import close_dialog, dialog, open_dialog
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.views.keys import Row, key
from handlers.views.text import count, esc

SCREEN = "coach"
MESSAGE_DIALOG = "coachmessage"
MAX_MESSAGE = 1000
MODES = {
    AutoApprove.NEVER: "never",
    AutoApprove.WHEN_RULES_HOLD: "when every rule holds",
    AutoApprove.ALWAYS: "always, unless a rule must be solved",
}
# Offered limits; None leaves the ruling's own.
HARD_DAYS = (None, 1, 2, 3)
SHARES = (None, 0.25, 0.30, 0.35, 0.40)
GROWTHS = (None, 0.05, 0.07, 0.10)


async def _link(request: Request, tap: Tap) -> tuple[CoachLink, Person]:
    link = await link_between(request.uow, request.person.id, tap.number(0))
    athlete = await request.uow.people.get(link.athlete_id)
    assert athlete is not None
    return link, athlete


@tap("trust")
async def on_trust(request: Request, tap: Tap) -> None:
    """Auto-approve and house rules of one athlete, each one tap from its choices."""
    await _show(request, *await _link(request, tap))


async def _show(request: Request, link: CoachLink, athlete: Person, note: str = "") -> None:
    house = link.house
    lines = [note, ""] if note else []
    lines += [
        f"<b>{esc(athlete.name, 60)}: approval and house rules</b>",
        f"Auto-approve: {MODES[link.auto_approve]}.",
        f"Hard days a week: {_said(house.max_hard_days)}",
        f"Long run's share: {_said(house.max_long_run_share)}",
        f"Week growth: {_said(house.max_week_growth)}",
        "",
        "House rules only tighten the rules; the validator holds this athlete's weeks against them.",
    ]
    rows: list[Row] = [
        (key(f"Auto-approve: {words}", "trustmode", link.athlete_id, mode.value),)
        for mode, words in MODES.items()
        if mode is not link.auto_approve
    ]
    rows.append((key("Hard days", "house", link.athlete_id, "hard"), key("Long run", "house", link.athlete_id, "long")))
    rows.append((key("Week growth", "house", link.athlete_id, "growth"),))
    rows.append((key("‹ Back", "coach_athlete", link.athlete_id),))
    await request.show(SCREEN, Card(text="\n".join(lines), buttons=tuple(rows)))


def _said(limit: float | None) -> str:
    if limit is None:
        return "as the rules have it"
    return f"at most {limit}" if isinstance(limit, int) else f"at most {show_percent(limit)}"


@tap("trustmode")
async def on_mode(request: Request, tap: Tap) -> None:
    """Choose how much passes without a look."""
    link, athlete = await _link(request, tap)
    mode = next((each for each in AutoApprove if each.value == tap.word(1)), None)
    if mode is None:
        await request.toast(OLD_BUTTON)
        return
    link = await set_auto_approve(request.uow, link, mode)
    await request.toast(f"Auto-approve: {MODES[mode]}.")
    await _show(request, link, athlete)


_LIMITS: dict[str, tuple[str, tuple[float | None, ...]]] = {
    "hard": ("Hard days a week", HARD_DAYS),
    "long": ("Long run's share of the week", SHARES),
    "growth": ("Growth from week to week", GROWTHS),
}


@tap("house")
async def on_house(request: Request, tap: Tap) -> None:
    """The choices for one house rule."""
    link, athlete = await _link(request, tap)
    found = _LIMITS.get(tap.word(1))
    if found is None:
        await request.toast(OLD_BUTTON)
        return
    title, limits = found
    rows = [
        (key(_said(limit)[:1].upper() + _said(limit)[1:], "housenow", link.athlete_id, tap.word(1), index),)
        for index, limit in enumerate(limits)
    ]
    rows.append((key("‹ Back", "trust", link.athlete_id),))
    text = f"<b>{esc(athlete.name, 60)}</b>\n{title}:"
    await request.show(SCREEN, Card(text=text, buttons=tuple(rows)))


@tap("housenow")
async def on_house_now(request: Request, tap: Tap) -> None:
    """Set one house rule."""
    link, athlete = await _link(request, tap)
    found, index = _LIMITS.get(tap.word(1)), tap.number(2)
    if found is None or not 0 <= index < len(found[1]):
        await request.toast(OLD_BUTTON)
        return
    link = await set_house(request.uow, link, _tightened(link.house, tap.word(1), found[1][index]))
    await request.toast("House rule set.")
    await _show(request, link, athlete, "Set. Weeks that are approved already stay as they are.")


def _tightened(house: HouseRules, which: str, limit: float | None) -> HouseRules:
    match which:
        case "hard":
            return replace(house, max_hard_days=None if limit is None else int(limit))
        case "long":
            return replace(house, max_long_run_share=limit)
        case _:
            return replace(house, max_week_growth=limit)


@tap("tell")
async def on_tell(request: Request, tap: Tap) -> None:
    """Write to one athlete, or with 0 to all."""
    if tap.number(0):
        _, athlete = await _link(request, tap)
        to, whom = [athlete.id], esc(athlete.name, 60)
    else:
        links = await request.uow.coaching.athletes_of(request.person.id)
        to, whom = [link.athlete_id for link in links], f"all {count(len(links), 'athlete')}"
    if not to:
        await request.toast("You have no athletes yet.")
        return
    await open_dialog(request, MESSAGE_DIALOG, {"to": tap.number(0)})
    back = (key("‹ Back", "tellback"),)
    text = f"Send the message for {whom} (at most {MAX_MESSAGE} characters)."
    await request.show(SCREEN, Card(text=text, buttons=(back,)))


@tap("tellback")
async def on_tell_back(request: Request, _pressed: Tap) -> None:
    """No message after all."""
    await close_dialog(request)
    await request.show(SCREEN, Card(text="Nothing was sent.", buttons=((key("Coach", "coach"),),)))


@dialog(MESSAGE_DIALOG)
async def read_message(request: Request, state: dict[str, Any]) -> bool:
    """Show the message before it goes out."""
    if request.text is None:
        return False
    text = request.text[:MAX_MESSAGE]
    await open_dialog(request, MESSAGE_DIALOG, {"to": int(state["to"]), "text": text})
    lines = ["<b>Send this?</b>", "", esc(text)]
    buttons = ((key("Send", "tellnow", style=ButtonStyle.PRIMARY), key("‹ Back", "tellback")),)
    await request.show(SCREEN, Card(text="\n".join(lines), buttons=buttons))
    return True


@tap("tellnow")
async def on_tell_now(request: Request, _pressed: Tap) -> None:
    """Send the message to every linked athlete it is for; links are looked up anew."""
    current = await request.uow.dialogs.get(request.chat_id)
    text = str(current.state.get("text", "")) if current is not None and current.name == MESSAGE_DIALOG else ""
    if current is None or not text:
        await request.toast(OLD_BUTTON)
        return
    to = int(current.state["to"])
    links = await request.uow.coaching.athletes_of(request.person.id)
    sent = 0
    for link in links:
        athlete = await request.uow.people.get(link.athlete_id)
        if athlete is None or athlete.muted_at is not None or (to and to != athlete.id):
            continue
        card = Card(text=f"<b>{esc(request.person.name, 60)}, your coach:</b>\n{esc(text)}")
        sent += await request.uow.chat.post(
            athlete.chat_id, f"tell:{request.update_id}:{athlete.id}", card, kind="event"
        )
    await close_dialog(request)
    await request.show(SCREEN, Card(text=f"Sent to {count(sent, 'athlete')}.", buttons=((key("Coach", "coach"),),)))
