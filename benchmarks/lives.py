"""Runners who live through whole plans as people do: they tire, get ill, travel, overdo it, forget to log.

    python -m benchmarks.lives --lives 10000
    nice -n 10 python -m benchmarks.lives --lives 10000 --keep lives.jsonl     # stopped and started again, it goes on

Every week is written from what was run, on Friday or on Monday, and the future is taken as proposed or not. Printed:
the hard findings of every week as it was written (none is the bar), empty weeks nobody asked for, ways back that run
backwards, and how many weeks each kind of break takes until the plan's own week is asked for again, beside ruling 66 on
the same lives, and how many take a week longer, or more.

A week runs backwards where it lies a mile and more under the one before, which was written when the break was known to
be over; a recovery week is none.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks.sweep import random_inputs
from domain.adapting.comeback import EASE_DAYS, FIRST_WEEK_DAYS, HALVES_DAYS, NEAR_LOAD, RISE
from domain.adapting.next_week import is_stopped, next_week
from domain.adapting.replan import with_week
from domain.adapting.training_log import DayRun, TrainingLog
from domain.errors import InputError
from domain.limits import growth_violation
from domain.people import Absence, LifeEvent
from domain.plan import Day, DayType, PhaseName, Plan
from domain.planning.planner import make_plan
from domain.rules import check_week
from domain.units import MM_PER_MILE

# A week at so much of the plan's own is the plan's own.
BACK = 0.93
# Longer than any plan: who was not back in theirs.
_NEVER = 99
_BREAKS = {
    "3-5 days": (3, 5),
    "6-9 days": (6, 9),
    "10-28 days": (10, 28),
    "29-56 days": (29, 56),
    "57-80 days": (57, 80),
}
WAYS = (
    *_BREAKS,
    "half the miles",
    "no long runs",
    "skips",
    "forgets to say",
    "never says",
    "tired",
    "overdoes",
    "travels",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """One week as it was: the plan's own miles, those asked for, those run; whether it was to be lighter, or empty."""

    number: int
    phase: PhaseName
    recovery: bool
    own: float
    asked: float
    run: float
    stopped: bool
    away: bool
    reasons: tuple[str, ...]
    hard: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Runner:
    """Who runs, or not: `way` is what happens to them between `first` and `last`."""

    way: str
    dice: random.Random
    first: date
    last: date
    says_skips: bool = True
    absences: tuple[Absence, ...] = ()
    runs: dict[date, DayRun] = field(default_factory=dict)
    skipped: set[date] = field(default_factory=set)

    def meet(self, on: date, day: Day) -> None:
        """Run a day, or not, and say so, or not."""
        if not day.is_run or day.type is DayType.RACE:
            return
        share = self._share(on, day)
        if share:
            effort = self.dice.choice([8, 9, 9]) if self.way == "tired" and self._is_on(on) else 5
            if self._says(on):
                self.runs[on] = DayRun(int(day.distance_mm * share), effort)
        elif self.says_skips:
            self.skipped.add(on)

    def _is_on(self, on: date) -> bool:
        return self.first <= on <= self.last

    def _share(self, on: date, day: Day) -> float:
        """What part of a day is run."""
        if not self._is_on(on):
            return 1.0
        if self.way in _BREAKS or self.way == "travels":
            return 0.0
        if self.way == "half the miles":
            return 0.55
        if self.way == "no long runs":
            return 0.0 if day.type is DayType.LONG_RUN else 1.0
        if self.way == "skips":
            return 0.0 if self.dice.random() < 0.4 else 1.0
        return self.dice.uniform(1.1, 1.5) if self.way == "overdoes" else 1.0

    def _says(self, on: date) -> bool:
        if self.way == "never says":
            return False
        return not (self.way == "forgets to say" and self._is_on(on) and self.dice.random() < 0.4)

    def log(self, known: date, sunday: date) -> TrainingLog:
        """What is known on a date about a week that ends on `sunday`."""
        return TrainingLog(
            known_until=known,
            runs={on: run for on, run in self.runs.items() if on <= known},
            skipped=frozenset(on for on in self.skipped if on <= known),
            absences=tuple(one for one in self.absences if one.first <= sunday),
        )


