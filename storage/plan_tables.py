"""Tables of plans: race, plan, phases, weeks, the working and the approved days, and every change to them.

Below a plan the keys are (plan, week number, day number), made by us, so that a whole plan is stored in bulk and every
row of a plan lies beside the others.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    and_,
)

from storage.codec import ADVICE, DAYS, INPUTS, KEPT_WEEKS, LAPS, LET_BE, REASONS, SESSION, TITLE
from storage.people_tables import person_id
from storage.tables_base import MENTIONS_PERSON, metadata, partial_index
from storage.types import BigId, Sealed, Stored, UTCDateTime, Words

# Laps, names and advice of so many different kinds are kept ready.
_KEPT = 4096
_LAPS = Stored(LAPS, _KEPT)
# Unsaved edits of so many weeks that people look at again and again.
_SESSIONS_KEPT = 64


def plan_id() -> Column[int]:
    """The first part of the key of everything that belongs to a plan."""
    return Column(
        "plan_id",
        BigId,
        ForeignKey("training_plans.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )


races = Table(
    "races",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("athlete_id"),
    Column("name", Words, nullable=False),
    Column("distance_mm", BigId, nullable=False),
    Column("label", Words, nullable=False),
    Column("date", Date, nullable=False),
    Column("goal_s", Integer),
    Index("ix_races_athlete_id", "athlete_id"),
    sqlite_autoincrement=True,
)

training_plans = Table(
    "training_plans",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("athlete_id"),
    Column("race_id", BigId, ForeignKey("races.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("inputs", Sealed(Stored(INPUTS, 256)), nullable=False),
    Column("total_weeks", Integer, nullable=False),
    Column("goal_pace_5k_s", Integer),
    Column("version", Integer, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Index("ix_training_plans_athlete_id", "athlete_id"),
    # One active plan an athlete.
    partial_index("uq_training_plans_active", "athlete_id", where="status = 'active'", unique=True),
    # Ids stand in buttons of old messages: an id is never used again.
    sqlite_autoincrement=True,
)

# Which plan was given to whom, by whom and when.
athlete_training_plans = Table(
    "athlete_training_plans",
    metadata,
    person_id("athlete_id", primary_key=True),
    plan_id(),
    Column("assigned_by", BigId, info=MENTIONS_PERSON),
    Column("assigned_at", UTCDateTime, nullable=False),
    Index("ix_athlete_training_plans_plan_id", "plan_id"),
)

phases = Table(
    "phases",
    metadata,
    plan_id(),
    Column("phase_number", Integer, primary_key=True, autoincrement=False),
    Column("name", String(16), nullable=False),
    Column("week_count", Integer, nullable=False),
    Column("total_miles", Float, nullable=False),
)

weeks = Table(
    "weeks",
    metadata,
    plan_id(),
    Column("week_number", Integer, primary_key=True, autoincrement=False),
    Column("monday", Date, nullable=False),
    Column("phase", String(16), nullable=False),
    Column("cutback", Boolean, nullable=False),
    Column("miles", Float, nullable=False),
    Column("target_mm", BigId, nullable=False),
    Column("status", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("written_by", String(32), nullable=False),
    Column("decline_comment", Words, nullable=False),
    # Whether the approved copy is a cutback week; NULL says that there is no approved copy.
    Column("approved_cutback", Boolean),
    # Broken rules that do not block the week, and why they were overruled.
    Column("let_be", Stored(LET_BE)),
)


def _days(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("plan_id", BigId, primary_key=True, autoincrement=False),
        Column("week_number", Integer, primary_key=True, autoincrement=False),
        Column("day_number", Integer, primary_key=True, autoincrement=False),
        Column("date", Date, nullable=False),
        Column("type", String(16), nullable=False),
        Column("warmup", _LAPS, nullable=False),
        Column("workout", _LAPS, nullable=False),
        Column("cooldown", _LAPS, nullable=False),
        # Codes and numbers; a text is what a person, or an imported document, called the day.
        Column("title", Stored(TITLE, _KEPT), nullable=False),
        Column("advice", Stored(ADVICE, _KEPT), nullable=False),
        # What a person wrote.
        Column("notes", Words, nullable=False),
        Column("pinned", Boolean, nullable=False),
        Column("edited", Boolean, nullable=False),
        ForeignKeyConstraint(
            ["plan_id", "week_number"],
            ["weeks.plan_id", "weeks.week_number"],
            name=f"fk_{name}_weeks",
            ondelete="CASCADE",
        ),
    )


# The working copy, and the copy in force once its week was approved.
schedule_preview = _days("schedule_preview")
schedule = _days("schedule")

# Every save, approval, regeneration and revert: one row a version of the plan.
change_log = Table(
    "change_log",
    metadata,
    plan_id(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("week_number", Integer),
    Column("author_id", BigId, info=MENTIONS_PERSON),
    Column("at", UTCDateTime, nullable=False),
    Column("reasons", Sealed(Stored(REASONS)), nullable=False),
    Column("before", Stored(DAYS), nullable=False),
    Column("after", Stored(DAYS), nullable=False),
    Column("revision", Integer, nullable=False),
)

edit_sessions = Table(
    "edit_sessions",
    metadata,
    plan_id(),
    Column("week_number", Integer, primary_key=True, autoincrement=False),
    person_id("person_id", primary_key=True),
    Column("base_revision", Integer, nullable=False),
    Column("content", Stored(SESSION, _SESSIONS_KEPT), nullable=False),
    Column("changed_at", UTCDateTime, nullable=False),
    Index("ix_edit_sessions_person_id", "person_id"),
)

# Other inputs for a plan in force: looked at, asked of a coach, done; with the weeks as they were before.
plan_changes = Table(
    "plan_changes",
    metadata,
    Column("id", BigId, primary_key=True),
    Column("plan_id", BigId, ForeignKey("training_plans.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", BigId, info=MENTIONS_PERSON),
    Column("at", UTCDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("before", Sealed(Stored(INPUTS)), nullable=False),
    Column("after", Sealed(Stored(INPUTS)), nullable=False),
    Column("weeks", Stored(KEPT_WEEKS), nullable=False),
    Column("comment", Sealed(Words()), nullable=False),
    Column("since", Date),
    Index("ix_plan_changes_plan_id", "plan_id", "state"),
    sqlite_autoincrement=True,
)

# What a plan is without its weeks.
HEAD_COLUMNS = (
    training_plans.c.id,
    training_plans.c.athlete_id,
    training_plans.c.status,
    training_plans.c.inputs,
    training_plans.c.total_weeks,
    training_plans.c.goal_pace_5k_s,
    training_plans.c.version,
    training_plans.c.created_at,
)

# The weeks of plans with both copies of their days.
SAME_WEEK = and_(schedule_preview.c.plan_id == weeks.c.plan_id, schedule_preview.c.week_number == weeks.c.week_number)
_SAME_DAY = and_(
    schedule.c.plan_id == schedule_preview.c.plan_id,
    schedule.c.week_number == schedule_preview.c.week_number,
    schedule.c.day_number == schedule_preview.c.day_number,
)
BOTH_COPIES = weeks.join(schedule_preview, SAME_WEEK).outerjoin(schedule, _SAME_DAY)
