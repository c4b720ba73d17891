"""Questions 5 and 6: how fast somebody is now, and how much they run."""

import re
from dataclasses import replace

from domain.fitness import FIVE_K_MILES, goal_pace_5k
from domain.units import Units, miles, mm_from_km, mm_from_miles
from domain.words.answers import Ask, Label, Question, Understood, ask, choice, length_choice
from domain.words.clean import clean
from domain.words.current_fitness import how_far_jogged, parse_fitness, parse_jog
from domain.words.habits import parse_mileage
from handlers.chat.onboarding.unsure import unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.views.keys import rows_of
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_duration, show_miles, show_pace

_FIVE_K_MINUTES = (20, 22, 25, 27, 30, 33, 36, 40)
_WEEKLY = {Units.MI: (10, 15, 20, 25, 30, 40, 50, 60), Units.KM: (15, 25, 35, 40, 50, 65, 80, 100)}
_ABOUT = mark("Roughly is enough: think of the last four weeks and take the middle. If it was hardly anything, say so.")
_PER_KM = re.compile(r"(?:/|per|a|min) ?(?:km|k\b|kilo)")
_PER_MILE = re.compile(r"(?:/|per|a|min) ?(?:mi\b|mile)")
_BARE_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d)?")


def _ask_pace(_: Asking) -> Prompt:
    times = [(tr("5K in {time}", time=f"{minutes}:00"), f"{minutes * 60}") for minutes in _FIVE_K_MINUTES]
    return Prompt(
        tr(
            "How fast are you now? Write a recent race (<i>10k in 48:30</i>), your 5K pace (<i>7:30/mi</i>, "
            "<i>4:40/km</i>), or tap about what a 5K takes you."
        ),
        (*rows_of(times), ((tr("Not sure"), "unsure"),)),
    )


def _read_pace(asked: Asking, text: str) -> Outcome:
    draft = asked.draft
    if unsure(draft, text, ""):
        return how_far_jogged(draft.shown_units)
    jogged = parse_jog(text, draft.units or draft.units_hint, draft.weekly_miles or 25.0)
    if jogged is not None:
        return Answer(replace(draft, five_k_pace_s=jogged.value, units_hint=draft.units_hint or jogged.said_in))
    goal_pace = goal_pace_5k(draft.race, draft.goal) if draft.race and draft.goal else None
    found = parse_fitness(text, draft.units, goal_pace, draft.weekly_miles or 25.0)
    if not isinstance(found, Understood):
        return found
    words = clean(text)
    hint = Units.KM if _PER_KM.search(words) else Units.MI if _PER_MILE.search(words) else draft.units_hint
    return Answer(replace(draft, five_k_pace_s=found.value, units_hint=hint))


def _press_pace(asked: Asking, value: str) -> Outcome:
    if value == "unsure":
        return how_far_jogged(asked.draft.shown_units)
    if value not in {str(minutes * 60) for minutes in _FIVE_K_MINUTES}:
        return None
    return Answer(replace(asked.draft, five_k_pace_s=round(int(value) / FIVE_K_MILES)))


def _echo_pace(draft: Draft) -> str:
    if draft.five_k_pace_s is None:
        return ""
    pace = draft.five_k_pace_s
    return tr(
        "{pace} (5K in about {time})",
        pace=show_pace(pace, draft.shown_units),
        time=show_duration(round(pace * FIVE_K_MILES / 5) * 5),
    )


def _ask_weekly(asked: Asking) -> Prompt:
    unit = asked.draft.shown_units
    known = asked.draft.units or asked.draft.units_hint

    def label(amount: int) -> str:
        if known is not None:
            return f"{amount} {unit.value}"
        return f"{amount} mi · {show_miles(amount, Units.KM, 0)}"

    amounts = [(label(amount), f"{amount}{unit.value}") for amount in _WEEKLY[unit]]
    return Prompt(
        tr(
            "How much do you run in a normal week now? Tap about how much, or write it, like <i>25 miles</i> or "
            "<i>32 km</i>. Be honest rather than brave: the plan starts from here."
        ),
        (*rows_of(amounts), ((tr("I don't run yet"), "0"),)),
    )


def _read_weekly(asked: Asking, text: str) -> Outcome:
    draft = asked.draft
    if asked_back := unsure(draft, text, tr(_ABOUT)):
        return asked_back
    words = clean(text)
    known = draft.units or draft.units_hint
    if _BARE_NUMBER.fullmatch(words) and known is None and words != "0":
        miles_a_week = choice(f"{words} miles", Label.WHOLE_MILES, number=words)
        return ask(Ask.MILES_OR_KM_A_WEEK, miles_a_week, length_choice(words, Units.KM, f"{words} km"), number=words)
    found = parse_mileage(text, known)
    if not isinstance(found, Understood):
        return found
    return Answer(replace(draft, weekly_mm=mm_from_miles(found.value), units_hint=found.said_in or draft.units_hint))


def _press_weekly(asked: Asking, value: str) -> Outcome:
    if value == "0":
        asked_back = parse_mileage("0")
        return asked_back if isinstance(asked_back, Question) else None
    found = re.fullmatch(r"(\d{1,3})(mi|km)", value)
    if found is None:
        return None
    amount, unit = int(found[1]), Units(found[2])
    return Answer(replace(asked.draft, weekly_mm=mm_from_miles(amount) if unit is Units.MI else mm_from_km(amount)))


def _echo_weekly(draft: Draft) -> str:
    if draft.weekly_mm is None:
        return ""
    if draft.weekly_mm == 0:
        return tr("starting from nothing")
    return tr("{distance} a week", distance=show_miles(miles(draft.weekly_mm), draft.shown_units))


PACE = Step(
    name="pace",
    number=5,
    title=mark("Fitness"),
    edit=mark("Edit fitness"),
    prompt=_ask_pace,
    read=_read_pace,
    press=_press_pace,
    echo=_echo_pace,
    done=lambda draft: draft.five_k_pace_s is not None,
    guidance=mark("Write a recent race, like “5k in 23:20” or “half 1:47”, or a 5K pace, like “7:30/mi” or “4:40/km”."),
)
WEEKLY = Step(
    name="weekly",
    number=6,
    title=mark("Weekly running"),
    edit=mark("Edit weekly running"),
    prompt=_ask_weekly,
    read=_read_weekly,
    press=_press_weekly,
    echo=_echo_weekly,
    done=lambda draft: draft.weekly_mm is not None,
    guidance=mark("Write how much you run in a normal week, like “25 miles” or “32 km”. “0” is fine too."),
)
