"""What is told or asked of the goal's time without naming another: too fast, none that can be run, which to take."""

import re

from domain.race import MARATHON
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.asking.races_asked import time_in
from domain.words.grammar.goal_by import goal_by, goal_made
from domain.words.grammar.goal_named import as_time, goal_named, in_figures
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, ChangeFitness, ChangeGoal, Intent
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_TIME = r"(?P<time>[1-6]:[0-5]\d(?::[0-5]\d)?|sub ?-?[2-6](?: hours?)?|[2-6] hours?)"
_VERY = (
    r"(?: (?:a bit|a little|a tad|way|far|much|just|now|really|still|maybe|probably|all|slightly|looking|going to be))*"
)
_MUCH = (
    r"(?:fast|quick|ambitious|optimistic|hard|tough|much|big|high|soon|steep|demanding|schnell|ehrgeizig|rapido|"
    r"ambicios\w+)"
)
_TOO_FAST = re.compile(
    rf"^(?:.{{0,40}}[,.;] |(?:i )?(?:think|reckon|feel|guess|fear|believe)(?: that)? |honestly |maybe |perhaps "
    rf")?(?:that |the |my |a |goal of |target of )*"
    rf"{_TIME}(?: goal| target| marathon| finish)? (?:is|feels?|seems?|looks?|sounds?|was|might be|may be|will be|"
    rf"ist|es){_VERY} "
    rf"(?:too|zu|demasiado|muy) {_MUCH}\b(?!.*\d:\d\d)"
)
_CANNOT = re.compile(
    rf"^(?:i )?(?:do not|don'?t|dont|can'?t|cannot|won'?t|no longer|never)(?: really| honestly)? (?:think|believe|"
    rf"reckon|see|feel|going to|run|do|make|"
    rf"manage|hold|hit|break)\b.*?(?<![\d:]){_TIME}(?! ?(?:/|per|min|pace|a mile))(?: any ?more| any longer| now| "
    rf"yet| this time| in april| on the day)*[ .!]*$"
)
_WHICH = re.compile(
    r"^(?:so |and |ok |well )*(?:what|which)(?: sort of| kind of)? (?:goal|target|finish(?:ing)?|race|time)(?: time| "
    r"goal| pace)?"
    r" (?:would|do|could|can|should|shall|might) (?:you|i|we)\b.*?\b(?:give|suggest|recommend|set|advise|"
    r"aim|go|shoot|pick|choose|put|be (?:aiming|going))\b(?!.*\d)"
)
# "I'd be happy with under 4": a time that would do, after another one or alone.
_AIM = (
    r"(?P<aim>[1-6]:[0-5]\d(?::[0-5]\d)?|[2-6](?: hours?)?)"
    r"(?![\d:]| ?h ?\d| ?(?:/|%|per|min|mi|k|days?|weeks?|runs?|times|a week|or \d))"
)
_UNDER = (
    r"(?:about |around |just |anything |a |breaking |going |running |something )*"
    r"(?:under |sub ?-?|below |inside |around |about )*"
)
_WOULD_DO = re.compile(
    rf"\b(?:i'?d|i would|i'?ll|i will|i am|i'?m|would) be (?:\w+ )?(?:happy|glad|content|pleased|satisfied|delighted|"
    rf"fine|ok) "
    rf"(?:with|to (?:run|break|get|finish in|go)) {_UNDER}{_AIM}"
    rf"|\b(?:anything |something |a )?(?:under |sub ?-?|below ){_AIM.replace('aim>', 'under>')} (?:would|will|'d) "
    rf"(?:do|be (?:\w+ )?"
    rf"(?:fine|enough|great|good|ok|okay|plenty|nice))\b"
)
_RATHER = re.compile(
    rf"\b(?:let'?s|lets|i'?d rather|rather|prefer|make it|go for|aim for|change (?:it )?to|settle for|aim at|instead) "
    rf"(?:(?:go|aim|run|be|for|at|to|do|say|take|target) )*{_UNDER}{_AIM}"
)
# "Back to 3:45 please".
_BACK_TO = re.compile(
    rf"^(?:ok |so |well |no )*{_AIM.replace('aim>', 'it>')} it is[ .!]*$|^(?:(?:ok|please|actually|so|and|can (?:we|"
    rf"i|you)|could (?:we|i|you)|let'?s|lets|i'?d like to|i want to|go|get|"
    rf"switch|change|set|put|it|me|my|the|goal|target)[ ,]+)*back to (?:(?:the|my|a|our|old|original|first|goal|target|"
    rf"of)[ ,]+)*{_AIM}(?: (?:goal|target|please|again|then|now|hours?))*[ .!]*$"
)
_PACE = r"(?P<pace>\d{1,2}:[0-5]\d(?: ?(?:/|per |a )(?:km|k|kilomet\w+|mi|mile)\b| pace\b)?)"
_GOAL_PACE = re.compile(
    rf"^(?:(?:please|ok|so|and|actually|well|hi)[ ,]+)*(?:(?:my|the|our|new|change|set|make) )*(?:goal|target|race|"
    rf"marathon)[ -]pace"
    rf"(?: (?:should|shall|will|needs? to|has to|ought to|must|is going to|be|is|to|at|now|=|for [\w ]{{2,20}}))*:? "
    rf"{_PACE}"
    rf"(?:[ ,.!]+(?:so |and |can you |could you )*(?:please |pls )?(?:plan|use|update|set|change|adjust|work|"
    rf"train)\b[^\d]*|"
    rf"[ ,.!]*(?:please|pls|now)?[ .!]*)$"
)


