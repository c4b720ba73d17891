"""What the planner would make of a week or a day."""

from domain.messages import Button, Card
from handlers.buttons.copies import MakeAnew, MakeDayAnew, PreviewAnew
from handlers.desk.checks import Preview
from handlers.desk.week import OpenedWeek
from handlers.views.keys import back_to_week, key
from handlers.views.preview import preview_card
from handlers.wording.door import tr


def anew_card(opened: OpenedWeek, found: Preview, *, edited_too: bool) -> Card:
    """The week made anew; days edited by hand are kept, or are offered too."""
    plan, number, revision = opened.plan_id, opened.number, opened.revision
    card = preview_card(opened, found, confirm=MakeAnew(plan, number, opened.steps, edited_too, revision=revision))
    if edited_too or not opened.has_edited_days:
        return card
    return Card(text=card.text, buttons=(*card.buttons, (_edited_too(opened),)))


def unchanged_card(opened: OpenedWeek) -> Card:
    """The planner would change nothing but days that were edited: those are offered."""
    text = tr("The planner would make this week just as it is, your edited days kept.")
    back = back_to_week(opened.plan_id, opened.number)
    return Card(text=text, buttons=((_edited_too(opened),), (back,)))


def _edited_too(opened: OpenedWeek) -> Button:
    return key(tr("Edited days too"), PreviewAnew(opened.plan_id, opened.number, True, revision=opened.revision))


def day_anew_card(opened: OpenedWeek, day: int, found: Preview) -> Card:
    """One day made anew."""
    confirm = MakeDayAnew(opened.plan_id, opened.number, opened.steps, day, revision=opened.revision)
    return preview_card(opened, found, confirm=confirm)
