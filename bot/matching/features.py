"""What a question is compared by: stems, pairs of stems, meanings and pieces of words, counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

from bot.language import stems
from bot.matching.synonyms import Tags

STEM, PAIR, PIECE, TAG = "stem", "pair", "piece", "meaning"
WEIGHTS = {STEM: 1.0, PAIR: 0.5, PIECE: 0.9, TAG: 0.6}
REPAIRED = 0.85  # a mended word counts a little less than one that was written
ORIGINAL_PIECES = 0.5  # and the pieces of what was written still count
_SIZES = range(3, 6)
_LONGEST = 40  # letters of a word that are looked at
START = "^"  # before the first stem

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
    marked = f"<{word[:_LONGEST]}>"
    return [marked[i : i + size] for size in _SIZES for i in range(len(marked) - size + 1)]


class Extractor:
    """Turns the words of a question into counted features of four blocks; `corpus` does the same for many documents."""

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
        pairs = [f"{before} {root}" for before, root in zip([START, *roots], roots, strict=False)]
        return {
            STEM: summed(zip(roots, weights, strict=True)),
            PAIR: summed(zip(pairs, weights, strict=True)),
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
            found = self._pieces[word] = pieces(word)
        return found


def summed(weighted: Iterable[tuple[str, float]]) -> Counts:
    """Return the sum of the weights of each feature."""
    counts: Counts = {}
    for feature, weight in weighted:
        counts[feature] = counts.get(feature, 0.0) + weight
    return counts
