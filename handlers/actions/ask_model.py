"""Asking the language model for a week: a job that starts from what is stored, and holds nobody up."""

from dataclasses import replace
from datetime import timedelta

from domain.adapting.writer import AskState, WeekAsk
from domain.approval import WeekStatus
from domain.people import Person
from domain.ports import UnitOfWork
from domain.records import Job, StoredWeek
from handlers.desk.week import OpenedWeek
from handlers.wording.door import tr
from handlers.wording.errors import RefusedError

WRITE_WEEK = "write_week"
COOLDOWN = timedelta(minutes=10)


async def ask_model(
    uow: UnitOfWork, asker: Person, stored: StoredWeek, *, anew: bool = False, by_clock: bool = False
) -> WeekAsk | None:
    """Queue the question about a stored week; None where there is no model.

    `anew` asks for another answer than the one before. What the clock asks for brings no message of its own.
    """
    if not uow.model.is_on:
        return None
    before = await uow.model.ask_of(stored.plan_id, stored.number)
    attempt = (before.attempt if before is not None else 0) + int(anew)
    ask = WeekAsk(
        plan_id=stored.plan_id,
        week_number=stored.number,
        asker_id=asker.id,
        asked_at=uow.now,
        base_revision=stored.revision,
        attempt=attempt,
    )
    await uow.model.put_ask(ask)
    job = Job(
        key=f"{WRITE_WEEK}:{stored.plan_id}:{stored.number}:{stored.revision}:{attempt}",
        kind=WRITE_WEEK,
        chat_id=asker.chat_id,
        payload={
            "plan": stored.plan_id,
            "week": stored.number,
            "revision": stored.revision,
            "attempt": attempt,
            "person": asker.id,
            "by_clock": by_clock,
        },
    )
    await uow.jobs.put(job)
    return ask


async def ask_again(uow: UnitOfWork, opened: OpenedWeek) -> OpenedWeek:
    """Ask for another week than the one that is there, which stays until the new one is chosen.

    Raises CoachError where there is no model, where the week cannot be changed, and while it is too soon.
    """
    if not opened.has_model:
        raise RefusedError(tr("There is no language model here; the planner writes every week."))
    opened.require_active()
    if opened.stored.status in (WeekStatus.OUTLINE, WeekStatus.FINALIZED) or opened.sunday < opened.today:
        raise RefusedError(tr("The model can be asked about generated weeks that are not over."))
    if opened.ask is not None and (left := opened.ask.asked_at + COOLDOWN - uow.now) > timedelta(0):
        if opened.ask.state is AskState.ASKING:
            raise RefusedError(tr("The model is at it already. Its week comes by itself."))
        minutes = -(-int(left.total_seconds()) // 60)
        raise RefusedError(
            tr("The model was asked a moment ago. It can be asked again in {minutes} min.", minutes=minutes)
        )
    return replace(opened, ask=await ask_model(uow, opened.person, opened.stored, anew=True))
