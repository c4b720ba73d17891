"""Illness, pain, tiredness, a child to come, and being well again."""

import re

from domain.words.answers import Ask, Label, ask, choice
from domain.words.grammar.frames import DAYS, Asked, Frames
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer, said_again
from domain.words.intents import Injured, MakeEasier, Pregnant, Recovered, Sick, SkipDay
from domain.words.lexicon.meanings import M

HEALTH = Frames()
_AFTER_A_DAY = re.compile(
    r"\b(?:after|following|nach|despues de|tras) (?:last |the |el |dem )?(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day(?:'?s)?\b"
)
# What people say around it; none of it is done before they have rested.
_AROUND = DAYS | {
    M.WEEK,
    M.WEEKEND,
    M.CANT,
    M.NOT,
    M.SKIP,
    M.REST,
    M.RUN,
    M.WHAT,
    M.BECAUSE,
    M.DIDNT,
    M.TIRED,
    M.SORE,
    M.HARD,
    M.TOO,
    M.AGAIN,
    M.ALL,
    M.NO_MORE,
    M.DAYS_LONG,
    M.OFF,
    M.BODY,
    M.SHORT,
    M.WHEN,
    M.HOW,
    M.NUMBER,
    M.DISTANCE,
    M.MISSED,
    M.AWAY,
    M.PAUSE,
    M.MONTH,
    M.BUSY,
    M.NEVER,
    M.BACK,
    M.ALSO,
    M.GOOD,
    M.MY_RACE,
    M.UNTIL,
    M.EASY,
    M.LEFT,
    M.LONG,
    M.ONLY,
}


_FREE_OF_INJURY = re.compile(
    r"\b(?:no|without|zero|never|not|any|kein\w*|ohne|sin|ning\w+)(?: \w+){0,2} "
    r"(?:injury|injuries|verletzung(?:en)?|lesi[oó]n(?:es)?)\b|"
    r"\binjury[ -]?free\b|\buninjured\b|\bfree of injur|\bverletzungsfrei\b"
)


@HEALTH.frame(M.PREGNANT, takes=_AROUND | {M.ILL, M.PAIN, M.PLAN}, rank=9)
def pregnant(_: Reading) -> Asked:
    """A child is expected."""
    return Pregnant()


@HEALTH.frame((M.INJURY, M.PAIN), takes=_AROUND | {M.ILL, M.INJURY, M.PAIN}, rank=7)
def hurt(r: Reading) -> Asked:
    """Something hurts."""
    if _FREE_OF_INJURY.search(r.text) and not r.has(M.BODY, M.ILL):
        # "No injuries so far".
        return None
    if _is_denied(r) or (r.has(M.PAIN) and not r.has(M.INJURY, M.BODY) and r.has(M.ILL)):
        return None
    if not r.has(M.INJURY) and all(
        r.before(at).has(M.NOT) for at, token in enumerate(r.tokens) if token.has(M.PAIN) and token.text != "back"
    ):
        # "No pain at all".
        return None
    if not r.has(M.INJURY, M.BODY) and all(token.text == "back" for token in r.tokens if token.has(M.PAIN)):
        return None
    return Injured(_where(r))


def _where(r: Reading) -> str:
    for at, token in enumerate(r.tokens):
        if token.has(M.BODY) and not (token.text == "back" and r.has(M.INJURY)):
            side = r.before(at).text if r.before(at).text in ("left", "right") else ""
            return f"{side} {token.senses[M.BODY]}".strip()
    named = next((token.text for token in r.tokens if token.has(M.INJURY)), "")
    return named if " " in named and "hurt" not in named and "got" not in named else ""


def _is_denied(r: Reading) -> bool:
    return r.has(M.OVER, M.WELL) or (r.has(M.NO_MORE) and not r.has(M.CANT))


@HEALTH.frame(M.BODY, rank=0)
def which_part(r: Reading) -> Asked:
    """A part of the body alone: does it hurt? "Back" is a way, too."""
    is_alone = len(r.tokens) <= 2 and any(token.has(M.BODY) and token.text != "back" for token in r.tokens)
    return tired(r) if is_alone else None


@HEALTH.frame(M.ILL, takes=_AROUND | {M.ILL, M.SHOW, M.ANEW}, rank=6)
def ill(r: Reading) -> Asked:
    """Somebody is ill; "not ill, just flat" is not."""
    is_not = all(r.before(at).has(M.NOT) for at, token in enumerate(r.tokens) if token.has(M.ILL))
    return None if is_not or _is_denied(r) else Sick()


