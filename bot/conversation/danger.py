"""Danger: whether a message shows that someone needs help now, whatever language the chat is in.

Each passage is weighed by one regression over its words and over what the signs in it say: a passage much like the
examples of danger counts though no sign knows it, and a sign in a passage much unlike them does not. Where no examples
teach, the signs alone decide.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversation.evidence import Evidence, Passage
from bot.conversation.likeness import Likeness, Told
from bot.conversation.signs import Found
from bot.knowledge import Knowledge, Situation
from bot.language import frequencies

_LONGEST = 4096  # characters that are looked at
_REMEMBERED = 4096  # messages
_WEIGHED = 24  # passages of a message that are weighed though no sign speaks in them
# A passage is danger from a score on: its log-odds, how near the nearest examples of danger and of innocence are, how many
# words agree, and whether a sign speaks; the more passages a message has, the likelier one without a sign is only an accident. The line
# is where one in thirty innocent examples that were left out is taken for danger: benchmarks/danger_line.py.
_NEAR, _NEAR_INNOCENCE, _LONG, _SIGN, _MANY = 1.1, 0.7, 1.5, 1.0, 2.4
_LINE = 9.0
_MOST = 6  # passages that make the others doubtful
_NEAREST = 11.0  # is no example but the very same
_TELLING = 2  # words that say something, without which only a sign counts: "and on Friday?" is like many a sentence
_COMMON = 1e-3  # share of all words from which one says nothing by itself


@dataclass(frozen=True, slots=True)
class Alarm:
    """What a message shows: the situation, the variant of its text, and what gave it away."""

    situation: Situation
    variant: str
    why: str
    sentences: frozenset[int]  # that show it


@dataclass(frozen=True, slots=True)
class _Weighed:
    passage: Passage
    score: float
    near: Told | None = None  # the nearest example

    @property
    def label(self) -> str:
        return self.near.label.partition(".")[0] if self.near else ""

    @property
    def variant(self) -> str:
        return self.near.label.partition(".")[2] if self.near else ""

    @property
    def why(self) -> str:
        nearest = f", nearest example {' '.join(self.near.words)!r}" if self.near else ""
        return f"score {self.score:.1f} (line {_LINE}){nearest}"


class Danger:
    """Looks for danger, by likeness to examples and by signs; built once."""

    def __init__(self, knowledge: Knowledge, likeness: Likeness) -> None:
        crisis = knowledge.crisis
        self._langs = knowledge.languages
        self._situations = {situation.id: situation for situation in crisis.situations}
        self._order = {situation.id: number for number, situation in enumerate(crisis.situations)}
        self._evidence = Evidence(crisis)
        self._likeness = likeness
        self._found: dict[str, Alarm | None] = {}

    def find(self, text: str) -> Alarm | None:
        """Return the gravest danger that a message shows, None where it shows none; the last few thousand are remembered."""
        if text not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = self._look(text)
        return self._found[text]

    def score(self, text: str) -> float:
        """Return the score of the most dangerous passage; minus infinity where nothing is said."""
        return max((each.score for each in self._weighed(text)), default=-math.inf)

    def account(self, text: str) -> str:
        """Say what a message shows, or what it is most like where it shows nothing."""
        alarm = self.find(text)
        if alarm:
            return f"{alarm.situation.id}, {alarm.why}"
        most = max(self._weighed(text), key=lambda each: each.score, default=None)
        return f"none; {most.why}" if most else "none"

    def _look(self, text: str) -> Alarm | None:
        alarming = [each for each in self._weighed(text) if each.score > _LINE]
        if not alarming:
            return None
        most = max(alarming, key=lambda each: each.score)
        held = frozenset(each.passage.sentence for each in alarming)
        speaking = [(found, each) for each in alarming for found in each.passage.found]
        if not speaking:
            situation = self._situations.get(most.label)
            return Alarm(situation, most.variant, most.why, held) if situation else None
        known = [(found, each) for found, each in speaking if found.label == most.label]
        first, where = min(known or speaking, key=lambda pair: self._rank(pair[0]))
        closer = None if first.sign.variant else _closer(first, where.passage.found)
        first = closer or first
        variant = first.sign.variant or (most.variant if known else "")
        words = " ".join(where.passage.words[first.start : first.end])
        why = f"{words!r} by the sign {first.sign.written!r}, {where.why}"
        return Alarm(self._situations[first.label], variant, why, held)

    def _weighed(self, text: str) -> list[_Weighed]:
        """Return the passages that say something, weighed."""
        passages = self._evidence.passages(text[:_LONGEST])
        accident = _MANY * math.log(min(max(1, len(passages)), _MOST))
        looked_at = [each for number, each in enumerate(passages) if each.found or number < _WEIGHED]
        return [self._weigh(each, _SIGN if each.found else -accident) for each in looked_at if self._tells(each)]

    def _weigh(self, passage: Passage, beside: float) -> _Weighed:
        """Return the score of a passage; the nearest example is looked for only where it can matter."""
        likened = self._likeness.liken(passage)
        if likened is None:
            return _Weighed(passage, math.inf if passage.found else -math.inf)
        score = likened.odds + beside + _LONG * math.log1p(len(passage.said))
        if score + _NEAR * _NEAREST < _LINE:
            return _Weighed(passage, score)
        near = likened.nearest()
        return _Weighed(passage, score + _NEAR * near.danger - _NEAR_INNOCENCE * near.innocence, near.example)

    def _tells(self, passage: Passage) -> bool:
        """Tell whether a passage has a sign, or words enough to be held against the examples."""
        return bool(passage.found) or sum(map(self._says_something, passage.said)) >= _TELLING

    def _says_something(self, word: str) -> bool:
        return all(frequencies(lang).get(word, 0.0) < _COMMON for lang in self._langs)

    def _rank(self, found: Found) -> tuple[int, bool]:
        return self._order[found.label], not found.sign.variant


def _closer(first: Found, others: Sequence[Found]) -> Found | None:
    """Return a wider sign on the same words that also tells who writes: "my dad hits me" beside "hits me"."""
    wider = [
        each
        for each in others
        if each.sign.variant
        and each.start < first.end
        and first.start < each.end
        and each.end - each.start > first.end - first.start
    ]
    return min(wider, key=lambda each: each.start, default=None)
