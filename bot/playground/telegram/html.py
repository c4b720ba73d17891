"""Telegram's HTML: a marked-up text becomes plain text with entities, or is refused with the place of the fault."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.telegram.keyboards import check_url
from bot.playground.telegram.refusals import Refusal, utf16_length

Entity = dict[str, Any]

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
_TAGS = frozenset({*_SIMPLE, "a", "span", "tg-emoji"})
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_MARKUP = re.compile("[<&]")
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")


class MarkupError(Exception):
    """The markup is broken; the text says how, as Telegram does after "can't parse entities: "."""


@dataclass(slots=True)
class _Open:
    """A start tag waiting for its end: name, attributes and where its text began (UTF-16)."""

    name: str
    attributes: dict[str, str]
    start: int


class _Parser:
    """One pass over the text; `place` is an index into the source, offsets of entities count UTF-16 units."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        """The plain text and its entities in order."""
        source = self.source
        while self.place < len(source):
            character = source[self.place]
            if character == "<":
                if source.startswith("</", self.place):
                    self._end_tag()
                else:
                    self._start_tag()
            elif character == "&":
                self._character_reference()
            else:
                found = _MARKUP.search(source, self.place)
                stop = found.start() if found else len(source)
                self._emit(source[self.place : stop])
                self.place = stop
        if self.open:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return "".join(self.pieces), sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def _emit(self, text: str) -> None:
        self.pieces.append(text)
        self.length += utf16_length(text)

    def _byte_offset(self, place: int) -> int:
        return len(self.source[:place].encode("utf-8", "surrogatepass"))

    def _character_reference(self) -> None:
        text, width = _decode(self.source, self.place)
        self._emit(text)
        self.place += width

    def _start_tag(self) -> None:
        begin = self.place
        where = self._byte_offset(begin)
        name_end = begin + 1
        while name_end < len(self.source) and not self.source[name_end].isspace() and self.source[name_end] != ">":
            name_end += 1
        if name_end == len(self.source):
            raise MarkupError(f"Unclosed start tag at byte offset {where}")
        name = self.source[begin + 1 : name_end].lower()
        if name not in _TAGS:
            raise MarkupError(f'Unsupported start tag "{name}" at byte offset {where}')
        self.place = name_end
        attributes = self._attributes(name, where)
        self._check_tag(name, attributes, where)
        self.place += 1
        self.open.append(_Open(name, attributes, self.length))

    def _attributes(self, tag: str, where: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while self._next_is_not_the_end(tag, where):
            name = self._take_while(lambda c: not c.isspace() and c not in "=>").lower()
            if not name:
                raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
            self._take_while(str.isspace)
            if self.source[self.place : self.place + 1] == "=":
                self.place += 1
                attributes[name] = decode_characters(self._value(tag, where))
            elif tag == "blockquote" and name == "expandable":
                # The one attribute that Telegram takes without a value.
                attributes[name] = ""
            elif self.place == len(self.source):
                raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {where}')
            else:
                raise MarkupError(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {where}'
                )
        return attributes

    def _next_is_not_the_end(self, tag: str, where: int) -> bool:
        self._take_while(str.isspace)
        if self.place == len(self.source):
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {where}')
        return self.source[self.place] != ">"

    def _value(self, tag: str, where: int) -> str:
        self._take_while(str.isspace)
        if self.place == len(self.source):
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {where}')
        quote = self.source[self.place]
        if quote in "\"'":
            end = self.source.find(quote, self.place + 1)
            if end < 0:
                raise MarkupError(f"Unclosed start tag at byte offset {where}")
            value = self.source[self.place + 1 : end]
            self.place = end + 1
            return value
        token_where = self._byte_offset(self.place)
        value = self._take_while(lambda c: c.isascii() and (c.isalnum() or c in ".-"))
        if self.place < len(self.source) and not self.source[self.place].isspace() and self.source[self.place] != ">":
            raise MarkupError(f"Unexpected end of name token at byte offset {token_where}")
        return value.lower()

    def _take_while(self, wanted: Callable[[str], bool]) -> str:
        start = self.place
        while self.place < len(self.source) and wanted(self.source[self.place]):
            self.place += 1
        return self.source[start : self.place]

    @staticmethod
    def _check_tag(name: str, attributes: dict[str, str], where: int) -> None:
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')

    def _end_tag(self) -> None:
        begin = self.place
        where = self._byte_offset(begin)
        if not self.open:
            raise MarkupError(f"Unexpected end tag at byte offset {where}")
        end = self.source.find(">", begin)
        if end < 0:
            raise MarkupError(f"Unclosed end tag at byte offset {where}")
        name = self.source[begin + 2 : end].strip().lower()
        expected = self.open[-1]
        if name and name != expected.name:
            raise MarkupError(
                f'Unmatched end tag at byte offset {where}, expected "</{expected.name}>", found "</{name}>"'
            )
        self.place = end + 1
        self.open.pop()
        self._close(expected)

    def _close(self, tag: _Open) -> None:
        length = self.length - tag.start
        if length == 0:
            return
        entity: Entity = {"type": _SIMPLE.get(tag.name, ""), "offset": tag.start, "length": length}
        if tag.name == "a":
            url = tag.attributes.get("href") or self._text_since(tag.start)
            if url.startswith("tg://user?id=") and url[13:].isdigit():
                entity |= {"type": "text_mention", "user_id": int(url[13:])}
            else:
                try:
                    entity |= {"type": "text_link", "url": check_url(url, "entity URL")}
                except Refusal:
                    # A link that leads nowhere is plain text, as for Telegram.
                    return
        elif tag.name == "span":
            entity["type"] = "spoiler"
        elif tag.name == "tg-emoji":
            emoji_id = tag.attributes.get("emoji-id", "")
            if not emoji_id.isdigit():
                raise MarkupError("Invalid custom emoji identifier specified")
            entity |= {"type": "custom_emoji", "custom_emoji_id": emoji_id}
        elif tag.name == "code" and self.open and self.open[-1].name == "pre":
            self.open[-1].attributes["language"] = tag.attributes.get("class", "").removeprefix("language-")
            return
        elif tag.name == "pre" and tag.attributes.get("language"):
            entity["language"] = tag.attributes["language"]
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)

    def _text_since(self, start: int) -> str:
        whole = "".join(self.pieces).encode("utf-16-le", "surrogatepass")
        return whole[2 * start :].decode("utf-16-le", "replace")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities (offsets in UTF-16 units) of a text with parse_mode HTML; raises MarkupError."""
    return _Parser(source).run()


def decode_characters(text: str) -> str:
    """Replace &lt; &gt; &amp; &quot; and numbered characters; anything else stays as written."""
    pieces = []
    place = 0
    while place < len(text):
        if text[place] == "&":
            piece, width = _decode(text, place)
            pieces.append(piece)
            place += width
        else:
            pieces.append(text[place])
            place += 1
    return "".join(pieces)


def _decode(source: str, place: int) -> tuple[str, int]:
    match = _CHARACTER.match(source, place)
    if match is None:
        return "&", 1
    decimal, hexadecimal, named = match.groups()
    if named:
        return _NAMED[named], len(match[0])
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code == 0 or code > 0x10FFFF:
        return "&", 1
    if 0xD800 <= code <= 0xDFFF:
        raise MarkupError(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
            "code units"
        )
    return chr(code), len(match[0])
