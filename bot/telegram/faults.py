"""What may go wrong with Telegram: which errors are expected, which end the run, and how to say them."""

import logging
import re
import traceback

from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError

TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_EXPECTED = (
    "message is not modified",
    "query is too old",
    "message to edit not found",
    "message can't be edited",
    "message to be replied not found",
    "chat not found",
    "user is deactivated",
    "not enough rights",
    "have no rights",
    "topic_closed",
    "message thread not found",
)


class Refused(Exception):  # noqa: N818 - it is what Telegram did, said in one sentence
    """The bot can't start or go on; the message is for the operator, the code for the shell."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def refusal(error: TelegramError) -> Refused:
    """Say in one clear sentence why Telegram won't work with us."""
    if isinstance(error, InvalidToken):
        return Refused("Telegram does not accept this bot token: copy it again from @BotFather.", 3)
    if isinstance(error, Conflict):
        return Refused("Another instance of this bot is asking Telegram for its updates: stop one of the two.", 5)
    return Refused(f"The Bot API can't be reached: {without_token(str(error))}.", 4)


def is_expected(error: BaseException) -> bool:
    """Tell whether an error belongs to life in Telegram: blocked, deleted, edited twice, too late."""
    if isinstance(error, Forbidden | ChatMigrated):
        return True
    return isinstance(error, BadRequest) and any(known in str(error).lower() for known in _EXPECTED)


def says(error: BaseException, *words: str) -> bool:
    return any(word in str(error).lower() for word in words)


def place(error: BaseException) -> str:
    """Name an unexpected error by its type and the code's line; its message might quote a visitor."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/bot/" in frame.filename] or frames
    where = f" at {ours[-1].filename.rpartition('/bot/')[2]}:{ours[-1].lineno}" if ours else ""
    return f"{type(error).__name__}{where}"


def without_token(text: str) -> str:
    return TOKEN.sub("…", text)


class HideToken(logging.Filter):
    """Takes tokens out of every log record, whichever library wrote it."""

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        if record.exc_info:
            text = f"{text}: {place(record.exc_info[1])}" if record.exc_info[1] else text
            record.exc_info = record.exc_text = None
        record.msg, record.args = without_token(text), None
        return True
