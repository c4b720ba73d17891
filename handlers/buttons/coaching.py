"""Buttons between a coach and their athletes: the coach card, invitations, decisions, limits, messages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final

from domain.people import AutoApprove
from handlers.buttons.codec import Between, ButtonData, button
from handlers.buttons.kinds import GroupId, PersonButton, PersonId, WeekButton

Page = Annotated[int, Between(0, 9999)]
NO_GROUP: Final = GroupId(0)
# Stands for all athletes of a coach where one could be named.
ALL_ATHLETES: Final = PersonId(0)


class Only(StrEnum):
    """Which of the athletes a list shows."""

    ALL = "all"
    FLAGGED = "flagged"


class Place(StrEnum):
    """Where a new coach comes: in place of the one who is there, or beside them."""

    INSTEAD = "instead"
    BESIDE = "beside"


class Limit(StrEnum):
    """What a coach can limit more tightly than the rules do."""

    HARD_DAYS = "hard"
    LONG_RUN = "long"
    GROWTH = "growth"


@button("coach")
@dataclass(frozen=True, slots=True)
class OpenCoachCard(ButtonData):
    """One's coach and one's athletes: a page of all, of those who want a look, or of a group (0: no group)."""

    page: Page = 0
    only: Only = Only.ALL
    group: GroupId = NO_GROUP


@button("coach_find")
@dataclass(frozen=True, slots=True)
class FindAthlete(ButtonData):
    """Look for an athlete by name."""


@button("coach_findback")
@dataclass(frozen=True, slots=True)
class LeaveFind(ButtonData):
    """Nobody is looked for."""


@button("coach_be")
@dataclass(frozen=True, slots=True)
class BecomeCoach(ButtonData):
    """From now on this person coaches."""


@button("coach_zone")
@dataclass(frozen=True, slots=True)
class ChooseCoachZone(ButtonData):
    """A new coach's time zone, by its place among those offered."""

    place: Page


@button("coach_zoneback")
@dataclass(frozen=True, slots=True)
class KeepCoachZone(ButtonData):
    """A new coach's time zone stays as it is."""


@button("coach_invite")
@dataclass(frozen=True, slots=True)
class InviteAthlete(ButtonData):
    """A fresh invitation link."""


@button("coach_club")
@dataclass(frozen=True, slots=True)
class InviteClub(ButtonData):
    """One link for many, or the question for how many (0)."""

    places: Annotated[int, Between(0, 500)] = 0


@button("coach_export")
@dataclass(frozen=True, slots=True)
class ExportRoster(ButtonData):
    """Planned and run of all athletes as a table."""


@button("coach_revoke")
@dataclass(frozen=True, slots=True)
class TakeBackInvitations(ButtonData):
    """Open links stop working."""


@button("coach_join")
@dataclass(frozen=True, slots=True)
class AcceptInvitation(ButtonData):
    """The athlete's consent to the coach whose token this is."""

    token: str
    place: Place = Place.INSTEAD


@button("coach_decline")
@dataclass(frozen=True, slots=True)
class DeclineInvitation(ButtonData):
    """No consent."""


@button("coach_athlete")
@dataclass(frozen=True, slots=True)
class OpenAthlete(PersonButton):
    """One athlete of the roster."""


@button("coach_week")
@dataclass(frozen=True, slots=True)
class OpenAthleteWeek(PersonButton):
    """An athlete's current week."""


@button("coach_lead")
@dataclass(frozen=True, slots=True)
class LetApprove(PersonButton):
    """The athlete lets this one of their coaches approve."""


@button("coach_part")
@dataclass(frozen=True, slots=True)
class EndCoaching(ButtonData):
    """Ask before a link ends."""

    coach: PersonId
    athlete: PersonId


@button("coach_parted")
@dataclass(frozen=True, slots=True)
class ConfirmEndCoaching(ButtonData):
    """The link ends."""

    coach: PersonId
    athlete: PersonId


@button("trust")
@dataclass(frozen=True, slots=True)
class OpenLimits(PersonButton):
    """Auto-approve and limits of one athlete."""


@button("trustmode")
@dataclass(frozen=True, slots=True)
class SetAutoApprove(PersonButton):
    """How much passes without a look."""

    mode: AutoApprove


@button("houseall")
@dataclass(frozen=True, slots=True)
class OpenLimitsForAll(ButtonData):
    """Limits for every athlete of this coach."""


@button("house")
@dataclass(frozen=True, slots=True)
class ChooseLimit(PersonButton):
    """The choices for one limit, of an athlete or of all."""

    limit: Limit


@button("housenow")
@dataclass(frozen=True, slots=True)
class SetLimit(PersonButton):
    """One choice of a limit, by its place in the list."""

    limit: Limit
    choice: Annotated[int, Between(0, 9)]


@button("housefit")
@dataclass(frozen=True, slots=True)
class MakeFit(PersonButton):
    """Mend the weeks that were made before a limit: of an athlete, or of all."""


@button("tell")
@dataclass(frozen=True, slots=True)
class WriteMessage(PersonButton):
    """Write to one athlete, to all, or to all of a group."""

    group: GroupId = NO_GROUP


@button("tellback")
@dataclass(frozen=True, slots=True)
class LeaveMessage(ButtonData):
    """No message after all."""


@button("tellnow")
@dataclass(frozen=True, slots=True)
class SendMessage(ButtonData):
    """Send what was written."""


@button("hand")
@dataclass(frozen=True, slots=True)
class HandOver(PersonButton):
    """Hand an athlete to another coach."""


@button("handback")
@dataclass(frozen=True, slots=True)
class LeaveHandOver(PersonButton):
    """Nobody is handed over."""


@button("inbox")
@dataclass(frozen=True, slots=True)
class OpenInbox(ButtonData):
    """What needs this coach, at a page of it."""

    page: Page = 0
    only: Only = Only.ALL


@button("nextwaiting")
@dataclass(frozen=True, slots=True)
class OpenNextWaiting(WeekButton):
    """The week that waits first for this coach, after the one that the card is about."""


@button("inboxok")
@dataclass(frozen=True, slots=True)
class ApproveInInbox(WeekButton):
    """Approve a week right in the inbox, and stay at this page."""

    page: Page = 0
    only: Only = Only.ALL


@button("inboxall")
@dataclass(frozen=True, slots=True)
class ApproveAllThatHold(ButtonData):
    """Approve every waiting week that keeps every rule, of all or of a group."""

    group: GroupId = NO_GROUP


@button("inboxseen")
@dataclass(frozen=True, slots=True)
class ApproveAllNamed(ButtonData):
    """Approve those too that were just named as wanting a look: so many, of all or of a group.

    `revision` stands for who was named, and as what.
    """

    count: Page
    group: GroupId = NO_GROUP


@button("change")
@dataclass(frozen=True, slots=True)
class OpenChange(WeekButton):
    """A waiting week with its difference and rules."""


@button("changeok")
@dataclass(frozen=True, slots=True)
class ApproveChange(WeekButton):
    """Approve what the change card shows."""


@button("decline")
@dataclass(frozen=True, slots=True)
class DeclineWeek(WeekButton):
    """Ask what should change."""


@button("declineback")
@dataclass(frozen=True, slots=True)
class LeaveDecline(WeekButton):
    """Not declining after all."""
