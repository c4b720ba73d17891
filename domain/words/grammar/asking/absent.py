"""Questions for what a plan does not have, or not yet: longer long runs, faster work; and how to warm up for a day."""

from domain.words.asked_of import AskWarmUp
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.run_speech import WEEK, length_of
from domain.words.intents import AskAbout, Intent, WhyIntent
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic

_WHY = r"why|how come|whats the reason|warum|wieso|weshalb|por que"
_NONE = (
    r"no|not|never|none|nothing|dont|doesnt|isnt|arent|havent|hasnt|ever|without|any|only|more than|over|"
    r"kein\w*|nicht|nie|ningun\w*|sin|nunca"
)
_FASTER = (
    r"speed ?work|speed (?:sessions?|training|runs?|days?|stuff)|speed|intervals?|reps|tempos?|tempo runs?|threshold|"
    r"track (?:work|sessions?)|(?:fast|faster|quick|hard|harder|quality) (?:runs?|work|workouts?|sessions?|running|"
    r"training|stuff|days?|bits)|"
    r"quality|anything (?:fast|hard)|tempoläufe|tempolaufe?|intervalle|schnelle\w* (?:laufe?|einheiten)|series|"
    r"entrenos? rapidos?"
)
_BEGINS = (
    r"(?:when|whens|how soon|what week|which week|wann|cuando)\b.*\b(?:start\w*|begin\w*|come|comes|kick in|get to|"
    r"introduce\w*|add\w*|begin\w*|fang\w*|komm\w*|empie\w+|empez\w+)"
)
_FIRST = r"(?:when|whens|wann|cuando)\b.*\b(?:first|erste\w*|primer\w*)"
_NEXT_ONE = (
    r"(?:when|whens|wen|what|whats|which|wann|cuando)\b.*\b(?:next|nachste\w*|proxim\w+) (?:big |really |proper )?"
    r"(?:fast|faster|quick|hard|harder|quality|speed|tough|intense|harte\w*|schnelle\w*)"
    r" (?:runs?|work|workouts?|sess?ions?|days?|ones?|effort|einheit|tag|lauf)"
)
_WARM_UP = r"warm ?-?ups?|warm(?:ing)? ?up|warm me up|cool ?-?downs?|cool(?:ing)? ?down|aufwarmen|einlaufen|calentar"
_OF_RACES = r"race|half|10k|marathon|5k"
_NO_QUESTION = r"move|swap|skip|instead|did|was|ran|just do|only do|make"
_WISHED = r"move|swap|change|skip|make|add|instead|rather|could we|can we|can you|lets|want"


def absent_asked(s: QuestionText) -> Intent | None:
    """ "Why is there no run over 20 miles", "why no speedwork", "when do the intervals start"; None for the rest."""
    if not s.is_asked or s.r.has(M.DAY, M.DATE, M.LONGEST, M.PAIN, M.INJURY, M.ILL) or s.has(_WISHED):
        return None
    is_missed = s.has(_WHY) and s.has(_NONE)
    length = length_of(s) if is_missed and not s.has(WEEK) else None
    if length is not None and not length[1] and not s.r.has(M.TIME, M.DURATION, M.PACE):
        return WhyIntent(s.r.it, distance_mm=length[0])
    is_none = is_missed and s.has(
        rf"(?:no|any|without|kein\w*|ningun\w*|sin|never|ever|more) (?:\w+ ){{0,2}}(?:{_FASTER})"
    )
    is_first = s.has(_FASTER) and (s.has(_BEGINS) or s.has(_FIRST)) and not s.has(r"\d|pace|warm\w*|a session|how long")
    is_next = s.has(_NEXT_ONE) and not s.has(r"pace|how (?:far|long|fast)|look like|days? (?:after|before|until)")
    return AskAbout(Topic.FASTER_WORK) if (is_none and not s.has(WEEK)) or is_first or is_next else None


def warm_up_asked(s: QuestionText) -> AskWarmUp | None:
    """ "How should I warm up for tomorrow": that day's own."""
    if not (s.is_asked or s.has(r"^(?:the )?(?:warm|cool)")) or not s.has(_WARM_UP) or s.has(_OF_RACES):
        return None
    days = [each.day for each in s.r.days]
    plain = [day for day in days if day.type is None]
    found = plain or days
    return AskWarmUp(found[0]) if len(found) == 1 and not s.has(_NO_QUESTION) else None
