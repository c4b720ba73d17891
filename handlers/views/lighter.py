"""A lighter rest of the week, offered after missed runs: what was missed, what would change, why, and two taps."""

from collections.abc import Sequence
from dataclasses import replace

from domain.adapting.reasons import WeekReason
from domain.approval import WeekStatus
from domain.messages import ButtonStyle, Card
from domain.records import PlanHead, ScheduledDay
from domain.units import Units
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import LogDone, RunLater, SkipRun
from handlers.buttons.time_off import LeaveWeek, LightenWeek
from handlers.buttons.unknown_runs import RanSome
from handlers.buttons.week import OpenWeek
from handlers.desk.lighter import Lighter
from handlers.views.day_lines import run_words
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.wording.adapting import adapting_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import short_weekday, show_date, show_distance, weekday_name


def lighter_screen(plan_id: int) -> str:
    """The name of the card."""
    return f"lighter:{plan_id}"


def lighter_lines(found: Lighter, units: Units) -> list[str]:
    """Why the days left of the week would become lighter, each of them as it would be, and the week; safe HTML."""
    was, now = found.stored.week, found.proposal.week
    is_whole = found.first_day.isoweekday() == 1
    lines = [tr("What that makes of week {number}:", number=now.number)] if is_whole else []
    lines += [
        esc(adapting_words(reason, units)) for reason in found.proposal.reasons if reason.code is not WeekReason.AHEAD
    ]
    for before, after in zip(was.days, now.days, strict=True):
        said, instead = run_words(after, units), run_words(before, units)
        if said != instead and after.number >= found.first_day.isoweekday():
            day = short_weekday(after.number)
            lines.append(tr("{day}: {now} instead of {before}", day=day, now=said, before=instead))
    left = range(found.first_day.isoweekday(), 8)
    now_mm, was_mm = (sum(week.day(number).distance_mm for number in left) for week in (now, was))
    left_now, left_was = show_distance(now_mm, units), show_distance(was_mm, units)
    if is_whole:
        lines.append(tr("Week {number}: {now} instead of {before}.", number=now.number, now=left_now, before=left_was))
    elif left_now == left_was:
        lines.append(tr("Left of week {number}: {now} as before.", number=now.number, now=left_now))
    else:
        lines.append(
            tr("Left of week {number}: {now} instead of {before}.", number=now.number, now=left_now, before=left_was)
        )
    return [*lines, tr("Nothing changes unless you say so.")]


def silence_line(found: Lighter) -> list[str]:
    """Where nobody said that nothing was run: that it is the log that knows of nothing, before what it would mean."""
    if not found.is_silent:
        return []
    first, last = (show_date(day) for day in found.missed)
    return [
        tr("Nothing is in the log from {first} to {last}. If you ran then, say so; if not:", first=first, last=last)
    ]


def lighter_rows(found: Lighter) -> tuple[Row, ...]:
    """One tap makes it so, one leaves it; one says that the runs nobody spoke of were run."""
    ran = key(tr("I did run"), RanSome(PlanId(found.head.id), *found.missed))
    return (_lighter_row(found), (ran,)) if found.is_silent else (_lighter_row(found),)


def _lighter_row(found: Lighter) -> Row:
    plan, number, revision = PlanId(found.head.id), found.stored.number, found.stored.revision
    yes = tr("Send that to my coach") if found.asks_coach else tr("Make the rest lighter")
    take = LightenWeek(plan, number, found.stamp, revision=revision)
    return (
        key(yes, take, style=ButtonStyle.PRIMARY),
        key(tr("Leave it as it is"), LeaveWeek(plan, number, revision=revision)),
    )


def lighter_card(found: Lighter, units: Units, note: str = "") -> Card:
    """The offer by itself; `note` is a line on top (safe HTML)."""
    lines = [note, ""] if note else []
    week = key(tr("Week"), OpenWeek(PlanId(found.head.id), found.stored.number))
    lines += [*silence_line(found), *lighter_lines(found, units)]
    return Card(text="\n".join(lines), buttons=(*lighter_rows(found), (week,)))


def with_offer(card: Card, found: Lighter | None, units: Units) -> Card:
    """A card of the athlete's own with the offer at its end, and its two taps above the others."""
    if found is None:
        return card
    text = "\n".join([card.text, "", *silence_line(found), *lighter_lines(found, units)])
    return replace(card, text=text, buttons=(*lighter_rows(found), *card.buttons))


def silent_card(found: Lighter, unknown: Sequence[ScheduledDay], units: Units) -> Card:
    """Of an evening: runs nobody spoke of, and what it would mean if they were not run."""
    first, last = unknown[0].date, unknown[-1].date
    days = ", ".join(_day(day, units) for day in unknown)
    question = trn(
        "<b>{count} run is not in the log</b> ({days}). If you ran it, say so, and the week stays as it is.",
        "<b>{count} runs are not in the log</b> ({days}). If you ran them, say so, and the week stays as it is.",
        len(unknown),
        days=days,
    )
    lines = [question, tr("If not, nothing has to be made up."), "", *lighter_lines(found, units)]
    plan = PlanId(found.head.id)
    ran = (key(tr("I did run"), RanSome(plan, first, last), style=ButtonStyle.SUCCESS),)
    return Card(text="\n".join(lines), buttons=(ran, _lighter_row(found)))


def long_run_open_card(head: PlanHead, scheduled: ScheduledDay, later: int, units: Units) -> Card:
    """On the evening of a long run that is not in the log: said, moved to the ISO weekday `later`, or let go."""
    plan, on = PlanId(head.id), scheduled.date
    text = tr(
        "<b>Today's long run is not in the log yet</b> ({run}). If you ran it, say so. If not, it still fits on {day}; "
        "or let it go, nothing has to be made up.",
        run=run_words(scheduled.day, units),
        day=weekday_name(later),
    )
    return Card(
        text=text,
        buttons=(
            (key(tr("I ran it"), LogDone(plan, on), style=ButtonStyle.SUCCESS),),
            (
                key(tr("Move it to {day}", day=weekday_name(later)), RunLater(plan, on)),
                key(tr("Let it go"), SkipRun(plan, on)),
            ),
        ),
    )


def left_card(plan_id: int, number: int) -> Card:
    """The week stays as it is."""
    text = tr(
        "All right, week {number} stays as it is. Begin gently: the first run back says more than any plan.",
        number=number,
    )
    return Card(text=text, buttons=((key(tr("Week"), OpenWeek(PlanId(plan_id), number)),),))


def lightened_words(status: WeekStatus, *, may_approve: bool) -> str:
    """What became of a lighter week."""
    if status is WeekStatus.APPROVED:
        return tr("The rest of the week is lighter, and in force.")
    if may_approve:
        return tr("The rest of the week is lighter. It waits for your approval.")
    return tr("The lighter week is before your coach. Until they have looked, take it as a suggestion.")


def nothing_lighter_words() -> str:
    """What was offered does not hold any more."""
    return tr("There is nothing to make lighter any more: the log or the week has changed since.")


def _day(day: ScheduledDay, units: Units) -> str:
    return tr(
        "{weekday} {distance}",
        weekday=short_weekday(day.date.isoweekday()),
        distance=show_distance(day.day.distance_mm, units),
    )
