"""Another race in place of the one that is trained for, told with its name and its date at once; and club races."""

import re
from datetime import date

from domain.race import FIVE_K, TEN_K
from domain.units import MM_PER_KM
from domain.words.answers import Ask, Label, Question, ask, choice
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.dated import MONTH
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, ChangeRaceDate
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic
from domain.words.week_wishes import RaceOnTheWay

_RACE = r"(?:race|marathon|mara|half(?: marathon)?|10 ?k|ultra|event)"
_NO_MORE = re.compile(
    rf"\b(?:not|no longer|won'?t be|wont be) (?:doing|running|racing|going to (?:do|run))\b[^,.;]*\b{_RACE}\b"
    rf"|\b(?:instead of|rather than|in place of) (?:the |my )?(?:[a-z]+ )?{_RACE}\b"
    rf"|\b(?:the |my )?(?:[a-z]+ )?{_RACE} is (?:off|out|cancelled|canceled)\b"
    rf"|\b(?:pull(?:ing|ed) out of|dropp(?:ing|ed) out of|giv(?:ing|en) up|gave up|swapp?(?:ing|ed)?|ditch(?:ing|"
    rf"ed)) (?:the |my )?(?:[a-z]+ )?{_RACE}\b"
)
_NAME = r"(?P<{group}>(?!it\b|that\b|one\b|another\b|them\b|this\b|an?\b)[a-z][a-z' -]{{2,28}}?)"
_OTHER = re.compile(
    rf"\b(?:place|spot|entry|bib|number)\b[^,.;]{{0,12}}? (?:in|for|at) (?:the )?{_NAME.format(group='place')},? "
    rf"(?:on|instead)\b"
    rf"|\b(?:(?:i'?m|i am|we'?re) (?:now |going to be )?(?:doing|running|racing)|entered|got into|signed up for|"
    rf"going for|switch(?:ed|ing) to|do|run|for) (?:the )?"
    rf"{_NAME.format(group='done')},? on\b"
)
# "Could we go for one in June instead": when exactly has to be asked.
_SOME_TIME = (
    r"(?:at |in |on |for |to |towards |around |during )*(?:the )?(?:end of |beginning of |start of |middle of |early "
    r"|mid |late |"
    rf"first half of )*(?:{MONTH}|spring|summer|autumn|fall|winter|next year|later (?:in|this) \w+)\b"
)
_NOT_THIS = re.compile(
    rf"\b(?:marathon|race|mara|half|it|that one)\b[^.;!?]*?\b(?:isn'?t|is not|not) (?:for me|happening|going to "
    rf"happen|on)\b"
    rf"|\b(?:marathon|race|event) (?:has |have |was |is |got |been |just )*(?:cancell?ed|called off|scrapped|off)\b"
    rf"|\b(?:switch(?:ed|ing)?|chang(?:ed|ing)|moved|swapped) to (?:the |an? )?(?:[a-z]+ ){{0,3}}?{_RACE}\b"
    rf"|\b(?:a different|some other) {_RACE}\b|\b(?:another|other) (?:{_RACE}|one)\b.*\binstead\b"
    rf"|\b(?:not|no longer|won'?t be) (?:doing|running|racing)\b[^,.;]*\b{_RACE}\b"
    rf"|\b(?:instead of|rather than) (?:the |my )?(?:[a-z]+ ){{0,2}}?{_RACE}\b"
)
_ONE_THEN = re.compile(
    rf"\b(?:one|another(?: one)?|{_RACE}|autumn one|spring one),? {_SOME_TIME}"
    rf"|\ban? (?:autumn|spring|summer|winter|later|{MONTH}) (?:one|{_RACE})\b"
)
_EXACT = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?{MONTH}\b|\b{MONTH} (?:the )?\d{{1,2}}\b|\bthe \d{{1,2}}(?:st|nd|rd|"
    rf"th)\b|\d{{4}}-"
)
_CLUB_RACE = re.compile(
    r"\b(?:cross[- ]country|xc|league(?: race| meet| match)?|fell race|hill race|trail race|relay(?: leg)?|club race|"
    r"club champs?|"
    r"club championships?|track meet|county champs?|championships?|road race|handicap)\b"
)
_WISHED = re.compile(
    r"\b(?:treat|count|want|have to|need to|turn out|make|add|put|running|doing|race|racing|entered|got|i've|i have|"
    r"there'?s|is|run|down for|"
    r"picked|selected|plan)\b"
)
_IS_NOW = re.compile(r"\b(?:race|marathon|half|event|it|date)(?: day)?(?: is|'s|s)? (?:now|then)(?: on| for| the)*\b")
_USUAL = (round(8 * MM_PER_KM), TEN_K.distance_mm, FIVE_K.distance_mm)


