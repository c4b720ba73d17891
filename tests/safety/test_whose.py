"""On every card about an athlete's plan their coach reads whose it is: thirty plans look alike."""

import pytest

from domain.editing.operations import SwapDays
from domain.people import CoachLink, Person
from handlers.actions.edit_week import apply_operation
from handlers.actions.save_week import save_week
from handlers.buttons.coaching import OpenNextWaiting
from handlers.buttons.codec import ButtonData, pack
from handlers.buttons.day import WriteNote
from handlers.buttons.kinds import PlanButton, PlanId
from handlers.desk.week import open_to_edit
from storage.engine import Database
from tests.safety.every_button import every_class, of_class
from tests.safety.world import ATHLETE, START, Stage, put_plan, set_stage

# Leads away from its plan: to another week that waits, whoever's it is, or to the inbox of all. It has its own test.
LEADS_AWAY = (OpenNextWaiting,)
PLAN_BUTTONS = [made for made in every_class() if issubclass(made, PlanButton) and made not in LEADS_AWAY]
SHARES = 3


def shown_since(stage: Stage, calls: int) -> list[str]:
    """Texts and captions that the coach was shown since so many calls."""
    new = stage.talk.telegram.calls()[calls:]
    mine = [call for call in new if str(call.get("chat_id")) == str(stage.coach)]
    return [str(call.get("text") or call.get("caption") or call.get("media") or "") for call in mine]


@pytest.mark.parametrize("share", range(SHARES))
async def test_every_card_about_an_athletes_plan_has_their_name(sqlite_database: Database, share: int) -> None:
    """Day, month, plan, picture, chart, lap, save, approve, templates: every button with a plan, by the registry."""
    stage = await set_stage(sqlite_database)
    stage.talk.telegram.allow("message can't be deleted for everyone")
    await stage.write(stage.coach, "/coach")
    nameless: dict[str, str] = {}
    seen = 0
    for made in PLAN_BUTTONS[share::SHARES]:
        button: ButtonData = of_class(made, stage.ids)[0]
        calls = len(stage.talk.telegram.calls())
        await stage.press(stage.coach, pack(button))
        texts = [text for text in shown_since(stage, calls) if text]
        texts = [text for text in texts if text != "One moment …"]
        seen += len(texts)
        nameless |= {f"{made.__name__} {number}": text for number, text in enumerate(texts) if ATHLETE not in text}
    assert nameless == {}
    assert seen > 10


async def test_the_next_week_that_waits_has_the_name_of_its_own_athlete(sqlite_database: Database) -> None:
    """From one athlete's week to another's: the card says whose week it shows, and not whose the coach came from."""
    stage = await set_stage(sqlite_database)
    chat = stage.person("Robin", "robin")
    other = Person(id=chat, chat_id=chat, name="Robin Nextdoor", created_at=START)
    head = await put_plan(sqlite_database, other, "Another race")
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.put_link(CoachLink(coach_id=stage.coach, athlete_id=other.id, since=START))
        opened = await apply_operation(uow, await open_to_edit(uow, other, head.id, 1), SwapDays(2, 3))
        await save_week(uow, opened, soft_accepted=True)
    await stage.write(stage.coach, "/coach")
    calls = len(stage.talk.telegram.calls())
    await stage.press(stage.coach, pack(OpenNextWaiting(PlanId(stage.head.id), 1)))
    texts = [text for text in shown_since(stage, calls) if text]
    assert texts
    assert all("Robin Nextdoor: week 1" in text for text in texts)
    assert not any(ATHLETE in text for text in texts)


async def test_the_answer_to_a_typed_note_has_the_name(sqlite_database: Database) -> None:
    """Also what is shown after words: the open question knows whose day it is about."""
    stage = await set_stage(sqlite_database)
    await stage.write(stage.coach, "/coach")
    await stage.press(stage.coach, stage.buttons(WriteNote, stage.coach)[0])
    calls = len(stage.talk.telegram.calls())
    await stage.write(stage.coach, "Take it easy")
    assert all(ATHLETE in text for text in shown_since(stage, calls) if text)
