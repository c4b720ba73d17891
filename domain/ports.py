"""What handlers ask of the world, as narrow Protocols; storage and bot implement them.

Everything reached through one `UnitOfWork` happens in one transaction: it is committed by whoever opened it
(a lane, the clock) after the handler returned, and rolled back on any exception.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Literal, Protocol

from domain.adapting.flags import LOADED_DAYS, Lately
from domain.adapting.kept_change import PlanChanges
from domain.adapting.recorded.kept_run import RecordedRuns
from domain.adapting.writer import WeekAsk, WrittenWeek
from domain.approval import PlanStatus
from domain.editing.templates import Template
from domain.messages import Card, ShownCard
from domain.people import Absence, CoachLink, Invite, Person, RunLog, StrengthLog
from domain.plan import Plan
from domain.records import (
    Change,
    Dialog,
    EditSession,
    Job,
    PlanAround,
    PlanHead,
    ScheduledDay,
    StoredWeek,
    Timer,
    VersionHead,
    WaitingWeek,
)
from domain.talk import Groups, Threads

# What somebody waits for, and what somebody else or the clock brings.
MessageKind = Literal["answer", "event"]


class Clock(Protocol):
    """The time."""

    def now(self) -> datetime:
        """Now, aware, in UTC."""
        ...


class People(Protocol):
    """Persons and their settings."""

    async def get(self, person_id: int) -> Person | None: ...
    async def put(self, person: Person) -> None:
        """Insert or update."""
        ...

    async def forget(self, person_id: int) -> None:
        """Remove the person and every row about them, in every table."""
        ...


class Plans(Protocol):
    """Plans, their weeks and their history."""

    async def create(
        self,
        athlete_id: int,
        plan: Plan,
        *,
        goal_pace_5k_s: int | None,
        author_id: int | None,
        at: datetime,
    ) -> PlanHead:
        """Store a whole plan, active, in bulk; the athlete's former active plan is archived.

        Week 1 is pending, the other weeks are outlines. Version 1 is written.
        """
        ...

    async def head(self, plan_id: int) -> PlanHead | None: ...
    async def active(self, athlete_id: int) -> PlanHead | None: ...
    async def of_athlete(self, athlete_id: int) -> Sequence[PlanHead]:
        """Every plan, newest first."""
        ...

    async def load(self, plan_id: int) -> Plan:
        """The whole plan from its working copies."""
        ...

    async def whole(self, head: PlanHead) -> Plan:
        """As `load`, for whoever has the head of the plan already."""
        ...

    async def around(self, head: PlanHead, number: int) -> PlanAround:
        """The plan with the days of the weeks that the rules of one week look at, and of the race's week."""
        ...

    async def skeleton(self, head: PlanHead, number: int) -> Plan:
        """The plan's phases and weeks; of their days the first after a week is there, any other may be missing."""
        ...

    async def week(self, plan_id: int, number: int) -> StoredWeek | None: ...
    async def weeks(self, plan_id: int, first: int, last: int) -> Sequence[StoredWeek]: ...
    async def save_week(self, stored: StoredWeek) -> StoredWeek:
        """Write working copy, status and approved copy; `stored.revision` must be the current one.

        Returns it with revision + 1. Raises StaleError when somebody saved in between. Past approved days are the
        domain's concern, not this method's.
        """
        ...

    async def set_status(self, plan_id: int, status: PlanStatus) -> None: ...
    async def replace_inputs(self, head: PlanHead) -> None:
        """Store changed inputs (new fitness, another goal) of a plan."""
        ...

    async def scheduled(self, athlete_id: int, first: date, last: date) -> Sequence[ScheduledDay]:
        """Days of the active plan between two dates from the approved copy, or provisional where none is approved."""
        ...

    async def log_change(self, change: Change) -> int:
        """Append to the change log as a new version of the plan; returns the version."""
        ...

    async def changes(self, plan_id: int, week_number: int | None = None, limit: int = 50) -> Sequence[Change]: ...
    async def waiting(self, athlete_ids: Sequence[int], monday: date) -> Sequence[WaitingWeek]:
        """Pending weeks of these athletes' active plans from the week of that Monday on, oldest first."""
        ...

    async def versions(self, plan_id: int, limit: int = 50) -> Sequence[VersionHead]: ...


