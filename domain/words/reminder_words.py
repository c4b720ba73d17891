"""Which days a wish for fewer reminders names, and whether they are to stop only for a while."""

import re

from domain.words.dates import WEEKDAY_NUMBERS
from domain.words.grammar.tokens import plain

_WORD = re.compile(r"[a-z]+")
_WEEKEND = re.compile(r"\b(?:weekends?|wochenende\w*|fin(?:es)? de semana)\b")
# "Only on weekdays", "except Fridays": the days that are left are not those that are named.
_ONLY = re.compile(r"\b(?:only|just|except|but|nur|ausser|solo|salvo|work ?days?|weekdays?|werktag\w*|wochentag\w*)\b")
_FOR_A_WHILE = re.compile(
    r"\b(?:until|till?|for|while|during|this|next|bis|fur|wahrend|hasta|durante|solange)\b(?! (?:me|my|the) )"
)


def days_without(text: str) -> tuple[int, ...]:
    """The ISO weekdays on which no reminder shall come: "no messages on Saturdays"; none where others are meant."""
    said = plain(text)
    if _ONLY.search(said):
        return ()
    named = {
        WEEKDAY_NUMBERS[form]
        for word in _WORD.findall(said)
        for form in (word, word.removesuffix("s"))
        if form in WEEKDAY_NUMBERS
    }
    return tuple(sorted(named | ({6, 7} if _WEEKEND.search(said) else set())))


def is_for_a_while(text: str) -> bool:
    """Whether reminders are to come again by themselves: "for two weeks", "until Monday"."""
    return _FOR_A_WHILE.search(plain(text)) is not None
