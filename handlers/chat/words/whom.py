"""Whose week a coach means: a wish without a name is kept for each athlete, and the last one can be had for another."""

import re
from collections.abc import Collection, Mapping, Sequence

from domain.people import Person
from domain.words.answers import Ask, Label, ask, choice
from domain.words.clean import clean
from domain.words.grammar.said_again import said_again
from domain.words.intents import DayEdit, Intent, Several, SkipDay
from domain.words.lexicon.lookup import folded
from domain.words.week_wishes import WeekWish
from handlers.chat.asking_back import ask_back
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.wording.door import tr

LAST_WISH = "last_wish"
_OF_A_WEEK = DayEdit | SkipDay | Several | WeekWish
_MOST = 6
_SAME = re.compile(
    r"(?:and |also |ok |now |do |give )*(?:(?:the )?(?:same|that)(?: (?:again|thing|change|one))? (?:for|to|with) "
    r"(?P<for>[^\W\d_]+)|(?P<give>[^\W\d_]+) the same(?: as [^\W\d_]+)?|"
    r"(?P<too>[^\W\d_]+) (?:too|as well|same|likewise))"
    r"(?: please| pls| too)*"
)


def with_initials(text: str, names: Collection[str]) -> str:
    """ "B wants wed off", "b's next week": an initial that is one athlete's alone stands for the name."""
    for name in names:
        letter = name[0]
        if letter == "i" or sum(each[0] == letter for each in names) > 1:
            continue
        # "A day off" is no athlete, nor is "5 miles at T".
        before = r"(?<=[a-z,;] )(?<!at )(?<!in )" if letter == "a" else r"(?<![\w@'’])(?<!at )(?<!\d )"
        owns = r"(?=['’]s\b)"
        text = re.sub(
            rf"{before}{letter.upper()}(?= [a-z])|(?<!\w)[{letter}{letter.upper()}]{owns}", name.title(), text
        )
    return text


async def is_everybody_named(request: Request, names: Mapping[str, Person]) -> bool:
    """Whether no athlete is without a first name of their own: else "both" would be some of them."""
    return bool(names) and len(await request.uow.coaching.athletes_of(request.person.id)) == len(names)


async def keep_wish(request: Request, wish: Intent) -> None:
    """Keep what was asked for one athlete's week, so that "same for Ben" knows what it is."""
    if isinstance(wish, _OF_A_WEEK):
        # What cannot be said again is not the one before it either.
        await put_below_all(request, LAST_WISH, {"said": said_again(wish), "on": request.today.isoformat()})


async def same_for_another(request: Request, text: str, names: Mapping[str, Person]) -> str | None:
    """ "Same for Ben" with the wish it stands for; empty where it was asked what; None for others."""
    found = _SAME.fullmatch(folded(clean(text)))
    name = next((each for each in found.groups() if each is not None), "") if found is not None else ""
    if name not in names:
        return None
    state = await find_dialog(request, LAST_WISH)
    if state is None or state.get("on") != request.today.isoformat() or not state.get("said"):
        await request.send(tr("The same as what? Write the wish with the name, like “rest friday for Anna”."))
        return ""
    return f"{state['said']} for {name}"


async def ask_whose(request: Request, wish: Intent, names: Mapping[str, Person]) -> bool:
    """Ask about whom a wish is, each athlete a tap from its preview; False for what is no change of a week."""
    again = said_again(wish) if isinstance(wish, _OF_A_WEEK) else ""
    athletes: Sequence[tuple[str, Person]] = list(names.items())[:_MOST]
    if not again or not athletes:
        return False
    offers = (choice(f"{again} for {name}", Label.PERSON, name=person.name) for name, person in athletes)
    await ask_back(request, ask(Ask.WHOSE, *offers))
    return True
