"""The engine: a service's rules turned into hours of a day and into changes along the line of real time."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple, Self
from zoneinfo import ZoneInfo

from bot.schedule.calendar import feast, public_holidays
from bot.schedule.mapping import read_service
from bot.schedule.model import (
    ALL_DAY,
    CLOSED,
    DayHours,
    Feast,
    MonthDay,
    NaiveDatetimeError,
    Period,
    Rule,
    Service,
    Span,
    Text,
    join,
)

_WIDTH = 28 * 86400  # seconds of real time that are compiled together
_DECIDED = 4000  # days whose decision is kept
_CHANGES = 4000  # changes whose datetime is kept
_BLOCKS = 600  # compiled blocks kept, some 46 years
# The changes of a block, in seconds since the epoch, stand between an opening before it and an end after it, so that
# the state at an instant is the parity of its place.
_OPEN, _END = -math.inf, math.inf
_EPOCH = date(1970, 1, 1).toordinal()
_LAST_SECOND = 253370764800  # the end of year 9998: what lies beyond has no next day
_YEARLY_SEARCH = 9 * 366 * 86400  # 29 February can be eight years away
_WEEKLY_SEARCH = 15 * 86400


@dataclass(frozen=True, slots=True)
class Decision:
    """The hours of a day and the rule that decided them; `unconfirmed` hours are those that would hold without it."""

    rule: Rule
    spans: tuple[Span, ...]
    name: str = ""  # the key of a feast, the English name of a holiday, the date of a date
    why: Text = field(default_factory=dict)
    unconfirmed: bool = False
    eve: bool = False  # the day before the feast
    unknown: bool = False  # nobody has given any hours, not even for the week


class _Said(NamedTuple):
    rule: Rule
    hours: DayHours
    name: str = ""
    why: Text = {}  # noqa: RUF012 - never written to
    eve: bool = False


class Schedule:
    """When one service is open. The wall clock decides: both passes of a repeated hour are alike, a skipped one is not.

    Datetimes must have a time zone (any); a naive one raises NaiveDatetimeError.
    """

    __slots__ = ("_blocks", "_dates", "_days", "_decided", "_feast_years", "_local", "service", "zone")

    def __init__(self, service: Service) -> None:
        self.service = service
        self.zone = ZoneInfo(service.timezone)
        self._dates = sorted(service.dates)
        self._blocks: dict[float, list[float]] = {}
        self._local: dict[float, datetime] = {}  # changes in the schedule's zone
        self._days: dict[int, list[int]] = {}  # by ordinal of local days without a change of clocks: edges in minutes
        self._decided: dict[date, Decision] = {}
        self._feast_years: dict[int, dict[date, tuple[_Said, ...]]] = {}

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, Any]) -> Self:
        """Build the schedule of one service with its timezone and holidays; raise ScheduleError with every problem."""
        return cls(read_service(mapping))

    # -- days ---------------------------------------------------------------------------------------------------

    def decision(self, day: date) -> Decision:
        """Return the hours of the spans that begin on a local day, and which rule decides them."""
        decided = self._decided.get(day)
        if decided is None:
            if len(self._decided) >= _DECIDED:
                self._decided.clear()
            decided = self._decided[day] = self._decide(day)
        return decided

    def _decide(self, day: date) -> Decision:
        rules = self._rules(day)
        first = said = next(rules)
        while said.hours.stands == "unconfirmed" and said.rule != "week":
            said = next(rules)
        hours = self.service.week[day.weekday()] if said.hours.stands == "same" else said.hours
        unconfirmed = "unconfirmed" in (first.hours.stands, hours.stands)
        unknown = hours.stands == "unconfirmed"
        return Decision(first.rule, hours.spans, first.name, first.why, unconfirmed, first.eve, unknown)

    def spans(self, day: date) -> tuple[Span, ...]:
        """Return the spans that begin on a local day, touching ones joined."""
        return self.decision(day).spans

    def week(self, day: date) -> tuple[tuple[date, Decision], ...]:
        """Return the seven days, from Monday, of the week a day is in."""
        monday = day - timedelta(days=day.weekday())
        days = (monday + timedelta(days=count) for count in range(7))
        return tuple((each, self.decision(each)) for each in days)

    def holiday(self, day: date, lang: str = "en") -> str:
        """Return the name of the public holiday a day is, whichever rule decides its hours, or nothing."""
        if self.service.holidays is None:
            return ""
        return public_holidays(self.service.holidays.calendar, day.year, lang).get(day, "")

    def _rules(self, day: date) -> Iterator[_Said]:
        """Yield what the rules say about a day, the strongest first; the week always speaks last."""
        service = self.service
        dated = service.dates.get(day) or service.yearly.get(MonthDay(day.month, day.day))
        if dated:
            yield _Said("date", dated.hours, day.isoformat(), dated.why)
        for period in service.periods:
            hours = period.week[day.weekday()]
            if hours is not None and period.holds(day):
                yield _Said("period", hours, "", period.why)
        if service.feasts:
            yield from self._feasts(day.year).get(day, ())
        if service.holidays and (name := public_holidays(service.holidays.calendar, day.year).get(day)):
            yield _Said("holiday", service.holidays.hours, name)
        yield _Said("week", service.week[day.weekday()])

    def _feasts(self, year: int) -> dict[date, tuple[_Said, ...]]:
        if year not in self._feast_years:
            self._feast_years[year] = _feast_rules(self.service.feasts, year)
        return self._feast_years[year]

    # -- instants -----------------------------------------------------------------------------------------------

    def is_open(self, at: datetime) -> bool:
        """Tell whether the service is open; the opening minute is, the closing minute is not."""
        if at.tzinfo is None:
            raise _naive(at)
        if at.tzinfo is self.zone and (edges := self._days.get(at.toordinal())) is not None:
            return bisect_right(edges, at.hour * 60 + at.minute) & 1 == 1
        instant = at.timestamp()
        changes = self._blocks.get(instant // _WIDTH) or self._compile(int(instant // _WIDTH))
        return bisect_right(changes, instant) & 1 == 1

    def next_change(self, at: datetime) -> datetime | None:
        """Return the first opening or closing after an instant, in the schedule's zone; None: never again."""
        if at.tzinfo is None:
            raise _naive(at)
        instant = at.timestamp()
        changes = self._blocks.get(instant // _WIDTH) or self._compile(int(instant // _WIDTH))
        index = bisect_right(changes, instant)
        change = changes[index]
        if change != _END:
            return self._local.get(change) or self._kept(change)
        return self._search(int(instant // _WIDTH) + 1)

    def _kept(self, change: float) -> datetime:
        """Return a change in the schedule's zone; it is kept, for turning it into a datetime is most of the work."""
        if len(self._local) >= _CHANGES:
            self._local.clear()
        self._local[change] = found = datetime.fromtimestamp(change, self.zone)
        return found

    def _search(self, key: int) -> datetime | None:
        day = date.fromordinal(_EPOCH + key * _WIDTH // 86400 - 2)
        if self._never_changes(day):
            return None
        until = self._horizon(day)
        while key * _WIDTH < until:
            changes = self._blocks.get(key) or self._compile(key)
            first = changes[1] if changes[0] == _OPEN else changes[0]
            if first != _END:
                return datetime.fromtimestamp(first, self.zone)
            key = max(key + 1, self._quiet_until(key))
        return None

    def _never_changes(self, day: date) -> bool:
        """Tell whether all rules that can still apply say the same: always closed, or always open."""
        service = self.service
        said = list(service.week) + [hours for period in _still(service.periods, day) for hours in period.week if hours]
        said += [rule.hours for when, rule in service.dates.items() if when >= day]
        said += [rule.hours for rule in service.yearly.values()]
        said += [hours for rule in service.feasts for hours in (rule.hours, rule.eve) if hours]
        said += [service.holidays.hours] if service.holidays else []
        given = {hours for hours in said if hours.settled}
        return given <= {CLOSED} or given == {ALL_DAY}

    def _horizon(self, day: date) -> int:
        """Return the second after which nothing new can be found."""
        service = self.service
        ends = [period.last for period in service.periods if isinstance(period.last, date)]
        last = max([day, *ends, *self._dates[-1:]])
        yearly = bool(service.holidays or service.feasts or service.yearly)
        yearly = yearly or any(isinstance(period.last, MonthDay) for period in service.periods)
        beyond = _YEARLY_SEARCH if yearly else _WEEKLY_SEARCH + _WIDTH
        return min((last.toordinal() - _EPOCH) * 86400 + beyond, _LAST_SECOND)

    def _quiet_until(self, key: int) -> int:
        """Return the block in which a long period that never changes may end, or this one."""
        day = date.fromordinal(_EPOCH + (key + 1) * _WIDTH // 86400 - 2)
        period = next((period for period in self.service.periods if period.holds(day)), None)
        if period is None or not isinstance(period.last, date) or set(period.week) not in ({CLOSED}, {ALL_DAY}):
            return key
        starts = [other.first for other in self.service.periods if isinstance(other.first, date)]
        yearly = self.service.yearly or any(isinstance(other.first, MonthDay) for other in self.service.periods)
        index = bisect_left(self._dates, day)
        ends = [period.last, *self._dates[index : index + 1], *(start for start in starts if start > day)]
        return key if yearly else (min(ends).toordinal() - _EPOCH - 2) * 86400 // _WIDTH

    def _compile(self, key: int) -> list[float]:
        start, end = key * _WIDTH, (key + 1) * _WIDTH
        walls = self._wall_spans(_EPOCH + start // 86400 - 2, _EPOCH + end // 86400 + 2)
        stretches: list[list[int]] = []
        offsets = tuple(_offsets(self.zone, start - 1, end))
        for since, until, offset in offsets:
            for opens, closes in walls:
                first, last = max(opens - offset, since), min(closes - offset, until)
                if first >= last:
                    continue
                if stretches and stretches[-1][1] == first:
                    stretches[-1][1] = last
                else:
                    stretches.append([first, last])
        # As floats, since a comparison of like with like is the faster one.
        edges = [float(edge) for stretch in stretches for edge in stretch if start <= edge < end]
        if stretches and stretches[0][0] < start:
            edges.insert(0, _OPEN)
        edges.append(_END)
        if len(self._blocks) >= _BLOCKS:
            self._blocks.clear()
            self._days.clear()
        if len(offsets) == 1:
            self._keep_days(walls, _EPOCH + start // 86400 + 2, _EPOCH + end // 86400 - 2)
        self._blocks[key] = edges
        return edges

    def _keep_days(self, walls: list[tuple[int, int]], first: int, last: int) -> None:
        """Keep the edges of single days, so that asking in the schedule's own zone needs no instant."""
        days: dict[int, list[int]] = {ordinal: [] for ordinal in range(first, last + 1)}
        for opens, closes in walls:
            for day in range(opens // 86400, (closes - 1) // 86400 + 1):
                edges = (max(opens - day * 86400, 0) // 60, min(closes - day * 86400, 86400) // 60)
                days.get(day + _EPOCH, []).extend(edges)
        self._days |= days

    def _wall_spans(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the open stretches of some days (ordinals), in seconds of wall time since the epoch, joined."""
        spans: list[Span] = []
        for ordinal in range(max(first, 1), min(last, date.max.toordinal()) + 1):
            base = (ordinal - _EPOCH) * 1440
            spans += (Span(base + span.opens, base + span.closes) for span in self.spans(date.fromordinal(ordinal)))
        return [(span.opens * 60, span.closes * 60) for span in join(tuple(spans))]


def _naive(at: datetime) -> NaiveDatetimeError:
    return NaiveDatetimeError(f"a datetime with a time zone is needed, not {at.isoformat()}")


def _still(periods: tuple[Period, ...], day: date) -> Iterator[Period]:
    return (period for period in periods if isinstance(period.last, MonthDay) or period.last >= day)


def _feast_rules(feasts: tuple[Feast, ...], year: int) -> dict[date, tuple[_Said, ...]]:
    """Return what feasts say about the days of a year: a feast's own days speak before the eve of another."""
    said: dict[date, tuple[_Said, ...]] = {}
    for rule in feasts:
        for day in feast(rule.key, year):
            said[day] = (*said.get(day, ()), _Said("feast", rule.hours, rule.key, rule.why))
    for rule in feasts:
        if rule.eve is None:
            continue
        for day in _eves(rule.key, year):
            said[day] = (*said.get(day, ()), _Said("feast", rule.eve, rule.key, rule.why, eve=True))
    return said


def _eves(key: str, year: int) -> list[date]:
    days = {*feast(key, year - 1), *feast(key, year), *feast(key, year + 1)}
    eves = {day - timedelta(days=1) for day in days} - days
    return [eve for eve in eves if eve.year == year]


def _offsets(zone: ZoneInfo, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches of real time in which the zone's offset is the same: start, end, offset in seconds."""
    since, offset = start, _offset(zone, start)
    for second in range(start + 86400, end + 86400, 86400):
        checked = min(second, end)
        while (other := _offset(zone, checked)) != offset:
            change = bisect_left(range(since, checked), True, key=lambda at: _offset(zone, at) != offset)
            yield since, since + change, offset
            since += change
            offset = _offset(zone, since)
            if offset == other:
                break
    yield since, end, offset


def _offset(zone: ZoneInfo, second: int) -> int:
    offset = datetime.fromtimestamp(min(second, _LAST_SECOND + 86400), zone).utcoffset()
    return int(offset.total_seconds()) if offset else 0
