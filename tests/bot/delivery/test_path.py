"""The whole way of an update: stored, handled, delivered."""

from tests.bot.conftest import Stage


async def test_a_message_is_answered_with_a_card(stage: Stage) -> None:
    """From getUpdates to the card in the chat."""
    await stage.say("/start")
    assert stage.telegram.last("athlete") == "Count 0"


async def test_a_tap_edits_the_card_in_place_and_is_answered(stage: Stage) -> None:
    """One message, edited; the tap is answered silently."""
    await stage.say("/start")
    stage.tap("+")
    await stage.settle()
    assert [message["text"] for message in stage.telegram.messages("athlete")] == ["Count 1"]
    assert stage.telegram.toasts() == [""]


async def test_a_toast_is_shown_once(stage: Stage) -> None:
    """What the handler says to the tap reaches the person, and nothing else does."""
    await stage.say("/start")
    stage.tap("Toast")
    await stage.settle()
    assert stage.telegram.toasts() == ["Toast"]


async def test_messages_keep_their_order(stage: Stage) -> None:
    """Two messages of one handler arrive as they were written."""
    await stage.say("/say")
    assert [message["text"] for message in stage.telegram.messages("athlete")] == ["one", "two"]


async def test_a_burst_of_taps_is_one_edit(stage: Stage) -> None:
    """Five taps are handled one by one, and shown once."""
    await stage.say("/start")
    for _ in range(5):
        stage.tap("+")
    await stage.settle()
    assert stage.telegram.last("athlete") == "Count 5"
    assert len(stage.telegram.calls("editMessageText")) == 1
    assert len(stage.telegram.toasts()) == 5
