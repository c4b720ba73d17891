"""What is slight, lately or nearly over: a tight calf, tired for days, the cough that a cold left, the day after a jab.

Nobody is paused for it unasked: what is true of it for everybody is said, and beside it stands what may become of it.
"""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.grammar.well_again import is_free_of_fever
from domain.words.intents import Injured, Intent, MakeEasier, Recovered, Sick, SkipDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays

_JAB = re.compile(
    r"\b(?:jabs?|jabbed|vaccin\w+|vax\w*|booster|(?:covid|flu|tetanus) shots?|\w*impfung|geimpft|vacuna\w*)\b"
)
_HAD = re.compile(
    r"\b(?:had|got|getting over|after|from|since|yesterday|today|this morning|last night|have had|gestern|heute|nach|"
    r"ayer|hoy|me pusieron|tras)\b"
)
_ROUGH = re.compile(
    r"\b(?:arm|shoulder|rough|ropey|achy|aching|rubbish|rotten|sore|hurts?|tired|wiped|poorly|off|groggy|shivery|awful|"
    r"headache|terrible|meh|brazo|cansad\w+|mude|matt|schlapp)\b"
)
# Days of it, not the legs after a run.
_LATELY = re.compile(
    r"\b(?:lately|recently|these days|all the time|all week|all month|for (?:days|weeks|ages|a (?:while|week|fortnight|"
    r"month)|(?:two|three|four|\d+) (?:days|weeks|nights))|(?:two|three|four|five|several|many|second|third|fourth|"
    r"\d+(?:rd|th|nd)?) (?:bad |broken |"
    r"sleepless |short )*nights? (?:in a row|running|now|without|with|of)|(?:every|each) (?:single )?day|"
    r"constantly|always|permanently|since "
    r"(?:last|the|i)|the (?:whole|last|past) (?:week|weeks|month|few)|by the day|in letzter zeit|seit (?:tagen|wochen)|"
    r"standig|ultimamente|desde hace|todo el tiempo|toda la semana|siempre)\b"
)
_OVERDONE = re.compile(
    r"\b(?:over ?-?train\w*|over ?-?reach\w*|burn(?:ed|t)? out|too much (?:training|running)|(?:training|"
    r"running|doing) "
    r"too much|(?:plan|training|running|it|this|all this) (?:is |be |just )*too much|ubertrain\w*|sobreentren\w*)\b"
)
_NO_QUESTION_OF_ALL = re.compile(
    r"^(?:why|should i (?:feel|be)|is it (?:normal|ok|okay|bad|usual)|how (?:do|can|would) (?:i|you) (?:know|"
    r"tell|avoid|prevent)|what is|whats|"
    r"what are)\b"
)
_SLIGHT = re.compile(
    r"\b(?:nothing (?:serious|bad|major|terrible|dramatic|much)|not (?:(?:too|so|that|really|very|anything) )*(?:bad|"
    r"terrible|serious|awful|painful|sore)|slight(?:ly)?|(?:a )?(?:wee |tiny )?bit(?: of an?)?|a (?:little|"
    r"touch|tad)|mild(?:ly)?|minor|"
    r"little|ein bisschen|etwas|leicht\w*|nichts (?:schlimmes|ernstes)|un poco|nada grave|algo)\b"
)
_TIGHT = re.compile(
    r"\b(?:tight\w*|stiff\w*|niggl\w+|twinge\w*|grumbl\w+|cranky|achy|sore|tender|verspannt|steif|zwickt|cargad[oa]|"
    r"tens[oa])\b"
)
# Where running would go on with it unasked.
_NOT_SLIGHT = re.compile(
    r"\b(?:sharp|stabbing|swollen|swelling|limp\w*|can'?t (?:walk|put)|worse|every (?:run|time)|for (?:weeks|"
    r"months|days)|torn|"
    r"tore|popped?|snapped|bruis\w+|numb|again|still|shin|achilles|stress|bone|since|keeps?|pulled|strain\w*)\b"
)
_LEFT_OVER = re.compile(
    r"\b(?:cough\w*|sniff\w*|runny nose|blocked nose|stuffy|snotty|phlegm|croaky|hoarse|bunged up|husten\w*|"
    r"schnupfen|tos|mocos)\b"
)
_JUST_GONE = re.compile(
    r"\b(?:since (?:last night|this morning|yesterday|today|noon|lunch\w*)|last night|this morning|today|overnight|"
    r"hours?|"
    r"weak\w*|drained|wiped out|seit (?:gestern|heute)\w*|desde (?:ayer|anoche|hoy))\b"
)
_FEVER = re.compile(r"\b(?:fever|temperature|fieber|fiebre)\b")
_GOING = re.compile(
    r"\b(?:cold|flu|fever|temperature|bug|covid|virus|throat|infection|grippe|erkaltung|fieber|gripe|resfriado|"
    r"fiebre)(?:'?s)?"
    r"(?: (?:is|has|now|all|finally|mostly|pretty much|ist|se|ha|ya))* (?:gone(?! to)|over|better|passed|"
    r"cleared(?: up)?|weg|vorbei|"
    r"besser|pasado|ido)\b|\bover (?:the|my|a) (?:cold|flu|bug|covid|virus|fever|worst)\b|\bgot rid of (?:the|my)\b"
)
_NEW_WISH = (M.MOVE, M.SWAP, M.CHANGE, M.SHORTEN, M.DISTANCE, M.DURATION, M.RAN, M.DONE, M.MISSED, M.NAME, M.UNTIL)


