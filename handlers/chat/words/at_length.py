"""Of the body, of fitness and of the race, told at length: what an open card asked, two things in one sentence."""

import re

from domain.words.answers import Ask, Question
from domain.words.clean import clean
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.grammar.sore_or_spent import niggle_asked, sore_all_over
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout, HowItFelt, Injured, Sick, SkipDay
from domain.words.lexicon.lookup import folded
from domain.words.topics import Topic
from handlers.actions.log_run import planned_on
from handlers.buttons.time_off import NoPause
from handlers.chat.asking_back import ask_back, leave_offers
from handlers.chat.words.answers import answer
from handlers.chat.words.said import do_what_was_said
from handlers.chat.words.scene import Scene, keys_of
from handlers.desk.raced import just_raced
from handlers.wording.door import tr
from handlers.wording.formats import show_distance, show_duration

_OF_TEN = re.compile(r"(?<![\d.:])(?P<level>10|[0-9]) ?(?:/|out of|of|von|de) ?(?:10|ten|zehn|diez)\b")
_ABOUT = re.compile(
    r"(?:(?:it'?s|it is|the pain is|pain is|pain|that'?s|like|about|maybe|only|just|i'?d say|probably|an?|around|at|"
    r"well|um)[ ,]+)*"
)
_OF_PAIN = re.compile(r"\b(?:swell\w*|swollen)\b")
_RATED_AND_MORE = re.compile(
    r"(?:(?:the|my|yes|ok|and) )*(?:effort|rpe)(?: was| is|:)? (?:an? |about )?(?P<effort>10|[1-9])(?: ?/ ?10)?[.,;!]+ "
    r"(?:but )?(?P<rest>.+)"
)
_LOST = re.compile(
    r"(?:(?:so|and|ok|but) )*(?:have|did|will|do|am) i (?:lost|lose|losing) (?:(?:a lot of|much|all|any|too "
    r"much|most of|my|"
    r"the|some) )*(?:fitness|form|shape)\b(?: (?:with|after|from|because of|due to|over|during|through|by) [\w' "
    r"]+)?[?.! ]*"
    r"(?P<goal>.*\b(?:gone|off|possible|realistic|still on|out of reach|over|doable)\b.*)?"
)
_GOAL_GONE = re.compile(
    r"(?:(?:so|and|ok|but) )*is (?:my goal|the goal|sub )?(?:of )?(?:\d:\d\d(?::\d\d)?)? ?(?:now )?(?:gone|off|"
    r"out of reach|"
    r"out of the window)(?: now| then)?"
)
_TOO_LITTLE = re.compile(
    r"\b(?:i'?ve|i have|i) (?:done|trained|run|ran)(?: far| way| just)? (?:too little|not enough|nowhere near "
    r"enough)\b|"
    r"\b(?:i )?have ?n[o']?t (?:done|trained|run) (?:nearly |anywhere near )?enough\b"
)
_NO_RUN_SORE = re.compile(
    r"(?:no run(?:ning)?|not running|didn'?t run|skipp(?:ed|ing)(?: it)?)(?: today| tonight)?[ ,.;:!-]+(?:my |"
    r"the )?(?P<sore>.+)"
)
_WHAT_WENT_WRONG = re.compile(
    r"(?:.*[.!,;]+ )?(?:so |and |but )*(?:what (?:went wrong|happened|did i do wrong)|where did (?:it|i) go wrong|"
    r"why did (?:i|it) (?:fall apart|blow up|hit the wall|fade|slow down|go wrong)[\w' ]*)(?: (?:there|today|in "
    r"the race|at the end))*"
)


async def take_at_length(scene: Scene, text: str) -> bool:
    """Do or answer it; False for all other words."""
    words = folded(clean(text))
    if not scene.is_own:
        return False
    if _WHAT_WENT_WRONG.fullmatch(words):
        return await _what_slowed(scene)
    if scene.head is None:
        return False
    if (lost := _LOST.fullmatch(words)) is not None or _GOAL_GONE.fullmatch(words):
        return await _lost(scene, is_fitness=lost is not None, is_goal=lost is None or bool(lost["goal"]))
    if _TOO_LITTLE.search(words):
        return await _doubts(scene, words)
    if (rated := _RATED_AND_MORE.fullmatch(words)) is not None:
        return await _rated(scene, int(rated["effort"]), rated["rest"])
    if (sore := _NO_RUN_SORE.fullmatch(words)) is not None and sore_all_over(plain(sore["sore"])):
        return await _skip_today(scene)
    return await _how_bad(scene, words)


