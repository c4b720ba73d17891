"""The coach card: one's coaches, and one's athletes with what decides who is looked at first."""

from datetime import date, timedelta

from domain.adapting.flags import LOADED_DAYS, LOOK_BACK_DAYS, Flag, FlagKind, Lately
from domain.approval import WeekStatus
from domain.messages import Button, Card
from domain.people import Person
from domain.talk import About
from domain.units import Units
from handlers.buttons.coaching import (
    ALL_ATHLETES,
    NO_GROUP,
    BecomeCoach,
    EndCoaching,
    ExportRoster,
    FindAthlete,
    InviteAthlete,
    InviteClub,
    LeaveFind,
    LetApprove,
    Only,
    OpenAthlete,
    OpenCoachCard,
    OpenInbox,
    OpenLimitsForAll,
    TakeBackInvitations,
    WriteMessage,
)
from handlers.buttons.giving import ChooseGift
from handlers.buttons.groups import ChoosePassing, ListGroups
from handlers.buttons.kinds import GroupId, PersonId
from handlers.buttons.talk import OpenThread, WriteInThread
from handlers.buttons.week import OpenThisWeek
from handlers.desk.roster import AthleteState, Roster
from handlers.views.keys import Row, key, rows_of
from handlers.views.talk import write_words
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_date, show_distance
from handlers.wording.names import race_title

SCREEN = "coach"

_STATUS = {
    WeekStatus.OUTLINE: mark("not generated yet"),
    WeekStatus.DRAFT: mark("draft"),
    WeekStatus.PENDING: mark("waiting for approval"),
    WeekStatus.APPROVED: mark("approved"),
    WeekStatus.FINALIZED: mark("over"),
}


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
    return Card(text="\n\n".join(parts), buttons=tuple(row for row in rows if row))


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
    athlete = PersonId(roster.person.id)
    rows: list[Row] = []
    if roster.coaches:
        write = key(write_words(True, ""), WriteInThread(athlete, About.ALL))
        rows.append((write, key(tr("Messages"), OpenThread(athlete, About.ALL))))
    for link, coach in roster.coaches:
        short, coach_id = one_line(coach.name, 24), PersonId(coach.id)
        if not link.responsible:
            rows.append((key(tr("Let {name} approve my weeks", name=short), LetApprove(coach_id)),))
        leave = tr("Leave this coach") if len(roster.coaches) == 1 else tr("Leave {name}", name=short)
        rows.append((key(leave, EndCoaching(coach_id, athlete)),))
    return rows


def _roster_lines(roster: Roster) -> list[str]:
    head = trn("<b>You coach {count} athlete.</b>", "<b>You coach {count} athletes.</b>", roster.total)
    if roster.flagged:
        head += " " + trn("{count} wants a look.", "{count} want a look.", roster.flagged)
    lines = [head]
    if roster.group is not None:
        lines.append(tr("Group: {name}", name=esc(roster.group.name, 40)))
    units = roster.person.settings.units
    lines += [f"<b>{esc(state.athlete.name, 40)}</b>: {state_line(state, units)}" for state in roster.athletes]
    if not roster.total:
        lines.append(tr("Invite the first one with a link; it works once."))
    elif not roster.shown:
        lines.append(tr("Nobody wants a look now.") if roster.only is Only.FLAGGED else tr("Nobody here."))
    elif roster.last_page:
        lines.append(tr("Page {page} of {pages}.", page=roster.page + 1, pages=roster.last_page + 1))
    return lines


