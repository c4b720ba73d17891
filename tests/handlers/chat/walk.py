"""Answers that lead through the questions, one by one."""

from dataclasses import dataclass

from tests.handlers.chat.conversation import Conversation


@dataclass(frozen=True, slots=True)
class Stage:
    """A question: its step, what of it is recognised, and a way through it by taps and by words."""

    step: str
    asks: str
    taps: tuple[str, ...]
    words: tuple[str, ...]
    echo: str


STAGES = (
    Stage("race", "Which distance", ("Half marathon",), ("half",), "Race: Half marathon"),
    Stage("name", "race called", ("Skip",), ("Spring Half",), "Name:"),
    Stage("date", "When is the race", ("In 16 weeks",), ("April 25",), "Race day: Sun 25 Apr 2027"),
    Stage("goal", "goal time", ("1:50:00",), ("sub 1:50",), "Goal: 1:50:00"),
    Stage("pace", "How fast are you", ("5K in 25:00",), ("5k in 25:00",), "Fitness: 8:03/mi"),
    Stage("weekly", "normal week", ("20 mi", "Not sure"), ("20 miles",), "Weekly running: 20 mi a week"),
    Stage("days", "Which days", ("3 days: Tue, Thu, Sat",), ("tue thu sat",), "Running days: Tue, Thu and Sat"),
    Stage("clock", "What time is it", ("Berlin", "07:00"), ("Berlin", "7:00"), "Clock: miles, Berlin time"),
    Stage("health", "Does any of these", ("None of these",), ("no",), "Health question: answered"),
)
STEPS = [stage.step for stage in STAGES]


async def walk_to(talk: Conversation, step: str, *, by_words: bool = False) -> None:
    """Begin, and answer everything before this step ("summary": everything)."""
    await talk.say("/start")
    for stage in STAGES:
        if stage.step == step:
            return
        await answer(talk, stage, by_words=by_words)


async def answer(talk: Conversation, stage: Stage, *, by_words: bool = False) -> None:
    """Answer one question."""
    if by_words:
        for text in stage.words:
            await talk.say(text)
    else:
        for label in stage.taps:
            await talk.tap(label)


async def finish_from(talk: Conversation, step: str) -> None:
    """Answer this question and all after it, up to the summary."""
    for stage in STAGES[STEPS.index(step) :]:
        await answer(talk, stage)
