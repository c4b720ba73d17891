"""How much a whole week shall hold: "make her week 18 miles", "next week 30 miles in all", "a 20 mile week"."""

import re
from dataclasses import replace

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Understood, ask
from domain.words.grammar.heard import Heard
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import CutDay
from domain.words.lexicon.meanings import M
from domain.words.quantities import number_of, with_digits
from domain.words.week_wishes import WeekByShare

_AMOUNT = re.compile(
    r"(?<![\d.,:/])(?P<amount>\d{1,3}(?:[.,]\d)?)[ -]?(?P<unit>miles?|mi|mls|kms?|k|kilomet\w+|meilen|millas)\b"
)
_BARE = re.compile(r"(?<=\b(?:to|at|of|is|be) )(?P<amount>\d{1,3})(?= |$)")
_OF_THE_PLAN = re.compile(r"\b(?:week|woche|semana) (?P<number>\d{1,2})\b(?![ -]?(?:mi|k|meil))(?:'s)?")
_WEEK = re.compile(
    r"\b(?:(?:my|the|her|his|their|this|that|whole|entire|current) )*(?:(?:next|following|coming) )?"
    r"(?:week|wk)(?:'?s)?\b(?: after next| after this(?: one)?)?|\b(?:(?:diese|meine|die|nachste|kommende) )+woche\b|"
    r"\b(?:esta|mi|la|proxima|la proxima) semana(?: que viene)?\b"
)
_VOLUME = r"(?:(?:total|weekly) )*(?:volume|mileage|miles|total|distance|amount|load|running|umfang|volumen)"
_MAKE = (
    r"(?:make|set|put|bring|cut|take|reduce|lower|drop|increase|raise|get|turn|limit|trim|hold|keep|change|push|bump|"
    r"shorten|cap|plan|up|fill|extend|setze?|mach|kurze|reduziere?|erhohe?|pon|haz|baja|sube|reduce)"
)
_ABOUT = r"(?:about |around |only |just |roughly |like |more like |a total of |ungefahr |nur |unos |solo )*"
_IN_ALL = (
    r"(?:,? ?(?:in all|in total|total|overall|altogether|long|instead|then|please|pls|max(?:imum)?|at most|tops|"
    r"for now|insgesamt|bitte|en total|por favor|of running|for|of))*"
)
_WISHED = (
    r"(?:i(?: ?'d| would| really)? (?:want|like|need|love|prefer)(?: to(?: do| have| run| see)?)?|"
    r"i'd rather(?: do| have)?|(?:can|could|may|should|shall) (?:i|we) (?:do|run|have)|"
    r"(?:let me|let's) (?:do|run|have)|give(?: me| her| him| them)?|make (?:it|that|this)(?: a)?|plan|i'll do|"
    r"ich (?:will|mochte)|quiero)"
)
_LEAD = re.compile(
    r"^(?:(?:please|pls|ok|okay|so|and|now|actually|(?:can|could|would) (?:you|we)|kannst du|puedes|bitte)[ ,]+)+"
)
_SHAPES = re.compile(
    rf"(?:{_MAKE} WEEK(?: {_VOLUME})?(?: (?:down|up|back|auf|a))*(?: (?:to|at|be|into|under|below|within|auf|a|en))?"
    rf" {_ABOUT}(?:at most )?AMOUNT|"
    rf"{_MAKE} (?:(?:my|her|his|their|the) )?{_VOLUME}(?: (?:for|of|in|down|up))* WEEK(?: (?:down|up))* (?:to|at) "
    rf"{_ABOUT}AMOUNT|"
    rf"{_MAKE} (?:(?:my|her|his|their|the) )?{_VOLUME}(?: (?:down|up))* (?:to|at) {_ABOUT}AMOUNT(?: (?:for|in))? WEEK|"
    rf"WEEK(?: {_VOLUME})?[:,=-]?(?: (?:is|should be|shall be|should have|to be|with|at|can be|soll))? {_ABOUT}AMOUNT|"
    rf"(?:{_WISHED} )?{_ABOUT}AMOUNT(?: of running)?(?: (?:for|in|this|on))? WEEK|"
    rf"(?:{_WISHED} )?(?:a|an) (?:nice |easy )?AMOUNT[ -]?WEEK|"
    rf"(?:(?:do |run )?(?:at most|no more than|not more than|max(?:imum)?(?: of)?|limit (?:it |me )?to|"
    rf"hochstens|maximal|como mucho)) AMOUNT(?: in all)?(?: (?:for|in))? WEEK){_IN_ALL}[.!? ]*"
)
# Told of a week so, it is a wish, whatever its amount; "ran" is read before.
_TO_RUN = re.compile(r"(?:(?:let'?s|let me) )?(?:run|do|jog) AMOUNT(?: in)? WEEK|WEEK (?:run|do|jog) AMOUNT")
# No run is so long: an amount beyond it is of a week.
_LONGER_THAN_A_RUN_MM = 45_000_000
_BARE_WEEK = re.compile(r"WEEK[:,]? AMOUNT|AMOUNT WEEK")
_BY_SHARE = re.compile(
    r"(?:(?:make|cut|reduce|lower|take|shorten|drop|run|trim|increase|raise) )?WEEK(?: down| up)?(?: by)? SHARE"
    r"(?: (?P<way>shorter|less|lighter|easier|down|off|lower|longer|more|bigger|up|higher))?(?: please)?|"
    r"(?:(?:take|cut|knock|trim) )?SHARE (?:off|less in|from|less) WEEK(?: please)?"
)
_SHARE = re.compile(r"\b(?P<share>\d{1,2}) ?(?:%|per ?cent)")
_MORE = re.compile(r"\b(?:increase|raise|up|longer|more|bigger|higher)\b")
_LEAST_LESS, _MOST_LESS, _MOST_MORE = 5, 60, 20
_TOO_MUCH = re.compile(
    r"(?P<what>[^,;]*\btoo (?:much|many|long|big|hard|high|little|low|short|easy)\b[^,;]*)[,;] ?"
    r"(?:so |please |then |better )*(?P<wish>[^,;]+)"
)
_IT = re.compile(r"\b(?:it|that|this)\b(?! (?:week|one))")
_THIS = re.compile(r"\b(?:this|current|diese|esta)\b")
_NEXT = re.compile(r"\b(?:next|following|coming|nachste|kommende|proxima|viene|after this)\b")
# Less than this may be how far each run shall be, and more is no week.
LEAST_WEEK_MM, _MOST_MM = 15_000_000, 300_000_000
_ELSE = (M.RAN, M.DONE, M.PACE, M.RACE, M.MY_RACE, M.EFFORT, M.WHY, M.PER_WEEK, M.PAIN, M.ILL, M.DURATION)


