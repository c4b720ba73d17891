"""/start: hello, a new plan, going on with an unfinished one, and links that brought somebody here."""

from domain.formats import show_date
from domain.messages import Button, ButtonStyle, Card
from domain.units import Units
from handlers.actions.coaching import INVITE_PREFIX
from handlers.actions.draft import Draft
from handlers.chat.buttons import Tap, pack
from handlers.chat.coaching.invitations import offer_invitation
from handlers.chat.commands import command
from handlers.chat.dialogs import close_dialog
from handlers.chat.onboarding.cards import understood_card
from handlers.chat.onboarding.first_words import read_first_words
from handlers.chat.onboarding.flow import begin, resume
from handlers.chat.onboarding.order import STEPS, TOTAL
from handlers.chat.onboarding.talk import DIALOG, Talk, asking, current_talk
from handlers.chat.request import Request
from handlers.chat.taps import tap
from handlers.views.text import esc

WELCOME = (
    "<b>Welcome to Milepost.</b> I coach runners in this chat: a few questions, and you have a plan for your race, "
    "week by week. Tap an answer or write your own; Back and Edit are always there. /cancel keeps your answers for "
    "later, /help explains any question. If you coach other runners, send /coach."
)
_UNKNOWN_LINK = "I don't know that link; it may be an old one. That's no problem."


@command("start")
async def on_start(request: Request) -> None:
    """Begin, go on, or ask before a plan is replaced."""
    payload = request.argument.strip()
    if payload.startswith(INVITE_PREFIX):
        await offer_invitation(request, payload.removeprefix(INVITE_PREFIX))
    else:
        await hello(request, _UNKNOWN_LINK if payload else "")


async def hello(request: Request, note: str = "") -> None:
    """The right beginning for whoever this is."""
    talk = await current_talk(request)
    if talk is not None:
        await _offer_to_go_on(request, talk, note)
        return
    head = await request.uow.plans.active(request.person.id)
    if head is None and request.person.is_coach:
        text = "<b>Welcome back.</b> /coach shows your athletes and what waits for you."
        own = Button("Make a plan for myself", pack("q_new"))
        await request.send(Card(text=f"{note}\n\n{text}" if note else text, buttons=((own,),)), screen="start")
        return
    if head is None:
        await request.send(f"{note}\n\n{WELCOME}" if note else WELCOME)
        await begin(request, await _known(request))
        return
    text = (
        f"You have a plan for <b>{esc(head.inputs.race_name, 60)}</b> on {show_date(head.inputs.race_date)}. "
        "A new plan takes its place; the old one stays readable under /plan. Which shall it be?"
    )
    await request.send(
        Card(
            text=f"{note}\n\n{text}" if note else text,
            buttons=(
                (Button("Keep my plan", pack("q_stay"), style=ButtonStyle.PRIMARY),),
                (Button("Make a new plan", pack("q_new")),),
            ),
        ),
        screen="start",
    )


async def begin_from_words(request: Request) -> bool:
    """Begin with a sentence that names a race; False when this one does not."""
    draft = read_first_words(asking(request, await _known(request)), request.text or "")
    if draft is None or (draft.race is None and draft.race_date is None):
        return False
    await request.send(understood_card("A good plan. I understood:", draft, STEPS))
    await begin(request, draft)
    return True


def names_a_race(request: Request) -> bool:
    """Whether the words are about a race to come, with its date: the wish for a plan."""
    draft = read_first_words(asking(request, Draft()), request.text or "")
    return draft is not None and draft.race is not None and draft.race_date is not None


@tap("q_stay")
async def on_stay(request: Request, _pressed: Tap) -> None:
    """Keep the plan that is there."""
    await request.show("start", Card(text="Good. Your plan stays as it is: /today, /week and /plan show it."))


@tap("q_new")
async def on_new(request: Request, _pressed: Tap) -> None:
    """Begin anew; the plan in force stays until the new one is created."""
    if await current_talk(request) is not None:
        await request.toast("The questions are open already, below.")
        return
    present = await request.uow.plans.active(request.person.id)
    stays = " Your present plan stays until you create the new one." if present is not None else ""
    await request.show("start", Card(text=f"A new plan, then.{stays}"))
    await begin(request, await _known(request))


@tap("q_drop")
async def on_drop(request: Request, _pressed: Tap) -> None:
    """Forget unfinished answers."""
    await close_dialog(request, DIALOG)
    await request.show("start", Card(text="Your answers are forgotten. /start begins again whenever you like."))


async def _offer_to_go_on(request: Request, talk: Talk, note: str) -> None:
    answered = sum(1 for step in STEPS if step.done(talk.draft))
    if answered == 0:
        await resume(request, talk, note)
        return
    text = f"Welcome back. You have answered {answered} of {TOTAL} questions; shall we go on?"
    await request.send(
        Card(
            text=f"{note}\n\n{text}" if note else text,
            buttons=(
                (Button("Go on", pack("q_go"), style=ButtonStyle.PRIMARY),),
                (Button("Forget my answers", pack("q_drop")),),
            ),
        ),
        screen="start",
    )


async def _known(request: Request) -> Draft:
    """What an earlier plan taught about the person; race, fitness and health are asked each time."""
    earlier = await request.uow.plans.of_athlete(request.person.id)
    if not earlier:
        return Draft()
    settings = request.settings
    return Draft(
        units=Units(settings.units),
        zone=settings.zone,
        reminder_when=settings.reminder_when,
        reminder_time=settings.reminder_time,
    )
