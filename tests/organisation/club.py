"""The invented swimming club of this folder, as the bot would run it."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.knowledge import Knowledge, load
from bot.settings import read_knowledge

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 24)  # a Tuesday


def files() -> dict[str, str]:
    """Return the club's files, to be changed at will."""
    return dict(_files())


def edited(name: str, old: str, new: str) -> dict[str, str]:
    """Return the club's files with one text changed where it first stands."""
    changed = files()
    assert old in changed[name], f"{name} does not hold {old!r}"
    return changed | {name: changed[name].replace(old, new, 1)}


@cache
def knowledge() -> Knowledge:
    return load(_files())


def asked(text: str, lang: str | None = None, at: str = "2026-11-24T09:00+04:00", data: str | None = None) -> Reply:
    """Ask the club's bot one question in a chat of its own."""
    question = Question(text=text, client_language=lang, data=data)
    return _conversation().reply(question, Context(), datetime.fromisoformat(at))[0]


@cache
def _files() -> dict[str, str]:
    return read_knowledge(FOLDER)


@cache
def _conversation() -> Conversation:
    return Conversation(knowledge())
