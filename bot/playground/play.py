"""The playground as people start it: beside the bot's database, knowing their race and zone, shown in a browser."""

import os
import sys
import webbrowser
from datetime import date
from pathlib import Path

from bot.playground.page.playground import Playground
from bot.playground.page.serve import start_playground
from bot.settings import Settings, default_database_url
from storage.addresses import sqlite_file
from storage.engine import Database


def playground_file(database_url: str) -> Path:
    """Where the playground keeps its chats: beside the bot's own file, else in the user's data folder."""
    beside = sqlite_file(database_url) or sqlite_file(default_database_url()) or Path("milepost.db")
    return beside.with_name(f"{beside.stem}-telegram.db")


async def open_playground(settings: Settings, database: Database) -> Playground:
    """Start it; its clock knows race day and the athlete's zone from the bot's database."""
    playground = await start_playground(settings.host, settings.port, path=playground_file(settings.database_url))
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

    playground.race_day, playground.athlete_zone = race_day, athlete_zone
    return playground


def open_browser(url: str) -> None:
    """Show the page, where there is a screen and nobody asked for quiet."""
    if "MILEPOST_NO_BROWSER" not in os.environ and (sys.platform != "linux" or os.environ.get("DISPLAY")):
        webbrowser.open(url)
