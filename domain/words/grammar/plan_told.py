"""What a whole sentence tells of the race and the plan: moved, given up, a race on the way, other running days.

A frame sees a date and a race, and takes "the marathon's been put back to the 25th" for another race; here what became
of it is read first, and what is said besides ("can you shift the plan") asks for nothing more.
"""

import re

from domain.race import MARATHON
from domain.words.answers import Ask, Question, ask
from domain.words.asked_of import AskRace
from domain.words.day_refs import DayRef
from domain.words.grammar.asking.races_asked import races_in, time_in
from domain.words.grammar.dated import MONTH
from domain.words.grammar.days_listed import days_listed, weekdays_in
from domain.words.grammar.days_so_many import days_so_many
from domain.words.grammar.heard import Reader
from domain.words.grammar.race_shifted import race_shifted
from domain.words.grammar.race_told import race_told
from domain.words.grammar.reach_told import asks_of_reach
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.grammar.since_when import since_said
from domain.words.grammar.threshold_told import threshold_told
from domain.words.intents import (
    AskAbout,
    ChangeDays,
    ChangeFitness,
    ChangeGoal,
    Intent,
    RunForTime,
)
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_SHORT_S = 1800
_LOWER_IT = re.compile(
    r"\b(?:lower|ease|relax|soften|reduce|slow down|adjust|rethink|revise|downgrade|drop|scale back|raise|up) (?:the|"
    r"my|our) (?:goal|"
    r"target)(?: time)?\b(?! (?:to|by) \d)|\b(?:goal|target)\b.*\b(?:can|could|should|shall|may|might|maybe) (?:we|i|"
    r"you) (?:\w+ )?"
    r"(?:lower|ease|change|adjust|drop|relax|rethink|move|revise|slow) (?:it|that)\b|\bmake (?:the|my|our) (?:goal|"
    r"target)(?: time)? "
    r"(?:a bit |a little |slightly |much )?(?:easier|slower|harder|faster|tougher|more \w+|less \w+)\b"
)
_PACE_WRONG = re.compile(
    r"\b(?:the|my|your|these|those|her|his|their|\w+'s) (?:easy|tempo|long run|interval|training|target|recovery|"
    r"suggested|prescribed)"
    r"(?: run)? paces?(?: you (?:give|gave|set)(?: me)?)? (?:is|are|feels?|seems?)(?: still| way| far| much| a bit| a "
    r"little| just| really|"
    r" all)* too (?:quick|fast|hard|tough|slow|easy|much)\b|\beasy runs? (?:feels?|are|is)(?: way| far| still)* too "
    r"(?:hard|fast) at "
    r"(?:that|this|the|my) pace\b"
)
_YOU_HAVE_ME = re.compile(
    r"\byou(?:'ve| have|'re| are)?(?: got)? (?:have |got |giving |setting )?me (?:way |far |a bit |running |going |"
    r"much )*too (?:fast|slow|quick|hard)\b|"
    r"\bmy (?:real|actual|true|proper) (?:easy |training )?pace\b.*\b(?:closer|more like|nearer|is|around|about)\b"
)
_FROM = (
    r"(?:(?:starting |beginning )?from (?:next (?:week|month|monday)|monday|now(?: on)?|then(?: on)?|tomorrow|this "
    r"week|\d{1,2}\w* \w+|"
    r"\w+)(?: on(?:wards)?)?|from now on|starting (?:next week|monday|now)|going forward)"
)
_WEEKDAY = rf"{WEEKDAY}s?"
_DAYS = rf"(?P<days>{_WEEKDAY}(?:(?:,|,? and|,? &|\+|/)? {_WEEKDAY}){{1,6}})"
_PACE_WRONG_DE = re.compile(
    r"\b(?:lockere|lange|leichte) tempo (?:ist|fuhlt sich) (?:\w+ )?zu (?:schnell|langsam|hart)\b|\britmo (?:suave|"
    r"facil) es "
    r"(?:\w+ )?(?:demasiado|muy) (?:rapido|lento)\b"
)
_SO_OFTEN = r"(?: (?:\d|two|three|four|five|six) (?:times|days)(?: a week)?[,:]?)?"
_DAYS_ARE = re.compile(
    rf"\b(?:(?:my|new|the|her|his|their) )*(?:running |training |run )?days (?:(?:now |will |would )?(?:need to|have "
    rf"to|must|should|gotta|"
    rf"got to) be|are(?: now)?(?: going to be)?|become|will be|change to|to|:|from {_WEEKDAY}:?)(?: now)? {_DAYS}"
    rf"|{_FROM},? (?:i |we )?(?:(?:can|could|will|'?ll|am going to|want to) )?(?:only )?(?:run|train)(?: "
    rf"only)?{_SO_OFTEN}"
    rf"(?: on)? {_DAYS.replace('days>', 'later>')}"
    rf"|\b(?:can|could|will|'?ll) (?:only )?(?:run|train)(?: only)?{_SO_OFTEN}(?: on)? "
    rf"{_DAYS.replace('days>', 'first>')} {_FROM}"
)
# Nobody keeps days until a date.
_UNTIL = (
    r"(?:only )?(?:until|till|through|up to|for the next|for (?:about )?(?:\d|two|three|four|five|six|a few|a "
    r"couple)(?: "
    r"\w+)? weeks)\b"
)
_FOR_A_WHILE = re.compile(
    rf"\b(?:can|could|will|able to|'?ll|have to|want to) (?:only |just )?(?:run|train|do)(?: only| just)?(?: on)? "
    rf"{_DAYS} "
    rf"{_UNTIL}|^(?:only |just )?{_DAYS.replace('days>', 'bare>')} {_UNTIL}"
)
_SO_MANY_LATER = re.compile(
    r"\b(?:from|starting|as of|beginning) (?!now\b|today\b|then\b|here\b|there\b)(?:[\w-]+ ){1,4}?.*?\b(?P<count>[2-7]|"
    r"two|three|four|five|"
    r"six|seven) (?:times|days|runs|sessions)(?: only)? (?:a|per|each|every) week\b"
    r"|\b(?P<first>[2-7]|two|three|four|five|six|seven) (?:times|days|runs|sessions)(?: only)? (?:a|per|each|every) "
    rf"week,? (?:from|starting|as of|beginning) (?:next (?:week|month)|{MONTH}|mon\w*|the \d)"
)
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_PERHAPS_MORE = re.compile(
    rf"^(?:please )?(?:(?:can|could|shall|may) (?:i|we|you) )?(?:please )?add (?:in )?(?:a )?(?P<day>{_WEEKDAY})(?: "
    rf"run)?(?: too| as well| please)*$"
)
_DAY_MORE = re.compile(
    rf"\badd (?:in )?(?:on )?(?P<day>{_WEEKDAY})(?: (?:as|to) (?:a|an|my|the)(?: extra| new| another)?(?: regular)?|s? "
    rf"as)? "
    r"(?:running|training|run) days?\b"
)
_NEEDED = re.compile(
    r"^(?:so |and |ok )*(?:what|how fast|which)\b.*\b(?:need|have|should|must|required)\b.*?\b(?:for|to (?:run|break|"
    r"hit|get|go|do|make)|to be (?:\w+ )?(?:sure|certain|confident|safe|ready|on (?:track|course)) (?:of|for|about)|"
    r"sub|"
    r"under|predicts?) (?:a |an |my |sub |under |breaking |running |getting )*(?P<time>\d{1,2}:\d\d(?::\d\d)?|\d "
    r"hours?)"
)


