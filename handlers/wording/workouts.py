"""What a day's workout is called, and what is advised about it, in the reader's language and units."""

from collections.abc import Callable

from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.plan import Day, RaceDistance
from domain.units import MM_PER_MILE, Units
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_distance, show_duration, show_lap, show_pace, show_pace_range
from handlers.wording.names import race_name, type_name

_PLAIN = {
    TitleKind.REST: mark("Rest"),
    TitleKind.EASY: mark("Easy run"),
    TitleKind.STRIDES: mark("Easy run with strides"),
    TitleKind.EASY_HILLS: mark("Easy run with hills"),
    TitleKind.RECOVERY: mark("Recovery run"),
    TitleKind.MEDIUM: mark("Medium run"),
    TitleKind.LONG: mark("Long run"),
    TitleKind.SECOND_LONG: mark("Second long run"),
    TitleKind.SHAKEOUT: mark("Shakeout"),
}
# What the type of a day does not say, in a word or two.
_RUNS = {
    TitleKind.STRIDES: mark("Easy with strides"),
    TitleKind.EASY_HILLS: mark("Easy with hills"),
    TitleKind.RUN_WALK: mark("Run and walk"),
    TitleKind.SECOND_LONG: mark("Second long run"),
    TitleKind.HILLS: mark("Hills by effort"),
    TitleKind.FARTLEK: mark("Fartlek by effort"),
}
_PACES = {
    RacePace.MILE: mark("mile pace"),
    RacePace.FIVE_K: mark("5K pace"),
    RacePace.TEN_K: mark("10K pace"),
    RacePace.TEN_MILE: mark("10-mile pace"),
    RacePace.HALF: mark("half-marathon pace"),
    RacePace.MARATHON: mark("marathon pace"),
    RacePace.RACE: mark("race pace"),
}
_QUARTER_MILE_MM = MM_PER_MILE // 4
_TRACK_200_MM = 200_000
# On the track a quarter of a mile is called 400 m, in both systems of units.
_TRACK = {
    _QUARTER_MILE_MM // 2: mark("200 m"),
    _QUARTER_MILE_MM: mark("400 m"),
    2 * _QUARTER_MILE_MM: mark("800 m"),
    3 * _QUARTER_MILE_MM: mark("1200 m"),
}
_EASY = {
    Tip.EASY: mark("Easy, {range}: you can talk in whole sentences."),
    Tip.EASY_TIME: mark("Easy, {range}: time on the feet matters, not the pace."),
    Tip.STILL_EASY: mark("A little longer, still easy, {range}."),
    Tip.AT_MOST_EASY: mark("Easy, {range} or slower."),
    Tip.LOOSEN: mark("Very easy, {range} or slower, just to loosen the legs. Then off the feet."),
}
_AT_PACE = {
    Tip.COMFORTABLY_HARD: mark("Comfortably hard, about {pace}: you could say a sentence, not hold a talk."),
    Tip.CRUISE: mark("Each at threshold, about {pace}, with an easy jog between. Even and controlled."),
    Tip.RACE_RHYTHM: mark("About {pace}. Find the rhythm of race day; it should feel in hand."),
    Tip.EVEN_REPEATS: mark(
        "About {pace}, the last one as even as the first. Jog easily between; stand still first if you need to."
    ),
    Tip.QUICK_REPEATS: mark(
        "About {pace}, quick and relaxed. Jog as far as you ran before the next one; stop when the form goes."
    ),
}
_SAID = {
    Tip.SLOW_TODAY: mark("As slow as you like today."),
    Tip.EXTRA_RUN: mark("A light extra run, so that the week has enough of them."),
    Tip.WALK_BREAKS: mark("Walk breaks are welcome."),
    Tip.RUN_WALK: mark(
        "By the clock: run slowly enough to talk, walk briskly between; the distance is an estimate. "
        "Walk the warm-up and the cool-down too."
    ),
    Tip.NONSTOP: mark(
        "Slowly enough to talk, without a pause; if you need one, take it. Walk the warm-up and the cool-down."
    ),
    Tip.STRIDES: mark("Finish with 4 to 6 strides: 20 seconds fast and relaxed, a full walk back between."),
    Tip.SHORT_HILLS: mark(
        "In the middle, run up a short hill six times, 20 to 30 seconds each, brisk and relaxed; walk back down."
    ),
    Tip.TIRED_LEGS: mark(
        "The day after a long run, on tired legs: start very slowly, walk the hills, and turn back if something hurts."
    ),
    Tip.WATER: mark("Take water."),
    Tip.FUEL: mark("Take water, and practise what you will eat on race day."),
    Tip.HILLS: mark(
        "By effort, not pace. Each lap is one hill: strong up for about a minute, then walk or jog back down. "
        "No hill near you? A bridge, a ramp or a treadmill will do."
    ),
    Tip.FARTLEK: mark("By effort: brisk, then just as long easy. Let the road decide; no watch needed."),
    Tip.BEFORE_START: mark("before start"),
    Tip.DAY_BEFORE_RACE: mark("The day before the race: feet up, eat and drink well, lay out your things."),
    Tip.AFTER_RACE: mark("After the race: rest and enjoy it."),
    Tip.REST_BY_DESIGN: mark("Scheduled rest by design."),
    Tip.REST_UNTIL_WELL: mark("Rest while the plan is paused."),
}


