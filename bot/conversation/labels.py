"""Buttons that name a topic, short enough for a phone."""

from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.model import Button

Rows = tuple[tuple[Button, ...], ...]
_LONGEST = 60  # characters
_HALF = 20  # characters that fit into half of a phone's width


def label(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def button(house: House, lang: str, key: str, *, offered: bool = False) -> Button:
    """Return the button that leads to an entry or event."""
    return Button(label(house.title(key, lang)), encode("chosen" if offered else "entry", key))


def menu_rows(house: House, lang: str) -> Rows:
    """Return the big topics of the menu, two in a row where both are short."""
    keys = [key for each in house.knowledge.organisation.menu if (key := house.known(each))]
    rows: list[tuple[Button, ...]] = []
    for each in (button(house, lang, key) for key in keys[:6]):
        if rows and len(rows[-1]) == 1 and max(len(rows[-1][0].text), len(each.text)) <= _HALF:
            rows[-1] = (rows[-1][0], each)
        else:
            rows.append((each,))
    return tuple(rows)
