"""Questions about times and paces: what a result is worth, which pace a goal is, whether a pace is too fast."""

import re

from domain.plan import DayType, RaceDistance
from domain.race import FIVE_K, HALF, LONGEST_MM, MARATHON, SHORTEST_MM, TEN_K, TEN_MILE, race_of_length
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.asked_of import AskEffort, AskInUnits, AskPace, AskRace
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.run_speech import is_short
from domain.words.lexicon.meanings import M

_NAMES: tuple[tuple[str, RaceDistance], ...] = (
    (
        (
            r"(?<!first )(?<!second )(?<!last )(?<!other )half(?: marathon| mara| race)?(?! an? | hour| of (?!\d)| "
            r"the )|"
            r"hm|21k|21\.1k?|13\.1|halbmarathon|halben?|media(?: maraton)?|"
            r"media maraton"
        ),
        HALF,
    ),
    (r"(?:full )?marathon|full|mara|26\.2|42k|42\.2k?|maraton", MARATHON),
    (r"10 ?miles?|10 ?mi|ten miler?|10 ?miler|ten mile", TEN_MILE),
    (r"(?<!first )(?<!last )(?:10 ?k(?:m|ms)?|ten ?k|10er)", TEN_K),
    (r"park ?run|(?<!first )(?<!last )(?:5 ?k(?:m|ms)?|five ?k)", FIVE_K),
    (r"15 ?k(?:m)?", race_of_length(15 * MM_PER_KM)),
    (r"(?<!/)(?<!a )(?:1 ?)?mile(?= (?:time|race|pb|pr)\b)", race_of_length(MM_PER_MILE)),
    (r"30 ?k(?:m)?", race_of_length(30 * MM_PER_KM)),
    (r"50 ?k(?:m)?", race_of_length(50 * MM_PER_KM)),
)
_LENGTH = re.compile(r"(?<![\w.:])(?P<number>\d{1,2}(?:\.\d+)?) ?(?P<unit>kms?|k|miles?|mi|miler)\b")
_TIME = re.compile(
    r"\b(?:(?P<h>\d{1,2})[:.h](?P<m>\d{2})(?:[:.](?P<s>\d{2}))?\b|(?P<hours>\d) ?(?:hours?|hrs?|h)(?: "
    r"(?P<rest>\d{1,2}))?\b|"
    r"(?:sub|under|in|of|a|break) ?-?(?P<bare>\d{1,3})(?: ?(?:min|mins|minutes|minute))?\b(?!:)|"
    r"(?P<minutes>\d{2,3}) ?(?:min|mins|minutes|minute)\b)"
)
# With a pace beside it, a longer time for a marathon is one.
_HOURS_OR_PACE = range(6, 16)
# "8:35 for marathon pace" is no time for a marathon, and "5:20 per km" is none of any race.
_OF_PACE = re.compile(
    r" ?(?:as|for|is) (?:my |the |a )?(?:\w+ ){1,2}pace\b| ?(?:min(?:ute)?s? ?)?(?:/|\b(?:per|an?|each)\b) ?"
    r"(?:km|k|kilomet\w+|mile|mi)\b"
)
# "Is 5:20 my marathon pace".
_MY_PACE = re.compile(r" (?:(?:really|actually|still|now|supposed to be) )*my (?:\w+ ){1,2}pace\b")
# Seconds a mile within which a race is run, whatever its length.
_FASTEST, _FASTEST_LONG, _SLOWEST = 210, 260, 1500
_PER = re.compile(
    r"(?P<m>\d{1,2})[:.](?P<s>\d\d) ?(?:min )?(?P<per>/ ?(?:mi|mile|km|k)\b|per (?:mile|km|k)\b|a (?:mile|km|"
    r"k)\b|(?:min )?(?:miles?|kms?|pace|mins?)\b)?"
)
_EQUAL = (
    r"worth|equal|equals|equivalent|equate\w*|convert\w*|translate\w*|mean|means|make me|makes me|predict\w*|"
    r"projected|projection|"
    r"get me|good for|capable|would (?:my|a|the) (?:\w+ ){0,2}(?:time )?be|"
    r"could i (?:run|do|get|manage)|can i (?:run|do|expect|get)|would i (?:run|do|"
    r"get)|should i (?:run|aim|expect|be able)|"
    r"what time|what (?:sort|kind) of time|how fast|estimate\w*|likely|reckon|entspricht|wert|vale|equivale|"
    r"match\w*|go(?:es)? with|suits?|in shape for|give me|come out|correspond\w*|"
    r"if the race was|worauf|finish time|"
    r"realistic|based on|que tiempo|cuanto (?:haria|puedo|tardar)|welche zeit|was kann ich|wie schnell"
)
# A run that is told was run today, too: by itself that asks for nothing.
_WORTH = rf"{_EQUAL}|right now|today"
_WERE_IT_TOMORROW = (
    r"if (?:\w+ ){1,3}(?:race[ds]?|ran|run|do|did|was) .*\btomorrow|"
    r"what (?:could|would|can) i (?:race|run|do) .*\bin tomorrow"
)
_PACE = (
    r"pace|per mile|per km|per k|a mile|a km|min miles?|splits?|how fast (?:is|do i|would|does|per|should)|tempo "
    r"pro|ritmo|min/km|min/mi|mile pace"
)
_AIMED = r"need|required|have to|must|(?:for|to (?:run|hit|break|get|finish|go|do)|is|mean|sub|under) (?:\w+ ){0,3}\d"
_TOO = r"too (?:fast|slow|quick|hard|easy)|fast enough|slow enough|(?:ok|okay|fine|right|good|normal|alright)\b"


