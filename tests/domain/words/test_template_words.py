"""Templates in plain words."""

import pytest

from domain.words.template_words import TemplateWords, parse_template_words


@pytest.mark.parametrize("text", ["templates", "Show me my templates.", "the template", "list templates"])
def test_the_list_is_asked_for(text: str) -> None:
    """No name, no reading."""
    assert parse_template_words(text) == TemplateWords()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("paste Holiday week", ("holiday week", "")),
        ("use the holiday week on next week", ("holiday week", "next week")),
        ("put my Track night template on thursday", ("track night", "thursday")),
        ("apply run to work to week 7", ("run to work", "week 7")),
        ("apply run to work", ("run to work", "")),
    ],
)
def test_every_way_to_cut_name_from_place_is_a_reading(text: str, reading: tuple[str, str]) -> None:
    """The longest name comes first."""
    found = parse_template_words(text)
    assert found is not None
    assert reading in found.readings
    assert found.readings[0][1] == ""


@pytest.mark.parametrize(
    "text", ["", "swap tue and fri", "on holiday 3-10 May", "holiday week", "put the easy run on friday"]
)
def test_anything_else_is_left_to_others(text: str) -> None:
    """A holiday is not a template."""
    assert parse_template_words(text) is None
