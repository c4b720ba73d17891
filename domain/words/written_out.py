"""A workout that somebody writes unasked, with or without its day: "thursday: 6x800 @ 3:20 with 400 jog"."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.units import Units
from domain.words.clean import clean, stripped
from domain.words.dates import MONTH_WORD, WEEKDAY_WORD
from domain.words.day_refs import DAY_INSIDE, parse_day_ref
from domain.words.intents import WriteOut
from domain.words.work_named import USUAL_HILLS, work_named
from domain.words.workout_line import is_at_pace, is_workout

_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:\d{{4}}-\d\d-\d\d|(?:the )?{_OF_MONTH}(?: of)? {MONTH_WORD}|{MONTH_WORD} {_OF_MONTH})"
_DAY = rf"(?P<day>{_DATE}|{DAY_INSIDE.pattern})"
_ASKS = re.compile(
    r"^(?:(?:please|can we|can you|could you|let'?s|let|i want(?: to)?|i'?d like(?: to)?|i would like(?: to)?|i'?ll|"
    r"to do|to run|do|make|"
    r"set|write|put|change|give|send|have|get|prescribe|schedule|assign|plan|book|for) )+(?=\S)"
)
# "Tomorrow I want Ben to do …": the day goes to the end, where it is looked for.
_DAY_LEADS = re.compile(
    rf"(?:on |for )?{_DAY},? (?P<rest>(?:please|can|could|i want|i'?d like|i would like|let|give|set|have|get|make|"
    rf"put|schedule) .+)"
)
# Why it is wished for, and what it takes the place of, are no part of a workout.
_REASONS = re.compile(
    r",? (?:because|as|since|so that|so) (?:he|she|they|i|we|it|his|her|their|my)\b.*$|, (?:he|she|they|i|it'?s|we|"
    r"his|her) "
    r"(?:needs?|is|are|'s|has|have|can|could|likes?|asked|wants?|should|feels?|missed|am)\b.*$"
)
_NOT_THAT = re.compile(
    r",? (?:instead of|rather than|in place of) (?:(?:the|his|her|my|their|a|an|that|planned) )*(?:easy|tempo|"
    r"intervals?|long|steady|recovery|workout|"
    r"session|run|fartlek|hills?)(?: (?:run|session|workout|miles|one))?(?= |$)"
)
_TRAILS = re.compile(r",? (?:please|thanks|thank you)$")
# "Make tomorrow a tempo, 4 miles at threshold": whoever says what a day shall become tells of no run.
_MADE = re.compile(
    rf"(?:please |can you |could you )*(?:make|turn|set|change|put|give) (?:me |him |her )?(?:my |the )?{_DAY}(?:'?s)?"
    r"(?: run)?"
    r"(?: (?:in|on)?to| as)? (?:an? )?(?:tempo|threshold|workout|session|tempo run|threshold run|quality day)(?: run)?"
    r"(?:[,:] ?| of | with |: ?)(?P<line>\S.*)"
)
# "Put 5x1k tomorrow, 4:05s, 2 min jog": the day stands inside.
_DAY_BETWEEN = re.compile(
    rf"(?P<line>\d{{1,2}} ?x ?\S+(?: ?(?:m|k|km|mi|min|s))?) (?:on |for )?{_DAY},? (?P<more>\S.*)"
)
# What was planned in its place is no part of it.
_IN_PLACE_OF = re.compile(r"(?<=\d),? (?:instead of|rather than|not) (?:the )?\d{1,2} ?x ?\d+ ?(?:m|k|km|mi)?\b")
_EACH_IN = re.compile(r"^(?:in |at |@ ?)?(?P<time>\d{1,2}:\d\d)s?(?: each)?(?:,? (?:with )?(?P<rest>\S.*))?$")
_WEEKDAY = rf"(?P<weekday>{WEEKDAY_WORD})"
# One order of the words for a weekday of next week, and none for one of this week.
_OF_NEXT_WEEK = re.compile(
    rf"\b(?:{_WEEKDAY},? (?:of |in )?next week|next week,? (?:on )?{_WEEKDAY.replace('weekday', 'last')})\b"
)
_OF_THIS_WEEK = re.compile(rf"\bthis (?:coming )?(?={WEEKDAY_WORD}\b)")
_ARROW = re.compile(r" ?(?:→|➡|⇒|->|=>) ?")
# "Not happy with Thursday, make it 6 x 800 instead": the day is named before.
_MAKE_IT = re.compile(
    rf"(?P<before>.*?\b{_DAY}\b.*?)[,;.:!]+ (?:so |and |can you |could you |please |i'?d |let'?s |rather |better )*"
    r"(?:make|turn|change|have|do|give (?:him|her|them)) (?:it |that |this )?(?:into |to |"
    r"be )?(?P<line>.*?\d ?x ?\d.*?)"
    r"(?: instead| please| thanks)*"
)
_NO_KIND = r"(?!(?:long run|tempo|intervals?|shakeout)$)"
_DAY_LAST = re.compile(rf"(?P<line>.*?\S)(?:,? (?:on|for) (?:my |the )*|,? {_NO_KIND}){_DAY}")
_DAY_FIRST = re.compile(
    rf"(?:on |for |my |the )*{_DAY}(?:'?s)?(?: (?:run|workout|session))?"
    r"(?: (?:to be|should be|to|into|becomes|is|as|do))?[ :,=>-]+"
    r"(?P<line>\S.*)"
)


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """The workout that was written; `name` is whom a coach named, folded."""

    said: WriteOut
    name: str = ""


def written_out(text: str, today: date, units: Units, names: Collection[str] = ()) -> WrittenOut | None:
    """The workout in a sentence, or None where it is none. `names` are folded first names in lower case."""
    words = clean(text)
    first, _, rest = words.partition(" ")
    name = first.rstrip(":,").removesuffix("'s")
    if name in names:
        said = _read(rest, today, units)
        return WrittenOut(said, name) if said is not None else None
    said = _read(words, today, units)
    if said is not None:
        return WrittenOut(said)
    for name in names:
        without = re.sub(rf" (?:for )?{re.escape(name)}(?:'s)?(?=[ ,:]|$)", "", f" {words}").strip()
        if without != words and (said := _read(without, today, units)) is not None:
            return WrittenOut(said, name)
    return None


def _as_laps(found: re.Match[str]) -> str:
    """ "4:05s, 2 min jog": each in so long, with that between."""
    return f"in {found['time']}" + (f" with {found['rest']}" if found["rest"] else "")


def _next_week(found: re.Match[str]) -> str:
    return f"next {found['weekday'] or found['last']}"


def _read(words: str, today: date, units: Units) -> WriteOut | None:
    made = _MADE.fullmatch(stripped(words, re.compile("^$"), _TRAILS))
    if made is not None and is_at_pace(made["line"], units):
        return WriteOut(made["line"], parse_day_ref(made["day"], today))
    named = work_named(stripped(_OF_NEXT_WEEK.sub(_next_week, words), _ASKS, _TRAILS))
    by_name = None
    if named is not None:
        day = None if named[1] is None else parse_day_ref(named[1].removeprefix("this "), today)
        by_name = WriteOut(named[0], day)
        if not is_workout(named[0], units) or named[0] == USUAL_HILLS:
            return by_name
    words = _OF_THIS_WEEK.sub("", _OF_NEXT_WEEK.sub(_next_week, _ARROW.sub(" to ", words)))
    made_it = _MAKE_IT.fullmatch(words)
    if made_it is not None and is_workout(made_it["line"], units):
        return WriteOut(made_it["line"], parse_day_ref(made_it["day"], today))
    words = _NOT_THAT.sub("", _REASONS.sub("", words))
    if (led := _DAY_LEADS.fullmatch(words)) is not None:
        words = f"{led['rest']} on {led['day']}"
    words = _IN_PLACE_OF.sub("", stripped(words, _ASKS, _TRAILS))
    between = _DAY_BETWEEN.fullmatch(words)
    if between is not None:
        line = f"{between['line']} {_EACH_IN.sub(_as_laps, between['more'])}"
        if is_workout(line, units):
            return WriteOut(line, parse_day_ref(between["day"], today))
    # The words of a hill may be any; of "tempo 20 min" the first names the pace and not the day.
    for shape in (_DAY_LAST, None, _DAY_FIRST):
        found = shape.fullmatch(words) if shape is not None else None
        line = found["line"] if found is not None else words
        if (shape is None or found is not None) and is_workout(line, units):
            return WriteOut(line, parse_day_ref(found["day"], today) if found is not None else None)
    return by_name
