"""What is told of the race itself: moved, given up, taken out of the plan, another one on the way."""

import re
from datetime import date

from domain.plan import DayType
from domain.race import MARATHON
from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.dated import MONTH
from domain.words.grammar.race_day_named import day_without_month, race_day_put_right
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import (
    ChangeDays,
    ChangeRace,
    ChangeRaceDate,
    CutDay,
    Intent,
    TypeIntent,
    WeekdaysInstead,
)
from domain.words.lexicon.meanings import M
from domain.words.questions import keep_fit, race_is_off
from domain.words.week_wishes import NoRaceOnTheWay, RaceOnTheWay

_RACE = r"(?:race|event|marathon|mara|half(?: marathon)?|10 ?k|5 ?k|ultra|run day|it)"
_IT_IS = r"(?:'?s| is| has| was| got| have)*(?: just| now| been| got| all)*"
_MOVED = re.compile(
    rf"\b(?:{_RACE}{_IT_IS} |^(?:been )?)(?:put back|put off|pushed back|pushed|postponed|delayed|moved(?: back| "
    rf"forward| up)?|"
    r"rescheduled|shifted|brought forward|changed|rearranged)\b|\b(?:race|marathon) has now on (?=\d)"
)
_MOVED_BY = re.compile(r"\b(?:a|one|two|three|\d) (?:days?|weeks?|months?) (?:later|earlier|sooner|back|forward)\b")
_GIVEN_UP = re.compile(
    rf"\b(?:pull(?:ing|ed)? out of|withdr(?:aw|ew|awing|awn) from|drop(?:ping|ped)? out of|back(?:ing|ed)? out of|"
    rf"deferred|"
    rf"deferring|(?:not|wont be|won't be) (?:doing|running|going to (?:do|run|make)|able to (?:do|"
    rf"run|make)|racing)|(?:won'?t|can'?t|cannot|couldn'?t|never going to) (?:do|run|make|get to)|(?:i'?m|i am|"
    rf"we'?re) out "
    rf"of|decided (?:not to (?:do|run)|against(?: running| doing)?)|no longer (?:doing|running)|"
    rf"gave up|giving up on|"
    rf"sold|lost|didn'?t get into|scrapping|ditching|cancell?ing|binning|bailing on|dns)(?: on)? (?:my |the |our |that "
    rf")?"
    rf"(?P<what>(?:[a-z'-]+ ){{0,2}}?{_RACE})(?! ?-?(?:marathon|pace|fitness|plan|day|shape|kit|pack|of))(?: "
    rf"(?:place|entry|"
    rf"number|"
    rf"bib|spot|race))?(?: any ?more| after all| this "
    rf"year| now|"
    r" to next year| until next year| till next year| altogether)*\b"
)
_TAKE_OUT = re.compile(
    r"\b(?:remove|delete|take|cancel|scrap|drop|get rid of|bin|ditch|erase|clear|cross) (?:out |off )?(?:the |my |that "
    r"|a )?"
    r"(?P<what>.*?\b(?:race|half(?: marathon)?|10 ?k|5 ?k|10 miler?|parkrun|relay|tune ?-?up(?: race)?|marathon|\d+ "
    r"?miler?))\b"
    r"(?P<rest>.*)$"
)
_FROM_THE_PLAN = re.compile(
    r"\b(?:from|out of|off) (?:my|the|our) (?:plan|schedule|calendar|training|programme|program)\b|\bdidn'?t get (?:a |"
    r"my )?"
    r"(?:place|spot|in)\b|\bno longer (?:doing|running)\b|\bnot (?:doing|running|racing) it\b|\btune ?-?up\b|\bon the "
    r"way\b|\b(?:out|off) again\b|\bsold out\b|\b(?:it'?s|it is|its|was|is|got|been) (?:full|cancell?ed|called off|"
    r"off)\b|"
    r"\b(?:didn'?t|couldn'?t|can'?t|cannot) (?:get|find) (?:a |my )?(?:place|spot|entry|number|in)\b"
)
_NO_RELAY = re.compile(
    r"\b(?:not|no longer) (?:doing|running|going to (?:do|run)|racing) (?:the |my |that )?(?P<what>relay|tune ?-?up(?: "
    r"race)?|parkrun|(?:race on )?(?:the )?\d{4}-\d\d-\d\d(?: race)?|\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9} race|"
    r"(?:[a-z]+ )?(?:10 ?k|5 ?k|10 miler?|race on the way))\b"
)
# A race by its month or date: "tomorrow's 10k" is a run.
_OTHER_RACE = (
    r"(?:[a-z']+ ){0,2}?(?:half(?: marathon)?|10 ?k|5 ?k|10 miler?|15 ?k|30 ?k|halbmarathon|halben|10er|media|race)"
)
_WHEN_IT_IS = rf"(?: race)? (?:in|on|of|im|am|en|de|del) (?:the |early |mid |late |el |\d[\w.]* (?:of |de )?)*{MONTH}\b"
_RACE_OUT = re.compile(
    rf"\b(?:cancel|scrap|drop|remove|delete|take out|take|get rid of|bin|ditch|erase|cross off|forget|skip|streiche?|"
    rf"losche?|cancela|quita|elimina|borra) (?:about )?(?:the |my |that |den |das |el |la "
    rf")?(?P<what>{_OTHER_RACE}){_WHEN_IT_IS}"
    rf"|\b(?:not|won'?t|will not|can'?t|cannot|never|no longer) (?:going to )?(?:be )?(?:able to )?(?:run|do|race|"
    rf"make|doing|"
    rf"running|racing|making) (?:the |my |that )(?P<not>{_OTHER_RACE}){_WHEN_IT_IS}"
    rf"|\b(?:the|my|that) (?P<off>{_OTHER_RACE}){_WHEN_IT_IS} (?:is|was|has been|got|'s) (?:just |now |all )*(?:off|"
    rf"out|"
    rf"cancell?ed|not happening|called off|sold out|full)\b"
    rf"|\b(?:cancel|scrap|drop|remove|delete|take out|get rid of|bin|ditch) (?P<tune>(?:the |my |that )tune ?-?up(?: "
    rf"race)?)\b"
)
_OFTEN = re.compile(
    r"\bpark ?runs?\b.*\b(?:every|each|most) (?:saturdays?|sat|weeks?|sundays?)\b|\bpark ?runs?\b.*\b(?:on )?(?:satur|"
    r"sun)days\b|\b(?:every|each|most) (?:saturday|week|sunday)\b.*"
    r"\bpark ?run\b|\bpark ?run (?:as a regular|regularly)\b"
)
_BUILD_IN = re.compile(
    r"\b(?:build|add|put|include|fit|plan|work|keep|make|want|like|doing|do|run|can|part of|go(?:ing)?|count\w*|from "
    r"now on)\b"
)
_ONE_RACE = re.compile(
    r"\b(?:relay|cross country|xc|fell race|trail race|race|fun run|leg|hill race|time trial|team event|duathlon|"
    r"charity run)\b"
)
_AS_A_LONG_RUN = re.compile(
    r"\bas (?:my|a|the|an) (?:last |final |big |longest )*(?:long (?:one|run)|training run|sunday run)\b|"
    r"\b(?:1[5-9]|[23]\d) ?-?(?:miler|mile race|k race|km race)\b"
)
_AN_EVENT = re.compile(r"\b(?:race|milers?|half|marathon|event|taking on|entered|signed up|booked|doing a|running a)\b")
_LENGTH = re.compile(r"(?<![\w.:])(?P<number>\d{1,2}(?:\.\d+)?) ?-?(?P<unit>kms?|k|miles?|milers?|mi)\b")
_LEAST_MM, _MOST_MM = 1_500_000, 50_000_000
_GIVEN_UP_DE = re.compile(
    r"\bziehe? mich (?:vom|von dem|aus dem) \w*(?:marathon|rennen|lauf|wettkampf) zuruck\b|\blaufe? (?:den|das|beim) "
    r"\w*(?:marathon|rennen|wettkampf) (?:jetzt |doch |leider )*nicht(?: mehr| mit)?\b|\bno (?:voy a correr|correre|"
    r"corro) "
    r"(?:ya )?(?:el|la) (?:maraton|media|carrera)\b|\bme retiro d(?:el|e la) (?:maraton|media|carrera)\b"
)
_NOW_A = re.compile(
    r"\b(?:race|event|marathon|it)(?:'?s| is| has| was| got)?(?: been)?(?: now| becom(?:e|ing)| turned into| changed "
    r"to| switched to|"
    r" downgraded to| shortened to| only)+ (?:a |an |the |only )*(?P<race>half(?: marathon)?|10 ?k|5 ?k|10 miler?|"
    r"marathon)\b"
)
_DEFER = re.compile(
    r"\bdefer(?:ring|red)? (?:it |my place |my entry )?(?:to|until|till) (?:the )?(?:autumn|fall|spring|summer|winter|"
    rf"next|20\d\d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH})\b"
)


