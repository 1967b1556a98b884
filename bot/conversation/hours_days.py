"""Stretches of days and of wall time as the hours answers look at them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.schedule import Decision, Schedule, Span
from bot.when.reading import Reading

_ADDS = re.compile(r"\b(and|or|also|et|ou|aussi)\b", re.IGNORECASE)
_CLOCKED = ("minute", "hour")
_GRAIN = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}

Shape = Literal["at", "between", "after", "before", "days"]


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked about, in wall time: an instant, a stretch of a day, or whole days (both ends included)."""

    shape: Shape
    first: date
    last: date
    start: datetime | None = None
    end: datetime | None = None
    part_of_day: bool = False
    onward: bool = False  # days from the first on: the last is only as far as an answer looks

    @property
    def single(self) -> bool:
        return self.shape == "days" and self.first == self.last

    def clock(self) -> str:
        """Return the clock part as a text for the context: "18:00", "09:00-12:00", "18:00-", "-09:00" or nothing."""
        start = f"{self.start:%H:%M}" if self.start else ""
        end = f"{self.end:%H:%M}" if self.end else ""
        return {
            "at": start,
            "between": f"{start}-{end}{'~' if self.part_of_day else ''}",
            "after": f"{start}-",
            "before": f"-{end}",
            "days": "",
        }[self.shape]


def target(reading: Reading, today: date) -> Target | None:
    """Turn a reading into what is to be looked up."""
    start, end = _wall(reading.start), _wall(reading.end)
    if start is None and end is None:
        return None
    if reading.counted and start is not None:
        return Target("days", start.date(), start.date())
    by_now = start is not None and end is not None and start.date() == today and reading.form == "interval"
    if by_now and reading.grain in _CLOCKED and start and end and _is_by(start, end):
        return Target("before", end.date(), end.date(), end=end)  # "by 7 on Thursday": from now until then
    if reading.grain in _CLOCKED and (start is None or end is None or end - start <= timedelta(days=1)):
        return _clocked(reading, start, end)
    return _whole_days(reading, start, end, today)


def _is_by(start: datetime, end: datetime) -> bool:
    """Tell whether a stretch from now is only the way to a clock time, on another day or already gone."""
    return end.time() != time.min and not start <= end <= start + timedelta(days=1)


def _wall(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=None) if at else None


def _clocked(reading: Reading, start: datetime | None, end: datetime | None) -> Target:
    if start is None and end is not None:
        return Target("before", end.date(), end.date(), end=end)
    if start is None:
        raise ValueError("a reading without start and end")
    if reading.form == "after" or (end is None and reading.form == "interval"):
        return Target("after", start.date(), start.date(), start=start)
    if reading.form == "point" or end is None:
        return Target("at", start.date(), start.date(), start=start)
    # "Morning" ends at noon itself; of "9 to 12" the reading's end lies a grain behind the stated end.
    part = reading.part_of_day
    stated = end if part else end - _GRAIN[reading.grain]
    if reading.form == "before":
        return Target("before", start.date(), start.date(), end=stated)
    if stated <= start:
        return Target("at", start.date(), start.date(), start=start)
    return Target("between", start.date(), start.date(), start=start, end=stated, part_of_day=part)


def _whole_days(reading: Reading, start: datetime | None, end: datetime | None, today: date) -> Target:
    if start is None and end is not None:
        last = (end - timedelta(minutes=1)).date()
        return Target("days", min(today, last), last)
    if start is None:
        raise ValueError("a reading without start and end")
    first = start.date()
    if reading.form == "after":
        return Target("days", first, first + timedelta(days=6), onward=True)
    return Target("days", first, (_end(start, end, reading.grain) - timedelta(minutes=1)).date())


def _end(start: datetime, end: datetime | None, grain: str) -> datetime:
    if end is not None:
        return max(end, start + timedelta(minutes=1))
    if grain == "year":
        return start.replace(year=start.year + 1)
    if grain == "month":
        return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    return start + (timedelta(days=7) if grain == "week" else timedelta(days=1))


