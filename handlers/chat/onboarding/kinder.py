"""A kinder race taken at the summary: a later day, a shorter distance, or both."""

from dataclasses import replace

from domain.race import race_of_length
from handlers.buttons.onboarding import TakeKinder
from handlers.chat.onboarding.cards import ask, retire
from handlers.chat.onboarding.changes import with_race
from handlers.chat.onboarding.order import unanswered
from handlers.chat.onboarding.summary import at_summary, show_summary
from handlers.chat.request import Request
from handlers.chat.taps import tap


@tap(TakeKinder)
async def on_kinder(request: Request, pressed: TakeKinder) -> None:
    """Take it; what belonged to the other race, its goal and its name, is asked or dropped."""
    talk = await at_summary(request, pressed.revision)
    race = race_of_length(pressed.mm)
    answer = with_race(talk.draft, race)
    name = talk.draft.race_name if race == talk.draft.race else ""
    draft = replace(answer.draft, race_name=name, race_date=pressed.on, start=None)
    talk = replace(talk, draft=draft)
    missing = unanswered(draft)
    if missing is None:
        await show_summary(request, talk, in_place=True)
        return
    await retire(request, talk)
    await ask(request, talk, missing, answer.note)
