"""A run told with what else there is to say of it: "6.5 miles, 1:08, 4, legs coming back".

What is no wish, no pain and no number of the run is left out, so that the run is read as it was run. A sentence with a
clause that may be more than that is left as it is.
"""

import re

_BETWEEN = re.compile(r"(?:\s*[!.;]+(?:\s+|$)|\s*,\s+|\s+-+\s+|\s*,$)")
_PART = (
    r"(?:legs?|lungs?|heart|breathing|breath|body|head|mind|energy|form|engine|mojo|fitness|calf|calves|knees?|hips?|"
    r"shins?|achilles|hamstrings?|quads?|foot|feet|ankles?|beine|lunge|kopf|piernas|pulmones|cabeza)"
)
_HOW = (
    r"(?:(?:is|are|was|were|felt|feels?|feeling|finally|just|all|slowly|definitely|really|so|getting|now|much|held) )*"
)
_ASIDE = re.compile(
    r"(?:(?:and|but|with|also|still) )*(?:"
    r"(?:absolutely |almost )?(?:no|zero|without(?: any)?) (?:pain|aches?|issues?|problems?|niggles?|drama|"
    r"trouble|strides|walking|"
    r"walk breaks?|breaks|complaints?|schmerzen|dolor|steigerungen|rectas)(?: (?:at all|this time|today|anywhere))?|"
    rf"(?:my |the |meine |la |las )?{_PART}(?:'s)? {_HOW}(?:back(?: again)?|coming (?:back|round|around)|fine|ok|"
    rf"okay|good|great|better|"
    r"fresh|strong|heavy|tired|up|up well|happy|behaved(?: itself)?|(?:wasn'?t|weren'?t|isn'?t|not)(?: really)? in it|"
    r"elsewhere|wieder da)(?: (?:now|again|today|the whole way))?|"
    r"(?:about |nearly |almost )?(?:half|most|some|a lot|much|part|all)(?: of (?:it|that))?(?: was| were)? "
    r"(?:into|against|with|in|uphill|downhill|through|off|along)\b[^\d]*|"
    r"(?:took|had|used|ate|tried|with) (?:\d|an?|one|two|three|four|my|some) gels?(?: .*)?|"
    r"(?:my |the )?(?:longest|furthest|farthest|first|best|fastest) (?:(?:long )?run )?(?:ever|yet|so far|of the plan)"
    r"(?: so far)?|"
    r"woo ?hoo+|yay+|ye+s+|wow|finally|boom|phew|get in|so (?:happy|chuffed|proud)|buzzing|chuffed|happy(?: "
    r"with (?:that|it))?|"
    r"proud(?: of (?:that|it|myself))?|loved it|boring(?: as hell)?|(?:a )?(?:lovely|beautiful|gorgeous)(?: \w+)?"
    r")",
    re.IGNORECASE,
)
# What is not well is asked about beside the run.
_ILL = re.compile(
    r"(?:(?:and|but|with|i'?m|i am|was|still|just|only|a (?:bit|little)(?: of)?|an?|slight(?:ly)?|some|got|have) )*"
    r"(?:cough(?:ing|y)?|sniff(?:ly|ling|les)|snotty|bunged up|blocked nose|runny nose|sore throat|cold)"
    r"(?: (?:a (?:bit|little)|slightly|though|still|at the end|afterwards?))*",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_OF_THE_RUN = re.compile(
    rf"(?:(?:i|just|so|ok|and|but|only|then|today|this morning|tonight|yesterday) )*(?:"
    rf"(?:(?:ran|did|done|finished|completed|managed|got) )?(?:(?:the|an?|my|today'?s|easy|in|for|about|another) "
    rf")*{_NUMBER} ?"
    r"(?:miles?|mi|kms?|k|min\w*|mins?)?(?: (?:today|yesterday|easy|long|long run|slow|steady|run|recovery|"
    r"treadmill|done|tonight|"
    r"this morning))*(?: (?:in|at) [\d:]+(?: ?min\w*)?)?|"
    r"(?:in )?\d{1,2}:\d\d(?::\d\d)?(?: (?:effort|anstrengung|esfuerzo) (?:10|[1-9]))?|\d ?h(?:r|rs|ours?)? "
    r"?\d{0,2}(?: ?min\w*)?|"
    r"(?:effort|rpe|anstrengung|esfuerzo)(?: of)? (?:10|[1-9])(?: ?/ ?10)?|(?:10|[1-9])(?: ?/ ?10)? (?:effort|rpe)|"
    r"(?:(?:the |my )?(?:long run|run|it|all|everything) )?(?:(?:done|did it|ran it) )?(?:exactly )?as planned|"
    r"(?:did|done|ran) it|"
    r"(?:long run|the long run|my long run)(?: done)?|done|"
    r"(?:actually )?(?:it )?felt [\w' ]+|nice and easy|yesterday|today"
    r")(?: (?:no|without(?: the| any)?) strides)?",
    re.IGNORECASE,
)
_NO_STRIDES = re.compile(r",? (?:but )?(?:no|without(?: the| any)?) strides\b", re.IGNORECASE)
_EFFORT_BEHIND = re.compile(r"(10|[1-9])(?: ?/ ?10)? (?:effort|rpe)", re.IGNORECASE)
_BARE = re.compile(r"(?:10|[1-9])")
_IS_TIMED = re.compile(r"\d:\d\d|\bmin|\d ?h\b", re.IGNORECASE)
_LENGTH = re.compile(rf"(?:(?:ran|did|done) )?(?:the |an? |my )?{_NUMBER} ?(?:miles?|mi|kms?|k)?\b(?!:)", re.IGNORECASE)
_SAYS_IT_WAS_RUN = re.compile(
    r"\b(?:ran|did|done|finished|completed|managed|got)\b|\d:\d\d|\bmin|\d ?(?:mi|k)", re.IGNORECASE
)


def told_without_the_rest(text: str) -> str:
    """The run alone, its effort named; any other text as it is."""
    clauses = [each for each in _BETWEEN.split(text.strip()) if each]
    if "?" in text or len(clauses) < 2:
        return text
    kept: list[str] = []
    is_changed = False
    for each in clauses:
        if _ASIDE.fullmatch(each) or _ILL.fullmatch(each):
            is_changed = True
            continue
        if not _OF_THE_RUN.fullmatch(each):
            return text
        said = _NO_STRIDES.sub("", each)
        if (behind := _EFFORT_BEHIND.fullmatch(said)) is not None:
            said = f"effort {behind[1]}"
        elif _BARE.fullmatch(said) and kept and any(map(_IS_TIMED.search, kept)) and any(map(_LENGTH.match, kept)):
            # How far and how long are told: what is left is how hard it was.
            said = f"effort {said}"
        is_changed = is_changed or said != each
        kept.append(said)
    if not kept or not is_changed:
        return text
    told = ", ".join(kept)
    if told.lower().startswith(("as planned", "exactly as planned")):
        return f"done {told}"
    return told if _SAYS_IT_WAS_RUN.search(told) else text
