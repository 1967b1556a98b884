"""The values of a schedule: spans of a day, the rules that give a day its hours, and what is wrong with a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Self

Text = Mapping[str, str]  # a text by language
Path = tuple[str | int, ...]
Rule = Literal["date", "period", "feast", "holiday", "week"]
DAY = 1440  # minutes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of opening in minutes since the local midnight of its day; past 1440 it is the next day."""

    opens: int
    closes: int

    def clock(self) -> tuple[str, str]:
        """Return both ends as "HH:MM"; midnight as an end is "24:00", an end on the next day its clock time."""
        closes = self.closes if self.closes <= DAY else self.closes - DAY
        return f"{self.opens // 60:02}:{self.opens % 60:02}", f"{closes // 60:02}:{closes % 60:02}"


def join(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans in order, touching and overlapping ones joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.opens <= joined[-1].closes:
            joined[-1] = Span(joined[-1].opens, max(joined[-1].closes, span.closes))
        else:
            joined.append(span)
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class DayHours:
    """What a rule says about a day: its spans, `same` (as in the week), or `unconfirmed` (as without the rule)."""

    spans: tuple[Span, ...] = ()
    stands: Literal["given", "same", "unconfirmed"] = "given"

    @property
    def settled(self) -> bool:
        return self.stands == "given"


CLOSED = DayHours()
SAME = DayHours(stands="same")
UNCONFIRMED = DayHours(stands="unconfirmed")
ALL_DAY = DayHours((Span(0, DAY),))


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day of every year; 29 February comes in leap years only."""

    month: int
    day: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.month, day.day)


@dataclass(frozen=True, slots=True)
class Dated:
    """The rule of a single date, of one year or of every year."""

    hours: DayHours
    why: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Period:
    """Hours from one date to another, both included; a weekday left out keeps what holds without the period."""

    first: date | MonthDay
    last: date | MonthDay
    week: tuple[DayHours | None, ...]
    why: Text = field(default_factory=dict)
    path: Path = ()

    def holds(self, day: date) -> bool:
        if isinstance(self.first, date) and isinstance(self.last, date):
            return self.first <= day <= self.last
        return self._holds_yearly(MonthDay.of(day))

    def _holds_yearly(self, day: MonthDay) -> bool:
        if not (isinstance(self.first, MonthDay) and isinstance(self.last, MonthDay)):
            return False
        if self.first <= self.last:
            return self.first <= day <= self.last
        return day >= self.first or day <= self.last


@dataclass(frozen=True, slots=True)
class Feast:
    """Hours on the days of a feast, and on the day before it where `eve` is given."""

    key: str
    hours: DayHours
    eve: DayHours | None = None
    why: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holidays:
    """Hours on the public holidays of a country or region ("FR", "DE-BW")."""

    calendar: str
    hours: DayHours = UNCONFIRMED


@dataclass(frozen=True, slots=True)
class Service:
    """All rules of one service, own and inherited."""

    timezone: str
    week: tuple[DayHours, ...] = (CLOSED,) * 7
    holidays: Holidays | None = None
    periods: tuple[Period, ...] = ()
    feasts: tuple[Feast, ...] = ()
    dates: Mapping[date, Dated] = field(default_factory=dict)
    yearly: Mapping[MonthDay, Dated] = field(default_factory=dict)
    name: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by which visitors name it, by language
    contact: str = ""  # the id of whom to ask


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a mapping: where, what, and how to mend it, by language."""

    path: Path
    code: str
    severity: Literal["error", "warning"]
    message: Text
    mend: Text


class ScheduleError(ValueError):
    """A mapping that is no schedule; `problems` holds all that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        lines = (f"{'.'.join(map(str, problem.path))}: {problem.message['en']}" for problem in problems)
        super().__init__("; ".join(lines))


class NaiveDatetimeError(ValueError):
    """An instant was asked for with a datetime that has no time zone."""
