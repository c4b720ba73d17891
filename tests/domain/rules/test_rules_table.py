"""docs/rules.md names every rule, its letter, its weight and a test that is there."""

import re
from pathlib import Path

import pytest

from domain.plan import CoachLimits
from domain.rules import PLAN_RULES, WEEK_RULES, check_week, is_broken, receipt
from tests.domain.rules.rules_plans import PLAN, put_week, tempo, with_day, with_inputs

ROOT = Path(__file__).resolve().parents[3]
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \| (hard|soft|both) \|[^|]+\| `(\w+)` \|$", re.MULTILINE)
TESTS = "\n".join(path.read_text() for path in sorted(Path(__file__).parents[1].rglob("test_r*.py")))


def rows() -> dict[str, tuple[str, str, str]]:
    """Letter, weight and test by rule."""
    text = (ROOT / "docs" / "rules.md").read_text()
    return {rule: (letter, weight, test) for rule, letter, weight, test in ROW.findall(text)}


def test_the_table_names_every_rule_once() -> None:
    """No rule without a row, no row without a rule; letters agree."""
    rules = {rule.key: rule.letter for rule in (*PLAN_RULES, *WEEK_RULES)}
    table = rows()
    assert set(table) == set(rules)
    assert {key for key, letter in rules.items() if letter not in table[key][0].split(", ")} == set()


def test_every_named_test_is_there_and_speaks_of_its_rule() -> None:
    """The test of a row exists, and its file names the rule."""
    for rule, (_, _, test) in rows().items():
        assert f"def {test}(" in TESTS, test
        assert f'"{rule}"' in TESTS, rule


def test_a_receipt_counts_rules_and_says_numbers() -> None:
    """Week 5: every rule that speaks holds; growth, hard days, hours between them and the long run."""
    found = receipt(PLAN, PLAN.week(5))
    assert found.held == found.total == len(found.rows)
    assert found.growth == pytest.approx(29 / 28 - 1)
    assert (found.hard_days, found.gap_hours) == (3, 48)
    assert found.long_share == pytest.approx(9 / 29)
    assert all(row.kept is not None for row in found.rows)


def test_a_recovery_or_taper_week_is_measured_against_the_week_before() -> None:
    """Week 4 falls from 28 to 24 miles, week 7 from 31 to 23.25."""
    assert receipt(PLAN, PLAN.week(4)).growth == pytest.approx(24 / 28 - 1)
    assert receipt(PLAN, PLAN.week(7)).growth == pytest.approx(23.25 / 31 - 1)


def test_a_receipt_shows_what_does_not_hold() -> None:
    """A soft and a hard finding each leave a rule unheld; only one of them blocks."""
    soft = receipt(PLAN, with_day(PLAN.week(2), tempo(2, 5)))
    assert soft.total - soft.held == 1
    assert (len(soft.soft), len(soft.hard)) == (1, 0)
    hard = receipt(PLAN, with_day(PLAN.week(3), tempo(5, 6)))
    assert hard.hard
    assert any(row.hard and not row.held for row in hard.rows)


def test_some_rules_alone_are_broken_where_all_say_so() -> None:
    """Whatever a week breaks hard, asking for that rule alone finds it, and asking for the others does not."""
    week = with_day(PLAN.week(3), tempo(5, 6))
    hard = {finding.rule for finding in check_week(PLAN, week) if finding.hard}
    every = frozenset(rule.key for rule in WEEK_RULES)
    assert hard
    assert all(is_broken(PLAN, week, frozenset({rule})) for rule in hard)
    assert not is_broken(PLAN, week, every - hard)
    assert not is_broken(PLAN, PLAN.week(3), every)


def test_the_receipt_of_a_plan_covers_its_weeks() -> None:
    """Every rule that speaks in any week has one row; a broken week is named."""
    whole = receipt(PLAN)
    assert (whole.weeks, whole.hard_days, whole.gap_hours) == (8, 3, 48)
    assert round(whole.long_share or 0, 2) == 0.32
    assert whole.held == whole.total > receipt(PLAN, PLAN.week(1)).total
    broken = receipt(put_week(PLAN, with_day(PLAN.week(2), tempo(2, 5))))
    assert broken.total - broken.held == 1
    row = next(row for row in broken.rows if not row.held)
    assert (row.findings[0].week_number, row.weeks) == (2, 8)


def test_every_rule_can_be_said_where_it_holds() -> None:
    """With a coach's limits, a named long-run day and easy running only, the sentences of those rules are there too."""
    plan = with_inputs(
        PLAN,
        coach_limits=CoachLimits(max_hard_days=3, max_long_run_share=0.5, max_week_growth=0.5),
        long_run_day=6,
        easy_only=True,
    )
    keys = {row.rule for row in receipt(plan, PLAN.week(2)).rows}
    assert {"coach_hard_days", "coach_long_run_share", "coach_growth", "long_run_day", "easy_only"} <= keys