def live(plan: Plan, runner: Runner, *, days_before: int = 1, takes_future: bool = False) -> Iterator[Lived]:
    """Every week of a plan, each written `days_before` its Monday's eve from what was known then."""
    own = {week.number: week.miles for week in plan.weeks}
    for number in range(1, plan.total_weeks + 1):
        monday = plan.date_of(number, 1)
        log = runner.log(monday - timedelta(days=days_before), monday + timedelta(days=6))
        reasons: tuple[str, ...] = ()
        stopped = False
        if number > 1:
            proposal = next_week(plan, number, log, outline=True)
            if proposal.replanned is not None and takes_future:
                plan = proposal.replanned.plan
            plan = with_week(plan, proposal.week)
            reasons, stopped = tuple(one.code.value for one in proposal.said), proposal.stopped
        week = plan.week(number)
        before = sum(run.distance_mm for run in runner.runs.values())
        for day in week.days:
            runner.meet(plan.date_of(number, day.number), day)
        yield Lived(
            number=number,
            phase=week.phase,
            recovery=week.cutback,
            own=own[number],
            asked=week.miles,
            run=(sum(run.distance_mm for run in runner.runs.values()) - before) / MM_PER_MILE,
            stopped=stopped or is_stopped(plan, number, log),
            away=any(log.absent(plan.date_of(number, day)) is not None for day in range(1, 8)),
            reasons=reasons,
            hard=tuple(one.code.value for one in check_week(plan, week) if one.hard),
        )


def runner_of(seed: int, plan: Plan) -> Runner:
    """Somebody with a life of their own."""
    dice = random.Random(seed)
    way = dice.choice(WAYS)
    first = plan.inputs.anchor + timedelta(days=dice.randrange(max(1, 7 * plan.total_weeks - 14)))
    low, high = _BREAKS.get(way, (10, 40))
    last = first + timedelta(days=dice.randint(low, high) - 1)
    absences: tuple[Absence, ...] = ()
    if way == "travels" or (way in _BREAKS and dice.random() < 0.6):
        event = LifeEvent.HOLIDAY if way == "travels" else dice.choice([LifeEvent.ILLNESS, LifeEvent.INJURY])
        absences = (Absence(athlete_id=1, event=event, first=first, last=last),)
    return Runner(way=way, dice=dice, first=first, last=last, says_skips=dice.random() < 0.7, absences=absences)


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one life: `weeks` until the plan's own week was asked for again (None: never in this plan).

    `allowed` are those by the rulings, None where the plan ends before.
    """

    seed: int
    way: str
    hard: tuple[str, ...]
    empty: int
    backwards: int
    weeks: int | None
    allowed: int | None


def one_life(seed: int) -> Told | None:
    """Live one life; None for inputs that cannot be planned."""
    try:
        plan = make_plan(random_inputs(seed))
    except InputError:
        return None
    runner = runner_of(seed, plan)
    days_before = runner.dice.choice([1, 4])
    lived = list(live(plan, runner, days_before=days_before, takes_future=runner.dice.random() < 0.5))
    hard = tuple(f"{week.number}:{code}" for week in lived for code in week.hard)
    empty = sum(week.asked <= 0 < week.own and not week.stopped and not week.away and week.number > 1 for week in lived)
    weeks, allowed, backwards = _made_good(plan, runner, lived, days_before)
    return Told(seed, runner.way, hard, empty, backwards, weeks, allowed)


def _made_good(plan: Plan, runner: Runner, lived: list[Lived], days_before: int) -> tuple[int | None, int | None, int]:
    """Weeks until the plan's own again, those by the rulings, and weeks back below the one before."""
    if runner.way not in _BREAKS:
        return None, None, 0
    back = runner.last + timedelta(days=1)
    after = [week for week in lived if plan.date_of(week.number, 1) >= back and week.phase is not PhaseName.TAPER]
    before = [week for week in lived if plan.date_of(week.number, 7) < runner.first]
    if not after or len(before) < 2:
        return None, None, 0
    load = max(week.asked for week in before[-2:])
    days = (runner.last - runner.first).days + 1
    weeks = next((place for place, week in enumerate(after) if week.asked >= BACK * week.own), None)
    until = len(after) if weeks is None else weeks
    backwards = sum(
        later.asked < earlier.asked - 1.0
        and later.asked < 0.97 * later.own
        and not later.recovery
        and plan.date_of(earlier.number, 1) - timedelta(days=days_before) >= runner.last
        for earlier, later in pairwise(after[: until + 1])
    )
    return weeks, _by_the_rulings(after, days, load), backwards


