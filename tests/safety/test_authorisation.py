"""Every button, command and link there is, tried by everybody it is not for: no effect, no leak, always an answer."""

from dataclasses import dataclass
from typing import NewType

import pytest

from domain.people import CoachLink, Person
from handlers.buttons.account import ConfirmDelete
from handlers.buttons.coaching import DeclineWeek, HandOver, SendMessage, WriteMessage
from handlers.buttons.codec import MAX_BYTES, ButtonData, pack, unpack
from handlers.buttons.day import TypeLap, TypeNewLap, WriteNote
from handlers.buttons.logs import LogNumbers
from handlers.buttons.templates import KeepAsTemplate, RenameTemplate
from handlers.chat.commands import COMMANDS
from handlers.chat.taps import owned_buttons
from storage.engine import Database
from tests.handlers.chat.trained import START
from tests.safety.every_button import LARGEST, LAST, data_of, every_class
from tests.safety.world import EXPIRED, REVOKED, SECRETS, USED, Stage, put_plan, set_stage

ROLES = ("stranger", "athlete", "former coach", "other coach", "left athlete")


async def intruder(stage: Stage, role: str) -> int:
    """Somebody without any right to the victim's plan."""
    me = stage.person("Eve", role)
    person = Person(id=me, chat_id=me, name="Eve", is_coach="coach" in role, created_at=START)
    async with stage.database.transaction(START) as uow:
        await uow.people.put(person)
        if role == "former coach":
            await uow.coaching.put_link(CoachLink(coach_id=me, athlete_id=stage.athlete, responsible=False))
            await uow.coaching.drop_link(me, stage.athlete)
        if role == "left athlete":
            await uow.coaching.put_link(CoachLink(coach_id=stage.coach, athlete_id=me))
            await uow.coaching.drop_link(stage.coach, me)
    if role in ("athlete", "left athlete"):
        await put_plan(stage.database, person, "Eve's Own Race")
    if role == "other coach":
        pupil = stage.person("Olive", "pupil")
        await put_plan(stage.database, Person(id=pupil, chat_id=pupil, name="Olive", created_at=START), "Olive's Race")
        async with stage.database.transaction(START) as uow:
            await uow.coaching.put_link(CoachLink(coach_id=me, athlete_id=pupil))
    return me


def assert_no_leak(stage: Stage, me: int) -> None:
    """Nothing the bot ever sent to this chat, or said when this person alone did things, mentions what is theirs."""
    shown = stage.shown_to(me) + repr(stage.said)
    assert [secret for secret in SECRETS if secret in shown] == []


def test_every_button_is_tried() -> None:
    """A new button is filled and tried here without anybody listing it."""
    tried = [data.split(":")[1] for made in every_class() for data in data_of(made, LARGEST)]
    assert set(tried) == {made.verb for made in owned_buttons()}


def test_a_field_that_no_forger_knows_fails_the_tests() -> None:
    """Another kind of id has to be given somebody else's value here before it is believed to be safe."""

    @dataclass(frozen=True, slots=True)
    class Shoes(ButtonData):
        pair: NewType("PairId", int)  # type: ignore[valid-type]  # made for this test

    with pytest.raises(TypeError, match="no forger knows"):
        data_of(Shoes, LARGEST)


@pytest.mark.parametrize("role", ROLES)
async def test_no_button_works_for_those_it_is_not_for(sqlite_database: Database, role: str) -> None:
    """Every button with the victim's ids, and forged: their rows, their messages and their secrets stay theirs."""
    stage = await set_stage(sqlite_database)
    me = await intruder(stage, role)
    told = len(stage.talk.telegram.messages("athlete")), len(stage.talk.telegram.messages("coach"))
    before = await stage.rows(me)
    classes = [made for made in every_class() if made not in LAST]
    for first in range(0, len(classes), 8):
        buttons = [data for made in classes[first : first + 8] for data in stage.buttons(made, me)]
        assert await stage.press(me, *buttons), f"one of {buttons} got no answer"
        assert await stage.rows(me) == before, buttons
    # What ends somebody's story leaves nothing of what else waits for them.
    for data in [data for made in LAST for data in stage.buttons(made, me)]:
        assert await stage.press(me, data), f"{data} got no answer"
        assert await stage.rows(me) == before, data
    assert_no_leak(stage, me)
    assert (len(stage.talk.telegram.messages("athlete")), len(stage.talk.telegram.messages("coach"))) == told


@pytest.mark.parametrize("role", ROLES)
async def test_no_command_or_link_reaches_somebody_elses_plan(sqlite_database: Database, role: str) -> None:
    """Commands with the victim's ids as arguments, and dead or invented deep links."""
    stage = await set_stage(sqlite_database)
    me = await intruder(stage, role)
    told = len(stage.talk.telegram.messages("athlete")), len(stage.talk.telegram.messages("coach"))
    before = await stage.rows(me)
    plan, athlete = stage.ids.plan, stage.athlete
    arguments = ("", f" {plan}", f" {athlete}", f" {plan} 1", f"@MilepostBot {plan}", f" week_{plan}_1")
    links = [f"/start join_{token}" for token in (USED, REVOKED, EXPIRED, "e" * 24, "", "'; --", "x" * 60)]
    links += [f"/start {word}" for word in (f"week_{plan}_1", f"plan_{plan}", f"coach_{stage.coach}", f"{athlete}")]
    for text in [*(f"/{name}{words}" for name, _ in COMMANDS for words in arguments), *links]:
        assert await stage.write(me, text), f"{text} got no answer"
    assert await stage.rows(me) == before
    assert_no_leak(stage, me)
    assert (len(stage.talk.telegram.messages("athlete")), len(stage.talk.telegram.messages("coach"))) == told


