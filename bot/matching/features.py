"""What a question is compared by: stems, pairs of stems, meanings and pieces of words, weighted by how telling."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from typing import Self

import numpy as np
import numpy.typing as npt

from bot.language import frequencies, stems
from bot.matching.sparse import Floats, Ints, Sparse
from bot.matching.synonyms import Tags

STEM, PAIR, PIECE, TAG = "stem", "pair", "piece", "meaning"
WEIGHTS = {STEM: 1.0, PAIR: 0.5, PIECE: 0.9, TAG: 0.6}
REPAIRED = 0.85  # a mended word counts a little less than one that was written
ORIGINAL_PIECES = 0.5  # and the pieces of what was written still count
PSEUDO_DOCUMENTS = 300  # of general language that smooth the document frequencies
_SENTENCE = 10  # words of such a document
_COMMON_WORDS = 3_000
_SIZES = range(3, 6)
_LEAST_IDF = 0.05
_PHRASES_THAT_TEACH = 50  # a label; where there are so many, the classifier learns what is telling, and idf counts half

FloatArray = npt.NDArray[np.float64]
Counts = dict[str, float]
Blocks = dict[str, Counts]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: as meant and as written; they differ where a typo was mended."""

    meant: str
    written: str

    @property
    def mended(self) -> bool:
        return self.meant != self.written


def pieces(word: str) -> list[str]:
    """Return the character 3- to 5-grams of <word>."""
    marked = f"<{word}>"
    return [marked[i : i + size] for size in _SIZES for i in range(len(marked) - size + 1)]


class Extractor:
    """Turns words into counted features of four blocks."""

    def __init__(self, lang: str | None, tags: Tags) -> None:
        self._lang = lang or ""
        self._tags = tags
        self._pieces: dict[str, list[str]] = {}

    def __reduce__(self) -> tuple[type[Self], tuple[str, Tags]]:
        """Let a copy begin with nothing remembered."""
        return type(self), (self._lang, self._tags)

    def counts(self, words: Sequence[Word]) -> Blocks:
        """Return {block: {feature: weighted count}}."""
        roots = stems(tuple(word.meant for word in words), self._lang)
        weights = [REPAIRED if word.mended else 1.0 for word in words]
        pairs = [f"{before} {root}" for before, root in zip(["^", *roots], roots, strict=False)]
        return {
            STEM: _summed(zip(roots, weights, strict=True)),
            PAIR: _summed(zip(pairs, weights, strict=True)),
            PIECE: self._piece_counts(words),
            TAG: self._tag_counts([*roots, *pairs[1:]]),
        }

    def _piece_counts(self, words: Sequence[Word]) -> Counts:
        counts: Counts = {}
        counts.update(Counter(chain.from_iterable(self._pieces_of(word.meant) for word in words if not word.mended)))
        for word in words:
            if word.mended:
                for piece in self._pieces_of(word.meant):
                    counts[piece] = counts.get(piece, 0.0) + REPAIRED
                for piece in self._pieces_of(word.written):
                    counts[piece] = counts.get(piece, 0.0) + ORIGINAL_PIECES
        return counts

    def _tag_counts(self, terms: Iterable[str]) -> Counts:
        return dict.fromkeys((tag for term in terms if term in self._tags for tag in self._tags[term]), 1.0)

    def _pieces_of(self, word: str) -> list[str]:
        found = self._pieces.get(word)
        if found is None:
            if len(self._pieces) > 20_000:
                self._pieces.clear()
            found = self._pieces[word] = pieces(word[:40])
        return found


def _summed(weighted: Iterable[tuple[str, float]]) -> Counts:
    counts: Counts = {}
    for feature, weight in weighted:
        counts[feature] = counts.get(feature, 0.0) + weight
    return counts


@cache
def general_counts(lang: str | None) -> dict[str, Counts]:
    """Return in how many of the pseudo-documents of general language each stem and piece would stand."""
    if not lang:
        return {}
    table = frequencies(lang)
    words = tuple(table)[:_COMMON_WORDS]
    of_stems = _summed(zip(stems(words, lang), (table[word] for word in words), strict=True))
    of_pieces = _summed((piece, table[word]) for word in words for piece in pieces(word))
    return {STEM: _expected(of_stems), PIECE: _expected(of_pieces)}


def _expected(shares: Counts) -> Counts:
    return {feature: PSEUDO_DOCUMENTS * (1 - math.exp(-_SENTENCE * share)) for feature, share in shares.items()}


