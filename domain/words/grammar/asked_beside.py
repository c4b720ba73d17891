"""What is asked beside a story: what was missed by who is home again, the goal by who asks for the race's day."""

import re

from domain.words.asked_of import AskRuns
from domain.words.grammar.goal_told import asks_of_race_and_goal
from domain.words.grammar.reading import Reading
from domain.words.grammar.trips_told import asked_when_home
from domain.words.grammar.well_again import asks_what_was_lost
from domain.words.intents import AskAbout, Intent, Recovered, WhatsOn
from domain.words.topics import Topic

_BY_TIME = re.compile(
    r"\b(?:by|on|for|to) (?:the )?(?:time|minutes|clock)\b(?!(?: of)? (?:day|year))|\bnach zeit\b|\bpor tiempo\b"
)


def asked_beside(story: object, words: str, r: Reading) -> AskRuns | WhatsOn | AskAbout | None:
    """The question that is answered after what was told; None where nothing else is asked."""
    if isinstance(story, Recovered):
        return AskAbout(Topic.MISS_A_WEEK) if asks_what_was_lost(words) else asked_when_home(words, r)
    if story == AskAbout(Topic.HILLS) and _BY_TIME.search(words):
        return AskAbout(Topic.BY_TIME)
    asked: Intent = AskAbout(Topic.RACE)
    return AskAbout(Topic.GOAL) if story == asked and asks_of_race_and_goal(words) else None
