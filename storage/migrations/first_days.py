"""Days of the first version, with names and notes in English, to days with codes and numbers, and back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from storage.migrations.first_sentences import (
    MM_PER_MILE,
    RACE_PACES,
    TRACK,
    TYPE_NAMES,
    Sentence,
    distance_mm,
    pace_s,
    show_distance,
    show_lap,
    show_pace,
    show_range,
)

Data = dict[str, Any]

_TITLES = {
    "rest": Sentence("Rest"),
    "easy": Sentence("Easy run"),
    "strides": Sentence("Easy run with strides"),
    "easy_hills": Sentence("Easy run with hills"),
    "recovery": Sentence("Recovery run"),
    "medium": Sentence("Medium run"),
    "long": Sentence("Long run"),
    "shakeout": Sentence("Shakeout"),
    "fast_end": Sentence("Long run, last {mm:distance} at {pace:race_pace}"),
    "tempo": Sentence("Tempo {mm:distance}"),
    "cruise": Sentence("Cruise intervals {count:int} × {mm:distance}"),
    "progression": Sentence("Progression run, last {mm:distance} quicker"),
    "threshold": Sentence("{count:int} × {mm:repeat} at threshold"),
    "hills": Sentence("Hills, {count:int} × uphill by effort"),
    "fartlek": Sentence("Fartlek, {count:int} × brisk and easy"),
}
_BY_TYPE = Sentence("{kind:kind}, {count:int} repeats")
_REPEATS = Sentence("{count:int} × {mm:repeat} at {pace:race_pace}")
_PLAIN_REPEATS = Sentence("{count:int} × {mm:repeat}")
_ONCE = Sentence("{mm:distance} at {pace:race_pace}")

_ADVICE = {
    "easy": Sentence("Easy, {range:range}: you can talk in whole sentences."),
    "easy_time": Sentence("Easy, {range:range}: time on your feet matters, not the pace."),
    "still_easy": Sentence("A little longer, still easy, {range:range}."),
    "at_most_easy": Sentence("Easy, {range:range} or slower."),
    "slow_today": Sentence("As slow as you like today."),
    "extra_run": Sentence("A light extra run, so that the week has enough of them."),
    "walk_breaks": Sentence("Walk breaks are welcome."),
    "strides": Sentence("Finish with 4 to 6 strides: 20 seconds fast and relaxed, a full walk back between."),
    "short_hills": Sentence(
        "In the middle, run up a short hill six times, 20 to 30 seconds each, brisk and relaxed; walk back down."
    ),
    "fast_end": Sentence("Easy, {range:range}, then {mm:distance} at about {pace:pace}. Ease off if the rhythm goes."),
    "water": Sentence("Take water."),
    "fuel": Sentence("Take water, and practise what you will eat on race day."),
    "loosen": Sentence("Very easy, {range:range} or slower, just to loosen the legs. Then off your feet."),
    "comfortably_hard": Sentence("Comfortably hard, about {pace:pace}: you could say a sentence, not hold a talk."),
    "cruise": Sentence("Each at threshold, about {pace:pace}, with an easy jog between. Even and controlled."),
    "progression": Sentence("Start easy, settle near {slow:pace}, finish near {fast:pace}. Smooth, never a sprint."),
    "race_rhythm": Sentence("About {pace:pace}. Find the rhythm of race day; it should feel in hand."),
    "even_repeats": Sentence(
        "About {pace:pace}, the last one as even as the first. Jog easily between; stand still first if you need to."
    ),
    "quick_repeats": Sentence(
        "About {pace:pace}, quick and relaxed. Jog as far as you ran before the next one; stop when the form goes."
    ),
    "hills": Sentence(
        "By effort, not pace. Each lap is one hill: strong up for about a minute, then walk or jog back down. "
        "No hill near you? A bridge, a ramp or a treadmill will do."
    ),
    "fartlek": Sentence("By effort: brisk, then just as long easy. Let the road decide; no watch needed."),
    "race_at_pace": Sentence("RACE: {race:name}, about {pace:pace}, patient early. Warm up and cool down gently."),
    "race_by_feel": Sentence("RACE: {race:name}, run it by feel, finish smiling. Warm up and cool down gently."),
    "before_start": Sentence("before start"),
    "day_before_race": Sentence("The day before the race: feet up, eat and drink well, lay out your things."),
    "after_race": Sentence("After the race: rest and enjoy it."),
    "rest_by_design": Sentence("Scheduled rest by design."),
    "rest_until_well": Sentence("Rest until you are well."),
    "rest_within_miles": Sentence("Rest, so that the week stays within its miles."),
}


@dataclass(frozen=True)
class Around:
    """What is known around a day: the units its words were made in, the race, the paces its runner trained at."""

    units: str = "mi"
    race_mm: int = 0
    race_label: str = ""
    easy: tuple[int, int] = (0, 0)
    paces: tuple[int, ...] = field(default=())


def day_up(day: Data, around: Around) -> Data:
    """A day of the first version as it is kept now."""
    kind, laps = day["type"], [lap for part in ("warmup", "workout", "cooldown") for lap in day.get(part, [])]
    found: Data = {"number": day["number"]}
    if kind != "rest":
        found["type"] = kind
    for part in ("warmup", "workout", "cooldown"):
        if day.get(part):
            found[part] = laps_up(day[part])
    if title := title_up(day.get("title", ""), kind, laps, around):
        found["title"] = title
    advice, notes = notes_up(day.get("notes", ""), laps, around)
    if advice:
        found["advice"] = advice
    return found | ({"notes": notes} if notes else {}) | {mark: True for mark in ("pinned", "edited") if day.get(mark)}


def day_down(day: Data, around: Around) -> Data:
    """A day as the first version kept it."""
    kind = day.get("type", "rest")
    found: Data = {"number": day["number"], "type": kind}
    for part in ("warmup", "workout", "cooldown"):
        if day.get(part):
            found[part] = laps_down(day[part])
    title = title_down(day.get("title", ""), kind, around)
    notes = notes_down(day.get("advice", []), day.get("notes", ""), around)
    found |= {"title": title} if title else {}
    return found | ({"notes": notes} if notes else {}) | {mark: True for mark in ("pinned", "edited") if day.get(mark)}


def laps_up(laps: list[list[int]]) -> list[Data]:
    """[[804672], [402336, 400]] to objects."""
    return [{"distance_mm": lap[0]} | ({"pace_s": lap[1]} if len(lap) > 1 else {}) for lap in laps]


def laps_down(laps: list[Data]) -> list[list[int]]:
    """The short lists of the first version."""
    return [[lap["distance_mm"], *([lap["pace_s"]] if lap.get("pace_s") is not None else [])] for lap in laps]


def title_up(title: str, kind: str, laps: list[list[int]], around: Around) -> Data | str:
    """The name as its kind and numbers; a name that the first version did not make is somebody's own."""
    if kind == "race" and title and title == around.race_label:
        return {"kind": "race", "mm": around.race_mm}
    for name, sentence in _TITLES.items():
        if (values := sentence.read(title)) is not None:
            return _title(name, values, laps, around)
    if kind == "race_pace" and (values := _ONCE.read(title)) is not None:
        return _title("race_pace", values | {"count": 1}, laps, around)
    if (values := _REPEATS.read(title)) is not None:
        return _title("race_pace" if kind == "race_pace" else "repeats", values, laps, around)
    if (values := _PLAIN_REPEATS.read(title)) is not None:
        return _title("repeats", values, laps, around)
    if title == TYPE_NAMES[kind]:
        return {"kind": "by_type"}
    if (values := _BY_TYPE.read(title)) is not None and values["kind"] == TYPE_NAMES[kind]:
        return {"kind": "by_type", "count": values["count"]}
    return title


