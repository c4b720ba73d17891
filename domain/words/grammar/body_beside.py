"""A run, or a run left out, and what is said of the body in the same breath: "20k in 2:04. Left shin a bit tender".

The run is read without it, and what hurts is answered beside the run. A part that was fine ("shin fine, phew", "knee
silent!") is no complaint, and legs that are cooked are what runs do to legs.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.words.grammar.body_told import complaint_in
from domain.words.grammar.heard import Heard, Reader
from domain.words.grammar.tokens import plain
from domain.words.intents import AskAbout, Injured, Intent, LogRun, MedicalStop, Sick, SkipDay
from domain.words.signs import red_flag
from domain.words.topics import Topic

_MUSCLES = (
    r"(?:legs?|quads?|glutes?|thighs?|hammies|hamstrings?|calves|muscles|beine|oberschenkel|waden|piernas|muslos|"
    r"cuadriceps|gemelos)"
)
_PARTS = (
    r"(?:shin splints?|plantar fasciitis|knees?|knee ?caps?|ankles?|shins?|calf|calves|hips?|foot|feet|heels?|"
    r"toes?|toe ?nails?|achilles|hamstrings?|"
    r"hammy|hammies|quads?|thighs?|groin|glutes?|itb|it band|arch|plantar|(?:lower |upper )?back(?= (?:is|was|hurts?|"
    r"pain|sore|tight|stiff|aches?|fine|ok|felt|feels))|lower back|shoulders?|neck|knies?|waden?|schienbeine?|"
    r"sprunggelenk|huft?e?|hüfte|ferse|zehe?n?|fuss|fuß|knöchel|leiste|rücken|rodillas?|tobillos?|espinillas?|"
    r"cadera|tal[oó]n|aquiles|isquio\w*|gemelos?|ingle)"
)
_BREATH = r"(?:breath(?:ing)?|lungs?|chest|throat|nose|cough|cold|stomach|tummy|head|atem|hals|garganta)"
_MINE = r"(?:(?:and|but|with|though|also|my|the|that|both|left|right|dodgy|bad|old|mein\w*|das|die|der|mi|la|el) )*"
_IS = (
    r"(?: (?:is|are|was|were|has been|felt|feels?|feeling|all|totally|completely|finally|just|really|perfectly|now|"
    r"stayed|kept|remained|been|very|so|much|held|pretty|absolutely|still|again|ist|war|waren|esta|va|bien))*"
)
_FINE = (
    r"(?:fine|ok|okay|oki|good|great|quiet|silent|calm|happy|solid|strong|normal|perfect|painless|pain[ -]?free|better|"
    r"nothing|behaved(?: itself)?|behaving|held (?:up|out|on)|well|all good|alright|all right|gone|no (?:pain|trouble|"
    r"issues?|problems?|complaints?|drama|protest)|(?:did ?n.?t|wasn.?t|isn.?t|not|never) (?:\w+ )?(?:hurt\w*|"
    r"complain\w*|"
    r"sore|painful|a problem|an issue|bother\w*|noticeable|grumbl\w*|tight|ach\w*)|gut|ruhig|still|brav|besser|bien|"
    r"tranquil[oa])"
)
_BEHIND = (
    r"(?: (?:again|now|today|so far|too|afterwards|after|though|the whole (?:way|time|run)|throughout|all the way|"
    r"this time|at last|for once|heute|wieder|hoy|otra vez))*"
)
_END = r"(?=\s*(?:[,.;!)]|$|\s-\s|\s(?:and|but|so|then|effort|rpe)\b))"
_FINE_PART = re.compile(
    rf"(?:^|[\s,.;!(-]){_MINE}(?:{_PARTS}|{_MUSCLES}|{_BREATH}|body|kn[iö]e?)(?:'?s)?{_IS} {_FINE}{_BEHIND}{_END}|"
    rf"(?:^|[\s,.;!(-])(?:and |but |with )?(?:no|zero|not a|nothing from|not a peep from|without(?: any)?|kein\w*|"
    rf"sin) (?:more )?"
    rf"(?:(?:my|the|left|right) )*(?:{_PARTS}|{_BREATH})(?: (?:pain|trouble|issues?|problems?|niggles?|ache|"
    rf"cough))?{_BEHIND}{_END}",
    re.IGNORECASE,
)
_SPENT = re.compile(
    rf"(?:^|[\s,.;!(-]){_MINE}{_MUSCLES}(?:'?s)?{_IS} (?:a bit |a little |quite |kind of |kinda |like )*(?:cooked|"
    rf"dead|toast|"
    r"trashed|fried|heavy|tired|shot|jelly|lead|wrecked|smashed|battered|hammered|done|gone|jello|empty|weary|"
    r"knackered|"
    rf"shattered|spent|destroyed|platt|schwer|mude|müde|muertas|pesadas|cansadas){_BEHIND}{_END}",
    re.IGNORECASE,
)
_HURT = (
    r"(?:killing(?: me)?|in pain|bad|terrible|awful|iffy|flar(?:e|ed|ing)(?: up)?|cramp\w*|pinch\w*|twing\w*|"
    r"niggl\w*|grumbl\w*|tender|sore|tight\w*|hurts?|hurting|hurted|ach(?:e[sd]?|ing|y)|pain\w*|"
    r"stiff\w*|stab\w*|sharp|swollen|swell\w*|throb\w*|burns?|burning|complain\w*|moan\w*|angry|unhappy|cranky|dodgy|"
    r"tweak\w*|pulled|pulling|strain\w*|seized|gave way|clicking|numb\w*|bruis\w*|not (?:happy|right|great|good)|"
    r"play(?:ing|ed) up|acting up|bother\w*|annoying|nagging|weird|funny|twisted|rolled|tut weh|schmerzt|zwickt|zieht|"
    r"weh|duele|dolia|molest\w*)"
)
_TILL_END = (
    r"[^,.;!?\n]*?(?=\s*(?:[,.;!?]|$|\s-\s|,? (?:effort|rpe) \d|\b(?:so|then|but|and) (?:i |only |just )?"
    r"(?:stopped|did|ran|cut|walked)))"
)
_COMPLAINT = re.compile(
    rf"(?:(?<=[\s,.;!(-])|^){_MINE}(?:a |some |bit of |slight |little "
    rf")*{_PARTS}(?:'?s)?\b[^,.;!?\d]{{0,30}}?\b{_HURT}\b{_TILL_END}|"
    rf"(?:(?<=[\s,.;!(-])|^)(?:and |but |with |though |felt |feel |got |have |had |a |some |bit of |slight(?:ly)? |"
    rf"little |"
    rf"very )*{_HURT}(?: pain)?(?: (?:in|on|at|of|around|behind|below))?(?: (?:my|the|left|right|lower|inner|outer|"
    rf"inside|"
    rf"outside|of))* {_PARTS}\b{_TILL_END}",
    re.IGNORECASE,
)
# Why a run is left out is told in a word: "skipping today, knee".
_BECAUSE = re.compile(
    rf"(?:[\s,.;!(-]+)(?:(?:because of|due to|cos of|thanks to|cause of|bc of|because|it'?s|its|sorry|wegen|por) )*"
    rf"(?P<where>(?:(?:my|the|left|right|dodgy|bad|that|mein\w*|dem|der|la|el|mi) )*{_PARTS})(?:'?s)?"
    r"(?: (?:again|issues?|problems?|stuff|thing|trouble|wieder|otra vez))*\s*[.!]*$|"
    rf"^(?P<first>(?:(?:my|the|left|right|bad) )*{_PARTS})(?: again)?[,.!:-]+\s",
    re.IGNORECASE,
)
_ILL = re.compile(
    r"(?:(?<=[\s,.;!(-])|^)(?:(?:and|but|with|though|i'?m|im|i am|i|was|were|still|been|a|an|bit|little|"
    r"slight(?:ly)?|some|"
    r"got|have|having|had|just|started|kept|keep|feel(?:ing)?|felt|quite|very|my|the|on) )*"
    r"(?:cough(?:ing|ed|y|s)?(?! up)|snif\w*(?: nose)?|sneez\w*|snotty|(?:with|have|got|having|through) (?:a|the|"
    r"this|my|some) (?:bad |slight |head |stinking )?cold(?! (?:day|wind|weather|morning|shower|rain))|(?:sore|"
    r"scratchy|tickly|itchy) throat|"
    r"throat (?:is |a |bit |"
    r"little |still |feels? |was )*(?:sore|scratchy|tickly|itchy|hurts?|raw)|(?:runny|blocked|stuffy) nose|nose "
    r"(?:is |still |"
    r"was )*(?:running|blocked|runny|stuffy)|bunged up|headache|(?:upset|dodgy|bad) (?:stomach|tummy)|feverish|"
    r"(?:stomach|tummy|belly) (?:cramps?|ache|trouble|issues|upset)|stomach ?ache|"
    r"(?:feel(?:ing)?|felt) (?:a bit |really |pretty |so |quite )?(?:ill|sick|unwell|rough|poorly|grim|grotty)|"
    r"nause\w*|queasy|"
    rf"coming down with (?:something|a cold)|husten\w*|huste|halsweh|schnupfen|tos|mocos){_TILL_END}",
    re.IGNORECASE,
)
_ABOVE_NECK = re.compile(r"nose|snif|sneez|snot|bunged up|schnupfen|mocos", re.IGNORECASE)
_BELOW_NECK = re.compile(r"\b(?:cough|chest|fever|ach[ei]|stomach|tos\b|husten|throat)", re.IGNORECASE)
_ILL_BEFORE = re.compile(
    r"\b(?:after|since (?:the|my)|first (?:run|one)|back (?:from|after)|recover\w*|no|without|gone|kids?|son|"
    r"daughter|wife|"
    r"husband|despite (?:the )?cold (?:weather|wind))\b[^,.;!]*$",
    re.IGNORECASE,
)
_BLISTER = re.compile(
    r"(?:(?<=[\s,.;!(-])|^)(?:(?:and|but|with|though|got|have|had|a|an|one|two|some|huge|big|small|tiny|nasty|"
    r"another|new|my|"
    r"the|only|just|i) )*(?:blister(?:s|ed)?|blasen?|ampollas?)\b[^,.;!?\n]*",
    re.IGNORECASE,
)
_MAY_BE_TOLD = re.compile(r"\d|\b(?:done|ran|did|run|jog\w*|gelaufen|corri|hice)\b", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r"\b(?:skip\w*|can(?:'?t|not) (?:run|do|go)|couldn'?t (?:run|do|go)|no run\w*|not (?:running|going|doing)|"
    r"didn'?t (?:run|go|do)|leav\w+|"
    r"won'?t (?:run|be running)|miss(?:ed|ing)|sit\w* (?:this|it|today) out|bail\w*|resting|rest (?:day )?today|"
    r"nicht laufen|laufe (?:heute )?nicht|ausfallen|no corro|no puedo correr)\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:tomorrow|next|move|swap|shift|make|change|shall|should|can (?:i|we|you)|could|if|pause|until|till|"
    r"morgen|mañana|"
    r"weeks?|physio|doc(?:tor)?|mri|coach)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?:[\s,;:-]|\b(?:and|but|with|though|so|und|aber|y|pero)\b)+(?=[.!]|$)|(?<=[,.;!])[\s,.;!]+(?=[,.;!])|^[\s,.;!-]+"
)


def told_with_the_body(text: str, read: Callable[[str], Heard], reader: Reader) -> Heard | None:
    """The run without what is said of the body, which comes beside it; None where no run is told surely."""
    if "?" in text or not (_MAY_BE_TOLD.search(text) or _LEFT_OUT.search(text)):
        return None
    calm = _SPENT.sub(" ", _FINE_PART.sub(" ", text))
    rest, beside = _without_complaint(calm, reader)
    if rest == text or (beside is not None and _WISHED.search(rest)):
        return None
    words = _LOOSE.sub("", rest).strip()
    if not words:
        return None
    heard = read(words)
    value = heard.value
    if not heard.is_sure or heard.is_doubted or heard.name:
        return None
    if (
        isinstance(value, LogRun)
        and not value.corrects
        and value.part is None
        and (value.distance_mm or value.duration_s or value.of_plan or beside)
    ):
        also: Intent | None = beside if beside is not None else heard.also
        return replace(heard, also=also, is_whole=True)
    is_today = isinstance(value, SkipDay) and value.day.on == reader.today
    if is_today and isinstance(beside, Injured | Sick) and _LEFT_OUT.search(text):
        return replace(heard, also=beside, is_whole=True)
    return None


def run_beside_a_sign(text: str, stop: MedicalStop, read: Callable[[str], Heard]) -> LogRun | None:
    """ "5k in 31 min, chest felt tight": the run that is told beside what belongs to a clinician; None without one."""
    parts = [each for each in re.split(r"\s*[,.;!]+(?:\s+|$)|\s-\s|\s(?:but|and then)\s", text) if each.strip()]
    calm = [each for each in parts if red_flag(plain(each)) is None]
    if len(calm) == len(parts) or not calm or "?" in text or stop.more:
        return None
    heard = read(", ".join(calm))
    run = heard.value
    return run if isinstance(run, LogRun) and heard.is_sure and run.distance_mm and not run.corrects else None


def _without_complaint(text: str, reader: Reader) -> tuple[str, Injured | Sick | AskAbout | None]:
    """The text without its complaint, and what that is."""
    if (found := _COMPLAINT.search(text)) is not None:
        return _cut(text, found), _hurt(found[0], reader)
    if _LEFT_OUT.search(text) and (found := _BECAUSE.search(text)) is not None:
        return _cut(text, found), _hurt(found["where"] or found["first"], reader)
    if (found := _BLISTER.search(text)) is not None:
        return _cut(text, found), AskAbout(Topic.BLISTER)
    found = _ILL.search(text)
    if found is not None and not _ILL_BEFORE.search(text[: found.start()]):
        is_above = _ABOVE_NECK.search(found[0]) is not None and _BELOW_NECK.search(text) is None
        return _cut(text, found), AskAbout(Topic.HEAD_COLD) if is_above else Sick()
    return text, None


def _cut(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _hurt(said: str, reader: Reader) -> Injured:
    """Where it hurts, in the athlete's word."""
    hurts = complaint_in(reader.reading(plain(said), reader.language), is_cut_short=True)
    if isinstance(hurts, Injured) and hurts.where:
        return hurts
    named = re.search(rf"(?:(left|right) )?({_PARTS})", said, re.IGNORECASE)
    return Injured(" ".join(each for each in (named[1], named[2]) if each).lower() if named is not None else "")
