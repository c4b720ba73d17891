"""The model's week beside the stored one: laid over the days that may change, checked, used or left."""

from dataclasses import replace

from domain.adapting.replan import with_week
from domain.adapting.writer import Adjustment, AskState, WrittenWeek
from domain.advice import Title, TitleKind
from domain.approval import PlanStatus, WeekStatus
from domain.editing import transitions
from domain.editing.effect import effect
from domain.editing.history import changes_between
from domain.editing.version_reasons import VersionReason
from domain.errors import StaleError
from domain.mending.repair import Repair, repair_week
from domain.plan import Day, DayType
from domain.ports import UnitOfWork
from domain.records import Change
from domain.told import Told, told
from handlers.actions.write_week import log_week_change
from handlers.desk.suggestions import Suggestion
from handlers.desk.week import AnyWeek, EditableWeek, OpenedWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

_BY_TIME = frozenset({TitleKind.RUN_WALK, TitleKind.NONSTOP})


def suggestion(opened: EditableWeek, written: WrittenWeek) -> Suggestion | None:
    """The model's week for this week; None when nothing of it may be used or it would change nothing."""
    if not is_open(opened) or written.week.number != opened.number:
        return None
    stored = opened.stored.week
    days = tuple(
        was if _stays(opened, was, now) else now for was, now in zip(stored.days, written.week.days, strict=True)
    )
    merged = replace(stored, days=days)
    repaired = Repair(merged, ())
    done = effect(opened.plan, stored, merged)
    if done.hard_findings:
        repaired = repair_week(opened.plan, merged)
        done = effect(opened.plan, stored, repaired.week)
    week = repaired.week
    # The rules may ask for another day than the model wrote, but never for another past.
    frozen = all(week.day(day.number) == day for day in stored.days if not opened.frame.is_open(day.number))
    changes = changes_between(stored.days, week.days)
    if not changes or not frozen or done.hard_findings:
        return None
    more = tuple(Adjustment(change.day_number, change.told) for change in repaired.changes)
    return Suggestion(
        week=week,
        written=written,
        changes=changes,
        adjustments=(*written.adjustments, *(one for one in more if one not in written.adjustments)),
        effect=done,
    )


def _stays(opened: OpenedWeek, was: Day, now: Day) -> bool:
    """Days that are not the model's to change, the race among them; nor is a word about a rest day worth a question."""
    if was.type is DayType.RACE or not (was.is_run or now.is_run):
        return True
    # Running and walking by time is a ladder, climbed week by week; a model knows only miles (ruling 52).
    if isinstance(was.title, Title) and was.title.kind in _BY_TIME:
        return True
    return was.pinned or was.edited or not opened.frame.is_open(was.number)


def is_open(opened: OpenedWeek) -> bool:
    """Whether the stored week may still become another one."""
    is_generated = opened.stored.status not in (WeekStatus.OUTLINE, WeekStatus.FINALIZED)
    return is_generated and opened.head.status is PlanStatus.ACTIVE and opened.sunday >= opened.today


async def offered(uow: UnitOfWork, opened: EditableWeek) -> Suggestion:
    """The suggestion that waits for a decision. Raises CoachError when there is none any more."""
    written = None
    if opened.ask is not None and opened.ask.state is AskState.OFFERED:
        written = await uow.model.answer(opened.ask.answer_key)
    found = suggestion(opened, written) if written is not None else None
    if found is None:
        raise RefusedError(tr("The model's suggestion is not open any more. The week is as you see it."))
    return found


async def may_replace(uow: UnitOfWork, opened: OpenedWeek) -> bool:
    """Model first: only while the week is as it was asked about, waits for approval, and nobody edits it."""
    if not opened.person.settings.model_first or opened.ask is None:
        return False
    untouched = opened.stored.revision == opened.ask.base_revision and opened.stored.status is WeekStatus.PENDING
    sessions = await uow.edits.of_week(opened.head.id, opened.number)
    return untouched and not any(session.dirty for session in sessions)


async def offer(uow: UnitOfWork, opened: AnyWeek, answer_key: str) -> AnyWeek:
    """Keep the answer beside the week until somebody decides."""
    if opened.ask is None:
        raise StaleError
    ask = replace(opened.ask, state=AskState.OFFERED, answer_key=answer_key)
    await uow.model.put_ask(ask)
    return replace(opened, ask=ask)


async def use_suggestion(
    uow: UnitOfWork, opened: EditableWeek, found: Suggestion, *, author_id: int | None
) -> EditableWeek:
    """Make the model's week the working copy: a new version, to be approved like any other edit.

    Raises CoachError while this person has unsaved edits, StaleError when somebody saved in between.
    """
    if opened.dirty:
        raise RefusedError(
            tr("You have unsaved changes in this week. Save or drop them first, then use the model's week.")
        )
    if opened.ask is None:
        raise StaleError
    after = replace(transitions.save(opened.stored, found.week, []), written_by=found.written_by.value)
    saved = await uow.plans.save_week(after)
    await log_week_change(uow, opened.stored, saved, author_id, model_reasons(found))
    ask = replace(opened.ask, state=AskState.USED, adjusted_days=found.adjusted_days)
    await uow.model.put_ask(ask)
    return replace(opened, stored=saved, session=None, ask=ask).with_plan(with_week(opened.plan, saved.week))


def model_reasons(found: Suggestion) -> tuple[Told, ...]:
    """The entry in the change log: who wrote the week, with what, at what cost, and what the rules changed."""
    written = found.written
    wrote = told(
        VersionReason.MODEL_WEEK,
        written_by=found.written_by.value,
        adjusted=found.adjusted_days,
        model=written.model,
        prompt=written.prompt_version,
        calls=written.calls,
        tokens=written.prompt_tokens + written.answer_tokens,
    )
    return (wrote, *(one.told for one in found.adjustments))


async def keep_week(uow: UnitOfWork, opened: AnyWeek) -> AnyWeek:
    """Leave the week as it is; the suggestion is closed."""
    if opened.ask is None or opened.ask.state is not AskState.OFFERED:
        return opened
    ask = replace(opened.ask, state=AskState.KEPT)
    await uow.model.put_ask(ask)
    return replace(opened, ask=ask)


async def no_week_came(uow: UnitOfWork, opened: AnyWeek, why: str, calls: int) -> AnyWeek:
    """The planner's week stands; why, and what was tried, goes into the change log."""
    if opened.ask is None:
        return opened
    ask = replace(opened.ask, state=AskState.FAILED)
    await uow.model.put_ask(ask)
    if calls or why:
        await uow.plans.log_change(
            Change(
                plan_id=opened.head.id,
                week_number=opened.number,
                author_id=None,
                at=uow.now,
                reasons=(told(VersionReason.NO_MODEL_WEEK, why=why, calls=calls),),
                before=(),
                after=(),
                revision=opened.stored.revision,
            )
        )
    return replace(opened, ask=ask)
