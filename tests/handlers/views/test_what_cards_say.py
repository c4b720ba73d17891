"""What week, month and morning say of a run: how far, how fast, how long, and why."""

import re
from dataclasses import replace
from datetime import date

from domain.advice import Title, TitleKind
from domain.approval import WeekStatus
from domain.fitness import day_seconds, training_paces_of
from domain.messages import Card
from domain.plan import Day, DayType, Lap
from domain.records import ScheduledDay
from domain.units import MM_PER_MILE, Units
from handlers.views.day_lines import run_words
from handlers.views.today import today_card
from handlers.views.week import week_card
from tests.handlers.views.opened_weeks import MARATHON, an_opened_week


def morning(day: Day) -> Card:
    """What the reminder of that day says."""
    on = date(2027, 2, 2)
    scheduled = ScheduledDay(plan_id=1, week_number=6, date=on, day=day)
    return today_card(scheduled, None, Units.MI, on, inputs=MARATHON)


def named(kind: TitleKind, number: int = 6) -> Day:
    """A day of that name in the marathon plan."""
    weeks = an_opened_week(number).plan.weeks
    return next(day for week in weeks for day in week.days if isinstance(day.title, Title) and day.title.kind is kind)


def test_the_week_card_says_how_long_and_how_fast_easy_is() -> None:
    """Each run its minutes, the week its hours, and the easy pace once."""
    opened = an_opened_week()
    text = week_card(opened).text
    easy_s = training_paces_of(opened.head.inputs).easy_middle_s
    run = next(day for day in opened.week.days if day.type is DayType.EASY)
    minutes = 5 * round(day_seconds(run, easy_s) / 300)
    assert f" mi · {minutes} min" in text
    assert re.search(r"About \d h( \d+ min)? of running; easy is \d+:\d\d–\d+:\d\d/mi\.", text)


def test_strides_stand_on_the_week_card() -> None:
    """An easy run with strides is not just an easy run."""
    assert "Easy with strides · " in run_words(named(TitleKind.STRIDES), Units.MI)


def test_a_long_run_that_ends_fast_does_not_claim_to_be_fast() -> None:
    """“Long run · 16 mi · 8:35/mi” would be another run."""
    words = run_words(named(TitleKind.FAST_END), Units.MI)
    assert re.fullmatch(r"Long run · [\d.]+ mi · last [\d.]+ mi at \d:\d\d/mi", words)


def test_a_race_is_named_by_the_race_alone() -> None:
    """27.22 mi is no marathon: warm-up and cool-down stand among its laps."""
    race = an_opened_week().plan.weeks[-1].days
    day = next(each for each in race if each.type is DayType.RACE)
    assert day.miles > 27
    assert "Race · 26.2 mi" in run_words(day, Units.MI)
    card = morning(day)
    assert "26.2 mi" in card.text
    assert "27.22" not in card.text


def test_a_week_to_come_shows_its_days_as_an_outline() -> None:
    """The days as the export has them, and that they are an outline."""
    opened = an_opened_week(9, WeekStatus.OUTLINE)
    lines = week_card(opened).text.splitlines()
    at = lines.index("<i>Outline, as the plan has it today:</i>")
    days = [line for line in lines[at:] if re.match(r"<b>(Mon|Tue|Wed|Thu|Fri|Sat|Sun) ", line)]
    assert len(days) == 7
    assert [day for day in days if "Rest" not in day] == [
        line
        for day, line in zip(opened.week.days, days, strict=True)
        if day.is_run and run_words(day, Units.MI).split(" · ")[1] in line
    ]
    assert lines[2] == "Status: outline, not generated yet"
    assert "from what you will really have run" in lines[-1]


def test_a_broken_rule_is_named() -> None:
    """“21 of 22 rules hold” leaves a reader wondering which one does not."""
    opened = an_opened_week()
    easy = next(day for day in opened.week.days if day.type is DayType.EASY)
    broken = replace(easy, workout=(Lap(14 * MM_PER_MILE),))
    stored = replace(opened.stored, week=opened.week.with_days(broken))
    text = week_card(replace(opened, stored=stored)).text
    said = next(line for line in text.splitlines() if "rules hold" in line)
    assert re.match(r"\d+ of \d+ rules hold\. [A-Z].*\.", said), said
    assert not re.match(r"\d+ of \d+ rules hold:", said)


def test_the_morning_says_what_how_fast_how_long_and_why() -> None:
    """An easy run: its miles and minutes, the easy range, and half a line of why."""
    text = morning(named(TitleKind.EASY)).text
    lines = text.splitlines()
    assert re.fullmatch(r"Easy run · [\d.]+ mi · about \d+ min", lines[1])
    assert re.search(r"Easy, \d+:\d\d–\d+:\d\d/mi", text)
    assert lines[-1] == "<i>Why: easy running is what endurance grows from.</i>"


def test_what_goes_by_the_clock_takes_what_its_name_says() -> None:
    """Ten times two minutes and two of walking are forty minutes, whatever the estimated miles are."""
    day = Day(
        number=2,
        type=DayType.EASY,
        workout=(Lap(9 * MM_PER_MILE),),
        title=Title(TitleKind.RUN_WALK, 10, run_s=120, walk_s=120),
    )
    assert day_seconds(day, 600) == 40 * 60
