"""Whether somebody may run with what they tell of: a cold, a cough, a fever that is over, a blister.

What is true of it for everybody is said (training.md 3.2), and beside it stands what may become of the run. Nobody is
told so of signs that belong to a clinician: those are answered before (`signs.py`).
"""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.asides import is_of_others
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import MakeEasier, OtherSport, Recovered, Sick, SkipDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays

# Who asks about the run, or wishes for an easy one.
_ASKS = re.compile(
    r"\b(?:(?:ok|okay|safe|fine|alright|wise|sensible|allowed|good idea|bad idea) (?:to|if i)|(?:can|may|could|should|"
    r"shall|do) i|what (?:should|shall|do|can|now|about)|when (?:can|may|should|could)|how (?:soon|slow\w*|do i|long|"
    r"should)|still (?:run|do)|an easy (?:one|run|jog)|easy run|a jog|run(?:ning)? (?:tomorrow|today|on|through|with)|"
    r"is (?:the |my |today'?s |tomorrow'?s |\w+day'?s )(?:\w+ )?(?:run|session|workout|tempo|intervals?|jog|race) "
    r"(?:still )?(?:ok|okay|fine|alright|on|safe|wise|sensible|possible)|"
    r"want to (?:do|run)|advice|(?:kann|darf|soll|sollte) ich|was (?:mach\w*|soll|tun|jetzt|nun)|wann (?:kann|darf)|"
    r"wie (?:langsam|bald|fange)|laufen (?:gehen|ok|okay)|trotzdem|(?:puedo|debo|deberia)\b|que hago|cuando (?:puedo|"
    r"empiezo)|por donde|como (?:empiezo|vuelvo))\b"
)
_FEVER_OVER = re.compile(
    r"\b(?:(?:fever|temperature|fieber)(?:'?s)?(?: (?:is|has|was|ist|finally|now|all|been|war|hat))*"
    r"(?: (?:since|seit|desde) \w+(?: \w+)?)? (?:gone|over|passed|broke|broken|down|away|weg|vorbei|runter)"
    r"|no (?:more )?(?:fever|temperature)(?: any ?more)? (?:since|for|now|today|any ?more)|fever[ -]?free|fieberfrei"
    r"|kein fieber mehr|(?:seit \w+ )kein fieber|ya no tengo fiebre|sin fiebre|no tengo fiebre desde"
    r"|fiebre (?:ya )?(?:se )?(?:me )?(?:ha |fue |paso |bajo )?(?:ido|pasado|fue|paso|bajado)"
    r"|(?:ya |se me )+(?:paso|ha pasado|fue|quito) la fiebre)\b"
)
_BELOW = re.compile(
    r"\b(?:cough\w*|covid|corona|gone to (?:my|the) chest|chesty|chest (?:cold|infection)|on my chest|bronchitis|"
    r"wheez\w*|phlegm|"
    r"flu|aching all over|"
    r"body aches?|achy all over|husten\w*|huste|grippe|bronchitis|gliederschmerzen|tos|toso|tosiendo|gripe|"
    r"bronquitis)\b"
)
_DRAINED = re.compile(
    r"\b(?:wiped out|shattered|drained|no energy|totally (?:done|drained)|weak|schlapp|kaputt|fertig|matt|agotad[oa]|"
    r"hecho polvo|sin fuerzas)\b"
)
_ABOVE = re.compile(
    r"\b(?:sniff\w*|runny nose|stuffy nose|blocked (?:up )?nose|snotty|snuffles|sneez\w*|head cold|sore throat|"
    r"nose (?:is |'s |still |keeps |a bit |all )*(?:running|runny|blocked|stuffed|stuffy|dripping|bunged up)|"
    r"(?:running|blocked|dripping|streaming) nose|(?:itchy|tickly) throat|"
    r"scratchy throat|throat(?:'?s| is| feels)?(?: (?:a bit|a little|slightly|quite))? (?:sore|scratchy|tickly)|"
    r"bunged up|sinus\w*|(?:bit of a|slight|light|mild|little) cold|"
    r"schnupfen|verschnupft|nase (?:lauft|zu)|laufende nase|hals\w*weh|halsschmerz\w*|halskratzen|leicht(?:e|er)? "
    r"erkalt\w*|mocos|moqueo|nariz (?:tapada|congestionada)|dolor de garganta|me duele la garganta|"
    r"(?:un poco|algo) (?:de )?(?:resfriad[oa]|catarro|constipad[oa]))\b"
)
# So it begins, and nobody is ill yet.
_SCRATCHY = re.compile(
    r"\b(?:scratchy|tickly|itchy) throat\b|\bthroat(?:'?s| is| feels?)?(?: (?:a bit|a little|slightly|quite|all|"
    r"kind of|getting))* "
    r"(?:scratchy|tickly|itchy|iffy|funny|rough)\b|\bhals kratzt\b"
)
_COLD = re.compile(
    r"(?<!in )(?<!in)\b(?:a|the|this|my|have|got|bad|with) (?:\w+ ){0,2}cold\b(?! (?:weather|wind|day|morning|outside|"
    r"feet|hands|water|shower|one))|\berkalt\w*\b|\b(?:resfriad[oa]|catarro)\b"
)
_AFTER_FLU = re.compile(
    r"\b(?:got|getting|am|i'm|just|now|finally) over (?:the|my|a) (?:flu|covid|fever|virus|bug|infection)\b|"
    r"\bafter (?:the |having |my |a )?(?:flu|covid|corona|virus)\b|\bnach der (?:grippe|corona)\b|"
    r"\bmejor de la gripe\b|"
    r"\btras la gripe\b"
)
_UNWELL = re.compile(
    r"\b(?:stomach (?:is|feels|was|has been)|dodgy (?:stomach|tummy)|upset (?:stomach|tummy)|tummy|nause\w*|queasy|"
    r"headache|migraine|hungover|hangover|antibiotics?|hay ?fever|feel(?:ing)? (?:rough|run down|a bit off|unwell|"
    r"ropey|"
    r"grotty|poorly)|run down|kopfweh|kopfschmerz\w*|ubel|bauchweh|bauchschmerzen|antibiotik\w*|heuschnupfen|"
    r"dolor de cabeza|me duele la cabeza|dolor de estomago|antibioticos?|alergia|resaca)\b"
)
_SLIGHT = re.compile(
    r"\b(?:nothing (?:serious|bad|major|much)|not (?:(?:too|so|that|really|very) )*(?:bad|terrible|serious)|"
    r"slight(?:ly)?|"
    r"mild(?:ly)?|(?:a )?(?:wee |tiny )?bit(?: of an?)?|a (?:little|touch)|nichts schlimmes|ein bisschen|nada "
    r"grave|un poco)\b"
)
# "The flu's gone, what do I do this week?"
_WHAT_NOW = re.compile(
    r"\b(?:what (?:now|next|then)|what (?:do|should|shall|can|could|will) (?:i|we)|how (?:do|should|shall|can) "
    r"(?:i|we)|"
    r"where (?:do|should) (?:i|we) (?:start|begin)|which run|was (?:jetzt|nun|soll|mach\w*)|wie (?:fange|steige|"
    r"mach\w*)|"
    r"que hago|como (?:empiezo|vuelvo)|por donde)\b"
)
_COLD_GONE = re.compile(
    r"\b(?:recovered|recuperad[oa]|erholt) (?:from|de|del|von) (?:(?:the|my|a|la|mi|der|einer|meiner) )?(?:cold|"
    r"sniffles|bug|"
    r"resfriado|catarro|erkaltung)\b|"
    r"\b(?:cold|sniffles|bug|cough|flu|erkaltung|schnupfen|grippe|resfriado|gripe)(?:'?s)?(?: (?:is|has|now|all|"
    r"finally|ist|se|"
    r"ha))* (?:gone(?! to)|over|better|passed|cleared|weg|vorbei|pasado|ido)\b"
)
_BY_FEVER = re.compile(r"\b(?:flu|fever|covid|corona|virus|bug|infection|chest|cough|grippe|fieber|gripe|fiebre|tos)\b")
# Pollen make nobody ill: "it's hay fever, not a cold".
_POLLEN = re.compile(
    r"\b(?:hay ?fever|pollen|(?:just|only|my|seasonal|the|these|by) allerg(?:y|ies)|allergies|heuschnupfen|"
    r"pollenallergie|"
    r"(?:solo (?:es )?(?:la |una )?|es (?:solo )?(?:la )?)?alergia(?: al polen)?)\b(?!.*\b(?:nuts?|food|gluten|"
    r"tablets?|"
    r"pills?|medic\w+|antihistamin\w*|spray|inhaler|tabletten|pastillas)\b)"
)
_NOT_ILL = re.compile(
    r"\b(?:not|no|isn't|kein\w*|nicht|y no) (?:(?:an?|the|even|really|un|una|el|la|die) )*"
    r"(?:cold|flu|covid|cough|virus|infection|erkalt\w*|grippe|resfriado|gripe|catarro)\b"
)
_HUNGOVER = re.compile(r"\b(?:just|only|nur|solo)(?: \w+){0,2} (?:hungover|hangover|kater|resaca)\b")
_I_CAN = re.compile(
    r"\b(?:i can run|i'?m (?:ok|okay|fine|good) to run|kann (?:ich )?(?:trotzdem )?laufen|puedo correr)\b"
)
# Who leaves the run of one day out.
LEFT_OUT = re.compile(
    r"\b(?:skip|leave out|miss|drop|cancel|scrap|sit out)\b|\b(?:rather |better |best )?(?:not|won't|can't|no) "
    r"(?:to )?(?:go )?run(?:n?ing)?\b(?! (?:until|till|til|for))|\bausfallen\b|\bnicht (?:laufen|rennen)\b|"
    r"\bno (?:corro|corr\w+|salgo|entreno)\b"
)
_BLISTER = re.compile(r"\b(?:blisters?|blasen?(?! entzundung)|ampollas?)\b")
# What to do with a blister is asked; whether to run with it is another question.
_HOW_TREATED = re.compile(
    r"\b(?:what (?:do|should|can|shall|could) i do|how (?:do|should|can) i (?:treat|handle|cover|deal)|what "
    r"(?:helps|to do)|"
    r"pop|drain|was (?:mach\w*|tun|hilft)|que hago)\b"
)
_OF_THE_RUN = re.compile(
    r"\b(?:run|runs|running|session|workout|tempo|today|tomorrow|long|laufen|lauf|correr|\w+day)\b"
)
# How they are kept away, or of somebody long ago, is another question.
_NOT_NOW = re.compile(
    r"\b(?:avoid|prevent\w*|stop getting|keep getting|always get|used to|last (?:year|month|winter)|"
    r"years? ago|"
    r"if i (?:get|catch|had)|vermeide\w*|verhinder\w*|evitar|all clear|cleared|after (?:the|my) (?:flu|cold|cough)|"
    r"gone now|nearly gone|all gone)\b"
)
_OVER = re.compile(
    r"\b(?:cold|cough|flu|bug|throat|blister\w*|sniffles|gripe|grippe|husten|schnupfen)(?:'?s)?"
    r"(?: (?:is|has|are|have|now|all|finally|ist|se|ha))* (?:gone(?! to)|over|better|healed|fine|cleared|passed|weg|"
    r"vorbei|"
    r"pasado|ido)\b|\b(?:better|recovered|well) (?:now|again)\b|\b(?:recovered|recuperad[oa]|erholt) (?:from|de|del|"
    r"von) |\bover (?:the|my) \b"
)
_THEIRS = re.compile(
    r"\b(?:my|our|the) (?:son|daughter|kids?|child\w*|wife|husband|partner|mum|mom|dad|mother|father|boyfriend|"
    r"girlfriend|friend|dog|baby)\b|\b(?:meine?|unsere?) (?:sohn|tochter|kind\w*|frau|mann|mutter|vater)\b|"
    r"\bmi (?:hij[oa]|mujer|"
    r"marido|madre|padre|pareja)\b"
)
_SINCE_YESTERDAY = re.compile(r"\b(?:since yesterday|seit gestern|desde ayer)\b")
_SINCE_JUST_NOW = re.compile(
    r"\b(?:since|seit|desde) (?:this morning|last night|noon|lunch\w*|today|an hour|heute|anoche|hoy)"
)
# "No fever since Monday" names no day to come.
_SINCE = re.compile(r"\b(?:since|seit|desde(?: el)?|from|all|last) (?:last )?$")
_HARDLY = re.compile(r"\b(?:otherwise (?:fine|ok|okay|well)|sonst (?:fit|gut|ok)|por lo demas bien)\b")


