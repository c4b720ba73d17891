"""The preview that lies open: of which week it is, and the button that does it."""

from dataclasses import dataclass

from domain.messages import ButtonStyle
from handlers.buttons.codec import ButtonData
from handlers.chat.words.scene import Scene, keys_of


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change that is shown of a week, and what does it; None where a rule stands against it."""

    plan: int
    week: int
    do: ButtonData | None


def shown_change(scene: Scene) -> ShownChange | None:
    """What the newest card previews; None for any other card."""
    if scene.shown is None or not scene.shown.screen.startswith("preview:"):
        return None
    _, plan, week, *_ = scene.shown.screen.split(":")
    keys = keys_of(scene.shown.card)
    if not keys:
        # It was answered.
        return None
    does = (pressed for button, pressed in keys if button.style is ButtonStyle.SUCCESS)
    return ShownChange(int(plan), int(week), next(does, None))
