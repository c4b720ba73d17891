"""A house rule that comes later: the weeks made before are named, and made to fit together."""

from domain.rules import check_week
from domain.units import MM_PER_MILE
from handlers.actions.make_fit import COACH_RULES
from storage.engine import Database
from tests.handlers.chat.club import club
from tests.handlers.chat.trained import START


async def test_weeks_made_before_a_house_rule_are_made_to_fit_for_all(sqlite_database: Database) -> None:
    """A long run of 30 % at most: both weeks are named, mended with one tap, and told where they were in force."""
    talk, heads = await club(sqlite_database, ("Ann", "Ben"))
    await talk.say("/coach", "coach")
    for label in ("Inbox", "Ann, week 1", "Approve"):
        await talk.tap(label, "coach")
    await talk.say("/coach", "coach")
    for label in ("House rules for all", "Long run", "At most 40 %"):
        await talk.tap(label, "coach")
    assert "2 weeks made before do not keep your rules:\n• Ann, week 1\n• Ben, week 1" in talk.last("coach")
    await talk.tap("Make them fit", "coach")
    assert "2 weeks fit now." in talk.last("coach")
    assert "To take one back, open that week: More, Versions, “Take this change back”." in talk.last("coach")
    assert "Your coach changed:" in talk.last("Ann")
    assert "Your coach changed:" not in " ".join(talk.texts("Ben"))
    async with sqlite_database.read(START) as uow:
        for name, head in heads.items():
            plan = await uow.plans.load(head.id)
            stored = await uow.plans.week(head.id, 1)
            assert stored is not None
            assert not any(finding.rule in COACH_RULES for finding in check_week(plan, stored.week))
            assert (stored.approved is not None) == (name == "Ann")


async def test_a_week_that_was_made_to_fit_is_taken_back_alone(sqlite_database: Database) -> None:
    """As the card says: its versions hold it as it was, and going back asks the coach why the rule is overruled."""
    talk, heads = await club(sqlite_database, ("Ann",))
    await talk.say("/coach", "coach")
    for label in ("House rules for all", "Long run", "At most 40 %", "Make them fit"):
        await talk.tap(label, "coach")
    await talk.say("/coach", "coach")
    for label in ("Ann", "Open this week", "More", "Versions", "2", "Take this change back"):
        await talk.tap(label, "coach")
    assert "Sunday: Long run 10.5 mi instead of Long run 9.5 mi" in talk.last("coach")
    assert "You may overrule that rule." in talk.last("coach")
    for label in ("Do it all the same", "It is on purpose"):
        await talk.tap(label, "coach")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(heads["Ann"].id, 1)
    assert stored is not None
    assert stored.approved is not None
    assert round(stored.approved.day(7).distance_mm / MM_PER_MILE, 1) == 10.5
