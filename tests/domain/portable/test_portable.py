"""A plan as JSON: out, and equal back in; foreign JSON refused by path."""

import json
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain import portable, race
from domain.advice import Advice, RacePace, Tip, Title, TitleKind
from domain.errors import CoachError
from domain.plan import CoachLimits, Day, DayType, Lap, Phase, PhaseName, Plan, PlanInputs, RaceExperience, Week
from domain.planning.planner import make_plan
from domain.portable import PortableError
from domain.race import NAMED_RACES, race_of_length
from domain.units import MM_PER_MILE, Units
from handlers.wording.errors import said
from handlers.wording.workouts import day_words

MONDAY = date(2026, 12, 28)


def inputs_with(**changes: Any) -> PlanInputs:
    """A usual marathoner's inputs."""
    usual: dict[str, Any] = {
        "race_name": "Spring Marathon",
        "race": race.MARATHON,
        "race_date": MONDAY + timedelta(days=27),
        "start": MONDAY,
        "goal_s": 12600,
        "five_k_pace_s": 450,
        "weekly_miles": 25.0,
        "preferred_days": frozenset({2, 3, 4, 6, 7}),
    }
    return PlanInputs(**{**usual, **changes})


laps = st.builds(Lap, st.integers(50_000, 40_000_000), st.none() | st.integers(60, 5999))
some_laps = st.lists(laps, min_size=1, max_size=4).map(tuple)
notes = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
titles = notes | st.builds(
    Title, st.sampled_from(TitleKind), st.integers(0, 40), st.integers(0, 10**9), st.none() | st.sampled_from(RacePace)
)
paces = st.integers(0, 5999)
advice = st.lists(st.builds(Advice, st.sampled_from(Tip), paces, paces, paces, st.integers(0, 10**9)), max_size=3).map(
    tuple
)


