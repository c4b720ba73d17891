"""The names of templates: people's own as they wrote them, and Milepost's, with what each is for."""

from domain.editing.starters import StarterName
from handlers.wording.door import mark, tr

_NAMES = {
    StarterName.HOLIDAY: mark("Holiday week"),
    StarterName.EASY_WEEK: mark("Easy week"),
    StarterName.TRAVEL: mark("Travel week"),
    StarterName.TRACK: mark("Classic track day"),
    StarterName.CRUISE: mark("Cruise repeats"),
    StarterName.HILLS: mark("Easy run with hills"),
    StarterName.EASY_RUN: mark("Easy run"),
}
_ABOUT = {
    StarterName.HOLIDAY: mark("Three easy runs, under half of the week's distance."),
    StarterName.EASY_WEEK: mark(
        "Your running days at four fifths of the distance, nothing hard but a shorter long run."
    ),
    StarterName.TRAVEL: mark("Short easy runs that fit around trains and meetings."),
    StarterName.TRACK: mark("400 m repeats at interval pace with easy laps between."),
    StarterName.CRUISE: mark("Long repeats at threshold pace with short easy breaks."),
    StarterName.HILLS: mark("An easy run with six short hills in the middle."),
    StarterName.EASY_RUN: mark("An easy run to put anywhere."),
}


def template_name(name: str) -> str:
    """What the template is called; not safe for HTML where a person named it."""
    return tr(_NAMES[name]) if isinstance(name, StarterName) else name


def starter_about(name: StarterName) -> str:
    """What one of Milepost's own templates is for."""
    return tr(_ABOUT[name])
