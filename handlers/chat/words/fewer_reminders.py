"""Fewer reminders than there can be: what is so already, and what there is instead, as a tap."""

from domain.people import ReminderWhen
from domain.words.answers import Ask, ask
from domain.words.grammar.said_again import offer
from domain.words.reminder_words import days_without, is_for_a_while
from domain.words.settings_said import RemindAt
from domain.words.topics import Topic
from handlers.chat.asking_back import ask_back
from handlers.chat.words.scene import Scene
from handlers.views.frequent import frequent_words
from handlers.wording.door import tr, trn
from handlers.wording.formats import show_weekdays


async def answer_fewer_reminders(scene: Scene) -> None:
    """ "No messages on Saturdays", "stop the messages for two weeks"."""
    request, text = scene.request, scene.request.text or ""
    settings = request.settings
    if is_for_a_while(text) and settings.reminder_when is not ReminderWhen.OFF:
        await request.send(
            tr(
                "Reminders don't come back by themselves: they can stop now, and “remind me at {time}” brings them "
                "back when you want them. For days away write “away 12 to 20 Feb”: no run is planned then, and no "
                "reminder comes.",
                time=f"{settings.reminder_time:%H:%M}",
            )
        )
        await ask_back(request, ask(Ask.DO_THAT, offer(RemindAt(when=ReminderWhen.OFF))))
        return
    days = days_without(text)
    running = scene.head.inputs.preferred_days if scene.head is not None and scene.is_own else frozenset(range(1, 8))
    free = [day for day in days if day not in running]
    lines = []
    if free and not settings.rest_day_messages:
        lines.append(
            trn(
                "{days} is none of your running days, and without a run no reminder comes: so it is already.",
                "{days} are none of your running days, and without a run no reminder comes: so it is already.",
                len(free),
                days=show_weekdays(free),
            )
        )
    busy = [day for day in days if day not in free]
    if busy and free and lines:
        lines.insert(0, tr("On {days} a run is planned, and its reminder comes with it.", days=show_weekdays(busy)))
    if busy or not lines:
        lines.append(frequent_words(Topic.REMINDER_DAYS) or "")
    await request.send(" ".join(lines))
