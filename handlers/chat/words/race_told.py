"""A race told in ordinary words on its day or after it: its time, that it was not run, where it ended."""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.adapting.finish_time import is_finish_time, likely_finish_s
from domain.plan import DayType
from domain.race import race_of_length
from domain.records import PlanHead
from domain.units import MM_PER_KM, Units
from domain.words.answers import Understood
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.chatter_numbers import effort_in
from domain.words.grammar.heard import Heard
from domain.words.grammar.tokens import plain
from domain.words.intents import Injured, MedicalStop, RaceResult, Sick, SkipDay
from domain.words.lexicon.lookup import folded
from domain.words.quantities import read_distance
from domain.words.result_words import clock_seconds, leading_clock, result_clock, told_clock
from domain.words.run_words import RunWords
from handlers.actions.log_run import planned_on
from handlers.chat.asking_back import leave_offers
from handlers.chat.dialogs import open_dialog
from handlers.chat.training.told_runs import LOG_DIALOG, log_words
from handlers.chat.words.race_result import offer_as_fitness, take_result_told
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.desk.raced import just_raced
from handlers.views.finish import get_well_first, race_ended_early, race_ended_where, race_well_run

# Two lengths so near are the same race.
_SAME_RACE_MM = 400_000
# Nobody races a kilometre faster or slower.
_QUICKEST_KM_S, _SLOWEST_KM_S = 150, 660
# So long after race day a time that is told alone is that of the race.
_FRESH = timedelta(days=2)
_A_RACE = r"(?:race|marathon|half(?:[ -]marathon)?|hm|10 ?k|5 ?k|event)"
_NOT_RUN = re.compile(
    rf"\b(?:did ?n[o']?t|never|could ?n[o']?t|could not|was ?n[o']?t able to|have ?n[o']?t)(?: \w+)? "
    rf"(?:run|ran|start|started|do|did|make|race|take part in)(?: in)? (?:the |my |that )?{_A_RACE}\b|\bdns\b"
)
_ENDED = re.compile(
    rf"\bdnf\b|\b(?:did ?n[o']?t|did not|could ?n[o']?t|could not) finish(?: (?:the |my )?{_A_RACE})?\b|"
    rf"\b(?:dropped|pulled|bailed) out(?: of (?:the |my )?{_A_RACE})?(?= (?:at|after|around|about|because|with)\b|$)|"
    rf"\b(?:abandoned|gave up|stopped|quit) (?:the |my )?{_A_RACE}\b"
)
_AT = re.compile(r"\b(?:(?P<far>\d{1,2}(?:[.,]\d+)?) ?(?P<unit>miles?|mi|kms?|k)|mile (?P<mile>\d{1,2}))\b")
_TO_COME = re.compile(r"\?|\b(?:next|tomorrow|will|going to|goal|hope|want|aim|target|would|should|if)\b")
# A date of its own is that of another race.
_DATED = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2})"
)
_FOR_PACES = re.compile(r"\b(?:paces?|fitness|zones?|update|recalculat\w*|use|lately|recent\w*|last (?:month|year))\b")
_OF_A_RACE = re.compile(rf"\b(?:{_A_RACE}|finish\w*|rennen|carrera)\b")
_RACED = re.compile(r"\b(?:we|i) (?:did|ran|raced|finished) (?:it|the (?:race|half|marathon|10k|5k))\b|\bparkrun\b")
_A_DAY = re.compile(r"\b(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")


async def take_race_told(scene: Scene, text: str, heard: Heard) -> bool:
    """Keep what is told of the race; False where the words are not of it, or it lies ahead."""
    words = folded(clean(text))
    if not scene.is_own or "?" in text or _TO_COME.search(words) or _DATED.search(words):
        return False
    if isinstance(heard.value, MedicalStop):
        return False
    if isinstance(heard.value, RaceResult) and not _FOR_PACES.search(words):
        return await _of_its_day(scene, heard.value) or await _on_the_way(scene, heard.value)
    is_not_run, is_ended = _NOT_RUN.search(words) is not None, _ENDED.search(words) is not None
    clock = result_clock(text) if _OF_A_RACE.search(words) else None
    leading = leading_clock(text)
    in_chatter = told_clock(text) if _OF_A_RACE.search(words) else None
    if not (is_not_run or is_ended or clock or leading or in_chatter):
        return False
    request = scene.request
    head = await just_raced(request.uow, request.person, request.today)
    if head is not None and request.today - head.inputs.race_date <= _FRESH and await _is_open(scene, head):
        # While the race is all there is to tell, a time is its time.
        clock = clock or leading or in_chatter
    if not (is_not_run or is_ended) and await _on_the_way_in_chatter(scene, text, words):
        return True
    if leading and head is None and await _alone_on_the_way(scene, leading, words):
        return True
    if not (is_not_run or is_ended or clock):
        return False
    if head is None or not _is_of_its_day(words, head.inputs.race_date, scene.today):
        return False
    if is_ended:
        await leave_offers(request)
        await _ended(scene, head, words)
        return True
    if is_not_run:
        await leave_offers(request)
        if isinstance(heard.value, Sick | Injured):
            await request.send(get_well_first())
        await do_what_was_said(replace(scene, head=head), SkipDay(DayRef(type=DayType.RACE)))
        return True
    return await _timed(scene, head, clock or "", is_dated=_A_DAY.search(words) is not None)


