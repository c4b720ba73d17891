"""A run that was not planned: "easy 5 today although it wasn't on the plan" was run, for nobody plans what was not."""

import re

_NOT_PLANNED = re.compile(
    r"(?:[ ,.;-]+(?:but|and|even though|although|though|albeit|despite the fact that)(?: it| that| this)?|"
    r" ?[,.;-]+(?: it| that| this| which)?| (?:that|which|one that|a run that)) "
    r"(?:wasn'?t|was not|hadn'?t been|wasnt)"
    r"(?: (?:actually|really|even|strictly))?"
    r" (?:(?:on|in|part of) (?:the|my) (?:plan|schedule|programme|program|calendar)|planned|scheduled|due)"
    r"(?: (?:for )?(?:today|yesterday|then|at all))?"
    r"|[ ,.;-]+(?:but|even though|although|though|albeit|despite it being) "
    r"(?:it (?:was|should have been|was meant to be) )?"
    r"(?:meant to be |supposed to be )?(?:a|my) rest day"
    r"|[ ,.;-]+(?:obwohl|auch wenn) (?:(?:es|das|er) )?nicht (?:im plan|auf dem plan|geplant) (?:war|stand)"
    r"|[ ,.;-]+(?:obwohl|auch wenn) (?:es|das|er) nicht (?:im|auf dem) plan (?:war|stand)"
    r"|[ ,.;-]+aunque no (?:estaba|tocaba|estuviera)(?: (?:en el plan|planeado|previsto))?"
)
_UNPLANNED = re.compile(
    r"^(?:an? |my |did an? |ran an? |went for an? )?(?:unplanned|spontaneous|impromptu|unscheduled|"
    r"off[ -]plan|ungeplante\w*|spontane\w*) "
)
# What may be wished, asked or planned; and what was not run.
_NOT_SO = re.compile(
    r"\?|\b(?:can|could|should|shall|may|might|would|want|wanna|will|won't|going to|gonna|if|skip\w*|move|moved|"
    r"add|put|make|change|swap|why|what|how|didn'?t|did not|missed|tomorrow|next|later|tonight|plan to|planning|"
    r"kann|soll|will|mochte|"
    r"puedo|quiero)\b"
)
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|half an hour|an hour)\b")
_RAN = re.compile(r"^(?:i )?(?:just )?(?:ran|did|managed|jogged|got in|squeezed in|snuck in|sneaked in|went for) ")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:montag|dienstag|mittwoch|donnerstag|freitag)\b"
)
_DAY_FIRST = re.compile(r"^(?P<day>today|yesterday|this morning|last night|earlier)[ ,:]+(?P<rest>.+)$")
_ARTICLE = re.compile(r"^(?:an? |my |the )?(?:extra |bonus |additional )?(?:an? )?")


def unplanned(words: str) -> str:
    """The words (plain) of such a run as those of an extra one that was run; any other words as they are."""
    rest = _UNPLANNED.sub("", _NOT_PLANNED.sub("", words))
    if _WEEKDAY.search(words) is not None and _RAN.match(words) is None:
        # Sunday's ten miles may be those to come, which were not there before.
        return words
    if rest == words or _NOT_SO.search(words) is not None or _NUMBER.search(rest) is None:
        return words
    rest = _RAN.sub("", rest.strip(" ,.;"))
    if (found := _DAY_FIRST.match(rest)) is not None:
        rest = f"{_RAN.sub('', found['rest'])} {found['day']}"
    return f"ran an extra {_ARTICLE.sub('', rest)}"
