"""The sentence of each kind of reason; numbers come from the reason, distances and paces in the athlete's units."""

from collections.abc import Callable
from typing import Protocol

from domain.formats import show_miles, show_pace, show_pace_range, show_percent
from domain.plan import DayType, PhaseName
from domain.rules.wording import day_name, kind_name, miles_range, signed_percent
from domain.units import Units


class Numbers(Protocol):
    """A reason as the words see it."""

    def number(self, name: str) -> float:
        """A number by its name; 0 where there is none."""

    def word(self, name: str) -> str:
        """A word by its name; empty where there is none."""


# Peak intervals are at most 2 % quicker than the 5K pace; a mile is run much faster (rulings 27, 1.2).
_MILE_PACE_BELOW = 0.95
_PHASES = {
    PhaseName.BASE: "easy miles that everything later rests on",
    PhaseName.BUILD: "workouts come in and the miles grow",
    PhaseName.PEAK: "the biggest weeks, closest to the race",
    PhaseName.TAPER: "fewer miles, so that you are fresh on race day",
}


def _race(reason: Numbers, units: Units) -> str:
    pace = reason.number("pace_s")
    at = f", at your goal of {show_pace(pace, units)}" if pace else ""
    return f"It is race day: {reason.word('label')}{at}."


def _shakeout(reason: Numbers, units: Units) -> str:
    return f"Two days before the race: {show_miles(reason.number('miles'), units)} just to loosen the legs."


def _race_week(reason: Numbers, units: Units) -> str:
    most = show_miles(reason.number("most_miles"), units)
    return f"{reason.number('days'):.0f} days before the race only easy running, no run above {most}."


def _phase(reason: Numbers, _: Units) -> str:
    phase = PhaseName(reason.word("phase"))
    return f"Week {reason.number('week'):.0f} of {reason.number('weeks'):.0f} in {phase}: {_PHASES[phase]}."


def _week_miles(reason: Numbers, units: Units) -> str:
    miles = show_miles(reason.number("miles"), units)
    if reason.number("week") <= 1:
        return f"Week 1 holds {miles}, near the {show_miles(reason.number('now_miles'), units)} you run now."
    best = reason.number("best_miles")
    growth = signed_percent(reason.number("miles") / best - 1 if best else 0.0)
    return f"The week holds {miles}, {growth} on the most of the last four weeks ({show_miles(best, units)})."


def _recovery_week(reason: Numbers, units: Units) -> str:
    return (
        f"A recovery week of {show_miles(reason.number('miles'), units)}, {signed_percent(reason.number('change'))} "
        "on the week before: the rest is when the work settles."
    )


def _taper_week(reason: Numbers, units: Units) -> str:
    miles = show_miles(reason.number("miles"), units)
    return (
        f"A taper week of {miles}, {signed_percent(reason.number('change'))} on the week before, race day left out: "
        "less volume, the same rhythm."
    )


def _late_start(reason: Numbers, units: Units) -> str:
    miles = show_miles(reason.number("miles"), units)
    return f"The plan starts in mid-week, so the first days stay light: {miles} in all."


def _long_run_day(reason: Numbers, _: Units) -> str:
    day = day_name(int(reason.number("day")))
    if reason.number("named"):
        return f"{day} is the day you named for your long run."
    return f"{day} suits the long run best of your running days."


def _long_run_length(reason: Numbers, units: Units) -> str:
    said = f"{show_miles(reason.number('miles'), units)} are {show_percent(reason.number('share'))} of the week"
    longest = reason.number("longest_miles")
    if not longest:
        return f"{said}."
    return (
        f"{said}; your longest run of the last four weeks was {show_miles(longest, units)}, and up to "
        f"{show_miles(reason.number('most_miles'), units)} is a step that holds."
    )


def _race_pace_end(reason: Numbers, units: Units) -> str:
    share, pace = show_percent(reason.number("share")), show_pace(reason.number("pace_s"), units)
    return f"The last {share} at {pace} teach the pace of the race on tired legs."


def _workouts(reason: Numbers, units: Units) -> str:
    count, most = int(reason.number("count")), int(reason.number("most"))
    many = "one workout" if count == 1 else f"{count} workouts"
    miles = show_miles(reason.number("miles"), units)
    return f"A {reason.word('phase')} week of {miles} has {many}; up to {most} fit."


