"""The phrases with their labels, counted and weighed: what a matcher learns from, and what the checker asks back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np

from bot.language import Repair, normalise, stems, tokens
from bot.matching import left_out
from bot.matching.corpus import blocks
from bot.matching.features import STEM, Extractor, Word, numbers
from bot.matching.ranking import LeftOut
from bot.matching.sparse import Floats, Places
from bot.matching.synonyms import everyday, tags
from bot.matching.weighing import Vector, Weighing

LONGEST = 4_096  # characters of a question that are looked at: Telegram's longest message
LEADERS = 5  # labels that may be meant
_MOST_WORDS = 120
_NEGATIVE = "\0not "  # before the label of phrases that are not it


class Phrasebook:
    """Phrases sorted by label, as rows of a matrix, and what turns a question into such a row."""

    def __init__(self, phrases: Iterable[tuple[str, str]], lang: str | None, lines: Sequence[Sequence[str]]) -> None:
        pairs = sorted(phrases, key=lambda pair: pair[0])
        self.lang = lang
        self.labels = sorted({label for label, _ in pairs})
        self.phrases = [phrase for _, phrase in pairs]
        words = [tuple(phrase.split()) for phrase in self.phrases]
        self.vocabulary = Counter(word for phrase in words for word in phrase)
        self._repair = Repair(self.vocabulary, lang)
        meanings = tags(lines, lang or "")
        self._extract = Extractor(lang, meanings)
        counted = blocks(words, lang, meanings)
        self.stems = len(counted[STEM].features)  # the first so many columns
        self._weighing, self.matrix = Weighing.learn(counted, len(words), lang, len(pairs) / max(1, len(self.labels)))
        number = {label: index for index, label in enumerate(self.labels)}
        self.classes: Places = np.array([number[label] for label, _ in pairs], dtype=np.int64)
        self.ends: Places = np.searchsorted(self.classes, np.arange(len(self.labels) + 1))
        self._owners = _owners(self.phrases, self.classes.tolist())
        self._refused = {
            number[label.removeprefix(_NEGATIVE)]: index
            for label, index in number.items()
            if label.startswith(_NEGATIVE) and label.removeprefix(_NEGATIVE) in number
        }

    @classmethod
    def of(
        cls,
        phrases: Iterable[tuple[str, str]],
        lang: str | None = None,
        synonyms: Iterable[Sequence[str]] = (),
        negatives: Iterable[tuple[str, str]] = (),
    ) -> Self:
        """Write (label, phrase) pairs down; negatives are (label, phrase that is not it) pairs."""
        pairs = [(label, normal) for label, phrase in phrases if (normal := normalise(phrase[:LONGEST]))]
        known = {label for label, _ in pairs}
        pairs += [
            (_NEGATIVE + label, normal)
            for label, phrase in negatives
            if label in known and (normal := normalise(phrase[:LONGEST]))
        ]
        return cls(pairs, lang, [*synonyms, *everyday(lang or "")])

    def words(self, question: str) -> tuple[Word, ...]:
        """Return a question's words, typos mended."""
        written = self._repair.joined(tokens(question[:LONGEST])[:_MOST_WORDS])
        return tuple(Word(meant, word) for word in written for meant in self._repair.parts(word))

    def vector(self, words: Sequence[Word]) -> Vector:
        return self._weighing.vector(self._extract.counts(words))

    def names(self, words: Sequence[Word]) -> dict[int, str]:
        """Return the directions of a question's features, each named by one of those that point there."""
        names = self._extract.names(words)
        return dict(zip(self._weighing.directions(list(names)), names.values(), strict=True))

    def directions(self, words: Iterable[str]) -> list[int]:
        """Return the directions of the stems of words, where phrases hold them; a chance likeness of numbers left out."""
        roots = stems(tuple(words), self.lang or "")
        return [each for each in self._weighing.directions(numbers(STEM, roots)) if 0 <= each < self.stems]

    def owner(self, words: Sequence[Word]) -> int | None:
        """Return the class that alone has these words for a phrase, None where none or several have."""
        return self._owners.get(" ".join(word.meant for word in words))

    def candidates(self, scores: Floats) -> tuple[int, ...]:
        """Return the best classes, those left out that a negative phrase speaks against."""
        order = np.argsort(-scores, kind="stable")[: 3 * LEADERS].tolist()
        return tuple(
            index
            for index in order
            if not self.labels[index].startswith(_NEGATIVE)
            and (index not in self._refused or scores[self._refused[index]] <= scores[index])
        )

    def leave_one_out(self) -> tuple[LeftOut, ...]:
        """Ask each phrase with itself left out, without fitting again; a label's only phrase leaves no label behind."""
        if len(self.labels) < 2:
            return tuple(LeftOut(phrase, self.labels[0], (), 0.0) for phrase in self.phrases)
        scores = left_out.scores(self.matrix, self.classes, len(self.labels))
        own = scores[np.arange(len(self.classes)), self.classes].copy()
        alone = np.bincount(self.classes)[self.classes] == 1
        scores[alone, self.classes[alone]] = -np.inf
        return tuple(
            self._left_out(row, scores[row], float(own[row]))
            for row, index in enumerate(self.classes)
            if not self.labels[index].startswith(_NEGATIVE)
        )

    def _left_out(self, row: int, scores: Floats, own: float) -> LeftOut:
        order = self.candidates(scores)[:LEADERS]
        lead = float(scores[order[0]]) - own if order else 0.0
        label = self.labels[self.classes[row]]
        return LeftOut(self.phrases[row], label, tuple(self.labels[index] for index in order), lead)


def _owners(phrases: Iterable[str], classes: Iterable[int]) -> dict[str, int]:
    """Return the class of each phrase that no second class has."""
    found: dict[str, set[int]] = {}
    for phrase, label in zip(phrases, classes, strict=True):
        found.setdefault(phrase, set()).add(label)
    return {phrase: min(labels) for phrase, labels in found.items() if len(labels) == 1}
