"""What stands in a sentence beside the wish: a heart rate, somebody else's illness, the text of a message."""

import re
from collections.abc import Collection

# What a watch says besides how far and how long: none of these is a time or another distance.
# "1 hr 15" is a time: no heart beats so slowly.
_BEATS = r"(?:[6-9]\d|[12]\d\d)"
_FIGURES = re.compile(
    r",? ?\b(?:(?:at |with )?(?:an? |my )?(?:avg|average|mean|max|ave)?\.? ?"
    r"(?:(?:hr|heart rate|heartrate|pulse|puls|herzfrequenz|pulso)(?: of| was| is|:| around| about| at| average|"
    r" averaged| averaging| avg| mean|"
    rf" im schnitt| media)* ?{_BEATS}(?: ?bpm)?(?: (?:avg|average|max|mean|on average|throughout))?"
    rf"(?:,? (?:and )?(?:a )?(?:max|peak)(?:imum)?(?: of| was)? ?{_BEATS})?"
    r"|(?:cadence|kadenz|watts|power)(?: of| was| is|:| around| about| at)* ?\d{2,3}(?: ?(?:spm|w|watts))?)"
    r"|\d{2,3} ?(?:bpm|spm)"
    r"|(?:up to )?\d{1,2} ?%"
    r"|(?:(?:i )?(?:have )?no (?:idea|clue)|(?:i'?m )?not sure|don'?t know|dunno|didn'?t (?:check|measure|track))"
    r" (?:how far|the distance|what distance|how many (?:miles|km))(?: (?:it|that) was| i (?:went|ran))?"
    r"|\d{2,4} ?(?:m|ft|feet|hm|metres?|meters?) (?:of )?(?:elevation|climb(?:ing)?|gain|vert|ascent|up))\b"
)
_PEOPLE = (
    r"(?:kids?|son|daughter|wife|husband|girlfriend|boyfriend|partner|mum|mom|mother|dad|father|friends?|buddy|dog|"
    r"baby|"
    r"twins|triplets|toddlers?|little ones?|girls|boys|nephew|niece|hubby|missus|flatmate|housemate|roommate|"
    r"nana?|parents|in-?laws?|sister|brother|mates?|boss|child|children|family|colleagues?|neighbou?r|fiancee?|gran|"
    r"grandma|grandpa)"
)
_LEUTE = (
    r"(?:zwillinge|drillinge|eltern|kids|kind(?:er)?|sohn|tochter|frau|mann|freund(?:in)?|baby|kleine[rns]?|hund|"
    r"mutter|vater|oma|opa|kollege|"
    r"hij[oa]s?|ni[nñ][oa]s?|mujer|marido|novi[oa]|bebe|madre|padre|perro|hermano|hermana|peques?|gemel[oa]s|mellizos)"
)
_UNWELL = re.compile(
    rf"\b(?:(?:my|the|our|wee|little|both|mein\w*|die|der|das|unser\w*|mi|mis|el|la|los|las|nuestr\w+) |^|(?<=, )|"
    rf"(?<=weil )|(?<=so )|(?<=cos )|(?<=because ))(?:{_PEOPLE}(?:s|'s)?|{_LEUTE}) "
    r"(?:is|are|was|were|has|have|s|got|feels?|ist|sind|hat|haben|esta|estan|tiene|tienen|'s)?\b"
    # Not beyond where whoever writes comes in: "the kids are off and I have a fever".
    r"(?:(?!\b(?:i|i'm|im|i've|ive|me|my|myself|we|ich|mir|mich|mein\w*|yo|me|mi|estoy|tengo)\b)[^,;.])*?"
    r"\b(?:sick|ill|unwell|poorly|flu|cold|covid|fever|temperature|injured|hurt|hospital|throwing up|bug|chicken ?pox|"
    r"krank|fieber|erkaltet|grippe|enferm[oa]s?|fiebre|malit[oa]s?|gripe)\b"
)
# "Tengo al niño malo", "hab das Kind krank daheim".
_HAVE_THEM_ILL = re.compile(
    rf"\b(?:tengo|tenemos|estoy con) (?:a )?(?:al?|el|la|los|las|mis?|una? de (?:los|las|mis)) (?:(?:peque\w*|mayor|"
    rf"dos|mi) )?{_LEUTE} "
    r"(?:\w+ )?(?:mal[oa]s?|malit[oa]s?|enferm[oa]s?|con (?:\w+ )?(?:fiebre|gripe|tos|mocos|catarro|virus|gastro\w*|"
    r"vomitos)|"
    r"resfriad[oa]s?|pachuch[oa]s?|en (?:casa|la cama|el hospital))\b|"
    rf"\b(?:hab|habe|haben) (?:hier )?(?:ein |das |die |den |mein\w* |zwei )?(?:krank\w* )?{_LEUTE}(?: \w+)? "
    rf"(?:krank|mit fieber|daheim|zu ?hause)\b"
)
_CATCHING = re.compile(
    r"\b(?:feel it coming|i'?m next|me too|me next|caught it|got it too|now (?:me|i)|so do i|i'?ve got it|auch ich|"
    r"ich auch|yo tambien)\b"
)
_DID = re.compile(
    rf"\b(?:my|the|our) {_PEOPLE} (?:just |also |once |recently )?"
    r"(?:ran|did|raced|finished|has run|won|got|signed up)\b"
)
_SIGNED_ME_UP = re.compile(r"\bsigned (?:me|us)\b")
# How a wish is led up to politely: "is there any way we could skip Thursday" is "skip Thursday".
_LED_UP = re.compile(
    r"^(?:(?:hey|hi|hello|ok|okay|so|well|ugh|coach|sorry|erm|um|hmm|quick one|quick question)[ ,.!-]+)*"
    r"(?:is there (?:any|a) (?:way|chance)(?: (?:that|of))?(?: (?:to|we can|we could|i can|i could|you could|"
    r"you can))?|"
    r"any (?:way|chance|possibility)(?: (?:that|of))?(?: (?:to|we can|we could|i can|i could|you could|you can))?|"
    r"(?:is|would|will) it (?:be )?(?:at all )?(?:ok|okay|alright|fine|possible|a problem|cool|bad|terrible|an issue|"
    r"daft|silly|stupid|mad|crazy|cheeky|unwise|wrong|rude|"
    r"too late)(?: with you)?(?: (?:to|if i|if we|for me to))|"
    r"would it (?:mess|screw) (?:things|it|everything|the plan) up (?:if (?:i|we)(?: did| ran| moved| do)?|to)|"
    r"(?:do|would) you mind if (?:i|we)|(?:i was|im|i'm|was) (?:just )?wondering (?:if|whether) (?:i|we|you) (?:can|"
    r"could)|"
    r"(?:do )?you (?:think|reckon) (?:i|we|you) (?:can|could)|(?:what|how) about if (?:i|we)|what if (?:i|"
    r"we)(?= (?:did|do|ran|run|moved|made))(?: did| ran| do)?|"
    r"i (?:think|reckon) (?:i'll|ill|i will|i'd better|i need to|i should)) "
    r"(?!.*\b(?:why|because of what)\b)"
)
# How a question is led up to: "be honest, can I break 3:45?".
_HONESTLY = re.compile(
    r"^(?:(?:be|to be) (?:completely |really |totally )?honest(?: with (?:me|you))?|honestly|tbh|seriously|"
    r"realistically|"
    r"sei (?:ganz )?ehrlich|(?:mal )?ehrlich(?: gesagt)?|sinceramente|en serio)[ ,.!:;-]+(?=(?:can|could|will|would|do|"
    r"does|should|am|is|are|what|how|why|which|kann|werde|schaff\w*|bin|puedo|ist|voy)\b)",
    re.IGNORECASE,
)
# The most that shall be run, however it is said.
_AT_MOST = re.compile(
    r"\b(?:(?:do not|don't|dont|not|no|never|nothing|can't|cant|cannot) (?:(?:want|wanna|going|like|able|to|run|do|"
    r"go|be|any|"
    r"me|it) )*(?:more|longer|further|farther|over|above)(?: than)?|nicht (?:mehr|langer|weiter) als|"
    r"no (?:mas|quiero (?:correr )?mas) de)(?= \d| an? | half)"
)
_TRAILING = re.compile(
    r"[ ,]+(?:if (?:that'?s|thats|its|it's|that is|it is) (?:ok|okay|alright|fine|possible|cool|"
    r"all right)(?: with you)?|"
    r"if (?:poss|possible|you can|i may|we can|u can|you could|you dont mind|you don't mind)|"
    r"and leave the rest(?: alone| as it is)?|"
    r"and leave [^\W\d]+ (?:as (?:he|she|it|they) (?:is|are)|alone|out of it)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day'?s? (?:is )?enough|"
    r"(?:meeting|dinner|party|shift|appointment|class|call) (?:got |was |is |has been |'s )*(?:cancelled|canceled|"
    r"called off)|"
    r"(?:and )?(?:nothing else|the rest as it is|keep the rest)|i (?:guess|suppose|reckon)|would you|could you|"
    r"(?:can|could) you (?:please )?(?:fix|correct|amend) (?:it|that)(?: for me)?|can you|please and thanks|"
    r"wenn das geht|wenn moglich|si puede ser|si es posible)$"
)
# "I've only got Monday and Friday, can you juggle things round": the days say which way.
_ROUND_THEM = re.compile(
    r"(?<=\w)[ ,.]+(?:so )?(?:can|could|would) you (?:please )?(?:re-?)?(?:juggle|arrange|shuffle|plan|"
    r"work|fit|organi[sz]e|sort|jig) (?:(?:things|it|stuff|everything|the (?:week|runs|rest)|them) ?)?"
    r"(?:(?:a?round|out|accordingly|in) ?)?(?:that|it|those|them)?$"
)
# Idle talk and what is only imagined asks for nothing.
_IMAGINED = re.compile(
    r"\b(?:i (?:had a )?(?:dreamt|dreamed|dream)|(?:if|suppose|(?<!to )say|imagine) (?:i|we) "
    r"(?:ran|did|could|run|were|had)|"
    r"(?:thinking|dreaming) (?:about|of) (?:maybe|perhaps|some ?day|one day)|(?:maybe|perhaps) (?:some ?day|one day))\b"
)
_MESSAGE = r"(?:please )?(?:message|tell|write(?: to)?|text|let|remind|ask)"
_TO_ALL = r"(?:everyone|everybody|all my athletes|all|the (?:team|group|squad|club)|my (?:athletes|team|group|runners))"


