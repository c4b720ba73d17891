"""Answers that are the same for everybody: why easy is slow, what a missed run means, what this bot does not do."""

from domain.words.topics import Topic
from handlers.wording.door import mark, tr

_ANSWERS = {
    Topic.NOT_MINE: mark(
        "Shoes, clothes, food, drink and payments I know nothing about: I plan the running. /help shows what I can do."
    ),
    Topic.WHO_I_AM: mark(
        "I am a program, not a person: I plan your weeks by fixed rules and answer what I understand. /help shows what "
        "I can do."
    ),
    Topic.WEATHER: mark(
        "I don't know the weather. If it is bad, write “move today” or “rest today”; on ice or in a storm a treadmill "
        "or a rest day is better."
    ),
    Topic.EASY_SLOW: mark(
        "Easy runs are meant to be slow: you could talk in whole sentences. That is where endurance grows, and what "
        "keeps the legs fresh for the harder days. “My paces” shows yours; slower than that is fine."
    ),
    Topic.MISSED_ONE: mark(
        "A missed run now and then costs next to nothing, and nothing has to be made up: just go on with the next one. "
        "After a week or more without running write “replan”, and the weeks ahead are made from what you really ran."
    ),
    Topic.WARMING_UP: mark(
        "Where a run needs it, warm-up and cool-down are in the workout, "
        "and in its distance: /today lists them. Before "
        "an easy run just start slowly."
    ),
    Topic.WALKING: mark(
        "Walking is fine: on hills, in heat, or when it gets too hard. The distance counts as run; log the whole time."
    ),
    Topic.HOW_HARD: mark(
        "Easy: you can talk in whole sentences (3–4 of 10). Tempo: a sentence at a time (7). Intervals: a few words "
        "(8). Watch or feeling, the harder-feeling one decides."
    ),
    Topic.MY_NAME: mark(
        "I call you by your name in Telegram. Change it there, and with your next message it is changed here too."
    ),
    Topic.WEEKLY_NEWS: mark(
        "The new week and the look back come by themselves, and have no switch of their own. When the day's workout "
        "comes, and whether at all, is yours: write “remind me at 6:30” or “no reminders”."
    ),
}

FREQUENT = frozenset(_ANSWERS)


def frequent_words(topic: Topic) -> str | None:
    """The one answer to a question that is asked often; None for a topic that depends on the plan."""
    return tr(_ANSWERS[topic]) if topic in _ANSWERS else None
