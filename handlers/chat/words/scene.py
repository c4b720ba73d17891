"""Whom and what words are about: one's own plan, the athlete who is named, or whoever's card is open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.advice import Title, TitleKind
from domain.calendar import local_date, monday_of
from domain.errors import NotYoursError
from domain.messages import Button, Card, ShownCard
from domain.people import Person
from domain.plan import QUALITY_TYPES, Day, DayType
from domain.records import PlanHead
from domain.words.day_refs import DayRef
from handlers.buttons.codec import ButtonData, unpack
from handlers.buttons.edits import DoOperation
from handlers.buttons.unknown_runs import RanAll
from handlers.chat.request import Request
from handlers.desk.access import may_see, plan_for
from handlers.desk.coaching import athletes_by_name
from handlers.desk.next_run import next_run
from handlers.desk.week import current_week
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError
from handlers.wording.formats import weekday_name
from handlers.wording.names import type_name

# What was shown longer ago is not what somebody means now.
IN_VIEW = timedelta(hours=12)
# What "it" stands for is no run farther ahead.
_NEXT_DAYS = 6
# What became of runs is often said the day after it was asked.
DAYS_IN_VIEW = timedelta(hours=30)
# Screens are named after what they show: "today:12:2026-11-18", "week:12:3", "day:12:3:2".
_OF_A_PLAN = re.compile(r"[a-z]+:(?P<plan>\d+)(?::.*)?")
_OF_A_WEEK = re.compile(
    r"(?:week|day|preview|swap|move|laps|lap|asklap|type|asknote|rules|more|change|decided|decline|approve|save|strength|why|"
    r"which|templates):\d+:(?P<week>\d+)(?::(?P<day>[1-7]))?"
)
# What is only told, and what is said, opens nobody's plan; these are numbered by themselves.
_NEWS = ("words:", "talk:", "runfile:")
_NOT_PLANS = (*_NEWS, "run:", "runs:", "progress:")
# About somebody, by the number of a run or of the person.
_OF_A_RUN = re.compile(r"run:(?P<run>\d+)")
_OF_A_PERSON = re.compile(r"(?:runs|progress):(?P<person>\d+)")
_OF_A_DATE = re.compile(r"today:\d+:(?P<date>\d{4}-\d\d-\d\d)")

# Hard work by no kind of its own.
_THE_SESSION = re.compile(r"^(?!.*\b(?:interval|tempo|hill|rep)).*\b(?:hard|quality|session|workout|tough|fast)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Whose plan is meant. `shown` is the newest card of the chat, while it is fresh; `athlete` is who runs.

    `next_run` is the day of the run that comes next, today's while it is not run; None where none is known.
    """

    request: Request
    athlete: Person
    head: PlanHead | None
    shown: ShownCard | None
    number: int | None = None
    next_run: date | None = None

    @property
    def is_own(self) -> bool:
        """Whether it is about oneself."""
        return self.athlete.id == self.request.person.id

    @property
    def today(self) -> date:
        """Today where the athlete lives."""
        return local_date(self.athlete.settings.zone, self.request.now)

    def plan(self) -> PlanHead:
        """The plan that is meant. Raises RefusedError where there is none."""
        if self.head is not None:
            return self.head
        if not self.is_own:
            raise RefusedError(tr("{name} has no active plan now.", name=self.athlete.name))
        raise RefusedError(tr("You have no plan yet. Send /start, answer a few questions, and you'll have one."))

    def week_of(self, on: date) -> int:
        """The week of the plan that a date falls in. Raises RefusedError outside the plan."""
        head = self.plan()
        number = head.inputs.week_of(on)
        if not 1 <= number <= head.total_weeks:
            if on > self.today and number > head.total_weeks and on - timedelta(days=7) < self.today:
                raise RefusedError(
                    tr(
                        "{day} of this week is over, and the plan ends with this week.",
                        day=weekday_name(on.isoweekday()),
                    )
                )
            raise RefusedError(tr("That date lies outside your plan. /plan shows its dates."))
        return number

    def weeks_on(self, ahead: int) -> "Scene":
        """The same, so many weeks from this one in view; as it is for this week."""
        head = self.head
        if not ahead or head is None:
            return self
        return replace(self, number=min(current_week(head, self.today) + ahead, head.total_weeks))

    async def date_of(self, day: DayRef, *, past: bool = False) -> date:
        """The date that is meant: a weekday of the week in view, or of the next when it is over; logs look back."""
        if day.on is not None:
            return day.on
        monday = monday_of(self.today)
        if day.weekday is not None:
            on = monday + timedelta(days=day.weekday - 1)
            if past:
                return on if on <= self.today else on - timedelta(days=7)
            if self.number is not None and (head := self.head) is not None:
                seen = head.inputs.date_of(self.number, day.weekday)
                return seen if seen >= self.today else on if on >= self.today else on + timedelta(days=7)
            return on if on >= self.today else on + timedelta(days=7)
        if not past and day.type is not None and self.number is not None:
            # "Cut his long run to 8" under next week's card is of that week.
            seen_kind = await self.date_of_kind(day.type, self.number)
            if seen_kind is not None:
                return seen_kind
        return await self._date_of_kind(day.type or DayType.EASY, past=past)

    async def date_of_kind(self, kind: DayType, number: int) -> date | None:
        """The day of a kind in a week; for hard work, where that week has another kind of it, that."""
        head = self.plan()
        stored = await self.request.uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
        if stored is None:
            return None
        left = [day for day in stored.week.days if head.inputs.date_of(number, day.number) >= self.today]
        # "The easy run" is the one without strides.
        named = [day.number for day in sorted(left, key=has_strides) if day.type is kind]
        hard = [day.number for day in left if day.type in QUALITY_TYPES and kind in QUALITY_TYPES]
        found = named[:1] or (hard if len(hard) == 1 else [])
        if not found and not hard and kind in QUALITY_TYPES and _THE_SESSION.match((self.request.text or "").lower()):
            # The session of an easy week is the run with strides.
            lively = [day.number for day in left if has_strides(day)]
            found = lively if len(lively) == 1 else []
        return head.inputs.date_of(number, found[0]) if found else None

    async def _date_of_kind(self, kind: DayType, *, past: bool) -> date:
        """The next day of a kind, this week or next ("the long run"); for logs the last one."""
        head = self.plan()
        livelier: date | None = None
        for offset in range(0, -7, -1) if past else range(14):
            on = self.today + timedelta(days=offset)
            number = head.inputs.week_of(on)
            if livelier is not None and monday_of(on) != monday_of(livelier):
                break
            stored = await self.request.uow.plans.week(head.id, number) if 1 <= number <= head.total_weeks else None
            day = None if stored is None else stored.week.day(on.isoweekday())
            planned = None if day is None else day.type
            if not past and day is not None and planned is kind and has_strides(day):
                # "The easy run" is the one without strides, where the week has one.
                livelier = livelier or on
                continue
            # "Did all the tempo" on a day of intervals is today's hard run, and not last week's.
            is_todays = past and offset == 0 and planned in QUALITY_TYPES and kind in QUALITY_TYPES
            if planned is kind or is_todays:
                return on
        if livelier is not None:
            return livelier
        said = (
            tr("{kind}: none was planned in the last seven days. /week shows what was.", kind=type_name(kind))
            if past
            else tr("{kind}: none is planned in the coming two weeks. /week shows what is.", kind=type_name(kind))
        )
        raise RefusedError(said)


