"""The course of one question: asked, settled with its answer, retired without buttons."""

from domain.messages import Card
from handlers.chat.onboarding.order import SAYABLE, STEPS, TOTAL, step_named
from handlers.chat.onboarding.talk import SUMMARY, Talk, asking, keep
from handlers.chat.request import Request
from handlers.desk.draft import Draft
from handlers.desk.questions import Step
from handlers.views.onboarding import (
    ANSWERED_SCREEN,
    UNDERSTOOD_SCREEN,
    answered_card,
    question_card,
    screen_of,
    settled_card,
)
from handlers.views.summary import SCREEN as SUMMARY_SCREEN
from handlers.wording.door import tr


async def ask(request: Request, talk: Talk, step: Step, note: str = "", *, in_place: bool = False) -> None:
    """Put a question, as a new card or in place of the tapped one; `note` (HTML) is said above it."""
    talk = talk.moved(step.name, talk.draft)
    await keep(request, talk)
    card = card_of(request, talk, step, note)
    if in_place:
        await request.show(screen_of(step), card)
    else:
        await request.send(card, screen=screen_of(step))


def card_of(request: Request, talk: Talk, step: Step, note: str = "") -> Card:
    """The card of the question as it stands."""
    return question_card(
        step,
        step.prompt(asking(request, talk.draft)),
        total=TOTAL,
        serial=talk.serial,
        said=step.echo(talk.draft) if step.done(talk.draft) else "",
        is_first=step is STEPS[0] or step not in STEPS,
        note=note,
    )


def open_screen(talk: Talk) -> str:
    """The screen of the question, or the summary, that is open."""
    return SUMMARY_SCREEN if talk.step == SUMMARY else screen_of(step_named(talk.step))


async def settle(request: Request, step: Step, draft: Draft) -> None:
    """Turn a question's card into its answer, with Edit."""
    card = settled_card(step, draft)
    if request.callback_id is not None:
        await request.show(screen_of(step), card)
    elif not await request.uow.chat.refresh(request.chat_id, screen_of(step), card):
        await request.send(card, screen=screen_of(step))


async def close_answers(request: Request, draft: Draft) -> None:
    """Take Edit off every answer: they have become a plan, which is changed where it stands."""
    for step in SAYABLE:
        answer = answered_card(step, draft)
        while await request.uow.chat.refresh(request.chat_id, screen_of(step), answer, becomes=ANSWERED_SCREEN):
            pass  # one card after the other
    became = Card(text=tr("<i>These answers became your plan, below.</i>"))
    while await request.uow.chat.refresh(request.chat_id, UNDERSTOOD_SCREEN, became, becomes=ANSWERED_SCREEN):
        pass


async def retire(request: Request, talk: Talk) -> None:
    """Take the buttons off the card of the open question."""
    if talk.step == SUMMARY:
        newer = Card(text=tr("<i>There is a newer summary below.</i>"))
        await request.uow.chat.refresh(request.chat_id, SUMMARY_SCREEN, newer)
        return
    step = step_named(talk.step)
    prompt = step.prompt(asking(request, talk.draft))
    await request.uow.chat.refresh(request.chat_id, screen_of(step), Card(text=prompt.text))
