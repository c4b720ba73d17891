"""Questions about times and paces answered: what a result is worth, a pace for a time, whether a pace fits."""

from datetime import date, timedelta

from domain.editing.tune_up import ready_miles
from domain.fitness import five_k_pace_from_race, predict_seconds, training_paces_of
from domain.limits import TUNE_UP_LEAST_DAYS
from domain.plan import QUALITY_TYPES, DayType, PhaseName, Plan, PlanInputs, RaceDistance
from domain.planning.realism import said_s
from domain.race import FIVE_K, HALF, MARATHON, TEN_K
from domain.units import MM_PER_MILE, Units, mm_from_miles
from domain.words.asked_of import AskInUnits, AskPace, AskRace, RaceBefore
from handlers.desk.forecast import Forecast
from handlers.views.counts_on import counts_on_lines
from handlers.wording.door import mark, tr
from handlers.wording.formats import (
    show_about,
    show_date,
    show_day,
    show_distance,
    show_duration,
    show_pace,
    show_pace_range,
    show_some,
)
from handlers.wording.names import race_name

# Nobody races faster, in seconds a mile.
_FASTEST_S = 240
_SHOWN = (FIVE_K, TEN_K, HALF, MARATHON)
_EFFORTS = {
    1: mark("1 of 10: hardly more than a walk."),
    2: mark("2 of 10: very easy, you could sing."),
    3: mark("3 of 10: easy, you talk in whole sentences."),
    4: mark("4 of 10: easy still, you talk in whole sentences: the top of an easy run."),
    5: mark("5 of 10: steady, you talk in short sentences."),
    6: mark("6 of 10: steady and noticeable: about marathon effort."),
    7: mark("7 of 10: comfortably hard, a sentence at a time: a tempo run."),
    8: mark("8 of 10: hard, a few words at a time: intervals, or the end of a hard tempo."),
    9: mark("9 of 10: very hard, single words: the last repeats, or the end of a race."),
    10: mark("10 of 10: all out, nothing left: the finish of a race, and no training run."),
}


def effort_line(number: int) -> str:
    """What a number of ten means, in a line."""
    return tr(_EFFORTS[number])


def effort_words(number: int) -> str:
    """What a number of ten means; the whole scale for 0."""
    if number in _EFFORTS:
        return tr(_EFFORTS[number]) + " " + tr("Tap a number after a run, or write “felt like a 7”.")
    lines = [tr("<b>Effort, 1 to 10</b>: how hard the whole run felt.")]
    return "\n".join([*lines, *(f"• {tr(_EFFORTS[each])}" for each in (3, 5, 7, 8, 9, 10))])


def in_units_words(asked: AskInUnits) -> str:
    """A length or a pace in both units."""
    if asked.pace_s is not None:
        return tr(
            "{one} is {other}.",
            one=show_pace(asked.pace_s, Units.MI),
            other=f"<b>{show_pace(asked.pace_s, Units.KM)}</b>",
        )
    length = asked.distance_mm or 0
    return tr(
        "{one} is {other}.",
        one=show_distance(length, Units.MI, 2),
        other=f"<b>{show_distance(length, Units.KM, 2)}</b>",
    )


def basis_words(inputs: PlanInputs, units: Units) -> str:
    """Where the paces come from."""
    pace = show_pace(inputs.five_k_pace_s, units)
    time = show_duration(inputs.five_k_pace_s * FIVE_K.miles)
    return tr(
        "Your paces come from a 5K in about <b>{time}</b> ({pace}): what you gave, or what your results since "
        "then stand "
        "for. From it published formulas give easy, tempo and interval pace and the race time. A new result, "
        "like “10k in "
        "48:30”, moves them all.",
        time=time,
        pace=pace,
    )


def race_answer(asked: AskRace, inputs: PlanInputs | None, found: Forecast | None, units: Units) -> str:
    """What a result is worth, how fast a distance could be raced, or which pace a time is."""
    if asked.result is not None:
        return _worth(asked, inputs, found, units)
    race = asked.distance or (inputs.race if inputs is not None else MARATHON)
    if asked.time_s is not None:
        race = asked.distance or _run_in(asked.time_s, race)
        pace = asked.time_s / race.miles
        values = {"race": race_name(race, units), "time": show_duration(asked.time_s)}
        both = f"{show_pace(pace, Units.MI)}, {show_pace(pace, Units.KM)}"
        return tr("{race} in {time}: <b>{pace}</b> all the way.", pace=both, **values)
    if inputs is None:
        return tr("Tell me a result, like “10k in 48:30”, and I say what it is worth over other distances.")
    return _possible(race, inputs, found, units)


