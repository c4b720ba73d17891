"""Two taps, two people, two devices, an old card: no edit is lost or applied twice, and nothing is approved unseen."""

from dataclasses import replace

import pytest

from domain.approval import PlanStatus, WeekStatus
from domain.errors import NotYoursError
from domain.people import CoachLink, Person
from domain.records import StoredWeek
from domain.units import Units
from handlers.desk.week import open_to_edit
from handlers.wording.errors import said
from storage.engine import Database
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import START, data_of, forge, live_until, trained
from tests.safety.world import put_plan

FRIDAY_EVENING = START.replace(year=2027, month=1, day=1, hour=23)


async def week(talk: Conversation, plan_id: int, number: int = 1) -> StoredWeek:
    """The stored week."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        found = await uow.plans.week(plan_id, number)
    assert found is not None
    return found


async def steps(talk: Conversation, plan_id: int, number: int = 1, who: str = "athlete") -> int:
    """How many unsaved steps somebody has in a week."""
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        session = await uow.edits.get(talk.telegram.person(who).id, plan_id, number)
    return len(session.done) if session is not None else 0


async def burst(talk: Conversation, *taps: tuple[str, str]) -> None:
    """Taps that Telegram hands over in one batch: (who, data) on the newest message of each."""
    for who, data in taps:
        message = list(talk.telegram.chat(who).messages.values())[-1]
        talk.telegram.acts.call_back(talk.telegram.person(who).id, message, data)
    await talk.telegram.pump()


async def swap(talk: Conversation, first: str, second: str, who: str = "athlete") -> None:
    """An unsaved swap by the buttons of the week card."""
    for label in ("Swap", f"{first}:", f"{second}:", "Keep as draft"):
        await talk.tap(label, who)


async def save(talk: Conversation, who: str = "athlete") -> None:
    """Save by the buttons, advice accepted."""
    await talk.tap("Save", who)
    await talk.tap(next(label for label in talk.labels(who) if label.startswith(("Keep as", "Save"))), who)


async def test_a_second_press_on_swapped_weekdays_does_not_swap_back(sqlite_database: Database) -> None:
    """Confirm twice in one burst, or the same card on a second device: swapped once, in every week."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, FRIDAY_EVENING)
    await talk.say("/week")
    await forge(talk, f"v1:columnsask:{head.id}.1.6.7:0")
    confirm = data_of(talk, "Confirm")
    await burst(talk, ("athlete", confirm), ("athlete", confirm))
    assert [await steps(talk, head.id, number) for number in (1, 2)] == [1, 1]
    await forge(talk, confirm)
    assert [await steps(talk, head.id, number) for number in (1, 2)] == [1, 1]


@pytest.mark.parametrize("times", [2, 3])
async def test_every_confirming_tap_counts_once(sqlite_database: Database, times: int) -> None:
    """Apply, save and approve, each pressed several times in one burst: one step, one version, one approval."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue:", "Wed:"):
        await talk.tap(label)
    await burst(talk, *[("athlete", data_of(talk, "Keep as draft"))] * times)
    assert await steps(talk, head.id) == 1
    await talk.tap("Save")
    confirm = next(label for label in talk.labels() if label.startswith(("Keep as", "Save")))
    await burst(talk, *[("athlete", data_of(talk, confirm))] * times)
    saved = await week(talk, head.id)
    async with sqlite_database.read(START) as uow:
        assert len(await uow.plans.changes(head.id, 1)) == 1
    await burst(talk, *[("athlete", data_of(talk, "Approve"))] * times)
    approved = await week(talk, head.id)
    assert approved.status is WeekStatus.APPROVED
    assert approved.approved == saved.week
    async with sqlite_database.read(START) as uow:
        assert len(await uow.plans.changes(head.id, 1)) == 2


async def test_the_same_card_on_two_devices(sqlite_database: Database) -> None:
    """A preview confirmed on one device is a dead button on the other, and so is a Save of before."""
    talk, head = await trained(sqlite_database)
    await talk.say("/week")
    for label in ("Swap", "Tue:", "Wed:"):
        await talk.tap(label)
    first = data_of(talk, "Keep as draft")
    await talk.say("/week")
    for label in ("Swap", "Thu:", "Fri:"):
        await talk.tap(label)
    second = data_of(talk, "Keep as draft")
    await forge(talk, second)
    await forge(talk, first)
    assert talk.toast() == "This week has changed."
    assert await steps(talk, head.id) == 1
    before = await week(talk, head.id)
    await talk.tap("Save")
    old_save = next(data_of(talk, label) for label in talk.labels() if label.startswith(("Keep as", "Save")))
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await forge(talk, old_save)
    assert await steps(talk, head.id) == 2
    assert (await week(talk, head.id)).revision == before.revision


async def test_a_coach_who_approves_while_the_athlete_edits_loses_nothing(sqlite_database: Database) -> None:
    """The approval stands, the edits are kept, and the athlete chooses what becomes of them."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await talk.say("/coach", "coach")
    stored = await week(talk, head.id)
    await forge(talk, f"v1:approvenow:{head.id}.1:{stored.revision}", "coach")
    approved = await week(talk, head.id)
    assert approved.status is WeekStatus.APPROVED
    assert approved.approved == stored.week
    await talk.say("/week")
    assert "mine" in str(talk.telegram.last_message("athlete")["reply_markup"])
    await forge(talk, f"v1:mine:{head.id}.1:0")
    await save(talk)
    saved = await week(talk, head.id)
    assert saved.week.day(2) == replace(stored.week.day(3), number=2, edited=True)
    assert saved.approved == stored.week


