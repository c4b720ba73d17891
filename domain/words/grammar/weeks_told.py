"""Weeks that are wished for: the next two lighter, the next one no more than this, every other Friday off."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.dates import weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import GERMAN_WEEKDAY, GERMAN_WEEKDAYS
from domain.words.grammar.said_again import offer
from domain.words.intents import ChangeDays, ChangeFitness, MakeEasier, Several, SkipDay, WhatsOn
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import EaseDays, MoreThisWeek, RunOn, WeekByShare

_SOFTER = r"(?:easier|lighter|gentler|easy|light|gentle|softer|dialled back|down)"
_WHOLE = (
    r"(?:everything|all of it|it all|all (?:the |my )?runs|the (?:runs|training|plan|load)|my (?:runs|training)|"
    r"things|it)"
)
_COUNTS = {"two": 2, "2": 2, "couple of": 2, "three": 3, "3": 3, "zwei": 2, "drei": 3}
_EASY = re.compile(r"\beasy\b(?! (?:one|bit))|\b(?:locker|leicht)\b")
_WEEKS = r"(?:the )?(?:next|coming) (?:(?P<count>two|2|couple of|three|3) weeks|fortnight)"
_WOCHEN = r"(?:die |in den |fur die )?(?:nachsten|kommenden) (?P<count>zwei|2|drei|3) wochen"
_LEICHTER = (
    r"(?:(?:bitte|alles|alle laufe|mach|etwas|ein bisschen|ein wenig|alles ein|nur|soll|sollen|sein|werden|kann|"
    r"konnen|wir) )*"
    r"(?:leichter|lockerer|ruhiger|weniger|locker|leicht)\b"
)
_LEAD = r"(?:(?:please|can|could|you|we|i|let'?s|let|have|keep|make|take|go|i'?d like|i want|to|need)[, ]+)*"
_NOTCH = r"(?:(?:a|bit|notch|little|touch|tad|lot|much|be|on|should|as|into) )*"
_LIGHTER = (
    re.compile(rf"^{_LEAD}(?:{_WHOLE} )?{_NOTCH}{_SOFTER}(?: weeks?)? (?:for|over|in|during) {_WEEKS}\b"),
    re.compile(rf"^{_LEAD}{_WEEKS} {_NOTCH}{_SOFTER}\b"),
    re.compile(rf"^(?:bitte )?{_WOCHEN} {_LEICHTER}"),
    re.compile(rf"^{_LEICHTER} {_WOCHEN}"),
)
_COUNTED = r"(?P<count>two|three|four|five|2|3|4|5|few|couple(?: of)?) "
# "Make the next few days gentler", wherever in the sentence.
_LIGHTER_DAYS = re.compile(
    rf"\b(?:the )?(?:next|coming) (?:{_COUNTED})?days (?:a )?{_NOTCH}{_SOFTER}\b|"
    rf"\b{_SOFTER}(?: on me)? (?:for |over |in )?(?:the )?(?:next|"
    rf"coming) (?:{_COUNTED.replace('count', 'days')})?days\b|"
    r"\b(?:nachsten|kommenden) (?:(?:paar|zwei|drei) )?tage? (?:etwas |ein bisschen |bitte )*(?:leichter|lockerer|"
    r"ruhiger)\b"
)
_SO_MANY_DAYS = {"two": 2, "2": 2, "couple": 3, "couple of": 3, "three": 3, "3": 3, "5": 5, "five": 5}
_A_FEW_DAYS = 4
# "Two more easy weeks please".
_EASY_WEEKS = re.compile(
    r"^(?:(?:i'?d like|i want|i need|can (?:i|we) (?:have|do|get)|could (?:i|we) (?:have|do)|let'?s (?:do|have)|"
    r"give me|"
    r"please|bitte|noch) )*(?P<count>another|one more|two|2|three|3|a couple of|eine|zwei|weitere zwei)(?: more|"
    r" extra| weitere)? "
    r"(?:easy|easier|light|lighter|gentle|quiet|leichte|ruhige|lockere) (?:weeks?|wochen?)(?: please| bitte)?$"
)
_AS_THIS_ONE = re.compile(
    r"\bnext week\b.*?\b(?:(?:be|do|have|run|keep|stay|make it|is)(?: it)? )?(?:just |exactly |about )?"
    r"(?:the same (?:miles |mileage |length |amount |distance |size |load )?as|like|no more than|"
    r"as (?:big|long|much|small) as) this (?:week|one)\b|"
    r"\bsame (?:miles|mileage|distance|amount|volume|load) next week as this\b|"
    r"\b(?:repeat|copy) this week next week\b|\bnachste woche\b.*\b(?:so|genauso|gleich\w*|nicht mehr|dasselbe) "
    r"(?:\w+ )?(?:wie|als) diese\b"
)
_IS_A_WISH = re.compile(
    r"\b(?:can|could|make|let'?s|rather|instead|keep|please|want|like|same|repeat|copy|no more than|bitte|wie)\b"
)
_THAT_WEEK = re.compile(
    rf"\b(?:make|keep|have|take|do|run|let) (?:me )?(?:that|the) (?:whole )?week {_NOTCH}{_SOFTER}\b|"
    rf"\b{_SOFTER} that week\b|\ban? {_SOFTER} week (?:then|that week)\b"
)
_FARTHEST = 2
_EVERY_OTHER = re.compile(
    r"\b(?:every (?:other|second)|alternate) (?P<day>mon|tues|wednes|thurs|fri|satur|sun)days?\b|"
    rf"\bjeden zweiten (?P<tag>{GERMAN_WEEKDAY})\b"
)
_NO_RUN = re.compile(
    r"\b(?:no run(?:s|ning)?|off|can'?t run|cannot run|not run|free|skip|rest|without (?:a )?run|won'?t run|no time|"
    r"can'?t make|kein\w* (?:lauf\w*|training)|frei|nicht (?:laufen|rennen)|kann ich nicht)\b"
)
_BOTH_TO_WEEKEND = re.compile(
    r"\b(?:move|shift|push|put|do|swap|bring|squeeze|fit|both)\b[^.?]*?\b(?:both|those|these|them|two|runs?|"
    r"the)\b[^.?]*?"
    r"\b(?:to|on|onto|into|at|over) (?:the |that )?weekend\b"
)
# As `reworded_wishes.py` has it: of which week nobody said.
_MORE_A_WEEK = re.compile(r"more weekly mileage[.?! ]*")
_SHORTER_BY = -10
_TO_COME = 3


def weeks_told(words: str, r: Reading) -> EaseDays | MakeEasier | RunOn | Question | None:
    """The one wish of whole weeks, or what is likeliest meant (`r` is of all the words); None for another story."""
    if not r.has(M.NAME, M.RAN) and (every_other := _every_other(words, r)) is not None:
        return every_other
    if r.has(M.RAN, M.DISTANCE, M.DURATION, M.RACE, M.MY_RACE):
        return None
    if not r.has(M.NAME) and (week := _that_week(words, r)) is not None:
        return week
    if r.has(M.NAME):
        return _both_to_weekend(words, r)
    is_of_the_body = r.has(M.ILL, M.PAIN, M.INJURY)
    if not r.asks and not is_of_the_body and (lighter := _lighter_weeks(words, r.today)) is not None:
        return lighter
    if _AS_THIS_ONE.search(words) and _IS_A_WISH.search(words) and not r.asks:
        # How much less that is hangs on both weeks: it is offered, and shown.
        wishes = (WeekByShare(_SHORTER_BY, 1), MakeEasier(None, 1), WhatsOn(weeks_ahead=1))
        return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in wishes))
    if _MORE_A_WEEK.fullmatch(words):
        more = (MoreThisWeek(0), MoreThisWeek(1), ChangeFitness())
        return ask(Ask.DID_YOU_MEAN, *(offer(each) for each in more))
    return _both_to_weekend(words, r)


def _that_week(words: str, r: Reading) -> MakeEasier | None:
    """ "Conference Tues-Thurs, could you make that week lighter": the week of the day that is named first."""
    named = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    if _THAT_WEEK.search(words) is None or not named or r.week not in (None, 0, 1):
        return None
    # "That week" is counted as this one.
    ahead = r.week or (monday_of(named[0]) - monday_of(r.today)).days // 7
    return MakeEasier(None, ahead) if 0 <= ahead <= _FARTHEST else None


def _lighter_weeks(words: str, today: date) -> EaseDays | None:
    """ "Everything a notch easier for the next two weeks": from today on."""
    found = next((each for way in _LIGHTER if (each := way.search(words))), None)
    if found is None and (days := _LIGHTER_DAYS.search(words)) is not None:
        count = _SO_MANY_DAYS.get(days["count"] or days["days"] or "", _A_FEW_DAYS)
        return EaseDays(today, today + timedelta(days=count), lighter=True)
    if found is None and (weeks := _EASY_WEEKS.search(words)) is not None:
        count = _COUNTS.get(weeks["count"].removeprefix("a ").removeprefix("weitere "), 1)
        return EaseDays(today, today + timedelta(days=7 * count - 1), lighter=True)
    if found is None:
        return None
    count = _COUNTS.get(found["count"] or "two", 2)
    return EaseDays(today, today + timedelta(days=7 * count - 1), lighter=_EASY.search(words) is None)


def _every_other(words: str, r: Reading) -> Question | None:
    """A weekday in every second week: the next of them are left out, from the first one on or from the second."""
    found = _EVERY_OTHER.search(words)
    if found is None or _NO_RUN.search(words) is None or r.asks:
        return None
    number = weekday_number(found["day"]) if found["day"] else GERMAN_WEEKDAYS.index(found["tag"]) + 1
    first = r.coming(DayRef(weekday=number))
    if first is None:
        return None
    begins = (first + timedelta(days=7 * week) for week in range(2))
    wishes = (
        Several(tuple(SkipDay(DayRef(on=begin + timedelta(days=14 * each))) for each in range(_TO_COME)))
        for begin in begins
    )
    return ask(Ask.WHICH_OF_BOTH, *(offer(each) for each in wishes), offer(ChangeDays(less=number)))


def _both_to_weekend(words: str, r: Reading) -> RunOn | None:
    """ "Exams on the 11th and 12th, could you shift those two runs to the weekend": of that week."""
    if _BOTH_TO_WEEKEND.search(words) is None or r.has(M.NOT, M.SKIP, M.SWAP, M.KIND, M.EVERY, M.ALWAYS):
        return None
    off = sorted({on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None})
    if len(off) != 2 or monday_of(off[0]) != monday_of(off[1]) or off[0] < r.today or off[1].isoweekday() > 5:
        return None
    saturday = monday_of(off[0]) + timedelta(days=5)
    weekend = (DayRef(on=saturday), DayRef(on=saturday + timedelta(days=1)))
    return RunOn(weekend, tuple(DayRef(on=each) for each in off))
