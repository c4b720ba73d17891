"""Cards survive being stored, whatever is in them, and those that the first version stored are still read."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Attachment, Button, ButtonStyle, Card, Picture
from storage.cards import card_in, card_out
from storage.types import from_json, to_json

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
MAYBE = st.none() | WORDS
BUTTONS = st.builds(Button, WORDS, MAYBE, MAYBE, MAYBE, st.none() | st.sampled_from(ButtonStyle))
CARDS = st.builds(
    Card,
    text=WORDS,
    buttons=st.lists(st.lists(BUTTONS, max_size=3).map(tuple), max_size=3).map(tuple),
    picture=st.none() | st.builds(Picture, WORDS, st.dictionaries(WORDS, st.integers(0, 9) | WORDS, max_size=3)),
    attachment=st.none() | st.builds(Attachment, WORDS, WORDS, st.binary(max_size=9)),
    keyboard=st.none() | st.lists(st.lists(WORDS, max_size=2).map(tuple), max_size=2).map(tuple),
)


@given(card=CARDS)
def test_any_card_survives(card: Card) -> None:
    """The file's bytes travel beside it."""
    stored = to_json(card_out(card))
    content = card.attachment.content if card.attachment else None
    assert card_in(from_json(stored), content) == card


# Rows as the first version wrote them.
@pytest.mark.parametrize(
    ("stored", "content", "card"),
    [
        ({"text": "<b>Week 3</b>"}, None, Card(text="<b>Week 3</b>")),
        (
            {
                "text": "Week 3",
                "buttons": [
                    [["‹", "v1:week.12.2"], ["Approve", "v1:ok.12.3:7", None, None, "success"]],
                    [["Join", None, "https://t.me/bot?start=x"], ["Copy", None, None, "3 x 1 mi"]],
                ],
                "picture": ["month", {"days": [1, 2]}],
                "keyboard": [["location: Share my location", "Skip"]],
            },
            None,
            Card(
                text="Week 3",
                buttons=(
                    (
                        Button("‹", "v1:week.12.2"),
                        Button("Approve", "v1:ok.12.3:7", style=ButtonStyle.SUCCESS),
                    ),
                    (Button("Join", url="https://t.me/bot?start=x"), Button("Copy", copy_text="3 x 1 mi")),
                ),
                picture=Picture("month", {"days": [1, 2]}),
                keyboard=(("location: Share my location", "Skip"),),
            ),
        ),
        (
            {"text": "Your plan", "file": ["plan.ics", "text/calendar"], "keyboard": []},
            b"BEGIN",
            Card(text="Your plan", attachment=Attachment("plan.ics", "text/calendar", b"BEGIN"), keyboard=()),
        ),
    ],
)
def test_cards_of_the_first_version_are_read(stored: dict[str, Any], content: bytes | None, card: Card) -> None:
    """A bot that was stopped with messages on their way goes on with them after the update."""
    assert card_in(from_json(to_json(stored)), content) == card
