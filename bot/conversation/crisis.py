"""What is said when a message shows danger: numbers first, a warm sentence, a safe step, and no question."""

from dataclasses import replace

from bot.conversation import matched, smalltalk
from bot.conversation.buttons import encode
from bot.conversation.danger import Alarm
from bot.conversation.house import House
from bot.conversation.labels import label
from bot.conversation.model import Button, Part, Reply
from bot.conversation.signs import sentences_as_written
from bot.conversation.turn import Outcome, Turn
from bot.knowledge import Situation

GENTLE = 4  # turns after a crisis that stay gentle
_COPIES = 4  # numbers to copy under the text


def decide(house: House, turn: Turn) -> Outcome | None:
    alarm = house.danger.find(turn.text)
    if alarm is None:
        return None
    why = f"danger: {alarm.situation.id}{f' ({alarm.variant})' if alarm.variant else ''}, {alarm.why}"
    if alarm.situation.level == "gentle" and smalltalk.asks(house, turn):
        known = matched.sure(house, turn)
        if known is not None:
            return known.told(why, "a gentle matter that an entry answers")
    return _with_answer(house, turn, alarm).told(why)


def show(house: House, turn: Turn, key: str) -> Outcome:
    """Show the numbers again, from their button."""
    known = house.knowledge.crisis.situations
    situation = next((each for each in known if each.id == key), None)
    if situation is None:
        text = house.said(house.knowledge.organisation.emergency, turn.lang)
        return Outcome(Reply("crisis", turn.lang, text), turn.context)
    return _said(house, turn, situation, "")


def _said(house: House, turn: Turn, situation: Situation, variant: str) -> Outcome:
    text = house.said(situation.variants.get(variant, situation.text), turn.lang)
    caveat = house.said(house.knowledge.crisis.caveat, turn.lang)
    parts = [text, caveat]
    if not turn.question.private:
        parts.append(house.say(turn.lang, "danger-group"))
    context = replace(
        turn.context,
        gentle=GENTLE,
        entry=next((entry for key in situation.numbers if (entry := house.entry_of_line(key))), None),
        offered=(),
        unknowns=0,
        crisis=situation.id,
    )
    reply = Reply("crisis", turn.lang, "\n\n".join(filter(None, parts)), _copies(house, turn.lang, situation))
    return Outcome(reply, context)


def _copies(house: House, lang: str, situation: Situation) -> tuple[tuple[Button, ...], ...]:
    lines = house.knowledge.organisation.helplines
    numbers = [lines[key].number if key in lines else key for key in situation.numbers[:_COPIES]]
    buttons = [
        Button(house.say(lang, "danger-copy", number=number), copy="".join(number.split())) for number in numbers
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _with_answer(house: House, turn: Turn, alarm: Alarm) -> Outcome:
    """Say the numbers, then answer what else the message asked, where that is sure."""
    outcome = _said(house, turn, alarm.situation, alarm.variant)
    rest = [text for number, text in enumerate(sentences_as_written(turn.text)) if number not in alarm.sentences]
    asked = [text for text in rest if "?" in text]
    for text in asked[:3]:
        answer = matched.certain_part(house, turn.asking(text))
        if answer is not None:
            reply = outcome.reply
            parts = (Part("crisis", None), Part(answer.reply.kind, answer.reply.entry))
            joined = f"{reply.text}\n\n{answer.reply.text}"
            sources = answer.reply.sources
            return replace(outcome, reply=replace(reply, text=joined, parts=parts, sources=sources))
    return outcome


def numbers_button(house: House, turn: Turn) -> tuple[Button, ...]:
    """Return the button that keeps the numbers one tap away after a crisis."""
    key = turn.context.crisis
    data = encode("numbers", key) if key else encode("numbers")
    return (Button(label(house.say(turn.lang, "danger-numbers")), data),)
