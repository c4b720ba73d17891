"""Making Telegram look like the database: answers, edits and messages of one lane, and what became of each."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

from bot.crashpoints import AFTER_SEND, BEFORE_SEND, reach
from bot.delivery.files import CardFiles
from bot.telegram.api import Call, TelegramApi
from bot.telegram.outcomes import SENT, Fate, Outcome, outcome_of
from bot.telegram.rendering import File, Form, can_edit, editing, file_id_in, form_of, sending, taking_buttons
from bot.watching.metrics import Metrics
from domain.messages import Card
from handlers.wording.formats import unbroken
from storage.cards import AnswerRow, CardRow, SendRow, Undelivered
from storage.delivering import CardShown, SendDone

log = logging.getLogger(__name__)

# Telegram takes short bursts in a chat, then a message a second; in a group 20 a minute.
BURST = 5
CHAT_STEP = timedelta(seconds=1)
GROUP_STEP = timedelta(seconds=3)
# What may have been sent is sent again without a sound, but not for ever.
UNKNOWN_TRIES = 3
# A missing workout is worse than one that is there twice: for a reminder it takes more, further and further apart.
UNKNOWN_TRIES_OF_REMINDERS = 5
# Nobody waits for a reminder: its silent copy comes when the first, if it was only slow, has been seen.
SILENT_COPY_AFTER = timedelta(minutes=2)
# What this program cannot make into a call is tried again, in case it was a passing want (memory, a file), then given
# up: it must not hold up what comes after it.
OWN_FAULT_TRIES = 3
OWN_FAULT_WAIT_S = 5.0
MOST_OWN_FAULTS = 1000
LONGEST_WAIT_S = 30.0


@dataclass(slots=True)
class Delivered:
    """What one delivery did, to be recorded, and when to come back."""

    answers: list[str] = field(default_factory=list)
    cards: list[CardShown] = field(default_factory=list)
    sends: list[SendDone] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    pace_at: datetime | None = None
    wait_s: float | None = None
    flood_s: float = 0.0
    is_bot_flood: bool = False
    muted: bool = False
    moved_to: int | None = None
    calls: int = 0
    away: int = 0
    unknown: int = 0

    def count(self, metrics: Metrics, started: float) -> None:
        """Into the figures."""
        if self.calls:
            metrics.done("telegram", started, ok=not self.away)
        metrics.count("calls", self.calls)
        metrics.count("floods", bool(self.flood_s))
        metrics.count("unknown", self.unknown)
        metrics.count("muted", self.muted)
        for send in self.sends:
            metrics.count(f"messages_{send.state}")

    def come_back(self, after_s: float) -> None:
        """Look at this lane again after so many seconds, or sooner: no clock makes it wait longer than its bound."""
        self.wait_s = min(after_s, LONGEST_WAIT_S if self.wait_s is None else self.wait_s)


class _Making(Protocol):
    """Makes the call that shows a card, once its file is known."""

    def __call__(self, file: File | None = None, *, plain: bool = False) -> Call: ...


@dataclass(frozen=True, slots=True)
class _Tried:
    """What came of showing a card, and in which form it was tried last."""

    outcome: Outcome
    result: Any
    form: Form


class Delivery:
    """Delivers one lane at a time; it touches no database but for the ids of pictures."""

    def __init__(
        self,
        api: TelegramApi,
        card_files: CardFiles,
        *,
        now: Callable[[], datetime],
        database_now: Callable[[], datetime],
        copy_after: timedelta = SILENT_COPY_AFTER,
    ) -> None:
        self._api = api
        self._copy_after = copy_after
        self._card_files = card_files
        self._now = now
        self._database_now = database_now
        self._own_faults: Counter[tuple[str, int]] = Counter()

    async def deliver(
        self,
        chat_id: int,
        todo: Undelivered,
        *,
        pace_at: datetime | None,
        until: Callable[[], datetime],
        silent: tuple[str, ...] = (),
        paused_s: float = 0.0,
    ) -> Delivered:
        """Answer taps and bring cards and messages up to date, the two at the same time.

        No call is begun after what `until` says by then (database's clock), when the lease may be somebody else's.
        While the bot is paused only taps are answered.
        """
        done = Delivered(pace_at=pace_at)
        answers = [*todo.answers.values(), *(AnswerRow(callback_id=id_) for id_ in silent if id_ not in todo.answers)]
        work = [self._answer(answer, done) for answer in answers]
        if (todo.cards or todo.sends) and paused_s > 0:
            done.come_back(paused_s)
        elif todo.cards or todo.sends:
            work.append(self._messages(chat_id, todo, done, until))
        if len(work) == 1:
            await work[0]
        elif work:
            await asyncio.gather(*work)
        return done

    async def _answer(self, answer: AnswerRow, done: Delivered) -> None:
        params: dict[str, Any] = {"callback_query_id": answer.callback_id}
        if answer.text:
            params |= {"text": unbroken(answer.text), "show_alert": answer.alert}
        outcome, _ = await self._call(Call("answerCallbackQuery", params), done)
        if outcome.fate in (Fate.NOT_SENT, Fate.UNKNOWN) and answer.text:
            done.come_back(outcome.retry_after_s)
        elif answer.text:
            # One without words is in no row.
            done.answers.append(answer.callback_id)

    async def _messages(self, chat_id: int, todo: Undelivered, done: Delivered, until: Callable[[], datetime]) -> None:
        for card in todo.cards.values():
            if card.message_id is None:
                continue
            if not self._may_go_on(done, until) or self._wait_s(chat_id, done, spare=1) > 0:
                done.come_back(max(0.1, self._wait_s(chat_id, done, spare=1)))
                return
            await self._edit_or_give_up(card, card.message_id, done)
        for send in todo.sends:
            wait_s = self._wait_s(chat_id, done)
            if not self._may_go_on(done, until) or wait_s > 0:
                done.come_back(max(0.1, wait_s))
                return
            if not await self._send_or_give_up(send, done):
                return

    def _may_fail_again(self, what: str, row_id: int) -> bool:
        """Count a fault of our own; False after some. Counted apart from tries, which an outage of Telegram adds to."""
        self._own_faults[what, row_id] += 1
        if self._own_faults[what, row_id] < OWN_FAULT_TRIES:
            if len(self._own_faults) > MOST_OWN_FAULTS:
                # Rows that went another way: deleted, or somebody else's since.
                del self._own_faults[next(iter(self._own_faults))]
            return True
        del self._own_faults[what, row_id]
        return False

    def _went_well(self, what: str, row_id: int) -> None:
        """Forget the faults of a row that could be made into a call after all."""
        if self._own_faults:
            self._own_faults.pop((what, row_id), None)

    def _may_go_on(self, done: Delivered, until: Callable[[], datetime]) -> bool:
        return not (done.muted or done.moved_to or done.flood_s) and self._database_now() < until()

    def _wait_s(self, chat_id: int, done: Delivered, *, spare: int = 0) -> float:
        """Seconds until one more message fits the chat's pace; `spare` more are let through."""
        if done.pace_at is None:
            return 0.0
        step = GROUP_STEP if chat_id < 0 else CHAT_STEP
        return (done.pace_at - self._database_now() - step * (BURST - 1 + spare)).total_seconds()

    # Cards

    async def _edit_or_give_up(self, card: CardRow, message_id: int, done: Delivered) -> None:
        """Edit a card; one that cannot be made into a call is given up after some tries."""
        try:
            await self._edit(card, message_id, done)
            self._went_well("card", card.id)
        except Exception:
            again = self._may_fail_again("card", card.id)
            log.exception("card %d could not be shown", card.id)
            outcome = Outcome(Fate.NOT_SENT if again else Fate.REJECTED, OWN_FAULT_WAIT_S)
            self._edited(card, message_id, outcome, Form(card.form) if card.form else Form.TEXT, done)

    async def _edit(self, card: CardRow, message_id: int, done: Delivered) -> None:
        shown = Form(card.form) if card.form else Form.TEXT
        if card.is_bared:
            outcome, _ = await self._call(taking_buttons(card.chat_id, message_id), done)
            # Where somebody took the message away, nothing is lost with it.
            self._edited(card, message_id, SENT if outcome.fate is Fate.SEND_ANEW else outcome, shown, done)
            return
        if not can_edit(shown, card.card):
            await self._replace(card, message_id, done)
            return
        file = await self._file_of(card.card)
        tried = await self._try(partial(editing, card.chat_id, message_id, card.card), card.card, file, done)
        if tried.outcome.fate is Fate.SEND_ANEW and card.past:
            self._edited(card, message_id, SENT, tried.form, done)
        elif tried.outcome.fate is Fate.SEND_ANEW:
            await self._replace(card, message_id, done)
        else:
            self._edited(card, message_id, tried.outcome, tried.form, done)

    def _edited(self, card: CardRow, message_id: int, outcome: Outcome, form: Form, done: Delivered) -> None:
        if outcome.fate in (Fate.NOT_SENT, Fate.UNKNOWN):
            tries = card.tries + 1
            done.cards.append(
                CardShown(id=card.id, message_id=message_id, shown_rev=card.shown_rev, form=card.form, tries=tries)
            )
            self._later(outcome, tries, done)
            return
        if outcome.fate is Fate.REJECTED:
            log.error("a card was refused and is given up: %s", outcome.reason)
        done.cards.append(CardShown(id=card.id, message_id=message_id, shown_rev=card.desired_rev, form=form.value))

    async def _replace(self, card: CardRow, old_message_id: int, done: Delivered) -> None:
        """Send the card anew, then take the old message away."""
        outcome, message_id, form = await self._send_card(card.chat_id, card.card, done, silent=card.tries > 0)
        if message_id is None:
            shown = Form(card.form) if card.form else Form.TEXT
            self._edited(card, old_message_id, outcome, shown, done)
            return
        done.cards.append(CardShown(id=card.id, message_id=message_id, shown_rev=card.desired_rev, form=form.value))
        await self._call(Call("deleteMessage", {"chat_id": card.chat_id, "message_id": old_message_id}), done)

    # Messages

    async def _send_or_give_up(self, send: SendRow, done: Delivered) -> bool:
        """Send one message; one that cannot be made into a call is given up after some tries. False as for `_send`."""
        try:
            goes_on = await self._send(send, done)
            self._went_well("message", send.id)
        except Exception as error:
            tries = send.tries + 1
            log.exception("message %d could not be sent", send.id)
            again = self._may_fail_again("message", send.id)
            if again:
                done.come_back(OWN_FAULT_WAIT_S)
            state = "queued" if again else "rejected"
            done.sends.append(
                SendDone(id=send.id, state=state, reason=type(error).__name__, tries=tries, silent=send.silent)
            )
            return not again
        return goes_on

    async def _send(self, send: SendRow, done: Delivered) -> bool:
        """Send one message; False when those behind it have to wait."""
        if send.state == "sending":
            # An owner was lost between the attempt and its record.
            done.unknown += 1
            done.sends.append(self._uncertain(send, send.tries, "interrupted"))
            return True
        if send.expires_at is not None and send.expires_at <= self._now():
            done.sends.append(SendDone(id=send.id, state="expired", tries=send.tries))
            return True
        outcome, message_id, form = await self._send_card(send.chat_id, send.card, done, silent=send.silent)
        tries = send.tries + 1
        match outcome.fate:
            case Fate.DONE:
                state = "sent"
                if send.card_id is not None and message_id is not None:
                    done.cards.append(
                        CardShown(id=send.card_id, message_id=message_id, shown_rev=send.card_rev, form=form.value)
                    )
            case Fate.NOT_SENT:
                # A copy's tries are those that may have arrived: an outage of Telegram uses none of them up.
                state, tries = "queued", send.tries + (0 if outcome.is_flood or send.silent else 1)
                self._later(outcome, tries + 2 if send.silent else tries, done)
            case Fate.UNKNOWN:
                done.unknown += 1
                uncertain = self._uncertain(send, tries, outcome.reason)
                done.sends.append(uncertain)
                if uncertain.state == "queued" and uncertain.due_at is None:
                    self._later(outcome, tries, done)
                    return False
                return True
            case Fate.MUTE | Fate.MIGRATE:
                state = "queued"  # what becomes of it is decided for the whole chat
            case _:
                log.error("a message was refused and is given up: %s", outcome.reason)
                state = "rejected"
        done.sends.append(SendDone(id=send.id, state=state, reason=outcome.reason, tries=tries, silent=send.silent))
        return state != "queued"

    def _uncertain(self, send: SendRow, tries: int, reason: str) -> SendDone:
        """It may have arrived: it is followed by a silent copy, at once for who waits for it, else in a while.

        From the first doubt on `tries` counts the doubts alone.
        """
        tries = tries if send.silent else 1
        most = UNKNOWN_TRIES if send.kind == "answer" else UNKNOWN_TRIES_OF_REMINDERS
        if send.silent and tries >= most:
            return SendDone(id=send.id, state="unknown", reason=reason, tries=tries, silent=True)
        due_at = None if send.kind == "answer" else self._now() + self._copy_after * 2 ** (tries - 1)
        return SendDone(id=send.id, state="queued", reason=reason, tries=tries, silent=True, due_at=due_at)

    async def _send_card(
        self, chat_id: int, card: Card, done: Delivered, *, silent: bool
    ) -> tuple[Outcome, int | None, Form]:
        file = await self._file_of(card)
        self._count_pace(chat_id, done)
        reach(BEFORE_SEND)
        tried = await self._try(partial(sending, chat_id, card, silent=silent), card, file, done)
        reach(AFTER_SEND)
        message_id = tried.result.get("message_id") if isinstance(tried.result, dict) else None
        return tried.outcome, message_id, tried.form

    def _count_pace(self, chat_id: int, done: Delivered) -> None:
        step = GROUP_STEP if chat_id < 0 else CHAT_STEP
        done.pace_at = max(done.pace_at or self._database_now(), self._database_now()) + step

    def _later(self, outcome: Outcome, tries: int, done: Delivered) -> None:
        if outcome.is_flood:
            return
        done.come_back(min(LONGEST_WAIT_S, max(outcome.retry_after_s, 0.25 * 2 ** min(tries, 8))))

    async def _file_of(self, card: Card) -> File | None:
        """The file that a card needs; most are words alone."""
        return None if form_of(card) is Form.TEXT else await self._card_files.file_of(card)

    def _keep_file(self, file: File | None, result: Any, card: Card, done: Delivered) -> None:
        if file is None or file.file_id is not None or card.picture is None:
            return
        file_id = file_id_in(result, form_of(card))
        if file_id is not None:
            done.files[file.digest] = file_id

    # Calls

    async def _try(self, making: _Making, card: Card, file: File | None, done: Delivered) -> _Tried:
        """The call that shows a card; with the file's bytes where its id is refused, plain where its formatting is."""
        outcome, result = await self._call(making(file), done)
        if outcome.fate is Fate.FRESH_FILE:
            file = await self._card_files.file_of(card, fresh=True)
            outcome, result = await self._call(making(file), done)
        if outcome.fate is Fate.REJECTED and "parse entities" in outcome.reason:
            log.error("a card's formatting was refused, so it is shown plain: %s", outcome.reason)
            outcome, result = await self._call(making(file, plain=True), done)
        self._keep_file(file, result, card, done)
        return _Tried(outcome, result, form_of(card) if file is not None else Form.TEXT)

    async def _call(self, call: Call, done: Delivered) -> tuple[Outcome, Any]:
        done.calls += 1
        try:
            result = await self._api.call(call)
        except Exception as error:
            outcome = outcome_of(error)
        else:
            return SENT, result
        if outcome.is_flood:
            self._flooded(call, outcome, done)
        elif outcome.fate in (Fate.NOT_SENT, Fate.UNKNOWN):
            done.away += 1
        elif outcome.fate is Fate.MUTE and call.method != "answerCallbackQuery":
            done.muted = True
        elif outcome.fate is Fate.MIGRATE:
            done.moved_to = outcome.new_chat_id
        return outcome, None

    def _flooded(self, call: Call, outcome: Outcome, done: Delivered) -> None:
        database_now = self._database_now()
        chat_id = int(call.params.get("chat_id", 0))
        step = GROUP_STEP if chat_id < 0 else CHAT_STEP
        # A chat that had more than its share is slowed alone; otherwise the bot as a whole is too fast.
        busy = done.pace_at is not None and done.pace_at > database_now + step
        done.is_bot_flood = call.method.startswith("send") and not busy
        done.flood_s = max(done.flood_s, outcome.retry_after_s)
        done.pace_at = database_now + timedelta(seconds=outcome.retry_after_s) + step * BURST
        done.come_back(outcome.retry_after_s)
