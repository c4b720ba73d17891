"""A coach's ok to what an athlete changed, or to one week: "ok to Maria's change", "approve Ben's week 6"."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from domain.words.grammar.tokens import plain
from domain.words.of_several import names_in

_LEAD = (
    r"(?:(?:please|ok|okay|yes|yep|sure|so|and|now|then|just|only|can you|could you|i|i'll|i'd like to|let's)[ ,]+)*"
)
_OK = (
    r"(?:ok(?:ay)?|okayed|yes|yep|fine|agreed?|approve[ds]?|accept(?:ed)?|allow(?:ed)?|grant(?:ed)?|sign off(?: on)?|"
    r"confirm(?:ed)?|green ?light|release|happy|(?:i'?m|i am) (?:ok|okay|fine|happy|good)|no objections?|go ahead)"
)
_TO = r"(?:,? (?:to|with|for|by me for|by me|on|from me for|from me|me for|both|only|just))*"
_CHANGE = r"(?:change[sd]?|wish(?:es)?|request|move|swap|edits?|suggestion|idea|proposal)"
_WEEK = r"(?:(?:this|next|new|coming) )?(?:weeks?|wk|plans?)(?: (?P<number>\d{1,2}))?"
_WHAT = rf"(?: (?P<change>{_CHANGE})(?: (?:to|of|in|for) (?:{_WEEK.replace('?P<number>', '?P<its>')}))?| {_WEEK})?"
_TAIL = (
    r"(?:,? (?:and )?(?:nothing else|only|no ?one else|nobody else|no others?|that'?s all|for now|please|pls|thanks?|"
    r"thank you|as (?:it|they) (?:is|are|stands?)|then|from me|by me|with me|too|as well|both|not the others?|"
    r"leave the (?:rest|others)))*[.! ]*"
)
_SHAPES = tuple(
    re.compile(f"{_LEAD}{shape}{_TAIL}")
    for shape in (
        rf"(?P<ok>{_OK}){_TO} WHO{_WHAT}",
        rf"(?P<ok>{_OK}){_TO}(?: the)?{_WHAT} (?:for|of|from|by) WHO",
        rf"WHO{_WHAT} (?:is|are|looks?|look|sounds?) (?:ok|okay|fine|good|alright|approved|granted|accepted|allowed)",
        r"(?:let|give) WHO (?:have|do|keep|change) (?P<change>it|that|this)",
    )
)
_BOTH = re.compile(
    rf"{_LEAD}(?:{_OK}{_TO} (?:both|the two|them both)(?: of them)?(?: weeks| changes)?|"
    rf"both(?: of them| weeks| changes)? (?:are |is )?(?:ok|okay|fine|good|approved)|{_OK},? both){_TAIL}"
)
# "Happy for Ben" and "good for Ben" praise.
_OF_A_WEEK = re.compile(r"^(?:approve|sign off|confirm|accept|release|green ?light|ok|okay|yes|fine)")


@dataclass(frozen=True, slots=True)
class Agreed:
    """Whose week or change it is (folded names), which week where that is said, and whether a change is named.

    A week is said by its `number` in the plan, or counted from this one (`ahead`).
    """

    names: tuple[str, ...]
    number: int | None = None
    ahead: int | None = None
    is_change: bool = False

    @property
    def apart(self) -> tuple[str, ...]:
        """The same as a sentence for each of them."""
        if self.is_change:
            return tuple(f"approve {name}'s change" for name in self.names)
        counted = "week" if self.ahead is None else "next week" if self.ahead else "this week"
        week = f"week {self.number}" if self.number is not None else counted
        return tuple(f"approve {name}'s {week}" for name in self.names)


def agreed(text: str, names: Collection[str]) -> Agreed | None:
    """What a coach agrees to, where the words name whose it is and nothing else; None for any other sentence."""
    said = plain(text)
    whom = names_in(said, names)
    if not whom or "?" in text:
        return None
    one = "(?:" + "|".join(re.escape(each) for each in sorted(whom, key=len, reverse=True)) + ")(?:'s|s'|s|')?"
    # "Ben's week 6 and Maria's week 6" and "Ben's and Maria's week 6" are the same.
    words = re.sub(rf"(?<!\w){one}(?!\w)", "NAME", said)
    words = re.sub(r"NAME(?: week \d+)?(?:(?: ?,| and| &| plus|, and) NAME)+", "WHO", words).replace("NAME", "WHO")
    found = next((each for shape in _SHAPES if (each := shape.fullmatch(words)) is not None), None)
    if found is None:
        return None
    parts = found.groupdict()
    number, is_change = parts.get("number") or parts.get("its"), bool(parts.get("change"))
    is_of_a_week = number is not None or is_change or " week" in words
    if not is_of_a_week and (len(whom) == 1 or not _OF_A_WEEK.match(parts.get("ok") or "")):
        return None
    ahead = 1 if re.search(r"\b(?:next|coming) week", words) else 0 if "this week" in words else None
    return Agreed(whom, int(number) if number is not None else None, ahead, is_change)


def agrees_to_both(text: str) -> bool:
    """Whether two weeks are agreed to of which it is not said whose they are: "fine by me for both"."""
    return "?" not in text and _BOTH.fullmatch(plain(text)) is not None
