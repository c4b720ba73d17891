"""From Telegram's updates to the rooms of the chat. Nothing here calls the Bot API: answers go through `uow.chat`."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, Message, Update, User
from telegram.ext import (
    BaseHandler,
    CallbackContext,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

import handlers.chat.rooms  # noqa: F401  # registers the commands, taps and dialogs that the routes reach
from domain.errors import CoachError, NotYoursError
from domain.people import Person, PersonSettings
from handlers.chat.coaching.talk import reply_in_thread
from handlers.chat.commands import COMMANDS, run_command
from handlers.chat.dialogs import continue_dialog, leave_for_command
from handlers.chat.elsewhere import about_group, about_unsupported, edited_message, unknown_command
from handlers.chat.request import Request, current_uow
from handlers.chat.taps import handle_tap
from handlers.chat.training.recorded import take_file
from handlers.chat.training.today import show_day
from handlers.chat.words.text import read_location, read_text
from handlers.chat.words.tongue import say_what_is_spoken
from handlers.views.text import clean, esc, one_line
from handlers.wording.door import nearest_language, speaking, tr
from handlers.wording.errors import said

Context = CallbackContext[Any, Any, Any, Any]


def build_handlers() -> list[BaseHandler[Update, Context, None]]:
    """Every handler of the bot, in the order in which they are asked. Needs `current_uow` set when they run."""
    private = filters.ChatType.PRIVATE
    fresh = filters.UpdateType.MESSAGE & private
    return [
        MessageHandler(filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & filters.COMMAND, on_group),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & private, on_edited),
        MessageHandler(fresh & filters.StatusUpdate.ALL, on_service),
        CommandHandler([name for name, _ in COMMANDS], on_command, filters=fresh),
        MessageHandler(fresh & filters.COMMAND, on_unknown_command),
        MessageHandler(fresh & filters.TEXT, on_text),
        MessageHandler(fresh & filters.LOCATION, on_location),
        MessageHandler(fresh & filters.Document.ALL & ~filters.ANIMATION, on_document),
        MessageHandler(fresh, on_unsupported),
        CallbackQueryHandler(on_tap),
        ChatMemberHandler(on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    ]


async def on_command(update: Update, context: Context) -> None:
    """One of the menu's commands; what follows the name is its argument."""
    message, request = await _message_request(update, context)
    name, _, argument = (message.text or "").partition(" ")
    request.argument = clean(argument)
    command = name[1:].split("@")[0].lower()

    async def leave() -> None:
        if command not in ("help", "cancel"):
            await leave_for_command(request)

    await _answered(request, lambda: run_command(command, request), first=leave)


async def on_unknown_command(update: Update, context: Context) -> None:
    """A command that is not in the menu."""
    _message, request = await _message_request(update, context)
    await _answered(request, lambda: unknown_command(request))


async def on_text(update: Update, context: Context) -> None:
    """Text: an answer to the open question, or plain words."""
    _message, request = await _message_request(update, context)

    async def read() -> None:
        if not await reply_in_thread(request) and not await continue_dialog(request):
            await say_what_is_spoken(request)
            await read_text(request)

    await _answered(request, read)


async def on_location(update: Update, context: Context) -> None:
    """A shared location: an answer to the open question, or an offer to use its time zone."""
    message, request = await _message_request(update, context)
    if message.location is not None:
        request.location = (message.location.latitude, message.location.longitude)

    async def read() -> None:
        if not await continue_dialog(request):
            await read_location(request)

    await _answered(request, read)


async def on_document(update: Update, context: Context) -> None:
    """A file: the run of a watch, most likely."""
    message, request = await _message_request(update, context)
    document = message.document
    if document is not None:
        await _answered(request, lambda: take_file(request, document.file_id, document.file_size or 0))


async def on_unsupported(update: Update, context: Context) -> None:
    """A sticker, a voice message, a contact …: said kindly that it cannot be read."""
    message, request = await _message_request(update, context)
    kind = next((name for name in UNSUPPORTED if getattr(message, name, None)), "")
    key = f"album:{request.chat_id}:{message.media_group_id}" if message.media_group_id else None
    await _answered(request, lambda: about_unsupported(request, kind, key))


async def on_edited(update: Update, context: Context) -> None:
    """An edited message changes nothing; that is said once for each message."""
    message, request = await _message_request(update, context)
    await _answered(request, lambda: edited_message(request, message.message_id))


async def on_service(_update: Update, _context: Context) -> None:
    """Telegram's own notices (a pinned message, a new background) need no answer."""


async def on_group(update: Update, _context: Context) -> None:
    """A command in a group: a coach talks to one person at a time."""
    message, sender = update.effective_message, update.effective_user
    if message is not None:
        with speaking(nearest_language(sender.language_code if sender is not None else None)):
            await about_group(current_uow.get(), message.chat_id, f"group:{message.chat_id}:{message.message_id}")


