"""A reply as the messages Telegram shows: HTML pieces of legal length, the keyboard under the last."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot import markup
from bot.conversation.model import Reply
from bot.telegram.keyboards import keyboard


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send: its text in our markup and as HTML, and what goes under it."""

    markup: str
    html: str
    keyboard: dict[str, Any] | None = None
    preview: bool = False

    def plain(self) -> str:
        """Return the text for a Telegram that refuses the HTML; without addresses if they made it too long."""
        text = markup.plain(self.markup)
        return text if len(text.encode("utf-16-le")) <= 2 * markup.LIMIT else markup.visible(self.markup)


def render(reply: Reply) -> tuple[Message, ...]:
    """Return the messages of a reply; none where it says nothing."""
    pieces = _pieces(_sound(reply.text))
    last = len(pieces) - 1
    return tuple(
        Message(piece, html, keyboard(reply.buttons) if number == last else None, reply.preview)
        for number, (piece, html) in enumerate(pieces)
    )


@lru_cache(maxsize=512)
def _pieces(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((piece, markup.html(piece)) for piece in markup.split(text))


def _sound(text: str) -> str:
    """Replace what no UTF-8 can carry."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
