"""Several questions in one message: each part that stands on its own is answered, in order, at most three."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.conversation import attributes, matched, persons, smalltalk
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.model import Part, Reply
from bot.conversation.signs import sentences_as_written
from bot.conversation.turn import Outcome, Turn
from bot.conversation.words import Words
from bot.language import normalise

MOST = 3
_SENTENCES = 20  # of a long message that are looked at
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:\d[.)]|[•–-])\s+")  # what begins an item of a list
_COMMA = re.compile(r",\s*(?:(?:et|and)\s+)?")
_RAMBLING = 25  # words from which the best-supported sentences decide
_WHOLE = 0.9  # confidence
_SHORTEST = 2  # words of a part that can stand on its own


def decide(house: House, turn: Turn) -> Outcome | None:
    """Answer the parts of a message; None where it asks one thing."""
    if len(turn.normal.split()) < 2 * _SHORTEST:
        return None
    rambling = len(turn.normal.split()) > _RAMBLING
    parts = list(_parts(house, turn))
    if len(parts) < 2 and not rambling:
        return None
    asked = _found(house, turn, [part for part in parts if _asks(house, turn, part)]) if rambling else {}
    found = asked or _found(house, turn, parts)
    if not rambling and not _several_ask(house, turn) and _is_one(house, turn, found):
        return None
    if len(found) > 1 and (asked or not rambling):
        return _joined(list(found.values())[:MOST])
    if not rambling:
        return None
    fitting = (each for each in found.values() if asked or _fits(house, turn, each))
    told = matched.sure(house, turn) or next(fitting, None)
    return _understood(house, turn, told) if told else None


def _asks(house: House, turn: Turn, part: str) -> bool:
    asks = "?" in part or bool(house.words(turn.lang).wonders.search(normalise(part)))
    return asks and attributes.names_something(house, turn.asking(part))


def _several_ask(house: House, turn: Turn) -> bool:
    """Tell whether a message asks or wants more than one thing: what is told beside a question belongs to it."""
    words = house.words(turn.lang)
    cut = [_cut(house, turn, piece) for piece in _pieces(turn)]
    return sum("?" in part or _wants(words, normalise(part)) for parts in cut for part in parts) > 1


def _is_one(house: House, turn: Turn, found: dict[str, Outcome]) -> bool:
    """Tell whether a message as a whole means one topic, surer than its parts could be taken for several."""
    whole = matched.ranking(house, turn)
    if not matched.is_sure(whole):
        return False
    return whole.candidates[0].confidence > _WHOLE or house.known(whole.candidates[0].label) in found


def _wants(words: Words, plain: str) -> bool:
    asks = words.question.match(plain) or words.wonders.search(plain) or words.needs.search(plain)
    return bool(asks) or any(pattern.search(plain) for _, pattern in words.attributes)


def _fits(house: House, turn: Turn, told: Outcome) -> bool:
    """Tell whether what a sentence of a story states is near what the whole story means."""
    key = told.reply.entry
    best = matched.known(house, matched.ranking(house, turn))[:MOST]
    return key is None or key in {house.known(each.label) for each in best}


def _found(house: House, turn: Turn, parts: Iterable[str]) -> dict[str, Outcome]:
    """Return the answers to parts of a message, each topic once."""
    found: dict[str, Outcome] = {}
    softener = house.words(turn.lang).softener
    for part in parts:
        if softener.fullmatch(normalise(part)):
            continue
        outcome = _answer(house, turn.asking(part))
        if outcome is not None:
            found.setdefault(outcome.reply.entry or outcome.reply.kind, outcome)
    return found


def _parts(house: House, turn: Turn) -> Iterator[str]:
    """Yield the sentences of a message, cut where both sides can stand."""
    for piece in _pieces(turn):
        yield from _cut(house, turn, piece)


def _pieces(turn: Turn) -> list[str]:
    return list(sentences_as_written(_NUMBERED.sub("\n", turn.text))[:_SENTENCES])


def _cut(house: House, turn: Turn, piece: str) -> list[str]:
    """Cut a sentence at its commas, where a question of its own stands behind each of them, or at a conjunction."""
    listed = [part for part in _COMMA.split(piece) if part]
    words = house.words(turn.lang)
    if 1 < len(listed) <= MOST and "?" in piece and all(_wants(words, normalise(part)) for part in listed):
        answers = [_answer(house, turn.asking(part)) for part in listed]
        if all(answers) and len({_key(each.reply) for each in answers if each}) == len(listed):
            return listed
    return _conjoined(house, turn, piece)


def _conjoined(house: House, turn: Turn, piece: str) -> list[str]:
    """Cut a sentence where a conjunction joins two questions, each sure of its own answer."""
    words = house.words(turn.lang)
    plain = normalise(piece)
    for match in words.conjunctions.finditer(plain):
        left, right = plain[: match.start()].strip(), plain[match.end() :].strip()
        if not (_stands(house, turn, left) and _stands(house, turn, right)):
            continue
        if "?" in piece or (_wants(words, left) and _wants(words, right)):
            sides = (_answer(house, turn.asking(left)), _answer(house, turn.asking(right)))
            if sides[0] and sides[1] and _key(sides[0].reply) != _key(sides[1].reply):
                return [left, right]
    return [piece]


def _stands(house: House, turn: Turn, part: str) -> bool:
    words = house.words(turn.lang)
    tokens = part.split()
    return len(tokens) >= _SHORTEST and (
        any(word not in words.fillers for word in tokens)
        or any(pattern.search(part) for _, pattern in words.attributes)
    )


def _answer(house: House, turn: Turn) -> Outcome | None:
    return persons.decide(house, turn) or matched.certain_part(house, turn)


def _key(reply: Reply) -> str:
    return reply.entry or reply.kind


def _joined(outcomes: list[Outcome]) -> Outcome:
    """Join answers in one reply; the buttons of the first stay, without its thumbs where there are several."""
    replies = [outcome.reply for outcome in outcomes]
    text = "\n\n".join(reply.text for reply in replies)
    answered = {encode("entry", reply.entry) for reply in replies if reply.entry}
    rows = [row for reply in replies for row in reply.buttons if len(row) == 1 and row[0].data not in answered]
    sources = tuple(dict.fromkeys(source for reply in replies for source in reply.sources))
    parts = tuple(Part(reply.kind, reply.entry) for reply in replies)
    first = replies[0]
    reply = replace(
        first, text=text, buttons=tuple(dict.fromkeys(rows))[:3], sources=sources, parts=parts, preview=False
    )
    return Outcome(reply, outcomes[-1].context, ("several questions: " + ", ".join(_key(each) for each in replies),))


def _understood(house: House, turn: Turn, outcome: Outcome) -> Outcome:
    """Say which question of a long message is answered."""
    reply = outcome.reply
    if reply.entry and house.known(reply.entry):
        head = house.say(turn.lang, "split-about", title=house.title(reply.entry, turn.lang))
        outcome = replace(outcome, reply=replace(reply, text=f"{head}\n\n{reply.text}"))
    return smalltalk.acknowledged(house, turn, outcome).told("rambling: its surest sentence decides")
