"""Likeness: how much a passage is like the examples of danger, by its words and by what its signs say."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import numpy as np

from bot.conversation import logistic
from bot.conversation.evidence import MARKS, Evidence, Passage, Words, together
from bot.knowledge import Knowledge
from bot.language import Repair, identify
from bot.matching import classifier
from bot.matching.corpus import blocks
from bot.matching.features import Extractor, Word
from bot.matching.nearest import Nearest
from bot.matching.sparse import Sparse
from bot.matching.synonyms import everyday, tags
from bot.matching.weighing import Vector, Weighing

Lines = Iterable[Sequence[str]]

_STRENGTH = 12.0  # of the examples against the penalty; 3 to 12 differ by less than a standard error
_MARK = 1.0  # weight of a mark beside the words, which have length 1 together; 0.3 finds as much in strangers' messages
_NEAREST = 0.2  # weight of the nearest example of a situation beside all of its words; 0.1 to 0.3 name as many rightly
_ORDINARY = 4  # one in so many ordinary phrases is enough to learn what visitors ask


@dataclass(frozen=True, slots=True)
class Told:
    """An example: its situation, or situation.variant, "" for an innocent one, and its words, one after the other."""

    label: str
    said: str

    @property
    def words(self) -> Words:
        return tuple(self.said.split())


Marked = tuple[Told, frozenset[str]]  # with what its signs say


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest example of danger, how near it is, and how near the nearest innocent one: cosines times twelve."""

    example: Told
    danger: float
    innocence: float
    labels: Mapping[str, float]  # how much each is spoken for, the most likely by 0, the others by less


class Examples:
    """What one language's examples teach: one logistic regression, danger against innocence."""

    def __init__(self, marked: Sequence[Marked], lang: str, lines: Lines) -> None:
        """Learn from examples of which those of danger come first, label after label."""
        examples = [each for each, _ in marked]
        self._danger = [each for each in examples if each.label]
        self._prior = math.log(len(self._danger) / max(1, len(examples) - len(self._danger)))
        self._repair = Repair(set(chain.from_iterable(each.words for each in examples)), lang)
        meanings = tags([*lines, *everyday(lang)], lang)
        self._extract = Extractor(lang, meanings)
        counted = blocks([each.words for each in examples], lang, meanings)
        self._weighing, matrix = Weighing.learn(counted, len(examples), lang)
        dangerous = np.array([bool(each.label) for each in examples])
        weights = logistic.fit(_marked(matrix, [marks for _, marks in marked]), dangerous.astype(np.float32), _STRENGTH)
        counted_apart = classifier.complement_bayes(matrix, np.where(dangerous, 0, 1), 2)
        self._words = (weights[: matrix.width] + counted_apart @ (1, -1)).astype(np.float32)
        self._marks = {mark: _MARK * float(each) for mark, each in zip(MARKS, weights[-len(MARKS) :], strict=True)}
        self._nearest = Nearest(matrix, np.arange(len(examples)), len(examples))
        self._labels = list(dict.fromkeys(each.label for each in self._danger))
        label = np.array([self._labels.index(each.label) for each in self._danger])
        self._begins = np.flatnonzero(np.diff(label, prepend=-1))  # of each label
        dangers = matrix.part(np.arange(len(self._danger)))
        self._telling = classifier.complement_bayes(dangers, label, len(self._labels))

    def liken(self, passage: Passage) -> "Likened":
        """Compare a passage with the examples."""
        vector = self._vector(passage.said)
        marks = sum(self._marks[mark] for mark in passage.marks)
        return Likened(self, vector, float(vector.weights @ self._words[vector.ids]) + marks - self._prior)

    def nearest(self, vector: Vector) -> Near:
        scores = self._nearest.of_each(vector.ids, vector.weights)
        danger, innocence = scores[: len(self._danger)], scores[len(self._danger) :]
        best = int(danger.argmax())
        nearest = np.maximum.reduceat(danger, self._begins)
        spoken_for = vector.weights @ self._telling[vector.ids] + _NEAREST * nearest
        labels = dict(zip(self._labels, (spoken_for - spoken_for.max()).tolist(), strict=True))
        return Near(self._danger[best], float(danger[best]), float(innocence.max(initial=0.0)), labels)

    def _vector(self, words: Words) -> Vector:
        return self._weighing.vector(self._extract.counts([Word(self._repair.token(word), word) for word in words]))


@dataclass(frozen=True, slots=True)
class Likened:
    """A passage beside the examples of the language in which it is likest to danger."""

    examples: Examples
    vector: Vector
    odds: float  # log-odds of danger as if there were as many examples of it as innocent ones

    def nearest(self) -> Near:
        """Return how near the nearest examples are; this takes longer than the odds."""
        return self.examples.nearest(self.vector)


class Likeness:
    """Weighs passages in any language that has examples."""

    def __init__(self, learnt: Mapping[str, Examples]) -> None:
        self._learnt = learnt

    @classmethod
    def learn(cls, knowledge: Knowledge) -> Self:
        """Learn the examples of every language."""
        learnt = {lang: examples(knowledge, lang) for lang in knowledge.languages}
        return cls({lang: each for lang, each in learnt.items() if each})

    def liken(self, passage: Passage) -> Likened | None:
        """Compare a passage with the examples; None where no language has any."""
        likened = [learnt.liken(passage) for learnt in self._asked(passage.words)]
        return max(likened, key=lambda each: each.odds, default=None)

    def _asked(self, words: Words) -> list[Examples]:
        if not self._learnt:
            return []
        lang = identify(" ".join(words), None, tuple(self._learnt)).lang
        return [self._learnt[lang]] if lang and lang in self._learnt else list(self._learnt.values())


def examples(knowledge: Knowledge, lang: str) -> Examples | None:
    """Learn a language: its examples of danger, if any, against the innocent ones and some ordinary phrases."""
    given = knowledge.examples
    danger = [(label, text) for label, texts in given.danger.items() for text in texts.get(lang, ())]
    if not danger:
        return None
    ordinary = [text for topic in knowledge.asked for text in topic.ask.get(lang, ())]
    innocent = [("", text) for text in (*given.innocent.get(lang, ()), *ordinary[::_ORDINARY])]
    evidence = Evidence(knowledge.crisis)
    told = [_told(label, evidence.passages(text)) for label, text in danger + innocent]
    # The name of a line is too long to be taken for one of its words.
    lines = [(f"the words under {name}", *words) for name, words in knowledge.crisis.words.get(lang, {}).items()]
    return Examples([(each, marks) for each, marks in told if each.said], lang, lines)


def _told(label: str, passages: Sequence[Passage]) -> Marked:
    whole = together(passages)
    return Told(label, " ".join(whole.said)), whole.marks


def _marked(matrix: Sparse, marked: Sequence[frozenset[str]]) -> Sparse:
    """Return the examples with a column behind their words for each mark."""
    marks = [[number for number, mark in enumerate(MARKS) if mark in each] for each in marked]
    at = np.repeat(matrix.starts[1:], [len(each) for each in marks])
    columns = np.array(list(chain.from_iterable(marks)), dtype=np.int32) + np.int32(matrix.width)
    ids = np.insert(matrix.ids, at, columns)
    weights = np.insert(matrix.weights, at, np.float32(_MARK))
    starts = matrix.starts + np.cumsum([0, *(len(each) for each in marks)])
    return Sparse(starts.astype(np.int64), ids, weights, matrix.width + len(MARKS))
