"""How far a tap goes through the house."""

from pathlib import Path

from benchmarks import house


async def test_a_tap_visits_few_files(tmp_path: Path) -> None:
    """Choosing days of a week does not grow with all that a week card, an approval or a plan need.

    What each file is there for stands in docs/architecture.md; the limits leave room for one or two more.
    """
    walked, every = await house.trails(tmp_path)
    assert len(every.files) <= 23
    assert len(walked["Swap"].files) <= 47
    assert len(walked["Thu"].files) <= 55
    assert len(walked["‹ Back to the week"].files) <= 48
    far = ("domain/rules", "domain/planning", "domain/strength", "handlers/actions")
    assert not [file for file in walked["Swap"].files if file.startswith(far)]
