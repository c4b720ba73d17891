"""Runs, bodies and trips told in passing: a story around the fact, and none of its numbers taken for another."""

from datetime import date

import pytest

from domain.people import LifeEvent
from domain.plan import DayType
from domain.units import MM_PER_MILE, Units
from domain.words.answers import Ask, Question
from domain.words.asked_of import AskDayEffort
from domain.words.day_refs import DayRef
from domain.words.grammar.heard import Heard
from domain.words.grammar.read import read_sentence
from domain.words.health_said import OffUntil
from domain.words.intents import (
    AskAbout,
    Holiday,
    Injured,
    Intent,
    LogRun,
    LogRuns,
    MakeEasier,
    MoveIntent,
    Open,
    OpenPause,
    Pregnant,
    RaceResult,
    Recovered,
    RunForTime,
    Sick,
    SkipDay,
    WhatsOn,
)
from domain.words.topics import Screen, Topic
from domain.words.week_wishes import CapRuns

TODAY = date(2027, 2, 3)  # a Wednesday
FEB = {day: date(2027, 2, day) for day in range(1, 29)}


def heard(text: str, language: str = "en", names: tuple[str, ...] = ()) -> Heard:
    """The sentence as it is heard."""
    units = Units.MI if language == "en" else Units.KM
    return read_sentence(text, TODAY, units, language=language, names=names)


def outright(text: str, language: str = "en") -> Intent | None:
    """What is understood without a question."""
    return heard(text, language).value


def offered(text: str, language: str = "en", names: tuple[str, ...] = ()) -> list[object]:
    """What the buttons of a question mean."""
    answer = heard(text, language, names).answer
    assert isinstance(answer, Question), f"{text}: {answer}"
    return [each.label.values.get("intent") for each in answer.choices]


@pytest.mark.parametrize(
    ("text", "on", "miles", "seconds", "effort"),
    [
        ("8 miles easy with the dog so lots of stopping, 1h25", TODAY, 8, 5100, None),
        ("Did Tuesday's run today instead, 5 miles at 9:45, no bother", TODAY, 5, 2925, 3),
        ("did yesterday's easy run this morning instead, 4 miles in 38", TODAY, 4, 2280, None),
        ("did sunday's long run on monday, 11 miles in 1:48:00", FEB[1], 11, 6480, None),
        ("Managed 10 of the 12, very windy, average 9:20 per mile", TODAY, 10, 5600, None),
        ("did 8 of the 10 miles, 9:30 a mile", TODAY, 8, 4560, None),
        ("ran 6mi avg 915 felt gd", TODAY, 6, 3330, None),
        ("ran 7mi at 930 pace, felt ok", TODAY, 7, 3990, 5),
        ("13.1 on Sunday in 2:04, last two miles were a slog", date(2027, 1, 31), 13.1, 7440, 8),
        ("just back, 40 mins easy didnt take the watch", TODAY, None, 2400, None),
        ("home from a 35 min jog, no watch", TODAY, None, 2100, None),
        ("5 miles in 46:10, really windy", TODAY, 5, 2770, None),
        ("ran 5 miles yesterday with 6x20s strides, 46:30", FEB[2], 5, 2790, None),
    ],
)
def test_a_run_told_in_passing_is_one_run_with_its_own_numbers(
    text: str, on: date, miles: float | None, seconds: int, effort: int | None
) -> None:
    """How far and how long, told apart, are one run; weather, watch, hills and strides are none of its numbers."""
    length = None if miles is None else round(miles * MM_PER_MILE)
    assert outright(text) == LogRun(day=DayRef(on=on), distance_mm=length, duration_s=seconds, effort=effort)