def has_strides(day: Day) -> bool:
    """Whether an easy run ends, or is broken up, with strides."""
    return isinstance(day.title, Title) and day.title.kind is TitleKind.STRIDES


async def names_of(request: Request) -> Mapping[str, Person]:
    """The athletes of whoever writes, by their first names; nobody's for who is no coach."""
    return await athletes_by_name(request.uow, request.person)


async def scene_of(request: Request, athlete: Person | None = None) -> Scene:
    """Whom words are about: who is named, else whoever's plan the open card shows, else oneself.

    Of who is named and whose week lies open, that week is meant: "show Chris next week", "that's too much for Chris".
    """
    shown = await request.uow.chat.newest(request.chat_id)
    if shown is not None and request.now - shown.at > (DAYS_IN_VIEW if _asks_of_days(shown) else IN_VIEW):
        shown = None
    if athlete is not None:
        theirs = await _opened(request, shown) if shown is not None else None
        number = theirs[1] if theirs is not None and theirs[0].athlete_id == athlete.id else None
        return await _of(request, athlete, shown, number)
    about = await _about(request, shown) if shown is not None else None
    if about is not None:
        return await _of(request, about, shown)
    opened = await _opened(request, shown) if shown is not None else None
    if opened is not None:
        head, number = opened
        who = await request.uow.people.get(head.athlete_id)
        if who is not None:
            return await _of(request, who, shown, number)
    return await _of(request, request.person, shown)


