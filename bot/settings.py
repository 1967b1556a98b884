"""The edge where configuration enters: variables of the environment and .env, the secret key, the knowledge folder."""

import hashlib
import hmac
import os
import re
import secrets
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from bot.knowledge import Finding, KnowledgeError

if TYPE_CHECKING:
    from bot.kept import Built

TELEGRAM = "https://api.telegram.org/bot"
LARGEST_FILE = 2_000_000  # bytes; the examples of danger have 1,200,000, the largest entry file 200,000
MOST_FILES = 500


class SettingsError(ValueError):
    """A setting or folder the bot can't start with; the message is one or more whole sentences for the operator."""


class Settings(BaseModel):
    """The variables of .env.example, typed; an empty variable is an absent one."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_base_url: str = TELEGRAM
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    database_url: SecretStr = SecretStr("")
    knowledge_dir: Path = Path("knowledge")
    data_dir: Path = Path("data")
    secret_key: SecretStr = SecretStr("")
    staff_chat_id: int | None = None
    port: int = Field(default=8080, ge=0, le=65535)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @classmethod
    def load(cls, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Self:
        """Read .env in the folder (the working directory) and the environment, which stands over it."""
        found = {**_dotenv((folder or Path.cwd()) / ".env"), **(os.environ if environment is None else environment)}
        known = {name: found[name.upper()].strip() for name in cls.model_fields if name.upper() in found}
        try:
            return cls(**{name: value for name, value in known.items() if value})  # type: ignore[arg-type]
        except ValidationError as error:
            raise SettingsError(" ".join(_sentences(error))) from None

    @field_validator("telegram_bot_token")
    @classmethod
    def _looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        if token.get_secret_value() and not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", token.get_secret_value()):
            raise ValueError("is no bot token; @BotFather gives one like 123456:ABC…")
        return token

    @field_validator("telegram_base_url")
    @classmethod
    def _ends_with_bot(cls, address: str) -> str:
        if not _is_web_address(address) or not address.rstrip("/").endswith("/bot"):
            raise ValueError("must be an http(s) address that ends with /bot")
        return address.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _is_public_address(cls, address: str) -> str:
        if not _is_web_address(address):
            raise ValueError("must be an http(s) address, such as https://example.org/telegram")
        return address

    @field_validator("webhook_secret")
    @classmethod
    def _fits_the_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("must be 1 to 256 letters, digits, _ or -")
        return secret

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @property
    def token(self) -> str:
        return self.telegram_bot_token.get_secret_value()

    @property
    def database(self) -> str:
        """Return the SQLAlchemy address of the store; by default a SQLite file in the data folder."""
        return self.database_url.get_secret_value() or f"sqlite:///{(self.data_dir / 'bot.sqlite3').absolute()}"

    def key(self) -> bytes:
        """Return the key of the visitor hashes; the first call without one makes and keeps it (mode 0600)."""
        given = self.secret_key.get_secret_value()
        return (given or _kept_key(self.data_dir / "secret_key")).encode()

    def built(self) -> "Built":
        """Return what the knowledge folder makes: as it was kept, or newly built, and then kept where that is possible.

        Raises SettingsError and KnowledgeError as `read_knowledge` does, and KnowledgeError where the texts are broken.
        """
        from bot.kept import Kept, build  # noqa: PLC0415 - not every command answers questions

        texts = read_knowledge(self.knowledge_dir)
        try:
            kept = Kept(self.data_dir / "knowledge.built", self.key())
        except SettingsError:
            return build(texts)
        return kept.built(texts)

    def hook_secret(self) -> str:
        """Return the secret Telegram shall send with each update; derived from the key where none is set."""
        given = self.webhook_secret.get_secret_value()
        return given or hmac.new(self.key(), b"webhook", hashlib.sha256).hexdigest()


def read_knowledge(folder: Path) -> dict[str, str]:
    """Return the YAML files of the knowledge folder, named by their path within it.

    Raises SettingsError where there is no such folder, KnowledgeError naming every file that can't be read.
    """
    if not folder.is_dir():
        raise SettingsError(
            f"There is no knowledge folder {folder}: set KNOWLEDGE_DIR to the folder of the YAML files."
        )
    paths = sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"} and not _hidden(path, folder))
    if len(paths) > MOST_FILES:
        raise SettingsError(f"{folder} holds {len(paths)} YAML files, more than {MOST_FILES}: is it the right folder?")
    read = [(path.relative_to(folder).as_posix(), path) for path in paths]
    findings = [finding for name, path in read if (finding := _unreadable(name, path, folder))]
    if findings:
        raise KnowledgeError(tuple(findings))
    return {name: path.read_text(encoding="utf-8-sig") for name, path in read}


def _unreadable(name: str, path: Path, folder: Path) -> Finding | None:
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return Finding(name, 0, 0, "error", "unreadable-link")
        if not path.is_file():
            return Finding(name, 0, 0, "error", "unreadable-kind")
        if path.stat().st_size > LARGEST_FILE:
            return Finding(name, 0, 0, "error", "unreadable-size", (("most", LARGEST_FILE),))
        raw = path.read_bytes()
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Finding(name, raw.count(b"\n", 0, error.start) + 1, 0, "error", "unreadable-encoding")
    except RuntimeError:  # Python 3.11 and 3.12: a link that leads to itself
        return Finding(name, 0, 0, "error", "unreadable-kind")
    except OSError as error:
        return Finding(name, 0, 0, "error", "unreadable", (("reason", str(error.strerror)),))
    return None


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _dotenv(path: Path) -> dict[str, str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} can't be read: {error}.") from None
    return dict(_variables(path, lines))


def _variables(path: Path, lines: list[str]) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = re.fullmatch(r"\s*(?:export\s+)?(\w+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|(.*?))(?:\s+#.*)?\s*", line)
        if not match:  # the line itself may hold a secret: never show it
            raise SettingsError(f"{path}:{number}: expected NAME=value.")
        yield match[1], match[2] or match[3] or match[4] or ""


def _sentences(error: ValidationError) -> Iterator[str]:
    for finding in error.errors(include_input=False, include_url=False):
        yield f"{str(finding['loc'][0]).upper()} {finding['msg'].removeprefix('Value error, ')}."


def _is_web_address(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _kept_key(path: Path) -> str:
    try:
        if not path.exists() or not path.read_text(encoding="ascii").strip():
            _make_key(path)
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The secret key {path} can't be kept ({error}): set DATA_DIR or SECRET_KEY.") from None


def _make_key(path: Path) -> None:
    """Write a new key beside its place and move it there, so that a crash leaves no half key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)  # mode 0600
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    if path.exists():
        os.replace(name, path)  # noqa: PTH105 - it was found empty
        return
    try:
        os.link(name, path)  # fails where another process was first, whose key then stands
    except FileExistsError:
        pass
    finally:
        os.unlink(name)  # noqa: PTH108
