"""A week opened: its days to choose among, the week in its plan as its card shows it, or to change."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Self, TypeVar

from domain.adapting.writer import WeekAsk
from domain.approval import PlanStatus, WeekStatus, approver_id, shown_status
from domain.calendar import local_date
from domain.editing.frame import EditFrame
from domain.editing.unsaved import begin, is_stale, settle
from domain.errors import NotYoursError
from domain.limits import MAX_WEEKS
from domain.people import Absence, CoachLink, Person, RunLog, RunState, StrengthLog
from domain.plan import Plan, Week
from domain.ports import UnitOfWork
from domain.records import EditSession, PlanAround, PlanHead, StoredWeek
from domain.strength.sessions import StrengthSession, strength_sessions
from domain.units import Units
from handlers.buttons.kinds import PlanId
from handlers.desk.access import plan_for, require_in_force
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError


class OutlineWeekError(RefusedError):
    """The week is not generated yet; `number` says which."""

    def __init__(self, number: int) -> None:
        super().__init__(tr("Week {number} is only an outline yet. Generate it first, then change it.", number=number))
        self.number = number


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDays:
    """The days of one week as one person looks at them. `athlete` and `person` are the same without a coach looking on.

    `today` is the date where the athlete lives. `logs` are those of this week. `dropped` are ISO weekdays whose unsaved
    edits fell away because the day has passed or was logged. `in_outline` is for who keeps a wish in a week that is an
    outline yet: it is stored at once, and the week that is made of it on the Friday before has it.
    """

    person: Person
    athlete: Person
    head: PlanHead
    stored: StoredWeek
    session: EditSession | None
    logs: tuple[RunLog, ...]
    today: date
    dropped: tuple[int, ...] = ()
    in_outline: bool = False

    @property
    def units(self) -> Units:
        """The units of whoever looks."""
        return self.person.settings.units

    @property
    def week(self) -> Week:
        """The week with this person's unsaved edits."""
        return self.session.week if self.session else self.stored.week

    @property
    def number(self) -> int:
        """The week's number, from 1."""
        return self.stored.number

    @property
    def plan_id(self) -> PlanId:
        """The plan's id, as buttons carry it."""
        return PlanId(self.head.id)

    @property
    def revision(self) -> int:
        """What buttons carry: a tap with another revision is about a week that has changed since."""
        return self.stored.revision

    @property
    def dirty(self) -> tuple[int, ...]:
        """ISO weekdays with unsaved edits."""
        return self.session.dirty if self.session else ()

    @property
    def steps(self) -> int:
        """How many steps can be undone; confirming buttons carry it, so that a second press does nothing."""
        return len(self.session.done) if self.session else 0

    @property
    def is_conflict(self) -> bool:
        """Whether somebody else saved the week while this person was editing."""
        return self.session is not None and bool(self.dirty) and is_stale(self.session, self.stored)

    @property
    def status(self) -> WeekStatus:
        """The status as shown: unsaved edits make a draft."""
        return shown_status(self.stored.status, dirty=bool(self.dirty))

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return self.head.inputs.date_of(self.number, 1)

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)

    @property
    def frame(self) -> EditFrame:
        """Which days may still be changed."""
        return _frame(self.monday, self.today, self.logs, self.head.inputs.race_date)

    @property
    def is_outline(self) -> bool:
        """Whether the week is not made yet."""
        return self.stored.status is WeekStatus.OUTLINE

    @property
    def is_own(self) -> bool:
        """Whether this is the person's own plan."""
        return self.person.id == self.athlete.id

    @property
    def has_edited_days(self) -> bool:
        """Whether days were edited by hand that the planner may still make anew: pinned ones are not among them."""
        return any(day.edited and not day.pinned for day in self.week.days)

    def log_of(self, number: int) -> RunLog | None:
        """The log of an ISO weekday."""
        day = self.monday + timedelta(days=number - 1)
        return next((log for log in self.logs if log.date == day), None)

    def require_active(self) -> None:
        """Raises CoachError for a plan that is over: it can be read, not changed."""
        require_in_force(self.head)

    def require_editable(self) -> None:
        """Raises CoachError where nothing can be edited: a plan that is over, a week that is past or an outline."""
        self.require_active()
        if self.stored.status is WeekStatus.FINALIZED or self.sunday < self.today:
            raise RefusedError(tr("Week {number} is past, and past weeks stay as they were.", number=self.number))
        if self.is_outline and not self.in_outline:
            raise OutlineWeekError(self.number)

    def editing(self) -> EditSession:
        """The edit session, or a fresh one. Raises CoachError where nothing can be edited."""
        self.require_editable()
        if self.session is None:
            return begin(self.person.id, self.stored)
        return self.session


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedWeek(OpenedDays):
    """A week with what its card says of its plan: its neighbours, the athlete's coaches, strength, and the model.

    `has_model` says whether a language model can be asked, `ask` what was asked of it about this week. `pauses` are
    the athlete's that touch it.
    """

    around: PlanAround
    links: tuple[CoachLink, ...]
    pauses: tuple[Absence, ...] = ()
    has_model: bool = False
    ask: WeekAsk | None = None
    strength_logs: tuple[StrengthLog, ...] = ()

    @property
    def may_approve(self) -> bool:
        """Whether this person is the one who approves."""
        return self.person.id == approver_id(self.athlete.id, self.links)

    @property
    def as_lived(self) -> Plan:
        """The plan that the week's rules are told by: a weekday it was run on before the running days changed was
        right then. Where somebody overruled a rule, all of them are told as they are.
        """
        plan = self.around.plan
        lived = {day.number for day in self.week.days if day.is_run and self.frame.date_of(day.number) <= self.today}
        if self.stored.let_be or lived <= plan.inputs.preferred_days:
            return plan
        return replace(plan, inputs=replace(plan.inputs, preferred_days=plan.inputs.preferred_days | lived))

    @property
    def pause(self) -> Absence | None:
        """The pause that goes on beyond today, where it holds today or else the rest of this week."""
        on = min(max(self.today, self.monday), self.sunday)
        holding = (one for one in self.pauses if one.holds(on) and self.sunday >= self.today)
        return next((one for one in holding if one.last is None or one.last > self.today), None)

    @property
    def is_held(self) -> bool:
        """Whether a pause holds every run that is left of this week, until today or on: nothing of it is approved."""
        if self.sunday < self.today:
            return False
        left = [day for day in self.week.days if day.is_run and self.frame.date_of(day.number) >= self.today]
        dates = [self.frame.date_of(day.number) for day in left] or [max(self.today, self.monday)]
        return all(any(pause.holds(on) for pause in self.pauses) for on in dates)

    @property
    def strength(self) -> tuple[StrengthSession, ...]:
        """The athlete's strength sessions of this week, unsaved edits considered; none while it is an outline."""
        profile = self.athlete.settings.strength_profile
        is_over = self.head.status in (PlanStatus.ARCHIVED, PlanStatus.COMPLETED)
        if profile is None or is_over or self.stored.status is WeekStatus.OUTLINE:
            return ()
        return strength_sessions(self.around.plan, self.number, profile, self.week)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditableWeek(OpenedWeek):
    """A week that somebody changes, saves or approves: the whole plan is around it.

    Filling a day or the week anew, mending it and judging it ask the planner, which looks at every week of the plan.
    """

    @property
    def plan(self) -> Plan:
        """The plan the week is part of, as it is stored."""
        return self.around.plan

    def with_plan(self, plan: Plan) -> Self:
        """The week in a plan that has changed around it."""
        return replace(self, around=PlanAround(plan))


