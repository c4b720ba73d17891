"""What health answers and people's words are kept as where the operator has a key, on both databases."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.settings import Settings, SettingsError, load_settings
from bot.shell.doctor import examine
from domain.people import Absence, LifeEvent, RunLog, RunState
from storage import resealing, sealing
from storage.backups import back_up
from storage.engine import Database
from storage.faults import DatabaseAwayError
from storage.migrate import MigrationError, connect, move
from storage.resealing import bring_in_line, seal_all, sealed_with, unseal_all
from storage.sealing import Ring, SealedError
from storage.tables import metadata
from storage.types import Json, Stored, Words
from tests.handlers.chat.conversation import Conversation
from tests.handlers.chat.trained import MARATHON, START, forge, trained

KEY, OTHER = "a-key-of-the-operator-that-is-long-enough", "another-key-that-is-long-enough-as-well"
# What was told: the answer to the health question, why somebody pauses, and what they wrote themselves. Long enough to
# stand in nothing that is sealed by chance.
TOLD = re.compile(rb"easy_only|illness|I'm sick|my knee|quinsy", re.IGNORECASE)


# What people wrote or are shown and stays readable with a key, and why: names, keys of messages, the plan itself.
READABLE = {
    "bot_facts.value": "what the bot told Telegram of itself",
    "change_log.after": "days of the plan", "change_log.before": "days of the plan",
    "coach_groups.name": "a name", "coach_links.house": "a coach's numbers",
    "edit_sessions.content": "days of the plan", "incidents.detail": "figures",
    "invites.token": "a random word", "model_answers.content": "days of the plan", "outbox.reason": "Telegram's words",
    "people.name": "a name", "people.settings": "clock, units, language, equipment",
    "plan_changes.weeks": "days of the plan", "races.label": "a name", "races.name": "a name",
    "recorded_runs.replaced": "a distance",
    "run_logs.parts": "distances", "templates.content": "days of the plan", "templates.name": "a name",
    "weeks.decline_comment": "a coach's word on a week", "weeks.let_be": "rules of the plan",
    **{f"{table}.{part}": "days of the plan" for table in ("schedule", "schedule_preview")
       for part in ("advice", "cooldown", "notes", "title", "warmup", "workout")},
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_key_is_left() -> Iterator[None]:
    """Keys are the process's: whatever a test used is put away."""
    yield
    sealing.use(Ring())


def address(database: Database) -> str:
    """Where it is, to open it once more."""
    return database.url.render_as_string(hide_password=False)


async def a_week_of_trouble(database: Database) -> Conversation:
    """A knee in the log, an illness, a word to the coach, files on their way: everything that tells."""
    talk, _ = await trained(database, inputs=replace(MARATHON, easy_only=True), coached=True)
    athlete = talk.telegram.person("athlete").id
    async with database.transaction(START) as uow:
        if database.dialect == "sqlite":
            # As SQLite is on most machines: Debian's wipes what is removed.
            await uow.connection.execute(text("PRAGMA secure_delete=OFF"))
        run = RunLog(
            athlete_id=athlete, date=START.date(), state=RunState.DONE, distance_mm=8_000_000, note="my knee hurts"
        )
        await uow.logs.put(run)
        for day in range(1, 40):
            await uow.logs.put(replace(run, date=START.date() - timedelta(days=day), note="my knee " * 100))
    async with database.transaction(START) as uow:
        # What was removed is in pages that nothing uses any more.
        for day in range(1, 40):
            await uow.logs.remove(athlete, START.date() - timedelta(days=day))
    await talk.say("I'm sick")
    await talk.tap("Pause from today")
    await talk.say("tell my coach: the doctor says quinsy")
    for _ in range(5):
        talk.telegram.pass_time(hours=24)
        await talk.settle()
    talk.telegram.faults.add("refuse", times=1)
    await talk.say("/export")
    return talk


def stored(database: Database) -> bytes:
    """Every byte that is kept: of the file and what lies beside it, or of all rows of a server."""
    if database.dialect == "sqlite":
        file = Path(str(database.url.database))
        return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")))
    with connect(address(database)) as connection:
        rows = [
            repr(connection.execute(text(f'SELECT * FROM "{table.name}"')).all()) for table in metadata.sorted_tables
        ]
    return "\n".join(rows).encode()


