"""Longest run, limits, experience and age in words, while a plan is in force: what they would do to it."""

import re
from dataclasses import replace

from domain.words.age import asks_for_care, find_age
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.experience import said_of_races
from domain.words.in_english import in_english
from domain.words.most_a_week import said_of_a_week
from domain.words.running_now import parse_running
from handlers.chat.asking_back import ask_back
from handlers.chat.changing.preview import show_change
from handlers.chat.changing.wishes import draft_of_plan, with_answers
from handlers.chat.onboarding.limits import with_most
from handlers.chat.onboarding.weekly import with_running
from handlers.chat.words.scene import Scene
from handlers.desk.draft import Draft

_LONGEST = re.compile(r"\blongest\b")
_JOINTS = re.compile(
    r"[\s,.;!]+|\b(?:now|already|today|yesterday|turned|so|btw|please|(?:last|this) (?:week|month|weekend|year)|"
    r"it'?s my birthday|(?:can you |could you )?(?:update|change|note|correct|set|adjust) (?:my (?:age|profile|"
    r"data)|it|that|"
    r"the plan|my plan))\b"
)


async def change_inputs(scene: Scene) -> bool:
    """Show what would change; False where the sentence says nothing of these. Raises InputError for what cannot be."""
    head = scene.plan()
    before = draft_of_plan(head.inputs, scene.request.person)
    found = _said(before, scene.request.text or "")
    if found is None:
        return False
    if isinstance(found, Question):
        await ask_back(scene.request, found)
    else:
        draft, note = found
        await show_change(scene.request, head.id, with_answers(head.inputs, before, draft), note)
    return True


def _said(before: Draft, text: str) -> tuple[Draft, str] | Question | None:
    """The answers with what a sentence of its own says, and a note; None where it says something else."""
    text = in_english(text)
    words = clean(text)
    most = said_of_a_week(text)
    if most is not None:
        return with_most(before, most), ""
    races = said_of_races(text)
    if races is not None:
        return replace(before, experience=races), ""
    age = find_age(words.replace("i turned", "i am"))
    if age is not None and asks_for_care(age[0]) and not _JOINTS.sub("", age[1]):
        return replace(before, careful=True), ""
    if not _LONGEST.search(words):
        return None
    running = parse_running(text, before.shown_units)
    if isinstance(running, Understood):
        answer = with_running(before, running.value)
        return answer.draft, answer.note
    return running
