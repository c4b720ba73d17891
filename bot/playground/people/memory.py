"""The saved copy of a world: a SQLite file, so that a killed process continues its story with the chats still shown."""

import json
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from bot.playground.people.movable_clock import PlaygroundClock
from bot.playground.telegram.objects import Account, Callback, EmulatedChat, Json, Message, Profile, StoredFile, Webhook
from bot.playground.telegram.world import World

FORMAT = 1

_TABLES = """
CREATE TABLE IF NOT EXISTS document (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, body TEXT NOT NULL, content BLOB NOT NULL);
"""


class Memory:
    """Writes what changed in one transaction after each call; a kill at any moment leaves the last whole state."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path, isolation_level=None)
        # WAL with NORMAL keeps every committed transaction through a kill -9; only a power cut may cost the last ones.
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(_TABLES)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def token(self) -> str:
        """The token of the saved world, "" when there is none."""
        return str((self._document("counters", "") or {}).get("token", ""))

    def load(self, world: World, clock: PlaygroundClock | None = None) -> bool:
        """Fill a new world from the file; False when the file holds none."""
        counters = self._document("counters", "")
        if counters is None or counters.get("format") != FORMAT:
            return False
        world.next_message_id = counters["next_message_id"]
        world.zone_name = counters["zone_name"]
        world.updates.next_id = counters["next_update_id"]
        world.updates.allowed = counters["allowed"]
        if clock is not None:
            clock.restore(timedelta(seconds=counters["offset_s"]))
        for _, body in self._documents("person"):
            world.people[body["id"]] = Account(**body)
        for _, body in self._documents("chat"):
            world.chats[body["id"]] = EmulatedChat(**body)
        messages = sorted(self._documents("message"), key=lambda row: row[1]["data"]["message_id"])
        for key, body in messages:
            message = Message(**body)
            world.chats[int(key.partition("/")[0])].messages[message.id] = message
        for key, body in sorted(self._documents("update"), key=lambda row: int(row[0])):
            world.updates.pending[int(key)] = body
        for key, body in self._documents("callback"):
            world.callbacks[key] = Callback(**{**body, "at": datetime.fromisoformat(body["at"])})
        for file_id, body, content in self._connection.execute("SELECT id, body, content FROM file"):
            world.files[file_id] = StoredFile(**json.loads(body), content=content)
        profile, webhook = self._document("profile", ""), self._document("webhook", "")
        world.profile = Profile(**profile) if profile else Profile()
        world.webhook = Webhook(**webhook) if webhook else Webhook()
        world.changed.clear()
        return True

    def save(self, world: World, clock: PlaygroundClock | None = None) -> None:
        """Write what changed since the last save; nothing when nothing did."""
        if not world.changed:
            return
        changed, world.changed = world.changed, {}
        cursor = self._connection
        cursor.execute("BEGIN IMMEDIATE")
        try:
            for kind, key in changed:
                if kind == "file":
                    self._save_file(world.files[key])
                    continue
                body = document_body(world, kind, key) if kind != "counters" else _counters(world, clock)
                if body is None:
                    cursor.execute("DELETE FROM document WHERE kind = ? AND key = ?", (kind, key))
                else:
                    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
                    cursor.execute("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", (kind, key, text))
            cursor.execute("COMMIT")
        except BaseException:
            cursor.execute("ROLLBACK")
            world.changed = changed | world.changed
            raise

    def _save_file(self, file: StoredFile) -> None:
        body = {name: getattr(file, name) for name in file.__slots__ if name != "content"}
        row = (file.id, json.dumps(body), file.content)
        self._connection.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", row)

    def _document(self, kind: str, key: str) -> Json | None:
        query = "SELECT body FROM document WHERE kind = ? AND key = ?"
        row = self._connection.execute(query, (kind, key)).fetchone()
        return json.loads(row[0]) if row else None

    def _documents(self, kind: str) -> list[tuple[str, Json]]:
        rows = self._connection.execute("SELECT key, body FROM document WHERE kind = ?", (kind,))
        return [(key, json.loads(body)) for key, body in rows]


def _counters(world: World, clock: PlaygroundClock | None) -> Json:
    return {
        "format": FORMAT,
        "token": world.token,
        "next_message_id": world.next_message_id,
        "next_update_id": world.updates.next_id,
        "allowed": world.updates.allowed,
        "zone_name": world.zone_name,
        "offset_s": clock.offset.total_seconds() if clock is not None else 0.0,
    }


def document_body(world: World, kind: str, key: str) -> Json | None:
    """The present body of a document, None when the thing is gone."""
    match kind:
        case "person":
            return _slots(world.people.get(int(key)))
        case "chat":
            return world.chats[int(key)].state()
        case "message":
            return _message(world, key)
        case "update":
            return world.updates.pending.get(int(key))
        case "callback":
            return _callback(world.callbacks.get(key))
        case "profile":
            return world.profile.state()
        case "webhook":
            return world.webhook.state()
    raise ValueError(f"nothing is saved as {kind!r}")


def _slots(record: Account | Message | None) -> Json | None:
    return None if record is None else {name: getattr(record, name) for name in record.__slots__}


def _message(world: World, key: str) -> Json | None:
    chat_id, _, message_id = key.partition("/")
    return _slots(world.chats[int(chat_id)].messages.get(int(message_id)))


def _callback(callback: Callback | None) -> Json | None:
    if callback is None:
        return None
    return {name: getattr(callback, name) for name in callback.__slots__} | {"at": callback.at.isoformat()}
