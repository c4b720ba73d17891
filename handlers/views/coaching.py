"""The coach card, one athlete of it, and everything about who coaches whom."""

from domain.approval import WeekStatus
from domain.messages import Button, ButtonStyle, Card
from domain.people import CoachLink, Person
from domain.units import Units
from handlers.buttons.coaching import (
    ALL_ATHLETES,
    BecomeCoach,
    ConfirmEndCoaching,
    EndCoaching,
    HandOver,
    InviteAthlete,
    LetApprove,
    OpenAthlete,
    OpenAthleteWeek,
    OpenCoachCard,
    OpenInbox,
    OpenLimits,
    OpenLimitsForAll,
    TakeBackInvitations,
    WriteMessage,
)
from handlers.buttons.kinds import PersonId
from handlers.buttons.week import OpenThisWeek
from handlers.desk.attention import LOOK_BACK_DAYS, Flag, FlagKind
from handlers.desk.roster import AthleteState, Roster
from handlers.views.keys import Row, key
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_date
from handlers.wording.names import race_title

SCREEN = "coach"
# Cards one tap from it: what is shown there is not redrawn by others.
ROOM = "coaching"

_STATUS = {
    WeekStatus.OUTLINE: mark("not generated yet"),
    WeekStatus.DRAFT: mark("draft"),
    WeekStatus.PENDING: mark("waiting for approval"),
    WeekStatus.APPROVED: mark("approved"),
    WeekStatus.FINALIZED: mark("over"),
}
_FLAGS = {
    FlagKind.INJURED: mark("pain or injury reported"),
    FlagKind.ILL: mark("ill"),
    FlagKind.AWAY: mark("away"),
    FlagKind.CHANGED: mark("changed since approval"),
}


def named(name: str, limit: int = 40) -> str:
    """An athlete's name at the head of a sentence, safe HTML."""
    return esc(name, limit) if name else tr("Your athlete")


def coach_card(roster: Roster) -> Card:
    """What /coach shows this person."""
    parts: list[str] = []
    rows: list[Row] = []
    if roster.coaches:
        parts.append("\n".join(_coach_lines(roster)))
        rows += _coach_rows(roster)
    elif not roster.person.is_coach:
        parts.append(
            tr("You have no coach and approve your own weeks. If you have one, ask them for their Milepost link.")
        )
    if roster.person.is_coach:
        parts.append("\n".join(_roster_lines(roster)))
        rows += _roster_rows(roster)
    else:
        rows.append((key(tr("I coach runners"), BecomeCoach()),))
    if roster.has_plan:
        rows.append((key(tr("This week"), OpenThisWeek()),))
    return Card(text="\n\n".join(parts), buttons=tuple(rows))


def _coach_lines(roster: Roster) -> list[str]:
    """Who coaches this athlete, and which of them approves."""
    lines = []
    for link, coach in roster.coaches:
        name = esc(coach.name, 60)
        lines.append(
            tr("Your coach: <b>{name}</b>. They see your plan and log, and approve your weeks.", name=name)
            if link.responsible
            else tr("Also with you: <b>{name}</b>. They see your plan and log, and can change your weeks.", name=name)
        )
    if not any(link.responsible for link, _ in roster.coaches):
        lines.append(tr("You approve your own weeks."))
    return lines


def _coach_rows(roster: Roster) -> list[Row]:
    """Who approves, and the way out of each."""
    rows: list[Row] = []
    for link, coach in roster.coaches:
        short, coach_id = one_line(coach.name, 24), PersonId(coach.id)
        if not link.responsible:
            rows.append((key(tr("Let {name} approve my weeks", name=short), LetApprove(coach_id)),))
        leave = tr("Leave this coach") if len(roster.coaches) == 1 else tr("Leave {name}", name=short)
        rows.append((key(leave, EndCoaching(coach_id, PersonId(roster.person.id))),))
    return rows


def _roster_lines(roster: Roster) -> list[str]:
    lines = [trn("<b>You coach {count} athlete.</b>", "<b>You coach {count} athletes.</b>", roster.total)]
    lines += [
        f"{esc(state.athlete.name, 40)}: {state_line(state, roster.person.settings.units)}" for state in roster.athletes
    ]
    if not roster.total:
        lines.append(tr("Invite the first one with a link; it works once."))
    elif roster.last_page:
        lines.append(tr("Page {page} of {pages}.", page=roster.page + 1, pages=roster.last_page + 1))
    return lines


