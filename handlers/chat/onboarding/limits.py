"""What a week may hold at most: never asked, open to whoever taps Edit at the summary or says it."""

from dataclasses import replace

from domain.planning.validation import check_most
from domain.units import Units, miles, mm_from_km, mm_from_miles
from domain.words.answers import Understood
from domain.words.most_a_week import MostAWeek, parse_most
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.views.answers import most_words
from handlers.views.keys import rows_of
from handlers.wording.door import mark, tr

_HOURS = (4, 5, 6, 7, 8, 10)
_DISTANCES = {Units.MI: (20, 30, 40, 50, 60, 70), Units.KM: (30, 45, 60, 80, 100, 120)}


def _ask(asked: Asking) -> Prompt:
    draft = asked.draft
    units = draft.shown_units

    def hours(amount: int) -> Choice:
        label = tr("{number} hours", number=amount)
        return (f"✓ {label}" if draft.most_hours == amount else label, f"h{amount}")

    def distance(amount: int) -> Choice:
        label = f"{amount} {units.value}"
        length = mm_from_km(amount) if units is Units.KM else mm_from_miles(amount)
        return (f"✓ {label}" if draft.most_weekly_mm == length else label, f"d{amount}{units.value}")

    example = tr("6 hours, 40 miles") if units is Units.MI else tr("6 hours, 60 km")
    said = tr(
        "How much may a week hold at most? Tap hours, a distance, or both; or write it, like <i>{example}</i>.",
        example=example,
    )
    done = ((tr("No limit"), "open"), (tr("Done"), "done"))
    return Prompt(said, (*rows_of(map(hours, _HOURS), 3), *rows_of(map(distance, _DISTANCES[units]), 3), done))


def _read(asked: Asking, text: str) -> Outcome:
    found = parse_most(text, asked.draft.shown_units)
    return _with(asked.draft, found.value, stay=False) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    draft = asked.draft
    if value == "done":
        return Answer(draft)
    if value == "open":
        return _with(draft, MostAWeek(is_open=True), stay=False)
    if value.removeprefix("h") in {str(hours) for hours in _HOURS}:
        return _with(draft, MostAWeek(hours=float(value[1:])), stay=True)
    for units, amounts in _DISTANCES.items():
        for amount in amounts:
            if value == f"d{amount}{units.value}":
                length = mm_from_km(amount) if units is Units.KM else mm_from_miles(amount)
                return _with(draft, MostAWeek(miles=miles(length)), stay=True)
    return None


def _with(draft: Draft, said: MostAWeek, *, stay: bool) -> Answer:
    return Answer(with_most(draft, said), stay=stay)


def with_most(draft: Draft, said: MostAWeek) -> Draft:
    """The draft with these limits; what was not spoken of stays. Raises InputError for what nobody can plan with."""
    if said.is_open:
        return replace(draft, most_weekly_mm=None, most_hours=None)
    check_most(said.miles, said.hours, draft.five_k_pace_s, draft.weekly_miles)
    return replace(
        draft,
        units_hint=draft.units_hint or said.said_in,
        most_weekly_mm=draft.most_weekly_mm if said.miles is None else mm_from_miles(said.miles),
        most_hours=draft.most_hours if said.hours is None else said.hours,
    )


LIMITS = Step(
    name="limits",
    number=0,
    title=mark("At most a week"),
    edit=mark("Edit limits"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=lambda draft: most_words(
        None if draft.most_weekly_mm is None else miles(draft.most_weekly_mm), draft.most_hours, draft.shown_units
    ),
    done=lambda draft: draft.most_weekly_mm is not None or draft.most_hours is not None,
    guidance=mark("Write the most that a week may hold, like “6 hours” or “40 miles”, or tap No limit."),
)
