"""What changes the race by so much, said again in words that the grammar understands without doubt."""

from domain.units import clock_text
from domain.words.dates import weekday_text
from domain.words.intents import Intent
from domain.words.race_wishes import GoalBy, NewThreshold, RaceMoved


def race_wish_said(intent: Intent) -> str:
    """A sentence that is read as this; empty for what is none of these wishes."""
    match intent:
        case GoalBy(by):
            return f"my goal {round(abs(by) / 60)} min {'slower' if by > 0 else 'faster'}"
        case RaceMoved(weekday=int() as weekday):
            return f"the race is on the {weekday_text(weekday)}, not the {weekday_text(weekday % 7 + 1)}"
        case RaceMoved(by):
            return f"the race is {abs(by)} days {'later' if by > 0 else 'earlier'}"
        case NewThreshold(pace_s):
            return f"my threshold pace is {clock_text(pace_s)}/mi"
    return ""
