"""What a first sentence already says: "Boston Marathon on April 19, sub 3:30" fills three answers."""

import re
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import OSA

from domain.plan import RaceDistance, RaceExperience
from domain.units import Units
from domain.words.age import asks_for_care, find_age
from domain.words.answers import Understood
from domain.words.clean import tidy
from domain.words.dates import COUNT_WORD, MONTH_NUMBERS, MONTH_WORD, WEEKDAY_WORD, parse_race_date
from domain.words.first.home import find_home
from domain.words.first.race_called import experience_said, race_name
from domain.words.first.race_wished import race_said
from domain.words.first.scanner import Scanner
from domain.words.first.taken_back import without_taken_back
from domain.words.first.week_told import days_said, running_now
from domain.words.in_english import in_english
from domain.words.most_a_week import MostAWeek, find_most
from domain.words.quantities import with_digits


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstMessage:
    """Answers found in one sentence; None where it says nothing. `just_finish` means that no time is wanted,
    `is_careful` that the age they told asks for gentler steps (ruling 53), `count` is how many runs a week without
    saying on which days, `zone` the clock of the place they live in, `race_month` the month of a race without its day.

    `units` are those they ask for, `said_in` those that their own running was told in. `found` are the public names of
    the inputs it answers.
    """

    race_name: str | None = None
    race: RaceDistance | None = None
    race_date: date | None = None
    race_month: int | None = None
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
    count: int | None = None
    units: Units | None = None
    said_in: Units | None = None
    zone: str | None = None
    found: frozenset[str] = frozenset()

    @property
    def says_something(self) -> bool:
        """Whether any answer was found."""
        return bool(self.found)


_YEAR = r"(?:,? ?\d{4})?"
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}"
    rf"|(?:{WEEKDAY_WORD},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH_WORD}\b{_YEAR}"
    rf"|(?:{WEEKDAY_WORD},? )?{MONTH_WORD} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR}"
    rf"|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?"
    rf"|in (?:about )?(?!an? w){COUNT_WORD} (?:weeks?|wks?|months?|days?)"
    rf"|{COUNT_WORD} (?:weeks?|months?) (?:from now|away)"
    rf"|(?:on|this|next) {WEEKDAY_WORD}(?=$|,|;|\.)|tomorrow)"
)
_IN_MONTH = re.compile(
    rf"\b(?:in|by|before|this|next|mid|early|late|end of|middle of) ({MONTH_WORD})(?![a-z0-9])(?! ?\d)"
)
_UNITS = re.compile(r"\b(?:in|use|units:?) (km|kilomet(?:er|re)s|miles|mi)\b(?! ?(?:a|per|/))")
_PER_KM = re.compile(r"\d:\d\d ?(?:min ?)?(?:/|per|a) ?km\b")
_WORD = re.compile(r"[^\W\d_]+")
_MARATHONS = frozenset({"marathon"})
_NEAR_MARATHON = re.compile(r"ma", re.IGNORECASE)
_PLURALS = ((re.compile(r"\bmarathons\b"), "marathon"), (re.compile(r"\bhalves\b"), "half"))
# What stays of other languages where only parts of a sentence are read in English.
_LEFT = ((re.compile(r"\ben(?= (?:\d|[a-z]))"), "in"), (re.compile(r"(?<=/)( ?)(?:woche|semana)\b"), r"\1week"))
_TWICE = ((re.compile(r"\bonce (?:a|per) week\b"), "1 times a week"), (re.compile(r"\btwice\b"), "2 times"))
# What a week is taken to be for a result, where nobody says it.
_USUAL_WEEK_MILES = 25.0
# Words of a race's name.
_LONGEST_NAME = 6


def _as_written(name: str, text: str) -> str:
    """The race's name in the words of who said it: "Berlin Halbmarathon" is called so, in whatever was read."""
    words = text.split()
    for first, word in enumerate(words):
        if word.lower() != name.split(maxsplit=1)[0].lower():
            continue
        for last in range(first + 1, min(first + _LONGEST_NAME, len(words)) + 1):
            written = " ".join(words[first:last]).strip(",.;:!")
            # A name of as many words was corrected, not translated.
            if in_english(written).lower() == name.lower() and len(written.split()) != len(name.split()):
                return written
    return name


def first_message(text: str, today: date) -> FirstMessage:
    """What a sentence says of the plan's inputs. What is ambiguous or out of range is left to its own question."""
    whole = _spelled(in_english(without_taken_back(tidy(text))))
    words = _plainly(whole)
    scan = Scanner(words)
    most = _most(scan)
    age = scan.taken("careful", find_age(scan.text))
    zone = scan.taken("timeZone", find_home(scan.text))
    running = running_now(scan)
    units = scan.take("units", _UNITS, _units)
    said = race_said(scan, running.weekly_miles or _USUAL_WEEK_MILES, units or running.said_in)
    # "on tue, thu and sun" are days, before "on tue" could be a date.
    days = days_said(scan)
    race_date = scan.take("raceDate", _DATE, lambda piece: parse_race_date(piece.replace("about ", ""), today))
    experience = None if said.race is None else experience_said(_singular(words), said.race)
    if experience is not None:
        scan.found.add("experience")
    name = None if said.race is None else race_name(whole, said.race)
    if name is not None:
        name = _as_written(name, tidy(text))
        scan.found.add("raceName")
    if running.count is not None and days is None:
        scan.found.add("daysPerWeek")
    return FirstMessage(
        race_name=name,
        race=said.race,
        race_date=race_date,
        race_month=None if said.race is None or race_date is not None else _month_in(words),
        goal_s=said.goal_s,
        just_finish=said.just_finish,
        five_k_pace_s=said.five_k_pace_s,
        weekly_miles=running.weekly_miles,
        longest_miles=running.longest_miles,
        experience=experience,
        is_careful=None if age is None else asks_for_care(age),
        most_miles=most.miles,
        most_hours=most.hours,
        days=days,
        count=running.count if days is None else None,
        units=units,
        said_in=running.said_in or (Units.KM if _PER_KM.search(words) else None),
        zone=zone,
        found=frozenset(scan.found),
    )


def month_said(text: str) -> int | None:
    """The month of a race whose day was not named: "a 10k in June"."""
    return _month_in(_plainly(in_english(tidy(text))))


def _month_in(words: str) -> int | None:
    found = _IN_MONTH.search(words)
    return None if found is None else MONTH_NUMBERS[found[1].rstrip(".")]


def _plainly(whole: str) -> str:
    """In lower case, numbers as digits."""
    words = with_digits(whole.lower())
    for pattern, said in (*_LEFT, *_TWICE):
        words = pattern.sub(said, words)
    return words


def _singular(words: str) -> str:
    for pattern, said in _PLURALS:
        words = pattern.sub(said, words)
    return words


def _most(scan: Scanner) -> MostAWeek:
    """What a week may hold at most; taken first, for "at most 40 miles a week" is not what is run now."""
    found = find_most(scan.text)
    if found is None:
        return MostAWeek()
    most, scan.text = found
    scan.found |= {"mostMiles"} if most.hours is None else {"mostHours"}
    return most


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
