"""What was learnt: of whom it was learnt, what it finds, and what it never does."""

from datetime import date

import pytest

from domain.units import Units
from domain.words.answers import Ask, Question, Understood
from domain.words.grammar.heard import Reader
from domain.words.grammar.learned import NOTHING, WEIGHTS, guesses, weights_of
from domain.words.grammar.read import by_frames, read_sentence
from domain.words.grammar.realised import realised
from domain.words.grammar.tokens import plain
from domain.words.intents import Holiday, LogRun, MoveIntent, SkipDay
from tests.domain.words.filled import filled
from tests.domain.words.learn import digest, meaning_of, numbered, told

TODAY = date(2026, 11, 18)  # a Wednesday
# Who has athletes asks of them.
COACH = Reader(TODAY, Units.MI, "en", None, ("anna",))
READERS = {language: Reader(TODAY, Units.MI, language, None, ()) for language in ("en", "de", "es")}


def test_weights_are_those_of_the_sentences() -> None:
    """Who adds a sentence learns anew: `python -m tests.domain.words.learn`."""
    assert WEIGHTS.read_text(encoding="utf-8").partition("\n")[0] == digest()


def test_what_was_taught_is_known() -> None:
    """One sentence of twenty of what was taught: its meaning is nearly always among the three likeliest."""
    lines = list(told())[::20]
    hits = 0
    for language, canonical, typed in lines:
        found = guesses(READERS[language].reading(plain(filled(typed, language)), language))
        hits += meaning_of(canonical) in [guess.meaning for guess in found[:3]]
    assert hits >= 0.93 * len(lines), f"{hits} of {len(lines)}"


def test_every_meaning_is_one_that_the_grammar_reads() -> None:
    """A canonical sentence that no frame reads could never be offered."""
    meanings = {meaning_of(canonical) for _, canonical, _ in told()} - {NOTHING}
    unread = [
        each
        for each in sorted(meanings)
        if not any(by_frames(filled(numbered(each), "en"), reader).is_sure for reader in (READERS["en"], COACH))
    ]
    # What names two runs, or a day twice, is asked about before it is offered.
    assert set(unread) <= {"swap {run} and {run}"}, unread


def test_the_meanings_of_the_weights_are_those_that_are_taught() -> None:
    """None is left of sentences that are gone."""
    learnt = weights_of(WEIGHTS.read_text(encoding="utf-8").splitlines())
    assert set(learnt.meanings) == {meaning_of(canonical) for _, canonical, _ in told()}
    assert len(learnt.meanings) == len(learnt.kinds) == len(learnt.offsets)
    # A feature is looked for by halves.
    assert list(learnt.features) == sorted(set(learnt.features))


@pytest.mark.parametrize(
    "text", ["let me ask the wife and come back to you", "my dog is called max", "did you see that match last night"]
)
def test_who_asks_for_nothing_is_offered_nothing_that_is_learnt(text: str) -> None:
    """Small talk has no three likeliest wishes."""
    assert guesses(READERS["en"].reading(plain(text), "en"))[0].meaning == NOTHING


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("breathign", "breathing"), ("stretchs", "stretch"), ("mornig", "morning"), ("xyzzyq", "xyzzyq"), ("ab", "ab")],
)
def test_a_misspelled_word_is_weighed_as_the_one_it_most_likely_is(typed: str, meant: str) -> None:
    """Also one that stands in no lexicon; what is like no word stays what it is."""
    weights = weights_of(WEIGHTS.read_text(encoding="utf-8").splitlines())
    assert weights.spelled(typed) == meant
    assert weights.spelled(meant) == meant


def test_both_directions_of_a_move_are_offered() -> None:
    """Which day is which is hard to say from "thursday" and "saturday" alone."""
    r = READERS["en"].reading(plain("thursday saturday"), "en")
    assert list(realised("move {day} to {day}", r)) == ["move thursday to saturday", "move saturday to thursday"]


def test_a_value_that_is_missing_is_not_invented() -> None:
    """Nobody is offered "at most 0 mi"; who is away without dates is asked for them."""
    assert not list(realised("keep me at {length} a week", READERS["en"].reading("keep it low", "en")))
    found = read_sentence("the inlaws have booked us a villa, so thats me off the grid for a bit", TODAY).answer
    assert isinstance(found, Question)
    assert found.ask.code is Ask.AWAY_WHEN


