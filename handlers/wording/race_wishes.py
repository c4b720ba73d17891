"""What changes the race by so much, on a button."""

from domain.units import Units
from domain.words.race_wishes import GoalBy, NewThreshold, RaceMoved, RaceWish
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_pace, weekday_name


def race_wish_words(wish: RaceWish, units: Units) -> str:
    """The wish in a few words."""
    match wish:
        case GoalBy(by):
            minutes = round(abs(by) / 60)
            if by > 0:
                return trn("A goal {count} minute slower", "A goal {count} minutes slower", minutes)
            return trn("A goal {count} minute faster", "A goal {count} minutes faster", minutes)
        case RaceMoved(weekday=int() as weekday):
            return tr("The race is on {on}", on=weekday_name(weekday))
        case RaceMoved(by):
            if by > 0:
                return trn("The race is {count} day later", "The race is {count} days later", by)
            return trn("The race is {count} day earlier", "The race is {count} days earlier", -by)
        case NewThreshold(pace_s):
            return tr("Threshold: {pace}", pace=show_pace(pace_s, units))
