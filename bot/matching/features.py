"""What a question is compared by: stems, pairs of stems, meanings and pieces of words, weighted by how telling."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import numpy.typing as npt

from bot.language import frequencies, stems
from bot.matching.sparse import Floats, Ints
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
        get = counts.get
        for word in words:
            weight = REPAIRED if word.mended else 1.0
            for piece in self._pieces_of(word.meant):
                counts[piece] = get(piece, 0.0) + weight
            if word.mended:
                for piece in self._pieces_of(word.written):
                    counts[piece] = get(piece, 0.0) + ORIGINAL_PIECES
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


@dataclass(frozen=True, slots=True)
class Vector:
    """A question as a sparse vector over known features; what is unknown shortens it."""

    ids: Ints
    weights: Floats
    known: float  # share of its squared length that known features hold


class Weighing:
    """The known features with their inverse document frequencies; turns counts into a vector."""

    def __init__(self, documents: Sequence[Blocks], lang: str | None) -> None:
        general = general_counts(lang)
        total = len(documents) + (PSEUDO_DOCUMENTS if lang else 0)
        self.highest = math.log(1 + total)
        self.ids: dict[str, dict[str, int]] = {}
        idf: list[float] = []
        for block in WEIGHTS:
            seen = Counter(feature for document in documents for feature in document[block])
            usual = general.get(block, {})
            self.ids[block] = dict(zip(seen, range(len(idf), len(idf) + len(seen)), strict=True))
            idf += [math.log((1 + total) / (1 + count + usual.get(feature, 0.0))) for feature, count in seen.items()]
        highest = math.log(1 + total)  # of features never seen, which stand at -1, the last place
        self._idf = np.maximum(np.array([*idf, highest], dtype=np.float32), np.float32(_LEAST_IDF))

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
        weights = np.where(counts > 1, 1 + np.log(counts), counts) * self._idf[ids]
        starts = np.cumsum([0, *sizes[:-1]])
        lengths = np.sqrt(np.add.reduceat(weights * weights, starts))
        weights *= np.repeat((shares / lengths).astype(np.float32), sizes)
        known = ids >= 0
        weights = weights[known]
        return Vector(ids[known], weights, float(weights @ weights))
