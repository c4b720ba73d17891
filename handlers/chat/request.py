"""What a person just did, and the ways to answer: every handler is given one Request."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from domain.calendar import local_date
from domain.messages import Card
from domain.people import Person, PersonSettings
from domain.ports import UnitOfWork
from handlers.desk.access import may_see
from handlers.views.coaching import named

# Screens about more people than one: no single name belongs on them.
ABOUT_MANY = frozenset({"inbox", "coach"})
# Set by the bot's lane around `application.process_update`, so that handlers share its transaction.
current_uow: ContextVar[UnitOfWork] = ContextVar("current_uow")


@dataclass(slots=True, kw_only=True)
class Request:
    """One update of one person, inside one transaction.

    `message_id` and `callback_id` belong to the tapped card. `argument` is what follows a command ("/log 5 mi").
    `location` is (latitude, longitude) in degrees. `tongue` is the language that their
    Telegram speaks, empty where it is unknown. `bot_name` is the bot's user name, for links. `reply_to`
    is the message of the bot that this one replies to. `update_id`
    makes the keys of answers unique, and the same again when the update is handled again. `whose` is the name (safe
    HTML) that stands on every card about somebody else's plan; empty for one's own, and for cards about many people.
    `about` is the id of the athlete of whom a coach's words are, None for one's own.
    """

    uow: UnitOfWork
    person: Person
    chat_id: int
    update_id: int
    message_id: int | None = None
    callback_id: str | None = None
    text: str | None = None
    argument: str = ""
    bot_name: str = ""
    location: tuple[float, float] | None = None
    tongue: str = ""
    reply_to: int | None = None
    toasted: bool = False
    whose: str = ""
    about: int | None = None
    in_view: tuple[int, int] | None = None
    whispered: str = ""
    is_body_told: bool = False
    _sent: int = 0
    _shown: int = 0
    _screen: str | None = field(default=None)
    _as_came: tuple[Person, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._as_came = self.person, self._sent

    @property
    def now(self) -> datetime:
        """The moment of this transaction, aware, in UTC."""
        return self.uow.now

    @property
    def settings(self) -> PersonSettings:
        """The person's preferences."""
        return self.person.settings

    @property
    def today(self) -> date:
        """Today where the person lives."""
        return local_date(self.person.settings.zone, self.now)

    async def show(self, screen: str, card: Card) -> None:
        """Turn the tapped card into this screen; without a tap, or for a second screen, send a new card."""
        edits_tapped = self.message_id is not None and self._screen in (None, screen)
        if edits_tapped:
            self._screen = screen
        else:
            self._shown += 1
        card = card if screen in ABOUT_MANY else self._named(card)
        await self.uow.chat.show(self.chat_id, screen, card, message_id=self.message_id if edits_tapped else None)

    async def keep_tapped(self, screens: str) -> None:
        """A tapped card whose screen begins so stays as it is: what its tap leads to comes below it."""
        if self.message_id is None:
            return
        if (await self.uow.chat.screen_at(self.chat_id, self.message_id) or "").startswith(screens):
            self.message_id = None

    async def send(self, card: Card | str, screen: str | None = None, key: str | None = None) -> bool:
        """Send a new message (text is Telegram HTML); with `screen` it becomes a living card.

        Under a `key` used before nothing is sent and the answer is False.
        """
        self._sent += 1
        return await self.uow.chat.post(
            self.chat_id,
            key or f"update:{self.update_id}:{self._sent}",
            self._named(Card(text=card) if isinstance(card, str) else card),
            screen=screen,
        )

    def _named(self, card: Card) -> Card:
        """The card with the name of whose plan it is about, unless it says it."""
        if not self.whose or self.whose in card.text:
            return card
        return replace(card, text=f"<b>{self.whose}</b>\n{card.text}")

    async def say_whose(self, plan_id: int) -> None:
        """From here on every card of this update carries the athlete's name, where it is one this coach may see.

        A name said before is taken back first: it was another plan's.
        """
        self.whose = ""
        if not self.person.is_coach:
            return
        head = await self.uow.plans.head(plan_id)
        if head is None or head.athlete_id == self.person.id:
            return
        athlete = await self.uow.people.get(head.athlete_id)
        if athlete is not None and await may_see(self.uow, self.person.id, athlete.id):
            self.whose = named(athlete.name, 30)

    async def toast(self, text: str, alert: bool = False) -> None:
        """Answer the tap with a few words (at most 200 characters); without a tap they are kept as `whispered`."""
        if self.callback_id is None:
            self.whispered = text
        if self.callback_id is not None and not self.toasted:
            self.toasted = True
            await self.uow.chat.answer(self.callback_id, text[:200], alert=alert)

    @property
    def has_said(self) -> bool:
        """Whether anything was sent or shown."""
        return bool(self._sent or self._shown or self._screen)

    async def take_back(self, first: Callable[[], Awaitable[None]] | None = None) -> None:
        """Undo all that this update did so far: a deed that is refused keeps nothing, and says nothing but why.

        Who they are stays, and how their conversation stands. `first` is what the update did whatever came after; it is
        done again.
        """
        dialog = await self.uow.dialogs.get(self.chat_id)
        await self.uow.start_over()
        self.person, self._sent = self._as_came
        self._shown, self._screen, self.toasted, self.whispered = 0, None, False, ""
        if await self.uow.people.get(self.person.id) != self.person:
            await self.uow.people.put(self.person)
        if first is not None:
            await first()
        if await self.uow.dialogs.get(self.chat_id) == dialog:
            return
        if dialog is None:
            await self.uow.dialogs.drop(self.chat_id)
        else:
            await self.uow.dialogs.put(self.chat_id, dialog)

    async def save_settings(self, settings: PersonSettings) -> None:
        """Keep changed preferences, and use them from here on."""
        self.person = replace(self.person, settings=settings)
        await self.uow.people.put(self.person)
