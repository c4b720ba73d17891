"""What is asked or told at length, a reason beside it: read as the short sentence it comes to."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.decided import Decided, decided, reason_in
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    AskAbout,
    Intent,
    LogRun,
    MoveIntent,
    Open,
    Recovered,
    RunForTime,
    Several,
    WeekdaysInstead,
)
from domain.words.topics import Screen, Topic
from domain.words.week_wishes import CapRuns, EaseDays, FewRuns

# A Wednesday.
_TODAY = date(2027, 2, 3)


def _read(sentence: str, language: str = "en", names: tuple[str, ...] = ()) -> Intent | Question | None:
    answer = read_sentence(sentence, _TODAY, Units.KM, language=language, names=names).answer
    return answer.value if isinstance(answer, Understood) else answer if isinstance(answer, Question) else None


def _offers(sentence: str, language: str = "en") -> tuple[Ask | None, list[str]]:
    read = _read(sentence, language)
    return (read.ask.code, [each.text for each in read.choices]) if isinstance(read, Question) else (None, [])


@pytest.mark.parametrize(
    ("sentence", "limit"),
    [
        ("Physio has cleared me to jog again, 20 minutes at most and on the flat", "at most 20 min a run"),
        ("I'm allowed to run again, 20 minutes max", "at most 20 min a run"),
        ("My physio is letting me jog for up to 15 minutes", "at most 15 min a run"),
        ("The doctor says I can run again but no more than 25 minutes", "at most 25 min a run"),
        ("Der Physio sagt ich darf wieder laufen, höchstens 20 Minuten", "at most 20 min a run"),
        ("El fisio me deja correr otra vez, como mucho 20 minutos", "at most 20 min a run"),
    ],
)
def test_a_limit_that_a_clinician_set_is_kept(sentence: str, limit: str) -> None:
    """Lost, the whole plan would go on."""
    code, offers = _offers(sentence)
    assert code is Ask.BACK_GENTLY
    assert offers[:2] == [f"{limit} 2027-02-03 to 2027-02-16", f"{limit} 2027-02-03 to 2027-02-07"]


def test_a_limit_holds_as_long_as_was_said() -> None:
    _, offers = _offers("The doctor says I can run again but no more than 25 minutes for the next three weeks")
    assert offers[0] == "at most 25 min a run 2027-02-03 to 2027-02-23"
    assert _read("my physio cleared me to run again") == Recovered()


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Chris rang me last night, his calf has gone again. Take out anything fast for the next ten days and keep "
            "him to easy running of no more than 40 minutes, please."
        ),
        "Take out everything fast for the next ten days for Chris and at most 40 minutes",
        "Chris: no speed work for the next 10 days, nothing longer than 40 minutes",
    ],
)
def test_days_without_fast_running_keep_the_most_that_is_run_beside_it(sentence: str) -> None:
    first, last = _TODAY, date(2027, 2, 12)
    assert _read(sentence, names=("chris",)) == Several((EaseDays(first, last), CapRuns(first, last, duration_s=2400)))


@pytest.mark.parametrize(
    ("sentence", "language", "old", "new"),
    [
        ("New job, so Tuesdays are out for good. Mondays are free instead", "en", 2, 1),
        ("Mondays are free now, but Thursdays are gone for good", "en", 4, 1),
        ("From now on Fridays don't work for me, Saturdays are fine", "en", 5, 6),
        ("Tuesdays are no longer possible, Wednesdays work", "en", 2, 3),
        ("Los martes ya no puedo, los lunes sí", "es", 2, 1),
        ("dienstags geht nicht mehr, dafür montags", "de", 2, 1),
    ],
)
def test_a_weekday_that_is_out_for_good_and_the_one_that_is_free(
    sentence: str, language: str, old: int, new: int
) -> None:
    assert _read(sentence, language) == WeekdaysInstead(old=old, new=new)


def test_one_tuesday_that_is_out_moves_one_run() -> None:
    assert isinstance(_read("Tuesday is out, Monday is free"), MoveIntent)


@pytest.mark.parametrize(
    ("sentence", "day", "minutes"),
    [
        (
            (
                "Taking the kids to Center Parcs this weekend. I could sneak out for an hour on Sunday early on "
                "but certainly not for the full long run."
            ),
            7,
            60,
        ),
        ("I can squeeze in 40 minutes on Saturday but not the whole thing", 6, 40),
        ("I might manage half an hour on Friday, no way the full distance", 5, 30),
    ],
)
def test_so_long_and_not_the_full_run(sentence: str, day: int, minutes: int) -> None:
    assert _read(sentence) == RunForTime(DayRef(weekday=day), minutes * 60, at_most=True)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("Do I need to eat something during the long run or is it short enough to go without?", Topic.FOOD),
        ("do I have to eat anything before a run", Topic.FOOD),
        (
            (
                "I'm in Dubai next week for work and it'll be 30 degrees plus, shall I do the session on the hotel "
                "treadmill or go out at 5 in the morning?"
            ),
            Topic.HEAT,
        ),
        ("It's so hot here this week, is it better to run early or on the treadmill", Topic.HEAT),
        (
            (
                "My sister lives at about 1600 metres and there's not a flat road anywhere near. How should I run the "
                "long one?"
            ),
            Topic.ALTITUDE,
        ),
        ("We're at altitude all week, how do I pace the tempo", Topic.ALTITUDE),
        ("Set my max heart rate to 182", Topic.HEART),
        ("my maximum hr is 190", Topic.HEART),
        ("por qué tengo tantos rodajes lentos", Topic.EASY_SLOW),
        ("por qué son casi todos los rodajes suaves", Topic.EASY_SLOW),
        ("warum so viele langsame Läufe", Topic.EASY_SLOW),
    ],
)
def test_what_is_asked_is_answered_and_not_what_stands_beside_it(sentence: str, topic: Topic) -> None:
    read = _read(sentence)
    assert isinstance(read, AskAbout)
    assert read.topic is topic


@pytest.mark.parametrize(
    "sentence",
    [
        "I use a proper calendar on my computer, is there any way to get the plan into it?",
        "can I get my runs into google calendar",
        "how could I import the workouts into my outlook calendar",
    ],
)
def test_into_a_calendar_is_the_export(sentence: str) -> None:
    assert _read(sentence) == Open(Screen.EXPORT)


@pytest.mark.parametrize(
    ("sentence", "language", "seconds", "effort"),
    [
        ("Acabo de terminar, 50 minutos, esfuerzo 6, con mucho viento pero bien", "es", 3000, 6),
        ("Acabo de terminar, 50 minutos, esfuerzo 6, con mucho viento pero bien", "en", 3000, 6),
        ("he terminado, 45 minutos, esfuerzo 4", "en", 2700, 4),
        ("Bin gerade fertig, 50 Minuten, Anstrengung 6", "de", 3000, 6),
    ],
)
def test_a_run_that_has_just_ended_is_logged(sentence: str, language: str, seconds: int, effort: int) -> None:
    read = _read(sentence, language)
    assert isinstance(read, LogRun)
    assert (read.duration_s, read.effort, read.day) == (seconds, effort, DayRef(on=_TODAY))


def test_a_week_in_spanish_with_so_few_runs() -> None:
    monday, sunday = date(2027, 2, 8), date(2027, 2, 14)
    short = "La semana que viene estamos en la playa con los niños, solo podré correr dos días y poco rato"
    assert _read(short, "es") == FewRuns(monday, sunday, count=2, is_short=True)
    assert _read("solo puedo correr tres días la semana que viene", "es") == FewRuns(monday, sunday, count=3)


def test_a_day_after_a_hard_night_in_spanish_is_left_out_or_easy() -> None:
    night = "Estoy de guardia toda la noche del jueves. El viernes voy a estar muerta. ¿Lo quitamos o lo dejamos suave?"
    _, offers = _offers(night, "es")
    assert "skip friday" in offers
    assert "make friday a easy run" in offers


@pytest.mark.parametrize(
    ("sentence", "zone"),
    [
        ("I'll be in New York 10 to 16 March. Six hours behind, so send things a bit later then", "new york"),
        ("I'm in Tokyo next week, eight hours ahead, please send the reminders at a sensible time", "tokyo"),
        ("we're in Lisbon until Sunday, one hour behind, message me later", "lisbon"),
    ],
)
def test_hours_off_and_messages_are_about_the_clock(sentence: str, zone: str) -> None:
    assert _offers(sentence) == (Ask.ZONE_FOR_A_WHILE, [f"my time zone is {zone}"])


def test_a_race_that_is_off_is_asked_on_with_what_is_told_behind_it() -> None:
    code, _ = _offers("Cancel the marathon, my daughter's due date is that very weekend. Maybe a 10k in May")
    assert code is Ask.RACE_CHANGED_HOW


def test_a_change_is_sent_back_with_the_reason_that_was_given() -> None:
    """Asked again, what was just said would be lost."""
    text = "Reject Maria's change, I want her to keep Thursday's intervals as they are"
    assert decided(text, ("maria",)) == ("maria", Decided.SENT_BACK)
    assert reason_in(text) == "I want her to keep Thursday's intervals as they are"
    assert decided("reject the goal change, it's too fast for Maria", ("maria",)) is None


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        (
            "I'm good for 3:30 off that half last weekend (1:39:50), what do you think?",
            "raced half marathon in 1:39:50",
        ),
        ("am I in shape for 4:00 after my parkrun in 24:10", "raced 5k in 24:10"),
        ("I'm capable of 3:20 going by the half marathon, 1:35:10", "raced half marathon in 1:35:10"),
    ],
)
def test_an_aim_by_a_result_offers_the_result_first(sentence: str, result: str) -> None:
    _, offers = _offers(sentence)
    assert offers[0] == result