def _roster_rows(roster: Roster) -> list[Row]:
    rows: list[Row] = []
    if roster.waiting:
        rows.append((inbox_button(roster.waiting),))
    for state in roster.athletes:
        label = one_line(state.athlete.name, 40) or tr("Athlete")
        rows.append((key(label, OpenAthlete(PersonId(state.athlete.id))),))
    if roster.last_page:
        turns = []
        if roster.page:
            turns.append(key(tr("‹ Before"), OpenCoachCard(roster.page - 1)))
        if roster.page < roster.last_page:
            turns.append(key(tr("More ›"), OpenCoachCard(roster.page + 1)))
        rows.append(tuple(turns))
    if roster.total:
        rows.append(
            (
                key(tr("Write to all"), WriteMessage(ALL_ATHLETES)),
                key(tr("House rules for all"), OpenLimitsForAll()),
            )
        )
    rows.append((key(tr("Invite an athlete"), InviteAthlete()),))
    if roster.has_open_invites:
        rows.append((key(tr("Take back open links"), TakeBackInvitations()),))
    return rows


def inbox_button(waiting: int) -> Button:
    """The way to what waits."""
    return key(trn("Inbox: {count} week waits", "Inbox: {count} weeks wait", waiting), OpenInbox())


def state_line(state: AthleteState, units: Units) -> str:
    """Race, week and its status in one line, with what to look at. Safe HTML."""
    if state.head is None:
        return tr("no plan yet")
    said = tr(
        "{race} on {date}, week {number} of {total}, {status}",
        race=esc(race_title(state.head.inputs, units), 40),
        date=show_date(state.head.inputs.race_date),
        number=state.number,
        total=state.head.total_weeks,
        status=tr(_STATUS[state.status]) if state.status is not None else tr("unknown"),
    )
    if not state.flags:
        return said
    return tr("{state}. <b>Look: {flags}</b>", state=said, flags=", ".join(flag_words(flag) for flag in state.flags))


def flag_words(flag: Flag) -> str:
    """One thing to look at, in a few words."""
    if flag.kind is FlagKind.MISSED_RUNS:
        return trn(
            "{count} run missed in {days} days", "{count} runs missed in {days} days", flag.number, days=LOOK_BACK_DAYS
        )
    if flag.kind is FlagKind.WAITS:
        return tr("week {number} waits for approval", number=flag.number)
    return tr(_FLAGS[flag.kind])


def athlete_card(coach: Person, link: CoachLink, state: AthleteState) -> Card:
    """One athlete of the roster."""
    athlete = PersonId(state.athlete.id)
    lines = [f"<b>{esc(state.athlete.name, 60)}</b>", state_line(state, coach.settings.units)]
    rows: list[Row] = []
    if state.head is not None:
        rows.append((key(tr("Open this week"), OpenAthleteWeek(athlete), style=ButtonStyle.PRIMARY),))
    rows.append((key(tr("Write a message"), WriteMessage(athlete)),))
    if link.responsible:
        rows.append((key(tr("Approval and house rules"), OpenLimits(athlete)),))
        rows.append((key(tr("Hand to another coach"), HandOver(athlete)),))
    else:
        lines.append(tr("You see the plan and can change it; another coach approves."))
    rows.append((key(tr("End coaching"), EndCoaching(PersonId(coach.id), athlete)),))
    rows.append((key(tr("‹ Back"), OpenCoachCard()),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def part_card(link: CoachLink, other: Person | None) -> Card:
    """Ask before a link ends."""
    name = esc(other.name, 60) if other is not None else tr("them")
    text = (
        tr(
            "End coaching with {name}? Plan and log stay with the athlete, who then approves their own weeks.",
            name=name,
        )
        if link.responsible
        else tr("End coaching with {name}? Plan and log stay with the athlete.", name=name)
    )
    confirm = ConfirmEndCoaching(PersonId(link.coach_id), PersonId(link.athlete_id))
    return Card(
        text=text,
        buttons=(
            (key(tr("Yes, end it"), confirm, style=ButtonStyle.DANGER),),
            (key(tr("Keep it"), OpenCoachCard()),),
        ),
    )


def parted_news(leaver: Person, link: CoachLink) -> Card:
    """What the other one reads: the athlete whose coach left, or the coach whose athlete did."""
    name = esc(leaver.name, 60)
    if leaver.id != link.coach_id:
        return Card(text=tr("{name} has ended coaching with you.", name=name))
    if link.responsible:
        said = tr("{name} no longer coaches you. You approve your own weeks now; your plan stays as it is.", name=name)
        return Card(text=said)
    return Card(text=tr("{name} no longer coaches you. Your plan stays as it is.", name=name))


def lead_news(athlete: Person) -> Card:
    """To the coach who approves from now on."""
    name = esc(athlete.name, 60)
    return Card(text=tr("{name} has asked you to approve their weeks. /coach has them.", name=name))


def former_lead_news(athlete: Person, lead: Person) -> Card:
    """To the coach who approved until now."""
    text = tr(
        "{lead} now approves the weeks of {name}. You still see them and can change them.",
        lead=esc(lead.name, 60),
        name=esc(athlete.name, 60),
    )
    return Card(text=text)
