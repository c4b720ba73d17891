"""What is offered, as far as the plan allows: no run is moved to its own day, and none left out of a rest day."""

import re
from dataclasses import replace
from datetime import date

from domain.words import intents
from domain.words.answers import Ask, Choice, Question, Understood
from domain.words.day_refs import DayRef
from domain.words.goals import parse_goal
from domain.words.grammar.said_again import offer
from domain.words.questions import likely_wishes
from domain.words.topics import Screen
from domain.words.week_wishes import FindDays
from handlers.chat.words.scene import Scene
from handlers.wording.errors import RefusedError

_OFFERS = (
    Ask.DID_YOU_MEAN,
    Ask.COLD_ABOVE,
    Ask.TEMPERATURE_UP,
    Ask.COLD_BELOW,
    Ask.FEVER_OVER,
    Ask.BLISTERED,
    Ask.UNWELL,
    Ask.HAY_FEVER,
    Ask.INDOORS,
    Ask.RUNS_UNTIL,
)
# What needs a run on its day; a run may be added to a rest day by its length.
_OF_A_RUN = (
    intents.RestDay,
    intents.SkipDay,
    intents.ChangeByShare,
    intents.ChangeByTime,
    intents.MakeEasier,
    intents.OtherSport,
)
_DELETES = re.compile(
    r"\b(?:delet\w*|eras\w*|forget|remov\w*|wipe|data|account|gdpr|privacy|l(?:ö|oe?)sch\w*|daten|konto|borr\w*|"
    r"elimin\w*|"
    r"datos|cuenta)\b"
)

_HURTS = re.compile(
    r"(?<!no )(?<!not )(?<!without )\b(?:hurts?|hurting|painful|pain(?!-| ?free)|swollen|niggl\w*|twinges?|limping)\b"
    r"(?!\w* (?:is |has )?gone)|\b(?:ankle|knee|calf|shin|hip|achilles|foot|heel|hamstring|back|groin)s?\b[^.?!]*?"
    r"\b[2-9] ?(?:/|out of) ?10\b"
)
_HARDLY = re.compile(r"\b[0-2] ?(?:/|out of) ?10\b|\bhardly\b|\bbarely\b")


async def sensible(scene: Scene, question: Question) -> Question:
    """The question with the offers that can be done; as it was where none can, or where it asks something else."""
    if question.ask.code not in _OFFERS or scene.head is None:
        return question
    kept: list[Choice] = []
    asked = [each for each in question.choices if not _is_far_off(scene, each)]
    said = (scene.request.text or "").lower()
    if _HURTS.search(said) and not _HARDLY.search(said):
        # Who says how much it hurts is never offered to be well, and always that it hurts.
        asked = [each for each in asked if not isinstance(each.label.values.get("intent"), intents.Recovered)]
        if not any(isinstance(each.label.values.get("intent"), intents.Injured) for each in asked):
            asked = [offer(intents.Injured("")), *asked[:2]]
    if not asked:
        return likely_wishes(is_own=scene.is_own)
    for each in asked:
        found = await _kept(scene, each)
        if found is not None and all(found.text != other.text for other in kept):
            kept.append(found)
    return replace(question, choices=tuple(kept) or tuple(asked))


def _is_far_off(scene: Scene, choice: Choice) -> bool:
    """Whether it would delete everything, and nobody spoke of it: "my wife says hi"."""
    is_to_delete = choice.label.values.get("intent") == intents.Open(Screen.DELETE)
    return is_to_delete and _DELETES.search((scene.request.text or "").lower()) is None


async def _kept(scene: Scene, choice: Choice) -> Choice | None:
    """The offer, or what is rather meant; None for what cannot be done."""
    wish = choice.label.values.get("intent")
    if isinstance(wish, intents.ChangeGoal) and _is_goal_already(scene, wish):
        # "3:45 is a lot for me": another goal is meant, and none that the plan has.
        return offer(intents.ChangeGoal())
    day = getattr(wish, "day", None)
    if not isinstance(wish, (intents.MoveIntent, *_OF_A_RUN)) or not isinstance(day, DayRef):
        return choice
    try:
        on = await scene.date_of(day)
        to = await scene.date_of(wish.to) if isinstance(wish, intents.MoveIntent) else None
    except RefusedError:
        return None
    if on == to:
        # The run stands there already: what does not suit is that day.
        return offer(FindDays((day,)))
    if isinstance(wish, _OF_A_RUN) and to is None and on == scene.today and await _is_run(scene, on):
        # Today's run is over: what hurts is about the next one.
        ahead = scene.next_run
        return offer(replace(wish, day=DayRef(on=ahead))) if ahead is not None and ahead > on else None
    # A day that is over may be told of as it was; a move takes a run along.
    is_open = to is not None or on >= scene.today
    return choice if not is_open or await _may_have_run(scene, on) else None


def _is_goal_already(scene: Scene, wish: intents.ChangeGoal) -> bool:
    inputs = scene.plan().inputs
    found = parse_goal(wish.text, inputs.race, scene.request.settings.units) if wish.text else None
    return isinstance(found, Understood) and bool(found.value) and found.value == inputs.goal_s


async def _is_run(scene: Scene, on: date) -> bool:
    """Whether the run of a day is in the log."""
    log = await scene.request.uow.logs.get(scene.athlete.id, on)
    return log is not None and log.is_run


async def _may_have_run(scene: Scene, on: date) -> bool:
    """Whether a run stands on a day, or nobody knows yet."""
    days = await scene.request.uow.plans.scheduled(scene.athlete.id, on, on)
    return not days or days[0].day.is_run


async def settled_by_log(
    scene: Scene, said: Understood[intents.Intent] | Question | None
) -> Understood[intents.Intent] | Question | None:
    """What is said, or the run it puts right: where today's run is logged, no length is wished for it any more."""
    if not isinstance(said, Question) or said.ask.code is not Ask.LOGGED_OR_PLANNED or not scene.is_own:
        return said
    told = [each.label.values.get("intent") for each in said.choices]
    run = next((each for each in told if isinstance(each, intents.LogRun)), None)
    if run is None or run.day.on != scene.today:
        return said
    log = await scene.request.uow.logs.get(scene.athlete.id, scene.today)
    return Understood(run) if log is not None and log.is_run else said