# A time alone is over the longest of these that it can be run in.
_BY_TIME = (MARATHON, HALF, TEN_K, FIVE_K)


def races_in(words: str) -> list[tuple[int, RaceDistance]]:
    """Every race distance that is named, with its place; other lengths only beside a time on the clock."""
    found: list[tuple[int, int, RaceDistance]] = []
    for pattern, race in _NAMES:
        for match in re.finditer(rf"(?<![\w.:])(?:{pattern})s?(?![\w:])", words):
            if not any(begin < match.end() and match.start() < end for begin, end, _ in found):
                found.append((match.start(), match.end(), race))
    for match in _LENGTH.finditer(words) if re.search(r"\d:\d\d", words) else ():
        is_new = not any(begin < match.end() and match.start() < end for begin, end, _ in found)
        length = round(float(match["number"]) * (MM_PER_KM if match["unit"].startswith("k") else MM_PER_MILE))
        if is_new and SHORTEST_MM <= length <= LONGEST_MM:
            found.append((match.start(), match.end(), race_of_length(length)))
    return [(begin, race) for begin, _, race in sorted(found, key=lambda each: each[0])]


def _fastest(race: RaceDistance) -> int:
    """Seconds a mile that nobody runs such a race in."""
    return _FASTEST if race.distance_mm < HALF.distance_mm else _FASTEST_LONG


def time_in(words: str, race: RaceDistance) -> int | None:
    """A time that such a race is run in, in seconds: "1:45" over a half is an hour and more; None without one."""
    for match in _TIME.finditer(words):
        if _OF_PACE.match(words, match.end()) or _is_pace(match, words, race):
            continue
        for seconds in _meant(match):
            if _fastest(race) <= seconds / race.miles <= _SLOWEST:
                return seconds
    return None


def _is_pace(match: re.Match[str], words: str, race: RaceDistance) -> bool:
    """ "Is marathon pace hard? 8:35 feels easy": nobody means eight hours."""
    is_hours = match["h"] is not None and match["s"] is None and int(match["h"]) in _HOURS_OR_PACE
    is_hours = is_hours or _MY_PACE.match(words, match.end()) is not None
    return is_hours and race.distance_mm <= MARATHON.distance_mm and re.search(r"\bpaces?\b", words) is not None


