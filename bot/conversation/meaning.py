"""Meaning: how likely a text shows danger, and which, by what it means rather than by its words.

One network learns the examples of all languages together: what an English example teaches is known in French.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import numpy as np

from bot.knowledge import Knowledge
from bot.meaning import Encode, Encoder, Network, encoder

_ORDINARY = 4  # one in so many ordinary phrases is enough to learn what visitors ask


@dataclass(frozen=True, slots=True)
class Meant:
    """What a text means: the log-odds of danger, and how much is each label spoken for, the likeliest by 0."""

    odds: float
    labels: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """Weighs texts by their meaning."""

    encoder: Encoder
    labels: tuple[str, ...]  # a situation or situation.variant; innocence is the class behind them
    network: Network

    @classmethod
    def learn(cls, knowledge: Knowledge, encode: Encode | None = None) -> Self | None:
        """Learn the examples of all languages; None where there are none of danger. `encode` may remember vectors."""
        given = knowledge.examples
        labels = tuple(given.danger)
        told = [
            (number, text)
            for number, label in enumerate(labels)
            for text in chain.from_iterable(given.danger[label].values())
        ]
        if not told:
            return None
        ordinary = [text for topic in knowledge.asked for texts in topic.ask.values() for text in texts[::_ORDINARY]]
        told += [(len(labels), text) for text in (*chain.from_iterable(given.innocent.values()), *ordinary)]
        classes = np.array([number for number, _ in told])
        vectors = (encode or encoder())([text for _, text in told])
        return cls(encoder(), labels, Network.learn(vectors, classes, len(labels) + 1))

    def weigh(self, texts: Sequence[str]) -> list[Meant]:
        """Return what each text means."""
        scores = self.network.scores(self.encoder(texts))
        danger, innocence = scores[:, :-1], scores[:, -1]
        odds = np.logaddexp.reduce(danger, axis=1) - innocence
        spoken_for = danger - danger.max(axis=1, keepdims=True)
        return [
            Meant(float(one), dict(zip(self.labels, each.tolist(), strict=True)))
            for one, each in zip(odds, spoken_for, strict=True)
        ]
