"""Likeness: how much a sentence is like the examples of danger, learnt beside the signs that people wrote down."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from bot.knowledge import Entry, Event, Knowledge, Smalltalk
from bot.language import Repair, identify, tokens
from bot.matching import classifier
from bot.matching.features import Extractor, Vector, Weighing, Word
from bot.matching.linear import Linear
from bot.matching.sparse import Floats
from bot.matching.synonyms import everyday, tags

Words = tuple[str, ...]
Labelled = tuple[str, Words]
Lines = Iterable[Sequence[str]]

_DANGER, _INNOCENT = 0, 1
_STRENGTH = 6.0  # of the examples against the penalty
_LONGEST = 60  # words of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Like:
    """How much a sentence is like danger, and the example it is most like."""

    odds: float  # log-odds, before any weighing of how rare danger is
    cosine: float  # to the nearest example of danger
    label: str  # its situation, or situation.variant
    example: str


_NOTHING = Like(0.0, 0.0, "", "")


class Examples:
    """What one language's examples teach."""

    def __init__(self, danger: Sequence[Labelled], innocent: Iterable[Words], lang: str, lines: Lines) -> None:
        self._examples = danger
        documents = [*(words for _, words in danger), *innocent]
        self._repair = Repair({word for words in documents for word in words}, lang)
        self._extract = Extractor(lang, tags([*lines, *everyday(lang)], lang))
        counted = (self._extract.counts([Word(word, word) for word in words]) for words in documents)
        self._weighing, self._matrix = Weighing.learn(counted, lang)
        labels = np.array([_DANGER] * len(danger) + [_INNOCENT] * (len(documents) - len(danger)), dtype=np.int64)
        fitted = classifier.fit(self._matrix, labels, 2, _STRENGTH)
        self._classifier = Linear(classifier.complement_bayes(self._matrix, labels, 2) + fitted.weights)

    def like(self, words: Sequence[str]) -> Like:
        vector = self._weighing.vector(self._extract.counts([Word(self._repair.token(word), word) for word in words]))
        if not len(vector.ids):
            return _NOTHING
        scores = self._classifier.scores(vector.ids, vector.weights)
        cosines = self._cosines(vector)
        nearest = int(cosines.argmax())
        label, words = self._examples[nearest]
        return Like(float(scores[_DANGER] - scores[_INNOCENT]), float(cosines[nearest]), label, " ".join(words))

    def _cosines(self, vector: Vector) -> Floats:
        """Return how like a sentence is to each example of danger."""
        dense = np.zeros(self._matrix.width, dtype=np.float32)
        dense[vector.ids] = vector.weights
        end = int(self._matrix.starts[len(self._examples)])
        products = self._matrix.weights[:end] * dense[self._matrix.ids[:end]]
        return np.asarray(np.add.reduceat(products, self._matrix.starts[: len(self._examples)]), dtype=np.float32)


class Likeness:
    """Weighs sentences of any language that has examples."""

    def __init__(self, learnt: Mapping[str, Examples]) -> None:
        self._learnt = learnt

    @classmethod
    def learn(cls, knowledge: Knowledge) -> Self:
        """Learn the examples of every language."""
        learnt = {lang: examples(knowledge, lang) for lang in knowledge.languages}
        return cls({lang: each for lang, each in learnt.items() if each})

    def of(self, sentence: str) -> Like:
        """Return how much a sentence is like danger; 0 odds where nothing is known."""
        words = tokens(sentence)[:_LONGEST]
        if not self._learnt or not words:
            return _NOTHING
        lang = identify(sentence, None, tuple(self._learnt)).lang
        asked = [self._learnt[lang]] if lang and lang in self._learnt else self._learnt.values()
        return max((each.like(words) for each in asked), key=lambda like: like.odds)


def examples(knowledge: Knowledge, lang: str) -> Examples | None:
    """Learn a language: its examples of danger, if any, against the innocent ones and every phrase that asks for a topic."""
    danger = [
        (label, tokens(text)) for label, texts in knowledge.examples.danger.items() for text in texts.get(lang, ())
    ]
    topics: list[Entry | Event | Smalltalk] = [
        *knowledge.entries.values(),
        *knowledge.history.events,
        *knowledge.smalltalk,
    ]
    innocent = [
        *knowledge.examples.innocent.get(lang, ()),
        *(text for each in topics for text in each.ask.get(lang, ())),
    ]
    lines = knowledge.crisis.words.get(lang, {}).values()
    danger = [pair for pair in danger if pair[1]]
    return Examples(danger, filter(None, map(tokens, innocent)), lang, lines) if danger else None
