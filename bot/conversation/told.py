"""What a visitor tells rather than asks: it belongs to the question before, or, after a crisis, is met gently."""

from dataclasses import replace

from bot.conversation import answers, attributes, crisis, matched, smalltalk
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import normalise

_SURE = 0.85  # confidence
_ASKED = frozenset({"hours", "cost", "duration"})  # what no one tells of themselves
_SHORT = 14  # words of a message that tells one thing


def decide(house: House, turn: Turn) -> Outcome | None:
    """Read someone's age, name or home beside the question before it; say so where that changes nothing."""
    before = turn.context.last_question
    if not before or "?" in turn.text or not house.words(turn.lang).tells.match(turn.normal):
        return None
    key = _together(house, turn, normalise(before))
    if key is not None and key != turn.context.entry:
        return answers.topic(house, turn, key).told("told: it makes another topic of the question before")
    text = house.say(turn.lang, "told-noted", contact=house.whom_to_ask(turn.lang))
    return Outcome(Reply("unknown", turn.lang, text), turn.context, ("told: nothing more is known",))


def gently(house: House, turn: Turn) -> Outcome | None:
    """Meet what is told after a crisis without looking for a topic in it."""
    if not turn.gentle or not _tells(house, turn):
        return None
    if turn.context.crisis and house.words(turn.lang).will_not_call.search(turn.normal):
        return _need_not_call(house, turn)
    if _means_a_topic(house, turn):
        return None
    return met_gently(house, turn)


def met_gently(house: House, turn: Turn) -> Outcome:
    """Say that someone listens, and that questions may go on."""
    text = house.say(turn.lang, "told-gently")
    context = replace(turn.context, unknowns=0)
    return Outcome(Reply("smalltalk", turn.lang, text), context, ("told: after a crisis",))


def _need_not_call(house: House, turn: Turn) -> Outcome:
    """Take the pressure off, and let the numbers and ways to write stand."""
    shown = crisis.show(house, turn, turn.context.crisis)
    text = f"{house.say(turn.lang, 'told-need-not-call')}\n\n{shown.reply.text}"
    return replace(shown, reply=replace(shown.reply, text=text)).told("told: will not call")


def _means_a_topic(house: House, turn: Turn) -> bool:
    """Tell whether a message surely means a topic all the same: "115 is always busy", "I could take her in"."""
    if house.words(turn.lang).tells.match(turn.normal):
        return False
    found = matched.ranking(house, turn)
    return matched.is_sure(found) and matched.sureness(found) > _SURE


def _together(house: House, turn: Turn, before: str) -> str | None:
    found = matched.ranking(house, turn.asking(f"{before} {turn.normal}"))
    return house.known(found.candidates[0].label) if matched.is_sure(found) else None


def _tells(house: House, turn: Turn) -> bool:
    """Tell whether a message neither asks nor wants anything; thanks and greetings have words of their own."""
    words = house.words(turn.lang)
    return (
        0 < len(turn.normal.split()) <= _SHORT
        and not smalltalk.asks(house, turn)
        and attributes.asked(house, turn) not in _ASKED
        and not words.needs.search(turn.normal)
        and not words.softener.search(turn.normal)
        and not words.joins.match(turn.normal)
        and bool(words.selves.search(turn.normal))
    )
