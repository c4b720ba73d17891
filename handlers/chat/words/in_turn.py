"""Wishes for several athletes: each as a sentence of its own, done one after the other, so that none is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from domain.people import Person
from domain.units import Units
from domain.words.agreed import agreed
from domain.words.answers import Ask, Question
from domain.words.asked_of import AskOfAll
from domain.words.coach_week import coach_week
from domain.words.grammar.heard import Heard
from domain.words.grammar.said_again import said_again
from domain.words.intents import (
    Approve,
    DayEdit,
    Holiday,
    Intent,
    MakeEasier,
    OpenAthletePage,
    RestDay,
    SkipDay,
    WhatsOn,
)
from domain.words.message_words import message_beside, message_in
from domain.words.of_athletes import nudged
from domain.words.of_several import is_wish_beside, names_in, of_several, wishes_apart
from domain.words.week_wishes import WeekWish
from handlers.buttons.changing import AskCoachForWish, DoWish
from handlers.buttons.coaching import LeaveMessage, SendMessage
from handlers.buttons.edits import ApplyMended, ApplyOperation, ConfirmTogether, DoMended, DoOperation
from handlers.buttons.logs_asked import AskToLog
from handlers.buttons.rests import RestOver
from handlers.buttons.week import OpenWeek
from handlers.buttons.words import ChooseReading, LeaveAsIs
from handlers.chat.dialogs import find_dialog, put_below_all
from handlers.chat.request import Request
from handlers.chat.words.scene import keys_of, names_of
from handlers.views.messages import next_words, not_done_for
from handlers.wording.door import tr

IN_TURN = "in_turn"
# What a card asks that has to be answered before the next athlete's comes.
_ASKS = (
    DoOperation, ApplyOperation, DoMended, ApplyMended, ConfirmTogether, DoWish, AskCoachForWish, SendMessage,
    ChooseReading, AskToLog, RestOver,
)  # fmt: skip
DECIDES = (*_ASKS, LeaveMessage, LeaveAsIs, OpenWeek)
_MOST = 6
# Beside a message to the same one; what is only told of them is no wish.
_DONE_FIRST = Approve | DayEdit | WeekWish | SkipDay | Holiday

Read = Callable[[str], Heard]


def wishes_of(text: str, names: Mapping[str, Person], read: Read, *, is_all: bool) -> Sequence[str]:
    """One sentence for each athlete that a sentence is about, in their order; empty for a sentence about one."""
    approved = agreed(text, names)
    if approved is not None and 1 < len(approved.names) <= _MOST:
        return approved.apart
    several = of_several(text, names, is_all=is_all)
    if several is not None and isinstance(read(text).value, AskOfAll):
        return ()
    is_many = several is not None and (len(several.names) == len(names) or len(several.names) > _MOST)
    if several is not None and is_many and isinstance(read(several.rest).value, Approve):
        # A week's card for each would bury the chat; what waits for everybody has a list of its own.
        return ()
    if several is not None:
        return _for_each(several.names[:_MOST], several.rest, read)
    beside = message_beside(text, names)
    is_week = beside is not None and coach_week(beside[0], names.keys(), Units.MI) is not None
    if beside is not None and (is_week or _is_done_first(read(beside[0]))):
        return beside
    for left, right in wishes_apart(text, names):
        if message_in(left, names) is not None and (":" in left or not is_wish_beside(right)):
            continue
        wish = _of_the_other(left, right, names, read)
        if wish is not None and _is_meant(left, names, read):
            return (left, wish)
    return ()


def _is_done_first(heard: Heard) -> bool:
    """Whether something is to be done, "cancel everything till Tuesday" too, of which only the last day is asked."""
    question = heard.answer if isinstance(heard.answer, Question) else None
    return isinstance(heard.value, _DONE_FIRST) or (question is not None and question.ask.code is Ask.AWAY_UNTIL)


def _for_each(whom: Sequence[str], rest: str, read: Read) -> Sequence[str]:
    """The sentence with each name in turn, in the words that are understood; empty where none is."""
    shapes = ("{name}: {rest}", "{rest} for {name}")
    heard = [read(shape.format(name=whom[0], rest=rest)) for shape in shapes]
    understood = [shape for shape, each in zip(shapes, heard, strict=True) if each.value is not None and each.is_sure]
    asked = [shape for shape, each in zip(shapes, heard, strict=True) if isinstance(each.answer, Question)]
    shape = next(iter([*understood, *asked]), None)
    if shape is None or all(each.name != whom[0] for each in heard):
        return ()
    return tuple(shape.format(name=name, rest=rest) for name in whom)


def _is_meant(text: str, names: Mapping[str, Person], read: Read) -> bool:
    """Whether it is a wish of its own: a message, a nudge, or something that is understood or asked about."""
    return message_in(text, names) is not None or nudged(text, names) or read(text).answer is not None


def _of_the_other(left: str, right: str, names: Mapping[str, Person], read: Read) -> str | None:
    """The second wish as a sentence; "and saturday for Ben" is the first one on another day. None where it is none."""
    if message_in(right, names) is not None or nudged(right, names):
        return right
    first, other = read(left).value, read(right)
    if isinstance(other.value, WhatsOn) and other.value.day is not None and not isinstance(first, WhatsOn):
        again = _on_another_day(first, other.value)
        return f"{again} for {other.name}" if again else None
    is_read = other.value is not None and other.is_sure and not isinstance(other.value, OpenAthletePage)
    return right if is_read or isinstance(other.answer, Question) else None


def _on_another_day(wish: Intent | None, other: WhatsOn) -> str:
    if isinstance(wish, RestDay | SkipDay | MakeEasier) and other.day is not None:
        return said_again(replace(wish, day=other.day))
    return ""


def shown_turns(left: Sequence[str], names: Mapping[str, Person]) -> list[str]:
    """What comes next, each by the athlete it is about; a message is named as one."""
    found = [(wish, names[each].name) for wish in left for each in names_in(wish, names)]
    return [tr("a message to {name}", name=name) if message_in(wish, names) else name for wish, name in found]


async def keep_in_turn(request: Request, left: Sequence[str]) -> None:
    """Keep what is still to be asked, for the rest of the day."""
    if left or await find_dialog(request, IN_TURN) is not None:
        await put_below_all(request, IN_TURN, {"left": list(left), "on": request.today.isoformat()})


async def next_in_turn(request: Request) -> list[str]:
    """What is still to be asked; where another day has begun nothing is, and it is said for whom nothing was done."""
    state = await find_dialog(request, IN_TURN)
    left = [str(each) for each in state.get("left", [])] if state is not None else []
    if state is None or not left or state.get("on") == request.today.isoformat():
        return left
    await put_below_all(request, IN_TURN, {"left": [], "on": request.today.isoformat()})
    # "Thursday" may be another one by now.
    names = await names_of(request)
    if (found := names_in(" ".join(left), names)) and not await is_asked(request):
        request.whose = ""
        await request.send(not_done_for([names[each].name for each in found], left[0]))
    return []


async def is_asked(request: Request) -> bool:
    """Whether the newest card of the chat waits for an answer."""
    shown = await request.uow.chat.newest(request.chat_id)
    return shown is not None and any(isinstance(pressed, _ASKS) for _, pressed in keys_of(shown.card))


async def say_who_is_next(request: Request, left: Sequence[str]) -> None:
    """On the card that waits for an answer: who comes after it, so that nobody seems forgotten."""
    shown = await request.uow.chat.newest(request.chat_id)
    if shown is not None and left:
        card = replace(shown.card, text=f"{shown.card.text}\n\n{next_words(left)}")
        await request.uow.chat.refresh(request.chat_id, shown.screen, card)
