"""Plan, month and today: complete as text, with a picture beside."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.pictures import draw
from domain.approval import WeekStatus
from domain.people import RunLog, RunState
from domain.records import ScheduledDay
from domain.units import MM_PER_MILE, Units
from handlers.desk.month import Month, first_of_month
from handlers.views.chart import chart_card, done_by_week
from handlers.views.finish import race_question_card, summary_card
from handlers.views.month import month_card
from handlers.views.month_picture import month_picture
from handlers.views.plan import countdown, plan_card, weeks_card
from handlers.views.today import today_card
from tests.handlers.views.opened_weeks import MARATHON, head_of, plan_of, stored_week

TODAY = date(2027, 2, 2)
LOGS = tuple(
    RunLog(
        athlete_id=5001,
        date=date(2026, 12, 29) + timedelta(days=2 * n),
        state=RunState.DONE,
        distance_mm=5 * MM_PER_MILE,
        duration_s=2700,
    )
    for n in range(17)
)


def month(units: Units = Units.MI, may_approve: bool = True) -> Month:
    """Weeks 5 to 8: finished, pending, and two outlines."""
    plan = plan_of()
    statuses = (WeekStatus.FINALIZED, WeekStatus.PENDING, WeekStatus.OUTLINE, WeekStatus.OUTLINE)
    weeks = [stored_week(plan.week(number), status) for number, status in zip(range(5, 9), statuses, strict=True)]
    return Month(
        head=head_of(plan),
        weeks=weeks,
        logs={log.date: log for log in LOGS},
        dirty=frozenset(),
        may_approve=may_approve,
        units=units,
        today=TODAY,
    )


def test_the_picture_tells_done_unknown_and_outline_apart() -> None:
    """What nobody spoke of is a question, a run on a rest day is a run, a week to come is an outline."""
    shown = month_picture(month()).picture
    assert shown is not None
    weeks, plan = shown.data["weeks"], plan_of()
    for row, number in enumerate(range(5, 9)):
        for cell, day in zip(weeks[row]["days"], plan.week(number).days, strict=True):
            on = plan.date_of(number, day.number)
            is_logged = any(log.date == on for log in LOGS)
            if is_logged:
                assert (cell["state"], cell["value"], cell["kind"] == "rest") == ("done", "5", False)
            elif day.is_run and on < TODAY:
                assert cell["state"] == "unknown"
            elif day.is_run and number > 6:
                assert cell["state"] == "outline"
    assert [week["note"] for week in weeks[2:]] == ["outline", "outline"]


def test_a_week_that_is_over_says_what_was_run_of_it() -> None:
    """Also where that is nothing: its days alone would read as if they had been run."""
    said = month_card(replace(month(), logs={})).text
    assert ", 0 mi done · finished" in said


def test_the_chart_and_the_plan_card_name_one_peak() -> None:
    """As far as a tenth: 36.5 is neither 36 nor 37."""
    plan = plan_of()
    peak = re.search(r"Peak week: ([\d.]+ mi)", plan_card(head_of(plan), plan, LOGS, Units.MI, TODAY).text)
    assert peak is not None
    assert f"peak {peak[1]}" in chart_card(head_of(plan), plan, done_by_week(head_of(plan), LOGS), Units.MI, TODAY).text


def test_the_plan_card_tells_phases_peak_longest_and_countdown() -> None:
    """Complete without the chart; the race's name is escaped."""
    plan = plan_of()
    text = plan_card(head_of(plan), plan, LOGS, Units.MI, TODAY).text
    assert "Fells &amp; Dales &lt;Marathon&gt;" in text
    assert "11 weeks to go" in text
    assert "Goal: 3:30:00" in text
    for name in ("Base", "Build", "Peak", "Taper"):
        assert f"<b>{name}</b> · weeks" in text
    assert "Peak week:" in text
    assert "Longest run:" in text
    assert "Run so far: 85 mi" in text


