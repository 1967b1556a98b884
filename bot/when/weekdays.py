"""Days seen from today: tomorrow, next Friday, vendredi en huit, the Monday after Christmas."""

from datetime import datetime

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, floor, whole_day
from bot.when.values import Days, Readings
from bot.when.weeks import unit_from_now

RULES = Rules()
_MOST = 6  # weekdays in a row


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


@RULES.of("weekday (before_last)", "(the)? unit (before_last)")
def before_last(now: Now, named: Atom) -> Readings | None:
    """The Friday before last, the week before last."""
    if named.kind == "unit":
        return unit_from_now(now, str(named.value), -2)
    return (near(now, int(named.value), "last")[0].moved(-1, "week"),)


@RULES.of("(the|in|on|for|every)* number mod weekday", "(the|in|on|for|every)* mod number weekday", kind="days")
def next_weekdays(now: Now, *found: Atom) -> Days | None:
    """The next 3 Saturdays, les 2 derniers lundis."""
    number, mod, weekday = (next(atom for atom in found if atom.kind == kind) for kind in ("number", "mod", "weekday"))
    if mod.value == "this" or not 1 <= int(number.value) <= _MOST:
        return None
    step = -1 if mod.value == "last" else 1
    first = near(now, int(weekday.value), "last" if step < 0 else "coming")[0]
    return tuple((first.moved(step * count, "week"),) for count in range(int(number.value)))


@RULES.of("number weekday (from_now)", "(in) number weekday", "number weekday ago", "ago_before number weekday")
def weekdays_from_now(now: Now, *found: Atom) -> Readings:
    """Three Fridays from now, dans trois samedis, 2 Thursdays ago."""
    number, weekday = (next(atom for atom in found if atom.kind == kind) for kind in ("number", "weekday"))
    if len(found) > 2:
        back = (now.today.weekday() - weekday.value) % 7 or 7
        return (whole_day(now.today - DAY * (back + 7 * (number.value - 1))),)
    return (whole_day(_ahead(now, weekday.value) + DAY * 7 * (number.value - 1)),)


def _ahead(now: Now, weekday: int) -> datetime:
    """Return the next such weekday after today."""
    return now.today + DAY * ((weekday - now.today.weekday()) % 7 or 7)


def _from_today(now: Now, weekday: int) -> datetime:
    """Return the next such weekday, today included."""
    return now.today + DAY * ((weekday - now.today.weekday()) % 7)


@RULES.of("(week_on) (the|on)* weekday", "weekday|dayword unit >!mod|of")
def week_on(now: Now, *found: Atom) -> Readings | None:
    """A week on Friday, Monday week."""
    weekday = found[0]
    if len(found) > 1 and found[1].value not in {"week", "fortnight"}:
        return None
    weeks = 2 if len(found) > 1 and found[1].value == "fortnight" else 1
    day = now.today + DAY * weekday.value if weekday.kind == "dayword" else _from_today(now, weekday.value)
    return (whole_day(day + DAY * 7 * weeks),)


@RULES.of(
    "length (on|from|after)+ weekday",
    "dayword|weekday (on) number >!unit|heure|hours|month",
    "dayword length",
    "length dayword",
)
def length_on(now: Now, *found: Atom) -> Readings | None:
    """Two weeks on Friday, vendredi en huit, lundi en quinze."""
    weekday = next(atom for atom in found if atom.kind in {"weekday", "dayword"})
    other = next(atom for atom in found if atom.kind not in {"weekday", "dayword"})
    day = _from_today(now, weekday.value) if weekday.kind == "weekday" else now.today + DAY * weekday.value
    if other.kind == "length":
        length = other.value
        weeks, rest = (length.count, 0) if length.unit == "week" else divmod(length.count, 7)
        return (whole_day(day + DAY * 7 * weeks),) if length.unit in {"week", "day"} and weeks and not rest else None
    weeks = {8: 1, 15: 2}.get(int(other.value), 0)
    return (whole_day(day + DAY * 7 * weeks),) if weeks else None


@RULES.of("weekday (after_next)")
def weekday_after_next(now: Now, weekday: Atom) -> Readings:
    """Friday after next: a week behind the coming one."""
    return (whole_day(_ahead(now, weekday.value) + DAY * 7),)


@RULES.of("(the)? mod|past weekday", "mod|past weekday")
def modified_weekday(now: Now, mod: Atom, weekday: Atom) -> Readings | None:
    """Next Friday (the one of next week), this Monday, last Tuesday."""
    value = mod.value or "last"
    if value == "last" and mod.text.lower().startswith("passé"):
        return None  # "je peux passé dimanche": the adjective stands behind its day
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


@RULES.of("(alternate) weekday", "number weekday (on|in|out|of)+ number", kind="days")
def alternate_weekdays(now: Now, *found: Atom) -> Days | None:
    """Every other Tuesday, un lundi sur deux: the next two, since nobody can know which of them is meant."""
    if len(found) > 1 and [found[0].value, found[-1].value] != [1, 2]:
        return None
    weekday = next(atom for atom in found if atom.kind == "weekday")
    day = whole_day(_ahead(now, int(weekday.value)))
    return (day,), (day.moved(1, "week"),)


@RULES.of("(every|the|on)* weekday (every)?")
def weekday_alone(now: Now, weekday: Atom) -> Readings:
    """Monday: the next one after today; where today is that weekday, today is a second reading."""
    return _next(now, int(weekday.value))


@RULES.of("weekdays", kind="days")
def weekdays_listed(now: Now, weekdays: Atom) -> Days:
    """Sat & Sun."""
    return tuple(_next(now, weekday) for weekday in weekdays.value)


def _next(now: Now, weekday: int) -> Readings:
    if now.past:
        return near(now, weekday, "last")
    day = whole_day(_ahead(now, weekday))
    return (day, whole_day(now.today)) if now.today.weekday() == weekday else (day,)


@RULES.of("dayword (allday)?")
def day_word(now: Now, day: Atom) -> Readings:
    """Today, tomorrow, avant-hier."""
    return (whole_day(now.today + DAY * day.value),)
