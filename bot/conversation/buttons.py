"""The data of buttons: compact, versioned, validated; at most 64 bytes."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.conversation.model import Button

Action = Literal[
    "entry", "none", "lang", "hours", "field", "history", "like", "dislike", "reason", "menu", "sources", "numbers"
]
VERSION = "1"
_CODES: dict[Action, str] = {
    "entry": "e", "none": "n", "lang": "l", "hours": "h", "field": "f", "history": "y", "like": "u", "dislike": "d",
    "reason": "r", "menu": "m", "sources": "s", "numbers": "c",
}  # fmt: skip
_ACTIONS = {code: action for action, code in _CODES.items()}
_DATA = re.compile(r"(\d+):([a-z]):([a-z0-9:-]{0,56})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: what to do, and with what."""

    action: Action
    value: str


def encode(action: Action, value: str = "") -> str:
    """Return the data of a button."""
    return f"{VERSION}:{_CODES[action]}:{value}"


def decode(data: str) -> Press | None:
    """Return what a button asks for; None for data no version of ours ever wrote."""
    match = _DATA.fullmatch(data)
    if not match or match[1] != VERSION or match[2] not in _ACTIONS:
        return None
    return Press(_ACTIONS[match[2]], match[3])


def button(text: str, action: Action, value: str = "") -> Button:
    """Return an inline button."""
    return Button(text, data=encode(action, value))