_PREDICTS = re.compile(
    r"^(?:so |and |ok )*(?:what|which)(?: sort of| kind of| \w+)?? (?:half(?: marathon)?|10 ?k|5 ?k|10 miler?|"
    r"parkrun)(?: time| "
    r"result| finish)? (?:would|do|does|should|could|will|might) (?:i need |i have )?(?:to )?(?:run |be "
    r")?(?:predicts?|mean|"
    r"indicates?|suggests?|point to|make|get me|give me|be worth|be good for|equal|for|need(?: for)?)\b.*?"
    r"(?P<time>\d{1,2}:\d\d(?::\d\d)?|\d(?= hours?\b|[ ?.!]*$))"
)
_BELIEVED = re.compile(
    r"^(?:so |and |ok )*(?:what|how fast|which)\b.*\b(?:need|have|should|must)\b.*\b(?:believe in|trust in?|be "
    r"confident (?:of|in|"
    r"about)|count on|aim for|think of) (?:a |an |my |sub |under |breaking )*(?P<time>\d{1,2}:\d\d(?::\d\d)?|\d(?= "
    r"hours?\b|[ "
    r"?.!]*$))"
)


def plan_told(said: str, words: str, r: Reading, reader: Reader) -> Intent | Question | None:
    """What is told or wished of the race, the goal, or the running days as a whole; None for another story.

    `words` are `said` as the grammar has them.
    """
    if (needed := _needed(words)) is not None:
        return needed
    if (threshold := threshold_told(words, r)) is not None:
        return threshold
    if (
        (_PACE_WRONG.search(words) or _YOU_HAVE_ME.search(words) or _PACE_WRONG_DE.search(words))
        and not r.has(M.PAIN, M.ILL, M.INJURY)
        and not r.names_days
    ):
        return ChangeFitness()
    if _LOWER_IT.search(words) and not r.has(M.TIME, M.DISTANCE):
        return ChangeGoal()
    if asks_of_reach(said, words, r):
        # What is asked of a time changes no goal.
        return AskAbout(Topic.TRACK)
    return _days(words, r, reader) or race_shifted(words, r) or race_told(words, r)


