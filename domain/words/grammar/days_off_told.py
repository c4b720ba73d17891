"""Days off that hang on something else: before the long run, after half term, and one run of a week, whichever."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.plan import DayType
from domain.words.answers import Ask, Question, Understood, ask
from domain.words.dates import parse_date, weekday_from, weekday_number
from domain.words.day_refs import DayRef
from domain.words.grammar.days_of_part import days_of_part
from domain.words.grammar.heard import Reader
from domain.words.grammar.reading import Reading
from domain.words.grammar.rest_after import rest_after
from domain.words.grammar.reworded_days import SPANISH_WEEKDAY, WEEKDAY
from domain.words.grammar.said_again import offer
from domain.words.intents import Holiday, RestDay, Several, SkipDay
from domain.words.lexicon.meanings import M
from domain.words.week_wishes import RestAfter, RestBefore, SkipOne

# A week off that is counted from something whose date nobody has said.
_WEEK_OFF = re.compile(
    r"\b(?:week (?:completely |totally |entirely )?(?:off|free|without (?:any )?running|of no running|of rest)"
    r"(?: running| from running| please)? (?:after|around|during|once|when|over|before|following|for|at)"
    r"|week (?:after|before|of|during|following)(?= .*\boff\b)) (?P<what>.+)"
    r"|\bwoche (?:frei|pause|ohne (?:lauf\w*|training)) (?:nach|wahrend|in|um|vor) (?P<was>.+)"
    r"|\bsemana (?:libre|de descanso|sin correr) (?:despues|durante|tras|antes|en) (?P<que>.+)"
)
# "A week off after next Sunday": the week behind that day.
_WEEK_OFF_AFTER = re.compile(
    r"\b(?:week(?:'?s)? (?:completely |totally |entirely )?(?:off|break|rest|holiday|pause)|week (?:of no|"
    r"without(?: any)?) running|(?P<behind>week))"
    r"(?: running| from running| please)? (?:after|from after|following) (?:the |my )?(?P<long>long run (?:on )?)?"
    rf"(?P<which>next |this |this coming |the coming )?(?P<day>{WEEKDAY})(?:'s (?:long )?(?:run|"
    rf"one))?\b(?(behind)(?= .*\boff\b))"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
# "A week off after the 21st", "two weeks without running from after March 7".
_OFF_AFTER_DATE = re.compile(
    r"\b(?P<count>an?|one|two|2|three|3|the|\bfort(?=night))? ?(?:whole |full |entire )?(?:weeks?(?:'?s)?|night) "
    r"(?:completely |totally |entirely )?(?:off|break|rest|holiday|pause|of rest|(?:of no|without(?: any)?) running)"
    r"(?: running| from running| please| starting| beginning)* (?:from )?(?:after|following) (?P<date>(?:the )?"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|(?:the )?(?P<of_month>\d{{1,2}})(?:st|nd|rd|th)|{_MONTH} (?:the )?"
    r"\d{1,2}(?:st|nd|rd|th)?)\b"
)
_DENIED = re.compile(r"\bnot\b|n't\b|\bnever\b")
_EVENT = re.compile(
    r"\b(?:half[ -]?terms?|term|school|holidays?|hols|exams?|finals|wedding|move|moving|deadline|project|launch|tax|"
    r"inspection|audit|christening|funeral|conference|retreat|festival|birthday|parents|in ?laws|guests|visit\w*|kids|"
    r"ramadan|lent|ferien|prufung\w*|klausur\w*|hochzeit|umzug|examenes|vacaciones|boda|mudanza)\b"
)
_BESIDE_IT = re.compile(r"\b(?:after|around|before|following|nach|um|vor|tras|despues)\b")
_WEEKS_OFFERED = 3
_COUNTS = {"two": 2, "2": 2, "couple of": 2, "both": 2, "a": 1, "an": 1, "one": 1, "1": 1, "three": 3, "3": 3,
           "zwei": 2, "drei": 3, "einen": 1, "ein": 1, "dos": 2, "tres": 3, "un": 1, "": 1}  # fmt: skip
_WEEKS = {"two": 2, "2": 2, "fort": 2, "three": 3, "3": 3}
_TARGET = (
    rf"(?P<target>(?:the |my |a |sunday'?s |saturday'?s )?(?:big |weekend )?long (?:run|one)|{WEEKDAY}(?:'?s (?:run|"
    r"long run|long one|one))?)\b"
)
_FREE = (
    r"(?:(?:completely |totally |full |whole |clear )*(?:free|rest|off|recovery|clear|empty|blank|no[- "
    r"]run(?:ning)?) days?"
    r"|days? (?:completely |totally )?(?:off|free|of rest|rest|of nothing|with nothing(?: (?:on|in|at all))?|clear|"
    r"without (?:a run|running|any running|runs)))"
)
_BEFORE = r"(?:before|ahead of|leading (?:in|up) to|prior to|and then|then|followed by|going into|right before)"
_REST_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?P<count>two|2|couple of|a|an|one|1|three|3) {_FREE}(?: (?:in a row|back to back|together))?,? "
            rf"(?:just )?{_BEFORE} {_TARGET}"
        ),
        (
            r"\b(?:rest|no run(?:s|ning)?|nothing|keep (?:me )?(?:free|off)|free|off|skip)(?: on| for)? (?:the )?"
            rf"(?P<count>two|2|couple of|three|3|both|) ?days? {_BEFORE} {_TARGET}"
        ),
        (
            r"\b(?P<count>zwei|drei|einen|ein) (?:ruhetage?|freien? tage?|tage? (?:frei|ruhe|pause|ohne lauf\w*)) "
            r"(?:in "
            r"folge )?vor (?P<target>(?:dem|meinem) langen (?:lauf|dauerlauf)|\w+tag)\b"
        ),
        (
            r"\b(?P<count>dos|tres|un) dias? (?:libres?|de descanso|sin correr) (?:seguidos )?antes de(?:l)? "
            rf"(?P<target>(?:la |mi )?tirada larga|{SPANISH_WEEKDAY})\b"
        ),
    )
)
_NONE_BEFORE = re.compile(r"\b(?:no|without(?: any)?) (?:rest|free) days? before\b")
_LONG = re.compile(r"\b(?:long|langen|larga)\b")
_ONE_OF_THEM = re.compile(
    r"\b(?:lose|drop|cut|bin|ditch|remove|skip|miss|leave out|take out|cancel|scrap|take) (?:out )?(?:just |any )?"
    r"(?:one|1|a|any(?: one)?|the least \w+|whichever|the least important)(?: of (?:the|my|those))? ?"
    r"(?:runs?|sessions?|workouts?|days?|outings?|one)\b(?! (?:for|off|before|after)\b)"
    r"|\b(?:take|leave) (?:one|a|any) (?:run|session|workout)(?: \w+ week)? out\b"
    r"|\b(?:einen?|1) (?:lauf|einheit|training) weniger\b|\b(?:un|una) (?:entrenamiento|carrera|sesion|salida|dia) "
    r"menos\b"
    r"|\bwhich (?:run|one|session|workout) (?:could|can|should|would|may) (?:i|we) (?:best |safely |most easily )?"
    r"(?:miss|skip|drop|lose|leave out|do without)\b.*\b(?:take|drop|skip|leave|cut|cancel|remove|bin) (?:that|it)\b"
)
_WHICH_TO_DROP = re.compile(
    r"\bwhich (?:run|one|session|workout) (?:would|should|shall) (?:you|i|we) (?:rather |best )?(?:drop|skip|lose|"
    r"leave "
    r"out|bin|miss|cut|ditch)\b|\bif i (?:had|have|needed|need|wanted|want) to (?:drop|skip|lose|leave out|miss|cut) "
    r"(?:one|a|a single)(?: run)?\b.*\bwhich\b"
)
_EXTRA_DAY = re.compile(
    r"\b(?:an?|one) ?(?:extra|additional|more|further|other) (?:rest day|day off|day of rest) (?:this|next) week\b"
)
_LASTS = (M.EVERY, M.ALWAYS, M.PER_WEEK, M.NO_MORE, M.RAN, M.KIND, M.MISSED)
# As it is reworded where the others are said to be run: "I'll just do the two others".
_HARD_OUT = re.compile(r"^(?:please )?skip the hard session this week[.?! ]*$")
_WHICHEVER = re.compile(
    r"\b(?:any (?:you|one|of them|will do|is fine)|(?:you|coach) (?:choose|pick|decide)|whichever|which ?ever|"
    r"(?:don'?t|do not) (?:mind|care)|doesn'?t matter|no matter|no preference|your (?:choice|call|pick)|up to you|"
    r"least)\b"
)
_THIS_OR_NEXT = re.compile(
    r"\b(?:(?:this|next) week|(?:diese|nachste)\w* woche|esta semana|semana que viene|proxima semana)\b"
)
_NO_DAYS = (M.DISTANCE, M.DURATION, M.EVERY, M.ALWAYS, M.RAN, M.NO_MORE, M.PER_WEEK, M.KIND, M.RUNNING_DAYS, M.MISSED)


def days_off_told(
    words: str, r: Reading, reader: Reader
) -> RestBefore | RestAfter | RestDay | Several | SkipOne | SkipDay | Holiday | Question | None:
    """Days off that no date is named for; None for any other sentence (`r` is of all the words)."""
    if _HARD_OUT.match(words):
        return SkipDay(DayRef(type=DayType.INTERVALS))
    return (
        _week_off_after(words, r)
        or _off_after_date(words, r)
        or _week_off(words, r)
        or _rest_before(words, r, reader)
        or rest_after(words, r, reader)
        or _one_less(words, r)
    )


def _week_off_after(words: str, r: Reading) -> Holiday | Question | None:
    """The seven days behind a weekday; "next Sunday" may be this week's or the next one's, and that is asked."""
    found = _WEEK_OFF_AFTER.search(words)
    if found is None or r.asks or r.has(M.RACE, M.MY_RACE, M.PAIN, M.ILL, M.INJURY, M.RAN, M.NOT):
        return None
    number = weekday_number(found["day"])
    on = weekday_from(r.today, number)
    first = on + timedelta(days=1)
    weeks = [Holiday(first + timedelta(days=7 * step), first + timedelta(days=7 * step + 6)) for step in range(2)]
    if (found["which"] or "").strip() == "next":
        return ask(Ask.WHICH_DATE, *(offer(each) for each in weeks))
    return weeks[0]


def _off_after_date(words: str, r: Reading) -> Holiday | None:
    """The week that begins behind a date, or two of them."""
    found = _OFF_AFTER_DATE.search(words)
    if found is None or r.asks or r.has(M.RACE, M.MY_RACE, M.PAIN, M.ILL, M.INJURY, M.RAN) or _DENIED.search(words):
        return None
    on = _day_of_month(int(found["of_month"]), r.today) if found["of_month"] is not None else None
    said = parse_date(re.sub(r"^the | of\b", "", found["date"]), r.today) if on is None else Understood(on)
    if not isinstance(said, Understood):
        return None
    first, weeks = said.value + timedelta(days=1), _WEEKS.get(found["count"] or "", 1)
    return Holiday(first, first + timedelta(days=7 * weeks - 1))


def _day_of_month(number: int, today: date) -> date | None:
    """ "The 21st": the next one."""
    ahead = (today + timedelta(days=step) for step in range(62))
    return next((each for each in ahead if each.day == number), None)


def _week_off(words: str, r: Reading) -> Question | None:
    """ "A week off after half term": when that is, nobody knows but them. "After Easter" is known."""
    found = _WEEK_OFF.search(words)
    if found is None or r.has(M.RACE, M.MY_RACE, M.PAIN, M.ILL, M.INJURY, M.RAN, M.NOT):
        return None
    what = found["what"] or found["was"] or found["que"]
    period = r.value(M.PERIOD)
    if isinstance(period, tuple) and re.search(
        r"\b(?:after|around|before|following|nach|um|vor|tras|despues)\b", words
    ):
        first, last = period
        weeks = [monday_of(first) - timedelta(days=7), monday_of(first), monday_of(last) + timedelta(days=7)]
        weeks = [each for each in weeks if each + timedelta(days=6) >= r.today]
        weeks = [monday_of(last), monday_of(last) + timedelta(days=7)] if "after" in words else weeks
        return _which_week(weeks, r.today)
    if r.days or _EVENT.search(what) is None:
        return None
    monday = monday_of(r.today)
    return _which_week([monday + timedelta(days=7 * ahead) for ahead in range(1, _WEEKS_OFFERED + 1)], r.today)


def _which_week(mondays: list[date], today: date) -> Question:
    spans = (Holiday(max(monday, today), monday + timedelta(days=6)) for monday in mondays)
    return ask(Ask.WEEK_OFF_WHEN, *(offer(each) for each in spans))


def _rest_before(words: str, r: Reading, reader: Reader) -> RestBefore | None:
    if r.has(M.EVERY, M.ALWAYS, M.RACE, M.MY_RACE, M.RAN, M.WHY) or r.asks:
        return None
    found = next((each for way in _REST_BEFORE if (each := way.search(words))), None)
    if found is None or _NONE_BEFORE.search(words):
        return None
    count = _COUNTS.get(found["count"] or "", 1)
    if _LONG.search(found["target"]):
        return RestBefore(DayRef(type=DayType.LONG_RUN), count)
    days = days_of_part(found["target"], r, reader)
    return RestBefore(days[0], count) if len(days) == 1 else None


def _one_less(words: str, r: Reading) -> SkipOne | None:
    """ "Drop a run next week, you choose": one, and never the whole of that week."""
    if _EXTRA_DAY.search(words):
        # A day less of this week, and not of every one.
        return SkipOne(1 if r.week == 1 else 0) if not r.days and not r.asks and not r.has(*_LASTS) else None
    if _WHICH_TO_DROP.search(words) and _THIS_OR_NEXT.search(words) and not r.days and not r.has(*_NO_DAYS):
        return SkipOne(1 if r.week == 1 else 0)
    if _ONE_OF_THEM.search(words) is None or r.days or r.has(*_NO_DAYS):
        return None
    if _THIS_OR_NEXT.search(words) is None or (r.asks and _WHICHEVER.search(words) is None):
        return None
    return SkipOne(1 if r.week == 1 else 0)
