"""The week with thirty athletes: few taps for those that hold, a look for those that need one, nobody's health seen."""

import pytest

from domain.people import Absence, LifeEvent, Person, RunLog, RunState
from domain.ports import UnitOfWork
from domain.talk import About, Said
from domain.units import MM_PER_MILE
from handlers.actions import generate_week
from handlers.desk.inbox import Inbox, open_inbox
from storage.engine import Database
from tests.handlers.chat.club import NAMES, club, later
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import live_until
from tests.safety.test_health_stays import TELLING

PAUSED, SILENT, ASKING, OPEN = "Ann", "Ben", "Cleo", "Dan"


async def a_week_is_run(talk: Conversation, names: tuple[str, ...]) -> None:
    """Everybody runs as planned from Monday to Friday, but one who pauses and one who says nothing."""
    async with talk.database.transaction(later()) as uow:
        for name in names:
            athlete = talk.telegram.person(name).id
            if name == PAUSED:
                first = later(1).date()
                await uow.logs.put_absence(Absence(athlete_id=athlete, event=LifeEvent.ILLNESS, first=first))
            elif name != SILENT:
                for day in (1, 3, 4):
                    on = later(day).date()
                    run = RunLog(athlete_id=athlete, date=on, state=RunState.DONE, distance_mm=5 * MM_PER_MILE)
                    await uow.logs.put(run)


async def test_a_friday_with_thirty_athletes(sqlite_database: Database) -> None:
    """Two taps approve all that hold; those who want a look are named; a question is answered by a reply."""
    talk, heads = await club(sqlite_database, NAMES)
    await talk.say("/coach", "coach")
    await talk.tap("Inbox: 30 weeks wait", "coach")
    await talk.tap("Approve all", "coach")
    assert "30 weeks approved." in talk.last("coach")
    await a_week_is_run(talk, NAMES)
    await talk.say("/week", ASKING)
    for label in ("Sun", "Write to Sam Okafor", "Write to my coach"):
        await talk.tap(label, ASKING)
    await talk.say("May I run the long run on Saturday?", ASKING)
    question = int(talk.telegram.messages("coach")[-1]["message_id"])
    await talk.telegram.say("coach", "Yes, and easy on Sunday.", reply_to=question)
    assert "Yes, and easy on Sunday." in talk.last(ASKING)

    async with sqlite_database.transaction(later(4)) as uow:
        dan = talk.telegram.person(OPEN).id
        await uow.talk.add(Said(athlete_id=dan, author_id=dan, about=About.ALL, text="Which shoes?", at=later(4)))

    told = len(talk.telegram.messages("coach"))
    await live_until(talk, later(4, 10))
    new = talk.telegram.messages("coach")[told:]
    # One message for thirty new weeks, with the inbox in it.
    assert len([message for message in new if "weeks wait for you" in message.get("text", "")]) == 1
    taps = len(talk.telegram.calls("answerCallbackQuery"))
    await talk.tap("Approve all", "coach")
    assert len(talk.telegram.calls("answerCallbackQuery")) == taps + 1
    said = talk.last("coach")
    assert f"• {OPEN}, week 2: a question waits for an answer" in said
    async with sqlite_database.read(later(4, 10)) as uow:
        second = {name: await uow.plans.week(head.id, 2) for name, head in heads.items()}
    approved = {name for name, week in second.items() if week is not None and week.approved is not None}
    assert PAUSED not in approved
    assert OPEN not in approved
    assert len(approved) >= 25

    # What is left takes at most three taps each: the week, and the decision.
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    await talk.tap("Approve", "coach")
    assert "is approved" in talk.last("coach")
    seen = [message.get("text") or message.get("caption") or "" for message in talk.telegram.messages("coach")]
    assert [text for text in seen if TELLING.search(text)] == []


async def test_an_unlogged_friday_draws_the_coachs_inbox_once(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many athletes, one message about all their weeks, and no redrawing of it for each."""
    drawn: list[int] = []

    async def counted(uow: UnitOfWork, coach: Person) -> Inbox:
        drawn.append(coach.id)
        return await open_inbox(uow, coach)

    monkeypatch.setattr(generate_week, "open_inbox", counted)
    talk, _ = await club(sqlite_database, NAMES[:6])
    await live_until(talk, later(4, 8))
    sent, edits = len(talk.telegram.messages("coach")), len(talk.telegram.calls("editMessageText"))
    await live_until(talk, later(4, 10))
    new = talk.telegram.messages("coach")[sent:]
    assert len([message for message in new if "12 weeks wait for you" in message.get("text", "")]) == 1
    assert len(talk.telegram.calls("editMessageText")) == edits
    assert len(drawn) == 1
