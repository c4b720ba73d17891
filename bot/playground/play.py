"""Without a token: the bot behind the local playground, unmodified, with a clock that people can push forward."""

import asyncio
import os
import sys
import webbrowser
from datetime import date
from pathlib import Path

from sqlalchemy.engine import make_url

from bot.playground import start_playground
from bot.running import live, make, say
from bot.settings import Settings, default_database_url
from storage.engine import Database


def playground_file(database_url: str) -> Path:
    """Where the playground keeps its chats: beside the bot's own file, else in the user's data folder."""
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        url = make_url(default_database_url())
    beside = Path(url.database or "milepost.db")
    return beside.with_name(f"{beside.stem}-telegram.db")


async def play(settings: Settings, database: Database, stop: asyncio.Event) -> None:
    """Run the playground and the bot until `stop`."""
    path = playground_file(settings.database_url)
    async with await start_playground(settings.host, settings.port, path=path) as playground:
        bot = make(
            settings,
            database,
            token=playground.token,
            base_url=playground.base_url,
            base_file_url=playground.base_file_url,
            clock=playground.clock,
        )
        people = playground.world.people

        async def race_day() -> date | None:
            async with database.read(playground.clock.now()) as uow:
                heads = [await uow.plans.active(person_id) for person_id in list(people)]
                return min((head.inputs.race_date for head in heads if head), default=None)

        async def athlete_zone() -> str | None:
            async with database.read(playground.clock.now()) as uow:
                for person_id in list(people):
                    person = await uow.people.get(person_id)
                    if person is not None and await uow.plans.active(person_id) is not None:
                        return person.settings.zone
                return None

        def welcome() -> None:
            say(f"No TELEGRAM_BOT_TOKEN, so this is the playground: {playground.page_url}")
            say("Two chats, an athlete's and a coach's, and a clock you can move. Stop it with Ctrl+C.")
            if "MILEPOST_NO_BROWSER" not in os.environ and (sys.platform != "linux" or os.environ.get("DISPLAY")):
                webbrowser.open(playground.page_url)

        playground.race_day, playground.athlete_zone = race_day, athlete_zone
        playground.on_clock_moved.append(bot.settle)
        try:
            await live(bot, settings, "all", stop, welcome=welcome)
        finally:
            await bot.close()
