"""What one sentence says about a race: "Boston Marathon on April 19, sub 3:30"."""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.errors import InputError
from domain.units import mm_from_miles
from domain.words.answers import Question, Understood
from domain.words.clean import clean, tidy
from domain.words.dates import parse_race_date
from domain.words.fitness import parse_fitness
from domain.words.goals import parse_goal
from domain.words.habits import parse_days, parse_mileage
from domain.words.races import DISTANCE_INSIDE, parse_race_distance
from handlers.actions.draft import JUST_FINISH, Draft
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.steps import Asking

_LONGEST_WINDOW = 7
_MOST_WORDS = 40
_GAP = "|"  # stands where something was understood, so that what is left does not run together

_A_WEEK = re.compile(r"week|mpw|/ ?wk")
_FITNESS = re.compile(r"\b(?:ran|pb|pr|current(?:ly)?|recent(?:ly)?|now|last|pace|5k at)\b")
_TIMED = re.compile(r"\d[:.h]\d\d|\d ?(?:h|min)\b|\d+h")
_GOAL = re.compile(r"^(?:sub|under|below|goal|target|aim(?:ing)?|in|to run|just finish|finish|faster than|hoping)\b")
_DATED = re.compile(r"\d|\bin (?:a|one|two|three|four|five|six|eight|ten|twelve|sixteen)\b")
# Words that lead up to a race without being its name.
_LEADING_WORDS = """
    i im i'm i'd id am is we want would like to run running do doing race racing train training for the a an my our
    first next second third signed up sign entered plan planning preparing prepare going gonna will be make me with
    get ready hi hello hey please in at on of and it's its this that big spring autumn fall summer winter hoping need
    goal change set race: distance | -
"""
_NOT_A_NAME = frozenset(_LEADING_WORDS.split())


def read_first_words(asked: Asking, text: str) -> Draft | None:
    """The draft with everything the sentence says; None when it says nothing about a race.

    Only what is certain is taken: a part with two meanings, or out of range, is left for its own question.
    """
    words = tidy(text).replace(",", f" {_GAP} ").replace(";", f" {_GAP} ").split()
    if not words or len(words) > _MOST_WORDS:
        return None
    draft = asked.draft

    def weekly(part: str) -> Draft | None:
        found = parse_mileage(part, draft.units) if _A_WEEK.search(part) else None
        return replace(draft, weekly_mm=mm_from_miles(found.value)) if isinstance(found, Understood) else None

    def race_date(part: str) -> Draft | None:
        found = parse_race_date(part, asked.today) if _DATED.search(part) else None
        return replace(draft, race_date=found.value, start=None) if isinstance(found, Understood) else None

    def fitness(part: str) -> Draft | None:
        alone = len(DISTANCE_INSIDE.findall(clean(" ".join(words)))) < 2 and draft.race is None
        if not _TIMED.search(part) or (alone and not _FITNESS.search(part)) or not DISTANCE_INSIDE.search(part):
            return None
        found = parse_fitness(part, draft.units, None, draft.weekly_miles or 25.0)
        return replace(draft, five_k_pace_s=found.value) if isinstance(found, Understood) else None

    def days(part: str) -> Draft | None:
        found = parse_days(part) if " " in part and not re.search(r"\d", part) else None
        return replace(draft, days=found.value, days_done=True) if isinstance(found, Understood) else None

    def goal(part: str) -> Draft | None:
        if draft.race is None or not _GOAL.search(part):
            return None
        found = parse_goal(part, draft.race, draft.units)
        if not isinstance(found, Understood):
            return None
        return replace(draft, goal_s=found.value or JUST_FINISH, goal_kept=False)

    for reader in (weekly, race_date, fitness):
        draft, words = _take(draft, words, reader)
    draft, words = _take_race(draft, words)
    for reader in (goal, days):
        draft, words = _take(draft, words, reader)
    return None if draft == asked.draft else draft


def _take(draft: Draft, words: list[str], reader: Callable[[str], Draft | None]) -> tuple[Draft, list[str]]:
    """Give the reader every run of words, longest first, and cut out the first that it understands."""
    for size in range(min(_LONGEST_WINDOW, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            window = words[start : start + size]
            if _GAP in window:
                continue
            found = _quietly(reader, clean(" ".join(window)))
            if found is not None:
                return found, [*words[:start], _GAP, *words[start + size :]]
    return draft, words


def _quietly(reader: Callable[[str], Draft | None], part: str) -> Draft | None:
    try:
        return reader(part)
    except InputError:
        return None


def _take_race(draft: Draft, words: list[str]) -> tuple[Draft, list[str]]:
    """The distance, and the race's name when words lead up to it: "Boston Marathon"."""
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            window = words[start : start + size]
            part = clean(" ".join(window))
            if _GAP in window or not DISTANCE_INSIDE.fullmatch(part.replace("half-", "half ")):
                continue
            try:
                found = parse_race_distance(part)
            except InputError:
                continue
            if isinstance(found, Question) or found is None:
                continue
            draft = with_race(draft, found.value).draft
            first = start
            while first > 0 and words[first - 1].casefold().strip(".:!") not in _NOT_A_NAME:
                first -= 1
            if first < start:
                draft = replace(draft, race_name=" ".join(words[first : start + size])[:60])
            return draft, [*words[:first], _GAP, *words[start + size :]]
    return draft, words
