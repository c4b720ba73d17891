"""What became of the runs of a whole week, told in one sentence: logged at once, as the question's buttons would."""

from collections.abc import Sequence

from domain.records import ScheduledDay
from domain.words.as_planned import Planned, as_planned_but
from domain.words.clean import clean
from domain.words.lexicon.lookup import folded
from domain.words.week_as_told import HowMuch, WeekAsTold, week_as_told
from handlers.buttons.kinds import PlanId
from handlers.buttons.unknown_runs import RanAll, RanNone, RanSome
from handlers.chat.taps import press
from handlers.chat.training.unknown_runs import say_all_but
from handlers.chat.words.scene import Scene
from handlers.desk.unknown_runs import unknown_runs
from handlers.wording.door import tr
from handlers.wording.formats import show_date_range


async def take_week_told(scene: Scene, text: str) -> bool:
    """Log it for every run of which nobody has spoken; what stands in the log stays. False for all other words."""
    told = week_as_told(folded(clean(text)), scene.today)
    if told is None or told.last < told.first:
        return False
    request = scene.request
    plan = PlanId(scene.plan().id)
    days = await unknown_runs(request.uow, scene.athlete, told.first, told.last)
    if not days:
        dates = show_date_range(told.first, told.last)
        said = tr("Every planned run of {dates} is in the log already; /week shows how.", dates=dates)
        await request.send(said)
        return True
    if told.how is HowMuch.ALL_BUT:
        await _all_but(scene, told, days)
        return True
    await press(request, (RanAll if told.how is HowMuch.ALL else RanNone)(plan, told.first, told.last))
    return True


async def _all_but(scene: Scene, told: WeekAsTold, days: Sequence[ScheduledDay]) -> None:
    request = scene.request
    asked = RanSome(PlanId(scene.plan().id), told.first, told.last)
    left = {each.date: Planned(each.day.type, each.day.named_mm) for each in days}
    but = as_planned_but(told.rest, left, scene.today, request.settings.units)
    if but is None:
        # Which of them is not clear: each is a tap.
        await press(request, asked)
    else:
        await say_all_but(request, asked, but)
