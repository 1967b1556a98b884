"""Ranges of days that share a month: from 13 to 15 July, July 13-15, du 24 au 26."""

from bot.when.atom import Atom
from bot.when.dates import dated, day_number, of_month
from bot.when.now import Now
from bot.when.numbers import year_of
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, midnight, real_date, shift
from bot.when.values import Days, Readings

RULES = Rules()


@RULES.of(
    "<!from|between|de|du|the|on (on|the)* number|ordinal (and|or|comma) (the)? number|ordinal (of|de)? month|rare_month"
    " (comma|of|de|stop)? number? >!unit|meridiem",
    kind="days",
)
def two_days_of_a_month(now: Now, *found: Atom | None) -> Days | None:
    """The 1st and 15th of January, les 24 et 31 décembre."""
    month = next(atom for atom in found if atom and atom.kind in {"month", "rare_month"})
    *days, year = (day_number(found[0]), day_number(found[1]), found[3]) if found[0] and found[1] else (None, None)
    if None in days or (year is not None and year_of(year) is None):
        return None
    return tuple(dated(now, year_of(year), int(month.value), day) for day in days if day)


@RULES.of(
    "(from|between|de|du|on)? (the)? weekday? (the|comma)* number|ordinal (to|until|until_day|dash|and|au|at)"
    " (the)* weekday? (the|comma)* number|ordinal (of|de|dash)? month|rare_month (comma|of|de|stop)? number?",
    "(from|between|on)? month|rare_month (the)? number|ordinal (to|until|dash|and) (the)? number|ordinal"
    " (comma)? number? >!unit|month|meridiem|of|oclock",
)
def days_of_a_month(now: Now, *found: Atom | None) -> Readings | None:
    """from 13 to 15 July, du lundi 1er au mercredi 10 juillet, August 27th - 29th."""
    month = next(atom for atom in found if atom and atom.kind in {"month", "rare_month"})
    first, last, *years = (atom for atom in found if atom and atom.kind in {"number", "ordinal"})
    start, end, year = day_number(first), day_number(last), year_of(years[0]) if years else None
    if start is None or end is None or (years and year is None):
        return None
    ends = dated(now, year, int(month.value), end)[0].begin
    before = ends if start <= end else shift(ends.replace(day=1), -1, "month")
    begin = midnight(real_date(before.year, before.month, start))
    return (Stretch(begin, ends + DAY, "day", "interval"),)


@RULES.of(
    "<!from|between|de|du|from_day (the) number|ordinal (and|or)+ (on)? (the)? number|ordinal >!unit|meridiem|word|of|month|rare_month|heure|hours|clock",
    "<!from|between|de|du|from_day|the ordinal (and|or)+ (on)? (the)? ordinal >!unit|word|of|month|rare_month",
    kind="days",
)
def two_dates(now: Now, first: Atom, second: Atom) -> Days | None:
    """The 24th and the 31st, le 24 ou le 31."""
    one, other = (of_month(now, number) if (number := day_number(atom)) else None for atom in (first, second))
    return (one, other) if one and other else None


@RULES.of(
    "(du) (the)? number|ordinal (au|to|until|until_day|dash) (the)? number|ordinal >!unit|meridiem|word|heure|hours|clock",
    "(from|between|du|on)? (the) number|ordinal (to|until|dash|and|au) (the) number|ordinal >!unit|meridiem|word|of|heure",
    "(from|between|de|the)* ordinal (to|until|dash|and|au) (the)? number|ordinal >!unit|meridiem|word|of|heure",
    "(from|between|de) (the)? number (to|until|dash|and|au) (the)? ordinal >!unit|meridiem|word|of|heure",
)
def days_to_days(now: Now, first: Atom, last: Atom) -> Readings | None:
    """du 24 au 26, from the 24th to the 26th."""
    start, end = day_number(first), day_number(last)
    if start is None or end is None:
        return None
    begin = of_month(now, start)
    if begin is None:
        return None
    day = begin[0].begin
    last_day = day + DAY * (end - start) if end >= start else shift(day.replace(day=1), 1, "month") + DAY * (end - 1)
    return (Stretch(day, last_day + DAY, "day", "interval"),)
