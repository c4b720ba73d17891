"""Away, there and back in people's words: which days are meant, and what is offered of them."""

import re
from datetime import date
from pathlib import Path

import pytest

from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import (
    AskAbout,
    ChangeDays,
    Holiday,
    MakeEasier,
    OpenPause,
    Recovered,
    RestDay,
    RunForTime,
    Several,
    Sick,
    SkipDay,
    WhatsOn,
)
from domain.words.topics import Topic
from domain.words.week_wishes import CapRuns, FewRuns, NoLongRun

TODAY = date(2027, 2, 3)  # a Wednesday
_MONTHS = {"mar": 3, "apr": 4}
_LINES = (Path(__file__).parent / "travelling.txt").read_text(encoding="utf-8").splitlines()


def _told() -> list[tuple[str, str, str]]:
    language, found = "en", []
    for line in _LINES:
        if line.startswith("["):
            language = line[1:3]
        elif line and not line.startswith("#"):
            meant, said = line.split(" | ", 1)
            found.append((language, meant, said))
    return found


def _span(words: str) -> tuple[date, date]:
    """ "5-8", "27-5 mar" (from February), "1-7 apr", "27-4 apr mar" (from March)."""
    first, last = (int(each) for each in re.findall(r"\d+", words)[:2])
    named = [_MONTHS[each] for each in words.split() if each in _MONTHS]
    end = named[0] if named else 2
    begin = named[1] if len(named) > 1 else (end - 1 if first > last else end)
    return date(2027, begin, first), date(2027, end, last)


def _offered(said: str, language: str = "en") -> tuple[Ask | None, list[object]]:
    """What is asked, and the wishes of its buttons; what is understood alone is asked as nothing."""
    heard = read_sentence(said, TODAY, language=language)
    if isinstance(heard.answer, Question):
        code = heard.answer.ask.code
        assert isinstance(code, Ask)
        return code, [each.label.values.get("intent") for each in heard.answer.choices]
    return None, [heard.value]


@pytest.mark.parametrize(("language", "meant", "said"), _told())
def test_what_is_said_of_days_away(language: str, meant: str, said: str) -> None:
    """Which days, and whether there is any running: nothing that was named is lost, no day that was not is made up."""
    kind, _, rest = meant.partition(" ")
    code, offers = _offered(said, language)
    match kind:
        case "away":
            assert offers in ([Holiday(*_span(rest))], [Holiday(*_span(rest)), NoLongRun(*_span(rest))]) or (
                code is Ask.ON_A_TRIP and Holiday(*_span(rest)) in offers
            )
        case "skip":
            assert offers == [SkipDay(_on(int(rest)))]
        case "trip":
            assert code is Ask.ON_A_TRIP
            assert CapRuns(*_span(rest), duration_s=1800) in offers[:2]
            assert Holiday(*_span(rest)) in offers
            assert 3 <= len(offers) <= 4
        case "few":
            count, *span = rest.split()
            assert code is Ask.ON_A_TRIP
            assert offers[0] == FewRuns(*_span(" ".join(span)), int(count))
            assert Holiday(*_span(" ".join(span))) in offers
        case "planned":
            # The week as it is planned comes first where only the hour, or the kit, is told.
            assert code is Ask.ON_A_TRIP
            assert isinstance(offers[0], WhatsOn)
            assert Holiday(*_span(rest)) in offers
        case "there":
            topic, *span = rest.split()
            assert code is Ask.ON_A_TRIP
            assert AskAbout(Topic(topic)) in offers
            assert Holiday(*_span(" ".join(span))) in offers
        case "each":
            weekday, *days = (int(each) for each in rest.split())
            assert code is Ask.ON_A_TRIP
            assert offers[0] == Several(tuple(RestDay(_on(day)) for day in days))
            assert offers[1] == ChangeDays(less=weekday)
        case "one":
            day, minutes, *others = (int(each) for each in rest.split())
            assert code is Ask.ON_A_TRIP
            rests = (RestDay(_on(each)) for each in others)
            assert offers[0] == Several((*rests, RunForTime(_on(day), minutes * 60)))
        case "stuck":
            assert code is Ask.AWAY_UNTIL
            assert offers[0] == Holiday(TODAY, date(2027, 2, 4))
            assert (OpenPause() in offers) is (rest == "there")
            assert (Recovered() in offers) is (rest != "there")
        case "next":
            assert offers == [AskAbout(Topic.NEXT)]
        case "cap":
            seconds = int(rest.split()[1]) * 60
            span = _span(" ".join([rest.split()[0], *rest.split()[2:]]))
            assert code is Ask.ON_A_TRIP
            assert offers[0] == CapRuns(*span, duration_s=seconds)
            assert Holiday(*span) in offers
        case "march":
            assert code is Ask.AWAY_WHEN
            assert offers
            assert all(isinstance(each, Holiday) and each.first.month == 3 for each in offers)
        case "bare":
            assert code is Ask.AWAY_WHEN
            assert not offers
        case "back":
            assert offers == [Recovered()]
        case "pause":
            assert offers == [OpenPause()]
        case "flight":
            first, then = (int(each) for each in rest.split())
            days = Holiday(date(2027, 2, first), date(2027, 2, then))
            assert code is Ask.ON_A_TRIP
            assert offers == [RestDay(_on(first)), MakeEasier(_on(then)), days]


def _on(day: int) -> DayRef:
    return DayRef(on=date(2027, 2, day))


@pytest.mark.parametrize(
    "said",
    [
        "back home a day early, put me back on the plan",
        "home a day early so you can put the runs back in",
        "got home early, back on the plan from tomorrow please",
        "home again. did nothing for 4 days",
    ],
)
def test_who_is_home_is_not_ill(said: str) -> None:
    """ "Put me back" is no pain in the back."""
    assert read_sentence(said, TODAY).value not in (Sick(), None)


@pytest.mark.parametrize(
    "said",
    [
        "my back hurts since the flight",
        "i had to cancel my holiday because i'm sick",
        "what if i go on holiday in march",
        "my wife is away this weekend",
        "ran 5 miles on holiday yesterday",
        "can i run on holiday",
        "pause the reminder until i say so",
        "hold off on the speedwork until i say so",
        "we're in manchester for the marathon weekend",
        "holiday in two weeks, what should i do",
        "in tenerife 13-20 feb, my knee hurts so no running",
        "back home early with the flu",
        "back off everything by 20% till sunday",
        "long run on saturday this week, it's the mother in law's 70th on sunday",
        "trip on monday went well, ran 4 miles",
        "home run of 5 miles done",
    ],
)
def test_what_is_no_trip_is_not_taken_for_one(said: str) -> None:
    """A question, a run that was run, somebody else's holiday, the body: none ends or begins a trip of the writer."""
    code, offers = _offered(said)
    assert offers not in ([Recovered()], [OpenPause()])
    assert code is not Ask.ON_A_TRIP