def _spacing(reason: Numbers, _: Units) -> str:
    return f"The nearest other hard day is {reason.number('hours'):.0f} hours away; 48 are the least."


def _threshold_pace(reason: Numbers, units: Units) -> str:
    return (
        f"{show_pace(reason.number('pace_s'), units)} is your threshold, from your 5K pace of "
        f"{show_pace(reason.number('five_k_pace_s'), units)}: comfortably hard."
    )


def _interval_pace(reason: Numbers, units: Units) -> str:
    pace_s, five_k_s = reason.number("pace_s"), reason.number("five_k_pace_s")
    if pace_s == five_k_s:
        return f"{show_pace(pace_s, units)} is your 5K pace of today."
    what = "a little quicker than" if pace_s > _MILE_PACE_BELOW * five_k_s else "about your mile pace, from"
    return f"{show_pace(pace_s, units)} is {what} your 5K pace of today, {show_pace(five_k_s, units)}."


def _race_pace(reason: Numbers, units: Units) -> str:
    return (
        f"{show_pace(reason.number('pace_s'), units)} is the pace of your race, as far as your running of today "
        f"(5K pace {show_pace(reason.number('five_k_pace_s'), units)}) supports it."
    )


def _easy_pace(reason: Numbers, units: Units) -> str:
    easy = show_pace_range(reason.number("fast_s"), reason.number("slow_s"), units)
    return f"Easy is about {easy}, from your 5K pace of {show_pace(reason.number('five_k_pace_s'), units)}."


def _band(reason: Numbers, units: Units) -> str:
    between = miles_range(reason.number("low_miles"), reason.number("high_miles"), units)
    kind = kind_name(DayType(reason.word("kind")))
    length = show_miles(reason.number("miles"), units, 2)
    return f"{kind[0].upper()}{kind[1:]} is {between} in a week like this; this one has {length}."


def _run_day(reason: Numbers, _: Units) -> str:
    day = day_name(int(reason.number("day")))
    if reason.number("hard_neighbours"):
        return f"{day} is one of your running days; a hard day is next to it, so it stays easy."
    return f"{day} is one of your running days; easy miles carry most of the week."


def _light_day(reason: Numbers, _: Units) -> str:
    return f"You did not choose this day; a light run makes it {reason.number('runs'):.0f} runs this week."


def _rest_by_design(reason: Numbers, units: Units) -> str:
    miles = show_miles(reason.number("miles"), units)
    return f"Rest by design: {miles} are spread over {reason.number('runs'):.0f} runs, and rest is part of training."


def _house(reason: Numbers, _: Units) -> str:
    return f"Your coach allows {reason.number('hard_days'):.0f} hard days a week."


def _plain(sentence: str) -> Callable[[Numbers, Units], str]:
    return lambda _reason, _units: sentence


SENTENCES: dict[str, Callable[[Numbers, Units], str]] = {
    "before_start": _plain("Your plan starts later this week, so this day is rest."),
    "race": _race,
    "day_before_race": _plain("The day before the race is rest."),
    "shakeout": _shakeout,
    "race_week": _race_week,
    "after_race": _plain("After the race comes rest."),
    "phase": _phase,
    "week_miles": _week_miles,
    "recovery_week": _recovery_week,
    "taper_week": _taper_week,
    "late_start": _late_start,
    "long_run_day": _long_run_day,
    "long_run_length": _long_run_length,
    "race_pace_end": _race_pace_end,
    "workouts": _workouts,
    "spacing": _spacing,
    "threshold_pace": _threshold_pace,
    "interval_pace": _interval_pace,
    "race_pace": _race_pace,
    "easy_pace": _easy_pace,
    "band": _band,
    "run_day": _run_day,
    "light_day": _light_day,
    "rest_day_off": _plain("This is not one of your running days, so it is rest."),
    "rest_by_design": _rest_by_design,
    "easy_only": _plain("Easy running only for now, because of your answer on health."),
    "house": _house,
    "pinned": _plain("You pinned this day, so it stays when the plan is made again."),
    "edited": _plain("This day was changed by hand."),
}
