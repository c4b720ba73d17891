"""Illness, injury and holidays in the chat: asked first, noted on a tap, over with a word."""

from datetime import date, datetime

from domain.messages import Card
from domain.people import LifeEvent
from domain.words.intents import Holiday, Injured, MedicalStop, Recovered, Sick
from handlers.actions.notices import tell
from handlers.actions.time_off import end_absences, note_absence, withdraw_absence
from handlers.chat.buttons import Tap
from handlers.chat.request import Request
from handlers.chat.taps import OLD_BUTTON, tap
from handlers.desk.coaching import coach_of
from handlers.desk.week import current_week
from handlers.views.keys import Row, key
from handlers.views.text import esc
from handlers.views.time_off import ask_holiday_card, ask_pause_card, back_card, medical_stop_card, noted_card
from handlers.wording.door import mark, speaking, tr
from handlers.wording.formats import show_date

SCREEN = "away"


async def show_time_off(request: Request, said: Sick | Injured | Recovered | Holiday | MedicalStop) -> None:
    """The card for what was said. Only being well again is taken at its word: it changes no day of the plan."""
    coach = await coach_of(request.uow, request.person)
    name = coach.name if coach is not None else ""
    match said:
        case MedicalStop(sign):
            card = medical_stop_card(sign, has_plan=await request.uow.plans.active(request.person.id) is not None)
        case Sick():
            card = ask_pause_card(LifeEvent.ILLNESS, "", name)
        case Injured(where):
            card = ask_pause_card(LifeEvent.INJURY, where, name)
        case Holiday(first, last):
            card = ask_holiday_card(first, last, name)
        case Recovered():
            ended = await end_absences(request.uow, request.person, request.today)
            card = back_card(ended, await _ahead(request))
            if ended:
                await _tell_coach(request, f"back:{request.today}", _BACK)
    await request.show(SCREEN, card)


async def _ahead(request: Request) -> Row:
    """The way to the weeks ahead, planned anew; empty without a plan."""
    head = await request.uow.plans.active(request.person.id)
    if head is None:
        return ()
    return (key("Look at the weeks ahead", "ahead", head.id, current_week(head, request.today)),)


_BACK = mark("<b>{name}</b> is back and runs again from today.")
_AWAY = mark("<b>{name}</b> does not run from {first} to {last}.")
_AWAY_FROM = mark("<b>{name}</b> does not run from {first}.")
_AFTER_ALL = mark("<b>{name}</b> runs after all: the pause was taken back.")


async def _tell_coach(request: Request, key_tail: str, sentence: str, *days: date) -> None:
    """Once for the same news: a second tap tells nothing twice. `days` are the first and last one off."""
    coach = await coach_of(request.uow, request.person)
    if coach is None:
        return
    with speaking(coach.settings.language):
        name = esc(request.person.name or tr("Your athlete"), 60)
        shown = dict(zip(("first", "last"), map(show_date, days), strict=False))
        card = Card(text=tr(sentence, name=name, **shown))
    await tell(request.uow, coach, f"away:{request.person.id}:{key_tail}", card)


@tap("away")
async def on_away(request: Request, pressed: Tap) -> None:
    """Note the days; a second tap notes the same days again, which changes nothing."""
    event = next((each for each in LifeEvent if each.value == pressed.word(0)), None)
    first = request.today if pressed.word(1) == "today" else _date(pressed.word(1))
    last = None if pressed.word(2) == "open" else _date(pressed.word(2))
    if event is None or first is None or (last is None and pressed.word(2) != "open"):
        await request.toast(OLD_BUTTON)
        return
    noted = await note_absence(request.uow, request.person, event, first, last, request.today)
    await request.show(SCREEN, noted_card(noted.event, noted.first, noted.last, await _ahead(request)))
    sentence = _AWAY_FROM if noted.last is None else _AWAY
    await _tell_coach(request, f"{event.value}:{first}:{last}", sentence, noted.first, noted.last or noted.first)


@tap("away_no")
async def on_no(request: Request, _pressed: Tap) -> None:
    """Nothing is noted."""
    await request.show(SCREEN, Card(text="All right, nothing has changed. Take care of yourself."))


@tap("away_undo")
async def on_undo(request: Request, pressed: Tap) -> None:
    """The noted days go again."""
    event = next((each for each in LifeEvent if each.value == pressed.word(0)), None)
    first = _date(pressed.word(1))
    if event is None or first is None:
        await request.toast(OLD_BUTTON)
        return
    await withdraw_absence(request.uow, request.person, event, first)
    await request.show(SCREEN, Card(text="Taken back: your workouts arrive as before."))
    await _tell_coach(request, f"undo:{event.value}:{first}:{request.update_id}", _AFTER_ALL)


def _date(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a plain date
    except ValueError:
        return None
