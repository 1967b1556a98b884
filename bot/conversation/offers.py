"""Offers: "did you mean", and what a visitor says to it – yes, the second, none of these, a title typed back."""

from dataclasses import replace

from rapidfuzz import fuzz

from bot.conversation import answers, attributes, matched, smalltalk, unknown
from bot.conversation.buttons import encode
from bot.conversation.house import House
from bot.conversation.labels import button
from bot.conversation.model import Button, Note, Reply
from bot.conversation.turn import Outcome, Turn
from bot.language import normalise, stems
from bot.matching import Candidate

MOST = 3  # titles offered at once
_NEAR = 0.35  # share of the best candidate's confidence a further one needs to be offered beside it
_BARE = 2  # words: an article and the one that tells
_ENOUGH = 2  # offers for one question
_TYPED = 85.0  # of 100, from which typed words are the title
_SHORT = 6  # words: a longer message is a new question


def decide(house: House, turn: Turn) -> Outcome | None:
    """Offer up to three titles where matching is unsure."""
    found = matched.ranking(house, turn)
    if found.decision == "reject" or matched.is_elsewhere(found):
        return None
    keys = _worth_offering(house, turn, matched.known(house, found))
    return smalltalk.acknowledged(house, turn, offer(house, turn, keys, "offer-did-you-mean")) if keys else None


def by_word(house: House, turn: Turn) -> Outcome | None:
    """Offer the topics whose titles hold the one word that was written, where it is no phrase of the likeliest."""
    words = [word for word in attributes.core(house, turn).split() if word not in house.words(turn.lang).fillers]
    found = matched.ranking(house, turn)
    if (
        len(words) != 1
        or len(turn.normal.split()) > _BARE
        or house.words(turn.lang).question.match(turn.normal)
        or not found.candidates
        or house.is_phrase(found.candidates[0].label, words[0], turn.lang)
    ):
        return None
    (root,) = stems((words[0],), turn.lang)
    ranked = [str(house.known(each.label)) for each in matched.known(house, found)]
    holding = [key for key in house.titled(root, turn.lang) if key not in turn.context.declined]
    keys = sorted(holding, key=lambda key: ranked.index(key) if key in ranked else len(ranked))
    return offer(house, turn, tuple(keys[:MOST]), "offer-did-you-mean") if len(keys) > 1 else None


def offer(house: House, turn: Turn, keys: tuple[str, ...], sentence: str) -> Outcome:
    rows = [(button(house, turn.lang, key, offered=True),) for key in keys]
    rows.append((Button(house.say(turn.lang, "offer-none", count=len(keys)), encode("none")),))
    text = house.say(turn.lang, sentence, count=len(keys), title=house.title(keys[0], turn.lang))
    context = replace(turn.context, offered=keys, offers=turn.context.offers + 1, last_question=turn.text[:300])
    return Outcome(Reply("suggest", turn.lang, text, tuple(rows)), context, (f"offer: {', '.join(keys)}",))


def _worth_offering(house: House, turn: Turn, candidates: list[Candidate]) -> tuple[str, ...]:
    kept = [each for each in candidates if str(house.known(each.label)) not in turn.context.declined]
    if not kept:
        return ()
    best = kept[0].confidence
    return tuple(str(house.known(each.label)) for each in kept[:MOST] if each.confidence >= _NEAR * best)


# -- what is said to an offer -------------------------------------------------------------------------------------------


def answered(house: House, turn: Turn) -> Outcome | None:
    """Read a message as the answer to what was offered last; None where it is something else."""
    offered = tuple(key for each in turn.context.offered if (key := house.known(each)))
    if not offered or len(turn.normal.split()) > 2 * _SHORT:
        return None
    words = house.words(turn.lang)
    said = turn.normal
    if said in words.none or said in words.no:
        return none(house, turn)
    if said in words.yes:
        return choose(house, turn, offered[0])
    position = _position(turn, words.positions, words.fillers, len(offered))
    if position is not None:
        return choose(house, turn, offered[position])
    key = _typed_back(house, turn, offered)
    return choose(house, turn, key) if key else None


def choose(house: House, turn: Turn, key: str) -> Outcome:
    """Answer with what was chosen, and keep the choice for learning."""
    offered = turn.context.offered
    outcome = answers.topic(house, replace(turn, context=replace(turn.context, offered=())), key)
    return answers.chosen(outcome, key, offered).told(f"chosen from the offer: {key}")


def none(house: House, turn: Turn) -> Outcome:
    """Take none of the offer: the next best, else whom to ask; never the same offer again."""
    offered = turn.context.offered
    declined = tuple(dict.fromkeys((*turn.context.declined, *offered)))
    context = replace(turn.context, offered=(), declined=declined)
    asked = replace(turn.asking(context.last_question), context=context)
    outcome = _next_best(house, asked) or unknown.person(house, asked, "unknown-declined")
    note = Note("declined", None, offered)
    reply = replace(outcome.reply, notes=(*outcome.reply.notes, note))
    return replace(outcome, reply=reply).told("declined the offer")


def _next_best(house: House, turn: Turn) -> Outcome | None:
    if not turn.text or turn.context.offers >= _ENOUGH:
        return None
    found = matched.known(house, matched.ranking(house, turn))
    keys = _worth_offering(house, turn, [each for each in found if each.confidence > unknown.NEAR])
    if not keys:
        return None
    return offer(house, turn, keys, "offer-others")


def _position(turn: Turn, positions: object, fillers: frozenset[str], count: int) -> int | None:
    """Return which of the offers is named by its place: "the second", "la 2", "plutôt la première"."""
    places = dict(positions) if isinstance(positions, dict) else {}
    tokens = turn.normal.split()
    if len(tokens) > _SHORT:
        return None
    named = [places[word] for word in tokens if word in places]
    rest = [word for word in tokens if word not in places and word not in fillers]
    if rest or not named:
        return None
    strong = [
        place for word, place in ((w, places[w]) for w in tokens if w in places) if word not in {"one", "un", "une"}
    ]
    place = (strong or named)[0]
    index = count - 1 if place == -1 else place - 1
    return index if 0 <= index < count else None


def _typed_back(house: House, turn: Turn, offered: tuple[str, ...]) -> str | None:
    """Return the offer whose title, or a telling part of it, was typed back."""
    scores = [(fuzz.ratio(turn.normal, normalise(house.title(key, turn.lang))), key) for key in offered]
    best = max(scores)
    if best[0] >= _TYPED:
        return best[1]
    fillers = house.words(turn.lang).fillers
    content = {word for word in turn.normal.split() if word not in fillers}
    holding = [key for key in offered if content and content <= set(normalise(house.title(key, turn.lang)).split())]
    return holding[0] if len(holding) == 1 else None
