"""What is told or asked at length of one's own weeks and races, where a card or the plan knows what is meant."""

import re
from datetime import timedelta

from domain.approval import WeekStatus
from domain.people import RunState
from domain.plan import DayType
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.asked_shortly import asked_shortly
from domain.words.grammar.read import read_sentence
from domain.words.intents import MoveIntent, SkipDay
from domain.words.lexicon.lookup import folded
from handlers.buttons.account import BeginWeeks, YesNo
from handlers.buttons.decisions import ApproveWeek
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs import TakeBackLog
from handlers.buttons.time_off import LightenWeek
from handlers.buttons.week import OpenWeek
from handlers.chat.asking_back import leave_offers
from handlers.chat.taps import press
from handlers.chat.words.of_a_week import take_week_told
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of
from handlers.desk.lighter import find_lighter
from handlers.views.day_lines import run_words
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError, said
from handlers.wording.formats import show_day

_LEAD = re.compile(
    r"(?:(?:hm+|ok|okay|no|yes|yeah|well|please|can you|could you|would you|just|actually|you'?re right|then|so|"
    r"and|right)"
    r"[ ,.!-]+)*"
).pattern
_REST_LIGHTER = re.compile(
    rf"{_LEAD}make (?:the )?rest(?: of it)? (?:a bit )?(?:lighter|easier)(?: please| then| after all)*"
)
_APPROVE_NUMBERED = re.compile(
    rf"{_LEAD}(?:i )?approve (?:the )?week (?P<number>\d{{1,2}})(?: please| then| as it is)*"
)
_BY_THEMSELVES = re.compile(
    rf"{_LEAD}(?:approve|start) (?:(?:all|my|the|every|each|new) )*(?:weeks?|them|it|plans?) "
    r"(?:automatically|by (?:itself|themselves)|on (?:its|their) own|for me(?: every time| always)?)"
    r"(?:,? (?:so|because|i don'?t want)\b.*| please| from now on)*"
)
_SKIPPED_AND_ASKED = re.compile(
    r"(?P<told>(?:i |sorry |we )*(?:skipped|missed|didn'?t (?:do|run|manage|make)|did not (?:do|run)|couldn'?t "
    r"(?:do|run)) "
    r"(?:the |my |today'?s )*long run(?: today| this morning)?)(?=[ ,.;:!-])[^?]*?[,.;:!-]+ (?:so |but )*"
    r"(?:can|could|may|shall|should) i (?:do|run|make up|move|fit) (?:it|that)(?: up)? (?:in )?(?:on |to )?"
    r"(?P<day>tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[^?]*\?*"
)
_LATER_INSTEAD = re.compile(
    r"(?:(?:so|and|but|ok|hm+)[ ,]+)*(?:can|could|may|shall|should) i (?:do|run|make up|move|catch up) (?:it|"
    r"that)(?: up)? "
    r"(?:on |to )?(?P<day>tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: instead| then| maybe)*"
)
_IN_MY_PLAN = re.compile(
    r"(?:(?:so|and|ok|hey|wait)[ ,]+)*(?:is|did you (?:add|put)|have you (?:added|got)|have i got|do i have) "
    r"(?:the |my |that |a )?(?:half(?: marathon)?|10 ?k|5 ?k|marathon|race|tune-?up(?: race)?|race on the "
    r"way)(?: now| already)?"
    r"(?: (?:in|on|part of|to|into))? ?(?:my |the )?(?:plan|schedule|calendar|it)(?: now| already| then)?"
)


async def take_as_told(scene: Scene, text: str) -> bool:
    """Do or answer it; False for all other words."""
    words = folded(clean(text))
    if scene.head is None:
        return False
    if (named := _APPROVE_NUMBERED.fullmatch(folded(clean(asked_shortly(text))))) is not None:
        return await _approve(scene, int(named["number"]))
    if not scene.is_own:
        return False
    if _BY_THEMSELVES.fullmatch(words):
        await press(scene.request, BeginWeeks(YesNo.YES))
        return True
    if _REST_LIGHTER.fullmatch(words):
        return await _lighten(scene)
    if (skipped := _SKIPPED_AND_ASKED.fullmatch(words)) is not None:
        return await _skip_or_later(scene, skipped["told"], skipped["day"])
    if (later := _LATER_INSTEAD.fullmatch(words)) is not None:
        return await _later_after_all(scene, later["day"])
    if _IN_MY_PLAN.fullmatch(words):
        return await _say_races(scene)
    return await take_week_told(scene, text)


