"""What is asked beside a story: what was missed by who is home again, the goal by who asks for the race's day."""

from domain.words.asked_of import AskRuns
from domain.words.grammar.goal_told import asks_of_race_and_goal
from domain.words.grammar.reading import Reading
from domain.words.grammar.trips_told import asked_when_home
from domain.words.intents import AskAbout, Intent, Recovered, WhatsOn
from domain.words.topics import Topic


def asked_beside(story: object, words: str, r: Reading) -> AskRuns | WhatsOn | AskAbout | None:
    """The question that is answered after what was told; None where nothing else is asked."""
    if isinstance(story, Recovered):
        return asked_when_home(words, r)
    asked: Intent = AskAbout(Topic.RACE)
    return AskAbout(Topic.GOAL) if story == asked and asks_of_race_and_goal(words) else None
