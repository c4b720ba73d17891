"""Whose week a coach means: a wish without a name is kept for each athlete, and the last one can be had for another."""

import re
from collections.abc import Mapping, Sequence

from domain.people import Person
from domain.words.answers import Ask, Label, ask, choice
from domain.words.clean import clean
from domain.words.grammar.said_again import said_again
from domain.words.intents import DayEdit, Intent, SkipDay
from domain.words.lexicon.lookup import folded
from handlers.chat.asking_back import ask_back
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.wording.door import tr

LAST_WISH = "last_wish"
_OF_A_DAY = DayEdit | SkipDay
_MOST = 6
_SEVERAL = re.compile(
    r"\b(?:(?:give|let|for|of|to) )?(?:them both|both of them|all of them|them all|each of them|both of my athletes|"
    r"both athletes|"
    r"all my athletes|^everyone|^everybody|both(?= (?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|the|get|rest|off)))\b"
)
_SAME = re.compile(
    r"(?:and |also |ok |now |do |give )*(?:(?:the )?(?:same|that)(?: (?:again|thing|change|one))? (?:for|to|with) "
    r"(?P<for>[^\W\d_]+)|(?P<give>[^\W\d_]+) the same(?: as [^\W\d_]+)?|"
    r"(?P<too>[^\W\d_]+) (?:too|as well|same|likewise))"
    r"(?: please| pls| too)*"
)


def of_several(text: str) -> str | None:
    """A wish for more than one athlete, without the words that say so; None for any other sentence."""
    words = clean(text)
    rest = _SEVERAL.sub(" ", words)
    return " ".join(rest.split()) if rest != words and len(rest.split()) > 1 else None


async def keep_wish(request: Request, wish: Intent) -> None:
    """Keep what was asked for one athlete's week, so that "same for Ben" knows what it is."""
    again = said_again(wish) if isinstance(wish, _OF_A_DAY) else ""
    if again:
        await put_below_all(request, LAST_WISH, {"said": again, "on": request.today.isoformat()})


async def same_for_another(request: Request, text: str, names: Mapping[str, Person]) -> str | None:
    """ "Same for Ben" with the wish it stands for; empty where it was asked what; None for others."""
    found = _SAME.fullmatch(folded(clean(text)))
    name = next((each for each in found.groups() if each is not None), "") if found is not None else ""
    if name not in names:
        return None
    state = await find_dialog(request, LAST_WISH)
    if state is None or state.get("on") != request.today.isoformat():
        await request.send(tr("The same as what? Write the wish with the name, like “rest friday for Anna”."))
        return ""
    return f"{state['said']} for {name}"


async def ask_whose(request: Request, wish: Intent, names: Mapping[str, Person]) -> bool:
    """Ask about whom a wish is, each athlete a tap from its preview; False for what is no change of a week."""
    again = said_again(wish) if isinstance(wish, _OF_A_DAY) else ""
    athletes: Sequence[tuple[str, Person]] = list(names.items())[:_MOST]
    if not again or not athletes:
        return False
    offers = (choice(f"{again} for {name}", Label.PERSON, name=person.name) for name, person in athletes)
    await ask_back(request, ask(Ask.WHOSE, *offers))
    return True