@HEALTH.frame((M.TIRED, M.SORE), takes=_AROUND | {M.TIRED, M.SORE, M.BODY, M.DURATION, M.EASIER} - {M.BACK}, rank=5)
def tired(r: Reading) -> Asked:
    """Tired or sore: is it tiredness, or does something hurt?"""
    if r.has(M.PAIN, M.INJURY, M.ILL, M.EASIER) or (r.has(M.COMPANY) and r.has(M.NUMBER, M.DISTANCE)):
        return None
    if r.has(M.DURATION) and r.days and not re.search(r"\bsle(?:ep|pt)\b|schlaf|dorm", r.text):
        # "Just twenty minutes today, I'm wrecked": a wish.
        return None
    if r.has(M.RAN, M.DONE) and set(r.values(M.BODY)) <= {"leg", "Bein", "pierna"} and not r.has(M.TIRED):
        # Heavy legs of a run that was run: it is logged, and how hard it was is asked.
        return None
    injured = Injured(_where(r))
    hurts = choice(said_again(injured), Label.IT_HURTS)
    days = list(dict.fromkeys(each.day for each in r.days))
    if len(days) == 2 and r.has(M.REST, M.OFF, M.SKIP):
        # "Too tired today, can I have tomorrow off": the other one is to be free.
        days = [each for each in days if r.coming(each) != r.today]
    day = days[0] if len(days) == 1 else r.it
    is_free = False
    named_on = r.coming(day)
    if named_on is None or named_on <= r.today:
        # "Legs are dead after yesterday": what is behind is not made easier.
        # Who is tired on a day without a run has the next one before them.
        is_free = r.it.on is not None and r.it.on > r.today and r.has(M.REST, M.OFF, M.SKIP)
        day = r.it
    if _AFTER_A_DAY.search(r.text) and len(r.days) == 1:
        # "Beat up after Sunday": the one that was.
        day = r.it
    on = r.coming(day)
    if on is not None and on > r.today:
        # "Too tired for tomorrow"; where a part of the body is named, that comes first.
        wishes = (MakeEasier(day), SkipDay(day))
        eased = [offer(each) for each in wishes]
        first = offer(injured)
        offers = [first, *eased] if r.has(M.BODY) and days else [*eased, hurts]
        return ask(Ask.TIRED_OR_HURT, *offers, is_free=is_free)
    easier, rest = choice("make today easier", Label.TIRED_EASIER), choice("rest today", Label.TIRED_REST)
    return ask(Ask.TIRED_OR_HURT, easier, rest, hurts, is_free=False)


@HEALTH.frame(
    (M.WELL, M.RETURNED, M.RESUME),
    takes=frozenset(
        {
            M.AWAY,
            M.ILL,
            M.BODY,
            M.INJURY,
            M.PAIN,
            M.OVER,
            M.AGAIN,
            M.RUN,
            M.DAY,
            M.ALL,
            M.PLAN,
            M.WHAT,
            M.GOOD,
            M.FROM,
            M.PAUSE,
            M.BACK,
            M.NO_MORE,
            M.NOT,
            M.RETURNED,
            M.WELL,
            M.RESUME,
            M.COMMAND,
        }
    ),
    rank=8,
)
@HEALTH.frame(M.CANCELLED, M.AWAY, takes=frozenset({M.RUN, M.ALL, M.AGAIN, M.WELL}), rank=8)
@HEALTH.frame(
    (M.OVER, M.NO_MORE), (M.ILL, M.PAIN, M.INJURY, M.BODY), takes=frozenset({M.AGAIN, M.BODY, M.ILL, M.NOT}), rank=8
)
def well(r: Reading) -> Asked:
    """Well, or back, again. What is denied is no news."""
    if (r.has(M.NOT) and not r.has(M.NO_MORE)) or r.has(M.INSTEAD_OF):
        return None
    if any(on is not None and on > r.today for on in (r.coming(each.day) for each in r.days)):
        # "Home again tomorrow": not yet.
        return None
    if r.has(M.CANCELLED):
        return Recovered()
    if r.has(M.INJURY, M.PAIN, M.ILL, M.BODY) and not r.has(M.WELL, M.OVER, M.RESUME, M.NO_MORE):
        # "My runner's knee is back": it is, and the runner is not.
        return None
    is_weak = all(
        token.text in ("better", "mejor", "besser", "fit", "healthy") for token in r.tokens if token.has(M.WELL)
    )
    if (
        is_weak
        and not r.has(M.RETURNED, M.RESUME, M.OVER, M.AGAIN)
        and len(r.tokens) > 1
        and not r.has(M.BODY, M.ILL, M.PAIN)
    ):
        return None if r.has(M.PLAN, M.RUN, M.DAY) and not r.has(M.WELL) else Recovered()
    return Recovered()
