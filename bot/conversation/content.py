"""What is no text: voice messages, pictures, places – and messages without a word."""

from bot.conversation import answers
from bot.conversation.house import House
from bot.conversation.labels import menu_rows
from bot.conversation.model import Kind, Reply
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
        return answers.topic(house, turn, way).told("content: a location")
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
