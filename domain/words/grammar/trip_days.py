"""What of running is left on days away: so many runs, one of those days, each such weekday; and what it is like."""

import re
from datetime import date, timedelta

from domain.calendar import monday_of
from domain.words.answers import Ask, Question, ask
from domain.words.day_refs import DayRef
from domain.words.grammar.dated import month_named, month_span
from domain.words.grammar.frames_rest import span_of, trip_offers
from domain.words.grammar.heard import Reader
from domain.words.grammar.place_told import HILLY
from domain.words.grammar.reading import Reading
from domain.words.grammar.said_again import offer
from domain.words.intents import AskAbout, ChangeDays, Intent, RestDay, RunForTime, Several
from domain.words.lexicon.meanings import M
from domain.words.topics import Topic
from domain.words.week_wishes import FewRuns

_NUMBERS = {
    "one": 1, "a": 1, "single": 1, "once": 1, "einmal": 1, "einen": 1, "ein": 1, "una vez": 1, "una": 1, "un": 1,
    "two": 2, "twice": 2, "couple": 2, "zwei": 2, "zweimal": 2, "dos": 2,
    "three": 3, "drei": 3, "dreimal": 3, "tres": 3, "four": 4, "vier": 4, "viermal": 4, "cuatro": 4,
}  # fmt: skip
_COUNT = r"(?P<count>one|two|three|four|a couple|couple|an?(?= (?:single|short|quick|little))|[1-4])"
_SHORT = r"(?P<short>(?:very |really )?(?:short|quick|little|easy|shortish)(?: easy)? )?"
_AT_MOST = (
    r"(?:max(?:imum)?(?: of)?|at (?:the )?most|no more than|not more than|only|just|maybe|perhaps|probably|possibly|up "
    r"to|"
    r"(?:only |just )?(?:time|space|room|able|chance) (?:for|to (?:do|run|fit in|get in))|limit(?:ed)? (?:me |it )?to|"
    r"squeeze(?: in)?|manage|fit(?: in)?|get(?: in| out for)?|sneak(?: in| out for)?|can (?:only |maybe |just )?(?:do|"
    r"run)|(?:do|run) (?:only|just)|"
    r"could (?:only |maybe |just )?(?:do|run)|might (?:do|run|manage|get)|will (?:only )?(?:do|run|manage))"
)
_FEW = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b{_AT_MOST} (?:do |run )?(?:about |in |maybe |just |only )?{_COUNT}(?: of)?(?: single)? "
            rf"{_SHORT}(?:runs?|jogs?|sessions?|"
            r"outings?|times|ones?)\b(?! (?:a|per|every|each) )"
        ),
        (
            rf"\b{_COUNT}(?: of)? {_SHORT}(?:runs?|jogs?|sessions?|outings?|times)"
            r"(?: (?:in )?total)?,? (?:max(?:imum)?|at (?:the )?most|tops|if i'?m lucky|is (?:all|the most))\b"
        ),
        (
            rf"\b(?:run|running|runs?|jog|train|get out|go(?: out)?|manage|squeeze in|sessions?) (?:for "
            rf")?{_SHORT}(?:only |maybe |"
            r"just |perhaps |probably |about |at most |nur |max )*(?P<count>once|twice)(?: or (?P<more>twice|three "
            r"times))?"
            r"\b(?! (?:a|per|every|each)\b)"
        ),
        r"\b(?:only|maybe|just|perhaps|max) (?P<count>once|twice)()\b(?P<short>)(?! (?:a|per|every|each)\b)",
        # "Only two more runs this week", "three runs is enough this week".
        rf"\b(?:only|just|at most|max(?:imum)?|no more than) {_COUNT} more {_SHORT}(?:runs?|sessions?)\b",
        (
            rf"\b{_COUNT} {_SHORT}(?:runs?|sessions?)(?: this week)? (?:is|are|will be|would be) (?:enough|plenty|all|"
            r"the most)\b"
        ),
        (
            rf"\bweek,? (?:with )?(?:just |only )?{_COUNT} {_SHORT}(?:runs?|jogs?|sessions?)(?: only| max)?\b"
            r"(?! (?:less|fewer|more))"
        ),
        (
            r"\b(?:nur|hochstens|maximal|vielleicht|max) (?P<count>einmal|zweimal|dreimal|viermal|(?:einen?|zwei|drei|"
            r"vier|[1-4])"
            r"(?= (?:kurzen? )?(?:lauf|laufe|mal)\b)) ?(?P<short>kurz\w* )?"
        ),
        (
            r"\b(?:solo|maximo|como mucho|quizas?|tal vez) (?:puedo |podre )?(?:correr )?(?P<count>una vez|una|dos|"
            r"tres|[1-4]) ?"
            r"(?:veces|carreras?|salidas?|sesiones|rodajes?)?(?P<short> cort\w+)?"
        ),
        r"\b(?P<count>ein|zwei|drei|[1-3]) (?P<short>kurze?r? )?laufe? (?:geht|gehen|ist drin|sind drin|schaffe)\b",
        r"\bcorrer (?P<short>)(?P<count>una vez|dos|tres)(?: veces)?\b",
    )
)
# "Only two more this week" counts those to come.
_MORE_OF_THEM = re.compile(r"\b(?:more|left|another|remaining|rest of|other)\b|\d{4}-")
_A_WEEK = re.compile(r"\b(?P<count>two|three|four|[2-4]) (?:times|runs) (?:a|per) week\b")
_EASY_WEEK = re.compile(
    r"\b(?:easy|easier|light|lighter|gentle|gentler|quiet|chilled) week\b|\bweek (?:\w+ )?(?:easy|easier|light|"
    r"lighter|gentle)\b|"
    r"\b(?:lockere|leichte|ruhige) woche\b|\bsemana (?:suave|ligera|tranquila|facil)\b"
)
_NEGATED = re.compile(
    r"\bfrom (?:next|now|monday|then|this)\b|"
    r"\b(?:every|each|a week|per week|instead of|not just|not only|days? a|more than once)\b"
)
# Which length or work one run has is another wish.
_OF_ONE = (M.KIND, M.DISTANCE, M.SWAP, M.RAN, M.DONE, M.RACE, M.SKIP, M.LOG)
_LONGEST_FEW_DAYS = 27
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_EACH = re.compile(rf"\b(?:every|each|on|all(?: the)?) (?:single )?(?P<day>{_WEEKDAY})\b")
_FOR_WEEKS = re.compile(r"\bfor (?:the |my )?(?:next |coming )?(?P<count>two|three|four|five|six|[2-6]) weeks\b")
_WEEKS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MOST_WEEKS = 6
_THIS_MONTH = re.compile(r"\b(?:(?:this|the rest of the|the rest of this) month|diesen monat|este mes)\b")
_NEXT_MONTH = re.compile(r"\b(?:next month|nachsten monat|el mes que viene|proximo mes)\b")
# What it is like there, and what is asked of it.
_LIKE_THERE: tuple[tuple[re.Pattern[str], Topic], ...] = (
    (
        re.compile(
            r"\b(?:only|just|nothing but|all|nur|solo) (?:an? |the |soft |deep |loose |el |la |den |there is |"
            r"there'?s )*"
            r"(?:beach(?:es)?|sand|strand|playa|arena)\b|\b(?:run|running|runs|laufen|correr) (?:only |just )?(?:on|"
            r"along|"
            r"am|auf dem|por la|en la) (?:the |a )?(?:beach|sand|strand|playa|arena)\b"
        ),
        Topic.SAND,
    ),
    (
        re.compile(
            r"\btreadmills?\b|\blaufband\b|\bcinta\b|\b(?:hotel gym|gym only|(?:only|just) (?:a |the )?(?:hotel )?gym|"
            r"no (?:outside|outdoor) running)\b"
        ),
        Topic.TREADMILL,
    ),
    (
        re.compile(r"\baltitude\b|\bhigh up\b|\b\d{4} ?(?:m|metres|meters|ft|feet)\b|\bhohe\b|\baltura\b"),
        Topic.ALTITUDE,
    ),
    (
        re.compile(
            r"\b(?:hot|heat|roasting|boiling|baking|scorching|humid|sweltering|3\d degrees|2[4-9] degrees|[89]\d "
            r"degrees|"
            r"heiss|hitze|calor|grad)\b"
        ),
        Topic.HEAT,
    ),
    (
        re.compile(
            rf"\b(?:(?:very|really|so|all|quite|pretty|super|proper) hilly|up or down|ups and downs|hugelig|"
            rf"muchas cuestas)\b|{HILLY.pattern}"
        ),
        Topic.HILLS,
    ),
    (
        re.compile(r"\b(?:freezing|minus \d+|-\d+ degrees|snow\w*|ice|icy|blizzards?|kalt|schnee|nieve)\b"),
        Topic.WEATHER,
    ),
    (
        re.compile(
            r"\b(?:no (?:gym|park|parks|track|trails?|pavements?)|beach|sand|need no track|where (?:can|do|should) i "
            r"run|"
            r"near (?:a|the|my) hotel|unfamiliar|new city)\b"
        ),
        Topic.ON_THE_ROAD,
    ),
)


