"""A coach puts a plan together in one message; the athlete accepts it, and answers what is theirs alone."""

from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.conversation import Conversation

PLAN = "City Half Marathon on April 18, 1:50, 5k in 24:30, 20 miles a week, tue thu sat"


async def suggested(talk: Conversation, who: str) -> None:
    """The coach describes and sends it."""
    await talk.say("/coach", "coach")
    for label in (who, "Suggest a plan"):
        await talk.tap(label, "coach")
    await talk.say(PLAN, "coach")
    assert "Half marathon" in talk.last("coach")
    assert "1:50:00" in talk.last("coach")
    await talk.tap("Send it", "coach")
    assert f"{who} has been asked." in talk.last("coach")


async def test_a_coach_creates_a_plan_that_the_athlete_accepts(sqlite_database: Database) -> None:
    """One message of the coach, the athlete's own answers on clock and health, and a plan; nothing before the yes."""
    talk, heads = await club(sqlite_database, ("Ann",))
    await suggested(talk, "Ann")
    assert "Sam Okafor, your coach, suggests a plan:" in talk.last("Ann")
    assert "Your present plan stays until you create the new one." in talk.last("Ann")
    assert (await talk.active_plan("Ann")) is not None
    await talk.tap("Go on with it", "Ann")
    for _ in range(6):
        if "Does any of these" in talk.last("Ann"):
            await talk.tap("None of these", "Ann")
        elif "Create my plan" in talk.labels("Ann"):
            break
    await talk.tap("Create my plan", "Ann")
    head = await talk.active_plan("Ann")
    assert head is not None
    assert head.id != heads["Ann"].id
    assert head.inputs.race_name.startswith("City Half")
    assert head.inputs.preferred_days == {2, 4, 6}
    assert any("Ann has a new plan." in text for text in talk.texts("coach"))


async def test_a_plan_can_be_declined_and_described_anew(sqlite_database: Database) -> None:
    """The coach is told; words without a race are asked again; nobody else's plan is offered."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    await suggested(talk, "Ann")
    await talk.tap("No, thank you", "Ann")
    assert "Ann would rather not" in talk.last("coach")
    head = await talk.active_plan("Ann")
    assert head is not None
    assert head.id == heads["Ann"].id
    await talk.say("/coach", "coach")
    for label in ("Ben", "Suggest a plan"):
        await talk.tap(label, "coach")
    assert "no race" in await talk.say("something nice", "coach")
    await talk.say(PLAN, "coach")
    await talk.say("goal 1:55", "coach")
    assert "1:55:00" in talk.last("coach")
