"""What a question is compared by: stems, pairs of stems and pieces of words, weighted by how telling they are."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.language import frequencies, stems

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

STEM, PAIR, PIECE, TAG = "s", "b", "c", "t"
WEIGHTS = {STEM: 1.0, PAIR: 0.6, PIECE: 1.0, TAG: 0.5}
REPAIRED = 0.85  # a mended word counts a little less than one that was written
ORIGINAL_PIECES = 0.5  # and the pieces of what was written still count
PSEUDO_DOCUMENTS = 300  # of general language that smooth the document frequencies
_SENTENCE = 10  # words of such a document
_COMMON_WORDS = 3_000
_SIZES = range(2, 6)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: as meant, as written, and whether a typo was mended."""

    meant: str
    written: str

    @property
    def mended(self) -> bool:
        return self.meant != self.written


def pieces(word: str) -> list[str]:
    """Return the character 2- to 5-grams of <word>."""
    marked = f"<{word}>"
    return [marked[i : i + size] for size in _SIZES for i in range(len(marked) - size + 1)]


class Extractor:
    """Turns words into counted features of four blocks."""

    def __init__(self, lang: str | None, synonyms: Mapping[str, str]) -> None:
        self._lang = lang or ""
        self._synonyms = synonyms  # stem or "stem stem" -> tag
        self._pieces: dict[str, list[str]] = {}

    def counts(self, words: Sequence[Word]) -> dict[str, dict[str, float]]:
        """Return {block: {feature: weighted count}}."""
        stemmed = stems(tuple(word.meant for word in words), self._lang)
        blocks: dict[str, dict[str, float]] = {STEM: {}, PAIR: {}, PIECE: {}, TAG: {}}
        before = "^"
        for word, root in zip(words, stemmed, strict=True):
            weight = REPAIRED if word.mended else 1.0
            _add(blocks[STEM], root, weight)
            _add(blocks[PAIR], f"{before} {root}", weight)
            if tag := self._synonyms.get(root):
                _add(blocks[TAG], tag, weight)
            if tag := self._synonyms.get(f"{before} {root}"):
                _add(blocks[TAG], tag, weight)
            before = root
            for piece in self._word_pieces(word.meant):
                _add(blocks[PIECE], piece, weight)
            if word.mended:
                for piece in self._word_pieces(word.written):
                    _add(blocks[PIECE], piece, ORIGINAL_PIECES)
        return blocks

    def _word_pieces(self, word: str) -> list[str]:
        if word not in self._pieces:
            if len(self._pieces) > 20_000:
                self._pieces.clear()
            self._pieces[word] = pieces(word[:40])
        return self._pieces[word]


def _add(counts: dict[str, float], feature: str, weight: float) -> None:
    counts[feature] = counts.get(feature, 0.0) + weight


def general_counts(lang: str | None) -> dict[str, dict[str, float]]:
    """Return in how many of the pseudo-documents of general language each stem and piece would stand."""
    expected: dict[str, dict[str, float]] = {STEM: {}, PIECE: {}}
    if not lang:
        return expected
    table = frequencies(lang)
    words = tuple(table)[:_COMMON_WORDS]
    for word, root in zip(words, stems(words, lang), strict=True):
        _add(expected[STEM], root, table[word])
        for piece in set(pieces(word)):
            _add(expected[PIECE], piece, table[word])
    for counts in expected.values():
        for feature, frequency in counts.items():
            counts[feature] = PSEUDO_DOCUMENTS * (1 - math.exp(-_SENTENCE * frequency))
    return expected


class Weighing:
    """The vocabulary of features with their inverse document frequencies; turns counts into a sparse unit vector."""

    def __init__(self, documents: Iterable[Mapping[str, Mapping[str, float]]], lang: str | None) -> None:
        general = general_counts(lang)
        seen: dict[str, dict[str, int]] = {block: {} for block in WEIGHTS}
        number = 0
        for document in documents:
            number += 1
            for block, counts in document.items():
                table = seen[block]
                for feature in counts:
                    table[feature] = table.get(feature, 0) + 1
        total = number + (PSEUDO_DOCUMENTS if lang else 0)
        self.highest = math.log(1 + total)
        self.ids: dict[str, dict[str, int]] = {}
        idf: list[float] = []
        for block, table in seen.items():
            usual = general.get(block, {})
            self.ids[block] = {}
            for feature in sorted(table):
                self.ids[block][feature] = len(idf)
                idf.append(math.log((1 + total) / (1 + table[feature] + usual.get(feature, 0.0))))
        self._general = general
        self._total = total
        self.idf = np.array([max(value, 0.05) for value in idf], dtype=np.float32)

    @property
    def size(self) -> int:
        return len(self.idf)

    def vector(self, blocks: Mapping[str, Mapping[str, float]]) -> tuple[Ints, Floats, float]:
        """Return the known features' ids and weights, and the share of the question that is known (by norm).

        Each block has unit length before its weight; what was never seen counts in that length at the highest idf,
        which is what makes strangers score low.
        """
        ids: list[int] = []
        weights: list[float] = []
        known_mass = all_mass = 0.0
        for block, counts in blocks.items():
            table, start = self.ids[block], len(weights)
            known = unknown = 0.0
            for feature, count in counts.items():
                tf = 1 + math.log(count) if count > 1 else count
                index = table.get(feature)
                if index is None:
                    unknown += (tf * self.highest) ** 2
                else:
                    weight = tf * float(self.idf[index])
                    ids.append(index)
                    weights.append(weight)
                    known += weight * weight
            scale = WEIGHTS[block] / math.sqrt(known + unknown) if known + unknown else 0.0
            for position in range(start, len(weights)):
                weights[position] *= scale
            known_mass += known * scale * scale
            all_mass += WEIGHTS[block] ** 2 if counts else 0.0
        share = known_mass / all_mass if all_mass else 0.0
        length = math.sqrt(all_mass) or 1.0
        return np.array(ids, dtype=np.int32), np.array(weights, dtype=np.float32) / np.float32(length), share
