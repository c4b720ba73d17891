"""A journey beside a run: a long drive that day, a night flight before it, a hotel room, a long run before going away.

Each of them is asked about with what may become of the run; whole trips are read by `travelling.py`.
"""

import re
from datetime import timedelta

from domain.plan import DayType
from domain.words.answers import Ask, Choice, Label, Question, ask, choice
from domain.words.day_refs import DayRef
from domain.words.grammar.frames_rest import span_of
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import day_said, offer
from domain.words.intents import Holiday, MakeEasier, MoveIntent, Open, SkipDay
from domain.words.lexicon.meanings import M
from domain.words.topics import Screen

_JOURNEY = re.compile(
    r"\b(?:long[ -]haul|long (?:drive|flight|journey|train ride|ferry)|night (?:flight|train|bus)|overnight "
    r"(?:flight|train|bus)|"
    r"red[- ]?eye|flight (?:lands|gets in|arrives|home|back)|land(?:s|ing)? at|hours? in (?:the|a) (?:car|train|bus|"
    r"plane|"
    r"coach|van)|hours? (?:of )?driving|(?:drive|driving|fly|flying|travel\w*)(?: for)?(?: about)? \d+ ?(?:hours?|"
    r"hrs?|h)|driving (?:all day|\d+ hours?|for \d+|back|home)|hour (?:drive|flight|journey)|"
    r"lange (?:autofahrt|fahrt)|nachtflug|stunden (?:im auto|auto|fahrt)|vuelo (?:nocturno|llega|aterriza)|"
    r"viajo todo el dia|horas (?:en|de) (?:el )?(?:coche|carretera|viaje|avion))\b"
)
_AFTER_IT = re.compile(
    r"\b(?:jet ?-?lag(?:ged)?|good idea|bad idea|wise|sensible|silly|daft|stupid|tough|hard|tired|knackered|wrecked|"
    r"shattered|dead|rough|"
    r"ok to|okay to|should i|can i|shall i|what (?:should|do|about|now)|too much|worth|after that|same (?:day|evening)|"
    r"gute idee|soll ich|kann ich|mude|buena idea|debo|puedo|corro|cansad[oa]|duro)\b"
)
_LAGGED = re.compile(r"\bjet ?-?lag(?:ged)?\b")
_IS_BACK = re.compile(
    r"\b(?:landed|got (?:back|in|home)|just (?:back|landed|flew|got)|flew (?:back|in|home)|arrived|back (?:from|home|"
    r"in)|"
    r"came (?:back|home)|since (?:i|we) (?:landed|got))\b"
)
_ROOM = re.compile(
    r"\b(?:in (?:my|the|a) (?:hotel )?room|in the hotel|without (?:a )?(?:gym|equipment)|im (?:hotel)?zimmer|"
    r"en (?:mi|la) habitacion)\b"
)
_WHAT_THERE = re.compile(
    r"\b(?:what (?:can|could|should|shall|do) i|anything (?:i can|to) do|any (?:ideas?|exercises?)|something to do|"
    r"was kann ich|que puedo hacer)\b"
)
_LONG_BEFORE = re.compile(
    r"\blong (?:run|one)\b.*\bbefore (?:i (?:go|leave|fly|travel|set off)|we (?:go|leave|fly|travel|set off)|that|"
    r"then|the "
    r"(?:trip|holiday|flight))\b|\bbefore (?:i|we) (?:go|leave|fly)\b.*\blong (?:run|one)\b"
    r"|\blange[nr]? lauf\b.*\b(?:vorher|bevor)\b|\btirada larga\b.*\bantes\b"
)

# On which day they leave: "before we go away on Friday".
_LEAVES = re.compile(
    r"\bbefore (?:i|we) (?:go|leave|fly|travel|set off)(?: away| off| out| to \w+)? (?:on |this )?\w+day\b"
)