def _run_in(time_s: int, race: RaceDistance) -> RaceDistance:
    """The plan's race, where it can be run in this time; else the longest usual one that can."""
    possible = (each for each in (race, MARATHON, HALF, TEN_K) if time_s / each.miles >= _FASTEST_S)
    return next(possible, FIVE_K)


def _worth(asked: AskRace, inputs: PlanInputs | None, found: Forecast | None, units: Units) -> str:
    """A result over another distance, or over the usual ones."""
    result, weekly = asked.result, inputs.weekly_miles if inputs is not None else 25.0
    if result is None:
        raise ValueError(asked)
    if asked.time_s is None:
        name = race_name(result, units)
        if inputs is None:
            return tr("Tell me the time with it, like “what is a 48:30 10k worth in a marathon”.")
        fitness_s = inputs.five_k_pace_s if found is None else found.standing.five_k_pace_s
        time = said_s(predict_seconds(result, fitness_s, weekly))
        said = tr(
            "I know no {race} time of yours: your paces stand for about {time}. With your own time, like “what is "
            "{race} in {time} worth”, it is truer.",
            race=name,
            time=show_duration(time),
        )
        asked = AskRace(distance=asked.distance, result=result, time_s=time)
        return f"{said}\n{_worth(asked, inputs, found, units)}"
    pace = five_k_pace_from_race(result, asked.time_s, weekly)
    values = {"race": race_name(result, units), "time": show_duration(asked.time_s)}
    others = [asked.distance] if asked.distance is not None else [each for each in _SHOWN if each != result]
    lines = [tr("{race} in {time} is worth about:", **values)]
    for race in others:
        seconds = said_s(predict_seconds(race, pace, weekly))
        lines.append(
            tr(
                "• {race}: <b>{time}</b> ({pace})",
                race=race_name(race, units),
                time=show_duration(seconds),
                pace=show_pace(seconds / race.miles, units),
            )
        )
    if MARATHON in others and result.distance_mm < MARATHON.distance_mm:
        lines.append(
            tr("For the marathon only where the long runs are in the legs; it counts with your weekly distance.")
        )
    lines.append(
        tr("If it is a result of yours, write it like “{race} in {time}”, and the paces can follow.", **values)
    )
    return "\n".join(lines)


def _possible(race: RaceDistance, inputs: PlanInputs, found: Forecast | None, units: Units) -> str:
    is_own = race.distance_mm == inputs.race.distance_mm
    fitness_s, weekly = inputs.five_k_pace_s, inputs.weekly_miles
    if found is not None:
        fitness_s, weekly = found.standing.five_k_pace_s, found.standing.weekly_miles
    seconds = predict_seconds(race, fitness_s, weekly)
    if found is not None and is_own:
        seconds = found.standing.realism.predicted_s
    said = said_s(seconds)
    values = {
        "race": race_name(race, units),
        "time": show_duration(said),
        "pace": show_pace(said / race.miles, units),
    }
    lines = [tr("{race} today: about <b>{time}</b> ({pace}).", **values)]
    if found is None:
        return lines[0]
    if is_own:
        then = show_duration(said_s(found.standing.realism.projected_s))
        lines.append(tr("By race day the training can bring it to about {time}.", time=then))
    return "\n".join([*lines, *counts_on_lines(found, units)])


def pace_answer(asked: AskPace, inputs: PlanInputs, race_s: float | None, units: Units) -> str:
    """Whether a pace fits, how long a length takes, or how fast to run it; `race_s` is race day's, None by feel."""
    paces = training_paces_of(inputs)
    easy = show_pace_range(paces.easy_fast_s, paces.easy_slow_s, units)
    if asked.distance_mm is not None:
        distance = show_distance(asked.distance_mm, units, 2)
        if asked.pace_s is not None:
            time = asked.pace_s * asked.distance_mm / MM_PER_MILE
            values = {"distance": distance, "pace": show_pace(asked.pace_s, units)}
            return tr("{distance} at {pace} take <b>{time}</b>.", time=show_duration(time), **values)
        fast, slow = (each * asked.distance_mm / MM_PER_MILE for each in (paces.easy_fast_s, paces.easy_slow_s))
        return tr(
            "{distance} easy: at {pace}, which takes about {fast} to {slow}. For a tempo run it would be {tempo}.",
            distance=distance,
            pace=f"<b>{easy}</b>",
            fast=show_about(fast),
            slow=show_about(slow),
            tempo=show_pace(paces.threshold_s, units),
        )
    pace = asked.pace_s or 0.0
    values = {"pace": show_pace(pace, units), "easy": easy}
    if asked.kind in QUALITY_TYPES:
        wanted = {
            DayType.TEMPO: paces.threshold_s,
            DayType.INTERVALS: paces.interval_s,
            DayType.RACE_PACE: paces.marathon_s if race_s is None else round(race_s),
        }[asked.kind]
        values["wanted"] = show_pace(wanted, units)
        if pace < wanted - 5:
            return tr("{pace} is faster than it is meant to be for you: {wanted}.", **values)
        if pace > wanted + 5:
            return tr(
                "{pace} is slower than it is meant to be for you, {wanted}; on a tired day that is fine.", **values
            )
        return tr("{pace} is just right: it is meant to be {wanted}.", **values)
    if pace < paces.easy_fast_s - 5:
        return tr(
            "{pace} is too fast for an easy or long run of yours: {easy}, or slower. It should feel like talking.",
            **values,
        )
    if pace <= paces.easy_slow_s + 5:
        return tr(
            "{pace} is right for an easy or long run of yours: {easy}, if you can talk in whole sentences.", **values
        )
    return tr("{pace} is slower than {easy}, and fine: an easy run is never too slow.", **values)