def _roster_rows(roster: Roster) -> list[Row]:
    rows: list[Row] = []
    if roster.waiting or roster.asked:
        rows.append((inbox_button(roster.waiting, roster.asked),))
    rows += rows_of([athlete_button(state.athlete) for state in roster.athletes], 2)
    group = GroupId(roster.group.id) if roster.group is not None else NO_GROUP
    turns = []
    if roster.page:
        turns.append(key(tr("‹ Before"), OpenCoachCard(roster.page - 1, roster.only, group)))
    if roster.page < roster.last_page:
        turns.append(key(tr("More ›"), OpenCoachCard(roster.page + 1, roster.only, group)))
    rows.append(tuple(turns))
    if roster.total:
        rows.append(_filter_row(roster, group))
        rows.append(
            (
                key(tr("Write to all"), WriteMessage(ALL_ATHLETES)),
                key(tr("House rules for all"), OpenLimitsForAll()),
            )
        )
    if roster.total:
        rows.append((key(tr("Groups"), ListGroups()), key(tr("Table of all weeks"), ExportRoster())))
        rows.append(
            (
                key(tr("A workout for many"), ChooseGift(group)),
                key(tr("What passes without a look"), ChoosePassing()),
            )
        )
    rows.append((key(tr("Invite an athlete"), InviteAthlete()), key(tr("Invite a club"), InviteClub())))
    if roster.has_open_invites:
        rows.append((key(tr("Take back open links"), TakeBackInvitations()),))
    return rows


def _filter_row(roster: Roster, group: GroupId) -> Row:
    """All, or those who want a look; one by name."""
    row = []
    if roster.only is Only.FLAGGED:
        row.append(key(tr("Show all"), OpenCoachCard(0, Only.ALL, group)))
    elif roster.flagged:
        row.append(key(tr("Only those to look at"), OpenCoachCard(0, Only.FLAGGED, group)))
    row.append(key(tr("Find an athlete"), FindAthlete()))
    return tuple(row)


def athlete_button(athlete: Person) -> Button:
    """The way to one athlete."""
    return key(one_line(athlete.name, 40) or tr("Athlete"), OpenAthlete(PersonId(athlete.id)))


def inbox_button(waiting: int, asked: int = 0) -> Button:
    """The way to what waits: weeks, and what was asked."""
    if asked and not waiting:
        words = trn("Inbox: {count} question or wish waits", "Inbox: {count} questions or wishes wait", asked)
        return key(words, OpenInbox())
    return key(trn("Inbox: {count} week waits", "Inbox: {count} weeks wait", waiting), OpenInbox())


def state_line(state: AthleteState, units: Units) -> str:
    """Race, week and its status, what was run last week, and what to look at. Safe HTML."""
    if state.head is None:
        return _with_flags(tr("no plan yet"), state.flags)
    now = state.lately.now
    values = {
        "race": esc(race_title(state.head.inputs, units), 40),
        "date": show_date(state.head.inputs.race_date),
        "total": state.head.total_weeks,
    }
    if now is not None:
        said = tr(
            "{race} on {date}, week {number} of {total}, {status}",
            number=now.number,
            status=tr(_STATUS[now.status]),
            **values,
        )
    elif state.lately.today < state.head.inputs.start:
        said = tr("{race} on {date}, begins on {start}", start=show_date(state.head.inputs.start), **values)
    else:
        said = tr("{race} on {date}, over", **values)
    last = last_week_words(state.lately, units)
    if last:
        said = f"{said} · {last}"
    shown = tuple(flag for flag in state.flags if not _is_said(flag, state.lately))
    return _with_flags(said, shown)


def _is_said(flag: Flag, lately: Lately) -> bool:
    """Whether the status of this week says it already."""
    return flag.kind is FlagKind.NOT_APPROVED_NOW and lately.now is not None and flag.number == lately.now.number


def _was_off(lately: Lately, monday: date) -> bool:
    """Whether noted days without running held every day of a week."""
    days = [monday + timedelta(days=step) for step in range(7)]
    return all(any(first <= on and (last is None or on <= last) for first, last in lately.pauses) for on in days)


