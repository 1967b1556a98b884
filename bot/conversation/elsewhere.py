"""Subjects that are someone else's: what looks like one of our topics and is none is not known, and said so."""

from dataclasses import replace

from bot.conversation import attributes, hours_turn, leaning, matched, smalltalk, unknown
from bot.conversation.calibration import own
from bot.conversation.house import House
from bot.conversation.model import Reply
from bot.conversation.topics import ELSEWHERE
from bot.conversation.turn import Outcome, Turn
from bot.language import stems, tokens
from bot.matching import Ranking

_LIKELY = 0.3  # confidence; a refusal that was not needed costs less than an answer that must not be given
_UNEXPLAINED = 0.35  # share of the weightiest word, from which a subject is no reason to refuse
_OPEN = 0.2  # and from which a message may be about ours all the same
_PHRASE = 2  # words; a single one may mean several topics of ours too


def decide(house: House, turn: Turn) -> Outcome | None:
    """Say that it is not known where a message surely speaks of someone else's subject."""
    found = matched.ranking(house, turn)
    refused = _refused(house, turn, found)
    if refused is not None:
        return refused
    name = _named(house, turn, found)
    if name:
        return unknown.decide(house, turn).told(f"elsewhere: names {name!r}")
    if found.decision != "answer" or not matched.is_elsewhere(found) or len(turn.normal.split()) < _PHRASE:
        return None
    subject = found.candidates[0]
    if (
        _names_no_subject(house, turn)
        or (turn.context.entry is not None and leaning.narrows(house, turn))
        or leaning.held(house, turn)
        or (subject.unheld > _OPEN and _may_be_ours(house, turn))
    ):
        return None
    why = f"elsewhere: {subject.label.removeprefix(ELSEWHERE)} {subject.confidence:.2f}"
    return unknown.decide(house, turn).told(why)


def of_another_place(house: House, turn: Turn) -> Outcome | None:
    """Say that it is not known when another place opens, where nothing of ours was meant but our hours."""
    best = matched.known(house, matched.ranking(house, turn))[:1]
    if not hours_turn.is_of_others(house, turn) or not all(matched.is_hours(house, each) for each in best):
        return None
    return unknown.decide(house, turn).told("elsewhere: asks when another place is open")


def _names_no_subject(house: House, turn: Turn) -> bool:
    """Tell whether a message leans: "how much is it?", "what day was that?" after something was spoken of."""
    if attributes.asked(house, turn) and attributes.alone(house, turn):
        return True
    return turn.context.entry is not None and not attributes.telling(house, turn)


def _may_be_ours(house: House, turn: Turn) -> bool:
    """Tell whether a message may go on about the topic spoken of, or asks when one of ours that it names is open."""
    if turn.context.entry is not None:
        return True
    said = set(stems(tokens(turn.text), turn.lang))
    ranked = own(house.ranked(attributes.core(house, turn), turn.lang))
    titles = (
        stems(tokens(house.title(key, turn.lang)), turn.lang) for each in ranked if (key := house.known(each.label))
    )
    return any(said.issuperset(title) for title in titles) and hours_turn.answer(house, turn) is not None


def _refused(house: House, turn: Turn, found: Ranking) -> Outcome | None:
    """Say what cannot be done, and where to go, where a message likely asks for advice or an opinion."""
    if matched.is_sure(found):
        return None
    if turn.context.entry is not None and leaning.narrows(house, turn):
        return None
    leader = next(iter(house.ranked(attributes.core(house, turn), turn.lang).candidates), None)
    if leader is None or leader.confidence < _LIKELY or leader.unheld > _UNEXPLAINED:
        return None
    key = leader.label.removeprefix(ELSEWHERE)
    subject = house.refusals.get(key) if leader.label.startswith(ELSEWHERE) else None
    if subject is None:
        return None
    text = house.said(subject.refuse, turn.lang)
    context = replace(turn.context, entry=house.known(subject.instead), offered=())
    outcome = Outcome(Reply("refuse", turn.lang, text), context, (f"refusal: {key} {leader.confidence:.2f}",))
    return smalltalk.acknowledged(house, turn, outcome)


def _named(house: House, turn: Turn, found: Ranking) -> str:
    """Return the other body or place that a message names, "" where the topic it means speaks of it too."""
    padded = f" {turn.normal} "
    name = next((name for name in house.other_names if f" {name} " in padded), "")
    best = house.known(found.candidates[0].label) if found.candidates else None
    return "" if best and set(name.split()) <= house.spoken_of(best) else name