async def on_membership(update: Update, context: Context) -> None:
    """Blocked, unblocked, or added to a group."""
    change = update.my_chat_member
    if change is None:
        return
    uow = current_uow.get()
    here = change.new_chat_member.status not in (ChatMember.BANNED, ChatMember.LEFT)
    if change.chat.type != Chat.PRIVATE:
        was_here = change.old_chat_member.status not in (ChatMember.BANNED, ChatMember.LEFT)
        if here and not was_here and change.chat.type != Chat.CHANNEL:
            with speaking(nearest_language(change.from_user.language_code)):
                await about_group(uow, change.chat.id, f"group:{change.chat.id}:joined:{update.update_id}")
        return
    person = await uow.people.get(change.from_user.id)
    if person is None:
        return
    was_gone = person.muted_at is not None
    person = replace(person, muted_at=None if here else person.muted_at or uow.now)
    await uow.people.put(person)
    if here and was_gone and await uow.plans.active(person.id) is not None:
        await _welcome_back(update, context, person)


async def _welcome_back(update: Update, context: Context, person: Person) -> None:
    """What was to be said meanwhile is past: whoever returns finds one card, of today, whose buttons live."""
    request = Request(
        uow=current_uow.get(),
        person=person,
        chat_id=person.chat_id,
        update_id=update.update_id,
        bot_name=context.bot.username,
    )
    await _answered(request, lambda: show_day(request, request.today))


async def on_tap(update: Update, context: Context) -> None:
    """A tap on a button of a card."""
    query = update.callback_query
    if query is None:
        return
    uow = current_uow.get()
    chat_id = query.message.chat.id if query.message else query.from_user.id
    known = await uow.people.get(query.from_user.id)
    if chat_id != query.from_user.id:
        # Cards live in private chats; a card that got elsewhere obeys nobody there.
        settings = known.settings if known is not None else PersonSettings()
        with speaking(settings.language):
            await uow.chat.answer(query.id, said(NotYoursError(), settings.units))
    elif known is None:
        with speaking(nearest_language(query.from_user.language_code)):
            await uow.chat.answer(query.id, tr("We start afresh here. Send /start."))
    else:
        request = _tap_request(update, query, known, context.bot.username)
        await _answered(request, lambda: handle_tap(request, query.data or ""))


# Message attributes in the order in which they are looked for: an animation also has a document.
UNSUPPORTED = (
    "sticker",
    "voice",
    "video_note",
    "animation",
    "video",
    "audio",
    "photo",
    "contact",
    "poll",
    "dice",
    "game",
    "story",
    "invoice",
    "paid_media",
)


async def _answered(
    request: Request, handle: Callable[[], Awaitable[object]], first: Callable[[], Awaitable[None]] | None = None
) -> None:
    """Run a handler; what the person can put right is said to them, anything else is the lane's to deal with.

    What a refused deed did until then is taken back. `first` is done before it, and stays.
    """
    settings = request.settings
    with speaking(settings.language):
        try:
            if first is not None:
                await first()
            await handle()
        except CoachError as error:
            await request.take_back(first)
            sentence = said(error, settings.units)
            if request.callback_id is not None:
                await request.toast(sentence, alert=len(sentence) > 60)
            else:
                await request.send(esc(sentence))


async def _message_request(update: Update, context: Context) -> tuple[Message, Request]:
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        raise ValueError("a private message has a text and a sender")
    request = Request(
        uow=current_uow.get(),
        person=await _person(user, message.chat_id),
        chat_id=message.chat_id,
        update_id=update.update_id,
        text=clean(message.text) if message.text is not None else None,
        tongue=user.language_code or "",
        bot_name=context.bot.username,
        reply_to=message.reply_to_message.message_id if message.reply_to_message is not None else None,
    )
    return message, request


def _tap_request(update: Update, query: CallbackQuery, person: Person, bot_name: str) -> Request:
    return Request(
        uow=current_uow.get(),
        person=person,
        chat_id=person.chat_id if query.message is None else query.message.chat.id,
        update_id=update.update_id,
        bot_name=bot_name,
        message_id=query.message.message_id if query.message else None,
        callback_id=query.id,
    )


async def _person(user: User, chat_id: int) -> Person:
    """The sender, made on first contact; whoever writes is reachable again, and their name is kept current."""
    uow = current_uow.get()
    known = await uow.people.get(user.id)
    name = one_line(user.full_name, 64)
    person = (
        replace(known, chat_id=chat_id, name=name or known.name, muted_at=None)
        if known
        else Person(
            id=user.id,
            chat_id=chat_id,
            name=name,
            created_at=uow.now,
            settings=PersonSettings(language=nearest_language(user.language_code)),
        )
    )
    if person != known:
        await uow.people.put(person)
    return person
