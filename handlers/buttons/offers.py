"""Buttons of a plan that a coach puts together for an athlete, who says yes or no."""

from dataclasses import dataclass

from handlers.buttons.codec import button
from handlers.buttons.kinds import PersonButton


@button("offer")
@dataclass(frozen=True, slots=True)
class SuggestPlan(PersonButton):
    """Describe a plan for an athlete."""


@button("offerback")
@dataclass(frozen=True, slots=True)
class LeaveSuggestion(PersonButton):
    """No plan after all."""


@button("offersend")
@dataclass(frozen=True, slots=True)
class SendSuggestion(PersonButton):
    """Put what was described before the athlete."""


@button("offeryes")
@dataclass(frozen=True, slots=True)
class AcceptSuggestion(PersonButton):
    """Go on with the plan of this coach: what is still open is asked, and the plan is seen before it is made."""


@button("offerno")
@dataclass(frozen=True, slots=True)
class DeclineSuggestion(PersonButton):
    """Not this plan of this coach."""
