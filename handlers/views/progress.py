"""How the training goes, in words: weeks planned and done, time by intensity, the longest runs, consistency."""

from collections.abc import Sequence
from datetime import date, timedelta

from domain.adapting.consistency import Consistency
from domain.adapting.time_by_intensity import Intensity, TimeByIntensity
from domain.messages import Card
from domain.units import Units
from handlers.buttons.coaching import OpenAthlete
from handlers.buttons.kinds import PersonId
from handlers.buttons.progress import SendProgress
from handlers.buttons.run_list import ListRuns
from handlers.desk.progress import LongRun, TrainingProgress
from handlers.desk.training_record import WeekRecord
from handlers.views.day_lines import amount_words
from handlers.views.keys import Row, key
from handlers.views.plan_facts import race_words
from handlers.wording.door import mark, tr, trn
from handlers.wording.examples import example_run
from handlers.wording.formats import (
    show_date,
    show_date_range,
    show_day,
    show_distance,
    show_duration,
    show_list,
    show_percent,
    show_total,
)

_WEEKS_SHOWN = 8
# From so many weeks on it is worth saying that none was left out.
IN_A_ROW = 2

INTENSITIES = {Intensity.EASY: mark("easy"), Intensity.MIDDLE: mark("steady"), Intensity.HARD: mark("hard")}


def progress_screen(athlete_id: int) -> str:
    """The name of the card."""
    return f"progress:{athlete_id}"


def progress_card(progress: TrainingProgress, units: Units, *, is_own: bool) -> Card:
    """The last eight weeks and the sum of all, time by intensity, longest runs, consistency, how far the race is."""
    head, weeks, today = progress.head, progress.records, progress.today
    lines = [tr("<b>Progress</b>"), race_words(head, units, today)]
    if not weeks:
        lines.append(tr("The plan begins on {date}.", date=show_date(head.inputs.start)))
        return Card(text="\n".join(lines), buttons=_rows(progress, is_own=is_own))
    lines.append("")
    if len(weeks) > _WEEKS_SHOWN:
        lines.append(tr("The last {shown} of {total} weeks:", shown=_WEEKS_SHOWN, total=len(weeks)))
    lines += [_week_line(week, units, today) for week in weeks[-_WEEKS_SHOWN:]]
    total = show_distance(sum(week.run_mm for week in weeks), units)
    lines += ["", _sum_line(progress.runs, total, len(weeks))]
    if progress.strength_done:
        lines.append(trn("Strength: {count} session.", "Strength: {count} sessions.", progress.strength_done))
    if progress.intensity.total_s:
        lines += ["", *intensity_lines(progress.intensity)]
    if progress.longest:
        lines += ["", longest_line(progress.longest, units)]
    if progress.runs:
        lines += consistency_lines(progress.consistency)
    elif is_own:
        lines.append(
            tr("Nothing is logged yet: tap Done on /today, or write “ran {example}”.", example=example_run(units))
        )
    else:
        lines.append(tr("Nothing is logged yet."))
    return Card(text="\n".join(lines), buttons=_rows(progress, is_own=is_own))


def _rows(progress: TrainingProgress, *, is_own: bool) -> tuple[Row, ...]:
    athlete = PersonId(progress.athlete.id)
    rows: list[Row] = [(key(tr("As a picture"), SendProgress(athlete)), key(tr("All runs"), ListRuns(athlete)))]
    if not is_own:
        rows.append((key(tr("‹ Back"), OpenAthlete(athlete)),))
    return tuple(rows)


def intensity_lines(intensity: TimeByIntensity) -> list[str]:
    """How long was run how hard, and where that is known from."""
    parts = [
        tr(
            "{kind} {share} ({time})",
            kind=tr(words),
            share=show_percent(intensity.share(kind)),
            time=show_duration(intensity.seconds.get(kind, 0)),
        )
        for kind, words in INTENSITIES.items()
        if intensity.seconds.get(kind)
    ]
    lines = [tr("Time in the last four weeks: {parts}.", parts=", ".join(parts))]
    if not intensity.recorded:
        lines.append(tr("That counts the planned steps; a file of the watch says it more truly."))
    elif intensity.recorded < intensity.runs:
        lines.append(
            trn(
                "{count} of {runs} runs is counted from its recording, the others by their planned steps.",
                "{count} of {runs} runs are counted from their recording, the others by their planned steps.",
                intensity.recorded,
                runs=intensity.runs,
            )
        )
    return lines


def longest_line(longest: Sequence[LongRun], units: Units) -> str:
    """The longest runs with their days."""
    return tr("Longest runs: {runs}.", runs=show_list([_long_run(run, units) for run in longest]))


def _long_run(run: LongRun, units: Units) -> str:
    return tr("{distance} on {day}", distance=show_distance(run.distance_mm, units), day=show_day(run.on))


def consistency_lines(found: Consistency) -> list[str]:
    """How much of the plan was run, what is open, and since when there was no week without a run."""
    lines = []
    if found.due:
        lines.append(
            trn("{run} of {count} planned run done.", "{run} of {count} planned runs done.", found.due, run=found.run)
        )
    if others := other_runs(found):
        lines.append(" · ".join(others))
    if found.weeks_in_a_row >= IN_A_ROW:
        lines.append(tr("{count} weeks in a row with a run.", count=found.weeks_in_a_row))
    return lines


def other_runs(found: Consistency) -> list[str]:
    """What became of the planned runs that were not run, and what was run beside the plan."""
    said = []
    if found.skipped:
        said.append(trn("{count} skipped", "{count} skipped", found.skipped))
    if found.unknown:
        said.append(trn("{count} not logged", "{count} not logged", found.unknown))
    if found.away:
        said.append(trn("{count} in days off, not counted", "{count} in days off, not counted", found.away))
    if found.beside:
        said.append(trn("{count} run beside the plan", "{count} runs beside the plan", found.beside))
    return said


def _sum_line(runs: int, total: str, weeks: int) -> str:
    counted = trn("{count} run", "{count} runs", runs)
    over = trn("{count} week", "{count} weeks", weeks)
    return tr("In all: <b>{total}</b> in {runs} over {weeks}.", total=total, runs=counted, weeks=over)


def _week_line(week: WeekRecord, units: Units, today: date) -> str:
    last = week.first + timedelta(days=6)
    is_now = week.first <= today <= last
    sentence = (
        tr("Week {number} ({dates}, this week): <b>{run}</b> of {planned}, {runs} of {planned_runs}")
        if is_now
        else tr("Week {number} ({dates}): <b>{run}</b> of {planned}, {runs} of {planned_runs}")
    )
    return sentence.format(
        number=week.number,
        dates=show_date_range(week.first, last),
        run=show_total(week.lengths_mm, units),
        planned=amount_words(week.days, units),
        runs=week.runs,
        planned_runs=trn("{count} run", "{count} runs", week.planned_runs),
    )
