"""Questions 1 to 3: which distance, what the race is called, and when it is."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.race import EIGHT_K, FIFTEEN_K, FIFTY_K, FIVE_K, HALF, MARATHON, TEN_K, TEN_MILE, THIRTY_K
from domain.words.answers import Ask, Question, Understood
from domain.words.clean import clean
from domain.words.dates import parse_race_date, race_sunday
from domain.words.first_message import month_said
from domain.words.in_english import answer_in_english
from domain.words.races import parse_race_distance
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.unsure import is_unsure, unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.views.keys import rows_of
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import month_name, show_date, show_day
from handlers.wording.names import race_name

_MAIN = {"5k": FIVE_K, "10k": TEN_K, "half": HALF, "marathon": MARATHON}
_OTHER = {"8k": EIGHT_K, "15k": FIFTEEN_K, "10mi": TEN_MILE, "30k": THIRTY_K, "50k": FIFTY_K}
_NAME_LENGTH = 60
_NO_NAME = frozenset({"skip", "no", "none", "no name", "nothing", "-", "later", "not yet", "don't know", "dont know"})
_ANY_RACE = mark("No race in mind yet? A 5K or 10K is a fine one to aim at; you can make another plan later.")
_ANY_DATE = mark(
    "A plan needs a day to aim at. Take about when you would like to race; a new plan is made in a minute."
)
_WEEKS_OFFERED = (8, 12, 16, 20, 24)
_YEAR_OF_DAYS = 52 * 7
_SUNDAY = 7
_SUNDAYS_OFFERED = 5
_HEDGES = re.compile(
    r"\b(?:(?:i'?m )?not (?:so |quite |really )?sure(?: (?:when|yet|exactly|about it))*|(?:i )?do(?:n'?t| not) know"
    r"(?: (?:when|yet|exactly))*|maybe|perhaps|probably|i (?:think|guess|suppose)|some ?time|somewhere|around|"
    r"roughly|or so|hopefully|likely|vielleicht|wahrscheinlich|ungefähr|irgendwann|wohl|quizás?|tal vez|creo que)\b",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?(?: of (?:it|that|the month))?")


def _ask_distance(asked: Asking) -> Prompt:
    named = [(race_name(race, asked.draft.shown_units), value) for value, race in (_MAIN | _OTHER).items()]
    return Prompt(
        tr("Which distance is your race? Tap one, or write any other, like <i>12 km</i> or <i>7 miles</i>."),
        (tuple(named[:2]), tuple(named[2 : len(_MAIN)]), tuple(named[len(_MAIN) :])),
    )


def _read_distance(asked: Asking, text: str) -> Outcome:
    if asked_back := unsure(asked, text, tr(_ANY_RACE), with_race(asked.draft, FIVE_K).draft):
        return asked_back
    found = parse_race_distance(text)
    if not isinstance(found, Understood):
        return found
    return with_race(replace(asked.draft, units_hint=asked.draft.units_hint or found.said_in), found.value)


def _press_distance(asked: Asking, value: str) -> Outcome:
    race = (_MAIN | _OTHER).get(value)
    return with_race(asked.draft, race) if race else None


def _ask_name(_: Asking) -> Prompt:
    return Prompt(tr("What is your race called? It makes the plan feel like yours."), (((tr("Skip"), "skip"),),))


def _read_name(asked: Asking, text: str) -> Outcome:
    if clean(answer_in_english(text)) in _NO_NAME or is_unsure(text):
        return Answer(replace(asked.draft, race_name=""))
    name = one_line(text, _NAME_LENGTH)
    if not name:
        return None
    return Answer(replace(asked.draft, race_name=name))


def _press_name(asked: Asking, value: str) -> Outcome:
    return Answer(replace(asked.draft, race_name="")) if value == "skip" else None


def _echo_name(draft: Draft) -> str:
    return esc(draft.race_name) if draft.race_name else tr("no name")


def _ask_date(asked: Asking) -> Prompt:
    if asked.draft.race_month is not None:
        return _ask_day_of(asked, asked.draft.race_month)

    def offer(weeks: int) -> Choice:
        sunday = race_sunday(asked.today, weeks)
        said = trn("In {count} week, {date}", "In {count} weeks, {date}", weeks, date=show_day(sunday))
        return said, sunday.strftime("%Y%m%d")

    return Prompt(
        tr("When is the race? Write the date, like <i>April 19</i>, or tap about when."),
        tuple((offer(weeks),) for weeks in _WEEKS_OFFERED),
    )


def _ask_day_of(asked: Asking, month: int) -> Prompt:
    """Of a month that was said: its Sundays, for most races are on one."""
    return Prompt(
        tr(
            "Which day in {month} is the race? Write the date, or tap about when; another month is fine, too.",
            month=month_name(month),
        ),
        rows_of([(show_day(day), day.strftime("%Y%m%d")) for day in _sundays(asked, month)], 2),
    )


def _sundays(asked: Asking, month: int) -> list[date]:
    """Those of the month, this year or next, that are still to come."""
    days = (asked.today + timedelta(days=ahead) for ahead in range(1, _YEAR_OF_DAYS))
    return [day for day in days if day.month == month and day.isoweekday() == _SUNDAY][:_SUNDAYS_OFFERED]


def _read_date(asked: Asking, text: str) -> Outcome:
    month = asked.draft.race_month
    sundays = _sundays(asked, month) if month is not None else []
    if sundays and is_unsure(text):
        middle = sundays[len(sundays) // 2]
        return Answer(
            replace(asked.draft, race_date=middle, race_month=None, start=None),
            note=tr("Then {date}, the middle of the month; Edit changes it.", date=show_date(middle)),
        )
    guess = replace(asked.draft, race_date=race_sunday(asked.today, _usual_weeks(asked.draft)), start=None)
    if asked_back := unsure(asked, text, tr(_ANY_DATE), guess):
        return asked_back
    day = _BARE_DAY.fullmatch(clean(answer_in_english(text))) if sundays else None
    if day is not None:
        text = f"{sundays[0].year}-{sundays[0].month:02d}-{int(day[1]):02d}"
    text = _without_hedges(text)
    found = parse_race_date(text, asked.today)
    if isinstance(found, Understood):
        return Answer(replace(asked.draft, race_date=found.value, race_month=None, start=None))
    named = month_said(f"in {text}")
    is_month = named is not None and (found is None or _asks_its_day(found))
    # "April" alone: its days are offered.
    return Answer(replace(asked.draft, race_month=named), stay=True) if is_month else found


def _asks_its_day(found: object) -> bool:
    return isinstance(found, Question) and found.ask.code is Ask.DAY_OF_MONTH


def _without_hedges(text: str) -> str:
    """ "Not sure when, April maybe" without its doubts, where something else is said; else the text as it is."""
    rest = " ".join(_HEDGES.sub(" ", text).split()).strip(" ,.;")
    return rest.removeprefix("in ") if rest and rest != text.strip() else text


def _usual_weeks(draft: Draft) -> int:
    """How long a plan for the race takes most people."""
    mm = (draft.race or HALF).distance_mm
    return 12 if mm <= TEN_K.distance_mm else 16 if mm <= HALF.distance_mm else 20


def _press_date(asked: Asking, value: str) -> Outcome:
    return _read_date(asked, f"{value[:4]}-{value[4:6]}-{value[6:]}")


def _echo_date(draft: Draft) -> str:
    return show_date(draft.race_date) if draft.race_date else ""


DISTANCE = Step(
    name="race",
    number=1,
    title=mark("Race"),
    edit=mark("Edit race"),
    prompt=_ask_distance,
    read=_read_distance,
    press=_press_distance,
    echo=lambda draft: esc(race_name(draft.race, draft.shown_units)) if draft.race else "",
    done=lambda draft: draft.race is not None,
    guidance=mark("Tap a distance, or write one with its unit, like “10K”, “12 km” or “7 miles”."),
)
NAME = Step(
    name="name",
    number=2,
    title=mark("Name"),
    edit=mark("Edit name"),
    prompt=_ask_name,
    read=_read_name,
    press=_press_name,
    echo=_echo_name,
    done=lambda draft: draft.race_name is not None,
    guidance=mark("Write the name of your race, like “Boston Marathon”, or tap Skip."),
)
DATE = Step(
    name="date",
    number=3,
    title=mark("Race day"),
    edit=mark("Edit race day"),
    prompt=_ask_date,
    read=_read_date,
    press=_press_date,
    echo=_echo_date,
    done=lambda draft: draft.race_date is not None,
    guidance=mark("Write the date of the race, like “April 19”, “19.4.” or “in 16 weeks”."),
)
