"""Questions that are asked back where a wish is not clear: each reading is a sentence that is understood."""

from datetime import date

from domain.race import TEN_K
from domain.units import Millimetres
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.intents import ChangeRace, OpenPause


def likely_wishes(*, is_own: bool) -> Question:
    """Nothing was understood: the likeliest wishes of a runner, or of a coach who has somebody's week open."""
    if not is_own:
        return ask(Ask.NOT_UNDERSTOOD, choice("this week", Label.THIS_WEEK), choice("inbox", Label.INBOX))
    return ask(
        Ask.NOT_UNDERSTOOD,
        choice("what's today", Label.SHOW_TODAY),
        choice("log a run", Label.LOG_ANEW),
        choice("this week", Label.THIS_WEEK),
    )


def which_run(effort: int | None, on: date | None = None) -> Question:
    """How hard something was, while that run is not logged yet: was it that one? Without a date it is today's."""
    when = "" if on is None else f" {on.isoformat()}"
    said = f"done{when}" if effort is None else f"done{when}, effort {effort}"
    yes = choice(said, Label.DONE_WITH_EFFORT)
    return ask(Ask.EFFORT_OF_WHAT, yes) if on is None else ask(Ask.EFFORT_OF_THAT, yes, on=on)


def was_not_run(on: date) -> Question:
    """Somebody says that they did not run on a day that has a run in the log."""
    return ask(Ask.NOT_RUN, choice(f"delete the run {on.isoformat()}", Label.TAKE_LOG_BACK), on=on)


def is_logged_once(on: date, distance_mm: int) -> Question:
    """Somebody says that a run is in the log twice, which is there once."""
    take_back = choice(f"delete the run {on.isoformat()}", Label.TAKE_LOG_BACK)
    return ask(Ask.LOGGED_ONCE, take_back, on=on, distance=Millimetres(distance_mm))


def race_is_off() -> Question:
    """The race is not going to be: another one, or another day?"""
    return ask(
        Ask.RACE_CHANGED_HOW,
        choice("change the race date", Label.OTHER_DATE),
        choice("new plan", Label.OTHER_RACE),
        choice("pause until further notice", Label.INTENT, intent=OpenPause()),
    )


def keep_fit() -> Question:
    """No race any more, and running goes on: what the plan can lead to instead."""
    return ask(
        Ask.KEEP_FIT,
        choice("my goal is just finish", Label.JUST_FINISH),
        choice("change my race to 10k", Label.INTENT, intent=ChangeRace(TEN_K)),
        choice("change the race date", Label.OTHER_DATE),
    )


def what_does_not_fit() -> Question:
    """The plan is too much or too little: this week, the paces, or the goal?"""
    return ask(
        Ask.AMOUNT_HOW,
        choice("make this week easier", Label.EASIER_WEEK),
        choice("update my fitness", Label.NEW_FITNESS),
        choice("change my goal", Label.CHANGE_GOAL),
    )


def goal_said(text: str) -> str:
    """A goal as a sentence of its own."""
    return f"my goal is {text}"


def what_of_their_week(name: str) -> Question:
    """A coach says of an athlete's body or days off, which is theirs to say: their week can be changed instead."""
    return ask(
        Ask.OTHERS_OWN,
        choice("away until sunday", Label.REST_TO_SUNDAY),
        choice("make this week easier", Label.LIGHTER_WEEK),
        choice("this week", Label.THEIR_WEEK),
        name=name,
    )
