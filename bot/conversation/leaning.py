"""Questions that lean: "who carries it out?" is read beside the topic spoken of, as if its title stood there too."""

from bot.conversation import answers, attributes, hours_turn, matched, smalltalk
from bot.conversation.hours_tables import TABLES
from bot.conversation.house import House
from bot.conversation.turn import Outcome, Turn
from bot.language import stems, tokens
from bot.matching import Ranking

_TOLD = 0.5  # of the telling words, from which a topic's own text speaks of them
_SHORT = 8  # words of a message that leaves the most to what was spoken of
_RIVAL = 0.2  # of the confidence of what a message surely means alone, from which a topic near may be meant instead
_CLEAR = 0.6  # confidence from which words that tell nothing by themselves are a topic's all the same
_PIECE = 5  # words of a piece of a sentence
_WHOLLY = 0.99  # of them, where nothing in the message points back


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer with the topic spoken of, or one near it, where a short message is about that."""
    spoken = house.known(turn.context.entry or "")
    if spoken is None or smalltalk.decide(house, turn):
        return None
    if turn.context.kind == "refuse" and house.words(turn.lang).why.match(attributes.core(house, turn)):
        return _said(house, turn, spoken, "asks why it was refused")
    if _names_another(house, turn, spoken):
        return None
    if _asks_how_it_was(house, turn, spoken):
        return _said(house, turn, spoken, "asks how it was")
    return _gone_on(house, turn, spoken)


def _gone_on(house: House, turn: Turn, spoken: str) -> Outcome | None:
    """Answer where a message goes on about the topic spoken of more surely than it means another."""
    telling = attributes.telling(house, turn)
    leans = not telling or bool(house.words(turn.lang).leans.search(turn.normal))
    own = matched.ranking(house, turn)
    is_fact = spoken in house.events and bool(house.words(turn.lang).facts.match(turn.normal))
    told = _told(house, turn, telling, spoken)
    is_better_told = told > _WHOLLY and (is_fact or told > _told(house, turn, telling, _best(house, own)))
    if matched.is_sure(own) and not is_better_told and (not leans or _is_whole(house, turn, own)):
        return None
    key = _beside(house, turn, spoken)
    if key is not None and key != spoken:
        return _said(house, turn, key, f"near {spoken}")
    if told >= (_TOLD if leans else _WHOLLY):
        return _said(house, turn, spoken, "the topic spoken of tells it")
    if not leans:
        return None
    if near := held(house, turn):
        return _said(house, turn, near, f"near {spoken}, and holds every word")
    if key == spoken and len(telling) <= 1 and not (turn.gentle or _is_clear(own)):
        return _said(house, turn, spoken, "it is what is pointed at")
    if is_fact or not (telling or (matched.is_sure(own) and attributes.addresses_us(house, turn))):
        return _said(house, turn, spoken, "nothing else is spoken of")
    return None


def _asks_how_it_was(house: House, turn: Turn, spoken: str) -> bool:
    """Tell whether a message asks a fact of the past, of the event spoken of: "who was in charge?"."""
    is_past = bool(house.words(turn.lang).facts.match(turn.normal) and TABLES[turn.lang].past.search(turn.normal))
    return spoken in house.events and is_past and not attributes.addresses_us(house, turn)


def _names_another(house: House, turn: Turn, spoken: str) -> bool:
    """Tell whether a message names another event than the one spoken of, and surely means that one."""
    own = matched.ranking(house, turn)
    key = _best(house, own)
    padded = f" {turn.normal} "
    named = any(event == key and f" {name} " in padded for name, event in house.names)
    return named and key != spoken and matched.is_sure(own)


def narrows(house: House, turn: Turn) -> bool:
    """Tell whether a message is a piece of a sentence that says more of what was spoken of: "for a cook", "Wednesdays?"."""
    if len(turn.normal.split()) > _PIECE:
        return False
    timeless = turn.asking(hours_turn.without_times(house, turn))
    return bool(house.words(turn.lang).narrows.match(turn.normal)) or not attributes.telling(house, timeless)


def _is_whole(house: House, turn: Turn, found: Ranking) -> bool:
    """Tell whether a topic holds every word of a message that is no mere "who comes?", and in which nothing points back."""
    points = house.words(turn.lang).leans.search(turn.normal)
    key = _best(house, found)
    if key is None or key in house.near(turn.context.entry or ""):
        return points is None and found.candidates[0].unheld < matched.EXPLAINED
    asks_a_fact = house.words(turn.lang).facts.match(turn.normal)
    is_clear = (found.candidates[0].confidence > _CLEAR and not asks_a_fact) or attributes.telling(house, turn)
    return points is None and bool(is_clear) and found.candidates[0].unheld < matched.EXPLAINED


def held(house: House, turn: Turn) -> str | None:
    """Return the topic near the one spoken of whose phrases hold every word of a short message."""
    spoken = house.known(turn.context.entry or "")
    if spoken is None or len(turn.normal.split()) > _SHORT or not attributes.telling(house, turn):
        return None
    ranked = house.ranked(attributes.core(house, turn), turn.lang).candidates
    own = matched.ranking(house, turn)
    least = _RIVAL * matched.sureness(own) if matched.is_sure(own) else 0.0
    keys = (house.known(each.label) for each in ranked if each.unheld < matched.EXPLAINED and each.confidence >= least)
    first = next((key for key in keys if key in {spoken, *house.near(spoken)}), None)
    return first if first != spoken else None


def _is_clear(found: Ranking) -> bool:
    """Tell whether a topic holds every word of a message, and is likelier than not to be meant."""
    return (
        matched.is_sure(found) and found.candidates[0].unheld < matched.EXPLAINED and matched.sureness(found) > _CLEAR
    )


def _best(house: House, found: Ranking) -> str | None:
    return house.known(found.candidates[0].label) if found.candidates else None


def _said(house: House, turn: Turn, key: str, why: str) -> Outcome:
    return answers.topic(house, turn, key).told(f"leaning: {why}")


def _beside(house: House, turn: Turn, spoken: str) -> str | None:
    """Return the topic meant by the message and the title spoken of together, where it is that topic or near it."""
    title = " ".join(tokens(house.title(spoken, turn.lang)))
    found = house.rank(f"{attributes.core(house, turn)} {title}", turn.lang)
    if not matched.is_sure(found):
        return None
    key = house.known(found.candidates[0].label)
    return key if key in {spoken, *house.near(spoken)} else None


def _told(house: House, turn: Turn, telling: tuple[str, ...], key: str | None) -> float:
    """Return the share of the telling words that a topic speaks of as well."""
    asked = set(stems(telling, turn.lang))
    if not asked or key is None:
        return 0.0
    return len(asked & house.roots_of(key, turn.lang)) / len(asked)
