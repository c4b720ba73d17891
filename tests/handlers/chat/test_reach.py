"""Every screen is at most three taps from the week card, and none is a dead end."""

from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import forge, trained

# These write; where they lead is told elsewhere. Approving is one: it asks only where something is new.
WRITING = frozenset(
    {
        "approve", "apply", "edit", "savenow", "approvenow", "approveallnow", "discard", "undo", "redo", "generate",
        "done", "skip", "unlog", "pastenow", "pasteweeknow", "regennow", "regendaynow", "columnsnow",
        "tplnow", "aheadnow", "phasesnow", "gobacknow", "takeback", "mendnow", "tpldropnow", "effort", "mine",
        "away", "away_no", "away_undo", "wishpick", "wishmean", "wishdo", "wishask", "wishno", "wishundo",
    }
)  # fmt: skip
SCREENS = frozenset(
    {
        "week", "day", "month", "plan", "weeks", "rules", "more", "why", "swap", "move", "preview", "type",
        "laps", "lap", "addlap", "note", "copy", "copyto", "columns", "versions", "version", "comparepick",
        "phases", "ahead", "tpls", "tpl", "tplkeep", "lognum", "refresh", "chart", "monthpic",
        "copyweek", "regenday", "coach", "set", "wishes", "wish",
    }
)  # fmt: skip
BACK = frozenset(
    {
        "week",
        "day",
        "plan",
        "month",
        "weekof",
        "versions",
        "tpls",
        "tplback",
        "laps",
        "more",
        "now",
        "set",
        "coach",
        "wishes",
    }
)


def verb_of(data: str) -> str:
    """The verb of a button's data."""
    return data.split(":")[1]


def buttons_of(talk: Conversation) -> list[str]:
    """Data of the newest message's buttons."""
    rows = talk.telegram.last_message("athlete").get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


async def test_every_screen_is_three_taps_away_and_leads_back(sqlite_database: Database) -> None:
    """A walk over all buttons that show and do not write, in widening circles."""
    talk, _ = await trained(sqlite_database)
    talk.telegram.pass_time(days=1)
    await talk.say("/week")
    for label in ("Sun", "Pin", "Week", "Save", "Save"):
        await talk.tap(label)
    await talk.say("/week")
    seen: dict[str, int] = {}
    circle = buttons_of(talk)
    for taps in range(1, 4):
        wider: list[str] = []
        for data in circle:
            if data in seen or verb_of(data) in WRITING:
                continue
            seen[data] = taps
            count = len(talk.telegram.messages("athlete"))
            await forge(talk, data)
            if len(talk.telegram.messages("athlete")) > count:
                # A picture in a message of its own: the card before it stays.
                await talk.say("/week")
                continue
            found = buttons_of(talk)
            assert any(verb_of(each) in BACK for each in found), f"no way back from {data}: {talk.last()}"
            wider += found
        # One of each kind is enough of what looks alike.
        kinds = {(verb_of(data), len(data.split("."))): data for data in reversed(wider)}
        circle = list(kinds.values())
    reached = {verb_of(data) for data in seen}
    assert reached >= SCREENS, f"out of reach: {sorted(SCREENS - reached)}"
