"""Words under the summary of a new plan that create it: "looks good, make it", "yes create it"."""

import re

from domain.words.clean import clean
from domain.words.grammar.plan_liked import likes_the_plan

_IT = r"(?:it|that|this|one|(?:the |my |this |that )?(?:plan|thing))"
_CREATE = re.compile(
    r"(?:(?:yes|yep|yeah|yup|ok|okay|sure|great|perfect|please|then|now|just|so|right|go ahead and|let'?s|you "
    r"can|ja|si)"
    rf"[ ,]+)*(?:make|create|build|generate|start|go with|do|set up|take|finish) {_IT}(?: (?:please|now|then|for "
    rf"me|like that))*"
)
_YES = re.compile(
    r"(?:yes|yep|yeah|yup|ok|okay|sure|great|perfect|fine|good|cool|nice|right|go|go ahead|correct|thanks)"
)
_JOINT = re.compile(r"\s*(?:[,;.!]+|\s-+\s|\band(?: then)?\b)\s*")


def creates(text: str) -> bool:
    """Whether words say nothing but that the plan is fine, and shall be made."""
    words = clean(text)
    pieces = [each for each in _JOINT.split(words) if each]
    is_made = _CREATE.fullmatch(words) is not None or any(_CREATE.fullmatch(each) for each in pieces)
    return (
        "?" not in text
        and is_made
        and (
            _CREATE.fullmatch(words) is not None
            or all(_CREATE.fullmatch(each) or _YES.fullmatch(each) or likes_the_plan(each) for each in pieces)
        )
    )
