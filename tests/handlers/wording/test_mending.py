"""What the rules changed has a sentence for every fix, filled by every fix that may say it."""

from domain.mending.fixes import Mend
from domain.plan import DayType
from domain.told import told
from domain.units import Miles, Units, Weekday
from handlers.wording.mending import MENDED, mended_words
from tests.handlers.wording import given as source


def test_every_fix_has_its_sentence_and_its_values() -> None:
    """Each place of a sentence is filled by every call that may carry its code; a fix of a day names it."""
    assert set(MENDED) == set(Mend)
    calls = source.given("domain/mending", "mended", "Mend")
    for code, sentence in MENDED.items():
        assert all(source.asked(sentence) <= values | {"day"} for values in calls[code.name]), code


def test_a_fix_is_said_in_the_readers_units() -> None:
    """A day, a kind of run without its article, and a distance."""
    assert mended_words(told(Mend.NOW, day=Weekday(4), miles=Miles(5)), Units.KM) == "Thursday: now 8 km."
    eased = told(Mend.EASED_FOR_SPACING, day=Weekday(2), kind=DayType.EASY)
    assert mended_words(eased, Units.MI) == "Tuesday: easy run, so that two hard days do not touch."