def _title(kind: str, values: Data, laps: list[list[int]], around: Around) -> Data:
    found: Data = {"kind": kind}
    if "count" in values:
        found["count"] = values["count"]
    if "mm" in values:
        found["mm"] = _repeat_mm(values["mm"], laps, around)
    if "pace" in values:
        found["pace"] = next(code for code, shown in RACE_PACES.items() if shown == values["pace"])
    return found


def _repeat_mm(text: str, laps: list[list[int]], around: Around) -> int:
    """Metres mean metres or a part of a mile: what is really run says which, else the units."""
    if text in ("1 mile", "half a mile"):
        return MM_PER_MILE if text == "1 mile" else MM_PER_MILE // 2
    metric = distance_mm(text)
    track = next((mm for mm, shown in TRACK.items() if shown == text), None)
    if track is None or any(lap[0] == metric for lap in laps):
        return metric
    return track if around.units == "mi" or any(lap[0] == track for lap in laps) else metric


def title_down(title: Data | str, kind: str, around: Around) -> str:
    """The name in the words of the first version."""
    if isinstance(title, str):
        return title
    name, count, mm = title["kind"], title.get("count", 0), title.get("mm", 0)
    pace, units = RACE_PACES.get(title.get("pace", ""), ""), around.units
    if name == "race":
        return around.race_label or show_distance(mm, units)
    if name == "by_type":
        return f"{TYPE_NAMES[kind]}, {count} repeats" if count > 1 else TYPE_NAMES[kind]
    if name == "race_pace" and count < 2:
        return _ONCE.write({"mm": show_distance(mm, units), "pace": pace}, units)
    if name in ("race_pace", "repeats"):
        length = show_distance(mm, units) if name == "race_pace" else _repeat(mm, units)
        sentence = _REPEATS if pace else _PLAIN_REPEATS
        return sentence.write({"count": count, "mm": length, "pace": pace}, units)
    is_half = name == "threshold" and units == "mi" and mm == MM_PER_MILE // 2
    length = "half a mile" if is_half else _repeat(mm, units) if name == "threshold" else show_distance(mm, units)
    return _TITLES[name].write({"count": count, "mm": length, "pace": pace}, units)


