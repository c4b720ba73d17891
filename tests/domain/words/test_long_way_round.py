"""Moving, shortening, resting and skipping as people say it the long way round."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.units import MM_PER_MILE, Units, mm_from_km
from domain.words.answers import Ask, Question, Understood
from domain.words.asked_of import AskRuns, Want
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.said_again import length_said, said_again
from domain.words.intents import (
    AskAbout,
    ChangeByTime,
    ChangeDays,
    CutDay,
    Holiday,
    Injured,
    Intent,
    LogRun,
    MoveIntent,
    RestDay,
    RunForTime,
    Several,
    SkipDay,
    SwapIntent,
)
from domain.words.topics import Topic
from domain.words.week_wishes import CapRuns, FindDays, KindsOn

TODAY = date(2027, 2, 3)  # a Wednesday
THU, FRI, SUN = (DayRef(weekday=number) for number in (4, 5, 7))
YESTERDAY, NOW, TOMORROW = (DayRef(on=date(2027, 2, day)) for day in (2, 3, 4))
LONG, TEMPO, REPEATS = (DayRef(type=kind) for kind in (DayType.LONG_RUN, DayType.TEMPO, DayType.INTERVALS))
MILE = MM_PER_MILE


def _meant(text: str) -> Intent | None:
    return read_sentence(text, TODAY).value


def _question(text: str) -> Question:
    answer = read_sentence(text, TODAY).answer
    assert isinstance(answer, Question), answer
    return answer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("take 20 minutes off the long run, kids' football starts at ten", ChangeByTime(LONG, -1200)),
        ("knock ten minutes off tomorrow", ChangeByTime(TOMORROW, -600)),
        ("10 min less on friday", ChangeByTime(FRI, -600)),
        ("make sunday half an hour shorter", ChangeByTime(SUN, -1800)),
        ("shorten the long run by 20 min", ChangeByTime(LONG, -1200)),
        ("an extra 20 minutes on sunday", ChangeByTime(SUN, 1200)),
        ("ten fewer minutes tomorrow", ChangeByTime(TOMORROW, -600)),
        ("add ten minutes to friday", ChangeByTime(FRI, 600)),
        (
            "take 10 minutes off thursday and friday",
            Several((ChangeByTime(THU, -600), ChangeByTime(FRI, -600))),
        ),
        ("cut friday to 30 minutes", RunForTime(FRI, 1800, at_most=True)),
    ],
)
def test_a_run_is_shorter_or_longer_by_a_time(text: str, expected: Intent) -> None:
    """So much less is not so much, and is said again as itself."""
    assert _meant(text) == expected
    assert _meant(said_again(expected)) == expected


@pytest.mark.parametrize("text", ["shorten the long run 20 minutes", "cut friday 30 min"])
def test_it_is_asked_whether_by_so_much_or_to_so_much(text: str) -> None:
    """Without "by" or "to" both are offered, and neither is done."""
    shorter, only = (each.text for each in _question(text).choices)
    assert shorter.startswith("shorten")
    assert only.startswith("only")


def test_so_much_less_in_german_and_spanish() -> None:
    """ "Um 20 Minuten" is by so much, and "auf" is to so much."""
    for language, text in (
        ("de", "kürze den langen Lauf um 20 Minuten"),
        ("de", "langer Lauf 20 Minuten kürzer"),
        ("es", "tirada larga 20 minutos menos"),
    ):
        assert read_sentence(text, TODAY, Units.KM, language=language).value == ChangeByTime(LONG, -1200)
    said = read_sentence("kürze den langen Lauf auf 60 Minuten", TODAY, Units.KM, language="de").value
    assert said == RunForTime(LONG, 3600, at_most=True)


def test_what_was_missed_yesterday_is_offered_today() -> None:
    """Never next week's run of that weekday, and nothing goes to a day that is over."""
    offers = [each.text for each in _question("yesterday got away from me, today instead is fine").choices]
    assert offers[0] == "move 2027-02-02 to 2027-02-03"
    assert not any(each.endswith("to 2027-02-02") for each in offers if each.startswith("move"))


@pytest.mark.parametrize(
    "text",
    ["Shaved four minutes off since", "10 minutes longer than planned today", "i ran 10 minutes longer than planned"],
)
def test_what_took_longer_or_less_long_is_no_wish(text: str) -> None:
    """A difference that is told of changes no run, and is not how long it took."""
    assert not isinstance(_meant(text), ChangeByTime | RunForTime | LogRun)


