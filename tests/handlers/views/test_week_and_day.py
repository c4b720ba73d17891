"""The week and day cards, read as a person reads them."""

import re
from dataclasses import replace
from datetime import date

import pytest

from domain.advice import Title, TitleKind
from domain.approval import WeekStatus
from domain.editing.operations import SetPinned, SwapDays
from domain.editing.perform import perform
from domain.editing.refill import refill_for
from domain.editing.unsaved import apply
from domain.messages import Card
from domain.people import CoachLink, RunLog, RunState
from domain.plan import Day, DayType, Lap, Segment
from domain.units import MM_PER_MILE, Units
from handlers.buttons.codec import unpack
from handlers.desk.week import EditableWeek
from handlers.views.copies import paste_card, weekdays_card
from handlers.views.day import day_card, type_card
from handlers.views.day_lines import run_words
from handlers.views.lap import lap_card, laps_card
from handlers.views.more import more_card
from handlers.views.rules import rules_card
from handlers.views.swap import move_card, swap_card
from handlers.views.week import week_card
from handlers.wording.laps import segment_lines
from tests.handlers.views.opened_weeks import HUGE_ID, an_opened_week, person

COACH = CoachLink(coach_id=7, athlete_id=5001)


def labels(card: Card) -> list[str]:
    """Every button's label."""
    return [button.label for row in card.buttons for button in row]


def edited(opened: EditableWeek, *operations: SwapDays | SetPinned) -> EditableWeek:
    """The week after unsaved operations."""
    session = opened.editing()
    for operation in operations:
        week = perform(session.week, operation, opened.frame, refill_for(opened.plan))
        session = apply(session, str(operation), week)
    return replace(opened, session=session)


def test_the_header_says_week_phase_dates_distance_and_status() -> None:
    """What a screen reader reads first."""
    logs = (RunLog(athlete_id=5001, date=date(2027, 2, 1), state=RunState.DONE, distance_mm=5 * MM_PER_MILE),)
    lines = week_card(an_opened_week(logs=logs)).text.splitlines()
    assert lines[0].startswith("<b>Week 6 of 17 · Build")
    assert lines[1].startswith("1–7 Feb · 3")
    # Monday is a rest day of that week.
    assert lines[1].endswith("5 mi done, 5 mi of it unplanned")
    assert lines[2] == "Status: pending, waits for your approval"


def test_marks_are_words() -> None:
    """Today, done, changed and pinned are said, not only coloured."""
    logs = (RunLog(athlete_id=5001, date=date(2027, 2, 1), state=RunState.SKIPPED),)
    opened = edited(an_opened_week(logs=logs), SwapDays(3, 5), SetPinned(7, True))
    text = week_card(opened).text
    assert "<b>Mon 1</b>  Rest · <i>skipped</i>" in text
    assert "<i>today</i>" in text
    assert "<i>changed</i>" in text
    assert "<i>changed, pinned</i>" in text
    assert "Not saved yet: Wed, Fri, Sun." in text


@pytest.mark.parametrize(
    ("opened", "status", "button"),
    [
        (an_opened_week(status=WeekStatus.APPROVED, approved=True), "approved", "Plan approved"),
        (an_opened_week(), "pending, waits for your approval", "Approve plan"),
        (an_opened_week(approved=True), "until then the approved week stays in force", "Approve plan"),
        (edited(an_opened_week(approved=True), SwapDays(3, 5)), "draft, changes not saved", "Save changes first"),
        (an_opened_week(links=(COACH,)), "pending, waits for the coach's approval", None),
        (
            an_opened_week(status=WeekStatus.DRAFT, comment="Less <b>"),
            "The coach wrote: “Less &lt;b&gt;”",
            "Approve after all",
        ),
        (an_opened_week(status=WeekStatus.FINALIZED), "finished", None),
        (an_opened_week(number=9, status=WeekStatus.OUTLINE), "outline, not generated yet", "Generate now"),
    ],
)
def test_every_status_is_said_and_has_its_button(opened: EditableWeek, status: str, button: str | None) -> None:
    """The button that belongs to the state, and no approval where there is nothing to approve."""
    card = week_card(opened)
    assert status in card.text
    if button is None:
        assert not any(label.startswith("Approve") for label in labels(card))
    else:
        assert button in labels(card)


def test_a_coach_sees_whose_week_it_is_and_may_decline() -> None:
    """The athlete's name is escaped."""
    coach = person(7, "Cato")
    opened = an_opened_week(viewer=coach, links=(COACH,))
    opened = replace(opened, athlete=replace(opened.athlete, name="A <i> & co"))
    card = week_card(opened)
    assert "A &lt;i&gt; &amp; co" in card.text
    assert {"Approve plan", "Decline"} <= set(labels(card))


