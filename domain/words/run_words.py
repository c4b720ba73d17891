"""A run as people tell it: "5 miles in 42:10, felt hard", "10k 50 min rpe 7"."""

import re
from dataclasses import dataclass, replace

from domain.errors import InputError, RunProblem
from domain.units import MM_PER_MILE, Millimetres, Seconds, Units
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.clean import clean
from domain.words.goals import clock_readings
from domain.words.intents import LogRun
from domain.words.quantities import (
    length_text,
    pace_per_mile,
    read_clock,
    read_distance,
    read_pace,
    read_spoken_duration,
    time_text,
)
from domain.words.told_work import part_of_work, piece_at_pace

_LEAD = re.compile(
    r"^(?:i |today i |just )*(?:ran|run|did|logged?|jogged|done)(?: (?:the race|my run|it))?(?: in)?[ :]*"
)
_EFFORT = re.compile(
    r"\b(?:effort|rpe|felt like)[ :]*(?:an? )?(10|[1-9])\b(?: ?(?:/|of|out of) ?10)?"
    r"|\b(10|[1-9]) ?(?:/|of|out of) ?10\b"
)
_FELT = re.compile(
    r"\b(?:felt |feeling |it was |was )?(?:really |so |quite |pretty )?"
    r"(all out|brutal|very hard|hard|tough|ok|okay|fine|good|great|moderate|steady|very easy|easy)\b"
)
_EASY_BY_KIND = re.compile(r"\d ?(?:miles?|mi|kms?|k|min\w*)? easy$")
# Good and great say how the day was, not how hard the run.
_FELT_EFFORT = {
    "all out": 10, "brutal": 9, "very hard": 9, "hard": 8, "tough": 8, "moderate": 5, "steady": 5, "easy": 3,
    "very easy": 2,
}  # fmt: skip
_AT_PACE = re.compile(r"\b(?:at|@) ?(\S+(?: ?(?:/|per|a) ?\S+)?)$")
_PIECES = re.compile(r"\s*(?:\bin\b|,|;|\bfor\b|\btook\b)\s*")
_SPLIT = re.compile(r"^(\d+(?:[.,]\d+)? ?[a-z]+) (\d.*)$")
_SLOWEST_S, _FASTEST_S = 1800, 150
# A mile under 3:40 nobody has run; what is shorter than a mile may be a sprint.
_FASTEST_TOLD_S = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class RunWords:
    """What was said of a run: millimetres (None: as planned), seconds, effort 1-10.

    `part`: so many of so many repeats of the work; `note`: what else was said of it, as it was said; `is_extra`: beside
    the run of the day; `of_plan`: named as what was planned; `share`: so many per cent of it.
    """

    distance_mm: int | None = None
    duration_s: int | None = None
    effort: int | None = None
    part: tuple[int, int] | None = None
    note: str = ""
    is_extra: bool = False
    of_plan: bool = False
    share: int | None = None


def words_of(run: LogRun) -> RunWords:
    """What was said of a run that was told, without its day."""
    return RunWords(
        distance_mm=run.distance_mm,
        duration_s=run.duration_s,
        effort=run.effort,
        part=run.part,
        note=run.note,
        is_extra=run.is_extra,
        of_plan=run.of_plan,
        share=run.share,
    )


def parse_run(text: str, units: Units) -> Understood[RunWords] | Question | None:
    """Distance, time and effort of a run; a bare number is a distance in the person's units.

    Raises InputError for a pace nobody runs.
    """
    part = part_of_work(text)
    if part is not None:
        effort, left = _take_effort(part.rest)
        return Understood(RunWords(effort=effort, part=(part.done, part.of))) if not left else None
    piece = piece_at_pace(text)
    found = _whole(piece.rest if piece is not None else text, units)
    if piece is not None and isinstance(found, Understood):
        return Understood(replace(found.value, note=piece.piece))
    return found


