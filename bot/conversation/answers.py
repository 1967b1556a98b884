"""Replies that give what the knowledge holds: an entry, an event, a detail, a pleasantry."""

from dataclasses import replace
from urllib.parse import quote

from bot.conversation import menus
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.labels import Rows, button
from bot.conversation.model import Button, Kind, Note, Reply
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Entry, Event

_RELATED = 2  # buttons under an answer: more would be a menu
_LINK_ALONE = 120  # characters of an answer that is little else than a link


def topic(house: House, turn: Turn, key: str, score: float | None = None) -> Outcome:
    """Answer with an entry or an event."""
    if key in house.events:
        return event(house, turn, house.events[key], score)
    return entry(house, turn, house.entries[key], score)


def entry(house: House, turn: Turn, found: Entry, score: float | None = None) -> Outcome:
    if found.compute:
        outcome = menus.computed(house, turn, found.compute)
        reply = replace(outcome.reply, entry=found.id, score=score, sources=found.sources, edit=False)
        return Outcome(reply, replace(outcome.context, entry=found.id, offered=()))
    text = house.said(found.answer, turn.lang)
    if found.soft:
        text += soft(house, turn.lang)
    kind: Kind = "refuse" if found.kind == "refuse" else "answer"
    thumbs = feedback(house, turn, found.id, sad=found.tone == "sad")
    rows = (*_map(house, turn.lang, found), *related(house, turn.lang, found), *thumbs)
    reply = Reply(kind, turn.lang, text, rows, found.id, score, found.sources, preview=_is_link(house, found))
    return Outcome(reply, replace(turn.context, entry=found.id, offered=()))


def event(house: House, turn: Turn, found: Event, score: float | None = None) -> Outcome:
    text = menus.told(house, turn.lang, found)
    more = Button(house.say(turn.lang, "history-around"), encode("history", found.id))
    rows = ((more,), *feedback(house, turn, found.id, sad=found.tone == "sad"))
    reply = Reply("history", turn.lang, text, rows, found.id, score, found.sources)
    return Outcome(reply, replace(turn.context, entry=found.id, offered=()))


def detail(house: House, turn: Turn, found: Entry, attribute: str) -> Outcome | None:
    """Answer a short question about the entry spoken of; None where the entry does not say."""
    said = next((text for name, text in found.details.items() if name == attribute), None)
    if said is None:
        return None
    rows = related(house, turn.lang, found)
    reply = Reply("answer", turn.lang, house.said(said, turn.lang), rows, found.id, None, found.sources)
    return Outcome(reply, replace(turn.context, entry=found.id, offered=()))


def soft(house: House, lang: str) -> str:
    """Return the line for those who ask about help and may need it."""
    line = house.said(house.knowledge.crisis.soft, lang)
    return f"\n\n{line}" if line else ""


def related(house: House, lang: str, found: Entry) -> Rows:
    keys = [key for each in found.related if (key := house.known(each))][:_RELATED]
    return tuple((button(house, lang, key),) for key in keys)


def _map(house: House, lang: str, found: Entry) -> Rows:
    """Return, under the entry that tells the way, a button that opens its address in a map."""
    if found.id != house.command("directions"):
        return ()
    said, contacts = "".join(found.answer.values()), house.knowledge.organisation.contacts
    named = (name for name, contact in contacts.items() if contact.kind == "address" and f"{{contact.{name}}}" in said)
    address = next((house.knowledge.fill(f"{{contact.{name}}}", lang) for name in named), None)
    if address is None:
        return ()
    return ((Button(house.say(lang, "menu-map"), url=f"https://www.openstreetmap.org/search?query={quote(address)}"),),)


def feedback(house: House, turn: Turn, key: str, *, sad: bool = False) -> Rows:
    """Return the thumbs under an answer; none in a sad or gentle moment, nor twice for the same answer."""
    if sad or turn.gentle or turn.context.rated == key:
        return ()
    return (
        (
            Button(house.say(turn.lang, "feedback-like"), encode("like", key)),
            Button(house.say(turn.lang, "feedback-dislike"), encode("dislike", key)),
        ),
    )


def chosen(outcome: Outcome, key: str, offered: tuple[str, ...]) -> Outcome:
    """Note which of several offers a visitor chose."""
    note = Note("chosen", key, offered)
    return replace(outcome, reply=replace(outcome.reply, notes=(*outcome.reply.notes, note)))


def _is_link(house: House, found: Entry) -> bool:
    """Tell whether a link is the answer: the whole text is little else."""
    text = next(iter(found.answer.values()), "")
    contacts = house.knowledge.organisation.contacts
    links = [key for key, contact in contacts.items() if contact.kind == "link" and f"{{contact.{key}}}" in text]
    return bool(links) and len(text) < _LINK_ALONE
