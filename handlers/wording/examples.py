"""Examples of what can be written, in the reader's units; laps and workouts in the one notation that is read."""

from domain.units import Units
from handlers.wording.door import tr


def example_run(units: Units) -> str:
    """A run that was run."""
    return tr("5 miles in 42:10") if units is Units.MI else tr("8 km in 42:10")


def example_effort(units: Units) -> str:
    """A run with how hard it was."""
    return tr("5 miles 45:00 effort 6") if units is Units.MI else tr("10 km 55:00 effort 6")


def example_told(units: Units) -> str:
    """A run as it is told."""
    return tr("ran {run}, felt hard", run=example_run(units))


def example_cut(units: Units) -> str:
    """Another distance for a day."""
    return tr("cut thursday to 3 miles") if units is Units.MI else tr("cut thursday to 5 km")


def example_lap(units: Units) -> str:
    """A lap with its pace."""
    return "0.5 mi @ 6:40" if units is Units.MI else "1 km @ 4:10"


def example_laps(units: Units) -> tuple[str, str, str]:
    """A lap with its pace, one by effort, and repeats."""
    if units is Units.MI:
        return "0.5 mi @ 6:40", "1 km easy", "4x800m @ 7:00"
    return "1 km @ 4:10", "2 km easy", "4x800m @ 4:20"


def example_workouts(units: Units) -> tuple[str, ...]:
    """Workouts in one line."""
    if units is Units.MI:
        return (
            "2 mi easy, 6x400m @ 1:45 with 200m jog, 1 mi easy",
            "20 min tempo in the middle of 6",
            "3 x (4 min at 10K, 2 min easy)",
            "8 x 30 s hill",
        )
    return (
        "3 km easy, 6x400m @ 1:45 with 200m jog, 2 km easy",
        "20 min tempo in the middle of 10",
        "3 x (4 min at 10K, 2 min easy)",
        "8 x 30 s hill",
    )
