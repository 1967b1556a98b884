"""The closed grammar: atoms become points, ranges and bounds, each resolved against now."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.schedule.calendar import feast
from bot.when.calendar_days import NAMED, weekday_of_month
from bot.when.lexer import Atom
from bot.when.reading import Grain
from bot.when.stretch import (
    DAY,
    MINUTE,
    PARTS,
    ImpossibleError,
    Stretch,
    floor,
    midnight,
    real_date,
    shift,
    unit,
)

Readings = tuple[Stretch, ...]  # preferred first
_FILLERS = {"at", "on", "the", "in_the", "of", "de", "about", "about_at", "du", "in", "to"}
_BEFORE_CLOCK = {"at", "about_at", "about", "in_the", "on", "the", "to", "of"}
_GRAINS: dict[str, Grain] = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
    "fortnight": "week", "weekend": "day",
}  # fmt: skip
_AHEAD = timedelta(days=335)  # a date without a year is the next within eleven months
_MONTHS_PER_YEAR = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes; `loose` may still become afternoon or evening."""

    minutes: int
    grain: Grain
    loose: bool = False
    twelve: bool = False

    def settled(self, part: str | None) -> "Clock":
        """Return the clock time that a part of the day, or nothing, makes of a loose one."""
        if not self.loose or self.minutes >= 780:
            return self
        hour = self.minutes // 60
        if part in {"am", "morning", "early morning", "late morning"}:
            minutes = self.minutes - 720 if hour == 12 else self.minutes
        elif part == "night":
            minutes = self.minutes if hour < 6 else self.minutes + 720 if hour < 12 else self.minutes - 720
        elif part is not None:
            minutes = self.minutes + 720 if hour < 12 else self.minutes
        else:
            minutes = self.minutes + 720 if 1 <= hour <= 7 else self.minutes
        return Clock(minutes, self.grain, twelve=self.twelve or part in {"am", "pm"})


@dataclass(frozen=True, slots=True)
class Point:
    """What stands for one moment: days, a clock time, a part of the day, or an instant counted from now."""

    days: Readings = ()
    clock: Clock | None = None
    part: str | None = None
    instant: Readings = ()

    @property
    def empty(self) -> bool:
        return not (self.days or self.clock or self.part or self.instant)


Parsed = tuple[Point, int] | None


