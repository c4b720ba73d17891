"""Recording what was delivered and giving lanes back: many lanes in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.delivery.deliver import Delivered
from storage import delivering, lanes, pacing
from storage.engine import Connection
from storage.lanes import Lane, Release
from storage.sent_files import keep_file_ids

# A lane whose work broke off in an error of our own is looked at again after this.
SPOILED_WAIT_S = 5.0


@dataclass(slots=True, kw_only=True, eq=False)
class LaneInHand:
    """A lane that was claimed and what becomes of it: what was delivered, and whether more is to be done at once."""

    lane: Lane
    bulk: bool = False
    delivered: Delivered = field(default_factory=Delivered)
    more: bool = False

    def put_off(self) -> None:
        """Its work broke off in an error of our own: it is not to be taken up again at once."""
        self.more = False
        self.delivered.come_back(SPOILED_WAIT_S)


@dataclass(slots=True, kw_only=True)
class SendRate:
    """How fast this bot may send (messages a second), and whether messages that nobody waits for are queued."""

    bot_id: int
    per_s: float
    has_bulk: bool = False


async def record(
    connection: Connection, finished: Sequence[LaneInHand], *, now: datetime, database_now: datetime, pace: SendRate
) -> None:
    """Write down what became of answers, cards, messages and files, and release the lanes.

    While bulk messages are queued, those that did not wait for a slot are counted against the bot's pace.
    """
    results = [one.delivered for one in finished]
    await delivering.record_answers(connection, [id_ for done in results for id_ in done.answers])
    await delivering.record_cards(connection, [card for done in results for card in done.cards])
    await delivering.record_sends(
        connection, [(one.lane, send) for one in finished for send in one.delivered.sends], now
    )
    file_ids = {digest: file_id for done in results for digest, file_id in done.files.items()}
    if file_ids:
        await keep_file_ids(connection, pace.bot_id, file_ids, now)
    for one in finished:
        if one.delivered.moved_to is not None:
            await delivering.migrate_chat(connection, one.lane.chat_id, one.delivered.moved_to, now)
        elif one.delivered.muted:
            await delivering.mute(connection, one.lane.chat_id, now)
    flood_s = max((done.flood_s for done in results if done.is_bot_flood), default=0.0)
    if flood_s:
        await pacing.pause(connection, pace.bot_id, database_now, database_now + timedelta(seconds=flood_s))
    # Telegram's limit is on messages; edits and answers have no part in it.
    unpaced = sum(len(one.delivered.sends) for one in finished if not one.bulk)
    if pace.has_bulk and unpaced:
        await pacing.charge(connection, pace.bot_id, database_now, per_s=pace.per_s, messages=unpaced)
    lost: set[int] = set()
    for bulk in (False, True):
        back = [_back(one, now) for one in finished if one.bulk is bulk]
        lost |= await lanes.release(connection, back, now, bulk=bulk)
    if lost:
        cards = [card.id for one in finished if one.lane.chat_id in lost for card in one.delivered.cards]
        await delivering.distrust(connection, cards, sorted(lost), now)


def _back(one: LaneInHand, now: datetime) -> Release:
    """When the lane is due again: at once, after a wait, or when its next message is due or somebody wakes it."""
    done = one.delivered
    later = now + timedelta(seconds=done.wait_s) if done.wait_s is not None else None
    return Release(lane=one.lane, due_at=now if one.more else later, pace_at=done.pace_at)
