"""Questions, as the buttons that ask them."""

from domain.words.asked_of import AskEffort, AskOfAll, AskRace, AskRuns, OfThem, Questioned, Want
from handlers.wording.door import mark, tr

_WANTED = {
    Want.TOTAL: mark("How far I have run"),
    Want.AVERAGE: mark("My average week"),
    Want.LONGEST: mark("My longest run so far"),
    Want.SHORTEST: mark("My shortest run"),
    Want.FASTEST: mark("My fastest run"),
    Want.SLOWEST: mark("My slowest run"),
    Want.HARDEST: mark("The hardest run of the week"),
    Want.EASIEST: mark("The easiest run of the week"),
    Want.MATTERS: mark("Which run matters most"),
    Want.BIGGEST_WEEK: mark("The biggest week"),
    Want.SMALLEST_WEEK: mark("The smallest week"),
    Want.MISSED: mark("What I missed"),
    Want.LAST: mark("When I ran last"),
    Want.LEFT: mark("How much is left"),
    Want.FASTER: mark("Whether I get faster"),
    Want.ENOUGH: mark("Whether I run enough"),
    Want.PACE: mark("My average pace"),
    Want.EFFORT: mark("How hard my runs felt"),
}
_OF_ALL = {
    OfThem.MISSED: mark("Who missed runs"),
    OfThem.NOT_LOGGED: mark("Who has not logged anything"),
    OfThem.RAN: mark("Who has run"),
    OfThem.RACES: mark("Who races next"),
    OfThem.MOST: mark("Who has run the most"),
    OfThem.AWAY: mark("Who pauses"),
    OfThem.PAIN: mark("Who pauses"),
    OfThem.EFFORT: mark("How hard it was for each"),
    OfThem.LONG_RUNS: mark("The long runs of each"),
    OfThem.PLANNED: mark("What everybody runs"),
    OfThem.ALL: mark("How everyone is doing"),
}


def question_words(asked: Questioned) -> str:
    """A question, as the button that asks it."""
    match asked:
        case AskRuns(want=Want.REACHED):
            return tr("When I get there")
        case AskRuns(want=want) if want in _WANTED:
            return tr(_WANTED[want])
        case AskEffort():
            return tr("The effort scale")
        case AskOfAll(want):
            return tr(_OF_ALL[want])
        case AskRace():
            return tr("How fast I could race")
        case _:
            return tr("Your question")
