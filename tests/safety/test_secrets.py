"""Tokens, keys, passwords and what people say about their health: in no log, figure, error message, row or prompt."""

import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.settings import Settings
from bot.watching.log_setup import Redact, redact, where
from bot.watching.operator_words import stats_text
from bot.web import web_app
from bot.wiring import Bot
from storage.engine import Database, open_database
from storage.tables import metadata
from tests.bot.model.conftest import Club, _club
from tests.handlers.chat.walk import STAGES
from tests.telegram import TOKEN

HEALTH = "pericarditis"
ANSWER = f"yes, {HEALTH} last winter and I am pregnant"
KEY = "sk-test"
PASSWORD = "swordfish:p@ss/word"
SECRET = "a-secret-of-the-tests"


@pytest.fixture
async def club(sqlite_url: str) -> AsyncIterator[Club]:
    """A whole bot with a model."""
    async with _club(sqlite_url) as made:
        yield made


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Everything logged, at every level, as the program would print it: but redacted of nothing it was not told of."""
    plain = logging.Formatter("%(levelname)s %(name)s: %(message)s")
    return "\n".join(plain.format(record) for record in caplog.records)


async def stored(database: Database) -> str:
    """Every cell of every table."""
    async with database.reading() as connection:
        found = [(await connection.execute(select(table))).all() for table in metadata.sorted_tables]
    return "\n".join(repr(tuple(row)) for rows in found for row in rows)


async def figures(bot: Bot) -> str:
    """/metrics and what operators are told."""
    transport = httpx.ASGITransport(
        app=web_app(bot.intake, bot.incidents, bot.metrics, SECRET), client=("127.0.0.1", 1)
    )
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
        page = (await http.get("/metrics")).text
    return page + stats_text(bot.metrics)


async def onboard(club: Club) -> None:
    """A whole conversation up to a plan, the health question answered in words."""
    await club.say("/start")
    for stage in STAGES:
        for words in stage.words:
            await club.say(ANSWER if stage.step == "health" else words)
    await club.tap("Create my plan")


async def everything(club: Club, caplog: pytest.LogCaptureFixture) -> dict[str, str]:
    """All places where something could be read by somebody it is not for."""
    return {
        "logs": logged(caplog),
        "figures": await figures(club.bot),
        "prompts": json.dumps(club.server.requests),
        "coach": json.dumps(club.texts("coach")),
        "rows": await stored(club.database),
    }


async def test_a_health_answer_leaves_only_its_consequence(club: Club, caplog: pytest.LogCaptureFixture) -> None:
    """From the first word to the model's week and a question about health afterwards."""
    caplog.set_level(logging.DEBUG)
    await onboard(club)
    await club.say(f"my {HEALTH} is back, which pills help?")
    await club.say("I'm sick")
    await club.tap(next(row[0] for row in club.telegram.buttons("athlete")))
    await club.say("what should I eat before a long one, in a haiku?")
    async with club.transaction() as uow:
        head = await uow.plans.active(club.telegram.athlete.id)
    assert head is not None
    assert head.inputs.easy_only
    assert club.server.requests
    found = await everything(club, caplog)
    assert {place for place, text in found.items() if HEALTH in text.lower() or "pregnan" in text.lower()} == set()
    assert {place for place, text in found.items() if TOKEN in text} - {"logs"} == set()
    assert {place for place, text in found.items() if KEY in text} == set()


