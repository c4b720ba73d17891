"""The coach's inbox: what was asked, and every week that waits with what decides about it."""

from collections.abc import Sequence
from datetime import timedelta

from domain.adapting.kept_change import PlanChange
from domain.messages import Card
from domain.people import Person
from domain.talk import Said
from domain.units import Units
from handlers.buttons.changing import LookAtWish
from handlers.buttons.coaching import (
    ApproveAllNamed,
    ApproveAllThatHold,
    ApproveInInbox,
    Only,
    OpenChange,
    OpenCoachCard,
    OpenInbox,
)
from handlers.buttons.kinds import ChangeId, PersonId, PlanId
from handlers.buttons.talk import OpenThread
from handlers.desk.inbox import Inbox, InboxWeek, LeftWeek, LeftWhy
from handlers.views.asked_wish import wish_words
from handlers.views.keys import Row, key
from handlers.views.roster import flags_words, last_week_words, look_words, race_words
from handlers.views.talk import about_words
from handlers.views.text import esc, one_line
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date_range, show_miles, some_lines

INBOX_SCREEN = "inbox"
# Questions that are shown at once, and weeks that are named as left.
MOST_ASKED = 5
MOST_LEFT = 15


def inbox_card(inbox: Inbox, note: str = "", named: ApproveAllNamed | None = None) -> Card:
    """What needs me: who wants a look first, then the oldest; `named` approves those too that the note names."""
    lines = [note, ""] if note else []
    rows: list[Row] = []
    for said in inbox.asked[:MOST_ASKED]:
        lines.append(_asked_line(said))
        rows.append((key(tr("Answer {name}", name=_name(said.author_name)), thread_of(said)),))
    if len(inbox.asked) > MOST_ASKED:
        more = len(inbox.asked) - MOST_ASKED
        lines.append(trn("{count} more question waits.", "{count} more questions wait.", more))
    for athlete, change in inbox.wishes[:MOST_ASKED]:
        lines.append(_wish_line(athlete, change, inbox.coach.settings.units))
        look = LookAtWish(PlanId(change.plan_id), ChangeId(change.id))
        rows.append((key(tr("{name}'s wish", name=_name(athlete.name)), look),))
    if len(inbox.wishes) > MOST_ASKED:
        more = len(inbox.wishes) - MOST_ASKED
        lines.append(trn("{count} more wish waits.", "{count} more wishes wait.", more))
    is_asked = bool(inbox.asked or inbox.wishes)
    if is_asked:
        lines.append("")
    if not inbox.total:
        lines.append(tr("<b>No week waits for you.</b>") if is_asked else tr("<b>Nothing waits for you.</b>"))
        return Card(text="\n".join(lines), buttons=(*rows, (key(tr("‹ Back"), OpenCoachCard()),)))
    lines += [*_title(inbox), ""]
    units = inbox.coach.settings.units
    for week in inbox.weeks:
        lines += [_week_line(week, inbox, units), ""]
        rows.append(_week_row(week, inbox))
    if named is not None:
        rows.insert(0, (key(trn("Approve that {count} too", "Approve those {count} too", named.count), named),))
    rows += _ways(inbox)
    return Card(text="\n".join(lines).rstrip(), buttons=tuple(row for row in rows if row))


def thread_of(said: Said) -> OpenThread:
    """The way to the thread it stands in."""
    return OpenThread(PersonId(said.athlete_id), said.about, said.on)


def _title(inbox: Inbox) -> list[str]:
    title = trn("<b>{count} week waits for you</b>", "<b>{count} weeks wait for you</b>", inbox.total)
    if inbox.only is Only.FLAGGED:
        return [title, trn("Only {count} that wants a look.", "Only {count} that want a look.", inbox.shown)]
    if inbox.flagged:
        return [title, tr("Those who want a look come first.")]
    return [title, tr("Oldest first.")]


def _name(name: str) -> str:
    return one_line(name, 24) or tr("Athlete")


def _asked_line(said: Said) -> str:
    return tr(
        "<b>{name}</b> asks about {about}: “{text}”",
        name=esc(_name(said.author_name)),
        about=about_words(said.about, said.on),
        text=esc(said.text, 160),
    )