async def test_nothing_saved_since_the_question_is_approved_with_all(sqlite_database: Database) -> None:
    """Approve all asks about weeks as they are; one that is saved before the answer sends the question back."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:approveall:{head.id}.1:0", "coach")
    confirm = data_of(talk, "Approve all", "coach")
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await save(talk)
    await forge(talk, confirm, "coach")
    assert (await week(talk, head.id)).status is WeekStatus.PENDING
    await forge(talk, f"v1:approveall:{head.id}.1:0", "coach")
    await forge(talk, data_of(talk, "Approve all", "coach"), "coach")
    assert (await week(talk, head.id)).status is WeekStatus.APPROVED


async def test_undo_after_an_approval_is_a_draft_over_what_is_in_force(sqlite_database: Database) -> None:
    """/undo takes the saved change back as an unsaved edit; reminders follow the approved copy until the next one."""
    talk, head = await trained(sqlite_database)
    before = await week(talk, head.id)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await save(talk)
    stored = await week(talk, head.id)
    await forge(talk, f"v1:approvenow:{head.id}.1:{stored.revision}")
    await talk.say("/undo")
    await talk.tap("Keep as draft")
    assert (await week(talk, head.id)).approved == stored.week
    await save(talk)
    undone = await week(talk, head.id)
    assert undone.week == before.week
    assert undone.approved == stored.week
    assert undone.status is WeekStatus.PENDING


async def test_old_buttons_after_fridays_generation(sqlite_database: Database) -> None:
    """A card of the outline, pressed after the clock generated the week: nothing is made twice or over it."""
    talk, head = await trained(sqlite_database)
    outline = await week(talk, head.id, 2)
    await live_until(talk, FRIDAY_EVENING)
    generated = await week(talk, head.id, 2)
    assert generated.status is not WeekStatus.OUTLINE
    for data in (
        f"v1:generate:{head.id}.2:{outline.revision}",
        f"v1:generate:{head.id}.2:0",
        f"v1:apply:{head.id}.2.0.s.2.3:{outline.revision}",
        f"v1:approvenow:{head.id}.2:{outline.revision}",
        f"v1:savenow:{head.id}.2.0.1:{outline.revision}",
    ):
        await forge(talk, data)
    assert await week(talk, head.id, 2) == generated
    assert await steps(talk, head.id, 2) == 0


OLD_DOORS = (
    "savenow:{plan}.1.1.1:{rev}", "apply:{plan}.1.1.s.4.5:{rev}", "approvenow:{plan}.1:{rev}", "generate:{plan}.2:0",
    "aheadnow:{plan}.1.all:{version}", "phasesnow:{plan}.5.4.4.3:{version}", "undo:{plan}.1.1:{rev}",
    "regennow:{plan}.1.1.1:{rev}", "mendnow:{plan}.1.1:{rev}", "pastenow:{plan}.1.4.1.5.1:{rev}",
    "approveallnow:{plan}.1:{rev}", "columnsnow:{plan}.1.4.5.1:0", "gobacknow:{plan}.1.1.1:{rev}",
    "done:{plan}.20261228:0", "skip:{plan}.20261229:0",
)  # fmt: skip


@pytest.mark.parametrize("who", ["athlete", "coach"])
async def test_a_plan_that_was_replaced_is_read_only_through_every_door(sqlite_database: Database, who: str) -> None:
    """/start made a new plan while an edit session was open: cards of the old plan change neither of them."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await talk.say("/coach", "coach")
    athlete = await talk.person()
    new = await put_plan(sqlite_database, athlete, "Autumn Marathon")
    async with sqlite_database.read(START) as uow:
        old = [await uow.plans.week(head.id, number) for number in range(1, head.total_weeks + 1)]
        fresh = [await uow.plans.week(new.id, number) for number in range(1, new.total_weeks + 1)]
        kept = await uow.plans.head(head.id)
    assert kept is not None
    assert kept.status is PlanStatus.ARCHIVED
    first = old[0]
    assert first is not None
    for door in OLD_DOORS:
        await forge(talk, "v1:" + door.format(plan=head.id, rev=first.revision, version=kept.version), who)
    async with sqlite_database.read(START) as uow:
        assert [await uow.plans.week(head.id, number) for number in range(1, head.total_weeks + 1)] == old
        assert [await uow.plans.week(new.id, number) for number in range(1, new.total_weeks + 1)] == fresh
        assert await uow.plans.head(head.id) == kept
        assert await uow.logs.between(athlete.id, START.date(), FRIDAY_EVENING.date()) == []