def _by_the_rulings(after: list[Lived], days: int, load: float) -> int | None:
    """Whole weeks back until rulings 66 and 13 give the plan's own week; None where the plan ends before.

    After more than four weeks nothing of the last four is left, and the step from three quarters of the load to the
    plan's own week is a fifth at most (rule C).
    """
    if days <= EASE_DAYS:
        return 0
    if days <= FIRST_WEEK_DAYS:
        return 1 if len(after) > 1 else None
    level = 0.75 * load
    for place, week in enumerate(after):
        if place < -(-days // 7):
            continue
        is_near = week.own <= NEAR_LOAD * load
        most = week.own if is_near else max(level * RISE, level + 1)
        level = min(most, growth_violation(level)) if days > HALVES_DAYS else most
        if level >= BACK * week.own:
            return place
    return None


def lives(seeds: Iterable[int], workers: int) -> Iterator[Told]:
    """What became of each."""
    with ProcessPoolExecutor(workers) as pool:
        yield from (told for told in pool.map(one_life, seeds, chunksize=20) if told is not None)


def report(found: list[Told]) -> str:
    """The findings and the table of breaks."""
    hard = [told for told in found if told.hard]
    lines = [
        (
            f"{len(found)} lives: {len(hard)} with hard findings, {sum(told.empty for told in found)} empty weeks "
            f"nobody asked for, {sum(told.backwards for told in found)} weeks back below the one before"
        ),
        "",
        (
            "| break | lives | measured | weeks to the plan's own (median, 90 %) | by the rulings (median, 90 %) "
            "| a week later | more | not in this plan |"
        ),
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for way in _BREAKS:
        mine = [told for told in found if told.way == way]
        measured = [told for told in mine if told.allowed is not None]
        took = sorted(_NEVER if told.weeks is None else told.weeks for told in measured)
        may = sorted(told.allowed for told in measured if told.allowed is not None)
        late = [told.weeks - told.allowed for told in measured if told.weeks is not None and told.allowed is not None]
        never = sum(told.weeks is None for told in measured)
        lines.append(
            f"| {way} | {len(mine)} | {len(measured)} | {_spread(took)} | {_spread(may)} "
            f"| {late.count(1)} | {sum(weeks > 1 for weeks in late)} | {never} |"
        )
    lines += [f"seed {told.seed} ({told.way}): {', '.join(told.hard[:3])}" for told in hard[:10]]
    return "\n".join(lines)


def _spread(weeks: list[int]) -> str:
    return f"{median(weeks):.0f}, {weeks[int(0.9 * (len(weeks) - 1))]}" if weeks else "none"


def kept_lives(kept: Path) -> dict[int, Told | None]:
    """What was lived before, by seed; None for inputs that could not be planned."""
    lines = kept.read_text().splitlines() if kept.exists() else []
    found: dict[int, Told | None] = {}
    for line in lines:
        one = json.loads(line)
        found[one["seed"]] = Told(**(one | {"hard": tuple(one["hard"])})) if "way" in one else None
    return found


def lives_kept(seeds: Iterable[int], workers: int, kept: Path) -> list[Told]:
    """What became of each, written down as soon as it is over; what stands there already is not lived anew."""
    wanted = list(seeds)
    before = kept_lives(kept)
    found = [told for seed in wanted if (told := before.get(seed)) is not None]
    left = [seed for seed in wanted if seed not in before]
    with ProcessPoolExecutor(workers) as pool, kept.open("a") as book:
        for seed, told in zip(left, pool.map(one_life, left, chunksize=20), strict=True):
            book.write(json.dumps(asdict(told) if told is not None else {"seed": seed}) + "\n")
            book.flush()
            found += [told] if told is not None else []
    return found


def main() -> None:
    """Live them and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lives", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a file in which each life is written down as soon as it is over")
    given = parser.parse_args()
    seeds = range(given.seed, given.seed + given.lives)
    found = list(lives(seeds, given.workers)) if given.keep is None else lives_kept(seeds, given.workers, given.keep)
    print(report(found))
    sys.exit(any(told.hard or told.empty for told in found))


if __name__ == "__main__":
    main()
