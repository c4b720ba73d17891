"""What a first sentence already says: "Boston Marathon on April 19, sub 3:30" fills three answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from rapidfuzz.distance import OSA

from domain.errors import InputError
from domain.plan import RaceDistance, RaceExperience
from domain.units import Units
from domain.words.age import asks_for_care, find_age
from domain.words.answers import Question, Understood
from domain.words.clean import tidy
from domain.words.current_fitness import parse_fitness
from domain.words.dates import COUNT_WORD, MONTH_WORD, WEEKDAY_WORD, parse_race_date
from domain.words.experience import experience_before
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, parse_mileage
from domain.words.most_a_week import MostAWeek, find_most
from domain.words.quantities import KM_WORD, MILE_WORD, NUMBER
from domain.words.races import DISTANCE_INSIDE, parse_race_distance
from domain.words.running_now import SaidLongest, fitting_longest, take_longest

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMessage:
    """Answers found in one sentence; None where it says nothing. `just_finish` means that no time is wanted,
    `is_careful` that the age they told asks for gentler steps (ruling 53).

    `units` are those they ask for, `said_in` those that their own running was told in. `found` are the public names of
    the inputs it answers.
    """

    race_name: str | None = None
    race: RaceDistance | None = None
    race_date: date | None = None
    goal_s: int | None = None
    just_finish: bool = False
    five_k_pace_s: int | None = None
    weekly_miles: float | None = None
    longest_miles: float | None = None
    experience: RaceExperience | None = None
    is_careful: bool | None = None
    most_miles: float | None = None
    most_hours: float | None = None
    days: frozenset[int] | None = None
    units: Units | None = None
    said_in: Units | None = None
    found: frozenset[str] = frozenset()

    @property
    def says_something(self) -> bool:
        """Whether any answer was found."""
        return bool(self.found)


_TIME = r"(?:\d{1,2}:\d{2}(?::\d{2})?|\d{1,2} ?h ?\d{0,2}(?: ?m(?:in)?)?|\d{1,3} ?min(?:utes)?|\d{1,2} hours?)"
_PACE = rf"\d{{1,2}}:\d{{2}} ?(?:/|per |min/|a ) ?(?:{KM_WORD}|{MILE_WORD})"
_DISTANCE = DISTANCE_INSIDE.pattern
_MILEAGE = re.compile(
    rf"(?:about |around |~ ?)?{NUMBER}(?: ?(?:-|to) ?{NUMBER})? ?(?:(?:{KM_WORD}|{MILE_WORD}) ?)?"
    r"(?:(?:a|per|each|every|/) ?w(?:ee)?k|weekly)\b|\b\d{1,3} ?mpw\b"
)
_RESULT = re.compile(
    rf"({_DISTANCE})(?: (?:time|pb|pr|best|race))?,? ?(?:in|at|is|was|of|:|-)? ?({_TIME})|"
    rf"({_TIME}) (?:for (?:a |the )?)?({_DISTANCE})"
)
_FIVE_K_PACE = re.compile(rf"(?:current )?(?:5k )?pace (?:is |of |: ?)?({_PACE})|({_PACE}) (?:5k )?pace")
_GOAL = re.compile(
    rf"(?:sub|under|below|break|goal(?: time)?(?: is| of|:)?|target(?: is| of|:)?|aiming (?:for|at)|hoping for|in)[ -]?"
    rf"({_PACE}|{_TIME}|\d{{1,3}}(?= |,|\.|;|$)(?! ?(?:weeks?|wks?|days?|months?|k|km|mi|miles?)\b))"
)
_LONE_TIME = re.compile(rf"(?:^|, ?|; ?|- )({_TIME})(?=$|,|;)")
_FINISH = re.compile(r"\b(?:just (?:want to |to )?finish(?: it)?|no (?:time )?goal|just for fun)\b")
_YEAR = r"(?:,? ?\d{4})?"
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|(?:{WEEKDAY_WORD},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_WORD}\b{_YEAR}"
    rf"|(?:{WEEKDAY_WORD},? )?{MONTH_WORD} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR}"
    rf"|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?"
    rf"|in {COUNT_WORD} (?:weeks?|wks?|months?|days?)|{COUNT_WORD} (?:weeks?|months?) (?:from now|away)"
    rf"|(?:on|this|next) {WEEKDAY_WORD}(?=$|,|;|\.)|tomorrow)"
)
_DAY = rf"{WEEKDAY_WORD}(?![a-z0-9])"
_DAYS = re.compile(
    rf"\b(?:every day|daily|weekdays|weekends)(?:,? (?:except|but not|not) {_DAY})?|"
    rf"{_DAY}(?:(?: ?, ?and |,? ?(?:and|&|\+|/|-|to) ?|, ?| ){_DAY})+"
)
_GOAL_LEAD = re.compile(r"(?:sub|under|below|goal|target|aim(?:ing)?|hop(?:e|ing)|want|wish|break)\b[^,;.]*$")
_RESULT_LEAD = re.compile(r"(?:ran|run|did|current(?:ly)?|recent(?:ly)?|last|best|pb|pr|my|now|can)\b[^,;.]*$")
_UNITS = re.compile(r"\b(?:in|use|units:?) (km|kilomet(?:er|re)s|miles|mi)\b(?! ?(?:a|per|/))")
_KM_A_WEEK = re.compile(rf"\d ?{KM_WORD} ?(?:(?:a|per|each|every|/) ?w(?:ee)?k|weekly)\b")
_NAME_END = re.compile(r"[,;.!?\n]|\b(?:on|in|by|at|and|with|sub|under|this|next)\b", re.IGNORECASE)
# Words before a distance that are no part of the race's name.
_FILLER = frozenset(
    {
        "i", "i'm", "im", "i'd", "i've", "ive", "am", "want", "wanna", "would", "like", "to", "run", "ran", "running",
        "train", "training", "for", "the", "a", "an", "my", "our", "first", "next", "second", "signed", "up", "doing",
        "do", "done", "did", "race", "racing", "is", "it's", "its", "hi", "hello", "hey", "there", "please", "plan",
        "need", "me", "get", "prepare", "preparing", "ready", "goal", "have", "has", "got", "entered", "upcoming",
        "minutes", "miles", "half", "full", "help", "coach", "with", "another", "fast", "faster", "weeks", "min",
    }
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_MARATHONS = frozenset({"marathon", "marathons"})
_NEAR_MARATHON = re.compile(r"ma", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d][\w'&.-]*")


class _Scanner:
    """The text, from which what was understood is taken out piece by piece."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: set[str] = set()

    def take(
        self, field: str, pattern: re.Pattern[str], parse: Callable[[str], Understood[Value] | Question | None]
    ) -> Value | None:
        """The first match that is understood without a question; it is removed from the text."""
        for found in pattern.finditer(self.text):
            piece = next((group for group in found.groups() if group), found[0])
            value = self.read(field, piece, parse)
            if value is not None:
                self.cut(found)
                return value
        return None

    def read(self, field: str, piece: str, parse: Callable[[str], Understood[Value] | Question | None]) -> Value | None:
        """The value of a piece; a question or a value out of range is left for its own step."""
        try:
            answer = parse(piece.strip(" ,;"))
        except InputError:
            return None
        if not isinstance(answer, Understood):
            return None
        self.found.add(field)
        return answer.value

    def limits(self) -> MostAWeek:
        """What a week may hold at most; taken first, for "at most 40 miles a week" is not what is run now."""
        found = find_most(self.text)
        if found is None:
            return MostAWeek()
        most, self.text = found
        self.found |= {"mostMiles"} if most.hours is None else {"mostHours"}
        return most

    def age(self) -> int | None:
        """How old they are."""
        found = find_age(self.text)
        if found is None:
            return None
        age, self.text = found
        self.found.add("careful")
        return age

    def longest(self) -> SaidLongest | None:
        """The longest recent run, as said."""
        found = take_longest(self.text)
        if found is None:
            return None
        longest, self.text = found
        return longest

    def cut(self, found: re.Match[str]) -> None:
        """Take a match out; a comma stays in its place so that its neighbours do not grow together."""
        self.text = f"{self.text[: found.start()]} , {self.text[found.end() :]}"


