"""A share of a run or of a week: a quarter off the one that is too long, ten per cent more next week."""

import re

from domain.words.answers import Ask, Question, ask
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeAmount, ChangeByShare
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import WeekByShare

_PERCENT = r" ?(?:%|per ?cent|prozent|por ciento)"
_SHARE = rf"(?P<share>\d{{1,2}}){_PERCENT}"
_SO_MUCH = rf"\d{{1,2}}{_PERCENT}"
_MORE_WORD = r"(?:more|up|extra|on top|higher|bigger|longer|additional|mehr|mas|drauf)"
_LESS_WORD = r"(?:less|off|shorter|down|lower|fewer|weniger|kurzer|menos)"
_WEEK = (
    r"(?:(?:this|next) week|(?:diese|nachste|kommende)\w* woche|(?:esta|la proxima) semana|(?:la )?semana que viene)"
)
_A_WEEK_MORE = re.compile(
    rf"\b{_SO_MUCH} (?:\w+ ){{0,2}}?{_MORE_WORD}\b|\b(?:bump|up|increase|raise|add|put|push|lift|grow|extend|boost|"
    rf"erhoh\w*|sube|aumenta) (?:[\w']+ ){{0,6}}?{_SO_MUCH}|\b{_MORE_WORD} (?:[\w']+ ){{0,4}}?{_SO_MUCH}"
    rf"|\b{_MORE_WORD}\b[^.;?]*?,? (?:maybe|say|about|like|perhaps|vielleicht|quiza) {_SO_MUCH}"
)
_ALL_LESS = re.compile(
    rf"\b{_SO_MUCH} {_LESS_WORD} (?:on |of |off |for |from |bei |en )?(?:everything|all of it|it all|all (?:of )?"
    r"(?:my |the )?runs|every run|each run|the whole lot|across the board|my (?:runs|mileage|training)|alles|allem|"
    r"todo)\b"
    rf"|\b(?:everything|all (?:my |the )?runs|the whole lot|alles|todo) {_SO_MUCH} {_LESS_WORD}"
)
_TWO_WEEKS = re.compile(
    r"\b(?:next|coming) (?:two weeks|2 weeks|couple of weeks|fortnight)\b|\bthis (?:week )?and next(?: week)?\b|"
    r"\bnachsten (?:zwei|beiden) wochen\b|\bproximas dos semanas\b"
)
# "10 % less until further notice": from this week on.
_LASTING = (
    r"(?:from now on|until further notice|(?:un)?til+ (?:i|we|you|the|my|her|his|their|it|things?)\b|every week|"
    r"each week|"
    r"going forward|for now|for the time being|bis auf weiteres|ab jetzt|hasta nuevo aviso)"
)
_LESS_FOR_NOW = re.compile(
    rf"\b(?:take|knock|cut|trim|reduce|shave|drop|lower|make|run|do|have|bring|"
    rf"\d{{1,2}}{_PERCENT} {_LESS_WORD})(?=\W).*?\b{_LASTING}"
)
_WEEKLY = re.compile(
    r"\bweekly (?:volume|mileage|miles|distance|amount|total|load|running|kilometres|km)\b|"
    r"\b(?:volume|mileage|miles|distance|km|running) (?:a|per|every|each) week\b|"
    r"\b(?:every|each) week\b.*\b(?:from now on|for good|from here on|permanently)\b"
)
_LOWER = r"\b(?:lower|reduce|cut|trim|drop|shave|take|decrease)\b"
# Who has the week off work has not asked for less of it.
_TIME_OFF = re.compile(r"\boff (?:from )?(?:work|school|uni)\b|\b(?:half[ -]?term|week|days?|time) off\b")
_MORE_SAID = re.compile(rf"\b(?:{_MORE_WORD}|add|raise|increase|bump)\b")
_THEIRS_HEALS = re.compile(r"\b(?:until|till) (?:his|her|their)\b")
_NUMBER = re.compile(_SHARE)
_ABOUT_IT = r"(?:it |that |this |about |maybe |a |around |by )*"
# "Extend the long run by 20 %" says of itself which way; "run 20 % less" needs the less.
_OFF_IT = re.compile(
    rf"\b(?:(?:take|knock|cut|trim|lop|shave|chop|lose|reduce|shorten|drop) {_ABOUT_IT}{_SHARE}(?: {_LESS_WORD}| of "
    rf"(?:it|that))?|(?:have|make|do|run) {_ABOUT_IT}{_SHARE.replace('share', 'less')} {_LESS_WORD})"
    r"(?: (?:it|that|this))?(?: please)?(?=[?.! ]*$)"
)
_KEPT = re.compile(
    r"\b(?:(?:only|just|can i|could i|make|let me|i'?ll|do|run) )+(?:[\w']+ )*?(?P<kept>half|two thirds|2/3|three "
    r"quarters|3/4|\d\d%)"
    r"(?: as (?:long|far|much)| of)\b|^(?P<enough>half|two thirds|three quarters|\d\d%) of [\w' ]+? (?:is|will be|"
    r"would be) "
    r"(?:enough|plenty|fine|ok|all)\b"
)
_ASKED = re.compile(r"^(?:(?:so|and|ok|but) )*(?:should|how|is|are|would it|do i|does|what|why|will|was|did|has)\b")
_SHARES = {"half": 50, "two thirds": 67, "2/3": 67, "three quarters": 75, "3/4": 75}
_MOST_MORE, _LEAST_LESS, _MOST_LESS = 20, 5, 60
_ELSE = (M.RAN, M.DONE, M.PACE, M.RACE, M.EFFORT, M.WHY, M.HEART, M.PAIN, M.NOT, M.DISTANCE, M.DURATION)


