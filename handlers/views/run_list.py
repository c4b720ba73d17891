"""The runs of somebody as a list, and a run that was told: what it was, and what can be put right about it."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.adapting.logged_runs import LoggedRun
from domain.adapting.several_runs import AS_PLANNED
from domain.messages import Button, ButtonStyle, Card
from domain.people import Person, RunPart
from domain.records import ScheduledDay
from domain.units import MM_PER_MILE, Units
from handlers.buttons.coaching import OpenAthlete
from handlers.buttons.kinds import PersonId, PlanId, RunId
from handlers.buttons.logs import OpenWeekOf
from handlers.buttons.recorded import OpenRun
from handlers.buttons.run_list import (
    BringBack,
    ChangeLogged,
    ChooseLoggedDay,
    DeleteLogged,
    ListRuns,
    MoveLogged,
    OpenLogged,
    RateLogged,
    ToldRun,
    UndoChange,
)
from handlers.desk.run_list import ListedRun, RunList
from handlers.views.day_lines import day_title
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.views.today import log_examples
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_day, show_distance, show_duration, show_pace

# So many days around its own are offered for a run.
_DAYS_AROUND = 3
# A date without its year is read as the one this near.
_SAME_YEAR = timedelta(days=180)


def runs_screen(athlete_id: int) -> str:
    """The name of the list."""
    return f"runs:{athlete_id}"


def runs_card(listed: RunList, units: Units) -> Card:
    """A page of the list, each run to open."""
    lines = [
        tr("<b>Your runs</b>") if listed.is_own else tr("<b>Runs of {name}</b>", name=esc(listed.athlete.name, 60))
    ]
    if not listed.runs and not listed.page:
        lines.append(tr("None yet."))
    elif listed.is_own:
        lines.append(tr("Tap one to see it, change it or delete it."))
    if listed.is_own and listed.has_plan:
        examples = log_examples(units)
        lines += [
            "",
            tr("What did you run today? Send for example {example}, or the file of your watch.", example=examples),
        ]
    elif listed.is_own:
        lines += ["", tr("Send a .fit, .gpx or .tcx file of a run here, and it is kept. /start makes a plan.")]
    rows = [(_open_key(run, listed, units),) for run in listed.runs]
    return Card(text="\n".join(lines), buttons=(*rows, *_page_rows(listed)))


def _page_rows(listed: RunList) -> list[Row]:
    athlete = PersonId(listed.athlete.id)
    around: list[Button] = []
    if listed.page:
        around.append(key(tr("‹ Newer"), ListRuns(athlete, listed.page - 1)))
    if listed.has_more:
        around.append(key(tr("Older ›"), ListRuns(athlete, listed.page + 1)))
    rows = [tuple(around)] if around else []
    if not listed.is_own:
        rows.append((key(tr("‹ Back"), OpenAthlete(athlete)),))
    return rows


def _open_key(run: ListedRun, listed: RunList, units: Units) -> Button:
    on = _on(run.on, listed.today) if run.on is not None else tr("without a date")
    length = show_distance(run.distance_mm, units) if run.distance_mm else ""
    time = show_duration(run.duration_s) if run.duration_s else ""
    if length and time:
        label = tr("{day}: {distance} in {time}", day=on, distance=length, time=time)
    else:
        label = tr("{day}: {distance}", day=on, distance=length or time)
    if run.logged is None:
        label = tr("{run}, not in the log", run=label)
    if run.recorded_id is not None:
        return key(label, OpenRun(RunId(run.recorded_id)))
    assert run.logged is not None
    return key(label, _opening(run.logged, listed.athlete))


def _on(day: date, today: date) -> str:
    """With its year where that may be another one."""
    return show_day(day) if abs(today - day) < _SAME_YEAR else show_date(day)


def _opening(run: LoggedRun, athlete: Person) -> OpenLogged:
    return OpenLogged(PersonId(athlete.id), run.on, run.number, run.run.distance_mm)


def told_words(run: RunPart, units: Units) -> str:
    """As "8 km in 42:10 (5:16/km), effort 6 of 10"."""
    said = show_distance(run.distance_mm, units)
    if run.duration_s:
        pace = show_pace(run.duration_s / (run.distance_mm / MM_PER_MILE), units)
        time = show_duration(run.duration_s)
        said = tr("{distance} in {time} ({pace})", distance=said, time=time, pace=pace)
    return tr("{run}, effort {effort} of 10", run=said, effort=run.effort) if run.effort else said


def logged_run_card(
    run: LoggedRun,
    athlete: Person,
    planned: ScheduledDay | None,
    units: Units,
    *,
    is_own: bool = True,
    before: tuple[str, MoveLogged | UndoChange] | None = None,
) -> Card:
    """A run that was told. `before` says what it was until just now, with the button that makes it so again."""
    lines = [f"<b>{show_date(run.on)}</b>", told_words(run.run, units)]
    if planned is not None and planned.day.is_run:
        lines.append(tr("Planned was: {run}.", run=day_title(planned.day, units)))
    if run.run.source == AS_PLANNED:
        lines.append(tr("It was logged as planned."))
    if before is not None:
        lines += ["", tr("Changed. It was: {run}.", run=before[0])]
    back = key(tr("‹ All runs"), ListRuns(PersonId(athlete.id)))
    if not is_own:
        return Card(text="\n".join(lines), buttons=((back,),))
    place = (run.on, run.number, run.run.distance_mm, run.stamp)
    rows: list[Row] = []
    if before is not None:
        rows.append((key(tr("Undo"), before[1]),))
    if run.run.effort is None:
        lines += ["", tr("How hard did it feel, from 1 (very easy) to 10 (all out)?")]
        numbers = [key(str(effort), RateLogged(*place, effort)) for effort in range(1, 11)]
        rows += [tuple(numbers[:5]), tuple(numbers[5:])]
    rows.append((key(tr("Change"), ChangeLogged(*place)), key(tr("Other day"), ChooseLoggedDay(*place))))
    rows.append((key(tr("Delete"), DeleteLogged(*place), style=ButtonStyle.DANGER), back))
    if planned is not None:
        rows.append((key(tr("Week"), OpenWeekOf(PlanId(planned.plan_id), run.on)),))
    return Card(text="\n".join(lines), buttons=tuple(rows))


def told_run(run: RunPart) -> ToldRun:
    """A run as a button carries it."""
    return ToldRun(run.distance_mm, run.duration_s or 0, run.effort or 0, run.source == AS_PLANNED)


def ask_change_card(run: LoggedRun, athlete: Person, units: Units) -> Card:
    """What was it really?"""
    length = show_distance(run.run.distance_mm, units)
    lines = [
        f"<b>{show_date(run.on)}</b>",
        told_words(run.run, units),
        "",
        tr(
            "What was it? Send what is different: <b>{distance}</b>, <b>42:10</b>, <b>effort 6</b>, or several.",
            distance=length,
        ),
    ]
    return Card(text="\n".join(lines), buttons=((key(tr("‹ Back"), _opening(run, athlete)),),))


def choose_day_card(run: LoggedRun, athlete: Person, units: Units, today: date) -> Card:
    """On which day was it?"""
    last = min(today, run.on + timedelta(days=_DAYS_AROUND))
    days = [last - timedelta(days=back) for back in range(2 * _DAYS_AROUND + 1)]
    place = (run.on, run.number, run.run.distance_mm, run.stamp)
    keys = [key(show_day(day), MoveLogged(*place, day)) for day in days if day != run.on]
    lines = [f"<b>{show_date(run.on)}</b>", told_words(run.run, units), "", tr("Which day was it?")]
    back = (key(tr("‹ Back"), _opening(run, athlete)),)
    return Card(text="\n".join(lines), buttons=(*rows_of(keys, 3), back))


def deleted_card(run: LoggedRun, left: int, athlete: Person, units: Units) -> Card:
    """It is out of the log, and the way back."""
    text = tr("Deleted: {day}, {run}.", day=show_day(run.on), run=told_words(run.run, units))
    undo = key(tr("Undo"), BringBack(run.on, left, told_run(run.run)))
    return Card(text=text, buttons=((undo, key(tr("‹ All runs"), ListRuns(PersonId(athlete.id)))),))


def exported_card(runs: int, days: int, here: int, athlete: Person) -> Card:
    """What came back out of an export."""
    lines = [
        tr(
            "Taken from your export: {runs}, {days}.",
            runs=trn("{count} run of a watch", "{count} runs of a watch", runs),
            days=trn("{count} day of the log", "{count} days of the log", days),
        )
    ]
    if here:
        lines.append(trn("{count} was here already.", "{count} were here already.", here))
    lines.append(tr("Your plan is as it was: an export brings back what was run."))
    return Card(text=" ".join(lines), buttons=((key(tr("All runs"), ListRuns(PersonId(athlete.id))),),))


def which_run_card(runs: Sequence[LoggedRun], athlete: Person, units: Units) -> Card:
    """Several runs on one day: which is meant?"""
    lines = [tr("<b>{date}</b>: there are several runs. Which one is it?", date=show_date(runs[0].on))]
    rows = [
        (
            key(
                told_words(each.run, units),
                OpenRun(RunId(each.recorded_id)) if each.recorded_id is not None else _opening(each, athlete),
            ),
        )
        for each in runs
    ]
    return Card(text="\n".join(lines), buttons=tuple(rows))
