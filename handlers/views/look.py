"""Who wants a look since yesterday, as one message to their coach."""

from collections.abc import Sequence

from domain.adapting.flags import Flag, Lately
from domain.messages import Card
from handlers.buttons.coaching import Only, OpenCoachCard
from handlers.views.keys import key, rows_of
from handlers.views.roster import athlete_button, flags_words
from handlers.views.text import esc
from handlers.wording.door import tr, trn
from handlers.wording.formats import some_lines

MOST_NAMED = 20
MOST_BUTTONS = 8


def look_card(found: Sequence[tuple[Lately, tuple[Flag, ...]]]) -> Card:
    """Each athlete with what is new about them, and the way to them."""
    count = len(found)
    named = [
        tr("{name}: {flags}", name=f"<b>{esc(lately.athlete.name, 40)}</b>", flags=flags_words(flags))
        for lately, flags in found
    ]
    title = trn("<b>{count} athlete wants a look</b>", "<b>{count} athletes want a look</b>", count)
    lines = [title, *some_lines(named, MOST_NAMED)]
    buttons = [athlete_button(lately.athlete) for lately, _ in found[:MOST_BUTTONS]]
    rows = [*rows_of(buttons, 2), (key(tr("All who want a look"), OpenCoachCard(0, Only.FLAGGED)),)]
    return Card(text="\n".join(lines), buttons=tuple(rows))
