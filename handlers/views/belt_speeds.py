"""What a treadmill shall show for each kind of run."""

from domain.fitness import TrainingPaces
from domain.units import MM_PER_KM, MM_PER_MILE, Units
from handlers.wording.door import tr
from handlers.wording.formats import show_number

_HOUR_S = 3600


def belt_speed_words(paces: TrainingPaces, units: Units, fastest_mile_s: float | None = None) -> str:
    """The speeds of easy runs, tempo and intervals in the person's units; and what to do above the belt's fastest."""
    easy = tr(
        "{low} to {high}",
        low=_speed(paces.easy_slow_s, units, with_unit=False),
        high=_speed(paces.easy_fast_s, units),
    )
    lines = (
        tr("<b>Speeds on a treadmill</b>, at 1 % incline if it has one"),
        tr("Easy and long runs: <b>{speed}</b>; slower is fine.", speed=easy),
        tr("Tempo: <b>{speed}</b>", speed=_speed(paces.threshold_s, units)),
        tr("Intervals: <b>{speed}</b>", speed=_speed(paces.interval_s, units)),
        *_above(paces, units, fastest_mile_s),
        tr("Go by how it feels: belts differ. Log the distance that it shows."),
    )
    return "\n".join(lines)


def _above(paces: TrainingPaces, units: Units, fastest_mile_s: float | None) -> tuple[str, ...]:
    """A belt that ends below the hard work is made steeper, or that work is run elsewhere."""
    if fastest_mile_s is None:
        return ()
    top = _speed(fastest_mile_s, units)
    if fastest_mile_s <= paces.interval_s:
        return (tr("Yours goes up to <b>{speed}</b>: that is enough for all of these.", speed=top),)
    if fastest_mile_s > paces.easy_slow_s:
        return (tr("Yours ends at <b>{speed}</b>: run by effort there, and make it steeper.", speed=top),)
    return (
        tr(
            "Yours ends at <b>{speed}</b>: where more stands here, stay at that with 2 to 3 % incline, as hard as the "
            "session should feel, or run it outside.",
            speed=top,
        ),
    )


def _speed(mile_s: float, units: Units, *, with_unit: bool = True) -> str:
    """Seconds a mile as a speed."""
    is_km = units is Units.KM
    speed = show_number(_HOUR_S / mile_s * (MM_PER_MILE / MM_PER_KM if is_km else 1), 1)
    if not with_unit:
        return speed
    return tr("{speed} km/h", speed=speed) if is_km else tr("{speed} mph", speed=speed)
