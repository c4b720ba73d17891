"""Runs that a whole sentence rearranges: two at once, any day but one, days off that hang on another, caps."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    ChangeByShare,
    ChangeDays,
    Holiday,
    Intent,
    MakeEasier,
    MoveIntent,
    RunForTime,
    Several,
    SkipDay,
    SwapIntent,
    WeekdaysInstead,
)
from domain.words.week_wishes import (
    CapRuns,
    DaysByShare,
    FewRuns,
    FindDays,
    KeepAsIs,
    KindsOn,
    KindWeekly,
    RestAfter,
    RestBefore,
    RunOn,
    SkipOne,
    WeekByShare,
)

TODAY = date(2027, 2, 3)  # a Wednesday
SUNDAY = date(2027, 2, 7)
THU, FRI, SAT, SUN = (DayRef(weekday=number) for number in (4, 5, 6, 7))
LONG = DayRef(type=DayType.LONG_RUN)
HOUR = 3600


def _meant(text: str, language: str = "en") -> Intent | None:
    return read_sentence(text, TODAY, language=language).value


def _month_end(seconds: int) -> CapRuns:
    return CapRuns(TODAY, date(2027, 2, 28), duration_s=seconds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Is it OK to bring the long run forward to Friday and do the easy one on Sunday?",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "can we do the long one on friday and the short one on sunday",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "Long run on Friday and easy run on Sunday this week, we have guests coming",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "Got put on a late shift Thursday so I'd rather run Friday and do the easy one on Saturday instead",
            Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT))),
        ),
        (
            "got called in for a late shift thu, push the 50 min to friday morning and drop friday's easy to saturday",
            Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT))),
        ),
        (
            "Night shift Thu into Fri, so what about Thursday's workout on Saturday and leave Friday free",
            Several((MoveIntent(THU, SAT), SkipDay(FRI))),
        ),
        ("Thursday's run on Saturday and keep Friday free", Several((MoveIntent(THU, SAT), SkipDay(FRI)))),
        ("thursday on friday and friday's on saturday", Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT)))),
        ("the parents' evening is Thursday at 6, put it somewhere else, any day but Friday", FindDays((THU,), (FRI,))),
        ("move thursday anywhere except friday", FindDays((THU,), (FRI,))),
        ("move the long run to any day but Saturday", FindDays((LONG,), (SAT,))),
        ("I can't do Fri. Any other day is fine, you pick", FindDays((FRI,))),
        ("two free days before the long run", RestBefore(LONG, 2)),
        ("I'd like two days with nothing, then the long run", RestBefore(LONG, 2)),
        ("I'd like two full rest days after the long run", RestAfter(LONG, 2)),
        ("the day after the long run off please", RestAfter(LONG, 1)),
        ("always two rest days after long runs", RestAfter(LONG, 2, is_weekly=True)),
        ("two days off before Sunday please", RestBefore(SUN, 2)),
        ("no running the two days before my long run", RestBefore(LONG, 2)),
        ("drop a run next week, you choose", SkipOne(1)),
        ("take out one run next week, any you like", SkipOne(1)),
        ("skip a run next week, I don't mind which", SkipOne(1)),
        ("Which run could I miss this week with the least harm? Take that one out", SkipOne(0)),
        ("nothing over an hour this week", CapRuns(TODAY, SUNDAY, duration_s=HOUR)),
        ("my physio says nothing over an hour until the end of February", _month_end(HOUR)),
        ("nothing over an hour until the end of the month", _month_end(HOUR)),
        ("keep every run under an hour for the next two weeks", CapRuns(TODAY, date(2027, 2, 16), duration_s=HOUR)),
        (
            "two of my shifts are back to back so can you make the whole week lighter, nothing over an hour",
            Several((MakeEasier(None, 0), CapRuns(TODAY, SUNDAY, duration_s=HOUR))),
        ),
        ("Let me have an easy week with only two runs", FewRuns(TODAY, SUNDAY, 2, is_easy=True)),
        ("only three runs next week", FewRuns(date(2027, 2, 8), date(2027, 2, 14), 3)),
        ("no, leave it on Saturday", KeepAsIs(SAT)),
        ("leave it on Friday", KeepAsIs(FRI)),
        ("leave Friday out", SkipDay(FRI)),
    ],
)
def test_what_is_rearranged_is_read_whole(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "nichts über eine Stunde bis Ende Februar", _month_end(HOUR)),
        ("de", "zwei Ruhetage vor dem langen Lauf bitte", RestBefore(LONG, 2)),
        ("de", "Donnerstag geht nicht, jeder andere Tag außer Freitag", FindDays((THU,), (FRI,))),
        ("de", "nächste Woche einen Lauf weniger", SkipOne(1)),
        (
            "de",
            "langer Lauf am Samstag und der lockere am Sonntag",
            KindsOn(((DayType.LONG_RUN, SAT), (DayType.EASY, SUN))),
        ),
        ("de", "den langen Lauf ein Viertel kürzer bitte", ChangeByShare(LONG, -25)),
        ("es", "quita un cuarto a la tirada larga", ChangeByShare(LONG, -25)),
        ("es", "nada de más de una hora hasta fin de mes", _month_end(HOUR)),
        ("es", "dos días libres antes de la tirada larga", RestBefore(LONG, 2)),
        ("es", "el jueves no puedo, cualquier día menos el viernes", FindDays((THU,), (FRI,))),
    ],
)
def test_the_same_in_other_languages(language: str, text: str, expected: Intent) -> None:
    assert _meant(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Let me have a whole week off after the half term",
        "week off once the exams are done",
        "can I have the week after the school holidays off",
    ],
)
def test_a_week_off_after_what_nobody_knows_the_date_of_asks_which_week(text: str) -> None:
    answer = read_sentence(text, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.WEEK_OFF_WHEN
    offered = [each.label.values["intent"] for each in answer.choices]
    assert offered[0] == Holiday(date(2027, 2, 8), date(2027, 2, 14))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten per cent more next week would be fine by me", WeekByShare(10, 1)),
        ("I'd like a little more mileage next week, maybe 10% up", WeekByShare(10, 1)),
        ("10 percent less on everything till I say otherwise", WeekByShare(-10)),
        ("20% less on everything for the next two weeks", DaysByShare(-20, TODAY, date(2027, 2, 16))),
        ("Long run feels too long for me, can we take a quarter off?", ChangeByShare(LONG, -25)),
        ("three quarters of the long run is enough", ChangeByShare(LONG, -25)),
        (
            "The babysitter only comes Saturdays now, so long runs have to be Saturdays until the race",
            WeekdaysInstead(7, 6),
        ),
        ("could all my long runs be on Fridays from March", WeekdaysInstead(7, 5, date(2027, 3, 1))),
        (
            "my running group meets on tuesdays, could the fast session be then from next week",
            KindWeekly(DayType.INTERVALS, 2, date(2027, 2, 8)),
        ),
        (
            "Could we leave the long run on Sunday but put the quality session on Wednesdays for good?",
            KindWeekly(DayType.INTERVALS, 3),
        ),
        ("can you make my Tuesday run a Wednesday one every week", WeekdaysInstead(2, 3)),
        ("Could we do Friday's easy one today? I've got an hour free right now", MoveIntent(FRI, DayRef(on=TODAY))),
        (
            "from next week I run Monday, Wednesday and Saturday",
            ChangeDays(days=frozenset({1, 3, 6}), since=date(2027, 2, 8)),
        ),
    ],
)
def test_a_share_and_a_standing_day_are_read_whole(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    "text",
    ["I always do the tempo on Tuesday", "are my long runs always on Sundays"],
)
def test_how_it_is_asks_for_no_other_day(text: str) -> None:
    assert not isinstance(_meant(text), WeekdaysInstead | KindWeekly)


def test_minutes_that_a_shower_is_part_of_leave_fewer_for_the_run() -> None:
    answer = read_sentence("Lunch break is 45 minutes including the shower, what can you make of it?", TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.TIME_LEFT_TO_RUN
    offered = [each.label.values["intent"] for each in answer.choices]
    assert [each.duration_s for each in offered if isinstance(each, RunForTime)] == [2100, 1800, 1500]


def test_what_was_too_easy_makes_the_next_one_harder_and_not_itself() -> None:
    answer = read_sentence("That was too easy on Tuesday, give me something tougher tomorrow", TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.HARDER_HOW
    assert "2027-02-04" in answer.choices[0].text


@pytest.mark.parametrize(
    "wish",
    [
        WeekByShare(10, 1),
        WeekByShare(-10, 1),
        KindWeekly(DayType.INTERVALS, 3),
        RestBefore(LONG, 2),
        RestAfter(LONG, 2),
    ],
)
def test_what_is_offered_is_read_again(wish: Intent) -> None:
    assert _meant(said_again(wish)) == wish


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("find another day for friday's run, not saturday", FindDays((FRI,), (SAT,))),
        (
            "next week I'm working nights mon to wed, can tuesday's run go after that",
            FindDays((DayRef(on=date(2027, 2, 9)),), (DayRef(on=date(2027, 2, 8)), DayRef(on=date(2027, 2, 10)))),
        ),
        ("can't do the weekend at all, where should the long run go", FindDays((LONG,), (SAT, SUN))),
        ("long run at the weekend is out, can it be Friday", MoveIntent(LONG, FRI)),
        ("only three easy runs next week", FewRuns(date(2027, 2, 8), date(2027, 2, 14), 3, is_easy=True)),
        ("easy week, two runs only", FewRuns(TODAY, SUNDAY, 2, is_easy=True)),
        ("I need Thursday and Friday off, but can run Saturday", RunOn((SAT,), (THU, FRI))),
        ("I'd rather have Friday off than Thursday", MoveIntent(FRI, THU)),
        ("Take out the hard session this week, I'll just do the two others", SkipDay(DayRef(type=DayType.INTERVALS))),
        ("make the long run full length again", KeepAsIs(LONG, is_back=True)),
    ],
)
def test_days_that_do_not_suit_lose_no_run_they_do_not_name(text: str, expected: Intent) -> None:
    """Each was once another run skipped, three miles on an easy day, or the move the other way round."""
    assert _meant(text) == expected


def test_an_easy_run_that_is_dropped_on_a_day_is_put_there_or_left_out() -> None:
    answer = read_sentence("bring the long run forward to Friday and drop the easy one on Sunday", TODAY).answer
    assert isinstance(answer, Question)
    assert [each.label.values["intent"] for each in answer.choices] == [SwapIntent(LONG, FRI), MoveIntent(LONG, FRI)]
