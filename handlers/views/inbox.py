"""The change card: one week that waits, what changed in it, and the words of each decision."""

from domain.adapting.flags import Flag, Lately
from domain.editing.history import changes_between
from domain.messages import ButtonStyle, Card
from domain.records import Change
from domain.rules import receipt
from handlers.buttons.coaching import (
    ApproveChange,
    DeclineWeek,
    LeaveDecline,
    OpenInbox,
    OpenNextWaiting,
)
from handlers.buttons.week import OpenWeek
from handlers.desk.week import OpenedDays, OpenedWeek
from handlers.views.arriving import reminders_words
from handlers.views.coaching import named
from handlers.views.keys import Row, key
from handlers.views.overruling import choice_line, mend_row
from handlers.views.roster import last_week_words, look_words, race_words
from handlers.views.rules import broken_line
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.editing import change_words, reasons_words
from handlers.wording.formats import show_date_range, show_distance
from handlers.wording.rules import receipt_line


def approved_words(name: str, number: int, *, is_html: bool = False) -> str:
    """What was just approved, as a toast or as a line of a card."""
    shown = (esc(name, 40) if is_html else name) or tr("Your athlete")
    return tr("{name}: week {number} is approved.", name=shown, number=number)


def change_screen(plan_id: int, number: int) -> str:
    """The name of the change card."""
    return f"change:{plan_id}:{number}"


def decided_screen(plan_id: int, number: int) -> str:
    """A decided card is no change card any more: a later change comes as a new message."""
    return f"decided:{plan_id}:{number}"


def decline_screen(plan_id: int, number: int) -> str:
    """The name of the question what should change."""
    return f"decline:{plan_id}:{number}"


def _whose(opened: OpenedDays) -> str:
    return named(opened.athlete.name or "")


def _way_on(opened: OpenedWeek) -> tuple[Row, ...]:
    plan, number = opened.plan_id, opened.number
    onward = key(tr("Next waiting week"), OpenNextWaiting(plan, number))
    return ((onward,), (key(tr("Open the week"), OpenWeek(plan, number)), key(tr("Inbox"), OpenInbox())))


def decided_card(opened: OpenedWeek, status: str) -> Card:
    """What became of a week that was put before the coach; `status` is safe HTML."""
    text = tr(
        "<b>{name}: week {number}</b>\nStatus: {status}", name=_whose(opened), number=opened.number, status=status
    )
    return Card(text=text, buttons=_way_on(opened))


def approved_card(opened: OpenedWeek) -> Card:
    """The week on a change card was approved."""
    text = tr("<b>{name}: week {number} is approved.</b>", name=_whose(opened), number=opened.number)
    return Card(text=f"{text}\n{reminders_words(opened)}".rstrip(), buttons=_way_on(opened))


def ask_decline_card(opened: OpenedDays) -> Card:
    """What should change?"""
    text = tr(
        "<b>Decline week {number} of {name}</b>\nWhat should change? Send it in a few words; they read it with the "
        "week.",
        name=esc(opened.athlete.name, 40) or tr("your athlete"),
        number=opened.number,
    )
    return Card(text=text, buttons=((key(tr("‹ Back"), LeaveDecline(opened.plan_id, opened.number)),),))


def asked_decline_card(opened: OpenedWeek) -> Card:
    """The question after it was answered."""
    text = tr(
        "<b>Decline week {number} of {name}</b>\nYou wrote what should change.",
        name=_whose(opened),
        number=opened.number,
    )
    return Card(text=text)


def declined_card(opened: OpenedWeek) -> Card:
    """The week went back."""
    text = tr(
        "<b>{name}: week {number} is declined.</b>\nThey read: “{comment}”",
        name=_whose(opened),
        number=opened.number,
        comment=esc(opened.stored.decline_comment),
    )
    return Card(text=text, buttons=_way_on(opened))


def change_card(
    opened: OpenedWeek,
    latest: Change | None,
    decides: tuple[Lately, tuple[Flag, ...]],
    note: str = "",
    sent_back: str = "",
) -> Card:
    """An athlete's week with what it changes and what the rules say, to be decided; `latest` is its last change.

    `decides` is how the athlete stands, with why they want a look. `sent_back` is what the coach wrote when they sent
    it back before.
    """
    lines = [note, ""] if note else []
    if sent_back:
        lines += [tr("You had sent it back: “{comment}”", comment=esc(sent_back, 200))]
        if latest is None or not changes_between(latest.before, latest.after):
            lines += [tr("It comes back as it was.")]
        lines += [""]
    planned = show_distance(opened.stored.week.distance_mm, opened.units)
    lines += [
        tr("<b>{name}: week {number}</b>", name=_whose(opened), number=opened.number),
        f"{show_date_range(opened.monday, opened.sunday)} · {planned}",
        *_standing(opened, *decides),
        "",
        *_difference(opened, latest),
    ]
    found = receipt(opened.around.plan, opened.stored.week, opened.around.miles)
    lines += ["", esc(receipt_line(found))]
    for row in found.rows:
        if not row.held:
            lines.append(broken_line(opened, row))
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    has_to_be_solved = any(row.hard and not row.held and choice_line(opened, row) is None for row in found.rows)
    return Card(
        text="\n".join(lines),
        buttons=(
            (
                key(tr("Approve"), ApproveChange(plan, number, revision=revision), style=ButtonStyle.SUCCESS),
                key(tr("Decline"), DeclineWeek(plan, number, revision=revision)),
            ),
            *((mend_row(opened),) if has_to_be_solved else ()),
            (key(tr("Next waiting week"), OpenNextWaiting(plan, number)),),
            (key(tr("Open and edit"), OpenWeek(plan, number)), key(tr("Inbox"), OpenInbox())),
        ),
    )


def _standing(opened: OpenedWeek, lately: Lately, found: tuple[Flag, ...]) -> list[str]:
    """What was run last week and how far the race is, and why the athlete wants a look; safe HTML."""
    facts = [fact for fact in (last_week_words(lately, opened.units), race_words(lately, lately.today)) if fact]
    lines = [" · ".join(facts)] if facts else []
    return [*lines, look_words(found)] if found else lines


def _difference(opened: OpenedWeek, latest: Change | None) -> list[str]:
    if opened.stored.approved is not None:
        changes = changes_between(opened.stored.approved.days, opened.stored.week.days)
        was = show_distance(opened.stored.approved.distance_mm, opened.units)
        said = [esc(change_words(change, opened.units)) for change in changes]
        return [tr("Against the approved week ({distance}):", distance=was), *(said or [tr("No day changes.")])]
    if latest is not None and (changes := changes_between(latest.before, latest.after)):
        said = [esc(change_words(change, opened.units)) for change in changes]
        return [f"{esc(reasons_words(latest.reasons, opened.units).removesuffix('.'), 120)}:", *said]
    edited = sum(day.edited for day in opened.stored.week.days)
    if not edited:
        return [tr("As the planner made it.")]
    return [trn("{count} day changed by hand.", "{count} days changed by hand.", edited)]