def week_amount(words: str, r: Reading) -> WeekByShare | None:
    """The amount that is wished of a week as a whole (`words` in `plain` form); None for any other sentence."""
    if r.asks or r.has(*_ELSE) or not (r.has(M.WEEK) or "week" in words or "woche" in words):
        return None
    text = with_digits(_LEAD.sub("", _wish_in(without_name(words, r.name))))
    number = _OF_THE_PLAN.search(text)
    if number is not None and (share := _SHARE.search(text)) is not None:
        return _by_share(text, number, share)
    week = number or _WEEK.search(text)
    if week is None:
        return None
    text = f"{text[: week.start()]}WEEK{text[week.end() :]}"
    amount = _AMOUNT.search(text) or _BARE.search(text)
    if amount is None:
        return None
    text = f"{text[: amount.start()]}AMOUNT{text[amount.end() :]}"
    to_mm = _measured(amount, r.units)
    least_mm = 0 if "in all" in text else LEAST_WEEK_MM
    shape = " ".join(text.split())
    if not (_SHAPES.fullmatch(shape) or _TO_RUN.fullmatch(shape)) or not least_mm < to_mm <= _MOST_MM:
        return None
    if number is None and not r.name and _ahead(week[0]) == 0 and _is_bare(text, to_mm):
        # "20 miles this week" may be what was run.
        return None
    if number is not None:
        return WeekByShare(0, None, to_mm=to_mm, number=int(number["number"]))
    return WeekByShare(0, _ahead(week[0]), to_mm=to_mm)


def _is_bare(text: str, to_mm: int) -> bool:
    return _BARE_WEEK.fullmatch(text) is not None and to_mm <= _LONGER_THAN_A_RUN_MM


def rather_of_the_week(heard: Heard, r: Reading) -> Heard:
    """ "I only have time for 15 miles this week": no run of so much, but the week; of little it is asked."""
    wish = heard.value
    if not isinstance(wish, CutDay) or not heard.is_sure or wish.day != r.it or r.week is None or r.days:
        return heard
    if r.has(M.IT, *_ELSE) or wish.distance_mm > _MOST_MM:
        return heard
    whole = WeekByShare(0, r.week_meant, to_mm=wish.distance_mm)
    if wish.distance_mm >= LEAST_WEEK_MM:
        return replace(heard, answer=Understood(whole))
    return replace(heard, answer=ask(Ask.WEEK_OR_ONE_RUN, offer(whole), offer(wish)))


def _by_share(text: str, number: re.Match[str], share: re.Match[str]) -> WeekByShare | None:
    """ "Make week 3 30 % shorter": of a week by its number in the plan."""
    said = text.replace(number[0], "WEEK").replace(share[0], "SHARE")
    is_more, percent = _MORE.search(said) is not None, int(share["share"])
    if not _BY_SHARE.fullmatch(" ".join(said.split()).strip(" .!?")):
        return None
    if not (0 < percent <= _MOST_MORE if is_more else _LEAST_LESS <= percent <= _MOST_LESS):
        return None
    return WeekByShare(percent if is_more else -percent, None, number=int(number["number"]))


def _wish_in(words: str) -> str:
    """ "The week is too much, make it 18 miles": the wish alone, with the week in place of "it"."""
    found = _TOO_MUCH.fullmatch(words)
    if found is None:
        return words
    week = _WEEK.search(found["what"])
    return found["wish"] if week is None else _IT.sub(week[0], found["wish"], count=1)


def without_name(words: str, name: str) -> str:
    """The sentence without whom it is about: the week is theirs."""
    if not name:
        return words
    of_them = rf",? ?\b(?:(?:for|of|to) )?{re.escape(name)}(?:'s?)?(?:(?<!\w)[,:])?(?![\w'])"
    return " ".join(re.sub(of_them, " ", words).split()).strip(" ,:")


def _ahead(week: str) -> int | None:
    if "after next" in week:
        return 2
    if _NEXT.search(week):
        return 1
    return 0 if _THIS.search(week) else None


def _measured(amount: re.Match[str], units: Units) -> int:
    unit = amount.groupdict().get("unit")
    is_km = units is Units.KM if unit is None else unit.startswith("k")
    return round(number_of(amount["amount"]) * (MM_PER_KM if is_km else MM_PER_MILE))
