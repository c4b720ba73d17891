"""A week from the model: validated, mended at most twice, repaired by the rules, or the planner's own."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field, replace

from bot.model import prompt, wire
from bot.model.client import ModelAnswer, ModelClient, NoAnswerError
from domain.adapting.writer import Adjustment, WeekBrief, WrittenBy, WrittenWeek
from domain.mending.repair import Repair, repair_week
from domain.plan import Day, Week
from domain.rules import Finding, check_week
from domain.units import Units
from handlers.wording.door import SOURCE, speaking
from handlers.wording.rules import finding_words

_MENDS = 2
_MAX_TOKENS = 4000
# Within the time that slow work gives one try.
_DEADLINE_S = 75.0
_TOKEN_BUDGET = 24_000


@dataclass(slots=True)
class Bill:
    """What one week has cost so far."""

    calls: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    model: str = ""

    def add(self, answer: ModelAnswer) -> None:
        """Count an answer."""
        self.calls += answer.calls
        self.prompt_tokens += answer.prompt_tokens
        self.answer_tokens += answer.answer_tokens
        self.model = answer.model

    @property
    def tokens(self) -> int:
        """Both kinds together."""
        return self.prompt_tokens + self.answer_tokens


@dataclass(slots=True)
class _Attempt:
    """The conversation, the best week read so far, and why the last answer was not good enough."""

    messages: list[dict[str, str]]
    week: Week | None = None
    problems: list[str] = field(default_factory=list)


class ModelWriter:
    """`domain.adapting.writer.PlanWriter` over an OpenAI-compatible server."""

    def __init__(
        self,
        client: ModelClient,
        *,
        deadline_s: float = _DEADLINE_S,
        token_budget: int = _TOKEN_BUDGET,
        turn: AbstractAsyncContextManager[object] | None = None,
    ) -> None:
        self._client = client
        self._deadline_s = deadline_s
        self._token_budget = token_budget
        self._turn = turn or nullcontext()

    async def write_week(self, brief: WeekBrief) -> WrittenWeek:
        """The model's week where it keeps, or can be made to keep, every hard rule; else the planner's."""
        bill = Bill()
        attempt = _Attempt(prompt.week_messages(brief))
        why = ""
        try:
            await self._converse(brief, attempt, bill)
        except NoAnswerError as error:
            bill.calls += error.calls
            why = error.why.value
        if attempt.week is None:
            return _planners(brief, bill, why or "unreadable")
        async with self._turn:
            return finished_week(brief, attempt.week, bill)

    async def _converse(self, brief: WeekBrief, attempt: _Attempt, bill: Bill) -> None:
        """Ask, and ask to mend, until a week keeps the rules or it is no use asking on. Raises NoAnswerError."""
        shape = wire.WireStart if brief.week.number == 1 else wire.WireNext
        schema = wire.schema_of(shape)
        deadline_at = asyncio.get_running_loop().time() + self._deadline_s
        asked = attempt.messages
        for _ in range(_MENDS + 1):
            answer = await self._client.ask(
                asked, name="week", schema=schema, max_tokens=_MAX_TOKENS, deadline_at=deadline_at
            )
            bill.add(answer)
            if answer.cut:
                problems = ["answer: was cut off"]
                asked = prompt.shorter_messages(attempt.messages)
            else:
                async with self._turn:
                    week, problems = read_week(brief, answer.text)
                attempt.week = week or attempt.week
                asked = prompt.mend_messages(attempt.messages, answer.text, problems)
            repeated = problems == attempt.problems
            attempt.problems = problems
            if not problems or repeated or bill.tokens > self._token_budget:
                return


def read_week(brief: WeekBrief, text: str) -> tuple[Week | None, list[str]]:
    """The week of an answer, None when it cannot be read, and its problems; none when it keeps every hard rule."""
    try:
        if brief.week.number == 1:
            split, week = wire.read_start(text, total_weeks=brief.plan.total_weeks)
            if split != tuple((phase.name, len(phase.weeks)) for phase in brief.plan.phases):
                raise wire.AnswerError(["phases: keep the weekCount numbers you were given"])
        else:
            week = wire.read_next(text, number=brief.week.number, phase=brief.week.phase, cutback=brief.week.cutback)
    except wire.AnswerError as error:
        return None, error.problems
    days = tuple(_known(day, own) for day, own in zip(week.days, brief.week.days, strict=True))
    week = replace(week, phase=brief.week.phase, cutback=brief.week.cutback, days=days)
    hard = [finding for finding in check_week(brief.plan, week) if finding.hard]
    return week, [_problem(finding, brief.plan.inputs.units) for finding in hard[:8]]


def _problem(finding: Finding, units: Units) -> str:
    """What is wrong, as the model reads it: in English, whoever asked."""
    with speaking(SOURCE):
        said = finding_words(finding, units)
    return f"day {finding.day_number}: {said}" if finding.day_number else f"week: {said}"


def _known(day: Day, own: Day) -> Day:
    """A day that is run as the planner wrote it keeps its name, and its note where the model has none."""
    if day.type is own.type and (day.warmup, day.workout, day.cooldown) == (own.warmup, own.workout, own.cooldown):
        return replace(day, title=own.title, advice=() if day.notes else own.advice, notes=day.notes or own.notes)
    return day


def finished_week(brief: WeekBrief, week: Week, bill: Bill) -> WrittenWeek:
    """The model's week with what the rules had to change; the planner's when nothing of the model's would be left."""
    repaired = Repair(week, ())
    if _breaks(brief, week):
        repaired = repair_week(brief.plan, week)
        if _breaks(brief, repaired.week):
            return _planners(brief, bill, "rules")
    if repaired.week == brief.week:
        return _planners(brief, bill, "rules" if repaired.changes else "nothing new")
    return WrittenWeek(
        week=repaired.week,
        written_by=WrittenBy.MODEL_AND_RULES if repaired.changes else WrittenBy.MODEL,
        adjustments=tuple(Adjustment(change.day_number, change.told) for change in repaired.changes),
        model=bill.model,
        prompt_version=prompt.PROMPT_VERSION,
        calls=bill.calls,
        prompt_tokens=bill.prompt_tokens,
        answer_tokens=bill.answer_tokens,
    )


def _breaks(brief: WeekBrief, week: Week) -> bool:
    return any(finding.hard for finding in check_week(brief.plan, week))


def _planners(brief: WeekBrief, bill: Bill, why: str) -> WrittenWeek:
    return WrittenWeek(
        week=brief.week,
        written_by=WrittenBy.PLANNER,
        model=bill.model,
        prompt_version=prompt.PROMPT_VERSION,
        calls=bill.calls,
        prompt_tokens=bill.prompt_tokens,
        answer_tokens=bill.answer_tokens,
        fallback=why,
    )
