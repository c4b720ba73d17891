"""Words under a week that waits for its approval: approved but for something, looked at first, left for later."""

import re
from datetime import timedelta

from domain.words.advice_asked import ASK_ME
from domain.words.asked_of import AskRuns, Side, Span, Want
from domain.words.clean import clean
from domain.words.grammar.clauses import clauses
from domain.words.grammar.heard import Heard
from domain.words.grammar.replied import without_fillers
from domain.words.intents import Approve, AskAbout, ShortAnswer
from domain.words.lexicon.lookup import folded
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.week import OpenWeek
from handlers.chat.taps import press
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.chat.words.two_questions import changed_but
from handlers.views.unknown_runs import approve_card
from handlers.wording.door import tr

# "Not yet, let me check my shifts first".
_LATER = re.compile(
    r"(?:(?:no|nope|nah|ok|yes|well|maybe|probably)[ ,.]+)*(?:not (?:just )?yet[ ,.]+(?:i|let|need|want|give|have|"
    r"got|waiting|first)|later\b|in a (?:bit|minute|mo|while)|"
    r"(?:just )?let me (?:think|check|see|look|ask|sleep|have a)|give me (?:a|some|until|till)|hold on|hang on|"
    r"(?:i'?ll|i will|i need to|i have to|i want to|need to|gotta|i'?d like to) (?:just |first )?(?:check|think|look|"
    r"let you know|get back|see|ask|sleep on|"
    r"come back|decide|approve it (?:later|tomorrow)|do it later)|i'?m not sure yet|"
    rf"{ASK_ME.pattern})"
)
_THE_WEEK = re.compile(r"(?:it|that|this|them|the (?:whole )?(?:week|plan|days|runs)|what(?:'s| is) in it|all of it)")
_IT = _THE_WEEK.pattern
# "Show it to me first".
_SHOWN_FIRST = re.compile(
    rf"(?:(?:no|ok|yes|not yet|hold on|hang on|wait|please|but|first)[ ,.]+)*(?:(?:can|could|may) (?:you|i) )?"
    rf"(?:(?:please |just |first )*(?:show me(?: {_IT})?|show {_IT}(?: to me)?|"
    rf"(?:let me|lemme|i(?:'d| would) like to|i want to|i need to|i have to|i'?ll)? ?(?:just )?(?:have a look|"
    rf"take a look|see|"
    rf"look|read|go)(?: (?:at|over|through))?(?: {_IT})?))(?: (?:first|before (?:that|i (?:do|decide|say yes|approve))|"
    rf"please|again|properly))+|"
    rf"(?:please )?(?:show me|show it to me|let me (?:see|look at) {_IT}|(?:erst )?zeig(?:en| es mir| mal)?(?: erst|"
    rf" zuerst)?|"
    r"ensenamel[oa](?: primero| antes)?)(?: first| please| bitte| erst| zuerst)*"
)
# "What's in it?" is asked of the week that waits, and of no day.
_WHAT_IS_IN_IT = re.compile(
    r"(?:(?:ok|okay|so|and|but|hm+|wait|well)[ ,]+)*(?:"
    r"what(?:'?s| is) (?:in|inside) (?:it|that|there|this|(?:the|that|this)(?: new| next)? (?:week|plan|one))|"
    r"what(?: does|'?s| is| will) (?:it|that|(?:the|that|this)(?: new| next)? (?:week|one))(?: be)? (?:like|contain|"
    r"include|look like|involve|consist of|hold)|what have i got(?: in it)?|what am i (?:approving|agreeing to|"
    r"saying yes to)|"
    r"was (?:steht|ist) (?:da )?drin|que (?:tiene|lleva|incluye|hay)(?: en ella)?)(?: then| exactly| again| please)*"
)
# What holds under a condition is not approved without it.
_BUT_MORE = re.compile(r"\d|\b(?:can|could|may|make|move|swap|without|not|no|skip|less|more|off|instead|\w+day|than)\b")


_DIFFERS = re.compile(
    r"\b(?:chang\w+|differ\w*|new|anders|neu|geandert|cambia\w*|cambiado|distint[ao])\b.*\b(?:last|this|previous|before|"
    r"letzte\w*|diese\w*|vorige\w*|pasada|esta) ?(?:week|one|woche|semana)?\b"
)


async def answer_waiting_week(scene: Scene, approve: ApproveWeek, heard: Heard, *, is_alone: bool) -> bool:
    """Preview what an approval wishes otherwise, show the week, or leave it for later; False for anything else.

    Where it is not `is_alone`, runs are asked about as well, and a "but" may be said of these.
    """
    text = scene.request.text or ""
    is_wish = heard.is_sure and heard.value is not None and not isinstance(heard.value, ShortAnswer | Approve)
    if isinstance(heard.value, AskAbout) and _DIFFERS.search(folded(clean(text))):
        await do_what_was_said(scene, _beside_the_one_before(scene, approve))
        return True
    changed = await changed_but(scene, clean(text))
    if changed is not None and (changed.is_done or is_alone or not changed.is_told):
        is_more = _BUT_MORE.search(changed.rest) or any(each.starts_a_wish for each in clauses(changed.rest))
        if not changed.is_done and is_more:
            # What is wished for besides is not clear: nothing is approved without it.
            await scene.request.send(tr("What shall be different I did not understand, so nothing is approved yet."))
            await scene.request.send(approve_card(approve), screen="approve_it")
        if changed.is_done or is_more:
            return True
    if _WHAT_IS_IN_IT.fullmatch(without_fillers(text)):
        await press(scene.request, OpenWeek(approve.plan, approve.week))
        return True
    if not is_wish and _SHOWN_FIRST.fullmatch(without_fillers(text)):
        await press(scene.request, OpenWeek(approve.plan, approve.week))
        return True
    if not is_wish and _LATER.match(without_fillers(text)):
        await scene.request.send(tr("Take your time: the week waits until you approve it. /week shows it."))
        return True
    return False


def _beside_the_one_before(scene: Scene, approve: ApproveWeek) -> AskRuns:
    """ "How is it different from this week?": the week that waits, beside the one before it."""
    monday = scene.plan().inputs.date_of(approve.week, 1)
    before = monday - timedelta(days=7)
    return AskRuns(
        want=Want.COMPARED,
        span=Span(monday, monday + timedelta(days=6)),
        other=Span(before, before + timedelta(days=6)),
        side=Side.PLANNED,
    )
