"""Question 6: how much somebody runs now, and how long their longest run was, in one answer or on one card."""

import re
from dataclasses import replace
from math import log

from domain.units import Miles, Units, miles, mm_from_km, mm_from_miles
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice
from domain.words.clean import clean
from domain.words.habits import parse_mileage
from domain.words.quantities import length_text, number_of, with_digits
from domain.words.running_now import RunningNow, in_miles, parse_running
from handlers.chat.onboarding.unsure import unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.views.answers import running_words
from handlers.views.keys import rows_of
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_miles

_WEEKLY = {Units.MI: (10, 15, 20, 25, 30, 40, 50, 60), Units.KM: (15, 25, 35, 40, 50, 65, 80, 100)}
_LONGEST = {
    Units.MI: (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20),
    Units.KM: (3, 5, 6, 8, 10, 12, 15, 18, 21, 25, 30, 32),
}
_LONGEST_OFFERED = 6
_ABOUT = mark("Roughly is enough: think of the last four weeks and take the middle. If it was hardly anything, say so.")
_GUESS = frozenset({"guess", "your guess", "take your guess", "about that", "usual", "normal"})
_HARDLY = frozenset(
    {"hardly anything", "hardly any", "hardly at all", "barely anything", "barely", "almost nothing", "next to nothing"}
)
_AMOUNT = re.compile(r"(\d{1,3})(mi|km)")
_BARE_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d)?")
_A_LENGTH = re.compile(r"(?:about |around |~ ?)?(\d{1,3}(?:[.,]\d{1,2})?) ?(?:(km|k|kilomet(?:er|re)s?)|(mi|miles?))?")
# Up to here of the week an amount alone is the longest run, asked for it.
_SURELY_A_RUN = 0.6


def _ask(asked: Asking) -> Prompt:
    draft = asked.draft
    return _ask_longest(draft) if draft.weekly_mm else _ask_week(draft)


def _ask_week(draft: Draft) -> Prompt:
    unit = draft.shown_units
    known = draft.units or draft.units_hint

    def label(amount: int) -> str:
        if known is not None:
            return f"{amount} {unit.value}"
        return f"{amount} mi · {show_miles(amount, Units.KM, 0)}"

    amounts = [(label(amount), f"{amount}{unit.value}") for amount in _WEEKLY[unit]]
    example = tr("25 miles, longest 9") if unit is Units.MI else tr("40 km, longest 14")
    said = tr(
        "How much do you run in a normal week now, and how long was your longest run of the last month? Write both, "
        "like <i>{example}</i>, or tap the week first. Be honest rather than brave: the plan starts from here.",
        example=example,
    )
    return Prompt(
        said,
        (
            *rows_of(amounts),
            ((tr("I don't run yet"), "0"),),
            ((tr("Not sure: about {distance}", distance=show_miles(miles(_least(draft)), unit, 0)), "unsure"),),
        ),
    )


def _least(draft: Draft) -> int:
    """What who cannot say is taken to run: the least that is offered, for a plan that begins too low does no harm."""
    unit = draft.shown_units
    return mm_from_miles(_WEEKLY[unit][0]) if unit is Units.MI else mm_from_km(_WEEKLY[unit][0])


def _ask_longest(draft: Draft) -> Prompt:
    unit, guess = draft.shown_units, draft.guessed_longest_miles
    week = draft.weekly_miles

    def in_unit(length: int) -> float:
        return miles(mm_from_km(length) if unit is Units.KM else mm_from_miles(length))

    fitting = [length for length in _LONGEST[unit] if in_unit(length) <= week]
    nearest = sorted(sorted(fitting, key=lambda length: abs(log(in_unit(length) / guess)))[:_LONGEST_OFFERED])
    lengths = [(f"{length} {unit.value}", f"run{length}{unit.value}") for length in nearest]
    return Prompt(
        tr(
            "<b>{week}</b> a week. And how long was your longest run of the last month? The first long run is hardly "
            "longer. Tap it, or write it.",
            week=show_miles(week, unit),
        ),
        (
            ((tr("Not sure: about {distance}", distance=show_miles(guess, unit, 0)), "guess"),),
            *rows_of(lengths, 3),
            ((tr("Another weekly distance"), "week"),),
        ),
    )


