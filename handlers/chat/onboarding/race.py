"""Questions 1 to 3: which distance, what the race is called, and when it is."""

from dataclasses import replace

from domain.race import EIGHT_K, FIFTEEN_K, FIFTY_K, FIVE_K, HALF, MARATHON, TEN_K, TEN_MILE, THIRTY_K
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.dates import parse_race_date, race_sunday
from domain.words.in_english import answer_in_english
from domain.words.races import parse_race_distance
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.unsure import is_unsure, unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.views.text import esc, one_line
from handlers.wording.door import mark, tr, trn
from handlers.wording.formats import show_date, show_day
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


def _ask_distance(asked: Asking) -> Prompt:
    named = [(race_name(race, asked.draft.shown_units), value) for value, race in (_MAIN | _OTHER).items()]
    return Prompt(
        tr("Which distance is your race? Tap one, or write any other, like <i>12 km</i> or <i>7 miles</i>."),
        (tuple(named[:2]), tuple(named[2 : len(_MAIN)]), tuple(named[len(_MAIN) :])),
    )


def _read_distance(asked: Asking, text: str) -> Outcome:
    if asked_back := unsure(asked.draft, text, tr(_ANY_RACE)):
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
    def offer(weeks: int) -> Choice:
        sunday = race_sunday(asked.today, weeks)
        said = trn("In {count} week, {date}", "In {count} weeks, {date}", weeks, date=show_day(sunday))
        return said, sunday.strftime("%Y%m%d")

    return Prompt(
        tr("When is the race? Write the date, like <i>April 19</i>, or tap about when."),
        tuple((offer(weeks),) for weeks in _WEEKS_OFFERED),
    )


def _read_date(asked: Asking, text: str) -> Outcome:
    if asked_back := unsure(asked.draft, text, tr(_ANY_DATE)):
        return asked_back
    found = parse_race_date(text, asked.today)
    return Answer(replace(asked.draft, race_date=found.value, start=None)) if isinstance(found, Understood) else found


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
