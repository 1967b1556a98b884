"""What a text says about time: expressions, each with the ways to read it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Grain = Literal["minute", "hour", "day", "week", "month", "year"]
Form = Literal["point", "interval", "after", "before"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a time expression; start or end is None where open, a point ends at start + grain."""

    start: datetime | None
    end: datetime | None
    grain: Grain
    form: Form = "point"
    twelve_hour: bool = False  # the visitor wrote am or pm
    part_of_day: bool = False  # said as "morning", "fin d’après-midi": ends at its end itself
    counted: bool = False  # counted in days from now ("in 3 days"): a day is meant, whatever the hour


@dataclass(frozen=True, slots=True)
class When:
    """All that a text says about time.

    `times` holds one tuple of readings (preferred first) for each expression in order ("Saturday or Sunday": two).
    `words` are the (start, end) character spans of the text that the expressions took, to be cut out of the question;
    an expression of a list has the span of the whole list.
    """

    times: tuple[tuple[Reading, ...], ...] = ()
    words: tuple[tuple[int, int], ...] = ()
    impossible: str = ""  # "31 June" as the visitor wrote it
    nearest: tuple[Reading, ...] = ()  # the nearest reading of what is impossible
