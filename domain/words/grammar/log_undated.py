"""The run that was told of last, put right without its day: "that was 52 minutes, not 42, fat fingers"."""

import re

from domain.units import MM_PER_KM, MM_PER_MILE, Units
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.goals import clock_readings
from domain.words.grammar.reading import Reading
from domain.words.intents import Intent, LogRun
from domain.words.lexicon.meanings import M
from domain.words.quantities import length_text

# Anything shorter is hardly the time of a run.
SHORTEST_S = 600
# "It took 52 minutes, I typed 25 by mistake": said of the run that was told of last.
_IT_WAS = (
    r"(?:(?:it|that|this|the (?:run|time|distance))(?:'s| was| were| took| is| ran)?(?: (?:actually|really|should|have|"
    r"been|be|only|in fact|more like|was|say|read|about))*|(?:es|das|eigentlich) (?:waren?|sind|ist)(?: \w+)?|"
    r"(?:fueron|eran|era|fue)|(?:i )?(?:meant|mean)|i (?:ran|did)(?: actually| really)?|(?:should|it should)(?: be|"
    r" have been| say))"
)
_NUMBERED = r"(?P<{0}>\d+(?:[.,:]\d+)*) ?(?P<{0}_unit>min\w*|miles?|mi|kms?|k|kilomet\w+|h\w*)?"
_RIGHT, _FALSE = _NUMBERED.format("right"), _NUMBERED.format("false")
_MISTYPED = (
    r"(?:(?:i|ich|he)? ?(?:typed|put(?: in)?|wrote|entered|logged|said|sent|hit|told you|getippt|geschrieben|puse|"
    r"escribi)|"
    r"(?:ich )?(?:habe?|hatte) )"
)
_SORRY = r"(?:(?:sorry|oops|ups|whoops|correction|my mistake|my bad|typo|wait|no|ah|actually|perdon)[ ,.:-]+)"
# Why it was said wrongly, after what is right.
_SLIP = (
    r"(?:[ ,.;:-]+(?:sorry|oops|ups|typo|(?:my )?mistake|my bad|fat fingers?|(?:i )?(?:just )?mis(?:typed|read)"
    r"(?: (?:it|that|(?:my|the) watch))?|slip of the (?:finger|thumb)|(?:my )?(?:finger|thumb)s? slipped|"
    r"wrong (?:key|button|number)|(?:i )?(?:typed|put|entered|wrote|logged|got) (?:it|that)(?: in| down)? "
    r"wrong(?:ly)?|(?:i )?(?:hit|pressed) the wrong (?:key|button|number)|autocorrect|"
    r"(?:my |the )?watch (?:cut out|died|stopped|"
    r"was wrong|paused|glitched)(?: \w+){0,3}|(?:please )?(?:fix|correct|change) (?:it|that)(?: please)?|vertippt|"
    r"tippfehler|perdon|error mio))"
)
_BY_MISTAKE = (
    r"(?: (?:by (?:mistake|accident)|wrongly|instead|in error|eingegeben|getippt|geschrieben|aus versehen|por error))*"
)
_NOT = rf",? (?:and )?(?:not|instead of|rather than|nicht|statt|no) {_FALSE}"
# "That last log is wrong, it was 41 minutes", "you have the last one wrong: should be 5 miles".
_LOG = r"(?:(?:that|the|my) )?(?:(?:last|latest|previous) (?:log|run|entry|one)|log|entry)"
_LAST_LOG = (
    rf"{_SORRY}*(?:{_LOG}(?:'s| is| was| looks| has come out)? (?:all |just |actually |a bit )*(?:wrong|incorrect|"
    rf"not right|false)|{_LOG} (?:isn'?t|wasn'?t) (?:quite )?(?:right|correct)|"
    rf"(?:(?:i|you)(?:'ve)? )?(?:have |had |got |logged |put )+{_LOG} (?:in )?"
    rf"(?:wrong|incorrectly)|(?:please )?(?:fix|correct|change|update|amend) {_LOG})(?:[ ,.;:-]+(?:because|as|and|but|"
    rf"please|sorry|to|it|that)\b)*[ ,.;:-]+(?:{_IT_WAS} )?"
)
_UNDATED = (
    re.compile(rf"{_SORRY}*{_IT_WAS} {_RIGHT}{_NOT}{_SLIP}*"),
    re.compile(rf"{_SORRY}+{_RIGHT}{_NOT}{_SLIP}*"),
    re.compile(rf"{_RIGHT}{_NOT}{_SLIP}+"),
    re.compile(
        rf"{_SORRY}*{_IT_WAS} {_RIGHT}[,.;-]* (?:but |and |sorry,? )?{_MISTYPED} (?:it as |the )?"
        rf"{_FALSE}{_BY_MISTAKE}{_SLIP}*"
    ),
    re.compile(
        rf"{_SORRY}*{_MISTYPED} (?:it as |the )?{_FALSE}{_BY_MISTAKE}[,.;-]* (?:but |and |it )?"
        rf"{_IT_WAS} {_RIGHT}{_SLIP}*"
    ),
    re.compile(
        rf"{_SORRY}*(?:{_MISTYPED} |that'?s |that was |it was )?(?:in )?the wrong (?P<what>distance|time|length|"
        rf"number|miles|km)"
        rf"[,.;-]* (?:it|that)? ?{_IT_WAS} {_RIGHT}{_SLIP}*"
    ),
    re.compile(rf"{_SORRY}+(?:it|that|this) should (?:be|have been|say|read) {_RIGHT}{_SLIP}*"),
    re.compile(rf"(?:it|that|this) should (?:have been|have said|say|read) {_RIGHT}{_SLIP}*"),
    re.compile(rf"{_SORRY}+{_IT_WAS} {_RIGHT}{_SLIP}*"),
    re.compile(rf"(?:{_IT_WAS}|make (?:it|that)) {_RIGHT}{_SLIP}+"),
    re.compile(rf"{_LAST_LOG}{_RIGHT}(?:{_NOT})?{_SLIP}*"),
)
# A bare "no" or "sorry" may be said of what is previewed.
_OOPS = r"(?:(?:oops|ups|whoops|correction|my mistake|my bad|typo)[ ,.:-]+)"
# "52 min, not 58", "I meant 52 minutes": of a run, or of what is planned, so it is asked.
_MAYBE = (
    re.compile(rf"{_RIGHT}{_NOT}"),
    re.compile(rf"{_OOPS}+{_RIGHT}{_SLIP}*"),
    re.compile(rf"{_RIGHT}{_SLIP}+"),
    re.compile(rf"i (?:meant|mean)(?: to (?:say|type|write|put))? {_RIGHT}"),
    re.compile(
        rf"(?:(?:and|oh|also|but|ah|btw)[ ,]+)+(?:it|that|(?:the |my )?time) (?:was|took)(?: actually| in)? {_RIGHT}"
    ),
)


