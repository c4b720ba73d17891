"""What time it is for a coach: asked, and said back."""

from datetime import datetime

from domain.messages import Card
from domain.units import Units
from domain.words.answers import Question
from domain.words.zones import city_of
from handlers.buttons.coaching import ChooseCoachZone, KeepCoachZone, OpenCoachCard
from handlers.desk.zones import time_there, zone_choices
from handlers.views.keys import key, rows_of
from handlers.views.text import esc
from handlers.wording.asking import label_words, question_words
from handlers.wording.door import tr

SCREEN = "coach_zone"


def ask_coach_zone_card(now: datetime) -> Card:
    """Where, or what time is it?"""
    text = tr(
        "<b>What time is it for you now?</b>\nWeeks to approve come on Friday evening and news in the morning, by your "
        "clock. Tap a place with your time, or write your city or the time on your clock."
    )
    rows = rows_of(key(label, ChooseCoachZone(place)) for place, (label, _) in enumerate(zone_choices(now)))
    return Card(text=text, buttons=(*rows, (key(tr("Later"), KeepCoachZone()),)))


def which_zone_card(question: Question, units: Units) -> Card:
    """Several zones fit what was written."""
    rows = [(key(label_words(choice, units), ChooseCoachZone(place)),) for place, choice in enumerate(question.choices)]
    return Card(text=esc(question_words(question, units)), buttons=tuple(rows))


def coach_zone_card(zone: str, now: datetime) -> Card:
    """By which clock they are written to."""
    text = tr(
        "You are written to by the time of {city}, where it is {time} now. /settings changes it.",
        city=city_of(zone),
        time=time_there(zone, now),
    )
    return Card(text=text, buttons=((key(tr("Coach"), OpenCoachCard()),),))
