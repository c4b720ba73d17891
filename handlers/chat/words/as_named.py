"""What is said of the race, the goal and the days by what they are now, as they would be named."""

from datetime import date, timedelta
from itertools import combinations

from domain.plan import PlanInputs
from domain.units import long_time_text
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.said_again import offer
from domain.words.grammar.tokens import plain
from domain.words.intents import ChangeDays, ChangeGoal, ChangeRaceDate, Intent, NewPlan
from domain.words.race_wishes import GoalBy, RaceMoved
from domain.words.week_wishes import RaceOnTheWay

_MOST_OFFERS = 3


def as_named(said: Intent, inputs: PlanInputs, today: date) -> Intent:
    """A goal so much slower as its time, a race on "the 25th", on the Saturday or a week later as its date."""
    match said:
        case ChangeRaceDate(_, name, int() as day):
            return ChangeRaceDate(_nearest(inputs.race_date, today, day=day), name)
        case RaceMoved(weekday=int() as weekday):
            return ChangeRaceDate(_nearest(inputs.race_date, today, weekday=weekday))
        case RaceMoved(by):
            return ChangeRaceDate(inputs.race_date + timedelta(days=by))
        case GoalBy(by):
            # Who has no time as a goal is asked for one.
            return ChangeGoal(long_time_text(inputs.goal_s + by)) if inputs.goal_s else ChangeGoal()
    return said


def another_race(said: Intent, text: str, inputs: PlanInputs) -> Question | None:
    """ "There is a half marathon on March 14", from who trains for a marathon, moves no race by itself: which is it?"""
    if not isinstance(said, ChangeRaceDate) or said.on is None:
        return None
    named = [race for _, race in races_in(plain(text))]
    if not named or any(race.distance_mm == inputs.race.distance_mm for race in named):
        return None
    is_shorter = named[0].distance_mm < inputs.race.distance_mm and said.on < inputs.race_date
    on_the_way = [offer(RaceOnTheWay(said.on, named[0].distance_mm))] if is_shorter else []
    return ask(Ask.TUNE_UP, *on_the_way, offer(ChangeRaceDate(said.on)), offer(NewPlan()))


def _nearest(race_date: date, today: date, *, day: int | None = None, weekday: int | None = None) -> date | None:
    """The date with that day of the month, or that weekday, that lies nearest to the race's: so it is said."""
    around = (race_date + timedelta(days=step) for step in range(-31, 32) if step)
    meant = (on for on in around if on > today and (on.day == day if day is not None else on.isoweekday() == weekday))
    return min(meant, key=lambda on: abs(on - race_date), default=None)


def which_days(days: frozenset[int], said: ChangeDays, long_day: int) -> Question | None:
    """ "Four days including Wednesday" where that would be five: which four; None where it is as many as were said."""
    if said.count is None or (said.more is None and said.less is None):
        return None
    wanted = days | {said.more} if said.more is not None else days - {said.less or 0}
    step = said.count - len(wanted)
    if step == 0 or said.count < 1:
        return None
    if step < 0:
        fixed = frozenset({said.more} if said.more is not None and said.more not in days else ())
        found = [frozenset(each) for each in combinations(sorted(wanted), said.count) if fixed <= set(each)]
        # A day that is free, and of the plan as it is, may be one without a run.
        found += [days - {said.more}] if said.more in days and step == -1 else []
    else:
        others = set(range(1, 8)) - wanted - {said.less}
        found = [wanted | set(each) for each in combinations(sorted(others), step)] if said.less is not None else []
    best = sorted(dict.fromkeys(found), key=lambda each: (long_day not in each, _crowding(each), sorted(each)))
    offers = [offer(ChangeDays(days=each)) for each in best[:_MOST_OFFERS]]
    return ask(Ask.WHICH_DAYS, *offers, count=said.count) if offers else None


def _crowding(days: frozenset[int]) -> list[int]:
    """How badly the days are spread over the week: the gaps as negative numbers, the shortest first."""
    ordered = sorted(days)
    gaps = sorted((later - day) % 7 or 7 for day, later in zip(ordered, [*ordered[1:], ordered[0]], strict=True))
    return [-gap for gap in gaps]
