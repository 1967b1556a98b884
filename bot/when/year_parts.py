"""Quarters and halves of a year: Q1, the first quarter of 2027, le trimestre prochain, au second semestre."""

from datetime import date, datetime

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.numbers import year_of
from bot.when.rules import Rules
from bot.when.stretch import Stretch, floor, midnight, shift
from bot.when.values import Readings

RULES = Rules()
_MONTHS = {"quarter": 3, "trimester": 3, "semester": 6}
_STEPS = {"this": 0, "last": -1}


def _months_of(atom: Atom) -> int:
    return _MONTHS.get(atom.kind, 3)


@RULES.of("year_quarter (of|de|comma|in|du)* number|whole", "year_quarter")
def named_quarter(now: Now, which: Atom, year: Atom | None = None) -> Readings | None:
    """Q1, T3 2027."""
    return _nth(now, int(which.value), 3, year)


@RULES.of(
    "ordinal quarter|trimester|semester (of|de|du|the|in|comma)* number|whole", "ordinal quarter|trimester|semester",
    "(the)? mod quarter|trimester|semester (of|de|du|the)* whole",
)  # fmt: skip
def nth_part(now: Now, number: Atom, part: Atom, year: Atom | None = None) -> Readings | None:
    """The first quarter, au second semestre 2027, the last quarter of the year."""
    months = _months_of(part)
    if number.kind == "mod":
        return _nth(now, 12 // months, months, year) if number.value == "last" else None
    return _nth(now, int(number.value), months, year)


@RULES.of("mod|past quarter|trimester|semester", "trimester|semester mod|past")
def part_from_now(now: Now, *found: Atom) -> Readings:
    """This quarter, next quarter, le trimestre dernier."""
    part = next(atom for atom in found if atom.kind in _MONTHS)
    mod = next(atom for atom in found if atom.kind not in _MONTHS).value or "last"
    months = _months_of(part)
    month = floor(now.today, "month")
    begin = shift(month, -((month.month - 1) % months) + months * _STEPS.get(mod, 1), "month")
    return (_months(begin, months),)


@RULES.of(
    "<!number|length|every (the)? unit number (of|comma|in)* number|whole",
    "<!number|length|every (the)? unit number >!unit|month|heure|clock|meridiem|number|word|to|dash|at",
)
def numbered_week(now: Now, named: Atom, number: Atom, year: Atom | None = None) -> Readings | None:
    """Week 50, semaine 3 de 2027: as ISO 8601 counts them, the next to come where no year is named."""
    if named.value != "week" or not number.in_figures or not 1 <= int(number.value) <= 53:
        return None
    wanted = (year_of(year) if year.kind == "number" else _year(year)) if year else None
    if year and wanted is None:
        return None
    years = (wanted,) if wanted else (now.day.year, now.day.year + 1)
    weeks = [week for each in years if (week := _iso_week(each, int(number.value)))]
    found = next((week for week in weeks if week.last() > now.today or wanted or now.past), None)
    return (found,) if found else None


def _iso_week(year: int, number: int) -> Stretch | None:
    try:
        monday = midnight(date.fromisocalendar(year, number, 1))
    except ValueError:
        return None  # no 53rd week
    return Stretch(monday, shift(monday, 1, "week"), "week")


def _months(begin: datetime, months: int) -> Stretch:
    return Stretch(begin, shift(begin, months, "month"), "month", "interval")


def _nth(now: Now, number: int, months: int, year: Atom | None) -> Readings | None:
    """Return the nth part of a year; of none named, the one of this year, or of next year once it is over."""
    if not 1 <= number <= 12 // months:
        return None
    first = floor(now.today, "year")
    if year is not None:
        named = year_of(year) if year.kind == "number" else _year(year)
        if named is None:
            return None
        first = first.replace(year=named)
    found = _months(shift(first, (number - 1) * months, "month"), months)
    over = year is None and found.last() <= now.today and not now.past
    return (found.moved(1, "year") if over else found,)


def _year(whole: Atom) -> int | None:
    stretch: Stretch = whole.value[0]
    return stretch.begin.year if stretch.grain == "year" else None