async def test_delete_in_the_middle_of_everything(sqlite_database: Database) -> None:
    """The athlete goes while the coach edits, with the coach's card open: the coach is told, nothing breaks."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    await swap(talk, "Thu", "Fri", "coach")
    await forge(talk, f"v1:note:{head.id}.1.4:0", "coach")
    await talk.say("/delete")
    await talk.tap("Delete everything")
    revision = 1
    for data in (f"savenow:{head.id}.1.1.1:{revision}", f"week:{head.id}.1:0", "inboxall::0", "inbox:0:0"):
        await forge(talk, f"v1:{data}", "coach")
    await talk.say("a note for nobody", "coach")
    assert await talk.database_mentions("Alex Rivers") == []
    await live_until(talk, FRIDAY_EVENING)
    assert await talk.database_mentions("Spring Marathon") == []


async def test_a_coach_who_deletes_everything_frees_the_athlete(sqlite_database: Database) -> None:
    """What waited for the coach waits for the athlete now, and an old approval of the coach does nothing."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/week")
    await swap(talk, "Tue", "Wed")
    await save(talk)
    stored = await week(talk, head.id)
    await talk.say("/delete", "coach")
    await talk.tap("Delete everything", "coach")
    await forge(talk, f"v1:approvenow:{head.id}.1:{stored.revision}", "coach")
    assert (await week(talk, head.id)).status is WeekStatus.PENDING
    await forge(talk, f"v1:approvenow:{head.id}.1:{stored.revision}")
    assert (await week(talk, head.id)).status is WeekStatus.APPROVED


async def test_leaving_a_coach_ends_their_unsaved_edits(sqlite_database: Database) -> None:
    """A former coach's open session can neither be saved nor shown."""
    talk, head = await trained(sqlite_database)
    coach = talk.telegram.coach.id
    cato = Person(id=coach, chat_id=coach, name="Sam", is_coach=True, created_at=START)
    async with sqlite_database.transaction(START) as uow:
        await uow.people.put(cato)
        await uow.coaching.put_link(CoachLink(coach_id=coach, athlete_id=talk.telegram.athlete.id))
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:week:{head.id}.1:0", "coach")
    await swap(talk, "Tue", "Wed", "coach")
    before = await week(talk, head.id)
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.drop_link(coach, talk.telegram.athlete.id)
    await forge(talk, f"v1:savenow:{head.id}.1.1.1:{before.revision}", "coach")
    assert talk.toast() == said(NotYoursError(), Units.MI)
    assert await week(talk, head.id) == before
    async with sqlite_database.read(START) as uow:
        opened = await open_to_edit(uow, await talk.person(), head.id, 1)
    assert not opened.dirty


@pytest.mark.parametrize("door", ["skip", "later", "done"])
async def test_an_old_button_does_not_overwrite_a_logged_run(sqlite_database: Database, door: str) -> None:
    """The reminder's Skip, pressed by mistake after the run was logged with its numbers: the numbers stay."""
    talk, head = await trained(sqlite_database)
    await live_until(talk, START.replace(year=2027, month=1, day=2, hour=20))
    await talk.say("/log 9 miles in 1:25:00, effort 6")
    athlete, today = talk.telegram.athlete.id, talk.telegram.clock.now().date()
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        before = await uow.logs.get(athlete, today)
    assert before is not None
    await forge(talk, f"v1:{door}:{head.id}.{today:%Y%m%d}:0")
    assert talk.toast() == "That day is logged already."
    async with sqlite_database.read(talk.telegram.clock.now()) as uow:
        assert await uow.logs.get(athlete, today) == before


@pytest.mark.parametrize("old", ["tellback", "handback", "declineback", "tplback", "set"])
async def test_an_old_back_button_leaves_the_question_that_is_open(sqlite_database: Database, old: str) -> None:
    """Answers about a plan are under way when a Back of another question is pressed on an old card: they are kept."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await talk.say("/start", "coach")
    await talk.tap("Make a plan for myself", "coach")
    await talk.tap("Half marathon", "coach")
    await forge(talk, f"v1:{old}:{head.id}.1:0", "coach")
    await talk.say("Autumn Half", "coach")
    assert "Name: Autumn Half" in talk.texts("coach")


async def test_house_rules_go_with_the_coach_who_deletes_everything(sqlite_database: Database) -> None:
    """Nobody is left who could loosen them."""
    talk, head = await trained(sqlite_database, coached=True)
    await talk.say("/coach", "coach")
    await forge(talk, f"v1:housenow:{talk.telegram.athlete.id}.hard.1:0", "coach")
    async with sqlite_database.read(START) as uow:
        strict = await uow.plans.head(head.id)
    assert strict is not None
    assert strict.inputs.coach_limits != head.inputs.coach_limits
    await talk.say("/delete", "coach")
    await talk.tap("Delete everything", "coach")
    async with sqlite_database.read(START) as uow:
        freed = await uow.plans.head(head.id)
    assert freed is not None
    assert freed.inputs.coach_limits == head.inputs.coach_limits
