"""The card of a recorded run: what was run, which day it counts for, and what can be changed about that."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from domain.adapting.recorded.in_log import effort_of
from domain.adapting.recorded.lap_alignment import EqualLaps, aligned, compared, has_structure
from domain.adapting.recorded.matching import Doubt
from domain.adapting.recorded.recorded_run import RecordedRun, RunFileProblem
from domain.adapting.recorded.splits import has_splits
from domain.calendar import monday_of
from domain.messages import Button, Card
from domain.people import Person
from domain.plan import Day
from domain.told import told
from domain.units import MM_PER_KM, MM_PER_MILE, Units, miles
from handlers.buttons.kinds import PersonId, PlanId, RunId
from handlers.buttons.logs import OpenWeekOf
from handlers.buttons.recorded import (
    AskRunDistance,
    ChooseEffort,
    ChooseRunDay,
    CountsAs,
    LeaveRunOut,
    NotMyRun,
    OpenRun,
    PutRun,
    RateRun,
    SendRunPicture,
)
from handlers.buttons.run_list import ListRuns
from handlers.desk.recorded import SPARE_DAYS, RunShown
from handlers.views.day_lines import amount_words, day_title
from handlers.views.keys import Row, key, rows_of
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import (
    show_clock,
    show_date,
    show_day,
    show_distance,
    show_duration,
    show_lap,
    show_number,
    show_pace,
)
from handlers.wording.reactions import reaction_words
from handlers.wording.recorded import DOUBTS, PROBLEMS, SHAPES
from handlers.wording.telling import say

_FEET_PER_METRE = 3.28084


def run_screen(run_id: int) -> str:
    """The name of the card."""
    return f"run:{run_id}"


def file_screen(update_id: int) -> str:
    """The name of what stands there while a file is read."""
    return f"runfile:{update_id}"


def reading_text() -> str:
    """While a file is read."""
    return tr("Reading your run …")


def problem_text(problem: RunFileProblem, units: Units) -> str:
    """Why a file gave no run, and what to send instead."""
    return say(PROBLEMS[problem], told(problem).values, units)


def run_card(shown: RunShown, units: Units, note: str = "") -> Card:
    """A recorded run. `note` is a line on top (safe HTML)."""
    lines = [note, ""] if note else []
    lines += run_lines(shown, units)
    if shown.is_counted:
        lines += ["", *_counted_lines(shown, units)]
        rows = _counted_rows(shown) if shown.is_own else _back_rows(shown)
    else:
        lines += ["", _question(shown) if shown.is_own else tr("It is not in the log.")]
        rows = _asking_rows(shown, units) if shown.is_own else _back_rows(shown)
    if shown.is_own and shown.is_counted and effort_of(shown.log, shown.kept) is None:
        lines += ["", tr("How hard did it feel, from 1 (very easy) to 10 (all out)?")]
    return Card(text="\n".join(lines), buttons=rows)


def _back_rows(shown: RunShown) -> tuple[Row, ...]:
    return (
        (
            *_picture_keys(shown),
            key(tr("‹ Back"), ListRuns(PersonId(shown.athlete.id))),
        ),
    )


def run_lines(shown: RunShown, units: Units) -> list[str]:
    """The run in a few lines: when, how far, how long, how fast, heart rate and climb."""
    run = shown.kept.run
    lines = [f"<b>{run_when(shown)}</b>", _how_far(run, units)]
    if run.elapsed_s > run.moving_s + 30:
        lines.append(tr("With stops {time}.", time=show_duration(run.elapsed_s)))
    body = []
    if run.heart_rate:
        body.append(tr("heart rate {beats}", beats=run.heart_rate))
    if run.climb_m:
        body.append(tr("climb {height}", height=_height(run.climb_m, units)))
    if body:
        lines.append(" · ".join(body))
    if run.is_cut_off:
        lines.append(tr("The file broke off; this is what came before."))
    return lines


def run_when(shown: RunShown) -> str:
    """When it was begun, where its runner lives."""
    start = shown.kept.run.start
    if start is None or shown.ran_on is None:
        return tr("A run without a date")
    local = start.astimezone(ZoneInfo(shown.athlete.settings.zone))
    return tr("{date}, {time}", date=show_date(shown.ran_on), time=show_clock(local.time()))


def _how_far(run: RecordedRun, units: Units) -> str:
    if not run.distance_mm:
        return show_duration(run.moving_s)
    distance, pace = show_distance(run.distance_mm, units), run.pace_s
    if pace is None:
        return distance
    time = show_duration(run.moving_s)
    return tr("{distance} in {time} ({pace})", distance=distance, time=time, pace=show_pace(pace, units))


def _height(metres: int, units: Units) -> str:
    return f"{metres} m" if units is Units.KM else f"{show_number(metres * _FEET_PER_METRE, 0)} ft"


def _counted_lines(shown: RunShown, units: Units) -> list[str]:
    assert shown.log is not None
    day = shown.day
    if day is None:
        lines = [tr("Logged for {day}, beside the plan: it counts as load.", day=show_day(shown.log.date))]
    elif shown.kept.is_extra:
        lines = [tr("Logged for {day} as an extra run: it counts as load.", day=show_day(shown.log.date))]
    else:
        title = day_title(day.day, units)
        lines = [tr("Logged for {day}: {run}.", day=show_day(shown.log.date), run=title)]
        lines += lap_lines(shown.kept.run, day.day, units)
    if shown.log.parts:
        total = show_distance(shown.log.distance_mm, units)
        lines.append(tr("With your other runs that day: {distance}.", distance=total))
    effort = effort_of(shown.log, shown.kept)
    if effort is not None:
        lines.append(tr("Effort {effort} of 10.", effort=effort))
    done, planned = show_distance(shown.done_mm, units), amount_words(shown.week, units)
    if shown.reaction is not None:
        lines.append(esc(reaction_words(shown.reaction, units, is_own=shown.is_own)))
    if shown.week and monday_of(shown.log.date) == monday_of(shown.today):
        lines.append(tr("This week: {done} of {planned}.", done=done, planned=planned))
    elif shown.week:
        lines.append(tr("That week: {done} of {planned}.", done=done, planned=planned))
    return lines


def lap_lines(run: RecordedRun, day: Day, units: Units) -> list[str]:
    """Planned laps beside those that were run, where the day had any to compare."""
    if not has_structure(day):
        return []
    found = aligned(run, day.laps)
    if found is None:
        return [tr("The laps do not fit the plan, so only the whole run is shown.")]
    return [_equal_words(each, units) for each in compared(found)]


def _equal_words(equal: EqualLaps, units: Units) -> str:
    first = equal.laps[0]
    planned, length = first.planned, show_lap(first.planned.distance_mm, units)
    if len(equal.laps) == 1:
        assert planned.pace_s is not None
        pace = first.duration_s / miles(first.distance_mm)
        ran, wanted = show_pace(pace, units), show_pace(planned.pace_s, units)
        said = tr("{distance} at {pace}, planned {planned}.", distance=length, pace=ran, planned=wanted)
        off = _off_words(equal, units) or tr("Just as planned.")
        return f"{said} {off}"
    said = tr(
        SHAPES[equal.shape],
        laps=f"{len(equal.laps)} × {length}",
        times=" ".join(show_duration(lap.duration_s) for lap in equal.laps),
        planned=show_duration(first.planned_s or 0),
    )
    off = _off_words(equal, units)
    return f"{said} {off}" if off else said


def _off_words(equal: EqualLaps, units: Units) -> str:
    """How far off the plan laps were; "" for as planned."""
    off = equal.off_s * (MM_PER_KM / MM_PER_MILE if units is Units.KM else 1)
    seconds = round(abs(off))
    if not seconds:
        return ""
    if units is Units.KM:
        quicker = tr("On average {count} s per kilometre quicker than planned.", count=seconds)
        slower = tr("On average {count} s per kilometre slower than planned.", count=seconds)
    else:
        quicker = tr("On average {count} s per mile quicker than planned.", count=seconds)
        slower = tr("On average {count} s per mile slower than planned.", count=seconds)
    return quicker if off < 0 else slower


def _counted_rows(shown: RunShown) -> tuple[Row, ...]:
    kept, run = shown.kept, RunId(shown.kept.id)
    assert shown.log is not None
    rows: list[Row] = []
    if effort_of(shown.log, kept) is None:
        rows += _effort_rows(run)
    rows.append((key(tr("Undo"), LeaveRunOut(run)), key(tr("Other day"), ChooseRunDay(run))))
    last = [key(tr("Not a run of mine"), NotMyRun(run))]
    if shown.day is not None:
        other = CountsAs.PLANNED if kept.is_extra else CountsAs.EXTRA
        label = tr("The planned run") if kept.is_extra else tr("Extra run")
        last.insert(0, key(label, PutRun(run, shown.log.date, other)))
    rows.append(tuple(last))
    if effort_of(shown.log, kept) is not None:
        rows.append((key(tr("Change the effort"), ChooseEffort(run)),))
    around = list(_picture_keys(shown))
    if shown.planned:
        plan = next(iter(shown.planned.values())).plan_id
        around.append(key(tr("Week"), OpenWeekOf(PlanId(plan), shown.log.date)))
    if around:
        rows.append(tuple(around))
    return tuple(rows)


def _effort_rows(run: RunId) -> list[Row]:
    numbers = [key(str(effort), RateRun(run, effort)) for effort in range(1, 11)]
    return [tuple(numbers[:5]), tuple(numbers[5:])]


def effort_card(shown: RunShown, units: Units) -> Card:
    """How hard it felt, asked anew."""
    run = RunId(shown.kept.id)
    question = tr("How hard did it feel, from 1 (very easy) to 10 (all out)?")
    back = (key(tr("‹ Back"), OpenRun(run)),)
    return Card(text="\n".join([*run_lines(shown, units), "", question]), buttons=(*_effort_rows(run), back))


def _picture_keys(shown: RunShown) -> Row:
    """The way to its picture, where there is anything to draw."""
    if not has_splits(shown.kept.run):
        return ()
    return (key(tr("As a picture"), SendRunPicture(RunId(shown.kept.id))),)


def _question(shown: RunShown) -> str:
    if shown.matched is None or shown.matched.doubt is None:
        return tr("It is not in the log. Tap what it was, and it counts.")
    return tr(DOUBTS[shown.matched.doubt])


def _asking_rows(shown: RunShown, units: Units) -> tuple[Row, ...]:
    run, on = RunId(shown.kept.id), shown.ran_on
    if on is not None and on > shown.today:
        on = None
    if not shown.kept.run.distance_mm:
        return ((key(tr("Say how far it was"), AskRunDistance(run)),), (key(tr("Not a run of mine"), NotMyRun(run)),))
    doubt = shown.matched.doubt if shown.matched is not None else None
    if on is None:
        return (*_day_rows(shown), (key(tr("Not a run of mine"), NotMyRun(run)),))
    rows: list[Row] = []
    if doubt is Doubt.ANOTHER_RUN:
        rows.append((key(tr("The same run"), PutRun(run, on, CountsAs.TOLD)),))
        rows.append((key(tr("Another run"), PutRun(run, on, CountsAs.PLANNED)),))
    else:
        days = shown.matched.candidates if shown.matched is not None else (on,)
        rows += [(_day_key(shown, day, units),) for day in days if _is_planned(shown, day)]
        label = tr("Extra run") if _is_planned(shown, on) else tr("Log it, beside the plan")
        rows.append((key(label, PutRun(run, on, CountsAs.EXTRA)),))
    rows.append((key(tr("Other day"), ChooseRunDay(run)), key(tr("Not a run of mine"), NotMyRun(run))))
    return tuple(rows)


def _is_planned(shown: RunShown, day: date) -> bool:
    planned = shown.planned.get(day)
    return planned is not None and planned.day.is_run


def _day_key(shown: RunShown, day: date, units: Units) -> Button:
    distance = show_distance(shown.planned[day].day.named_mm, units)
    label = tr("{day}: {distance}", day=show_day(day), distance=distance)
    return key(label, PutRun(RunId(shown.kept.id), day, CountsAs.PLANNED))


def older_card(shown: RunShown, units: Units) -> Card:
    """A card of a run that has a newer one."""
    return Card(text="\n".join([*run_lines(shown, units), "", tr("The newer card of this run stands below.")]))


def days_card(shown: RunShown, units: Units) -> Card:
    """For which day it counts."""
    lines = [*run_lines(shown, units), "", tr("Which day does it count for?")]
    back = (key(tr("‹ Back"), OpenRun(RunId(shown.kept.id))),)
    return Card(text="\n".join(lines), buttons=(*_day_rows(shown), back))


def _day_rows(shown: RunShown) -> tuple[Row, ...]:
    """The days around it, or the last ones where nobody knows when it was; the newest first."""
    last = min(shown.today, shown.ran_on + timedelta(days=SPARE_DAYS // 2)) if shown.ran_on else shown.today
    last = shown.today if shown.ran_on is not None and shown.ran_on > shown.today else last
    days = [last - timedelta(days=back) for back in range(SPARE_DAYS + 1)]
    run = RunId(shown.kept.id)
    return rows_of((key(show_day(day), PutRun(run, day, CountsAs.PLANNED)) for day in days), 3)


def forgotten_card(athlete: Person) -> Card:
    """It was somebody else's."""
    text = tr("That run is gone, from the log too. Send the file again if it was yours.")
    return Card(text=text, buttons=((key(tr("‹ All runs"), ListRuns(PersonId(athlete.id))),),))


def ask_distance_card(shown: RunShown, units: Units) -> Card:
    """How far was it?"""
    example = "8 km" if units is Units.KM else "5 mi"
    lines = [*run_lines(shown, units), "", tr("How far was it? Send for example <b>{example}</b>.", example=example)]
    return Card(text="\n".join(lines), buttons=((key(tr("‹ Back"), OpenRun(RunId(shown.kept.id))),),))
