"""The planned run but for its end, or with more behind it: "ran it all except the last mile", "as planned plus 1 k".

How far that was hangs on the plan. Where no day is named and today has no run, which run it was is asked.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

from domain.units import MM_PER_KM, MM_PER_MILE
from domain.words.answers import Ask, Question, ask
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Reader
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import offer
from domain.words.grammar.tokens import plain
from domain.words.intents import Injured, LogRun, Sick
from domain.words.lexicon.lookup import folded, lexicon
from handlers.actions.log_run import planned_on
from handlers.buttons.unknown_runs import RanAll
from handlers.chat.asking_back import ask_back
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of

_DAY = r"(?:today|yesterday|(?:last )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)"
_RUN = r"(?:thing|lot|run|session|distance|workout|one|easy run|long run|tempo|plan)"
_RAN = (
    r"(?:i )?(?:just |actually |did |do )*(?:did|done|ran|run|finished|completed|managed|got through|made it through)"
)
_ALL = (
    rf"(?:(?:pretty much |nearly |almost )?(?:all of (?:it|that|{_DAY}'?s(?: {_RUN})?)|it all|all|everything|it|"
    rf"(?:the |my )?(?:whole|hole|entire|full|planned) (?:{_RUN}|of (?:it|{_DAY}'?s(?: {_RUN})?))|(?:the |my ){_RUN}|"
    rf"{_DAY}'?s(?: {_RUN})?|as planned|run|run as planned)(?: as planned)?)"
)
_NUMBER = r"(?P<{0}>an?|one|two|three|half an?|\d+(?:\.\d+)?)"
_UNIT = r"(?P<{0}_unit>miles?|mi|kms?|k|kilomet\w+)"
_LESS = (
    r"(?:except(?: for)?|but(?: for)?|bar|minus|less|apart from|aside from|without|other than|save for|short of)"
    rf" (?:the |my )?(?:very )?(?:last|final) (?:{_NUMBER.format('less')} ?)?{_UNIT.format('less')}"
)
_MORE = (
    r"(?:(?:plus|\+|(?:with|and(?: then)?)(?= (?:[\w.]+ ){0,2}(?:extra|another|more|bonus|on top|longer)\b)) (?:an? )?"
    rf"(?:extra |another |more |bonus )?(?:{_NUMBER.format('more')} ?)?(?:extra |more |additional |bonus )?"
    rf"{_UNIT.format('more')}(?: (?:extra|more|on top|at the end|longer))*)"
)
_TOLD = re.compile(
    rf"(?:(?:so|yes|yep|yeah|ok|well|{_DAY},?|(?P<ran>{_RAN}))[ ,]+)*(?P<all>{_ALL})(?: (?P<on>{_DAY}))?[ ,]+"
    rf"(?:{_LESS}|{_MORE})\b(?P<rest>.*)"
)
_EFFORT = re.compile(
    r"[ ,.;-]*(?:and |it was |felt like |i'?d say |about |an? |around |rpe |effort (?:of |was |level )?|roughly )*"
    r"(?:(?P<of_ten>10|[1-9]) ?(?:/|out of) ?10|(?<=effort )(?P<effort>10|[1-9])|(?<=rpe )(?P<rpe>10|[1-9]))\b"
)
_ASKS = re.compile(r"\b(?:can|could|may|shall|should|tomorrow|will|i'?ll|want|would|next|like to)\b")
_LEFT_OUT = re.compile(r" *(?:$|[,.;!-]|(?:and|effort|rpe|because|as|cos|since|so|today|yesterday)\b)")
_NOT_RUN = re.compile(r"\b(?:walk|hik|cycl|bik|swim|swam)\w*")
_WORD = re.compile(r"[a-z]{3,}\b")
# The words that this is told with, which slips of the finger are put right to.
_OF_IT = ("except", "last", "final", "minus", "whole", "entire", "planned", "everything", "mile", "extra", "plus")
_LATELY = 4
_NUMBERS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "half a": 0.5, "half an": 0.5}


@dataclass(frozen=True, slots=True)
class _Told:
    by_mm: int
    effort: int | None
    rest: str


def _told(words: str) -> _Told | None:
    """By how much it was more or less than planned; None for all other words."""
    found = _TOLD.fullmatch(words)
    if found is None or (found["all"] in ("it", "all") and found["ran"] is None) or _ASKS.search(words):
        return None
    side = "less" if found["less_unit"] is not None else "more"
    if side == "less" and _LEFT_OUT.match(found["rest"]) is None:
        # "But the last mile was hard": it was run.
        return None
    number = _NUMBERS.get(said := found[side] or "a") or float(said)
    unit = MM_PER_MILE if found[f"{side}_unit"].startswith("m") else MM_PER_KM
    rated = _EFFORT.search(found["rest"])
    effort = next((int(each) for each in rated.groups() if each), None) if rated is not None else None
    if found["all"] == "run" and found["ran"] is None and effort is None:
        # It may be to run so.
        return None
    rest = _EFFORT.sub(" ", found["rest"], count=1)
    if re.search(r"\d", rest) or (side == "more" and _NOT_RUN.search(rest)):
        # A time, another length, or what was walked: that is read as it stands.
        return None
    return _Told(round(number * unit) * (-1 if side == "less" else 1), effort, rest.strip(" ,.;-"))


def _put_right(found: re.Match[str]) -> str:
    word = found[0]
    near = [] if lexicon("en").is_word(word) else get_close_matches(word, _OF_IT, 1, 0.8)
    return near[0] if near else word


async def take_all_but(scene: Scene, text: str) -> bool:
    """Log it, or ask which run it was; False for all other words."""
    if not scene.is_own or scene.head is None or text.rstrip().endswith("?"):
        return False
    if scene.shown is not None and any(isinstance(key, RanAll) for _, key in keys_of(scene.shown.card)):
        # What is asked there is of those runs.
        return False
    words = folded(clean(text))
    reader = Reader(scene.today, scene.request.settings.units, "en", None, ())
    r = reader.reading(plain(words), "en")
    told = _told(words) or _told(_WORD.sub(_put_right, words))
    if told is None:
        return False
    days = {r.past(each.day).on for each in r.days if each.day.type is None}
    named = next(iter(days)) if len(days) == 1 else None
    run = await _of(scene, named or scene.today, told)
    if run is not None:
        await do_what_was_said(scene, run)
    elif named is None and not days and (on := await _last_planned(scene)) is not None:
        guess = await _of(scene, on, told)
        if guess is None:
            return False
        await ask_back(scene.request, ask(Ask.DO_THAT, offer(guess)))
    else:
        return False
    await _of_the_body(scene, told.rest)
    return True


async def _of(scene: Scene, on: date, told: _Told) -> LogRun | None:
    """The run of a day as it was; None where none was planned, or nothing would be left of it."""
    planned = await planned_on(scene.request.uow, scene.athlete.id, on) if on <= scene.today else None
    if planned is None or not planned.day.is_run or planned.day.named_mm + told.by_mm <= 0:
        return None
    length = planned.day.named_mm + told.by_mm
    return LogRun(day=DayRef(on=on), distance_mm=length, effort=told.effort, corrects=True, of_plan=True)


async def _last_planned(scene: Scene) -> date | None:
    """The last day of late that has a run."""
    for back in range(1, _LATELY + 1):
        on = scene.today - timedelta(days=back)
        planned = await planned_on(scene.request.uow, scene.athlete.id, on)
        if planned is not None and planned.day.is_run:
            return on
    return None


async def _of_the_body(scene: Scene, rest: str) -> None:
    """What is said of the body beside it."""
    heard = read_sentence(rest, scene.today, scene.request.settings.units) if rest else None
    if heard is not None and isinstance(heard.value, Injured | Sick):
        await do_what_was_said(scene, heard.value)
    elif heard is not None and isinstance(heard.answer, Question) and heard.answer.ask.code is Ask.SLIGHTLY_SORE:
        await ask_back(scene.request, heard.answer)