def _meant(match: re.Match[str]) -> list[int]:
    if match["h"]:
        first, second, third = int(match["h"]), int(match["m"]), match["s"]
        if third is not None:
            return [first * 3600 + second * 60 + int(third)]
        return [first * 60 + second, first * 3600 + second * 60]
    if match["hours"]:
        return [int(match["hours"]) * 3600 + int(match["rest"] or 0) * 60]
    bare = match["bare"]
    if bare:
        number = int(bare)
        both = [number * 60, number * 3600]
        return [*both, (number // 100) * 3600 + number % 100 * 60] if number >= 100 else both
    return [int(match["minutes"]) * 60]


def race_asked(s: QuestionText) -> AskRace | None:
    """ "What's my 10k worth in a marathon", "what would a 1:45 half mean", "marathon pace for 3:45"."""
    if s.r.has(M.DAY, M.PAIN, M.INJURY, M.ILL) and not s.has("today") and not s.has(_WERE_IT_TOMORROW):
        return None
    if not s.is_asked and s.has("hr|bpm|avg|average"):
        # "8.01 km 43:50 avg hr 148" is what a watch showed of a run.
        return None
    if not (s.is_asked or (s.has(_PACE + "|equivalent|predict\\w*") and is_short(s))):
        return None
    if s.has(
        r"change|set|make (?:it|my|the)|want|my goal is|new goal|aim for|entered|signed|book\w*|wear|eat|gel|"
        r"shoes|when is|date|far|start|weeks?|days?|taper|how many"
    ):
        return None
    if s.has(
        r"(?:first|last|opening|second|final) (?:\d+|ten|few|couple of|half)(?: (?:miles|kms?|k))? of (?:the|my|a)"
    ):
        # Of the race that is trained for, and no race of so many miles.
        return None
    races = [race for _, race in races_in(s.words)]
    if not races and s.has(_PACE) and s.has(_AIMED):
        # "How fast do I have to go to run 3:45": the race of the plan.
        aimed = next((time for race in _BY_TIME if (time := time_in(s.words, race)) is not None), None)
        return AskRace(time_s=aimed) if aimed is not None else None
    is_two = len(races) > 1 and races[0] != races[1] and _TIME.search(s.words) is not None
    is_pace, is_worth = s.has(_PACE), s.has(_WORTH) or is_two
    is_needed = len(races) == 1 and s.has(r"(?:would|do|will|should) i (?:need|have) to|needed|required")
    if not is_pace and not is_worth and not is_needed:
        return None
    if len(races) >= 2 and races[0] != races[1]:
        return _one_by_another(s, races)
    if is_needed:
        goal = MARATHON if races[0] != MARATHON else HALF
        aimed = time_in(s.words, goal)
        if aimed is not None and time_in(s.words, races[0]) is None:
            return AskRace(distance=races[0], result=goal, time_s=aimed)
    if len(races) == 1:
        time = time_in(s.words, races[0])
        if time is not None:
            return _with_time(s, races[0], time)
        if (
            is_worth
            and not s.r.has(M.KIND)
            and s.has(
                r"time|could i|can i|would i|what|predict\w*|projected|estimate\w*|how fast|que tiempo|zeit|worth"
            )
        ):
            if s.has(r"can i (?:run|do) (?:a|another|the|my)") and not s.has(r"what|how fast|time"):
                return None
            result = s.has(r"(?:my|a|last|recent) (?:\w+ ){0,2}(?:5|10|half|parkrun|mile|15)") and s.has(
                "worth|equal|equivalent|convert"
            )
            return AskRace(result=races[0]) if result else AskRace(distance=races[0])
    return None


def _one_by_another(s: QuestionText, races: list[RaceDistance]) -> AskRace | None:
    """Two distances: the one that a time belongs to, or that is mine, is the result."""
    times = [time_in(s.words, race) for race in races[:2]]
    first, second = races[0], races[1]
    if times[0] is not None and (times[1] is None or times[0] == times[1]):
        fits_first = _at_first(s, second)
        result, of, time = (first, second, times[0]) if fits_first else (second, first, times[1] or times[0])
        if result is second and time_in(s.words, second) is None:
            result, of, time = first, second, times[0]
        return AskRace(distance=of, result=result, time_s=time)
    if times[1] is not None:
        return AskRace(distance=first, result=second, time_s=times[1])
    if s.has(r"what(?:s| is| does| would)? (?:my|a|the) |from (?:my|a)|based on|off my"):
        is_from = re.search(r"\b(?:from|based on|off|given) (?:my|a|the) (?:\w+ )?" + r"\S*", s.words)
        if (
            is_from is not None
            and races_in(s.words[is_from.start() :])
            and races_in(s.words[is_from.start() :])[0][1] == second
        ):
            return AskRace(distance=first, result=second)
    return AskRace(distance=second, result=first)


def _at_first(s: QuestionText, second: RaceDistance) -> bool:
    """Whether the time is of the first distance: not where it stands right before the second, "a 1:48 half"."""
    found = _TIME.search(s.words)
    places = {race: at for at, race in reversed(races_in(s.words))}
    if found is None:
        return True
    return not found.end() <= places[second] <= found.end() + 1


def _with_time(s: QuestionText, race: RaceDistance, time: int) -> AskRace | None:
    if s.has(r"(?:did|ran|run|have run|was|is|time is|pb is|pr is|got)") and not s.has(_PACE) and not s.has(_WORTH):
        return None
    if s.has(
        r"(?:can|could|will|would|am) i (?:\w+ )?(?:run|do|go|get|hit|make|break|manage|on (?:track|course|"
        r"for))|ready for|realistic|possible|on track"
    ):
        # Whether a goal is within reach is asked of the plan.
        return None if not s.has(_PACE) else AskRace(distance=race, time_s=time)
    if s.has(_PACE):
        return AskRace(distance=race, time_s=time)
    return AskRace(result=race, time_s=time) if s.has(_EQUAL) else None


def in_units_asked(s: QuestionText) -> AskInUnits | None:
    """ "How many km is 11 miles", "what's 5:30 per km in miles"."""
    if not (s.is_asked or s.has("^(?:please )?convert|umrechnen|in (?:km|kilometres)$")) or s.r.has(
        M.DAY, M.KIND, M.PAIN
    ):
        return None
    if not s.has(
        r"(?:in|to|as|into) (?:miles?|kms?|kilomet\w+|mi|min(?:utes)? per (?:mile|km))|how (?:many|far|"
        r"much)(?: \w+)? (?:is|are|in)|per (?:mile|km) (?:is|in)"
    ):
        return None
    pace = _PER.search(s.words)
    if pace is not None and pace["per"]:
        seconds = _pace_s(pace, s.r.units)
        return AskInUnits(pace_s=seconds) if seconds is not None else None
    if (
        s.length_mm is None
        or s.r.has(M.TIME, M.DURATION)
        or not s.has(r"how many (?:miles|kms?|k|kilomet\w+) (?:is|are|in)|in (?:miles|kms?|kilomet\w+)")
    ):
        return None
    return AskInUnits(distance_mm=s.length_mm) if not s.has("i|left|plan|week") else None


def pace_asked(s: QuestionText) -> AskPace | AskRace | AskEffort | None:
    """ "Is 9:40 too fast for a long run", "how long will 10 miles take me", "pace for a 10 mile run", "what's an 8"."""
    effort = _effort(s)
    if effort is not None:
        return effort
    if s.r.has(M.DAY, M.PAIN, M.INJURY, M.ILL) or not s.is_asked or s.has("avg|average"):
        return None
    kind = s.r.value(M.KIND)
    kind = kind if isinstance(kind, DayType) else DayType.EASY if s.has("easy") else None
    paces = list(_PER.finditer(s.words))
    length = s.length_mm
    if s.has(r"sub|enough"):
        # "Is that enough for sub 3:45": a goal, and no pace.
        return None
    if paces and (s.has(_TOO) or s.has(r"should .*(?:be|run)|be at")) and s.has(r"is|are|was|isnt|ist|es|be|should"):
        pace = _pace_s(paces[0], s.r.units)
        return AskPace(pace_s=pace, kind=kind) if pace is not None else None
    if length is None or not SHORTEST_MM <= length <= LONGEST_MM:
        return None
    if s.has(r"race|marathon|goal"):
        return None
    if paces and paces[0]["per"] and s.has(r"how long|what time|take|finish in|time|total"):
        return AskPace(pace_s=_pace_s(paces[0], s.r.units), distance_mm=length)
    if s.r.has(M.TIME, M.DURATION):
        return None
    if s.has(
        r"how long (?:will|should|would|does|do|might|is)|take (?:me|i)|how much time|wie lange|cuanto "
        r"(?:tiempo|tardo|tardar\w*)|what time will"
    ):
        return AskPace(distance_mm=length, kind=kind)
    if s.has(r"what pace|pace|how fast|how slow|what speed|wie schnell|ritmo") and not s.has(
        "ran|did|my average|average"
    ):
        return AskPace(distance_mm=length, kind=kind)
    return None


def _pace_s(match: re.Match[str], units: Units) -> float | None:
    """Seconds a mile; without a unit of its own in that of the person."""
    seconds = int(match["m"]) * 60 + int(match["s"])
    per = (match["per"] or "").replace("/", "").strip()
    is_km = re.search(r"\bk(?:m|ms)?\b", per) is not None or (not re.search(r"\bmi", per) and units is Units.KM)
    found = seconds * MM_PER_MILE / MM_PER_KM if is_km else float(seconds)
    return found if _FASTEST <= found <= 2 * _SLOWEST else None


def _effort(s: QuestionText) -> AskEffort | None:
    """ "What's an 8 on effort", "what does 6/10 feel like", "rpe 7?"."""
    counted = re.search(r"\bwhat (?:counts as|makes|would be|does) an? (10|[1-9])(?: (?:feel like|mean))?$", s.words)
    if counted is not None:
        return AskEffort(int(counted[1]))
    if not s.has(r"effort|rpe|scale|out of (?:10|ten)|anstrengung|esfuerzo|feels? like|10"):
        return None
    if s.has(r"^(?:that|it|this|yesterday|today|mine)|was an?|ran|did \d|felt"):
        return None
    if s.has(r"average|avg|on the whole|typical|durchschnitt\w*|im schnitt|mittlere\w*|promedio|medio"):
        # "What was my average effort last week" asks what is in the log, and no number of the scale.
        return None
    if (
        not s.is_asked
        or not s.has(r"is|what|whats|mean|explain|how hard|how does|feels? like|was|que")
        or s.has("tempo|interval|long run|marathon|race|pace")
    ):
        return None
    found = re.search(
        r"\b(?:an?|effort|rpe|is|does|of|ein\w*|un|level|like) ?(\d{1,2})\b(?![:.]\d| ?(?:k|km|mi|mile|miles|min)\b)|"
        r"\b(\d{1,2}) ?(?:/|out of|of|auf der|on (?:the )?(?:effort|rpe|scale))",
        s.words,
    )
    value = s.r.value(M.EFFORT)
    number = value if isinstance(value, int) else int(found[1] or found[2]) if found else None
    if number is None:
        return (
            AskEffort(0)
            if s.has(
                r"(?:effort|rpe) (?:scale|numbers?|mean|rating)|what is rpe|whats rpe|what does rpe|effort "
                r"out of|numbers? mean|(?:1|one) to (?:10|ten)|1-10"
            )
            else None
        )
    return AskEffort(number) if 1 <= number <= 10 else None
