"""An illness that is over after days without running, and one that is not, from which somebody would begin gently."""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, MakeEasier, Recovered, Sick
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays

_ILLNESS = (
    r"(?:flu|cold|covid|corona|virus|bug|fever|infection|cough|throat|illness|lurgy|migraine|pneumonia|bronchitis|"
    r"norovirus|grippe|erkaltung|fieber|infekt|husten|gripe|resfriado|catarro|fiebre|tos)"
)
_IS_OVER = re.compile(
    rf"\b(?:ya )?(?:se me )?(?:paso|pase|fue|superad[oa]|supere) (?:ya )?(?:la|el) {_ILLNESS}\b|"
    rf"\b(?:over|shot of|shaken(?: off)?|rid of|done with|better from|recovered from|back from) (?:the |my |that |"
    rf"this |a )?"
    rf"(?:\w+ ){{0,2}}?{_ILLNESS}\b|\b{_ILLNESS}(?:'?s)?(?: (?:is|has|now|all|finally|ist|se|ha|ya))* (?:gone(?! to)|"
    rf"over|better|"
    r"passed|cleared(?: up)?|weg|vorbei|pasado|ido)\b|\b(?:(?:all |much |feeling |feel |i'm |im |am |fully |"
    r"completely |finally )*"
    r"(?:better|recovered|well|healthy|fit|fine|good|ok|okay|100 ?%|back to normal|myself) (?:now|again|at last|"
    r"today|this morning)|(?:wieder|endlich) (?:gesund|"
    r"fit)|"
    r"(?:ya )?(?:estoy )?(?:mejor|recuperad[oa])|better after|(?:i'm |im |am |and |now )*back (?:now|again|today|at "
    r"it)|(?:i'm|im|i am) back$)\b"
)
_NOT_OVER = re.compile(r"\b(?:not|isn'?t|never|hardly|nearly|almost|still|half|noch|todavia|aun)\b")
_COUNT = (
    r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of|the (?:whole|last|"
    r"past)|"
    r"ein\w*|zwei|drei|vier|funf|sechs|sieben|un|una|dos|tres|cuatro|cinco|seis|siete)"
)
_DAYS = r"(?:days?|weeks?|runs?|sessions?|nights?|fortnight|tage?n?|wochen?|dias?|semanas?)"
# So long nothing was run.
_NOTHING_RUN = re.compile(
    rf"\b{_COUNT} (?:whole |full |entire )?{_DAYS} (?:(?:completely |totally )?off|without (?:a |any |one "
    rf")?(?:run\w*|training)|"
    r"in bed|of (?:nothing|no running|bed|rest|being ill|illness)|no running|not running|missed|out|lost|on the sofa|"
    r"of it|"
    r"ohne (?:laufen|lauf|training)|nicht gelaufen|im bett|sin (?:correr|entrenar)|en (?:la )?cama)\b|"
    rf"\b(?:missed|lost|skipped|spent|had|after|took|been out(?: for)?|out(?: for)?|off(?: for)?|laid up(?: for)?) "
    rf"(?:about |nearly |"
    rf"almost |over |the last |the past |more than )*{_COUNT} (?:whole |full )?{_DAYS}\b|"
    r"\b(?:have ?n.?t|have not|not|no|nothing|did ?n.?t|didnt|havent) (?:run|ran|running|trained|been out|been "
    r"running|done anything|"
    rf"a run|a step)(?: anything| at all)?(?: for| in| since)? (?:about |nearly |almost |over |the last )*{_COUNT} "
    rf"{_DAYS}\b|"
    r"\b(?:ill|sick|poorly|in bed|laid up|out of action|down with (?:\w+ )?\w+) (?:(?:all|most of|the whole|for|"
    r"since|from|over)) "
    r"(?:the |last |past )*(?:week|weekend|\w+day|month|days|weeks)\b|"
    rf"\b(?:ill|sick|poorly|in bed|laid up) for {_COUNT} {_DAYS}\b|"
    rf"\b(?:seit|desde hace) {_COUNT} {_DAYS}\b"
)
_BY_FEVER = re.compile(
    r"\b(?:flu|fever|covid|corona|virus|bug|infection|chest|pneumonia|bronchitis|norovirus|grippe|fieber|gripe|"
    r"fiebre)\b"
)
_OTHERS = (
    M.NAME,
    M.MOVE,
    M.SWAP,
    M.DISTANCE,
    M.RAN,
    M.DONE,
    M.GOAL,
    M.RACE,
    M.PAIN,
    M.INJURY,
    M.UNTIL,
    M.TUNE_UP,
)
_LONG = re.compile(
    r"\b(?:weeks?|fortnight|wochen?|semanas?|[7-9]|1\d|seven|eight|nine|ten|sieben|siete) ?(?:days|tage|dias)?\b"
)
_STILL_ILL = re.compile(
    rf"\b{_ILLNESS}(?:'?s)? (?:is |has )?(?:nearly|almost|mostly|practically|pretty much) (?:gone|over|better|"
    rf"cleared|done|there)\b|"
    rf"\b(?:nearly|almost|mostly|just getting|getting) over (?:the |my |this |a )?(?:\w+ )?{_ILLNESS}\b|"
    rf"\bstill (?:\w+ ){{0,4}}?(?:cough\w*|{_ILLNESS}|ill|sick|bunged up|snotty|rough|poorly|sniff\w*|blocked|"
    rf"chesty)\b|"
    r"\b(?:cough|cold|sniffles)(?:'s| is)? (?:still (?:there|here|with me|hanging)|not (?:quite |fully |all "
    r")?(?:gone|over)|hanging "
    r"(?:on|around)|lingering)\b|\bnot (?:quite |fully |completely |100% |totally )*(?:over (?:the|my|this)|better|"
    r"well|right) (?:yet)?\b|"
    r"\bnoch (?:\w+ ){0,3}?(?:husten\w*|huste|krank|erkaltet|schnupfen)\b|\b(?:todavia|aun|sigo) (?:\w+ "
    r"){0,3}?(?:tos|tosiendo|resfriad[oa]|"
    r"mal[oa]|enferm[oa])\b"
)
_BEGIN = re.compile(
    r"\b(?:start|begin|try|ease|get (?:back|going|out)|go (?:back|out|for)|come back|jog|run|resume|return|restart|"
    r"anfangen|beginnen|"
    r"einsteigen|laufen|empezar|volver|correr|salir)\b"
)
_CHEST = re.compile(r"\b(?:cough\w*|chest\w*|wheez\w*|flu|fever|covid|husten\w*|huste|grippe|tos|tosiendo|gripe)\b")
_ASKS = re.compile(r"\b(?:can|may|should|shall|could|do) i\b|\b(?:darf|kann|soll) ich\b|\b(?:puedo|debo)\b")
_FIRST_DAYS = 7


def _is_of_else(r: Reading) -> bool:
    """Whether it asks for something else besides, or a part of the body hurts: "back" alone is a way."""
    return r.has(*_OTHERS) or any(token.has(M.BODY) and token.text != "back" for token in r.tokens)


def over_after_days(r: Reading) -> Question | None:
    """ "Over the flu now, five days without running": how it begins again (`r` is of the whole sentence)."""
    if _IS_OVER.search(r.text) is None or _NOT_OVER.search(r.text) or _is_of_else(r):
        return None
    if _NOTHING_RUN.search(r.text) is None or any((on := r.coming(each.day)) and on > r.today for each in r.days):
        return None
    sunday = monday_of(r.today) + timedelta(days=6)
    last = r.today + timedelta(days=_FIRST_DAYS - 1 if _LONG.search(r.text) else 3)
    gently = EaseDays(r.today, max(sunday, last), lighter=True)
    code = Ask.FEVER_OVER if _BY_FEVER.search(r.text) else Ask.BACK_GENTLY
    return ask(code, offer(gently), offer(MakeEasier(r.it)), offer(Recovered()))


def still_but_gently(r: Reading) -> Question | None:
    """ "Still coughing but I'd like to start gently on Friday": no running until then, or that run easy."""
    ahead = [each.day for each in r.days if each.day.type is None and (on := r.coming(each.day)) and on > r.today]
    if len(set(ahead)) != 1 or _STILL_ILL.search(r.text) is None or _is_of_else(r) or r.has(M.SKIP, M.CANT):
        return None
    if _ASKS.search(r.text):
        return None
    on = r.coming(ahead[0])
    if on is None or _BEGIN.search(r.text) is None:
        return None
    is_later = on > r.today + timedelta(days=1)
    until = (offer(Holiday(r.today, on - timedelta(days=1))),) if is_later else ()
    code = Ask.COLD_BELOW if _CHEST.search(r.text) else Ask.COLD_ABOVE
    return ask(code, *until, offer(MakeEasier(ahead[0])), offer(Sick()))