async def test_a_handler_that_fails_on_such_an_answer_does_not_repeat_it(
    club: Club, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error whose words are the person's: the log says what failed and where, not what was said."""
    import handlers.chat.onboarding.health as health

    def fails(text: str) -> None:
        try:
            int(text)
        except ValueError as error:
            raise RuntimeError(f"cannot make sense of {text!r}") from error

    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(health, "parse_health", fails)
    # That the handler fails is meant; what Telegram refuses still fails the test.
    monkeypatch.setattr(club, "check", club.telegram.check)
    await club.say("/start")
    for stage in STAGES:
        for words in stage.words:
            await club.say(ANSWER if stage.step == "health" else words)
    said = logged(caplog)
    assert "parked after 3 tries" in said
    assert "RuntimeError" in said
    assert "test_secrets" in said
    assert "ValueError" in said
    assert HEALTH not in said
    assert HEALTH not in await figures(club.bot)
    assert HEALTH not in json.dumps([club.texts("athlete"), club.texts("coach")])


async def test_an_error_of_the_database_does_not_show_what_it_was_given(database: Database) -> None:
    """Statements that fail are logged; their parameters are people's words."""
    from storage.people_tables import people

    async with database.writing() as connection:
        with pytest.raises(SQLAlchemyError) as caught:
            await connection.execute(people.insert(), [{"id": 1, "name": HEALTH, "chat_id": None}])
    assert HEALTH not in redact(str(caught.value))
    assert HEALTH not in redact(repr(caught.value))
    assert HEALTH not in where(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://milepost:swordfish%3Ap%40ss%2Fword@127.0.0.1:9/milepost?connect_timeout=1",
        "postgresql://127.0.0.1:9/milepost?user=milepost&password=swordfish%3Ap%40ss%2Fword&connect_timeout=1",
    ],
)
async def test_the_databases_password_is_in_no_error(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is away, an address that is wrong: what is printed is redacted of both forms."""
    monkeypatch.setenv("DATABASE_URL", address)
    settings = Settings(telegram_bot_token=SecretStr(TOKEN), _env_file=None)  # type: ignore[call-arg]  # pydantic's own
    database = open_database(settings.database_url)
    try:
        with pytest.raises(Exception) as caught:  # noqa: PT011  # whatever it is, it is printed
            async with database.reading() as connection:
                await connection.execute(select(1))
    finally:
        await database.close()
    for error in (caught.value, caught.value.__cause__, RuntimeError(f"at {address}"), RuntimeError(PASSWORD)):
        record = logging.LogRecord("x", logging.ERROR, "", 1, "failed: %r", (error,), None)
        shown = Redact(settings.secrets).format(record)
        assert "swordfish" not in shown
    assert "swordfish" not in str(settings.secrets[0])


def test_a_secret_setting_that_is_wrong_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the variable only."""
    from pydantic import ValidationError

    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "swordfish-is-no-token")
    monkeypatch.setenv("MILEPOST_WEBHOOK_SECRET", "swordfish is too odd!")
    with pytest.raises(ValidationError) as caught:
        Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic's own
    assert "swordfish" not in str(caught.value)
    assert "swordfish" not in repr(caught.value)


HOSTILE_BODIES: tuple[Any, ...] = (
    [], "x", 7, None, {"update_id": 10**30}, {"update_id": -1}, {"update_id": True}, {"update_id": "7"},
    {"update_id": 71, "message": None}, {"update_id": 72, "message": []}, {"update_id": 73, "message": HEALTH},
    {"update_id": 74, "message": {"chat": {"id": 10**30}, "text": HEALTH}},
    {"update_id": 75, "message": {"chat": {"id": "x"}, "text": HEALTH}},
    {"update_id": 76, "message": {"chat": None, "from": None, "text": HEALTH}},
    {"update_id": 77, "message": {"message_id": 1, "date": "x", "chat": {"id": 5, "type": "private"}, "text": HEALTH}},
    {"update_id": 78, "callback_query": {"id": 9, "from": {"id": HEALTH}, "data": HEALTH}},
    {"update_id": 79, "callback_query": HEALTH},
    {"update_id": 80, "message": {"message_id": 1, "chat": {"id": 5, "type": HEALTH}, "text": f"\0{HEALTH}"}},
)  # fmt: skip


async def test_hostile_bodies_at_the_webhook(
    club: Club, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has the secret may still send nonsense: answered, never with a 500, and never repeated in the log."""
    caplog.set_level(logging.DEBUG)
    # Handlers may fail on nonsense, and the chats that it names are nobody's.
    monkeypatch.setattr(club, "check", club.telegram.check)
    club.telegram.allow("chat not found")
    transport = httpx.ASGITransport(
        app=web_app(club.bot.intake, club.bot.incidents, club.bot.metrics, SECRET), client=("127.0.0.1", 1)
    )
    headers = {"x-telegram-bot-api-secret-token": SECRET}
    async with httpx.AsyncClient(transport=transport, base_url="http://bot") as http:
        for body in HOSTILE_BODIES:
            answer = await http.post("/telegram", json=body, headers=headers)
            assert answer.status_code in (200, 400), body
            assert answer.text == ""
    await club.settle()
    await club.say("/start")
    assert "Welcome" in "".join(club.texts())
    assert HEALTH not in logged(caplog)
    assert HEALTH not in await figures(club.bot)
