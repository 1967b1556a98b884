"""The shape of a language's table of time words: every phrase of its closed vocabulary and the atom it stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module

Atom = tuple[str, object]
UNITS = ("minute", "hour", "day", "week", "month", "year", "fortnight", "weekend")


@dataclass(frozen=True, eq=False)
class Table:
    """One language: phrase (folded words) -> atom (kind, value)."""

    phrases: Mapping[tuple[str, ...], Atom]
    callers: frozenset[str]  # words after which a number is one to call, not a day
    past_verbs: frozenset[str]

    @cached_property
    def longest(self) -> int:
        return max(map(len, self.phrases))

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words long enough to be repaired."""
        return frozenset(word for phrase in self.phrases for word in phrase if len(word) >= 5 and word.isalpha())


def split(phrase: str) -> tuple[str, ...]:
    """Split a phrase as the lexer splits a text: at spaces, hyphens, and behind the apostrophe of an elision."""
    return tuple(phrase.replace("'", "' ").replace("-", " ").replace("o' clock", "o'clock").split())


def numbers(words: str, others: Mapping[str, int], joined: str) -> dict[str, int]:
    """Return the number words of a language from one upwards, with those made of a ten and a unit."""
    units = words.split()
    found = {word: value for value, word in enumerate(units, 1)} | dict(others)
    tens = {word: value for word, value in found.items() if value % 10 == 0 and 20 <= value <= 50 and " " not in word}
    for ten, value in tens.items():
        found |= {f"{ten}{joined}{unit}": value + number for number, unit in enumerate(units[:9], 1)}
    return found


def table(  # noqa: PLR0913 - a language has that many kinds of words
    *,
    numbers: Mapping[str, int],
    ordinals: Mapping[str, int],
    weekdays: tuple[str, ...],
    months: tuple[str, ...],
    units: Mapping[str, str],
    parts: Mapping[str, str],
    days: Mapping[str, int],
    phrases: Mapping[str, Atom],
    callers: str,
    past_verbs: str,
) -> Table:
    """Gather the words of a language into its table."""
    atoms: dict[str, Atom] = {word: ("number", value) for word, value in numbers.items()}
    atoms |= {word: ("ordinal", value) for word, value in ordinals.items()}
    atoms |= {word: ("weekday", index) for index, words in enumerate(weekdays) for word in words.split()}
    atoms |= {word: ("month", index) for index, words in enumerate(months, 1) for word in words.split()}
    atoms |= {word: ("unit", unit) for unit, words in units.items() for word in words.split()}
    for part, words in parts.items():
        atoms |= dict.fromkeys(words.split("|") if "|" in words or " " in part else words.split(), ("part", part))
    atoms |= {word: ("day", shift) for word, shift in days.items()}
    atoms |= phrases
    return Table(
        {split(word): atom for word, atom in atoms.items() if word},
        frozenset(callers.split()),
        frozenset(past_verbs.split()),
    )


def table_of(lang: str) -> Table | None:
    """Return the table of a language, None where it has none; a third language is a third module words_xx."""
    try:
        found: Table = import_module(f"bot.when.words_{lang}").TABLE
    except ModuleNotFoundError:
        return None
    return found
