"""Settings from the environment or `.env`: every name, its default and its limits."""

import difflib
import os
import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote, urlsplit

import platformdirs
from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

# A key of the operator's has at least so many characters.
LEAST_CHARS = 32


def default_database_url() -> str:
    """A SQLite file in the platform's user-data directory."""
    folder = Path(platformdirs.user_data_dir("milepost", appauthor=False))
    return f"sqlite:///{folder / 'milepost.db'}"


def _named(name: str) -> AliasChoices:
    return AliasChoices(name, name.lower())


class AnswerFormat(StrEnum):
    """How the server is asked for JSON: strictly by schema, as any object, or only in words."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    PROMPT = "prompt"


class SettingsError(Exception):
    """A setting that cannot be used; the sentence names the variable and never its secret."""


class Settings(BaseSettings):
    """All that can be configured. Names are those of the environment, in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8-sig", extra="ignore", hide_input_in_errors=True, env_ignore_empty=True
    )

    telegram_bot_token: SecretStr | None = Field(None, validation_alias=_named("TELEGRAM_BOT_TOKEN"))
    telegram_api_url: str = Field("https://api.telegram.org", validation_alias=_named("TELEGRAM_API_URL"))
    database_url: str = Field(default_factory=default_database_url, validation_alias=_named("DATABASE_URL"))
    openai_api_key: SecretStr | None = Field(None, validation_alias=_named("OPENAI_API_KEY"))
    openai_base_url: str | None = Field(None, validation_alias=_named("OPENAI_BASE_URL"))
    models: Annotated[tuple[str, ...], NoDecode] = Field(("gpt-4o-mini",), validation_alias=_named("MILEPOST_MODEL"))
    model_temperature: float = Field(0.7, ge=0, le=2, validation_alias=_named("MILEPOST_MODEL_TEMPERATURE"))
    model_format: AnswerFormat = Field(AnswerFormat.JSON_SCHEMA, validation_alias=_named("MILEPOST_MODEL_FORMAT"))
    model_tokens_per_person: int = Field(60_000, ge=0, validation_alias=_named("MILEPOST_MODEL_TOKENS_PER_PERSON_DAY"))
    model_tokens_per_day: int = Field(2_000_000, ge=0, validation_alias=_named("MILEPOST_MODEL_TOKENS_PER_DAY"))
    model_prices: Annotated[tuple[float, float], NoDecode] = Field(
        (0.15, 0.60), validation_alias=_named("MILEPOST_MODEL_PRICES")
    )
    admins: Annotated[tuple[int, ...], NoDecode] = Field((), validation_alias=_named("MILEPOST_ADMINS"))
    webhook_url: str | None = Field(None, validation_alias=_named("MILEPOST_WEBHOOK_URL"))
    webhook_secret: SecretStr | None = Field(None, validation_alias=_named("MILEPOST_WEBHOOK_SECRET"))
    host: str = Field("127.0.0.1", validation_alias=_named("MILEPOST_HOST"))
    port: int = Field(8090, ge=0, le=65535, validation_alias=_named("MILEPOST_PORT"))
    health_port: int | None = Field(None, ge=1, le=65535, validation_alias=_named("MILEPOST_HEALTH_PORT"))
    secret_key: SecretStr | None = Field(None, validation_alias=_named("MILEPOST_SECRET_KEY"))
    backups: str | None = Field(None, validation_alias=_named("MILEPOST_BACKUPS"))
    backups_kept: int = Field(7, ge=1, le=365, validation_alias=_named("MILEPOST_BACKUPS_KEPT"))
    paid_broadcast: bool = Field(False, validation_alias=_named("MILEPOST_PAID_BROADCAST"))

    @field_validator("admins", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = value.replace(",", " ").split()
        if not all(part.isdecimal() for part in parts):
            raise ValueError("should be Telegram user ids, numbers with commas between")
        return tuple(int(part) for part in parts)

    @field_validator("models", mode="before")
    @classmethod
    def _model_names(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        names = tuple(name for part in value.split(",") if (name := part.strip()))
        if not names or any(len(name) > 100 or " " in name for name in names):
            raise ValueError("should be names of models with commas between, the first one asked first")
        return names

    @field_validator("model_prices", mode="before")
    @classmethod
    def _two_prices(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            prices = tuple(float(part) for part in value.replace(",", " ").split())
        except ValueError:
            prices = ()
        if len(prices) != 2 or not all(0 <= price < 10_000 for price in prices):
            raise ValueError("should be two prices for a million tokens, read and written, like 0.15, 0.60")
        return prices

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_form(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, colon, rest = value.get_secret_value().partition(":")
            if not (number.isdigit() and colon and len(rest) >= 10):
                raise ValueError("should look like 123456789:AA… as BotFather gave it")
        return value

    @field_validator("telegram_api_url", "webhook_url", "openai_base_url")
    @classmethod
    def _web_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("should begin with http:// or https://")
        return value.rstrip("/") if value else value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not value.startswith(("sqlite://", "postgresql://", "postgresql+psycopg://", "postgres://")):
            raise ValueError("should begin with sqlite:/// or postgresql://")
        if not value.startswith("sqlite://") and value.partition("?")[0].count("@") > 1:
            # Read as it stands, a part of the password would be taken for the host and be shown.
            raise ValueError("has @ twice; in a user's name or password write it as %40, and / as %2F")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_form(cls, value: SecretStr | None) -> SecretStr | None:
        secret = value.get_secret_value() if value else ""
        if secret and not (secret.replace("_", "").replace("-", "").isalnum() and 8 <= len(secret) <= 256):
            raise ValueError("should be 8 to 256 letters, digits, _ or -")
        return value

    @field_validator("secret_key")
    @classmethod
    def _long_keys(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and any(len(key) < LEAST_CHARS for key in _keys_in(value)):
            raise ValueError(f"should be {LEAST_CHARS} letters and digits or more; milepost seal makes one")
        return value

    @property
    def secret_keys(self) -> tuple[str, ...]:
        """The operator's keys, the one that seals first; none where nothing is sealed."""
        return _keys_in(self.secret_key) if self.secret_key is not None else ()

    @property
    def backup_folder(self) -> Path | None:
        """Where nightly backups go: beside a SQLite file unless another folder is named; None when there are none."""
        if self.backups:
            return None if self.backups.lower() == "off" else Path(self.backups).expanduser()
        path = urlsplit(self.database_url).path
        return Path(path[1:]).parent / "backups" if self.database_url.startswith("sqlite://") and path else None

    @property
    def base_url(self) -> str:
        """Where calls go, without the token: python-telegram-bot appends it."""
        return f"{self.telegram_api_url}/bot"

    @property
    def base_file_url(self) -> str:
        """Where files are fetched, without the token."""
        return f"{self.telegram_api_url}/file/bot"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret, for the log's redaction."""
        found = (self.telegram_bot_token, self.openai_api_key, self.webhook_secret)
        plain = [secret.get_secret_value() for secret in found if secret is not None]
        return (*plain, *self.secret_keys, *_passwords(self.database_url))


def _keys_in(value: SecretStr) -> tuple[str, ...]:
    return tuple(value.get_secret_value().replace(",", " ").split())


def _passwords(address: str) -> set[str]:
    """The password of a database address, as it is written there and as it is meant; none where it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return set()
    written = {parts.password or "", *re.findall(r"(?:^|&)password=([^&]+)", parts.query)}
    return {form for word in written if word for form in (word, unquote(word))}


def known_names() -> frozenset[str]:
    """The environment names that mean something."""
    names = set()
    for field in Settings.model_fields.values():
        alias = field.validation_alias
        assert isinstance(alias, AliasChoices)
        names.add(str(alias.choices[0]))
    return frozenset(names)


# Read by tests and drills only (bot/crashpoints.py), never by people who run the bot.
_INTERNAL = frozenset({"MILEPOST_CRASH_AT", "MILEPOST_BOT_API_JSON", "MILEPOST_NO_BROWSER"})


def unknown_names(environment: Iterable[str]) -> list[str]:
    """A warning for each `MILEPOST_` name that nothing reads, with the likely meant one."""
    known = known_names()
    warnings = []
    for name in sorted(environment):
        if name.startswith("MILEPOST_") and name not in known and name not in _INTERNAL:
            near = difflib.get_close_matches(name, known, n=1)
            warnings.append(f"{name} is not a setting of Milepost" + (f"; did you mean {near[0]}?" if near else "."))
    return warnings


def load_settings(env_file: str | None = ".env") -> Settings:
    """Read and check the settings. Raises SettingsError with one line a bad variable."""
    try:
        return Settings(_env_file=env_file)  # type: ignore[call-arg]  # pydantic-settings takes it at run time
    except UnicodeDecodeError:
        raise SettingsError(f"{env_file}: is not UTF-8 text; open it in an editor and save it as UTF-8.") from None
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_input=False, include_url=False):
            name = str(problem["loc"][0]).upper() if problem["loc"] else "settings"
            lines.append(f"{name}: {problem['msg'].removeprefix('Value error, ')}")
        raise SettingsError("\n".join(lines)) from None


def warn_unknown(env_file: str | None = ".env") -> list[str]:
    """Warnings for unknown `MILEPOST_` names in the environment and in the `.env` file."""
    names = set(os.environ)
    if env_file and Path(env_file).is_file():
        for line in Path(env_file).read_text(encoding="utf-8", errors="replace").splitlines():
            names.add(line.partition("=")[0].strip().removeprefix("export ").strip())
    return unknown_names(names)
