"""What a message tells people to write is understood, in the language of the message."""

import re
from datetime import date

import pytest
from babel.messages.pofile import read_po

from domain.units import Units
from domain.words.answers import Understood
from domain.words.grammar.read import read_sentence
from handlers.wording.door import DOMAIN, LOCALE, speaking
from handlers.wording.examples import example_cut, example_effort, example_run, example_told

TODAY = date(2026, 11, 18)
QUOTED = {"en": re.compile("“([^”]+)”|<i>([^<]+)</i>"), "de": re.compile("„([^“]+)“|<i>([^<]+)</i>")}

# Sentences that may be sent at any time, each with what is written in the other language.
AT_ANY_TIME = {
    "I'm better": "bin wieder gesund",
    "I'm back": "bin zurück",
    "I'm sick": "ich bin krank",
    "I'm injured": "ich bin verletzt",
    "my goal is 3:45": "mein Ziel ist 3:45",
    "my race is on April 25": "mein Wettkampf ist am 25. April",
    "running days: tue thu sat": "Lauftage: di do sa",
    "on holiday 3-10 May": "Urlaub 3.-10. Mai",
    "move today": "verschiebe heute",
    "rest today": "heute Ruhetag",
    "remind me at 6:30": "erinnere mich um 6:30",
    "no reminders": "keine Erinnerungen",
    "replan": "neu planen",
    "update my fitness": "Form ändern",
    "ran 4 miles": "4 Meilen gelaufen",
    "ran 5 miles in 42:10": "5 Meilen in 42:10 gelaufen",
    "ran 8 km in 42:10": "8 km in 42:10 gelaufen",
    "swap tue and fri": "tausche di und fr",
    "move the long run to sunday": "langer Lauf auf Sonntag",
}
# What is written in English in German messages too: the notation of laps and workouts, and what documents are read in.
ONE_NOTATION = re.compile(
    r"[\d.,:x/@ ]+(?:mi|km|m|k|K)?(?:/mi|/km)?(?: @ [\d:]+)?|.*(?:easy|tempo|jog|hill|hard).*|19\.4\."
    r"|(?:/log )?\{\w+\}(?: 19)?|Boston(?: Marathon)?|marathon|km|\d+ km, .*|(?:10k|halb) in [\d:]+"
)
OF_DOCUMENTS = {"half", "mm:ss", "just finish", "tue thu sat", "sunday"}


def quoted(language: str, text: str) -> set[str]:
    """What stands in quotes or in italics in a message."""
    return {one or other for one, other in QUOTED[language].findall(text)}


def messages() -> list[tuple[str, str]]:
    """Every message of the catalogue with its German, each form of those with forms."""
    path = LOCALE / "de" / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as file:
        found = [message for message in read_po(file, locale="de") if message.id]
    pairs = []
    for message in found:
        if isinstance(message.id, str):
            pairs.append((message.id, str(message.string)))
        else:
            pairs += zip(message.id, message.string, strict=True)
    return pairs


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", each) for each in AT_ANY_TIME] + [("de", each) for each in AT_ANY_TIME.values()],
)
def test_it_is_understood(language: str, sentence: str) -> None:
    """Read as one thing, or asked back about it; never the shrug that nobody understood."""
    units = Units.KM if language == "de" else Units.MI
    assert read_sentence(sentence, TODAY, units, language=language).answer is not None


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("units", list(Units))
def test_the_examples_are_understood(units: Units, language: str) -> None:
    """Those that are made for a person's units."""
    with speaking(language):
        examples = [example_run(units), example_effort(units), example_told(units), example_cut(units)]
    for example in examples:
        assert isinstance(read_sentence(example, TODAY, units, language=language).answer, Understood), example


def test_what_is_listed_is_what_messages_say() -> None:
    """No sentence of the list has gone out of use."""
    for language, place in (("en", 0), ("de", 1)):
        said = {each for pair in messages() for each in quoted(language, pair[place])}
        listed = set(AT_ANY_TIME) if language == "en" else set(AT_ANY_TIME.values())
        assert listed <= said


def test_german_messages_say_it_in_german() -> None:
    """Nobody who reads German is told to write English, but for the notation of laps and for documents."""
    for english, german in messages():
        same = quoted("en", english) & quoted("de", german)
        left = {each for each in same if ONE_NOTATION.fullmatch(each) is None}
        assert not left or left <= OF_DOCUMENTS, (german, left)