_NO_RACE = re.compile(
    r"\b(?:no|not any|without (?:an?|any|the)|(?:don'?t|haven'?t|didn'?t) (?:have|got|get) an?|not (?:doing|running|"
    r"racing)(?: in)? (?:an?|any|the|my)|kein\w*|ohne|sin|ningun\w*) (?:\w+ )?(?:race|marathon|event|half|goal race|"
    r"rennen|"
    r"wettkampf|carrera|maraton)\b|\b(?:race|marathon|event) (?:is|was|has been|'s|got)(?: been| just| now)* (?:off|"
    r"cancell?ed|called off|gone|scrapped)\b"
)
_KEEP_FIT = re.compile(
    r"\b(?:keep|stay|keeping|staying|remain|be) (?:me |myself )?(?:reasonably |generally |just )?(?:fit|in shape|"
    r"healthy|"
    r"ticking over|active)\b|\b(?:keep|carry on|just|keep on|want to|like to) (?:running|ticking over)\b(?! out)|"
    r"\bmaintain(?:ing)? (?:my )?(?:fitness|shape|base)\b|\brun(?:ning)? for (?:fun|health|myself|pleasure|"
    r"enjoyment)\b|"
    r"\bfit (?:bleiben|halten)\b|\bin form bleiben\b|\bweiter ?laufen\b|\bmanten\w+ (?:en forma|la forma)\b|"
    r"\bseguir corriendo\b"
)