def at_clock(day: date, clock: str) -> Target | None:
    """Return the target of a day at a clock part kept in a context; None where there is no such part."""
    part = clock.endswith("~")
    start, dash, end = clock.rstrip("~").partition("-")
    try:
        since = datetime.combine(day, datetime.strptime(start, "%H:%M").time()) if start else None  # noqa: DTZ007 - wall time
        until = datetime.combine(day, datetime.strptime(end, "%H:%M").time()) if end else None  # noqa: DTZ007 - wall time
    except ValueError:
        return None
    if since and until:
        until += timedelta(days=1) if until <= since else timedelta()
        return Target("between", day, day, since, until, part)
    if since:
        return Target("after" if dash else "at", day, day, start=since)
    return Target("before", day, day, end=until) if until else None


def takes(day: Target, clock: str) -> bool:
    """Tell whether a clock time said apart belongs to a day, or to a part of it that it lies in."""
    if not day.part_of_day:
        return day.single
    at = at_clock(day.first, clock)
    return at is not None and at.start is not None and not at.part_of_day and at.shape == "at" and _lies_in(at, day)


def _lies_in(at: Target, part: Target) -> bool:
    return (
        part.start is not None and part.end is not None and at.start is not None and part.start <= at.start <= part.end
    )


def without_frames(
    found: list[tuple[Target, ...]], text: str, words: tuple[tuple[int, int], ...]
) -> list[tuple[Target, ...]]:
    """Leave out days that only say around when the one asked about is: "in early August, on Tuesday the 3rd"."""
    if len(found) != 2 or len(words) != 2 or not all(found) or _ADDS.search(text[words[0][1] : words[1][0]]):
        return found
    frame, day = (each[0] for each in found)
    if frame.shape == "days" and not frame.single and day.first == day.last and frame.first <= day.first <= frame.last:
        return found[1:]
    return found


def open_parts(schedule: Schedule, start: datetime, end: datetime) -> tuple[Span, ...]:
    """Return what is open between two wall times, in minutes since the midnight before the start."""
    midnight = datetime.combine(start.date(), datetime.min.time())
    since, until = (int((edge - midnight).total_seconds() // 60) for edge in (start, end))
    parts: list[Span] = []
    for count in range(-1, (end.date() - start.date()).days + 1):
        for span in schedule.spans(start.date() + timedelta(days=count)):
            opens, closes = max(span.opens + count * 1440, since), min(span.closes + count * 1440, until)
            if opens >= closes:
                continue
            if parts and parts[-1].closes == opens:
                parts[-1] = Span(parts[-1].opens, closes)
            else:
                parts.append(Span(opens, closes))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class Run:
    """Days in a row that are alike."""

    first: date
    last: date
    decision: Decision


def runs(schedule: Schedule, first: date, last: date) -> list[Run]:
    """Collapse days in a row whose hours are the same."""
    found: list[Run] = []
    for day, decision in decisions(schedule, first, last):
        before = found[-1] if found else None
        if before and _alike(before.decision, decision):
            found[-1] = Run(before.first, day, before.decision)
        else:
            found.append(Run(day, day, decision))
    return found


def _alike(one: Decision, other: Decision) -> bool:
    doubts = [decision.unconfirmed and bool(decision.spans) for decision in (one, other)]
    return one.spans == other.spans and one.unknown == other.unknown and doubts[0] == doubts[1]


def decisions(schedule: Schedule, first: date, last: date) -> Iterator[tuple[date, Decision]]:
    for count in range((last - first).days + 1):
        day = first + timedelta(days=count)
        yield day, schedule.decision(day)


def special(schedule: Schedule, day: date, decision: Decision) -> bool:
    """Tell whether a day differs from the regular week, or might."""
    if decision.rule == "week":
        return False
    if decision.unconfirmed:
        return bool(decision.spans)
    return decision.spans != schedule.service.week[day.weekday()].spans


def special_runs(schedule: Schedule, days: Iterable[tuple[date, Decision]]) -> list[Run]:
    """Collapse the special days among some, days of the same cause in a row over closed days between them."""
    found: list[Run] = []
    bridge = False  # only closed days since the last special one
    for day, decision in days:
        if not special(schedule, day, decision):
            bridge = bridge and not decision.spans
            continue
        before = found[-1] if found else None
        if before and bridge and _cause(before.decision) == _cause(decision):
            found[-1] = Run(before.first, day, before.decision)
        else:
            found.append(Run(day, day, decision))
        bridge = True
    return found


def _cause(decision: Decision) -> tuple[object, ...]:
    spans = () if decision.unconfirmed else decision.spans
    name = "" if decision.rule == "date" else decision.name
    return decision.rule, name, tuple(sorted(decision.why.items())), decision.eve, decision.unconfirmed, spans