def journey_told(words: str, reader: Reader) -> Question | None:
    """What is asked of a run beside a journey (plain words); None for another story."""
    if not any(each.search(words) for each in (_JOURNEY, _ROOM, _LONG_BEFORE, _LAGGED)):
        return None
    reader = reader.as_spoken(words)
    r = reader.reading(words, reader.language)
    if r.has(M.NAME, M.RAN, M.ILL, M.PAIN, M.INJURY):
        return None
    return _landed(words, r) or _long_run_before(words, r) or _in_a_room(words, r) or _after_it(words, r)


def _landed(words: str, r: Reading) -> Question | None:
    """ "Jet lagged, landed this morning from Tokyo": nobody is away any more, and the next run comes too soon."""
    ahead = [each.day for each in r.days if (on := r.coming(each.day)) is not None and on > r.today]
    if _LAGGED.search(words) is None or _IS_BACK.search(words) is None or len(ahead) > 1 or r.week or r.has(M.EASIER):
        return None
    day = ahead[0] if ahead else r.it
    easier, leave = offer(MakeEasier(day)), choice(f"skip {day_said(day)}", Label.SKIP_IT)
    return ask(Ask.AFTER_TRAVEL, easier, choice(f"move {day_said(day)}", Label.MOVE_IT), leave)


def _after_it(words: str, r: Reading) -> Question | None:
    """ "Long drive Friday, is running that evening a good idea", "landing at midnight, so Friday will be tough"."""
    if _JOURNEY.search(words) is None or _AFTER_IT.search(words) is None:
        return None
    days = [each.day for each in r.days if (on := r.coming(each.day)) is not None and on >= r.today]
    if not days or len(set(days)) > 3:
        return None
    day = days[-1]
    if len(set(days)) == 3 and (first := r.coming(days[0])) is not None and (last := r.coming(days[1])) is not None:
        # "Flight Friday, landing Saturday evening, jet lagged on Sunday".
        return ask(Ask.AFTER_TRAVEL, offer(Holiday(first, last)), offer(MakeEasier(day)), offer(SkipDay(day)))
    move = choice(f"move {day_said(day)}", Label.MOVE_IT)
    easier: tuple[Choice, ...] = (offer(MakeEasier(day)),)
    return ask(Ask.AFTER_TRAVEL, *easier, move, choice(f"skip {day_said(day)}", Label.SKIP_IT))


def _in_a_room(words: str, r: Reading) -> Question | None:
    """ "Gym closed, 40 minutes free tonight, what can I do in my room"."""
    if _ROOM.search(words) is None or _WHAT_THERE.search(words) is None:
        return None
    day = next((each.day for each in r.days if each.day.type is None), r.it)
    wishes = (offer(Open(Screen.STRENGTH)), choice(f"move {day_said(day)}", Label.MOVE_IT), offer(SkipDay(day)))
    return ask(Ask.INDOORS, *wishes)


def _long_run_before(words: str, r: Reading) -> Question | None:
    """ "Away at Easter, 26 to 29 March, can I do the long run before I go": the day before, and the days off."""
    is_asked = _LONG_BEFORE.search(words) is not None
    leaves = _LEAVES.search(words) if is_asked else None
    going = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    if leaves is not None and len(going) == 1 and going[0] - r.today > timedelta(days=1):
        day = DayRef(on=going[0] - timedelta(days=1))
        return ask(Ask.DID_YOU_MEAN, offer(MoveIntent(DayRef(type=DayType.LONG_RUN), day)))
    span = span_of(r) if is_asked else None
    if span is None or span[0] <= r.today + timedelta(days=1):
        return None
    days = [span[0] + timedelta(days=step) for step in range((span[1] - span[0]).days + 1)]
    sunday = next((day for day in days if day.isoweekday() == 7), None)
    if sunday is None:
        return None
    is_next = sunday - r.today < timedelta(days=7)
    long_run = DayRef(type=DayType.LONG_RUN) if is_next else DayRef(on=sunday)
    before = MoveIntent(long_run, DayRef(on=span[0] - timedelta(days=1)))
    return ask(Ask.WHICH_FIRST, offer(before), offer(Holiday(*span)))
