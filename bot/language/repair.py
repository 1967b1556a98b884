"""Mending typos: a word nobody writes becomes the nearest word that the knowledge knows."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.frequency import frequencies
from bot.language.sound import sound

_SHORTEST = 4  # letters; shorter words have too many neighbours
_LONG = 8  # letters from which two slips may be mended
_PART = 1e-4  # share of all words from which a part of a word may be one
_COMMON = 1e-6  # a word more frequent than this is meant as it stands
_REMEMBERED = 5_000

Hit = tuple[str, int, int]  # a word, its slips, its place


class Repair:
    """Mends words against a vocabulary; the same word always gets the same mend."""

    def __init__(self, vocabulary: Mapping[str, int] | Iterable[str], lang: str | None) -> None:
        self._counts = dict(vocabulary) if isinstance(vocabulary, Mapping) else dict.fromkeys(vocabulary, 1)
        self._lang = lang or ""
        self._common = frequencies(lang) if lang else {}
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(self._counts):
            if len(word) >= _SHORTEST and word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)
        self._mended: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Self], tuple[Mapping[str, int], str]]:
        """Let a copy share the table of its language and begin with nothing remembered."""
        return type(self), (self._counts, self._lang)

    def joined(self, words: Sequence[str]) -> list[str]:
        """Return the words with those made one that the vocabulary holds as one: "39 19", "inter view"."""
        found: list[str] = []
        for word in words:
            if found and found[-1] + word in self._counts and self._belong(found[-1], word):
                found[-1] += word
            else:
                found.append(word)
        return found

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the words that were meant: mostly one, two where the space between them was left out."""
        meant = self.token(word)
        if meant != word or not self._is_strange(word):
            return (meant,)
        return max(self._splits(word), key=self._rarest, default=(word,))

    def token(self, word: str) -> str:
        """Return the word it was meant to be, or the word itself."""
        if not self._is_strange(word):
            return word
        if word not in self._mended:
            if len(self._mended) > _REMEMBERED:
                self._mended.clear()
            self._mended[word] = self._meant(word)
        return self._mended[word]

    def _is_strange(self, word: str) -> bool:
        return len(word) >= _SHORTEST and word.isalpha() and not self._knows(word)

    def _knows(self, word: str) -> bool:
        return word in self._counts or self._common.get(word, 0) > _COMMON

    def _belong(self, before: str, after: str) -> bool:
        both_numbers = before.isdigit() and after.isdigit()
        return both_numbers or not (self._knows(before) and self._knows(after))

    def _meant(self, word: str) -> str:
        """Return the nearest word of the same sound, else the nearest a slip away, or two where it is long."""
        found = self._heard(word) or self._near(word)
        if not found:
            return word
        return min(found, key=lambda hit: (hit[1], hit[0][0] != word[0], -self._weight(hit[0]), hit[0]))[0]

    def _heard(self, word: str) -> list[Hit]:
        alike = self._by_sound.get(sound(word, self._lang), ())
        return process.extract(word, alike, scorer=OSA.distance, score_cutoff=len(word) // 2, limit=None)

    def _near(self, word: str) -> list[Hit]:
        reach = 2 if len(word) >= _LONG else 1
        near = [
            w for length in range(len(word) - reach, len(word) + reach + 1) for w in self._by_length.get(length, ())
        ]
        return process.extract(word, near, scorer=OSA.distance, score_cutoff=reach, limit=None)

    @cached_property
    def _by_sound(self) -> Mapping[str, list[str]]:
        """Return the words of each sound."""
        heard: dict[str, list[str]] = {}
        for word in chain.from_iterable(self._by_length.values()):
            heard.setdefault(sound(word, self._lang), []).append(word)
        return heard

    def _splits(self, word: str) -> list[tuple[str, str]]:
        pairs = [(word[:place], word[place:]) for place in range(2, len(word) - 1)]
        return [pair for pair in pairs if all(self._common.get(part, 0.0) > _PART for part in pair)]

    def _rarest(self, pair: tuple[str, str]) -> float:
        return min(self._common[part] for part in pair)

    def _weight(self, word: str) -> float:
        return self._counts[word] + 1e5 * self._common.get(word, 0.0)
