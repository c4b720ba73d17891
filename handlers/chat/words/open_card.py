"""Words under a card that asks: a no and another wish, another day for a move, runs that were asked about."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.editing.operations import MoveDay
from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.as_planned import as_planned_but
from domain.words.day_refs import DayRef, parse_day_ref
from domain.words.felt_words import effort_in_words
from domain.words.grammar.clauses import clauses
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.grammar.replied import aimed_rather, put_right, replied, without_fillers
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    CutDay,
    DayEdit,
    HowItFelt,
    Injured,
    Intent,
    LogRun,
    MoveIntent,
    Open,
    ShortAnswer,
    Sick,
    SkipDay,
    WhatsOn,
)
from domain.words.run_words import parse_run
from domain.words.topics import Screen, Word
from handlers.buttons.codec import ButtonData
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.edits import ApplyOperation, DoOperation
from handlers.buttons.logs import SetEffort, TakeBackLog
from handlers.buttons.unknown_runs import RanAll, RanNone, RanSome, RanThatDay, SpanButton
from handlers.chat.asking_back import ask_back
from handlers.chat.taps import press
from handlers.chat.training.told_runs import log_words
from handlers.chat.training.unknown_runs import say_all_but
from handlers.chat.words.answers import answer, asks
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of
from handlers.chat.words.two_questions import answer_of_two
from handlers.desk.unknown_runs import unknown_runs
from handlers.wording.door import tr

_TODAY = re.compile(r"\b(?:today|todays|today's|heute|hoy)\b")
_EVERY_ONE = re.compile(
    r"\b(?:did|ran|done|finished|completed) (?:them all|all|every(?: one| single one)?|it all|everything|the lot|"
    r"the (?:whole|entire) (?:thing|lot|week))\b|^(?:yep |yes |yeah )?(?:every (?:single )?one|"
    r"all of them|all)\b|^(?:ja,? |si,? )?(?:alles?|alle laufe|todos?|todas|toda)\b"
)
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
_KEPT_AT = re.compile(r"^(?:please )?(?:keep|leave|have) (?:it|that) (?:at|to) ")
# "7, tired legs" under "How hard did it feel?".
_NUMBER_FIRST = re.compile(
    r"(?:an? |about |maybe |like |ca )*(?P<effort>10|[1-9])(?: ?/ ?10)?[ ,.]+"
    r"(?!mi|miles|k|km|min|h\b|to\b|or\b|and\b)[a-z]"
)
_HALF_AN_EFFORT = re.compile(r"[1-9][.,]5")
_NO_IDEA = re.compile(
    r"\b(?:no (?:idea|clue)|not sure|(?:don.?t|do not|dont) know|dunno|can.?t (?:say|tell)|hard to say|who knows|"
    r"skip (?:it|that)|keine ahnung|wei(?:ß|ss) nicht|ni idea|no s[eé])\b"
)
_WAS = re.compile(r"\b(?:was|were|did|ran|managed|war|fue|hice)\b")
_NOT_ALL = re.compile(
    r"\b(?:but|except|apart from|bar|minus|other than|save for|without|not|n't|missed|skipped|skip|most|mostly|some|"
    r"nearly|almost|half|"
    r"au(?:ß|ss)er|"
    r"menos|salvo|excepto)\b"
)
_SOME = re.compile(
    r"(?:(?:nothing|none|no runs?) (?:but|except|apart from|other than)|"
    r"(?:about |around |roughly |maybe |like )*(?:\d{1,2} ?%|\d{1,2} per ?cent|"
    r"(?:a |one |two |three |2 |3 )?(?:thirds?|quarters?|half)\b)|"
    r"most|some|nearly|almost|half|all but|a few|the first|die meisten|casi|more or less|pretty much|"
    r"(?:only|just|i only did|only did) (?:one|two|three|some|[1-4])(?: of (?:them|those|em))?$|"
    r"(?:only|just|i only did|only did) (?:on )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun)\w*(?: (?:and|&|\+) |, )\w+$|"
    r"(?:i )?(?:missed|skipped|did(?:n't|nt| not) (?:do|run|make)) (?:one|two|a|some|[1-4]|"
    r"the (?!lot|whole|week|entire)|mon|tue|wed|thu|fri|sat|sun)|"
    r".*\b(?:the )?(?:rest|others?|everything else) (?:yes|yep|yeah|done|fine|ok|as planned|i did)\b|"
    r".*\byes\b.*\bno\b|.*\bno\b.*\byes\b)"
)
_ILL = re.compile(r"\b(?:ill|sick|poorly|flu|bug|unwell|covid|fever|virus|krank|enferm[oa])\b")
_NONE_SAID = re.compile(
    r"\b(?:none|neither|nothing|zero|nada|zilch|nope not one|not (?:a|one) (?:single )?(?:one|run)?|not a single|"
    r"keinen?|gar nicht|"
    r"ningun[oa]?)\b"
)


async def answer_open_card(scene: Scene, text: str, heard: Heard) -> bool:
    """Take words as an answer to what the newest card asks; False where they are none, or mean something themselves."""
    keys = _pressed(scene)
    asked = next((each for each in keys if isinstance(each, RanAll)), None)
    if asked is not None:
        approve = next((each for each in keys if isinstance(each, ApproveWeek)), None)
        if approve is not None and (taken := await answer_of_two(scene, asked, approve, text)) is not None:
            return taken
        return await _what_was_run(scene, asked, text, heard)
    first = _NUMBER_FIRST.match(text.lower().strip())
    rated = [each for each in keys if isinstance(each, SetEffort) and first and each.effort == int(first["effort"])]
    if rated and not isinstance(heard.value, LogRun | CutDay):
        await press(scene.request, rated[0])
        # "9, I nearly threw up": how hard it was is kept, and what is said of the body is answered.
        return not isinstance(heard.value, Injured | Sick)
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
    if draft is not None and _AS_DRAFT.search(text.lower()):
        await press(scene.request, draft)
        return True
    move = next((each.operation for each in keys if isinstance(each, DoOperation) and _moves(each)), None)
    if isinstance(move, MoveDay) and await _aimed_elsewhere(scene, move, text):
        return True
    if draft is not None and await _and_another(scene, draft, text):
        return True
    said = replied(text)
    is_plain = heard.is_sure and heard.answer is not None
    if is_plain or said.is_yes is None or not keys or not asks(scene):
        return False
    if said.rest and (meant := _sure(scene, said.rest)) is not None:
        await do_what_was_said(scene, meant)
        return True
    if said.is_yes and (any(each.starts_a_wish for each in clauses(said.rest)) or _ON_A_CONDITION.search(text.lower())):
        # "Yes, but can it be shorter too": not done without its condition.
        return False
    return await answer(scene, ShortAnswer(Word.YES if said.is_yes else Word.NO))


async def _put_right(scene: Scene, logged: TakeBackLog, text: str) -> bool:
    """ "No, that was 5 miles" under the card of a run that was just logged: the same run, in other numbers."""
    told = put_right(text)
    if told is None or not scene.is_own:
        return False
    found = parse_run(told, scene.request.settings.units)
    if found is None or (isinstance(found, Understood) and not (found.value.distance_mm or found.value.duration_s)):
        return False
    if isinstance(found, Understood) and found.value.distance_mm is None:
        # "It was 52:10, sorry": as far as it was.
        log = await scene.request.uow.logs.get(scene.athlete.id, logged.on)
        found = Understood(replace(found.value, distance_mm=log.distance_mm if log is not None else None))
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
        await scene.request.send(tr("How hard did it feel, from 1 to 10? Send just the number."))
        return True
    if said is not None or not asks(scene) or scene.shown.screen == "said":
        return False
    await scene.request.send(tr("I didn't understand that, and nothing was changed. This is still open:"))
    await scene.request.send(scene.shown.card, screen=scene.shown.screen)
    return True


async def _felt_like(scene: Scene, text: str) -> bool:
    """ "Fine until the last mile" under "How hard did it feel?"; False where words say nothing of it."""
    effort = effort_in_words(text)
    rated = [each for each in _pressed(scene) if isinstance(each, SetEffort) and each.effort == effort]
    if rated:
        await press(scene.request, rated[0])
    return bool(rated)


async def _and_another(scene: Scene, draft: ApplyOperation, text: str) -> bool:
    """ "And make it shorter" under a preview: the first change is kept as a draft, and the next one goes with it."""
    found = _AND_MORE.match(without_fillers(text))
    if found is None or scene.head is None:
        return False
    operation = draft.operation
    where = operation.to if isinstance(operation, MoveDay) else getattr(operation, "day", None)
    it = DayRef(on=scene.head.inputs.date_of(draft.week, where)) if where is not None else None
    settings = scene.request.settings
    rest = _KEPT_AT.sub("make it ", found["rest"])
    meant = read_sentence(rest, scene.today, settings.units, language=settings.language, it=it)
    is_edit = isinstance(meant.value, DayEdit) or (
        isinstance(meant.answer, Question) and meant.answer.ask.code in (Ask.HOW_MUCH_SHORTER, Ask.HOW_MUCH_LONGER)
    )
    if not meant.is_sure or not is_edit:
        return False
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


def _sure(scene: Scene, text: str) -> Intent | None:
    """What some words ask for where they leave no doubt; a short answer asks for nothing."""
    settings = scene.request.settings
    heard = read_sentence(text, scene.today, settings.units, language=settings.language)
    if not heard.is_sure or not isinstance(heard.answer, Understood):
        return None
    return None if isinstance(heard.answer.value, ShortAnswer | HowItFelt) else heard.answer.value


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
    source = scene.head.inputs.date_of(scene.number, move.day)
    await do_what_was_said(scene, MoveIntent(DayRef(on=source), day))
    return True


def _day(scene: Scene, words: str) -> DayRef | None:
    """A day and nothing besides: "no time today" names none."""
    named = parse_day_ref(words, scene.today)
    if named is not None:
        return named if named.type is None else None
    meant = _sure(scene, words) if " " not in words else None
    return meant.day if isinstance(meant, WhatsOn) and meant.day is not None and meant.day.type is None else None


async def _what_was_run(scene: Scene, asked: SpanButton, text: str, heard: Heard) -> bool:
    """Did you run as planned? All of it, none, or a run of its own; what is not clear is asked run by run."""
    request, said = scene.request, replied(text)
    meant = heard.answer.value if isinstance(heard.answer, Understood) else None
    rest = _sure(scene, said.rest) if said.is_yes is not None and said.rest else None
    run = next((each for each in (meant, rest) if isinstance(each, LogRun)), None)
    if isinstance(meant, SkipDay) and _TODAY.search(text.lower()):
        return False  # said of today, which is no answer for the others
    left = {
        each.date: each.day.type for each in await unknown_runs(request.uow, scene.athlete, asked.first, asked.last)
    }
    if (but := as_planned_but(text, left, scene.today, request.settings.units)) is not None:
        await say_all_but(request, asked, but)
        return True
    if isinstance(run, LogRun) and run.distance_mm is not None and run.day.on in left and run.day.on != scene.today:
        # "Tuesday was only 3": that one is told, the others are still asked about.
        await do_what_was_said(scene, run)
        if len(left) > 1:
            await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if _says_ill(heard, said.rest) and (_NONE_SAID.match(text.lower()) or said.is_yes is False):
        # "Nothing, was poorly": none of them, and who was ill is asked for no pause.
        await press(request, RanNone(asked.plan, asked.first, asked.last))
        if meant is not None and not _WAS.search(text.lower()):
            await do_what_was_said(scene, meant)
        return True
    if _SOME.match(text.lower()):
        await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    is_of_a_kind = isinstance(meant, WhatsOn | LogRun) and meant.day is not None and meant.day.type is not None
    if is_of_a_kind or (isinstance(meant, CutDay) and _WAS.search(text.lower())):
        # "Only managed the long one", "Saturday was only 3": which that was, is tapped.
        await press(request, RanSome(asked.plan, asked.first, asked.last))
        return True
    if isinstance(run, LogRun) and (run.distance_mm is not None or run.duration_s is not None):
        return await _a_run(scene, asked, run, text, is_answer=said.is_yes is not None)
    if isinstance(meant, WhatsOn) and (on := await _that_day(scene, asked, meant)) is not None:
        await press(request, RanThatDay(asked.plan, asked.first, asked.last, on))
    elif _NOT_ALL.search(text.lower()) and not _none(text, meant) and not _is_something_else(meant):
        await press(request, RanSome(asked.plan, asked.first, asked.last))
    elif (isinstance(meant, ShortAnswer) and meant.word in (Word.YES, Word.BOTH)) or _EVERY_ONE.search(text.lower()):
        await press(request, RanAll(asked.plan, asked.first, asked.last))
    elif _none(text, meant):
        await press(request, RanNone(asked.plan, asked.first, asked.last))
    elif said.is_yes and rest is None:
        await press(request, RanAll(asked.plan, asked.first, asked.last))
    elif (
        said.is_yes is False or _is_of_no_day(meant, text) or (isinstance(meant, ShortAnswer) and meant.word is Word.NO)
    ):
        # Of a single run "no" is the whole answer; of several it may mean some of them.
        await press(request, (RanNone if len(left) == 1 else RanSome)(asked.plan, asked.first, asked.last))
    else:
        return False
    return True


def _says_ill(heard: Heard, rest: str) -> bool:
    """Whether an illness is told, or named beside a no: "nope was in bed with flu"."""
    return isinstance(heard.value, Sick) or (heard.value is None and _ILL.search(rest) is not None)


async def _that_day(scene: Scene, asked: SpanButton, meant: WhatsOn) -> date | None:
    """ "Just Tuesday": which of the days that were asked about."""
    days = await unknown_runs(scene.request.uow, scene.athlete, asked.first, asked.last)
    named = meant.day.weekday if meant.day is not None else None
    return next((each.date for each in days if each.date.isoweekday() == named), None)


def _none(text: str, meant: Intent | None) -> bool:
    return _NONE_SAID.search(text.lower()) is not None and (
        meant is None or isinstance(meant, ShortAnswer | SkipDay | Open)
    )


def _is_something_else(meant: Intent | None) -> bool:
    """Whether it asks for something of its own, rather than says which runs were run."""
    return meant is not None and not isinstance(meant, ShortAnswer | SkipDay | WhatsOn | LogRun | HowItFelt | Open)


def _is_of_no_day(meant: Intent | None, text: str) -> bool:
    """ "Skipped it": said of the runs that were asked about, not of today; "skipped today" is said of today."""
    return meant == Open(Screen.CANCEL) or (isinstance(meant, SkipDay) and _TODAY.search(text.lower()) is None)


async def _a_run(scene: Scene, asked: SpanButton, run: LogRun, text: str, *, is_answer: bool) -> bool:
    """A run with numbers: of the one day that was asked about, or of which of them?

    Where today has a run that nobody spoke of it is today's, as ever; `is_answer` is said with a yes or a no.
    """
    if run.day.on != scene.today or "today" in text.lower():
        return False
    uow, athlete = scene.request.uow, scene.athlete
    if not is_answer and await unknown_runs(uow, athlete, scene.today, scene.today):
        return False
    days = await unknown_runs(uow, athlete, asked.first, asked.last)
    if len(days) == 1:
        await do_what_was_said(scene, _on(run, days[0].date))
    elif days:
        await ask_back(scene.request, _on_which(run, [each.date for each in days]))
    return bool(days)


def _on(run: LogRun, day: date) -> LogRun:
    # It is told of the run that was asked about, which is the planned one.
    return LogRun(
        day=DayRef(on=day),
        distance_mm=run.distance_mm,
        duration_s=run.duration_s,
        effort=run.effort,
        part=run.part,
        note=run.note,
        of_plan=True,
    )


def _on_which(run: LogRun, days: Sequence[date]) -> Question:
    return ask(Ask.WHICH_DATE, *(choice(said_again(_on(run, day)), Label.DATE, on=day) for day in days))
