"""Named days and what is said relative to them: Christmas, Yom Kippur, the day after Easter, le pont de l'Ascension."""

from collections.abc import Callable
from datetime import date, datetime

from bot.schedule.calendar import feast, public_holidays
from bot.when.atom import Atom
from bot.when.calendar_days import NAMED, SEASONS
from bot.when.dates import day_number, of_month
from bot.when.now import Now
from bot.when.numbers import year_of
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, days_from, midnight, real_date, whole_day
from bot.when.values import Readings

EVES = Rules()  # before their number is taken for a date of its own
EARLY = Rules()  # the days themselves
RULES = Rules()  # what is said relative to them
_SATURDAY = 5


def yearly(now: Now, find: Callable[[int], date], year: int | None, *, back: bool) -> Readings:
    """Return the next of a day that comes every year, or the last one."""
    if year:
        return (whole_day(find(year)),)
    days = [midnight(find(now.day.year + number)) for number in (-1, 0, 1)]
    if back:
        return (whole_day([day for day in days if day < now.today][-1]),)
    return (whole_day(next(day for day in days if day >= now.today)),)


def _is_back(now: Now, mod: Atom | None) -> bool:
    return mod.value in ("last", None) if mod else now.past


@EARLY.of("mod|past? named (comma|of|de|du|in)? number|whole", "named mod|past >!unit", "mod|past? named")
def named(now: Now, *found: Atom | None) -> Readings | None:
    """Christmas, Christmas 2027, last Easter, Noël prochain."""
    mod, day, year = (_of_kind(found, kinds) for kinds in (("mod", "past"), ("named",), ("number",)))
    whole = _of_kind(found, ("whole",))
    if whole and whole.value[0].grain != "year":
        return None
    if day is None or (year and year_of(year) is None):
        return None
    if whole:
        return (whole_day(NAMED[day.value](whole.value[0].begin.year)),)
    return yearly(now, NAMED[day.value], year_of(year), back=_is_back(now, mod))


@EVES.of("named (de|du|of|the)* number (month)? >!unit|heure")
def eve_of_the_day(now: Now, eve: Atom, number: Atom, _: Atom | None = None) -> Readings | None:
    """Le réveillon du 31: the number tells which of the two eves is meant."""
    meant = {24: "christmas-eve", 31: "new-years-eve"}.get(int(number.value))
    if meant is None or eve.value not in ("christmas-eve", "new-years-eve"):
        return None
    return yearly(now, NAMED[meant], None, back=now.past)


def _of_kind(found: tuple[Atom | None, ...], kinds: tuple[str, ...]) -> Atom | None:
    return next((atom for atom in found if atom and atom.kind in kinds), None)


@EARLY.of(
    "(rest|the)* mod|past? season (comma|of|de)? number",
    "(rest|the)* season mod",
    "(rest|the)* mod|past? season",
    "rare_season (comma|of|de)? number >!unit|heure",
    "rare_season mod|past",
)
def season(now: Now, *found: Atom | None) -> Readings | None:
    """The festive season, les vacances de Noël, next summer; "été" is one only beside a year or "prochain"."""
    kinds = (("mod", "past"), ("season", "rare_season"), ("number",))
    mod, named_season, year = (_of_kind(found, each) for each in kinds)
    if named_season is None or (year and year_of(year) is None):
        return None
    find, length = SEASONS[named_season.value]
    starts = [midnight(find(now.day.year + number)) for number in (-1, 0, 1)]
    if number := year_of(year):
        return (days_from(midnight(find(number)), length),)
    if _is_back(now, mod):
        return (days_from([start for start in starts if start + DAY * length <= now.today][-1], length),)
    return (days_from(next(start for start in starts if start + DAY * length > now.today), length),)


@EARLY.of("mod|past? feast (comma|of|de)? number", "feast mod", "mod|past? feast")
def jewish_feast(now: Now, *found: Atom | None) -> Readings | None:
    """Yom Kippur, Hanoucca 2026; a feast of several days is a stretch of them."""
    mod, key, year = (_of_kind(found, kinds) for kinds in (("mod", "past"), ("feast",), ("number",)))
    if key is None or (year and year_of(year) is None):
        return None
    if number := year_of(year):
        return _feast_days(key.value, number)
    back = _is_back(now, mod)
    for years in (0, -1) if back else (0, 1):
        days = _feast_days(key.value, now.day.year + years)
        if days and (days[0].begin < now.today if back else days[0].last() > now.today):
            return days
    return None


def _feast_days(key: str, year: int) -> Readings | None:
    days = feast(key, year)
    if not days:
        return None
    return (days_from(midnight(days[0]), len(days)),) if len(days) > 1 else (whole_day(days[0]),)


