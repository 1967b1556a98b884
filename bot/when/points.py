"""Points made of a day and a time of day, and lists of days that share one."""

from dataclasses import replace

from bot.when.atom import Atom
from bot.when.clock import bare, slot
from bot.when.dates import day_number, of_month
from bot.when.now import Now
from bot.when.rules import Rules
from bot.when.stretch import DAY, MINUTE, Stretch, each_day, whole_day
from bot.when.values import NOON, Clock, Days, Part, Readings

RULES = Rules()
_LONGEST_LIST = 7  # days
MORNING = Part(360, NOON)


def at(day: Stretch, clock: Clock, part: Part | None = None) -> Stretch:
    """Return a clock time on a day."""
    settled = clock.settled(part)
    begin = day.begin + MINUTE * settled.minutes
    if part and part.end > 1440 and settled.minutes < 720:
        begin += DAY  # 2 in the night belongs to the evening before
    return Stretch(begin, None, settled.grain, twelve=settled.twelve)


# -- a clock time and a part of the day ----------------------------------------------------------------------------


@RULES.of("clock (in|the|of|de|du|on|comma)* part", "part (at|about|comma|soft|on)* clock")
def settled_clock(_: Now, *found: Atom) -> Clock:
    """3 in the afternoon, 8 h du soir."""
    clock, part = sorted(found, key=lambda atom: atom.kind)
    return _settled(clock.value, part.value)


def _settled(clock: Clock, part: Part) -> Clock:
    return clock.settled(part)


@RULES.of("number|length (oclock)? (in|de|du|on) (the)* part", "number (the)? part >$|comma|mark|small")
def settled_number(_: Now, number: Atom, part: Atom) -> Clock | None:
    """3 in the morning, 8 du soir."""
    clock = bare(number) if number.kind == "number" else None
    return _settled(clock, part.value) if clock else None


# -- a day and a part of it ----------------------------------------------------------------------------------------


@RULES.of("day (allday)", "(allday) day")
def whole_of(_: Now, day: Atom) -> Readings:
    found: Readings = day.value
    return found


@RULES.of(
    "edge (on|the|in|of)* day (in|the|on|dash)* part",
    "edge (on|the|in)* day >$|small|mark|comma",
    "day (comma)? edge >$|small|mark|comma",
)
def early_on_a_day(now: Now, *found: Atom) -> Readings | None:
    """Early tomorrow morning, tôt demain, demain tôt."""
    which, day = (next(atom for atom in found if atom.kind == kind) for kind in ("edge", "day"))
    part = next((atom.value for atom in found if atom.kind == "part"), None)
    if part is None and which.value != "start":
        return None
    edged = now.table.edges_of_day.get((which.value, part or MORNING))
    return tuple(slot(stretch, edged or part or MORNING) for stretch in day.value)


@RULES.of(
    "day|days|whole (in|the|on|at|au|comma|soft|for|every|dash)* part",
    "part (of|de|du|the|on|every|comma)* day|days|whole",
)
def part_of_day(_: Now, *found: Atom) -> Readings | Days | None:
    """Tomorrow morning, le 24 au soir, morning of the 15th."""
    part, day = sorted(found, key=lambda atom: atom.kind != "part")
    if day.kind == "days":
        return tuple(tuple(slot(stretch, part.value) for stretch in readings) for readings in day.value)
    if day.kind == "whole":
        return _slots_of_whole(day.value[0], part.value)
    return tuple(slot(stretch, part.value) for stretch in day.value)


def _slots_of_whole(whole: Stretch, part: Part) -> Days | None:
    days = list(each_day(whole)) if whole.grain in {"day", "week"} else []
    return tuple((slot(day, part),) for day in days) if 0 < len(days) <= _LONGEST_LIST else None


@RULES.of("day (in|the|on|comma)* meridiem")
def half_of_day(_: Now, day: Atom, meridiem: Atom) -> Readings:
    """Saturday a.m."""
    part = MORNING if meridiem.value == "a" else Part(NOON, 1080)
    return tuple(slot(stretch, part) for stretch in day.value)


@RULES.of("part (du|de) number >!unit|month|heure|clock")
def part_of_a_date(now: Now, part: Atom, date: Atom) -> Readings | None:
    """Le soir du 24."""
    number = day_number(date)
    days = of_month(now, number) if number else None
    return tuple(slot(stretch, part.value) for stretch in days) if days else None


# -- a day and a clock time ----------------------------------------------------------------------------------------


