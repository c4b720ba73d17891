"""Who hears of a plan that was changed, or should be: the athlete by name, the coach who is asked; open cards."""

from collections.abc import Sequence
from dataclasses import replace

from domain.adapting.kept_change import PlanChange
from domain.approval import WeekStatus
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import PlanHead
from handlers.actions.notices import refresh_cards, refresh_coach_cards, tell
from handlers.desk.changing import ChangePreview
from handlers.desk.week import open_week
from handlers.views.asked_wish import asked_news, asked_screen, decided_wish_card, declined_news
from handlers.views.changing import changed_news, taken_back_news
from handlers.views.wishes import wish_screen
from handlers.wording.door import speaking


async def announce_change(uow: UnitOfWork, found: ChangePreview) -> None:
    """Tell the athlete what their coach changed, and redraw the cards of weeks that are other ones now."""
    await redraw_weeks(uow, found.person, found.head)
    if not found.is_own:
        await _redraw_asked(uow, found.person, found.athlete, found.change)
        with speaking(found.athlete.settings.language):
            news = changed_news(replace(found, person=found.athlete), found.person)
        key = f"wishdone:{found.head.id}:{found.change.id}:{found.head.version}"
        await tell(uow, found.athlete, key, news, wish_screen(found.head.id))


async def redraw_weeks(uow: UnitOfWork, person: Person, head: PlanHead) -> None:
    """The open cards of weeks that are made: outlines are shown anew when somebody opens them."""
    for stored in await uow.plans.weeks(head.id, 1, head.total_weeks):
        if stored.status in (WeekStatus.DRAFT, WeekStatus.PENDING, WeekStatus.APPROVED):
            await refresh_cards(uow, await open_week(uow, person, head.id, stored.number))


async def announce_taken_back(uow: UnitOfWork, person: Person, head: PlanHead, change_id: int) -> None:
    """Tell the athlete that their coach took a change back, and redraw the cards of weeks."""
    await redraw_weeks(uow, person, head)
    athlete, change = await uow.people.get(head.athlete_id), await uow.changes.get(change_id)
    if athlete is None or change is None or athlete.id == person.id:
        return
    with speaking(athlete.settings.language):
        news = taken_back_news(person, athlete, change)
    await tell(uow, athlete, f"wishback:{head.id}:{change.id}:{head.version}", news, wish_screen(head.id))


async def announce_asked(uow: UnitOfWork, found: ChangePreview, earlier: Sequence[PlanChange] = ()) -> None:
    """Put an athlete's wish before the coach who approves; what was asked `earlier` is asked no more."""
    coach = found.approver
    for each in earlier:
        await _redraw_asked(uow, coach, found.athlete, each)
    with speaking(coach.settings.language):
        card = asked_news(found)
    await tell(uow, coach, f"wishask:{found.head.id}:{found.change.id}", card, asked_screen(found.change.id))
    await refresh_coach_cards(uow, coach)


async def announce_withdrawn(uow: UnitOfWork, coach: Person, athlete: Person, change: PlanChange) -> None:
    """The coach's cards say that an athlete's wish is one no more; what was not sent yet is never sent."""
    await _redraw_asked(uow, coach, athlete, change)


async def _redraw_asked(uow: UnitOfWork, coach: Person, athlete: Person, change: PlanChange) -> None:
    screen = asked_screen(change.id)
    await uow.chat.withdraw(coach.chat_id, screen)
    with speaking(coach.settings.language):
        card = decided_wish_card(athlete, change, coach.settings.units)
    await uow.chat.refresh(coach.chat_id, screen, card)
    await refresh_coach_cards(uow, coach)


async def announce_declined(uow: UnitOfWork, coach: Person, athlete: Person, change: PlanChange) -> None:
    """Tell the athlete that their coach leaves the plan as it is, and what the coach says about it."""
    with speaking(athlete.settings.language):
        news = declined_news(coach, athlete.id, change, athlete.settings.units)
    await tell(uow, athlete, f"wishno:{change.plan_id}:{change.id}", news, wish_screen(change.plan_id))
    await _redraw_asked(uow, coach, athlete, change)