@pytest.mark.parametrize(
    ("text", "day", "effort", "note"),
    [
        ("3x1 mile: 7:32, 7:28, 7:35 with 2 min jog. RPE 7", DayRef(on=TODAY), 7, "3x1 mile, 7:32, 7:28, 7:35"),
        ("8x400 w 90s rec, felt strong done!!", DayRef(on=TODAY), None, "8x400"),
        ("4x800: 3:31, 3:29, 3:33, 3:30. Felt hard, 8/10", DayRef(on=TODAY), 8, "4x800, 3:31, 3:29, 3:33, 3:30"),
        ("5x3 min hard, 2 min easy, RPE 8", DayRef(on=TODAY), 8, "5x3 min"),
        ("10x400 yesterday all in 92-94, effort 8", DayRef(on=FEB[2]), 8, "10x400"),
        ("Got it done but walked the hills, 9/10 effort for no reason", DayRef(on=TODAY), 9, ""),
        ("Tempo done! Hit 8:05s for the middle three and hung on, 8 out of 10", DayRef(type=DayType.TEMPO), 8, ""),
    ],
)
def test_a_session_is_done_whatever_its_repeats_took(text: str, day: DayRef, effort: int | None, note: str) -> None:
    """No repeat, no split and no recovery is how far or how long the run was; they are kept as its note."""
    assert outright(text) == LogRun(day=day, effort=effort, note=note)


@pytest.mark.parametrize(
    ("text", "where", "part"),
    [
        ("just got back, did 4 of the 6 reps then my calf got tight so I jogged home", "calf", (4, 6)),
        ("bailed after 3 reps, hamstring went twang", "hamstring", (3, 0)),
        ("stopped after 3 reps, knee was hurting", "knee", (3, 0)),
    ],
)
def test_a_session_that_ended_in_pain_is_offered_with_the_pain_first(
    text: str, where: str, part: tuple[int, int]
) -> None:
    """Neither the pain nor the repeats are lost."""
    assert offered(text) == [Injured(where), LogRun(day=DayRef(on=TODAY), part=part)]


@pytest.mark.parametrize("text", ["8 miles easy then 1h25", "ran 4 and then 30 minutes this evening"])
def test_a_second_run_that_is_told_stays_a_second_run(text: str) -> None:
    """ "Then" and "this evening" are of another run."""
    value = outright(text)
    assert isinstance(value, LogRuns)
    assert len(value.runs) == 2


@pytest.mark.parametrize(
    "text", ["done as planned but cut the last mile", "done but cut it short by a mile", "did it all bar the last mile"]
)
def test_less_than_was_planned_asks_how_far_it_was(text: str) -> None:
    """The mile that was left out is not the run."""
    answer = heard(text).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.HOW_FAR


def test_another_days_run_was_run_on_the_day_that_is_said() -> None:
    """The day that owns the run is not the day on which it was run; one to come may be swapped."""
    assert offered("ran sunday's long run yesterday instead") == [LogRun(day=DayRef(on=FEB[2]))]
    assert offered("did thursday's tempo today")[0] == LogRun(day=DayRef(on=TODAY))


@pytest.mark.parametrize(
    ("text", "metres", "seconds"),
    [
        ("I did parkrun on Saturday, 24:31, a PB by 12 seconds", 5000, 1471),
        ("My new 5k best is 22:48", 5000, 1368),
        ("new 10k pb is 48:20", 10000, 2900),
    ],
)
def test_a_best_is_a_result(text: str, metres: int, seconds: int) -> None:
    """By how much it is the best is no time of its own."""
    value = outright(text)
    assert isinstance(value, RaceResult)
    assert (value.race.distance_mm, value.time_s) == (metres * 1000, seconds)


def test_a_time_from_which_paces_are_asked_is_a_race_and_no_run_of_so_many_minutes() -> None:
    """Which race it was is asked, where nobody said."""
    said = heard("Anna ran 21:15 on Saturday, update her paces", names=("anna",))
    assert said.name == "anna"
    first = offered("Anna ran 21:15 on Saturday, update her paces", names=("anna",))[0]
    assert isinstance(first, RaceResult)
    assert first.race.distance_mm == 5_000_000


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("en", "My left knee's been niggling since the long run, mostly going downstairs", Injured("left knee")),
        ("en", "Rolled my ankle on a kerb and it's swollen up, can't put much weight on it", Injured("ankle")),
        ("en", "The physio says no running for now", Injured("")),
        ("en", "Stomach bug since last night, can't keep anything down", Sick()),
        ("en", "Doctor's put me on antibiotics till next Wednesday", Sick()),
        ("en", "cant run tmoro got a migrane", Sick()),
        ("de", "Mein Knie zwickt seit gestern ein bisschen, soll ich trotzdem laufen?", Injured("Knie")),
        ("es", "Me duele un poco el gemelo, mejor hago algo corto el viernes", Injured("gemelo")),
        ("en", "I'm over the bug now and ready to go again", Recovered()),
        ("en", "I'm pulling out of the marathon. Pregnant! 12 weeks and feeling sick all day", Pregnant()),
    ],
)
def test_what_is_told_of_the_body_is_understood(language: str, text: str, meant: Intent) -> None:
    """Among words that nobody knows."""
    assert outright(text, language) == meant


