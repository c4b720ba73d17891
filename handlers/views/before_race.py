"""The last days before a race, on the way or the plan's own: what they hold, and the long run beside it."""

from datetime import date, timedelta

from domain.plan import DayType, Plan
from domain.units import Units
from handlers.views.day_lines import run_words
from handlers.views.own_plan import of_day
from handlers.wording.door import tr
from handlers.wording.formats import show_day

# So near to a race its last days are told one by one.
_LAST_DAYS = 3


def still_long_words(plan: Plan, number: int, units: Units) -> str:
    """Whether the long run of a week is to be run: not beside a race, which takes its place."""
    week = plan.week(number)
    race = next((day for day in week.days if day.type is DayType.RACE), None)
    long = next((day for day in week.days if day.type is DayType.LONG_RUN), None)
    if race is not None and long is None:
        return tr(
            "No: the race on {day} takes the place of the long run, and that week holds no other. The runs before it "
            "stay easy.",
            day=show_day(plan.date_of(number, race.number)),
        )
    if long is None:
        return tr("Week {number} has no long run.", number=number)
    values = {
        "run": run_words(long, units, with_pace=False),
        "day": show_day(plan.date_of(number, long.number)),
    }
    if race is not None:
        return tr("The plan has both, {run} on {day} and the race: leave the long run out, one is enough.", **values)
    return tr(
        "Yes, if you are well: {run} on {day} carries the week. With tired legs a shorter one is better than none: "
        "“make the long run shorter”.",
        **values,
    )


def before_race_words(plan: Plan, units: Units, today: date) -> str:
    """What the last days before the next race hold, what to do in them, and when its pace comes."""
    dated = {on: day for on, _, day in plan.dated_days()}
    race = next((on for on, day in sorted(dated.items()) if on > today and day.type is DayType.RACE), None)
    lines = []
    if race is not None and (race - today).days <= _LAST_DAYS:
        days = (today + timedelta(days=each) for each in range((race - today).days))
        lines = [tr("{day} has: {run}.", day=show_day(on), run=of_day(dated.get(on), units)) for on in days]
    lines.append(
        tr("Nothing new: rest or a few easy miles as the plan has them, known food, clothes laid out, early to bed.")
    )
    if race is None or race == plan.inputs.race_date:
        lines.append(tr("The evening before and on race morning a message of mine has your paces."))
    else:
        lines.append(tr("On race morning a message of mine has your pace."))
    return " ".join(lines)
