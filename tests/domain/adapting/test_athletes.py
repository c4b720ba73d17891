"""Athletes who live through a whole plan, week by week, as people do: they miss runs, fall ill, travel, overdo it."""

import random
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sweep import random_inputs
from domain.adapting.next_week import next_week
from domain.adapting.replan import with_week
from domain.adapting.training_log import DayRun, TrainingLog
from domain.errors import InputError
from domain.people import Absence, LifeEvent
from domain.plan import Day, Plan
from domain.planning.planner import make_plan
from domain.rules import check_week

WAYS = ("perfect", "misses", "overdoes", "tired", "away", "stops")


class Athlete:
    """One person's running, decided by a seed."""

    def __init__(self, seed: int, plan: Plan) -> None:
        self.dice = random.Random(seed)
        self.way = self.dice.choice(WAYS)
        self.runs: dict[date, DayRun] = {}
        self.skipped: set[date] = set()
        self.says_skips = self.dice.random() < 0.5
        self.absences: tuple[Absence, ...] = ()
        if self.way == "away":
            first = plan.inputs.start + timedelta(days=self.dice.randrange(7 * plan.total_weeks))
            last = first + timedelta(days=self.dice.randrange(1, 25))
            event = self.dice.choice(list(LifeEvent))
            self.absences = (
                Absence(athlete_id=1, event=event, first=first, last=self.dice.choice([last, last, None])),
            )

    def meet(self, on: date, day: Day, week_number: int) -> None:
        """Run a day, or not."""
        away = any(one.first <= on and (one.last is None or on <= one.last) for one in self.absences)
        skips = self.way == "misses" and self.dice.random() < 0.35
        if not day.is_run or away or skips or (self.way == "stops" and week_number > 4):
            if day.is_run and self.says_skips:
                self.skipped.add(on)
            return
        share = self.dice.uniform(1.0, 1.5) if self.way == "overdoes" else self.dice.uniform(0.85, 1.05)
        effort = self.dice.choice([8, 9, 9]) if self.way == "tired" else 5
        self.runs[on] = DayRun(int(day.distance_mm * share), effort)

    def log(self, known: date, sunday: date) -> TrainingLog:
        """What is known on a date about a week that ends on `sunday`."""
        return TrainingLog(
            known_until=known,
            runs={on: run for on, run in self.runs.items() if on <= known},
            skipped=frozenset(on for on in self.skipped if on <= known),
            absences=tuple(one for one in self.absences if one.first <= sunday),
        )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000_000))
def test_no_life_leads_to_a_week_that_breaks_a_hard_rule(seed: int) -> None:
    """Weeks are written on Friday from the log up to Thursday, or on Monday; the future is taken as proposed or not."""
    try:
        plan = make_plan(random_inputs(seed))
    except InputError:
        return
    athlete = Athlete(seed, plan)
    takes_the_future = athlete.dice.random() < 0.5
    for number in range(1, plan.total_weeks + 1):
        monday = plan.date_of(number, 1)
        if number > 1:
            known = monday - timedelta(days=athlete.dice.choice([1, 4]))
            proposal = next_week(plan, number, athlete.log(known, monday + timedelta(days=6)), outline=True)
            if proposal.replanned is not None and takes_the_future:
                plan = proposal.replanned.plan
            plan = with_week(plan, proposal.week)
            found = [one.code for one in check_week(plan, proposal.week) if one.hard]
            assert found == [], (athlete.way, number, proposal.reasons)
        for day in plan.week(number).days:
            athlete.meet(plan.date_of(number, day.number), day, number)
