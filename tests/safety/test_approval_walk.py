"""Approval at random: an athlete, two coaches, the clock and comebacks; never a dead end, never a false "approved".

After every step each of the three is shown each week of the next fortnight, and the athlete each of its mornings.
"""

import random
from datetime import UTC, datetime, time, timedelta

import pytest

from domain.approval import WeekStatus
from domain.editing.operations import MakeRest, SetDistance, SwapDays
from domain.errors import CoachError
from domain.people import AutoApprove, CoachLink, LifeEvent, Person
from domain.ports import UnitOfWork
from domain.units import MM_PER_MILE
from handlers.actions.approve_week import approve_week, check_approve
from handlers.actions.edit_week import apply_operation, discard, keep_mine
from handlers.actions.finish_weeks import finish_past_weeks
from handlers.actions.generate_week import approve_where_allowed, generate_next_week
from handlers.actions.go_back import back_to_approved
from handlers.actions.inbox import decline_week
from handlers.actions.replan_weeks import replan_weeks
from handlers.actions.settle_week import settle_week
from handlers.actions.time_off import end_absences, note_absence
from handlers.buttons.codec import unpack
from handlers.buttons.decisions import ApproveWeek, BackToApproved, GenerateWeek, SaveWeek, SettleWeek
from handlers.buttons.edits import DropEdits, KeepMine
from handlers.desk.unapproved import unapproved
from handlers.desk.week import EditableWeek, open_to_edit
from handlers.views.preview import approve_card, conflict_card
from handlers.views.today import today_card
from handlers.views.week import week_card
from storage.engine import Database
from tests.safety.paths import ANN, CATO, MONDAY, Plans

DORA = Person(id=3, chat_id=3, name="Dora", is_coach=True, created_at=MONDAY)
EVERYBODY = (ANN, CATO, DORA)
STEPS = 30
# Buttons that lead on from a week that is not in force as its card shows it.
WAYS_ON = (ApproveWeek, SettleWeek, SaveWeek, BackToApproved, GenerateWeek, KeepMine, DropEdits)


