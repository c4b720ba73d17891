"""Questions about the body and the pace, answered with an athlete's own paces and runs."""

from domain.explaining import of_runs
from domain.fitness import TrainingPaces, day_seconds
from domain.plan import Day, DayType, PlanInputs
from domain.units import MM_PER_MILE, Units
from domain.words.asked_of import Span
from handlers.desk.asked_runs import RunsAsked
from handlers.views.asked_words import run_words
from handlers.wording.door import tr
from handlers.wording.formats import show_about, show_distance, show_pace, show_pace_range

# How long a run has to take, in minutes, before something to eat on the way helps, and before it is needed.
_NO_GEL_MIN, _GEL_MIN = 75, 105
# Strength shows after so many weeks.
_SHOWS_WEEKS = 6
# A gel every so many minutes, from the later one on.
_EVERY_MIN, _FIRST_MIN = 30, 45


def heart_drift_words(paces: TrainingPaces, units: Units) -> str:
    """Why the heart beats faster late in a long run, and what to do then."""
    return tr(
        "That is usual: late in a long run the heart beats faster at the same pace, because you are warm, have lost "
        "water and the legs tire. Let the pace drop then, for you to {pace} or slower, as long as you can talk in "
        "whole sentences. Where it climbs early, the start was too fast or it was hot. With chest pain, dizziness or a "
        "heartbeat that stumbles: stop, and see a clinician.",
        pace=show_pace(paces.easy_slow_s, units),
    )


def easy_slow_words(paces: TrainingPaces, inputs: PlanInputs, units: Units) -> str:
    """Why easy running is slower than the race."""
    values = {"easy": show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)}
    goal_s = inputs.goal_s / inputs.race.miles if inputs.goal_s else None
    if goal_s is not None and goal_s < paces.easy_fast_s:
        first = tr(
            "Your race pace is {goal}; easy runs and long runs are {easy} for you: the gap is meant.",
            goal=show_pace(goal_s, units),
            **values,
        )
    else:
        first = tr("Easy is {easy} for you, and slower is fine.", **values)
    why = tr(
        "Endurance grows at a pace at which you talk in whole sentences, and only legs that stay fresh do the long run "
        "and the faster work well."
    )
    return f"{first} {why}"


def easy_held_words(paces: TrainingPaces, units: Units) -> str:
    """What easy runs that are faster or slower than planned mean."""
    return tr(
        "Easy is {easy} for you. Slower is never too slow, walking breaks included. Faster than {fast} now and then "
        "does no harm; every time, it tires you without making you fitter. If you talk in whole sentences at a faster "
        "pace, a new result, like “10k in 48:30”, moves your paces.",
        easy=show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units),
        fast=show_pace(paces.easy_fast_s, units),
    )


def strength_needed_words(*, is_on: bool, weeks_left: int) -> str:
    """Whether strength training is a must, and whether it still brings something before the race."""
    said = tr(
        "No, it is no must: the running alone carries the plan. Two short sessions a week make you run a little more "
        "economically, so they are worth it where there is time for them."
    )
    here = (
        tr("They are on here: “strength today” shows one.")
        if is_on
        else tr("They are off here: /settings puts them on the right days, “strength today” shows one.")
    )
    when = (
        tr("It takes six weeks or more to show: there is time for that before the race.")
        if weeks_left >= _SHOWS_WEEKS
        else tr("It takes six weeks or more to show, so before this race it brings little.")
    )
    return f"{said} {when} {here}"


def gels_words(distance_mm: int, seconds: float, units: Units, *, is_race: bool) -> str:
    """Whether gels are needed for a run of this length, which takes so many seconds."""
    values = {"distance": show_distance(distance_mm, units, 1), "time": show_about(seconds)}
    takes = (
        tr("{distance} in the race, in about {time}:", **values)
        if is_race
        else tr("{distance} takes you about {time} at an easy pace.", **values)
    )
    minutes = seconds / 60
    if minutes < _NO_GEL_MIN:
        need = tr("For that nobody needs a gel: a usual meal before is enough, and water where it is warm.")
        return f"{takes} {need}"
    if minutes < _GEL_MIN:
        need = tr("You can do without; one after about 45 minutes does no harm, if you want to practise for the race.")
    else:
        need = tr(
            "From an hour and a half on they help: usual is one every 30 to 45 minutes with some water, here "
            "{low} to {high}.",
            low=int(minutes // _FIRST_MIN),
            high=int(minutes // _EVERY_MIN),
        )
    try_it = tr("Try the kind of the race on long runs first; for your stomach and more a dietitian knows better.")
    return f"{takes} {need} {try_it}"


def seconds_of(distance_mm: int, paces: TrainingPaces) -> float:
    """How long a length takes at an easy pace."""
    return distance_mm * paces.easy_middle_s / MM_PER_MILE


def seconds_of_day(day: Day, paces: TrainingPaces) -> float:
    """How long a planned run takes."""
    return day_seconds(day, paces.easy_middle_s)


def nerves_words(found: RunsAsked, units: Units) -> str:
    """What speaks for arriving: the longest run so far, and how far the plan still goes."""
    lines = [
        tr(
            "Nearly everybody has such doubts before a race. Who has done the long runs and starts slowly, finishes; "
            "walking is allowed."
        )
    ]
    ran = of_runs.longest(found.logged_in(Span()))
    if ran is not None:
        lines.append(tr("Your longest run so far: {run}.", run=run_words(ran, units)))
    ahead = of_runs.longest([run for run in found.ahead_in(Span()) if run.kind is not DayType.RACE])
    if ahead is not None:
        lines.append(tr("The longest that is planned: {run}.", run=run_words(ahead, units)))
    lines.append(tr("“Am I on track” says what time it could be."))
    return " ".join(lines)