async def test_a_button_on_a_message_of_another_chat_obeys_nobody(sqlite_database: Database) -> None:
    """The victim's own data, tapped by somebody else in the victim's chat or in a group."""
    stage = await set_stage(sqlite_database)
    me = await intruder(stage, "stranger")
    before = await stage.rows(me)
    for data in [stage.buttons(made, me)[0] for made in every_class()]:
        for chat in (stage.athlete, -1001234567890):
            said = await stage.talk.telegram.tap_elsewhere(me, chat, 2, data)
            assert "That plan isn't yours." in said
    assert await stage.rows(me) == before


TOO_BIG = ("9" * 30, str(2**63), str(2**63 - 1), str(2**31))
HOSTILE = (*TOO_BIG, "-1", "-9", "0", "00000000000000000001", "x", "1_0", "00010101", "99991231")


def malformed(data: str, odd_ids: tuple[str, ...]) -> list[str]:
    """A button's data with parts missing, surplus, and odd in each place, as far as Telegram carries it."""
    _, verb, content, _ = data.split(":")
    ids = content.split(".") if content else []
    places = [[*ids[:place], odd, *ids[place + 1 :]] for place in range(len(ids)) for odd in odd_ids]
    shapes = [[], ids[:1], ids[:-1], [*ids, "1"], [*ids, "1", "2", "3"], *places]
    found = (f"v1:{verb}:{'.'.join(parts)}:0" for parts in shapes)
    return [each for each in dict.fromkeys(found) if len(each) <= MAX_BYTES]


def apart(forged: list[str]) -> list[str]:
    """Those that are read as buttons of different content, and one of those that are read as none.

    Reading is pure and ends in a button or in none, whatever the text; what is none meets one end, whatever it says.
    """
    read = {unpack(data): data for data in reversed(forged)}
    return [*read.values()]


@pytest.mark.parametrize("share", range(3))
async def test_malformed_ids_of_ones_own_buttons_are_answered(database: Database, share: int) -> None:
    """Missing, surplus, huge and odd ids: an answer, never an exception. PostgreSQL has limits of its own."""
    odd_ids = HOSTILE if database.dialect == "sqlite" else TOO_BIG[1:]
    stage = await set_stage(database)
    talk, me = stage.talk, stage.athlete
    await talk.say("/week")
    unanswered: list[str] = []
    buttons = [stage.buttons(made, me)[0] for made in every_class() if made is not ConfirmDelete]
    mine = buttons[share::3]
    for first in range(0, len(mine), 8):
        taps = [forged for button in mine[first : first + 8] for forged in apart(malformed(button, odd_ids))]
        try:
            unanswered += [f"one of {taps}"] if not await stage.press(me, *taps) else []
        except Exception as error:  # all of them are listed at once
            unanswered.append(f"one of {taps}: {error!r:.300}")
    assert not unanswered, "\n".join(unanswered)
    assert (await talk.person()).id == me


async def test_replayed_taps_after_delete_meet_nobody(sqlite_database: Database) -> None:
    """Everything of before, pressed again after /delete: one sentence, and nothing is stored."""
    stage = await set_stage(sqlite_database)
    await stage.talk.say("/delete")
    await stage.press(stage.athlete, pack(ConfirmDelete()))
    before = await stage.rows()
    for data in [stage.buttons(made, stage.athlete)[0] for made in every_class()]:
        assert await stage.press(stage.athlete, data)
        assert stage.talk.toast() == "We start afresh here. Send /start."
    assert await stage.rows() == before


QUESTIONS = (
    DeclineWeek, WriteNote, TypeNewLap, WriteMessage, HandOver, KeepAsTemplate, RenameTemplate, TypeLap, LogNumbers,
)  # fmt: skip


@pytest.mark.parametrize("asks", QUESTIONS, ids=lambda each: each.__name__)
async def test_a_question_left_open_by_a_former_coach_is_dead(
    sqlite_database: Database, asks: type[ButtonData]
) -> None:
    """Opened while the link held, answered after it ended: nothing of the athlete's changes or shows."""
    stage = await set_stage(sqlite_database)
    async with sqlite_database.transaction(START) as uow:
        stored = await uow.plans.week(stage.head.id, 2)
        assert stored is not None
    coach = stage.coach
    await stage.press(coach, stage.buttons(asks, coach)[0])
    async with sqlite_database.transaction(START) as uow:
        await uow.coaching.drop_link(coach, stage.athlete)
    before = await stage.rows(coach)
    calls = len(stage.talk.telegram.gateway.calls)
    told = len(stage.talk.telegram.messages("athlete"))
    for text in ("0.5 mi @ 7:00", "please change thursday", "https://t.me/x?start=join_" + USED):
        await stage.write(coach, text)
    await stage.press(coach, pack(SendMessage()))
    assert len(stage.talk.telegram.messages("athlete")) == told
    said = [
        call
        for call in stage.talk.telegram.gateway.calls[calls:]
        if str(call.params.values.get("chat_id")) == str(coach)
    ]
    assert not any(secret in str(call.params.values) for call in said for secret in SECRETS)
    rows = await stage.rows(coach)
    own = {"dialogs", "cards", "outbox"}
    assert {name: found for name, found in rows.items() if name not in own} == {
        name: found for name, found in before.items() if name not in own
    }