class Walk:
    """One plan, one clock, and a die."""

    def __init__(self, plans: Plans, seed: int) -> None:
        self.plans = plans
        self.dice = random.Random(seed)
        self.now = MONDAY
        self.said: list[str] = []

    async def step(self) -> None:
        """One deed of somebody, or a day that passes; what cannot be done is refused in a sentence."""
        deeds = (self.change, self.change, self.change, self.edit, self.settle, self.approve, self.approve)
        more = (self.decline, self.give_up, self.leave_it, self.day, self.day, self.comeback, self.trust)
        # A week that was never approved is sent back in some walk: nothing is in force beside it.
        deed = self.dice.choice((*deeds, *more) if self.said else (self.decline, self.change))
        self.said.append(deed.__name__)
        async with self.plans.database.transaction(self.now) as uow:
            await deed(uow)

    async def _week(self, uow: UnitOfWork, who: Person) -> EditableWeek:
        running = max(self.plans.head.inputs.week_of(self.now.date()), 1)
        return await open_to_edit(uow, who, self.plans.head.id, running + self.dice.randint(0, 1))

    async def change(self, uow: UnitOfWork) -> None:
        """An edit that is settled at once: saved and approved, or sent."""
        opened = await self._edited(uow)
        if opened is not None:
            try:
                await settle_week(uow, opened)
            except CoachError:
                return

    async def edit(self, uow: UnitOfWork) -> None:
        """A step of somebody's unsaved edits."""
        await self._edited(uow)

    async def _edited(self, uow: UnitOfWork) -> EditableWeek | None:
        opened = await self._week(uow, self.dice.choice(EVERYBODY))
        first, second = self.dice.sample(range(1, 8), 2)
        operation = self.dice.choice((SwapDays(first, second), MakeRest(first), SetDistance(second, 4 * MM_PER_MILE)))
        try:
            return await apply_operation(uow, await keep_mine(uow, opened), operation)
        except CoachError:
            return None

    async def settle(self, uow: UnitOfWork) -> None:
        """Save and approve, or send."""
        opened = await self._week(uow, self.dice.choice(EVERYBODY))
        try:
            await settle_week(uow, opened)
        except CoachError:
            return

    async def approve(self, uow: UnitOfWork) -> None:
        """Whoever approves does; the others try."""
        opened = await self._week(uow, self.dice.choice((*EVERYBODY, CATO)))
        try:
            await approve_week(uow, opened)
        except CoachError:
            return

    async def decline(self, uow: UnitOfWork) -> None:
        """The coach sends it back."""
        try:
            await decline_week(uow, await self._week(uow, CATO), "Less, please.")
        except CoachError:
            return

    async def give_up(self, uow: UnitOfWork) -> None:
        """Back to what is approved."""
        try:
            await back_to_approved(uow, await self._week(uow, self.dice.choice(EVERYBODY)))
        except CoachError:
            return

    async def leave_it(self, uow: UnitOfWork) -> None:
        """Unsaved edits are dropped."""
        await discard(uow, await self._week(uow, self.dice.choice(EVERYBODY)))

    async def day(self, uow: UnitOfWork) -> None:
        """A day passes; on Friday the next week comes, on Monday the last one is frozen."""
        self.now += timedelta(days=1)
        uow.now = self.now  # type: ignore[misc]
        if self.now.weekday() == 4:
            evening = datetime.combine(self.now.date(), time(18), UTC)
            await generate_next_week(uow, ANN, self.plans.head, evening)
        if self.now.weekday() == 0:
            await finish_past_weeks(uow, ANN)

    async def comeback(self, uow: UnitOfWork) -> None:
        """Ill for some days, well again, and the weeks ahead planned anew."""
        today = self.now.date()
        await note_absence(uow, ANN, LifeEvent.ILLNESS, today - timedelta(days=self.dice.randint(1, 6)), None, today)
        await end_absences(uow, ANN, today)
        head = await uow.plans.head(self.plans.head.id)
        assert head is not None
        try:
            await replan_weeks(uow, ANN, head.id, head.version)
        except CoachError:
            return

    async def trust(self, uow: UnitOfWork) -> None:
        """The coach lets more or less pass, and the waiting week with it."""
        mode = self.dice.choice(tuple(AutoApprove))
        await uow.coaching.put_link(
            CoachLink(coach_id=CATO.id, athlete_id=ANN.id, auto_approve=mode, since=MONDAY, responsible=True)
        )
        opened = await self._week(uow, ANN)
        await approve_where_allowed(uow, ANN, self.plans.head, opened.stored)

    async def look(self) -> None:
        """Every card of the three, and every morning of the fortnight."""
        async with self.plans.database.read(self.now) as uow:
            running = max(self.plans.head.inputs.week_of(self.now.date()), 1)
            for number in (running, running + 1):
                seen = [await open_to_edit(uow, who, self.plans.head.id, number) for who in EVERYBODY]
                self._somebody_has_a_next_step(seen)
                for opened in seen:
                    await self._morning_says_what_the_card_says(uow, opened)

    def _somebody_has_a_next_step(self, seen: list[EditableWeek]) -> None:
        stored = seen[0].stored
        if stored.status in (WeekStatus.APPROVED, WeekStatus.FINALIZED):
            return
        ways = [way for opened in seen for way in _ways_on(opened)]
        assert ways, (stored.number, stored.status, self.said)
        for opened in seen:
            if stored.status is WeekStatus.PENDING and opened.may_approve and not opened.dirty:
                check = check_approve(opened)
                card = approve_card(opened, check)
                assert len(card.buttons) > 1 or not check.hard, (stored.number, self.said)

    async def _morning_says_what_the_card_says(self, uow: UnitOfWork, opened: EditableWeek) -> None:
        text = (conflict_card(opened) if opened.is_conflict else week_card(opened)).text
        days = await uow.plans.scheduled(ANN.id, opened.monday, opened.sunday)
        called_approved = "Status: approved" in text
        assert called_approved == (not opened.is_conflict and opened.status is WeekStatus.APPROVED)
        for scheduled in days:
            waits = await unapproved(uow, ANN, scheduled)
            morning = today_card(scheduled, None, opened.units, scheduled.date, waits=waits).text
            assert ("not approved yet" in morning) == (opened.stored.approved is None), self.said
            if called_approved:
                shown = opened.week.day(scheduled.day.number)
                assert (scheduled.day.type, scheduled.day.laps) == (shown.type, shown.laps), self.said


def _ways_on(opened: EditableWeek) -> list[str]:
    card = conflict_card(opened) if opened.is_conflict else week_card(opened)
    data = [button.data for row in card.buttons for button in row if button.data]
    return [each for each in data if isinstance(unpack(each), WAYS_ON)]


@pytest.mark.parametrize("seed", range(3))
async def test_no_state_without_a_next_step_and_no_false_approval(sqlite_database: Database, seed: int) -> None:
    """Whatever the three, the clock and an illness do in whatever order."""
    plans = await Plans.made(sqlite_database, coached=True)
    async with sqlite_database.transaction(MONDAY) as uow:
        await uow.people.put(DORA)
        await uow.coaching.put_link(CoachLink(coach_id=DORA.id, athlete_id=ANN.id, since=MONDAY, responsible=False))
    walk = Walk(plans, seed)
    for _ in range(STEPS):
        await walk.step()
        await walk.look()
