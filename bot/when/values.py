"""What atoms of time come to be worth: clock times, parts of the day, lengths, and stretches ready to be read."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal, NamedTuple

from bot.when.reading import Grain
from bot.when.stretch import Stretch

NOON = 720  # minutes of the day
_LATEST_EARLY_HOUR = 7  # 1 to 7 without am or pm are in the afternoon

Readings = tuple[Stretch, ...]  # the ways to read one expression, preferred first
Days = tuple[Readings, ...]  # several expressions in a list


class Part(NamedTuple):
    """A part of the day, in minutes; the night ends beyond 1440."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes; a loose one may still become afternoon or evening."""

    minutes: int
    grain: Grain = "hour"
    loose: bool = False
    twelve: bool = False  # am or pm was written

    def settled(self, part: Part | None = None) -> "Clock":
        """Return the clock time that a part of the day, or nothing, makes of a loose one."""
        early = part is not None and self.minutes < NOON <= part.start and not self.twelve  # "8 heures ce soir"
        if not self.loose and not early:
            return self
        return replace(self, minutes=self._minutes(part), loose=False)

    def _minutes(self, part: Part | None) -> int:
        hour = self.minutes // 60
        if hour > 12:
            return self.minutes
        if part is None:
            return self.minutes + NOON if 1 <= hour <= _LATEST_EARLY_HOUR else self.minutes
        if part.end <= NOON:
            return self.minutes % NOON
        if part.start >= 1320:  # night: 1 is after midnight, 11 before
            return self.minutes % NOON + (NOON if 6 <= hour < 12 else 0)
        return self.minutes % NOON + NOON


@dataclass(frozen=True, slots=True)
class ClockRange:
    """Clock times from one to another, or open at one side; not yet of a day."""

    first: Clock | None
    last: Clock | None
    form: Literal["interval", "after", "before"]


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units, such as two weeks; `clocklike`: it may be a time of day as well ("15 heures", "2 h")."""

    count: int
    unit: str
    clocklike: bool = False
    grain: Grain = "hour"
    spoken: bool = False  # the number is a word
    minutes: int = 0  # of a half or a quarter beside whole hours


_CLOCKED = ("minute", "hour")
_ONE_DAY = timedelta(days=1)


def kind_of(value: object) -> str:
    """Return the kind of an atom with a value."""
    if isinstance(value, tuple) and value and isinstance(value[0], Stretch):
        return _kind_of_stretch(value[0])
    kinds = {Clock: "clock", ClockRange: "clocks", Length: "length", Part: "part"}
    return kinds.get(type(value), "days")


def _kind_of_stretch(stretch: Stretch) -> str:
    if stretch.form in {"after", "before"}:
        return "bound"
    if stretch.grain in _CLOCKED:
        return "moment" if stretch.form == "point" else "slot"
    return "day" if stretch.grain == "day" and stretch.form == "point" else "whole"