def test_the_days_that_a_physio_forbids_are_offered() -> None:
    """Two weeks without running are no pause without an end."""
    days, until_told, hurt = offered("The physio says no running for two weeks")
    assert isinstance(days, OffUntil)
    assert (days.event, days.first, (days.last - days.first).days) == (LifeEvent.INJURY, TODAY, 13)
    assert until_told == OpenPause()
    assert hurt == Injured("")


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        (
            "en",
            "Bit of a sore achilles first thing, goes away once I'm moving, ok to do the intervals?",
            Injured("achilles"),
        ),
        ("en", "my knee's a bit sore, should i skip tomorrow's tempo?", Injured("knee")),
        ("en", "feeling a bit better but still got a cough", Sick()),
    ],
)
def test_beside_a_question_the_body_comes_first_and_nothing_is_moved(language: str, text: str, first: Intent) -> None:
    """What may become of the day is offered beside it."""
    offers = offered(text, language)
    assert offers[0] == first
    assert not any(isinstance(each, MoveIntent) for each in offers)
    assert all(isinstance(each, Sick | Injured | Recovered | SkipDay | MakeEasier) for each in offers)


@pytest.mark.parametrize(
    "text",
    [
        "how do i avoid shin splints",
        "Antibiotics are finished and I feel quite myself again.",
        "had covid booster + flu shot same arm same day. nothing fast this week",
        "my pal's injured so i'm switching to her distance, a 10 miler",
        "parkrun 41:30, nearly threw up on the marshal",
    ],
)
def test_words_of_illness_are_no_illness_by_themselves(text: str) -> None:
    """What is asked, over, a reason or somebody else's is none."""
    assert not isinstance(outright(text), Sick | Injured)


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "My flight home got moved to Monday so I'm away a day longer", 3, 8),
        ("en", "flight delayed, not home till Monday now", 3, 7),
        ("en", "stuck here in Madrid till Sunday, flights cancelled", 3, 7),
        ("en", "Flying to New York on Friday, back Tuesday", 5, 8),
        ("en", "off to dublin thursday, home sunday night", 4, 7),
        ("de", "Am Wochenende bin ich bei meinen Eltern und komme nicht zum Laufen", 6, 7),
        ("es", "El fin de semana estoy en casa de mis padres y no puedo correr", 6, 7),
    ],
)
def test_the_end_of_a_trip_is_the_way_home(language: str, text: str, first: int, last: int) -> None:
    """Until the day before they are home, or the day on which they travel."""
    assert outright(text, language) == Holiday(FEB[first], FEB[last])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Offshore for two weeks from the 22nd, there's a small gym with one treadmill", FEB[22], date(2027, 3, 7)),
        ("can you plan around me being in Spain the last week of feb, it'll be hot", FEB[22], FEB[28]),
        ("work trip Mon-Wed, only a hotel treadmill", FEB[8], FEB[10]),
        ("how do i let you know im away next week", FEB[8], FEB[14]),
    ],
)
def test_days_away_with_some_running_are_asked_about(text: str, first: date, last: date) -> None:
    """Shorter runs, or none: the days are those of the trip."""
    offers = offered(text)
    assert CapRuns(first, last, duration_s=1800) in offers
    assert Holiday(first, last) in offers


def test_runs_of_a_trip_have_no_day_yet() -> None:
    """Home again, and two runs of days that nobody named."""
    said = "I got back on Monday, managed two runs out there, 4 and 6 miles"
    assert offered(said) == [Recovered(), Open(Screen.LOG)]


def test_a_cancelled_train_is_no_trip() -> None:
    """The run goes to Thursday."""
    said = "train cancelled, stuck in crewe. today goes to thursday i guess"
    assert offered(said)[0] == MoveIntent(DayRef(on=TODAY), DayRef(weekday=4))