# A clause each: "3:45 is too fast for me, let's say 4:00".
_PARTS = re.compile(r"[,.;!]+ |[.!]$| - | (?=(?:so|but|rather|let's|lets|and) )")


def _would_do(words: str, r: Reading) -> ChangeGoal | None:
    """The goal with its value: a pace that is called the goal's, or a time that would do."""
    if r.is_asked or r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE):
        return None
    if (paced := _GOAL_PACE.search(words)) is not None:
        return ChangeGoal(paced["pace"] if not paced["pace"][-1].isdigit() else f"{paced['pace']} pace")
    if r.has(M.DAY, M.KIND, M.EASY, M.DISTANCE, M.PACE):
        return None
    found = _WOULD_DO.search(words) or _BACK_TO.search(words)
    if found is None and any(_TOO_FAST.search(part) for part in _PARTS.split(words)):
        found = _RATHER.search(words)
    if found is None:
        return None
    parts = found.groupdict()
    aim = next((parts[name] for name in ("aim", "under", "it") if parts.get(name)), "")
    return ChangeGoal(as_time(aim.partition(" ")[0]))


_WHEN_IT_IS = re.compile(
    r"\b(?:when|what (?:day|date)|how (?:many|long|far|soon)|wann|cuando|cuanto)\b.*\b(?:race|marathon|half|event|"
    r"rennen|lauf|"
    r"carrera|maraton)\b|\brace (?:date|day)\b"
)
_WHAT_IT_IS = re.compile(
    r"\b(?:what|which|remind me of|was|welches|cual|que)(?:'?s| is| was| ist| es)?(?: again)? (?:my|the|our|mein|mi) "
    r"(?:goal|target|"
    r"ziel|zielzeit|objetivo|meta)(?: time)?\b|\b(?:and|plus|und|y) (?:my |the |mein |mi )?(?:goal|target|ziel|"
    r"zielzeit|objetivo)"
    r"(?: time)?\b(?! to\b)"
)


def asks_of_race_and_goal(words: str) -> bool:
    """ "When exactly is my race, and what's my goal": both are answered."""
    return _WHEN_IT_IS.search(words) is not None and _WHAT_IT_IS.search(words) is not None


def goal_told(words: str, r: Reading, *, is_in_view: bool = False) -> Intent | Question | None:
    """What is asked back, or answered; None for another story. `is_in_view`: a day is, which may be meant."""
    if asks_of_race_and_goal(words) and not r.has(M.TIME, M.DAY):
        return AskAbout(Topic.RACE)
    figures = in_figures(words)
    if (made := goal_made(figures, r, is_in_view=is_in_view) or goal_by(words, r)) is not None:
        return made
    if (named := goal_named(figures, r) or _would_do(figures, r)) is not None:
        return named
    if r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.PACE):
        return None
    if _WHICH.search(words) and not r.has(M.DAY, M.KIND, M.EASY):
        return AskAbout(Topic.TRACK)
    found = _TOO_FAST.search(words) or _CANNOT.search(words)
    if found is None or r.is_asked or r.has(M.DAY, M.KIND, M.EASY, M.DISTANCE):
        return None
    if ":" in found["time"] and time_in(found["time"], MARATHON) is None:
        return None
    wishes: tuple[Intent, ...] = (ChangeGoal(), AskAbout(Topic.TRACK), ChangeFitness())
    return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))