def test_every_week_has_a_line_and_a_button() -> None:
    """Seventeen weeks."""
    plan = plan_of()
    card = weeks_card(head_of(plan), plan, Units.KM, TODAY)
    assert sum(line[0].isdigit() for line in card.text.splitlines() if line) == 17
    assert sum(button.label.isdigit() for row in card.buttons for button in row) == 17


def test_the_countdown_reads_naturally() -> None:
    """Weeks, then days, then today."""
    head = head_of(plan_of())
    race = MARATHON.race_date
    said = [countdown(head, race - timedelta(days=days)) for days in (111, 70, 20, 1, 0, -2)]
    # Sixteen weeks from a Monday to a Sunday are sixteen, not fifteen.
    assert said == ["16 weeks to go", "10 weeks to go", "20 days to go", "1 day to go", "today", "2 days ago"]


def test_chart_and_month_can_be_drawn_and_their_captions_say_the_same() -> None:
    """The data fits the drawings, in both units."""
    plan = plan_of()
    for units in Units:
        head = head_of(plan)
        chart = chart_card(head, plan, done_by_week(head, LOGS), units, TODAY)
        assert chart.picture is not None
        assert draw(chart.picture).startswith(b"\x89PNG")
        assert len(chart.text) <= 1024
        assert "Done this week" in chart.text
        picture = month_picture(month(units))
        assert picture.picture is not None
        assert draw(picture.picture).startswith(b"\x89PNG")
        assert len(picture.text) <= 1024


def test_the_month_card_shows_statuses_and_bulk_actions() -> None:
    """Mixed is computed; approving and generating are one tap away."""
    card = month_card(month())
    assert "Status: mixed" in card.text
    assert "finished" in card.text
    assert "pending" in card.text
    assert card.text.count("not generated") == 2
    labels = [button.label for row in card.buttons for button in row]
    assert {"Approve 6", "Generate 7", "Generate 8", "Copy a week", "Picture"} <= set(labels)
    coached = [button.label for row in month_card(month(may_approve=False)).buttons for button in row]
    assert "Approve 6" not in coached
    assert first_of_month(6) == 5


def test_today_says_when_a_week_is_provisional_and_when_it_is_late() -> None:
    """Words for both."""
    day = plan_of().week(6).day(2)
    scheduled = ScheduledDay(plan_id=12, week_number=6, date=TODAY, day=day, provisional=True)
    card = today_card(scheduled, None, Units.MI, TODAY, late=True)
    assert card.text.startswith("<b>Today, Tue 2 Feb 2027</b> (delayed)")
    assert "not approved yet" in card.text
    tomorrow = today_card(scheduled, None, Units.MI, TODAY - timedelta(days=1))
    assert tomorrow.text.startswith("<b>Tomorrow, Tue 2 Feb 2027</b>")
    assert "Done" not in [button.label for row in tomorrow.buttons for button in row]


def test_the_end_is_kind() -> None:
    """A question after the race, a summary after the plan."""
    plan = plan_of()
    head = head_of(plan)
    assert "how did it go?" in race_question_card(head, Units.MI).text
    race = RunLog(
        athlete_id=5001,
        date=MARATHON.race_date,
        state=RunState.DONE,
        distance_mm=MARATHON.race.distance_mm,
        duration_s=3 * 3600 + 29 * 60,
    )
    text = summary_card(head, plan, (*LOGS, race), Units.MI).text
    assert "your plan is complete" in text
    assert "Race: 3:29:00" in text
    assert summary_card(head, plan, (), Units.MI).text


def test_a_plan_without_a_run_ends_without_easy_days() -> None:
    """Nobody who ran nothing is told to rest from it, and no line is left empty for what is not there."""
    plan = plan_of()
    said = summary_card(head_of(plan), plan, (), Units.MI, is_result_taken=True).text
    assert "Take easy days" not in said
    assert "/start" in said
    assert "\n\n\n" not in said
