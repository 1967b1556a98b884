"""Words that close: "thank you, that helps", "ok, I will call", "happy holidays" ask nothing, so no topic is sought in them."""

from bot.conversation import attributes, matched, smalltalk
from bot.conversation.house import House
from bot.conversation.smalltalk import GOODBYE, OK, THANKS
from bot.conversation.turn import Outcome, Turn
from bot.conversation.words import Words

_SHORT = 12  # words


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer thanks, a farewell or a plan in kind, unless the rest of the message is about something."""
    words = house.words(turn.lang)
    if len(turn.normal.split()) > _SHORT or smalltalk.asks(house, turn) or words.grief.search(turn.normal):
        return None
    key = _key(house, turn)
    rest = turn.asking(" ".join(words.farewell.sub(" ", words.softener.sub(" ", turn.normal)).split()))
    goes_on = words.joins.match(rest.normal) and attributes.telling(house, rest)
    if key is None or words.needs.search(rest.normal) or goes_on:
        return None
    plans = bool(words.plans.match(turn.normal))
    if not (plans or turn.gentle) and (attributes.asked(house, rest) or _is_about_something(house, rest)):
        return None
    said = smalltalk.say(house, turn, key) or smalltalk.say(house, turn, THANKS)
    return said.told(f"closing: {key}") if said else None


def _key(house: House, turn: Turn) -> str | None:
    words = house.words(turn.lang)
    if words.thanks.search(turn.normal):
        return THANKS
    if words.farewell.search(turn.normal):
        return GOODBYE
    return OK if words.plans.match(turn.normal) or _is_praise(words, set(turn.normal.split())) else None


def _is_praise(words: Words, said: set[str]) -> bool:
    praise = words.praise - words.fillers
    return bool(said & praise) and said <= praise | words.fillers and not said & words.nots


def _is_about_something(house: House, rest: Turn) -> bool:
    """Tell whether what stands beside thanks surely means a topic."""
    told = [word for word in attributes.telling(house, rest) if word not in house.words(rest.lang).praise]
    if not told:
        return False
    found = matched.ranking(house, rest)
    return matched.is_sure(found) and house.known(found.candidates[0].label) is not None