def _is_of_its_day(words: str, race: date, today: date) -> bool:
    """Whether no other day than that of the race is named."""
    of_race = {f"{race:%A}".lower()} | ({"today"} if race == today else set())
    of_race |= {"yesterday"} if race == today - timedelta(days=1) else set()
    return all(day in of_race for day in _A_DAY.findall(words))


async def _is_open(scene: Scene, head: PlanHead) -> bool:
    log = await scene.request.uow.logs.get(head.athlete_id, head.inputs.race_date)
    return log is None or log.duration_s is None


async def _timed(scene: Scene, head: PlanHead, clock: str, *, is_dated: bool) -> bool:
    """ "Yesterday I finished in 1:55"; False for a time that the race cannot have taken."""
    seconds = clock_seconds(clock)
    if seconds is None or not is_finish_time(head.inputs, likely_finish_s(head.inputs, seconds)):
        return False
    on = head.inputs.race_date if is_dated else scene.today
    return await take_result_told(scene, RunWords(duration_s=seconds), DayRef(on=on))


async def _of_its_day(scene: Scene, said: RaceResult) -> bool:
    """ "Half marathon yesterday 1:55:10", which was the race of the plan."""
    request = scene.request
    head = await just_raced(request.uow, request.person, request.today)
    if head is None or abs(head.inputs.race.distance_mm - said.race.distance_mm) > _SAME_RACE_MM:
        return False
    race = head.inputs.race_date
    if (said.on and race not in said.on) or not is_finish_time(head.inputs, said.time_s):
        return False
    return await take_result_told(scene, RunWords(duration_s=said.time_s), DayRef(on=race))


async def _alone_on_the_way(scene: Scene, clock: str, words: str, effort: int | None = None) -> bool:
    """ "1:49:48!! died a bit in the last 2 miles" on the day of a race on the way: its time, where it can be that."""
    request, seconds = scene.request, clock_seconds(clock)
    on = scene.today - timedelta(days=1 if "yesterday" in words else 0)
    planned = await planned_on(request.uow, request.person.id, on)
    if seconds is None or scene.head is None or planned is None or planned.day.type is not DayType.RACE:
        return False
    if on == scene.head.inputs.race_date:
        return False
    race = race_of_length(planned.day.named_mm)
    if not _QUICKEST_KM_S <= seconds * MM_PER_KM / race.distance_mm <= _SLOWEST_KM_S:
        return False
    return await _on_the_way(scene, RaceResult(race, seconds, (on,)), effort)


async def _on_the_way_in_chatter(scene: Scene, text: str, words: str) -> bool:
    """ "So we did the half today, 1:46:20, pretty even, 8 out of 10": on the day of a race on the way."""
    clock = told_clock(text) if _OF_A_RACE.search(words) or _RACED.search(words) else None
    return clock is not None and await _alone_on_the_way(scene, clock, words, effort_in(plain(text)))


async def _on_the_way(scene: Scene, said: RaceResult, effort: int | None = None) -> bool:
    """A race on the way to the race, on its day or the day after: logged, and its time offered for the paces."""
    request = scene.request
    for on in said.on or (scene.today, scene.today - timedelta(days=1)):
        planned = await planned_on(request.uow, request.person.id, on) if on <= scene.today else None
        if planned is None or planned.day.type is not DayType.RACE:
            continue
        length = race_of_length(planned.day.named_mm).distance_mm
        log = await request.uow.logs.get(request.person.id, on)
        is_known = log is not None and log.is_run and log.duration_s is not None
        if is_known or abs(length - said.race.distance_mm) > _SAME_RACE_MM:
            continue
        await leave_offers(request)
        run = RunWords(distance_mm=said.race.distance_mm, duration_s=said.time_s, effort=effort)
        await request.send(race_well_run(said.race, said.time_s, request.settings.units))
        await log_words(request, Understood(run), on, another=False)
        await offer_as_fitness(scene, run, on)
        return True
    return False


def _far(found: re.Match[str]) -> tuple[int, Units] | None:
    return read_distance(f"{found['far']} {found['unit']}" if found["unit"] else f"{found['mile']} mi")


async def _ended(scene: Scene, head: PlanHead, words: str) -> None:
    """Keep how far it went, or ask for that."""
    request, race = scene.request, head.inputs.race_date
    found = _AT.search(words)
    measured = _far(found) if found is not None else None
    far = measured[0] if measured is not None else None
    if far is None or far >= head.inputs.race.distance_mm:
        await open_dialog(request, LOG_DIALOG, {"plan": head.id, "date": race.isoformat(), "another": False})
        await request.send(race_ended_where(request.settings.units))
        return
    await request.send(race_ended_early(far, request.settings.units))
    await log_words(request, Understood(RunWords(distance_mm=far)), race, another=False)