def _repeat(mm: int, units: str) -> str:
    return TRACK[mm] if units == "mi" and mm in TRACK else show_lap(mm, units)


def notes_up(notes: str, laps: list[list[int]], around: Around) -> tuple[list[Data], str]:
    """The planner's advice as codes, or somebody's own words as they are."""
    found, at = [], 0
    while at < len(notes):
        match = next(
            ((tip, read) for tip, sentence in _ADVICE.items() if (read := sentence.read_first(notes, at))), None
        )
        if match is None:
            return [], notes
        tip, (values, at) = match
        found.append(_advice(tip, values, laps, around))
        at += 1
    return found, ""


def _advice(tip: str, values: Data, laps: list[list[int]], around: Around) -> Data:
    known = (*(lap[1] for lap in laps if len(lap) > 1), *around.paces)
    found: Data = {"tip": tip}
    if "range" in values:
        found |= _range(values["range"], around)
    for name, number in (("fast", "fast_s"), ("slow", "slow_s"), ("pace", "pace_s")):
        if name in values:
            found[number] = pace_s(values[name], known)
    if "mm" in values:
        found["mm"] = distance_mm(values["mm"])
    if "race" in values:
        found["mm"] = around.race_mm or max((lap[0] for lap in laps), default=0)
    return found


def _range(text: str, around: Around) -> Data:
    if show_range(*around.easy, text.rpartition("/")[2]) == text:
        fast, slow = around.easy
    else:
        clocks, _, units = text.rpartition("/")
        first, _, last = clocks.partition("–")
        fast, slow = pace_s(f"{first}/{units}"), pace_s(f"{last or first}/{units}")
    return {"fast_s": fast, "slow_s": slow}


def notes_down(advice: Iterable[Data], notes: str, around: Around) -> str:
    """The advice in the words of the first version; with somebody's own after it."""
    words = [_ADVICE[each["tip"]].write(_advice_values(each, around), around.units) for each in advice]
    return " ".join([*words, notes] if notes else words)


def _advice_values(advice: Data, around: Around) -> Data:
    fast, slow, units = advice.get("fast_s", 0), advice.get("slow_s", 0), around.units
    return {
        "range": show_range(fast, slow, units),
        "fast": show_pace(fast, units),
        "slow": show_pace(slow, units),
        "pace": show_pace(advice.get("pace_s", 0), units),
        "mm": show_distance(advice.get("mm", 0), units),
        "race": around.race_label or show_distance(advice.get("mm", 0), units),
    }
