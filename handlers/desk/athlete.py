"""One athlete as their coach sees them: what decides, eight weeks planned and run, the log, words and own notes."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.adapting.flags import Flag, Lately, flags
from domain.calendar import local_date
from domain.people import Person, RunLog
from domain.ports import UnitOfWork
from domain.records import PlanHead
from domain.talk import Group, Said
from handlers.desk.roster import AthleteState, lately_of
from handlers.desk.training_record import WeekRecord, training_record

WEEKS_SHOWN = 8
LOGS_SHOWN = 6
_LOG_DAYS = 28
_TALK_LOADED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AthletePage:
    """`today` is the coach's date. `weeks` are the last ones that have begun, `logs` the newest, oldest first."""

    state: AthleteState
    today: date
    weeks: tuple[WeekRecord, ...] = ()
    logs: tuple[RunLog, ...] = ()
    said: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def athlete(self) -> Person:
        """Who it is."""
        return self.state.athlete

    @property
    def head(self) -> PlanHead | None:
        """Their plan in force."""
        return self.state.head

    @property
    def lately(self) -> Lately:
        """Their last weeks in short."""
        return self.state.lately

    @property
    def flags(self) -> tuple[Flag, ...]:
        """What is worth a look."""
        return self.state.flags


async def open_athlete(uow: UnitOfWork, coach: Person, athlete: Person) -> AthletePage:
    """Everything on the page of an athlete whom this coach may see."""
    (lately,) = await lately_of(uow, [athlete.id])
    head = await uow.plans.active(athlete.id)
    weeks = await training_record(uow, head, lately.today) if head is not None else ()
    logs = await uow.logs.between(athlete.id, lately.today - timedelta(days=_LOG_DAYS), lately.today)
    said = await uow.talk.of_athlete(athlete.id, coach.id, _TALK_LOADED)
    return AthletePage(
        state=AthleteState(lately=lately, head=head, flags=flags(lately)),
        today=local_date(coach.settings.zone, uow.now),
        weeks=tuple(weeks[-WEEKS_SHOWN:]),
        logs=tuple(logs[-LOGS_SHOWN:]),
        said=tuple(each for each in said if not each.private),
        notes=tuple(each for each in said if each.private and each.author_id == coach.id),
        groups=tuple(group for group in await uow.groups.of_coach(coach.id) if athlete.id in group.members),
    )
