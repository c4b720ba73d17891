"""Asking an athlete about a run that their coach knows of: nothing is logged without the athlete."""

from datetime import date, timedelta
from enum import Enum, auto

from domain.calendar import local_date
from domain.errors import NotYoursError
from domain.people import Person, RunLog
from domain.ports import UnitOfWork
from handlers.actions.notices import tell, waits_until
from handlers.buttons.kinds import PlanId
from handlers.buttons.logs_asked import AskToLog, LogTold
from handlers.desk.coaching import any_link_between
from handlers.views.asked_log import asked_screen, did_you_run_card
from handlers.wording.door import speaking, tr
from handlers.wording.errors import RefusedError

# How long ago a run may lie that a coach asks about, in days.
LATELY_DAYS = 28


class WasAsked(Enum):
    """What became of the question."""

    NOW = auto()
    LATER = auto()
    BEFORE = auto()
    NOT_REACHED = auto()


async def ask_to_log(uow: UnitOfWork, coach: Person, asked: AskToLog) -> tuple[Person, WasAsked]:
    """Put the run before the athlete as a question, once.

    Raises NotYoursError for nobody's coach, and RefusedError without a plan or for a date that does not do.
    """
    link = await any_link_between(uow, coach.id, asked.person)
    athlete = await uow.people.get(link.athlete_id)
    if athlete is None:
        raise NotYoursError
    head = await uow.plans.active(athlete.id)
    if head is None:
        raise RefusedError(tr("{name} has no active plan now.", name=athlete.name))
    today = local_date(athlete.settings.zone, uow.now)
    if not today - timedelta(days=LATELY_DAYS) <= asked.on <= today:
        raise RefusedError(tr("I ask about runs of the last four weeks only."))
    if athlete.muted_at is not None:
        return athlete, WasAsked.NOT_REACHED
    with speaking(athlete.settings.language):
        card = did_you_run_card(coach, PlanId(head.id), asked, athlete.settings.units)
    waits = await waits_until(uow, athlete) is not None
    key = f"asklog:{coach.id}:{athlete.id}:{_told(asked.on, asked)}"
    if not await tell(uow, athlete, key, card, asked_screen(head.id, asked.on)):
        return athlete, WasAsked.BEFORE
    return athlete, WasAsked.LATER if waits else WasAsked.NOW


def _told(on: date, run: AskToLog) -> str:
    return f"{on.isoformat()}:{run.distance_mm}:{run.seconds}"


def is_in_log(log: RunLog | None, told: LogTold) -> bool:
    """Whether this very run is in the log of its date: a second tap logs nothing twice."""
    if log is None or not log.is_run:
        return False
    runs = [(log.distance_mm, log.duration_s), *((part.distance_mm, part.duration_s) for part in log.parts)]
    return (told.distance_mm, told.seconds or None) in runs
