"""A race on the way that is not going to be run: taken out where it stands."""

from datetime import date

from domain.editing.operations import MakeRest
from domain.plan import DayType
from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import RestDay
from domain.words.questions import race_is_off
from domain.words.week_wishes import NoRaceOnTheWay
from handlers.chat.asking_back import ask_back
from handlers.chat.week.edits import preview_operation
from handlers.chat.words.day_edits import week_and_day
from handlers.chat.words.scene import Scene
from handlers.views.text import esc
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date
from handlers.wording.names import race_title

# A "10k" is one of 6.2 miles, too.
_NEAR = 0.03


async def take_race_out(scene: Scene, said: NoRaceOnTheWay) -> None:
    """Preview the day of that race as rest; of several, which is asked; the plan's own race is another question.

    Raises RefusedError where no such race stands in the plan.
    """
    inputs = scene.plan().inputs
    found = await _races(scene, said)
    if len(found) > 1:
        wishes = [RestDay(DayRef(on=on)) for on in found]
        await ask_back(scene.request, ask(Ask.WHICH_ONE_LESS, *map(offer, wishes)))
    elif found:
        opened, number = await week_and_day(scene, DayRef(on=found[0]))
        note = tr("The runs that gave way to it stay as they are: make them longer again where you like.")
        await preview_operation(scene.request, opened, MakeRest(number), note=note)
    elif _is_alike(said.distance_mm, inputs.race.distance_mm) and said.on in (None, inputs.race_date):
        await ask_back(scene.request, race_is_off())
    else:
        race = esc(race_title(inputs, scene.request.settings.units))
        raise RefusedError(
            tr(
                "No such race stands in your plan: nothing has to be taken out. It leads to {race} on {date}.",
                race=race,
                date=show_date(inputs.race_date),
            )
        )


async def _races(scene: Scene, said: NoRaceOnTheWay) -> list[date]:
    """The days of races on the way that are to come, those that were meant."""
    head, found = scene.plan(), list[date]()
    plan = await scene.request.uow.plans.load(head.id)
    for week in plan.weeks:
        for day in week.days:
            on = head.inputs.date_of(week.number, day.number)
            length = sum(lap.distance_mm for lap in day.workout)
            is_named = said.distance_mm is None or _is_alike(said.distance_mm, length)
            is_meant = said.on == on if said.on is not None else is_named
            if day.type is DayType.RACE and scene.today <= on < head.inputs.race_date and is_meant:
                found.append(on)
    return found


def _is_alike(named_mm: int | None, length_mm: int) -> bool:
    return named_mm is not None and abs(length_mm - named_mm) <= _NEAR * named_mm