def _read(asked: Asking, text: str) -> Outcome:
    draft = asked.draft
    words = clean(text)
    if draft.weekly_mm and words in _GUESS:
        return _press(asked, "guess")
    if words in _HARDLY and not draft.weekly_mm:
        return _press(asked, "0")
    if asked_back := unsure(asked, text, tr(_ABOUT), replace(draft, weekly_mm=_least(draft))):
        return _press(asked, "guess") if draft.weekly_mm else asked_back
    known = draft.units or draft.units_hint
    if draft.weekly_mm:
        alone = _A_LENGTH.fullmatch(with_digits(words))
        if alone is not None:
            return _length_alone(draft, alone)
    elif _BARE_NUMBER.fullmatch(words) and known is None and words != "0":
        return _which_unit(words, None)
    found = parse_running(text, draft.shown_units if draft.weekly_mm else known)
    if not isinstance(found, Understood):
        return found
    said = found.value
    if said.weekly_miles is not None and said.longest_miles is not None and said.said_in is None and known is None:
        return _which_unit(f"{said.weekly_miles:g}", f"{said.longest_miles:g}")
    return with_running(draft, said)


def _which_unit(week: str, longest: str | None) -> Question:
    def told(unit: str) -> str:
        return f"{week} {unit}" if longest is None else f"{week} {unit}, longest {longest} {unit}"

    miles_a_week = choice(told("miles"), Label.WHOLE_MILES, number=week)
    return ask(Ask.MILES_OR_KM_A_WEEK, miles_a_week, length_choice(week, Units.KM, told("km")), number=week)


def _from_nothing(units: Units | None) -> Question | None:
    asked_back = parse_mileage("0", units)
    return asked_back if isinstance(asked_back, Question) else None


def _length_alone(draft: Draft, found: re.Match[str]) -> Outcome:
    """An amount where the week is known: the longest run, or another week; asked where it could be either."""
    units = Units.KM if found[2] else Units.MI if found[3] else draft.shown_units
    number = number_of(found[1])
    length = mm_from_km(number) if units is Units.KM else mm_from_miles(number)
    if length == 0:
        return _from_nothing(units)
    if draft.weekly_mm is not None and length <= _SURELY_A_RUN * draft.weekly_mm:
        return with_running(draft, RunningNow(None, in_miles(number, units), units))
    said = length_text(length, units)
    if draft.weekly_mm is not None and length > draft.weekly_mm:
        return with_running(draft, RunningNow(miles(length), None, units))
    return ask(
        Ask.LONGEST_OR_WEEK,
        choice(f"longest {said}", Label.LONGEST_ALONE, longest=Miles(miles(length))),
        choice(f"{said} a week", Label.WEEK_ALONE, week=Miles(miles(length))),
        distance=Miles(miles(length)),
    )


def with_running(draft: Draft, said: RunningNow) -> Answer:
    """The draft with what was said; a longest run that the new week cannot hold is guessed again, and that is said."""
    draft = replace(draft, units_hint=said.said_in or draft.units_hint)
    if said.longest_miles is not None:
        draft = replace(draft, longest_run_mm=mm_from_miles(said.longest_miles))
    if said.weekly_miles is None:
        assert said.longest_miles is not None
        if draft.weekly_mm:
            return Answer(draft)
        longest = show_miles(said.longest_miles, draft.shown_units)
        return Answer(draft, stay=True, note=tr("Longest run: {distance}. And a whole week?", distance=longest))
    draft = replace(draft, weekly_mm=mm_from_miles(said.weekly_miles))
    if draft.longest_fits:
        return Answer(draft)
    longest = show_miles(miles(draft.longest_run_mm or 0), draft.shown_units)
    dropped = tr("Your longest run of {distance} is more than that week, so I guess it anew.", distance=longest)
    return Answer(replace(draft, longest_run_mm=None), note=dropped)


def _press(asked: Asking, value: str) -> Outcome:
    draft = asked.draft
    if value == "0":
        return _from_nothing(draft.units or draft.units_hint)
    if value == "unsure":
        return None if draft.weekly_mm else Answer(replace(draft, weekly_mm=_least(draft)))
    if value == "week":
        return Answer(replace(draft, weekly_mm=None), stay=True)
    if value == "guess":
        return Answer(replace(draft, longest_run_mm=None)) if draft.weekly_mm else None
    found = _AMOUNT.fullmatch(value.removeprefix("run"))
    if found is None:
        return None
    amount, unit = int(found[1]), Units(found[2])
    length = mm_from_miles(amount) if unit is Units.MI else mm_from_km(amount)
    if value.startswith("run"):
        return Answer(replace(draft, longest_run_mm=length)) if draft.weekly_mm and length <= draft.weekly_mm else None
    chosen = replace(draft, weekly_mm=length)
    if draft.longest_run_mm is not None and chosen.longest_fits:
        return Answer(chosen)
    return Answer(replace(chosen, longest_run_mm=None), stay=True)


WEEKLY = Step(
    name="weekly",
    number=6,
    title=mark("Weekly running"),
    edit=mark("Edit weekly running"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=running_words,
    done=lambda draft: draft.weekly_mm is not None,
    guidance=mark(
        "Write how much you run in a normal week and your longest run of the last month, like “25 miles, longest 9” or "
        "“40 km, longest 14”. “0” is fine too."
    ),
)
