"""Two days without a run, or the days that somebody has been told to keep free of sport.

"Neither tomorrow nor Friday is going to happen", "I won't run that day or the day after", "no sport for 48 hours".
"""

import re
from datetime import timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.reworded_days import DAY
from domain.words.grammar.said_again import offer
from domain.words.grammar.way_back import TREATED
from domain.words.intents import Holiday, RestDay, Several, SkipDay
from domain.words.lexicon.meanings import M

_PART = r"(?: (?:morning|afternoon|evening|night))?"
_NOT = (
    r"(?:won'?t|will not|not|can'?t|cannot|couldn'?t|no|nothing|neither|unable|skip|skipping|rest|resting|miss|missing|"
    r"cancel|leave out|drop|off|free)"
)
_NEXT_ONE = r"(?:on )?(?:the )?(?:day after(?: that)?|next day|following day|one after)\b(?! (?:tomorrow|next))"
_AND = r",? (?:or|and|nor|&) "
_SAME_AND_NEXT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<day>{DAY})\b.*?\b{_NOT}\b[^.;]*?\b(?:that day|then|it|the same day){_AND}{_NEXT_ONE}",
        rf"\b{_NOT}\b[^.;,]*?\b(?P<day>{DAY}){_PART}{_AND}{_NEXT_ONE}",
        rf"\b(?P<day>{DAY}){_PART}{_AND}{_NEXT_ONE} (?:is |are )?(?:both )?(?:{_NOT}|out)\b",
    )
)
_NEITHER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bneither (?:on )?(?P<day>{DAY}){_PART}(?:'s run)? n?or (?:on )?(?P<other>{DAY})",
        rf"\bnot (?:on )?(?P<day>{DAY}){_PART} (?:and not|nor) (?:on )?(?P<other>{DAY})",
        (
            rf"\b(?:can'?t|cannot|won'?t|not)(?: \w+)? (?:on )?either (?P<day>{DAY}){_PART} (?:n?or|and) "
            rf"(?:on )?"
            rf"(?P<other>{DAY})"
        ),
        (
            rf"\bno (?:runs?|running)(?: on)? (?P<day>{DAY}){_PART},? (?:nor|and no(?:t|ne)?)(?: on)? "
            rf"(?P<other>{DAY})"
        ),
        (
            rf"\b(?P<day>{DAY}){_PART} (?:and|&) (?P<other>{DAY})\b.*\b(?:no|not|can'?t|cannot|"
            rf"won'?t|neither)\b[^.;]*"
            r"\b(?:either day|on either|either of (?:them|those)|(?:on )?those days|both days)\b"
        ),
    )
)
# "My sister is getting married on Friday. Please clear Friday and Sunday": what is told before is why.
_BOTH_AT_LAST = re.compile(
    r"(?:[,.;!:-]+ |\b(?:so|and) )(?:(?:and|so|then|please|can|could|would|you|we|i|just|to|let'?s|need|want|have|"
    r"i'?ll|i'?d like) )*(?:rest|skip|clear|cancel|drop|scrap|free up|leave out|take out)(?: on)? "
    rf"(?P<day>{DAY})(?:'s)?{_PART} (?:and|&) (?:on )?(?P<other>{DAY})(?:'s)?{_PART}"
    r"(?: runs?| completely| entirely| altogether| both| please| for me| off| too)*[.!? ]*$"
)
# One of the two, and which is asked.
_EITHER_OFF = re.compile(
    rf"\b(?:have|take|get|want|need|like|give me) (?:either )?(?P<day>{DAY}) or (?P<other>{DAY}) "
    rf"(?:off|free)\b(?! "
    rf"work)"
)
# The days behind today.
_NEXT_TWO = re.compile(
    r"\b(?:neither|none|not any|not on any|no running on (?:either|any)) of the next (?P<few>two|three|2|3) days\b|"
    r"\b(?:give me|have|take|need|want|get|like) the next (?P<free>two|three|2|3) days off\b(?! work)|"
    r"\bthe next (?P<count>two|three|2|3) days (?:are|is|look|looks) (?:both |all |completely |totally "
    r")?(?:impossible|out|"
    r"no good|no go|a no[ -]go|hopeless|a write ?off|not possible|full|chaos)\b"
)
_BOTH_WEEKENDS = re.compile(
    r"\b(?:no (?:runs?|running)|not running|can'?t run|won'?t run|nothing|off|free|rest)(?: on| at| over)? (?:this|"
    r"the) "
    r"weekend,? (?:and|or|nor) (?:the )?next(?: one| weekend)?\b|\bthis weekend and (?:the )?next(?: one| weekend)? "
    r"(?:off|free)\b(?! work)"
)
_SPORT = (
    r"(?:any )?(?:sports?|exercis(?:e|ing)|running|runs?|jogging|training|work(?:ing )?outs?|(?:physical )?activity|"
    r"exertion|sweating|gym|sweat)"
)
_SO_LONG = (
    r"(?:for |in )(?:at least |about |around |the next |the first |another |a |full )*(?:(?P<hours>24|36|48|72|96) "
    r"?(?:hours|"
    r"hrs?|h)\b|(?P<days>two|three|four|five|six|seven|ten|couple of|\d) (?:full |whole )?days\b|"
    r"(?P<one>one|1|a) day\b|(?P<week>(?:one |1 |whole )*week)\b)"
)
_TOLD_OFF = re.compile(
    rf"\b(?:no {_SPORT}(?: (?:at all|whatsoever|allowed|or \w+|and \w+))?|(?:avoid|stay off|lay off|refrain from|"
    rf"keep off|"
    rf"stop) {_SPORT}|(?:must not|mustn'?t|can'?t|cannot|shouldn'?t|should not|not(?: allowed| supposed| meant)?(?: "
    rf"to)?|"
    rf"mayn'?t) (?:run|exercise|train|jog|work out|do {_SPORT}|be active|sweat)|(?:told|wants?|asked|ordered|"
    rf"advised|have|"
    rf"need|got)(?: me)? to rest|(?:be )?off my feet) {_SO_LONG}"
)
_REST = re.compile(r"\brest(?:ing)?\b")
_COUNTS = {"two": 2, "couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_COUNTS |= {str(number): number for number in range(1, 10)}
_FEW_DAYS, _MOST_UNTREATED = 3, 4
_ELSE = (M.EVERY, M.ALWAYS, M.NO_MORE, M.SWAP, M.RAN, M.DONE, M.NAME, M.DISTANCE, M.WHY, M.MISSED, M.DIDNT, M.REMIND)
# What goes somewhere else is not left out: "neither Thursday nor Friday works, put both on Saturday".
_MOVED = re.compile(r"\b(?:move|moved|swap|put|shift|push|instead|reschedule|where|when|which)\b")


def both_out(words: str, r: Reading, reader: Reader) -> Several | SkipDay | Holiday | Question | None:
    """The days that are left out; None for any other sentence (`r` is of all the words)."""
    if (both := _at_last(words, r, reader)) is not None:
        return both
    if _MOVED.search(words) or r.has(M.NAME):
        return None
    if (told := _TOLD_OFF.search(words)) is not None:
        return _told_off(told, words, r, reader)
    if r.has(*_ELSE) or r.week not in (None, 0, 1):
        return None
    if (either := _EITHER_OFF.search(words)) is not None:
        days = (*_days(either["day"], r, reader), *_days(either["other"], r, reader))
        return ask(Ask.WHICH_OF_BOTH, *(offer(SkipDay(day)) for day in days)) if len(days) == 2 else None
    if _BOTH_WEEKENDS.search(words):
        saturday = r.today + timedelta(days=(5 - r.today.weekday()) % 7)
        return Several(tuple(RestDay(DayRef(on=saturday + timedelta(days=step))) for step in (0, 1, 7, 8)))
    if (ahead := _NEXT_TWO.search(words)) is not None:
        count = _COUNTS[ahead["few"] or ahead["free"] or ahead["count"]]
        days = tuple(DayRef(on=r.today + timedelta(days=step)) for step in range(1, count + 1))
        return Several(tuple(SkipDay(day) for day in days))
    if (found := next((each for way in _NEITHER if (each := way.search(words))), None)) is not None:
        days = (*_days(found["day"], r, reader), *_days(found["other"], r, reader))
        return _left_out(days)
    found = next((each for way in _SAME_AND_NEXT if (each := way.search(words))), None)
    if found is None:
        return None
    days = _days(found["day"], r, reader)
    return _left_out((*days, *(r.shifted(day, 1) for day in days)), is_rest=_REST.search(words) is not None)


def _at_last(words: str, r: Reading, reader: Reader) -> Several | None:
    """Two days left out behind the reason, which names no day besides."""
    both = _BOTH_AT_LAST.search(words)
    if both is None or r.has(*_ELSE) or r.week not in (None, 0, 1):
        return None
    days = (*_days(both["day"], r, reader), *_days(both["other"], r, reader))
    return _left_out(days) if {each.day for each in r.days} <= set(days) else None


def _left_out(days: tuple[DayRef, ...], *, is_rest: bool = False) -> Several | None:
    return Several(tuple(RestDay(day) if is_rest else SkipDay(day) for day in days)) if len(set(days)) == 2 else None


def _told_off(told: re.Match[str], words: str, r: Reading, reader: Reader) -> Several | SkipDay | Holiday | None:
    """ "Dentist is pulling a tooth tomorrow, no sport for 48 hours": from that day on, else from today."""
    if r.has(M.ILL, M.INJURY):
        return None
    hours = int(told["hours"]) if told["hours"] else 24 * _COUNTS.get(told["days"] or "", 7 if told["week"] else 1)
    count = -(-hours // 24)
    if count > _MOST_UNTREATED and TREATED.search(words) is None:
        # What keeps somebody from running for a week may hurt.
        return None
    named = [on for day in _days(words, r, reader) if (on := r.coming(day)) is not None and on >= r.today]
    if len(named) > 1:
        return None
    first = named[0] if named else r.today
    last = first + timedelta(days=count - 1)
    if count > _FEW_DAYS or monday_of(first) != monday_of(last):
        return Holiday(first, last)
    days = [DayRef(on=first + timedelta(days=step)) for step in range(count)]
    return Several(tuple(RestDay(day) for day in days)) if count > 1 else SkipDay(days[0])


def _days(words: str, r: Reading, reader: Reader) -> tuple[DayRef, ...]:
    return tuple(day for day in days_of_part(words, r, reader) if day.type is None)
