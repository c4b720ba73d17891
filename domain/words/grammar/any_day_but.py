"""A run that shall go to another day, whichever but those that are named: "any day but Friday"."""

import re

from domain.plan import DayType
from domain.words.dates import weekday_number, weekday_text
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAY, SPANISH_WEEKDAY, WEEKDAY
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import FindDays

_DAYS = r"(?P<but>{0}(?:(?:,|,? or|,? and|,? oder|,? und|,? o|,? y) (?:on )?{0})*)"
_BUT = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\b(?:any(?:where|time| day| other day| of the other days)|(?:some|an)other day|some ?where else|"
            r"elsewhere|whenever|wherever|a different day)"
            r"(?: of the week| at all| you like| is fine| works| else)*,? (?:as long as it'?s not|so long as it'?s not|"
            r"(?:just |but |only )?(?:but|except|bar|apart from|other than|save|not|besides))(?: for| on)* "
            + _DAYS.format(rf"{WEEKDAY}s?")
        ),
        (
            r"\b(?:(?:needs?|wants?|has to have|must have|looking for) (?:a (?:new|different) (?:home|day|slot|place)|"
            r"another (?:day|home|slot|place))|(?:go|moved?) (?:somewhere else|elsewhere)),? (?:just |but |only "
            r")*not(?: on)? " + _DAYS.format(rf"{WEEKDAY}s?")
        ),
        (
            r"\b(?:find|look for|pick|choose|suggest) (?:me )?(?:another|a different|some other|a new) day for "
            r"[^.;?]*?,? "
            r"(?:just |but |only )*(?:not|but|except)(?: on)? (?=(?!it)\w+[?.! ]*$)" + _DAYS.format(rf"{WEEKDAY}s?")
        ),
        (
            r"\b(?:jede[rn]? andere[rn]? tag|ein(?:en)? andere[rn] tag|irgendwann|irgendwohin|egal wann)(?: \w+)?,? "
            r"(?:(?:nur|aber) nicht(?: am)?|ausser(?: am)?|bloss nicht(?: am)?) " + _DAYS.format(GERMAN_WEEKDAY)
        ),
        (
            r"\b(?:cualquier (?:otro )?dia|otro dia|cuando sea),? (?:menos|excepto|salvo|pero no|que no sea)(?: el)? "
            + _DAYS.format(SPANISH_WEEKDAY)
        ),
    )
)
# Which day it goes to is left to whoever plans.
_SUITS = re.compile(r"\b(?:works?|suits?|fine|ok|okay|good|possible)\b(?=[^,.;]*$)")
_YOU_PICK = re.compile(
    r"\b(?:any (?:other|different) day (?:is (?:fine|ok|good)|works|will do|would do|suits)(?: me| for me)?|"
    r"(?:any|every) other day (?:is|of the week)|(?:you|coach) (?:pick|choose|decide)(?: (?:a|an|another|the|one|it|"
    r"day|"
    r"which|where))*|up to you|your (?:choice|call|pick)|whichever day|put it wherever|jeder andere tag (?:geht|"
    r"passt|ist)|"
    r"such (?:du )?(?:einen|dir einen) (?:anderen )?tag|du entscheidest|cualquier otro dia|elige tu|tu eliges)\b"
)
# "Tuesday's run has to go after Wednesday", "nights Mon to Wed, can Tuesday's run go after that".
_GOES = rf"(?P<run>{WEEKDAY})(?:'?s)? (?:run|one|session|workout)(?: next week| this week)?"
_AFTER = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b{_GOES} (?:(?:has|needs|must|can|could|should|to|only|go|be|move|moved|happen|come|will|have|would) )+"
            rf"(?:after (?P<last>{WEEKDAY})|(?P<first>{WEEKDAY}) or (?:later|after))\b"
        ),
        (
            rf"\b(?P<from>{WEEKDAY}) ?(?:to|-|till?|until|through|and|&) (?P<last>{WEEKDAY})\b.*\b(?:can|could|"
            rf"please|so|move|put|"
            rf"shift)\b.*?{_GOES} (?:(?:go|be|move|moved|happen|come|to) )*(?:after(?: that| them| those)?|later|"
            rf"afterwards)\b"
        ),
    )
)
# The weekend is out: the long run goes somewhere else.
_NO_WEEKEND = re.compile(
    r"\b(?:can'?t (?:do|run|make|manage)|cannot (?:do|run)|no (?:running|time|runs?)|busy|away|out|off)(?: on| at| "
    r"over| all| this)* "
    r"(?:the |this )?weekend\b.*\b(?:where|when|which day|what day)\b[^.;]*\b(?P<what>long (?:run|one))\b"
)
# As a week is reworded that shall have nothing on a day.
_SET_FREE = re.compile(rf"^find another day for (?P<run>(?:(?:this|next) )?{WEEKDAY}|tomorrow|today)'s run[?.! ]*$")
_CANT = (M.CANT, M.NOT, M.BUSY, M.MOVE, M.AWAY)
_MORE = (
    M.DISTANCE, M.EVERY, M.ALWAYS, M.RAN, M.DONE, M.NO_MORE, M.RUNNING_DAYS, M.SHORTEN, M.EASIER, M.REMIND, M.SWAP,
)  # fmt: skip


def any_day_but(words: str, r: Reading, reader: Reader) -> FindDays | None:
    """The run whose other day is looked for, and the days it shall not go to; None for any other sentence."""
    if r.has(*_MORE):
        return None
    if (after := next((each for way in _AFTER if (each := way.search(words))), None)) is not None:
        return _after(after, r, reader)
    if _NO_WEEKEND.search(words) is not None:
        return FindDays((DayRef(type=DayType.LONG_RUN),), (DayRef(weekday=6), DayRef(weekday=7)))
    if (free := _SET_FREE.match(words)) is not None:
        days = _days(free["run"], r, reader)
        return FindDays(days) if len(days) == 1 else None
    found = next((each for way in _BUT if (each := way.search(words))), None)
    if found is not None:
        but = _days(found["but"], r, reader)
        runs = _runs(f"{words[: found.start('but')]} {words[found.end('but') :]}", r, reader)
        if not runs and len(but) == 1 and _SUITS.search(words):
            # "Any day but Thursday works": Thursday's run is the one that goes.
            return FindDays(but)
        return FindDays(runs, but) if runs and but and not set(runs) & set(but) else None
    if _YOU_PICK.search(words) is None or not r.has(*_CANT):
        return None
    runs = _runs(words, r, reader)
    return FindDays(runs) if len(runs) == 1 else None


def _after(found: re.Match[str], r: Reading, reader: Reader) -> FindDays | None:
    """No day up to the one that is named: Tuesday's run after Wednesday."""
    groups = found.groupdict()
    last = weekday_number(groups["last"]) if groups["last"] else weekday_number(groups["first"]) - 1
    runs = _runs(groups["run"], r, reader)
    but = _days(" and ".join(weekday_text(each) for each in range(1, last + 1)), r, reader)
    return FindDays(runs, tuple(day for day in but if day not in runs)) if runs and but else None


def _runs(words: str, r: Reading, reader: Reader) -> tuple[DayRef, ...]:
    """The one run that is meant, by its day, or by its kind where no day is named."""
    named = days_of_part(words, r, reader)
    found = tuple(day for day in named if day.type is None) or named
    return found if len(found) == 1 else ()


def _days(words: str, r: Reading, reader: Reader) -> tuple[DayRef, ...]:
    return tuple(day for day in days_of_part(words, r, reader) if day.type is None)