def put_right_undated(r: Reading) -> Intent | Question | None:
    """The length or the time of the last run, said anew without its day."""
    if r.days or r.has(M.GOAL, M.NAME, M.RACE, M.WEEK, M.EFFORT_WORD):
        return None
    if (maybe := next((each for way in _MAYBE if (each := way.fullmatch(r.text))), None)) is not None:
        run = _run(r, maybe.groupdict())
        return ask(Ask.DO_THAT, _last_run(run, r.units)) if run is not None else None
    found = next((each for way in _UNDATED if (each := way.fullmatch(r.text))), None)
    return _run(r, found.groupdict()) if found is not None else None


def _last_run(run: LogRun, units: Units) -> Choice:
    """The offer to put the last run right; which day that was, the log knows."""
    if run.duration_s is not None:
        much = f"{round(run.duration_s / 60)} min"
    else:
        much = length_text(run.distance_mm or 0, units)
    return choice(f"correction ran {much}", Label.LAST_RUN_WAS, much=much)


def _run(r: Reading, groups: dict[str, str | None]) -> LogRun | None:
    """The run as it was; None where no unit says what the number is of."""
    right = groups["right"] or ""
    # A day in view that is still to come has no run to put right.
    day = r.told_on if r.told_on.on is not None and r.told_on.on <= r.today else DayRef(on=r.today)
    unit = groups["right_unit"] or groups.get("false_unit") or ""
    is_time = unit.startswith(("min", "h")) or ":" in right or groups.get("what") == "time"
    if not unit and not is_time and groups.get("what") not in ("distance", "length", "miles", "km"):
        return None
    number = right.replace(",", ".")
    if is_time:
        seconds = _seconds(number, is_hours=unit.startswith("h"))
        is_run = seconds is not None and seconds >= SHORTEST_S
        return LogRun(day=day, duration_s=seconds, corrects=True) if is_run else None
    if number.count(".") > 1:
        return None
    is_km = unit.startswith("k") or (not unit and (r.units is Units.KM or groups.get("what") == "km"))
    millimetres = round(float(number) * (MM_PER_KM if is_km else MM_PER_MILE))
    return LogRun(day=day, distance_mm=millimetres, corrects=True)


def _seconds(said: str, *, is_hours: bool) -> int | None:
    parts = said.split(":")
    if len(parts) == 1:
        return round(float(said) * (3600 if is_hours else 60)) if said.count(".") < 2 else None
    readings = clock_readings((int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else None))
    return next((each for each in readings if each >= SHORTEST_S), None)
