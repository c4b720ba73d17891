"""Days that are to stay free, runs that will not be, shifts, and what is typed with slips in it."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    AskAbout,
    ChangeByTime,
    Intent,
    MakeEasier,
    MoveIntent,
    RestDay,
    RunForTime,
    Several,
    SkipDay,
    SwapIntent,
    WhyWeek,
)
from domain.words.topics import Topic
from domain.words.week_wishes import (
    CapWeekday,
    EaseDays,
    FindDays,
    KindsOn,
    MoveBy,
    OtherHour,
    RunOn,
    WeekByShare,
)

TODAY = date(2027, 2, 3)  # a Wednesday
NEXT_RUN = date(2027, 2, 4)
TOMORROW = DayRef(on=NEXT_RUN)
TONIGHT = DayRef(on=TODAY)
FRI, SAT, SUN = (DayRef(weekday=number) for number in (5, 6, 7))
LONG = DayRef(type=DayType.LONG_RUN)
FIVE_MILES = 8_046_720


def _on(*days: int) -> tuple[DayRef, ...]:
    return tuple(DayRef(on=date(2027, 2, day)) for day in days)


def _meant(text: str) -> Intent | None:
    return read_sentence(text, TODAY, next_run=NEXT_RUN).value


def _offered(text: str) -> tuple[Ask, list[str]]:
    answer = read_sentence(text, TODAY, next_run=NEXT_RUN).answer
    assert isinstance(answer, Question)
    assert isinstance(answer.ask.code, Ask)
    return answer.ask.code, [each.text for each in answer.choices]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We have a concert the evening of the 11th, so leave that Thursday blank", RestDay(_on(11)[0])),
        ("leave the 11th blank", RestDay(_on(11)[0])),
        (
            "babysitter cancelled for tomorrow evening, so that run isn't happening. Just let it go",
            SkipDay(TOMORROW),
        ),
        ("run isn't happening, babysitter cancelled", SkipDay(TOMORROW)),
        ("is there room on Saturday, tomorrow is hopeless", MoveIntent(TOMORROW, SAT)),
        ("tomorrow's a nightmare, is there room on Saturday", MoveIntent(TOMORROW, SAT)),
        ("rest on the Monday and Tuesday after the long run", Several(tuple(RestDay(day) for day in _on(8, 9)))),
        ("no running on the monday after my long run", RestDay(_on(8)[0])),
        (
            "I'm on nights Tuesday to Thursday, move those runs to Monday and Saturday",
            RunOn(_on(8, 13), _on(9, 10, 11)),
        ),
        ("night duty thurs into fri so neither day will work, where can those two go?", FindDays(_on(4, 5))),
        ("conference thursday and friday, where should those runs go", FindDays(_on(4, 5))),
        ("can we bring the long one forward a day, forecast says 60 mph gusts sunday", MoveBy(LONG, -1)),
        ("push the long run back a day", MoveBy(LONG, 1)),
        (
            (
                "I'd like two days between the hard session and the long run, so can the session be tonight and the "
                "easy run tomorrow?"
            ),
            KindsOn(((DayType.INTERVALS, TONIGHT), (DayType.EASY, TOMORROW))),
        ),
        ("Is it ok to run the 50 minute thing tonight? Track is empty on Wednesdays", RunForTime(TONIGHT, 3000)),
        ("move the 50 minute thing to tonight", RunForTime(TONIGHT, 3000)),
        (
            "just give me an hour tomorrow instead of 50, there's time for a proper warm up",
            RunForTime(TOMORROW, 3600),
        ),
        ("slower pace for tomorrow, it's going to be sheet ice on the path", MakeEasier(TOMORROW)),
        ("Sunday slower and shorter please, I've got a party Saturday night", MakeEasier(SUN)),
        ("keep the intervals but fewer of them", MakeEasier(DayRef(type=DayType.INTERVALS))),
        (
            (
                "Conference in Chicago Tues-Thurs, landing Tuesday night, jet lag guaranteed. Could you make that week "
                "lighter?"
            ),
            MakeEasier(None, 1),
        ),
        ("no strides until Monday", EaseDays(TODAY, date(2027, 2, 8))),
        ("my Friday runs no more than 5 miles from here on", CapWeekday(5, 4, distance_mm=FIVE_MILES)),
        ("fridays max 40 minutes for the next six weeks", CapWeekday(5, 6, duration_s=2400)),
        ("take ten percent off my weekly mileage", WeekByShare(-10, None, 2)),
        ("late hour on Friday", OtherHour(FRI)),
        ("friday's run in the evening", OtherHour(FRI)),
        ("No watch with me until Saturday", AskAbout(Topic.NO_WATCH)),
        ("What if I leave out Friday, will it hurt my marathon?", AskAbout(Topic.MISSED_ONE, day=FRI)),
        ("why so many easy runs this week", WhyWeek()),
        # As thumbs type it.
        ("Culd you take 10 minuts of tomorows sesion, the nurseri closes erly", ChangeByTime(TOMORROW, -600)),
        ("take ten minutes of tomorrow", ChangeByTime(TOMORROW, -600)),
        ("swp fri adn sun", SwapIntent(FRI, SUN)),
        ("longr run on staurday insted, sundays bsy with curch", MoveIntent(LONG, SAT)),
        ("wy so mny easy runs thsi week", WhyWeek()),
    ],
)
def test_what_was_lost_of_a_day_a_length_or_a_reason_is_read_whole(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "offered"),
    [
        ("on a train all day friday", Ask.BUSY_THEN_WHAT, "skip friday"),
        ("there's no way I'm running after that", Ask.BUSY_THEN_WHAT, "skip 2027-02-04"),
        ("jet lagged, landed this morning from Tokyo", Ask.AFTER_TRAVEL, "make 2027-02-04 easier"),
        ("my kit is packed away for 5 days", Ask.RUNS_UNTIL, "on holiday 2027-02-03 to 2027-02-07"),
        (
            "Camping from Friday, I can run but only short ones",
            Ask.ON_A_TRIP,
            "at most 30 min a run 2027-02-05 to 2027-02-07",
        ),
        (
            "every second Friday off",
            Ask.WHICH_OF_BOTH,
            "skip 2027-02-05; skip 2027-02-19; skip 2027-03-05",
        ),
        ("bump the weekly volume by about ten per cent", Ask.SHARE_BY_WEEK, "10% more this week"),
    ],
)
def test_what_is_likeliest_stands_first(text: str, code: Ask, offered: str) -> None:
    asked, texts = _offered(text)
    assert asked is code
    assert texts[0] == offered


def test_where_it_is_too_hot_until_a_date_no_day_is_left_out() -> None:
    _, texts = _offered("it's too hot here, can everything be slower till I'm home on the 12th")
    assert "everything easier from 2027-02-03 to 2027-02-12" in texts
    assert not any("holiday" in each for each in texts)


@pytest.mark.parametrize("wish", [MoveBy(LONG, -1), MoveBy(LONG, 2), CapWeekday(5, 4, distance_mm=FIVE_MILES)])
def test_what_is_offered_is_read_again(wish: Intent) -> None:
    assert _meant(said_again(wish)) == wish
