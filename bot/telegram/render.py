"""A reply as the messages Telegram shows: HTML pieces of legal length, the keyboard under the last."""

from dataclasses import dataclass
from functools import lru_cache

from telegram import InlineKeyboardMarkup

from bot import markup
from bot.conversation.model import Reply
from bot.telegram.keyboards import keyboard


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send: as HTML, as plain text should Telegram refuse that, and with what goes under it."""

    html: str
    plain: str
    keyboard: InlineKeyboardMarkup | None = None
    preview: bool = False


def render(reply: Reply) -> tuple[Message, ...]:
    """Return the messages of a reply; none where it says nothing."""
    pieces = _pieces(_sound(reply.text))
    last = len(pieces) - 1
    return tuple(
        Message(html, plain, keyboard(reply.buttons) if number == last else None, reply.preview)
        for number, (html, plain) in enumerate(pieces)
    )


@lru_cache(maxsize=512)
def _pieces(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((markup.html(piece), _plain(piece)) for piece in markup.split(text))


def _plain(piece: str) -> str:
    """Return the fallback, cut if the addresses it spells out make it too long (a character may take two units)."""
    text = markup.plain(piece)
    return text if markup.length(markup.escape(text)) <= markup.LIMIT else text[: markup.LIMIT // 2]


def _sound(text: str) -> str:
    """Replace what no UTF-8 can carry."""
    return text.encode("utf-8", "replace").decode() if not text.isascii() else text