@st.composite
def days(draw: st.DrawFn, number: int) -> Day:
    """Any day that the model can hold."""
    kind = draw(st.sampled_from(DayType))
    marks: dict[str, Any] = {"pinned": draw(st.booleans()), "edited": draw(st.booleans()), "notes": draw(notes)}
    marks["advice"] = draw(advice)
    if kind is DayType.REST:
        return Day(number=number, **marks)
    parts = {name: draw(some_laps) for name in ("warmup", "workout", "cooldown")}
    return Day(number=number, type=kind, title=draw(titles), **parts, **marks)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Four weeks of anything, with any inputs."""
    weeks = [
        Week(
            number=number,
            phase=phase,
            days=tuple(draw(days(weekday)) for weekday in range(1, 8)),
            cutback=draw(st.booleans()),
        )
        for number, phase in enumerate(PhaseName, 1)
    ]
    any_race = st.sampled_from(NAMED_RACES) | st.integers(1_500_000, 100_000_000).map(race_of_length)
    inputs = inputs_with(
        race=draw(any_race),
        race_name=draw(notes).strip(),
        goal_s=draw(st.none() | st.integers(300, 90_000)),
        five_k_pace_s=draw(st.integers(240, 960)),
        weekly_miles=draw(st.floats(0, 150)),
        preferred_days=frozenset(draw(st.sets(st.integers(1, 7), min_size=1))),
        units=draw(st.sampled_from(Units)),
        long_run_day=draw(st.none() | st.integers(1, 7)),
        easy_only=draw(st.booleans()),
        careful=draw(st.booleans()),
        phase_weeks=draw(st.none() | st.just((1, 1, 1, 1))),
        coach_limits=draw(st.just(CoachLimits()) | st.just(CoachLimits(max_hard_days=2, max_long_run_share=0.3))),
        start=draw(st.sampled_from([MONDAY, MONDAY + timedelta(days=3)])),
    )
    return Plan(inputs=inputs, phases=tuple(Phase(name=week.phase, weeks=(week,)) for week in weeks))


def simple_plan() -> Plan:
    """Four weeks with one easy run each."""
    run = Day(
        number=2,
        type=DayType.EASY,
        warmup=(Lap(MM_PER_MILE // 2),),
        workout=(Lap(2 * MM_PER_MILE, 570),),
        cooldown=(Lap(MM_PER_MILE // 2),),
    )
    rests = {number: Day(number=number) for number in range(1, 8)}
    return Plan(
        inputs=inputs_with(),
        phases=tuple(
            Phase(
                name=name,
                weeks=(Week(number=number, phase=name, days=tuple({**rests, 2: run}.values())),),
            )
            for number, name in enumerate(PhaseName, 1)
        ),
    )


# Each example is 28 days of anything.
@settings(max_examples=30)
@given(plans())
def test_a_plan_reads_back_equal(plan: Plan) -> None:
    """Through text, with every mark, note and millimetre."""
    text = json.dumps(portable.document_to_json(plan, {"anything": 1}))
    assert portable.document_from_text(text) == plan


@pytest.mark.parametrize("units", list(Units))
def test_words_for_people_do_not_come_back_as_somebodys_own(units: Units) -> None:
    """A file carries names and advice in words, and the codes beside them: the codes are what is read."""
    plan = make_plan(inputs_with(weekly_miles=30.0))
    document = portable.document_to_json(plan, words=day_words(units))
    days = [day for phase in document["plan"]["phases"] for week in phase["weeks"] for day in week["days"]]
    for told, (_, _, day) in zip(days, plan.dated_days(), strict=True):
        assert (told["title"], told.get("notes", "")) == day_words(units)(day)
    assert portable.document_from_text(json.dumps(document)) == plan


def test_words_alone_are_somebodys_own() -> None:
    """A file that was written by hand, or before there were codes, keeps its words."""
    document = portable.document_to_json(simple_plan())
    day = document["plan"]["phases"][0]["weeks"][0]["days"][1]
    day |= {"title": "Hilly loop", "notes": "Bring the dog."}
    day.pop("planned", None)
    read = portable.document_from_text(json.dumps(document)).week(1).day(2)
    assert (read.title, read.advice, read.notes) == ("Hilly loop", (), "Bring the dog.")


@pytest.mark.parametrize(
    ("planned", "where"),
    [
        ({"title": {"kind": "nap"}}, "planned.title.kind"),
        ({"title": {"kind": "easy", "mm": -1}}, "planned.title.mm"),
        ({"advice": [{"tip": "easy", "fastS": "9:30"}]}, "planned.advice[0].fastS"),
        ({"advice": [{"tip": "easy"}] * 21}, "planned.advice"),
        ({"words": "Easy"}, "planned.words"),
    ],
)
def test_codes_that_nobody_knows_are_refused(planned: dict[str, Any], where: str) -> None:
    """By their path."""
    document = portable.document_to_json(simple_plan())
    document["plan"]["phases"][0]["weeks"][0]["days"][1]["planned"] = planned
    with pytest.raises(PortableError) as refused:
        portable.document_from_text(json.dumps(document))
    assert refused.value.field.endswith(where)


def test_the_cascade_has_the_documented_shape() -> None:
    """totalWeeks, phases, weeks, days and laps under the brief's names (ruling 38)."""
    found = portable.plan_to_json(simple_plan())
    assert list(found) == ["totalWeeks", "phases"]
    assert [(phase["name"], phase["weekCount"]) for phase in found["phases"]] == [
        ("base", 1),
        ("build", 1),
        ("peak", 1),
        ("taper", 1),
    ]
    week = found["phases"][1]["weeks"][0]
    assert week["weekNumber"] == 2
    assert week["days"][0] == {
        "dayNumber": 1,
        "date": "2027-01-04",
        "type": "rest",
        "warmup": [],
        "workout": [],
        "cooldown": [],
    }
    assert week["days"][1]["workout"] == [{"lapIndex": 1, "distanceMiles": 2.0, "paceGoal": "9:30"}]
    assert week["days"][1]["warmup"] == [{"lapIndex": 1, "distanceMiles": 0.5, "paceGoal": None}]


def test_inputs_have_their_public_names() -> None:
    """The names that the shell prints and reads."""
    assert portable.inputs_to_json(inputs_with()) == {
        "raceName": "Spring Marathon",
        "raceDistance": "marathon",
        "raceDate": "2027-01-24",
        "planStartDate": "2026-12-28",
        "goalTime": "3:30:00",
        "fiveKPace": "7:30",
        "currentWeeklyMileage": 25.0,
        "preferredDays": [2, 3, 4, 6, 7],
        "units": "mi",
    }


def test_the_rarer_inputs_come_back_as_they_were() -> None:
    """Each is left out where nothing was said, and read back where something was."""
    said = inputs_with(
        careful=True,
        longest_recent_run=9.5,
        experience=RaceExperience.FIRST,
        most_miles=45.0,
        most_hours=6.5,
    )
    found = portable.inputs_to_json(said)
    names = ("careful", "longestRecentRun", "experience", "mostMiles", "mostHours")
    assert [found[name] for name in names] == [True, 9.5, "first", 45.0, 6.5]
    assert portable.inputs_from_json(found) == said
    answered = portable.inputs_from_answers(found | {"longestRecentRun": "9.5 mi", "mostHours": "6.5 h"})
    assert answered == said


def test_a_bare_cascade_gets_its_types_inferred() -> None:
    """The brief's days carry no type, date, title or notes."""
    document = portable.document_to_json(simple_plan())
    for phase in document["plan"]["phases"]:
        for week in phase["weeks"]:
            for day in week["days"]:
                for name in ("type", "date"):
                    day.pop(name)
    found = portable.document_from_text(json.dumps(document))
    assert found.week(1).day(2).type is not DayType.REST
    assert found.week(1).day(1).type is DayType.REST