def _needed(words: str) -> AskRace | None:
    """ "What would I need to run a half in for 4:00": a result that says as much, and no other goal."""
    found = next((found for each in (_NEEDED, _PREDICTS, _BELIEVED) if (found := each.search(words)) is not None), None)
    races = [race for _, race in races_in(words[: found.start("time")])] if found is not None else []
    if found is None or len(races) != 1 or races[0].distance_mm >= MARATHON.distance_mm:
        return None
    aimed = time_in(found["time"] if len(found["time"]) > 1 else f"{found['time']} hours", MARATHON)
    return AskRace(distance=races[0], result=MARATHON, time_s=aimed) if aimed is not None else None


def _days(words: str, r: Reading, reader: Reader) -> ChangeDays | Question | None:
    """The running days, all of them or one more, from whenever it is said to hold."""
    if (perhaps := _PERHAPS_MORE.search(words)) is not None:
        # "Can we add Saturday": each week, or this once.
        days = weekdays_in(perhaps["day"], reader)
        if perhaps["day"].endswith("days") and len(days) == 1:
            return ChangeDays(more=days[0])
        once = RunForTime(DayRef(weekday=days[0]), _SHORT_S) if len(days) == 1 else None
        return ask(Ask.DO_THAT, offer(ChangeDays(more=days[0])), offer(once)) if once is not None else None
    if (listed := days_listed(words, r, reader)) is not None:
        return listed
    if (so_many := days_so_many(words, r, reader)) is not None:
        return so_many
    if (more := _DAY_MORE.search(words)) is not None:
        days = weekdays_in(more["day"], reader)
        return ChangeDays(more=days[0]) if len(days) == 1 else None
    many = _SO_MANY_LATER.search(words)
    if many is not None and not re.search(r"\b(?:ran|did|was|were|used|how|should|what|been)\b|\bnot enough\b", words):
        count = many["count"] or many["first"]
        return ChangeDays(count=_COUNTED.get(count) or int(count), since=since_said(words, r))
    if (while_ := _FOR_A_WHILE.search(words)) is not None and not r.has(M.RAN, M.DISTANCE, M.DURATION, M.NOT, M.CANT):
        days = weekdays_in(while_["days"] or while_["bare"], reader)
        return ask(Ask.DAYS_FOR_A_WHILE, offer(ChangeDays(days=frozenset(days)))) if len(set(days)) > 1 else None
    found = _DAYS_ARE.search(words)
    if found is None or re.search(r"\b(?:not|cant|can't|cannot|move|swap|easy|hard|long)\b", words):
        return None
    days = weekdays_in(found["days"] or found["later"] or found["first"], reader)
    return ChangeDays(days=frozenset(days), since=since_said(words, r)) if len(set(days)) > 1 else None
