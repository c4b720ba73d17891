"""Who deletes everything leaves no name on anybody's screen."""

from storage.engine import Database
from tests.handlers.chat.club import club


async def test_delete_takes_the_name_off_other_peoples_cards(sqlite_database: Database) -> None:
    """Roster, inbox, week and thread of the coach: Ann is gone from all of them, Ben stays."""
    talk, _ = await club(sqlite_database, ("Annabel", "Ben"))
    await talk.say("/coach", "coach")
    await talk.tap("Annabel", "coach")
    await talk.tap("Open this week", "coach")
    await talk.say("/coach", "coach")
    await talk.tap("Inbox", "coach")
    await talk.say("/coach", "coach")
    assert any("Annabel" in text for text in talk.texts("coach"))
    await talk.say("/delete", "Annabel")
    await talk.tap("Delete", "Annabel")
    assert [text for text in talk.texts("coach") if "Annabel" in text] == []
    assert any("has left Milepost" in text for text in talk.texts("coach"))
    labels = str(talk.telegram.messages("coach"))
    assert "Annabel" not in labels
    assert "Ben" in await talk.say("/coach", "coach")
