"""What the bot does not know: said in one sentence, with near topics if there are any, and whom to ask."""

from dataclasses import replace

from bot.conversation import matched, smalltalk
from bot.conversation.house import House
from bot.conversation.labels import Rows, button, menu_rows
from bot.conversation.model import Kind, Reply
from bot.conversation.turn import Outcome, Turn

NEAR = 0.08  # confidence from which a topic is near enough to be named
_WAYS = 3  # of saying it
_PERSON = 2  # unknowns in a row from which a person and the menu are offered


def decide(house: House, turn: Turn) -> Outcome:
    """Say honestly that the answer is not known, to a mourner with a word of sympathy."""
    return smalltalk.acknowledged(house, turn, _unknown(house, turn))


def _unknown(house: House, turn: Turn) -> Outcome:
    count = turn.context.unknowns
    if _is_empty(turn):
        text = house.say(turn.lang, "unknown-empty")
        return _said(turn, text, menu_rows(house, turn.lang), "nothing to read")
    if count + 1 >= _PERSON:
        return person(house, turn)
    near = _near(house, turn)
    sentence = house.say(turn.lang, f"unknown-{count % _WAYS + 1}")
    contact = house.say(turn.lang, "unknown-contact", contact=house.whom_to_ask(turn.lang))
    parts = [sentence, contact, opening(house, turn)]
    text = " ".join(part for part in parts if part)
    if near:
        text += "\n\n" + house.say(turn.lang, "unknown-near")
    outcome = _said(turn, text, tuple((button(house, turn.lang, key, offered=True),) for key in near), "unknown")
    return replace(outcome, context=replace(outcome.context, offered=near))


def person(house: House, turn: Turn, sentence: str = "", kind: Kind = "unknown") -> Outcome:
    """Offer a person, with whether one can be reached now, and the menu."""
    sentence = sentence or f"unknown-person-{turn.context.unknowns % _WAYS + 1}"
    head = house.say(turn.lang, sentence)
    contact = house.say(turn.lang, "unknown-contact", contact=house.whom_to_ask(turn.lang))
    text = " ".join(part for part in (head, contact, opening(house, turn)) if part)
    return _said(turn, text, menu_rows(house, turn.lang), "offers a person", kind)


def opening(house: House, turn: Turn) -> str:
    """Say whether the office is open now; "" where nobody knows."""
    return house.opening(turn.lang, turn.now)


def _said(turn: Turn, text: str, rows: Rows, why: str, kind: Kind = "unknown") -> Outcome:
    context = replace(turn.context, unknowns=turn.context.unknowns + 1, offered=())
    return Outcome(Reply(kind, turn.lang, text, rows), context, (f"unknown: {why}",))


def _near(house: House, turn: Turn) -> tuple[str, ...]:
    """Return the topics near enough to be named."""
    found = [each for each in matched.known(house, matched.ranking(house, turn)) if each.confidence >= NEAR]
    keys = [str(house.known(each.label)) for each in found[:2]]
    return tuple(dict.fromkeys(key for key in keys if key not in turn.context.declined))


def _is_empty(turn: Turn) -> bool:
    return not turn.normal
