"""People around one athlete's plan, everything stored that could leak, and what nobody else may change or read."""

import json
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection

from domain.adapting.kept_change import ChangeState, PlanChange
from domain.adapting.recorded.kept_run import KeptRun
from domain.adapting.recorded.recorded_run import RecordedRun, RunFormat
from domain.editing.operations import SetNotes, SwapDays
from domain.messages import Card
from domain.people import CoachLink, Invite, Person
from domain.records import PlanHead
from domain.strength.profile import Experience
from domain.units import MM_PER_MILE
from handlers.actions.approve_week import approve_week
from handlers.actions.clock import schedule_timers
from handlers.actions.edit_week import apply_operation
from handlers.actions.log_run import log_run
from handlers.actions.save_week import save_week
from handlers.actions.strength import want_strength
from handlers.actions.templates import keep_template
from handlers.buttons.codec import ButtonData
from handlers.desk.week import open_to_edit
from storage.engine import Database
from storage.outgoing import StoredChat
from storage.tables import metadata
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START
from tests.planned import planned
from tests.safety.every_button import Ids, data_of

RACE, NOTE, LOG_NOTE, TEMPLATE = "Zanzibar Secret Marathon", "wombat hill repeats", "quokka knees", "Numbat week"
ATHLETE, COACH = "Alexandra Victim", "Samuel Victimcoach"
SECRETS = (RACE, "Zanzibar", NOTE, LOG_NOTE, TEMPLATE, ATHLETE)
USED, REVOKED, EXPIRED = "a" * 24, "b" * 24, "c" * 24

# Classes of buttons that are pressed together.
BREATH = 16

# Bookkeeping of delivery that every update moves, whoever sent it.
MOVING = frozenset({"seen_updates", "lanes", "pacing", "bot_facts", "callback_answers"})


