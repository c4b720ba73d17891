"""Entities of a message: given by the bot, parsed from HTML, or found in the text as Telegram finds them."""

import re
from typing import Any

from bot.playground.telegram.html import Entity, MarkupError, parse_html
from bot.playground.telegram.keyboards import check_url
from bot.playground.telegram.refusals import bad_request, utf16_length

_PARSE_MODES = {"html", "markdown", "markdownv2"}
# All but the line feed and the tabulator, which Telegram keeps.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?P<mention>(?<!\w)@[A-Za-z]\w{3,31})"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)
_EXPLICIT = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)


def formatted(text: str, parse_mode: str, explicit: object) -> tuple[str, list[Entity]]:
    """What a text of the bot becomes: plain text, trimmed, and its entities. Raises Refusal.

    `explicit` is the decoded `entities` parameter, used when there is no parse_mode.
    """
    if parse_mode and parse_mode.lower() not in _PARSE_MODES:
        raise bad_request("unsupported parse_mode")
    if parse_mode and parse_mode.lower() != "html":
        raise bad_request(f"the playground reads parse_mode HTML only, not {parse_mode}")
    text = _clean(text)
    if parse_mode:
        try:
            text, entities = parse_html(text)
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from error
    else:
        entities = _checked(explicit, utf16_length(text))
    text, entities = _trimmed(text, entities)
    return text, with_found(text, entities)


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Add commands, links, mentions and hashtags that Telegram finds by itself, outside code and links."""
    closed = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] in {"code", "pre", "text_link", "text_mention", "bot_command", "url", "mention"}
    ]
    found = []
    for match in _FOUND.finditer(text):
        start = utf16_length(text[: match.start()])
        end = start + utf16_length(match[0])
        if all(end <= first or start >= last for first, last in closed):
            found.append({"type": str(match.lastgroup), "offset": start, "length": end - start})
    return sorted([*entities, *found], key=lambda e: (e["offset"], -e["length"]))


def _clean(text: str) -> str:
    """Control characters become spaces, as Telegram does; carriage returns vanish."""
    return _CONTROL.sub(" ", text.replace("\r", ""))


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    bare = text.rstrip()
    head = len(bare) - len(bare.lstrip())
    bare = bare[head:]
    shift, limit = utf16_length(text[:head]), utf16_length(bare)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - shift, 0)
        end = min(entity["offset"] + entity["length"] - shift, limit)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return bare, kept


def _checked(explicit: object, length: int) -> list[Entity]:
    if explicit is None:
        return []
    if not isinstance(explicit, list):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    entities: list[Entity] = []
    for item in explicit:
        if not isinstance(item, dict) or str(item.get("type")) not in _EXPLICIT:
            raise bad_request("can't parse entities: unsupported type of MessageEntity")
        start, size = item.get("offset"), item.get("length")
        if not isinstance(start, int) or not isinstance(size, int) or start < 0 or size <= 0:
            raise bad_request("can't parse entities: MessageEntity has invalid offset or length")
        if start + size > length:
            raise bad_request(f"entity beginning at UTF-16 offset {start} ends after the end of the text at {length}")
        entity = _plain(item)
        if entity["type"] == "text_link":
            entity["url"] = check_url(str(entity.get("url", "")), "entity URL")
        entities.append(entity)
    return entities


def _plain(item: dict[str, Any]) -> Entity:
    return {key: value for key, value in item.items() if value is not None}
