"""Buttons of a reply as a Telegram inline keyboard, in the JSON of the Bot API."""

import logging
from typing import Any

from bot.conversation.model import Button

log = logging.getLogger(__name__)
LONGEST_DATA = 64  # bytes
LONGEST_COPY = 256  # characters


def keyboard(rows: tuple[tuple[Button, ...], ...]) -> dict[str, Any] | None:
    """Return the keyboard, leaving out buttons Telegram would refuse, and with them the whole message."""
    lines = [[_button(button) for button in row if _is_legal(button)] for row in rows]
    lines = [line for line in lines if line]
    return {"inline_keyboard": lines} if lines else None


def _button(button: Button) -> dict[str, Any]:
    if button.url:
        return {"text": button.text, "url": button.url}
    if button.copy:
        return {"text": button.text, "copy_text": {"text": button.copy}}
    return {"text": button.text, "callback_data": button.data}


def _is_legal(button: Button) -> bool:
    legal = (
        bool(button.text.strip())
        and bool(button.data or button.url or button.copy)
        and len(button.data.encode()) <= LONGEST_DATA
        and len(button.copy) <= LONGEST_COPY
    )
    if not legal:
        log.warning("a button that Telegram would refuse was left out")
    return legal