def race_before_words(asked: RaceBefore, plan: Plan, units: Units, today: date) -> str:
    """Whether another race fits in before the one that is trained for, and on which days (ruling 42)."""
    inputs, race = plan.inputs, race_name(asked.distance, units)
    last = inputs.race_date - timedelta(days=TUNE_UP_LEAST_DAYS)
    first, end = max(asked.span.first or today, today), min(asked.span.last or last, last)
    if asked.distance.distance_mm >= inputs.race.distance_mm:
        return tr(
            "{race} before the race that is trained for would take its place: it is as long. If it is the "
            "race you want, "
            "write “new race”, and the plan is made for it.",
            race=race,
        )
    if first > last:
        return tr(
            "{race} then is too near the race: the last two weeks before {on} are for resting. Up to {last} "
            "it would fit.",
            race=race,
            on=show_date(inputs.race_date),
            last=show_day(last),
        )
    ready_mm = _too_long(asked, plan, today)
    if ready_mm is not None:
        return tr(
            "{race} then is longer than your runs will have prepared you for: up to {most} is sensible on {on}. A "
            "shorter race, or a later day, is better.",
            race=race,
            most=show_distance(ready_mm, units),
            on=show_day(asked.span.first or first),
        )
    days = [on for on, day in _places(plan) if first <= on <= end]
    if asked.span.first is not None and asked.span.first == asked.span.last:
        days = [asked.span.first]
    if not days:
        return tr(
            "{race} fits best in the middle of the plan, in place of a long run, from the build phase to two "
            "weeks before "
            "the race. None of those days lies there.",
            race=race,
        )
    lines = [
        tr(
            "Yes: {race} can stand in place of the long run, with that week's hard work left out and easy "
            "days after it. "
            "It fits on {days}.",
            race=race,
            days=show_some([show_day(on) for on in days], 5),
        )
    ]
    if asked.distance.distance_mm > HALF.distance_mm * 0.9 and (inputs.race_date - days[-1]).days < 21:
        lines.append(tr("For a race that long three weeks and more before the race are better."))
    if fits_on(asked, plan, today) is None:
        lines.append(tr("To put it in, write “make {day} a race”, with the day.", day=show_day(days[-1])))
    return "\n".join(lines)


def fits_on(asked: RaceBefore, plan: Plan, today: date) -> date | None:
    """The one day that was named for another race, where it fits in."""
    on, last = asked.span.first, plan.inputs.race_date - timedelta(days=TUNE_UP_LEAST_DAYS)
    is_shorter = asked.distance.distance_mm < plan.inputs.race.distance_mm and _too_long(asked, plan, today) is None
    return on if on is not None and on == asked.span.last and today <= on <= last and is_shorter else None


def _too_long(asked: RaceBefore, plan: Plan, today: date) -> int | None:
    """Up to which length the runs prepare for a race on the day that is named, where that is less than the race."""
    on = asked.span.first
    if on is None or on != asked.span.last or not today <= on <= plan.inputs.race_date or on < plan.inputs.start:
        return None
    ready_mm = mm_from_miles(ready_miles(plan, plan.week(plan.week_of(on))))
    return ready_mm if asked.distance.distance_mm > ready_mm else None


def _places(plan: Plan) -> list[tuple[date, DayType]]:
    """The long runs of build and peak."""
    return [
        (on, day.type)
        for on, week, day in plan.dated_days()
        if day.type is DayType.LONG_RUN and week.phase in (PhaseName.BUILD, PhaseName.PEAK)
    ]
