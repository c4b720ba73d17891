"""The people: their settings, who coaches whom, and what they ran."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from domain.plan import CoachLimits
from domain.strength.profile import Equipment, Experience, StrengthProfile
from domain.units import Units


class ReminderWhen(StrEnum):
    """When the day's workout is announced."""

    MORNING = "morning"
    EVENING_BEFORE = "evening"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSettings:
    """One person's preferences. Times are local wall-clock times in `zone` (IANA name).

    `model_first`: a week that a language model wrote takes the planner's place unasked, while nobody has edited it.
    `weeks_start_themselves`: without a coach, new weeks are approved as they come, where no rule blocks them.
    `limits_for_all` are a coach's limits for all their athletes. `strength` is None for who wants no strength
    sessions; `strength_since` is when they began with them.
    """

    units: Units = Units.MI
    zone: str = "UTC"
    reminder_when: ReminderWhen = ReminderWhen.MORNING
    reminder_time: time = time(7, 0)
    rest_day_messages: bool = False
    quiet_from: time = time(22, 0)
    quiet_to: time = time(6, 0)
    language: str = "en"
    default_view: str = "week"
    model_first: bool = False
    weeks_start_themselves: bool = False
    limits_for_all: CoachLimits = field(default_factory=CoachLimits)
    strength: Experience | None = None
    equipment: Equipment = Equipment.NONE
    strength_since: date | None = None

    @property
    def strength_profile(self) -> StrengthProfile | None:
        """What strength sessions are chosen by; None without any."""
        return None if self.strength is None else StrengthProfile(self.strength, self.equipment, self.strength_since)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a chat. `id` is the chat service's user id; `chat_id` is where they are reached.

    `muted_at` is set when they blocked the bot: nothing is sent until they come back.
    """

    id: int
    chat_id: int
    name: str = ""
    is_coach: bool = False
    settings: PersonSettings = field(default_factory=PersonSettings)
    muted_at: datetime | None = None
    created_at: datetime | None = None


class AutoApprove(StrEnum):
    """What a coach lets pass without a look."""

    NEVER = "never"
    WHEN_RULES_HOLD = "rules"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachLink:
    """A coach and an athlete, by the athlete's consent. One responsible coach an athlete."""

    coach_id: int
    athlete_id: int
    responsible: bool = True
    auto_approve: AutoApprove = AutoApprove.NEVER
    coach_limits: CoachLimits = field(default_factory=CoachLimits)
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite:
    """A deep link from a coach: for one person (`used_by`), or for as many as it has `places`."""

    token: str
    coach_id: int
    expires_at: datetime
    used_by: int | None = None
    revoked: bool = False
    places: int = 1
    taken: int = 0

    @property
    def is_for_many(self) -> bool:
        """Whether a club may come with it."""
        return self.places > 1


class RunState(StrEnum):
    """How a planned day went."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"


class LifeEvent(StrEnum):
    """What can keep an athlete from running."""

    ILLNESS = "illness"
    INJURY = "injury"
    # A sign that belongs to a clinician: over once one has said so.
    CLINICIAN = "clinician"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPart:
    """One of several runs of a date: millimetres, seconds, effort 1-10, and where it was learned from."""

    distance_mm: int
    duration_s: int | None = None
    effort: int | None = None
    source: str = "chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunLog:
    """What was run on a date. Distance in millimetres, duration in seconds, effort 1-10 (RPE).

    Where there were several runs, `parts` are they, in the order in which they were logged, and the numbers are their
    sum (the duration only where every run has one, the effort the highest); a date with one run has no parts.
    """

    athlete_id: int
    date: date
    state: RunState
    distance_mm: int = 0
    duration_s: int | None = None
    effort: int | None = None
    note: str = ""
    source: str = "chat"
    parts: tuple[RunPart, ...] = ()

    @property
    def is_run(self) -> bool:
        """Whether anything was run."""
        return self.state is not RunState.SKIPPED and self.distance_mm > 0

    @property
    def runs(self) -> int:
        """How many runs."""
        return max(1, len(self.parts)) if self.is_run else 0

    @property
    def longest_mm(self) -> int:
        """The longest single run: what the next long run is measured by, however much the day came to."""
        return max((part.distance_mm for part in self.parts), default=self.distance_mm)


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthLog:
    """What became of a date's strength session; never a run, never miles."""

    athlete_id: int
    date: date
    done: bool
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Days without running, first and last inclusive; `last` None while it goes on."""

    athlete_id: int
    event: LifeEvent
    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Whether a date lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)