_PULSE = re.compile(
    rf"\b(?:hr|heart rate|heartrate|pulse|puls|pulso) ?(?:of |was |around |about |avg |average |averaged |"
    rf"averaging |mean |im schnitt |media )*{_BEATS}\b|\b\d{{2,3}} ?bpm\b"
)
_KEPT_TO = re.compile(
    r"\b(?:under|below|keep|over|above|zone|max|limit|target|should|can|could|will|want|what|is|unter|uber|sobre)\b"
)


def has_pulse(words: str) -> bool:
    """Whether a heart rate is told as a watch showed it: what has one was run."""
    return _PULSE.search(words) is not None and _KEPT_TO.search(words) is None


def without_asides(words: str, names: Collection[str] = ()) -> str:
    """The sentence (plain) without what is not its own: figures of a watch, others' health, a message's text.

    Somebody else who is ill is a reason to be busy, not an illness of whoever writes.
    """
    said = _TRAILING.sub("", without_others_illness(_FIGURES.sub(" ", words)))
    if " only " in f" {said}":
        said = _ROUND_THEM.sub("", said)
    said = _AT_MOST.sub(lambda found: "always max" if "never" in found[0] else "max", said)
    whom = "|".join([_TO_ALL, *map(re.escape, sorted(names, key=len, reverse=True))]) if names else _TO_ALL
    told = re.match(rf"({_MESSAGE} (?:{whom})\b)(?! ?'?s\b)", said) if names else None
    return " ".join((told[1] if told is not None else said).split()).strip(" ,")


