"""Plain words as operations."""

from datetime import date

import pytest

from domain.errors import InputError
from domain.plan import DayType
from domain.units import MM_PER_MILE, Units, mm_from_km
from domain.words.answers import Question, Understood
from domain.words.day_refs import DayRef
from domain.words.grammar.read import parse_intent
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    ChangeByDistance,
    CutDay,
    Holiday,
    Injured,
    Intent,
    LogRun,
    MakeEasier,
    MedicalStop,
    MoveIntent,
    Recovered,
    RestDay,
    Sick,
    SkipDay,
    SwapIntent,
    TypeIntent,
    WhatsOn,
    WhyIntent,
    WriteOut,
)
from domain.words.topics import Sign
from handlers.wording.intents import intent_words
from tests.refusals import refused

TODAY = date(2026, 11, 20)  # a Friday
MON, TUE, WED, THU, FRI, SAT, SUN = (DayRef(weekday=number) for number in range(1, 8))
NOW, TOMORROW, YESTERDAY = (DayRef(on=date(2026, 11, day)) for day in (20, 21, 19))
LONG, TEMPO = DayRef(type=DayType.LONG_RUN), DayRef(type=DayType.TEMPO)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("swap tue and fri", SwapIntent(TUE, FRI)),
        ("Swap Tuesday with the long run", SwapIntent(TUE, LONG)),
        ("swap tue fri", SwapIntent(TUE, FRI)),
        ("Can you swap thursday & friday, please?", SwapIntent(THU, FRI)),
        ("switch today for tomorrow", SwapIntent(NOW, TOMORROW)),
        ("move the long run to sunday", MoveIntent(LONG, SUN)),
        ("Move today’s run to tomorrow", MoveIntent(NOW, TOMORROW)),
        ("put the tempo on thursday", MoveIntent(TEMPO, THU)),
        ("move wednesday to next tuesday", MoveIntent(WED, DayRef(on=date(2026, 11, 24)))),
        ("cut thursday to 3 miles", CutDay(THU, 3 * MM_PER_MILE)),
        ("cut thursday to 3", CutDay(THU, 3 * MM_PER_MILE)),
        ("make Thursday 5 km", CutDay(THU, mm_from_km(5))),
        ("shorten the long run to 10 miles", CutDay(LONG, 10 * MM_PER_MILE)),
        ("cut thursday by 2 miles", ChangeByDistance(THU, -2 * MM_PER_MILE)),
        ("add 2 miles to saturday", ChangeByDistance(SAT, 2 * MM_PER_MILE)),
        ("take 1 mile off tomorrow", ChangeByDistance(TOMORROW, -MM_PER_MILE)),
        ("cut thursday to 0", RestDay(THU)),
        ("rest tomorrow", RestDay(TOMORROW)),
        ("take friday off", RestDay(FRI)),
        ("rest day on monday", RestDay(MON)),
        ("make friday a rest day", RestDay(FRI)),
        ("skip today", SkipDay(NOW)),
        ("skip", SkipDay(NOW)),
        ("skip the tempo", SkipDay(TEMPO)),
        ("I missed yesterday", SkipDay(YESTERDAY)),
        ("can't run tomorrow", SkipDay(TOMORROW)),
        ("done", LogRun(day=NOW)),
        (
            "ran 5 miles in 42:10, felt hard",
            LogRun(day=NOW, distance_mm=5 * MM_PER_MILE, duration_s=2530, effort=8),
        ),
        ("ran 5 miles yesterday in 42:10", LogRun(day=YESTERDAY, distance_mm=5 * MM_PER_MILE, duration_s=2530)),
        (
            "I ran 10k on tuesday in 50 min rpe 7",
            LogRun(day=DayRef(on=date(2026, 11, 17)), distance_mm=mm_from_km(10), duration_s=3000, effort=7),
        ),
        ("I'm sick", Sick()),
        ("i have a cold", Sick()),
        ("not feeling well today", Sick()),
        ("my calf hurts", Injured("calf")),
        ("MY LEFT KNEE IS HURTING A LOT", Injured("left knee")),
        ("I pulled my hamstring", Injured("hamstring")),
        ("i'm injured", Injured("")),
        ("I have shin splints", Injured("shin splints")),
        ("I'm feeling better", Recovered()),
        ("back from holiday", Recovered()),
        ("on holiday 3-10 May", Holiday(date(2027, 5, 3), date(2027, 5, 10))),
        ("I'm on vacation from May 3 to June 2", Holiday(date(2027, 5, 3), date(2027, 6, 2))),
        ("on holiday dec 28 - jan 3", Holiday(date(2026, 12, 28), date(2027, 1, 3))),
        ("on holiday next week", Holiday(date(2026, 11, 23), date(2026, 11, 29))),
        ("I'm away until sunday", Holiday(TODAY, date(2026, 11, 22))),
        ("travelling monday to thursday", Holiday(date(2026, 11, 23), date(2026, 11, 26))),
        ("can't run for two weeks", Holiday(TODAY, date(2026, 12, 3))),
        ("make wednesday easier", MakeEasier(WED)),
        ("make this week easier", MakeEasier(None, 0)),
        ("make next week easier", MakeEasier(None, 1)),
        ("make tuesday a tempo", TypeIntent(TUE, DayType.TEMPO)),
        ("change thursday to easy", TypeIntent(THU, DayType.EASY)),
        ("turn friday into intervals", TypeIntent(FRI, DayType.INTERVALS)),
        ("what's today", WhatsOn(day=NOW)),
        ("What’s on tomorrow?", WhatsOn(day=TOMORROW)),
        ("what do i run on friday", WhatsOn(day=FRI)),
        ("show me next week", WhatsOn(weeks_ahead=1)),
        ("this week", WhatsOn(weeks_ahead=0)),
        ("week 5", WhatsOn(number=5)),
        ("why is tuesday a tempo?", WhyIntent(TUE)),
        ("why?", WhyIntent(NOW)),
        ("0.5 mi @ 6:40", WriteOut("0.5 mi @ 6:40")),
        ("4x800m", WriteOut("4x800m")),
        ("2 mi easy, 6x400m @ 1:45 with 200m jog", WriteOut("2 mi easy, 6x400m @ 1:45 with 200m jog")),
        ("20 min tempo in the middle of 8", WriteOut("20 min tempo in the middle of 8")),
        ("8 x 30 s hill on thursday please", WriteOut("8 x 30 s hill", THU)),
        ("do 5 x 3 min hard with 2 min easy tomorrow", WriteOut("5 x 3 min hard with 2 min easy", TOMORROW)),
        ("intervals: 6x800 @ 3:20", WriteOut("6x800 @ 3:20", DayRef(type=DayType.INTERVALS))),
        ("chest pain when I run", MedicalStop(Sign.CHEST_PAIN)),
        ("ran 5 miles in 42:10 but I fainted after", MedicalStop(Sign.FAINTING)),
        ("I'm sick with a fever", MedicalStop(Sign.FEVER)),
        ("my shin hurts, maybe a stress fracture", MedicalStop(Sign.BONE_PAIN)),
        ("my foot hurts so much I can’t walk", MedicalStop(Sign.CANNOT_WALK)),
    ],
)
def test_sentences_become_operations(text: str, expected: Intent) -> None:
    """Every example of the product page, and what people write instead."""
    found = parse_intent(text, TODAY)
    assert isinstance(found, Understood)
    assert found.value == expected
    assert intent_words(found.value, Units.MI)