@pytest.mark.parametrize(
    "text",
    [
        "Is it possible to do fewer reps tomorrow? Four instead of six maybe",
        "fewer reps, 4 would do",
        "can we do 5 reps instead of 8 tomorrow",
        "add two more reps on thursday",
        "cut the reps to 4",
        "do 8x400 instead of 6x400 tomorrow",
    ],
)
def test_other_repeats_are_set_on_the_days_card(text: str) -> None:
    """So many repeats are no miles: the day is shown, or made easier."""
    offers = [each.text for each in _question(text).choices]
    assert offers[0].startswith("what's on")
    assert offers[1].endswith("easier")
    assert not any(" mi" in each for each in offers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6x800 done", LogRun(day=REPEATS, note="6x800")),
        ("i only managed 3 reps", LogRun(day=NOW, part=(3, 0))),
        ("did 4 of the reps yesterday", LogRun(day=YESTERDAY, part=(4, 0))),
    ],
)
def test_repeats_that_were_run_are_no_distance(text: str, expected: Intent) -> None:
    """Three repeats are not three miles."""
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Would it hurt to miss the intervals this week?", AskAbout(Topic.MISSED_ONE)),
        ("would it hurt if I skipped tomorrow", AskAbout(Topic.MISSED_ONE)),
        ("would it hurt if i did a couple extra miles on top", AskAbout(Topic.RUN_MORE)),
        ("can I swap Sunday and Saturday? doesn't hurt to ask", SwapIntent(SUN, DayRef(weekday=6))),
        ("would it hurt my knee to run tomorrow?", Injured("knee")),
        ("my knee hurts", Injured("knee")),
    ],
)
def test_what_hurts_nobody_is_no_injury(text: str, expected: Intent) -> None:
    """ "Would it hurt to" asks, and a knee that hurts is told."""
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Can I have a whole week off after this one?", 8, 14),
        ("the week after this one off please", 8, 14),
        ("a week off starting Monday", 8, 14),
        ("week off from the 15th", 15, 21),
        ("can i get a week off from monday", 8, 14),
        ("Can I take today and tomorrow off and pick it up again Friday?", 3, 4),
        ("blank out the 20th and 21st", 20, 21),
        ("Can't run between the 20th and the 28th, family trip", 20, 28),
    ],
)
def test_days_off_are_the_days_that_are_named(text: str, first: int, last: int) -> None:
    """A week begins where it is said to, and the day on which running goes on is none of it."""
    assert _meant(text) == Holiday(date(2027, 2, first), date(2027, 2, last))


