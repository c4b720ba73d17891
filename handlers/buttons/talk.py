"""Buttons of what athletes and coaches say to each other about a day, a week or the training."""

from dataclasses import dataclass
from datetime import date

from domain.talk import About
from handlers.buttons.codec import button
from handlers.buttons.kinds import PersonButton


@dataclass(frozen=True, slots=True)
class ThreadButton(PersonButton):
    """About a thread: the athlete's (`person`), about a day, the week of a Monday, or everything."""

    about: About
    on: date | None = None


@button("talk")
@dataclass(frozen=True, slots=True)
class OpenThread(ThreadButton):
    """What was said about it."""


@button("talkwrite")
@dataclass(frozen=True, slots=True)
class WriteInThread(ThreadButton):
    """Write to the other one."""


@button("talkback")
@dataclass(frozen=True, slots=True)
class LeaveThread(ThreadButton):
    """Nothing to say after all."""


@button("ownnote")
@dataclass(frozen=True, slots=True)
class WriteOwnNote(PersonButton):
    """A coach's own note about an athlete, for nobody else."""


@button("ownnoteback")
@dataclass(frozen=True, slots=True)
class LeaveOwnNote(PersonButton):
    """No note after all."""


@button("ownnoteoff")
@dataclass(frozen=True, slots=True)
class DropOwnNote(PersonButton):
    """The newest of one's own notes goes; `said` is its id."""

    said: int
