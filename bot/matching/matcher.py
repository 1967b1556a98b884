"""The matcher: built once from phrases, it ranks labels for a question and says how sure it is."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from rapidfuzz import fuzz

from bot.language import Repair, frequencies, normalise, stems, tokens
from bot.matching import classifier
from bot.matching.classifier import Sparse
from bot.matching.confidence import Confidence, Decision, Signals, shipped
from bot.matching.features import Extractor, Floats, Ints, Weighing, Word

LONGEST = 60  # words of a question that are looked at; a longer one is cut by the conversation, not here
_NEGATIVE = "\x00not "
_COMMON = 1e-4  # words this frequent in the language are no strangers


@dataclass(frozen=True, slots=True)
class Candidate:
    """A label and how sure we are of it, in [0, 1]."""

    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Candidates, best first, and what to do with the best one."""

    candidates: tuple[Candidate, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a question was ranked as it was."""

    words: tuple[Word, ...]
    features: tuple[tuple[str, float], ...]  # strongest first, for the best label
    signals: Signals | None
    nearest: str  # phrase
    ranking: Ranking


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One phrase asked with itself left out: its label and the labels ranked for it."""

    phrase: str
    label: str
    ranked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scored:
    scores: Floats  # by class
    cosines: Floats  # by phrase
    words: tuple[Word, ...]
    unknown: float
    ids: Ints
    weights: Floats


class Matcher:
    """Ranks labels for questions; the same question always gets the same ranking."""

    def __init__(
        self,
        phrases: Sequence[tuple[str, str]],
        lang: str | None,
        synonyms: Iterable[Sequence[str]],
        confidence: Confidence,
    ) -> None:
        self.lang = lang
        self._confidence = confidence
        self.labels = sorted({label for label, _ in phrases})
        self._classes = np.array([self.labels.index(label) for label, _ in phrases], dtype=np.int64)
        self.phrases = [normalise(phrase) for _, phrase in phrases]
        words = [tuple(phrase.split()) for phrase in self.phrases]
        counts: dict[str, int] = {}
        for phrase in words:
            for word in phrase:
                counts[word] = counts.get(word, 0) + 1
        self.vocabulary = counts
        self.repair = Repair(counts, lang)
        self._common = frequencies(lang) if lang else {}
        self._extract = Extractor(lang, _tags(synonyms, lang))
        documents = [self._extract.counts([Word(word, word) for word in phrase]) for phrase in words]
        self._weighing = Weighing(documents, lang)
        self._matrix = _rows([self._weighing.vector(document)[:2] for document in documents], self._weighing.size)
        self._fit()

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
        pairs = [(label, phrase) for label, phrase in phrases if normalise(phrase)]
        pairs += [(_NEGATIVE + label, phrase) for label, phrase in negatives if normalise(phrase)]
        return cls(pairs, lang, synonyms, confidence or shipped())

    def _fit(self) -> None:
        matrix, classes = self._matrix, len(self.labels)
        if not classes:
            return
        self._weights = self._logistic()
        sums = classifier.centroids(matrix, self._classes, classes)
        self._weights += classifier.complement_bayes(sums)
        order = np.argsort(matrix.ids, kind="stable")
        self._rows = matrix.rows()[order]
        self._row_weights = matrix.weights[order]
        self._ends = np.searchsorted(matrix.ids[order], np.arange(matrix.width + 1))
        self._lengths = np.sqrt(np.bincount(matrix.rows(), matrix.weights**2, minlength=matrix.height)) + 1e-9
        by_class = np.argsort(self._classes, kind="stable")
        self._by_class = by_class
        self._class_starts = np.searchsorted(self._classes[by_class], np.arange(classes))

    def _logistic(self) -> Floats:
        matrix, classes = self._matrix, len(self.labels)
        if matrix.height > classifier.LARGEST_DUAL:
            return classifier.fit_primal(matrix, self._classes, classes)
        return classifier.primal(matrix, classifier.fit_dual(classifier.kernel(matrix), self._classes, classes))

    def rank(self, question: str, limit: int = 5) -> Ranking:
        """Rank the labels for a question."""
        scored = self._score(question)
        if scored is None:
            return Ranking((), "reject")
        return self._ranking(scored, self._signals(scored), limit)

    def explain(self, question: str) -> Explanation:
        """Say why a question is ranked as it is."""
        scored = self._score(question)
        if scored is None:
            return Explanation((), (), None, "", Ranking((), "reject"))
        signals = self._signals(scored)
        best = int(np.argmax(scored.scores))
        strengths = scored.weights * self._weights[scored.ids, best]
        strongest = [(self._names[scored.ids[i]], float(strengths[i])) for i in np.argsort(-strengths)[:8]]
        nearest = self.phrases[int(np.argmax(scored.cosines))]
        return Explanation(scored.words, tuple(strongest), signals, nearest, self._ranking(scored, signals, 5))

    @cached_property
    def _names(self) -> dict[int, str]:
        return {
            index: f"{block}:{feature}"
            for block, table in self._weighing.ids.items()
            for feature, index in table.items()
        }

    def signals(self, question: str) -> tuple[str, Signals] | None:
        """Return the best label and the signals of its confidence, for fitting."""
        scored = self._score(question)
        return None if scored is None else (self.labels[int(np.argmax(scored.scores))], self._signals(scored))

    def _score(self, question: str) -> _Scored | None:
        written = tokens(question[:4096])[:LONGEST]
        if not written or not self.labels:
            return None
        words = tuple(Word(self.repair.token(word), word) for word in written)
        ids, weights, _ = self._weighing.vector(self._extract.counts(words))
        if not len(ids):
            return None
        cosines = self._cosines(ids, weights)
        highest = np.maximum.reduceat(cosines[self._by_class], self._class_starts)
        scores = weights @ self._weights[ids] + highest
        strange = sum(w.meant not in self.vocabulary and self._common.get(w.meant, 0) < _COMMON for w in words)
        return _Scored(scores.astype(np.float32), cosines, words, strange / len(words), ids, weights)

    def _cosines(self, ids: Ints, weights: Floats) -> Floats:
        parts = [slice(self._ends[i], self._ends[i + 1]) for i in ids]
        rows = np.concatenate([self._rows[part] for part in parts])
        values = np.concatenate([self._row_weights[part] for part in parts])
        lengths = [part.stop - part.start for part in parts]
        products = np.bincount(rows, values * np.repeat(weights, lengths), minlength=self._matrix.height)
        return (products / self._lengths).astype(np.float32)

    def _signals(self, scored: _Scored) -> Signals:
        scores = scored.scores
        best = int(np.argmax(scores))
        others = np.delete(scores, best)
        own = self._classes == best
        cosine = float(scored.cosines[own].max())
        foreign = float(scored.cosines[~own].max()) if len(others) else 0.0
        nearest = self.phrases[int(np.argmax(np.where(own, scored.cosines, -1)))]
        text = " ".join(word.meant for word in scored.words)
        likeness = (fuzz.token_set_ratio(text, nearest) + fuzz.ratio(text, nearest)) / 200
        return Signals(
            logit=float(scores[best]),
            margin=float(scores[best] - others.max()) if len(others) else 3.0,
            cosine=cosine,
            cosine_margin=cosine - foreign,
            unknown=scored.unknown,
            length=math.log(len(scored.words)),
            likeness=likeness,
            classes=math.log(len(self.labels)),
        )

    def _ranking(self, scored: _Scored, signals: Signals, limit: int) -> Ranking:
        top = self._confidence.probability(signals)
        order = np.argsort(-scored.scores, kind="stable")[: limit + 1]
        best = scored.scores[order[0]]
        candidates = tuple(
            Candidate(self.labels[index], round(top * math.exp(float(scored.scores[index] - best)), 6))
            for index in order
        )
        if candidates[0].label.startswith(_NEGATIVE):
            top = 0.0
            candidates = tuple(Candidate(c.label, 0.0) for c in candidates)
        kept = tuple(c for c in candidates if not c.label.startswith(_NEGATIVE))[:limit]
        return Ranking(kept, self._confidence.decide(top) if kept else "reject")

    def leave_one_out(self) -> tuple[LeftOut, ...]:
        """Ask each phrase with itself left out, by the dual's closed form under its fixed Hessian."""
        n, classes = self._matrix.height, len(self.labels)
        products = classifier.kernel(self._matrix)
        alpha = classifier.fit_dual(products, self._classes, classes)
        step = np.linalg.inv(0.5 * products.astype(np.float64) + np.eye(n) / classifier.C)
        scores = products @ alpha + 2 / classifier.C * alpha - 2 * alpha / np.diag(step)[:, None]
        sums = classifier.centroids(self._matrix, self._classes, classes)
        bayes = classifier.complement_bayes(sums)
        cosines = products / (self._lengths[:, None] * self._lengths[None, :])
        np.fill_diagonal(cosines, -1)
        scores += np.maximum.reduceat(cosines[:, self._by_class], self._class_starts, axis=1)
        found = []
        for i in range(n):
            row = slice(self._matrix.starts[i], self._matrix.starts[i + 1])
            total = scores[i] + self._matrix.weights[row] @ bayes[self._matrix.ids[row]]
            ranked = tuple(self.labels[c] for c in np.argsort(-total, kind="stable")[:5])
            found.append(LeftOut(self.phrases[i], self.labels[self._classes[i]], ranked))
        return tuple(found)


def _tags(synonyms: Iterable[Sequence[str]], lang: str | None) -> dict[str, str]:
    """Return the tag of each stem, or pair of stems, that a synonym line names."""
    tags: dict[str, str] = {}
    for number, line in enumerate(synonyms):
        for term in line:
            roots = stems(tokens(term), lang or "")
            if 1 <= len(roots) <= 2:
                tags.setdefault(" ".join(roots), f"#{number}")
    return tags


def _rows(vectors: list[tuple[Ints, Floats]], width: int) -> Sparse:
    starts = np.concatenate([[0], np.cumsum([len(ids) for ids, _ in vectors])]).astype(np.int64)
    none = np.array([], dtype=np.int32)
    ids = np.concatenate([ids for ids, _ in vectors]) if vectors else none
    weights = np.concatenate([weights for _, weights in vectors]) if vectors else none.astype(np.float32)
    return Sparse(starts, ids, weights, width)
