"""Tables of people: who they are, who coaches whom, what they ran, and where their conversations stand."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text

from storage.codec import COACH_LIMITS, RECORDED_RUN, RUN_PART, SETTINGS, TEMPLATE
from storage.tables_base import OF_CHAT, OF_PERSON, SEALED_IN_PLACE, metadata, partial_index
from storage.types import BigId, Json, Sealed, Stored, UTCDateTime, Words


def person_id(name: str, *, primary_key: bool = False) -> Column[int]:
    """A column for the person a row belongs to; the row goes when they go."""
    return Column(
        name,
        BigId,
        ForeignKey("people.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
        info=OF_PERSON,
    )


people = Table(
    "people",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False, info=OF_PERSON),
    Column("chat_id", BigId, nullable=False, index=True, info=OF_CHAT),
    Column("name", Words, nullable=False),
    Column("is_coach", Boolean, nullable=False),
    Column("settings", Stored(SETTINGS, 1024, whole=True), nullable=False),
    Column("muted_at", UTCDateTime),
    Column("created_at", UTCDateTime, nullable=False),
)

coach_links = Table(
    "coach_links",
    metadata,
    person_id("athlete_id", primary_key=True),
    person_id("coach_id", primary_key=True),
    Column("responsible", Boolean, nullable=False),
    Column("auto_approve", String(16), nullable=False),
    Column("house", Stored(COACH_LIMITS, 64), nullable=False),
    Column("since", UTCDateTime, nullable=False),
    Index("ix_coach_links_coach_id", "coach_id"),
    # One responsible coach an athlete.
    partial_index("uq_coach_links_responsible", "athlete_id", where="responsible", unique=True),
)

invites = Table(
    "invites",
    metadata,
    Column("token", Words, primary_key=True),
    person_id("coach_id"),
    Column("expires_at", UTCDateTime, nullable=False),
    # Not blanked when its user is forgotten: a used invite must never become a fresh one.
    Column("used_by", BigId, info=OF_PERSON),
    Column("revoked", Boolean, nullable=False),
    # How many may come with it, and how many have.
    Column("places", Integer, nullable=False, server_default="1"),
    Column("taken", Integer, nullable=False, server_default="0"),
    Column("created_at", UTCDateTime, nullable=False),
    Index("ix_invites_coach_id", "coach_id"),
)

run_logs = Table(
    "run_logs",
    metadata,
    person_id("athlete_id", primary_key=True),
    Column("date", Date, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("distance_mm", BigId, nullable=False),
    Column("duration_s", Integer),
    Column("effort", Integer),
    Column("note", Sealed(Words()), nullable=False),
    Column("source", String(32), nullable=False),
    Column("logged_at", UTCDateTime, nullable=False),
    # The runs of a date on which there were several; NULL for one.
    Column("parts", Json),
)

# What a deleted log said besides its numbers, for as long as the deletion may be taken back.
deleted_logs = Table(
    "deleted_logs",
    metadata,
    person_id("athlete_id", primary_key=True),
    Column("date", Date, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("distance_mm", BigId, nullable=False),
    Column("note", Sealed(Words()), nullable=False),
    Column("deleted_at", UTCDateTime, nullable=False),
)

# Runs out of files, without positions. `on_date` is the date a run counts for; `replaced` what it stands in for.
recorded_runs = Table(
    "recorded_runs",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("athlete_id"),
    Column("digest", String(80), nullable=False),
    Column("start_at", UTCDateTime),
    Column("state", String(16), nullable=False),
    Column("on_date", Date),
    Column("is_extra", Boolean, nullable=False),
    Column("replaced", Stored(RUN_PART)),
    Column("content", Sealed(Stored(RECORDED_RUN)), nullable=False),
    Column("received_at", UTCDateTime, nullable=False),
    Index("ix_recorded_runs_athlete_id", "athlete_id", "on_date"),
    Index("ix_recorded_runs_start_at", "athlete_id", "start_at"),
    sqlite_autoincrement=True,
)

strength_logs = Table(
    "strength_logs",
    metadata,
    person_id("athlete_id", primary_key=True),
    Column("date", Date, primary_key=True),
    Column("done", Boolean, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("logged_at", UTCDateTime, nullable=False),
)

absences = Table(
    "absences",
    metadata,
    person_id("athlete_id", primary_key=True),
    Column("first", Date, primary_key=True),
    # Sealed by whoever writes it, the same each time for one person and day: it is part of the key.
    Column("event", Text, primary_key=True, info=SEALED_IN_PLACE),
    Column("last", Date),
)

dialogs = Table(
    "dialogs",
    metadata,
    Column("chat_id", BigId, primary_key=True, autoincrement=False, info=OF_CHAT),
    Column("name", String(64), nullable=False),
    Column("state", Sealed(Json()), nullable=False),
    Column("changed_at", UTCDateTime, nullable=False),
)

# Days and weeks kept under a name, with paces relative to fitness.
templates = Table(
    "templates",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("owner_id"),
    Column("kind", String(16), nullable=False),
    Column("name", Words, nullable=False),
    Column("content", Stored(TEMPLATE), nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Index("ix_templates_owner_id", "owner_id"),
    sqlite_autoincrement=True,
)

# What athletes and coaches say to each other about a day or a week, and a coach's own notes. `on_date` is the day, or
# the Monday of the week.
talk = Table(
    "talk",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("athlete_id"),
    person_id("author_id"),
    Column("about", String(16), nullable=False),
    Column("on_date", Date),
    Column("private", Boolean, nullable=False),
    Column("text", Sealed(Words()), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_talk_athlete_id", "athlete_id", "about", "on_date"),
    Index("ix_talk_author_id", "author_id"),
    sqlite_autoincrement=True,
)

# Some of a coach's athletes under a name.
coach_groups = Table(
    "coach_groups",
    metadata,
    Column("id", BigId, primary_key=True),
    person_id("coach_id"),
    Column("name", Words, nullable=False),
    Index("ix_coach_groups_coach_id", "coach_id"),
    sqlite_autoincrement=True,
)

group_members = Table(
    "group_members",
    metadata,
    Column("group_id", BigId, ForeignKey("coach_groups.id", ondelete="CASCADE"), primary_key=True),
    person_id("athlete_id", primary_key=True),
    Index("ix_group_members_athlete_id", "athlete_id"),
)

# Plans that coaches have put together and their athletes have not accepted yet: one of each coach for each athlete.
plan_offers = Table(
    "plan_offers",
    metadata,
    person_id("athlete_id", primary_key=True),
    person_id("coach_id", primary_key=True),
    Column("answers", Sealed(Json()), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("ix_plan_offers_coach_id", "coach_id"),
)