class Grammar:
    """Reads the atoms of one text against one now."""

    def __init__(self, found: list[Atom], now: datetime, *, past: bool, callers: Iterable[str]) -> None:
        self.atoms = found
        self.now = now
        self.today = midnight(now.date())
        self.past = past
        self.callers = callers

    # -- looking at atoms ---------------------------------------------------------------------------------------

    def kind(self, i: int) -> str:
        return self.atoms[i].kind if 0 <= i < len(self.atoms) else ""

    def value(self, i: int) -> object:
        return self.atoms[i].value

    def number(self, i: int) -> int | None:
        """Return the whole number at an atom, in digits or words."""
        return int(str(self.value(i))) if self.kind(i) in {"number", "a"} else None

    # -- expressions --------------------------------------------------------------------------------------------

    def expression(self, i: int) -> tuple[Readings, int] | None:
        """Return the readings of the longest expression at an atom, and the index after it."""
        for rule in (self._between, self._bound, self._range):
            if found := rule(i):
                return found
        return None

    def _resolved(self, parsed: Parsed) -> tuple[Readings, int] | None:
        if parsed is None or parsed[0].empty:
            return None
        return self.resolve(parsed[0]), parsed[1]

    def _between(self, i: int) -> tuple[Readings, int] | None:
        """between X and Y, from X to Y, du X au Y, de X à Y."""
        if self.kind(i) not in {"between", "from", "du", "de", "since"}:
            return None
        links = {"and", "to"} if self.kind(i) == "between" else {"to", "until", "at", "and"}
        first = self._range_start(i + 1)
        if first is None:
            return None
        j = self._link(first[1], links)
        if j is None:
            return None
        return self._joined(first[0], self._range_end(j), inclusive=True)

    def _link(self, j: int, links: set[str]) -> int | None:
        return j + 1 if self.kind(j) in links else None

    def _range_start(self, i: int) -> Parsed:
        """A point, or a bare number that its other end will explain ("du 24 au 26 décembre")."""
        return self.point(i, bare=True)

    def _range_end(self, i: int) -> Parsed:
        return self.point(i, bare=True)

    def _range(self, i: int) -> tuple[Readings, int] | None:
        """X - Y and "X to Y" without an opening word, or a point alone."""
        first = self.point(i)
        if first is None:
            return self._bare_range(i)
        j = first[1]
        linked = self.kind(j) in {"to", "until"} or (self.kind(j) == "mark" and self.atoms[j].text in "-–—")
        if linked and (self.kind(j) != "to" or not self._is_place(j)):
            joined = self._joined(first[0], self.point(j + 1, bare=True), inclusive=True)
            if joined:
                return joined
        return self._resolved(first)

    def _is_place(self, j: int) -> bool:
        return self.kind(j + 1) == "word"

    def _bare_range(self, i: int) -> tuple[Readings, int] | None:
        """24 - 26 December, 9-11 am: numbers that only their other end explains."""
        if self.number(i) is None or not (self.kind(i + 1) == "mark" and self.atoms[i + 1].text in "-–"):
            if not (self.number(i) is not None and self.kind(i + 1) == "to" and self.number(i + 2) is not None):
                return None
        first, last = self.point(i, bare=True), self.point(i + 2)
        if first is None or last is None or (last[0].clock is None and not last[0].days):
            return None
        return self._joined(first[0], last, inclusive=True)

    def _joined(self, first: Point, last: Parsed, *, inclusive: bool) -> tuple[Readings, int] | None:
        """Return the stretch from one point to another, each lending the other what it lacks."""
        if last is None:
            return None
        end, j = last
        first, end = _lend(first, end)
        if (
            first.empty
            or end.empty
            or (first.clock is None and end.clock is not None and not (first.days and end.days))
        ):
            return None
        starts, ends = self.resolve(first), self.resolve(end)
        start, stop = starts[0], ends[0]
        if start.start is None or stop.start is None:
            return None
        while stop.last() <= start.start:
            step: Grain = (
                "day"
                if first.clock and not end.days
                else "week"
                if stop.grain == "day" and _weekly(stop, start)
                else "year"
            )
            stop = _moved(stop, 1, step)
            if stop.start is not None and stop.start.year > start.start.year + 2:
                return None
        clocked = end.clock is not None
        finish = stop.start if clocked and not inclusive else stop.last()
        grain = min(start.grain, stop.grain, key=list(_GRAINS).index)
        twelve = start.twelve or stop.twelve
        return (Stretch(start.start, finish, grain, "interval", twelve),), j

    def _bound(self, i: int) -> tuple[Readings, int] | None:
        """after X, since X, from X on, until X, before X, by X; X or later."""
        kind = self.kind(i)
        if kind in {"after", "since", "from"}:
            found = self._resolved(self.point(i + 1, bare=kind == "after"))
            if found is None:
                return None
            readings, j = found
            j += self.kind(j) == "onwards"
            return tuple(_after(reading, whole=kind == "after") for reading in readings), j
        if kind in {"until", "before", "before_end"}:
            found = self._resolved(self.point(i + 1, bare=True))
            if found is None:
                return None
            return tuple(_before(reading, kind) for reading in found[0]), found[1]
        if kind == "by_in" and (count := self._count(i + 1)):
            number, name, j = count
            return (Stretch(self.now, self._counted(number, name).start, "minute", "interval"),), j
        if kind == "by_in" and (found := self._resolved(self.point(i + 1))):
            return tuple(_before(reading, "before_end") for reading in found[0]), found[1]
        if kind in {"within", "within_days"}:
            return self._within(i)
        return None

    def _within(self, i: int) -> tuple[Readings, int] | None:
        if self.kind(i) == "within_days":
            return (Stretch(self.now, self.today + DAY * int(str(self.value(i))), "day", "interval"),), i + 1
        if count := self._count(i + 1):
            number, name, j = count
            return (Stretch(self.now, self._counted(number, name).start, "minute", "interval"),), j
        return None

    # -- points -------------------------------------------------------------------------------------------------

    def point(self, i: int, *, bare: bool = False) -> Parsed:
        """Return the longest point at an atom: day, clock and part in any order, with their small words between."""
        point, j, after = Point(), i, i
        while True:
            step = self._piece(j, point, bare=bare and point.empty)
            if step is None:
                if self.kind(j) in _FILLERS or (
                    self.kind(j) == "mark" and self.atoms[j].text == "," and not point.empty
                ):
                    j += 1
                    if j - after > 2:
                        break
                    continue
                break
            point, j = step
            after = j
        if point.empty:
            return None
        return point, after

    def _piece(self, i: int, point: Point, *, bare: bool) -> Parsed:
        if not point.instant and not point.clock and (found := self._clock(i, point)):
            return replace(point, clock=found[0]), found[1]
        if not point.days and not point.instant and (days := self._days(i, point)):
            return replace(point, days=days[0]), days[1]
        if point.empty and (instant := self._instant(i)):
            return replace(point, instant=instant[0]), instant[1]
        if not point.part and (part := self._part(i, point)):
            return part
        if bare and self.number(i) is not None and self.kind(i) == "number":
            return self._bare(i)
        return None

    def _bare(self, i: int) -> Parsed:
        """A number alone: an hour until the other end of its range, or a bound, says otherwise."""
        number = self.number(i) or 0
        if self.kind(i + 1) in {"unit", "word"} and self.kind(i + 1) == "unit":
            return None
        if number <= 31:
            return Point(clock=Clock(number * 60, "hour", loose=True)), i + 1
        return None

    # -- clock times --------------------------------------------------------------------------------------------

    def _clock(self, i: int, point: Point) -> tuple[Clock, int] | None:
        kind = self.kind(i)
        found: tuple[Clock, int] | None = None
        if kind == "clock":
            found = self._written_clock(i)
        elif kind == "hours" and int(str(self.value(i))) <= 24:
            found = Clock(int(str(self.value(i))) * 60, "hour", loose=False), i + 1
        elif kind in {"half_past", "past_by", "to_by"}:
            found = self._spoken_clock(i)
        elif (number := self.number(i)) is not None and kind == "number":
            found = self._number_clock(i, number, point)
        if found is None:
            return None
        return self._qualified(*found)

    def _written_clock(self, i: int) -> tuple[Clock, int] | None:
        value = self.value(i)
        if isinstance(value, int):
            return Clock(value, "hour"), i + 1
        hour, minute = map(int, re.findall(r"\d+", str(value))[:2])
        if hour > 24:
            return None
        loose = "h" not in str(value).lower() and hour <= 12 and not str(value).startswith("0")
        return Clock(hour * 60 + minute, "minute", loose=loose), i + 1

    def _spoken_clock(self, i: int) -> tuple[Clock, int] | None:
        """half past six, quarter to nine."""
        minutes = {"half_past": 30, "past_by": self.value(i), "to_by": -int(str(self.value(i)))}[self.kind(i)]
        if self.kind(i + 1) == "clock" and isinstance(self.value(i + 1), int):
            return Clock((int(str(self.value(i + 1))) + int(str(minutes))) % 1440, "minute"), i + 2
        number = self.number(i + 1)
        if number is None or not 1 <= number <= 12:
            return None
        return Clock(number * 60 + int(str(minutes)), "minute", loose=True), i + 2

    def _number_clock(self, i: int, number: int, point: Point) -> tuple[Clock, int] | None:
        following = self.kind(i + 1)
        if number > 24 or (number < 1 and self.atoms[i].text != "0"):
            return self._joined_digits(i, number)
        if following == "unit" and self.value(i + 1) == "hour" and self._hour_may_follow(i):
            return Clock(number * 60, "hour"), i + 2
        if following == "oclock":
            return Clock(number * 60, "hour", loose=True), i + 2
        if following == "meridiem" or (following == "about_after" and number <= 12):
            return Clock(number * 60, "hour", loose=True), i + (1 if following == "meridiem" else 2)
        if following == "past" and (hour := self.number(i + 2)) is not None and 1 <= hour <= 12:
            return Clock(hour * 60 + number, "minute", loose=True), i + 3
        if following == "to" and self.kind(i - 1) != "from" and number in {5, 10, 20, 25}:
            hour = self.number(i + 2)
            if (
                hour is not None
                and 1 <= hour <= 12
                and self.kind(i + 3) != "meridiem"
                and self.kind(i - 1) in {"at", "about"}
            ):
                return Clock(hour * 60 - number, "minute", loose=True), i + 3
        if self.kind(i - 1) in {"at", "about_at", "about"} and following not in {
            "unit",
            "month",
            "word",
            "mod",
            "number",
        }:
            return Clock(number * 60, "hour", loose=True), i + 1
        if self.kind(i - 1) in {"at", "about_at"} and following == "word" and self.atoms[i - 1].text == "at":
            return Clock(number * 60, "hour", loose=True), i + 1
        if point.part and following not in {"unit", "month", "word"}:
            return Clock(number * 60, "hour", loose=True), i + 1
        return None

    def _joined_digits(self, i: int, number: int) -> tuple[Clock, int] | None:
        """1830, said right after "at"."""
        text = self.atoms[i].text
        if self.kind(i - 1) in {"at", "about_at"} and re.fullmatch(r"[012]?\d[0-5]\d", text) and number < 2400:
            if not 1900 <= number <= 2100:
                return Clock(number // 100 * 60 + number % 100, "minute", loose=len(text) == 3), i + 1
        return None

    def _hour_may_follow(self, i: int) -> bool:
        """A number of hours is a clock time unless something counts them."""
        return self.kind(i - 1) not in {"in", "by_in", "within", "ago_before", "mod", "every"} and self.kind(
            i + 2
        ) not in {"ago", "hence"}

    def _qualified(self, clock: Clock, j: int) -> tuple[Clock, int]:
        """Add what follows a clock time: minutes, halves and quarters, am and pm."""
        while True:
            kind = self.kind(j)
            if kind == "add" and clock.grain == "hour":
                clock, j = replace(clock, minutes=clock.minutes + int(str(self.value(j))), grain="minute"), j + 1
            elif kind == "minus" and (number := self.number(j + 1)):
                clock, j = replace(clock, minutes=clock.minutes - number, grain="minute"), j + 2
            elif (
                kind == "number"
                and clock.grain == "hour"
                and not clock.loose
                and 1 <= (self.number(j) or 0) <= 59
                and self._minutes_follow(j)
            ):
                clock, j = replace(clock, minutes=clock.minutes + (self.number(j) or 0), grain="minute"), j + 1
                j += self.kind(j) == "unit" and self.value(j) == "minute"
            elif kind == "meridiem":
                part = str(self.value(j))
                early = clock.minutes < 780
                clock = Clock(clock.minutes, clock.grain, loose=early, twelve=part in {"am", "pm"}).settled(part)
                return replace(clock, loose=False), j + 1
            elif kind in {"oclock", "about_after"}:
                j += 1
            else:
                return clock, j

    def _minutes_follow(self, j: int) -> bool:
        return self.kind(j + 1) not in {"month", "unit"} or self.value(j + 1) == "minute"

    # -- parts of the day ---------------------------------------------------------------------------------------

    def _part(self, i: int, point: Point) -> Parsed:
        kind, value = self.kind(i), self.value(i) if i < len(self.atoms) else None
        if kind == "part_today":
            days = point.days or (unit(self.today, "day"),)
            return replace(point, days=days, part=str(value)), i + 1
        if kind == "meridiem" and value == "evening":
            return replace(point, part="evening"), i + 1
        if kind == "part":
            if value == "all day" and not point.days:
                return None
            return replace(point, part=str(value)), i + 1
        if kind == "mod" and self.kind(i + 1) == "part" and value in {"this", "coming", "next"}:
            return replace(point, days=point.days or (unit(self.today, "day"),), part=str(self.value(i + 1))), i + 2
        if kind == "meridiem" and value in {"am", "pm"} and point.days and not point.clock:
            return replace(point, part="morning" if value == "am" else "afternoon"), i + 1
        return None

    # -- instants counted from now ------------------------------------------------------------------------------

    def _instant(self, i: int) -> tuple[Readings, int] | None:
        kind = self.kind(i)
        if kind == "now":
            return (Stretch(floor(self.now, "minute"), None, "minute"),), i + 1
        if kind == "last_night":
            start = self.today - DAY
            return (Stretch(start + MINUTE * 1080, self.today, "hour", "interval"),), i + 1
        if kind == "noon_today":
            return (Stretch(self.today + MINUTE * 720, None, "hour"),), i + 1
        if kind in {"in", "hence"} and (count := self._count(i + 1)):
            number, name, j = count
            return (self._counted(number, name),), j
        if kind == "ago_before" and (count := self._count(i + 1)):
            number, name, j = count
            return (self._counted(-number, name),), j
        if count := self._count(i):
            number, name, j = count
            if self.kind(j) in {"ago", "hence", "hence_tomorrow"}:
                sign = -1 if self.kind(j) == "ago" else 1
                return (self._counted(sign * number, name, extra=self.kind(j) == "hence_tomorrow"),), j + 1
            if self.kind(j) in {"after", "before", "from"} and (base := self.point(j + 1)) and base[0].days:
                sign = -1 if self.kind(j) == "before" else 1
                counted_from = self.resolve(base[0])[0].start
                if counted_from:
                    return (unit(shift(counted_from, sign * number, _GRAINS[name]), "day"),), base[1]
        return None

    def _count(self, i: int) -> tuple[int, str, int] | None:
        """Return number, unit and the index after "two weeks", "half an hour", "a fortnight", "trois jours"."""
        i += self.kind(i) in {"about", "the"}
        if self.kind(i) == "half" and self.kind(i + 1) in {"a", "number"} and self.kind(i + 2) == "unit":
            return 30, "minute", i + 3
        if self.kind(i) == "hours":
            return int(str(self.value(i))), "hour", i + 1
        number = self.number(i)
        if number is None:
            return (1, "fortnight", i + 1) if self.kind(i) == "unit" and self.value(i) == "fortnight" else None
        j = i + 1 + (self.kind(i + 1) in {"mod", "de"})
        if self.kind(j) != "unit" or number > 1000:
            return None
        name = str(self.value(j))
        if name == "hour" and self.kind(j + 1) == "add":
            return number * 60 + int(str(self.value(j + 1))), "minute", j + 2
        if name == "hour" and self.kind(j + 1) == "and" and self.kind(j + 2) in {"half", "a"}:
            return number * 60 + 30, "minute", j + (4 if self.kind(j + 3) == "half" else 3)
        return number, name, j + 1

    def _counted(self, number: int, name: str, *, extra: bool = False) -> Stretch:
        """Return the point a number of units from now; its grain is one finer than the unit, as people mean it."""
        if name == "fortnight":
            number, name = number * 2, "week"
        grain = _GRAINS[name]
        if grain in {"minute", "hour"}:
            at = floor(shift(self.now, number, grain), "minute")
            return Stretch(at, None, "minute")
        at = shift(self.today + DAY * extra, number * (7 if name == "weekend" else 1), grain)
        finer: dict[str, Grain] = {"day": "day", "week": "day", "month": "day", "year": "month"}
        return unit(at, finer[grain])

    # -- days ---------------------------------------------------------------------------------------------------

    def _days(self, i: int, point: Point) -> tuple[Readings, int] | None:
        rules: dict[str, Callable[[int], tuple[Readings, int] | None]] = {
            "day": self._day, "weekday": self._weekday, "mod": self._modified, "month": self._month, "named": self._named,
            "feast": self._feast, "ordinal": self._ordinal, "number": self._numbered_month, "date": self._date, "iso": self._date,
            "yearmonth": self._date, "daymonth": self._date, "monthyear": self._date, "unit": self._unit, "edge": self._edge,
            "week_on": self._week_on, "a": self._week_on_spoken, "past": self._modified, "every": self._every, "the": self._the, "at": self._the, "to": self._the, "du": self._the,
        }  # fmt: skip
        rule = rules.get(self.kind(i))
        return rule(i) if rule else None

    def _the(self, i: int) -> tuple[Readings, int] | None:
        """le 24, the 25th: a day of the month, unless a number to call is meant."""
        word = str(self.value(i - 1)) if i > 0 else ""
        if self.kind(i + 1) == "edge":
            return self._edge(i + 1)
        if self.kind(i) != "the" or word in self.callers:
            return None
        if self.kind(i + 1) == "mod":
            return self._counted_units(i + 1)
        if self.kind(i + 1) == "number" and self.atoms[i].text == "le":
            number, following = self.number(i + 1) or 0, self.kind(i + 2)
            if 1 <= number <= 31 and following not in {"unit", "month", "number"} and self.atoms[i + 1].text.isdigit():
                return self._of_month(number), i + 2
        if self.kind(i + 1) == "number" and self.kind(i + 2) == "mod":
            return self._counted_units(i + 1)
        return None

    def _counted_units(self, i: int) -> tuple[Readings, int] | None:
        """the next three days, les trois prochains jours, last 2 weeks."""
        if self.kind(i) in {"mod", "past"} and self.number(i + 1) is not None and self.kind(i + 2) == "unit":
            mod, number, name = (
                "last" if self.kind(i) == "past" else self.value(i),
                self.number(i + 1),
                str(self.value(i + 2)),
            )
        elif self.number(i) is not None and self.kind(i + 1) == "mod" and self.kind(i + 2) == "unit":
            mod, number, name = self.value(i + 1), self.number(i), str(self.value(i + 2))
        else:
            return None
        if name == "fortnight":
            number, name = (number or 1) * 2, "week"
        grain, count = _GRAINS[name], number or 1
        start = floor(self.now, grain)
        if mod == "last":
            return (Stretch(shift(start, -count, grain), start, grain, "interval"),), i + 3
        first = shift(start, 1, grain)
        return (Stretch(first, shift(first, count, grain), grain, "interval"),), i + 3

    def _day(self, i: int) -> tuple[Readings, int]:
        day = self.today + DAY * int(str(self.value(i)))
        if self.kind(i + 1) == "hence_days":
            return (unit(day + DAY * int(str(self.value(i + 1))), "day"),), i + 2
        return (unit(day, "day"),), i + 1

    def _weekday(self, i: int) -> tuple[Readings, int]:
        weekday, j = int(str(self.value(i))), i + 1
        if found := self._weekday_date(i):
            return found
        if (
            self.kind(j) == "mod"
            and self.value(j) in {"coming", "next", "last"}
            and self.kind(j + 1) not in {"unit", "part", "weekday"}
        ):
            return self._near(weekday, "last" if self.value(j) == "last" else "coming"), j + 1
        if self.kind(j) == "hence_days":
            return self._plain(weekday, int(str(self.value(j))) - 0), j + 1
        if self.kind(j) == "after_next":
            return self._plain(weekday, 7), j + 1
        if self.kind(j) == "unit" and self.value(j) == "week":
            return self._plain(weekday, 7), j + 1
        k = (
            j
            + (self.kind(j) in {"of", "de", "the"})
            + (self.kind(j + 1) in {"the", "de"} and self.kind(j) in {"of", "de", "the"})
        )
        if week := self._week_named(k):
            start, after = week
            return (unit(start + DAY * weekday, "day"),), after
        if self.past and self.kind(i - 1) != "mod":
            return self._near(weekday, "last"), j
        return self._next_strictly(weekday), j

    def _week_named(self, i: int) -> tuple[datetime, int] | None:
        """next week, la semaine prochaine: the Monday it begins on."""
        if self.kind(i) == "mod" and self.kind(i + 1) == "unit" and self.value(i + 1) == "week":
            return self._week_start(str(self.value(i))), i + 2
        if self.kind(i) == "unit" and self.value(i) == "week" and self.kind(i + 1) == "mod":
            return self._week_start(str(self.value(i + 1))), i + 2
        return None

    def _week_start(self, mod: str) -> datetime:
        return floor(self.now, "week") + DAY * {"this": 0, "last": -7}.get(mod, 7)

    def _next_strictly(self, weekday: int) -> Readings:
        """The next one after today; where that weekday is today, today is a second reading."""
        ahead = (weekday - self.today.weekday()) % 7
        day = unit(self.today + DAY * (ahead or 7), "day")
        return (day,) if ahead else (day, unit(self.today, "day"))

    def _plain(self, weekday: int, later: int) -> Readings:
        ahead = (weekday - self.today.weekday()) % 7 or 7
        return (unit(self.today + DAY * (ahead + later), "day"),)

    def _near(self, weekday: int, mod: str) -> Readings:
        """last Monday, this Monday, lundi prochain: the nearest on that side."""
        if mod == "last":
            back = (self.today.weekday() - weekday) % 7 or 7
            return (unit(self.today - DAY * back, "day"),)
        ahead = (weekday - self.today.weekday()) % 7
        if mod == "this":
            return (unit(self.today + DAY * ahead, "day"),)
        return (unit(self.today + DAY * (ahead or 7), "day"),)

    def _weekday_date(self, i: int) -> tuple[Readings, int] | None:
        """Wednesday 25th, vendredi 13, Friday, 5 December, samedi 24/12: the date decides."""
        j = i + 1
        while self.kind(j) in {"the", "on"} or (self.kind(j) == "mark" and self.atoms[j].text in ",("):
            j += 1
        if self.kind(j) in {"date", "iso", "daymonth"}:
            return self._date(j)
        if self.kind(j) == "month":
            found = self._month(j)
            return found if found and found[0][0].grain == "day" else None
        if self.kind(j) not in {"number", "ordinal"} or not 1 <= int(str(self.value(j))) <= 31:
            return None
        if found := self._numbered_month(j):
            return found
        if self.kind(j) == "number" and (
            not self.atoms[j].text.isdigit() or self.kind(j + 1) in {"unit", "meridiem", "oclock", "to"}
        ):
            return None
        if self.kind(j) == "number" and self.kind(j + 1) == "mark" and self.atoms[j + 1].text in "-–":
            return None
        return self._weekday_number(int(str(self.value(i))), int(str(self.value(j)))), j + 1

    def _weekday_number(self, weekday: int, number: int) -> Readings:
        start = floor(self.today, "month")
        for months in range(14):
            first = shift(start, months, "month")
            last = shift(first, 1, "month") - DAY
            day = first + DAY * (number - 1)
            if number <= last.day and day >= self.today and day.weekday() == weekday:
                return (unit(day, "day"),)
        return self._of_month(number)

    def _of_month(self, number: int) -> Readings:
        """The next day of the month with that number."""
        for months in range(3):
            first = shift(floor(self.today, "month"), months, "month")
            day = first + DAY * (number - 1)
            if day.month == first.month and day >= self.today:
                return (unit(day, "day"),)
        raise ImpossibleError(self.today.date())

    def _modified(self, i: int) -> tuple[Readings, int] | None:
        mod = "last" if self.kind(i) == "past" else str(self.value(i))
        following, value = self.kind(i + 1), self.value(i + 1) if i + 1 < len(self.atoms) else None
        if counted := self._counted_units(i):
            return counted
        if following == "weekday":
            if self.kind(i + 2) in {"of", "de"} and mod == "last":
                return self._nth_of(i, -1, i + 1)
            return self._english_weekday(int(str(value)), mod), i + 2
        if following == "unit":
            return self._unit_of(mod, str(value)), i + 2
        if following == "month":
            return self._month_of(int(str(value)), mod), i + 2
        if following == "named":
            return self._named(i + 1)
        return None

    def _english_weekday(self, weekday: int, mod: str) -> Readings:
        if mod == "next":  # the one of next week
            return (unit(floor(self.now, "week") + DAY * (7 + weekday), "day"),)
        return self._near(weekday, mod)

    def _unit_of(self, mod: str, name: str) -> Readings:
        if name == "weekend":
            return self._weekend({"this": 0, "last": -1}.get(mod, 1 if mod == "next" else 0), mod)
        if name == "fortnight":
            start = floor(self.now, "week") + DAY * 7
            return (Stretch(start, start + DAY * 14, "week", "interval"),)
        grain = _GRAINS[name]
        number = {"this": 0, "last": -1}.get(mod, 1)
        return (unit(shift(floor(self.now, grain), number, grain), grain),)

    def _weekend(self, number: int, mod: str = "") -> Readings:
        """Saturday and Sunday; "this weekend" said on one of them is what is left of it."""
        saturday = floor(self.now, "week") + DAY * 5
        if mod == "coming" and self.today >= saturday:
            number = 1
        start = saturday + DAY * 7 * number
        if number == 0 and mod != "last" and self.today > start:
            start = self.today
        return (Stretch(start, saturday + DAY * (7 * number + 2), "day", "interval"),)

    def _unit(self, i: int) -> tuple[Readings, int] | None:
        """la semaine prochaine, le mois dernier, le week-end, weekend."""
        name, following = str(self.value(i)), self.kind(i + 1)
        if (
            following == "mod"
            and self.value(i + 1) in {"coming", "next", "last", "this"}
            and name not in {"minute", "hour"}
        ):
            if name == "day":
                return None
            if name == "weekend":
                return self._weekend(
                    {"last": -1, "this": 0}.get(str(self.value(i + 1)), 0), str(self.value(i + 1))
                ), i + 2
            return self._unit_of(str(self.value(i + 1)), name), i + 2
        if name == "weekend":
            k = i + 1 + (self.kind(i + 1) in {"du", "of"})
            k += self.kind(k) == "the"
            if self.kind(i + 1) in {"du", "of"} and (self.number(k) or self.kind(k) == "ordinal"):
                number = int(str(self.value(k)))
                day, j = self._numbered_month(k) or (self._of_month(number), k + 1)
                start = day[0].start or self.today
                saturday = start - DAY * ((start.weekday() - 5) % 7)
                return (Stretch(saturday, saturday + DAY * 2, "day", "interval"),), j
            return self._weekend(-1 if self.past else 0), i + 1
        if name == "week" and (self.kind(i + 1) in {"du", "of"}):
            k = i + 2 + (self.kind(i + 2) == "the")
            if found := self._days(k, Point()):
                start = found[0][0].start or self.today
                return (unit(start, "week"),), found[1]
        return None

    def _every(self, i: int) -> tuple[Readings, int] | None:
        return self._weekday(i + 1) if self.kind(i + 1) == "weekday" else None

    def _week_on(self, i: int) -> tuple[Readings, int] | None:
        """a week on Tuesday."""
        if self.kind(i + 1) == "weekday":
            return self._plain(int(str(self.value(i + 1))), 7), i + 2
        return None

    def _week_on_spoken(self, i: int) -> tuple[Readings, int] | None:
        number = self.number(i) or 1
        if (
            self.kind(i + 1) == "unit"
            and self.value(i + 1) in {"week", "weeks"}
            and self.kind(i + 2) == "on"
            and self.kind(i + 3) == "weekday"
        ):
            return self._plain(int(str(self.value(i + 3))), 7 * number), i + 4
        return None

    def _named(self, i: int) -> tuple[Readings, int] | None:
        find, j = NAMED[str(self.value(i))], i + 1
        j += self.kind(j) == "day" and False
        year, j = self._year_after(j)
        if year:
            return (unit(midnight(find(year)), "day"),), j
        modified = self.kind(j) == "mod"
        back = (modified and self.value(j) == "last") or (
            self.kind(i - 1) in {"mod", "past"} and self.value(i - 1) in {"last", 0}
        )
        return self._yearly(find, back=back or (self.past and not modified)), j + modified

    def _feast(self, i: int) -> tuple[Readings, int] | None:
        key = str(self.value(i))
        year, j = self._year_after(i + 1)
        for tried in (year,) if year else range(self.now.year, self.now.year + 3):
            days = feast(key, tried)
            if days and (year or days[-1] >= self.now.date()):
                first, last = midnight(days[0]), midnight(days[-1]) + DAY
                return (Stretch(first, last, "day", "interval" if len(days) > 1 else "point"),), j
        return None

    def _yearly(self, find: Callable[[int], date], *, back: bool) -> Readings:
        """The next of a yearly day within eleven months, else the last one; the last one when the verb is past."""
        days = [midnight(find(self.now.year + number)) for number in (-1, 0, 1)]
        if back:
            return (unit([day for day in days if day < self.today][-1], "day"),)
        return (unit(next(day for day in days if day >= self.today), "day"),)

    def _year_after(self, j: int) -> tuple[int | None, int]:
        k = j + (self.kind(j) in {"of", "de", "on", "in"} or (self.kind(j) == "mark" and self.atoms[j].text == ","))
        if self.kind(k) == "number" and re.fullmatch(r"1[6-9]\d\d|20\d\d|21\d\d", self.atoms[k].text):
            return int(self.atoms[k].text), k + 1
        return None, j

    # -- months and dates ---------------------------------------------------------------------------------------

    def _month(self, i: int) -> tuple[Readings, int] | None:
        """December, December 24th, December 2026, mars prochain."""
        month, j = int(str(self.value(i))), i + 1
        k = j + (self.kind(j) == "the")
        if self.kind(k) in {"ordinal", "number"} and self._is_day_of_month(k):
            day = int(str(self.value(k)))
            year, after = self._year_after(k + 1)
            return self._dated(year, month, day), after
        if self.atoms[i].text in {
            "may",
            "mar",
            "sat",
            "sun",
            "dec",
            "march",
            "mars",
            "mai",
        } and not self._month_is_meant(i):
            return None
        year, j = self._year_after(j)
        if year:
            return (unit(datetime(year, month, 1), "month"),), j  # noqa: DTZ001
        if self.kind(j) == "mod":
            return self._month_of(month, str(self.value(j))), j + 1
        return self._month_of(month, "last" if self.past else "coming"), j

    def _month_is_meant(self, i: int) -> bool:
        """may, march and mars are months only after a word that leads to one, or alone."""
        return (
            self.kind(i - 1)
            in {
                "on",
                "in",
                "mod",
                "edge",
                "of",
                "de",
                "to",
                "from",
                "until",
                "since",
                "before",
                "after",
                "by_in",
                "du",
                "before_end",
                "between",
                "and",
            }
            or len(self.atoms) == 1
        )

    def _is_day_of_month(self, k: int) -> bool:
        number = int(str(self.value(k)))
        if not 1 <= number <= 31 or self.kind(k + 1) in {"meridiem", "oclock"}:
            return False
        return self.kind(k) == "ordinal" or self.kind(k + 1) not in {"unit", "hours"}

    def _month_of(self, month: int, mod: str) -> Readings:
        start = datetime(self.now.year, month, 1)  # noqa: DTZ001
        current = floor(self.now, "month")
        if mod == "this":
            return (unit(start, "month"),)
        if mod == "last":
            return (unit(start if start < current else shift(start, -1, "year"), "month"),)
        if start < current or (mod == "next" and start <= current):
            start = shift(start, 1, "year")
        return (unit(start, "month"),)

    def _ordinal(self, i: int) -> tuple[Readings, int] | None:
        """the 25th of December, first Monday of March, the 5th."""
        number = int(str(self.value(i)))
        if self.kind(i + 1) == "weekday" or (
            self.kind(i + 1) == "unit" and self.value(i + 1) in {"week", "weekend", "day"}
        ):
            return self._nth_of(i, number, i + 1)
        if found := self._numbered_month(i):
            return found
        written = self.atoms[i].text[:1].isdigit()
        leads = self.kind(i - 1) in {"the", "on", "to", "before_end", "until", "from", "du"}
        if written and leads and 1 <= number <= 31 and self.kind(i + 1) != "word":
            return self._of_month(number), i + 1
        return None

    def _nth_of(self, i: int, number: int, j: int) -> tuple[Readings, int] | None:
        """Return the nth weekday, week or weekend of a month named behind it."""
        k = j + 1
        while self.kind(k) in {"of", "de", "on", "the", "du", "in"}:
            k += 1
        month = (
            self._month(k)
            if self.kind(k) == "month"
            else self._days(k, Point())
            if self.kind(k) in {"mod", "unit"}
            else None
        )
        if month is None or month[0][0].grain != "month" or month[0][0].start is None:
            return None
        start = month[0][0].start
        if self.kind(j) == "weekday":
            weekday = int(str(self.value(j)))
            found = weekday_of_month(number, weekday, start.year, start.month)
            if (
                midnight(found) < self.today
                and start.month == self.now.month
                and self.kind(k) == "month"
                and not self.past
            ):
                found = weekday_of_month(number, weekday, start.year + 1, start.month)
            return (unit(midnight(found), "day"),), month[1]
        if self.value(j) == "day":
            return (unit(start + DAY * (number - 1), "day"),), month[1]
        first = weekday_of_month(number, 3 if self.value(j) == "week" else 5, start.year, start.month)
        day = midnight(first)
        if self.value(j) == "week":
            return (unit(day, "week"),), month[1]
        return (Stretch(day, day + DAY * 2, "day", "interval"),), month[1]

    def _numbered_month(self, i: int) -> tuple[Readings, int] | None:
        """24 December, 24th of December 2026, 1er mai; a year alone."""
        number = int(str(self.value(i)))
        j = i + 1
        while self.kind(j) in {"of", "de"} or (self.kind(j) == "mark" and self.atoms[j].text in "-."):
            j += 1
        if (
            self.kind(j) == "month"
            and 0 <= number <= 99
            and not (
                self.kind(i - 1) == "mark"
                and self.atoms[i - 1].text in ".,/"
                and i > 1
                and self.kind(i - 2) == "number"
            )
        ):
            k = j + 1 + (self.kind(j + 1) == "mark" and self.atoms[j + 1].text in "-.")
            year, after = self._year_after(k)
            return self._dated(year, int(str(self.value(j))), number), after if year else j + 1
        if counted := self._counted_units(i):
            return counted
        if (
            self.kind(i) == "number"
            and re.fullmatch(r"1[89]\d\d|20\d\d", self.atoms[i].text)
            and self._year_is_meant(i)
        ):
            return (unit(datetime(number, 1, 1), "year"),), i + 1  # noqa: DTZ001
        return None

    def _year_is_meant(self, i: int) -> bool:
        return (
            self.kind(i - 1)
            in {
                "in",
                "on",
                "since",
                "before",
                "after",
                "until",
                "from",
                "to",
                "between",
                "and",
                "de",
                "edge",
                "of",
                "by_in",
                "before_end",
                "du",
            }
            or len(self.atoms) == 1
        )

    def _dated(self, year: int | None, month: int, day: int) -> Readings:
        if year is not None:
            return (unit(midnight(real_date(year, month, day)), "day"),)
        if (month, day) == (2, 29):
            return self._leap_day()
        here = midnight(real_date(self.now.year, month, day))
        if self.past:
            return (unit(here if here < self.today else shift(here, -1, "year"), "day"),)
        if here < self.today:
            here = shift(here, 1, "year")
        elif here - self.today > _AHEAD:
            here = shift(here, -1, "year")
        return (unit(here, "day"),)

    def _leap_day(self) -> Readings:
        for year in range(self.now.year, self.now.year + 9):
            if year % 4 == 0 and (year % 100 or year % 400 == 0) and midnight(date(year, 2, 29)) >= self.today:
                return (unit(midnight(date(year, 2, 29)), "day"),)
        raise ImpossibleError(date(self.now.year, 2, 28))

    def _date(self, i: int) -> tuple[Readings, int] | None:
        """Numeric dates: day first; month first where day first is impossible."""
        atom = self.atoms[i]
        figures = [int(part) for part in re.findall(r"\d+", atom.text.partition("T")[0])]
        if atom.kind in {"iso", "yearmonth"}:
            return (unit(midnight(real_date(*figures)), "day"),), i + 1
        if atom.kind == "monthyear":
            start = figures[1], figures[0], 1
            return ((unit(datetime(*start), "month"),), i + 1) if 1 <= start[1] <= 12 else None  # noqa: DTZ001
        day, month, *rest = figures
        year = (rest[0] + (2000 if rest[0] < 70 else 1900) if rest[0] < 100 else rest[0]) if rest else None
        if month > _MONTHS_PER_YEAR >= day:
            day, month = month, day
        if month > _MONTHS_PER_YEAR or month < 1 or day < 1 or day > 39:
            return None
        if atom.kind == "daymonth" and self.kind(i - 1) == "number":
            return None
        return self._dated(year, month, day), i + 1

    def _edge(self, i: int) -> tuple[Readings, int] | None:
        """end of March, mi-décembre, début de semaine, fin août 2027, la fin du mois."""
        edge, j = str(self.value(i)), i + 1
        while self.kind(j) in {"the", "de", "of"} or (self.kind(j) == "mark" and self.atoms[j].text == "-"):
            j += 1
        if (
            self.kind(j) == "unit"
            and self.value(j) in {"week", "month", "year", "weekend"}
            and self.kind(j + 1) != "mod"
        ):
            found: tuple[Readings, int] | None = (self._unit_of("this", str(self.value(j))), j + 1)
        elif self.kind(j) == "number":
            year, k = self._year_after(j)
            found = ((unit(datetime(year, 1, 1), "year"),), k) if year else None  # noqa: DTZ001
        elif self.kind(j) in {"month", "unit", "mod"}:
            found = self._month(j) if self.kind(j) == "month" else self._days(j, Point())
        else:
            return None
        if found is None or found[0][0].start is None:
            return None
        return (_edge_of(found[0][0], edge),), found[1]

    # -- resolution ---------------------------------------------------------------------------------------------

    def resolve(self, point: Point) -> Readings:
        """Return the stretches that a point may mean, preferred first."""
        if point.instant:
            return point.instant
        if point.clock is not None:
            return self._at_clock(point, point.clock.settled(point.part))
        if point.part is not None:
            days = point.days or (unit(self.today, "day"),)
            return tuple(_part_of(day, point.part) for day in days)
        return point.days

    def _at_clock(self, point: Point, clock: Clock) -> Readings:
        if not point.days:
            at = self.today + MINUTE * clock.minutes
            if not point.part:
                if at < floor(self.now, clock.grain) and not self.past:
                    at += DAY
                elif self.past and at > self.now:
                    at -= DAY
            return (Stretch(at, None, clock.grain, twelve=clock.twelve),)
        found = []
        for day in point.days:
            if day.start is None or day.grain not in {"day", "week"}:
                continue
            at = day.start + MINUTE * clock.minutes
            if point.part == "night" and clock.minutes < 360:
                at += DAY
            found.append(Stretch(at, None, clock.grain, twelve=clock.twelve))
        return tuple(found) or point.days


def _lend(first: Point, end: Point) -> tuple[Point, Point]:
    """Let the ends of a range lend each other day, month or half of the day ("from 9 to 11 am on Friday")."""
    if first.clock and end.clock:
        starts, stops = first.clock, end.clock
        if starts.loose and stops.twelve and not stops.loose:
            half = "pm" if stops.minutes >= 720 and starts.minutes % 720 < stops.minutes % 720 else "am"
            first = Point(first.days, starts.settled(half), first.part, first.instant)
        elif starts.loose and end.part and not first.part:
            first = Point(first.days, starts, end.part, first.instant)
        elif starts.loose and stops.loose and not first.part and not end.part:
            first, end = _both_loose(first, end)
    elif (
        first.clock
        and first.clock.loose
        and not first.days
        and end.days
        and end.clock is None
        and end.days[0].grain == "day"
    ):
        day = end.days[0].start
        number = first.clock.minutes // 60
        if day is not None and 1 <= number <= 31:
            start = (
                day - DAY * (day.day - number)
                if number <= day.day
                else shift(day.replace(day=1), -1, "month") + DAY * (number - 1)
            )
            first = Point(days=(unit(start, "day"),))
    elif (
        end.clock
        and end.clock.loose
        and first.days
        and first.clock is None
        and not end.days
        and first.days[0].start is not None
    ):
        number = end.clock.minutes // 60
        start = first.days[0].start
        if number > start.day:
            end = Point(days=(unit(start + DAY * (number - start.day), "day"),))
    if first.days and not end.days and end.clock and first.clock:
        end = Point(first.days, end.clock, end.part, end.instant)
    if end.days and not first.days and first.clock and end.clock:
        first = Point(end.days, first.clock, first.part, first.instant)
    if first.part and not end.part and end.clock and first.clock and end.clock.loose:
        end = Point(end.days, end.clock, first.part, end.instant)
    return first, end


def _both_loose(first: Point, end: Point) -> tuple[Point, Point]:
    """9 to 5, 9 to 11, 2 to 4: the later end is afternoon where the earlier would else stand behind it."""
    if first.clock is None or end.clock is None:
        return first, end
    start, stop = first.clock.settled(None), end.clock.settled(None)
    if stop.minutes <= start.minutes and stop.minutes < 720:
        stop = Clock(stop.minutes + 720, stop.grain)
    return replace(first, clock=start), replace(end, clock=stop)


def _weekly(stop: Stretch, start: Stretch) -> bool:
    return stop.start is not None and start.start is not None and (start.start - stop.start) < timedelta(days=8)


def _moved(stretch: Stretch, number: int, grain: Grain) -> Stretch:
    start = shift(stretch.start, number, grain) if stretch.start else None
    end = shift(stretch.end, number, grain) if stretch.end else None
    return replace(stretch, start=start, end=end)


def _after(reading: Stretch, *, whole: bool) -> Stretch:
    """after X begins behind a whole day, but at a clock time itself."""
    start = reading.start
    if whole and reading.grain not in {"minute", "hour"}:
        start = reading.last()
    return Stretch(start, None, reading.grain, "after", reading.twelve)


def _before(reading: Stretch, kind: str) -> Stretch:
    """before X ends at its start; until a clock time ends there, until a day includes it."""
    clocked = reading.grain in {"minute", "hour"} and reading.form == "point"
    end = reading.start if kind == "before" or clocked else reading.last()
    return Stretch(None, end, reading.grain, "before", reading.twelve)


def _part_of(day: Stretch, part: str) -> Stretch:
    if part == "all day" or day.start is None:
        return day
    start, end = PARTS[part]
    if part == "noon":
        return Stretch(day.start + MINUTE * 720, None, "hour")
    if day.form == "interval" or day.grain != "day":
        return Stretch(day.start + MINUTE * start, day.last() - DAY + MINUTE * end, "hour", "interval")
    return Stretch(day.start + MINUTE * start, day.start + MINUTE * end, "hour", "interval")


def _edge_of(whole: Stretch, edge: str) -> Stretch:
    """The first, middle or last third of a month or year; of a week two days."""
    start, end = whole.start or datetime.min, whole.last()  # noqa: DTZ901
    if whole.grain == "month":
        ends = {"start": (0, 10), "middle": (10, 20)}.get(edge)
        first = start + DAY * ends[0] if ends else start + DAY * 20
        last = start + DAY * ends[1] if ends else end
    elif whole.grain == "year":
        first, last = {"start": (start, shift(start, 2, "month")), "end": (shift(start, 10, "month"), end)}.get(
            edge, (shift(start, 5, "month"), shift(start, 8, "month"))
        )
    elif whole.form == "interval":
        return whole
    else:
        first, last = {"start": (start, start + DAY * 2), "middle": (start + DAY * 2, start + DAY * 3)}.get(
            edge, (start + DAY * 4, end)
        )
    return Stretch(first, last, "day", "interval") if edge != "whole" else whole
