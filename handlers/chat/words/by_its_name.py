"""What is called as the bot calls it: the draft that is discarded, the rules of a week, weeks that start themselves."""

import re

from domain.words.clean import clean
from domain.words.intents import AskAbout
from domain.words.topics import Topic
from handlers.actions.undo import week_to_undo
from handlers.buttons.account import BeginWeeks, YesNo
from handlers.buttons.edits import DropEdits
from handlers.buttons.kinds import PlanId
from handlers.buttons.week import ShowRules
from handlers.chat.taps import press
from handlers.chat.words.after_race import rest_after_race
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.desk.week import current_week
from handlers.wording.door import tr

_PLEASE = re.compile(r"(?:(?:please|ok|no|actually|can you|could you)[ ,]+)*").pattern
_DISCARD = re.compile(
    rf"{_PLEASE}(?:discard|drop|throw away|bin|scrap|delete|cancel|forget|lose|verwirf|verwerfen) "
    r"(?:(?:the|my|all|these|those|this|unsaved|die|den) )*(?:changes?|drafts?|edits?|änderungen|entwurf)(?: please)?"
)
_RULES = re.compile(
    rf"{_PLEASE}(?:(?:show|see|open)(?: me)? )?(?:the |all (?:the )?|this week'?s |week )?rules"
    r"(?: please| card| of (?:the|this) week)?"
)
_START = re.compile(
    rf"{_PLEASE}(?:(?:let|make|have) )?(?:(?:my|the|new) )*(?:start (?:my |the |new )?weeks?|"
    r"weeks? (?:should |shall )?start)"
    r"(?: by| all by)? (?:themselves|itself|automatically)(?: please)?"
)
_WAIT = re.compile(
    rf"{_PLEASE}(?:(?:i(?:'ll| will| want to| would like to|'d like to)? )|let me )"
    r"approve (?:each|every) week(?: myself)?(?: please)?"
)
_ON_THE_WAY = re.compile(
    rf"{_PLEASE}(?:(?:add|put in|i have|i've got|there is|there's|plan|it'?s|i want|enter) )*"
    r"(?:a |another |an extra |one )(?:small |smaller )?(?:race on the way|tune-?\s?up race|tune-?\s?up|b race)"
    r"(?: there| in| please| too)*"
)


async def do_by_its_name(scene: Scene, text: str) -> bool:
    """Do what was named in the bot's own words, or answer what is sore after a race; False for everything else."""
    words, head = clean(text), scene.head
    if head is None:
        return await rest_after_race(scene, text)
    number = scene.number or current_week(head, scene.today)
    if _DISCARD.fullmatch(words):
        opened = await week_to_undo(scene.request.uow, scene.request.person, head, current_week(head, scene.today))
        if opened is None:
            await scene.request.send(tr("There are no unsaved changes: every week is as it was saved."))
        else:
            await press(scene.request, DropEdits(opened.plan_id, opened.number, revision=opened.revision))
    elif _RULES.fullmatch(words) and (scene.number is not None or not scene.request.person.is_coach):
        await press(scene.request, ShowRules(PlanId(head.id), number))
    elif scene.is_own and (_START.fullmatch(words) or _WAIT.fullmatch(words)):
        await press(scene.request, BeginWeeks(YesNo.YES if _START.fullmatch(words) else YesNo.NO))
    elif scene.is_own and _ON_THE_WAY.fullmatch(words):
        await do_what_was_said(scene, AskAbout(Topic.NEXT_RACE))
    else:
        return await rest_after_race(scene, text)
    return True
