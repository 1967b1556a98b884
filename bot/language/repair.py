"""Mending typos: a word nobody writes becomes the nearest word that the knowledge knows."""

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.frequency import frequencies

_SHORTEST = 4  # letters; shorter words have too many neighbours
_LONG = 8  # letters from which two slips may be mended
_COMMON = 1e-6  # a word more frequent than this is meant as it stands
_REMEMBERED = 20_000


class Repair:
    """Mends words against a vocabulary; the same word always gets the same mend."""

    def __init__(self, vocabulary: Mapping[str, int] | Iterable[str], lang: str | None) -> None:
        self._counts = dict(vocabulary) if isinstance(vocabulary, Mapping) else dict.fromkeys(vocabulary, 1)
        self._common = frequencies(lang) if lang else {}
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self._counts):
            if len(word) >= _SHORTEST and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)
        self._mended: dict[str, str] = {}

    def token(self, word: str) -> str:
        """Return the word it was meant to be, or the word itself."""
        if len(word) < _SHORTEST or word in self._counts or not word.isalpha() or self._common.get(word, 0) > _COMMON:
            return word
        if word not in self._mended:
            if len(self._mended) > _REMEMBERED:
                self._mended.clear()
            self._mended[word] = self._nearest(word)
        return self._mended[word]

    def _nearest(self, word: str) -> str:
        reach = 2 if len(word) >= _LONG else 1
        near = [
            w for length in range(len(word) - reach, len(word) + reach + 1) for w in self._by_length.get(length, ())
        ]
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=reach, limit=None)
        if not found:
            return word
        return min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], -self._weight(hit[0]), hit[0]))[0]

    def _weight(self, word: str) -> float:
        return self._counts[word] + 1e5 * self._common.get(word, 0.0)