def race_told(words: str, r: Reading) -> Intent | Question | None:
    """What became of the race, or of one on the way; None for another story (`r` is of all the words)."""
    if _GIVEN_UP_DE.search(words):
        return race_is_off()
    if r.has(M.PAIN, M.ILL, M.INJURY, M.AWAY):
        return None
    if _NO_RACE.search(words) and _KEEP_FIT.search(words) and not _dates(r) and not r.has(M.RAN, M.TIME):
        return keep_fit()
    if (out := _TAKE_OUT.search(words)) is not None and _FROM_THE_PLAN.search(words):
        return _taken_out(out["what"], r)
    if (relay := _NO_RELAY.search(words)) is not None:
        return _taken_out(relay["what"], r)
    if (gone := _RACE_OUT.search(words)) is not None and not r.has(M.RAN, M.TIME, M.INSTEAD, M.INSTEAD_OF):
        return _taken_out(gone["what"] or gone["not"] or gone["off"] or gone["tune"], r)
    now_a = _NOW_A.search(words)
    if now_a is not None and "parkrun" not in words and not r.has(M.RAN, M.TIME) and (races := races_in(now_a["race"])):
        return ChangeRace(races[0][1])
    if (right := race_day_put_right(words, r)) is not None:
        return right
    if _DEFER.search(words):
        dates = [on for on in _dates(r) if on > r.today]
        # "My entry is deferred to 10 October".
        is_moved = len(dates) == 1 and not races_in(words) and not r.has(M.TIME, M.RAN)
        return ChangeRaceDate(dates[0]) if is_moved else race_is_off()
    if (given := _GIVEN_UP.search(words)) is not None and given["what"] != "it" and not r.has(M.TIME, M.INSTEAD):
        # A shorter race than a marathon may be one on the way, or none of the plan's: the plan says which.
        is_shorter = any(race.distance_mm < MARATHON.distance_mm for _, race in races_in(given["what"]))
        is_shorter = is_shorter or re.search(r"\b(?:tune|practice|on the way)\b", given["what"]) is not None
        return _taken_out(given["what"], r) if is_shorter else race_is_off()
    if _OFTEN.search(words) and _BUILD_IN.search(words) and not r.has(M.RAN, M.TIME, M.NOT, M.SKIP, M.CANT):
        return _parkruns(r)
    return _moved(words, r) or _on_the_way(words, r)