async def _of(request: Request, athlete: Person, shown: ShownCard | None, number: int | None = None) -> Scene:
    head = await request.uow.plans.active(athlete.id)
    if head is not None and number is not None:
        request.in_view = head.id, number
    elif head is not None and request.in_view is not None and request.in_view[0] == head.id:
        number = request.in_view[1]
    today = local_date(athlete.settings.zone, request.now)
    ahead = await next_run(request.uow, athlete.id, today, _NEXT_DAYS) if head is not None else None
    return Scene(request=request, athlete=athlete, head=head, shown=shown, number=number, next_run=ahead)


def keys_of(card: Card) -> list[tuple[Button, ButtonData]]:
    """The buttons of a card with what they carry."""
    found = [(button, unpack(button.data)) for row in card.buttons for button in row if button.data is not None]
    return [(button, pressed) for button, pressed in found if pressed is not None]


def _asks_of_days(shown: ShownCard) -> bool:
    """Whether it asks what became of runs."""
    return any(isinstance(pressed, RanAll) for _, pressed in keys_of(shown.card))


async def _about(request: Request, shown: ShownCard) -> Person | None:
    """Whose run, runs or progress the open card shows, where that may be seen; None for any other card."""
    run, person = _OF_A_RUN.fullmatch(shown.screen), _OF_A_PERSON.fullmatch(shown.screen)
    whose = int(person["person"]) if person is not None else None
    if run is not None:
        kept = await request.uow.runs.get(int(run["run"]))
        whose = kept.athlete_id if kept is not None else request.person.id
    if whose is None or not await may_see(request.uow, request.person.id, whose):
        return None
    return await request.uow.people.get(whose)


async def _opened(request: Request, shown: ShownCard) -> tuple[PlanHead, int | None] | None:
    """The plan and week that the open card shows, where it is in force and may be seen."""
    found = _OF_A_PLAN.fullmatch(shown.screen)
    if found is None or shown.screen.startswith(_NOT_PLANS):
        return None
    try:
        head = await plan_for(request.uow, request.person, int(found["plan"]))
    except NotYoursError:
        return None
    active = await request.uow.plans.active(head.athlete_id)
    if active is None or active.id != head.id:
        return None
    week = _OF_A_WEEK.fullmatch(shown.screen)
    number = int(week["week"]) if week is not None else None
    return head, number if number is not None and 1 <= number <= head.total_weeks else None


def _day_asked_about(shown: ShownCard) -> int | None:
    """The day that an open preview is about: "make it shorter" under "Move Saturday's run?" is about Saturday's."""
    changes = (pressed.operation for _, pressed in keys_of(shown.card) if isinstance(pressed, DoOperation))
    return next((each.day for each in changes if hasattr(each, "day")), None)


def day_in_view(scene: Scene) -> DayRef | None:
    """The day that the open card is about, which "it" stands for."""
    if scene.shown is None or scene.head is None:
        return None
    if found := _OF_A_DATE.fullmatch(scene.shown.screen):
        return DayRef(on=date.fromisoformat(found["date"]))
    if scene.number is not None and (asked := _day_asked_about(scene.shown)) is not None:
        return DayRef(on=scene.head.inputs.date_of(scene.number, asked))
    week = _OF_A_WEEK.fullmatch(scene.shown.screen)
    if week is None or week["day"] is None or scene.number is None:
        return None
    return DayRef(on=scene.head.inputs.date_of(scene.number, int(week["day"])))
