"""The matcher: built once from phrases, it ranks labels for a question and says how sure it is."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np

from bot.matching.confidence import Confidence, Signals, shipped
from bot.matching.features import STEM, WEIGHTS, Word
from bot.matching.learn import learn
from bot.matching.phrasebook import Phrasebook
from bot.matching.ranking import NOTHING, Candidate, Explanation, Ranking
from bot.matching.sparse import Floats
from bot.matching.weighing import Vector

_OWN_WORDS = 1.5  # log-odds by which a label leads whose phrase is asked word for word
_RIVAL = 0.5  # of the best label's confidence; a question that may as well mean the next label is offered both


@dataclass(frozen=True, slots=True)
class _Scored:
    """A question with the score of every label."""

    words: tuple[Word, ...]
    vector: Vector
    scores: Floats  # by class
    order: tuple[int, ...]  # classes that may be candidates, best first


@dataclass(frozen=True, slots=True)
class _Compared:
    """A question beside the phrases of the best label."""

    nearest: int  # row of the phrase
    cosine: float
    stems_covered: float


class Matcher:
    """Ranks labels for questions; the same question always gets the same ranking."""

    def __init__(
        self, book: Phrasebook, confidence: Confidence, belonging: Floats | None = None, small: Iterable[str] = ()
    ) -> None:
        """Build it; `belonging` weighs each feature for one side's labels against the other's; `small` words tell nothing."""
        self._book = book
        self._confidence = confidence
        self._belonging = belonging
        self._small = tuple(sorted(small))
        if book.labels:
            self._classifier, self._usual = learn(book.matrix, book.classes, len(book.labels))

    @classmethod
    def from_phrases(
        cls,
        phrases: Iterable[tuple[str, str]],
        lang: str | None = None,
        synonyms: Iterable[Sequence[str]] = (),
        negatives: Iterable[tuple[str, str]] = (),
        confidence: Confidence | None = None,
    ) -> Self:
        """Build a matcher from (label, phrase) pairs; negatives are (label, phrase that is not it) pairs."""
        return cls(Phrasebook.of(phrases, lang, synonyms, negatives), confidence or shipped())

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """Return how often each word stands in the phrases."""
        return self._book.vocabulary

    def rank(self, question: str, limit: int = 5) -> Ranking:
        """Rank the labels for a question."""
        scored = self._score(question)
        if scored is None:
            return NOTHING
        return self._ranking(scored, self._signals(scored, self._compare(scored)), limit)

    def signals(self, question: str) -> tuple[tuple[str, ...], Signals] | None:
        """Return the labels, best first, and the signals of the confidence in the best one, for fitting."""
        scored = self._score(question)
        if scored is None:
            return None
        labels = tuple(self._book.labels[index] for index in scored.order)
        return labels, self._signals(scored, self._compare(scored))

    def explain(self, question: str) -> Explanation:
        """Say why a question is ranked as it is."""
        scored = self._score(question)
        if scored is None:
            return Explanation((), (), None, "", NOTHING, "no word to go by")
        compared = self._compare(scored)
        signals = self._signals(scored, compared)
        ranking = self._ranking(scored, signals, 5)
        ids, same = np.unique(scored.vector.ids, return_inverse=True)
        every = self._classifier.strengths(scored.vector.ids, scored.vector.weights, scored.order[0])
        strengths = np.bincount(same, every)
        names = self._book.names(scored.words)
        strongest = [(names[int(ids[i])], float(strengths[i])) for i in np.argsort(-strengths)[:8]]
        why = self._confidence.reason(signals)
        if ranking.decision != self._confidence.decide(ranking.candidates[0].confidence):
            why = f"{why}; the next label may be meant as well"
        return Explanation(scored.words, tuple(strongest), signals, self._book.phrases[compared.nearest], ranking, why)

    def _score(self, question: str) -> _Scored | None:
        if not self._book.labels:
            return None
        words = self._book.words(question)
        vector = self._book.vector(words)
        if not len(vector.ids):
            return None
        scores = self._classifier.scores(vector.ids, vector.weights)
        owner = self._book.owner(words)
        if owner is not None:  # who asks in a label's own words means it
            scores[owner] = max(scores[owner], scores.max() + _OWN_WORDS)
        return _Scored(words, vector, scores, self._book.candidates(scores))

    def _compare(self, scored: _Scored) -> _Compared:
        """Compare the question with each phrase of the best label."""
        best = scored.order[0]
        first, end = int(self._book.ends[best]), int(self._book.ends[best + 1])
        cosines = self._cosines(scored.vector, first, end)
        nearest = int(cosines.argmax())
        return _Compared(first + nearest, float(cosines[nearest]), self._covered(scored.vector, (best,))[0][0])

    def _covered(self, vector: Vector, labels: Sequence[int]) -> list[tuple[float, float]]:
        """Return what the phrases of each label hold of a question's stems, and the weightiest they do not, as shares."""
        stems = vector.ids < self._stems_held.shape[1]
        held = self._stems_held[np.array(labels)[:, None], vector.ids[stems]]
        squares = vector.weights[stems] ** 2
        lacking = ~held & self._telling[vector.ids[stems]]
        unheld = np.maximum((lacking * squares).max(axis=1, initial=0.0), vector.strange)
        shares = np.stack([held @ squares, unheld]) / self._stem_share
        return list(zip(*shares.tolist(), strict=True))

    @cached_property
    def _stem_share(self) -> float:
        """Return the share of a vector's squared length that its stems take."""
        return WEIGHTS[STEM] ** 2 / sum(weight**2 for weight in WEIGHTS.values())

    @cached_property
    def _telling(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Return for each stem whether it tells a subject."""
        telling = np.ones(self._book.stems, dtype=np.bool_)
        telling[self._book.directions(self._small)] = False
        return telling

    @cached_property
    def _stems_held(self) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
        """Return for each label and stem whether a phrase of the label holds it."""
        matrix = self._book.matrix
        held = np.zeros((len(self._book.labels), self._book.stems), dtype=np.bool_)
        stems = matrix.ids < held.shape[1]
        held[self._book.classes[matrix.rows()[stems]], matrix.ids[stems]] = True
        return held

    def _cosines(self, vector: Vector, first: int, end: int) -> Floats:
        """Return the cosine of a question to each of these rows."""
        dense = np.bincount(vector.ids, vector.weights, self._book.matrix.width)
        starts = self._book.matrix.starts[first : end + 1]
        part = slice(starts[0], starts[-1])
        products = self._book.matrix.weights[part] * dense[self._book.matrix.ids[part]]
        return np.asarray(np.add.reduceat(products, starts[:-1] - starts[0]), dtype=np.float32)

    def _signals(self, scored: _Scored, compared: _Compared) -> Signals:
        best, usual = scored.order[0], self._usual
        return Signals(
            standing=(float(scored.scores[best]) - usual.score) / usual.spread,
            closeness=compared.cosine * math.log(len(scored.words)),
            stems_covered=compared.stems_covered,
            phrases=math.log(int(self._book.ends[best + 1] - self._book.ends[best])),
            distinct=math.log(usual.right / (1 - usual.right)),
        )

    def _ranking(self, scored: _Scored, signals: Signals, limit: int) -> Ranking:
        """Give the best label its confidence and the others what is left, in proportion to their own."""
        sure = self._confidence.probability(signals)
        best = scored.scores[scored.order[0]]
        order = scored.order[:limit]
        candidates = tuple(
            Candidate(self._book.labels[index], round(sure * math.exp(float(scored.scores[index] - best)), 6), *shares)
            for index, shares in zip(order, self._covered(scored.vector, order), strict=True)
        )
        decision = self._confidence.decide(sure)
        if decision == "answer" and len(candidates) > 1 and candidates[1].confidence > _RIVAL * sure:
            decision = "suggest"
        return Ranking(candidates, decision, self._belonging_of(scored.vector))

    def _belonging_of(self, vector: Vector) -> float:
        return 0.0 if self._belonging is None else float(vector.weights @ self._belonging[vector.ids])