def as_rows(database: Database) -> list[str]:
    """Every row as it is kept."""
    with connect(address(database)) as connection:
        return [
            repr(row)
            for table in metadata.sorted_tables
            if table.name != "lanes"
            for row in connection.execute(text(f'SELECT * FROM "{table.name}" ORDER BY 1, 2')).all()
        ]


async def what_is_told(talk: Conversation) -> str:
    """What the person is told of it, and their own export."""
    said = [await talk.say("/today"), await talk.say("/history"), await talk.say("/privacy")]
    async with talk.database.read(talk.telegram.clock.now()) as uow:
        athlete = talk.telegram.person("athlete").id
        absences = await uow.logs.absences(athlete, START.date(), START.date() + timedelta(days=9))
        logs = await uow.logs.between(athlete, START.date(), START.date())
        plan = await uow.plans.active(athlete)
    assert plan is not None
    return "\n".join([*said, *(repr(each) for each in (*absences, *logs)), str(plan.inputs.easy_only)])


async def test_with_a_key_nothing_that_was_told_is_readable(database: Database) -> None:
    """From the first message on; the person is told the same as ever, and /privacy what is so."""
    sealing.use(Ring([KEY]))
    assert bring_in_line(address(database)) == 0
    talk = await a_week_of_trouble(database)
    told = await what_is_told(talk)
    assert "knee" in told
    assert "ILLNESS" in told
    assert "Encrypted here: why you pause" in told
    assert TOLD.findall(stored(database)) == []


def test_whatever_is_added_is_sealed_or_said_to_be_readable() -> None:
    """A new column for words or values is sealed, or stands above with its reason."""
    readable = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Words | Json | Stored)
    }
    assert readable == set(READABLE)


async def test_without_a_key_privacy_says_so(database: Database) -> None:
    """And it is so: the test above would find it."""
    talk = await a_week_of_trouble(database)
    assert "Nothing of it is encrypted here" in await what_is_told(talk)
    assert {word.lower() for word in TOLD.findall(stored(database))} >= {b"easy_only", b"illness", b"my knee"}


async def test_a_database_that_is_there_is_sealed_at_the_start_and_plain_again_when_asked(database: Database) -> None:
    """Nothing is lost on the way there and back; a new key takes over from an old one; each start after is quick."""
    talk = await a_week_of_trouble(database)
    before, told = as_rows(database), await what_is_told(talk)
    before = as_rows(database)
    sealing.use(Ring([KEY]))
    assert bring_in_line(address(database)) > 5
    assert bring_in_line(address(database)) == 0
    assert TOLD.findall(stored(database)) == []
    # Another key, with the old one after it: sealed anew at the start, and the old one is needed no more.
    sealing.use(Ring([OTHER, KEY]))
    assert bring_in_line(address(database)) > 5
    sealing.use(Ring([OTHER]))
    assert bring_in_line(address(database)) == 0
    sealing.use(Ring([OTHER]))
    assert unseal_all(address(database)) > 5
    assert as_rows(database) == before
    sealing.use(Ring())
    assert bring_in_line(address(database)) == 0
    now = await what_is_told(talk)
    assert now.splitlines()[-4:] == told.splitlines()[-4:]


async def test_without_the_right_key_nothing_starts_and_nothing_changes(database: Database) -> None:
    """One plain sentence, at the start and from a process that was running without it: what came in waits."""
    sealing.use(Ring([KEY]))
    bring_in_line(address(database))
    await a_week_of_trouble(database)
    before = as_rows(database)
    for ring, words in ((Ring(), "is sealed: set MILEPOST_SECRET_KEY"), (Ring([OTHER]), "with another key")):
        sealing.use(ring)
        for work in (bring_in_line, unseal_all):
            with pytest.raises(SealedError, match=words):
                work(address(database))
        with pytest.raises(DatabaseAwayError, match=words):
            async with database.read(START) as uow:
                await uow.plans.active(700000001)
    with pytest.raises(SealedError, match="another key"):
        seal_all(address(database))
    assert as_rows(database) == before


