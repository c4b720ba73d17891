"""The days behind a run left free: this once, or in every week."""

from datetime import timedelta

from domain.words.answers import Ask, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeDays, RestDay, Several
from domain.words.week_wishes import RestAfter
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.chat.words.several import runs_ahead
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import show_date


async def rest_after(scene: Scene, said: RestAfter) -> None:
    """Ask whether these days are meant once, or no longer run on: the plan's weeks are alike.

    Raises RefusedError where none of them has a run.
    """
    on = await scene.date_of(said.day)
    after = [on + timedelta(days=step) for step in range(1, said.count + 1)]
    coming = await runs_ahead(scene, max((after[-1] - scene.today).days + 1, 0))
    runs = [each for each in coming if each in after]
    if not runs:
        raise RefusedError(tr("The days after {date} are free already. Nothing to change.", date=show_date(on)))
    rests = tuple(RestDay(DayRef(on=each)) for each in runs)
    once = rests[0] if len(rests) == 1 else Several(rests)
    always = ChangeDays(without=frozenset(each.isoweekday() for each in runs))
    wishes = (always, once) if said.is_weekly else (once, always)
    await ask_back(scene.request, ask(Ask.ONCE_OR_WEEKLY, *map(offer, wishes)))
