"""Away and back, told as a story: which days, whether there is running there, and who is home again.

A frame sees a few words, and a clause is less than the story: "we booked Lanzarote! 27 Feb for a week, I'll still run
but no long one". Here the whole sentence is looked at for where somebody is, until when, and what of running is left.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from domain.words.answers import Ask, Label, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.dated import MONTH, month_named, month_span
from domain.words.grammar.frames_rest import span_of, trip_offers
from domain.words.grammar.heard import Reader
from domain.words.grammar.home_again import asks_what_is_next, is_home
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.grammar.trip_days import (
    few_in,
    few_runs_told,
    like_there,
    one_of_the_days,
    runs_otherwise,
    trip_wishes,
    weekdays_away,
)
from domain.words.grammar.trip_words import as_told, has_time_there
from domain.words.grammar.trips_told import (
    asks_how_to_tell,
    away_and_back,
    back_with_runs,
    how_to_tell,
    is_to_be_planned_around,
    stuck_told,
    trip_end_told,
)
from domain.words.intents import (
    AskAbout,
    Holiday,
    Intent,
    MakeEasier,
    OpenPause,
    Recovered,
    RestDay,
    Several,
    SkipDay,
    WhatsOn,
)
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic
from domain.words.week_wishes import CapRuns, EaseDays

_WEEKDAYS = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_TRIP = re.compile(
    r"\b(?:away|(?<!bank )holidays?|hols|vacation|vacay|trip|travell?ing|flying|fly (?:to|out|home)|driving (?:to|"
    r"through|across|round|around) (?!work|the|my)|off to|leav(?:e|"
    r"ing) for (?!work|a|the)|"
    r"heading to|"
    r"half term|(?:no (?:parks?|pavements?|trails)|(?:just|only) (?:a |the )?beach)|in the (?:mountains|alps|dolomites|"
    r"pyrenees|"
    r"highlands|lake district|lakes|peak district|dales|cotswolds|black forest|rockies)|caravan|camping|skiing|"
    r"ski|cruise|conference|hotel|on the road|city break|in ?laws|honeymoon|out of "
    r"town|"
    r"cottage|villa|airbnb|resort|retreat|workshop|seminar|(?:training|residential|language) course|residential|course "
    r"in|"
    r"weddings?|stag do|hen do|bachelor(?:ette)? party|visiting|sent to|sending (?:me|us) to|posted to|"
    r"working (?:(?:down|up|over|out|away) "
    r")?in|"
    r"(?:\w+ )?days in (?!a\b|the\b|my\b|bed\b|total\b|row\b)\w+ (?:with|for) work|"
    r"(?:training|altitude|running|warm weather) camp|weeks in (?!a\b|the\b|my\b|bed\b|total\b)\w+ from|"
    r"abroad|offshore|on (?:a|the) (?:oil )?rig|spring break|reading week|exam week|long weekend|for work|"
    r"work travel|festival|"
    r"booked|beruflich in|fortbildung|lehrgang|schulung|tagung|kongress|congreso|(?:at|to|with) (?:my|the|our) "
    r"(?:folks|parents|grandparents|grandchildren|grandkids|nans?|"
    r"nan's|"
    r"mums?|mum's|sisters?|sister's|brothers?|brother's)|"
    r"gone (?:un)?til|gone (?:from|for|all|two|three|a week|\d)|be in \w+ for|trip to|at a wedding|easter|"
    r"bei (?:meine[nrm]?|unsere[nrm]?|den|der) (?:eltern|schwiegereltern|familie|oma|schwester|mutter)|"
    r"(?:en casa de|con) mis (?:padres|suegros|abuelos)|"
    r"urlaub|verreist|dienstreise|reise|skifahren|skiurlaub|ferien|unterwegs|weg\b(?= |$)|"
    r"vacaciones|de viaje|viaje|fuera|(?:estoy|estare|estamos|voy|vamos) (?:en|a|al) (?:el |la |los )?(?:pueblo|"
    r"playa|montana|sierra|campo)|flieg\w* (?:\w+ ){0,2}nach)\b"
    r"|^(?:and |so |well |ok |next week,? |this week,? )*(?:im|i'm|we're|were|i am|we are|i'll be|we'll be) in "
    r"(?!the\b|a\b|an\b|my\b|pain|bed|"
    r"agony|no\b|need|doubt|trouble|good|bad|great|shape|week|work|love|it\b)\w+"
    rf"|^in (?!the\b|a\b|an\b|my\b|pain|bed|total|{MONTH}\b)\w+ (?:for|from|the|all|this|next|un?till?) "
    r"|\b(?:days|weeks?) in (?!a\b|the\b|my\b|bed)\w+ in (?=\w)|\bgoing to (?!be|do|have|run|try|go|"
    r"need)\w+ (?:in|on|for)\b"
)
# Who is told of is not whoever writes; what was run, raced or hurts is another story.
_OTHERS = re.compile(
    r"^(?:\w+'s|my (?:wife|husband|partner|boss|mum|mom|dad|girlfriend|boyfriend|kids?|mate|friend)(?:'s| is| are)?) "
    r"(?:off|away|on|going|gone|travelling|flying)\b"
)
_NO_TRIP = (M.RAN, M.PACE, M.TIME, M.PREGNANT, M.MISSED)
_BACK_THE = re.compile(r"\b(?:back|home) (?:on |by )?the \d")
_HURTS = (M.ILL, M.INJURY, M.SORE, M.PAIN)
# "Put the runs back" is no illness.
_NO_PAIN = ("the runs", "back")
_OTHER_TALK = re.compile(
    r"^(?:what if|if |should i|can i|could i|may i|do i|is it|will it|how|why|when|which|who|does)\b"
    r"|\bparkrun\b|\b(?:marathon|race|10k|5k|half marathon) (?:is|was|has|moved|on|in|got|date)\b"
    r"|\b(?:marathon|race) weekend\b|\b(?:for|run|running|doing|racing) (?:the|my|a) (?:race|marathon|half)\b"
    r"|\b(?:birthday|school trip|trip (?:on \w+ )?went|tripped)\b|\bday trip\b"
)
_ENOUGH = re.compile(r"\benough this week\b|\bthis week (?:is|are) (?:enough|plenty)\b")
_MAY = re.compile(r"^(?:please |ok |so )*(?:can|could|may|might) (?:i|we|you)\b")
_OPEN_END = re.compile(
    r"\b(?:un)?till? (?:i (?:say|tell|let you|come back|am back|write|message|shout|give)|im back|i'm back|"
    r"further notice|"
    r"you hear from me)|\bindefinitely\b|\bfor now\b.*\b(?:how long|not sure|dont know)|\bno end date\b|"
    r"\bbis (?:auf weiteres|ich (?:mich|dir|wieder|es|bescheid))|\bhasta (?:que (?:te|yo|avise|diga)|nuevo aviso)|"
    r"\bopen ended\b"
)
# What is paused besides the running: a message, one kind of work.
_OF_ELSE = re.compile(
    r"\b(?:remind\w*|notif\w*|messag\w*|pings?|emails?|speed\w*|interval\w*|tempos?|workouts?|hills|strides|strength|"
    r"long runs?|erinner\w*|nachricht\w*|recordatorio\w*|mensaje\w*)\b"
)
_PAUSES = re.compile(
    r"\b(?:pause|pausing|hold|stop (?:everything|the plan|my plan|it all|all)|freeze|suspend|pausier\w*|"
    r"pausa\w*|stopp)\b"
)
# What of running there is.
_SOME = re.compile(
    r"\b(?:(?:training|running|altitude) camp|trainingslager|double sessions|"
    r"treadmill|laufband|cinta|hotel gym|laufschuhe|zapatillas|evenings?|half (?:an )?hour|short (?:stuff|ones?|"
    r"runs?|only)|(?:keep|kept) (?:them|it|things|runs) short|"
    r"(?:no|not|nothing|forget|without|skip|nada|nichts|keine?n?) (?:\w+ ){0,2}(?:long|longer|massive|big|"
    r"huge|crazy|far|"
    r"lange?n?|larg[oa])\b|not (?:long|loads|much|lots|far)|long (?:ones?|runs?) (?:is |are )?(?:out|off)|"
    r"(?:only|just|few|little|small) (?:\w+ )?(?:early|mornings?|runs?|ones?|short|kurz)|light week|"
    r"(?:maybe|perhaps|might|squeeze|manage|fit|get (?:out|in)|can do|could do) (?:\w+ ){0,3}(?:once|twice|"
    r"one|two|three|\d)|"
    r"(?:can|could|might|may|will|i'?ll|able to|keen to|want to|plan to|hope to|puedo|podre|kann) (?:still |"
    r"also |probably |"
    r"maybe |just |a |only |ich |dort |da |alli )*(?:run|jog|squeeze|correr|laufen)\b|run (?:a )?(?:bit|little)|"
    r"keep (?:up )?(?:running|training|the runs)|(?:times|runs) a week|kann (?:\w+ ){0,3}laufen|run maybe|(?:bring|"
    r"bringing|packing|pack|packed|taking|got|have|mit) (?:my |the "
    r")?(?:running |meine )?(?:shoes|trainers|"
    r"kit)|(?:only |just )?(?:free|available) (?:only )?(?:before|after|from|until|till|between)|"
    r"(?:shoes|trainers|kit) (?:are |is )?(?:packed|with me|in the bag|in my bag)|"
    r"(?:runs?|ones?|jogs?|sessions?|laufe?|carreras?) (?:max|at most|tops|como mucho)|"
    r"(?:max(?:imum)?|at most|no more than|up to|time for|hochstens) (?:one|two|three|four|zwei|drei|\d) (?:short "
    r")?(?:runs?|"
    r"ones?|jogs?|sessions?|laufe)|einmal|zweimal|(?:once|twice)|una vez|dos veces|nur kurz)\b"
)
_NONE = re.compile(
    r"\b(?:no (?:running|runs?\b(?! longer)|chance|scope|kit|trainers|way of running|shoes)|zero (?:kit|"
    r"running|chance)|"
    r"(?:wont|won't|will not|not|cant|can't|cannot|can not|not be|wont be|"
    r"wouldnt) (?:be )?(?:able to )?(?:run|running)"
    r"(?! (?:much|loads|lots|far|long|sat|sun|mon|tue|wed|thu|fri))|without (?:any )?running|not a step|"
    r"nothing(?! (?:flat|on|long|big|massive|crazy|fancy|but|else|much|planned|booked))|no reception|weekend is gone|"
    r"that'?s (?:the weekend )?out|"
    r"walk(?:ing)? (?:about |around )?\d+|kein(?:e)? (?:laufen|lauf|laufe)|nicht laufen|sin correr|"
    r"(?:komm\w*|schaff\w*) (?:ich )?(?:da |dort |leider )?nicht zum laufen|no (?:puedo|voy a|voy a poder|podre|"
    r"podemos|"
    r"podremos|vamos a) correr|"
    r"lauf(?:e|en)? (?:ich |da )?(?:nix|nicht|nichts)|geht nix|nix mit laufen|no plan|nada de correr)\b"
)
_NONE_UNTIL = re.compile(rf"(?:{_NONE.pattern})[^,.;]{{0,20}}? (?:un)?till? ")
_STILL = re.compile(
    r"\b(?:can|could|might|may|will|i'?ll|able to|keen to|want to|dont mind) (?:\w+ ){0,3}(?:run|runs|ones?|jog)\b|"
    r"\btreadmill\b|\bshort\b|\bpuedo\b|\bkann\b"
)
_AS_PLANNED = re.compile(
    r"\b(?:train|run|training|running|plan) as (?:normal|usual|planned)|\bnormal training\b|\brun any ?(?:day|"
    r"time)\b|"
    r"\b(?:but|and) (?:i |i'll |ill )?(?:will|can|ill|i'll) (?:still )?(?:run|train)$"
)
_SHORTER = re.compile(r"\b(?:short|shorter|long|early|mornings?|maybe|bit|little|treadmill|once|twice|light)\b")
_AS_AT_HOME = re.compile(
    r"\b(?:can|could|able to|will) (?:still |only |also |just )*(?:run|jog|train)\b|\b(?:shoes|trainers|kit|"
    r"laufschuhe\w*|"
    r"zapatillas)\b|\b(?:mornings?|evenings?|morgens|abends)\b|\b(?:hotel )?gym\b|"
    r"\b(?:free|available|run) (?:only )?(?:before|after|from|until|till|between)\b"
)
_SHORTER_THERE = re.compile(
    r"\b(?:short\w*|long\w*|far|maybe|bit|little|treadmills?|once|twice|light|loads|much|massive|big|kurz\w*|lang\w*|"
    r"cort\w*|larg\w*|min|mins|minutes|ones?|squeeze|few|cinta|laufband)\b"
)
_ONE_DAY = re.compile(
    rf"[ ,;]*\b(?:and |but |so )*(?:i )?can (?:still )?(?:run|do) (?:on )?(?P<on>{_WEEKDAYS})(?: as (?:normal|usual|"
    rf"planned))?(?P<off> (?:but|and) (?:not|cant|can't) (?:on )?(?P<not>{_WEEKDAYS}))?"
    rf"|[ ,;]*\b(?:and |then )?(?:back to )?normal (?:again )?(?:from |on )?(?P<again>{_WEEKDAYS})"
    rf"|[ ,;]*\bback on (?:for |from )?(?:{_WEEKDAYS})$"
)
_EASILY = re.compile(
    r"\b(?:keep|make|take) (?:it|them|those|things|everything) (?:nice and |really |all )?(?:easy|light|gentle)\b"
)
_THE_LONG_RUN = re.compile(
    r",? (?:so |and )?(?:what (?:about|of|do (?:i|we) do (?:with|about)|happens to|should (?:i|we) do (?:with|about))|"
    r"how about) "
    r"(?:the|my|our|that) long (?:run|one)\b"
)
_JET = re.compile(r"\bjet ?lag(?:ged)?\b")
_ONE_NOT = re.compile(
    rf"\bcan (?:still )?(?:run|do) (?:on )?{_WEEKDAYS}(?:,? (?:and|or) (?:on )?{_WEEKDAYS})? (?:but|and) "
    rf"(?:not|cant|can't) (?:on )?(?P<off>{_WEEKDAYS})(?:,? (?:and|or|nor) (?:on )?(?P<also>{_WEEKDAYS}))?"
)
_RACING = re.compile(r"\b(?:race|racing|marathon|half(?! (?:term|an|a)\b)|10k|5k|parkrun)\b")
# How long a drive takes is no run; another day for a run is another wish.
_DRIVE = re.compile(r"\b(?:drive|flight|fly|train|layover|away from|hours? (?:to|away|each way))\b")
_ELSEWHERE = re.compile(r"\b(?:move|swap|shift|bring|push|do (?:one|it|that)|back on|instead of)\b")
_SHORTEST_S, _LONGEST_S = 600, 3 * 3600
_LONGEST_DAYS = 120
_RECOVERED_DAYS = 3


def travel_told(words: str, reader: Reader, *, asks: bool) -> Intent | Question | None:
    """What is asked for by who is away, home again, or pauses without an end; None for another story (plain words)."""
    words, reader = as_told(words), reader.as_spoken(words)
    r = reader.reading(words, reader.language)
    if _OTHERS.search(words) and not r.has(M.NAME):
        return None
    if _hurts(r):
        return None
    if _PAUSES.search(words) and _OPEN_END.search(words) and not asks and not _OF_ELSE.search(words):
        return OpenPause()
    if (longer := trip_end_told(words, r)) is not None and not asks:
        return longer
    if asks_how_to_tell(words) and (when := _span(r)) is not None:
        return _asked(*trip_wishes(words, when, r.today))
    if asks_how_to_tell(words):
        return how_to_tell(reader, month_named(words))
    if (back := back_with_runs(words, r)) is not None:
        return back
    if is_home(words, r, asks=asks):
        return AskAbout(Topic.NEXT) if asks_what_is_next(words) else Recovered()
    if is_to_be_planned_around(words) and (when := _span(r)) is not None and when[0] < when[1]:
        return _asked(*trip_wishes(words, when, r.today))
    if (stuck := stuck_told(words, r)) is not None:
        return stuck
    if _JET.search(words) and _EASILY.search(words) and (when := _span(r)) is not None and when[0] < when[1]:
        return EaseDays(*when)
    if not _is_trip(words, r):
        # "Three runs is enough this week, which would you drop?" asks for no more than which.
        is_told = not r.asks and (not asks or _ENOUGH.search(words) is not None)
        is_wish = is_told or _MAY.search(words) is not None
        return few_runs_told(words, reader) if is_wish else None
    if (each := weekdays_away(words, r)) is not None:
        return each
    if _THE_LONG_RUN.search(words) and (when := _span(reader.reading(_THE_LONG_RUN.sub(" ", words), reader.language))):
        return _asked(*trip_wishes(_THE_LONG_RUN.sub(" ", words), when, r.today))
    if (when := away_and_back(words, reader)) is not None and _RACING.search(words) is None:
        some = _SOME.search(_NONE.sub(" ", words)) is not None
        return (
            _asked(*trip_wishes(words, when, r.today, is_planned=_as_at_home(words)))
            if some or asks
            else Holiday(*when)
        )
    return _flight(words, r) or _one_day(words, reader) or _days_away(words, reader)


def trip_asked(words: str, reader: Reader) -> Question | None:
    """What shall become of the days of a trip, where nothing is said of running; None without a trip or its days."""
    words, reader = as_told(words), reader.as_spoken(words)
    r = reader.reading(words, reader.language)
    if not _is_trip(words, r) or _OTHERS.search(words) or r.has(M.NAME, M.KIND, M.EASIER, M.SHORTEN, M.LESS):
        return None
    span = _span(r)
    if span is None or span[0] == span[1]:
        return None
    return _asked(*trip_wishes(words, span, r.today, is_planned=runs_otherwise(words)))


def _is_trip(words: str, r: Reading) -> bool:
    return _TRIP.search(words) is not None and not _OTHER_TALK.search(words) and not r.has(*_NO_TRIP) and not _hurts(r)


def _hurts(r: Reading) -> bool:
    """What is said of the body comes first, wherever it stands."""
    return any(token.has(*_HURTS) and token.text not in _NO_PAIN for token in r.tokens)


def _flight(words: str, r: Reading) -> Question | None:
    """ "Flying tomorrow, Friday jet-lagged": no run, then an easy one; or none on both."""
    days = [on for each in r.days if (on := r.coming(each.day)) is not None]
    if not _JET.search(words) or len(days) != 2 or not 0 < (days[1] - days[0]).days <= _RECOVERED_DAYS:
        return None
    flown, after = (DayRef(on=on) for on in days)
    return _asked(RestDay(flown), MakeEasier(after), Holiday(days[0], days[1]))


def _one_day(words: str, reader: Reader) -> SkipDay | Holiday | Several | None:
    """ "Away this weekend, can run Saturday but not Sunday": that one day of those days, or both that are named."""
    found = _ONE_NOT.search(words)
    if found is None:
        return None
    span = _span(reader.reading(words.replace(found[0], ""), reader.language))
    said = [each for each in (found["off"], found["also"]) if each is not None]
    named = {each.day.weekday for text in said for each in reader.reading(text, reader.language).days}
    if span is None:
        return None
    days = [span[0] + timedelta(days=step) for step in range((span[1] - span[0]).days + 1)]
    off = [day for day in days if day.isoweekday() in named]
    if not off or len(off) != len(said):
        return None
    if len(off) == 1:
        return SkipDay(DayRef(on=off[0]))
    if off[0] + timedelta(days=1) == off[1]:
        return Holiday(off[0], off[1])
    return Several(tuple(RestDay(DayRef(on=day)) for day in off))


def _days_away(words: str, reader: Reader) -> Intent | Question | None:
    """None, short runs, or which days of a month, as far as the sentence says it."""
    # Who can run again on Saturday does not run until then.
    words, again = _ONE_DAY.subn("", words)
    r = reader.reading(words, reader.language)
    span, month = _span(r) or _from_then(words, r), month_named(words)
    if span is None and month is None and not r.days and like_there(words) == (AskAbout(Topic.HILLS),):
        # When it is nobody says: how hilly it is there is what is asked.
        return AskAbout(Topic.HILLS)
    if span is None:
        return _when_in(month, r) if month is not None and not r.days and not r.has(M.PERIOD, M.KIND) else None
    longest = r.value(M.DURATION)
    if isinstance(longest, int) and _SHORTEST_S <= longest <= _LONGEST_S and not _DRIVE.search(words):
        one = one_of_the_days(r, span, longest)
        return _asked(*((one,) if one is not None else ()), CapRuns(*span, duration_s=longest), Holiday(*span))
    if has_time_there(words) and few_in(words) is None:
        return _as_planned(span, r)
    if _AS_PLANNED.search(words) and not _SHORTER.search(words):
        return None if r.has(M.STILL_RUN) else _as_planned(span, r)
    if runs_otherwise(words) and not (_NONE.search(words) or _SHORTER_THERE.search(words)):
        # "Nothing flat there", "only beach": the runs stay, and how they are run there is said.
        return _asked(*trip_wishes(words, span, r.today, is_planned=True)) if span[0] < span[1] else None
    is_some = _SOME.search(_NONE.sub(" ", words)) is not None and span[0] < span[1]
    if is_some and r.has(M.KIND) and _STILL.search(words) is None:
        # "At my sister's this weekend, so no long run": of the others nothing is said.
        return None
    if is_some:
        return _asked(*trip_wishes(words, span, r.today, is_planned=_as_at_home(words)))
    if not again and r.has(M.UNTIL) and len(r.days) == 1 and span[0] < span[1] and _NONE_UNTIL.search(words):
        # "Can't run til Sunday, work": whether Sunday's run is to come is theirs to say.
        return ask(Ask.AWAY_UNTIL, offer(Holiday(span[0], span[1] - timedelta(days=1))), offer(Holiday(*span)))
    return Holiday(*span) if again or _NONE.search(words) else None


def _from_then(words: str, r: Reading) -> tuple[date, date] | None:
    """ "Camping from Friday, only short ones": until when nobody says, so it is what is left of that week."""
    days = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    is_open = len(days) == len(r.days) == 1 and r.has(M.FROM) and not r.has(M.DAYS_LONG, M.UNTIL, M.PERIOD, M.WEEK)
    if not is_open or _SOME.search(_NONE.sub(" ", words)) is None:
        return None
    return days[0], days[0] + timedelta(days=7 - days[0].isoweekday())


def _as_at_home(words: str) -> bool:
    """Whether only the hour or the kit is said of the runs there: "I can run, but only mornings"."""
    return _AS_AT_HOME.search(words) is not None and _SHORTER_THERE.search(words) is None and few_in(words) is None


def _as_planned(span: tuple[date, date], r: Reading) -> Question:
    """Who trains there as at home sees the week first."""
    short, week, none = trip_offers(span, r.today, is_planned=True)
    return _asked(week, short, none)


def _when_in(month: int, r: Reading) -> Question:
    """ "Three weeks in March": from its first day, its first Monday, or to its last; no day is made up where no
    length is named.
    """
    first, last = month_span(month, r.today)
    count = r.value(M.DAYS_LONG)
    if not isinstance(count, int) or not 1 <= count <= (last - first).days:
        return ask(Ask.AWAY_WHEN)
    begin = max(first, r.today)
    monday = begin + timedelta(days=(1 - begin.isoweekday()) % 7 or 7)
    begins = dict.fromkeys((begin, monday, last - timedelta(days=count - 1)))
    spans = [Holiday(day, day + timedelta(days=count - 1)) for day in sorted(begins) if day >= begin]
    return ask(Ask.AWAY_WHEN, *map(offer, spans))


def _span(r: Reading) -> tuple[date, date] | None:
    """The days of a trip that are named, from today on; None where some, or another day, is named besides."""
    if (r.has(M.BACK_ON, M.MOVE, M.SWAP) and _ELSEWHERE.search(r.text)) or _BACK_THE.search(r.text):
        return None
    periods = [each for each in r.values(M.PERIOD) if isinstance(each, tuple)]
    days = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    is_open = len(days) == 1 and r.has(M.FROM) and not r.has(M.DAYS_LONG, M.UNTIL)
    span = periods[-1] if periods else None if is_open else span_of(r)
    if span is None or not r.today <= span[0] <= span[1] <= span[0] + timedelta(days=_LONGEST_DAYS):
        return None
    # "Mon-Wed" on a Wednesday ends in the week in which it begins.
    later = [on if on >= span[0] else on + timedelta(days=7) for on in days]
    # "Next Wed and Thu" are two days of one week, too.
    is_one_span = r.has(M.DASH, M.UNTIL, M.TO) or later == list(span)
    return span if all(span[0] <= on <= span[1] for on in (later if is_one_span else days)) else None


def _asked(*wishes: Intent) -> Question:
    """What shall become of those days; the week as it stands first means that its runs stay."""
    first, *others = map(offer, wishes)
    if isinstance(wishes[0], WhatsOn):
        first = replace(first, label=replace(first.label, code=Label.AS_PLANNED))
    return ask(Ask.ON_A_TRIP, first, *others)
