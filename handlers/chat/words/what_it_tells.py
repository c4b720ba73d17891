"""What a run that is in the log says of the paces, where somebody asks."""

from datetime import timedelta

from domain.errors import InputError
from domain.people import RunLog
from domain.race import FIVE_K, race_of_length
from domain.words.answers import Ask, ask
from domain.words.current_fitness import from_race
from domain.words.grammar.said_again import offer
from domain.words.intents import RaceResult
from domain.words.what_it_tells import asks_what_it_tells, length_named
from handlers.chat.asking_back import ask_back, leave_offers
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr
from handlers.wording.formats import show_distance, show_duration

_LATELY = timedelta(days=10)
# A shorter run says little of the paces, and so does one whose time is this near to what they count on.
_SHORTEST_MM, _SAME = 4_500_000, 0.01
_SAME_LENGTH = 0.05
# What felt easier than this was no race.
_HARD = 8


async def answer_what_it_tells(scene: Scene, text: str) -> bool:
    """Say what the last run, or the one of a length that is named, is worth; False where none has a time."""
    if scene.head is None or not scene.is_own or not asks_what_it_tells(text):
        return False
    logs = await scene.request.uow.logs.between(scene.athlete.id, scene.today - _LATELY, scene.today)
    length = length_named(text)
    log = next((each for each in reversed(logs) if _is_meant(each, length)), None)
    if log is None or log.duration_s is None:
        return False
    inputs, units = scene.head.inputs, scene.request.settings.units
    try:
        race = race_of_length(log.distance_mm)
        pace = from_race(race, log.duration_s, inputs.weekly_miles or 25.0).value
    except InputError:
        return False
    values = {
        "run": show_distance(log.distance_mm, units),
        "time": show_duration(log.duration_s),
        "worth": show_duration(pace * FIVE_K.miles),
        "own": show_duration(inputs.five_k_pace_s * FIVE_K.miles),
    }
    await leave_offers(scene.request)
    if pace >= inputs.five_k_pace_s * (1 - _SAME):
        await scene.request.send(
            tr(
                "{run} in {time} changes nothing: it is worth a 5K in about {worth}, and your paces go by {own} "
                "already. They stay as they are.",
                **values,
            )
        )
        return True
    if log.effort is not None and log.effort < _HARD:
        said = tr(
            "{run} in {time} at effort {effort} says that there is more: raced, it would be worth a 5K in {worth} or "
            "better, and your paces go by {own}. By itself nothing changes; take it as a result if you like.",
            effort=log.effort,
            **values,
        )
    else:
        said = tr(
            "{run} in {time}, if it was all you had, is worth a 5K in about {worth}; your paces go by {own}. By itself "
            "nothing changes: as a result it moves your paces a step, and the race forecast with them.",
            **values,
        )
    await scene.request.send(said)
    await ask_back(scene.request, ask(Ask.DO_THAT, offer(RaceResult(race, log.duration_s))))
    return True


def _is_meant(log: RunLog, length_mm: int | None) -> bool:
    if not log.is_run or log.duration_s is None or log.distance_mm < _SHORTEST_MM:
        return False
    return length_mm is None or abs(log.distance_mm - length_mm) <= _SAME_LENGTH * length_mm