AnyDays = TypeVar("AnyDays", bound=OpenedDays)
AnyWeek = TypeVar("AnyWeek", bound=OpenedWeek)


def _frame(monday: date, today: date, logs: Sequence[RunLog], race_on: date) -> EditFrame:
    logged = frozenset((log.date - monday).days + 1 for log in logs)
    skipped = frozenset((log.date - monday).days + 1 for log in logs if log.state is RunState.SKIPPED)
    return EditFrame(monday=monday, today=today, logged=logged, race_on=race_on, skipped=skipped)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Viewing:
    """Who looks at whose plan: what all its weeks share."""

    person: Person
    athlete: Person
    head: PlanHead
    today: date


async def open_days(uow: UnitOfWork, person: Person, plan_id: int, number: int) -> OpenedDays:
    """The days of one week. Raises NotYoursError for a plan or week that is not theirs or not there."""
    viewing = await _viewing(uow, person, plan_id)
    last = viewing.head.total_weeks
    if last < number <= MAX_WEEKS and viewing.head.version > 1:
        # A card of before the race was moved.
        raise RefusedError(
            tr("The plan ends with week {last} now, so there is no week {number}.", last=last, number=number)
        )
    is_in_plan = 1 <= number <= last
    stored = await uow.plans.week(plan_id, number) if is_in_plan else None
    if stored is None:
        raise NotYoursError
    return await _days(uow, viewing, stored)


async def in_plan(uow: UnitOfWork, days: OpenedDays) -> OpenedWeek:
    """The week of these days, to look at: with what its card says of its plan."""
    if isinstance(days, OpenedWeek):
        return days
    links = tuple(await uow.coaching.coaches_of(days.athlete.id))
    around = await uow.plans.around(days.head, days.number)
    return OpenedWeek(around=around, **await _of_card(uow, days, links))


