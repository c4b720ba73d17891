"""Buttons that copy days and weeks, swap weekdays, and give days back to the planner."""

from dataclasses import dataclass

from handlers.buttons.codec import button
from handlers.buttons.kinds import DayButton, StepsButton, WeekButton, Weekday


@button("copy")
@dataclass(frozen=True, slots=True)
class CopyDay(DayButton):
    """Choose where a day goes; `to_week` is the week whose days are offered, None the day's own."""

    to_week: int | None = None


@button("paste")
@dataclass(frozen=True, slots=True)
class PreviewPaste(DayButton):
    """What pasting a day on another one would change; `revision` is that of the week it goes to."""

    to_week: int
    to_day: Weekday


@button("pastenow")
@dataclass(frozen=True, slots=True)
class ConfirmPaste(DayButton):
    """The copied day goes where it was shown; `steps` are those of the week it goes to."""

    to_week: int
    to_day: Weekday
    steps: int
    at_once: bool = False


@button("copyweek")
@dataclass(frozen=True, slots=True)
class ChooseCopySource(WeekButton):
    """Choose which week of a month is copied; `week` is the first of that month."""


@button("copyto")
@dataclass(frozen=True, slots=True)
class ChooseCopyTarget(WeekButton):
    """Choose to which week this one is copied."""


@button("pasteweek")
@dataclass(frozen=True, slots=True)
class PreviewWeekPaste(WeekButton):
    """What copying a week over another one would change."""

    to_week: int


@button("pasteweeknow")
@dataclass(frozen=True, slots=True)
class ConfirmWeekPaste(WeekButton):
    """The week is copied; `steps` and `revision` are those of the week it goes to."""

    to_week: int
    steps: int
    at_once: bool = False


@button("columns")
@dataclass(frozen=True, slots=True)
class ChooseWeekdays(WeekButton):
    """Choose two weekdays that trade places in every week from this one on."""

    first: Weekday | None = None


@button("columnsask")
@dataclass(frozen=True, slots=True)
class PreviewWeekdays(WeekButton):
    """What swapping two weekdays would do, week by week."""

    first: Weekday
    second: Weekday


@button("columnsnow")
@dataclass(frozen=True, slots=True)
class ConfirmWeekdays(WeekButton):
    """The two weekdays trade places; `steps` counts the changes so far in all the weeks."""

    first: Weekday
    second: Weekday
    steps: int


@button("regen")
@dataclass(frozen=True, slots=True)
class PreviewAnew(WeekButton):
    """What making the week anew would change; edited days are kept unless `edited_too`."""

    edited_too: bool = False


@button("regennow")
@dataclass(frozen=True, slots=True)
class MakeAnew(StepsButton):
    """The planner makes the week anew, as an unsaved edit, or with `at_once` saved and approved, or sent."""

    edited_too: bool
    at_once: bool = False


@button("regenday")
@dataclass(frozen=True, slots=True)
class PreviewDayAnew(DayButton):
    """What giving one day back to the planner would change."""


@button("regendaynow")
@dataclass(frozen=True, slots=True)
class MakeDayAnew(StepsButton):
    """The planner makes one day anew, as an unsaved edit, or with `at_once` saved and approved, or sent."""

    day: Weekday
    at_once: bool = False
