"""What the chat page asks: the state, a stream of events, what people do, the clock, faults."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.playground.page.playground import Playground
from bot.playground.people.acts import ActError, inline_button, start_payload
from bot.playground.telegram.bot_profile import commands_for, text_of
from bot.playground.telegram.objects import Account, EmulatedChat, Json
from bot.playground.telegram.refusals import MAX_UPLOAD_BYTES
from bot.playground.telegram.sending import find_file

PAGE = Path(__file__).parent / "static"
KEEP_ALIVE_S = 15.0
SHOWN_MESSAGES = 300
_INLINE_TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_PAGE_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
}


class ChatPage:
    """The routes of the chat page of one playground."""

    def __init__(self, playground: Playground) -> None:
        self._playground = playground
        self._world = playground.world

    def routes(self) -> list[Route]:
        """For the application."""
        return [
            Route("/", self.index),
            Route("/page/{name}", self.asset),
            Route("/playground/state", self.state),
            Route("/playground/events", self.events),
            Route("/playground/file/{file_id}", self.file),
            Route("/playground/act", self._doing(self._act), methods=["POST"]),
            Route("/playground/upload", self.upload, methods=["POST"]),
            Route("/playground/clock", self._doing(self._clock), methods=["POST"]),
            Route("/playground/people", self._doing(self._people), methods=["POST"]),
            Route("/playground/faults", self._doing(self._faults), methods=["POST"]),
        ]

    async def index(self, _: Request) -> Response:
        """The page."""
        return FileResponse(PAGE / "index.html", media_type="text/html")

    async def asset(self, request: Request) -> Response:
        """A style sheet, script or icon of the page."""
        path = PAGE / Path(request.path_params["name"]).name
        if path.suffix not in _PAGE_TYPES or not path.is_file():
            return JSONResponse({"error": "Not found."}, 404)
        return FileResponse(path, media_type=_PAGE_TYPES[path.suffix])

    async def state(self, request: Request) -> Response:
        """Everything the page shows; `zone` in the query is the browser's time zone."""
        zone_name = request.query_params.get("zone", "")
        if zone_name and self._playground.use_zone(zone_name):
            self._playground.save()
        return JSONResponse(await self.snapshot())

    async def snapshot(self) -> Json:
        """The state as JSON."""
        world = self._world
        return {
            "bot": {**world.bot_user(), "description": world.profile.descriptions},
            "people": [self._person(person) for person in world.people.values()],
            "clock": await self._time(),
            "faults": [fault.describe() for fault in self._playground.faults.active],
        }

    async def events(self, _: Request) -> Response:
        """A stream of events (server-sent), until the page leaves or the playground closes."""
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        with self._world.feed.subscribe() as events:
            yield "retry: 1000\n\n"
            while True:
                try:
                    event = await asyncio.wait_for(events.get(), KEEP_ALIVE_S)
                except TimeoutError:
                    yield ": still here\n\n"
                    continue
                if event is None:
                    return
                yield f"data: {json.dumps(await self._enriched(event), ensure_ascii=False)}\n\n"

    async def _enriched(self, event: Json) -> Json:
        if event["kind"] in {"profile", "people", "clock", "faults"}:
            return {**event, "state": await self.snapshot_without_messages()}
        return event

    async def snapshot_without_messages(self) -> Json:
        """The state for an event: the page has the messages already."""
        snapshot = await self.snapshot()
        for person in snapshot["people"]:
            del person["messages"]
        return snapshot

    async def file(self, request: Request) -> Response:
        """A picture to show or a document to download."""
        file = find_file(self._world, request.path_params["file_id"])
        if file is None:
            return JSONResponse({"error": "That file is gone."}, 404)
        if file.folder == "photos" or file.media_type in _INLINE_TYPES:
            kind = file.media_type if file.media_type in _INLINE_TYPES else "image/jpeg"
            return Response(file.content, media_type=kind, headers={"Cache-Control": "private, max-age=86400"})
        disposition = f"attachment; filename*=utf-8''{quote(file.name or 'file')}"
        return Response(
            file.content, media_type="application/octet-stream", headers={"Content-Disposition": disposition}
        )

    async def upload(self, request: Request) -> Response:
        """A file as the raw body; person, name, as (photo or document) and caption in the query."""
        query = request.query_params
        if int(request.headers.get("content-length") or 0) > MAX_UPLOAD_BYTES:
            return JSONResponse({"error": "Files may have up to 50 MB."}, 413)

        async def send(_: Json) -> Json:
            content = await request.body()
            person_id = int(query["person"])
            if query.get("as") == "photo":
                self._playground.acts.send_photo(person_id, content, query.get("caption", ""))
            else:
                media_type = request.headers.get("content-type", "application/octet-stream")
                name = Path(query.get("name", "file")).name or "file"
                self._playground.acts.send_file(person_id, name, content, media_type, query.get("caption", ""))
            return {}

        return await self._answer(send, {})

    def _doing(self, deed: Callable[[Json], Awaitable[Json]]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            # A form of another site cannot send JSON without asking first, and is then refused.
            if not request.headers.get("content-type", "").startswith("application/json"):
                return JSONResponse({"error": "Send JSON."}, 415)
            try:
                body = json.loads(await request.body())
            except ValueError:
                return JSONResponse({"error": "Send JSON."}, 400)
            return await self._answer(deed, body if isinstance(body, dict) else {})

        return endpoint

    async def _answer(self, deed: Callable[[Json], Awaitable[Json]], body: Json) -> Response:
        try:
            result = await deed(body)
        except ActError as error:
            return JSONResponse({"error": str(error)}, 400)
        except (KeyError, TypeError, ValueError) as error:
            return JSONResponse({"error": f"That request makes no sense: {type(error).__name__}."}, 400)
        finally:
            self._playground.save()
        return JSONResponse(result)

    async def _act(self, body: Json) -> Json:
        acts, person_id = self._playground.acts, int(body["person"])
        match body["act"]:
            case "say":
                acts.say(person_id, str(body["text"]))
            case "start":
                acts.start(person_id, str(body.get("payload", "")))
            case "tap":
                return self._tap(person_id, int(body["message_id"]), int(body["row"]), int(body["column"]))
            case "key":
                acts.press_key(person_id, str(body["label"]))
            case "location":
                acts.share_location(person_id, float(body["latitude"]), float(body["longitude"]))
            case "contact":
                acts.share_contact(person_id)
            case "sticker":
                acts.send_sticker(person_id, str(body.get("emoji", "👍")))
            case "voice":
                acts.send_voice(person_id)
            case "edit":
                acts.edit(person_id, int(body["message_id"]), str(body["text"]))
            case "block":
                acts.block(person_id)
            case "unblock":
                acts.unblock(person_id)
            case "clear":
                acts.clear_chat(person_id)
            case _:
                raise ActError("There is no such deed.")
        return {}

    def _tap(self, person_id: int, message_id: int, row: int, column: int) -> Json:
        message = self._world.chats[person_id].messages.get(message_id)
        if message is None:
            raise ActError("That message is gone.")
        button = inline_button(message, row, column)
        if button.get("callback_data"):
            return {"callback_id": self._playground.acts.tap(person_id, message_id, row=row, column=column)}
        if button.get("url"):
            return {"url": button["url"], "start": start_payload(button["url"], self._world.username)}
        return {"copy": (button.get("copy_text") or {}).get("text", "")}

    async def _clock(self, body: Json) -> Json:
        await self._playground.move_clock(str(body["move"]))
        return await self._time()

    async def _people(self, body: Json) -> Json:
        name = str(body.get("first_name", "")).strip()[:64]
        role = "coach" if body.get("role") == "coach" else "athlete"
        if not name:
            raise ActError("A person needs a name.")
        person = self._world.add_person(name, last_name=str(body.get("last_name", "")).strip()[:64], role=role)
        return {"id": person.id}

    async def _faults(self, body: Json) -> Json:
        faults = self._playground.faults
        if body.get("clear"):
            faults.clear()
        else:
            count = int(body.get("times", 1))
            faults.add(
                str(body["fault"]),
                times=count if count > 0 else None,
                method=str(body["method"]) if body.get("method") else None,
                retry_after_s=int(body.get("retry_after_s", 3)),
                delay_s=min(max(float(body.get("delay_s", 0)), 0.0), 30.0),
            )
        self._world.feed.publish("faults")
        return {}

    def _person(self, person: Account) -> Json:
        chat = self._world.chats[person.id]
        profile = self._world.profile
        return {
            **person.user(),
            "role": person.role,
            "chat": chat.state(),
            "commands": commands_for(profile, person.id, person.language_code),
            "description": text_of(profile.descriptions, person.language_code),
            "menu_button": chat.menu_button or profile.menu_button,
            "messages": _shown(chat),
        }

    async def _time(self) -> Json:
        zone = await self._playground.zone()
        now = self._playground.clock.now()
        return {
            "now": now.isoformat(),
            "zone": zone.key,
            "utc_offset_s": int((now.astimezone(zone).utcoffset() or timedelta()).total_seconds()),
            "frozen": self._playground.clock.is_frozen,
            "ahead_s": int(self._playground.clock.offset.total_seconds()),
            "moving": self._playground.is_moving,
        }


def _shown(chat: EmulatedChat) -> list[Json]:
    recent = list(chat.messages.values())[-SHOWN_MESSAGES:]
    return [{**message.data, "reactions": message.reactions} for message in recent]