class Edits(Protocol):
    """Edit sessions, one a person and week."""

    async def get(self, person_id: int, plan_id: int, week_number: int) -> EditSession | None: ...
    async def put(self, session: EditSession) -> None: ...
    async def drop(self, person_id: int, plan_id: int, week_number: int) -> None: ...
    async def of_week(self, plan_id: int, week_number: int) -> Sequence[EditSession]: ...


class Logs(Protocol):
    """What was run, and what kept people from running."""

    async def put(self, log: RunLog) -> None:
        """Insert or replace the log of that athlete and date."""
        ...

    async def get(self, athlete_id: int, day: date) -> RunLog | None: ...
    async def between(self, athlete_id: int, first: date, last: date) -> Sequence[RunLog]: ...
    async def newest(self, athlete_id: int, most: int) -> Sequence[RunLog]:
        """The newest dates on which anything was run, newest first."""
        ...

    async def remove(self, athlete_id: int, day: date) -> None: ...
    async def keep_deleted(self, log: RunLog) -> None:
        """Keep what a log that is deleted says besides its numbers, for a month."""
        ...

    async def deleted(self, athlete_id: int, day: date) -> RunLog | None:
        """The deleted log of a date: its state, distance and note; None where none is kept."""
        ...

    async def put_strength(self, log: StrengthLog) -> None:
        """Insert or replace the strength log of that athlete and date."""
        ...

    async def strength(self, athlete_id: int, first: date, last: date) -> Sequence[StrengthLog]: ...
    async def remove_strength(self, athlete_id: int, day: date) -> None: ...
    async def put_absence(self, absence: Absence) -> None: ...
    async def remove_absence(self, absence: Absence) -> None:
        """Take the absence of that kind away that began on that day."""
        ...

    async def absences(self, athlete_id: int, first: date, last: date) -> Sequence[Absence]: ...


class Coaching(Protocol):
    """Links between coaches and athletes, and invites."""

    async def put_link(self, link: CoachLink) -> None: ...
    async def drop_link(self, coach_id: int, athlete_id: int) -> None: ...
    async def coaches_of(self, athlete_id: int) -> Sequence[CoachLink]: ...
    async def athletes_of(self, coach_id: int) -> Sequence[CoachLink]: ...
    async def lately(self, athlete_ids: Sequence[int], days: int = LOADED_DAYS) -> Sequence[Lately]:
        """The last `days` of these athletes and the week to come, in the order of their ids."""
        ...

    async def put_invite(self, invite: Invite) -> None: ...
    async def invite(self, token: str) -> Invite | None: ...
    async def invites_of(self, coach_id: int) -> Sequence[Invite]: ...
    async def take_place(self, invite: Invite) -> bool:
        """One of the places of an invitation for many; False when there is none left by now."""
        ...


class Templates(Protocol):
    """Days and weeks kept under a name, each person's own."""

    async def add(self, template: Template) -> Template:
        """Keep it; returns it with its id."""
        ...

    async def of_owner(self, owner_id: int) -> Sequence[Template]:
        """Somebody's templates, newest first."""
        ...

    async def get(self, owner_id: int, template_id: int) -> Template | None: ...
    async def rename(self, owner_id: int, template_id: int, name: str) -> None: ...
    async def drop(self, owner_id: int, template_id: int) -> None: ...


class Dialogs(Protocol):
    """Where each chat's conversation stands; survives restarts."""

    async def get(self, chat_id: int) -> Dialog | None: ...
    async def put(self, chat_id: int, dialog: Dialog) -> None: ...
    async def drop(self, chat_id: int) -> None: ...


