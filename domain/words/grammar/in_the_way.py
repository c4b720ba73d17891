"""What stands in the way of a run, besides the hour: the weather, the shoes, the place; and what may become of it."""

import re

from domain.plan import DayType
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said, offer
from domain.words.intents import AskAbout, Intent, MakeEasier, OtherSport, RunForTime
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_WHAT_NOW = re.compile(
    r"\b(?:options?|alternatives?|what'?ll i do|what (?:should|do|can|shall|could|would|will) (?:i|we|you)|what (?:now|"
    r"then|about|"
    r"next)|any (?:ideas?|advice|suggestions?|tips)|suggestions?|advice|no (?:gym|treadmill)|should i|do i|was (?:soll|"
    r"kann|mach\w*) "
    r"ich|was nun|que hago|que puedo)\b"
)
_WEATHER = re.compile(
    r"\b(?:storm\w*|gales?|hurricane|typhoon|blizzards?|snow\w*|icy|ice|black ice|sheet ice|flood\w*|thunder\w*|"
    r"lightning|hail\w*|"
    r"smog|smoke|air quality|minus \d+|sub ?zero|freezing|sturm\w*|gewitter|glatteis|schnee|tormenta|hielo|nieve)\b"
)
_HEAT = re.compile(r"\b(?:heat ?wave|(?<!minus )[2-9]\d ?(?:degrees|°|c\b|grad|grados)|hitzewelle|ola de calor)\b")
_SLOWER = re.compile(
    r"\b(?:slow(?:er|ly)?|slow down|easier|langsamer|mas (?:lento|despacio)|ritmo|when (?:should|do|can|is)|"
    r"what time|early|late|wann|cuando)\b"
)
# Where somebody runs is closed to them: that is enough of a question.
_BLOCKED = re.compile(
    r"\b(?:paths?|routes?|trails?|towpath|roads?|pavements?|parks?|track|canal|wege?|strecke|camino\w*|ruta|parque)"
    r"(?: \w+){0,2} (?:is|are|has|have|got|gets|all|still|been|completely|totally|just|ist|sind|esta|"
    r"estan)(?: \w+){0,2}? "
    r"(?:flooded|under water|closed|shut|blocked|icy|iced over|snowed (?:in|under)|impassable|overgrown|"
    r"uberschwemmt|gesperrt|vereist|inundad[oa]s?|cerrad[oa]s?)\b"
)
_NO_SHOES = re.compile(
    r"\b(?:forgot|forgotten|left|lost|without|haven't got|havent got|dont have|don't have|no) (?:to (?:pack|bring) "
    r")?(?:my |the |any )?"
    r"(?:running |run )?(?:shoes|trainers|sneakers|kit|gear)\b|\b(?:shoes|trainers) (?:are |have |got )*(?:soaked|"
    r"soaking|ruined|"
    r"fell apart|fallen apart|broken|stolen|at home|wet through)\b|\blaufschuhe (?:vergessen|daheim|zu hause)\b|"
    r"\b(?:olvidado|olvide|deje) (?:las |mis )?zapatillas\b"
)
_JET_LAGGED = re.compile(r"\bjet ?-?lag(?:ged)?\b")
_NO_TREADMILL = re.compile(
    r"\b(?:no|without|not? (?:got |have )?an?|haven'?t got an?|don'?t have an?|kein|sin) (?:gym,? (?:and |or "
    r")?(?:no )?)?"
    r"(?:treadmills?|gym|laufband|cinta)\b"
)
_NOWHERE = re.compile(
    r"\b(?:nowhere to (?:run|go)|(?:can'?t|cannot|impossible to|no way to|not possible to|too \w+ to) (?:run|"
    r"get|go) (?:outside|"
    r"out|outdoors|here)|up to my knees|knee[ -]deep|no treadmill|can i run)\b"
)
_TREADMILL = re.compile(r"\btreadmills?\b|\blaufband\b|\bcinta\b")
_STOPS = re.compile(
    r"\b(?:stops?|cuts? out|shuts? off|limit(?:ed)?|max(?:imum)?|times? out|only (?:goes|runs|allows))\b"
)
# What is asked of the shoes, or what shall be done, is said already.
_ELSE = (M.RAN, M.DONE, M.SKIP, M.REST, M.SWAP, M.PAIN, M.INJURY, M.ILL, M.NAME, M.DAYS_LONG, M.PERIOD, M.AWAY)
_OTHER = re.compile(r"\b(?:wear|which shoes|new shoes|buy|pace|how fast|too cold to|race|marathon|every|always)\b")
_WEEK = re.compile(r"\bweeks?\b")
_SHORTEST_S, _LONGEST_S = 600, 7200