async def _approve(scene: Scene, number: int) -> bool:
    """The week that was named by its number; one that does not wait is shown as it is."""
    plan = PlanId(scene.plan().id)
    stored = await scene.request.uow.plans.week(plan, number)
    if stored is None:
        return False
    await leave_offers(scene.request)
    is_waiting = stored.status is WeekStatus.PENDING
    await press(scene.request, ApproveWeek(plan, number) if is_waiting else OpenWeek(plan, number))
    return True


async def _lighten(scene: Scene) -> bool:
    """The lighter days that were offered, also after they were left; False where none are to be had."""
    found = await find_lighter(scene.request.uow, scene.request.person, scene.today)
    if found is None:
        return False
    plan, number = PlanId(found.head.id), found.stored.number
    await press(scene.request, LightenWeek(plan, number, found.stamp, revision=found.stored.revision))
    return True


async def _skip_or_later(scene: Scene, told: str, day: str) -> bool:
    """A long run that may still be run later is previewed there; one that stays in its week is logged as skipped."""
    request = scene.request
    read = read_sentence(told, scene.today, request.settings.units).answer
    to = _day(scene, day)
    if not isinstance(read, Understood) or not isinstance(read.value, SkipDay) or to is None:
        return False
    on = await scene.date_of_kind(DayType.LONG_RUN, scene.week_of(scene.today))
    if on is None or on > scene.today:
        return False
    await leave_offers(request)
    try:
        await do_what_was_said(scene, MoveIntent(DayRef(on=on), to))
    except RefusedError as refused:
        await do_what_was_said(scene, SkipDay(DayRef(on=on)))
        await request.send(esc(said(refused, request.settings.units)))
    return True


async def _later_after_all(scene: Scene, day: str) -> bool:
    """Another day for the run that was just logged as skipped: that log goes again, and the move is previewed."""
    uow, athlete = scene.request.uow, scene.athlete
    keys = keys_of(scene.shown.card) if scene.shown is not None else []
    logged = next((each for _, each in keys if isinstance(each, TakeBackLog)), None)
    log = await uow.logs.get(athlete.id, scene.today)
    to = _day(scene, day)
    if logged is None or logged.on != scene.today or log is None or log.state is not RunState.SKIPPED or to is None:
        return False
    await press(scene.request, logged)
    await do_what_was_said(scene, MoveIntent(DayRef(on=scene.today), to))
    return True


def _day(scene: Scene, day: str) -> DayRef | None:
    if day == "tomorrow":
        return DayRef(on=scene.today + timedelta(days=1))
    aimed: DayRef | None = getattr(read_sentence(f"what's on {day}", scene.today).value, "day", None)
    return aimed


async def _say_races(scene: Scene) -> bool:
    """Which races stand in the plan: that it was made for, and those on the way."""
    head, request = scene.plan(), scene.request
    plan = await request.uow.plans.load(head.id)
    dated = [(plan.date_of(week.number, day.number), day) for week in plan.weeks for day in week.days]
    races = [(on, day) for on, day in dated if day.type is DayType.RACE and scene.today <= on < head.inputs.race_date]
    units = request.settings.units
    if not races:
        await request.send(
            tr(
                "No race on the way stands in your plan yet. Write it with its date, "
                "like “half marathon race on 14 March”."
            )
        )
        return True
    lines = [f"{show_day(on)}: {run_words(day, units, with_pace=False)}" for on, day in races]
    await request.send("\n".join([tr("Yes. On the way to your race stands:"), *lines]))
    return True
