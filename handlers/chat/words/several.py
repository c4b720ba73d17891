"""Several runs at once in words: each is offered by itself, and it is said that they go one by one."""

from datetime import date, timedelta

from domain.words.answers import Ask, Choice, Label, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import said_again
from domain.words.intents import Holiday, Intent, RestDay
from domain.words.week_wishes import SkipNext
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_AHEAD_DAYS = 21
_MOST_OFFERS = 4


async def offer_several(scene: Scene, said: SkipNext) -> None:
    """The runs that are meant, each as a button. Raises RefusedError where there is none."""
    runs = await _runs_ahead(scene)
    wishes = _left_out(scene, runs[: said.count])
    if not wishes:
        raise RefusedError(tr("There is no such run in the days ahead. /week shows what is planned."))
    await ask_back(scene.request, ask(Ask.ONE_BY_ONE, *map(_offer, wishes[:_MOST_OFFERS])))


def _offer(wish: Intent) -> Choice:
    return choice(said_again(wish), Label.INTENT, intent=wish)


async def _runs_ahead(scene: Scene) -> list[date]:
    """The dates of the runs to come, today's included while it is not logged."""
    head, uow = scene.plan(), scene.request.uow
    logged = {log.date for log in await uow.logs.between(scene.athlete.id, scene.today, scene.today)}
    found: list[date] = []
    for offset in range(_AHEAD_DAYS):
        on = scene.today + timedelta(days=offset)
        number = head.inputs.week_of(on)
        stored = await uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is not None and stored.week.day(on.isoweekday()).is_run and on not in logged:
            found.append(on)
    return found


def _left_out(scene: Scene, runs: list[date]) -> list[Intent]:
    """All of them as days off, and each by itself."""
    if not runs:
        return []
    whole: list[Intent] = [Holiday(runs[0], runs[-1])] if scene.is_own and len(runs) > 1 else []
    return [*whole, *(RestDay(DayRef(on=on)) for on in runs)]