@EARLY.of("mod|past? holiday", "holiday mod")
def public_holiday(now: Now, *found: Atom | None) -> Readings | None:
    """The next bank holiday, le prochain jour férié."""
    if now.calendar is None:
        return None
    mod = _of_kind(found, ("mod", "past"))
    back = _is_back(now, mod)
    days = [day for years in (-1, 0, 1) for day in public_holidays(now.calendar, now.day.year + years)]
    found_days = [day for day in days if (day < now.day if back else day >= now.day)]
    return (whole_day(found_days[-1 if back else 0]),)


@EARLY.of("day unit >!mod|of|de|ago", "unit (of|de|du|the)+ day", "unit (of|de|du|the)+ whole")
def around_day(_: Now, *found: Atom) -> Readings | None:
    """Christmas week, the week of October 6th, le week-end de Pâques, le week-end du 12."""
    unit_atom, day = sorted(found, key=lambda atom: atom.kind != "unit")
    stretch: Stretch = day.value[0]
    if unit_atom.value not in {"week", "weekend"} or (day.kind == "whole" and stretch.form != "interval"):
        return None
    return (_around(str(unit_atom.value), stretch.begin, ahead=unit_atom is found[0]),)


def _around(name: str, at: datetime, *, ahead: bool) -> Stretch:
    """Return the week or weekend around a day; "the week of" a Saturday or Sunday is the one that follows."""
    if name == "weekend":
        return days_from(at - DAY * (at.weekday() - _SATURDAY), 2)
    monday = at + DAY * (7 - at.weekday() if ahead and at.weekday() >= _SATURDAY else -at.weekday())
    return Stretch(monday, monday + DAY * 7, "week")


@EARLY.of("unit (du) number >!unit|month|heure|clock")
def around_date(now: Now, named_unit: Atom, day: Atom) -> Readings | None:
    """La semaine du 21, le week-end du 12."""
    number = day_number(day)
    found = of_month(now, number) if number and named_unit.value in {"week", "weekend"} else None
    return (_around(str(named_unit.value), found[0].begin, ahead=True),) if found else None


@EARLY.of("(the)? unit after|before (the|of)* day|whole")
def unit_beside(_: Now, named: Atom, side: Atom, day: Atom) -> Readings | None:
    """The week after Christmas, le week-end avant Pâques."""
    begin = day.value[0].begin
    step = 1 if side.kind == "after" else -1
    if named.value == "week":
        monday = begin - DAY * begin.weekday() + DAY * 7 * step
        return (Stretch(monday, monday + DAY * 7, "week"),)
    if named.value != "weekend" or day.kind == "whole":
        return None
    ahead = (_SATURDAY - begin.weekday()) % 7 or 7
    return (days_from(begin + DAY * (ahead if step > 0 else ahead - 7 - 7 * (begin.weekday() >= _SATURDAY)), 2),)


@RULES.of("offset (the|of|de|du|on)* day|whole|dayword")
def beside(now: Now, offset: Atom, day: Atom) -> Readings | None:
    """The day after Christmas, la veille de Kippour, le lendemain du 13 février."""
    if day.kind == "dayword":
        return (whole_day(now.today + DAY * (day.value + offset.value)),)
    found = day.value[0]
    if found.grain != "day":
        return None
    return (
        whole_day(found.begin + DAY * offset.value if offset.value < 0 else found.last() + DAY * (offset.value - 1)),
    )


@RULES.of("day (of|de|in|comma)* whole")
def day_of_some_year(_: Now, day: Atom, year: Atom) -> Readings | None:
    """Christmas next year, le 14 juillet de l'année dernière."""
    whole: Stretch = year.value[0]
    if whole.grain != "year" or whole.form != "point":
        return None
    found = day.value[0].begin
    return (whole_day(real_date(whole.begin.year, found.month, found.day)),)


@RULES.of("(the)? offset_alone >$|small|part|comma|au|mark|or|and")
def beside_today(now: Now, offset: Atom) -> Readings:
    """le lendemain, la veille: nothing else being named, of today."""
    return (whole_day(now.today + DAY * offset.value),)


@RULES.of("bridge (the|of|de|du)* day")
def bridge(_: Now, __: Atom, day: Atom) -> Readings:
    """le pont de l'Ascension: from the holiday to the weekend beside it."""
    begin = day.value[0].begin
    before, after = {0: (2, 1), 1: (3, 1), 3: (0, 4), 4: (0, 3), 5: (0, 2), 6: (1, 1)}.get(begin.weekday(), (0, 1))
    return (days_from(begin - DAY * before, before + after),)
