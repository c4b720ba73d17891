"""What is asked of the race that is near, or of the weeks up to it, answered of that race."""

from datetime import date, timedelta

from domain.plan import DayType
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from domain.words.health import is_medical
from domain.words.intents import AskAbout, LogRun, LogRuns, MoveIntent, SkipDay
from domain.words.race_talk import RaceTalk, race_talk, start_named
from domain.words.topics import Topic
from domain.words.week_wishes import RaceOnTheWay
from handlers.chat.asking_back import leave_offers
from handlers.chat.words.near_race import NEAR_DAYS, race_within
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene
from handlers.desk.asked_runs import open_runs_asked
from handlers.views.race_talk import morning_words, race_or_jog_words, weeks_in_short

# So far ahead a race on the way is spoken of.
_WEEKS_AHEAD = timedelta(weeks=8)
# Days off so lately are still in the legs.
_LATELY = timedelta(days=14)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OTHER = (LogRun, LogRuns, MoveIntent, SkipDay, RaceOnTheWay)
_TOPICS = {
    RaceTalk.HEAT: Topic.RACE_HEAT,
    RaceTalk.NERVES: Topic.NERVES,
    RaceTalk.PACING: Topic.RACE_TACTICS,
}


async def answer_race_talk(scene: Scene, text: str) -> bool:
    """Answer it; False for other words, and where no race is near that they could be about."""
    if scene.head is None or not scene.is_own or is_medical(text):
        return False
    plan = await scene.request.uow.plans.load(scene.head.id)
    near = race_within(plan, scene.today, NEAR_DAYS)
    asked = race_talk(text, _called(near[0], scene.today) if near is not None else "")
    if asked is None:
        return False
    heard = read_sentence(text, scene.today, scene.request.settings.units, language=scene.request.settings.language)
    if isinstance(heard.answer, Understood) and isinstance(heard.answer.value, _OTHER):
        return False
    if asked in _TOPICS:
        await leave_offers(scene.request)
        await do_what_was_said(scene, AskAbout(_TOPICS[asked]))
        return True
    if asked is RaceTalk.MORNING:
        said = morning_words(start_named(text))
    elif asked is RaceTalk.SHORTLY:
        found = await open_runs_asked(scene.request.uow, scene.athlete, scene.head, scene.today)
        said = weeks_in_short(found.as_run or plan, scene.today, scene.request.settings.units)
    else:
        said = await _race_or_jog(scene)
    if not said:
        return False
    await leave_offers(scene.request)
    await scene.request.send(said)
    return True


def _called(on: date, today: date) -> str:
    """The word that means the day of the race."""
    return {0: "today", 1: "tomorrow"}.get((on - today).days, _WEEKDAYS[on.isoweekday() - 1])


async def _race_or_jog(scene: Scene) -> str:
    """Of the next race on the way; "" where none stands in the plan."""
    plan = await scene.request.uow.plans.load(scene.plan().id)
    last = min(scene.today + _WEEKS_AHEAD, plan.inputs.race_date - timedelta(days=1))
    races = ((on, day) for on, _, day in plan.dated_days() if day.type is DayType.RACE and scene.today <= on <= last)
    found = next(races, None)
    if found is None:
        return ""
    off = await scene.request.uow.logs.absences(scene.athlete.id, scene.today - _LATELY, scene.today)
    return race_or_jog_words(found[0], found[1].named_mm, plan.inputs.race_date, was_off=bool(off))