def test_every_button_of_every_screen_fits_and_can_be_read_back() -> None:
    """With the longest ids: at most 64 bytes, understood by the codec, and text within Telegram's limits."""
    opened = edited(an_opened_week(plan_id=HUGE_ID), SwapDays(3, 5))
    cards = [week_card(opened), rules_card(opened), more_card(opened), swap_card(opened, None)]
    cards += [swap_card(opened, 3), move_card(opened, 4), weekdays_card(opened, None), weekdays_card(opened, 2)]
    cards += [paste_card(opened, 4, opened)]
    for number in range(1, 8):
        cards += [day_card(opened, number, None), laps_card(opened, number), type_card(opened, number)]
        for segment in Segment:
            for index in range(len(getattr(opened.week.day(number), segment.value))):
                cards.append(lap_card(opened, number, segment, index))
    for card in cards:
        assert 0 < len(card.text) <= 4096
        for row in card.buttons:
            assert 0 < len(row) <= 8
            for button in row:
                assert button.label
                assert button.data is not None
                assert len(button.data.encode()) <= 64
                assert unpack(button.data) is not None


@pytest.mark.parametrize("units", list(Units))
def test_distances_and_paces_are_in_the_readers_units(units: Units) -> None:
    """Miles for one, kilometres for another."""
    card = week_card(an_opened_week(units=units))
    other = "km" if units is Units.MI else "mi"
    assert f" {units.value}" in card.text
    assert not re.search(rf" {other}\b", card.text)
    assert f"/{other}" not in card.text


def test_repeats_read_as_repeats() -> None:
    """Six times 800 with a jog, not twelve lines."""
    work, jog = Lap(800_000, 400), Lap(400_000)
    laps = (Lap(MM_PER_MILE), work, jog, work, jog, work)
    assert segment_lines(laps, Units.KM) == ["1.6 km easy", "3 × 800 m at 4:09/km, 400 m easy between"]
    assert segment_lines((work, jog, work, jog), Units.KM) == ["2 × 800 m at 4:09/km, 400 m easy after each"]
    assert segment_lines((Lap(MM_PER_MILE),) * 3, Units.MI) == ["3 × 1 mi easy"]


def test_a_day_card_shows_laps_notes_and_log() -> None:
    """Everything about one day, with its name once."""
    logs = (
        RunLog(
            athlete_id=5001,
            date=date(2027, 2, 2),
            state=RunState.PARTLY,
            distance_mm=3 * MM_PER_MILE,
            duration_s=1530,
            effort=7,
        ),
    )
    text = day_card(an_opened_week(logs=logs), 2, None).text
    assert "<b>Warm-up:</b>" in text
    assert "<b>Cool-down:</b>" in text
    assert "Logged as partly done: 3 mi in 25:30 (8:30/mi), effort 7 of 10." in text
    long_run = day_card(an_opened_week(), 6, None).text.splitlines()[1]
    assert long_run.count("Long run") == 1


def test_notes_are_shown_as_text() -> None:
    """Whatever somebody wrote, nothing of it becomes markup."""
    opened = an_opened_week()
    days = tuple(
        replace(day, notes="<a href='x'>5 < 6</a>") if day.number == 2 else day for day in opened.stored.week.days
    )
    opened = replace(opened, stored=replace(opened.stored, week=replace(opened.stored.week, days=days)))
    assert "&lt;a href='x'&gt;5 &lt; 6&lt;/a&gt;" in day_card(opened, 2, None).text


def test_a_rest_day_offers_laps_but_no_move() -> None:
    """There is nothing to move."""
    card = day_card(an_opened_week(), 5, None)
    assert "Edit laps" in labels(card)
    assert "Move" not in labels(card)
    assert "Copy" not in labels(card)


def test_a_race_day_cannot_be_edited() -> None:
    """It stays where it is."""
    opened = an_opened_week(number=17)
    assert opened.week.day(1).type is DayType.RACE
    assert "Edit laps" not in labels(day_card(opened, 1, None))
    assert isinstance(opened.week.day(1), Day)


def test_a_progression_names_both_its_paces() -> None:
    """The first alone would read as the pace of a tempo run, far too slow."""
    day = Day(
        number=2,
        type=DayType.TEMPO,
        workout=(Lap(800_000), Lap(2_400_000, 570), Lap(2_400_000, 480)),
        title=Title(TitleKind.PROGRESSION, mm=4_800_000),
    )
    assert run_words(day, Units.MI).endswith("9:30/mi, then 8:00/mi")
