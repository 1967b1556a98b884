"""How telling each feature is, and the directions in which questions and phrases are compared."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Self

import numpy as np
import numpy.typing as npt

from bot.language import frequencies, stems
from bot.matching.corpus import Block
from bot.matching.features import PIECE, STEM, WEIGHTS, Counts, numbers, piece_numbers, summed
from bot.matching.sparse import Floats, Ints, Places, Sparse, in_order

PSEUDO_DOCUMENTS = 300  # of general language that smooth the document frequencies
_SENTENCE = 10  # words of such a document
_COMMON_WORDS = 3_000
_LEAST_IDF = 0.05
_PHRASES_THAT_TEACH = 50  # a label; where there are so many, the classifier learns what is telling, and idf counts half

FloatArray = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Vector:
    """A question as a sparse vector over directions, one of which may come several times; what is unknown shortens it."""

    ids: Ints
    weights: Floats
    known: float  # share of its squared length that known features hold
    strange: float = 0.0  # share of it that the weightiest stem never seen holds


class Weighing:
    """The known features with their inverse document frequencies; turns counts into a vector.

    Features that stand in the same documents, equally often, can't be told apart: their columns are multiples of each
    other. They are one direction, in which each counts by its part; this loses nothing and saves half of all columns.
    """

    def __init__(self, features: Numbers, idf: Floats, directions: Ints, parts: Floats, highest: float) -> None:
        self.features = features  # their numbers in order; the idf, the direction and the part of each follow them
        self.idf = idf
        self._directions = directions  # those of the stems are the first
        self._parts = parts
        self.highest = highest  # idf of what was never seen

    @classmethod
    def learn(
        cls, blocks: Mapping[str, Block], documents: int, lang: str | None, per_label: float = 0.0
    ) -> tuple[Self, Sparse]:
        """Learn from documents, so many a label; return the weighing and the documents as rows of unit length."""
        total = documents + (PSEUDO_DOCUMENTS if lang else 0)
        power = 1 / (1 + per_label / _PHRASES_THAT_TEACH)
        general = general_counts(lang)
        idf = np.concatenate([_idf(block, general.get(name, {}), total, power) for name, block in blocks.items()])
        postings = _Postings.of(blocks, documents)
        directions, parts, matrix = postings.directions(postings.weighed(idf), len(blocks[STEM].features))
        features = np.concatenate([np.array(block.features, dtype=np.uint32) for block in blocks.values()])
        order = np.argsort(features, kind="stable")
        return cls(features[order], idf[order], directions[order], parts[order], math.log(1 + total)), matrix

    def vector(self, blocks: Mapping[str, Counts]) -> Vector:
        """Return a vector of at most unit length.

        Each block has unit length before its weight; what was never seen counts in that length at the highest idf,
        which is what makes strangers score low.
        """
        held = {block: counts for block, counts in blocks.items() if counts}
        if not held:
            return Vector(np.array([], dtype=np.int32), np.array([], dtype=np.float32), 0.0)
        shares = np.array([WEIGHTS[block] for block in held])
        sizes = [len(counts) for counts in held.values()]
        numbers = np.fromiter(chain.from_iterable(held.values()), np.uint32, sum(sizes))
        counts = np.fromiter(chain.from_iterable(each.values() for each in held.values()), np.float32, sum(sizes))
        return self._unit(numbers, counts, sizes, shares / np.sqrt(shares @ shares))

    def directions(self, numbers: Sequence[int]) -> list[int]:
        """Return the direction of each known feature, -1 for an unknown one."""
        places, known = self._places(np.array(numbers, dtype=np.uint32))
        directions: list[int] = np.where(known, self._directions[places], -1).tolist()
        return directions

    def _unit(self, numbers: Numbers, counts: Floats, sizes: list[int], shares: FloatArray) -> Vector:
        """Return the unit vector of features; blocks lie one after the other in their sizes and have their shares."""
        places, known = self._places(numbers)
        weights = _damped(counts) * np.where(known, self.idf[places], self.highest)
        starts = np.cumsum([0, *sizes[:-1]])
        lengths = np.sqrt(np.add.reduceat(weights * weights, starts))
        weights *= np.repeat((shares / lengths).astype(np.float32), sizes)
        strange = float(weights[: sizes[0]][~known[: sizes[0]]].max(initial=0.0)) ** 2  # the stems come first
        places, weights = places[known], weights[known]
        return Vector(self._directions[places], weights * self._parts[places], float(weights @ weights), strange)

    def _places(self, numbers: Numbers) -> tuple[Places, npt.NDArray[np.bool_]]:
        """Return where each feature is, and whether it is there."""
        places = np.minimum(np.searchsorted(self.features, numbers), len(self.features) - 1)
        return places, self.features[places] == numbers


@dataclass(frozen=True, slots=True)
class _Postings:
    """Which feature stands how often in which document, block after block, each in the order of the documents."""

    blocks: Ints
    rows: Places
    ids: Places
    counts: Places
    height: int
    width: int

    @classmethod
    def of(cls, blocks: Mapping[str, Block], height: int) -> Self:
        widths = [len(block.features) for block in blocks.values()]
        starts = np.cumsum(widths) - widths
        return cls(
            np.repeat(np.arange(len(blocks), dtype=np.int32), [len(block.ids) for block in blocks.values()]),
            np.concatenate([block.rows for block in blocks.values()]),
            np.concatenate([block.ids + start for block, start in zip(blocks.values(), starts, strict=True)]),
            np.concatenate([block.counts for block in blocks.values()]),
            height,
            sum(widths),
        )

    def weighed(self, idf: Floats) -> FloatArray:
        """Return the weight of each posting: every document's block has unit length before its weight, and the whole too."""
        weights = _damped(self.counts) * idf[self.ids]
        block = self.rows * len(WEIGHTS) + self.blocks
        weights *= np.array(list(WEIGHTS.values()))[self.blocks] / np.sqrt(np.bincount(block, weights * weights))[block]
        return weights / np.sqrt(np.bincount(self.rows, weights * weights))[self.rows]

    def directions(self, weights: FloatArray, alone: int) -> tuple[Ints, Floats, Sparse]:
        """Return the direction of each feature, its part in it, and the documents; the first features stay alone."""
        marks = self._marks()
        marks[:alone] = np.arange(alone)
        _, firsts, same = np.unique(marks, return_index=True, return_inverse=True)
        order = np.argsort(firsts)
        directions = np.argsort(order)[same]
        strength = np.zeros(self.width)
        strength[self.ids[::-1]] = weights[::-1]  # in the first document of each
        parts = strength / np.sqrt(np.bincount(directions, strength * strength))[directions]
        kept = firsts[order][directions[self.ids]] == self.ids
        rows, ids = self.rows[kept], self.ids[kept]
        by_row = in_order(rows, self.height)
        starts = np.searchsorted(rows[by_row], np.arange(self.height + 1))
        ids = ids[by_row]
        along = weights[kept][by_row] / parts[ids]
        matrix = Sparse(starts, directions[ids].astype(np.int32), along.astype(np.float32), len(firsts))
        return directions.astype(np.int32), parts.astype(np.float32), matrix

    def _marks(self) -> npt.NDArray[np.uint64]:
        """Return a mark of each feature that is the same where the documents and counts are, by chance alone elsewhere.

        Within a block such features have proportional weights; features of a single document have it in any block.
        """
        drawn = np.random.default_rng(0).integers(2**63, size=(len(WEIGHTS), self.height), dtype=np.uint64)
        once = (np.bincount(self.ids, minlength=self.width) == 1)[self.ids]
        block, count = np.where(once, 0, self.blocks), np.where(once, 1, self.counts)
        marks = np.zeros(self.width, dtype=np.uint64)
        np.add.at(marks, self.ids, drawn[block, self.rows] * count.astype(np.uint64))
        return marks


