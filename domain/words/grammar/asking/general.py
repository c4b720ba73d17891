"""Questions that have one answer for everybody: what they are about, recognised by the words that only they have."""

import re
from collections.abc import Iterable

from domain.words.grammar.asking.general_body import OF_THE_BODY
from domain.words.grammar.asking.general_plans import OF_PLANS
from domain.words.grammar.asking.general_race_near import OF_RACE_NEAR
from domain.words.grammar.asking.general_running import OF_RUNNING
from domain.words.grammar.asking.general_settings import OF_SETTINGS
from domain.words.grammar.asking.general_small import OF_SMALL_THINGS
from domain.words.grammar.asking.general_training import OF_TRAINING
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.subject import General
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

GENERAL = (*OF_RACE_NEAR, *OF_SMALL_THINGS, *OF_TRAINING, *OF_SETTINGS, *OF_THE_BODY, *OF_PLANS, *OF_RUNNING)
# Beside a complaint only these: anything else would pass over what is said of the body.
_WITH_A_COMPLAINT = (
    Topic.SHOULD_HURT,
    Topic.AVOID_INJURY,
    Topic.SORE_LEGS,
    Topic.STITCH,
    Topic.MEDICINE,
    Topic.AFTER_ILL_WEEK,
    Topic.RACE_ILL,
    Topic.KNEES,
    Topic.TOENAILS,
    Topic.SICK_IN_RUN,
    Topic.CRAMPS,
    Topic.AFTER_ILLNESS,
    Topic.HEART_AFTER_ILL,
    Topic.BLISTER,
    Topic.HEAD_COLD,
)
_COMPILED = tuple(
    (each, re.compile(rf"\b(?:{each.words})"), re.compile(rf"\b(?:{each.unless})\b") if each.unless else None)
    for each in GENERAL
)
_OF_ONESELF = tuple(
    (each, re.compile(rf"\b(?:{each.words})(?!\w)"), re.compile(rf"\b(?:{each.unless})\b") if each.unless else None)
    for each in (*OF_RACE_NEAR, *OF_SMALL_THINGS, *OF_TRAINING)
)
SENTENCES = {each.topic: each.sentence for each in GENERAL}
_Known = tuple[General, re.Pattern[str], re.Pattern[str] | None]


def general_in(s: QuestionText) -> Topic | None:
    """What a question is about that has one answer for everybody; None for anything else."""
    return _topic_in(s, _COMPILED)


def own_in(s: QuestionText) -> Topic | None:
    """What is asked of one's own training, whatever else the words could ask; None for anything else."""
    return _topic_in(s, _OF_ONESELF)


def _topic_in(s: QuestionText, subjects: Iterable[_Known]) -> Topic | None:
    hurts = s.r.has(M.PAIN, M.INJURY, M.ILL)
    for general, words, unless in subjects:
        if not (s.is_asked or general.told) or (hurts and general.topic not in _WITH_A_COMPLAINT):
            continue
        found = words.search(s.words)
        whole = found is not None and re.match(r"\w", s.words[found.end() :]) is None
        if whole and (unless is None or unless.search(s.words) is None):
            return general.topic
    return None
