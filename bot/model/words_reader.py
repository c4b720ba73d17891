"""Plain words by the model: one operation of a closed list, said again in the house's own words, or a short answer."""

import asyncio
import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from bot.model import prompt, wire
from bot.model.client import ModelAnswer, ModelClient
from domain.plan import DayType
from domain.words.dates import MONTHS, weekday_text
from domain.words.day_refs import TYPE_TEXTS
from domain.words.health import is_medical
from handlers.actions.ask_words import WordsAsked

_MAX_TOKENS = 300
_DEADLINE_S = 40.0
_LONGEST_ANSWER = 400
_FARTHEST_DAYS = 400

Asked = Literal[
    "swap",
    "move",
    "change_distance",
    "change_type",
    "rest",
    "skip",
    "easier",
    "log",
    "sick",
    "injured",
    "recovered",
    "holiday",
    "show",
    "why",
    "question",
    "medical",
    "unclear",
]


class WireSaid(wire.Strict):
    """One thing asked for. Unused fields are null."""

    operation: Asked
    day: str | None
    otherDay: str | None  # noqa: N815 - one spelling for all wire models
    distanceMiles: float | None  # noqa: N815
    durationSeconds: int | None  # noqa: N815
    effort: int | None
    type: wire.WireType | None
    answer: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was understood as JSON-able data ({"words": …}, {"answer": …}, {"medical": True} or {}), and its cost."""

    said: dict[str, Any]
    calls: int
    prompt_tokens: int
    answer_tokens: int


class WordsReader:
    """Reads words through a model. Whatever it answers can only become one of the sentences of this file."""

    def __init__(self, client: ModelClient) -> None:
        self._client = client

    def messages(self, asked: WordsAsked) -> list[dict[str, str]]:
        """What the model is told."""
        data = json.dumps(asked.text, ensure_ascii=False).replace("<", "\\u003c")
        facts = "\n".join(asked.facts)
        user = f"FACTS\nToday: {asked.today}\n{facts}\n\nMESSAGE\n<data>{data}</data>"
        return [{"role": "system", "content": prompt.WORDS_SYSTEM}, {"role": "user", "content": user}]

    async def read(self, asked: WordsAsked) -> Read:
        """Ask once. Raises NoAnswerError."""
        answer = await self._client.ask(
            self.messages(asked),
            name="operation",
            schema=wire.schema_of(WireSaid),
            max_tokens=_MAX_TOKENS,
            deadline_at=asyncio.get_running_loop().time() + _DEADLINE_S,
        )
        return Read(
            said=understood(answer, date.fromisoformat(asked.today)),
            calls=answer.calls,
            prompt_tokens=answer.prompt_tokens,
            answer_tokens=answer.answer_tokens,
        )


def understood(answer: ModelAnswer, today: date) -> dict[str, Any]:
    """What an answer comes to; nothing for one that cannot be read or names what does not exist."""
    try:
        said = wire.parse(answer.text, WireSaid)
    except wire.AnswerError:
        return {}
    if said.operation == "medical":
        return {"medical": True}
    if said.operation == "question":
        text = wire.plain(said.answer or "", _LONGEST_ANSWER)
        # Whatever was asked: what a model says about pain, medicines or eating is nobody's to read.
        if is_medical(text):
            return {"medical": True}
        return {"answer": text} if text else {}
    words = _words(said, today)
    return {"words": words} if words else {}


def _words(said: WireSaid, today: date) -> str:
    """The operation as a sentence that the house's own parser reads; empty where a part is missing or impossible."""
    day, other = _date(said.day, today), _date(said.otherDay, today)
    on, onto = (each.isoformat() if each else "" for each in (day, other))
    match said.operation:
        case "sick":
            return "i'm sick"
        case "injured":
            return "i'm injured"
        case "recovered":
            return "i'm better now"
        case "easier" if said.day is None:
            return "make this week easier"
        case "log":
            return _logged(said, day, today)
    if day is None:
        return ""
    match said.operation:
        case "swap" if other is not None:
            return f"swap {on} and {onto}"
        case "move" if other is not None:
            return f"move {on} to {onto}"
        case "holiday" if other is not None:
            return f"on holiday {_spelled(day)} to {_spelled(other)}"
        case "change_distance" if said.distanceMiles is not None and 0 < said.distanceMiles <= 62:
            return f"change {on} to {said.distanceMiles:.2f} mi"
        case "change_type" if said.type not in (None, "race"):
            return f"make {on} a {TYPE_TEXTS[DayType(said.type)]}"
        case "rest":
            return f"rest {on}"
        case "skip":
            return f"skip {on}"
        case "easier":
            return f"make {on} easier"
        case "show":
            return f"what's on {on}"
        case "why":
            return f"why is {weekday_text(day.isoweekday())}"
    return ""


def _logged(said: WireSaid, day: date | None, today: date) -> str:
    """A run of the last seven days."""
    if day is None or not 0 <= (today - day).days < 7 or not 0 < (said.distanceMiles or 0) <= 62:
        return ""
    parts = [f"ran {said.distanceMiles:.2f} mi"]
    if said.durationSeconds is not None and 60 <= said.durationSeconds < 36 * 3600:
        minutes, seconds = divmod(said.durationSeconds, 60)
        hours, minutes = divmod(minutes, 60)
        parts.append(f"in {hours}:{minutes:02}:{seconds:02}")
    parts.append(f"on {weekday_text(day.isoweekday())}")
    if said.effort is not None and 1 <= said.effort <= 10:
        parts.append(f", effort {said.effort}")
    return " ".join(parts).replace(" ,", ",")


def _spelled(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _date(text: str | None, today: date) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if abs(day - today) < timedelta(days=_FARTHEST_DAYS) else None
