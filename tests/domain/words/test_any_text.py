"""No text, however odd, crashes or delays a parser."""

import contextlib
import random
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain import race
from domain.errors import CoachError, InputError
from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.clean import clean
from domain.words.current_fitness import parse_fitness
from domain.words.dates import parse_date, parse_race_date
from domain.words.first_message import first_message
from domain.words.goals import parse_goal
from domain.words.grammar.read import parse_intent, read_sentence
from domain.words.habits import parse_days, parse_mileage, parse_units
from domain.words.races import parse_race_distance
from domain.words.replies import parse_clock, parse_health
from domain.words.zones import parse_zone
from handlers.wording.asking import label_words, question_words
from handlers.wording.errors import said
from tests.domain.words.filled import filled
from tests.domain.words.learn import told

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

PARSERS: dict[str, Callable[[str], object]] = {
    "race": parse_race_distance,
    "date": lambda text: parse_date(text, TODAY),
    "race date": lambda text: parse_race_date(text, TODAY),
    "goal": lambda text: parse_goal(text, race.MARATHON),
    "short goal": lambda text: parse_goal(text, race.MILE, Units.KM),
    "fitness": parse_fitness,
    "fitness in km": lambda text: parse_fitness(text, Units.KM, 400),
    "mileage": parse_mileage,
    "days": parse_days,
    "units": parse_units,
    "clock": parse_clock,
    "zone": lambda text: parse_zone(text, NOW),
    "health": parse_health,
    "operation": lambda text: parse_intent(text, TODAY),
}

WORDS = (
    *(
        "5k",
        "half",
        "marathon",
        "mile",
        "10",
        "3:30",
        "7:30/mi",
        "4:40/km",
        "in",
        "at",
        "sub",
        "on",
        "the",
        "april",
        "19",
    ),
    *(
        "4/19",
        "19.4.",
        "2027-04-18",
        "next",
        "sunday",
        "tue",
        "to",
        "-",
        "and",
        ",",
        "swap",
        "move",
        "cut",
        "run",
        "ran",
    ),
    *(
        "skip",
        "rest",
        "miles",
        "km",
        "25",
        "-1",
        "0",
        "99999",
        "not",
        "except",
        "every",
        "day",
        "weeks",
        "holiday",
        "from",
    ),
    *(
        "until",
        "fever",
        "my",
        "calf",
        "hurts",
        "why",
        "make",
        "easier",
        "tempo",
        "felt",
        "hard",
        "today",
        "tomorrow",
        "pm",
    ),
    *("utc+2", "new", "york", "½", "٣", "３", "'", '"', "@", "x", "4x800m", "+", "yes", "no", "(", ":", ".", "🏃‍♀️"),
    *("\u202e", "\u200f", "\x00", "\n", "1e9", "nan", "²", "Ⅷ", "%", "/", "é", "İ", "ß"),
)
fragments = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=12).map(" ".join)
texts = fragments | st.text(max_size=60)


def read(parse: Callable[[str], object], text: str) -> object:
    """The answer, or the refusal."""
    try:
        return parse(text)
    except InputError as error:
        return error


@pytest.mark.parametrize("name", PARSERS)
@given(text=texts)
@example(text="0")
@example(text="0 min")
def test_any_text_is_answered(name: str, text: str) -> None:
    """Understood, a question, nothing, or a refusal with a sentence; every choice leads on."""
    answer = read(PARSERS[name], text)
    assert answer is None or isinstance(answer, Understood | Question | InputError)
    if isinstance(answer, Question):
        assert question_words(answer, Units.MI)
        for choice in answer.choices:
            assert 0 < len(label_words(choice, Units.MI)) <= 60
            following = read(PARSERS[name], choice.text)
            if isinstance(following, Question):
                # "Another day for Saturday" leads to which day.
                nexts = [read(PARSERS[name], each.text) for each in following.choices]
                assert nexts, choice
                assert all(isinstance(each, Understood | InputError) for each in nexts), choice
                continue
            assert isinstance(following, Understood | InputError), choice
    if isinstance(answer, InputError):
        assert said(answer, Units.MI).endswith((".", "?"))


@given(texts)
@example("5k -1 km")
def test_any_first_message_is_read(text: str) -> None:
    """What is found is named."""
    found = first_message(text, TODAY)
    assert found.says_something == bool(found.found)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "1" * 10_000,
        "5k " * 4_000,
        "tue " * 3_000,
        "in " * 5_000,
        "move " * 3_000,
        "from 3 to " * 2_000,
        "i'm " * 3_000,
        ":" * 10_000,
        " " * 10_000,
        "'" * 10_000,
        "0:00 " * 2_500,
        "can't run " * 1_500,
        "swap a and " * 1_500,
        "what's " * 2_000,
        "\ud800" * 100,
        "🏃" * 5_000,
        "\u202e\u200f\x00\x1b[31m",
        "ﷺ" * 3_000,
    ],
)
def test_long_and_hostile_texts_are_answered_at_once(text: str) -> None:
    """Every parser together takes a fraction of a second: none of them backtracks without end."""
    begun = time.process_time()
    for parse in PARSERS.values():
        read(parse, text)
    first_message(text, TODAY)
    assert time.process_time() - begun < 2


@given(st.text(max_size=200))
def test_cleaning_is_idempotent(text: str) -> None:
    """A cleaned text is clean."""
    once = clean(text)
    assert clean(once) == once
    assert "\n" not in once


def test_misspelled_sentences_are_read_or_not_but_raise_nothing() -> None:
    """Letters lost and turned round, as thumbs do it: "awya from thurday" was an error of ours."""
    turn = random.Random(7)
    lines = [(language, filled(typed, language)) for language, _, typed in turn.sample(sorted(told()), 600)]
    for language, text in [*lines, ("en", "awya from thurday till sunday, no sheos wiht me")]:
        typed = list(text)
        for _ in range(2):
            at = turn.randrange(len(typed) - 1)
            typed[at : at + 2] = typed[at + 1] if turn.random() < 0.6 else reversed(typed[at : at + 2])
        for each in (text, "".join(typed)):
            with contextlib.suppress(CoachError):
                read_sentence(each, TODAY, Units.KM, language=language, names=("anna", "ben"), next_run=TODAY)