def as_stored(connection: Connection, table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The names of a table's columns, and its rows as the driver gives them."""
    cursor = connection.connection.cursor()
    cursor.execute(f'SELECT * FROM "{table}"')
    names, rows = [column[0] for column in cursor.description], [tuple(row) for row in cursor.fetchall()]
    cursor.close()
    return names, rows


def heard(
    method: Callable[..., Awaitable[Any]], stage: "Stage", *, answers: bool = True
) -> Callable[..., Awaitable[Any]]:
    """The method, with what it is given kept: what is replaced before it is delivered makes no call to Telegram.

    `answers` is whether it answers the one who did something; a card elsewhere that is made anew does not.
    """

    async def hearing(chat: StoredChat, *args: Any, **named: Any) -> Any:
        if answers and chat not in stage.answers:
            stage.answers.append(chat)
        stage.said.append((args, named))
        return await method(chat, *args, **named)

    return hearing


@dataclass(slots=True)
class Stage:
    """The chat with everybody in it. `ids` are what a forger could know or guess about the victim.

    `answers` are the transactions (their `uow.chat`) of the last deeds in which anything was said, `said` is all that
    was said in any.
    """

    talk: Conversation
    database: Database
    head: PlanHead
    athlete: int
    coach: int
    ids: Ids
    answers: list[StoredChat] = field(default_factory=list)
    said: list[tuple[tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)

    def person(self, name: str, role: str) -> int:
        """Somebody new, with a chat."""
        made = self.talk.telegram.add_person(name, role=role)
        self.talk.telegram.acts.start(made.id)
        self.talk.telegram.take_updates()
        return made.id

    def buttons(self, made: type[ButtonData], who: int) -> list[str]:
        """Buttons of a class as somebody would forge them."""
        return data_of(made, replace(self.ids, me=who))

    async def press(self, who: int, *taps: str) -> bool:
        """Press buttons with this data on the newest message of one's own chat; whether each was answered."""
        # Whatever message that is: where the bot cannot edit it, it answers with a new one.
        self.talk.telegram.allow("message can't be edited")
        self.talk.telegram.allow("there is no text in the message to edit")
        message = list(self.talk.telegram.world.chats[who].messages.values())[-1]
        for data in taps:
            self.talk.telegram.acts.call_back(who, message, data)
        return await self._answers() >= len(taps)

    async def press_all(self, who: int, buttons: Sequence[Sequence[str]]) -> None:
        """Press the buttons of many classes, those of some classes in one breath: fetched and sent together."""
        for first in range(0, len(buttons), BREATH):
            await self.press(who, *chain.from_iterable(buttons[first : first + BREATH]))

    async def write(self, who: int, text: str) -> bool:
        """Write a text; whether it was answered."""
        self.talk.telegram.acts.say(who, text)
        return await self._answers() > 0

    async def _answers(self) -> int:
        """How many of the waiting updates were answered."""
        with patch.multiple(
            StoredChat,
            show=heard(StoredChat.show, self),
            post=heard(StoredChat.post, self),
            answer=heard(StoredChat.answer, self),
            refresh=heard(StoredChat.refresh, self, answers=False),
        ):
            self.answers.clear()
            await self.talk.telegram.pump()
        return len(self.answers)

    def shown_to(self, who: int) -> str:
        """Everything the bot ever sent to this chat, as JSON."""
        calls = [call for call in self.talk.telegram.calls() if str(call.get("chat_id")) == str(who)]
        return json.dumps(calls, default=str, ensure_ascii=False)

    def texts_for(self, who: int) -> list[str]:
        """What was sent to this chat, and what was said there to deeds and replaced before it was sent."""
        sent = [call for call in self.talk.telegram.calls() if str(call.get("chat_id")) == str(who)]
        replaced = [
            each.text
            for args, named in self.said
            if who in args
            for each in (*args, *named.values())
            if isinstance(each, Card)
        ]
        return [*(str(call.get("text") or call.get("caption") or "") for call in sent), *replaced]

    async def rows(self, intruder: int | None = None) -> dict[str, Counter[tuple[Any, ...]]]:
        """Every stored row about the athlete, their plans or their coach, table by table."""
        theirs = {self.athlete, self.coach} - {intruder}
        found = {}
        async with self.database.reading() as connection:
            for table in metadata.sorted_tables:
                if table.name in MOVING:
                    continue
                # As it is stored: to read what it means would take ten times as long and tell nothing more.
                names, rows = await connection.run_sync(as_stored, table.name)
                plan = names.index("plan_id") if "plan_id" in table.c else None
                found[table.name] = Counter(
                    row
                    for row in rows
                    if (plan is not None and row[plan] in self.ids.plans) or not theirs.isdisjoint(row)
                )
        return found


async def put_plan(stage_database: Database, person: Person, race_name: str) -> PlanHead:
    """A plan of the usual marathon for somebody."""
    inputs = replace(MARATHON, race_name=race_name)
    async with stage_database.transaction(START) as uow:
        await uow.people.put(person)
        head = await uow.plans.create(
            person.id,
            planned(inputs),
            goal_pace_5k_s=450,
            author_id=person.id,
            at=START,
        )
        await schedule_timers(uow, person)
    return head


@dataclass(frozen=True, slots=True)
class Words:
    """What people wrote: names and notes that are stored and shown again."""

    race: str = RACE
    note: str = NOTE
    log_note: str = LOG_NOTE
    template: str = TEMPLATE
    athlete: str = ATHLETE
    coach: str = COACH


async def set_stage(database: Database, words: Words = Words()) -> Stage:
    """An athlete with plan, log, notes, template, unsaved edits and a coach; invitations of every dead kind."""
    talk = await Conversation.open(database, start=START)
    for who in ("athlete", "coach"):
        talk.telegram.acts.start(talk.telegram.person(who).id)
    talk.telegram.take_updates()
    athlete, coach = talk.telegram.person("athlete").id, talk.telegram.person("coach").id
    victim = Person(id=athlete, chat_id=athlete, name=words.athlete, created_at=START)
    older = await put_plan(database, victim, "Zanzibar Older Race")
    head = await put_plan(database, victim, words.race)
    async with database.transaction(START) as uow:
        await want_strength(uow, victim, Experience.BEGINNER, date(2026, 12, 28))
        opened = await apply_operation(uow, await open_to_edit(uow, victim, head.id, 1), SetNotes(4, words.note))
        await save_week(uow, opened, soft_accepted=True)
        await approve_week(uow, await open_to_edit(uow, victim, head.id, 1))
        template = await keep_template(uow, opened, None, words.template)
        run = RecordedRun(
            format=RunFormat.FIT, digest="d" * 64, start=START, distance_mm=9 * MM_PER_MILE, moving_s=5000
        )
        await uow.runs.add(KeptRun(athlete_id=athlete, run=run))
        await log_run(
            uow, victim, START.date(), START.date(), distance_mm=5 * MM_PER_MILE, effort=6, note=words.log_note
        )
        await apply_operation(uow, await open_to_edit(uow, victim, head.id, 1), SwapDays(2, 3))
        await uow.people.put(Person(id=coach, chat_id=coach, name=words.coach, is_coach=True, created_at=START))
        await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=athlete, since=START))
        week = START + timedelta(days=7)
        await uow.changes.add(
            PlanChange(
                plan_id=head.id,
                author_id=athlete,
                at=START,
                state=ChangeState.ASKED,
                version=1,
                before=head.inputs,
                after=replace(head.inputs, goal_s=15_000),
            )
        )
        await uow.coaching.put_invite(Invite(token=USED, coach_id=coach, expires_at=week, used_by=athlete))
        await uow.coaching.put_invite(Invite(token=REVOKED, coach_id=coach, expires_at=week, revoked=True))
        await uow.coaching.put_invite(Invite(token=EXPIRED, coach_id=coach, expires_at=START))
    async with database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        current = await uow.plans.head(head.id)
    assert stored is not None
    assert current is not None
    ids = Ids(
        plan=head.id,
        older=older.id,
        athlete=athlete,
        coach=coach,
        template=template.id,
        revision=stored.revision,
        version=current.version,
        steps=1,
        on=START.date(),
        tokens=(USED, REVOKED, EXPIRED, "d" * 24),
    )
    return Stage(talk, database, head, athlete, coach, ids)
