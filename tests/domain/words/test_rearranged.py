"""Runs that a whole sentence rearranges: two at once, any day but one, days off that hang on another, caps."""

from datetime import date

import pytest

from domain.plan import DayType
from domain.words.answers import Ask, Question
from domain.words.day_refs import DayRef
from domain.words.grammar.read import read_sentence
from domain.words.intents import Holiday, Intent, MakeEasier, MoveIntent, Several, SkipDay
from domain.words.week_wishes import CapRuns, FewRuns, FindDays, KeepAsIs, KindsOn, RestBefore, SkipOne

TODAY = date(2027, 2, 3)  # a Wednesday
SUNDAY = date(2027, 2, 7)
THU, FRI, SAT, SUN = (DayRef(weekday=number) for number in (4, 5, 6, 7))
LONG = DayRef(type=DayType.LONG_RUN)
HOUR = 3600


def _meant(text: str, language: str = "en") -> Intent | None:
    return read_sentence(text, TODAY, language=language).value


def _month_end(seconds: int) -> CapRuns:
    return CapRuns(TODAY, date(2027, 2, 28), duration_s=seconds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Is it OK to bring the long run forward to Friday and do the easy one on Sunday?",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "can we do the long one on friday and the short one on sunday",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "Long run on Friday and easy run on Sunday this week, we have guests coming",
            KindsOn(((DayType.LONG_RUN, FRI), (DayType.EASY, SUN))),
        ),
        (
            "Got put on a late shift Thursday so I'd rather run Friday and do the easy one on Saturday instead",
            Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT))),
        ),
        (
            "got called in for a late shift thu, push the 50 min to friday morning and drop friday's easy to saturday",
            Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT))),
        ),
        ("thursday on friday and friday's on saturday", Several((MoveIntent(THU, FRI), MoveIntent(FRI, SAT)))),
        ("the parents' evening is Thursday at 6, put it somewhere else, any day but Friday", FindDays((THU,), (FRI,))),
        ("move thursday anywhere except friday", FindDays((THU,), (FRI,))),
        ("move the long run to any day but Saturday", FindDays((LONG,), (SAT,))),
        ("I can't do Fri. Any other day is fine, you pick", FindDays((FRI,))),
        ("two free days before the long run", RestBefore(LONG, 2)),
        ("I'd like two days with nothing, then the long run", RestBefore(LONG, 2)),
        ("two days off before Sunday please", RestBefore(SUN, 2)),
        ("no running the two days before my long run", RestBefore(LONG, 2)),
        ("drop a run next week, you choose", SkipOne(1)),
        ("take out one run next week, any you like", SkipOne(1)),
        ("skip a run next week, I don't mind which", SkipOne(1)),
        ("Which run could I miss this week with the least harm? Take that one out", SkipOne(0)),
        ("nothing over an hour this week", CapRuns(TODAY, SUNDAY, duration_s=HOUR)),
        ("my physio says nothing over an hour until the end of February", _month_end(HOUR)),
        ("nothing over an hour until the end of the month", _month_end(HOUR)),
        ("keep every run under an hour for the next two weeks", CapRuns(TODAY, date(2027, 2, 16), duration_s=HOUR)),
        (
            "two of my shifts are back to back so can you make the whole week lighter, nothing over an hour",
            Several((MakeEasier(None, 0), CapRuns(TODAY, SUNDAY, duration_s=HOUR))),
        ),
        ("Let me have an easy week with only two runs", FewRuns(TODAY, SUNDAY, 2, is_easy=True)),
        ("only three runs next week", FewRuns(date(2027, 2, 8), date(2027, 2, 14), 3)),
        ("no, leave it on Saturday", KeepAsIs(SAT)),
        ("leave it on Friday", KeepAsIs(FRI)),
        ("leave Friday out", SkipDay(FRI)),
    ],
)
def test_what_is_rearranged_is_read_whole(text: str, expected: Intent) -> None:
    assert _meant(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "nichts über eine Stunde bis Ende Februar", _month_end(HOUR)),
        ("de", "zwei Ruhetage vor dem langen Lauf bitte", RestBefore(LONG, 2)),
        ("de", "Donnerstag geht nicht, jeder andere Tag außer Freitag", FindDays((THU,), (FRI,))),
        ("de", "nächste Woche einen Lauf weniger", SkipOne(1)),
        ("es", "nada de más de una hora hasta fin de mes", _month_end(HOUR)),
        ("es", "dos días libres antes de la tirada larga", RestBefore(LONG, 2)),
        ("es", "el jueves no puedo, cualquier día menos el viernes", FindDays((THU,), (FRI,))),
    ],
)
def test_the_same_in_other_languages(language: str, text: str, expected: Intent) -> None:
    assert _meant(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Let me have a whole week off after the half term",
        "week off once the exams are done",
        "can I have the week after the school holidays off",
    ],
)
def test_a_week_off_after_what_nobody_knows_the_date_of_asks_which_week(text: str) -> None:
    answer = read_sentence(text, TODAY).answer
    assert isinstance(answer, Question)
    assert answer.ask.code is Ask.WEEK_OFF_WHEN
    offered = [each.label.values["intent"] for each in answer.choices]
    assert offered[0] == Holiday(date(2027, 2, 8), date(2027, 2, 14))
