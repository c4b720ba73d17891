"""Methods that change or remove what is already in a chat, and answers to taps."""

from datetime import timedelta
from typing import Any

from bot.playground.telegram.entities import formatted
from bot.playground.telegram.keyboards import check_markup
from bot.playground.telegram.objects import EmulatedChat, Json, Message
from bot.playground.telegram.params import Params
from bot.playground.telegram.refusals import (
    MAX_CALLBACK_ANSWER,
    NOT_MODIFIED,
    QUERY_TOO_OLD,
    bad_request,
    check_caption,
    check_text,
)
from bot.playground.telegram.sending import Method, document_content, photo_content
from bot.playground.telegram.world import World

# How long a button waits for its answer before the app gives up.
CALLBACK_LIFETIME = timedelta(seconds=15)
DELETABLE_FOR = timedelta(hours=48)

_TEXT_KEYS = {"text", "entities", "link_preview_options"}
_CAPTION_KEYS = {"caption", "caption_entities", "show_caption_above_media"}
_MEDIA_KEYS = {"photo", "document", "has_media_spoiler", "animation", "video"}


async def edit_message_text(world: World, params: Params) -> Json:
    """editMessageText."""
    chat, message = _to_edit(world, params)
    text, entities = formatted(params.text("text"), params.text("parse_mode"), params.data("entities"))
    check_text(text)
    if "text" not in message.data:
        raise bad_request("there is no text in the message to edit")
    content: Json = {"text": text} | ({"entities": entities} if entities else {})
    if params.data("link_preview_options"):
        content["link_preview_options"] = params.data("link_preview_options")
    return _changed(world, chat, message, _TEXT_KEYS, content, params)


async def edit_message_caption(world: World, params: Params) -> Json:
    """editMessageCaption."""
    chat, message = _to_edit(world, params)
    caption, entities = formatted(params.text("caption"), params.text("parse_mode"), params.data("caption_entities"))
    check_caption(caption)
    if not message.has_media:
        raise bad_request("there is no caption in the message to edit")
    content: Json = {"caption": caption} if caption else {}
    if caption and entities:
        content["caption_entities"] = entities
    return _changed(world, chat, message, _CAPTION_KEYS, content, params)


async def edit_message_media(world: World, params: Params) -> Json:
    """editMessageMedia: another picture or document; a text becomes one, and never a text again."""
    chat, message = _to_edit(world, params)
    media = params.data("media")
    if not isinstance(media, dict) or not isinstance(media.get("media"), str):
        raise bad_request("can't parse input media JSON object")
    upload = params.attached(media["media"])
    if media.get("type") == "photo":
        content = photo_content(world, params, upload, media["media"])
    elif media.get("type") == "document":
        content = document_content(world, upload, media["media"])
    else:
        raise bad_request("unsupported input media type in the playground: photo and document only")
    if "text" not in message.data and not message.has_media:
        raise bad_request("message can't be edited")
    caption, entities = formatted(
        str(media.get("caption") or ""), str(media.get("parse_mode") or ""), media.get("caption_entities")
    )
    check_caption(caption)
    if caption:
        content["caption"] = caption
        if entities:
            content["caption_entities"] = entities
    if media.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return _changed(world, chat, message, _TEXT_KEYS | _CAPTION_KEYS | _MEDIA_KEYS, content, params)


async def edit_message_reply_markup(world: World, params: Params) -> Json:
    """editMessageReplyMarkup."""
    chat, message = _to_edit(world, params)
    return _changed(world, chat, message, set(), {}, params, silent=True)


async def delete_message(world: World, params: Params) -> bool:
    """deleteMessage: the bot's own or, in a private chat, the person's, within 48 hours."""
    chat = _chat_of(world, params)
    _delete(world, chat, params.integer("message_id"))
    return True


async def delete_messages(world: World, params: Params) -> bool:
    """deleteMessages: those that are not there are skipped."""
    chat = _chat_of(world, params)
    ids = params.data("message_ids")
    if not isinstance(ids, list) or not 1 <= len(ids) <= 100:
        raise bad_request("message identifiers are not specified")
    if not all(isinstance(message_id, int) for message_id in ids):
        raise bad_request("message identifier is not a valid Integer")
    for message_id in ids:
        if message_id in chat.messages:
            _delete(world, chat, message_id)
    return True


async def answer_callback_query(world: World, params: Params) -> bool:
    """answerCallbackQuery: once, and within the lifetime of the tap."""
    callback = world.callbacks.get(params.text("callback_query_id"))
    if callback is None or callback.answered or world.clock.now() - callback.at > CALLBACK_LIFETIME:
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if len(text) > MAX_CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    url = params.text("url")
    callback.answered = True
    world.touch("callback", callback.id)
    world.feed.publish(
        "answer",
        chat_id=callback.chat_id,
        message_id=callback.message_id,
        callback_id=callback.id,
        text=text,
        alert=params.flag("show_alert"),
        url=url,
    )
    return True


async def set_message_reaction(world: World, params: Params) -> bool:
    """setMessageReaction: one emoji, or none."""
    chat = _chat_of(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to react not found")
    reactions = params.data("reaction") or []
    if not isinstance(reactions, list) or any(not isinstance(item, dict) for item in reactions):
        raise bad_request("can't parse reaction types JSON object")
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    message.reactions = [str(item.get("emoji", "")) for item in reactions]
    world.replace(chat, message, message.data, silent=True)
    return True


async def pin_chat_message(world: World, params: Params) -> bool:
    """pinChatMessage."""
    chat = _chat_of(world, params)
    if params.integer("message_id") not in chat.messages:
        raise bad_request("message to pin not found")
    chat.pinned = params.integer("message_id")
    world.chat_changed(chat)
    return True


async def unpin_chat_message(world: World, params: Params) -> bool:
    """unpinChatMessage and unpinAllChatMessages."""
    chat = _chat_of(world, params)
    if params.has("message_id") and params.integer("message_id") != chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned = None
    world.chat_changed(chat)
    return True


def _chat_of(world: World, params: Params) -> EmulatedChat:
    return world.open_chat(params.values.get("chat_id"))


def _to_edit(world: World, params: Params) -> tuple[EmulatedChat, Message]:
    if not params.has("chat_id") or not params.has("message_id"):
        raise bad_request("message identifier is not specified")
    chat = _chat_of(world, params)
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.by_bot or not message.editable:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(
    world: World,
    chat: EmulatedChat,
    message: Message,
    keys: set[str],
    content: Json,
    params: Params,
    *,
    silent: bool = False,
) -> Json:
    """Replace the keys and the keyboard (none given removes it); raises Refusal when nothing differs."""
    markup = check_markup(params.data("reply_markup"), editing=True)
    drop = keys | {"reply_markup", "edit_date"}
    data: Json = {key: value for key, value in message.data.items() if key not in drop} | content
    if markup:
        data["reply_markup"] = markup
    before = {key: value for key, value in message.data.items() if key != "edit_date"}
    if data == before:
        raise bad_request(NOT_MODIFIED)
    # A changed keyboard alone does not count as edited.
    if silent and "edit_date" in message.data:
        data["edit_date"] = message.data["edit_date"]
    world.replace(chat, message, data, silent=silent)
    return message.data


def _delete(world: World, chat: EmulatedChat, message_id: int) -> None:
    message: Any = chat.messages.get(message_id)
    if message is None:
        raise bad_request("message to delete not found")
    if world.unix_now() - message.data["date"] > DELETABLE_FOR.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    world.remove(chat, message_id)


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_callback_query,
    "setMessageReaction": set_message_reaction,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_chat_message,
}
