"""Why somebody pauses stays with them: no screen, no message and no log tells their coach."""

import logging
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Absence, LifeEvent
from handlers.buttons.account import ConfirmDelete, DeleteEverything
from handlers.buttons.coaching import ConfirmEndCoaching, EndCoaching, OpenChange
from handlers.buttons.codec import ButtonData, pack
from handlers.buttons.day import OpenDay
from handlers.buttons.kinds import PlanId
from handlers.buttons.plan import OpenMonth
from handlers.buttons.time_off import NoPause, NotClearedYet, PauseFrom, TakeBackPause
from handlers.buttons.week import OpenWeek
from storage.engine import Database
from tests.handlers.chat.trained import MARATHON, START, live_until
from tests.safety import world
from tests.safety.every_button import every_class, of_class
from tests.safety.world import Stage, set_stage

# What would tell, in whatever sentence.
TELLING = re.compile(
    r"\b(ill|illness|sick|injur\w*|pain\w*|hurt\w*|health\w*|medical|clinician|doctor|pregnan\w*|fever|unwell|"
    r"get well|until you are well|calf|flu|holiday|travel\w*)\b",
    re.IGNORECASE,
)
# Cards that are the same whoever reads them, about the reader.
SAID_TO_EVERYBODY = ("What is stored", "I'm sick", "<b>Strength sessions</b>")
# These ask and tell whoever taps about themselves, or end what the others need.
ABOUT_ONESELF: tuple[type[ButtonData], ...] = (
    PauseFrom, TakeBackPause, NoPause, ConfirmDelete, DeleteEverything, ConfirmEndCoaching, EndCoaching,
)  # fmt: skip


async def every_screen(stage: Stage) -> list[str]:
    """Everything the coach is shown: by the clock for a week, by commands, and behind every button there is."""
    talk, coach = stage.talk, stage.coach
    talk.telegram.allow("message can't be deleted for everyone")
    # Friday evening the next week is made, which is a week of rest then.
    await live_until(talk, START + timedelta(days=4, hours=10))
    for command in ("/coach", "/week", "/today"):
        await stage.write(coach, command)
    plan = PlanId(stage.ids.plan)
    later: tuple[ButtonData, ...] = (OpenWeek(plan, 2), OpenDay(plan, 2, 2), OpenChange(plan, 2), OpenMonth(plan, 1))
    for button in later:
        await stage.press(coach, pack(button))
    mine = replace(stage.ids, me=coach)
    tried = [of_class(made, mine)[:2] for made in every_class() if made not in ABOUT_ONESELF]
    await stage.press_all(coach, [[*map(pack, buttons)] for buttons in tried])
    await stage.write(coach, "/coach")
    return [text for text in stage.texts_for(coach) if text and not any(about in text for about in SAID_TO_EVERYBODY)]


async def test_no_screen_of_a_coach_mentions_the_health_question(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plan that is easy running only for a yes to it: that it is easy is seen, why is not."""
    monkeypatch.setattr(world, "MARATHON", replace(MARATHON, easy_only=True))
    texts = await every_screen(await set_stage(sqlite_database))
    assert [text for text in texts if TELLING.search(text)] == []
    assert any("Easy running only for now." in text for text in texts)


@pytest.mark.parametrize("event", LifeEvent)
async def test_no_screen_of_a_coach_says_why_somebody_pauses(
    sqlite_database: Database, event: LifeEvent, caplog: pytest.LogCaptureFixture
) -> None:
    """Every button of the registry, a week of the clock: they read that there is a pause, in one word for all."""
    caplog.set_level(logging.DEBUG)
    stage = await set_stage(sqlite_database)
    await stage.press(stage.athlete, pack(PauseFrom(event, START.date())))
    texts = await every_screen(stage)
    assert [text for text in texts if TELLING.search(text)] == []
    assert any("paused" in text for text in texts)
    assert any("does not run from" in text for text in texts)
    ours = [record.getMessage() for record in caplog.records if record.name.split(".")[0] in ("bot", "handlers")]
    assert [line for line in ours if TELLING.search(line)] == []


async def test_the_days_of_a_pause_say_one_word_to_the_coach(sqlite_database: Database) -> None:
    """A week made while its runner is ill until Wednesday: that the plan is paused, and not why."""
    stage = await set_stage(sqlite_database)
    first = START.date()
    async with sqlite_database.transaction(START) as uow:
        pause = Absence(athlete_id=stage.athlete, event=LifeEvent.ILLNESS, first=first, last=first + timedelta(days=9))
        await uow.logs.put_absence(pause)
    await live_until(stage.talk, START + timedelta(days=4, hours=10))
    plan = PlanId(stage.ids.plan)
    for button in (OpenWeek(plan, 2), OpenDay(plan, 2, 2)):
        await stage.press(stage.coach, pack(button))
    texts = stage.texts_for(stage.coach)
    assert any("Rest while the plan is paused." in text for text in texts)
    assert [text for text in texts if TELLING.search(text)] == []


async def test_not_yet_is_answered_by_what_waits_for_who_taps(sqlite_database: Database) -> None:
    """Nobody is told that a plan waits for a clinician where none does; a pause is offered that waits for one."""
    stage = await set_stage(sqlite_database)
    not_yet = pack(NotClearedYet())
    await stage.press(stage.athlete, not_yet)
    assert "Pause from today, until you say so?" in stage.texts_for(stage.athlete)[-1]
    assert stage.talk.labels() == ["Pause from today", "Not now"]
    await stage.press(stage.athlete, pack(PauseFrom(LifeEvent.CLINICIAN)))
    await stage.press(stage.athlete, not_yet)
    assert "no running yet" in stage.texts_for(stage.athlete)[-1]
    await stage.press(stage.coach, not_yet)
    assert "nothing to pause" in stage.texts_for(stage.coach)[-1]
