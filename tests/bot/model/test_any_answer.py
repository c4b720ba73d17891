"""Whatever a model answers, reading and mending it never fails, and what comes out keeps every hard rule."""

import json
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.week_writer import Bill, finished_week, read_week
from domain.plan import DayType
from domain.rules import check_week
from tests.bot.model.weeks import a_brief, a_plan, answered

_PACES = st.none() | st.sampled_from(["4:00", "6:40", "7:05", "8:30", "12:00", "00:00", "59:59", "99:59"])
_MILES = st.sampled_from([0.01, 0.25, 0.5, 1.0, 2.0, 3.1, 6.0, 13.1, 26.2188, 40.0, 65.0]) | st.floats(0.01, 65)
_LAPS = st.lists(st.tuples(_MILES, _PACES), max_size=6)
_TYPES = st.sampled_from([kind.value for kind in DayType])
_DAY = st.fixed_dictionaries({"type": _TYPES, "warmup": _LAPS, "workout": _LAPS, "cooldown": _LAPS})
_NUMBERS = st.sampled_from([1, 2, 5, 9, 13, 15, 16])


def _laps(laps: list[tuple[float, str | None]]) -> list[dict[str, Any]]:
    return [
        {"lapIndex": index, "distanceMiles": miles, "paceGoal": pace}
        for index, (miles, pace) in enumerate(laps, start=1)
    ]


@settings(max_examples=60, deadline=None)
@given(number=_NUMBERS, changes=st.dictionaries(st.integers(0, 6), _DAY, min_size=1))
def test_any_readable_week_becomes_one_that_keeps_the_rules(number: int, changes: dict[int, dict[str, Any]]) -> None:
    """Days of any kind, length and speed: mended, or the planner's."""
    answer = deepcopy(answered(a_plan(), a_plan().week(number)))
    for place, day in changes.items():
        parts = {name: _laps(day[name]) for name in ("warmup", "workout", "cooldown")}
        answer["week"]["days"][place] |= {"type": day["type"], **parts}
    brief = a_brief(number)
    week, problems = read_week(brief, json.dumps(answer))
    if week is None:
        assert problems
        return
    written = finished_week(brief, week, Bill())
    assert not [finding for finding in check_week(brief.plan, written.week) if finding.hard]
    assert written.week.number == number


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=12), inner, max_size=8),
    max_leaves=30,
)


@settings(max_examples=100, deadline=None)
@given(found=_JSON, where=st.sampled_from(["answer", "phases", "week", "days", "day", "lap"]), number=_NUMBERS)
def test_any_json_anywhere_is_read_or_refused_in_words(found: Any, where: str, number: int) -> None:
    """No answer raises anything but its list of problems."""
    answer: Any = deepcopy(answered(a_plan(), a_plan().week(number)))
    match where:
        case "answer":
            answer = found
        case "phases" | "week":
            answer[where] = found
        case "days":
            answer["week"]["days"] = found
        case "day":
            answer["week"]["days"][3] = found
        case "lap":
            answer["week"]["days"][1]["workout"] = [found]
    week, problems = read_week(a_brief(number), json.dumps(answer))
    assert problems if week is None else week.number == number
    assert all(len(problem) < 400 for problem in problems)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_refused_in_words(text: str) -> None:
    """Prose, half JSON, nothing at all."""
    week, problems = read_week(a_brief(1), text)
    assert week is None
    assert problems
