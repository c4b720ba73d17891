"""Why a plan has a version: each code has its sentence, and whoever tells it gives the values."""

from domain.adapting.reasons import WeekReason
from domain.editing.labels import EditLabel
from domain.editing.version_reasons import VersionReason
from domain.told import told
from domain.units import Miles, Units, Weekday
from handlers.wording.editing import VERSIONS, reasons_words
from tests.handlers.wording import given as source


def test_every_version_has_its_sentence_and_its_values() -> None:
    """Each place of a sentence is filled by every call that may carry its code."""
    assert set(VERSIONS) == set(VersionReason)
    calls = source.given("handlers", "told", "VersionReason")
    for code, sentence in VERSIONS.items():
        assert all(source.asked(sentence) <= values for values in calls[code.name]), code


def test_several_reasons_stand_on_one_line() -> None:
    """Edits one after the other; a generated week with why it departs from the plan, in the reader's units."""
    swap, pin = told(EditLabel.SWAP, first=Weekday(2), second=Weekday(5)), told(EditLabel.PIN, day=Weekday(4))
    assert reasons_words((swap, pin), Units.MI) == "Swap Tuesday and Friday; Pin Thursday"
    back = told(EditLabel.TAKE_BACK, reasons=(swap, pin))
    assert reasons_words((back,), Units.MI) == "Take back: Swap Tuesday and Friday; Pin Thursday"
    growth = told(WeekReason.GROWTH, most=Miles(20), planned=Miles(25))
    said = reasons_words((told(VersionReason.GENERATED), growth), Units.KM)
    assert said.startswith("Generated from the plan and the log. The step is measured")
    assert said.endswith("about 32 km this week.")
    taken_back = told(EditLabel.TAKE_BACK, reasons=(told(VersionReason.GENERATED), growth))
    assert reasons_words((taken_back,), Units.KM) == f"Take back: {said.removesuffix('.')}"
