"""Who is over it: free of fever for a day or more, a throat that is gone, human again.

After a fever a whole day without it has to pass first (training.md 3.2): who says that it did is taken at their word.
"""

import re
from datetime import date, timedelta

from domain.words.dates import latest_weekday, weekday_number
from domain.words.grammar.reading import Reading
from domain.words.intents import Recovered
from domain.words.lexicon.meanings import M

_FREE = (
    r"(?:(?:no|without(?: an?| any)?|zero|kein\w*|ohne|sin|free of) (?:more |sign of |trace of )?"
    r"(?:fever|temp\w*|fieber|fiebre)|(?:fever|temp\w*|fieber)[ -]?(?:free|frei)|"
    r"(?:fever|temp\w*|fieber|fiebre)(?:'?s)?(?: (?:is|has|been|was|all|now|down|normal|ist|se|ha))* "
    r"(?:gone|normal|over|away|weg|vorbei|ido))"
)
_A_DAY = (
    r"(?:(?:an?|one|1|two|2|three|3|four|4|five|5|six|6|seven|7|several|a few|some|a couple of|couple of|ein\w*|"
    r"zwei|drei|"
    r"vier|mehrere\w*|un|dos|tres|cuatro|varios) (?:whole |full |complete |entire |good |solid |ganze\w* )*"
    r"(?:days?|weeks?|tage?n?|wochen?|dias?|semanas?)|(?:24|36|48|72) ?(?:h|hrs?|hours?|stunden|horas)|"
    r"(?:all|the whole|the entire) day yesterday|the whole (?:weekend|week))"
)
# So long without it is a whole day at least.
_FREE_SO_LONG = re.compile(
    rf"\b{_FREE}(?: (?:any ?more|mehr))?,? (?:(?:at all|now|for|since|in|the|last|past|over|more than|about|almost|"
    rf"seit|"
    rf"desde|hace|its|it's|been|already|schon|ya) )*{_A_DAY}\b|"
    rf"\b{_A_DAY}(?: (?:now|already|of|with|have been|been|passed|in a row))*,? (?:completely |totally |i'?m |im "
    rf")?{_FREE}"
)
_FREE_SINCE = re.compile(
    rf"\b{_FREE} (?:any ?more )?since (?:last )?(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b"
)
_NOT_YET = re.compile(
    r"\b(?:still|not (?!paused|ill|sick|coughing)|isn'?t|almost|nearly|hardly|until|till|once|when|if|but (?!bored|"
    r"keen|"
    r"ready|want|bit|a bit)|noch|aber|todavia|aun|pero|weak|cough\w*|chest\w*)\b"
)
_WAITS = re.compile(
    r"\b(?:can|may|should|shall|could|do|am|is it) (?:i|ok|okay|safe|fine)\b|\b(?:soll|darf|kann) ich\b|\bpuedo\b"
)
_WHAT = (
    r"(?:throat|cough|cold|sniffles|nose|snot|sinus(?:es)?|bug|virus|flu|lurgy|headache|stomach(?: bug)?|migraine|"
    r"infection|hals\w*|husten|schnupfen|erkaltung|grippe|garganta|tos|resfriado|catarro|gripe)"
)
_GONE = re.compile(
    rf"^(?:(?:yay|phew|ok|okay|hey|hi|finally|good news|woo\w*|hurra\w*)[ ,.!]+)*(?:(?:the|my|that|mein\w*|der|die|"
    rf"das|mi|la|"
    rf"el) )?{_WHAT}(?:'?s)?(?: (?:is|has|feels?|seems?|all|now|finally|completely|totally|ist|endlich|se|ha|ya|"
    rf"esta))* "
    r"(?:gone(?! to)|cleared(?: up)?|over|better|fine|ok|okay|clear|good|normal|back to normal|weg|vorbei|gut|"
    r"besser|ido|pasado|bien|mejor)(?: (?:again|now|today|at last|finally|wieder|otra vez))*(?=$|[ ,.!;:])"
)
_LOST = re.compile(
    r"\b(?:(?:did|have|has|will|do) (?:i|my) (?:\w+ ){0,3}?(?:lose|lost|lost|drop\w*|suffer\w*)\b|(?:what|how "
    r"much) (?:\w+ ){0,3}?"
    r"(?:lose|lost|gone)\b|is (?:my|all my|the) (?:fitness|form) (?:gone|lost)|(?:habe|hab) ich (?:\w+ ){0,2}?verloren|"
    r"he perdido)"
)
_MORE = (M.NAME, M.DISTANCE, M.MOVE, M.SWAP, M.PAIN, M.INJURY, M.MISSED, M.RACE, M.UNTIL)
_RAN = re.compile(r"\b(?:ran|jogged|gelaufen|corri)\b|\d ?min|\d:\d\d")


def well_told(words: str, r: Reading, *, asks: bool) -> Recovered | None:
    """That somebody is well again (plain words), and asks for nothing else; None for another story."""
    is_asked = (asks and not asks_what_was_lost(words)) or _WAITS.search(words) is not None
    ahead = [on for each in r.days if (on := r.coming(each.day)) is not None and on > r.today]
    is_ahead = len(ahead) > (_FREE_SINCE.search(words) is not None)
    if is_asked or is_ahead or _NOT_YET.search(words) or _RAN.search(words) or r.has(*_MORE):
        return None
    is_free = _FREE_SO_LONG.search(words) is not None or _is_free_since(words, r.today)
    return Recovered() if is_free or _GONE.search(words) else None


def _is_free_since(words: str, today: date) -> bool:
    """ "No fever since Monday": more than the day before today."""
    found = _FREE_SINCE.search(words)
    if found is None:
        return False
    return (today - latest_weekday(today - timedelta(days=1), weekday_number(found["day"]))).days > 1


def is_free_of_fever(words: str) -> bool:
    """Whether a whole day without fever is told of."""
    return _FREE_SO_LONG.search(words) is not None


def asks_what_was_lost(words: str) -> bool:
    """ "Did I lose anything", asked by who was ill."""
    return _LOST.search(words) is not None
