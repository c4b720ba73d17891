"""What is put right once a sentence is read: what a log notes, what is only shown, a run of last week in doubt."""

import re
from dataclasses import replace
from datetime import date

from domain.calendar import monday_of
from domain.words.answers import Ask, Understood, ask
from domain.words.dates import latest_weekday, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.frames_told import IN_ALL
from domain.words.grammar.heard import Heard
from domain.words.grammar.log_notes import names_the_plan, note_told
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, Intent, LogRun, Open, Recovered, RestDay, Several, Sick, SkipDay
from domain.words.quantities import units_asked
from domain.words.settings_said import LiveIn, RemindAt, Speak, UseUnits
from domain.words.topics import Screen, Topic
from domain.words.week_wishes import FindDays

_HOW_TO = re.compile(
    r"(?:how (?:do|can|could|would) i|how to|where (?:do|can) i|wie (?:kann|kriege|stelle) ich|como puedo)\b"
)
_SET_ON: dict[type[Intent], Screen] = {
    RemindAt: Screen.REMINDER,
    LiveIn: Screen.ZONE,
    Speak: Screen.LANGUAGE,
    UseUnits: Screen.SETTINGS,
}
_BREATHLESS = re.compile(
    r"\b(?:but|though|although|still|yet|except)\b.*\b(?:(?:out|short(?:ness)?) of breath|breathless|wheez\w*|dizzy|"
    r"light ?headed|weak|washed out|drained|shaky)\b|\b(?:aber|noch)\b.*\b(?:kurzatmig|außer atem|ausser atem|"
    r"schwindelig|schlapp)\b"
)
_APART = re.compile(r"\b(?:space|spread|spacing|spreading|further apart|apart|separate)\b")
_TWO = 2
_DAY_FIRST = re.compile(
    r"^(?:on |last )?(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|rs?|nes)?(?:day)?: +(?=\S)(?!.*(?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day)",
    re.IGNORECASE,
)
_IN_UNITS = (Topic.MILES, Topic.PACE)


def noted(heard: Heard, said: str) -> Heard:
    """The run with what is told of it besides its numbers; how much was run, in the unit that it is asked in."""
    run = heard.value
    if isinstance(run, AskAbout) and run.topic in _IN_UNITS and (units := units_asked(said)) is not None:
        return replace(heard, answer=Understood(replace(run, units=units)))
    if isinstance(run, LogRun) and run.distance_mm is None and run.duration_s is not None and names_the_plan(said):
        run = replace(run, of_plan=True)
        heard = replace(heard, answer=Understood(run))
    if not isinstance(run, LogRun) or run.note or run.corrects:
        return heard
    is_bare = run.distance_mm is None and run.duration_s is None
    note = note_told(said, is_session=is_bare or IN_ALL.search(said) is not None)
    # "A lot faster than you said" is no other wish.
    is_doubted = heard.is_doubted and not (is_bare and " than " in note)
    return replace(heard, answer=Understood(replace(run, note=note)), is_doubted=is_doubted)


def of_its_day(heard: Heard, text: str, today: date) -> Heard:
    """ "Tuesday: easy 7k, chatted all the way" is told of Tuesday: the day is no part by itself."""
    run, first = heard.value, _DAY_FIRST.match(text)
    if first is None or not isinstance(run, LogRun) or run.day.on != today:
        return heard
    on = latest_weekday(today, weekday_number(first["day"].lower()))
    return replace(heard, answer=Understood(replace(run, day=DayRef(on=on))))


def not_well_yet(heard: Heard, said: str) -> Heard:
    """Whose cough is nearly gone, and who is out of breath on the stairs, is not well again."""
    is_well = isinstance(heard.value, Recovered)
    return replace(heard, answer=Understood(Sick())) if is_well and _BREATHLESS.search(said) else heard


def apart(heard: Heard, said: str) -> Heard:
    """ "I can't do both Thursday and Friday, space them out": one of them goes elsewhere, and neither is left out."""
    wishes = heard.value.wishes if isinstance(heard.value, Several) else ()
    days = [each.day for each in wishes if isinstance(each, SkipDay | RestDay)]
    if len(days) != len(wishes) or len(days) < _TWO or not _APART.search(said):
        return heard
    return replace(heard, answer=ask(Ask.DID_YOU_MEAN, *(offer(FindDays((day,))) for day in days)), is_sure=False)


def only_shown(said: str, heard: Heard) -> Heard:
    """Who asks how a setting is changed is shown where: nothing is changed by a question."""
    if _HOW_TO.match(said) is None:
        return heard
    screen = next((screen for kind, screen in _SET_ON.items() if isinstance(heard.value, kind)), None)
    return heard if screen is None else replace(heard, answer=Understood(Open(screen)))


_LAST = re.compile(r"\b(?:last|ago|previous|letzten?|vor|pasad[oa])\b|\d")


# "Just a 5k on Saturday" may be the one to come.
_WAS_RUN = re.compile(
    r"\b(?:ran|run|did|done|was|were|went|got|managed|made|logged|log|finished|completed|covered|jogged|plodded|banged|"
    r"knocked|put|forgot|told|last|ago|previous|yesterday|lief|gelaufen|gemacht|corri|hice|fueron)\b"
)


def is_of_last_week(value: Intent | None, today: date, said: str) -> bool:
    """Whether a run would be logged for a weekday of last week that nobody called that: "im out for Thursday"."""
    if not isinstance(value, LogRun) or value.duration_s is not None:
        return False
    is_past = value.day.on is not None and value.day.on < monday_of(today)
    if value.distance_mm is not None:
        return is_past and value.effort is None and not _WAS_RUN.search(said)
    return is_past and not _LAST.search(said)
