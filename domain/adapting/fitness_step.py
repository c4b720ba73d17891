"""How far a new race result may raise the training paces at once (training.md 1.7): one point in four weeks."""

from math import ceil

from domain.fitness import five_k_pace_of_vdot, vdot_of_pace

_WEEKS_A_POINT = 4


def stepped_pace(before_s: int, wanted_s: int, weeks: int, *, is_first: bool) -> int:
    """The 5K pace, seconds per mile, that training goes by after a result that says `wanted_s`.

    `weeks` have passed since the fitness was last said; the first result of a plan moves it by a point at least.
    Slower is taken as it is.
    """
    if wanted_s >= before_s:
        return wanted_s
    points = weeks / _WEEKS_A_POINT
    if is_first:
        points = max(points, 1.0)
    # Rounded towards the slower side, so that a step is never passed.
    return max(wanted_s, min(before_s, ceil(five_k_pace_of_vdot(vdot_of_pace(before_s) + points))))
