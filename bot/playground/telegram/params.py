"""Parameters of one API call: text from a form or a query, or JSON values, read as the type a method wants."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.telegram.refusals import bad_request


@dataclass(frozen=True, slots=True)
class FilePart:
    """A file part of a multipart request."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Params:
    """Named values and uploads; absent and empty are the same, as for Telegram."""

    values: Mapping[str, Any]
    files: Mapping[str, FilePart] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers become their digits."""
        value = self.values.get(name)
        if value is None:
            return default
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; raises Refusal for anything else."""
        value = self.values.get(name)
        if value in (None, ""):
            return default
        try:
            return int(value)
        except (TypeError, ValueError) as error:
            raise bad_request(f"parameter {name} is not a valid Integer") from error

    def flag(self, name: str) -> bool:
        """A boolean: true, True, 1, yes."""
        return str(self.values.get(name, "")).lower() in {"true", "1", "yes"}

    def data(self, name: str) -> Any:
        """A JSON-serialised object or array, decoded; None when absent."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def has(self, name: str) -> bool:
        """Whether it was given and is not empty."""
        return self.values.get(name) not in (None, "") or name in self.files

    def upload(self, name: str) -> FilePart | None:
        """A file sent under this name, or attached to it as attach://part."""
        if name in self.files:
            return self.files[name]
        value = self.values.get(name)
        return self.attached(value) if isinstance(value, str) else None

    def attached(self, value: str) -> FilePart | None:
        """The file part that an attach://name points to."""
        if not value.startswith("attach://"):
            return None
        part = self.files.get(value.removeprefix("attach://"))
        if part is None:
            raise bad_request(f'file "{value.removeprefix("attach://")}" not found in the request')
        return part
