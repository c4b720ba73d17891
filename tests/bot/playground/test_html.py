"""Telegram's HTML: what becomes an entity and what is refused, word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.telegram.html import MarkupError, decode_characters, parse_html


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    """A MessageEntity as JSON."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> and <i>italic</i>", "bold and italic", [entity("bold", 0, 4), entity("italic", 9, 6)]),
        ("<B>big</B>", "big", [entity("bold", 0, 3)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("🏃<b>x</b>", "🏃x", [entity("bold", 2, 1)]),
        ("1 &lt; 2 &amp; 3 &gt; 2 &quot;&#39;&#x41;", "1 < 2 & 3 > 2 \"'A", []),
        ("&nbsp; & &unknown;", "&nbsp; & &unknown;", []),
        ('<a href="https://e.org/?a=1&amp;b=2">x</a>', "x", [entity("text_link", 0, 1, url="https://e.org/?a=1&b=2")]),
        ("<a href='tg://user?id=42'>x</a>", "x", [entity("text_mention", 0, 1, user_id=42)]),
        ("<a>x</a>", "x", []),
        ('<a href="javascript://x.y/%0aalert(1)">x</a>', "x", []),
        ('<a href="example.com">x</a>', "x", [entity("text_link", 0, 1, url="http://example.com")]),
        ('<span class="tg-spoiler">s</span>', "s", [entity("spoiler", 0, 1)]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [entity("spoiler", 0, 1)]),
        ("<pre>code</pre>", "code", [entity("pre", 0, 4)]),
        (
            '<pre><code class="language-python">x = 1</code></pre>',
            "x = 1",
            [entity("pre", 0, 5, language="python")],
        ),
        ("<blockquote>q</blockquote>", "q", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ("<b></b>empty", "empty", []),
        ("<b>closed by nothing but a slash</>", "closed by nothing but a slash", [entity("bold", 0, 29)]),
        (
            "<u>u</u><s>s</s><del>d</del>",
            "usd",
            [entity("underline", 0, 1), entity("strikethrough", 1, 1), entity("strikethrough", 2, 1)],
        ),
    ],
)
def test_markup_becomes_text_and_entities(source: str, text: str, entities: list[dict[str, object]]) -> None:
    """Offsets count UTF-16 units; unknown character names stay as they are."""
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <b", "Unclosed start tag at byte offset 3"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<i   =x>y</i>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i  aba>y</i>", 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 0'),
        ("<i aba = x,>y</i>", "Unexpected end of name token at byte offset 9"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("3 <5 km", 'Unsupported start tag "5" at byte offset 2'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        (
            "&#xDFDF;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
                "code units"
            ),
        ),
    ],
)
def test_broken_markup_is_refused_with_its_place(source: str, reason: str) -> None:
    """The reasons are Telegram's."""
    with pytest.raises(MarkupError) as refusal:
        parse_html(source)
    assert str(refusal.value) == reason


@given(st.text())
def test_escaped_text_always_comes_back(text: str) -> None:
    """Whatever a person wrote survives escaping, in any tag."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(f"<b>{escaped}</b>")[0] == text
    assert decode_characters(escaped) == text


@given(st.text(alphabet="<>/ab =\"'&;#x1"))
def test_any_markup_is_read_or_refused(source: str) -> None:
    """No input makes the parser fail in another way."""
    try:
        text, entities = parse_html(source)
    except MarkupError:
        return
    assert all(0 < item["length"] <= len(text) for item in entities)
