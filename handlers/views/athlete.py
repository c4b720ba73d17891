"""One athlete, as their coach sees them: what decides, the last weeks, the log, what was said, and every way on."""

from domain.calendar import monday_of
from domain.messages import ButtonStyle, Card
from domain.people import CoachLink, Person
from domain.talk import About, Said
from domain.units import Units
from handlers.buttons.changing import ChangeWhat
from handlers.buttons.coaching import (
    EndCoaching,
    HandOver,
    OpenAthleteWeek,
    OpenCoachCard,
    OpenLimits,
    WriteMessage,
)
from handlers.buttons.kinds import PersonId, PlanId
from handlers.buttons.offers import SuggestPlan
from handlers.buttons.plan import OpenPlan, SendChart
from handlers.buttons.progress import OpenProgress, SendProgress
from handlers.buttons.run_list import ListRuns
from handlers.buttons.talk import OpenThread
from handlers.desk.athlete import AthletePage
from handlers.desk.training_record import WeekRecord
from handlers.views.day_lines import amount_words, log_words
from handlers.views.keys import Row, key
from handlers.views.roster import state_line
from handlers.views.talk import about_words, note_button, notes_lines
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_day, show_number, show_total

SAID_SHOWN = 3
NOTES_SHOWN = 5


def athlete_card(coach: Person, link: CoachLink, page: AthletePage, note: str = "") -> Card:
    """One athlete of the roster. `note` is a line on top (safe HTML)."""
    units = coach.settings.units
    lines = [note, ""] if note else []
    lines += [f"<b>{esc(page.athlete.name, 60)}</b>", state_line(page.state, units)]
    if not link.responsible:
        lines.append(tr("You see the plan and can change it; another coach approves."))
    if page.groups:
        lines.append(tr("Groups: {names}", names=", ".join(esc(group.name, 30) for group in page.groups)))
    for part in (_weeks(page, units), _logs(page, units), _said(page), _notes(page, coach)):
        if part:
            lines += ["", *part]
    return Card(text="\n".join(lines), buttons=tuple(_rows(coach, link, page)))


def _weeks(page: AthletePage, units: Units) -> list[str]:
    if not page.weeks:
        return []
    monday = monday_of(page.lately.today)
    return [tr("<b>Run of planned</b>"), *(_week_line(week, units, is_now=week.first == monday) for week in page.weeks)]


def _week_line(week: WeekRecord, units: Units, *, is_now: bool) -> str:
    share = round(100 * week.run_mm / week.planned_mm) if week.planned_mm else None
    values = {
        "number": week.number,
        "date": show_day(week.first),
        "run": show_total(week.lengths_mm, units),
        "planned": amount_words(week.days, units),
    }
    runs = trn("{count} run", "{count} runs", week.runs)
    if is_now:
        return tr("Week {number} ({date}), so far: {run} of {planned}, {runs}", runs=runs, **values)
    if share is None:
        return tr("Week {number} ({date}): {run}, {runs}", runs=runs, **values)
    return tr(
        "Week {number} ({date}): {run} of {planned}, {share} %, {runs}",
        runs=runs,
        share=show_number(share, 0),
        **values,
    )


def _logs(page: AthletePage, units: Units) -> list[str]:
    if not page.logs:
        return []
    return [tr("<b>Log</b>"), *(f"{show_day(log.date)}: {log_words(log, units)}" for log in reversed(page.logs))]


def _said(page: AthletePage) -> list[str]:
    if not page.said:
        return []
    return [tr("<b>Said lately</b>"), *(_said_line(said) for said in page.said[-SAID_SHOWN:])]


def _said_line(said: Said) -> str:
    values = {
        "name": esc(said.author_name, 30) or tr("Somebody"),
        "about": about_words(said.about, said.on),
        "text": esc(said.text, 160),
    }
    return tr("{name} about {about}: “{text}”", **values)


def _notes(page: AthletePage, coach: Person) -> list[str]:
    return notes_lines(page.notes[-NOTES_SHOWN:], page.today, coach)


def _rows(coach: Person, link: CoachLink, page: AthletePage) -> list[Row]:
    athlete = PersonId(page.athlete.id)
    rows: list[Row] = []
    if page.head is not None:
        plan = PlanId(page.head.id)
        rows.append((key(tr("Open this week"), OpenAthleteWeek(athlete), style=ButtonStyle.PRIMARY),))
        rows.append((key(tr("Plan"), OpenPlan(plan)), key(tr("Chart"), SendChart(plan))))
        rows.append((key(tr("Progress"), OpenProgress(athlete)), key(tr("As a picture"), SendProgress(athlete))))
    threads = list(dict.fromkeys((said.about, said.on) for said in reversed(page.said)))
    for about, on in threads[:SAID_SHOWN]:
        if about is not About.ALL:
            words = tr("What was said about {about}", about=about_words(about, on))
            rows.append((key(words, OpenThread(athlete, about, on)),))
    rows.append((key(tr("Write a message"), WriteMessage(athlete)), *note_button(athlete)))
    rows.append((key(tr("Runs"), ListRuns(athlete)),))
    if page.said:
        rows.append((key(tr("What was said"), OpenThread(athlete, About.ALL)),))
    if link.responsible:
        if page.head is not None:
            rows.append((key(tr("Change the plan"), ChangeWhat(PlanId(page.head.id))),))
        rows.append((key(tr("Suggest a plan"), SuggestPlan(athlete)),))
        rows.append((key(tr("Approval and house rules"), OpenLimits(athlete)),))
        rows.append((key(tr("Hand to another coach"), HandOver(athlete)),))
    rows.append((key(tr("End coaching"), EndCoaching(PersonId(coach.id), athlete)),))
    rows.append((key(tr("‹ Back"), OpenCoachCard()),))
    return rows
