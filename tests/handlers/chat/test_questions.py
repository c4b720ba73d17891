"""Questions in words: answered from the log and the plan, truly, and nothing is ever changed or offered as a log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from domain.people import RunLog, RunState
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, live_until, trained

# Monday of the third week: the runs of two weeks are behind.
TODAY = date(2027, 1, 11)


@dataclass(frozen=True)
class Told:
    """A run of the log: the day, miles, minutes, effort."""

    on: date
    miles: float
    minutes: int | None = None
    effort: int | None = None


RUNS = (
    Told(date(2026, 12, 29), 4, 44),
    Told(date(2026, 12, 31), 5, 54, 4),
    Told(date(2027, 1, 1), 4, 43),
    Told(date(2027, 1, 3), 10, 110, 6),
    Told(date(2027, 1, 5), 4, 40),
    Told(date(2027, 1, 8), 5, 49, 8),
    Told(date(2027, 1, 10), 11, 112),
)


async def with_runs(database: Database, runs: Sequence[Told] = RUNS) -> Conversation:
    """An athlete in the third week of a plan; the run of Thursday 7 January is not logged."""
    talk, head = await trained(database)
    await log(talk, head.athlete_id, runs)
    await live_until(talk, START + timedelta(days=14))
    return talk


async def log(talk: Conversation, athlete: int, runs: Sequence[Told]) -> None:
    """Runs as they were told."""
    async with talk.database.transaction(START) as uow:
        for run in runs:
            await uow.logs.put(
                RunLog(
                    athlete_id=athlete,
                    date=run.on,
                    state=RunState.DONE,
                    distance_mm=round(run.miles * 1_609_344),
                    duration_s=run.minutes * 60 if run.minutes else None,
                    effort=run.effort,
                )
            )


ANSWERS = {
    "longest run so far": "Longest run in the log: 11 mi on Sun 10 Jan",
    "when do i get to 14 miles": "The first run of 14 mi or more is a long run",
    "when do i get to 25 miles": "No training run of 25 mi is planned; the longest is a long run",
    "have i ever run 10 miles": "Run so far: 11 mi on Sun 10 Jan",
    "did i miss anything": "Thu 7 Jan · not logged",
    "did i miss anything in december": "Nothing was missed",
    "total miles in january?": "34 mi logged in 5 runs",
    "how far have i run since sunday": "11 mi logged in 1 run",
    "how did last week go": "20 mi of",
    "how did last week go compared to the one before": "28 Dec 2026 – Sun 3 Jan 2027: 23 mi in 4 runs",
    "fastest run": "Fastest run in the log: 5 mi on Fri 8 Jan, in 49:00 (9:48/mi)",
    "hardest run so far": "Effort 8 of 10",
    "my last tempo": "in the log",
    "am i getting faster": "on average",
    "whats my weekly average": "On average 21.5 mi a week over 2 weeks",
    "how many runs left": "Still to come until Sun 18 Apr",
    "which run matters most": "The run that matters most: a long run",
    "easiest day this week?": "The easiest one planned",
    "hardest week": "Biggest week planned",
    "when do i hit 40 miles a week": "40 mi",
    "is 15 miles too much for sunday": "more than a tenth longer",
    "is 28 miles a week enough": "The plan grows to",
    "whats my 10k worth in a marathon": "I know no 10K time of yours",
    "what would a 1:45 half mean": "Half marathon in 1:45:00 is worth about",
    "marathon pace for 3:45?": "8:35/mi",
    "what could i run a 5k in": "5K today: about",
    "can i do a half in march": "It fits on",
    "is 9:00 too fast for a long run": "too fast for an easy or long run of yours",
    "how long will 10 miles take me": "10 mi easy",
    "whats an 8 on effort": "8 of 10: hard",
    "when are the tempos in march": "tempo run",
    "which days do i rest this week": "Days without a run",
    "is it ok to run 2 days in a row": "two hard days in a row are what to avoid",
    "walked the dog 2 miles does that count": "Only running counts as miles",
    "what hr should i stay under on easy runs": "not by heart rate",
    "when does the taper begin": "The taper begins",
    "why did my plan change": "Generated from the plan and the log",
    "race date?": "Sun 18 Apr 2027",
}


async def test_questions_are_answered_from_log_and_plan(sqlite_database: Database) -> None:
    """Each with its own answer: no table instead, no question back, and no button that logs."""
    talk = await with_runs(sqlite_database)
    wrong = []
    for question, answer in ANSWERS.items():
        said = await talk.say(question)
        if answer not in said or any("ran" in label.lower() or "log" in label.lower() for label in talk.labels()):
            wrong.append((question, said, talk.labels()))
    assert not wrong


async def test_a_change_is_told_with_its_reason(sqlite_database: Database) -> None:
    """ "Why did my plan change" names the last change, when and by whom."""
    talk = await with_runs(sqlite_database)
    await talk.say("cut tuesday to 3 miles")
    await talk.tap("Do it")
    assert "Changed last" in await talk.say("why did my plan change")
    assert "Tuesday" in talk.last()
    assert "All versions" in talk.labels()


async def test_without_times_it_is_not_said_who_got_faster(sqlite_database: Database) -> None:
    """The log cannot tell; so it says what would."""
    talk = await with_runs(sqlite_database, [Told(run.on, run.miles) for run in RUNS])
    assert "I can't tell yet: 0 easy or long runs with a time" in await talk.say("am i getting faster")
    assert "has a time" in await talk.say("fastest run")


async def test_a_coach_asks_about_one_and_about_all(sqlite_database: Database) -> None:
    """Answered of whoever is named, with the name; "who" is everybody; and no reason for a pause is told."""
    talk, heads = await club(sqlite_database, ("Anna", "Ben"))
    await log(talk, heads["Anna"].athlete_id, RUNS)
    await log(talk, heads["Ben"].athlete_id, [*RUNS, Told(date(2027, 1, 7), 4)])
    await live_until(talk, START + timedelta(days=14))
    await talk.say("on holiday until friday", who="Ben")
    answers = {
        "who missed runs last week": "Anna: Thu 7 Jan",
        "who hasnt logged since sunday": "Everybody has logged a run",
        "who ran the most in january": "• Ben: 38 mi, 6 runs",
        "whos racing next": "• Anna: Anna's race, Sun 18 Apr 2027",
        "Which of my athletes are racing before Easter?": "Nobody races, ",
        "who is racing before June?": "Races, ",
        "how is everyone doing": "How it goes",
        "did ben miss anything": "Nothing was missed",
        "annas longest run so far": "Longest run in the log: 11 mi",
        "anna's last 5k?": "No run of about 3.1 mi is in the log",
        "bens race date?": "Sun 18 Apr 2027",
        "is anna getting faster": "on average",
        "how did anna's last week go": "20 mi of",
    }
    wrong = [
        (question, said)
        for question, answer in answers.items()
        if answer not in (said := await talk.say(question, who="coach")) or "holiday" in said
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("can i listen to music while running", "keep an ear free"),
        ("whats an 8 on effort", "8 of 10"),
        ("what would a 50 min 10k get me in a half", "Half marathon"),
    ],
)
async def test_general_questions_need_no_plan(sqlite_database: Database, question: str, answer: str) -> None:
    """Somebody new may ask before there is a plan."""
    talk = await Conversation.open(sqlite_database)
    assert answer in await talk.say(question)


async def test_a_time_that_is_asked_about_is_the_one_that_is_rated(sqlite_database: Database) -> None:
    """ "Is 3:30 realistic" was answered for the goal of 3:45; it can become the goal with a tap."""
    talk, _ = await trained(sqlite_database)
    await talk.say("is 3:30 realistic for me?")
    assert "the goal of 3:30:00 (8:01/mi) is out of reach" in talk.last()
    assert "It stays the goal" not in talk.last()
    await talk.say("can I do 3:55?")
    assert any("goal of 3:55:00" in each for each in talk.texts()[-2:])
    assert any("3:55:00" in label for label in talk.labels())
