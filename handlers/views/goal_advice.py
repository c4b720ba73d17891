"""A goal that is more than the training points to: which time the numbers support, said straight out."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from math import ceil

from domain.planning.realism import Verdict, said_s
from handlers.desk.forecast import Forecast
from handlers.desk.training_record import WeekRecord
from handlers.wording.door import tr
from handlers.wording.formats import show_duration

# A goal is said in whole minutes, below two hours in half ones.
_MINUTE_S, _HALF_S, _SHORT_S = 60, 30, 7200
_LOOK_BACK, _LITTLE = 4, 0.7
_TOO_MUCH = (Verdict.AMBITIOUS, Verdict.UNREALISTIC)


def safer_goal_s(goal_s: int | None, found: Forecast, named: Collection[int] = ()) -> int | None:
    """A goal that the numbers support, one that was named before any other; None where the own one is supported."""
    realism = found.standing.realism
    if goal_s is None or realism.verdict not in _TOO_MUCH:
        return None
    points_to = said_s(realism.projected_s)
    others = [each for each in named if each >= points_to and each != goal_s]
    step = _MINUTE_S if points_to >= _SHORT_S else _HALF_S
    return min(others) if others else ceil(points_to / step) * step


def advice_words(
    goal_s: int | None, found: Forecast, record: Sequence[WeekRecord], named: Collection[int], today: date
) -> str:
    """What to do about such a goal, on lines of its own; "" where the goal is supported."""
    safer = safer_goal_s(goal_s, found, named)
    if safer is None or goal_s is None:
        return ""
    values = {"time": show_duration(safer), "goal": show_duration(goal_s)}
    lines = [
        "",
        tr(
            "My advice: {time}. That is what the numbers support; {goal} needs everything to go well, and more.",
            **values,
        ),
    ]
    over = [week for week in record if week.first + timedelta(days=6) < today][-_LOOK_BACK:]
    planned, run = sum(week.planned_mm for week in over), sum(week.run_mm for week in over)
    if planned and not run:
        lines.append(
            tr(
                "Nothing of the last weeks is in the log. What was run and not told, tell me; if it was not run, even "
                "that forecast is on the high side."
            )
        )
    elif planned and run < _LITTLE * planned:
        lines.append(
            tr(
                "Only {share} % of the last weeks is in the log. What was run and not told, tell me; if it was not "
                "run, even that forecast is on the high side.",
                share=round(100 * run / planned),
            )
        )
    return "\n".join(lines)
