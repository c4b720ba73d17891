"""Whether another race fits in before the one that is trained for: in March, on a day, or so many weeks before."""

import re
from datetime import date, timedelta

from domain.race import MARATHON
from domain.words.asked_of import RaceBefore, Span
from domain.words.grammar.asking.question_text import QuestionText
from domain.words.grammar.asking.races_asked import races_in
from domain.words.grammar.asking.spans import spans_in
from domain.words.lexicon.meanings import M

_NTH = re.compile(r"\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)\b")
# A shorter one is often run as any other run: a parkrun.
_SHORT_MM = 7_000_000
# "A half three weeks before".
_WEEKS_BEFORE = re.compile(
    r"\b(?P<count>an?|one|two|three|four|five|six|[1-9]|the|eine?|zwei|drei|vier|una?|dos|tres|cuatro) "
    r"(?:weeks?|wochen?|semanas?) (?:before(?:hand)?|out|ahead|prior|earlier|vor(?:her)?|davor|antes)\b"
)
_COUNTED = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "zwei": 2, "drei": 3, "vier": 4, "dos": 2, "tres": 3,
    "cuatro": 4,
}  # fmt: skip
_OF_TRAINING = (
    r"long run|longest|taper\w*|what time|how (?:fast|far|long|much)|pace|ready|sick|ill|cold|eat|sleep|should i (?:be|"
    r"stop)|sub|time|when"
)
_ROOM_FOR = r"(?:time|room|space|place) for (?:a|an|another|one)\b.*\bbefore"
_RACE_OR_JOG = r"race (?:it|that|this|the \w+)? ?(?:flat out |hard |properly )?or (?:just )?(?:jog|run|do|take|treat)"


def race_before(s: QuestionText, today: date) -> RaceBefore | None:
    """ "Can I do a half in March", "could I race a 10k before it": whether another race fits in."""
    if (before := _weeks_before(s)) is not None:
        return before
    if s.has(_ROOM_FOR) and len(found := races_in(s.words)) == 2 and found[1][1] is MARATHON and not s.r.has(M.TIME):
        return RaceBefore(found[0][1], Span())
    if not s.has(
        r"(?:can|could|should|may|shall|would it be (?:ok|fine|bad|good|smart|silly)|is it (?:ok|okay|fine|bad|a "
        r"good idea|wise|smart|worth)|would)(?: \w+){0,5} "
        r"(?:a|an|another|the|in a|one|do|run|race|fit|enter|some|any)|thinking of|kann ich|puedo|"
        rf"good idea|{_RACE_OR_JOG}"
    ):
        return None
    races = [race for _, race in races_in(s.words)]
    if len(races) != 1 and not (
        len(races) == 2 and races[1] is MARATHON and s.has(r"before|build\w*|ahead of|vor|antes")
    ):
        return None
    is_or_jog = s.has(_RACE_OR_JOG)
    if not is_or_jog and s.has(
        r"what time|how fast|sub|under|pace|today|tomorrow|instead|my (?:5|10|half)|finish|easy|ready|worth|"
        r"long run|train\w*|plan for|(?:full|whole) (?:plan|week|month)|half[- ]term"
    ):
        return None
    if s.r.has(M.TIME, M.DURATION, M.DAY) or not s.has(
        r"do|run|race|enter|fit|squeeze|join|jump|sign|book|laufen|correr|hacer|machen|throw|test|good idea"
    ):
        return None
    if races[0].distance_mm < _SHORT_MM and not s.has(
        r"race|racing|pb|pr|time trial|flat out|hard|full (?:gas|effort)"
    ):
        return None
    spans = spans_in(s.words, today, looks_back=False)
    is_dated = bool(spans) or s.r.has(M.DATE, M.MONTH)
    if not is_dated and not s.has(
        r"before|during|warm ?up|tune ?up|build\w*|as a|training run|prep|also|another|too|middle|along|"
        r"halfway|vor|antes|on the way|in between|weeks before"
    ):
        return None
    on = s.r.value(M.DATE)
    span = Span(on, on) if isinstance(on, date) else _on_the_nth(s, spans[0]) if spans else Span()
    return RaceBefore(races[0], span)


def _on_the_nth(s: QuestionText, month: Span) -> Span:
    """ "In March … the 14th": the one day of the month that was named before."""
    found = _NTH.search(s.words)
    if found is None or month.first is None or month.last is None:
        return month
    days = [month.first + timedelta(days=step) for step in range((month.last - month.first).days + 1)]
    named = [each for each in days if each.day == int(found["day"])]
    return Span(named[0], named[0]) if len(named) == 1 else month


def _weeks_before(s: QuestionText) -> RaceBefore | None:
    """ "What if I do a half three weeks before"."""
    found = _WEEKS_BEFORE.search(s.words)
    is_told = s.is_asked or s.has(
        r"(?:ive|i have|i am|im|theres|there is) (?:\w+ ){0,2}(?:the|a|an|doing|running|down)"
    )
    if found is None or not is_told or s.has(_OF_TRAINING) or s.r.has(M.TIME, M.PAIN, M.ILL, M.INJURY, M.RAN):
        return None
    races = [race for _, race in races_in(s.words)]
    if not races or (len(races) > 1 and races[1] is not MARATHON):
        return None
    count = found["count"]
    weeks = int(count) if count.isdigit() else _COUNTED.get(count, 1)
    return RaceBefore(races[0], Span(), weeks_before=weeks)
