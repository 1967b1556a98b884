"""The matcher: built once from phrases, it ranks labels for a question and says how sure it is."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np

from bot.language import Repair, normalise, tokens
from bot.matching import left_out
from bot.matching.confidence import Confidence, Signals, shipped
from bot.matching.features import STEM, WEIGHTS, Extractor, Vector, Weighing, Word
from bot.matching.learn import learn
from bot.matching.ranking import NOTHING, Candidate, Explanation, LeftOut, Ranking
from bot.matching.sparse import Floats, Places
from bot.matching.synonyms import everyday, tags

LONGEST = 4_096  # characters of a question that are looked at: Telegram's longest message
_MOST_WORDS = 120
_NEGATIVE = "\0not "  # before the label of phrases that are not it
_RIVAL = 0.5  # of the best label's confidence; a question that may as well mean the next label is offered both
_LEADERS = 5  # labels whose phrases are compared one by one


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
        self,
        phrases: Iterable[tuple[str, str]],
        lang: str | None,
        lines: Sequence[Sequence[str]],
        confidence: Confidence,
    ) -> None:
        pairs = sorted(phrases, key=lambda pair: pair[0])
        self.lang = lang
        self.labels = sorted({label for label, _ in pairs})
        self.phrases = [phrase for _, phrase in pairs]
        words = [tuple(phrase.split()) for phrase in self.phrases]
        self.vocabulary = Counter(word for phrase in words for word in phrase)
        self.repair = Repair(self.vocabulary, lang)
        self._confidence = confidence
        self._extract = Extractor(lang, tags(lines, lang or ""))
        documents = (self._extract.counts([Word(word, word) for word in phrase]) for phrase in words)
        self._weighing, self._matrix = Weighing.learn(documents, lang, len(pairs) / max(1, len(self.labels)))
        number = {label: index for index, label in enumerate(self.labels)}
        self._classes: Places = np.array([number[label] for label, _ in pairs], dtype=np.int64)
        self._ends: Places = np.searchsorted(self._classes, np.arange(len(self.labels) + 1))
        self._row_numbers: Places = np.arange(len(pairs))
        self._refused = {
            number[label.removeprefix(_NEGATIVE)]: index
            for label, index in number.items()
            if label.startswith(_NEGATIVE) and label.removeprefix(_NEGATIVE) in number
        }
        if self.labels:
            self._classifier, self._usual = learn(self._matrix, self._classes, len(self.labels))

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
        pairs = [(label, normal) for label, phrase in phrases if (normal := normalise(phrase[:LONGEST]))]
        known = {label for label, _ in pairs}
        pairs += [
            (_NEGATIVE + label, normal)
            for label, phrase in negatives
            if label in known and (normal := normalise(phrase[:LONGEST]))
        ]
        return cls(pairs, lang, [*synonyms, *everyday(lang or "")], confidence or shipped())

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
        labels = tuple(self.labels[index] for index in scored.order)
        return labels, self._signals(scored, self._compare(scored))

    def explain(self, question: str) -> Explanation:
        """Say why a question is ranked as it is."""
        scored = self._score(question)
        if scored is None:
            return Explanation((), (), None, "", NOTHING, "no word to go by")
        compared = self._compare(scored)
        signals = self._signals(scored, compared)
        ranking = self._ranking(scored, signals, 5)
        strengths = self._classifier.strengths(scored.vector.ids, scored.vector.weights, scored.order[0])
        strongest = [(self._names[int(scored.vector.ids[i])], float(strengths[i])) for i in np.argsort(-strengths)[:8]]
        why = self._confidence.reason(signals)
        if ranking.decision != self._confidence.decide(ranking.candidates[0].confidence):
            why = f"{why}; the next label may be meant as well"
        return Explanation(scored.words, tuple(strongest), signals, self.phrases[compared.nearest], ranking, why)

    @cached_property
    def _names(self) -> dict[int, str]:
        tables = self._weighing.ids.items()
        return {index: f"{block}:{feature}" for block, table in tables for feature, index in table.items()}

    def _score(self, question: str) -> _Scored | None:
        written = tokens(question[:LONGEST])[:_MOST_WORDS]
        if not written or not self.labels:
            return None
        words = tuple(Word(self.repair.token(word), word) for word in written)
        vector = self._weighing.vector(self._extract.counts(words))
        if not len(vector.ids):
            return None
        scores = self._classifier.scores(vector.ids, vector.weights)
        return _Scored(words, vector, scores, self._candidates(scores))

    def _candidates(self, scores: Floats) -> tuple[int, ...]:
        """Return the best classes, those left out that a negative phrase speaks against."""
        order = np.argsort(-scores, kind="stable")[: 3 * _LEADERS].tolist()
        return tuple(
            index
            for index in order
            if not self.labels[index].startswith(_NEGATIVE)
            and (index not in self._refused or scores[self._refused[index]] <= scores[index])
        )

    def _compare(self, scored: _Scored) -> _Compared:
        """Compare the question with each phrase of the best label."""
        best = scored.order[0]
        first, end = int(self._ends[best]), int(self._ends[best + 1])
        cosines = self._cosines(scored.vector, first, end)
        nearest = int(cosines.argmax())
        stems = scored.vector.ids < len(self._weighing.ids[STEM])
        held = self._held(first, end)[scored.vector.ids] & stems
        covered = float((scored.vector.weights[held] ** 2).sum()) / self._stem_share
        return _Compared(first + nearest, float(cosines[nearest]), covered)

    @cached_property
    def _stem_share(self) -> float:
        """Return the share of a vector's squared length that its stems take."""
        return WEIGHTS[STEM] ** 2 / sum(weight**2 for weight in WEIGHTS.values())

    def _held(self, first: int, end: int) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Return for each feature whether a row among these holds it."""
        held = np.zeros(self._matrix.width, dtype=np.bool_)
        held[self._matrix.ids[self._matrix.starts[first] : self._matrix.starts[end]]] = True
        return held

    def _cosines(self, vector: Vector, first: int, end: int) -> Floats:
        """Return the cosine of a question to each of these rows."""
        dense = np.zeros(self._matrix.width, dtype=np.float32)
        dense[vector.ids] = vector.weights
        starts = self._matrix.starts[first : end + 1]
        part = slice(starts[0], starts[-1])
        products = self._matrix.weights[part] * dense[self._matrix.ids[part]]
        return np.asarray(np.add.reduceat(products, starts[:-1] - starts[0]), dtype=np.float32)

    def _signals(self, scored: _Scored, compared: _Compared) -> Signals:
        best, usual = scored.order[0], self._usual
        return Signals(
            standing=(float(scored.scores[best]) - usual.score) / usual.spread,
            closeness=compared.cosine * math.log(len(scored.words)),
            stems_covered=compared.stems_covered,
            phrases=math.log(int(self._ends[best + 1] - self._ends[best])),
            distinct=math.log(usual.right / (1 - usual.right)),
        )

    def _ranking(self, scored: _Scored, signals: Signals, limit: int) -> Ranking:
        """Give the best label its confidence and the others what is left, in proportion to their own."""
        sure = self._confidence.probability(signals)
        best = scored.scores[scored.order[0]]
        candidates = tuple(
            Candidate(self.labels[index], round(sure * math.exp(float(scored.scores[index] - best)), 6))
            for index in scored.order[:limit]
        )
        decision = self._confidence.decide(sure)
        if decision == "answer" and len(candidates) > 1 and candidates[1].confidence > _RIVAL * sure:
            return Ranking(candidates, "suggest")
        return Ranking(candidates, decision)

    def leave_one_out(self) -> tuple[LeftOut, ...]:
        """Ask each phrase with itself left out, without fitting again; a label's only phrase leaves no label behind."""
        if len(self.labels) < 2:
            return tuple(LeftOut(phrase, self.labels[0], (), 0.0) for phrase in self.phrases)
        scores = left_out.scores(self._matrix, self._classes, len(self.labels))
        own = scores[self._row_numbers, self._classes].copy()
        alone = np.bincount(self._classes)[self._classes] == 1
        scores[alone, self._classes[alone]] = -np.inf
        return tuple(
            self._left_out(row, scores[row], float(own[row]))
            for row, index in enumerate(self._classes)
            if not self.labels[index].startswith(_NEGATIVE)
        )

    def _left_out(self, row: int, scores: Floats, own: float) -> LeftOut:
        order = self._candidates(scores)[:_LEADERS]
        lead = float(scores[order[0]]) - own if order else 0.0
        label = self.labels[self._classes[row]]
        return LeftOut(self.phrases[row], label, tuple(self.labels[index] for index in order), lead)
