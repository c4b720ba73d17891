"""The evening before the race, and its morning: what to lay out, how to go out, and when which point is passed.

What stands here is the plan's own numbers and common sense; nothing of it is advice on health or on what to eat.
"""

from domain.plan import Day, PlanInputs, Segment
from domain.planning.race_plan import RacePlan, as_read, splits
from domain.units import Units
from handlers.views.goal_aim import safer_start_words
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.formats import show_date, show_distance, show_duration, show_number, show_pace
from handlers.wording.laps import part_lines
from handlers.wording.names import race_name, race_title, segment_name

# In shorter races than this the first mile is a good part of all.
_FIRST_MILE_FROM_MILES = 3.0


def eve_lines(inputs: PlanInputs, found: RacePlan, units: Units) -> list[str]:
    """What to prepare tonight, and how tomorrow is to be run; safe HTML."""
    return [
        tr("<b>Tomorrow: {race}</b>", race=esc(race_title(inputs, units), 60)),
        f"{show_date(inputs.race_date)} · {_distance(inputs, units)}",
        "",
        *_plan_lines(found, units),
        "",
        tr("<b>This evening:</b>"),
        "• " + tr("Lay out shoes, clothes and number; nothing that you have not run in before."),
        "• " + tr("I don't know when you start: look up time and place, and how long the way takes. Set two alarms."),
        "• " + tr("Charge watch and phone. No more running today."),
        "",
        *_with_a_clinician(inputs),
        tr("If you are ill or something hurts, tell me: there is always another race."),
    ]


def morning_lines(inputs: PlanInputs, found: RacePlan, day: Day, units: Units) -> list[str]:
    """The race, its pace and how to begin it, with what its runner wrote beside the day; safe HTML."""
    lines = [f"{esc(race_title(inputs, units), 60)} · {_distance(inputs, units)}"]
    lines += ["", *_part(day, Segment.WARMUP, units), *_first_mile(found, units), *_plan_lines(found, units)]
    lines += _part(day, Segment.COOLDOWN, units)
    if day.notes:
        lines += ["", esc(day.notes)]
    return [*lines, "", tr("Feeling unwell, or something hurts? Stop: there is always another race."), _good_race()]


def _with_a_clinician(inputs: PlanInputs) -> list[str]:
    """Who runs easily only for their health; the evening goes to nobody but them."""
    if not inputs.easy_only:
        return []
    return [tr("Your plan held easy runs only, for your health: start if a clinician has said yes to this race.")]


def _good_race() -> str:
    return tr("Have a good race! This evening I ask how it went.")


def _distance(inputs: PlanInputs, units: Units) -> str:
    """As "Marathon, 26.22 mi"; only the length where the race has no other name."""
    name, length = race_name(inputs.race, units), show_distance(inputs.race.distance_mm, units)
    if name in (length, race_title(inputs, units)):
        return length
    return tr("{race}, {length}", race=name, length=length)


def _part(day: Day, segment: Segment, units: Units) -> list[str]:
    shown = part_lines(day, segment, units)
    return [f"<b>{segment_name(segment)}:</b> {', '.join(shown)}"] if shown else []


def _plan_lines(found: RacePlan, units: Units) -> list[str]:
    """The pace, the time it gives, and when which point is passed; by feel where there is none."""
    found = as_read(found, units)
    if found.pace_s is None or found.finish_s is None:
        by_feel = tr("<b>How to run it:</b> by feel. Begin slower than you want to, and keep something for the end.")
        if found.short_of_mm is None:
            return [by_feel]
        short = _short_words(found, units)
        # Whether to run it at all comes before how.
        return [short, by_feel] if found.is_far_short else [by_feel, short]
    values = {"pace": show_pace(found.pace_s, units), "time": show_duration(found.finish_s)}
    if found.goal_s is not None:
        values |= {"goal": show_duration(found.goal_s), "goal_pace": show_pace(found.goal_s / found.race.miles, units)}
    if found.may_quicken:
        line = tr(
            "<b>How to run it:</b> go out at {pace}, as trained; all the way, that is {time}. The goal of "
            "{goal} asks for {goal_pace}: quicken after half way, if it is easy then.",
            **values,
        )
    elif found.goal_s is not None:
        line = tr(
            "<b>How to run it:</b> evenly, {pace}, which is {time}: that is what training points to. The goal of "
            "{goal} ({goal_pace}) is more than it supports.",
            **values,
        )
    else:
        line = tr("<b>How to run it:</b> evenly, {pace}, which is {time}.", **values)
    if found.safer_s is not None:
        line = f"{line} {safer_start_words(found, units)}"
    if found.short_of_mm is not None:
        line = f"{line}\n{_short_words(found, units)}"
    # No line of a phone ends between a point and its time.
    passed = [
        f"{show_number(at, 0)}\u00a0{units.value}\u00a0{show_duration(seconds)}" for at, seconds in splits(found, units)
    ]
    return (
        [line, tr("At {pace} you pass {points}.", pace=values["pace"], points=" · ".join(passed))] if passed else [line]
    )


def _short_words(found: RacePlan, units: Units) -> str:
    """The longest run was far from the race: the pace is no promise, and where it was very far, nor is the race."""
    if not found.short_of_mm:
        return tr(
            "No run of the weeks before is in your log. If you did not run, this race is too much for now: not to "
            "start, to walk it, or a shorter race are good choices. Stop as soon as something hurts."
        )
    if found.is_far_short:
        return tr(
            "The longest run I know of was {longest}, far from this race: not to start, to walk most of it, or a "
            "shorter race are good choices. Stop as soon as something hurts.",
            longest=show_distance(found.short_of_mm, units),
        )
    longest = show_distance(found.short_of_mm, units)
    if found.pace_s is None:
        return tr(
            "The longest run I know of was {longest}, little for this race: walk when you like, from early on.",
            longest=longest,
        )
    return tr(
        "The longest run I know of was {longest}, little for this race: begin slower than that pace, and walk when you "
        "like.",
        longest=longest,
    )


def _first_mile(found: RacePlan, units: Units) -> list[str]:
    """How to begin: never quicker than the pace to go out at."""
    if found.pace_s is None:
        return []
    slowest = found.pace_s if found.safer_s is None else max(found.pace_s, found.safer_s / found.race.miles)
    pace = show_pace(slowest, units)
    if found.race.miles < _FIRST_MILE_FROM_MILES:
        return [tr("<b>Start:</b> at {pace}, not quicker, however good it feels.", pace=pace)]
    if units is Units.MI:
        return [tr("<b>First mile:</b> {pace} or slower. It will feel too easy, and others pass: let them.", pace=pace)]
    return [
        tr("<b>First kilometre:</b> {pace} or slower. It will feel too easy, and others pass: let them.", pace=pace)
    ]
