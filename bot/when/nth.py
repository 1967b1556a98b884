"""The nth of a month: first Monday of March, dernier jour du mois, 20th of next month."""

from bot.language import fold
from bot.when.atom import Atom
from bot.when.calendar_days import weekday_of_month
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, days_from, midnight, real_date, shift, unit, whole_day
from bot.when.values import Readings

RULES = Rules()
_SATURDAY = 5


@RULES.of("ordinal (the|mod)? weekday|unit (of|de|in|on|the|du)* whole")
def nth(now: Now, number: Atom, named: Atom, span: Atom) -> Readings | None:
    """First Monday of March, le premier week-end de septembre, third day of October."""
    return _nth(now, int(number.value), named, span)


@RULES.of("(the)? mod (the)? weekday|unit (of|de|in|on|the|du)* whole")
def last_of(now: Now, mod: Atom, named: Atom, span: Atom) -> Readings | None:
    """Last Friday of October, dernier jour du mois."""
    return _nth(now, -1, named, span) if mod.value == "last" else None


def _nth(now: Now, number: int, named: Atom, span: Atom) -> Readings | None:
    whole: Stretch = span.value[0]
    if whole.form == "interval" and named.kind == "unit" and named.value == "day" and whole.grain == "day":
        return (whole_day(whole.begin + DAY * (number - 1) if number > 0 else whole.last() - DAY),)
    if whole.form != "point" or whole.grain not in {"month", "year"} or number > 31:
        return None
    step = _recurring(now, span)
    found, later = (_nth_in(number, named, whole.moved(count, step or "year")) for count in (0, 1))
    if found is None or step is None or now.past or found[0].last() > now.today:
        return found
    return later if step == "year" else (*found, *(later or ()))


def _recurring(now: Now, span: Atom) -> Grain | None:
    """Return after what "March" or "the month" comes again, where what lies behind may be meant of the next; None for a span that is one alone, as "this month"."""
    if now.table.is_month(span.text):
        return "year"
    return "month" if now.table.phrases.get((fold(span.text),)) == ("unit", "month") else None


def _nth_in(number: int, named: Atom, whole: Stretch) -> Readings | None:
    begin = whole.begin
    if named.kind == "unit" and named.value == "day":
        return (whole_day(begin + DAY * (number - 1) if number > 0 else whole.last() - DAY),)
    if named.kind == "unit" and named.value == "month":
        return (unit(shift(begin, number - 1 if number > 0 else 11, "month"), "month"),)
    if whole.grain == "year":
        whole = unit(shift(begin, 11 if number < 0 else 0, "month"), "month")
        begin = whole.begin
    if whole.grain != "month" or (named.kind == "unit" and named.value not in {"week", "weekend", "fortnight"}):
        return None
    if named.kind == "unit" and named.value == "fortnight":
        return (_half_of_month(number, whole),)
    weekday = {"week": 0, "weekend": _SATURDAY}[named.value] if named.kind == "unit" else int(named.value)
    day = midnight(weekday_of_month(number, weekday, begin.year, begin.month))
    if named.kind != "unit":
        return (whole_day(day),)
    if named.value == "weekend":
        return (days_from(day, 2),)
    full = day if number > 0 or day + DAY * 7 <= whole.last() else day - DAY * 7
    return (unit(full, "week"),)


@RULES.of("ordinal|mod weekday|unit (of|de|in)+ every unit")
def nth_of_every(now: Now, number: Atom, named: Atom, _: Atom, span: Atom) -> Readings | None:
    """Le premier samedi de chaque mois: the next such day."""
    if span.value != "month" or (number.kind == "mod" and number.value != "last"):
        return None
    nth_number = -1 if number.kind == "mod" else int(number.value)
    this_month = unit(now.today, "month")
    for months in (0, 1):
        found = _nth_in(nth_number, named, this_month.moved(months, "month"))
        if found and found[0].last() > now.today:
            return found
    return None


@RULES.of("(the)? ordinal half (of|de|du|the)* whole")
def half_of_month(_: Now, number: Atom, __: Atom, span: Atom) -> Readings | None:
    """First half of January."""
    whole: Stretch = span.value[0]
    fits = whole.grain == "month" and whole.form == "point" and number.value in (1, 2)
    return (_half_of_month(number.value, whole),) if fits else None


def _half_of_month(number: int, whole: Stretch) -> Stretch:
    middle = whole.begin + DAY * 14
    return (
        Stretch(whole.begin, middle, "day", "interval")
        if number == 1
        else Stretch(middle, whole.last(), "day", "interval")
    )


@RULES.of("(the|on)* number|ordinal (of|de|du|the)* whole")
def day_of_that_month(now: Now, day: Atom, month: Atom) -> Readings | None:
    """20th of next month."""
    whole: Stretch = month.value[0]
    if whole.grain != "month" or whole.form != "point" or not 1 <= int(day.value) <= 39:
        return None
    found = whole_day(real_date(whole.begin.year, whole.begin.month, int(day.value)))
    over = found.last() <= now.today and not now.past and _recurring(now, month) == "month"
    return (found, found.moved(1, "month")) if over else (found,)
