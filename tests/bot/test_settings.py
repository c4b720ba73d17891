"""Settings: one plain line for a bad value, never its secret."""

from pathlib import Path

import pytest

from bot.settings import AnswerFormat, Settings, SettingsError, known_names, load_settings, unknown_names

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz012345678"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine reaches these tests."""
    for name in known_names():
        monkeypatch.delenv(name, raising=False)


def test_defaults_need_no_environment() -> None:
    """Without any variable the bot starts with SQLite, no token and Telegram's address."""
    settings = load_settings(None)
    assert settings.telegram_bot_token is None
    assert settings.base_url == "https://api.telegram.org/bot"
    assert settings.database_url.startswith("sqlite:///")
    assert settings.admins == ()


def test_api_root_gives_call_and_file_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The root of a self-hosted Bot API yields both addresses, with or without a last slash."""
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    settings = load_settings(None)
    assert settings.base_url == "http://127.0.0.1:8081/bot"
    assert settings.base_file_url == "http://127.0.0.1:8081/file/bot"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "hunter2-hunter2"),
        ("DATABASE_URL", "mysql://me:hunter2@db/x"),
        ("MILEPOST_PORT", "hunter2"),
        ("MILEPOST_ADMINS", "hunter2"),
        ("MILEPOST_WEBHOOK_SECRET", "hunter2!"),
        ("TELEGRAM_API_URL", "hunter2"),
        ("MILEPOST_MODEL", "hunter2 hunter2"),
        ("MILEPOST_MODEL_TEMPERATURE", "hunter2"),
        ("MILEPOST_MODEL_FORMAT", "hunter2"),
        ("MILEPOST_MODEL_TOKENS_PER_DAY", "-1"),
        ("MILEPOST_MODEL_PRICES", "hunter2"),
    ],
)
def test_bad_value_is_one_line_that_names_the_variable(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The sentence names the variable and does not repeat what was in it."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(None)
    sentence = str(caught.value)
    assert sentence.startswith(name + ": ")
    assert "\n" not in sentence
    assert "hunter2" not in sentence


def test_admins_are_ids_with_commas_or_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Operators list their ids as they like."""
    monkeypatch.setenv("MILEPOST_ADMINS", "12, 34 56")
    assert load_settings(None).admins == (12, 34, 56)


def test_models_are_names_with_commas_and_prices_are_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first model is asked first, the others stand in."""
    monkeypatch.setenv("MILEPOST_MODEL", "gpt-4o-mini, gpt-4.1-mini,")
    monkeypatch.setenv("MILEPOST_MODEL_PRICES", "0.4, 1.6")
    monkeypatch.setenv("MILEPOST_MODEL_FORMAT", "json_object")
    settings = load_settings(None)
    assert settings.models == ("gpt-4o-mini", "gpt-4.1-mini")
    assert settings.model_prices == (0.4, 1.6)
    assert settings.model_format is AnswerFormat.JSON_OBJECT


def test_env_file_is_read_and_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A `.env` file sets what the environment does not."""
    file = tmp_path / ".env"
    file.write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nMILEPOST_PORT=9000\n")
    monkeypatch.setenv("MILEPOST_PORT", "9001")
    settings = load_settings(str(file))
    assert settings.port == 9001
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert TOKEN not in repr(settings)


def test_unknown_names_are_warned_about() -> None:
    """A misspelt name is named with the one that was probably meant."""
    (warning,) = unknown_names(["MILEPOST_ADMIN", "PATH", "MILEPOST_HOST"])
    assert "MILEPOST_ADMIN " in warning
    assert "MILEPOST_ADMINS" in warning


def test_every_setting_has_an_environment_name() -> None:
    """Each field can be set from outside."""
    assert len(known_names()) == len(Settings.model_fields)


@pytest.mark.parametrize("address", ["postgresql://me:s@cret@host/db", "postgresql://me:s/cr@et@host/db"])
def test_a_password_with_an_at_sign_is_asked_to_be_written_otherwise(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """Read as it stands, half of it would be the host, and be shown in every error."""
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(SettingsError, match="%40") as refused:
        load_settings(None)
    assert "cret" not in str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_an_env_file_that_is_not_utf8_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str) -> None:
    """An old editor saved it: one plain line, no traceback."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes("MILEPOST_HOST=127.0.0.1 # für mich".encode(encoding))
    with pytest.raises(SettingsError, match=r"\.env: is not UTF-8"):
        load_settings()


def test_an_env_file_may_begin_with_a_byte_order_mark(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As one old editor writes UTF-8."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes("MILEPOST_HOST=127.0.0.2".encode("utf-8-sig"))
    assert load_settings().host == "127.0.0.2"
