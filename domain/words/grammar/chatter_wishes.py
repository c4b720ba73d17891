"""What makes numbers no run that was run: a wish, a plan, a question, a race, another time, somebody else."""

import re

_MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|marz|juni|"
    r"juli|oktober|dezember)"
)
# Said before it is run, of what is usual, or of long ago: it is not logged, however surely it sounds run.
NEVER_RUN = re.compile(
    r"\b(?:what if|if i|usually|normally|generally|on average|used to|years? ago|months? ago|thinking (?:of|about)|"
    r"last (?:year|summer|winter|autumn|spring|season)|about to|(?:going|heading|off|setting off|on my way) (?:for|to|"
    r"out)(?: (?:a|an|my|the|for|now|on|do))*|leaving (?:for|now)|(?:the |my )?plan says|it says|(?:should|will|"
    r"would|might|gonna|want to|going to) (?:take|do|run|be)|i'?ll|(?:is|was) my (?:best|pb|pr|record|goal)|"
    r"normalerweise|"
    r"letztes jahr|frueher|gleich|normalmente|el ano pasado)\b"
)
# What is wished, planned, asked or of another time: no run that was run.
WISHED = re.compile(
    r"\b(?:want|wants|wanna|would|should|shall|could|can(?!'t)|may|might|must|will|gonna|going to|need to|has to|gotta|"
    r"needs? (?:a|some|more)|have to (?:run|do)|let'?s|let me|hop(?:e|ing)|aim\w*|goals?|target|try to|trying|"
    r"plan(?:ning)? (?:to|on|for|is)|my plan|the plan (?:is|for)|make (?:it|my|the|that|this|today|tomorrow)|change|"
    r"set (?:my|the)|move|swap|put|cut (?:my|the|tomorrow)|limit|max(?:imum)?|at most|per (?:week|day)|each (?:day|"
    r"week)|every (?:day|week|run|\w+day)|weekly|a week|from now|tomorrow|tmrw|tmr|next|until|till|predict\w*|pb|pr|"
    r"personal best|(?:my|the) best (?:time|is|was|10k|5k)|record|raced|racing|races?(?! ?-?pace)|parkrun|marathon|"
    rf"half marathon|(?:the|a|my) half(?! of| an?\b| hour)|last (?:month|week|weekend)|in {_MONTH}|(?<!as )if|whether|"
    r"remind\w*|please|pls|he|she|they|his|their|didn'?t (?:run|go|finish)|not run|calculat\w*|convert\w*|equals?|"
    r"pace is|ziel|mochte|soll\w*|bitte|morgen(?! fruh)|nachste\w*|quiero|puedo|meta|por favor|manana|proxim\w*)\b|"
    + NEVER_RUN.pattern
)
_NOT_A_WISH = re.compile(
    r"\b(?:as (?:planned|usual|if)|(?:longer|shorter|slower|faster|more|less|further) than (?:planned|usual|"
    r"i (?:wanted|"
    r"should|would|could))|no(?:t)? (?:idea|clue) (?:how|what|why)|(?:race|goal|marathon)[ -]?pace|half (?:of|an)|"
    r"next to|this (?:morning|evening|afternoon)|heute morgen|guten morgen|esta manana|can't|couldn't|"
    r"(?:would|could|should)(?:n't|nt)? have|(?:dont|don't|did ?n[o']?t|didnt) (?:want|feel|like|need) (?:to|like)|"
    r"(?:he|she|they) (?:\w+ ){0,3}(?:with|beside|behind) me|could (?:feel|hear|see|barely|hardly|only)|"
    r"can (?:feel|hear)|more or less|every (?:minute|step|second|hill|mile|km)|each (?:side|leg|way))\b"
)


def without_what_only_sounds_so(said: str) -> str:
    """The words without what sounds like a wish and is none: "could feel my legs", "further than I wanted"."""
    return _NOT_A_WISH.sub(" ", said)
