"""What a pressed button means, as compact text that Telegram carries back: "1:e:donate", at most 64 bytes."""

import re
from dataclasses import dataclass
from typing import Literal

VERSION = "1"
LONGEST = 64  # bytes, Telegram's limit
Verb = Literal[
    "entry",  # an entry or event, by id
    "chosen",  # the same, chosen from what was offered
    "none",  # none of what was offered
    "menu",
    "hours",  # the week that holds a day
    "closures",
    "history",  # the timeline at an event
    "eras",
    "era",
    "services",
    "field",
    "service",  # an entry within its field
    "like",
    "dislike",
    "reason",
    "language",
    "numbers",
    "forget",
]
_CODES: dict[Verb, str] = {
    "entry": "e",
    "chosen": "o",
    "none": "n",
    "menu": "m",
    "hours": "h",
    "closures": "c",
    "history": "y",
    "eras": "a",
    "era": "t",
    "services": "s",
    "field": "f",
    "service": "x",
    "like": "u",
    "dislike": "d",
    "reason": "r",
    "language": "l",
    "numbers": "k",
    "forget": "g",
}
_VERBS = {code: verb for verb, code in _CODES.items()}
_ARGUMENT = re.compile(r"[A-Za-z0-9_.-]{1,48}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: what to do and with what."""

    verb: Verb
    arguments: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        return self.arguments[0] if self.arguments else ""


def encode(verb: Verb, *arguments: str) -> str:
    """Return the data of a button; raise ValueError for what would not come back as it went."""
    data = ":".join((VERSION, _CODES[verb], *arguments))
    if len(data.encode()) > LONGEST or decode(data) != Press(verb, arguments):
        raise ValueError(f"no button data: {data!r}")
    return data


def decode(data: str) -> Press | None:
    """Return what button data means; None where it is forged, broken or of an unknown version."""
    if len(data) > LONGEST:
        return None
    version, _, rest = data.partition(":")
    code, *arguments = rest.split(":")
    if version != VERSION or code not in _VERBS or not all(_ARGUMENT.fullmatch(each) for each in arguments):
        return None
    return Press(_VERBS[code], tuple(arguments))