def _taken_out(what: str, r: Reading) -> NoRaceOnTheWay:
    races = [race.distance_mm for _, race in races_in(what)]
    on = next((on for on in _dates(r)), None)
    return NoRaceOnTheWay(on, races[0] if races else None)


def _moved(words: str, r: Reading) -> ChangeRaceDate | None:
    """The race of the plan is on another date; which, is asked where only by how much is said."""
    if _MOVED.search(words) is None or r.has(M.KIND, M.RAN, M.DONE):
        return None
    dates = _dates(r)
    if len(dates) == 1 and not any(each.day.weekday for each in r.days):
        day = day_without_month(words)
        return ChangeRaceDate(dates[0]) if day is None else ChangeRaceDate(day=day)
    is_by = _MOVED_BY.search(words) is not None and re.search(r"\b(?:race|marathon|event)\b", words) is not None
    return ChangeRaceDate() if is_by and not dates and not r.names_days else None


def _on_the_way(words: str, r: Reading) -> RaceOnTheWay | Question | None:
    """ "A relay on 20 March, 8 km hard", "a 20 miler on 21 March as my last long one"."""
    dates, length = _dates(r), _length_of(words)
    is_moved = any(token.has(M.MOVE) and token.text != "do" for token in r.tokens)
    if len(dates) != 1 or length is None or is_moved or r.has(M.RAN, M.DONE, M.TIME, M.DURATION, M.SKIP, M.CANT):
        return None
    on = dates[0]
    if on <= r.today or not _LEAST_MM <= length <= _MOST_MM:
        return None
    race = RaceOnTheWay(on, length)
    if _AS_A_LONG_RUN.search(words) and _AN_EVENT.search(words):
        day = DayRef(on=on)
        return ask(Ask.TUNE_UP, offer(CutDay(day, length)), offer(race), offer(TypeIntent(day, DayType.LONG_RUN)))
    return (
        race
        if _ONE_RACE.search(words) and re.search(r"\b(?:also|make room|hard|no taper|don'?t taper)\b", words)
        else None
    )


def _length_of(words: str) -> int | None:
    """The one length that is named, of a run or a race."""
    lengths = {
        round(float(each["number"]) * (MM_PER_KM if each["unit"].startswith("k") else MM_PER_MILE))
        for each in _LENGTH.finditer(words)
    } or {race.distance_mm for _, race in races_in(words)}
    return lengths.pop() if len(lengths) == 1 else None


def _parkruns(r: Reading) -> Question:
    """A race each week is none of the plan's: the next one, or that weekday as a running day."""
    named = [each.day.weekday for each in r.days if each.day.weekday is not None]
    weekday = (named or [day for day in r.values(M.EVERY) if isinstance(day, int)] or [6])[0]
    on = r.coming(DayRef(weekday=weekday)) or r.today
    wishes: tuple[Intent, ...] = (ChangeDays(more=weekday), RaceOnTheWay(on, 5_000_000), WeekdaysInstead(7, weekday))
    return ask(
        Ask.RACED_OFTEN, *(offer(each) for each in wishes if weekday != 7 or not isinstance(each, WeekdaysInstead))
    )


def _dates(r: Reading) -> list[date]:
    return [each.day.on for each in r.days if each.day.on is not None and each.day.on != r.today]
