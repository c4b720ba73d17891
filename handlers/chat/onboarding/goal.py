"""Question 4: a goal time, or just to finish, and with it how often the distance was raced before."""

import re
from dataclasses import replace

from domain.plan import RaceDistance, RaceExperience
from domain.race import FIVE_K, HALF, MARATHON, TEN_K, TEN_MILE
from domain.words.answers import Understood
from domain.words.experience import find_experience
from domain.words.goals import parse_goal
from handlers.chat.onboarding.unsure import is_unsure
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.questions import Answer, Asking, Choice, Outcome, Prompt, Step
from handlers.views.answers import goal_words, raced_words
from handlers.views.keys import rows_of
from handlers.views.race import in_a_sentence
from handlers.wording.door import mark, tr
from handlers.wording.formats import show_duration

# Round times that many people aim for, in minutes.
_USUAL_MINUTES = {
    FIVE_K.distance_mm: (20, 22, 25, 27, 30, 35),
    TEN_K.distance_mm: (40, 45, 50, 55, 60, 70),
    TEN_MILE.distance_mm: (70, 75, 80, 90, 100, 110),
    HALF.distance_mm: (90, 100, 105, 110, 120, 135),
    MARATHON.distance_mm: (180, 210, 225, 240, 270, 300),
}
_RACED = {
    RaceExperience.FIRST: mark("My first"),
    RaceExperience.SOME: mark("A few before"),
    RaceExperience.OFTEN: mark("Many before"),
}
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def _race(draft: Draft) -> RaceDistance:
    return draft.race or HALF


def _ask(asked: Asking) -> Prompt:
    race = _race(asked.draft)
    times = [(show_duration(minutes * 60), f"{minutes * 60}") for minutes in _USUAL_MINUTES.get(race.distance_mm, ())]
    chosen = asked.draft.experience or RaceExperience.SOME

    def times_raced(experience: RaceExperience) -> Choice:
        label = tr(_RACED[experience])
        return (f"✓ {label}" if experience is chosen else label, experience.value)

    return Prompt(
        tr(
            "Do you have a goal time for the {race}, and have you raced that far before? Tap how often, if it is not a "
            "few times, and then a goal; or write both, like <i>sub {time}, my first</i>.",
            race=in_a_sentence(race, asked.draft.shown_units),
            time=_example(race),
        ),
        (
            tuple(map(times_raced, RaceExperience)),
            ((tr("Just finish"), "finish"), (tr("Just finish my first"), "finishfirst")),
            *rows_of(times, 3),
        ),
    )


def _example(race: RaceDistance) -> str:
    minutes = round(race.miles * 9 / 5) * 5
    return f"{minutes // 60}:{minutes % 60:02d}" if minutes >= 60 else f"{minutes}:00"


def _read(asked: Asking, text: str) -> Outcome:
    draft = asked.draft
    said = find_experience(text)
    if said is not None:
        experience, text = said
        draft = replace(draft, experience=experience)
        if not _LETTER_OR_DIGIT.search(text):
            return Answer(
                draft,
                stay=True,
                note=tr("Noted: {experience}. And the goal?", experience=raced_words(draft.experience)),
            )
    if is_unsure(text):
        return _with_goal(draft, None)
    found = parse_goal(text, _race(draft), draft.units)
    return _with_goal(draft, found.value) if isinstance(found, Understood) else found


def _press(asked: Asking, value: str) -> Outcome:
    draft = asked.draft
    if value in tuple(RaceExperience):
        return Answer(replace(draft, experience=RaceExperience(value)), stay=True)
    if value == "finishfirst":
        return _with_goal(replace(draft, experience=RaceExperience.FIRST), None)
    if value == "finish":
        return _with_goal(draft, None)
    usual = _USUAL_MINUTES.get(_race(draft).distance_mm, ())
    return _with_goal(draft, int(value)) if value in {str(minutes * 60) for minutes in usual} else None


def _with_goal(draft: Draft, goal_s: int | None) -> Answer:
    return Answer(replace(draft, goal_s=goal_s or JUST_FINISH, goal_kept=False))


def _echo(draft: Draft) -> str:
    if draft.experience is None:
        return goal_words(draft)
    return tr("{goal}; {experience}", goal=goal_words(draft), experience=raced_words(draft.experience))


GOAL = Step(
    name="goal",
    number=4,
    title=mark("Goal"),
    edit=mark("Edit goal"),
    prompt=_ask,
    read=_read,
    press=_press,
    echo=_echo,
    done=lambda draft: draft.goal_s is not None,
    guidance=mark(
        "Write a time, like “1:45” or “sub 3:30”, a pace like “8:00/mi”, or “just finish”. If it is your first race of "
        "this distance, add “my first”."
    ),
)
