"""Days without shoes, or with bikes alone: every run until then is asked about."""

from datetime import date

import pytest

from domain.words.answers import Ask, Question
from domain.words.grammar.read import read_sentence

TODAY = date(2027, 2, 3)


@pytest.mark.parametrize(
    ("said", "first", "count"),
    [
        ("Forgot my running shoes at home, back Friday night", "on holiday 2027-02-03 to 2027-02-05", 3),
        ("I haven't got my running shoes back till Saturday", "on holiday 2027-02-03 to 2027-02-05", 3),
        ("There's only a gym with bikes where I'm staying till Saturday", "cross training 2027-02-03", 4),
        ("I only have an exercise bike until Friday night", "cross training 2027-02-03", 3),
    ],
)
def test_every_day_until_then_is_offered(said: str, first: str, count: int) -> None:
    """Who has bikes is offered them first; days without a run are left out beside the plan."""
    asked = read_sentence(said, TODAY).answer
    assert isinstance(asked, Question)
    assert asked.ask.code is Ask.RUNS_UNTIL
    texts = [each.text for each in asked.choices]
    assert texts[0] == first
    assert len([each for each in texts if each.startswith("cross training")]) == count
