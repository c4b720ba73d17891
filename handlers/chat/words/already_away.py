"""Days that somebody won't run, where they are noted as days away already: what stands around them."""

from datetime import date, timedelta

from domain.words.intents import Intent, RestDay, Several, SkipDay
from handlers.chat.asking_back import leave_offers
from handlers.chat.words.scene import Scene
from handlers.views.day_lines import run_words
from handlers.wording.door import tr
from handlers.wording.formats import show_date_range, show_day

_AROUND = timedelta(days=9)


async def say_already_away(scene: Scene, said: Intent) -> bool:
    """Say it; False for anything but days left out that all lie in one absence."""
    wishes = said.wishes if isinstance(said, Several) else ()
    left_out = [each.day for each in wishes if isinstance(each, SkipDay | RestDay)]
    if not scene.is_own or len(left_out) < 2 or len(left_out) != len(wishes):
        return False
    days = [await scene.date_of(each) for each in left_out]
    uow, athlete = scene.request.uow, scene.athlete
    away = next(
        (
            each
            for each in await uow.logs.absences(athlete.id, min(days), max(days))
            if all(each.holds(day) for day in days)
        ),
        None,
    )
    if away is None:
        return False
    last = away.last or max(days)
    lines = [
        tr(
            "That is noted already: no running {days}. Nothing has to be made up, and the next week is built from what "
            "you really ran.",
            days=show_date_range(away.first, last),
        )
    ]
    before = await _runs(scene, scene.today, away.first - timedelta(days=1))
    after = await _runs(scene, last + timedelta(days=1), last + _AROUND)
    if before:
        lines.append(tr("Before it: {runs}.", runs=", ".join(before)))
    if after:
        lines.append(tr("After it: {runs}.", runs=after[0]))
    await leave_offers(scene.request)
    await scene.request.send("\n".join(lines))
    return True


async def _runs(scene: Scene, first: date, last: date) -> list[str]:
    """The runs that are planned in these days, each with its day."""
    if first > last:
        return []
    found = await scene.request.uow.plans.scheduled(scene.athlete.id, first, last)
    units = scene.request.settings.units
    return [
        tr("{run} on {day}", run=run_words(each.day, units, with_pace=False), day=show_day(each.date))
        for each in sorted(found, key=lambda each: each.date)
        if each.day.is_run
    ]
