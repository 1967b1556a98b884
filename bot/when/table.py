"""The shape of a language's table of time words: every phrase of its closed vocabulary and the atom it stands for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from typing import Any

from bot.language import fold
from bot.when.reading import Grain
from bot.when.values import Part

Meaning = tuple[str, Any]  # kind and value
Edges = Mapping[tuple[str, str], tuple[int, int]]  # (edge, unit) -> first and last part of the unit, see calendar


@dataclass(frozen=True, eq=False)
class Table:
    """One language: phrase (folded words) -> kind and value, and what else its grammar differs by."""

    phrases: Mapping[tuple[str, ...], Meaning]
    edges: Edges
    edges_of_day: Mapping[tuple[str, Part], Part]
    past_verbs: frozenset[str]
    grain_of_h: Grain  # of "15h"
    weeks_in_days: Mapping[int, int]  # "dans huit jours" is in a week
    months_after_figures: Mapping[str, int]  # "14 sept", where "sept" alone is a number

    def is_month(self, word: str) -> bool:
        """Tell whether a word, as it was written, names a month."""
        meaning = self.phrases.get((fold(word),))
        return meaning is not None and meaning[0] in {"month", "rare_month"}

    @cached_property
    def tree(self) -> dict[str, Any]:
        """Return the phrases word by word, as dicts in dicts; "" holds the meaning of the words so far."""
        root: dict[str, Any] = {}
        for phrase, meaning in self.phrases.items():
            node = root
            for word in phrase:
                node = node.setdefault(word, {})
            node[""] = meaning
        return root

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word for phrase in self.phrases for word in phrase)

    @cached_property
    def mendable(self) -> Mapping[str, tuple[str, ...]]:
        """Return the words long enough to be mended, by their first letter."""
        found: dict[str, list[str]] = {}
        for word in sorted(self.words):
            if len(word) >= 5 and word.isalpha():
                found.setdefault(word[0], []).append(word)
        return {letter: tuple(words) for letter, words in found.items()}


@dataclass(frozen=True)
class Words:
    """The words of a language by kind; alternatives are parted by "|"."""

    small: Mapping[str, str]  # kind -> words without a value
    valued: Mapping[str, Mapping[Any, str]] = field(default_factory=dict)  # kind -> value -> words
    ordered: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # kind -> words of 0, 1, 2 …

    def phrases(self) -> Iterator[tuple[tuple[str, ...], Meaning]]:
        for kind, words in self.small.items():
            yield from _each(words, (kind, None))
        for kind, values in self.valued.items():
            for value, words in values.items():
                yield from _each(words, (kind, value))
        for kind, listed in self.ordered.items():
            for value, words in enumerate(listed):
                yield from _each(words, (kind, value))


def _each(words: str, meaning: Meaning) -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for phrase in words.split("|") if words else ():
        yield split(phrase), meaning


def split(phrase: str) -> tuple[str, ...]:
    """Split a phrase as the lexer splits a text: at spaces, hyphens, and behind the apostrophe of an elision."""
    if "'" not in phrase:
        return tuple(phrase.replace("-", " ").split())
    spaced = phrase.replace("'", "' ").replace("-", " ")
    return tuple(re.sub(r"' (s|clock|av)\b", r"'\1", spaced).split())


def table_of(lang: str) -> Table | None:
    """Return the table of a language, None where it has none; a third language is a third module words_xx."""
    try:
        found: Table = import_module(f"bot.when.words_{lang}").TABLE
    except ModuleNotFoundError:
        return None
    return found
