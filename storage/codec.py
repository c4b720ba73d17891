"""How values of the domain are kept as JSON: pydantic adapters over its own dataclasses, and what an edit session is.

A field that is missing has its default, an unknown one is ignored, so that older and newer records are both read.
"""

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from domain.adapting.recorded.recorded_run import RecordedRun
from domain.adapting.writer import Adjustment, WrittenBy, WrittenWeek
from domain.advice import Advices, Title
from domain.approval import WeekStatus
from domain.people import PersonSettings, RunPart
from domain.plan import CoachLimits, Day, Lap, PlanInputs, Week
from domain.records import EditSession, EditStep, LetBe, SessionStep, StoredWeek
from domain.told import Told
from storage.told import StoredLetBe, StoredTold

LAPS = TypeAdapter(tuple[Lap, ...])
TITLE: TypeAdapter[Title | str] = TypeAdapter(Title | str)
ADVICE = TypeAdapter(Advices)
REASONS: TypeAdapter[tuple[Told, ...]] = TypeAdapter(tuple[StoredTold, ...])
LET_BE: TypeAdapter[tuple[LetBe, ...]] = TypeAdapter(tuple[StoredLetBe, ...])
DAYS = TypeAdapter(tuple[Day, ...])
INPUTS = TypeAdapter(PlanInputs)
SETTINGS = TypeAdapter(PersonSettings)
COACH_LIMITS = TypeAdapter(CoachLimits)
RECORDED_RUN = TypeAdapter(RecordedRun)
RUN_PART = TypeAdapter(RunPart)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateContent:
    """What a template holds besides its name, as it is kept."""

    days: tuple[Day, ...]
    five_k_pace_s: int
    weekly_miles: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A week as its difference from the session's base: (place, day) of the days that changed, or the whole week."""

    changed: tuple[tuple[int, Day], ...] = ()
    week: Week | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptStep:
    """An edit step, its weeks as differences, so that a long undo stack stays small."""

    label: StoredTold
    before: Difference
    after: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionContent:
    """What an edit session holds besides its key and base revision.

    Its steps are `KeptStep`s in their JSON: each tap carries up to a hundred along, and hardly ever looks at one. Until
    November 2026 they were kept as the objects that are in that JSON.
    """

    base: Week
    week: Difference
    done: tuple[Any, ...] = ()
    undone: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptModelWeek:
    """A week that a model wrote, as it is kept; `adjustments` are (weekday or None, what the rules changed)."""

    week: Week
    written_by: WrittenBy
    adjustments: tuple[tuple[int | None, StoredTold], ...] = ()
    model: str = ""
    prompt_version: str = ""
    calls: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    fallback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWeek:
    """A week with both its copies and its state, as it was before the plan was changed around it."""

    week: Week
    status: WeekStatus
    revision: int
    target_mm: int
    approved: Week | None = None
    written_by: str = "planner"
    decline_comment: str = ""
    let_be: tuple[StoredLetBe, ...] = ()


ANSWER = TypeAdapter(KeptModelWeek)
KEPT_WEEKS = TypeAdapter(tuple[KeptWeek, ...])
TEMPLATE = TypeAdapter(TemplateContent)
SESSION = TypeAdapter(SessionContent)
_STEP = TypeAdapter(KeptStep)


def _against(base: Week, week: Week) -> Difference:
    """The week as its difference from the base, or in full where the difference is not only in days."""
    if replace(week, days=base.days) != base or len(week.days) != len(base.days):
        return Difference(week=week)
    pairs = enumerate(zip(base.days, week.days, strict=True))
    return Difference(changed=tuple((place, now) for place, (was, now) in pairs if was is not now and was != now))


def _onto(base: Week, found: Difference) -> Week:
    if found.week is not None:
        return found.week
    if not found.changed:
        return base
    days = list(base.days)
    for place, day in found.changed:
        days[place] = day
    return replace(base, days=tuple(days))


class CarriedStep:
    """A step as it is kept, made when somebody undoes it or asks what it did."""

    def __init__(self, base: Week, kept: Any) -> None:
        self.base = base
        self.kept = kept

    @cached_property
    def _made(self) -> KeptStep:
        return _STEP.validate_json(self.kept) if isinstance(self.kept, str) else _STEP.validate_python(self.kept)

    @property
    def label(self) -> Told:
        """What it did."""
        return self._made.label

    @property
    def before(self) -> Week:
        """The week that it was done to."""
        return _onto(self.base, self._made.before)

    @property
    def after(self) -> Week:
        """The week that it made."""
        return _onto(self.base, self._made.after)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CarriedStep | EditStep):
            return NotImplemented
        if isinstance(other, CarriedStep) and self.kept == other.kept and self.base == other.base:
            return True
        return (self.label, self.before, self.after) == (other.label, other.before, other.after)

    def __hash__(self) -> int:
        return hash((self.label, self.before, self.after))


def _step_out(base: Week, step: SessionStep) -> Any:
    if isinstance(step, CarriedStep) and step.base is base:
        return step.kept
    made = KeptStep(label=step.label, before=_against(base, step.before), after=_against(base, step.after))
    return _STEP.dump_json(made, exclude_defaults=True).decode()


def session_out(session: EditSession) -> SessionContent:
    """What an edit session holds besides its key and base revision."""
    base = session.base
    return SessionContent(
        base=base,
        week=_against(base, session.week),
        done=tuple([_step_out(base, step) for step in session.done]),
        undone=tuple([_step_out(base, step) for step in session.undone]),
    )


def session_in(
    person_id: int, plan_id: int, week_number: int, base_revision: int, content: SessionContent
) -> EditSession:
    """An edit session from its key and what `session_out` gave."""
    base = content.base
    return EditSession(
        person_id=person_id,
        plan_id=plan_id,
        week_number=week_number,
        base_revision=base_revision,
        base=base,
        week=_onto(base, content.week),
        done=tuple([CarriedStep(base, kept) for kept in content.done]),
        undone=tuple([CarriedStep(base, kept) for kept in content.undone]),
    )


def answer_out(written: WrittenWeek) -> KeptModelWeek:
    """A model's week as it is kept."""
    values = {field.name: getattr(written, field.name) for field in fields(written)}
    return KeptModelWeek(**values | {"adjustments": tuple((one.day_number, one.told) for one in written.adjustments)})


def answer_in(answer: KeptModelWeek) -> WrittenWeek:
    """A model's week from what `answer_out` gave."""
    values = {field.name: getattr(answer, field.name) for field in fields(answer)}
    return WrittenWeek(**values | {"adjustments": tuple(Adjustment(day, done) for day, done in answer.adjustments)})


def week_out(stored: StoredWeek) -> KeptWeek:
    """A week as it is kept beside the change that it was before."""
    return KeptWeek(**{field.name: getattr(stored, field.name) for field in fields(KeptWeek)})


def week_in(plan_id: int, kept: KeptWeek) -> StoredWeek:
    """A week from what `week_out` gave."""
    return StoredWeek(plan_id=plan_id, **{field.name: getattr(kept, field.name) for field in fields(KeptWeek)})
