"""Question 5: how fast somebody is now."""

import re
from dataclasses import replace

from domain.fitness import FIVE_K_MILES, goal_pace_5k
from domain.units import Units
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.current_fitness import START_GENTLY, how_far_jogged, parse_fitness, parse_jog
from domain.words.first.home import find_home
from handlers.chat.onboarding.unsure import is_unsure
from handlers.desk.draft import Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.views.keys import rows_of
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_duration, show_pace

_FIVE_K_MINUTES = (20, 22, 25, 27, 30, 33, 36, 40)
# What is left in front where the place was taken out: "i , , ran 10k in 55".
_JOINTS = re.compile(r"^(?:(?:i|we|hi|hey|and|but)\b|[ ,;.])+")
# At this question a no is that no result is known, whatever it means beside a goal.
_NO_RESULT = frozenset({"no", "nope", "none", "no result", "no results", "nothing", "no time", "no races", "skip"})
_GENTLY = re.compile(r"[ ,;.-]*\b(?:just |please |let's |then )*start (?:me )?gently\b")
_PER_KM = re.compile(r"(?:/|per|a|min) ?(?:km|k\b|kilo)")
_PER_MILE = re.compile(r"(?:/|per|a|min) ?(?:mi\b|mile)")
# Who does not run yet has no pace to tell.
_NO_RUNNER_YET = re.compile(
    r"\b(?:do(?:n'?t| not)|dont|never|have ?n'?t|haven't|can'?t|cannot) (?:really |actually |ever |even )*"
    r"(?:run|ran|jog|jogged|running)\b|\b(?:only|just|mostly) walk\w*|\bnon[- ]?runner|\b(?:new to running|beginner|"
    r"anfanger\w*|anfänger\w*|principiante)\b|\blaufe? (?:noch )?(?:gar )?nicht\b|\bnie gelaufen\b|\bno corro\b"
)


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
    home = find_home(text.lower())
    if home is not None:
        # "I live in Leeds, ran 10k in 55": where is kept for the question about the clock.
        zone, text = home[0], _JOINTS.sub("", home[1]).strip(" ,;.")
        draft = replace(draft, zone=draft.zone or zone)
    said, runs_nothing = clean(text), False
    if _NO_RUNNER_YET.search(said) and not any(letter.isdecimal() for letter in said):
        text, runs_nothing = START_GENTLY, draft.weekly_mm is None
    if _GENTLY.search(said) and is_unsure(_GENTLY.sub("", said)):
        text = START_GENTLY
    if said in _NO_RESULT or is_unsure(text):
        if asked.again:
            # Asked already how far ten easy minutes go: who knows neither begins gently.
            return _read_pace(asked, START_GENTLY)
        return how_far_jogged(draft.shown_units)
    jogged = parse_jog(text, draft.units or draft.units_hint, draft.weekly_miles or 25.0)
    if jogged is not None:
        hint = draft.units_hint or jogged.said_in
        guessed = replace(draft, five_k_pace_s=jogged.value, pace_guessed=True, units_hint=hint)
        return Answer(guessed, answers_next="0" if runs_nothing else "")
    goal_pace = goal_pace_5k(draft.race, draft.goal) if draft.race and draft.goal else None
    found = parse_fitness(text, draft.units, goal_pace, draft.weekly_miles or 25.0)
    if not isinstance(found, Understood):
        return found
    words = clean(text)
    hint = Units.KM if _PER_KM.search(words) else Units.MI if _PER_MILE.search(words) else draft.units_hint
    return Answer(replace(draft, five_k_pace_s=found.value, pace_guessed=False, units_hint=hint))


def _press_pace(asked: Asking, value: str) -> Outcome:
    if value == "unsure":
        return how_far_jogged(asked.draft.shown_units)
    if value not in {str(minutes * 60) for minutes in _FIVE_K_MINUTES}:
        return None
    return Answer(replace(asked.draft, five_k_pace_s=round(int(value) / FIVE_K_MILES), pace_guessed=False))


def _echo_pace(draft: Draft) -> str:
    if draft.five_k_pace_s is None:
        return ""
    pace = draft.five_k_pace_s
    if draft.pace_guessed:
        return tr(
            "{pace} (5K in about {time}; my guess)",
            pace=show_pace(pace, draft.shown_units),
            time=show_duration(round(pace * FIVE_K_MILES / 5) * 5),
        )
    return tr(
        "{pace} (5K in about {time})",
        pace=show_pace(pace, draft.shown_units),
        time=show_duration(round(pace * FIVE_K_MILES / 5) * 5),
    )


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
