"""On what a foretold time counts: said with each of them, so that two of them never look like a contradiction."""

from domain.race import FIVE_K
from domain.units import Units
from handlers.desk.forecast import Forecast
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_date, show_duration
from handlers.wording.names import race_name


def counts_on_lines(found: Forecast, units: Units) -> list[str]:
    """The fitness, what a break leaves of it, and a race on the way that is not in it yet."""
    time = show_duration(found.fitness_s * FIVE_K.miles)
    lines = [
        days_off_words(found.standing.days_off)
        if found.standing.days_off
        else tr(
            "It counts on the fitness that your plan goes by, a 5K in about {time}: a new race result, like “10k in "
            "48:30”, makes it truer.",
            time=time,
        )
    ]
    if found.raced is not None:
        values = {"race": race_name(found.raced.race, units), "time": show_duration(found.raced.time_s)}
        lines.append(
            tr(
                "Your race of {date} is not in it yet: write “update my paces: {race} in {time}”, and they can "
                "follow it.",
                date=show_date(found.raced.on),
                **values,
            )
        )
    return lines


def days_off_words(days: int) -> str:
    """What days without running leave."""
    return trn(
        "It counts with what {count} day without running leaves of the fitness that was given.",
        "It counts with what {count} days without running leave of the fitness that was given.",
        days,
    )