_WISHED = {"ran": "run", "did": "do", "moved": "move", "skipped": "skip", "took": "take", "went": "run", "made": "make"}
_WOULD = re.compile(rf"^(?:{'|'.join(_WISHED)})\b")


# An age is no number of minutes: "at 67 the long runs are a bit much", "too much for me at 67".
_AGED = re.compile(
    r"^(?:at (?:the age of )?|being |i'?m |i am |aged )[4-8]\d(?: years old| now)?[, ]+(?:and |so )?"
    r"(?=(?:the |my |these )?(?:long|easy|weeks?|runs?|plan|it)\b)|(?<=(?:much|long|hard|"
    r"ough))(?: for me)? at [4-8]\d(?: years old)?(?=[.,!?]|$)",
    re.IGNORECASE,
)


def without_age(text: str) -> str:
    """The sentence without how old somebody is, where that stands beside what is too much."""
    return _AGED.sub("", text)


_ISH = re.compile(r"(?<=\d)[ -]?ish\b", re.IGNORECASE)


def to_the_point(text: str) -> str:
    """A question without "be honest" before it, as it was typed; "55ish" is 55."""
    text = _ISH.sub("", text)
    return _HONESTLY.sub("", text.lstrip(), count=1) if _HONESTLY.match(text.lstrip()) else text


def without_lead(words: str) -> str:
    """The sentence without the polite way up to its wish."""
    rest = _LED_UP.sub("", words, count=1) or words
    # "Would it be a problem if I ran on Friday" tells of no run.
    return _WOULD.sub(lambda found: _WISHED[found[0]], rest) if rest != words else rest


# An illness that is over is only when it is asked of.
_AFTER_BEING_ILL = re.compile(
    r"\b(?:straight |right |just |so soon )?after (?:being|having been|i was|i'?ve been) "
    r"(?:so |really |quite |a bit )?(?:ill|"
    r"sick|poorly|unwell|under the weather|laid up)\b"
)


def without_others_illness(words: str) -> str:
    """The sentence without an illness that is over, and somebody else's as a reason to be busy.

    Not where whoever writes has it too.
    """
    words = _AFTER_BEING_ILL.sub("now", words)
    if _CATCHING.search(words):
        return words
    return _UNWELL.sub("something came up", _HAVE_THEM_ILL.sub("something came up", words))


def is_of_others(words: str) -> bool:
    """Whether a run or a race is told of somebody else, or only imagined: nothing is logged and nothing changed."""
    return (_DID.search(words) is not None and not _SIGNED_ME_UP.search(words)) or _IMAGINED.search(words) is not None
