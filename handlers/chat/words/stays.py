"""A run that shall stay as it stands, in words: it is said so, and nothing is changed."""

import re

from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import offer
from domain.words.intents import Open, WhatsOn
from domain.words.topics import Screen
from handlers.buttons.edits import ApplyOperation
from handlers.chat.asking_back import ask_back
from handlers.chat.words.day_edits import week_and_day
from handlers.chat.words.scene import Scene
from handlers.views.day_lines import run_words
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_day

_DOES = re.compile(
    r"\b(?:what|how) (?:would|will|does|might|is|'s) (?:that|this|it)(?: going to)? (?:do|mean|change|affect|happen)\b"
    r"(?: (?:to|for|with|of|on|in))?(?: (?:my|the))? (?P<what>[\w' ]+)"
    r"|\bwhat (?:happens|would happen|will happen) (?:to|with) (?:my |the )?(?P<there>[\w' ]+?)(?: then)?[ ?.!]*$"
    # "OK if it doesn't clash with the long one": what of that stays is said, and the preview waits.
    r"|\b(?:if|as long as|provided|so long as) (?:it|that|this) "
    r"(?:does ?n[o']?t|doesnt|won'?t|will not|isn'?t going to) "
    r"(?:clash|collide|interfere|mess|affect|touch|change|hurt|ruin|get in the way|conflict)(?: (?:with|up|of))? "
    r"(?:my |the )?(?P<kept>[\w' ]+?)[ ?.!]*$"
)


# "Actually keep it where it is" under a preview of a move is a no.
LEAVE_IT = re.compile(
    r"(?:(?:actually|no|nah|hmm+|ok|okay|wait|on second thoughts?)[, ]+)*(?:just |please )*(?:keep|leave) "
    r"(?:it|that|this|everything|things|them|the run)(?: (?:(?:where|as|how|the way) (?:it|they) (?:is|was|are|were)|"
    r"alone|be|there|"
    r"put|unchanged|the same))?(?: (?:please|then|for now))*"
)


async def stands_there(scene: Scene, day: DayRef, to: DayRef) -> bool:
    """Whether a run that shall be moved is on that day already: "put the long run back on Sunday"."""
    if to.type is not None:
        return False
    try:
        return await scene.date_of(day) == await scene.date_of(to)
    except RefusedError:
        return False


async def say_it_stays(scene: Scene, day: DayRef, *, is_back: bool = False) -> None:
    """What stands on that day, and that nothing was changed; `is_back`: where it was changed, the way back is offered.

    Raises RefusedError for a day outside the plan.
    """
    opened, number = await week_and_day(scene, day)
    one = opened.week.day(number)
    run = run_words(one, opened.units, with_pace=False)
    date = show_day(opened.frame.date_of(number))
    await scene.request.send(tr("It stands like that, and nothing was changed. {date}: {run}.", date=date, run=run))
    if is_back and one.edited:
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(Open(Screen.UNDO))))


async def say_what_it_does(scene: Scene, draft: ApplyOperation, text: str) -> bool:
    """ "What would that do to my long run?" under a preview: what stays is said, what changes stands there already."""
    found = _DOES.search(text.lower())
    if found is None or scene.head is None:
        return False
    asked = read_sentence(
        found["what"] or found["there"] or found["kept"], scene.today, scene.request.settings.units
    ).value
    if not isinstance(asked, WhatsOn) or asked.day is None:
        return False
    on = await scene.date_of(asked.day)
    if asked.day.type is not None:
        on = await scene.date_of_kind(asked.day.type, draft.week) or on
    operation = draft.operation
    changed = {getattr(operation, name, None) for name in ("day", "to", "first", "second")}
    if scene.week_of(on) == draft.week and (on.isoweekday() in changed or changed == {None}):
        await scene.request.send(tr("All that would change stands in the preview, and only a tap does it."))
        return True
    opened, number = await week_and_day(scene, DayRef(on=on))
    run = run_words(opened.week.day(number), opened.units, with_pace=False)
    await scene.request.send(tr("Nothing: {date} stays {run}.", date=show_day(on), run=run))
    return True
