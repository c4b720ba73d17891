"""Buttons of templates: look, put on a day or a week, keep, rename, delete."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, button
from handlers.buttons.kinds import StepsButton, TemplateId, WeekButton

# An ISO weekday, or 0 for the whole week.
DayOrWeek = Annotated[int, Between(0, 7)]


@button("tpls")
@dataclass(frozen=True, slots=True)
class ListTemplates(WeekButton):
    """One's own and the starter set; with a day, those that can be put on it."""

    day: DayOrWeek = 0


@button("tpl")
@dataclass(frozen=True, slots=True)
class OpenTemplate(WeekButton):
    """One template in full, at the paces of this plan."""

    template: TemplateId


@button("tpluse")
@dataclass(frozen=True, slots=True)
class UseTemplate(WeekButton):
    """What putting it there changes."""

    template: TemplateId
    day: DayOrWeek = 0


@button("tplput")
@dataclass(frozen=True, slots=True)
class PutTemplate(StepsButton):
    """Put it there, as an unsaved edit, or with `at_once` saved and approved, or sent to who approves."""

    template: TemplateId
    day: DayOrWeek = 0
    at_once: bool = False


@button("tplkeep")
@dataclass(frozen=True, slots=True)
class KeepAsTemplate(WeekButton):
    """Keep a day or the week under a name."""

    day: DayOrWeek = 0


@button("tplname")
@dataclass(frozen=True, slots=True)
class RenameTemplate(WeekButton):
    """Ask for another name."""

    template: TemplateId


@button("tplback")
@dataclass(frozen=True, slots=True)
class LeaveTemplateName(WeekButton):
    """No name after all."""


@button("tpldrop")
@dataclass(frozen=True, slots=True)
class DeleteTemplate(WeekButton):
    """Ask before a template goes."""

    template: TemplateId


@button("tpldropnow")
@dataclass(frozen=True, slots=True)
class ConfirmDeleteTemplate(WeekButton):
    """The template goes."""

    template: TemplateId
