"""That a doctor or another clinician lets somebody run again: nothing resumes before it where a sign was for one."""

import re

_WHO = (
    r"(?:doctors?|doc|dr|gp|clinicians?|cardiologists?|cardio|specialist|consultant|surgeon|hospital|nurse|"
    r"(?:heart|chest) (?:man|woman|people)|physio\w*|podiatrist|orthop\w+|a ?(?:and|&) ?e|"
    r"arzt|[aä]rztin|hausarzt|kardiolog\w+|klinik|krankenhaus|m[eé]dic[oa]s?|cardi[oó]log[oa]|doctora?|hospital)"
)
_LET = (
    r"(?:clear(?:ed|s)?|green light|go[ -]ahead|all[ -]clear|thumbs up|clean bill|signed me (?:off|back) (?:to|for)|"
    r"(?:can|may|could|allowed to|ok(?:ay)? to|fine to|safe to|free to|good to|fit to|happy for me to) "
    r"(?:start |be |begin |get |go )?(?:back )?(?:to )?(?:run|running|train|training|jog|exercise)|"
    r"good to go|fit to run|"
    r"(?:everything|all|it|heart|i'?m|i am|im|was|that'?s|thats)(?: is|'?s| was)?(?: all| perfectly| completely)? "
    r"(?:fine|ok|okay|good|clear|normal|healthy)|"
    r"nothing (?:serious|bad|wrong|to worry)|its nothing|it'?s nothing|nothing there|harmless|"
    r"gr[uü]nes licht|alles (?:gut|in ordnung|okay|ok)|(?:darf|kann) (?:ich )?(?:jetzt |nun )?wieder|freigegeben|"
    r"luz verde|todo (?:bien|en orden)|puedo (?:volver a )?(?:correr|entrenar)|(?:me dio|dado) (?:el|de) alta)"
)
_LETS_RUN = re.compile(rf"\b{_WHO}\b.*\b{_LET}\b|\b{_LET}\b.*\b(?:by|from|of|von|vom|de|del)\b.*\b{_WHO}\b")
# "Got the all clear": who gives it need not be said.
_CLEARED = re.compile(
    r"\b(?:(?:got|have|given|been given|was given|had|received) (?:the |my |an )?all[ -]clear|"
    r"(?:medically|(?:i'?ve been|i was|i'?m|i am|im|been|got|finally) (?:now |finally |medically )?)cleared"
    r"(?: (?:to|for) (?:run|running|train|training|exercise)| again| now|$))"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|hasn'?t|haven'?t|isn'?t|wasn'?t|can'?t|cannot|mustn'?t|shouldn'?t|won'?t|didn'?t|doesn'?t|"
    r"until|till|unless|if|when|once|before|wait(?:ing)?|want(?:s|ed)?|hope|hoping|should i|see (?:a|my|the)|"
    r"appointment|tomorrow|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|in \d+ (?:days?|weeks?)|"
    r"nicht|kein\w*|bis|wenn|sobald|warte\w*|cuando|hasta|si)\b"
)
# "My heart is fine, how hard can I go" asks what no plan knows.
_ASKS_HOW = re.compile(r"\bhow (?:hard|far|fast|much|long|high|soon)\b")
_NOTHING_WRONG = re.compile(
    r"\b(?:not(?:hing)?|no) (?:serious|bad|wrong|to worry|problems?|issues?|longer)\b|\bno worries\b"
)


def says_cleared(words: str) -> bool:
    """Whether cleaned words say that a clinician has seen them and lets them run."""
    if words.endswith("?") or _ASKS_HOW.search(words) or _NOT_SO.search(_NOTHING_WRONG.sub("fine", words)):
        return False
    return _LETS_RUN.search(words) is not None or _CLEARED.search(words) is not None
