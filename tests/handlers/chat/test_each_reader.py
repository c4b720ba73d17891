"""Everybody reads their own language: what is said to a person is said in theirs, whoever's deed it answers.

The catalogues here are made for the test: each adds its mark to every sentence, so that a sentence in another
language is seen whatever it says.
"""

from dataclasses import replace
from datetime import timedelta
from gettext import NullTranslations
from typing import Any

import pytest

from domain.people import PersonSettings
from handlers.wording import door
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until, trained

LANGUAGES = {"athlete": "de", "coach": "fr"}
MARKS = {who: f"⟨{language}⟩" for who, language in LANGUAGES.items()}


class Marked(NullTranslations):
    """English with a mark behind every sentence."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark

    def gettext(self, message: str) -> str:
        """The sentence and the mark."""
        return message + self._mark

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """One or many, and the mark."""
        return (msgid1 if n == 1 else msgid2) + self._mark

    def pgettext(self, context: str, message: str) -> str:
        """The word and the mark."""
        return message + self._mark


@pytest.fixture(autouse=True)
def _marked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every language but English marks what is said in it."""

    def catalogue(language: str) -> NullTranslations:
        return NullTranslations() if language == "en" else Marked(f"⟨{language}⟩")

    monkeypatch.setattr(door, "catalogue", catalogue)


async def side_by_side(database: Database) -> Conversation:
    """An athlete and a coach who speak different languages."""
    talk, _ = await trained(database, settings=PersonSettings(language=LANGUAGES["athlete"]), coached=True)
    coach = await talk.person("coach")
    async with database.transaction(talk.telegram.clock.now()) as uow:
        await uow.people.put(replace(coach, settings=replace(coach.settings, language=LANGUAGES["coach"])))
    return talk


def shown(talk: Conversation, who: str) -> list[str]:
    """Everything a person was ever shown, each message or edit with its buttons, and every toast."""
    person, found = talk.telegram.person(who).id, list[str]()
    for call in talk.telegram.gateway.calls:
        values: dict[str, Any] = call.params.values
        if str(values.get("chat_id")) == str(person):
            found.append(f"{values.get('text', '')}{values.get('caption', '')}{values.get('reply_markup', '')}")
    return [text for text in found if text]


def assert_each_their_own(talk: Conversation) -> None:
    """Both were told much, and nothing in the other's language."""
    for who, mark in MARKS.items():
        (foreign,) = set(MARKS.values()) - {mark}
        texts = shown(talk, who)
        assert len(texts) >= 3
        assert [text for text in texts if mark not in text or foreign in text] == []


async def test_a_change_and_its_decision_are_told_to_each_in_their_language(sqlite_database: Database) -> None:
    """Save, decline with a comment, save again, approve: cards in the other chat are redrawn meanwhile."""
    talk = await side_by_side(sqlite_database)
    await talk.say("/week")
    await talk.say("/coach", "coach")
    for label in ("Swap", "Tue:", "Wed:", "Keep as draft", "Save", "Save"):
        await talk.tap(label)
    await talk.tap("Decline", "coach")
    await talk.say("Keep it free, please.", "coach")
    for label in ("Swap", "Tue:", "Wed:", "Keep as draft", "Save", "Save"):
        await talk.tap(label)
    await talk.tap("Approve", "coach")
    assert_each_their_own(talk)


async def test_what_the_clock_says_is_in_the_language_of_whom_it_tells(sqlite_database: Database) -> None:
    """Reminders, next week for both, the nudge: nobody asked just then."""
    talk = await side_by_side(sqlite_database)
    await talk.say("/week")
    await talk.say("/coach", "coach")
    await live_until(talk, talk.telegram.clock.now() + timedelta(days=8))
    await talk.tap("Inbox", "coach")
    assert_each_their_own(talk)


async def test_a_toast_is_in_the_language_of_whoever_tapped(sqlite_database: Database) -> None:
    """Also where the button is one of nobody's any more."""
    talk = await side_by_side(sqlite_database)
    for who, mark in MARKS.items():
        await talk.say("/week" if who == "athlete" else "/coach", who)
        message = list(talk.telegram.chat(who).messages.values())[-1]
        talk.telegram.acts.call_back(talk.telegram.person(who).id, message, "v1:nosuchbutton::0")
        await talk.telegram.pump()
        assert talk.toast().endswith(mark)