@pytest.mark.parametrize(
    ("text", "effort"),
    [("Hoy he hecho 8 km suaves, un 4 de esfuerzo", 4), ("ayer hice 6 km con un 5 de esfuerzo", 5)],
)
def test_how_hard_it_was_in_spanish(text: str, effort: int) -> None:
    """A number of effort is no other number."""
    value = outright(text, "es")
    assert isinstance(value, LogRun)
    assert value.effort == effort


@pytest.mark.parametrize(
    ("text", "day", "miles", "seconds"),
    [
        ("5.5 miles at 9:20 pace, heart rate average 146", 3, 5.5, 3080),
        ("3 miles to work and 3 back this morning", 3, 6, None),
        ("Garmin stopped at 3 miles, but I ran 5", 3, 5, None),
        ("Tuesday: 50 minutes easy, very windy, hard work on the way home", 2, None, 3000),
        ("watch died at 3 miles yesterday, must have been 5 miles in total", 2, 5, None),
    ],
)
def test_what_a_watch_saw_is_not_how_far_it_was(text: str, day: int, miles: float | None, seconds: int | None) -> None:
    """The run itself, with its pace as its time."""
    run = outright(text)
    assert isinstance(run, LogRun)
    length = None if miles is None else round(miles * MM_PER_MILE)
    assert (run.day.on, run.distance_mm, run.duration_s) == (FEB[day], length, seconds)


@pytest.mark.parametrize(
    "text", ["I did half the run with Tom", "ran the first half too fast", "can I do half of it?", "half an hour today"]
)
def test_not_every_half_is_a_share_that_was_run(text: str) -> None:
    """How it was run, and what is asked or wished, is no share of a run."""
    run = outright(text)
    assert not isinstance(run, LogRun) or run.share is None


def test_a_diarys_day_may_be_the_one_to_come() -> None:
    """Both are offered, and neither is done."""
    run, wish = offered("Tuesday: 50 minutes easy, very windy")
    assert isinstance(run, LogRun)
    assert run.day.on == FEB[2]
    assert isinstance(wish, RunForTime)


@pytest.mark.parametrize("text", ["ddnt run yestreday was to tierd", "didn't run yesterday, was sick"])
def test_why_it_was_not_run_then_asks_for_nothing_now(text: str) -> None:
    """No pause for an illness that is over."""
    assert outright(text) == SkipDay(DayRef(on=FEB[2]))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what do you mean by easy? I never know whether I'm going too fast", AskAbout(Topic.HOW_HARD)),
        ("what counts as easy", AskAbout(Topic.HOW_HARD)),
        (
            "what does easy mean in minutes per km",
            AskAbout(Topic.PACE, kind=DayType.EASY, units=Units.KM),
        ),
        ("Why are there two runs back to back on Thursday and Friday?", AskAbout(Topic.DAYS_IN_ROW)),
        ("how many hours should be between two runs", AskAbout(Topic.DAYS_IN_ROW)),
        ("Is Thursday evening to Friday morning enough recovery?", AskAbout(Topic.DAYS_IN_ROW)),
        ("What happens if I do my runs in a different order?", AskAbout(Topic.MOVING_RUNS)),
        ("do I have to do the runs in this order", AskAbout(Topic.MOVING_RUNS)),
        ("how hard should tomorrow feel out of ten", AskDayEffort(DayRef(on=FEB[4]))),
        ("what rpe should thursday be", AskDayEffort(DayRef(weekday=4))),
        ("What does threshold mean", Open(Screen.TERM)),
        ("what is threshold", Open(Screen.TERM)),
        ("Is tomorrow one steady pace or are there breaks?", WhatsOn(DayRef(on=FEB[4]))),
        ("El fin de semana estoy en el pueblo, no voy a poder correr", Holiday(FEB[6], FEB[7])),
        ("Am Wochenende bin ich bei Oma, kann nicht laufen", Holiday(FEB[6], FEB[7])),
    ],
)
def test_what_is_asked_at_length_is_asked_shortly(text: str, asked: Intent) -> None:
    """ "Whether I go too fast" had been answered with the weather."""
    assert outright(text) == asked
