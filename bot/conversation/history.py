"""Answers about the past: by year, by era, by theme, by public name; and the timeline to browse."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversation.words import words_of
from bot.knowledge import Event, Knowledge
from bot.knowledge.model import Era
from bot.language import tokens

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_DECADE = re.compile(r"\b(?:19)?([0-9])0(?:s|'s)\b|\bannees\s(?:19)?([0-9])0\b")
_MOST = 4  # events of one answer


@dataclass(frozen=True, slots=True)
class Past:
    """The events that answer a question, and what was asked for where none fits exactly."""

    events: tuple[Event, ...]
    asked: str = ""  # an era's or theme's name, or the year
    missing: int | None = None  # the year without an event


class Timeline:
    """The history, found by what people say of it."""

    def __init__(self, knowledge: Knowledge) -> None:
        history = knowledge.history
        self.events: Sequence[Event] = sorted(history.events, key=lambda event: (event.from_, event.last))
        self._knowledge = knowledge
        self._names = [(tokens(name), event) for event in self.events for name in event.names]
        self._eras = {lang: _named(history.eras, lang) for lang in knowledge.languages}

    def public_names(self) -> frozenset[str]:
        """Return every word of a public name."""
        return frozenset(word for name, _ in self._names for word in name)

    def find(self, text: str, lang: str, *, follows: bool) -> Past | None:
        """Return what a question about a year or an era is answered with; None where it asks for neither."""
        words = tokens(text)
        content = [word for word in words if word not in words_of(lang).light]
        years = [int(year) for year in _YEAR.findall(text)]
        about_past = (
            follows or len(content) <= 2 or any(f" {cue} " in f" {' '.join(words)} " for cue in words_of(lang).history)
        )
        if years and about_past and years[0] <= self._latest():
            return self.in_year(years[0])
        if not about_past:
            return None
        return self._in_era(words, lang)

    def named(self, text: str) -> Event | None:
        """Return the event that a public name in a text leads to; the longest name wins."""
        words = tokens(text)
        found = [(len(name), event) for name, event in self._names if _contains(words, name)]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def in_year(self, year: int) -> Past:
        exact = [event for event in self.events if event.from_ <= year <= event.last]
        if exact:
            return Past(tuple(exact[:_MOST]), str(year))
        nearest = sorted(self.events, key=lambda event: min(abs(event.from_ - year), abs(event.last - year)))[:2]
        return Past(tuple(sorted(nearest, key=lambda event: event.from_)), str(year), missing=year)

    def _in_era(self, words: tuple[str, ...], lang: str) -> Past | None:
        for phrase, era in self._eras[lang]:
            if _contains(words, phrase):
                events = [event for event in self.events if event.from_ <= era.to and event.last >= era.from_]
                return Past(tuple(events), self._knowledge.said(era.name, lang))
        return None

    def _latest(self) -> int:
        return max((event.last for event in self.events), default=0) + 10

    def page(self, index: int) -> Event | None:
        """Return an event of the timeline by its place."""
        return self.events[index] if 0 <= index < len(self.events) else None

    def place(self, key: str) -> int:
        """Return the place of an event in the timeline."""
        return next((index for index, event in enumerate(self.events) if event.id == key), 0)


def _named(eras: Sequence[Era], lang: str) -> list[tuple[tuple[str, ...], Era]]:
    pairs = [(tokens(phrase), era) for era in eras for phrase in era.words.get(lang, ())]
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def _contains(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return bool(size) and any(words[i : i + size] == phrase for i in range(len(words) - size + 1))