def shares_told(words: str, r: Reading) -> WeekByShare | ChangeByShare | Question | None:
    """So many per cent of a week, or of the one run that is named; None for any other sentence."""
    # A coach may say how long: their athlete's calf is no pain of their own.
    is_theirs = r.has(M.NAME) and _THEIRS_HEALS.search(words) is not None
    # "I've nothing planned" denies no wish.
    is_else = any(
        token.has(*(each for each in _ELSE if each is not M.PAIN or not is_theirs)) and token.text != "nothing"
        for token in r.tokens
    )
    if r.asks or _ASKED.match(words) or is_else:
        return None
    return _of_every_week(words, r) or _of_a_week(words, r) or _of_a_run(words, r)


def _of_every_week(words: str, r: Reading) -> WeekByShare | Question | None:
    """ "Bump the weekly volume by ten per cent": the plan grows by its rules, and a week at a time can have it."""
    found, said = _NUMBER.search(words), _WEEKLY.search(words)
    if found is None or said is None or r.days or r.week is not None or len(_NUMBER.findall(words)) > 1:
        return None
    share, rest = int(found["share"]), _TIME_OFF.sub(" ", words)
    is_less = re.search(rf"\b{_LESS_WORD}\b|{_LOWER}", rest) is not None
    is_more = _A_WEEK_MORE.search(words) is not None and not is_less
    if is_less and _LEAST_LESS <= share <= _MOST_LESS:
        return WeekByShare(-share, None, 2)
    if not is_more or not 0 < share <= _MOST_MORE:
        return None
    return ask(Ask.SHARE_BY_WEEK, *(offer(WeekByShare(share, ahead)) for ahead in (0, 1)), offer(ChangeAmount()))


def _of_a_week(words: str, r: Reading) -> WeekByShare | None:
    found = _NUMBER.search(words)
    if found is None or r.days or len(_NUMBER.findall(words)) > 1:
        return None
    share = int(found["share"])
    if _ALL_LESS.search(words):
        weeks = 2 if _TWO_WEEKS.search(words) else 1
        return WeekByShare(-share, 0 if weeks > 1 else r.week, weeks) if _LEAST_LESS <= share <= _MOST_LESS else None
    if _LESS_FOR_NOW.search(words) and not _MORE_SAID.search(words):
        return WeekByShare(-share, None, 2) if _LEAST_LESS <= share <= _MOST_LESS else None
    if _A_WEEK_MORE.search(words) and re.search(rf"\b{_WEEK}\b", words) and r.week in (0, 1):
        is_less = re.search(rf"\b{_LESS_WORD}\b", _TIME_OFF.sub(" ", words)) is not None
        return WeekByShare(share, r.week) if share <= _MOST_MORE and not is_less else None
    return None


def _of_a_run(words: str, r: Reading) -> ChangeByShare | None:
    """ "The long run feels too long, can we take a quarter off", "do only two thirds of Sunday"."""
    days = {each.day for each in r.days}
    if len(days) != 1 or r.week not in (None, 0) or r.has(M.EVERY, M.ALWAYS):
        return None
    if (off := _OFF_IT.search(words)) is not None:
        share = int(off["share"] or off["less"])
        return ChangeByShare(days.pop(), -share) if _LEAST_LESS <= share <= _MOST_LESS else None
    if (part := _KEPT.search(words)) is not None:
        kept = part["kept"] or part["enough"]
        share = 100 - (_SHARES.get(kept) or int(kept.removesuffix("%")))
        return ChangeByShare(days.pop(), -share) if _LEAST_LESS <= share <= _MOST_LESS else None
    return None