def _wish_line(athlete: Person, change: PlanChange, units: Units) -> str:
    wishes = wish_words(change, units)
    return tr("<b>{name}</b> asks to change the plan: {wishes}", name=esc(_name(athlete.name)), wishes=wishes)


def _week_line(week: InboxWeek, inbox: Inbox, units: Units) -> str:
    waiting = week.waiting
    is_now = waiting.monday <= inbox.today
    said = (
        tr("{name}: week {number}, {dates}, now · {distance}")
        if is_now
        else tr("{name}: week {number}, {dates} · {distance}")
    )
    lines = [
        said.format(
            name=f"<b>{esc(_name(waiting.athlete_name))}</b>",
            number=waiting.week_number,
            dates=show_date_range(waiting.monday, waiting.monday + timedelta(days=6)),
            distance=show_miles(waiting.miles, units),
        )
    ]
    facts = [last_week_words(week.lately, units)]
    if week.receipt is not None:
        held, total = week.receipt.held, week.receipt.total
        facts.append(tr("{held} of {total} rules hold", held=held, total=total))
    if week.is_changed:
        facts.append(tr("changed by hand"))
    facts.append(race_words(week.lately, inbox.today))
    lines.append("   " + " · ".join(fact for fact in facts if fact))
    if week.flags:
        lines.append("   " + look_words(week.flags))
    return "\n".join(lines)


def _week_row(week: InboxWeek, inbox: Inbox) -> Row:
    waiting = week.waiting
    plan, number = PlanId(waiting.plan_id), waiting.week_number
    approve = ApproveInInbox(plan, number, inbox.page, inbox.only, revision=waiting.revision)
    name = _name(waiting.athlete_name)
    return (
        key(tr("{name}, week {number}", name=name, number=number), OpenChange(plan, number)),
        key(tr("Approve"), approve),
    )


def _ways(inbox: Inbox) -> list[Row]:
    around = []
    if inbox.page > 0:
        around.append(key(tr("‹ Before"), OpenInbox(inbox.page - 1, inbox.only)))
    if inbox.page < inbox.last_page:
        around.append(key(tr("More ›"), OpenInbox(inbox.page + 1, inbox.only)))
    narrow: Row = ()
    if inbox.only is Only.FLAGGED:
        narrow = (key(tr("Show all"), OpenInbox()),)
    elif 0 < inbox.flagged < inbox.total:
        narrow = (key(tr("Only those to look at"), OpenInbox(0, Only.FLAGGED)),)
    return [
        tuple(around),
        narrow,
        (key(tr("Approve all that hold every rule"), ApproveAllThatHold()),),
        (key(tr("‹ Back"), OpenCoachCard()),),
    ]


def approved_count(approved: int) -> str:
    """How many weeks were approved at once."""
    if not approved:
        return tr("No week was approved.")
    return trn("{count} week approved.", "{count} weeks approved.", approved)


def left_note(approved: int, left: Sequence[LeftWeek]) -> str:
    """How many weeks were approved at once, and which were left to look at, with why. Safe HTML."""
    lines = [approved_count(approved)]
    if left:
        lines.append(trn("{count} week needs a look:", "{count} weeks need a look:", len(left)))
        lines += some_lines([f"• {_left_line(each)}" for each in left], MOST_LEFT)
    return "\n".join(lines)


def _left_line(left: LeftWeek) -> str:
    values = {"name": esc(_name(left.waiting.athlete_name)), "number": left.waiting.week_number}
    match left.why:
        case LeftWhy.FLAGGED:
            return tr("{name}, week {number}: {flags}", flags=flags_words(left.flags), **values)
        case LeftWhy.CHANGED:
            return tr("{name}, week {number}: changed by hand, and you have not looked at it", **values)
        case LeftWhy.EDITING:
            return tr("{name}, week {number}: you have changes there that are not saved", **values)
        case LeftWhy.RULES:
            return tr("{name}, week {number}: not every rule holds", **values)
        case LeftWhy.REFUSED:
            return tr("{name}, week {number}: it cannot be approved as it is", **values)
