"""Templates in the chat: the starter set, keeping one's own, and the holiday week in at most ten taps."""

from domain.approval import WeekStatus
from domain.editing.starters import STARTERS, StarterWeek
from handlers.buttons.codec import pack
from handlers.buttons.kinds import PlanId, TemplateId
from handlers.buttons.templates import OpenTemplate, PutTemplate, RenameTemplate, UseTemplate
from handlers.wording.templates import starter_about, template_name
from storage.engine import Database
from tests.handlers.chat.trained import START, forge, trained


async def test_a_holiday_week_is_pasted_from_a_template_in_at_most_ten_taps(sqlite_database: Database) -> None:
    """From the week card to the approved holiday week."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    taps = [
        "More",
        "Templates",
        "Week: Holiday week",
        "Put on week 1",
        "Keep as draft",
        "Save",
        "Save",
        "Approve plan",
    ]
    assert len(taps) <= 10
    for label in taps:
        await talk.tap(label)
    assert "Status: approved" in talk.last()
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.status is WeekStatus.APPROVED
        assert 8 <= stored.week.miles < 13


async def test_a_week_and_a_day_are_kept_renamed_used_and_deleted(sqlite_database: Database) -> None:
    """A template lives on after the week it came from."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("More", "Templates", "Keep this week"):
        await talk.tap(label)
    assert "Kept as “My <b>best</b> week”." in await talk.say("My <b>best</b> week")
    assert "Week: My <b>best</b> week" in talk.labels()
    for label in ("‹ Back to the week", "Tue", "Copy", "Keep as a template"):
        await talk.tap(label)
    assert "Kept as “Short one”." in await talk.say("Short one")
    await talk.tap("Day: Short one")
    await talk.tap("Rename")
    await talk.say("Easy Tuesday")
    for label in ("Day: Easy Tuesday", "Wed:", "Keep as draft"):
        await talk.tap(label)
    assert "Not saved yet: Wed" in talk.last()
    for label in ("More", "Templates", "Day: Easy Tuesday", "Delete", "Delete it"):
        await talk.tap(label)
    assert "Day: Easy Tuesday" not in talk.labels()


async def test_names_are_checked_and_the_question_stays_open(sqlite_database: Database) -> None:
    """Forty characters at most."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("More", "Templates", "Keep this week"):
        await talk.tap(label)
    assert "1 to 40 characters" in await talk.say("x" * 41)
    assert "Kept as" in await talk.say("Mine")


async def test_somebody_elses_template_is_out_of_reach(sqlite_database: Database) -> None:
    """Ids of others do nothing; starters cannot be renamed."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    for label in ("More", "Templates", "Keep this week"):
        await talk.tap(label)
    await talk.say("Mine")
    async with sqlite_database.read(START) as uow:
        mine = (await uow.templates.of_owner(talk.telegram.person("athlete").id))[0]
    await talk.say("/coach", "coach")
    plan, template = PlanId(head.id), TemplateId(mine.id)
    for pressed in (
        OpenTemplate(plan, 1, template),
        UseTemplate(plan, 1, template),
        RenameTemplate(plan, 1, template),
        PutTemplate(plan, 1, 0, template),
    ):
        await forge(talk, pack(pressed), "coach")
        assert talk.toast() == "That plan isn't yours."
    await forge(talk, f"v1:tpldropnow:{head.id}.1.{mine.id}:0", "coach")
    await forge(talk, f"v1:tplname:{head.id}.1.-1:0")
    assert talk.toast() == "That plan isn't yours."
    async with sqlite_database.read(START) as uow:
        assert await uow.templates.get(mine.owner_id, mine.id) == mine


async def test_a_template_is_put_on_a_day_from_the_day_card(sqlite_database: Database) -> None:
    """Tap the day, then Templates: the effect is shown before anything changes; the day keeps its miles."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Thu", "Templates"):
        await talk.tap(label)
    assert "Put a template on Thursday" in talk.last()
    assert "Holiday week" not in talk.labels()
    preview = await talk.tap("Classic track day")
    assert "Paste “Classic track day” on Thursday?" in preview
    assert "Week:" in preview
    await talk.tap("Keep as draft")
    assert "Not saved yet: Thu" in talk.last()
    for label in ("Thu", "Templates", "Keep Thursday as a template"):
        await talk.tap(label)
    assert "Kept as “Track night”." in await talk.say("Track night")
    assert "Day: Track night" in talk.labels()


async def test_every_starter_can_be_read(sqlite_database: Database) -> None:
    """What it is for, and what it would put there."""
    talk, _ = await trained(sqlite_database)
    for starter in STARTERS:
        await talk.say("/week")
        kind = "Week" if isinstance(starter, StarterWeek) else "Day"
        for label in ("More", "Templates", f"{kind}: {template_name(starter.name)}"):
            await talk.tap(label)
        assert starter_about(starter.name) in talk.last()
        assert "Rename" not in talk.labels()


async def test_a_rest_day_cannot_be_kept(sqlite_database: Database) -> None:
    """That is said before a name is asked for."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    await forge(talk, f"v1:tplkeep:{head.id}.1.1:0")
    assert "Only a training run" in talk.toast()
    await forge(talk, f"v1:tpldrop:{head.id}.1.-1:0")
    assert talk.toast() == "That plan isn't yours."


async def test_a_week_template_can_be_seen_on_the_weeks_around(sqlite_database: Database) -> None:
    """The share is of each week's own target; a week that is an outline says to generate it first."""
    talk, _ = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("More", "Templates", "Week: Easy week"):
        await talk.tap(label)
    assert "For week 1, " in talk.last()
    card = await talk.tap("See it on week 2")
    assert "For week 2, " in card
    assert "Week 2 is an outline" in card
    assert "Week 2 of 16" in await talk.tap("Generate week 2")
    for label in ("More", "Templates", "Week: Easy week", "Put on week 2", "Keep as draft"):
        await talk.tap(label)
    assert "“Easy week” is on it." in talk.last()


async def test_templates_are_asked_for_in_words(sqlite_database: Database) -> None:
    """The list; a week's effect here or elsewhere; a day's on its day; names nobody has are left to others."""
    talk, _ = await trained(sqlite_database)
    assert "Tap one to see it" in await talk.say("show my templates")
    assert "Paste “Holiday week” over week 1?" in await talk.say("paste holiday week")
    await talk.tap("Keep as draft")
    assert "“Holiday week” is on it." in talk.last()
    assert "only an outline" in await talk.say("use holiday week on next week")
    assert "Paste “Classic track day” on Thursday?" in await talk.say("use the classic track day on thursday")
    assert "Tap the day of week 1" in await talk.say("use classic track day")
    assert "On which day or week?" in await talk.say("paste holiday week on banana")
    assert "weeks 1 to 16" in await talk.say("paste holiday week on week 60")
    assert "Move" in await talk.say("put the long run on saturday")


async def test_a_coach_puts_their_template_on_an_athletes_week(sqlite_database: Database) -> None:
    """Kept from one athlete's week under the coach's name, used on any week they coach; the athlete's list stays."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:tplkeep:{head.id}.1.0:0", "coach")
    await talk.say("Base week", "coach")
    assert "Week: Base week" in talk.labels("coach")
    for label in ("Week: Easy week", "Put on week 1", "Keep as draft", "Save", "Save"):
        await talk.tap(label, "coach")
    async with sqlite_database.read(START) as uow:
        stored = await uow.plans.week(head.id, 1)
        assert stored is not None
        assert stored.week.distance_mm < stored.target_mm
        assert await uow.templates.of_owner(head.athlete_id) == []
