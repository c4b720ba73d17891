"""Tables of the model: weeks asked of it, its answers, and what it has cost."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from storage.codec import ANSWER
from storage.people_tables import person_id
from storage.tables_base import metadata
from storage.types import BigId, Stored, UTCDateTime

# The newest question about a week and what became of it. `answer_key` points into model_answers, whose row may be gone.
model_asks = Table(
    "model_asks",
    metadata,
    Column("plan_id", BigId, ForeignKey("training_plans.id", ondelete="CASCADE"), primary_key=True),
    Column("week_number", Integer, primary_key=True),
    person_id("asker_id"),
    Column("asked_at", UTCDateTime, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("base_revision", BigId, nullable=False),
    Column("state", String(16), nullable=False),
    Column("answer_key", String(64)),
    Column("adjusted_days", Integer, nullable=False),
    Index("ix_model_asks_asker_id", "asker_id"),
)

# Weeks the model wrote, by a digest of everything that shaped them: the same question costs nothing twice.
model_answers = Table(
    "model_answers",
    metadata,
    Column("key", String(64), primary_key=True),
    person_id("person_id"),
    Column("content", Stored(ANSWER), nullable=False),
    Column("created_at", UTCDateTime, nullable=False, index=True),
    Index("ix_model_answers_person_id", "person_id"),
)

# Tokens of one person and UTC day. `tokens` is what the budget sees: spent, and set aside for calls under way.
model_usage = Table(
    "model_usage",
    metadata,
    person_id("person_id", primary_key=True),
    Column("day", Date, primary_key=True),
    Column("tokens", BigId, nullable=False),
)

# The same for everybody together, with what it was; it stays when a person is forgotten.
model_days = Table(
    "model_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("tokens", BigId, nullable=False),
    Column("calls", BigId, nullable=False),
    Column("prompt_tokens", BigId, nullable=False),
    Column("answer_tokens", BigId, nullable=False),
)
