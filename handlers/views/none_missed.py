"""Of days whose every planned run is logged: that nothing was missed, or how much shorter they were."""

from collections.abc import Sequence

from domain.explaining import of_runs
from domain.units import Units
from handlers.wording.door import tr
from handlers.wording.formats import show_distance

# So much less than planned is worth a word.
_SHORT = 0.1


def none_missed_line(runs: Sequence[of_runs.OneRun], planned: Sequence[of_runs.OneRun], units: Units) -> str:
    """One line; two miles of four are not "nothing missed"."""
    wanted_mm = of_runs.total_mm(planned)
    short_mm = wanted_mm - of_runs.total_mm(runs)
    if short_mm <= wanted_mm * _SHORT:
        return tr("Nothing was missed.")
    return tr(
        "Every planned run is logged, {distance} shorter than planned in all.",
        distance=show_distance(short_mm, units, 1),
    )