async def _how_bad(scene: Scene, words: str) -> bool:
    """ "A 3 out of 10, no swelling" is no effort of a run: while a pause is asked about, or with swelling."""
    keys = keys_of(scene.shown.card) if scene.shown is not None else []
    is_asked = any(isinstance(each, NoPause) for _, each in keys)
    level = _OF_TEN.match(_ABOUT.sub("", words, count=1))
    if level is None or "effort" in words or not (is_asked or _OF_PAIN.search(words)):
        return False
    lines = [
        tr(
            "That is about the pain, so no run was logged. While you feel it in everyday life, on stairs for example, "
            "don't run on it; once it is gone, begin short and easy. What is strong, swells, gets worse or is still "
            "there after a few days, have it looked at."
        )
    ]
    if is_asked:
        lines.append(tr("Whether your plan waits is still open above."))
    await scene.request.send(" ".join(lines))
    return True


async def _rated(scene: Scene, effort: int, rest: str) -> bool:
    """How hard it was, and what is said of the body beside it; False where that is nothing of the body."""
    heard = read_sentence(rest, scene.today, scene.request.settings.units, next_run=scene.next_run)
    is_of_body = isinstance(heard.value, Injured | Sick)
    is_asked = isinstance(heard.answer, Question) and heard.answer.ask.code is Ask.SLIGHTLY_SORE
    if not (is_of_body or is_asked) or not await answer(scene, HowItFelt(effort)):
        return False
    if heard.value is not None:
        await do_what_was_said(scene, heard.value)
    elif isinstance(heard.answer, Question):
        await ask_back(scene.request, heard.answer)
    return True


async def _lost(scene: Scene, *, is_fitness: bool, is_goal: bool) -> bool:
    """What an illness or a pause costs, and what that means for the goal."""
    await leave_offers(scene.request)
    if is_fitness:
        await do_what_was_said(scene, AskAbout(Topic.MISS_A_WEEK))
    if is_goal:
        await do_what_was_said(scene, AskAbout(Topic.TRACK))
    return True


async def _doubts(scene: Scene, words: str) -> bool:
    """Too little was run, it is felt: what was run is said, and what is said of the body is asked about."""
    await leave_offers(scene.request)
    await do_what_was_said(scene, AskAbout(Topic.NERVES))
    for part in re.split(r"[,.;!]+ | and ", words):
        heard = read_sentence(part, scene.today, scene.request.settings.units, next_run=scene.next_run)
        if isinstance(heard.value, Injured) and heard.value.where:
            await ask_back(scene.request, niggle_asked(heard.value, scene.next_run))
            break
    return True


async def _skip_today(scene: Scene) -> bool:
    """The run of today is skipped; False where none is planned, or it is logged."""
    uow, athlete = scene.request.uow, scene.athlete
    planned = await planned_on(uow, athlete.id, scene.today)
    log = await uow.logs.get(athlete.id, scene.today)
    if planned is None or not planned.day.is_run or log is not None:
        return False
    await leave_offers(scene.request)
    await do_what_was_said(scene, SkipDay(DayRef(on=scene.today)))
    return True


async def _what_slowed(scene: Scene) -> bool:
    """What slows the end of a race, beside what was run; False where no race was run lately."""
    request = scene.request
    head = await just_raced(request.uow, request.person, request.today)
    log = await request.uow.logs.get(request.person.id, head.inputs.race_date) if head is not None else None
    if head is None or log is None or not log.is_run or log.duration_s is None:
        return False
    units, race = request.settings.units, head.inputs
    lines = [
        tr(
            "From a finish time alone I can't see it. What slows the last part of a race is mostly one of these: a "
            "start faster than the training carried, too little eaten or drunk on the way, warm weather, or fewer "
            "long runs than the distance asks for."
        ),
        tr(
            "You ran {distance} in {time}.",
            distance=show_distance(race.race.distance_mm, units),
            time=show_duration(log.duration_s),
        ),
    ]
    if race.goal_s is not None:
        lines[1] += " " + tr("Your goal was {time}.", time=show_duration(race.goal_s))
    lines.append(tr("Take easy days now; what comes next can wait until the legs are well."))
    await request.send("\n".join(lines))
    return True
