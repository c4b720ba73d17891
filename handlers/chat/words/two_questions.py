"""Words under Friday's card, which asks what became of this week's runs, and whether the next week is right."""

import re
from dataclasses import dataclass

from domain.words.answers import Ask, Question
from domain.words.clean import clean
from domain.words.grammar.plan_liked import likes_the_plan
from domain.words.grammar.polite_no import declines
from domain.words.grammar.read import read_sentence
from domain.words.grammar.replied import replied, yes_or_no
from domain.words.intents import DayEdit, RestDay, Several, SkipDay
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.unknown_runs import SpanButton
from handlers.buttons.week import OpenWeek
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import press
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, day_in_view
from handlers.views.unknown_runs import which_question_card

# Said of the week to come.
_LIKES_IT = re.compile(
    r"(?:(?:uh|um|yes|yep|ok|okay|yeah|sure|that|it|this|the (?:week|plan)|all|i.?m|i am) )*"
    r"(?:(?:looks?|seems?|sounds?|is|are|im|i'm|i am|thats|that's|its|it's) )?"
    r"(?:(?:really|all|very) )?(?:good|great|fine|perfect|spot on|lovely|happy)"
    r"(?: (?:with (?:it|that|this|the week|the plan)|to (?:me|go)))?|"
    r"(?:yes |ok |okay |sure |yeah )*"
    r"(?:go (?:ahead|for it)|works for me|that works|let.?s (?:do it|go)|approved?|i approve)"
    r"(?: (?:it|that|please|then))*"
)
_SHOW_IT = re.compile(
    r"\b(?:let me|lemme|can i|i(?:.d| want to| need to)?) (?:see|look)\b|\b(?:see|show me|look at) (?:it|that)\b"
)
_BUT = re.compile(
    r"(?:fine|good|great|yes|yeah|ok|okay|approved?|looks \w+|all \w+|nice|sure|yep)"
    r"(?: (?:please|it|thanks|to me))?[ ,]+(?:but|only|just|except(?: that)?)[ ,]+(?P<rest>.+)"
)
_OF_THE_HOUR = re.compile(r"(?:keep it|only|do it)? ?(?:before|after|in the) ")
# "Approve but without Friday".
_WITHOUT = re.compile(r"^(?:without|not|no|minus)(?: the)? (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|long run)")
_TELLS = re.compile(r"\b(?:did|didnt|didn't|ran|missed|skipped|was|were|only|not|cut|stopped)\b")
_NOT_SO = re.compile(r"\btoo (?:long|short|hard|much|easy|many|far|early)\b|^not yet\b")
_ASKED_OF_A_DAY = (Ask.HOW_MUCH_SHORTER, Ask.HOW_MUCH_LONGER, Ask.BUSY_THEN_WHAT)
_ANY_OF_THEM = re.compile(
    r"\b(?:run|ran|runs|all|both|none|neither|did|done|them|everything|planned|exactly|quite|correct|miles?|alle?s?|"
    r"todos?|corri)\b"
)


@dataclass(frozen=True, slots=True)
class ChangedBut:
    """What an approval was given but for, whether that was previewed, and whether it tells of a run instead."""

    rest: str
    is_done: bool
    is_told: bool


async def changed_but(scene: Scene, words: str) -> ChangedBut | None:
    """ "Approve, but can Thursday be Wednesday": the change is previewed; None where no "but" stands."""
    but = _BUT.fullmatch(words)
    if but is None or _OF_THE_HOUR.match(but["rest"]):
        return None
    changed = await _changed(scene, _WITHOUT.sub("skip ", but["rest"]))
    return ChangedBut(but["rest"], is_done=changed is True, is_told=changed is None)


async def answer_of_two(scene: Scene, asked: SpanButton, approve: ApproveWeek, text: str) -> bool | None:
    """Approve the week that is liked; ask which of the two a bare yes or no is about.

    False for what is said of the week and changes it, None for what may be said of the runs.
    """
    words = clean(text)
    if _LIKES_IT.fullmatch(words) or likes_the_plan(text):
        await press(scene.request, approve)
        return True
    if _SHOW_IT.search(words):
        await press(scene.request, OpenWeek(approve.plan, approve.week))
        return True
    if (but := _BUT.fullmatch(words)) is not None:
        return await _changed(scene, _WITHOUT.sub("skip ", but["rest"]))
    if _NOT_SO.search(text.lower()) is not None:
        return False
    settings = scene.request.settings
    said = replied(text)
    if said.is_yes is False and said.rest and await _changed(scene, said.rest):
        # "No, I can't run on Friday" is said of the week to come, and tells of no run.
        return True
    is_yes = yes_or_no(text, scene.today, settings.language)
    if is_yes is None and said.is_yes is not None and not said.rest:
        is_yes = said.is_yes
    if is_yes is None and declines(text):
        # "No, not this week" may be said of the one as of the other.
        is_yes = False
    if is_yes is None or _ANY_OF_THEM.search(words):
        return None
    await scene.request.send(which_question_card(asked, approve, is_yes=is_yes), screen="which_of_two")
    return True


async def _changed(scene: Scene, rest: str) -> bool | None:
    """ "Fine, but take something off Thursday": the change; None for what is no change of a day."""
    if _TELLS.search(rest):
        return None
    settings = scene.request.settings
    meant = read_sentence(rest, scene.today, settings.units, language=settings.language, it=day_in_view(scene))
    # Of a week that waits a run is left out of the plan, and none was missed.
    value = RestDay(meant.value.day) if isinstance(meant.value, SkipDay) else meant.value
    if isinstance(value, DayEdit | Several) and meant.is_sure:
        await do_what_was_said(scene, value)
        return True
    if isinstance(meant.answer, Question) and meant.answer.ask.code in _ASKED_OF_A_DAY:
        await ask_back(scene.request, meant.answer)
        return True
    return False