class Chat(Protocol):
    """What is to be said: desired cards, one-shot messages, answers to taps. Sent after the commit."""

    async def show(self, chat_id: int, screen: str, card: Card, *, message_id: int | None = None) -> None:
        """Edit the card at `message_id` to show this (the tapped one), or send a new card when it is None.

        `screen` names what is shown ("week:12:3", "inbox"), so that others can find and refresh it. A thing stands
        once in a chat: an earlier card of it keeps its words and loses its buttons.
        """
        ...

    async def refresh(self, chat_id: int, screen: str, card: Card, *, becomes: str | None = None) -> bool:
        """Edit the newest card of that chat that shows this screen; False when there is none.

        From then on it shows the screen `becomes`, where one is given.
        """
        ...

    async def shows(self, chat_id: int, screen: str) -> bool:
        """Whether that chat has a card of this screen, sent or to be sent."""
        ...

    async def standing(self, chat_ids: Sequence[int], screens: Sequence[str]) -> list[tuple[int, str]]:
        """Which of these screens stand in which of these chats, sent or to be sent."""
        ...

    async def newest(self, chat_id: int) -> ShownCard | None:
        """The card that was shown last in that chat: what an answer in words is about."""
        ...

    async def shown(self, chat_id: int, screen: str) -> ShownCard | None:
        """The newest card of that chat that shows this screen."""
        ...

    async def withdraw(self, chat_id: int, screen: str) -> None:
        """Take back a card of this screen that waits to be sent."""
        ...

    async def is_awake(self, chat_id: int, since: datetime) -> bool:
        """Whether somebody tapped a card in that chat since then."""
        ...

    async def blank(self, chat_id: int, mentioned: Person, card: Card) -> int:
        """Show this in place of every sent card of that chat that speaks of somebody; how many those were."""
        ...

    async def screen_at(self, chat_id: int, message_id: int) -> str | None:
        """Which screen a message shows."""
        ...

    async def post(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        kind: MessageKind = "answer",
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        screen: str | None = None,
    ) -> bool:
        """Queue a one-shot message under a unique key; False (and nothing happens) when the key was used before.

        With `screen` the sent message becomes the living card of that name, as with `show`.
        """
        ...

    async def was_posted(self, key: str) -> bool:
        """Whether a one-shot message was queued under this key, sent or to be sent."""
        ...

    async def remind(
        self,
        chat_id: int,
        key: str,
        card: Card,
        *,
        due_at: datetime | None = None,
        expires_at: datetime | None = None,
        screen: str | None = None,
    ) -> None:
        """Queue a reminder, unless its key was used before; it is never repeated when its outcome is unknown.

        Reminders of a transaction are written together at its end, so nothing is promised here.
        """
        ...

    async def answer(self, callback_id: str, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap with a toast (at most 200 characters) or an alert. Unanswered taps are answered silently."""
        ...


class Timers(Protocol):
    """What the clock has to do next for each person; one row a person and kind."""

    async def put(self, timer: Timer) -> None: ...
    async def drop(self, person_id: int, kind: str | None = None) -> None: ...
    async def of_person(self, person_id: int) -> Sequence[Timer]: ...


class Jobs(Protocol):
    """Slow work to be done outside the lane."""

    async def put(self, job: Job) -> bool:
        """Queue under its key; False when that key is already queued."""
        ...


class ModelWork(Protocol):
    """Weeks asked of a language model, where one is configured."""

    @property
    def is_on(self) -> bool:
        """Whether there is a model to ask."""
        ...

    async def ask_of(self, plan_id: int, week_number: int) -> WeekAsk | None:
        """The newest question about a week."""
        ...

    async def put_ask(self, ask: WeekAsk) -> None: ...
    async def answer(self, key: str) -> WrittenWeek | None:
        """A week the model wrote; None when it is not kept any more."""
        ...

    async def put_answer(self, key: str, person_id: int, written: WrittenWeek) -> None: ...


class UnitOfWork(Protocol):
    """One transaction over everything."""

    @property
    def now(self) -> datetime:
        """The moment of this transaction, aware, in UTC."""
        ...

    @property
    def people(self) -> People: ...
    @property
    def plans(self) -> Plans: ...
    @property
    def changes(self) -> PlanChanges: ...
    @property
    def edits(self) -> Edits: ...
    @property
    def logs(self) -> Logs: ...
    @property
    def runs(self) -> RecordedRuns: ...
    @property
    def coaching(self) -> Coaching: ...
    @property
    def talk(self) -> Threads: ...
    @property
    def groups(self) -> Groups: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def dialogs(self) -> Dialogs: ...
    @property
    def chat(self) -> Chat: ...
    @property
    def timers(self) -> Timers: ...
    @property
    def jobs(self) -> Jobs: ...
    @property
    def model(self) -> ModelWork: ...
    @property
    def is_sealed(self) -> bool:
        """Whether what is written is sealed with a key of the operator's."""
        ...

    async def start_over(self) -> None:
        """Take back all that was done, and go on at the same moment: a deed that is refused keeps nothing."""
        ...

    def attempt(self) -> AbstractAsyncContextManager[None]:
        """What is done inside is taken back when it ends in an error, which is raised; what was done before stays."""
        ...
