"""What somebody asks of their own plan in a season: a race on the way, two days at once, what the coach said."""

from datetime import date, timedelta

from domain.calendar import local_date
from domain.plan import Day, DayType
from domain.words.asked_of_days import asks_what_coach_said, two_days_asked
from domain.words.day_refs import DayRef
from domain.words.intents import WhatsOn
from domain.words.race_on_way_asked import asks_whether_in, race_on_way_asked
from handlers.chat.asking_back import leave_offers
from handlers.chat.words.after_plan import answer_after_plan
from handlers.chat.words.race_talk import answer_race_talk
from handlers.chat.words.scene import Scene
from handlers.chat.words.second_long import answer_of_second_long_run
from handlers.chat.words.shown import show_what_is_on
from handlers.chat.words.too_much import answer_too_much
from handlers.chat.words.what_it_tells import answer_what_it_tells
from handlers.desk.coaching import coach_of
from handlers.views.in_season import coach_said_card, no_race_on_way_words, race_on_way_words

# A "10k" is one of 6.2 miles, too.
_NEAR = 0.03
_LATELY = timedelta(days=28)


async def answer_of_plan(scene: Scene, text: str) -> bool:
    """Answer such a question; False for any other sentence, and where the plan has nothing of the kind."""
    if await answer_after_plan(scene, text):
        return True
    if scene.head is None:
        return False
    if await answer_of_second_long_run(scene, text) or await answer_race_talk(scene, text):
        return True
    if await answer_what_it_tells(scene, text) or await answer_too_much(scene, text):
        return True
    if (asked := race_on_way_asked(text)) is not None and await _tell_of_race(scene, *asked):
        return True
    if asks_whether_in(text) and not _is_own(scene, asked[0] if asked is not None else None):
        units = scene.request.settings.units
        await leave_offers(scene.request)
        await scene.request.send(no_race_on_way_words(scene.plan().inputs, units))
        return True
    if not scene.is_own:
        return False
    if asks_what_coach_said(text):
        return await _show_what_coach_said(scene)
    if (days := two_days_asked(text, scene.today)) is not None:
        await leave_offers(scene.request)
        for day in days:
            on = await scene.date_of(day)
            await show_what_is_on(scene, WhatsOn(day=DayRef(on=on)))
        return True
    return False


def _is_own(scene: Scene, length_mm: int | None) -> bool:
    """Whether the length is that of the race the plan is for."""
    own_mm = scene.plan().inputs.race.distance_mm
    return length_mm is not None and abs(own_mm - length_mm) <= _NEAR * length_mm


async def _tell_of_race(scene: Scene, length_mm: int | None, is_how: bool) -> bool:
    """A race on the way that is meant; False where none stands in the plan, or the plan's own race is named."""
    head, request = scene.plan(), scene.request
    if _is_own(scene, length_mm):
        return False
    plan, found = await request.uow.plans.load(head.id), list[tuple[date, Day]]()
    for week in plan.weeks:
        for day in week.days:
            on = head.inputs.date_of(week.number, day.number)
            if day.type is DayType.RACE and scene.today <= on < head.inputs.race_date:
                found.append((on, day))
    meant = [
        (on, day)
        for on, day in found
        if length_mm is None or abs(sum(lap.distance_mm for lap in day.workout) - length_mm) <= _NEAR * length_mm
    ]
    if not meant:
        return False
    on, day = meant[0]
    await leave_offers(request)
    await request.send(
        race_on_way_words(
            on, day, head.inputs, scene.today, request.settings.units, is_how=is_how, names_own=length_mm is None
        )
    )
    return True


async def _show_what_coach_said(scene: Scene) -> bool:
    request = scene.request
    coach = await coach_of(request.uow, request.person)
    if coach is None:
        return False
    said = [
        (each, local_date(request.settings.zone, each.at))
        for each in await request.uow.talk.of_athlete(request.person.id, request.person.id)
        if not each.is_athletes and not each.private
    ]
    await leave_offers(request)
    lately = [one for one in said if one[1] >= scene.today - _LATELY]
    await request.send(coach_said_card(request.person, coach, lately))
    return True