def check_pace(run: RunWords) -> None:
    """Raises InputError for a run at a pace nobody runs: half a marathon in 40 minutes was half of a run."""
    if run.distance_mm is None or run.duration_s is None or run.distance_mm < MM_PER_MILE:
        return
    if run.duration_s * MM_PER_MILE / run.distance_mm < _FASTEST_TOLD_S:
        raise InputError(
            "duration",
            RunProblem.NO_RUNNING_PACE,
            distance=Millimetres(run.distance_mm),
            duration=Seconds(run.duration_s),
        )


def likely_seconds(read_s: int, distance_mm: int) -> int:
    """A time that was read before its distance was known: "1:55" is hours for a half marathon, minutes for a 400.

    Raises InputError for a pace nobody runs.
    """
    miles = distance_mm / 1_609_344
    for seconds in (read_s, read_s * 60, read_s // 60):
        if _FASTEST_S <= seconds / miles <= _SLOWEST_S:
            return seconds
    raise InputError(
        "duration", RunProblem.NO_RUNNING_PACE, distance=Millimetres(distance_mm), duration=Seconds(read_s)
    )


def _whole(text: str, units: Units) -> Understood[RunWords] | Question | None:
    words = _LEAD.sub("", clean(text), count=1)
    effort, words = _take_effort(words)
    pace: int | None = None
    if found := _AT_PACE.search(words):
        read = read_pace(found[1])
        if read is not None:
            pace = round(pace_per_mile(*read))
            words = words[: found.start()].strip()
    distance: int | None = None
    durations: tuple[int, ...] = ()
    for piece in _pieces(words):
        if distance is None and (mm := _distance(piece, units)) is not None:
            distance = mm
        elif not durations and (read_durations := _durations(piece)):
            durations = read_durations
        else:
            return None
    if distance is None and not durations and effort is None:
        return None
    if distance is not None and pace is not None and not durations:
        durations = (round(pace * distance / 1_609_344),)
    return _settled(distance, durations, effort, units)


def _take_effort(words: str) -> tuple[int | None, str]:
    if found := _EFFORT.search(words):
        return int(found[1] or found[2]), _without(words, found)
    if found := _FELT.search(words):
        if _EASY_BY_KIND.search(words[: found.end()]) is not None:
            # "5 miles easy": which run it was, and not how hard it felt.
            return None, _without(words, found)
        return _FELT_EFFORT.get(found[1]), _without(words, found)
    return None, words


def _without(words: str, found: re.Match[str]) -> str:
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return re.sub(r"\s+", " ", rest).strip(" ,;.").removesuffix(" and").removesuffix(" felt").strip(" ,;.")


def _pieces(words: str) -> list[str]:
    pieces: list[str] = []
    for piece in map(str.strip, _PIECES.split(words)):
        if found := _SPLIT.match(piece):
            pieces += [found[1], found[2]] if read_distance(found[1]) else [piece]
        elif piece:
            pieces.append(piece)
    return pieces


def _distance(piece: str, units: Units) -> int | None:
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{1,2})?", piece):
        piece = f"{piece} {units.value}"
    found = read_distance(piece)
    return found[0] if found else None


def _durations(piece: str) -> tuple[int, ...]:
    clock = read_clock(piece)
    if clock is not None:
        return clock_readings(clock)
    spoken = read_spoken_duration(piece)
    return () if spoken is None else (spoken,)


def _settled(
    distance: int | None, durations: tuple[int, ...], effort: int | None, units: Units
) -> Understood[RunWords] | Question:
    if distance is not None and durations:
        likely = tuple(s for s in durations if _FASTEST_S <= s / (distance / 1_609_344) <= _SLOWEST_S)
        if not likely:
            raise InputError(
                "duration", RunProblem.NO_RUNNING_PACE, distance=Millimetres(distance), duration=Seconds(durations[0])
            )
        durations = likely
    if len(durations) > 1 and distance is None:
        durations = durations[:1]
    if len(durations) > 1:
        length = length_text(distance or 0, units)
        choices = (choice(f"{length} in {time_text(s)}", Label.TIME, time=Seconds(s)) for s in durations)
        return ask(Ask.WHICH_TIME, *choices)
    run = RunWords(distance_mm=distance, duration_s=durations[0] if durations else None, effort=effort)
    return Understood(run)
