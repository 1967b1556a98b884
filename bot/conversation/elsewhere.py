"""Subjects that are someone else's: what looks like one of our topics and is none is not known, and said so."""

from bot.conversation import matched, unknown
from bot.conversation.house import House
from bot.conversation.topics import ELSEWHERE
from bot.conversation.turn import Outcome, Turn


def decide(house: House, turn: Turn) -> Outcome | None:
    """Say that it is not known where a message surely speaks of someone else's subject."""
    found = matched.ranking(house, turn)
    if found.decision != "answer" or not matched.is_elsewhere(found):
        return None
    subject = found.candidates[0]
    why = f"elsewhere: {subject.label.removeprefix(ELSEWHERE)} {subject.confidence:.2f}"
    return unknown.decide(house, turn).told(why)
