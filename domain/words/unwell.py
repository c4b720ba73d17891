"""Illness, pain and being well again in people's words."""

import re

from domain.words.answers import Ask, Label, Question, Understood, ask, choice
from domain.words.intents import Injured, Recovered, Sick

_ILLNESS = r"(?:cold|flu|covid|stomach bug|bug|virus|sore throat|cough|infection|migraine|food poisoning)"
_ILL = r"(?:sick|ill|unwell|poorly|under the weather)"
_SICK = re.compile(
    rf"(?:(?:i'?m|i am|i feel|i've been|feeling|am|feel) (?:\w+ ){{0,2}}{_ILL}"
    rf"|{_ILL}"
    r"|(?:i'?m |i am |i do )?not (?:feeling )?(?:so |very |too )?well"
    r"|(?:i )?(?:don't|do not) feel (?:so |very |too )?(?:well|good)"
    r"|(?:(?:i|i have|i've|i think i have|i think i've) )?(?:got|have|caught|came down with|coming down with) "
    rf"(?:a |the |an )?(?:bad |nasty |head |slight )?{_ILLNESS})"
    r"(?: (?:today|again|now|since yesterday|at the moment))?"
)
_BODY = (
    r"(?:calf|calves|knees?|shins?|ankles?|foot|feet|heels?|hips?|hamstrings?|quads?|achilles|groin|lower back|back|"
    r"toes?|glutes?|it band|itb|plantar fascia|arch|thighs?|legs?|shoulder|neck|tendon)"
)
_SIDE = r"(?:(left|right) )?"
_ACHE = (
    r"(?:hurts?|hurting|painful|aches?|aching|injured|swollen|in pain|killing me|twinges?|twinging|playing up"
    r"|acting up|strained|pulled|sprained|giving me (?:trouble|grief))"
)
_HURTS = re.compile(
    rf"(?:(?:my|the) )?{_SIDE}({_BODY}) (?:(?:is|are|has been|feels?|really|still|started|keeps?|started to) )*"
    rf"{_ACHE}(?: .{{0,40}})?"
)
_DAMAGED = re.compile(
    r"(?:i |i've |i have )?(?:just )?(?:hurt|injured|pulled|strained|sprained|twisted|tweaked|rolled|tore)"
    rf" (?:my |a |the )?{_SIDE}({_BODY}|something|myself|muscle)(?: .{{0,40}})?"
)
_PAIN_IN = re.compile(
    rf"(?:i |i've |i have )?(?:have |got |feel )?(?:a )?(?:sharp |bad )?pain in (?:my |the )?"
    rf"{_SIDE}({_BODY})(?: .{{0,40}})?"
)
_NAMED = re.compile(
    r"(?:i |i've |i have )?(?:have |got )?(?:an? )?(shin splints|plantar fasciitis|runner'?s knee|injury)"
)
_JUST_INJURED = re.compile(r"(?:i'?m |i am |i got |got )?(?:injured|hurt)")
_SORE = re.compile(
    rf"(?:(?:my|the) )?(?:{_BODY} )?(?:(?:i'?m|i am|feels?|is|are) )?(?:(?:a bit|very|really|so|pretty|quite) )?"
    r"(?:sore|stiff|heavy|tired|exhausted|dead|knackered|wrecked|fatigued)(?: today)?"
)
_WELL = re.compile(
    r"(?:i'?m|i am|i feel|feeling) (?:\w+ )?(?:better|well again|healthy again|recovered|fine again|ok again|back)"
    r"(?: (?:now|again|from (?:holiday|vacation|my trip)))?"
    r"|(?:the |my )?(?:pain|injury|cold|flu) is gone|back from (?:holiday|vacation|my trip)"
    r"|no (?:more )?pain(?: anymore| any more)?|recovered|better now"
)


def parse_unwell(words: str) -> Understood[Sick | Injured | Recovered] | Question | None:
    """Illness, pain or being well again, from cleaned words; soreness is asked about."""
    if _SICK.fullmatch(words):
        return Understood(Sick())
    if _WELL.fullmatch(words):
        return Understood(Recovered())
    for pattern in (_HURTS, _DAMAGED, _PAIN_IN):
        if found := pattern.fullmatch(words):
            return _injured(found[1], found[2])
    if found := _NAMED.fullmatch(words):
        return _injured(None, None if found[1] == "injury" else found[1])
    if _JUST_INJURED.fullmatch(words):
        return _injured(None, None)
    if _SORE.fullmatch(words):
        return ask(
            Ask.TIRED_OR_HURT,
            choice("make today easier", Label.TIRED_EASIER),
            choice("rest today", Label.TIRED_REST),
            choice("i'm injured", Label.IT_HURTS),
        )
    return None


def _injured(side: str | None, where: str | None) -> Understood[Injured]:
    if where in {"something", "myself"}:
        where = None
    place = " ".join(part for part in (side, where) if part)
    return Understood(Injured(place))
