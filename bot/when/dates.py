"""Days of the calendar: 24 December, le 24, 24/12/2026, Friday the 13th."""

import re
from datetime import date, datetime, timedelta

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.numbers import year_of
from bot.when.rules import Rules
from bot.when.stretch import DAY, ImpossibleError, floor, midnight, real_date, shift, unit, whole_day
from bot.when.values import Readings

RULES = Rules()
_AHEAD = timedelta(days=335)  # eleven months: what is further was perhaps meant as the one just gone


def _century(year: int) -> int:
    return year + (2000 if year < 70 else 1900) if year < 100 else year


def dated(now: Now, year: int | None, month: int, day: int, weekday: int | None = None) -> Readings:
    """Return a date; without a year the next to come, or the last one when the verb is past.

    Where a weekday was named that the date has not, a year in which it has comes first.
    """
    if year is not None:
        return (whole_day(real_date(year, month, day)),)
    if (month, day) == (2, 29):
        return _leap_day(now)
    here = midnight(_in_some_year(now, month, day))
    near = _near(now, here)
    if weekday is None or near[0].begin.weekday() == weekday:
        return near[:1] if weekday is not None else near
    fitting = [shift(here, years, "year") for years in (0, 1, -1)]
    return (*(whole_day(each) for each in fitting if each.weekday() == weekday), near[0])


def _in_some_year(now: Now, month: int, day: int) -> date:
    """Return a date of this year; where there is none, the nearest offered is still to come."""
    try:
        return real_date(now.day.year, month, day)
    except ImpossibleError as error:
        if error.nearest.begin >= now.today or now.past:
            raise
        return real_date(now.day.year + 1, month, day)


def _near(now: Now, here: datetime) -> Readings:
    if now.past:
        return (whole_day(here if here < now.today else shift(here, -1, "year")),)
    ahead = here if here >= now.today else shift(here, 1, "year")
    if ahead - now.today <= _AHEAD:
        return (whole_day(ahead),)
    return whole_day(ahead), whole_day(shift(ahead, -1, "year"))


def _leap_day(now: Now) -> Readings:
    for year in range(now.day.year, now.day.year + 9):
        if year % 4 == 0 and (year % 100 or year % 400 == 0) and date(year, 2, 29) >= now.day:
            return (whole_day(date(year, 2, 29)),)
    raise ImpossibleError(whole_day(date(now.day.year, 2, 28)))


def of_month(now: Now, number: int, weekday: int | None = None) -> Readings | None:
    """Return the next day of the month with a number, and with a weekday where one is named."""
    step = -1 if now.past else 1
    fallback: Readings | None = None
    for months in range(0, step * 14, step):
        first = shift(floor(now.today, "month"), months, "month")
        day = first + DAY * (number - 1)
        if day.month != first.month or (day > now.today if now.past else day < now.today):
            continue
        fallback = fallback or (whole_day(day),)
        if weekday is None or day.weekday() == weekday:
            return (whole_day(day),)
    if fallback is None and number > 31:
        raise ImpossibleError(unit(shift(floor(now.today, "month"), 1, "month") - DAY, "day"))
    return fallback


def day_number(atom: Atom) -> int | None:
    value = int(atom.value)
    return value if 1 <= value <= 39 and len(atom.text) < 12 else None


def _weekday(atom: Atom | None) -> int | None:
    return int(atom.value) if atom else None


@RULES.of(
    "<!month|rare_month weekday? (comma|the|on|stop)* number|ordinal (of|de|dash|stop|slash|the)* month|rare_month"
    " (comma|dash|stop|slash|of|de|du|in)* number (comma)? >!unit|oclock|month|meridiem|to|heure",
    "<!month|rare_month weekday? (comma|the|on|stop)* number|ordinal (of|de|dash|stop|slash|the)* month|rare_month",
)
def day_month(now: Now, weekday: Atom | None, day: Atom, month: Atom, year: Atom | None = None) -> Readings | None:
    """24 December, le vingt-quatre décembre, Friday the 25th of December 2026, 31-Oct-74."""
    number, named = day_number(day), _written_year(year)
    if day.kind == "number" and number == 1 and not day.in_figures:
        return None  # "un mars" is no first of March
    if number is None or (year is not None and named is None):
        return None
    return dated(now, named, int(month.value), number, _weekday(weekday))


def _written_year(year: Atom | None) -> int | None:
    """Return the year of four figures, or of two that can hardly be anything else."""
    if year is None:
        return None
    if len(year.text) == 2 and year.in_figures and (int(year.value) > 12):
        return _century(int(year.value))
    return year_of(year)


