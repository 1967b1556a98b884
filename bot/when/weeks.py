"""Weeks, months, years and weekends seen from now: next week, le mois dernier, this weekend, weekdays."""

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, days_from, floor, shift, unit, whole_day
from bot.when.values import Readings

RULES = Rules()
_GRAINS: dict[str, Grain] = {
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
}
_SATURDAY = 5


@RULES.of("(after_next) unit")
def after_the_next(now: Now, named: Atom) -> Readings | None:
    """After next week."""
    found = unit_from_now(now, named.value, 1)
    return (Stretch(found[0].last(), None, found[0].grain, "after"),) if found else None


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


@RULES.of("rest|later (the|of|de|du|in|on)* mod? unit >!of|de|du")
def rest_of(now: Now, _: Atom, mod: Atom | None, named: Atom) -> Readings | None:
    """The rest of the week: from today on."""
    if named.value == "day" and mod is None:
        return (Stretch(floor(now.wall, "minute"), now.today + DAY, "hour", "interval", part=True),)
    whole = unit_from_now(now, named.value, {"this": 0, "last": -1}.get(mod.value, 1) if mod else 0)
    if whole is None or named.value not in {"week", "month", "year"}:
        return None
    begin = max(whole[0].begin, now.today) if mod is None or mod.value == "this" else whole[0].begin
    return (Stretch(begin, whole[0].last(), "day", "interval"),)


@RULES.of("(the|on)* mod|past unit >!of|de|du", "(the|on)* unit mod|past >!unit|part|month")
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
    return (
        unit_from_now(now, name, {"this": 0, "last": -1}.get(mod, 1)) if name in _GRAINS and name != "minute" else None
    )


def unit_from_now(now: Now, name: str, number: int) -> Readings | None:
    if name == "weekend":
        return weekend(now, number)
    if name == "fortnight":
        return (
            Stretch(
                shift(floor(now.today, "week"), 1, "week"),
                shift(floor(now.today, "week"), 3, "week"),
                "week",
                "interval",
            ),
        )
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


@RULES.of(
    "(in|on) (the)? unit >!mod|of|de|du|on",
    "<edge (the)? unit >!mod|of|de|du|on",
    "(of|de|du) (the)? unit >!mod|of|de|du|on",
)
def this_unit(now: Now, named: Atom) -> Readings | None:
    """dans la semaine; of the month: the present one."""
    return unit_from_now(now, named.value, 0) if named.value in {"week", "month", "year"} else None


@RULES.of("(rest|the|on)* unit (of|de) whole", "(the) unit (of|de) number")
def month_of_march(_: Now, named: Atom, month: Atom) -> Readings | None:
    """le mois de mars."""
    fits = month.kind == "whole" and named.value == month.value[0].grain
    return month.value if fits else None
