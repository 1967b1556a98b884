"""The matcher as a machine interface: built from a CSV alone, it answers records of one text each."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.language import fold, frequencies
from bot.matching.confidence import Confidence
from bot.matching.matcher import Matcher

_LANGUAGES = ("en", "fr")  # of which there are tables of words
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORDS = re.compile(r"[\W\d_]+")


class TrainingError(ValueError):
    """A CSV the matcher can't be built from; the message names file and line."""


def read_phrases(path: Path) -> list[tuple[str, str]]:
    """Return the (label, phrase) pairs of a CSV with the columns sentence and label."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            phrases = list(_phrases(path, csv.DictReader(file, strict=True)))
    except OSError as error:
        raise TrainingError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise TrainingError(f"{path}: is not UTF-8") from None
    if not phrases:
        raise TrainingError(f"{path}: holds no phrase")
    return phrases


def _phrases(path: Path, reader: "csv.DictReader[str]") -> Iterator[tuple[str, str]]:
    missing = {"sentence", "label"} - set(reader.fieldnames or ())
    if missing:
        raise TrainingError(f"{path}:1: the column {' and '.join(sorted(missing))} is missing")
    try:
        for row in reader:
            if None in row:
                raise TrainingError(f"{path}:{reader.line_num}: a row has more than the columns of the first line")
            if not row["sentence"] or not row["label"] or not row["sentence"].strip():
                raise TrainingError(f"{path}:{reader.line_num}: a row needs a sentence and a label")
            yield row["label"], row["sentence"]
    except csv.Error as error:
        raise TrainingError(f"{path}:{reader.reader.line_num}: {error}") from None


def language_of(phrases: list[tuple[str, str]]) -> str | None:
    """Return the language most words of the phrases are commoner in; None where it knows few of them."""
    words = [word for _, phrase in phrases[:: max(1, len(phrases) // 200)] for word in fold(phrase).split()]
    tables = {lang: frequencies(lang) for lang in _LANGUAGES}
    known = {lang: sum(word in table for word in words) for lang, table in tables.items()}
    votes = Counter(max(tables, key=lambda lang: tables[lang].get(word, 0.0)) for word in words)
    best = max(_LANGUAGES, key=lambda lang: votes[lang])
    return best if known[best] * 2 > len(words) else None


def spoken(label: str) -> str:
    """Return a label's words: a title is a phrase too."""
    return _NOT_WORDS.sub(" ", _HUMP.sub(" ", label)).strip()


def with_titles(phrases: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the phrases with each label's own words among them."""
    labels = dict.fromkeys(label for label, _ in phrases)
    return [*phrases, *((label, title) for label in labels if (title := spoken(label)))]


class RankingLines:
    """Answers {"text"} with the ranked labels."""

    def __init__(self, train: Path, lang: str | None = None, confidence: Path | None = None) -> None:
        phrases = read_phrases(train)
        weights = Confidence.read(confidence) if confidence else None
        self._matcher = Matcher.from_phrases(with_titles(phrases), lang or language_of(phrases), confidence=weights)

    def __call__(self, record: dict[str, Any]) -> dict[str, Any]:
        text = record.get("text")
        if not isinstance(text, str):
            raise TypeError("'text' must be text")
        ranking = self._matcher.rank(text)
        candidates = [[candidate.label, candidate.confidence] for candidate in ranking.candidates]
        best = candidates[0] if candidates else [None, 0.0]
        return {"label": best[0], "score": best[1], "decision": ranking.decision, "candidates": candidates}
