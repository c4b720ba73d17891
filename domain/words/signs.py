"""Signs that belong to a clinician, in people's words."""

import re

from domain.words.intents import MedicalStop
from domain.words.topics import Sign

_SIGNS: dict[Sign, tuple[str, ...]] = {
    Sign.CHEST_PAIN: (
        r"chest (?:\w+ )?(?:pains?|hurts?|ach\w*|tight\w*|pressure)",
        (
            r"chest (?:is|was|feels?|felt|feeling|got|gets|went) (?:\w+ ){0,2}"
            r"(?:tight|heavy|hurting|sore|funny|odd|weird|strange)"
        ),
        r"(?:tight|heavy|painful|aching|achy|sore) chest",
        r"(?:pains?|tightness|pressure) (?:in|on|across) (?:my |the )?chest",
        r"brustschmerz\w*|schmerz\w* in der brust|brust tut weh|druck auf der brust",
        r"dolor (?:en el|de) pecho|duele el pecho|presion en el pecho",
    ),
    Sign.FAINTING: (
        r"faint(?:ed|ing)?",
        r"pass(?:ed|ing)? out",
        r"black(?:ed|ing)? ?out",
        r"collapsed?",
        r"ohnmachtig|bewusstlos|zusammengebrochen|umgekippt",
        r"desmay\w*",
        r"lost consciousness",
    ),
    Sign.DIZZY: (
        r"(?:felt|feel|feeling|got|was|am|i'm|so|very) (?:a bit |quite |very |really )?(?:dizzy|light ?headed)",
        r"dizzy spells?|dizziness",
        r"dizzy (?:on|during|after|while|when)",
        r"schwindlig|mareo|mareado|mareada",
    ),
    Sign.FEVER: (
        r"(?<!hay )(?<!cabin )(?<!race )fever(?:ish)?",
        r"high temperature",
        r"fieber\w*|hohe temperatur|fiebrig",
        r"fiebre|calentura",
        r"(?:a|my|with a|running a) temperature",
        r"temp(?:erature?|eratura)?(?: of| is| was| at|:| von| ist| liegt bei| de| es)? ?(?:3[89]|4[0-2]|10[0-6])\b",
    ),
    Sign.TROUBLE_BREATHING: (
        r"can(?:'t|not) breathe",
        r"(?:short(?:ness)?|out) of breath (?:at rest|lying|sitting)",
        r"trouble breathing",
        r"keine luft|atemnot",
        r"no puedo respirar|falta de aire",
    ),
    Sign.HEART_TROUBLE: (
        r"palpitations?",
        r"heart (?:is )?(?:racing at rest|skip\w*|flutter\w*|pains?)",
        r"irregular heart\w*",
        (
            r"(?<!prevent )(?<!against )(?<!risk of )(?<!chance of )(?:weak |bad )?heart (?:condition|disease|defect|"
            r"murmur|problems?|trouble|issues?|failure|attack|surgery|operation|valve\w*|disorder)"
        ),
        r"(?:have|got|with|i've) (?:a )?(?:weak|bad|dodgy) heart",
        r"(?:atrial fibrillation|arrhythmia|a ?fib|angina|pacemaker|cardiomyopathy)",
        r"herz(?:fehler|krank\w*|problem\w*|infarkt|schwache|leiden|rhythmus\w*)",
        r"(?:enfermedad|problemas?|infarto|insuficiencia)(?: del?| en el)? (?:corazon|cardiac\w+)|arritmia",
        r"herzrasen|herzstolpern|herzschmerz\w*",
        r"palpitaciones",
    ),
    Sign.BONE_PAIN: (
        r"bone (?:pain|hurts?|ach\w*)",
        r"pain in (?:my |the )?(?:\w+ )?bone",
        r"stress (?:fracture|reaction)",
        r"(?:broke|broken|fractured) (?:my |a )?(?:left |right )?(?:ankle|foot|leg|toe|wrist|arm|rib|hip|shin|heel)",
    ),
    Sign.CANNOT_WALK: (
        r"can(?:'t|not) (?:even )?(?:walk|stand|put (?:any )?weight)",
        r"(?:hurts|painful) to walk",
        r"unable to walk",
    ),
    Sign.LIMPING: (r"limp(?:ing)?",),
    Sign.BLEEDING: (r"cough\w* (?:up )?blood", r"blood in (?:my )?(?:urine|pee|stool)"),
}
_RED_FLAGS = tuple((sign, re.compile(rf"\b(?:{'|'.join(forms)})\b")) for sign, forms in _SIGNS.items())
_OF_AN_INJURY = (Sign.BONE_PAIN, Sign.CANNOT_WALK, Sign.LIMPING)
# A fever that is over is no sign any more: there is a way back. Of the heart or the chest a clinician says so.
_IS_OVER = re.compile(
    r"^[ -]?free\b|^(?:'s|s)?(?: (?:is|has|was|ist|hat|ha|se|me|now|finally|all|completely|(?:since|seit|desde) "
    r"\w+))* ?"
    r"(?:gone|over|passed|broke|broken|"
    r"been gone|"
    r"vorbei|weg|fue|ido|paso|pasado)\b"
)
_WAS_OVER = re.compile(r"\b(?:se me |ya |me )(?:paso|ha pasado|fue|ha ido|quito|bajo)(?: ya)? (?:la |el )?$")
# How long to wait after one is asked by who looks ahead; the answer says that nobody runs with one.
_ASKED_AFTER = re.compile(r"\b(?:how (?:long|soon|many days)|when)\b.*\bafter (?:having |an? |the |my |such an? )*$")
_DENIED = re.compile(
    r"\b(?:no|no more|not|never|without|any|isn't|wasn't|don't have|didn't have|keine?n?|ohne|sin|no tengo|no tenia)"
    r"(?: an?| any| a bit of)? $"
)
# German and Spanish deny behind: "Fieber hab ich nicht".
_DENIED_BEHIND = re.compile(
    r"^ (?:habe? ich|hab|habe)(?: \w+)? ?(?:nicht|keins?|keine[ns]?)\b|^ (?:nicht|keins?)\b|^ no (?:tengo|tuve)\b"
)


def red_flag(words: str) -> MedicalStop | None:
    """The signs in cleaned words that need a clinician, unless they are denied."""
    signs: list[Sign] = []
    for sign, pattern in _RED_FLAGS:
        for found in pattern.finditer(words):
            before, behind = words[: found.start()], words[found.end() :]
            is_over = sign is Sign.FEVER and (
                _IS_OVER.match(behind) or _WAS_OVER.search(before) or _ASKED_AFTER.search(before)
            )
            is_denied = _DENIED.search(before) or _DENIED_BEHIND.search(behind)
            if sign not in signs and not is_over and not is_denied:
                signs.append(sign)
    return MedicalStop(signs[0], tuple(signs[1:])) if signs else None


def is_of_injury(stop: MedicalStop) -> bool:
    """Whether all that is told is of a bone, or of walking: an injury, and no illness."""
    return all(sign in _OF_AN_INJURY for sign in (stop.sign, *stop.more))
