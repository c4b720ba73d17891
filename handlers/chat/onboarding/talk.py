"""Where an onboarding conversation stands, as kept between messages."""

from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from domain.calendar import local_date
from handlers.chat.dialogs import find_dialog, open_dialog
from handlers.chat.request import Request
from handlers.desk.draft import Draft, draft_from_json, draft_to_json
from handlers.desk.questions import Asking

DIALOG = "onboarding"
SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The answers, the open question (a step's name or SUMMARY), and what its buttons mean.

    `serial` rises with every new question card, so that taps on older ones are known for what they are. `offers`
    are the texts behind the buttons of a question back. `paused` after /cancel: words go elsewhere until it goes on.
    `keyboard` while the keyboard that shares a location is up. `unsure_of` is the step that was last answered with
    "I don't know".
    """

    draft: Draft
    step: str
    serial: int = 0
    offers: tuple[str, ...] = ()
    paused: bool = False
    keyboard: bool = False
    unsure_of: str = ""

    def state(self) -> dict[str, Any]:
        """As JSON."""
        state: dict[str, Any] = _TALK.dump_python(self, mode="json", exclude={"draft"})
        return state | {"draft": draft_to_json(self.draft)}

    def moved(self, step: str, draft: Draft, offers: tuple[str, ...] = ()) -> "Talk":
        """The same conversation at a newly asked question."""
        return replace(self, step=step, draft=draft, offers=offers, serial=self.serial + 1, paused=False)


_TALK = TypeAdapter(Talk)


def talk_from(state: dict[str, Any]) -> Talk:
    """The conversation from its JSON."""
    return _TALK.validate_python(state | {"draft": draft_from_json(state["draft"])})


async def current_talk(request: Request) -> Talk | None:
    """The chat's onboarding conversation; None when there is none."""
    state = await find_dialog(request, DIALOG)
    return talk_from(state) if state is not None else None


async def keep(request: Request, talk: Talk) -> None:
    """Store where the conversation stands."""
    await open_dialog(request, DIALOG, talk.state())


def asking(request: Request, draft: Draft) -> Asking:
    """The moment of this request, in the zone given in the answers where there is one."""
    return Asking(draft, request.now, local_date(draft.zone or request.settings.zone, request.now))
