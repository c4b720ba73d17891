"""Days without a run: two beside each other, 48 hours, a weekday for some weeks, the week behind a Sunday, few runs."""

from datetime import date

import pytest

from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import Holiday, Intent, MoveIntent, RestDay, Several, SkipDay
from domain.words.week_wishes import FewRuns, SkipOne

TODAY = date(2027, 2, 3)  # a Wednesday
SUNDAY = date(2027, 2, 7)
THU, FRI = DayRef(weekday=4), DayRef(weekday=5)
TOMORROW = DayRef(on=date(2027, 2, 4))


def _on(day: int) -> DayRef:
    return DayRef(on=date(2027, 2, day))


def _read(text: str) -> Intent | Question | None:
    heard = read_sentence(text, TODAY, next_run=date(2027, 2, 4))
    return heard.value or (heard.answer if isinstance(heard.answer, Question) else None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("I'm giving blood on Thursday afternoon so I won't run that day or the day after", (THU, _on(5))),
        ("i won't run thursday and the day after", (THU, _on(5))),
        ("nothing tomorrow and the next day please", (TOMORROW, _on(5))),
        ("My coursework is due Friday at noon, so neither tomorrow nor Friday is going to happen", (TOMORROW, FRI)),
        ("i can run neither thursday nor friday", (THU, FRI)),
        ("Fridays off for the next two weeks please", (_on(5), _on(12))),
        ("no fridays for the next two weeks", (_on(5), _on(12))),
        ("the next two fridays off please", (_on(5), _on(12))),
        ("can i have thursdays off until march", (_on(4), _on(11), _on(18), _on(25))),
        ("tuesdays off for a fortnight", (_on(9), _on(16))),
    ],
)
def test_each_of_the_days_is_left_out(text: str, days: tuple[DayRef, ...]) -> None:
    assert _read(text) == Several(tuple(SkipDay(day) for day in days))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Dentist is pulling a tooth tomorrow, she says no sport for 48 hours", (4, 5)),
        ("doctor said no running for 72 hours", (3, 4, 5)),
        ("having a mole removed on friday, no sport for 48 hours after", (5, 6)),
    ],
)
def test_so_many_hours_without_sport_are_days_of_rest_from_then_on(text: str, days: tuple[int, ...]) -> None:
    assert _read(text) == Several(tuple(RestDay(_on(day)) for day in days))


def test_of_one_day_or_another_off_it_is_asked_which() -> None:
    found = _read("can i have thursday or friday off")
    assert isinstance(found, Question)
    assert found.ask.code is Ask.WHICH_OF_BOTH


def test_the_week_behind_next_sunday_may_be_either_and_behind_this_one_is_one() -> None:
    """ "A week off after next Sunday" was once seven days from that Sunday on, its long run among them."""
    asked = _read("Give me a whole week off running after next Sunday, I've promised my wife")
    assert isinstance(asked, Question)
    assert [each.text for each in asked.choices] == [
        "on holiday 2027-02-08 to 2027-02-14",
        "on holiday 2027-02-15 to 2027-02-21",
    ]
    assert _read("i want a week off after this sunday") == Holiday(date(2027, 2, 8), date(2027, 2, 14))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three runs is enough this week, which one would you drop?", FewRuns(TODAY, SUNDAY, 3)),
        ("i can only do three runs this week, which one should i leave out", FewRuns(TODAY, SUNDAY, 3)),
        ("only two runs this week please", FewRuns(TODAY, SUNDAY, 2)),
        ("only two more runs this week please", FewRuns(TODAY, SUNDAY, 2)),
        ("which run would you drop this week", SkipOne(0)),
        ("which run should i drop next week", SkipOne(1)),
    ],
)
def test_few_runs_of_a_week_and_the_one_to_drop(text: str, expected: Intent) -> None:
    assert _read(text) == expected


def test_only_those_of_this_week_count_what_is_done() -> None:
    some, more = _read("only two runs this week"), _read("only two more runs this week")
    assert isinstance(some, FewRuns)
    assert isinstance(more, FewRuns)
    assert (some.of_week, more.of_week) == (True, False)
    again = _read(said_again(some))
    assert isinstance(again, FewRuns)
    assert not again.of_week


@pytest.mark.parametrize("text", ["no running on sundays please", "no more fridays", "no fridays from now on"])
def test_what_holds_for_good_leaves_out_no_single_days(text: str) -> None:
    assert not isinstance(_read(text), Several | SkipDay)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("I can't run either thursday or friday", (THU, FRI)),
        ("no run tomorrow, nor on Friday", (TOMORROW, FRI)),
        ("working tomorrow and friday, no chance of running either day", (TOMORROW, FRI)),
        ("the next two days are impossible", (_on(4), _on(5))),
        ("drop the next two fridays", (_on(5), _on(12))),
        ("no long run the next two sundays", (_on(7), _on(14))),
        ("every friday in february off please", (_on(5), _on(12), _on(19), _on(26))),
        ("can't do thursdays for the next month", (_on(4), _on(11), _on(18), _on(25))),
    ],
)
def test_days_are_left_out_however_they_are_named(text: str, days: tuple[DayRef, ...]) -> None:
    assert _read(text) == Several(tuple(SkipDay(day) for day in days))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vaccinated today, told to avoid exercise for two days", Several((RestDay(_on(3)), RestDay(_on(4))))),
        (
            "not allowed to run for a week after the tooth extraction tomorrow",
            Holiday(date(2027, 2, 4), date(2027, 2, 10)),
        ),
        ("a week's break after sunday's long run", Holiday(date(2027, 2, 8), date(2027, 2, 14))),
    ],
)
def test_days_that_were_forbidden_are_counted(text: str, expected: Intent) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("frdays off nxt 2 weeks", Several((SkipDay(_on(5)), SkipDay(_on(12))))),
        ("no runing for 48 hrs dentist tmrw", Several((RestDay(_on(4)), RestDay(_on(5))))),
        ("cnt do thurs or fri this wek", Several((SkipDay(THU), SkipDay(FRI)))),
    ],
)
def test_slips_of_the_finger_are_put_right_first(text: str, expected: Intent) -> None:
    assert _read(text) == expected


def test_the_next_two_days_are_those_behind_today() -> None:
    assert _read("give me the next two days off") == Several((SkipDay(_on(4)), SkipDay(_on(5))))


@pytest.mark.parametrize(
    "text",
    ["can I run saturdays instead of sundays for the next three weeks", "sundays on saturday for the next three weeks"],
)
def test_a_weekday_is_moved_in_each_week_of_the_time_and_not_for_good(text: str) -> None:
    moves = ((7, 6), (14, 13), (21, 20))
    assert _read(text) == Several(tuple(MoveIntent(_on(day), _on(to)) for day, to in moves))


def test_both_weekends_are_free() -> None:
    assert _read("no running this weekend or next") == Several(tuple(RestDay(_on(day)) for day in (6, 7, 13, 14)))


def test_no_hard_session_leaves_out_no_run() -> None:
    assert not isinstance(_read("no hard sessions on thursdays this month"), Several)


def test_one_run_of_a_weekend_counts_no_other_day() -> None:
    some = _read("only one run at the weekend this week")
    assert isinstance(some, FewRuns)
    assert not some.of_week