def may_i_run(words: str, reader: Reader, *, asks: bool) -> Question | None:
    """What is true of running with it, and what may become of the run (plain words); None for another story."""
    words = _NOT_ILL.sub(" ", words)
    if not any(
        each.search(words) for each in (_FEVER_OVER, _BELOW, _ABOVE, _COLD, _BLISTER, _UNWELL, _POLLEN, _COLD_GONE)
    ):
        return None
    r = reader.as_spoken(words).reading(words, reader.as_spoken(words).language)
    is_theirs = is_of_others(words) or _THEIRS.search(words) is not None
    if r.has(M.NAME, M.RAN, M.LOG) or is_theirs or _NOT_NOW.search(words):
        return None
    is_slight = _SLIGHT.search(words) is not None and _UNWELL.search(words) is not None
    is_slight = is_slight or _SCRATCHY.search(words) is not None
    # Who tells it of today has the next run before them.
    day = r.it if is_slight and not asks and not _ASKS.search(words) else _day(r)
    is_left_out = LEFT_OUT.search(words) is not None and not r.has(M.UNTIL)
    is_fit = _ABOVE.search(words) is not None and _HARDLY.search(words) is not None
    is_asked = asks or is_left_out or is_slight or is_fit or any(each.search(words) for each in (_ASKS, _HUNGOVER))
    if _FEVER_OVER.search(words):
        if is_asked or _SINCE_YESTERDAY.search(words) or _SINCE_JUST_NOW.search(words):
            return _after_fever(day, is_new=_SINCE_JUST_NOW.search(words) is not None)
        return None
    if _AFTER_FLU.search(words) and is_asked:
        return _after_fever(day)
    if _OVER.search(words):
        return _over_and_asked(words, r) if is_asked or _WHAT_NOW.search(words) else None
    if _POLLEN.search(words) and not _BELOW.search(words) and not r.has(M.WEEK, M.PERIOD, M.DAYS_LONG, M.DISTANCE):
        well = (offer(Recovered()),) if _I_CAN.search(words) and not asks else ()
        return ask(Ask.HAY_FEVER, offer(MakeEasier(day)), offer(SkipDay(day)), *well)
    if _BLISTER.search(words) and _HOW_TREATED.search(words) and _OF_THE_RUN.search(words) is None:
        return None
    if _BLISTER.search(words) and not r.has(M.DISTANCE, M.DURATION, M.TIME):
        return ask(Ask.BLISTERED, offer(SkipDay(day)), offer(MakeEasier(day)), offer(OtherSport(day)))
    if not is_asked or r.has(M.WEEK, M.PERIOD, M.DAYS_LONG):
        return None
    is_ill = _ABOVE.search(words) or _COLD.search(words)
    if _BELOW.search(words) or (is_ill and _DRAINED.search(words) and not _HARDLY.search(words)):
        return ask(Ask.COLD_BELOW, offer(SkipDay(day)), offer(Sick()), offer(MakeEasier(day)))
    if is_ill:
        easier, skip = offer(MakeEasier(day)), offer(SkipDay(day))
        return ask(Ask.COLD_ABOVE, *((skip, easier) if r.has(M.SKIP) or is_left_out else (easier, skip)), offer(Sick()))
    if _UNWELL.search(words) and not r.has(M.INJURY):
        return ask(Ask.UNWELL, offer(SkipDay(day)), offer(MakeEasier(day)), offer(Sick()))
    return None