class _Column:
    """One block of all documents: counted features, document after document."""

    def __init__(self) -> None:
        self.table: defaultdict[str, int] = defaultdict()
        self.table.default_factory = self.table.__len__  # a new feature gets the next place
        self._ids = array("i")
        self._counts = array("f")
        self.starts = [0]

    def add(self, counts: Counts) -> None:
        self._ids.extend(map(self.table.__getitem__, counts))
        self._counts.extend(counts.values())
        self.starts.append(len(self._ids))

    def idf(self, usual: Mapping[str, float], total: int, power: float) -> Floats:
        """Return the smoothed inverse document frequency of each feature, flattened by a power below 1."""
        seen = np.bincount(np.array(self._ids, dtype=np.int32), minlength=len(self.table))
        expected = np.fromiter((usual.get(feature, 0.0) for feature in self.table), np.float64, len(self.table))
        idf = np.maximum(np.log((1 + total) / (1 + seen + expected)), _LEAST_IDF)
        return np.asarray(idf**power * math.log(1 + total) ** (1 - power), dtype=np.float32)

    def unit(self, idf: Floats) -> tuple[Ints, Ints, Floats]:
        """Return row, id and weight of each feature, every document's block of unit length."""
        ids = np.array(self._ids, dtype=np.int32)
        rows = np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))
        weights = _damped(np.array(self._counts, dtype=np.float32)) * idf[ids]
        squares = np.bincount(rows, weights * weights, minlength=len(self.starts) - 1)
        return rows, ids, (weights / np.sqrt(squares[rows])).astype(np.float32)


def _damped(counts: Floats) -> Floats:
    """Return 1 + ln tf; a mended word's fraction stays."""
    return np.where(counts > 1, 1 + np.log(counts), counts).astype(np.float32)


def _by_row(parts: Sequence[tuple[Ints, Ints, Floats]], scale: Floats, width: int) -> Sparse:
    """Return blocks, each sorted by row, as one matrix whose rows are scaled."""
    rows, ids, weights = (np.concatenate(columns) for columns in zip(*parts, strict=True))
    order = np.argsort(rows, kind="stable")
    starts = np.searchsorted(rows[order], np.arange(len(scale) + 1)).astype(np.int64)
    return Sparse(starts, ids[order], (weights * scale[rows])[order], width)


@dataclass(frozen=True, slots=True)
class Vector:
    """A question as a sparse vector over known features; what is unknown shortens it."""

    ids: Ints
    weights: Floats
    known: float  # share of its squared length that known features hold


class Weighing:
    """The known features with their inverse document frequencies; turns counts into a vector."""

    def __init__(self, tables: dict[str, dict[str, int]], idf: Floats) -> None:
        self.ids = tables  # {block: {feature: id}}; the ids of a block follow those of the block before
        self._idf = idf  # by id; the last place, -1, is that of features never seen

    @classmethod
    def learn(cls, documents: Iterable[Blocks], lang: str | None, per_label: float = 0.0) -> tuple["Weighing", Sparse]:
        """Learn from documents, so many a label; return the weighing and the documents as rows of unit length."""
        columns = {block: _Column() for block in WEIGHTS}
        number = 0
        for document in documents:
            number += 1
            for block, column in columns.items():
                column.add(document[block])
        total = number + (PSEUDO_DOCUMENTS if lang else 0)
        power = 1 / (1 + per_label / _PHRASES_THAT_TEACH)
        general = general_counts(lang)
        tables: dict[str, dict[str, int]] = {}
        idfs: list[Floats] = []
        parts: list[tuple[Ints, Ints, Floats]] = []
        lengths = np.zeros(number)
        start = 0
        for block, column in columns.items():
            idf = column.idf(general.get(block, {}), total, power)
            rows, ids, weights = column.unit(idf)
            lengths += (np.diff(column.starts) > 0) * WEIGHTS[block] ** 2
            parts.append((rows, ids + np.int32(start), weights * np.float32(WEIGHTS[block])))
            tables[block] = {feature: start + place for feature, place in column.table.items()}
            idfs.append(idf)
            start += len(idf)
        highest = np.array([math.log(1 + total)], dtype=np.float32)
        scale = (1 / np.sqrt(np.maximum(lengths, 1e-9))).astype(np.float32)
        return cls(tables, np.concatenate([*idfs, highest])), _by_row(parts, scale, start)

    @property
    def size(self) -> int:
        return len(self._idf) - 1

    def vector(self, blocks: Mapping[str, Counts]) -> Vector:
        """Return a vector of at most unit length.

        Each block has unit length before its weight; what was never seen counts in that length at the highest idf,
        which is what makes strangers score low.
        """
        places: list[int] = []
        counted: list[float] = []
        sizes: list[int] = []
        shares: list[float] = []
        for block, counts in blocks.items():
            if counts:
                places += map(self.ids[block].get, counts, repeat(-1))
                counted += counts.values()
                sizes.append(len(counts))
                shares.append(WEIGHTS[block])
        if not places:
            return Vector(np.array([], dtype=np.int32), np.array([], dtype=np.float32), 0.0)
        return self._unit(places, counted, sizes, np.array(shares) / math.hypot(*shares))

    def _unit(self, places: list[int], counted: list[float], sizes: list[int], shares: FloatArray) -> Vector:
        """Return the unit vector of features; blocks lie one after the other in their sizes and have their shares."""
        ids = np.array(places, dtype=np.int32)
        counts = np.array(counted, dtype=np.float32)
        weights = _damped(counts) * self._idf[ids]
        starts = np.cumsum([0, *sizes[:-1]])
        lengths = np.sqrt(np.add.reduceat(weights * weights, starts))
        weights *= np.repeat((shares / lengths).astype(np.float32), sizes)
        known = ids >= 0
        weights = weights[known]
        return Vector(ids[known], weights, float(weights @ weights))
