"""Tables of delivery: what came in, what is to be said, whose turn it is, and what the clock and slow work do next."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, UniqueConstraint, false, text

from storage.people_tables import person_id
from storage.tables_base import OF_CHAT, metadata, partial_index
from storage.types import BigId, QueuedJson, Sealed, SealedBytes, UTCDateTime, Words

# Every update ever stored in the last days: the inbox row goes when it is handled, its number stays so that a repeat
# of it (a webhook whose answer was lost) has no second effect.
seen_updates = Table(
    "seen_updates",
    metadata,
    Column("bot_id", BigId, primary_key=True, autoincrement=False),
    Column("update_id", BigId, primary_key=True, autoincrement=False),
    Column("seen_at", UTCDateTime, nullable=False, index=True),
)

# Stored and not yet handled. `kind` is "update" (Telegram's JSON) or "job" (a result of slow work).
inbox = Table(
    "inbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("update_id", BigId),
    Column("chat_id", BigId, nullable=False, info=OF_CHAT),
    Column("kind", String(16), nullable=False),
    Column("payload", Sealed(QueuedJson()), nullable=False),
    Column("received_at", UTCDateTime, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    # Set after three failures: kept for the operator, no longer handled.
    Column("parked_at", UTCDateTime),
    Column("reference", String(16)),
    Index("ix_inbox_chat_id_id", "chat_id", "id"),
    sqlite_autoincrement=True,
)

# A chat is a lane. `due_at` (people's taps and their answers) and `bulk_due_at` (reminders) say from when there is
# something to do, by the program's clock; NULL means nothing. `wakes` counts new work, so that a release cannot
# overlook what came meanwhile. `lease_until` and `pace_at` are by the machine's clock. `epoch` is the fencing token.
lanes = Table(
    "lanes",
    metadata,
    Column("chat_id", BigId, primary_key=True, autoincrement=False, info=OF_CHAT),
    Column("due_at", UTCDateTime, index=True),
    Column("bulk_due_at", UTCDateTime, index=True),
    Column("wakes", BigId, nullable=False, server_default="0"),
    Column("lease_until", UTCDateTime),
    Column("owner", String(120)),
    Column("epoch", BigId, nullable=False, server_default="0"),
    Column("pace_at", UTCDateTime),
)

# Here and in the outbox words are kept: a message under way, in the language and units of the one who will read it.
# Messages to look like `payload`: shown when shown_rev == desired_rev. `message_id` is NULL until sent; `form` is what
# Telegram shows now ("text", "photo", "document").
cards = Table(
    "cards",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigId, nullable=False, info=OF_CHAT),
    Column("message_id", BigId),
    Column("screen", String(120), nullable=False),
    # Compared with what is there: a card that says the same is not sent again.
    Column("payload", Sealed(QueuedJson(), steady=True), nullable=False),
    Column("attachment", SealedBytes),
    Column("desired_rev", BigId, nullable=False),
    Column("shown_rev", BigId, nullable=False),
    Column("form", String(16)),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("changed_at", UTCDateTime, nullable=False),
    UniqueConstraint("chat_id", "message_id"),
    Index("ix_cards_chat_id_screen", "chat_id", "screen"),
    partial_index("ix_cards_pending", "chat_id", where="desired_rev > shown_rev"),
    sqlite_autoincrement=True,
)

_UNSENT = "state IN ('queued', 'sending')"
# For queries, in the index's own words: a partial index is not used for a condition with bound values.
UNSENT = text(f"outbox.{_UNSENT}")

# Messages to send once, in order of id within a chat. A row with `card_id` sends that card as it is by then. States:
# queued, sending (attempt recorded), sent, unknown, expired, muted, rejected, folded. What is done keeps its key only.
# `silent`: an earlier attempt may have arrived, so whatever is sent now makes no sound.
outbox = Table(
    "outbox",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("chat_id", BigId, nullable=False, info=OF_CHAT),
    Column("key", String(200), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("bulk", Boolean, nullable=False),
    Column("payload", Sealed(QueuedJson())),
    Column("attachment", SealedBytes),
    Column("card_id", BigId),
    Column("due_at", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime),
    Column("state", String(16), nullable=False),
    Column("silent", Boolean, nullable=False, server_default=false()),
    Column("reason", Words),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("changed_at", UTCDateTime, nullable=False),
    partial_index("ix_outbox_unsent", "chat_id", "id", where=_UNSENT),
    Index("ix_outbox_changed_at", "changed_at"),
    sqlite_autoincrement=True,
)

# Toasts and alerts that a tap has earned and that are not known to be shown.
callback_answers = Table(
    "callback_answers",
    metadata,
    Column("callback_id", String(80), primary_key=True),
    Column("chat_id", BigId, index=True, info=OF_CHAT),
    Column("text", Sealed(Words()), nullable=False),
    Column("alert", Boolean, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
)

timers = Table(
    "timers",
    metadata,
    person_id("person_id", primary_key=True),
    Column("kind", String(32), primary_key=True),
    Column("due_at", UTCDateTime, nullable=False, index=True),
    Column("tries", Integer, nullable=False, server_default="0"),
)

# Slow work. `lease_until` is by the machine's clock, `due_at` and `deadline_at` by the program's.
jobs = Table(
    "jobs",
    metadata,
    Column("key", String(200), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("chat_id", BigId, nullable=False, index=True, info=OF_CHAT),
    Column("payload", Sealed(QueuedJson()), nullable=False),
    Column("due_at", UTCDateTime, nullable=False, index=True),
    Column("deadline_at", UTCDateTime, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("lease_until", UTCDateTime),
    Column("owner", String(120)),
)

# The bot's own pace, shared by all processes: `next_at` is when the next message may leave (machine's clock).
pacing = Table(
    "pacing",
    metadata,
    Column("bot_id", BigId, primary_key=True, autoincrement=False),
    Column("next_at", UTCDateTime, nullable=False),
    Column("paused_until", UTCDateTime),
)

# Files Telegram keeps already, by what they show: sent again by id.
sent_files = Table(
    "sent_files",
    metadata,
    Column("bot_id", BigId, primary_key=True, autoincrement=False),
    Column("digest", String(64), primary_key=True),
    Column("file_id", String(255), nullable=False),
    Column("sent_at", UTCDateTime, nullable=False, index=True),
)

# Told to the operators once when it opens and once when it clears.
incidents = Table(
    "incidents",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("name", String(64), nullable=False),
    Column("detail", Words, nullable=False),
    Column("opened_at", UTCDateTime, nullable=False),
    Column("closed_at", UTCDateTime),
    partial_index("uq_incidents_open", "name", where="closed_at IS NULL", unique=True),
    sqlite_autoincrement=True,
)

# What the bot has told Telegram about itself (menu, description), so that it is told once a change.
bot_facts = Table(
    "bot_facts",
    metadata,
    Column("bot_id", BigId, primary_key=True, autoincrement=False),
    Column("name", String(64), primary_key=True),
    Column("value", Words, nullable=False),
)
