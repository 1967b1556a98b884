"""What a question is compared by: stems, pairs of stems, meanings and pieces of words, counted."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from zlib import crc32

from bot.language import stems
from bot.matching.synonyms import Tags

STEM, PAIR, PIECE, TAG = "stem", "pair", "piece", "meaning"
WEIGHTS = {STEM: 1.0, PAIR: 0.5, PIECE: 0.9, TAG: 0.6}
REPAIRED = 0.85  # a mended word counts a little less than one that was written
ORIGINAL_PIECES = 0.5  # and the pieces of what was written still count
_SEEDS = {STEM: 1, PAIR: 2, PIECE: 3, TAG: 4}
_SIZES = range(3, 6)
_LONGEST = 40  # letters of a word that are looked at
_REMEMBERED = 20_000  # words
START = "^"  # before the first stem

Counts = dict[int, float]
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
    marked = f"<{word[:_LONGEST]}>"
    return [marked[i : i + size] for size in _SIZES for i in range(len(marked) - size + 1)]


def numbers(block: str, features: Iterable[str]) -> list[int]:
    """Return the number of each feature of a block: a hash, so that nobody need hold a table of all their names.

    A feature in a hundred thousand has the number of a known one, among fifty thousand.
    """
    return [crc32(feature.encode(), _SEEDS[block]) for feature in features]


@lru_cache(_REMEMBERED)
def piece_numbers(word: str) -> "array[int]":
    """Return the numbers of a word's pieces."""
    return array("I", numbers(PIECE, pieces(word)))


class Extractor:
    """Turns the words of a question into counted features of four blocks; `corpus` does the same for many documents."""

    def __init__(self, lang: str | None, tags: Tags) -> None:
        self._lang = lang or ""
        self._tags = tags

    def counts(self, words: Sequence[Word]) -> Blocks:
        """Return {block: {number of a feature: weighted count}}."""
        roots, pairs = self._terms(words)
        weights = [REPAIRED if word.mended else 1.0 for word in words]
        return {
            STEM: summed(zip(numbers(STEM, roots), weights, strict=True)),
            PAIR: summed(zip(numbers(PAIR, pairs), weights, strict=True)),
            PIECE: _piece_counts(words),
            TAG: dict.fromkeys(numbers(TAG, self._meanings(roots, pairs)), 1.0),
        }

    def names(self, words: Sequence[Word]) -> dict[int, str]:
        """Return the features by number as "block:feature"."""
        roots, pairs = self._terms(words)
        letters = [piece for word in words for each in {word.meant, word.written} for piece in pieces(each)]
        blocks = {STEM: roots, PAIR: pairs, PIECE: letters, TAG: self._meanings(roots, pairs)}
        return {
            number: f"{block}:{feature}"
            for block, features in blocks.items()
            for number, feature in zip(numbers(block, features), features, strict=True)
        }

    def _terms(self, words: Sequence[Word]) -> tuple[list[str], list[str]]:
        """Return the stems, and each with the one before it."""
        roots = stems(tuple(word.meant for word in words), self._lang)
        return roots, [f"{before} {root}" for before, root in zip([START, *roots], roots, strict=False)]

    def _meanings(self, roots: Sequence[str], pairs: Sequence[str]) -> list[str]:
        return [tag for term in (*roots, *pairs[1:]) if term in self._tags for tag in self._tags[term]]


def _piece_counts(words: Sequence[Word]) -> Counts:
    counts: Counts = {}
    counts.update(Counter(chain.from_iterable(piece_numbers(word.meant) for word in words if not word.mended)))
    for word in words:
        if word.mended:
            for piece in piece_numbers(word.meant):
                counts[piece] = counts.get(piece, 0.0) + REPAIRED
            for piece in piece_numbers(word.written):
                counts[piece] = counts.get(piece, 0.0) + ORIGINAL_PIECES
    return counts


def summed(weighted: Iterable[tuple[int, float]]) -> Counts:
    """Return the sum of the weights of each feature."""
    counts: Counts = {}
    for feature, weight in weighted:
        counts[feature] = counts.get(feature, 0.0) + weight
    return counts