def last_week_words(lately: Lately, units: Units) -> str:
    """Run of planned in the week before this one; empty where there was none."""
    week = lately.last
    if week is None or not week.planned_mm:
        return ""
    run, planned = lately.run_mm(week.monday), week.planned_mm
    if not run and _was_off(lately, week.monday):
        return tr("no running last week, as noted")
    return tr(
        "last week {run} of {planned}",
        run=show_distance(run, units),
        planned=show_distance(planned, units),
    )


def _with_flags(said: str, found: tuple[Flag, ...]) -> str:
    if not found:
        return said
    return tr("{state}. <b>Look: {flags}</b>", state=said, flags=flags_words(found))


def flags_words(found: tuple[Flag, ...]) -> str:
    """What to look at, in the order of need."""
    return ", ".join(flag_words(flag) for flag in found)


def flag_words(flag: Flag) -> str:
    """One thing to look at, in a few words; of a pause only that it is one."""
    count = flag.number
    match flag.kind:
        case FlagKind.ASKED:
            return trn("a question waits for an answer", "{count} questions wait for an answer", count)
        case FlagKind.WISHES:
            return tr("asks to change the plan")
        case FlagKind.NOT_APPROVED_NOW:
            return tr("week {number} has begun and is not approved", number=count)
        case FlagKind.SILENT if count >= LOADED_DAYS:
            return tr("nothing logged for four weeks or more")
        case FlagKind.SILENT:
            return trn("nothing logged for {count} day", "nothing logged for {count} days", count)
        case FlagKind.MISSED_IN_A_ROW:
            return trn(
                "the last {count} planned run is not logged as run",
                "the last {count} planned runs are not logged as run",
                count,
            )
        case FlagKind.MISSED_RUNS:
            return trn(
                "{count} planned run of {days} days is not logged as run",
                "{count} planned runs of {days} days are not logged as run",
                count,
                days=LOOK_BACK_DAYS,
            )
        case FlagKind.LOW_WEEK:
            return tr("{share} % of last week is logged", share=count)
        case FlagKind.FAR_DAY:
            return tr("{share} % further in a day than anything logged in the weeks before", share=count)
        case FlagKind.BACK:
            return tr("back since {date}", date=show_date(flag.on)) if flag.on is not None else tr("back")
        case FlagKind.CHANGED:
            return tr("week {number} changed since approval", number=count)
        case FlagKind.WAITS:
            return tr("week {number} waits for approval", number=count)
        case FlagKind.BLOCKED:
            return tr("has blocked the bot, so nothing reaches them")
        case FlagKind.PAUSED:
            return tr("paused")


def look_words(found: tuple[Flag, ...]) -> str:
    """Why somebody wants a look; safe HTML."""
    return tr("<b>Look: {flags}</b>", flags=flags_words(found))


def race_words(lately: Lately, today: date) -> str:
    """How far the race is off; empty without one ahead."""
    race = lately.race_date
    if race is None or race < today:
        return ""
    weeks = (race - today).days // 7
    return trn("race in {count} week", "race in {count} weeks", weeks) if weeks else tr("race this week")


def ask_name_card(note: str = "") -> Card:
    """Whom to look for."""
    lines = [note, ""] if note else []
    lines.append(tr("Send a part of the athlete's name."))
    return Card(text="\n".join(lines), buttons=((key(tr("‹ Back"), LeaveFind()),),))


def found_card(words: str, found: list[Person]) -> Card:
    """Whose names have these words."""
    title = trn(
        "<b>{count} athlete with “{words}”</b>",
        "<b>{count} athletes with “{words}”</b>",
        len(found),
        words=esc(words, 40),
    )
    shown = found[:MOST_FOUND]
    lines = [title]
    if len(found) > len(shown):
        lines.append(tr("The first {most}; send more of the name to find fewer.", most=MOST_FOUND))
    rows = [*rows_of([athlete_button(each) for each in shown], 2), (key(tr("‹ Back"), OpenCoachCard()),)]
    return Card(text="\n".join(lines), buttons=tuple(rows))


MOST_FOUND = 20
