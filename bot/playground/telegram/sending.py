"""Methods that put something new into a chat: messages, photos, documents, drafts, chat actions."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.playground.telegram.entities import formatted
from bot.playground.telegram.keyboards import Markup, check_markup
from bot.playground.telegram.objects import EmulatedChat, Json, StoredFile, photo_sizes
from bot.playground.telegram.params import FilePart, Params
from bot.playground.telegram.refusals import bad_request, check_caption, check_chat_action, check_text, picture_size
from bot.playground.telegram.world import World

# What of a message goes along when it is copied.
_COPIED = frozenset(
    ["text", "entities", "caption", "caption_entities", "photo", "document", "location", "contact", "sticker", "voice"]
)

Method = Callable[[World, Params], Awaitable[Any]]


async def send_message(world: World, params: Params) -> Json:
    """sendMessage."""
    chat = world.open_chat(params.values.get("chat_id"))
    content = text_content(params)
    return deliver(world, chat, content, params)


async def send_photo(world: World, params: Params) -> Json:
    """sendPhoto: an upload or a file_id."""
    chat = world.open_chat(params.values.get("chat_id"))
    content = {**photo_content(world, params, params.upload("photo"), params.text("photo")), **caption_content(params)}
    return deliver(world, chat, content, params)


async def send_document(world: World, params: Params) -> Json:
    """sendDocument: an upload or a file_id."""
    chat = world.open_chat(params.values.get("chat_id"))
    content = {**document_content(world, params.upload("document"), params.text("document")), **caption_content(params)}
    return deliver(world, chat, content, params)


async def send_location(world: World, params: Params) -> Json:
    """sendLocation."""
    chat = world.open_chat(params.values.get("chat_id"))
    try:
        latitude, longitude = float(params.text("latitude")), float(params.text("longitude"))
    except ValueError as error:
        raise bad_request("latitude and longitude must be numbers") from error
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong location specified")
    return deliver(world, chat, {"location": {"latitude": latitude, "longitude": longitude}}, params)


async def copy_message(world: World, params: Params) -> Json:
    """copyMessage: the same content without a link to the original."""
    chat = world.open_chat(params.values.get("chat_id"))
    source = world.find_chat(params.values.get("from_chat_id")).messages.get(params.integer("message_id"))
    if source is None:
        raise bad_request("message to copy not found")
    content = {key: value for key, value in source.data.items() if key in _COPIED}
    return {"message_id": deliver(world, chat, content, params)["message_id"]}


async def send_message_draft(world: World, params: Params) -> bool:
    """sendMessageDraft: a text in the making, shown until a message comes."""
    chat = world.open_chat(params.values.get("chat_id"))
    if chat.type != "private":
        raise bad_request("TEXTDRAFT_PEER_INVALID")
    if params.integer("draft_id") == 0:
        raise bad_request("RANDOM_ID_INVALID")
    text, entities = formatted(params.text("text"), params.text("parse_mode"), params.data("entities"))
    if text:
        check_text(text)
    world.feed.publish("draft", chat_id=chat.id, text=text, entities=entities)
    return True


async def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction: shown for five seconds or until a message comes."""
    chat = world.open_chat(params.values.get("chat_id"))
    action = params.text("action")
    check_chat_action(action)
    world.feed.publish("action", chat_id=chat.id, action=action)
    return True


def text_content(params: Params) -> Json:
    """Text and entities of a message, checked."""
    text, entities = formatted(params.text("text"), params.text("parse_mode"), params.data("entities"))
    check_text(text)
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities
    preview = params.data("link_preview_options")
    if preview:
        content["link_preview_options"] = preview
    return content


def caption_content(params: Params) -> Json:
    """Caption and entities of a photo or document, checked; {} without a caption."""
    text, entities = formatted(params.text("caption"), params.text("parse_mode"), params.data("caption_entities"))
    check_caption(text)
    content: Json = {"caption": text} if text else {}
    if text and entities:
        content["caption_entities"] = entities
    if params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def photo_content(world: World, params: Params, upload: FilePart | None, file_id: str) -> Json:
    """The `photo` sizes of an uploaded or known picture."""
    if upload is not None:
        size = picture_size(upload.content)
        file = world.keep_file(upload.content, upload.name, upload.media_type, folder="photos", size=size)
    else:
        file = _known_file(world, file_id, "photo")
        if not file.width:
            raise bad_request("can't use file of type Document as Photo")
    photo: Json = {"photo": photo_sizes(file.id, file.unique_id, file.width, file.height, len(file.content))}
    if params.flag("has_spoiler"):
        photo["has_media_spoiler"] = True
    return photo


def document_content(world: World, upload: FilePart | None, file_id: str) -> Json:
    """The `document` of an uploaded or known file."""
    if upload is not None:
        if not upload.content:
            raise bad_request("file must be non-empty")
        file = world.keep_file(upload.content, upload.name, upload.media_type)
    else:
        file = _known_file(world, file_id, "document")
    document = {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_name": file.name,
        "mime_type": file.media_type,
        "file_size": len(file.content),
    }
    return {"document": document}


def find_file(world: World, file_id: str) -> StoredFile | None:
    """A stored file by its id or by the id of one of its photo sizes."""
    file = world.files.get(file_id)
    if file is None and file_id[-2:-1] == "-":
        file = world.files.get(file_id[:-2])
    return file


def deliver(world: World, chat: EmulatedChat, content: Json, params: Params) -> Json:
    """Post a message of the bot with its keyboard and what it replies to; the Message object."""
    markup = check_markup(params.data("reply_markup"))
    content = {**content, **_reply(chat, params.data("reply_parameters"))}
    inline = markup if markup and "inline_keyboard" in markup else None
    if inline:
        content["reply_markup"] = inline
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    message = world.post(chat, world.bot_user(), content, editable=markup is None or inline is not None)
    message.silent = params.flag("disable_notification")
    if markup and not inline:
        _show_keyboard(world, chat, markup)
    return message.data


def _show_keyboard(world: World, chat: EmulatedChat, markup: Markup) -> None:
    chat.keyboard = None if "remove_keyboard" in markup else markup
    world.chat_changed(chat)


def _reply(chat: EmulatedChat, reply: object) -> Json:
    if not isinstance(reply, dict) or not reply.get("message_id"):
        return {}
    if not isinstance(reply["message_id"], int):
        raise bad_request('can\'t parse reply parameters: Field "message_id" must be of type Number')
    original = chat.messages.get(reply["message_id"])
    if original is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {key: value for key, value in original.data.items() if key != "reply_to_message"}}


def _known_file(world: World, file_id: str, kind: str) -> StoredFile:
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    if "://" in file_id:
        # The playground never reaches out to the network.
        raise bad_request("failed to get HTTP URL content")
    file = find_file(world, file_id)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return file


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendLocation": send_location,
    "copyMessage": copy_message,
    "sendMessageDraft": send_message_draft,
    "sendChatAction": send_chat_action,
}
