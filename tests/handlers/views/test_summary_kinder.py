"""What would be kinder, said of a race that a plan cannot build up to."""

from datetime import date

import pytest

from handlers.desk.draft import Draft
from handlers.views.summary import kinder_words


@pytest.mark.parametrize(
    ("start", "said"), [(date(2027, 2, 22), "The weeks until then are few"), (date(2026, 9, 28), "builds up to little")]
)
def test_few_weeks_are_not_blamed_where_there_are_many(start: date, said: str) -> None:
    """Eight weeks are few; twenty-nine are not, and a later day would not help."""
    assert said in kinder_words(Draft(start=start, race_date=date(2027, 4, 18)))
