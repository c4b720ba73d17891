"""A day's name and the planner's advice as JSON: codes and numbers, beside the words that readers of the file see.

{"title": {"kind": "cruise", "count": 3, "mm": 1609344}, "advice": [{"tip": "cruise", "paceS": 452}], "notes": "own"}
"""

from dataclasses import dataclass, fields
from typing import Any

from domain.advice import Advice, Advices, RacePace, Tip, Title, TitleKind
from domain.plan import Day
from domain.portable.strict import Node

LONGEST_NOTES = 2000
_MOST_ADVICE = 20
_MOST_COUNT = 1000
_MOST_MM = 1_000_000_000
_SLOWEST_S = 100_000
_KINDS = tuple(TitleKind)
_PACES = tuple(RacePace)
_TIPS = tuple(Tip)
_SECONDS = {"run_s": "runS", "walk_s": "walkS"}
_NUMBERS = {"fastS": "fast_s", "slowS": "slow_s", "paceS": "pace_s", "mm": "mm"}


@dataclass(frozen=True, slots=True)
class Named:
    """What a day is called and what is said about it, as `Day` has them."""

    title: Title | str = ""
    advice: Advices = ()
    notes: str = ""


def named_to_json(day: Day) -> dict[str, Any] | None:
    """The codes of a day, with people's own words among them; None where all of its words are somebody's own."""
    if isinstance(day.title, str) and not day.advice:
        return None
    found: dict[str, Any] = {}
    if day.title:
        found["title"] = day.title if isinstance(day.title, str) else _title(day.title)
    if day.advice:
        found["advice"] = [_advice(each) for each in day.advice]
    if day.notes:
        found["notes"] = day.notes
    return found


def _title(title: Title) -> dict[str, Any]:
    found = {_SECONDS.get(field.name, field.name): getattr(title, field.name) for field in fields(title)}
    return {name: value for name, value in found.items() if value}


def _advice(advice: Advice) -> dict[str, Any]:
    numbers = {name: getattr(advice, own) for name, own in _NUMBERS.items()}
    return {"tip": advice.tip.value} | {name: value for name, value in numbers.items() if value}


def named_from(node: Node) -> Named:
    """The codes back. Raises PortableError."""
    node.known_only(frozenset({"title", "advice", "notes"}))
    title, advice, notes = node.maybe("title"), node.maybe("advice"), node.maybe("notes")
    return Named(
        title="" if title is None else _title_from(title),
        advice=() if advice is None else tuple(_advice_from(each) for each in advice.items(_MOST_ADVICE)),
        notes="" if notes is None else notes.text(LONGEST_NOTES),
    )


def _title_from(node: Node) -> Title | str:
    if isinstance(node.value, str):
        return node.text()
    node.known_only(frozenset({"kind", "count", "mm", "pace", *_SECONDS.values()}))
    pace = node.maybe("pace")
    return Title(
        kind=TitleKind(node.field("kind").one_of(_KINDS)),
        count=_whole(node, "count", _MOST_COUNT),
        mm=_whole(node, "mm", _MOST_MM),
        pace=None if pace is None else RacePace(pace.one_of(_PACES)),
        run_s=_whole(node, "runS", _SLOWEST_S),
        walk_s=_whole(node, "walkS", _SLOWEST_S),
    )


def _advice_from(node: Node) -> Advice:
    node.known_only(frozenset({"tip", *_NUMBERS}))
    return Advice(
        tip=Tip(node.field("tip").one_of(_TIPS)),
        fast_s=_whole(node, "fastS", _SLOWEST_S),
        slow_s=_whole(node, "slowS", _SLOWEST_S),
        pace_s=_whole(node, "paceS", _SLOWEST_S),
        mm=_whole(node, "mm", _MOST_MM),
    )


def _whole(node: Node, name: str, most: int) -> int:
    found = node.maybe(name)
    return 0 if found is None else found.whole(0, most)
