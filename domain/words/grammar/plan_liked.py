"""A week that is approved in other words: "looks good, go ahead with the plan", "all good, start it"."""

import re

from domain.words.clean import clean

_THE_PLAN = r"(?:the |my |this |next |new |whole )*(?:plan|week|schedule)"
_WELL = r"(?:good|great|fine|perfect|ok|okay|lovely|brilliant|alright|all right|spot on|happy)"
_LIKED = re.compile(
    rf"(?:yes|yep|yeah|ok|okay|sure|great|perfect|thanks|thank you|nice|cool|right|please|{_THE_PLAN})"
    rf"|(?:(?:that|it|this|all|everything|{_THE_PLAN})(?:'s|s)? )?(?:(?:looks?|seems?|sounds?|is|are|works) )?"
    rf"(?:(?:all|really|very|pretty|quite|just) )*{_WELL}(?: (?:(?:by|with|for|to) )?me)?(?: (?:thanks|to go))?"
    rf"|(?:(?:that|it|this|{_THE_PLAN}) )?works(?: for me)?"
    rf"|(?:(?:i'm|i am|im) )?(?:(?:really|very|quite) )?(?:happy|good|fine|ok|okay) with "
    rf"(?:it|that|this|everything|{_THE_PLAN})|i like (?:it|that|this|{_THE_PLAN})"
)
_BEGUN = re.compile(
    rf"(?:please |then |just |now |so |you can |we can |i'm ready to |ready to )*(?:"
    rf"(?:go ahead|go for it|go|start|begin|do|get going|get started|crack on|carry on)"
    rf"(?:,? (?:with )?(?:it|that|this|{_THE_PLAN}))?|"
    rf"(?:let'?s|lets) (?:start|go|begin|do|get going|get started|crack on)"
    rf"(?: (?:with )?(?:it|that|this|{_THE_PLAN}))?)"
    r"(?: (?:then|please|now|thanks))*"
)
_JOINT = re.compile(r"\s*(?:[,;.!]+|\s-+\s|\band(?: then)?\b|\bso\b)\s*")
_SPEAKS_OF_IT = re.compile(rf"\b(?:{_THE_PLAN}|(?:start|begin) (?:it|this|that)|let'?s (?:start|begin))\b")


def likes_the_plan(text: str) -> bool:
    """Whether words say nothing but that a week is fine, or shall begin."""
    pieces = [each for each in _JOINT.split(clean(text)) if each]
    return "?" not in text and bool(pieces) and all(_LIKED.fullmatch(each) or _BEGUN.fullmatch(each) for each in pieces)


def approves_the_plan(text: str) -> bool:
    """Whether they say so of a week or a plan, wherever they stand: nothing else is meant by them."""
    words = clean(text)
    is_named = _SPEAKS_OF_IT.search(words) is not None
    is_only_named = re.fullmatch(rf"(?:yes |ok |please )?{_THE_PLAN}", words) is not None
    return is_named and not is_only_named and likes_the_plan(text)
