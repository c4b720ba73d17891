"""Values that only whoever has the operator's key can read: AES-GCM, keys by scrypt from MILEPOST_SECRET_KEY.

A sealed value says which key it needs, so that plain ones and those of an earlier key are read beside it. One process
has one database and one ring of keys, which the types of its columns (`storage/types.py`) ask.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import scrypt, sha256
from secrets import token_bytes
from typing import Any

from storage.faults import DatabaseUnusableError

MARK = "sealed:"
_MARK = MARK.encode()
_NONCE_BYTES = 12
# Of the mark, the key's name and the colon after it.
_NAME_CHARS = 8
_HEAD_CHARS = len(MARK) + _NAME_CHARS + 1
# Dashes in the place of a key's name: what follows is plain and only begins as sealed values do, as people may write.
_PLAIN_HEAD = f"{MARK}{'-' * _NAME_CHARS}:"
_PLAIN_HEAD_BYTES = _PLAIN_HEAD.encode()
# One derivation at the start takes some 50 ms; whoever guesses keys pays it for each.
_SCRYPT_COST = 2**14
_SALT = b"milepost: what is kept sealed"


class SealedError(DatabaseUnusableError):
    """What is stored is sealed with a key that this process was not given. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the operator's: its name, which tells nothing of it, what seals, and what makes steady nonces."""

    name: str
    cipher: Any
    steady: bytes


class Ring:
    """The keys of this process: the newest seals, all of them open. Without any nothing is sealed."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self.keys = {key.name: key for key in map(_derived, secrets)}
        self.newest = next(iter(self.keys.values()), None)

    def seal(self, plain: bytes, about: str | None) -> bytes:
        """The value sealed. What is said to be `about` something comes out the same each time, for that alone."""
        key = self.newest
        if key is None or not plain:
            return plain_bytes(plain)
        if about is None:
            nonce = token_bytes(_NONCE_BYTES)
        else:
            nonce = hmac.digest(key.steady, about.encode() + b"\0" + plain, sha256)[:_NONCE_BYTES]
        box: bytes = key.cipher.encrypt(nonce, plain, None)
        return _MARK + key.name.encode() + b":" + nonce + box

    def open(self, name: str, box: bytes) -> bytes:
        """What was sealed with the key of this name. Raises SealedError without it, ValueError for damaged values."""
        key = self.keys.get(name)
        if key is None:
            raise SealedError(WITHOUT_KEY if not self.keys else OTHER_KEY)
        from cryptography.exceptions import InvalidTag

        try:
            plain: bytes = key.cipher.decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], None)
        except (InvalidTag, ValueError):
            raise ValueError("a sealed value is damaged") from None
        return plain


WITHOUT_KEY = "this database is sealed: set MILEPOST_SECRET_KEY to the key it was sealed with. Nothing was changed"
OTHER_KEY = (
    "this database is sealed with another key than MILEPOST_SECRET_KEY has; give the one it was sealed with, alone or "
    "after the new one with a comma between. Nothing was changed"
)


@cache
def _derived(secret: str) -> Key:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    made = scrypt(secret.encode(), salt=_SALT, n=_SCRYPT_COST, r=8, p=1, maxmem=64 * 2**20, dklen=64)
    name = sha256(b"name" + made).hexdigest()[:_NAME_CHARS]
    return Key(name, AESGCM(made[:32]), made[32:])


_rings = [Ring()]


def use(ring: Ring) -> None:
    """Seal and open with these keys from now on."""
    _rings[0] = ring


def ring() -> Ring:
    """The keys of this process."""
    return _rings[0]


def is_sealing() -> bool:
    """Whether what is written now is sealed."""
    return _rings[0].newest is not None


def seal(text: str, about: str | None = None) -> str:
    """The text, sealed where there is a key; empty text stays empty. `about` as for `Ring.seal`."""
    if _rings[0].newest is None or not text:
        return plain_text(text)
    box = _rings[0].seal(text.encode(), about)
    return box[:_HEAD_CHARS].decode() + urlsafe_b64encode(box[_HEAD_CHARS:]).decode()


def opened(text: str) -> str:
    """The text that was sealed; plain text is given back. Raises SealedError, ValueError for damaged values."""
    if not text.startswith(MARK):
        return text
    if text.startswith(_PLAIN_HEAD):
        return text[_HEAD_CHARS:]
    box = urlsafe_b64decode(text[_HEAD_CHARS:])
    return _rings[0].open(text[len(MARK) : _HEAD_CHARS - 1], box).decode()


def plain_text(text: str) -> str:
    """The text as it is kept where nothing is sealed: as it is, unless it could be taken for a sealed one."""
    return _PLAIN_HEAD + text if text.startswith(MARK) else text


def plain_bytes(content: bytes) -> bytes:
    """As `plain_text`, for what is no text."""
    return _PLAIN_HEAD_BYTES + content if content.startswith(_MARK) else content


def seal_bytes(content: bytes) -> bytes:
    """As `seal`, for what is no text."""
    return _rings[0].seal(content, None)


def opened_bytes(content: bytes) -> bytes:
    """As `opened`, for what is no text."""
    if not content.startswith(_MARK):
        return content
    if content.startswith(_PLAIN_HEAD_BYTES):
        return content[_HEAD_CHARS:]
    return _rings[0].open(content[len(_MARK) : _HEAD_CHARS - 1].decode(), content[_HEAD_CHARS:])