def other_race(words: str, r: Reading) -> ChangeRaceDate | AskAbout | RaceOnTheWay | Question | None:
    """Another race in place of the plan's, after it, or a club's on the way; None for any other story."""
    return race_instead(words, r) or another_then(words, r) or after_this(words, r) or club_race(words, r)


def race_instead(words: str, r: Reading) -> ChangeRaceDate | None:
    """ "Not doing Spring Marathon any more, got a place in Edinburgh on 30 May"; None for any other story."""
    dates = _dates(r)
    if r.is_asked or len(dates) != 1 or dates[0] <= r.today or r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.TIME):
        return None
    if r.has(M.CANCELLED) and _IS_NOW.search(words) is not None:
        # "Deferred my place, the race is now 10 October".
        return ChangeRaceDate(dates[0])
    gone, other = _NO_MORE.search(words), _OTHER.search(words)
    if gone is None or other is None:
        return None
    name = (other["place"] or other["done"]).strip()
    given_up, new = races_in(gone[0]), races_in(name)
    if name in gone[0] or (new and [race for _, race in new] != [race for _, race in given_up]):
        # Another distance is more than another day.
        return None
    return ChangeRaceDate(dates[0], name.title())


def another_then(words: str, r: Reading) -> ChangeRaceDate | None:
    """ "Could we go for one in June instead": its date is asked for; None where it has one, or it is no other race."""
    if _NOT_THIS.search(words) is None or _ONE_THEN.search(words) is None or _EXACT.search(words) is not None:
        return None
    if r.has(M.PAIN, M.ILL, M.INJURY, M.TIME) or re.search(r"\b(?:ran|raced|after|also|as well|before)\b", words):
        return None
    # Another distance is more than another day.
    races = {race for _, race in races_in(words)}
    return ChangeRaceDate() if len(races) <= 1 else None


_AFTER_THIS = re.compile(
    rf"^(?:and |so |then )*(?:after|once) (?:the |my |this )?(?:[a-z]+ )?{_RACE}\b(?! (?:pace|i (?:want|need) (?:a "
    rf")?rest|how))(?=.*\b"
    rf"(?:i'?d|i want|i would|i'?m|can we|could we|plan|do|doing|run|enter\w*|signed)\b)"
)


_SEASON = re.compile(rf"\b(?:in|for|this|next|the|late|early) (?:autumn|fall|spring|summer|winter|year|{MONTH})\b")


def after_this(words: str, r: Reading) -> AskAbout | None:
    """ "After the marathon I'd like to do a 50k on 12 June": the plan is for one race at a time."""
    is_dated = bool(_dates(r)) or r.has(M.MONTH) or _SEASON.search(words) is not None
    if _AFTER_THIS.search(words) is None or not is_dated or r.is_asked or r.has(M.PAIN, M.ILL, M.INJURY, M.RAN):
        return None
    is_race = races_in(words) or r.has(M.RACE, M.DISTANCE) or re.search(r"\bultra\b", words)
    return AskAbout(Topic.NEXT_RACE) if is_race else None


def club_race(words: str, r: Reading) -> Question | RaceOnTheWay | None:
    """ "The cross country league on Saturday 20 Feb, treat it as a hard day": how far it is, where that is not said."""
    dates = _dates(r) or [on for each in r.days if (on := r.coming(each.day)) is not None]
    if _CLUB_RACE.search(words) is None or _WISHED.search(words) is None or len(dates) != 1 or dates[0] <= r.today:
        return None
    if r.is_asked or r.has(M.PAIN, M.ILL, M.INJURY, M.RAN, M.DONE, M.TIME, M.DURATION, M.SKIP, M.CANT, M.NOT, M.SWAP):
        return None
    length = r.value(M.DISTANCE)
    if isinstance(length, tuple):
        return RaceOnTheWay(dates[0], int(length[0])) if 1_500_000 <= length[0] <= 50_000_000 else None
    if r.value(M.RACE) is not None:
        return None
    usual = (offer(RaceOnTheWay(dates[0], each)) for each in _USUAL)
    return ask(Ask.TUNE_UP, *usual, choice(f"my race is on {dates[0].isoformat()}", Label.OTHER_DATE))


def _dates(r: Reading) -> list[date]:
    return list(dict.fromkeys(each.day.on for each in r.days if each.day.on is not None))
