"""What a tap is about to ask, read on the same way there and back as what takes its row; for PostgreSQL.

A tap asks some ten short questions one after the other, and each costs mostly its way. Which of them it will ask goes
by what the last tap on a button of that kind asked; their values by who taps, and by the plan and the week that the
button carries. All of it is a guess: an answer is given only to that very statement with those very values, once, in
the same transaction, and only until that transaction writes (`storage/piped.py`).
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.limits import MAX_WEEKS
from storage.kept_plans import KeptPlans
from storage.prepared import Asked, Prepared, asked_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """What a tap's row tells before anything is read: the kind of its button, who tapped where, which plan and week."""

    kind: str
    person: int
    chat: int
    plan: int | None = None
    week: int | None = None


class Foresight:
    """What taps ask, by the kind of their button, as this process has seen it."""

    def __init__(self, kept: KeptPlans) -> None:
        self._kept = kept
        self._habits: dict[str, frozenset[Prepared]] = {}

    def of(self, tapped: Tapped) -> Asked:
        """What this tap will most likely ask; empty for a kind that nobody tapped yet."""
        habits = self._habits.get(tapped.kind)
        if not habits:
            return []
        known = self._known(tapped)
        asked = []
        for statement in habits:
            values = {name: known.get(of) for name, of in statement.foreseen.items()}
            if None not in values.values():
                asked.append((statement, values))
        return asked

    def learn(self, tapped: Tapped, connection: AsyncConnection) -> None:
        """Keep what this tap asked in its transaction, for the next of its kind."""
        self._habits[tapped.kind] = asked_in(connection)

    def _known(self, tapped: Tapped) -> dict[str, Any]:
        known: dict[str, Any] = {"person": tapped.person, "chat": tapped.chat, "plan": tapped.plan}
        is_week = tapped.week is not None and 1 <= tapped.week <= MAX_WEEKS
        if is_week:
            known["week"] = tapped.week
        about = None if tapped.plan is None else self._kept.about.get(tapped.plan)
        if about is not None:
            known["athlete"] = about.athlete_id
            if tapped.week is not None and is_week:
                monday = about.first_monday + timedelta(weeks=tapped.week - 1)
                known |= {"monday": monday, "sunday": monday + timedelta(days=6)}
        return known
