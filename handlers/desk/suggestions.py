"""The model's week beside the stored one: a plain value, made by actions and shown by views."""

from dataclasses import dataclass

from domain.adapting.writer import Adjustment, WrittenBy, WrittenWeek
from domain.editing.effect import Effect
from domain.editing.history import DayChange
from domain.plan import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """The model's week as it would stand: past, logged, pinned and edited days are the stored ones.

    `adjustments` are what the rules changed in it. It breaks no hard rule.
    """

    week: Week
    written: WrittenWeek
    changes: tuple[DayChange, ...]
    adjustments: tuple[Adjustment, ...]
    effect: Effect

    @property
    def adjusted_days(self) -> int:
        """How many days the rules changed; at least one where they changed anything."""
        days = {one.day_number for one in self.adjustments if one.day_number is not None}
        return max(len(days), int(bool(self.adjustments)))

    @property
    def written_by(self) -> WrittenBy:
        """Who wrote it, as kept with the week."""
        return WrittenBy.MODEL_AND_RULES if self.adjustments else WrittenBy.MODEL
