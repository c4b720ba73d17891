"""Buttons of a coach's groups of athletes, and of what passes without a look for many."""

from dataclasses import dataclass
from typing import Annotated

from domain.people import AutoApprove
from handlers.buttons.coaching import NO_GROUP
from handlers.buttons.codec import Between, ButtonData, button
from handlers.buttons.kinds import GroupId, PersonId


@dataclass(frozen=True, slots=True)
class GroupButton(ButtonData):
    """About one of the coach's groups."""

    group: GroupId


@button("groups")
@dataclass(frozen=True, slots=True)
class ListGroups(ButtonData):
    """All groups of this coach."""


@button("groupnew")
@dataclass(frozen=True, slots=True)
class NewGroup(ButtonData):
    """Ask for a name of a new group."""


@button("groupnoname")
@dataclass(frozen=True, slots=True)
class LeaveGroupName(ButtonData):
    """No name after all."""


@button("group")
@dataclass(frozen=True, slots=True)
class OpenGroup(GroupButton):
    """One group."""


@button("groupwho")
@dataclass(frozen=True, slots=True)
class ChooseMembers(GroupButton):
    """Who is in it, at a page of the athletes."""

    page: Annotated[int, Between(0, 9999)] = 0


@button("groupin")
@dataclass(frozen=True, slots=True)
class ToggleMember(GroupButton):
    """In or out."""

    person: PersonId
    page: Annotated[int, Between(0, 9999)] = 0


@button("groupname")
@dataclass(frozen=True, slots=True)
class RenameGroup(GroupButton):
    """Ask for another name."""


@button("groupoff")
@dataclass(frozen=True, slots=True)
class DropGroup(GroupButton):
    """Ask before the group goes."""


@button("groupgone")
@dataclass(frozen=True, slots=True)
class ConfirmDropGroup(GroupButton):
    """The group goes; its athletes stay."""


@button("trustall")
@dataclass(frozen=True, slots=True)
class ChoosePassing(ButtonData):
    """What passes without a look: for all athletes, or for a group."""

    group: GroupId = NO_GROUP


@button("trustallset")
@dataclass(frozen=True, slots=True)
class SetPassing(ButtonData):
    """Set it for all of them, weeks that wait included."""

    mode: AutoApprove
    group: GroupId = NO_GROUP
