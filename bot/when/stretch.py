"""Stretches of local time and the arithmetic of their grains."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.when.reading import Form, Grain

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch [start, end) of local wall-clock time; None where open."""

    start: datetime | None
    end: datetime | None
    grain: Grain
    form: Form = "point"
    twelve: bool = False
    part: bool = False
    counted: bool = False

    @property
    def begin(self) -> datetime:
        """Return the start of what is known to have one."""
        if self.start is None:
            raise ValueError("an open start")
        return self.start

    def last(self) -> datetime:
        """Return where the stretch ends, a pointed one after its grain."""
        return self.end if self.end is not None else shift(self.begin, 1, self.grain)

    def moved(self, number: int, grain: Grain) -> "Stretch":
        start = shift(self.start, number, grain) if self.start else None
        end = shift(self.end, number, grain) if self.end else None
        return replace(self, start=start, end=end)


class ImpossibleError(ValueError):
    """A date or time that no calendar or clock has; `nearest` is what may have been meant."""

    def __init__(self, nearest: Stretch) -> None:
        super().__init__(str(nearest.start))
        self.nearest = nearest


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - wall-clock time


def floor(at: datetime, grain: Grain) -> datetime:
    """Return the start of the unit of a grain that an instant lies in; weeks begin on Monday."""
    if grain == "minute":
        return at.replace(second=0, microsecond=0)
    if grain == "hour":
        return at.replace(minute=0, second=0, microsecond=0)
    day = midnight(at.date())
    if grain == "week":
        return day - DAY * day.weekday()
    if grain == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if grain == "year" else day


def shift(at: datetime, number: int, grain: Grain) -> datetime:
    """Return an instant a number of units later; the last day of a shorter month stands in for a missing one."""
    if grain == "year":
        return shift(at, 12 * number, "month")
    if grain == "month":
        year, month = divmod(at.year * 12 + at.month - 1 + number, 12)
        for day in (at.day, 30, 29, 28):
            try:
                return at.replace(year=year, month=month + 1, day=min(at.day, day))
            except ValueError:
                continue
        raise OverflowError(f"{number} months from {at:%Y-%m} is no year of the calendar")
    units = {"minute": MINUTE, "hour": MINUTE * 60, "day": DAY, "week": DAY * 7}
    return at + units[grain] * number


def unit(at: datetime, grain: Grain) -> Stretch:
    """Return the whole unit of a grain that an instant lies in."""
    start = floor(at, grain)
    return Stretch(start, shift(start, 1, grain), grain)


def whole_day(day: date | datetime) -> Stretch:
    """Return a day from midnight to midnight."""
    start = midnight(day)
    return Stretch(start, start + DAY, "day")


def days_from(start: datetime, number: int) -> Stretch:
    """Return a number of whole days in a row."""
    return Stretch(start, start + DAY * number, "day", "interval")


def real_date(year: int, month: int, day: int) -> date:
    """Return a date; raise ImpossibleError with the nearest one where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        first = datetime(year, max(1, min(month, 12)), 1)  # noqa: DTZ001 - wall-clock time
        raise ImpossibleError(whole_day(shift(first, 1, "month") - DAY)) from None


def each_day(stretch: Stretch) -> Iterator[Stretch]:
    """Yield the days of a stretch of days."""
    day = stretch.begin
    while day < stretch.last():
        yield whole_day(day)
        day += DAY
