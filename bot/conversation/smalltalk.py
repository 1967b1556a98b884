"""Pleasantries: greetings by the time of day, thanks, insults met with calm; a little variety, always the same way."""

from dataclasses import replace

from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import normalise

GREETING, THANKS, INSULT, GRIEF = "greeting", "thanks", "insult", "grief"
OK, GOODBYE = "ok", "goodbye"
_QUIET = frozenset({THANKS, GREETING, INSULT, GRIEF})  # what may be said after a crisis
_MORNING, _EVENING = 5, 18  # hours of the day between which it is day


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer a message that is nothing but a greeting, thanks, or an insult."""
    words = house.words(turn.lang)
    rest = " ".join(words.softener.sub(" ", turn.normal).split())
    if turn.normal and not [word for word in rest.split() if word not in words.fillers | words.praise]:
        key = THANKS if words.thanks.search(turn.normal) else GREETING if words.softener.search(turn.normal) else ""
        if key:
            return say(house, turn, key)
    if words.insult.search(turn.normal) and len(turn.normal.split()) <= 12:
        return say(house, turn, INSULT)
    if words.grief.search(turn.normal) and not asks(house, turn):
        return say(house, turn, GRIEF)
    return None


def asks(house: House, turn: Turn) -> bool:
    """Tell whether a message asks something, beside what it tells."""
    question = house.words(turn.lang).question
    return "?" in turn.text or any(question.match(normalise(part)) for part in turn.text.replace("!", ".").split("."))


def say(house: House, turn: Turn, key: str, score: float | None = None) -> Outcome | None:
    """Say a pleasantry of the knowledge, its variants in turn; after a crisis only gentle ones."""
    if turn.gentle and key in house.smalltalk and key != GRIEF:
        text = house.say(turn.lang, "smalltalk-gentle-thanks" if key == THANKS else "smalltalk-gentle")
        return Outcome(Reply("smalltalk", turn.lang, text), turn.context)
    talk = house.smalltalk.get(key)
    variants = talk.answer.get(turn.lang) or () if talk else ()
    if not variants:
        return _own(house, turn, key)
    text = house.said({turn.lang: variants[turn.context.greeted % len(variants)]}, turn.lang)
    if key == GREETING:
        text = f"{greeting(house, turn)} {text}"
    context = replace(turn.context, greeted=turn.context.greeted + 1)
    return Outcome(Reply("smalltalk", turn.lang, text, entry=None, score=score), context, (f"small talk: {key}",))


def _own(house: House, turn: Turn, key: str) -> Outcome | None:
    """Say it in the bot's own words where the knowledge has none."""
    if key not in _QUIET:
        return None
    text = house.say(turn.lang, f"smalltalk-{key}")
    if key == GREETING:
        text = f"{greeting(house, turn)} {text}"
    return Outcome(Reply("smalltalk", turn.lang, text), turn.context, (f"small talk: {key}",))


def greeting(house: House, turn: Turn) -> str:
    """Return a greeting for the time of day."""
    hour = turn.now.hour
    part = "morning" if _MORNING <= hour < 12 else "day" if 12 <= hour < _EVENING else "evening"
    return house.say(turn.lang, f"smalltalk-good-{part}")


def acknowledged(house: House, turn: Turn, outcome: Outcome) -> Outcome:
    """Return a greeting or thanks around a question in a word, and meet grief with a sentence, before the answer."""
    words = house.words(turn.lang)
    head = normalise(turn.text[:80])
    softener = words.softener.match(head)
    said = ""
    if words.grief.search(turn.normal) and _is_personal(house, turn):
        said = house.say(turn.lang, "smalltalk-sorry")
    elif turn.gentle or not softener:
        return outcome
    elif words.thanks.match(head):
        said = house.say(turn.lang, "smalltalk-welcome")
    elif softener[0] in words.greetings:
        said = greeting(house, turn)
    if not said:
        return outcome
    return replace(outcome, reply=replace(outcome.reply, text=f"{said}\n\n{outcome.reply.text}"))


def _is_personal(house: House, turn: Turn) -> bool:
    """Tell whether someone close is spoken of: "my grandmother"."""
    words = house.words(turn.lang)
    tokens = turn.normal.split()
    return any(
        own in words.own and " ".join(tokens[i + 1 : i + 1 + n]) in words.kin
        for i, own in enumerate(tokens)
        for n in (1, 2, 3)
    )
