"""What is no text: voice messages, pictures, places – and messages without a word."""

from dataclasses import replace
from urllib.parse import quote

from bot.conversation import answers
from bot.conversation.house import House
from bot.conversation.labels import Rows, menu_rows
from bot.conversation.model import Button, Kind, Reply
from bot.conversation.turn import Outcome, Turn

_HEARD = frozenset({"voice", "audio", "video"})
_SEEN = frozenset({"photo", "document"})


def decide(house: House, turn: Turn) -> Outcome | None:
    """Say kindly that only words are read; None for a message that has some."""
    if turn.normal or turn.text.startswith("/"):
        return None
    kind, lang = turn.question.content, turn.lang
    emergency = house.said(house.knowledge.organisation.emergency, lang)
    way = house.command("directions")
    if kind == "location" and way:
        found = answers.topic(house, turn, way).told("content: a location")
        rows = (*_map_row(house, lang, way), *found.reply.buttons)
        return replace(found, reply=replace(found.reply, buttons=rows))
    if kind in _HEARD:
        text = "\n\n".join(filter(None, (house.say(lang, "content-listen"), emergency)))
    elif kind in _SEEN:
        text = house.say(lang, "content-look")
    elif turn.text and (turn.foreign or not turn.text.isprintable() or any(map(str.isalpha, turn.text))):
        return None
    else:
        text = house.say(lang, "content-words" if turn.text or kind != "text" else "content-empty")
    kind_of_reply: Kind = "refuse" if kind != "text" else "unknown"
    rows = () if kind in _HEARD else menu_rows(house, lang)
    return Outcome(Reply(kind_of_reply, lang, text, rows), turn.context, (f"content: {kind}",))


def _map_row(house: House, lang: str, key: str) -> Rows:
    """Return a button that opens the address of an entry in a map; what the visitor sent stays with them."""
    entry, contacts = house.entries.get(key), house.knowledge.organisation.contacts
    said = "" if entry is None else "".join(entry.answer.values())
    named = (name for name, contact in contacts.items() if contact.kind == "address" and f"{{contact.{name}}}" in said)
    address = next((house.knowledge.fill(f"{{contact.{name}}}", lang) for name in named), None)
    if address is None:
        return ()
    return ((Button(house.say(lang, "menu-map"), url=f"https://www.openstreetmap.org/search?query={quote(address)}"),),)
