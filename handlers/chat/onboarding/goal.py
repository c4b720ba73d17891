"""Question 4: a goal time, or just to finish."""

from dataclasses import replace

from domain.plan import RaceDistance
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, TEN_MILE
from domain.words.answers import Understood
from domain.words.goals import parse_goal
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.questions import Answer, Asking, Outcome, Prompt, Step
from handlers.views.keys import rows_of
from handlers.views.race import in_a_sentence
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_duration, show_pace

# Round times that many people aim for, in minutes.
_USUAL_MINUTES = {
    FIVE_K.distance_mm: (20, 22, 25, 27, 30, 35),
    TEN_K.distance_mm: (40, 45, 50, 55, 60, 70),
    TEN_MILE.distance_mm: (70, 75, 80, 90, 100, 110),
    HALF.distance_mm: (90, 100, 105, 110, 120, 135),
    MARATHON.distance_mm: (180, 210, 225, 240, 270, 300),
}


def _race(draft: Draft) -> RaceDistance:
    return draft.race or HALF


def _ask(asked: Asking) -> Prompt:
    race = _race(asked.draft)
    times = [(show_duration(minutes * 60), f"{minutes * 60}") for minutes in _USUAL_MINUTES.get(race.distance_mm, ())]
    return Prompt(
        tr(
            "Do you have a goal time for the {race}? Write it, like <i>sub {time}</i>, or tap one.",
            race=in_a_sentence(race, asked.draft.shown_units),
            time=_example(race),
        ),
        (((tr("Just finish"), "finish"),), *rows_of(times, 3)),
    )


def _example(race: RaceDistance) -> str:
    minutes = round(race.miles * 9 / 5) * 5
    return f"{minutes // 60}:{minutes % 60:02d}" if minutes >= 60 else f"{minutes}:00"


def _read(asked: Asking, text: str) -> Outcome:
    found = parse_goal(text, _race(asked.draft), asked.draft.units)
    return _with_goal(asked.draft, found.value) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    if value == "finish":
        return _with_goal(asked.draft, None)
    usual = _USUAL_MINUTES.get(_race(asked.draft).distance_mm, ())
    return _with_goal(asked.draft, int(value)) if value in {str(minutes * 60) for minutes in usual} else None


def _with_goal(draft: Draft, goal_s: int | None) -> Answer:
    return Answer(replace(draft, goal_s=goal_s or JUST_FINISH, goal_kept=False))


def goal_words(draft: Draft) -> str:
    """The goal with its pace: "3:30:00 (8:01/mi)", or "just finish"."""
    if draft.goal is None:
        return tr("just finish")
    return f"{show_duration(draft.goal)} ({show_pace(draft.goal / _race(draft).miles, draft.shown_units)})"


GOAL = Step(
    name="goal",
    number=4,
    title=mark("Goal"),
    edit=mark("Edit goal"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=goal_words,
    done=lambda draft: draft.goal_s is not None,
    guidance=mark("Write a time, like “1:45” or “sub 3:30”, a pace like “8:00/mi”, or “just finish”."),
)
