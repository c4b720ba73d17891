"""What the buttons of the newest card say, written with a yes and little words around it: "yes keep it so"."""

import re

from domain.words.clean import clean
from domain.words.lexicon.lookup import folded

_BEFORE = re.compile(
    r"(?:(?:yes|yep|yeah|yup|ok|okay|sure|please|well|hm+|oh|ah|right|fine|good|great|actually|then|so|just|and|"
    r"alright|"
    r"you'?re right|fair enough|let'?s|go ahead and|i'?ll|i'?d like to|ja|si|bitte|vale)[ ,.!:-]+)+"
)
# A no before them takes back what was decided before: "no you're right, make the rest lighter".
_AFTER_ALL = re.compile(
    r"(?:(?:hm+|ok|well|oh)[ ,.!-]+)*no[ ,.!-]+(?:you'?re right|actually|wait|on second thoughts?)[ ,.!-]+"
)
_BEHIND = re.compile(r"(?:[ ,]+(?:please|then|thanks|thank you|after all|for me|instead|bitte|danke|gracias))+$")
# A single word is too common to be a button's name beside others.
_LEAST_WORDS = 2


def label_said(text: str) -> str | None:
    """The words in which a button may be named, without the yes before them; None where nothing stands around them."""
    words = folded(clean(text))
    said = _BEHIND.sub("", _BEFORE.sub("", _AFTER_ALL.sub("", words, count=1), count=1)).strip()
    return said if said != words and len(said.split()) >= _LEAST_WORDS else None