@RULES.of(
    "slot (at|on|comma|about|for|from|soft)* clock",
    "clock (on|the|in|de|du|comma|at)* slot",
    "slot (at|about)* number >!unit|heure|word|to|dash|month",
    "<!number|dash number slot",
)
def clock_in_slot(_: Now, *found: Atom) -> Readings | None:
    """This morning at 3, 8 tonight, tonight 815."""
    evening, when = sorted(found, key=lambda atom: atom.kind != "slot")
    clock = when.value if when.kind == "clock" else bare(when)
    if clock is None:
        return None
    found_readings = []
    for stretch in evening.value:
        midnight = stretch.begin.replace(hour=0, minute=0)
        minutes = int((stretch.begin - midnight) / MINUTE)
        part = Part(minutes, minutes + int((stretch.last() - stretch.begin) / MINUTE))
        found_readings.append(at(Stretch(midnight, midnight + DAY, "day"), clock, part))
    return tuple(found_readings)


@RULES.of("<!dash|to number dayword", "<!dash|to number day >$|comma|mark|small", "day (comma)? number >$|mark|small")
def number_on_day(_: Now, *found: Atom) -> Readings | None:
    """9 tomorrow."""
    number, day = sorted(found, key=lambda atom: atom.kind != "number")
    clock = bare(number)
    return tuple(at(stretch, clock) for stretch in day.value) if clock else None


@RULES.of(
    "day|days|whole (at|on|comma|about|for|soft|in|au|de|dash)* clock",
    "clock (on|the|comma|of|de|du|for|in|soft)* day|days|whole",
    "moment (at|comma|on)* clock",
)
def clock_on_day(_: Now, *found: Atom) -> Readings | Days | None:
    """Saturday at 9am, midi le 24, Saturday or Sunday at 3."""
    clock, day = sorted(found, key=lambda atom: atom.kind != "clock")
    if day.kind == "days":
        return tuple(tuple(at(stretch, clock.value) for stretch in readings) for readings in day.value)
    if day.kind == "whole":
        whole: Stretch = day.value[0]
        if whole.grain in {"month", "year"} and whole.form == "point":
            return (at(whole, clock.value),)
        days = list(each_day(whole)) if whole.grain in {"day", "week"} else []
        return tuple((at(each, clock.value),) for each in days) if 0 < len(days) <= 2 else day.value
    if day.kind == "moment":
        counted = day.value[0]
        return (at(Stretch(counted.begin.replace(hour=0), None, "day"), clock.value),) if counted.counted else None
    return tuple(at(stretch, clock.value) for stretch in day.value)


@RULES.of("same_time (on|the|comma)* day|whole", "day|whole (at|comma|on|the)* same_time")
def same_time(now: Now, *found: Atom) -> Readings | None:
    """This time tomorrow, même heure demain; of another week, on the day of the week that it is."""
    day = next(atom.value for atom in found if atom.kind != "same_time")
    clock = Clock(now.wall.hour * 60 + now.wall.minute, "minute")
    if day[0].grain == "week":
        return (at(whole_day(day[0].begin + DAY * now.wall.weekday()), clock),)
    return tuple(at(stretch, clock) for stretch in day) if day[0].grain == "day" else None


# -- lists ---------------------------------------------------------------------------------------------------------


LISTS = Rules()


@LISTS.of("day (comma|or|and|the|on|slash)+ day", kind="days")
def two_days(_: Now, first: Atom, second: Atom) -> Days:
    """Saturday or Sunday: two expressions that may share a clock time."""
    return first.value, second.value


@LISTS.of(
    "clock|number (or|slash)+ (at)* clock (on|the|of|de|du|for|comma)* day",
    "clock (or|slash)+ (at)* number (on|the|of|de|du|for|comma)* day",
    "day (at|comma|on|about)* clock (or|slash)+ (at|about)* clock",
    "day (at|comma|on|about)* clock (or|slash)+ (at|about)* number >$|small|mark|comma",
    kind="days",
)
def either_clock(_: Now, *found: Atom) -> Days | None:
    """18 h ou 19 h le vendredi, Friday at 6 or 7: both on that day, the later one behind the other."""
    day = next(atom for atom in found if atom.kind == "day")
    one, other = (atom.value if atom.kind == "clock" else bare(atom) for atom in found if atom is not day)
    if one is None or other is None:
        return None
    first, second = one.settled(), other.settled()
    if other.loose and second.minutes < first.minutes < second.minutes + NOON:
        second = replace(second, minutes=second.minutes + NOON)
    return tuple(tuple(at(stretch, clock) for stretch in day.value) for clock in (first, second))


@LISTS.of("days (comma|or|and|the|on|slash)+ day", kind="days")
def more_days(_: Now, days: Atom, day: Atom) -> Days:
    return (*days.value, day.value)
