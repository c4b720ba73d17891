"""The model as an athlete meets it: a plan, a suggestion, a choice, another one, an outage and its end."""

from typing import Any

from domain.units import Units
from handlers.wording.editing import reasons_words
from tests.bot.model.conftest import Club
from tests.handlers.chat.walk import walk_to
from tests.openai_server import Reply


async def test_from_hello_through_an_outage_and_back(club_on_each: Club) -> None:
    """The planner's week is there at once; everything of the model's comes later, and may stay away."""
    club = club_on_each
    talk: Any = club
    await walk_to(talk, "summary")
    await club.tap("Create my plan", settled=False)
    week = club.showing("Week 1 of 16")
    assert "Written by the planner · <i>asking the model…</i>" in _html(club, "Week 1 of 16")
    assert "Approve plan" in [label for row in club.telegram.buttons("athlete") for label in row]
    assert club.server.requests == []

    await club.settle()
    assert len(club.server.requests) == 1
    proposal = club.showing("The model suggests another week 1")
    assert "Tuesday: " in proposal
    assert "Version 1: relaxed and smooth." in proposal
    assert "the model suggests another week" in club.showing("Week 1 of 16")

    await club.tap("Use the model's week")
    assert "the model's week is in" in club.telegram.last("athlete")
    week = club.showing("Week 1 of 16")
    assert "Written by the model" in week
    assert "pending, waits for your approval" in week
    async with club.database.read(club.telegram.clock.now()) as uow:
        head = await uow.plans.active(club.telegram.athlete.id)
        assert head is not None
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.written_by.startswith("model")
        newest = (await uow.plans.changes(head.id, 1))[0]
    assert newest.author_id == club.telegram.athlete.id
    said = reasons_words(newest.reasons, Units.MI)
    assert said.startswith("Written by the model")
    assert "Model gpt-4o-mini, prompt 2026" in said
    assert "1 call" in said

    await club.tap("Week")
    await club.tap("Approve plan")
    assert "Status: approved" in club.telegram.last("athlete")

    await club.tap("More")
    await club.tap("Ask the model")
    assert "asked again in 10 min" in club.telegram.toasts()[-1]
    club.telegram.pass_time(minutes=11)
    await club.tap("Ask the model", settled=False)
    assert "Written by the model · asking the model…" in club.telegram.last("athlete")
    await club.settle()
    assert len(club.server.requests) == 2
    assert "Version 2: relaxed and smooth." in club.showing("The model suggests another week 1")
    await club.tap("Keep the week I have")
    assert "Status: approved" in club.showing("Week 1 of 16")

    club.server.always = Reply(drop=True)
    for _ in range(2):
        club.telegram.pass_time(minutes=11)
        await club.say("/week")
        await club.tap("More")
        await club.tap("Ask the model")
        assert "asking" not in club.telegram.last("athlete")
        assert "The model has no other week this time" in club.telegram.last("athlete")
    assert str(club.breaker.state) == "open"
    calls = len(club.server.requests)
    await club.tap("Week 2")
    await club.tap("Generate now")
    week = club.showing("Week 2 of 16")
    assert "Written by the planner" in week
    assert "asking" not in week
    assert len(club.server.requests) == calls
    await club.tap("Approve plan")
    assert "Status: approved" in club.telegram.last("athlete")
    assert any(name.startswith("breaker:model") for name in await club.bot.incidents._found())

    club.server.always = club.model
    club.seconds += 31
    await club.tap("Week 3")
    await club.tap("Generate now")
    assert str(club.breaker.state) == "closed"
    assert "The model suggests another week 3" in club.telegram.last("athlete")
    await club.tap("Use the model's week")
    assert "Written by the model" in club.showing("Week 3 of 16")


def _html(club: Club, words: str) -> str:
    """The text as it was sent, marks and all."""
    sent = [
        call["text"]
        for method in ("sendMessage", "editMessageText")
        for call in club.telegram.calls(method)
        if words in call.get("text", "")
    ]
    return str(sent[-1])
