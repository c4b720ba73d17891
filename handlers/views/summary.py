"""The last card before the plan: every answer with Edit, the verdict on the goal, and Create my plan."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from domain.explaining.why import Reason
from domain.messages import Button, ButtonStyle, Card
from domain.people import ReminderWhen
from domain.plan import Day, RaceExperience
from domain.planning.notes import PlanNote
from domain.planning.realism import Realism, Verdict, VolumeGap, said_s
from domain.units import Units
from handlers.buttons.onboarding import ChooseGoal, CreatePlan, EditAnswer, GoalChoice, StartOn, TakeKinder
from handlers.desk.draft import Draft
from handlers.desk.kinder import KinderWays, kinder_ways
from handlers.desk.outlook import Outlook
from handlers.desk.questions import Step
from handlers.views.answers import goal_words, raced_words, training_words
from handlers.views.arriving import plan_made_words
from handlers.views.day_lines import run_words
from handlers.views.keys import Row, key
from handlers.views.onboarding import edit_rows
from handlers.views.race import in_a_sentence
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_day, show_duration, show_miles, show_pace
from handlers.wording.names import race_name
from handlers.wording.planning import is_far_below, note_words, warning_words
from handlers.wording.why import reason_words

SCREEN = "ask:summary"


def summary_guidance() -> str:
    """What can be done at the summary."""
    return tr("Tap a line to change it, or <b>Create my plan</b>.")


def summary_card(
    draft: Draft,
    steps: Sequence[Step],
    weeks: int,
    seen: Outlook | None,
    starts: Sequence[date],
    today: date,
    serial: int,
    *,
    trouble: str = "",
    note: str = "",
) -> Card:
    """Every answer with Edit. `seen` is what the plan can bring, `trouble` (HTML) what stands in its way.

    `weeks` are those of the plan, `starts` the days on which it may begin, best first.
    """
    parts = [note, "\n".join([tr("<b>This is what I have</b>"), *_lines(draft, steps, weeks)])]
    rows: list[Row] = list(edit_rows(steps))
    if seen is not None:
        parts += [verdict_words(draft, seen.realism), *(f"• {esc(said)}" for said in _remarks(draft, seen))]
        rows += _goal_rows(draft, seen.realism, serial, offers_later=not seen.realism.warnings)
        if seen.realism.warnings:
            ways = kinder_ways(draft.inputs(), today)
            parts += [leads_to_words(draft, seen.realism), kinder_words(draft, ways)]
            rows += _kinder_rows(draft, ways, serial)
    if len(starts) > 1:
        rows.append(tuple(_start_key(day, draft, today, serial) for day in sorted(starts, reverse=True)))
    if trouble:
        parts.append(tr("{trouble} Please change that line first.", trouble=trouble))
    else:
        make = CreatePlan(revision=serial)
        if seen is not None and leads_to_words(draft, seen.realism):
            rows.append((key(tr("Create my plan all the same"), make, style=ButtonStyle.PRIMARY),))
        else:
            rows.append((key(tr("Create my plan"), make, style=ButtonStyle.SUCCESS),))
    return Card(text="\n\n".join(part for part in parts if part), buttons=tuple(rows))


def leads_to_words(draft: Draft, realism: Realism) -> str:
    """What the plan comes to where its longest run is far from the race: said before it is made; "" elsewhere."""
    short = next((each for each in realism.warnings if each.gap is VolumeGap.LONGEST_RUN and is_far_below(each)), None)
    if short is None or draft.race is None:
        return ""
    return tr(
        "<b>Made like this, the plan leads to runs of up to {longest}, not to a {race}.</b> It is a way into running; "
        "on race day you would walk most of it, or had better not start.",
        longest=show_miles(short.planned_miles, draft.shown_units),
        race=in_a_sentence(draft.race, draft.shown_units),
    )


def kinder_words(draft: Draft, ways: KinderWays) -> str:
    """A race that the weeks cannot build up to, and what truly helps, before the plan is made."""
    said = [_kinder(draft, ways)]
    if draft.easy_only:
        said.append(tr("Let a clinician have a look before you choose."))
    return " ".join(said)


def _kinder(draft: Draft, ways: KinderWays) -> str:
    little = tr("This plan builds up to little for this distance.")
    units = draft.shown_units
    if ways.later is not None and ways.shorter is not None:
        more = tr(
            "From {date} on the weeks are enough; on your day they are for a {race}.",
            date=show_date(ways.later.on),
            race=in_a_sentence(ways.shorter.race, units),
        )
    elif ways.later is not None:
        more = tr("From {date} on the weeks are enough.", date=show_date(ways.later.on))
    elif ways.shorter is not None:
        more = tr(
            "No later day within a year changes that; for a {race} on your day the weeks are enough.",
            race=in_a_sentence(ways.shorter.race, units),
        )
    elif ways.both is not None:
        more = tr(
            "For a {wished} no day within a year is enough from where you start. Starting gently, the weeks build up "
            "to a {race} on {date}, and a longer race can follow from there.",
            wished=in_a_sentence(draft.race, units) if draft.race is not None else "",
            race=in_a_sentence(ways.both.race, units),
            date=show_date(ways.both.on),
        )
    else:
        more = tr("No later day within a year and no shorter race changes that: start calmly and walk when you like.")
    return f"{little} {more}"


def _kinder_rows(draft: Draft, ways: KinderWays, serial: int) -> list[Row]:
    rows: list[Row] = []
    for way in ways.offered:
        name = race_name(way.race, draft.shown_units)
        if way is ways.later:
            label = tr("A later race day: {date}", date=show_day(way.on))
        elif way is ways.shorter:
            label = tr("A shorter race: {race}", race=name)
        else:
            label = tr("Start gently: {race} on {date}", race=name, date=show_day(way.on))
        rows.append((key(label, TakeKinder(way.race.distance_mm, way.on, revision=serial)),))
    return rows


def _start_key(day: date, draft: Draft, today: date, serial: int) -> Button:
    label = tr("Start today") if day == today else tr("Start {date}", date=show_day(day))
    return key(f"✓ {label}" if day == draft.start else label, StartOn(day, revision=serial))


def _lines(draft: Draft, steps: Sequence[Step], weeks: int) -> list[str]:
    echo = {step.name: step.echo(draft) for step in steps}
    lines = [tr("Race: <b>{race}</b>", race=_race_words(draft))]
    if draft.race_date and draft.start:
        lines.append(tr("Race day: <b>{date}</b>", date=show_date(draft.race_date)))
        lines.append(
            trn(
                "Start: <b>{date}</b>, {count} week",
                "Start: <b>{date}</b>, {count} weeks",
                weeks,
                date=show_date(draft.start),
            )
        )
    first = draft.likely_experience is RaceExperience.FIRST
    way = training_words(easy_only=bool(draft.easy_only), careful=bool(draft.careful), first=first)
    lines += [
        tr("Goal: <b>{goal}</b>", goal=goal_words(draft)),
        tr("Experience: <b>{experience}</b>", experience=_raced(draft)),
        tr("Fitness: <b>{pace}</b>", pace=echo["pace"]),
        tr("Weekly running: <b>{distance}</b>", distance=echo["weekly"]),
        tr("Running days: <b>{days}</b>", days=echo["days"]),
        tr("At most a week: <b>{amount}</b>", amount=echo["limits"]),
        tr("Training: <b>{way}</b>", way=way),
        tr("Clock: <b>{clock}</b>", clock=echo["clock"]),
    ]
    return lines


def _raced(draft: Draft) -> str:
    if draft.experience is None and draft.likely_experience is RaceExperience.FIRST:
        return tr("{experience} (my guess)", experience=raced_words(draft.likely_experience))
    return raced_words(draft.experience)


def _race_words(draft: Draft) -> str:
    if draft.race is None:
        return ""
    race = esc(race_name(draft.race, draft.shown_units))
    if not draft.race_name or draft.race_name == draft.race.label:
        return race
    return f"{esc(draft.race_name)} ({race})"


def why_words(on: date, day: Day, reasons: Sequence[Reason], units: Units) -> str:
    """Why a run of the plan that would be is as it is; safe HTML."""
    head = tr("<b>Why {date}: {run}?</b>", date=show_date(on), run=run_words(day, units))
    return "\n".join([head, *(f"• {esc(reason_words(reason, units, is_own=True))}" for reason in reasons)])


def verdict_words(draft: Draft, realism: Realism) -> str:
    now, then = (show_duration(said_s(each)) for each in (realism.predicted_s, realism.projected_s))
    if draft.weekly_mm == 0 and draft.goal is None:
        return tr("How long it takes you shows when you have run for some weeks. No goal time: we train to enjoy it.")
    today = tr("If the race were today: about <b>{time}</b>.", time=now)
    if draft.goal is None or draft.race is None or realism.verdict is None:
        more = tr("The training could bring you to about <b>{time}</b>. No goal time: we train to enjoy it.", time=then)
        return f"{today} {more}"
    pace = show_pace(draft.goal / draft.race.miles, draft.shown_units)
    return f"{today} {_verdict(realism.verdict, show_duration(draft.goal), pace, then, is_kept=draft.goal_kept)}"


def _verdict(verdict: Verdict, goal: str, pace: str, then: str, *, is_kept: bool) -> str:
    match verdict:
        case Verdict.EASIER:
            return tr(
                "The goal of {goal} ({pace}) leaves room to spare; that is a fine way to race.", goal=goal, pace=pace
            )
        case Verdict.REALISTIC:
            return tr(
                "The goal of {goal} ({pace}) is <b>realistic</b>: the training could bring you to about {time}.",
                goal=goal,
                pace=pace,
                time=then,
            )
        case Verdict.AMBITIOUS:
            return tr(
                "The training could bring you to about {time}; the goal of {goal} ({pace}) is <b>ambitious</b>.",
                goal=goal,
                pace=pace,
                time=then,
            )
        case Verdict.UNREALISTIC:
            out = tr(
                "The training could bring you to about {time} by race day; the goal of {goal} ({pace}) is <b>out of "
                "reach</b> for now.",
                goal=goal,
                pace=pace,
                time=then,
            )
            advice = (
                tr("It stays the goal; the training paces follow what can be run.")
                if is_kept
                else tr(
                    "Aim for what fits, choose a later race, or keep it: the training paces follow what can be run "
                    "either way."
                )
            )
            return f"{out} {advice}"


def _remarks(draft: Draft, seen: Outlook) -> list[str]:
    units: Units = draft.shown_units
    # That the goal is slower than today is what the verdict says already.
    notes = [note_words(note, units) for note in seen.said if note.code is not PlanNote.GOAL_SLOWER]
    return [*notes, *(warning_words(warning, units) for warning in seen.realism.warnings)]


def likely_goal(realism: Realism) -> int:
    """The likely time on race day as a round goal in seconds, never faster than it."""
    step = 5 if realism.projected_s < 3600 else 60
    return ceil(realism.projected_s / step) * step


def _goal_rows(draft: Draft, realism: Realism, serial: int, *, offers_later: bool) -> list[Row]:
    if realism.verdict is not Verdict.UNREALISTIC or draft.goal is None or draft.goal_kept:
        return []
    likely = show_duration(likely_goal(realism))
    aim = key(tr("Aim for {time}", time=likely), ChooseGoal(GoalChoice.LIKELY, revision=serial))
    keep = key(tr("Keep {time}", time=show_duration(draft.goal)), ChooseGoal(GoalChoice.KEEP, revision=serial))
    if not offers_later:
        # Where the weeks are few as well, the row below offers it.
        return [(aim, keep)]
    return [(aim,), (key(tr("A later race"), EditAnswer("date")), keep)]


def plan_ready_words(weeks: int, when: ReminderWhen) -> str:
    """Above the plan that was just made; `when` its workouts are to arrive."""
    ready = trn("<b>Your plan is ready: {count} week.</b>", "<b>Your plan is ready: {count} weeks.</b>", weeks)
    return f"{ready} {plan_made_words(when)}"