WEEK = ("plan", "phases", 0, "weeks", 0)
DAY = (*WEEK, "days", 1)
LAP = (*DAY, "workout", 0)


@pytest.mark.parametrize(
    ("place", "value", "path"),
    [
        (("plan", "totalWeeks"), 5, "plan.totalWeeks"),
        (("plan", "totalWeeks"), "4", "plan.totalWeeks"),
        (("plan", "totalWeeks"), True, "plan.totalWeeks"),
        (("plan", "phases"), {}, "plan.phases"),
        (("plan", "phases", 0, "name"), "warm", "plan.phases[0].name"),
        (("plan", "phases", 0, "weekCount"), 2, "plan.phases[0].weekCount"),
        (("plan", "phases", 0, "totalMiles"), 99, "plan.phases[0].totalMiles"),
        ((*WEEK, "weekNumber"), 3, "plan.phases[0].weeks[0].days[0].date"),
        ((*WEEK, "days"), [], "plan.phases[0].weeks[0].days"),
        ((*DAY, "dayNumber"), 5, "plan.phases[0].weeks[0].days[1].dayNumber"),
        ((*DAY, "date"), "2026-12-30", "plan.phases[0].weeks[0].days[1].date"),
        ((*DAY, "date"), "tomorrow", "plan.phases[0].weeks[0].days[1].date"),
        ((*DAY, "type"), "sprint", "plan.phases[0].weeks[0].days[1].type"),
        ((*DAY, "warmup"), None, "plan.phases[0].weeks[0].days[1].warmup"),
        ((*DAY, "notes"), "x" * 2001, "plan.phases[0].weeks[0].days[1].notes"),
        ((*DAY, "notes"), "\ud800", "plan.phases[0].weeks[0].days[1].notes"),
        ((*LAP, "lapIndex"), 2, "plan.phases[0].weeks[0].days[1].workout[0].lapIndex"),
        ((*LAP, "distanceMiles"), -1, "plan.phases[0].weeks[0].days[1].workout[0].distanceMiles"),
        ((*LAP, "distanceMiles"), 0, "plan.phases[0].weeks[0].days[1].workout[0].distanceMiles"),
        ((*LAP, "distanceMiles"), 1e300, "plan.phases[0].weeks[0].days[1].workout[0].distanceMiles"),
        ((*LAP, "distanceMiles"), "3", "plan.phases[0].weeks[0].days[1].workout[0].distanceMiles"),
        ((*LAP, "paceGoal"), "7:5", "plan.phases[0].weeks[0].days[1].workout[0].paceGoal"),
        ((*LAP, "paceGoal"), 450, "plan.phases[0].weeks[0].days[1].workout[0].paceGoal"),
        (("inputs", "raceDate"), "2027-02-30", "inputs.raceDate"),
        (("inputs", "raceDistance"), "far", "inputs.raceDistance"),
        (("inputs", "fiveKPace"), None, "inputs.fiveKPace"),
        (("inputs", "preferredDays"), [8], "inputs.preferredDays[0]"),
        (("inputs", "goalTime"), "fast", "inputs.goalTime"),
        (("inputs", "surprise"), 1, "inputs.surprise"),
        (("inputs",), None, "inputs"),
    ],
)
def test_foreign_json_is_refused_by_path(place: tuple[str | int, ...], value: object, path: str) -> None:
    """The sentence begins with where the fault is."""
    document: Any = json.loads(json.dumps(portable.document_to_json(simple_plan())))
    target = document
    for step in place[:-1]:
        target = target[step]
    target[place[-1]] = value
    with pytest.raises(PortableError) as caught:
        portable.document_from_text(json.dumps(document))
    assert said(caught.value, Units.MI).startswith(f"{path}: ")
    assert caught.value.field == path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "NaN",
        '{"inputs": NaN}',
        "[" * 100_000,
        "9" * 5000,
        '{"inputs": {}, "plan": {}}',
        " " * 4_000_001,
    ],
)
def test_hostile_text_is_refused_without_a_traceback(text: str) -> None:
    """Bad syntax, NaN, depth, numbers and size beyond use."""
    with pytest.raises(PortableError):
        portable.document_from_text(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(["inputs", "plan"]), st.lists(st.integers(0, 6), max_size=8), json_values)
def test_any_value_anywhere_is_read_or_refused(top: str, steps: list[int], value: object) -> None:
    """Whatever stands in for a part of a document, the answer is a plan or a named error."""
    document: Any = portable.document_to_json(simple_plan())
    target, key = document, top
    for step in steps:
        inner = target[key]
        if isinstance(inner, dict) and inner:
            target, key = inner, sorted(inner)[step % len(inner)]
        elif isinstance(inner, list) and inner:
            target, key = inner, step % len(inner)
    target[key] = value
    with suppress(CoachError):
        portable.plan_from_json(document["plan"], portable.inputs_from_json(document["inputs"]))
