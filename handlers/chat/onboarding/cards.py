"""The cards of a question: asked, settled with its answer, retired without buttons."""

from collections.abc import Iterable

from domain.messages import Button, Card
from handlers.actions.draft import Draft
from handlers.chat.buttons import pack
from handlers.chat.onboarding.order import STEPS, TOTAL, step_named
from handlers.chat.onboarding.steps import Step
from handlers.chat.onboarding.summary import SCREEN as SUMMARY_SCREEN
from handlers.chat.onboarding.talk import SUMMARY, Talk, asking, keep
from handlers.chat.request import Request
from handlers.views.keys import rows_of


async def ask(request: Request, talk: Talk, step: Step, note: str = "", *, in_place: bool = False) -> None:
    """Put a question, as a new card or in place of the tapped one; `note` (HTML) is said above it."""
    talk = talk.moved(step.name, talk.draft)
    await keep(request, talk)
    card = question_card(request, talk, step, note)
    if in_place:
        await request.show(screen_of(step), card)
    else:
        await request.send(card, screen=screen_of(step))


def question_card(request: Request, talk: Talk, step: Step, note: str = "") -> Card:
    """A question with its buttons, and the way back."""
    prompt = step.prompt(asking(request, talk.draft))
    rows = [
        tuple(Button(label, pack("q", step.name, value, revision=talk.serial)) for label, value in row)
        for row in prompt.rows
    ]
    if prompt.wants_location:
        rows.append((Button("Use my location", pack("q_where", step.name, revision=talk.serial)),))
    last = []
    if step is not STEPS[0]:
        last.append(Button("‹ Back", pack("q_back", step.name, revision=talk.serial)))
    if step.done(talk.draft):
        last.append(Button("Keep it", pack("q_keep", step.name, revision=talk.serial)))
    if last:
        rows.append(tuple(last))
    said = step.echo(talk.draft) if step.done(talk.draft) else ""
    parts = (note, f"<i>Question {step.number} of {TOTAL}</i>\n{prompt.text}", f"So far: <b>{said}</b>" if said else "")
    return Card(text="\n\n".join(part for part in parts if part), buttons=tuple(rows))


def screen_of(step: Step) -> str:
    """The name under which a question's card is found again."""
    return f"ask:{step.name}"


def open_screen(talk: Talk) -> str:
    """The screen of the question, or the summary, that is open."""
    return SUMMARY_SCREEN if talk.step == SUMMARY else screen_of(step_named(talk.step))


def understood_card(head: str, draft: Draft, steps: Iterable[Step]) -> Card:
    """What a sentence said, a line and an Edit button for each question it answered."""
    filled = [step for step in steps if step.done(draft) and step.echo(draft)]
    lines = [f"{step.title}: <b>{step.echo(draft)}</b>" for step in filled]
    edits = [Button(f"Edit {step.title.lower()}", pack("q_edit", step.name)) for step in filled]
    return Card(text="\n".join([f"<b>{head}</b>", *lines]), buttons=rows_of(edits))


async def settle(request: Request, step: Step, draft: Draft) -> None:
    """Turn a question's card into its answer, with Edit."""
    card = Card(
        text=f"{step.title}: <b>{step.echo(draft)}</b>",
        buttons=((Button("Edit", pack("q_edit", step.name)),),),
    )
    if request.callback_id is not None:
        await request.show(screen_of(step), card)
    elif not await request.uow.chat.refresh(request.chat_id, screen_of(step), card):
        await request.send(card)


async def retire(request: Request, talk: Talk) -> None:
    """Take the buttons off the card of the open question."""
    if talk.step == SUMMARY:
        await request.uow.chat.refresh(
            request.chat_id, SUMMARY_SCREEN, Card(text="<i>There is a newer summary below.</i>")
        )
        return
    step = step_named(talk.step)
    prompt = step.prompt(asking(request, talk.draft))
    await request.uow.chat.refresh(request.chat_id, screen_of(step), Card(text=prompt.text))
