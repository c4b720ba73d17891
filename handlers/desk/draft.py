"""The answers of somebody about to have a plan: typed, kept as JSON between messages, turned into plan inputs."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from pydantic import TypeAdapter

from domain.limits import TOLERANCE_MILES, UNSAID_LONGEST_SHARE, long_cap
from domain.people import ReminderWhen
from domain.plan import PlanInputs, RaceDistance, RaceExperience
from domain.race import MARATHON, race_class
from domain.units import Units, miles

JUST_FINISH = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Answers so far; None means not answered yet.

    `race_name` is "" when skipped. `goal_s` is JUST_FINISH without a goal time. `days` are ISO weekdays and count
    once `days_done`. `race_month` is the month of a race whose day was not said. `units_hint` is the unit they
    typed before saying which they like. `easy_only` follows from the health question, `careful` from age and
    injuries; the answers themselves are kept nowhere. `longest_run_mm` is the longest recent run, `most_weekly_mm`
    and `most_hours` what a week may hold at most. `goal_kept` remembers "keep mine" for a goal out of reach,
    `pace_guessed` a fitness that nobody measured.
    """

    race: RaceDistance | None = None
    race_name: str | None = None
    race_date: date | None = None
    race_month: int | None = None
    goal_s: int | None = None
    goal_kept: bool = False
    five_k_pace_s: int | None = None
    pace_guessed: bool = False
    weekly_mm: int | None = None
    days: frozenset[int] = frozenset()
    days_done: bool = False
    units: Units | None = None
    units_hint: Units | None = None
    zone: str | None = None
    reminder_when: ReminderWhen | None = None
    reminder_time: time | None = None
    easy_only: bool | None = None
    careful: bool | None = None
    longest_run_mm: int | None = None
    experience: RaceExperience | None = None
    most_weekly_mm: int | None = None
    most_hours: float | None = None
    start: date | None = None

    @property
    def shown_units(self) -> Units:
        """The unit to show distances in: the one they chose, else the one they typed, else miles."""
        return self.units or self.units_hint or Units.MI

    @property
    def weekly_miles(self) -> float:
        """Current weekly distance in miles; 0 before it is known."""
        return miles(self.weekly_mm or 0)

    @property
    def guessed_longest_miles(self) -> float:
        """What is taken for the longest run of the last month while nobody says it (ruling 50)."""
        most = long_cap(race_class(self.race or MARATHON), self.weekly_miles)
        return max(1.0, min(UNSAID_LONGEST_SHARE * self.weekly_miles, most))

    @property
    def longest_fits(self) -> bool:
        """Whether the week can hold the longest run, where both are known."""
        if self.longest_run_mm is None or self.weekly_mm is None:
            return True
        return miles(self.longest_run_mm) <= self.weekly_miles + TOLERANCE_MILES

    @property
    def likely_experience(self) -> RaceExperience:
        """How often they raced the distance; unsaid, who does not run yet never did."""
        return self.experience or (RaceExperience.FIRST if self.weekly_mm == 0 else RaceExperience.SOME)

    @property
    def goal(self) -> int | None:
        """Goal time in seconds; None to just finish, or before it is known."""
        return self.goal_s or None

    def inputs(self) -> PlanInputs:
        """What the planner needs. Raises ValueError while an answer is missing."""
        if (
            self.race is None
            or self.race_date is None
            or self.start is None
            or self.five_k_pace_s is None
            or self.weekly_mm is None
            or not self.days
        ):
            raise ValueError("the draft has questions left")
        return PlanInputs(
            race_name=self.race_name or self.race.label,
            race=self.race,
            race_date=self.race_date,
            start=self.start,
            goal_s=self.goal,
            five_k_pace_s=self.five_k_pace_s,
            weekly_miles=self.weekly_miles,
            preferred_days=self.days,
            units=self.shown_units,
            easy_only=bool(self.easy_only),
            careful=bool(self.careful),
            longest_recent_run=None if self.longest_run_mm is None else miles(self.longest_run_mm),
            experience=self.likely_experience,
            most_miles=None if self.most_weekly_mm is None else miles(self.most_weekly_mm),
            most_hours=self.most_hours,
        )


_DRAFT = TypeAdapter(Draft)


def draft_to_json(draft: Draft) -> dict[str, Any]:
    """The answers as JSON; unanswered ones are left out."""
    data: dict[str, Any] = _DRAFT.dump_python(draft, mode="json", exclude_none=True)
    return data


def draft_from_json(data: dict[str, Any]) -> Draft:
    """The answers from JSON. Unknown names are ignored, so that an older or newer program can go on with them."""
    race = data.get("race")
    if isinstance(race, list):
        # As the first version kept it.
        data = data | {"race": {"distance_mm": race[0], "label": race[1]}}
    return _DRAFT.validate_python(data)