def few_runs_told(words: str, reader: Reader) -> FewRuns | None:
    """ "Two runs max next week": of these days no more than so many; None for another story (plain words)."""
    r = reader.reading(words, reader.language)
    is_moved = any(token.has(M.MOVE) and not token.has(M.FILLER, M.RUN) and token.text != "do" for token in r.tokens)
    if r.has(*_OF_ONE) or is_moved or _NEGATED.search(words):
        return None
    few = few_in(words)
    is_span = r.has(M.WEEK, M.WEEKEND, M.PERIOD, M.DAYS_LONG, M.UNTIL, M.DASH) or (len(r.days) == 2 and r.has(M.TO))
    span = span_of(r) if few is not None and is_span else None
    if few is None or span is None or not r.today <= span[0] < span[1] <= span[0] + timedelta(days=_LONGEST_FEW_DAYS):
        return None
    is_easy = _EASY_WEEK.search(words) is not None and not few[1]
    is_rest_of_week = span == (r.today, monday_of(r.today) + timedelta(days=6))
    of_week = r.week == 0 and is_rest_of_week and not _MORE_OF_THEM.search(words)
    return FewRuns(*span, count=few[0], is_short=few[1], is_easy=is_easy, of_week=of_week)


def few_in(words: str) -> tuple[int, bool] | None:
    """How many runs there is time for, and whether they are short; None where no such number is named."""
    for pattern in _FEW:
        found = pattern.search(words)
        if found is None:
            continue
        said = found["count"].removeprefix("a ")
        count = 3 if (found.groupdict().get("more") or "").startswith("three") else 0
        count = count or (2 if found.groupdict().get("more") else 0)
        count = count or _NUMBERS.get(said) or (int(said) if said.isdigit() else 0)
        if count:
            return count, (found["short"] or "").strip().split()[-1:] in (
                ["short"],
                ["quick"],
                ["little"],
                ["shortish"],
            )
    return None