_EASING = re.compile(
    r"\b(?:(?:way|much|a lot|lots|far|a bit|a little|slightly|definitely|already|loads|somewhat|clearly|now) "
    r"(?:less|better|"
    r"milder)|less (?:than|and less|now|every|each)|better (?:than|but|now|every|each|and better)|(?:is|feels?|"
    r"gets?|getting|it'?s|are|but)(?: much| a lot)? "
    r"(?:\w+ )?better|improv\w+|(?:nearly|almost|mostly) (?:gone|healed|better|there|fine)|settling|easing|getting "
    r"there|on the mend|"
    r"calming down|(?:viel |schon |deutlich |etwas )(?:besser|weniger)|(?:mucho |bastante |algo )(?:mejor|menos))\b"
)
_STILL_THERE = re.compile(
    r"\b(?:still (?:\w+ ){0,3}(?:niggl\w+|hurts?|hurting|sore|tight|stiff|there|aches?|aching|tender|grumbl\w+|"
    r"twinges?|"
    r"pain\w*|feel it|a bit|not|swollen)|niggle|(?:not|isn'?t) (?:completely |fully |quite |totally |all )*(?:gone|"
    r"right|"
    r"100|there|healed|perfect)|(?:just|only|but)(?: still)? (?:\w+ ){0,3}(?:sore|tight|stiff|niggl\w+|tender)|noch|"
    r"slight\w* (?:ache|pain|twinge|niggle)|feel it|"
    r"todavia|aun)\b"
)
_GETS_WORSE = re.compile(r"\b(?:no better|not (?:\w+ )?better|worse|limp\w*|sharp|swollen|can'?t walk|no less)\b")


def slight_or_lately(r: Reading, *, asks: bool) -> Question | None:
    """What may become of the run (`r` is of the whole sentence); None for another story."""
    if not asks and (easing := _easing(r)) is not None:
        return easing
    if r.has(*_NEW_WISH) or r.week:
        return None
    return _after_a_jab(r) or _nearly_over(r) or _tired_lately(r) or (None if asks else _tight(r))


def _easing(r: Reading) -> Question | None:
    """ "Hamstring still niggles but way less than last week": on the mend, and no pause unasked."""
    is_so = _EASING.search(r.text) is not None and _STILL_THERE.search(r.text) is not None
    if not is_so or not r.has(M.BODY, M.INJURY, M.PAIN, M.SORE) or r.has(*_NEW_WISH) or _GETS_WORSE.search(r.text):
        return None
    hurts = complaint_in(r)
    where = hurts if isinstance(hurts, Injured) else Injured(str(r.value(M.BODY) or ""))
    return ask(Ask.SORE_BUT_LESS, offer(MakeEasier(r.it)), offer(Recovered()), offer(where))


def _after_a_jab(r: Reading) -> Question | None:
    """ "Got the flu jab this morning, arm hurts": a day or two of that is no illness."""
    if not all(each.search(r.text) for each in (_JAB, _HAD, _ROUGH)):
        return None
    return ask(Ask.AFTER_A_JAB, offer(SkipDay(r.it)), offer(MakeEasier(r.it)), offer(Sick()))


def _nearly_over(r: Reading) -> Question | None:
    """ "Cold is gone, cough still there a bit"."""
    if _GOING.search(r.text) is None or _LEFT_OVER.search(r.text) is None:
        return None
    if re.search(
        rf"(?:no|without|keine?|sin) (?:more )?(?:{_LEFT_OVER.pattern})|{_LEFT_OVER.pattern} (?:is |"
        rf"has )?gone",
        r.text,
    ):
        return None
    if _FEVER.search(r.text) and _JUST_GONE.search(r.text) and not is_free_of_fever(r.text):
        # "Fever gone since last night, still coughing": the day without it has not passed.
        return ask(Ask.COLD_BELOW, offer(SkipDay(r.it)), offer(Sick()), offer(Recovered()))
    return ask(Ask.COLD_LEFT_OVER, offer(MakeEasier(r.it)), offer(SkipDay(r.it)), offer(Recovered()))


def _tired_lately(r: Reading) -> Question | None:
    """ "So tired lately, is it too much training?": fewer and easier days first."""
    is_so = _LATELY.search(r.text) is not None or _OVERDONE.search(r.text) is not None
    if not r.has(M.TIRED) or not is_so or r.has(M.ILL, M.PAIN, M.INJURY) or _NO_QUESTION_OF_ALL.search(r.text):
        return None
    sunday = monday_of(r.today) + timedelta(days=6)
    wishes: list[Intent] = [EaseDays(r.today, max(sunday, r.today + timedelta(days=3)), lighter=True)]
    wishes += [MakeEasier(r.it), SkipDay(r.it)]
    return ask(Ask.TIRED_LATELY, *map(offer, wishes), choice(said_again(Injured("")), Label.IT_HURTS))


def _tight(r: Reading) -> Question | None:
    """ "Calf is tight, not terrible but I can feel it": no reason to pause yet."""
    is_slight = _SLIGHT.search(r.text) is not None and _TIGHT.search(r.text) is not None
    if not is_slight or not r.has(M.BODY) or _NOT_SLIGHT.search(r.text) or r.has(M.ILL):
        return None
    hurts = complaint_in(r)
    where = hurts if isinstance(hurts, Injured) else Injured(str(r.value(M.BODY) or ""))
    return ask(Ask.SLIGHTLY_SORE, offer(MakeEasier(r.it)), offer(SkipDay(r.it)), offer(where))
