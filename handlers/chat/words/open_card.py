"""Words under a card that asks: a no and another wish, another day for a move, runs that were asked about."""

import re
from dataclasses import replace

from domain.editing.operations import MoveDay
from domain.words.advice_asked import wants_to_be_asked_later
from domain.words.answers import Ask, Label, Question, Understood
from domain.words.clean import clean
from domain.words.day_refs import DayRef, parse_day_ref
from domain.words.felt_words import effort_in_words, sums_up
from domain.words.grammar.clauses import clauses
from domain.words.grammar.efforts_told import two_efforts
from domain.words.grammar.heard import Heard
from domain.words.grammar.how_hard import how_tired, which_effort
from domain.words.grammar.polite_no import declines
from domain.words.grammar.read import read_sentence
from domain.words.grammar.replied import agreed_because, aimed_rather, effort_anew, put_right, replied, without_fillers
from domain.words.intents import (
    Approve,
    CutDay,
    DayEdit,
    Injured,
    Intent,
    LogRun,
    MoveIntent,
    ShortAnswer,
    Sick,
    WhatsOn,
)
from domain.words.run_words import parse_run
from domain.words.sent_or_not import sent_or_not
from domain.words.topics import Word
from domain.words.week_wishes import KeepAsIs
from handlers.actions.log_run import add_effort
from handlers.buttons.codec import ButtonData
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.edits import ApplyOperation, DoOperation
from handlers.buttons.logs import SetEffort, TakeBackLog
from handlers.buttons.unknown_runs import RanAll
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import press
from handlers.chat.training.today import show_log
from handlers.chat.training.told_runs import log_words
from handlers.chat.words.advised import not_asked_again, say_how_close, say_what_we_would_do
from handlers.chat.words.answers import answer, asks, takes_the_offer
from handlers.chat.words.kept_at import agreed_within, as_made
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of
from handlers.chat.words.stays import LEAVE_IT, say_what_it_does
from handlers.chat.words.two_questions import answer_of_two
from handlers.chat.words.waiting_week import answer_waiting_week
from handlers.chat.words.what_was_run import surely_wished, what_was_run
from handlers.wording.door import tr
from handlers.wording.formats import show_day

