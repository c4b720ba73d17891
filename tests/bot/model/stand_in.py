"""A stand-in for a language model: it reads the prompt as a model would, and answers with a sensible week."""

import itertools
import json
import re
from typing import Any

from tests.openai_server import Reply

_EASE = 0.5


class StandIn:
    """Answers every question about a week from the prompt alone; each answer's notes differ, so that weeks do.

    `saying` is said of messages in plain words: the operation to answer with.
    """

    def __init__(self) -> None:
        self.saying: dict[str, Any] = {"operation": "unclear"}
        self._count = itertools.count(1)

    def __call__(self, asked: dict[str, Any]) -> Reply:
        """The answer to one request."""
        prompt = "\n".join(message["content"] for message in asked["messages"])
        if "<data>" in prompt and "MESSAGE" in prompt:
            unused = ("day", "otherDay", "distanceMiles", "durationSeconds", "effort", "type", "answer")
            return Reply(content=json.dumps(dict.fromkeys(unused) | self.saying))
        return Reply(content=json.dumps(self._week(prompt)))

    def _week(self, prompt: str) -> dict[str, Any]:
        number = int(_found(r"Write week (\d+) of", prompt))
        planned: dict[int, tuple[str, float]] = {}
        for item in _found(r"planner would use: (.+)", prompt).split(", "):
            place, what, far = item.split()
            planned[int(place)] = (what, float(far))
        tempo, repeats = _found(r"Tempo: (\d+:\d\d)\.", prompt), _found(r"Repeats: (\d+:\d\d)\.", prompt)
        paces = {"tempo": tempo, "race_pace": _found(r"Race pace segments: (\d+:\d\d)", prompt), "intervals": repeats}
        note = f"Version {next(self._count)}: relaxed and smooth."
        race = re.search(r"workout one lap of ([\d.]+) miles", prompt)
        days = []
        for day in range(1, 8):
            kind, miles = planned.get(day, ("rest", 0.0))
            days.append({"dayNumber": day, "type": kind, **_parts(kind, miles, paces, race), "notes": note})
        week = {"weekNumber": number, "days": days}
        if number > 1:
            return {"week": week}
        split = _found(r"weekCount of the phases: (.+?) \(keep", prompt).split(", ")
        phases = [{"name": part.split()[0], "weekCount": int(part.split()[1])} for part in split]
        return {"totalWeeks": int(_found(r"Total weeks: (\d+)", prompt)), "phases": phases, "week": week}


def _parts(kind: str, miles: float, paces: dict[str, str], race: re.Match[str] | None) -> dict[str, Any]:
    if kind == "rest":
        return {"warmup": [], "workout": [], "cooldown": []}
    if kind == "race" and race is not None:
        return _laps([(_EASE, None)], [(float(race[1]), None)], [(_EASE, None)])
    middle = round(miles - 2 * _EASE, 4)
    pace = paces.get(kind)
    if pace is None:
        return _laps([(_EASE, None)], [(middle, None)], [(_EASE, None)])
    fast = round(middle * 0.5 * 4) / 4
    return _laps([(_EASE, None)], [(fast, pace), (middle - fast, None)], [(_EASE, None)])


def _laps(*segments: list[tuple[float, str | None]]) -> dict[str, Any]:
    names = ("warmup", "workout", "cooldown")
    return {
        name: [
            {"lapIndex": index, "distanceMiles": miles, "paceGoal": pace}
            for index, (miles, pace) in enumerate(laps, start=1)
            if miles > 0
        ]
        for name, laps in zip(names, segments, strict=True)
    }


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found is not None, pattern
    return found[1]
