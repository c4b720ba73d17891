"""Whether a time, or the race at all, is within reach: "should I aim for 3:40", "how far am I from 3:45"."""

import re

from domain.words.grammar.reading import Reading
from domain.words.grammar.spelled import with_times
from domain.words.lexicon.meanings import M

_TIME = r"(?<![\d:])(?:[1-9]:[0-5]\d(?::[0-5]\d)?|(?:sub|under|unter|bajo) ?-?[2-6](?: hours?| stunden)?)(?![\d:]| ?/)"
_IN_REACH = re.compile(
    r"^(?:so |and |ok |well )*(?:(?:should|could|might|would|will) (?:i|we)|do you (?:think|reckon) (?:i|we) (?:can|"
    r"could|should|will)|"
    r"am i (?:good|fit|ready) enough to|can (?:i|we)(?= (?:\w+ )?(?:do|run|manage|break|hit|finish)\b)|how (?:likely|"
    r"far off|realistic) (?=is)|what (?:are|is) (?:my|the) (?:chances?|odds) (?=of)) (?:\w+ ){0,3}?(?:aim|go|target|"
    r"shoot|"
    r"run|do|make|try|break|hit|manage|finish|get|is|of)\b.*?"
    rf"{_TIME}"
)
# How far it is to a time: "how far off 3:45 am I", "was fehlt mir noch zu 3:45".
_FAR_OFF = re.compile(
    rf"^(?:so |and |ok |well |also |und |y )*(?:how (?:far|close|near|much|many minutes)(?: off| away| short| "
    rf"slow\w*)?\b"
    rf"|what(?:'s| is| am i| do i)? (?:still |i )*(?:missing|miss|lack|lacking)"
    rf"|wie (?:weit|nah|viel)\b|was fehlt\b|fehlt mir|cuanto me falta\b|a cuanto (?:estoy|ando)\b|que me falta\b)"
    rf"(?!.*\b(?:run|ran|week|weeks|tomorrow|today)\b).*?(?:{_TIME}|\b(?:my |the |mein\w* |mi )(?:goal|target|ziel|"
    rf"zielzeit|objetivo)(?: time)?\b)(?: (?:am i|are we|bin ich|estoy|off|away|weg|entfernt|now|right now|at the "
    rf"moment|noch|gerade|jetzt))*[ ?.!]*$"
)
_A_RESULT = r"(?:half(?: marathon)?|marathon|10 ?k|5 ?k|parkrun|ten miler|10 miler|halbmarathon|media)"
# A time that a result is to be good for: "can 3:30 work after a 46 min 10k", "I ran 1:39 in a half, could I do 3:30".
_RESULT = re.compile(
    rf"\b\d[\d:.]*(?: ?(?:min(?:ute)?s?|hours?))? (?:for |in |over |at |on )?(?:the |a |an |my )?{_A_RESULT}\b"
    rf"|\b{_A_RESULT}(?: time)? (?:in|of|was|at|is)(?: about| around)? \d"
)
_ASKED_TIME = re.compile(
    rf"(?:(?:^|[,.;?!] |\b(?:so|then|and|but) )(?:can|could|would|will|is|are|might)|\b(?:can|could|might|would)(?= "
    rf"i\b))"
    rf" (?:i |we |a |an |my |the )*"
    rf"(?:still |really |then |even )?(?:(?:do|run|go|hit|break|manage|aim for|go for|go under|make|target) )?{_TIME}"
)
_READY = re.compile(
    r"\b(?:will|am|would|can) (?:i|we)(?: (?:honestly|really|actually|even|ever|truly|still))*(?: (?:be|going to be|"
    r"gonna be|get|on track to be))?(?: (?:honestly|really|actually|even|ever|truly))* ready"
    r"(?: (?:in time|by then|for (?:it|the (?:race|marathon|half|day)|my (?:race|marathon|half)|race day|april|may|"
    r"march"
    r"|june)|(?:in|by|on|at) (?:\w+ )?(?:april|may|march|june|july|october|september|time|the \w+|race day|spring|"
    r"summer|autumn)|on the day))*[ ?.!]*$"
    r"|\bdo you (?:think|reckon)(?: that)? (?:i'?m|i am|i'?ll be|i will be) (?:\w+ )?ready[ ?.!]*$"
    r"|\b(?:bin|werde) ich (?:\w+ )?(?:bis |im |am |fur )*(?:\w+ )?(?:bereit|fit genug|so weit)\b|"
    r"\bestare (?:list[oa]|preparad[oa])\b"
)
# "I've only ever run 10 miles, can I do a marathon in April".
_NEVER_SO_FAR = re.compile(
    r"\bnever (?:ever )?(?:run|ran|gone|done)\b.*\bis (?:\w+ )?(?:april|may|march|june|the race|a marathon|the "
    r"marathon|"
    r"it|this|that) (?:\w+ )?(?:realistic|possible|doable|too (?:soon|early|much)|mad|crazy|sensible)\b|"
    r"\b(?:never (?:ever )?(?:run|ran|gone|done)|only (?:ever )?(?:run|ran|done|gone)|(?:longest|furthest|farthest) "
    r"(?:run )?(?:i'?ve|i have|so far|ever)[^,.;?]*) .*(?:can|could|will|would|do you think) (?:i|we)(?: (?:can|really|"
    r"even|honestly|possibly|actually))* (?:do|run|finish|manage|make|get (?:round|through|to)|survive|be able to)\b"
    r".*\b(?:marathon|half|race|it|april|may)\b"
)
_SO_MANY_DAYS = re.compile(r"\b(?:[2-7]|two|three|four|five|six|seven) (?:days|runs|times|sessions)\b")
_WISHED = re.compile(r"\b(?:instead|rather|change|goal to)\b")


def asks_of_reach(said: str, words: str, r: Reading) -> bool:
    """Whether it is asked if a time, or the race, is within reach (`words` are `said` as the grammar has them)."""
    if _READY.search(words) and not r.has(M.PAIN, M.ILL, M.INJURY, M.DAY) and r.week is None:
        return True
    if (_FAR_OFF.search(words) or _NEVER_SO_FAR.search(words)) and not r.names_days:
        return True
    if asks_by_result(words) and not r.names_days:
        return True
    is_of_days = _SO_MANY_DAYS.search(words) is not None
    if is_of_days or r.has(M.PACE, M.DISTANCE, M.KIND, M.LONGEST) or r.names_days or _WISHED.search(words):
        return False
    return _IN_REACH.search(with_times(said)) is not None and not r.has(M.RACE)


def asks_by_result(words: str) -> bool:
    """Whether a time is asked about in view of a result: "is 3:30 realistic? I ran 1:39 for the half"."""
    asked = _ASKED_TIME.search(words)
    result = _RESULT.search(words) if asked is not None else None
    return asked is not None and result is not None and not asked.start() <= result.start() < asked.end()


def tells_longest(words: str) -> bool:
    """Whether it is asked by somebody who tells how far they have ever run: the long runs to come are their answer."""
    return re.search(r"\b(?:never|only)(?: ever)? (?:run|ran|gone|done)\b.*\d|\blongest\b.*\d", words) is not None