_AS_DRAFT = re.compile(
    r"\b(?:draft|entwurf|borrador|(?:keep|park|hold) (?:it|that) for (?:now|later)|save (?:it|that|this))\b"
)
# What is wished for besides what is previewed.
_AND_MORE = re.compile(
    r"(?:(?:yes|yep|yeah|ok|okay|sure|fine|good|ja|si)[ ,]+)?(?:and|also|plus|but|und|y)[ ,]+"
    r"(?:also |then )?(?P<rest>.+)"
)
# "Yes, but keep it at three miles" is no yes without that.
_ON_A_CONDITION = re.compile(r"\d|\b(?:but|only if|as long as|unless|except|without|not|aber|pero|nur|solo)\b")
# "Sunday's", "Sunday's one": a run, and not the day it goes to.
_OF_A_DAY = re.compile(r"day'?s(?: (?:one|run))?$")
# "Not yet, can I see Thursday first": what is to be looked at before.
_FIRST_SHOW = re.compile(
    r"(?:(?:no|ok|yes)[ ,.]+)?(?:not (?:just |quite )?yet|hold on|hang on|before (?:that|i do)|first)[ ,.]+"
    r"(?:but |please )?(?P<rest>.+?)(?: first| before (?:that|i (?:do|decide|say yes)))?"
)
# "Yep go ahead, but keep it before lunch": the day is agreed on, and no plan names an hour.
_ONLY_THE_HOUR = re.compile(
    r"(?:(?:go (?:ahead|for it)|do (?:it|that)|that (?:works|is fine)|that.?s fine|works|fine|good|please)[ ,]+)*"
    r"(?:(?:but|and|please|only|just|keep|make|do|have|it|that|i.?ll|i will|i|run|be|go|as long as|if|it.?s|is|"
    r"will) )*"
    r"(?:(?:at some point |some ?time )?(?:before|after|by|around) (?:lunch|noon|midday|work|breakfast|dinner|dark|"
    r"school|sunset|\d{1,2}(?::\d\d)?(?: ?[ap]m)?)|(?:(?:early |late |first thing )?(?:in|on) the "
    r"(?:early |late )?(?:morning|evening|afternoon))|first thing|early|late|at (?:lunch(?:time)?|night)|"
    r"after dark)(?: please| though| then)*"
)
# "No, leave it on Friday" under a move.
_LEFT_ON = re.compile(
    r"(?P<no>(?:(?:no|nope|nah|actually|sorry|wait|nein|ok|okay)[ ,]+)+)?(?:please |just |better |rather |i'?ll )*"
    r"(?:leave|keep|have|let|lass|dejal[oa]|deja)(?: (?:it|that|the run|this|stay|es|ihn|den lauf))* (?:on|for|at|"
    r"am|to|el|stay on)"
    r"(?: the)? (?P<day>\w+)(?: (?:please|then|after all|instead|bitte))*"
)
_NO_GOOD = re.compile(
    r"(?P<day>\w+day)(?:'?s| is)?(?: (?:run|one))? (?:(?:actually|really|also) )*"
    r"(?:no good|no use|not (?:good|great|possible|ideal)|out|bad|full|busy|tricky|doesn'?t work|won'?t work)\b"
)
# "7, tired legs" under "How hard did it feel?".
_NUMBER_FIRST = re.compile(
    r"(?:an? |about |maybe |like |ca )*(?P<effort>10|[1-9])(?: ?/ ?10)?[ ,.]+"
    r"(?!mi|miles|k|km|min|h\b|to\b|or\b|and\b|of\b|(?:\w+ )?(?:days?|weeks?|months?|years?|times?|people|runners|"
    r"friends|dogs?|kids|others|hours?|reps?|laps?|sets?|runs?|o'?clock|am|pm|beers?|coffees|gels?)\b)[a-z]"
)
# What was hard, or good, and was not the run: "the kids were good today".
_OF_ELSE = re.compile(
    r"\b(?:wife|husband|partner|kids?|children|son|daughter|boss|dog|friends?|weather|day at work|meeting|news|dinner|"
    r"food|traffic|coach|plan|app|bot|tomorrow|next|week|weekend|\w+ing to|can i|could i|should i|will i|i want|"
    r"i need|i have to|not happening|shoes?|watch|phone)\b|^(?:why|what|when|where|who|how|which)\b"
)
# "Easy 5 on Monday" rates no run of Sunday.
_OF_ANOTHER_RUN = re.compile(r"\d.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_HALF_AN_EFFORT = re.compile(r"[1-9][.,]5")
# So many words may be a slip in an answer.
_FEW_WORDS = 3
_NO_IDEA = re.compile(
    r"\b(?:no (?:idea|clue)|not sure|(?:don.?t|do not|dont) know|dunno|can.?t (?:say|tell)|hard to say|who knows|"
    r"skip (?:it|that)|keine ahnung|wei(?:ß|ss) nicht|ni idea|no s[eé])\b"
)


async def answer_open_card(scene: Scene, text: str, heard: Heard) -> bool:
    """Take words as an answer to what the newest card asks; False where they are none, or mean something themselves."""
    keys = _pressed(scene)
    if takes_the_offer(scene, text):
        return await answer(scene, ShortAnswer(Word.YES))
    asked = next((each for each in keys if isinstance(each, RanAll)), None)
    waiting = next((each for each in keys if isinstance(each, ApproveWeek)), None)
    is_wish = heard.is_sure and heard.value is not None and not isinstance(heard.value, ShortAnswer)
    if (waiting is not None or asks(scene)) and not is_wish and await _shown_first(scene, text):
        return True
    if waiting is not None and await answer_waiting_week(scene, waiting, heard, is_alone=asked is None):
        return True
    if asked is not None:
        approve = next((each for each in keys if isinstance(each, ApproveWeek)), None)
        if approve is not None and (taken := await answer_of_two(scene, asked, approve, text)) is not None:
            return taken
        # A week that is approved is no run that was run; nor is a length that is said anew of another run.
        return not _is_of_no_run_asked(heard) and await what_was_run(scene, asked, text, heard)
    if any(isinstance(each, SetEffort) for each in keys) and await _which_effort(scene, text, heard):
        return True
    first = _NUMBER_FIRST.match(text.lower().strip())
    rated = [each for each in keys if isinstance(each, SetEffort) and first and each.effort == int(first["effort"])]
    if rated and not isinstance(heard.value, LogRun | CutDay):
        await press(scene.request, rated[0])
        # "9, I nearly threw up": how hard it was is kept, and what is said of the body is answered.
        return not isinstance(heard.value, Injured | Sick)
    if any(isinstance(each, SetEffort) for each in keys) and await _how_tired(scene, heard):
        return True
    is_no_wish = not heard.is_sure or heard.answer is None or isinstance(heard.value, ShortAnswer)
    if (
        is_no_wish
        and (" " in text.strip() or _HALF_AN_EFFORT.fullmatch(text.strip()))
        and await _felt_like(scene, text)
    ):
        return True
    logged = next((each for each in keys if isinstance(each, TakeBackLog)), None)
    if logged is not None and await _put_right(scene, logged, text):
        return True
    draft = next((each for each in keys if isinstance(each, ApplyOperation)), None)
    # Who will think about a preview has it left open; to who wants to be asked on Friday it is no, for now.
    if draft is not None and (await say_how_close(scene, draft, text) or await say_what_we_would_do(scene, text)):
        return True
    if draft is not None and wants_to_be_asked_later(without_fillers(text)):
        await scene.request.send(not_asked_again(scene))
        return await answer(scene, ShortAnswer(Word.NO))
    if draft is not None and await _rather_so_far(scene, draft, heard):
        return True
    if draft is not None and (sent := sent_or_not(text)) is not None:
        # "Yes, send it" under what is sent to the coach.
        return await answer(scene, ShortAnswer(Word.YES if sent else Word.NO))
    if draft is not None and _AS_DRAFT.search(text.lower()):
        await press(scene.request, draft)
        return True
    if draft is not None and declines(text):
        # "Not today, thanks" is said of the change, and of no run of today.
        return await answer(scene, ShortAnswer(Word.NO))
    move = next((each.operation for each in keys if isinstance(each, DoOperation) and _moves(each)), None)
    if isinstance(move, MoveDay) and (
        await _left_there(scene, move, text) or await _aimed_elsewhere(scene, move, text)
    ):
        return True
    if draft is not None and (await _and_another(scene, draft, text) or await say_what_it_does(scene, draft, text)):
        return True
    if draft is not None and (isinstance(heard.value, KeepAsIs) or LEAVE_IT.fullmatch(clean(text))):
        return await answer(scene, ShortAnswer(Word.NO))
    if draft is not None and heard.is_sure and heard.value == Approve():
        # What is approved under a preview is what it shows.
        return await answer(scene, ShortAnswer(Word.YES))
    if draft is not None and not heard.is_sure and agreed_because(text):
        return await answer(scene, ShortAnswer(Word.YES))
    said = replied(text)
    is_plain = heard.is_sure and heard.answer is not None
    if is_plain or said.is_yes is None or not keys or not asks(scene):
        return False
    if said.is_yes and draft is not None and _ONLY_THE_HOUR.fullmatch(said.rest.lower()):
        await scene.request.send(tr("The plan names the day, not the hour: any time of that day is fine."))
        return await answer(scene, ShortAnswer(Word.YES))
    if said.rest and (meant := surely_wished(scene, said.rest)) is not None:
        await do_what_was_said(scene, meant)
        return True
    if said.is_yes and (any(each.starts_a_wish for each in clauses(said.rest)) or _ON_A_CONDITION.search(text.lower())):
        # "Yes, but can it be shorter too": not done without its condition.
        return False
    return await answer(scene, ShortAnswer(Word.YES if said.is_yes else Word.NO))


def _is_of_no_run_asked(heard: Heard) -> bool:
    question = heard.answer if isinstance(heard.answer, Question) else None
    return heard.value == Approve() or (question is not None and question.ask.code is Ask.LOGGED_OR_PLANNED)


async def _which_effort(scene: Scene, text: str, heard: Heard) -> bool:
    """ "4 at the start, 8 by the end": how hard it was in all is asked; False for one number."""
    efforts = two_efforts(clean(text))
    if efforts is not None and not isinstance(heard.value, LogRun) and not sums_up(text):
        await ask_back(scene.request, which_effort(*efforts))
        return True
    return False


async def _how_tired(scene: Scene, heard: Heard) -> bool:
    """ "Quite tired": how hard it was is asked; no run of today, which is over, is made easier."""
    asked = heard.answer
    if not isinstance(asked, Question) or asked.ask.code is not Ask.TIRED_OR_HURT or not heard.is_sure:
        return False
    hurts = (each for each in asked.choices if each.label.code is Label.IT_HURTS)
    await ask_back(scene.request, how_tired(*hurts))
    return True


async def _shown_first(scene: Scene, text: str) -> bool:
    """Show what is to be looked at before it is answered: a day, a week; False for any other wish."""
    found = _FIRST_SHOW.fullmatch(without_fillers(text))
    meant = surely_wished(scene, found["rest"]) if found is not None else None
    if not isinstance(meant, WhatsOn):
        return False
    await do_what_was_said(scene, meant)
    return True


async def _put_right(scene: Scene, logged: TakeBackLog, text: str) -> bool:
    """ "No, that was 5 miles" under the card of a run that was just logged: the same run, in other numbers."""
    if not scene.is_own:
        return False
    before = await scene.request.uow.logs.get(scene.athlete.id, logged.on)
    effort = effort_anew(text)
    if effort is not None and before is not None and before.effort is not None and scene.head is not None:
        rated = await add_effort(scene.request.uow, scene.request.person, logged.on, effort)
        await show_log(scene.request, scene.head, rated)
        return True
    told = put_right(text)
    if told is None:
        return False
    found = parse_run(told, scene.request.settings.units)
    if found is None or (isinstance(found, Understood) and not (found.value.distance_mm or found.value.duration_s)):
        return False
    if isinstance(found, Understood) and found.value.distance_mm is None:
        # "It was 52:10, sorry": as far as it was.
        found = Understood(replace(found.value, distance_mm=before.distance_mm if before is not None else None))
    await log_words(scene.request, found, logged.on, another=False)
    return True


async def ask_again(scene: Scene, said: Question | Understood[Intent] | None) -> bool:
    """What is open is shown again where nothing was understood; False where nothing is open, or a wish was heard.

    Under "How hard did it feel?" whatever is not clear is most likely about that.
    """
    keys = _pressed(scene)
    is_effort = any(isinstance(each, SetEffort) for each in keys)
    if scene.shown is None or isinstance(said, Understood) or not keys:
        return False
    if is_effort and not (isinstance(said, Question) and said.choices and _is_of_the_body(said)):
        if await _felt_like(scene, scene.request.text or ""):
            return True
        if _NO_IDEA.search((scene.request.text or "").lower()):
            await scene.request.send(tr("Then without it: the run is logged all the same."))
            return True
        if isinstance(said, Question) and said.choices and len((scene.request.text or "").split()) > _FEW_WORDS:
            # A sentence of its own is no effort: what it may be is asked, and a number is taken after it, too.
            await scene.request.send(tr("How hard the run felt stays open: send a number from 1 to 10 at any time."))
            return False
        await scene.request.send(
            tr(
                "I didn't understand that, and nothing was changed. Still open: how hard did it feel, from 1 to 10? "
                "Send just the number."
            )
        )
        return True
    if said is not None or not asks(scene) or scene.shown.screen == "said":
        return False
    await scene.request.send(tr("I didn't understand that, and nothing was changed. This is still open:"))
    await scene.request.send(scene.shown.card, screen=scene.shown.screen)
    return True


async def _felt_like(scene: Scene, text: str) -> bool:
    """ "Fine until the last mile" under "How hard did it feel?"; False where words say nothing of it."""
    if _OF_ANOTHER_RUN.search(text.lower()) or _OF_ELSE.search(text.lower()):
        return False
    effort = effort_in_words(text)
    rated = [each for each in _pressed(scene) if isinstance(each, SetEffort) and each.effort == effort]
    if rated:
        await press(scene.request, rated[0])
    return bool(rated)


async def _rather_so_far(scene: Scene, draft: ApplyOperation, heard: Heard) -> bool:
    """ "Sorry, that should be 6 miles" under a preview of a length is said of that, and of no run in the log."""
    run, day = heard.value, getattr(draft.operation, "day", None)
    if not isinstance(run, LogRun) or not run.corrects or run.distance_mm is None:
        return False
    if scene.head is None or not isinstance(day, int) or isinstance(draft.operation, MoveDay):
        return False
    await do_what_was_said(scene, CutDay(DayRef(on=scene.head.inputs.date_of(draft.week, day)), run.distance_mm))
    return True


async def _and_another(scene: Scene, draft: ApplyOperation, text: str) -> bool:
    """ "And make it shorter" under a preview: the first change is kept as a draft, and the next one goes with it."""
    found = _AND_MORE.match(without_fillers(text))
    if found is None or scene.head is None:
        return False
    operation = draft.operation
    where = operation.to if isinstance(operation, MoveDay) else getattr(operation, "day", None)
    it = DayRef(on=scene.head.inputs.date_of(draft.week, where)) if where is not None else None
    settings = scene.request.settings
    rest = as_made(found["rest"])
    meant = read_sentence(rest, scene.today, settings.units, language=settings.language, it=it)
    is_edit = isinstance(meant.value, DayEdit) or (
        isinstance(meant.answer, Question) and meant.answer.ask.code in (Ask.HOW_MUCH_SHORTER, Ask.HOW_MUCH_LONGER)
    )
    if not meant.is_sure or not is_edit:
        return False
    if await agreed_within(scene, draft, meant.value):
        return True
    await press(scene.request, draft)
    if isinstance(meant.answer, Question):
        await ask_back(scene.request, meant.answer)
    elif meant.value is not None:
        await do_what_was_said(scene, meant.value)
    return True


def _is_of_the_body(question: Question) -> bool:
    return any(isinstance(each.label.values.get("intent"), Sick | Injured) for each in question.choices)


def _pressed(scene: Scene) -> list[ButtonData]:
    """What the buttons of the newest card carry."""
    return [] if scene.shown is None else [pressed for _, pressed in keys_of(scene.shown.card)]


def _moves(pressed: DoOperation) -> bool:
    return isinstance(pressed.operation, MoveDay)


async def _left_there(scene: Scene, move: MoveDay, text: str) -> bool:
    """ "No, leave it on Friday": the move is refused, and where the run stays is said, whichever day was named."""
    found = _LEFT_ON.fullmatch(clean(text))
    day = _day(scene, found["day"]) if found is not None else None
    if found is None or day is None or scene.head is None or scene.number is None:
        return False
    named = (await scene.date_of(day)).isoweekday()
    if named != move.day and not (named == move.to and found["no"]):
        return False
    await answer(scene, ShortAnswer(Word.NO))
    stays = scene.head.inputs.date_of(scene.number, move.day)
    await scene.request.send(tr("The run stays on {date}.", date=show_day(stays)))
    return True


async def _aimed_elsewhere(scene: Scene, move: MoveDay, text: str) -> bool:
    """ "Actually, make it Monday" under "Move Saturday's run to Friday?": the same run, another day."""
    if scene.head is None or scene.number is None:
        return False
    aim = aimed_rather(text)
    day = _day(scene, aim)
    if day is None:
        return False
    if _OF_A_DAY.search(aim):
        # "No, I meant Sunday's": another run to the same day.
        to = scene.head.inputs.date_of(scene.number, move.to)
        await do_what_was_said(scene, MoveIntent(day, DayRef(on=to)))
        return True
    no_good = _NO_GOOD.match(clean(text))
    other = _day(scene, no_good["day"]) if no_good is not None else None
    if other is not None and (await scene.date_of(other)).isoweekday() not in (move.day, move.to):
        # "Sunday's no good, Monday would be better" under another day's preview: Sunday's run is meant.
        await do_what_was_said(scene, MoveIntent(other, day))
        return True
    source = scene.head.inputs.date_of(scene.number, move.day)
    await do_what_was_said(scene, MoveIntent(DayRef(on=source), day))
    return True


def _day(scene: Scene, words: str) -> DayRef | None:
    """A day and nothing besides: "no time today" names none."""
    named = parse_day_ref(words, scene.today)
    if named is not None:
        return named if named.type is None else None
    meant = surely_wished(scene, words) if " " not in words else None
    return meant.day if isinstance(meant, WhatsOn) and meant.day is not None and meant.day.type is None else None
