"""Buttons of one workout or week for many athletes: what, for whom, when, what each would get, and back."""

from dataclasses import dataclass
from typing import Annotated

from handlers.buttons.codec import Between, ButtonData, Letters, button
from handlers.buttons.kinds import GroupId, PlanId, TemplateId

# An ISO weekday, or 0 for a whole week.
DayOrWeek = Annotated[int, Between(0, 7)]


@button("givewhat")
@dataclass(frozen=True, slots=True)
class ChooseGift(ButtonData):
    """Which template is put on the weeks of a group, or of all (0)."""

    group: GroupId


@dataclass(frozen=True, slots=True)
class OfTemplate:
    """A template of the coach's, or of the starter set."""

    template: TemplateId


@dataclass(frozen=True, slots=True)
class OfWeek:
    """A copy of a week of a plan, or of one of its days (0: all seven)."""

    plan: PlanId
    week: int
    day: DayOrWeek


Gift = Annotated[OfTemplate | OfWeek, Letters({"t": OfTemplate, "w": OfWeek})]


@dataclass(frozen=True, slots=True)
class GiftButton(ButtonData):
    """About what is given."""

    gift: Gift


@button("givewhom")
@dataclass(frozen=True, slots=True)
class ChooseReceivers(GiftButton):
    """For whom it is."""


@dataclass(frozen=True, slots=True)
class PlacedGiftButton(GiftButton):
    """About what is given to a group (0: to all), in the week so far ahead, on an ISO weekday (0 for a week)."""

    group: GroupId
    ahead: Annotated[int, Between(0, 1)]
    to_day: DayOrWeek


@button("give")
@dataclass(frozen=True, slots=True)
class PreviewGift(PlacedGiftButton):
    """What each of them would get."""


@button("givenow")
@dataclass(frozen=True, slots=True)
class GiveNow(PlacedGiftButton):
    """Each gets what was shown; `revision` is a number for what that was."""


@button("giveback")
@dataclass(frozen=True, slots=True)
class TakeGiftBack(ButtonData):
    """What was given in one step is taken back from everybody who has it still; `given` is its number."""

    given: int