async def open_week(uow: UnitOfWork, person: Person, plan_id: int, number: int) -> OpenedWeek:
    """One week to look at. Raises NotYoursError for a plan or week that is not theirs or not there."""
    return await in_plan(uow, await open_days(uow, person, plan_id, number))


async def open_to_edit(uow: UnitOfWork, person: Person, plan_id: int, number: int) -> EditableWeek:
    """One week to change. Raises NotYoursError for a plan or week that is not theirs or not there."""
    days = await open_days(uow, person, plan_id, number)
    links = tuple(await uow.coaching.coaches_of(days.athlete.id))
    plan = await uow.plans.whole(days.head)
    return EditableWeek(around=PlanAround(plan), **await _of_card(uow, days, links))


async def open_weeks(
    uow: UnitOfWork, person: Person, plan_id: int, numbers: Sequence[int], statuses: Collection[WeekStatus]
) -> list[EditableWeek]:
    """Those of these weeks that have one of the statuses, to change; the plan is loaded once. Raises NotYoursError."""
    viewing = await _viewing(uow, person, plan_id)
    links = tuple(await uow.coaching.coaches_of(viewing.athlete.id))
    around = PlanAround(await uow.plans.whole(viewing.head))
    wanted = [number for number in numbers if 1 <= number <= viewing.head.total_weeks]
    found = await uow.plans.weeks(plan_id, min(wanted, default=1), max(wanted, default=0))
    return [
        EditableWeek(around=around, **await _of_card(uow, await _days(uow, viewing, stored), links))
        for stored in found
        if stored.status in statuses
    ]


async def _viewing(uow: UnitOfWork, person: Person, plan_id: int) -> _Viewing:
    head = await plan_for(uow, person, plan_id)
    athlete = person if person.id == head.athlete_id else await uow.people.get(head.athlete_id)
    if athlete is None:
        raise NotYoursError
    today = local_date(athlete.settings.zone, uow.now)
    return _Viewing(person=person, athlete=athlete, head=head, today=today)


async def _days(uow: UnitOfWork, viewing: _Viewing, stored: StoredWeek) -> OpenedDays:
    athlete, head, number = viewing.athlete, viewing.head, stored.number
    monday = head.inputs.date_of(number, 1)
    logs = tuple(await uow.logs.between(athlete.id, monday, monday + timedelta(days=6)))
    session = await uow.edits.get(viewing.person.id, stored.plan_id, number)
    dropped: tuple[int, ...] = ()
    if session is not None:
        session, dropped = settle(session, _frame(monday, viewing.today, logs, head.inputs.race_date))
        if not session.dirty and is_stale(session, stored):
            # Nothing of it is unsaved, and its week is an older one: the stored week is what there is.
            session = None
    return OpenedDays(
        person=viewing.person,
        athlete=athlete,
        head=head,
        stored=stored,
        session=session,
        logs=logs,
        today=viewing.today,
        dropped=dropped,
    )


async def _of_card(uow: UnitOfWork, days: OpenedDays, links: tuple[CoachLink, ...]) -> dict[str, Any]:
    """What a week's card is made from, however much of its plan is around it."""
    has_strength = days.athlete.settings.strength is not None
    strength_logs = await uow.logs.strength(days.athlete.id, days.monday, days.sunday) if has_strength else ()
    return {each.name: getattr(days, each.name) for each in fields(OpenedDays)} | {
        "links": links,
        "pauses": tuple(await uow.logs.absences(days.athlete.id, days.monday, days.sunday)),
        "has_model": uow.model.is_on,
        "ask": await uow.model.ask_of(days.plan_id, days.number) if uow.model.is_on else None,
        "strength_logs": tuple(strength_logs),
    }


def current_week(head: PlanHead, today: date) -> int:
    """The number of the week that today falls in, held within the plan."""
    return min(max(head.inputs.week_of(today), 1), head.total_weeks)


async def active_plan(uow: UnitOfWork, person: Person) -> PlanHead:
    """The person's active plan. Raises CoachError where there is none."""
    head = await uow.plans.active(person.id)
    if head is None:
        earlier = await uow.plans.of_athlete(person.id)
        if earlier and earlier[0].status is PlanStatus.COMPLETED:
            raise RefusedError(tr("Your last plan is complete: /plan shows it. /start makes the next one."))
        raise RefusedError(tr("You have no plan yet. Send /start, answer a few questions, and you'll have one."))
    return head


async def put_session(uow: UnitOfWork, opened: AnyDays, session: EditSession | None) -> AnyDays:
    """Keep the session, or drop it when there is nothing left to undo or redo."""
    if session is not None and (session.done or session.undone):
        await uow.edits.put(session)
        return replace(opened, session=session)
    if opened.session is not None:
        await uow.edits.drop(opened.person.id, opened.head.id, opened.number)
    return replace(opened, session=None)
