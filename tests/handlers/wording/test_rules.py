"""Rules in words: a sentence for every code, its numbers in the reader's units, the receipt in one line."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from domain.plan import CoachLimits, DayType, Week
from domain.planning.planner import make_plan
from domain.rules import PLAN_RULES, WEEK_RULES, check_week, receipt
from domain.rules.codes import Broken, Kept
from domain.rules.findings import Finding
from domain.units import Miles, MilesRange, Pace, Units
from handlers.wording.rules import finding_words, receipt_line, receipt_measures, row_words, rule_title
from handlers.wording.rules_broken import BROKEN
from handlers.wording.rules_kept import KEPT, TITLES
from tests.domain.plans import inputs
from tests.domain.rules.rules_plans import PLAN, put_week, tempo, with_day, with_inputs
from tests.domain.rules.test_rules_odd import WEEKS
from tests.handlers.wording import given as source

ALWAYS = {"measured", "limit"}


def test_every_code_and_every_rule_has_its_words() -> None:
    """No code without a sentence, no rule without a name, and no words without either."""
    assert set(BROKEN) == set(Broken)
    assert set(KEPT) == set(Kept)
    assert set(TITLES) == {rule.key for rule in (*PLAN_RULES, *WEEK_RULES)}
    assert all(rule_title(key) for key in TITLES)


def test_every_code_begins_with_the_key_of_its_rule() -> None:
    """Who reads a code knows where it comes from."""
    keys = tuple(TITLES)
    assert [code for code in (*Broken, *Kept) if not code.value.startswith(keys)] == []


@pytest.mark.parametrize(
    ("maker", "codes", "sentences", "always"),
    [("breach", "Broken", BROKEN, ALWAYS), ("told", "Kept", KEPT, set())],
)
def test_every_value_a_sentence_asks_for_is_given(
    maker: str, codes: str, sentences: dict[Broken | Kept, source.Sentence], always: set[str]
) -> None:
    """Each place of each sentence is filled by every call that may carry its code."""
    calls = source.given("domain/rules", maker, codes)
    for code, sentence in sentences.items():
        places = source.asked(sentence) - always
        assert not places or calls[code.name], code
        assert all(places <= values for values in calls[code.name]), code


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WEEKS)
def test_whatever_is_found_can_be_said(week: Week) -> None:
    """Odd weeks break rules in every way; each row is a sentence in both units."""
    for row in receipt(PLAN, week).rows:
        for units in Units:
            assert row_words(row, units).endswith(".")


def test_a_finding_is_said_in_the_units_of_whoever_reads_it() -> None:
    """The same numbers, in miles or in kilometres."""
    finding = Finding(
        "day_mileage",
        True,
        3,
        2,
        Miles(7.25),
        Miles(5),
        Broken.DAY_MILEAGE,
        {"kind": DayType.EASY, "band": MilesRange(3, 5), "week": Miles(28)},
    )
    assert finding_words(finding, Units.MI) == "Tuesday: an easy run is 3–5 mi in a week of 28 mi; this is 7.25 mi."
    assert finding_words(finding, Units.KM) == "Tuesday: an easy run is 5–8 km in a week of 45.1 km; this is 11.7 km."


def test_a_day_of_an_odd_week_has_a_name_too() -> None:
    """Imported weeks may number their days otherwise."""
    finding = Finding("easy_only", True, 3, 9, 1, 0, Broken.EASY_ONLY)
    assert finding_words(finding, Units.MI).startswith("Day 9: ")


def test_a_race_week_workout_is_named_without_its_article() -> None:
    """ "no tempo run now"."""
    finding = Finding("race_week", True, 8, 3, 4, 6, Broken.RACE_WEEK_HARD, {"kind": DayType.TEMPO})
    assert finding_words(finding, Units.MI) == (
        "Wednesday is 4 days before the race: no tempo run now, easy running only."
    )


def test_a_pace_is_said_in_the_readers_units() -> None:
    """7:00 a mile is 4:21 a kilometre."""
    finding = Finding("race_day", False, 8, 7, Pace(420), Pace(430), Broken.RACE_DAY_PACE)
    assert finding_words(finding, Units.KM) == "Race day is planned at 4:21/km; the goal is 4:27/km."


def test_a_receipt_says_its_numbers() -> None:
    """Week 5: growth, hard days, hours between them and the long run in one line; every row is a sentence."""
    found = receipt(PLAN, PLAN.week(5))
    measures = "+4 % on the most planned in four weeks, 3 hard days 48 h apart, long run 31 %"
    line = f"{found.total} of {found.total} rules hold: {measures}"
    assert receipt_line(found) == line
    assert all(row_words(row, Units.MI).endswith(".") for row in found.rows)


def test_a_week_that_steps_down_is_measured_against_the_week_before() -> None:
    """Week 4 falls from 28 to 24 miles, week 7 from 31 to 23.25."""
    assert receipt_measures(receipt(PLAN, PLAN.week(4)))[0] == "−14 % on last week's plan"
    assert receipt_measures(receipt(PLAN, PLAN.week(7)))[0] == "−25 % on last week's plan"


def test_the_receipt_of_a_plan_says_its_extremes_and_names_a_broken_week() -> None:
    """Every rule that speaks in any week has one row."""
    whole = receipt(PLAN)
    line = receipt_line(whole)
    assert line.endswith("8 weeks, at most 3 hard days a week, 48 h or more between them, long run up to 32 %")
    assert "Hard days are 48 hours apart: holds in 8 weeks." in [row_words(row, Units.MI) for row in whole.rows]
    broken = receipt(put_week(PLAN, with_day(PLAN.week(2), tempo(2, 5))))
    said = row_words(next(row for row in broken.rows if not row.held), Units.MI)
    assert said == "Week 2: There is 1 workout, where the base phase has none."


def test_a_rule_broken_in_several_weeks_counts_them() -> None:
    """The first finding stands for the others."""
    twice = put_week(put_week(PLAN, with_day(PLAN.week(2), tempo(2, 5))), with_day(PLAN.week(1), tempo(2, 5)))
    said = [row_words(row, Units.MI) for row in receipt(twice).rows if not row.held]
    assert "Week 1: There is 1 workout, where the base phase has none. (2 of 8 weeks in all.)" in said


def test_every_rule_can_be_said_where_it_holds() -> None:
    """With a coach's limits, a named long-run day and easy running only."""
    plan = with_inputs(
        PLAN,
        coach_limits=CoachLimits(max_hard_days=3, max_long_run_share=0.5, max_week_growth=0.5),
        long_run_day=6,
        easy_only=True,
    )
    said = [row_words(row, Units.MI) for row in receipt(plan, PLAN.week(2)).rows]
    assert "1 hard day, the coach allows 3." in said
    assert "The long run is on Saturday." in said
    assert "Easy running only." in said


def test_the_numbers_of_a_finding_say_what_they_measure() -> None:
    """Miles, paces and shares carry their type, so that the words know their units."""
    [finding] = [one for one in check_week(PLAN, with_day(PLAN.week(3), tempo(5, 6))) if one.rule == "preferred_days"]
    assert isinstance(finding.measured, Miles)
    assert (finding.measured, finding.limit) == (6, 3)


def test_a_week_that_does_not_grow_says_as_much_as_what() -> None:
    """The first week beside what is run now, a later one beside the plan's last week."""
    plan = make_plan(inputs(weeks=12, weekly_miles=25))
    assert receipt_measures(receipt(plan, plan.week(1)))[0] == "as much as is run now"
    again = replace(plan.week(1), number=2)
    assert receipt_measures(receipt(plan, again))[0] == "as much as last week's plan"