def day_title(day: Day, units: Units) -> str:
    """The name of the day's workout; empty where it has none, and text of people's own as they wrote it."""
    title = day.title
    if isinstance(title, str):
        return title
    if title.kind is TitleKind.BY_TYPE:
        kind = type_name(day.type)
        return tr("{kind}, {count} repeats", kind=kind, count=title.count) if title.count > 1 else kind
    return title_words(title, units)


def run_name(day: Day) -> str:
    """What kind of run it is in a word or two: its type, or what is added to it or done by effort."""
    kind = day.title.kind if isinstance(day.title, Title) else None
    return tr(_RUNS[kind]) if kind in _RUNS else type_name(day.type)


def day_name(day: Day, units: Units) -> str:
    """The name of the day's workout, or of its kind where it has none."""
    return day_title(day, units) or type_name(day.type)


def title_words(title: Title, units: Units) -> str:
    """A workout's name; those named after the type of their day need `day_title`."""
    plain = _PLAIN.get(title.kind)
    return tr(plain) if plain is not None else _NUMBERED[title.kind](title, units)


def _fast_end(title: Title, units: Units) -> str:
    return tr("Long run, last {length} at {pace}", length=show_distance(title.mm, units), pace=_pace(title))


def _run_walk(title: Title, _: Units) -> str:
    run, walk = _time(title.run_s), _time(title.walk_s)
    return tr("{count} × run {run}, walk {walk}", count=title.count, run=run, walk=walk)


def _nonstop(title: Title, _: Units) -> str:
    return tr("Run {time} without a pause", time=_time(title.run_s))


def _time(seconds: int) -> str:
    """As "2 min", or "1:30" where it is not whole minutes."""
    minutes, rest = divmod(seconds, 60)
    return show_duration(seconds) if rest else tr("{count} min", count=minutes)


def _race(title: Title, units: Units) -> str:
    return race_name(RaceDistance(title.mm), units)


def _tempo(title: Title, units: Units) -> str:
    return tr("Tempo {length}", length=show_distance(title.mm, units))


def _cruise(title: Title, units: Units) -> str:
    return tr("Cruise intervals {count} × {length}", count=title.count, length=show_distance(title.mm, units))


def _progression(title: Title, units: Units) -> str:
    return tr("Progression run, last {length} quicker", length=show_distance(title.mm, units))


def _threshold(title: Title, units: Units) -> str:
    is_half = units is Units.MI and title.mm == 2 * _QUARTER_MILE_MM
    length = tr("half a mile") if is_half else _repeat(title.mm, units)
    return tr("{count} × {length} at threshold", count=title.count, length=length)


def _race_pace(title: Title, units: Units) -> str:
    length, pace = show_distance(title.mm, units), _pace(title)
    if title.count > 1:
        return tr("{count} × {length} at {pace}", count=title.count, length=length, pace=pace)
    return tr("{length} at {pace}", length=length, pace=pace)


def _repeats(title: Title, units: Units) -> str:
    length = _repeat(title.mm, units)
    if title.pace is None:
        return tr("{count} × {length}", count=title.count, length=length)
    return tr("{count} × {length} at {pace}", count=title.count, length=length, pace=_pace(title))


def _hills(title: Title, _: Units) -> str:
    return tr("Hills, {count} × uphill by effort", count=title.count)


def _fartlek(title: Title, _: Units) -> str:
    return tr("Fartlek, {count} × brisk and easy", count=title.count)


_NUMBERED: dict[TitleKind, Callable[[Title, Units], str]] = {
    TitleKind.FAST_END: _fast_end,
    TitleKind.RUN_WALK: _run_walk,
    TitleKind.NONSTOP: _nonstop,
    TitleKind.RACE: _race,
    TitleKind.TEMPO: _tempo,
    TitleKind.CRUISE: _cruise,
    TitleKind.PROGRESSION: _progression,
    TitleKind.THRESHOLD: _threshold,
    TitleKind.RACE_PACE: _race_pace,
    TitleKind.REPEATS: _repeats,
    TitleKind.HILLS: _hills,
    TitleKind.FARTLEK: _fartlek,
}