@RULES.of(
    "weekday? (comma|on|stop)* month|rare_month (the|stop)* number|ordinal (comma|of|in)? number (comma)? >!unit|oclock|meridiem",
    "month|rare_month (the|stop)* number|ordinal (comma|on)* weekday",
    "weekday? (comma|on|stop)* month|rare_month (the|stop)* number|ordinal >!unit|oclock|meridiem|heure",
)
def month_day(now: Now, *found: Atom | None) -> Readings | None:
    """December 24th, Dec 24 2026, Jul 18, Fri."""
    weekday = next((atom for atom in found if atom and atom.kind == "weekday"), None)
    month = next(atom for atom in found if atom and atom.kind in {"month", "rare_month"})
    day, *years = (atom for atom in found if atom and atom.kind in {"number", "ordinal"})
    number, year = day_number(day), year_of(years[0]) if years else None
    if number is None or (years and year is None):
        return None
    return dated(now, year, int(month.value), number, _weekday(weekday))


@RULES.of("<!caller weekday? (comma|the|on|stop)* ymd|dmy|dm >!of")
def numeric(now: Now, weekday: Atom | None, written: Atom) -> Readings | None:
    """24/12/2026, 2026-12-24, 24/12: day first, and month first where day first is impossible."""
    figures = [int(part) for part in re.findall(r"\d+", written.text)]
    if written.kind == "ymd":
        return (whole_day(real_date(*figures)),)
    return _day_first(now, figures[0], figures[1], figures[2:], weekday)


def _day_first(now: Now, day: int, month: int, years: list[int], weekday: Atom | None = None) -> Readings | None:
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 39):
        return None
    return dated(now, _century(years[0]) if years else None, month, day, _weekday(weekday))


@RULES.of("(the) digital")
def digital_date(now: Now, written: Atom) -> Readings | None:
    """le 24.12: a date in spite of its stop."""
    day, _, month = written.value.partition(".")
    if not month.strip().isdigit() or not 1 <= int(month) <= 12:
        return None
    return _day_first(now, int(day), int(month), [])


@RULES.of(
    "^ number number number $",
    "(the|on) number number number",
    "<!word|number|caller number number number >!unit|word|number",
)
def numeric_spaced(now: Now, day: Atom, month: Atom, year: Atom) -> Readings | None:
    """31 10 1974, le 20 02 14."""
    if not (day.in_figures and month.in_figures and year.in_figures) or len(year.text) not in (2, 4):
        return None
    return _day_first(now, int(day.value), int(month.value), [int(year.value)])


@RULES.of("^ number number $", "(the) number number >!unit|word|number|month")
def day_and_month_spaced(now: Now, day: Atom, month: Atom) -> Readings | None:
    """17 02."""
    if not (day.in_figures and month.in_figures and int(month.value) <= 12 and len(month.text) <= 2):
        return None
    return _day_first(now, int(day.value), int(month.value), [])


@RULES.of("^ number (dash) number $", "(on|the) number (dash) number >!unit|meridiem")
def day_and_month_dashed(now: Now, day: Atom, month: Atom) -> Readings | None:
    """15-2, 2-15: unless both are hours of a day that is open."""
    first, last = int(day.value), int(month.value)
    hours = 6 <= first <= 12 and (first < last <= 24 or last <= 8)
    if hours or not (day.in_figures and month.in_figures):
        return None
    return _day_first(now, first, last, [])


@RULES.of(
    "weekday (comma|the)* number|ordinal >!unit|meridiem|oclock|heure|month|to|dash|word|number|weekday|mod|past|until|in"
)
def weekday_number(now: Now, weekday: Atom, day: Atom) -> Readings | None:
    """jeudi 15, Friday the 13th: the next month in which they meet."""
    number = day_number(day)
    if number is None or (day.kind == "number" and number > 31) or _is_idiom(weekday, day):
        return None
    return of_month(now, number, int(weekday.value))


def _is_idiom(weekday: Atom, day: Atom) -> bool:
    return day.start - weekday.end > 3 and day.kind == "number" and not day.in_figures


@RULES.of(
    "<!caller (on|du|from)? (the) number >!du|unit|month|number|word|mod|heure|meridiem|weekday|oclock|ordinal|caller|quarter|plus|figure",
    "<from_day|until_day|by_day|since_day number >!unit|month|number|word|heure|meridiem|oclock",
    "<!caller (on|du)? (the) ordinal >!unit|month|number|word|mod|weekday|ordinal|of|de|du|rare_month|half|quarter|trimester|semester",
    "<^|on|to|until|until_day|before|after|by|by_day|since|since_day|from|from_day|for|and|or|au|part|of ordinal"
    " >!unit|month|number|word|mod|weekday|ordinal|of|de|rare_month|half|quarter|trimester|semester",
)
def day_of_month(now: Now, day: Atom) -> Readings | None:
    """le 24, on the 24th, the first."""
    number = day_number(day)
    if number is None or (day.kind == "number" and not day.in_figures and number < 20 and number != 1):
        return None
    return of_month(now, number)
