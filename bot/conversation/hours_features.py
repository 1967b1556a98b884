"""What of a message shows whether it asks about hours: its language, with words of time replaced by their kinds.

"Could I drop by on Friday at 6?" and "could I drop by tomorrow at noon?" are one question here.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.conversation.hours_subject import Whose
from bot.language import stems, tokens
from bot.matching.features import pieces
from bot.when.reading import Reading, When

# Weights before the whole is scaled to length 1; each may be halved or doubled without a difference.
_STEM, _PAIR, _PIECE, _FIRST, _MARK, _WHOSE = 1.0, 0.7, 0.2, 0.5, 1.0, 2.0
_KIND = "*"  # before the kind of a word of time, which no word begins with
_SOON = timedelta(minutes=15)  # "now" is no time of day
_LONG_AGO = timedelta(days=400)
_WORDS_PER_MARK, _LONGEST_MARK = 4, 6  # a message's length is told in so many steps


@dataclass(frozen=True, slots=True)
class Written:
    """A message with its words of time, read at a moment, and what is known of whom it speaks."""

    text: str
    lang: str
    when: When
    now: datetime
    whose: Whose | None = None  # the place whose opening it speaks of
    names_service: bool = False


def features(message: Written, mended: Callable[[str], str]) -> dict[str, float]:
    """Return the weighted features of a message, of length 1 together; `mended` repairs a slip in a word."""
    words, firsts = _words(message, mended)
    roots = stems(tuple(words), message.lang)
    counts: dict[str, float] = {}

    def add(feature: str, weight: float) -> None:
        counts[feature] = counts.get(feature, 0.0) + weight

    for root in roots:
        add(root, _STEM)
    for before, root in zip(["^", *roots], [*roots, "$"], strict=True):
        add(f"{before} {root}", _PAIR)
    for word in words:
        for piece in () if word[0] == _KIND else pieces(word[:40]):
            add(f"~{piece}", _PIECE)
    for before, word in firsts:
        add(f"{_KIND} {word}", _FIRST)
        add(f"{before} {_KIND}{word}", _FIRST)
    for mark in _marks(message, len(words)):
        add(f"={mark}", _MARK)
    if message.whose:
        add(f"={message.whose}", _WHOSE)
    length = math.sqrt(sum(weight * weight for weight in counts.values()))
    return {feature: weight / length for feature, weight in counts.items()}


def _words(message: Written, mended: Callable[[str], str]) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the words of a message with a kind in place of each expression of time, and its first word with the one before."""
    text, when, words, firsts = message.text, message.when, list[str](), list[tuple[str, str]]()
    at = 0
    for number, (start, end) in enumerate(when.words):
        if start < at:
            continue  # one more time of a list
        readings = when.times[number] if number < len(when.times) else ()
        words += map(mended, tokens(text[at:start]))
        firsts += [(words[-1] if words else "^", word) for word in tokens(text[start:end])[:1]]
        words.append(_KIND + _kind(readings, message.now))
        at = end
    return [*words, *map(mended, tokens(text[at:]))], firsts


def _kind(readings: Sequence[Reading], now: datetime) -> str:
    """Return what kind of time is meant, and whether it is over."""
    if not readings:
        return "impossible"
    first = readings[0]
    start, end = first.start or first.end, first.end or first.start
    if start is None or end is None:
        return first.grain
    if end < now - _LONG_AGO:
        return "long-ago"
    if first.grain == "minute" and abs(start - now) < _SOON:
        return "now"
    clocked = first.grain in ("minute", "hour")
    kind = ("part" if first.part_of_day else "clock") if clocked else first.grain
    return f"{kind}-past" if end < now.replace(hour=0, minute=0, second=0, microsecond=0) else kind


def _marks(message: Written, length: int) -> list[str]:
    marks = [f"length {min(_LONGEST_MARK, length // _WORDS_PER_MARK)}"]
    marks += ["question"] if "?" in message.text else []
    marks += [] if message.when.words else ["timeless"]
    return [*marks, "service"] if message.names_service else marks