def in_the_way(words: str, r: Reading, *, asks: bool) -> Question | AskAbout | None:
    """ "Storm on Sunday, what are my options", "forgot my shoes": skip that run, move it, or what else may be."""
    if _HEAT.search(words) and _SLOWER.search(words) and not r.has(*_ELSE) and (asks or _WHAT_NOW.search(words)):
        # "It's 32 degrees, should I slow down" asks how to run in it.
        return AskAbout(Topic.HEAT)
    ahead = [each.day for each in r.days if (on := r.coming(each.day)) is not None and on >= r.today]
    kind = next((each.day for each in r.days if each.day.type is DayType.LONG_RUN), None)
    is_else = r.has(*_ELSE) or (kind is None and (r.has(M.WEEK) or _WEEK.search(words) is not None))
    if _OTHER.search(words) or is_else or len(ahead) > 1:
        return None
    day, is_asked = ahead[0] if ahead else kind or r.it, asks or _WHAT_NOW.search(words) is not None
    is_asked = is_asked or _NOWHERE.search(words) is not None
    has_treadmill = _NO_TREADMILL.search(words) is None
    if _TREADMILL.search(words) is not None and is_asked and has_treadmill:
        return _on_a_treadmill(words, r, day, is_named=bool(ahead))
    is_blocked = _BLOCKED.search(words) is not None
    if is_blocked or ((_WEATHER.search(words) or _HEAT.search(words)) is not None and is_asked):
        about = Topic.HEAT if _HEAT.search(words) else Topic.WEATHER
        # Without a treadmill another sport is what is left.
        indoors: Intent = AskAbout(Topic.TREADMILL) if has_treadmill else OtherSport(day)
        more: tuple[Intent, ...] = (indoors, AskAbout(about))
        return ask(Ask.BUSY_THEN_WHAT, *_skip_or_move(day), *map(offer, more), day=day)
    if _NO_SHOES.search(words) is not None:
        return ask(Ask.BUSY_THEN_WHAT, *_skip_or_move(day), offer(OtherSport(day)), day=day)
    if _JET_LAGGED.search(words) is not None and is_asked:
        return ask(Ask.BUSY_THEN_WHAT, offer(MakeEasier(day)), *reversed(_skip_or_move(day)), day=day)
    return None


def _skip_or_move(day: DayRef) -> tuple[Choice, Choice]:
    said = day_said(day)
    return choice(f"skip {said}", Label.SKIP_IT), choice(f"move {said}", Label.MOVE_IT)


def _on_a_treadmill(words: str, r: Reading, day: DayRef, *, is_named: bool) -> Question | None:
    """ "Only a treadmill at the hotel, what about tomorrow's workout", "it stops at 30 minutes"."""
    longest = r.value(M.DURATION)
    is_short = isinstance(longest, int) and _SHORTEST_S <= longest <= _LONGEST_S and _STOPS.search(words) is not None
    if not is_named and not is_short:
        return None
    skip, move = _skip_or_move(day)
    about = offer(AskAbout(Topic.TREADMILL))
    if is_short and isinstance(longest, int):
        shorter = offer(RunForTime(day, longest))
        return ask(Ask.BUSY_THEN_WHAT, shorter, offer(AskAbout(Topic.SPLIT_RUN)), about, move, day=day)
    return ask(Ask.BUSY_THEN_WHAT, about, move, skip, day=day)
