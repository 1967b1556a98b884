"""Months and years: December, next March, 12/2026, 2027."""

import re
from datetime import datetime

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.numbers import year_of
from bot.when.rules import Rules
from bot.when.stretch import floor, shift, unit
from bot.when.values import Readings

RULES = Rules()


@RULES.of("<!caller ym|my")
def month_of_year(_: Now, written: Atom) -> Readings | None:
    figures = [int(part) for part in re.findall(r"\d+", written.text)]
    year, month = (figures[1], figures[0]) if written.kind == "my" else (figures[0], figures[1])
    return (unit(datetime(year, month, 1), "month"),)  # noqa: DTZ001 - wall-clock time


@RULES.of("month (comma|of|de|stop)? number", "rare_month (comma|of|de|stop)? number")
def month_with_year(now: Now, month: Atom, year: Atom) -> Readings | None:
    number = year_of(year)
    return month_in(now, int(month.value), number) if number else None


def month_in(now: Now, month: int, year: int | None = None, mod: str = "coming") -> Readings:
    """Return a month of a year; without one the next to come, this one included, or as a modifier says."""
    start = datetime(year or now.day.year, month, 1)  # noqa: DTZ001 - wall-clock time
    current = floor(now.today, "month")
    if year is None and (mod == "last" or (now.past and mod == "coming")):
        start = start if start < current else shift(start, -1, "year")
    elif year is None and mod != "this" and (start < current or (mod == "next" and start == current)):
        start = shift(start, 1, "year")
    return (unit(start, "month"),)


@RULES.of("mod|past month", "month mod|past")
def month_modified(now: Now, *found: Atom) -> Readings:
    """next March, mars dernier."""
    month = next(atom for atom in found if atom.kind == "month")
    mod = next(atom for atom in found if atom.kind != "month")
    return month_in(now, int(month.value), mod=mod.value or "last")


@RULES.of("month (after_next)")
def month_after_next(now: Now, month: Atom) -> Readings:
    return (month_in(now, int(month.value))[0].moved(1, "year"),)


@RULES.of("month")
def month_alone(now: Now, month: Atom) -> Readings:
    return month_in(now, int(month.value))


@RULES.of(
    "(in|on) number >!unit|meridiem|month|heure",
    "<since|before|after|until|from|to|between|and|by|edge|of|au|de|du|past|for|from_day|until_day|by_day|at number >!unit|meridiem|month|heure|word",
    "^ number $",
)
def year_alone(_: Now, number: Atom) -> Readings | None:
    year = year_of(number)
    return (unit(datetime(year, 1, 1), "year"),) if year and year >= 1800 else None  # noqa: DTZ001