def first_message(text: str, today: date) -> FirstMessage:
    """What a sentence says of the plan's inputs. What is ambiguous or out of range is left to its own question."""
    whole = _spelled(tidy(text))
    scan = _Scanner(whole.lower())
    most, age, said_longest = scan.limits(), scan.age(), scan.longest()
    weekly_miles = scan.take("currentWeeklyMileage", _MILEAGE, parse_mileage)
    longest_miles, in_km = None, _KM_A_WEEK.search(whole.lower()) is not None
    if said_longest is not None:
        longest_miles = fitting_longest(said_longest, weekly_miles, in_km=in_km)
        if longest_miles is not None:
            scan.found.add("longestRecentRun")
        else:
            # The two do not fit each other: their own question sorts it out.
            weekly_miles = None
            scan.found.discard("currentWeeklyMileage")
    units = scan.take("units", _UNITS, _units)
    pace = scan.take("fiveKPace", _FIVE_K_PACE, parse_fitness)
    race, goal_s, result = _races(scan, weekly_miles or 25.0)
    pace = pace or result
    # "on tue, thu and sun" are days, before "on tue" could be a date.
    days = scan.take("preferredDays", _DAYS, parse_days)
    race_date = scan.take("raceDate", _DATE, lambda piece: parse_race_date(piece, today))
    just_finish = False
    if race is not None and goal_s is None:
        found = _FINISH.search(scan.text)
        if found is not None:
            just_finish = True
            scan.cut(found)
            scan.found.add("goalTime")
        else:
            goal_s = scan.take("goalTime", _GOAL, lambda piece: parse_goal(piece, race))
            goal_s = goal_s or scan.take("goalTime", _LONE_TIME, lambda piece: parse_goal(piece, race))
    experience = None if race is None else _experience(whole.lower(), race)
    if experience is not None:
        scan.found.add("experience")
    name = None if race is None else _race_name(whole, race)
    if name is not None:
        scan.found.add("raceName")
    return FirstMessage(
        race_name=name,
        race=race,
        race_date=race_date,
        goal_s=goal_s,
        just_finish=just_finish,
        five_k_pace_s=pace,
        weekly_miles=weekly_miles,
        longest_miles=longest_miles,
        experience=experience,
        is_careful=None if age is None else asks_for_care(age),
        most_miles=most.miles,
        most_hours=most.hours,
        days=days,
        units=units,
        said_in=None if weekly_miles is None or not in_km else Units.KM,
        found=frozenset(scan.found),
    )