def _pace(title: Title) -> str:
    return tr(_PACES[title.pace or RacePace.RACE])


def _repeat(distance_mm: int, units: Units) -> str:
    """A repeat as runners call it: "800 m", "1 mile", "1 km"."""
    track = _TRACK.get(distance_mm)
    if track is not None:
        return tr(track)
    if units is Units.MI and distance_mm % MM_PER_MILE == 0:
        return trn("{count} mile", "{count} miles", distance_mm // MM_PER_MILE)
    return show_lap(distance_mm, units)


def day_notes(day: Day, units: Units) -> str:
    """What is said about the day: the planner's advice, and what a person wrote, as they wrote it."""
    said = [advice_words(each, units) for each in day.advice]
    if not isinstance(day.title, str) and day.title.kind is TitleKind.RUN_WALK:
        said.insert(0, _run_walk_minutes(day.title))
    return "\n".join(part for part in (" ".join(said), day.notes) if part)


def _run_walk_minutes(title: Title) -> str:
    """The same in a sentence, with its minutes: a file or a calendar may show the notes alone."""
    minutes = round(title.count * title.run_s / 60)
    return trn(
        "Run {run}, walk {walk}, {times} times: {count} minute of running in all.",
        "Run {run}, walk {walk}, {times} times: {count} minutes of running in all.",
        minutes,
        run=_time(title.run_s),
        walk=_time(title.walk_s),
        times=title.count,
    )


def day_words(units: Units) -> Callable[[Day], tuple[str, str]]:
    """Makes the name of a day and what is said about it, for a file in these units."""
    return lambda day: (day_title(day, units), day_notes(day, units))


def advice_words(advice: Advice, units: Units) -> str:
    """One piece of advice as a sentence or two."""
    tip = advice.tip
    if tip in _SAID:
        return tr(_SAID[tip])
    if tip in _AT_PACE:
        return tr(_AT_PACE[tip], pace=show_pace(advice.pace_s, units))
    if tip in _EASY:
        return tr(_EASY[tip], range=_easy(advice, units))
    return _NUMBERED_TIPS[tip](advice, units)


def _easy(advice: Advice, units: Units) -> str:
    return show_pace_range(advice.fast_s, advice.slow_s, units)


def _fast_end_tip(advice: Advice, units: Units) -> str:
    return tr(
        "Easy, {range}, then {length} at about {pace}. Ease off if the rhythm goes.",
        range=_easy(advice, units),
        length=show_distance(advice.mm, units),
        pace=show_pace(advice.pace_s, units),
    )


def _progression_tip(advice: Advice, units: Units) -> str:
    return tr(
        "Start easy, settle near {first}, finish near {last}. Smooth, never a sprint.",
        first=show_pace(advice.slow_s, units),
        last=show_pace(advice.fast_s, units),
    )


def _quick_end(advice: Advice, units: Units) -> str:
    return tr(
        "Then {count} × 200 m at about {pace}, quick and relaxed, with 200 m of jogging before each.",
        count=round(advice.mm / _TRACK_200_MM),
        pace=show_pace(advice.pace_s, units),
    )


def _race_at_pace(advice: Advice, units: Units) -> str:
    return tr(
        "RACE: {race}, about {pace}, patient early. Warm up and cool down gently.",
        race=race_name(RaceDistance(advice.mm), units),
        pace=show_pace(advice.pace_s, units),
    )


def _race_held_back(advice: Advice, units: Units) -> str:
    return tr(
        "RACE: {race}, about {pace}: that is what training points to. The goal's {goal} is more than it supports, "
        "so go out patiently. Warm up and cool down gently.",
        race=race_name(RaceDistance(advice.mm), units),
        pace=show_pace(advice.pace_s, units),
        goal=show_pace(advice.fast_s, units),
    )


def _race_by_feel(advice: Advice, units: Units) -> str:
    race = race_name(RaceDistance(advice.mm), units)
    return tr("RACE: {race}, run it by feel, finish smiling. Warm up and cool down gently.", race=race)


def _rest_within(_advice: Advice, units: Units) -> str:
    if units is Units.MI:
        return tr("Rest, so that the week stays within its distance.")
    return tr("Rest, so that the week stays within its kilometres.")


_NUMBERED_TIPS: dict[Tip, Callable[[Advice, Units], str]] = {
    Tip.FAST_END: _fast_end_tip,
    Tip.PROGRESSION: _progression_tip,
    Tip.QUICK_END: _quick_end,
    Tip.RACE_AT_PACE: _race_at_pace,
    Tip.RACE_HELD_BACK: _race_held_back,
    Tip.RACE_BY_FEEL: _race_by_feel,
    Tip.REST_WITHIN_MILES: _rest_within,
}