def _idf(block: Block, usual: Mapping[int, float], total: int, power: float) -> Floats:
    """Return the smoothed inverse document frequency of each feature, flattened by a power below 1."""
    seen = np.bincount(block.ids, minlength=len(block.features))
    expected = np.array([usual.get(feature, 0.0) for feature in block.features])
    idf = np.maximum(np.log((1 + total) / (1 + seen + expected)), _LEAST_IDF)
    return np.asarray(idf**power * math.log(1 + total) ** (1 - power), dtype=np.float32)


def _damped(counts: npt.NDArray[np.integer] | Floats) -> Floats:
    """Return 1 + ln tf; a mended word's fraction stays."""
    return np.where(counts > 1, 1 + np.log(counts), counts).astype(np.float32)


@cache
def general_counts(lang: str | None) -> dict[str, Counts]:
    """Return in how many of the pseudo-documents of general language each stem and piece would stand."""
    if not lang:
        return {}
    table = frequencies(lang)
    words = tuple(table)[:_COMMON_WORDS]
    of_stems = summed(zip(numbers(STEM, stems(words, lang)), (table[word] for word in words), strict=True))
    of_pieces = summed((piece, table[word]) for word in words for piece in piece_numbers(word))
    return {STEM: _expected(of_stems), PIECE: _expected(of_pieces)}


def _expected(shares: Counts) -> Counts:
    return {feature: PSEUDO_DOCUMENTS * (1 - math.exp(-_SENTENCE * share)) for feature, share in shares.items()}
