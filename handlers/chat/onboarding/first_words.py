"""What one sentence adds to the answers: "Boston Marathon on April 19, sub 3:30"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.errors import InputError
from domain.portable.inputs import race_to_text
from domain.units import mm_from_miles
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.experience import find_experience
from domain.words.first.taken_back import CORRECTING
from domain.words.first_message import FirstMessage, first_message
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, usual_days
from domain.words.in_english import answer_in_english
from domain.words.most_a_week import said_of_a_week
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.limits import with_most
from handlers.desk.draft import JUST_FINISH, Draft
from handlers.desk.questions import Answer, Asking, Outcome, Step

_LONGEST, _SEVERAL = 400, 2
# "No", "none of that": at a question of its own each means something else; nowhere that the goal goes.
_SHORT_NO = re.compile(
    r"(?:(?:no|nope|nah|none|nothing|never|not?|skip|yes|ok|okay|any|whatever|wait|sorry|actually|thanks|thank you|"
    r"please|it|that|this|them|of|really|idea|sure|matter|need|time|i|don'?t|know|have|one|a|yet)[ ,.!]*)+"
)


def read_first_words(asked: Asking, text: str) -> Draft | None:
    """The draft with everything the sentence says; None when it says nothing about a race or its training."""
    if len(text) > _LONGEST:
        return None
    found = first_message(text, asked.today)
    draft = _filled(asked.draft, found) if found.says_something else asked.draft
    if draft.race is not None and found.race is None and found.goal_s is None:
        draft = _with_goal_alone(draft, text)
    if draft == asked.draft and draft.race is not None:
        draft = _with_a_sentence(draft, text)
    return None if draft == asked.draft else draft


def _filled(draft: Draft, found: FirstMessage) -> Draft:
    if found.race is not None:
        draft = with_race(draft, found.race).draft
    if found.race_name:
        draft = replace(draft, race_name=found.race_name[:60])
    if found.race_date is not None:
        draft = replace(draft, race_date=found.race_date, race_month=None, start=None)
    elif found.race_month is not None:
        draft = replace(draft, race_month=found.race_month)
    if found.goal_s is not None or found.just_finish:
        draft = replace(draft, goal_s=found.goal_s or JUST_FINISH, goal_kept=False)
    if found.five_k_pace_s is not None:
        draft = replace(draft, five_k_pace_s=found.five_k_pace_s, pace_guessed=False)
    if found.weekly_miles is not None:
        draft = replace(draft, weekly_mm=mm_from_miles(found.weekly_miles))
    if found.longest_miles is not None:
        draft = replace(draft, longest_run_mm=mm_from_miles(found.longest_miles))
    if not draft.longest_fits:
        # The longest run of another answer; with the new week it is asked anew.
        draft = replace(draft, longest_run_mm=None)
    if found.experience is not None:
        draft = replace(draft, experience=found.experience)
    if found.is_careful:
        draft = replace(draft, careful=True)
    if found.most_miles is not None:
        draft = replace(draft, most_weekly_mm=mm_from_miles(found.most_miles))
    if found.most_hours is not None:
        draft = replace(draft, most_hours=found.most_hours)
    if found.days:
        draft = replace(draft, days=found.days, days_done=True)
    elif found.count is not None and not draft.days_done:
        # Ticked, and asked: how many was said, not which.
        draft = replace(draft, days=usual_days(found.count))
    if found.zone is not None:
        draft = replace(draft, zone=found.zone)
    if found.units is not None or draft.units_hint is None:
        draft = replace(draft, units_hint=found.units or found.said_in)
    return draft


def _with_goal_alone(draft: Draft, text: str) -> Draft:
    """A goal for the race that is known already: "sub 3:30"; a short no is an answer to what was asked, and no goal."""
    assert draft.race is not None
    if _SHORT_NO.fullmatch(clean(answer_in_english(text))):
        return draft
    try:
        found = parse_goal(text, draft.race, draft.units)
    except InputError:
        return draft
    if not isinstance(found, Understood):
        return draft
    return replace(draft, goal_s=found.value or JUST_FINISH, goal_kept=False)


def _with_a_sentence(draft: Draft, text: str) -> Draft:
    """What a sentence of its own says of limits or of races before: "not more than 5 hours", "my first".

    Raises InputError for a limit that nobody can plan with.
    """
    most = said_of_a_week(text)
    if most is not None:
        return with_most(draft, most)
    races = find_experience(text)
    return draft if races is None or races[1] else replace(draft, experience=races[0])


# What of the draft each question fills; units, clock and health are not read out of sentences.
_FILLS = {
    "race": ("race",),
    "name": ("race_name",),
    "date": ("race_date", "start"),
    "goal": ("goal_s", "goal_kept"),
    "pace": ("five_k_pace_s", "pace_guessed"),
    "weekly": ("weekly_mm", "longest_run_mm"),
    "days": ("days", "days_done"),
    "limits": ("most_weekly_mm", "most_hours"),
}
# What goes along with the questions that follow, and is shown there.
_ALONG = ("experience", "careful", "longest_run_mm", "days", "zone", "race_month")


@dataclass(frozen=True, slots=True)
class ToldMore:
    """An answer that says more than was asked: the draft with all of it, and the questions it answers besides."""

    draft: Draft
    besides: tuple[Step, ...]


def put_right(asked: Asking, text: str, steps: Sequence[Step]) -> ToldMore | None:
    """An answer put right in words at another question ("no, the marathon"); None for any other words."""
    said = read_first_words(asked, text) if CORRECTING.match(text.strip()) else None
    if said is None:
        return None
    changed = (
        each
        for each in steps
        if any(getattr(said, field) != getattr(asked.draft, field) for field in _FILLS.get(each.name, ()))
    )
    return ToldMore(said, tuple(each for each in changed if each.done(said)))


def _days_alone(text: str) -> frozenset[int]:
    """Several weekdays and nothing else, before they are asked for; one alone may be a date."""
    try:
        found = parse_days(text)
    except InputError:
        return frozenset()
    if not isinstance(found, Understood) or len(found.value) < _SEVERAL or any(letter.isdecimal() for letter in text):
        return frozenset()
    return found.value


def told_more(asked: Asking, step: Step, outcome: Outcome, text: str, steps: Sequence[Step]) -> ToldMore | None:
    """What an answer says beyond its question; None when it keeps to it, or has to be asked back.

    Only open questions are filled: an answer given before is changed by its Edit button, the week by a sentence that
    tells of nothing else, too.
    """
    if isinstance(outcome, Question) or len(text) > _LONGEST:
        return None
    # With the race before it, a time is read as that race's goal, and another distance as a result.
    whole = f"{race_to_text(asked.draft.race)}, {text}" if asked.draft.race is not None else text
    said = _filled(asked.draft, first_message(whole, asked.today))
    if outcome is None and not said.days_done and (days := _days_alone(text)):
        said = replace(said, days=days, days_done=True)
    # Any sentence could be a race's name, this one among them: what it says comes first.
    is_understood = isinstance(outcome, Answer) and step.name != "name"
    draft = outcome.draft if isinstance(outcome, Answer) and is_understood else asked.draft
    told = [each for each in steps if each.name in _FILLS and each.done(said) and not each.done(draft)]
    if not is_understood and said.weekly_mm != draft.weekly_mm:
        # A week taken from the log is put right by whoever says what they run now.
        told += [each for each in steps if each.name == "weekly" and each not in told and each.done(said)]
    besides = tuple(each for each in told if each is not step)
    if not besides and (is_understood or step not in told):
        return None
    if step.name == "name" and not besides:
        return None
    fields = {field: getattr(said, field) for each in told for field in _FILLS[each.name]}
    fields |= {
        field: getattr(said, field)
        for field in _ALONG
        if not getattr(draft, field) and getattr(said, field) and field not in fields
    }
    return ToldMore(replace(draft, **fields, units_hint=draft.units_hint or said.units_hint), besides)
