"""The examples: each asks for what stands before it, and what is like none of them asks for nothing new."""

import re
from datetime import date
from functools import cache

import pytest

from domain.units import Units
from domain.words.answers import Question, Understood
from domain.words.grammar.alike import MARKS, Alike, examples_of, most_alike
from domain.words.grammar.by_example import NEAR
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.likely import is_as_good
from domain.words.grammar.read import by_frames, read_sentence
from domain.words.grammar.tokens import plain
from domain.words.intents import CutDay, Holiday, LogRun, MoveIntent, SkipDay, TypeIntent
from tests.domain.words.filled import filled

TODAY = date(2026, 11, 18)  # a Wednesday
LANGUAGES = ("en", "de", "es")
READER = Reader(TODAY, Units.MI, "en", None, ())


def heard(text: str, language: str = "en") -> Heard:
    """A sentence as the program hears it; several tests ask for each example."""
    return _heard(text, language)


@cache
def _heard(text: str, language: str) -> Heard:
    return read_sentence(text, TODAY, Units.MI, language=language)


@cache
def framed(text: str) -> Heard:
    """What the frames alone read in a sentence: one canonical sentence stands before many examples."""
    return by_frames(text, READER)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_before_an_example_is_read_without_doubt(language: str) -> None:
    """Each canonical sentence, with values in its slots, says one thing, or asks one thing back, by a frame alone."""
    for canonical in sorted({canonical for canonical, _ in examples_of(language)}):
        found = framed(filled(canonical, "en"))
        assert found.is_sure, canonical
        assert found.answer is not None, canonical


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_asks_for_what_stands_before_it(language: str) -> None:
    """It is read as that, or that is among what is offered."""
    missed = [
        (canonical, example)
        for canonical, example in examples_of(language)
        if not _is_heard(canonical, example, language)
    ]
    assert not missed, f"{len(missed)} of {len(list(examples_of(language)))}: {missed[:40]}"


def _is_heard(canonical: str, example: str, language: str) -> bool:
    meant = framed(filled(canonical, "en")).answer
    found = heard(filled(example, language), language).answer
    if isinstance(found, Understood) and isinstance(meant, Understood):
        return type(found.value) is type(meant.value) or is_as_good(found.value, meant.value)
    if isinstance(found, Question) and isinstance(meant, Understood):
        offered = [each.label.values.get("intent") for each in found.choices]
        are_alike = any(type(each) is type(meant.value) or is_as_good(each, meant.value) for each in offered)
        return not offered or are_alike or None in offered
    return isinstance(found, Question) and isinstance(meant, Question)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_stands_twice(language: str) -> None:
    """The same words with two meanings would be a matter of chance."""
    meanings: dict[str, str] = {}
    for canonical, example in examples_of(language):
        assert meanings.setdefault(example, canonical) == canonical, example


def test_a_not_or_another_value_is_never_lost() -> None:
    """What denies is not taken for what does not, nor what names a length for what names none."""
    for canonical, example in examples_of("en"):
        said = filled(example, "en")
        if "{length}" not in example and "{n}" not in example and "{run}" not in canonical:
            for found in _taken(f"{said} 12 mi"):
                assert "12 mi" in found.sentence, (said, found)
        if not any(MARKS.get(word) == "not" for word in re.findall(r"[a-z]+", example.replace("'", ""))):
            meant = {each.sentence for each in most_alike(READER.reading(plain(said), "en"), "en")[:1]}
            assert not meant & {each.sentence for each in _taken(f"dont {said}")}, said


def _taken(text: str) -> list[Alike]:
    """What a sentence would be taken for."""
    return [
        each for each in most_alike(READER.reading(plain(text), "en"), "en") if each.is_whole and each.nearness >= NEAR
    ]


def test_nothing_is_logged_by_likeness_alone() -> None:
    """A run that is told in words of no frame is asked about before it is written down."""
    for canonical, example in examples_of("en"):
        found = heard(filled(example, "en"))
        is_run = isinstance(found.value, LogRun) and canonical.startswith(("ran", "done"))
        # A length with its time is told, and no likeness.
        is_told = isinstance(found.value, LogRun) and bool(found.value.distance_mm and found.value.duration_s)
        if is_run and not is_told:
            assert found.is_doubted or framed(filled(example, "en")).is_sure, example


@pytest.mark.parametrize("text", ["im out for thursday", "need to shuffle thursday around", "i ran thursday"])
def test_a_run_of_last_week_is_asked_about(text: str) -> None:
    """Said on a Wednesday, Thursday is more likely the one to come: nothing is logged before it is asked."""
    found = heard(text)
    assert not isinstance(found.value, LogRun) or found.is_doubted


def test_last_weeks_run_that_is_called_so_is_not_asked_about() -> None:
    """ "Last Thursday" is clear."""
    found = heard("i ran last thursday")
    assert isinstance(found.value, LogRun)
    assert not found.is_doubted


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("switc to kilometrs", "use km"),
        ("gimme everything you've got on me in a csv", "export"),
        ("slow everything down", "update my fitness"),
        ("a bit less this week please", "make this week easier"),
    ],
)
def test_loose_words_are_read_by_their_example(text: str, sentence: str) -> None:
    """Also where nobody knows in which language they are, before they are understood."""
    assert heard(text).answer == framed(sentence).answer


def test_a_number_in_words_is_whole_and_a_slip_is_no_number() -> None:
    """Fifty-eight minutes are no fifty, and "didd" is no effort."""
    for text, said in (("five miles in fifty-eight minutes", 58), ("didd 4 mlies inn 39 minuts", 39)):
        found = heard(text)
        runs = [found.value] if isinstance(found.answer, Understood) else []
        if isinstance(found.answer, Question):
            runs = [each.label.values.get("intent") for each in found.answer.choices]
        logs = [each for each in runs if isinstance(each, LogRun)]
        assert logs, text
        assert all(each.duration_s == said * 60 and each.effort is None for each in logs), text


def test_more_days_off_than_a_weekend_has_are_not_offered_as_the_weekend() -> None:
    """ "No runs sat sun mon": Monday would be lost."""
    found = heard("long weekend at the lake house, no runs sat sun mon").answer
    offered = [each.label.values.get("intent") for each in found.choices] if isinstance(found, Question) else []
    assert not [each for each in offered if isinstance(each, Holiday) and each.last.isoweekday() == 7]


@pytest.mark.parametrize(
    "text",
    [
        "tmrw's tempo -> sat, sat's easy -> tmrw",
        "kids are off school thurs so id have to run fri or not at all",
        "no long run this weekend, in laws are here till monday",
        "4mi tues 3mi today",
        "ok the trip got cancelled, scrap that",
    ],
)
def test_what_would_lose_a_day_a_length_or_the_long_run_is_asked_about(text: str) -> None:
    """Nothing is previewed that holds only half of what was said."""
    assert not isinstance(heard(text).value, MoveIntent | TypeIntent | SkipDay | Holiday | CutDay)


def test_the_saturday_one_is_no_mile() -> None:
    """ "One" after a day is its run."""
    assert isinstance(heard("I don't want to do the Saturday one, can it go?").value, SkipDay)