def _spelled(text: str) -> str:
    """The text with a misspelled marathon put right: everything hangs on that word."""
    return _WORD.sub(lambda found: _marathon(found[0]), text)


def _marathon(word: str) -> str:
    if word.lower() in _MARATHONS or not _NEAR_MARATHON.match(word):
        return word
    is_near = OSA.distance(word.lower(), "marathon", score_cutoff=2) <= 2
    return ("Marathon" if word[0].isupper() else "marathon") if is_near else word


def _units(piece: str) -> Understood[Units]:
    return Understood(Units.KM if piece.startswith("k") else Units.MI)


def _races(scan: _Scanner, weekly_miles: float) -> tuple[RaceDistance | None, int | None, int | None]:
    """The race, a goal said together with it ("half in 1:45"), and a recent result ("5k in 24:10")."""
    result: int | None = None
    goals: dict[str, str] = {}
    for found in list(_RESULT.finditer(scan.text)):
        distance, duration = (found[1], found[2]) if found[1] else (found[4], found[3])
        if _is_goal(scan.text[: found.start()]):
            goals.setdefault(distance, duration)
        elif result is None:
            result = scan.read(
                "fiveKPace", f"{distance} in {duration}", lambda piece: parse_fitness(piece, weekly_miles=weekly_miles)
            )
            if result is not None:
                scan.text = scan.text.replace(found[0], " , ", 1)
    for found in DISTANCE_INSIDE.finditer(scan.text):
        if scan.text[: found.start()].endswith(("/", "per ", "pace ")):
            continue
        race = scan.read("raceDistance", found[0], parse_race_distance)
        if race is not None:
            return race, _goal_beside(scan, race, goals.get(found[0])), result
    return None, None, result


def _is_goal(before: str) -> bool:
    """Whether a distance with a time is wished for: so it says, or it comes first and nothing says it was run."""
    if _GOAL_LEAD.search(before):
        return True
    return DISTANCE_INSIDE.search(before) is None and not _RESULT_LEAD.search(before)


def _goal_beside(scan: _Scanner, race: RaceDistance, duration: str | None) -> int | None:
    if duration is None:
        return None
    goal_s = scan.read("goalTime", duration, lambda piece: parse_goal(piece, race))
    if goal_s is not None:
        scan.text = scan.text.replace(duration, " , ", 1)
    return goal_s


def _race_name(whole: str, race: RaceDistance) -> str | None:
    """The name in "I want to run the Boston Marathon on April 19"; None when only a distance is said."""
    for found in re.finditer(_DISTANCE, whole, re.IGNORECASE):
        if not _names(found[0], race):
            continue
        lead = whole[: found.start()]
        cuts = [each.end() for each in _NAME_END.finditer(lead)]
        words: list[str] = []
        for word in reversed(lead[cuts[-1] if cuts else 0 :].split()):
            if word.lower() in _FILLER or not _NAME_WORD.fullmatch(word):
                break
            words.insert(0, word)
        if words and len(words) <= 5:
            name = f"{' '.join(words)} {found[0]}"
            return " ".join(word.capitalize() for word in name.split()) if name.islower() else name
    return None


def _experience(whole: str, race: RaceDistance) -> RaceExperience | None:
    """What is said before the race's own distance: "my first marathon"."""
    for found in re.finditer(_DISTANCE, whole):
        if _names(found[0], race):
            said = experience_before(whole[: found.start()])
            if said is not None:
                return said
    return None


def _names(piece: str, race: RaceDistance) -> bool:
    try:
        answer = parse_race_distance(piece)
    except InputError:
        return False
    return isinstance(answer, Understood) and answer.value == race