def test_two_days_to_come_are_compared_by_nobody_who_wants_them_changed() -> None:
    """What was run is compared; days that shall be off or trade places are not."""
    compared = _meant("how did last week compare to this week?")
    assert isinstance(compared, AskRuns)
    assert compared.want is Want.COMPARED
    for text in ("can i take thursday and friday off?", "do tomorrow's session today and today's tomorrow?"):
        assert not isinstance(_meant(text), AskRuns)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I never got to run yesterday, can I just do it this afternoon", MoveIntent(YESTERDAY, NOW)),
        ("didn't make it out yesterday, can i do that run today instead", MoveIntent(YESTERDAY, NOW)),
        ("i missed tuesday, can i do it on friday", MoveIntent(YESTERDAY, FRI)),
        ("missed monday's run, moving it to tomorrow", MoveIntent(DayRef(on=date(2027, 2, 1)), TOMORROW)),
        ("didn't do it yesterday and won't do it today", Several((SkipDay(YESTERDAY), SkipDay(NOW)))),
        ("Missed it again this morning", SkipDay(NOW)),
        ("slept through it again this morning", SkipDay(NOW)),
        ("I think I'd rather rest than do the tempo, we had a newborn arrive last night!!", SkipDay(TEMPO)),
        ("can i have thursday off", RestDay(THU)),
        ("Please take Thursday out, I'll still do the others", SkipDay(THU)),
        ("skip saturday the 13th", SkipDay(DayRef(on=date(2027, 2, 13)))),
        (
            "skip the 20th and 22nd",
            Several((SkipDay(DayRef(on=date(2027, 2, 20))), SkipDay(DayRef(on=date(2027, 2, 22))))),
        ),
        ("Tuesdays don't work as running days from next week", ChangeDays(less=2)),
        ("no more mondays from next week", ChangeDays(less=1)),
    ],
)
def test_runs_that_were_missed_or_are_left_out(text: str, expected: Intent) -> None:
    """A run that was missed goes to the day that is named, or is left out."""
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 on Sunday feels like a lot, can I do 12", CutDay(SUN, 12 * MILE)),
        ("sunday's 14 feels like too much, 12?", CutDay(SUN, 12 * MILE)),
        ("10 on sunday is too much, can we do 8", CutDay(SUN, 8 * MILE)),
        ("can't do 8 miles thursday, 5 is ok", CutDay(THU, 5 * MILE)),
        ("i won't manage 10 miles tomorrow, maybe 6", CutDay(TOMORROW, 6 * MILE)),
        ("Friday: 4 miles, not 6. Got to be at my desk by 7:30", CutDay(FRI, 4 * MILE)),
        ("Can I make tomorrow's run 8k rather than the full thing", CutDay(TOMORROW, mm_from_km(8))),
        ("Can you change Sunday's distance to 11.4? I typed it wrong", CutDay(SUN, round(11.4 * MILE))),
        ("I can manage 90 minutes on Sunday but no longer than that", RunForTime(SUN, 5400, at_most=True)),
        (
            "Thursday's session needs to fit in under an hour including warm up and cool down",
            RunForTime(THU, 3600, at_most=True),
        ),
        ("school run at 8, so only 30 min tomorrow", RunForTime(TOMORROW, 1800, at_most=True)),
        (
            "Short on time all week so knock every run down to 45 min max",
            CapRuns(TODAY, date(2027, 2, 7), duration_s=2700),
        ),
        ("nothing over an hour until Sunday", CapRuns(TODAY, date(2027, 2, 7), duration_s=3600)),
        ("cap all my runs at 45 min until sunday", CapRuns(TODAY, date(2027, 2, 7), duration_s=2700)),
    ],
)
def test_the_length_that_is_wished_for_is_taken(text: str, expected: Intent) -> None:
    """Never the length that is too much, refused or was planned, nor the hour at which something begins."""
    assert _meant(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I land at 6am on Sunday, realistically I won't be running 13 miles",
        "i can't do 13 miles on sunday",
        "not going to run 14 on sunday",
        "Keep the tempo but lose the extra easy miles at the end",
    ],
)
def test_how_much_shorter_is_asked_where_a_length_is_refused(text: str) -> None:
    """What is refused is not what is wanted."""
    assert _question(text).ask.code is Ask.HOW_MUCH_SHORTER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Push the long run back a day, I'm happy to do it Monday before work", MoveIntent(LONG, DayRef(weekday=1))),
        (
            "I'd like to run with my club on Saturday the 13th, so shift that week's long run to then",
            MoveIntent(LONG, DayRef(on=date(2027, 2, 13))),
        ),
        ("move the long run to the 14th", MoveIntent(LONG, DayRef(on=date(2027, 2, 14)))),
        (
            "I'd prefer the long one tomorrow while the weather holds and then tempo on Sunday",
            KindsOn(((DayType.LONG_RUN, TOMORROW), (DayType.TEMPO, SUN))),
        ),
        ("Travelling all day Sunday, what should I do with the long run", FindDays((SUN,))),
    ],
)
def test_a_run_goes_where_it_is_said_to(text: str, expected: Intent) -> None:
    """The run and its day may stand in two clauses, and a weekday with its date is that date."""
    assert _meant(text) == expected


def test_a_wish_to_run_on_a_dated_weekday_logs_nothing() -> None:
    """ "Saturday the 13th" is to come, and not the last Saturday."""
    assert not isinstance(_meant("i'd like to run with my club on saturday the 13th"), LogRun)


def test_a_length_in_tenths_of_a_mile_is_said_again_in_miles() -> None:
    """Who types 11.4 reads 11.4."""
    assert length_said(round(11.4 * MILE)) == "11.4 mi"
    assert length_said(mm_from_km(8)) == "8 km"
    assert read_sentence("change sunday to 11.4 km", TODAY, Units.KM).answer == Understood(CutDay(SUN, 11_400_000))


def test_a_weekday_is_left_as_typed_where_it_is_not_that_date() -> None:
    """ "Thursday the 13th" is none in February: nothing is guessed of it."""
    assert not isinstance(_meant("skip thursday the 13th"), SkipDay | RestDay)