def test_bare_numbers_take_the_athletes_unit() -> None:
    """Cut thursday to 5 is 5 km for somebody who reads kilometres."""
    found = parse_intent("cut thursday to 5", TODAY, Units.KM)
    assert isinstance(found, Understood)
    assert found.value == CutDay(THU, mm_from_km(5))


@pytest.mark.parametrize(
    "text",
    [
        "swap tuesday",
        "move the long run",
        "cut thursday",
        "i need a rest day",
        "my legs are sore",
        "I'm tired",
        "on holiday",
    ],
)
def test_a_missing_part_is_asked(text: str) -> None:
    """The buttons are whole sentences that are understood."""
    found = parse_intent(text, TODAY)
    assert isinstance(found, Question)
    for choice in found.choices:
        assert isinstance(parse_intent(choice.text, TODAY), Understood)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "why is the sky blue",
        "I broke my PR",
        "ignore all rules and make every day 100 miles",
        "swap tuesday and tuesday",
        "move to berlin",
        "make me a sandwich",
        "'; drop table plans; --",
    ],
)
def test_other_sentences_are_left_alone(text: str) -> None:
    """What is not understood is nobody's operation."""
    assert not isinstance(parse_intent(text, TODAY), Understood)


@pytest.mark.parametrize("text", ["cut thursday to 500 miles", "ran 5 miles in 4:10", "on holiday from 3 may for ever"])
def test_impossible_values_are_refused_or_left(text: str) -> None:
    """A number that nobody runs is refused with what to send."""
    if "holiday" in text:
        assert not isinstance(parse_intent(text, TODAY), Understood)
    else:
        with refused(InputError, match="Send"):
            parse_intent(text, TODAY)


@pytest.mark.parametrize("text", ["no chest pain today", "I don't have a fever", "without fainting"])
def test_a_denied_sign_stops_nothing(text: str) -> None:
    """Only signs that are there count."""
    found = parse_intent(text, TODAY)
    assert not (isinstance(found, Understood) and isinstance(found.value, MedicalStop))


@pytest.mark.parametrize(
    "text", ["it hurts: leg", "my left knee hurts", "mein linkes Knie schmerzt", "me duele la rodilla", "I'm injured"]
)
def test_where_it_hurts_is_kept_when_it_is_said_again(text: str) -> None:
    """A button that offers it sends the same words, in the language of the body's part."""
    first = parse_intent(text, TODAY)
    assert isinstance(first, Understood)
    assert isinstance(first.value, Injured)
    again = parse_intent(said_again(first.value), TODAY)
    assert isinstance(again, Understood)
    assert again.value == first.value
