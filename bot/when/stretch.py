"""Stretches of local time and the arithmetic of their grains."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.when.reading import Form, Grain

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

PARTS: dict[str, tuple[int, int]] = {  # minutes of the day
    "morning": (360, 720), "noon": (720, 840), "afternoon": (720, 1080), "evening": (1080, 1440), "night": (1320, 1800),
    "early morning": (360, 540), "late morning": (600, 720), "early afternoon": (720, 900), "late afternoon": (960, 1080),
    "early evening": (1080, 1200), "late evening": (1260, 1440), "midday": (720, 840), "early day": (360, 600), "all day": (0, 1440),
}  # fmt: skip


class ImpossibleError(ValueError):
    """A date that no calendar has; `nearest` is the day that may have been meant."""

    def __init__(self, nearest: date) -> None:
        super().__init__(str(nearest))
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch [start, end) of local wall-clock time; None where open."""

    start: datetime | None
    end: datetime | None
    grain: Grain
    form: Form = "point"
    twelve: bool = False

    def last(self) -> datetime:
        """Return where the stretch ends, an open or pointed one after its grain."""
        if self.end is not None:
            return self.end
        return shift(self.start, 1, self.grain) if self.start else datetime.max  # noqa: DTZ901 - wall-clock time

    def turned(self, form: Form) -> "Stretch":
        return replace(self, form=form)


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
        months = at.year * 12 + at.month - 1 + number
        year, month = divmod(months, 12)
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


def real_date(year: int, month: int, day: int) -> date:
    """Return a date; raise ImpossibleError with the nearest one where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        last = shift(datetime(year, max(1, min(month, 12)), 1), 1, "month") - DAY  # noqa: DTZ001
        raise ImpossibleError(last.date()) from None
