"""Days and weeks seen from today: tomorrow, next Friday, vendredi en huit, this weekend, the first Monday of March."""

from datetime import datetime

from bot.when.atom import Atom
from bot.when.calendar_days import weekday_of_month
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, days_from, floor, midnight, real_date, shift, unit, whole_day
from bot.when.values import Readings

RULES = Rules()
_GRAINS: dict[str, Grain] = {"minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}
_SATURDAY = 5


# -- the nth of a month -----------------------------------------------------------------------------


_NTH = "ordinal (the|mod)? weekday|unit (of|de|in|on|the|du)* whole"
_LAST = "(the)? mod (the)? weekday|unit (of|de|in|on|the|du)+ whole"


@RULES.of(_NTH)
def nth(now: Now, number: Atom, named: Atom, span: Atom) -> Readings | None:
    """First Monday of March, le premier week-end de septembre, third day of October."""
    return _nth(now, int(number.value), named, span)


@RULES.of(_LAST)
def last_of(now: Now, mod: Atom, named: Atom, span: Atom) -> Readings | None:
    """Last Friday of October, dernier jour du mois."""
    return _nth(now, -1, named, span) if mod.value == "last" else None


def _nth(now: Now, number: int, named: Atom, span: Atom) -> Readings | None:
    whole: Stretch = span.value[0]
    if whole.form != "point" or whole.grain not in {"month", "year"} or number > 31:
        return None
    for years in (0, 1):
        found = _nth_in(number, named, whole.moved(years, "year"))
        if found is None:
            return None
        over = found[0].last() <= now.today and not now.past and now.table.is_month(span.text)
        if not over:
            return found
    return None


def _nth_in(number: int, named: Atom, whole: Stretch) -> Readings | None:
    begin = whole.begin
    if named.kind == "unit" and named.value == "day":
        return (whole_day(begin + DAY * (number - 1) if number > 0 else whole.last() - DAY),)
    if named.kind == "unit" and named.value == "month":
        return (unit(shift(begin, number - 1 if number > 0 else 11, "month"), "month"),)
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
    if number < 0 and (day + DAY * 7).month == begin.month % 12 + 1 and (day + DAY * 7) > whole.last():
        day -= DAY * 7
    return (unit(day, "week"),)


def _half_of_month(number: int, whole: Stretch) -> Stretch:
    middle = whole.begin + DAY * 14
    return Stretch(whole.begin, middle, "day", "interval") if number == 1 else Stretch(middle, whole.last(), "day", "interval")


# -- weeks, months, years and weekends -----------------------------------------------------------------------------


@RULES.of("(the)? unit (after_next)", "(the)? unit (after) mod (unit)?")
def after_next(now: Now, named: Atom, _: Atom | None = None) -> Readings | None:
    """The week after next."""
    return unit_from_now(now, named.value, 2)


@RULES.of("(rest|the|of|de|du)+ unit", "(rest) mod unit")
def rest(now: Now, *found: Atom) -> Readings | None:
    """The rest of the week, all week, toute la semaine; "of the month" is this month."""
    name = found[-1].value
    if len(found) > 1 and found[0].value != "this":
        return None
    if name == "weekend":
        return weekend(now, 0)
    return None


@RULES.of("rest (the|of|de|du)* mod? unit")
def rest_of(now: Now, _: Atom, mod: Atom | None, named: Atom) -> Readings | None:
    """The rest of the week: from today on."""
    whole = unit_from_now(now, named.value, {"this": 0, "last": -1}.get(mod.value, 1) if mod else 0)
    if whole is None or named.value not in {"week", "month", "year"}:
        return None
    begin = max(whole[0].begin, now.today) if mod is None or mod.value == "this" else whole[0].begin
    return (Stretch(begin, whole[0].last(), "day", "interval"),)


@RULES.of("(the|on)* mod|past unit >!of|de|du", "(the|on)* unit mod|past >!weekday|unit|part|month")
def modified(now: Now, *found: Atom) -> Readings | None:
    """Next week, le mois dernier, this weekend, le week-end prochain."""
    named = next(atom for atom in found if atom.kind == "unit")
    mod = next(atom for atom in found if atom.kind != "unit").value or "last"
    name = named.value
    if name == "weekend":
        return _weekend_modified(now, mod)
    if name == "workday":
        return _workday(now, mod)
    if name == "day" and mod != "this":
        return (whole_day(now.today + DAY * (-1 if mod == "last" else 1)),)
    return unit_from_now(now, name, {"this": 0, "last": -1}.get(mod, 1)) if name in _GRAINS and name != "minute" else None


def unit_from_now(now: Now, name: str, number: int) -> Readings | None:
    if name == "weekend":
        return weekend(now, number)
    if name == "fortnight":
        return (Stretch(shift(floor(now.today, "week"), 1, "week"), shift(floor(now.today, "week"), 3, "week"), "week", "interval"),)
    if name not in _GRAINS:
        return None
    return (unit(shift(floor(now.wall, _GRAINS[name]), number, _GRAINS[name]), _GRAINS[name]),)


def _weekend_modified(now: Now, mod: str) -> Readings:
    if mod == "coming":
        return weekend(now, int(now.today.weekday() >= _SATURDAY))
    return weekend(now, {"this": 0, "last": -1}.get(mod, 1))


def weekend(now: Now, number: int) -> Readings:
    """Return Saturday and Sunday of a week from now; of this week what is left of them."""
    saturday = floor(now.today, "week") + DAY * (_SATURDAY + 7 * number)
    if number == 0 and now.today > saturday:
        return (days_from(now.today, 1),)
    return (days_from(saturday, 2),)


def _workday(now: Now, mod: str) -> Readings:
    step = -1 if mod == "last" else 1
    day = now.today + DAY * step
    while day.weekday() >= _SATURDAY:
        day += DAY * step
    return (whole_day(day),)


@RULES.of("workdays", "(every|on)+ unit >!mod", "(the)? unit >!mod")
def workdays(now: Now, named: Atom) -> Readings | None:
    """En semaine, on weekdays: Monday to Friday of this week, at the weekend of the next."""
    if named.kind == "unit" and named.value not in {"workday", "weekend"}:
        return None
    if named.value == "weekend":
        return weekend(now, -1 if now.past else 0)
    monday = floor(now.today, "week")
    return (days_from(monday + DAY * 7 * (now.today.weekday() >= _SATURDAY), 5),)


@RULES.of("(in|on) (the)? unit >!mod|of|de|du|on", "<edge (the)? unit >!mod|of|de|du|on", "(of|de|du) (the)? unit >!mod|of|de|du|on")
def this_unit(now: Now, named: Atom) -> Readings | None:
    """dans la semaine; of the month: the present one."""
    return unit_from_now(now, named.value, 0) if named.value in {"week", "month", "year"} else None


@RULES.of("(the|on)* unit (of|de) whole", "(the) unit (of|de) number")
def month_of_march(_: Now, named: Atom, month: Atom) -> Readings | None:
    """le mois de mars."""
    fits = month.kind == "whole" and named.value == month.value[0].grain
    return month.value if fits else None


@RULES.of("(the|on)* number|ordinal (of|de|du|the)* whole")
def day_of_that_month(now: Now, day: Atom, month: Atom) -> Readings | None:
    """20th of next month."""
    whole: Stretch = month.value[0]
    if whole.grain != "month" or whole.form != "point" or not 1 <= int(day.value) <= 39:
        return None
    return (whole_day(real_date(whole.begin.year, whole.begin.month, int(day.value))),)


# -- weekdays ------------------------------------------------------------------------------------------------------


def _of_week(week: Atom, weekday: int) -> Readings | None:
    stretch: Stretch = week.value[0]
    return (whole_day(stretch.begin + DAY * weekday),) if stretch.grain == "week" and stretch.form == "point" else None


@RULES.of("weekday (of|de|du|the|from|on|comma|in)* whole")
def weekday_of_week(_: Now, weekday: Atom, week: Atom) -> Readings | None:
    """Wednesday of next week, lundi de la semaine prochaine."""
    return _of_week(week, weekday.value)


@RULES.of("whole (of|de|on|the|comma)* weekday")
def week_then_weekday(_: Now, week: Atom, weekday: Atom) -> Readings | None:
    """Next week Wednesday, last week's Sunday."""
    return _of_week(week, weekday.value)


RULES.of(_NTH)(nth)  # once more, of months just read: "of next month"
RULES.of(_LAST)(last_of)


@RULES.of("ordinal weekday (after|before) day", "weekday after|before|following|offset (the|of|de)* day")
def weekday_beside(_: Now, *found: Atom) -> Readings | None:
    """The Monday after Christmas, third Tuesday after Easter."""
    number = int(found[0].value) if found[0].kind == "ordinal" else 1
    weekday, day = (found[1], found[-1]) if found[0].kind == "ordinal" else (found[0], found[-1])
    begin = day.value[0].begin
    if len(found) > 2 and found[0].kind != "ordinal" and found[1].kind == "before":
        back = (begin.weekday() - int(weekday.value)) % 7 or 7
        return (whole_day(begin - DAY * back),)
    ahead = (int(weekday.value) - begin.weekday()) % 7 or 7
    return (whole_day(begin + DAY * (ahead + 7 * (number - 1))),)


@RULES.of("number weekday (from_now)", "number weekday ago")
def weekdays_from_now(now: Now, number: Atom, weekday: Atom, ago: Atom | None = None) -> Readings:
    """Three Fridays from now, 2 Thursdays ago."""
    if ago:
        back = (now.today.weekday() - weekday.value) % 7 or 7
        return (whole_day(now.today - DAY * (back + 7 * (number.value - 1))),)
    return (whole_day(_ahead(now, weekday.value) + DAY * 7 * (number.value - 1)),)


def _ahead(now: Now, weekday: int) -> datetime:
    """Return the next such weekday after today."""
    return now.today + DAY * ((weekday - now.today.weekday()) % 7 or 7)


def _from_today(now: Now, weekday: int) -> datetime:
    """Return the next such weekday, today included."""
    return now.today + DAY * ((weekday - now.today.weekday()) % 7)


@RULES.of("(week_on) (the|on)* weekday", "weekday unit >!mod")
def week_on(now: Now, *found: Atom) -> Readings | None:
    """A week on Friday, Monday week."""
    weekday = found[0]
    if len(found) > 1 and found[1].value not in {"week", "fortnight"}:
        return None
    weeks = 2 if len(found) > 1 and found[1].value == "fortnight" else 1
    return (whole_day(_from_today(now, weekday.value) + DAY * 7 * weeks),)


@RULES.of("length (on|from|after)+ weekday", "dayword|weekday (on) number >!unit|heure|hours|month", "dayword length")
def length_on(now: Now, *found: Atom) -> Readings | None:
    """Two weeks on Friday, vendredi en huit, lundi en quinze."""
    weekday = next(atom for atom in found if atom.kind in {"weekday", "dayword"})
    other = next(atom for atom in found if atom.kind not in {"weekday", "dayword"})
    day = _from_today(now, weekday.value) if weekday.kind == "weekday" else now.today + DAY * weekday.value
    if other.kind == "length":
        length = other.value
        return (whole_day(day + DAY * 7 * length.count),) if length.unit == "week" else None
    weeks = {8: 1, 15: 2}.get(int(other.value))
    return (whole_day(day + DAY * 7 * weeks),) if weeks else None


@RULES.of("weekday (after_next)")
def weekday_after_next(now: Now, weekday: Atom) -> Readings:
    """Friday after next: a week behind the coming one."""
    return (whole_day(_ahead(now, weekday.value) + DAY * 7),)


@RULES.of("(the)? mod|past weekday", "mod|past weekday")
def modified_weekday(now: Now, mod: Atom, weekday: Atom) -> Readings:
    """Next Friday (the one of next week), this Monday, last Tuesday."""
    value = mod.value or "last"
    if value == "next":
        return (whole_day(floor(now.today, "week") + DAY * (7 + weekday.value)),)
    return near(now, weekday.value, value)


@RULES.of("weekday mod >!unit|part|weekday", "weekday mod")
def weekday_modified(now: Now, weekday: Atom, mod: Atom) -> Readings | None:
    """vendredi prochain (the coming one), mercredi suivant (the one of next week), lundi dernier."""
    if mod.value in {"this", "next"}:
        return None
    if mod.value == "following":
        return (whole_day(floor(now.today, "week") + DAY * (7 + weekday.value)),)
    return near(now, weekday.value, mod.value)


def near(now: Now, weekday: int, mod: str) -> Readings:
    """Return the nearest such weekday on one side of today; "this" may be today."""
    if mod == "last":
        return (whole_day(now.today - DAY * ((now.today.weekday() - weekday) % 7 or 7)),)
    if mod == "this":
        return (whole_day(_from_today(now, weekday)),)
    return (whole_day(_ahead(now, weekday)),)


@RULES.of("(every|the|on)* weekday (every)?", "weekday")
def weekday_alone(now: Now, weekday: Atom) -> Readings:
    """The next one after today; where today is that weekday, today is a second reading."""
    if now.past:
        return near(now, weekday.value, "last")
    day = whole_day(_ahead(now, weekday.value))
    return (day, whole_day(now.today)) if now.today.weekday() == weekday.value else (day,)


@RULES.of("dayword (allday)?")
def day_word(now: Now, day: Atom) -> Readings:
    """Today, tomorrow, avant-hier."""
    return (whole_day(now.today + DAY * day.value),)


# -- beginnings, middles and ends ----------------------------------------------------------------------------------


@RULES.of("edge (the|of|de|du|dash|about|in|on)* whole|unit")
def edge(now: Now, which: Atom, span: Atom) -> Readings | None:
    """End of March, mi-décembre, début de semaine, fin août 2027."""
    if span.kind == "unit":
        here = unit_from_now(now, span.value, 0) if span.value in {"week", "month", "year"} else None
        if span.value == "weekend":
            return weekend(now, 0)
        if here is None:
            return None
        whole: Stretch = here[0]
    else:
        whole = span.value[0]
    return (_edge_of(now, which.value, whole, named=now.table.is_month(span.text)),)


def _edge_of(now: Now, which: str, whole: Stretch, *, named: bool) -> Stretch:
    edges = now.table.edges
    first_last = (edges.get((which, "named month")) if named else None) or edges.get((which, whole.grain))
    if whole.form != "point" or first_last is None:
        return whole
    step: Grain = "month" if whole.grain == "year" else "day"
    first, last = (min(shift(whole.begin, number, step), whole.last()) for number in first_last)
    return Stretch(first, last, step, "interval")
