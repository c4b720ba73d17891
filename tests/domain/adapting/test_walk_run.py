"""After an injury the first runs are run and walked by the clock, more running week by week (ruling 66)."""

from datetime import timedelta

import pytest

from domain.adapting.next_week import next_week
from domain.adapting.this_week import rest_of_week
from domain.adapting.training_log import TrainingLog, training_log
from domain.advice import Title, TitleKind
from domain.fitness import day_seconds
from domain.people import Absence, LifeEvent
from domain.plan import Day, Week
from domain.rules import check_week
from tests.domain.adapting.test_next_week import run_as_planned
from tests.domain.plans import marathon

PLAN = marathon(20)


def log_after(event: LifeEvent, days: int) -> TrainingLog:
    """Away from the Monday of week 5 for so many days, and known to the Sunday before the return."""
    first = PLAN.date_of(5, 1)
    away = (Absence(athlete_id=1, event=event, first=first, last=first + timedelta(days=days - 1)),)
    last = PLAN.date_of(5 + days // 7, 7) - timedelta(days=7)
    return training_log(run_as_planned(PLAN, PLAN.date_of(4, 7)), away, last)


def titles(week: Week) -> list[Title]:
    """What each run is called."""
    return [day.title for day in week.days if day.is_run and isinstance(day.title, Title)]


def running_share(title: Title) -> float:
    """The part of the time that is run."""
    return title.run_s / (title.run_s + title.walk_s)


@pytest.mark.parametrize(("days", "weeks"), [(14, 1), (28, 1), (35, 3), (49, 3), (56, 3), (63, 4)])
@pytest.mark.parametrize("event", [LifeEvent.INJURY, LifeEvent.ILLNESS])
def test_the_first_weeks_are_run_and_walked_and_each_runs_more(event: LifeEvent, days: int, weeks: int) -> None:
    """Every run of those weeks has its steps by the clock, and no hard rule is broken; the week after runs on."""
    back = 5 + days // 7
    proposal = next_week(PLAN, back, log_after(event, days))
    assert proposal.replanned is not None
    lived = [proposal.week, *proposal.replanned.plan.weeks[back : back + weeks]]
    shares = []
    for week in lived[:weeks]:
        kinds = {title.kind for title in titles(week)}
        assert kinds == {TitleKind.RUN_WALK}, week
        shares.append(min(running_share(title) for title in titles(week)))
        assert not [one for one in check_week(proposal.replanned.plan, week) if one.hard]
    assert shares == sorted(set(shares))
    assert TitleKind.RUN_WALK not in {title.kind for title in titles(lived[weeks])}


@pytest.mark.parametrize(("event", "days"), [(LifeEvent.HOLIDAY, 14), (LifeEvent.INJURY, 7)])
def test_short_breaks_and_holidays_run_on(event: LifeEvent, days: int) -> None:
    """A week of injury, or two of holiday, need no walking."""
    proposal = next_week(PLAN, 5 + days // 7, log_after(event, days))
    assert TitleKind.RUN_WALK not in {title.kind for title in titles(proposal.week)}


def test_what_is_left_of_this_week_is_walked_too() -> None:
    """Better on a Wednesday after five weeks: the run of that day has its steps."""
    today = PLAN.date_of(10, 3)
    first = today - timedelta(days=35)
    hurt = (Absence(athlete_id=1, event=LifeEvent.INJURY, first=first, last=today - timedelta(days=1)),)
    log = training_log(run_as_planned(PLAN, first - timedelta(days=1)), hurt, today - timedelta(days=1))
    proposal = rest_of_week(PLAN, 10, log, today)
    assert proposal is not None
    left = [day for day in proposal.week.days[2:] if day.is_run]
    assert left
    assert all(_steps(day) == (120, 90) for day in left)
    assert all(day_seconds(day, 700) < 90 * 60 for day in left)


def _steps(day: Day) -> tuple[int, int] | None:
    return (day.title.run_s, day.title.walk_s) if isinstance(day.title, Title) else None
