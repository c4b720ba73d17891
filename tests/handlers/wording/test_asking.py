"""What is asked back, and how plain words are said back."""

from datetime import date

import pytest

from domain import race
from domain.plan import DayType
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.current_fitness import parse_fitness
from domain.words.dates import parse_date
from domain.words.goals import parse_goal
from domain.words.grammar.read import parse_intent
from domain.words.habits import parse_days, parse_mileage
from handlers.wording.asking import label_words, question_words
from handlers.wording.intents import intent_words

TODAY = date(2026, 11, 20)

_NOTHING = (
    "Not running yet? I can start you with two or three runs of two to three miles a week, walking as you like. "
    "Is that right?"
)


@pytest.mark.parametrize(
    ("asked", "sentence", "labels"),
    [
        (
            parse_date("monday 19 april 2028", TODAY),
            "19 April 2028 is a Wednesday. Which day is it?",
            ["Wed 19 Apr 2028", "Mon 17 Apr 2028"],
        ),
        (parse_date("in april", TODAY), "Which day in April? Send it like “April 19”.", []),
        (parse_date("4/5", TODAY), "Which of these do you mean?", ["Mon 5 Apr 2027", "Tue 4 May 2027"]),
        (
            parse_intent("swap the long run", TODAY),
            "Swap the long run with which day?",
            [*["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]],
        ),
        (
            parse_intent("cut thursday", TODAY),
            "How much shorter shall Thursday be?",
            ["1 mi less", "2 mi less", "3 mi less"],
        ),
        (
            parse_goal("0:45", race.MARATHON),
            "I can't read 0:45 as a Marathon time. Send it like “3:56:00”.",
            ["Just finish"],
        ),
        (parse_fitness("5:30"), "What is 5:30?", ["5:30/km", "5:30/mi"]),
        (
            parse_fitness("25:10"),
            "25:10 is slow for a pace. Is it your 5K time (8:06/mi, 5:02/km)?",
            ["5K in 25:10"],
        ),
        (parse_days("3"), "Which days? 3 could be these:", ["Tue, Thu and Sat", "Wednesday only"]),
        (
            parse_mileage("none"),
            _NOTHING,
            ["Yes, start gently", "I run a little: 5 mi"],
        ),
    ],
)
def test_questions_in_words(asked: object, sentence: str, labels: list[str]) -> None:
    """The sentence and its buttons, as they always were."""
    assert isinstance(asked, Question)
    assert question_words(asked, Units.MI) == sentence
    assert [label_words(choice, Units.MI) for choice in asked.choices] == labels


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("swap tue and fri", "Swap Tuesday and Friday"),
        ("move the long run to sunday", "Move the long run to Sunday"),
        ("cut thursday to 3 miles", "Thursday becomes 3 mi"),
        ("make the long run 2 miles shorter", "The long run becomes 2 mi shorter"),
        ("cut the long run by 2 miles", "The long run becomes 2 mi shorter"),
        ("add 1 mile to friday", "Friday becomes 1 mi longer"),
        ("rest on friday", "Rest on Friday"),
        ("skip today", "Skip Fri 20 Nov"),
        ("make wednesday easier", "Make Wednesday easier"),
        ("make this week easier", "Make the week easier"),
        ("make friday an easy run", "Friday becomes an easy run"),
        ("4x800m @ 7:00", "The workout “4x800m @ 7:00”"),
        ("ran 5 miles yesterday in 42:10, effort 6", "Thu 19 Nov: 5 mi, in 42:10, effort 6"),
        ("done", "Fri 20 Nov: run as planned"),
        ("i'm sick", "You are ill"),
        ("my left knee hurts", "It hurts: left knee"),
        ("i'm better now", "You can run again"),
        ("on holiday 3-10 May", "No running 3–10 May"),
        ("next week", "Next week"),
        ("week 5", "Week 5"),
        ("what's on friday", "What is on Friday"),
        ("why is tuesday a tempo?", "Why Tuesday is what it is"),
        ("chest pain when I run", "You mention chest pain"),
    ],
)
def test_what_was_understood_is_said_back(text: str, words: str) -> None:
    """In the order of the words, with the day as it was pointed at."""
    found = parse_intent(text, TODAY)
    assert isinstance(found, Understood)
    assert intent_words(found.value, Units.MI) == words


def test_a_kind_of_run_is_named_as_people_call_it() -> None:
    """The parser's own words for it are understood again."""
    for kind in (DayType.EASY, DayType.TEMPO, DayType.INTERVALS, DayType.RACE_PACE, DayType.LONG_RUN):
        found = parse_intent(f"make friday a {kind.value.replace('_', ' ')}", TODAY)
        assert isinstance(found, Understood)
        assert intent_words(found.value, Units.MI).startswith("Friday becomes ")