def _over_and_asked(words: str, r: Reading) -> Question | None:
    """How to begin again, for who is over it: the rest of the week lighter, or running as before."""
    is_named = _COLD_GONE.search(words) or _BY_FEVER.search(words)
    is_moved = any(token.has(M.MOVE, M.SWAP) and not token.has(M.FILLER) for token in r.tokens)
    if not is_named or is_moved or r.has(M.DISTANCE, M.DURATION, M.RACE, M.GOAL, M.MISSED):
        return None
    gently = EaseDays(r.today, max(monday_of(r.today) + timedelta(days=6), r.today + timedelta(days=3)), lighter=True)
    if _BY_FEVER.search(words):
        return ask(Ask.FEVER_OVER, offer(gently), offer(MakeEasier(_day(r))), offer(Recovered()))
    return ask(Ask.BACK_GENTLY, offer(gently), offer(MakeEasier(_day(r))), offer(Recovered()))


def _after_fever(day: DayRef, *, is_new: bool = False) -> Question:
    """How to go on after a fever; `is_new`: the whole day without it has hardly passed."""
    if is_new:
        return ask(Ask.FEVER_OVER, offer(SkipDay(day)), offer(Recovered()), offer(Sick()))
    return ask(Ask.FEVER_OVER, offer(Recovered()), offer(MakeEasier(day)), offer(SkipDay(day)))


def _day(r: Reading) -> DayRef:
    """The day that is asked about: the one to come that is named, else the next one with a run."""
    named = [each for each in r.days if not _SINCE.search(r.text[: r.text.find(r.tokens[each.at].text)])]
    ahead = [each.day for each in named if (on := r.coming(each.day)) is not None and on >= r.today]
    kind = next((each.day for each in r.days if each.day.type is not None and each.kind is not None), None)
    return ahead[-1] if ahead else kind or r.it
