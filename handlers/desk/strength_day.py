"""A date's strength session and what became of it: a plain value."""

from dataclasses import dataclass

from domain.people import StrengthLog
from domain.strength.sessions import StrengthSession


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthDay:
    """A date's session, if it has one, and its log."""

    session: StrengthSession | None
    log: StrengthLog | None