async def test_an_interrupted_sealing_is_finished_at_the_next_start(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed before what was plain is wiped: the next start does it; before that nothing had been changed."""
    await a_week_of_trouble(database)
    sealing.use(Ring([KEY]))

    def die(_url: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(resealing, "_wipe", die)
        with pytest.raises(KeyboardInterrupt):
            bring_in_line(address(database))
    with connect(address(database)) as connection:
        assert str(sealed_with(connection)).endswith("unfinished")
    sealing.use(Ring())
    with pytest.raises(SealedError):
        bring_in_line(address(database))
    sealing.use(Ring([KEY]))
    assert bring_in_line(address(database)) == 0
    with connect(address(database)) as connection:
        assert sealed_with(connection) == Ring([KEY]).newest.name  # type: ignore[union-attr]  # it has one
    assert TOLD.findall(stored(database)) == []


async def test_an_older_milepost_is_not_given_what_it_cannot_read(database: Database) -> None:
    """Going down with sealed pauses is refused until they are plain; then it goes down and up."""
    sealing.use(Ring([KEY]))
    bring_in_line(address(database))
    await a_week_of_trouble(database)
    with pytest.raises(MigrationError, match="milepost unseal"):
        move(address(database), "0010")
    unseal_all(address(database))
    before = as_rows(database)
    move(address(database), "0010")
    move(address(database), "head")
    assert as_rows(database) == before


def test_the_key_of_a_message_tells_no_kind(database_url: str) -> None:
    """Those of before did: who reads the database would know of an illness that is long over."""
    move(database_url, "0010")
    row = (
        "INSERT INTO outbox (chat_id, key, kind, bulk, due_at, state, tries, changed_at) "
        "VALUES (2, :key, 'event', :no, :at, 'sent', 1, :at)"
    )
    with connect(database_url) as connection, connection.begin():
        for key in ("away:7:illness:2026-03-02:None", "away:7:injury:2026-03-02:None", "away:7:2026-03-02:None"):
            connection.execute(text(row), {"key": key, "no": False, "at": "2026-03-02 12:00:00"})
    move(database_url, "head")
    with connect(database_url) as connection:
        keys = connection.execute(text("SELECT key FROM outbox ORDER BY id")).scalars().all()
    assert len(set(keys)) == 3
    assert not re.search("illness|injury", " ".join(keys))


async def test_a_pause_is_one_row_however_often_it_is_said(database: Database) -> None:
    """Its kind is part of the row's key, so it comes out the same for one person and day, and for no other."""
    sealing.use(Ring([KEY]))
    talk, _ = await trained(database)
    athlete, first = talk.telegram.person("athlete").id, START.date()
    async with database.transaction(START) as uow:
        for day in (first, first, first + timedelta(days=20)):
            for event in LifeEvent:
                await uow.logs.put_absence(Absence(athlete_id=athlete, event=event, first=day, last=day))
    async with database.read(START) as uow:
        found = await uow.logs.absences(athlete, first, first + timedelta(days=30))
    assert len(found) == 2 * len(LifeEvent)
    with connect(address(database)) as connection:
        kept = connection.execute(text("SELECT event FROM absences")).scalars().all()
    assert len(set(kept)) == len(kept)
    assert len({len(each) for each in kept}) == 1
    async with database.transaction(START) as uow:
        for one in found:
            await uow.logs.remove_absence(one)
        assert await uow.logs.absences(athlete, first, first + timedelta(days=30)) == []


async def test_a_card_that_says_the_same_is_not_sent_again(database: Database) -> None:
    """Sealed, the same card is the same row: a tap that shows what is shown already makes no edit."""
    sealing.use(Ring([KEY]))
    talk, head = await trained(database)
    await talk.say("/week")
    await forge(talk, f"v1:week:{head.id}.1:0")
    edits = [call for call in talk.telegram.gateway.calls if call.method == "editMessageText"]
    await forge(talk, f"v1:week:{head.id}.1:0")
    assert [call for call in talk.telegram.gateway.calls if call.method == "editMessageText"] == edits


async def test_a_backup_is_as_sealed_as_what_it_is_of(sqlite_database: Database, tmp_path: Path) -> None:
    """Nothing plain comes with the copy."""
    sealing.use(Ring([KEY]))
    bring_in_line(address(sqlite_database))
    await a_week_of_trouble(sqlite_database)
    back_up(address(sqlite_database), tmp_path / "copy.db")
    assert TOLD.findall((tmp_path / "copy.db").read_bytes()) == []


async def test_doctor_says_how_it_stands(sqlite_url: str, sqlite_database: Database) -> None:
    """Off, on, to be sealed, not all sealed, and the wrong key: a line each."""

    async def line(**values: str) -> tuple[bool, str]:
        ready = Settings(_env_file=None, database_url=sqlite_url, **values)  # type: ignore[call-arg,arg-type]
        sealing.use(Ring(ready.secret_keys))
        found = next(each for each in await examine(ready) if each.about == "sealing")
        return found.is_fine, found.words

    assert (await line())[1].startswith("off")
    await a_week_of_trouble(sqlite_database)
    assert "the next start seals" in (await line(milepost_secret_key=KEY))[1]
    sealing.use(Ring([KEY]))
    bring_in_line(sqlite_url)
    assert await line(milepost_secret_key=KEY) == (True, "health answers and people's words are sealed with this key")
    assert not (await line())[0]
    assert not (await line(milepost_secret_key=OTHER))[0]
    with connect(sqlite_url) as connection, connection.begin():
        connection.execute(text("UPDATE run_logs SET note = 'plain'"))
    is_fine, words = await line(milepost_secret_key=KEY)
    assert not is_fine
    assert words.startswith("1 values are not sealed")
    assert seal_all(sqlite_url) == 1
    assert (await line(milepost_secret_key=KEY))[0]


def test_a_short_key_is_refused_and_no_key_is_ever_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Like any setting: one line that names it; keys are among the secrets that no log shows."""
    monkeypatch.setenv("MILEPOST_SECRET_KEY", f"{KEY}, short")
    with pytest.raises(SettingsError, match="MILEPOST_SECRET_KEY: should be 32 letters") as refused:
        load_settings(None)
    assert KEY not in str(refused.value)
    monkeypatch.setenv("MILEPOST_SECRET_KEY", f"{KEY}, {OTHER}")
    settings = load_settings(None)
    assert settings.secret_keys == (KEY, OTHER)
    assert {KEY, OTHER} <= set(settings.secrets)


def test_a_damaged_value_is_told_from_a_missing_key() -> None:
    """Nobody is asked for a key that would not help."""
    sealing.use(Ring([KEY]))
    sealed = sealing.seal("my knee")
    assert sealing.opened(sealed) == "my knee"
    assert sealing.opened("my knee") == "my knee"
    assert sealing.seal("") == ""
    assert sealed != sealing.seal("my knee")
    with pytest.raises(ValueError, match="damaged"):
        sealing.opened(sealed[:-6] + "AAAAAA")


@pytest.mark.parametrize(
    "words", ["sealed:0123abcd:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "sealed:", "sealed:--------:x"]
)
async def test_words_that_look_sealed_are_words(database: Database, words: str) -> None:
    """Nobody closes a database by writing what a sealed value begins with; sealed and unsealed it is what was said."""
    talk, _ = await trained(database)
    athlete = talk.telegram.person("athlete").id
    run = RunLog(athlete_id=athlete, date=START.date(), state=RunState.DONE, distance_mm=8_000_000, note=words)

    async def noted() -> str:
        async with database.read(START) as uow:
            (log,) = await uow.logs.between(athlete, START.date(), START.date())
        return log.note

    async with database.transaction(START) as uow:
        await uow.logs.put(run)
    assert await noted() == words
    sealing.use(Ring([KEY]))
    assert seal_all(address(database)) > 0
    assert await noted() == words
    assert unseal_all(address(database)) > 0
    sealing.use(Ring())
    assert await noted() == words
    file = words.encode()
    assert sealing.opened_bytes(sealing.seal_bytes(file)) == file