def few_of_trip(words: str, span: tuple[date, date]) -> tuple[Intent, ...]:
    """So many of the runs of a trip, where a number of them is named."""
    length = (span[1] - span[0]).days
    few = few_in(words) if 0 < length <= _LONGEST_FEW_DAYS else None
    weekly = _A_WEEK.search(words) if few is None and 4 < length < 9 else None
    if weekly is not None:
        few = _NUMBERS.get(weekly["count"]) or int(weekly["count"]), False
    return (FewRuns(*span, count=few[0], is_short=few[1]),) if few is not None else ()


def weekdays_away(words: str, r: Reading) -> Question | None:
    """ "Travelling every Tuesday this month": those Tuesdays, or every one from now on."""
    found = _EACH.search(words)
    named = [each.day.weekday for each in r.days if each.day.weekday is not None]
    until = _until(words, r)
    if found is None or len(set(named)) != 1 or until is None or (found[0].startswith("on ") and found[0][-1] != "s"):
        return None
    first, last = until
    days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
    days = [day for day in days if day.isoweekday() == named[0]]
    if not 1 < len(days) <= _MOST_WEEKS:
        return None
    rests = Several(tuple(RestDay(DayRef(on=day)) for day in days))
    return ask(Ask.ON_A_TRIP, *(offer(each) for each in (rests, ChangeDays(less=named[0]))))


def _until(words: str, r: Reading) -> tuple[date, date] | None:
    """Over which days each such weekday is meant."""
    if _THIS_MONTH.search(words) or _NEXT_MONTH.search(words):
        first, last = month_span(r.today.month, r.today)
        if _NEXT_MONTH.search(words):
            first, last = month_span(r.today.month % 12 + 1, r.today)
        return max(first, r.today), last
    month = month_named(words)
    if month is not None:
        first, last = month_span(month, r.today)
        return max(first, r.today), last
    if (weeks := _FOR_WEEKS.search(words)) is not None:
        count = _WEEKS.get(weeks["count"]) or int(weeks["count"])
        return r.today, r.today + timedelta(days=7 * count - 1)
    return None


def one_of_the_days(r: Reading, span: tuple[date, date], longest_s: int) -> Several | None:
    """ "Fri to Sun, could sneak out for half an hour on Saturday": that one, and none on the others."""
    named = [on for each in r.days if each.day.type is None and (on := r.coming(each.day)) is not None]
    named = [on if on >= span[0] else on + timedelta(days=7) for on in named]
    if len(named) not in (1, 3) or not span[0] <= named[-1] <= span[1] or (span[1] - span[0]).days > 3:
        return None
    if monday_of(span[0]) != monday_of(span[1]):
        return None
    days = [span[0] + timedelta(days=step) for step in range((span[1] - span[0]).days + 1)]
    rests = (RestDay(DayRef(on=day)) for day in days if day != named[-1])
    return Several((*rests, RunForTime(DayRef(on=named[-1]), longest_s)))


def like_there(words: str) -> tuple[Intent, ...]:
    """What is said of the place, answered beside the days: heat, a treadmill, no park."""
    return tuple(AskAbout(topic) for pattern, topic in _LIKE_THERE if pattern.search(words))[:1]


def runs_otherwise(words: str) -> bool:
    """Whether it is the ground there that is told of: the runs stay, and how they are run is said."""
    return any(AskAbout(topic) in like_there(words) for topic in (Topic.HILLS, Topic.SAND))


def trip_wishes(words: str, span: tuple[date, date], today: date, *, is_planned: bool = False) -> tuple[Intent, ...]:
    """What can become of a trip: so many runs where a number is named, short ones, none; and what it is like there."""
    short, week, none = trip_offers(span, today, is_planned=is_planned)
    few, there = few_of_trip(words, span), like_there(words)
    if few:
        return (*few, *there, short, none)
    return (week, short, none, *there) if is_planned else (short, week, none, *there)