@pytest.mark.parametrize(
    "text",
    [
        "if i do sundays tomorrow can i have the whole weekend free? and thursdays on friday",
    ],
)
def test_a_frame_that_saw_half_a_story_is_doubted(text: str) -> None:
    """A frame reads a comparison of two days in these: what all their words mean is offered instead."""
    frames = by_frames(text, READERS["en"])
    assert isinstance(frames.answer, Understood)
    found = read_sentence(text, TODAY).answer
    assert isinstance(found, Question)
    assert any(isinstance(each.label.values.get("intent"), MoveIntent) for each in found.choices) or "swap" in str(
        found
    )


@pytest.mark.parametrize(
    "text", ["my goal is 10k in 45", "20 miles sounds scary", "will i ever run 10 miles in 80 min"]
)
def test_no_run_is_offered_that_nobody_told(text: str) -> None:
    """A goal and a fear are no log."""
    found = read_sentence(text, TODAY).answer
    offered = [each.label.values.get("intent") for each in found.choices] if isinstance(found, Question) else []
    assert not any(isinstance(each, LogRun) for each in offered)


def test_what_if_is_no_wish() -> None:
    """ "What if I ran Friday and had Saturday off" clears no days; a jog that is no session is no day off."""
    assert not isinstance(_value("What if I ran Friday and had Saturday off"), Holiday)
    assert not isinstance(_value("can tmrw be a recovery jog not a session"), SkipDay)


def _value(text: str) -> object:
    found = read_sentence(text, TODAY).answer
    return found.value if isinstance(found, Understood) else None


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("wont be able to run thurs or sat", MoveIntent),
        ("drop wednesdays for the next 3 weeks, evening class", Holiday),
        ("business trip tmrw and friday, hotel has a treadmill", Holiday),
        ("can I just have the rest of the week off? double shifts till sunday", SkipDay),
    ],
)
def test_what_would_lose_a_word_that_counts_is_asked(text: str, wrong: type) -> None:
    """Neither a "not" nor a treadmill nor "the rest of" is lost in a preview."""
    assert not isinstance(_value(text), wrong)


def test_a_weekday_without_a_word_of_the_past_is_not_logged_unasked() -> None:
    """ "Just a 5k on Saturday" may be the one to come; "ran 5 miles Saturday" is last week's."""
    said = read_sentence("just a 5k on saturday, jogging with my sister", TODAY)
    assert said.is_doubted or not said.is_sure
    assert not read_sentence("ran 5 miles saturday", TODAY).is_doubted


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("turn the day after tomorrow into one of those easy 40 things", "an easy 40 min"),
        ("how is the whole bunch of them getting on", "how is everyone doing"),
    ],
)
def test_all_that_was_named_is_on_the_button(text: str, offered: str) -> None:
    """Minutes beside easy, and what a coach asks of all: neither is lost in what is offered."""
    found = read_sentence(text, TODAY, names=("anna", "ben"), next_run=date(2026, 11, 19)).answer
    assert isinstance(found, Question)
    assert any(offered in each.text for each in found.choices), found


def test_tomorrow_and_its_weekday_are_one_day() -> None:
    """ "Thursday is out, tomorrow I mean" leaves out one run."""
    r = READERS["en"].reading(plain("thursday is out, i mean tomorrow"), "en")
    assert list(realised("skip {day}; skip {day}", r)) == []
    both = READERS["en"].reading(plain("thursday and friday are out"), "en")
    assert list(realised("skip {day}; skip {day}", both)) == ["skip thursday; skip friday"]


def test_a_span_is_said_with_its_dates() -> None:
    """ "For two weeks", "next week": from when to when."""
    r = READERS["en"].reading(plain("physio says nothing fast for two weeks"), "en")
    assert list(realised("everything easy from {day} to {day}", r)) == ["everything easy from 2026-11-18 to 2026-12-01"]
    week = READERS["en"].reading(plain("next week a quarter less"), "en")
    assert list(realised("{share} less this week", week)) == ["25% less next week"]
