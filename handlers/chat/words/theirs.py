"""What a coach says of an athlete that only the athlete says, and what of their week was wished beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.words.answers import Ask, Choice, Question, Understood
from domain.words.clean import clean
from domain.words.grammar.heard import Heard
from domain.words.grammar.said_again import offer
from domain.words.intents import DayEdit, Holiday, Injured, Intent, SkipDay
from domain.words.lexicon.lookup import folded
from domain.words.of_athletes import are_days_off
from domain.words.week_wishes import WeekWish
from handlers.chat.words.said import OF_ONESELF
from handlers.chat.words.scene import Scene

_HURTS = re.compile(r"\b(?:sore|hurt\w*|pain\w*|ach\w+|niggl\w+|strain\w*|tweak\w*|pulled)\b")
# What a coach may do about it: days off, too.
_COACHS = DayEdit | WeekWish | SkipDay | Holiday
_CLAUSES = re.compile(r"[,;.] +(?:so |and |please )*")


def without_what_is_theirs(said: Understood[Intent] | Question | None) -> Understood[Intent] | Question | None:
    """A question without what only the athlete says, where something else is likelier."""
    if not isinstance(said, Question):
        return said
    left = tuple(each for each in said.choices if _may_be_a_coachs(each.label.values.get("intent")))
    return replace(said, choices=left) if left and left[0] == said.choices[0] else said


def _may_be_a_coachs(wish: object) -> bool:
    """Whether a coach may ask for it: days off they may give."""
    return isinstance(wish, Holiday) or not isinstance(wish, OF_ONESELF)


def wish_beside(
    scene: Scene, said: Understood[Intent] | Question | None, read: Callable[[str], Heard]
) -> Understood[Intent] | Question | None:
    """What a coach wishes beside "he sounded worn out": whoever says what is to be done is not asked how it feels."""
    text = scene.request.text or ""
    if not isinstance(said, Question) or said.ask.code is not Ask.TIRED_OR_HURT or _HURTS.search(text.lower()):
        return said
    first = folded(clean(scene.athlete.name)).split(" ")[0]
    for clause in _CLAUSES.split(text) if first else ():
        wish = read(
            re.sub(rf"\b(?:for )?{re.escape(first)}(?:['’]s)?(?=\W|$)", "", clause, flags=re.IGNORECASE).strip()
        )
        if (
            wish.is_sure
            and isinstance(wish.answer, Understood)
            and isinstance(wish.value, DayEdit | WeekWish | SkipDay)
        ):
            return wish.answer
    return said


def of_their_week(scene: Scene, said: Question, read: Callable[[str], Heard]) -> Sequence[Choice]:
    """What a coach may change of what was wished beside a complaint; where that is nothing, what its last clause is."""
    found = [each for each in said.choices if not isinstance(each.label.values.get("intent"), OF_ONESELF)]
    last = _CLAUSES.split(scene.request.text or "")[-1]
    if (found and said.ask.code is not Ask.TIRED_OR_HURT) or last == scene.request.text:
        return found
    wish = read(last).answer
    offers = wish.choices if isinstance(wish, Question) else (offer(wish.value),) if wish is not None else ()
    return [each for each in offers if isinstance(each.label.values.get("intent"), _COACHS)]


def theirs_in(question: Question, text: str, *, is_sure: bool) -> Intent | None:
    """What was likeliest meant where it is an athlete's own to say: illness, pain, days off, a log; None for others.

    Days off that are only likely are asked about, not previewed: a coach may give them.
    """
    first = question.choices[0].label.values.get("intent") if question.choices else None
    if question.ask.code is Ask.TIRED_OR_HURT:
        return Injured("") if _HURTS.search(text.lower()) and _CLAUSES.search(text) else None
    if isinstance(first, Holiday):
        return first if are_days_off(text, question, is_sure=is_sure) else None
    return first if isinstance(first, OF_ONESELF) else None
