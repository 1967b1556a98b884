"""Follow-ups: "how much is it?", "where is that?", "et pour les dons ?" lean on what was spoken of."""

from dataclasses import replace

from bot.conversation import answers, matched
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.topics import SMALLTALK
from bot.conversation.turn import Outcome, Turn

_SHORT = 9  # words of a message that can lean


def decide(house: House, turn: Turn) -> Outcome | None:
    if len(turn.normal.split()) > _SHORT:
        return None
    attribute = asked_attribute(house, turn)
    if attribute and _says_nothing_else(house, turn, attribute):
        return _attribute(house, turn, attribute)
    return _same_about(house, turn)


def asked_attribute(house: House, turn: Turn) -> str | None:
    """Return which attribute of an entry a message asks for."""
    table = house.words(turn.lang).attributes
    return next((name for name, pattern in table if pattern.search(turn.normal)), None)


def _says_nothing_else(house: House, turn: Turn, attribute: str) -> bool:
    words = house.words(turn.lang)
    patterns = [pattern for _, pattern in words.attributes]
    rest = matched.core(house, turn)
    for pattern in patterns:
        rest = pattern.sub(" ", rest)
    return bool(attribute) and not [word for word in rest.split() if word not in words.fillers]


def _attribute(house: House, turn: Turn, attribute: str) -> Outcome | None:
    """Answer about the entry spoken of; ask back kindly where nothing was."""
    entry = house.entries.get(turn.context.entry or "")
    if entry is None:
        return None
    found = answers.detail(house, turn, entry, attribute)
    if found is not None:
        context = replace(found.context, extra={**found.context.extra, "attribute": attribute})
        return replace(found, context=context).told(f"follow-up: {attribute} of {entry.id}")
    general = matched.decide(house, turn)
    if general is not None:
        return general.told(f"follow-up: {entry.id} says nothing of {attribute}; a general entry does")
    text = house.say(
        turn.lang, "followup-not-known", title=house.title(entry.id, turn.lang), contact=house.whom_to_ask(turn.lang)
    )
    reply = Reply("unknown", turn.lang, text, answers.related(house, turn.lang, entry), entry.id)
    return Outcome(reply, turn.context, (f"follow-up: {attribute} of {entry.id} is not known",))


def _same_about(house: House, turn: Turn) -> Outcome | None:
    """Read "and for X?": the attribute asked before, of another topic; else the topic itself."""
    joined = house.words(turn.lang).joins.match(turn.normal)
    if joined is None:
        return None
    rest = turn.normal[joined.end() :].strip()
    if not rest or not [word for word in rest.split() if word not in house.words(turn.lang).fillers]:
        return None
    found = house.rank(rest, turn.lang)
    if found.decision == "reject" or not found.candidates or found.candidates[0].label.startswith(SMALLTALK):
        return None
    key = house.known(found.candidates[0].label)
    attribute = turn.context.extra.get("attribute", "")
    if key in house.entries and attribute:
        said = answers.detail(house, turn, house.entries[str(key)], attribute)
        if said is not None:
            return said.told(f"follow-up: {attribute}, now of {key}")
    if key is None or found.decision != "answer":
        return None
    return answers.topic(house, turn, key, round(found.candidates[0].confidence, 3)).told("follow-up: another topic")
