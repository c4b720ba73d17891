"""What is an athlete's is not called the coach's: to who reads about somebody else, “your” is about oneself."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.buttons.codec import pack
from handlers.wording.adapting import ADAPTING
from handlers.wording.door import Counted
from handlers.wording.mending import MENDED
from handlers.wording.planning import PLAN_NOTES, WARNINGS
from handlers.wording.rules_broken import BROKEN
from handlers.wording.rules_kept import KEPT, TITLES
from handlers.wording.why import REASONS
from storage.engine import Database
from tests.handlers.chat.trained import START, live_until
from tests.safety.every_button import every_class, of_class
from tests.safety.test_health_stays import ABOUT_ONESELF
from tests.safety.world import set_stage

# What somebody has who runs by a plan, as the reader's own.
THEIRS = re.compile(
    r"\byour (?!own\b|athletes?\b|group|club|clock|city|words|reason|changes\b|days lie\b|unsaved|language|name\b|wish"
    r"|approval|settings|answers|message|note|template|time\b)\w+",
    re.IGNORECASE,
)
# Cards that are the same whoever reads them, about the reader.
ABOUT_THE_READER = ("What is stored", "<b>Strength sessions</b>", "Which distance is your race?", "/today, /week and")
BOTH_READ: tuple[Mapping[object, object], ...] = (
    *ADAPTING.values(), MENDED, PLAN_NOTES, WARNINGS, BROKEN, KEPT, TITLES, REASONS,
)  # fmt: skip


@pytest.mark.parametrize("table", BOTH_READ)
def test_what_athlete_and_coach_both_read_calls_nothing_the_readers(table: Mapping[object, object]) -> None:
    """Rules, reasons, mendings and notes stand on the cards of both, in one sentence."""
    for said in table.values():
        forms = [said] if isinstance(said, str) else [said.one, said.many] if isinstance(said, Counted) else []
        assert [form for form in forms if re.search(r"\byours?\b", form, re.IGNORECASE)] == []


async def test_no_screen_of_a_coach_calls_an_athletes_things_theirs(sqlite_database: Database) -> None:
    """Every button of the registry and a Friday of the clock, read by the coach of the athlete whose plan it is."""
    stage = await set_stage(sqlite_database)
    stage.talk.telegram.allow("message can't be deleted for everyone")
    await live_until(stage.talk, START + timedelta(days=4, hours=10))
    mine = replace(stage.ids, me=stage.coach)
    tried = [of_class(made, mine)[:2] for made in every_class() if made not in ABOUT_ONESELF]
    await stage.press_all(stage.coach, [[*map(pack, buttons)] for buttons in tried])
    await stage.write(stage.coach, "/coach")
    texts = [text for text in stage.texts_for(stage.coach) if not any(about in text for about in ABOUT_THE_READER)]
    said = {line for text in texts for line in text.split("\n") if THEIRS.search(line)}
    assert said == set()
    assert len(texts) > 100
