"""Times of day: half past six, 18h30, neuf heures moins le quart, at 3, midnight; and parts of the day."""

import re

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.rules import Rules
from bot.when.stretch import DAY, MINUTE, ImpossibleError, Stretch
from bot.when.values import NOON, Clock, Length, Part, Readings

RULES = Rules()
_DAY_MINUTES = 1440
_HOUR = 60
EVENING = Part(1080, 1440)


def _halved(clock: Clock, meridiem: Atom | None) -> Clock:
    if meridiem is None:
        return clock
    if clock.minutes >= 780:
        return Clock(clock.minutes, clock.grain, twelve=False)
    return Clock(clock.minutes % NOON + (NOON if meridiem.value == "p" else 0), clock.grain, twelve=True)


@RULES.of("digital (ish)? meridiem", "digital (ish|oclock)?")
def digital(_: Now, written: Atom, meridiem: Atom | None = None) -> Clock | None:
    """18:30, 9h15, 9.30, 3:15pm."""
    hour, minute = map(int, re.findall(r"\d+", written.value)[:2])
    if hour > 24 or (hour == 24 and minute):
        return None
    loose = "h" not in written.value.lower() and 1 <= hour <= 12 and not written.value.startswith("0")
    return _halved(Clock(hour * 60 + minute, "minute", loose), meridiem)


@RULES.of("digital|no_clock", "(at|about|before|after|until|by|from) length")
def no_such_time(now: Now, written: Atom) -> None:
    """25:00, 9:75: offers what is left over of the day."""
    if written.kind == "length":
        length: Length = written.value
        if not (length.clocklike and length.unit == "hour" and 25 <= length.count <= 39):
            return
        minutes = length.count * 60
    else:
        hour, minute = map(int, re.findall(r"\d+", written.value)[:2])
        minutes = hour * 60 + minute
        if hour > 39:
            return
    at = now.today + MINUTE * (minutes % _DAY_MINUTES)
    raise ImpossibleError(Stretch(at if at >= now.wall else at + DAY, None, "minute"))


@RULES.of("number (oclock|ish|in|the)* meridiem", "number number meridiem", "length meridiem")
def with_meridiem(_: Now, hour: Atom, second: Atom | None = None, third: Atom | None = None) -> Clock | None:
    """3 pm, 3ish pm, ten thirty am, 330 p.m."""
    meridiem, minute = (third, second) if third else (second, None)
    if hour.kind == "length":
        return (
            _halved(Clock(hour.value.count * 60), meridiem)
            if hour.value.unit == "hour" and hour.value.count <= 24
            else None
        )
    number, minutes = int(hour.value), int(minute.value) if minute else 0
    if number > 100 and minute is None:
        number, minutes = divmod(number, 100)
    if not (number <= 24 and minutes < 60):
        return None
    grain = "minute" if minute or hour.value > 100 else "hour"
    return _halved(Clock(number * 60 + minutes, grain, loose=number <= 12), meridiem)  # type: ignore[arg-type]


@RULES.of(
    "number unit|heure >!ago|later|from_now|number",
    "<at|about|from|until|before|after number >weekday|day|mark|$|dayword|tonight|part",
)
def military(_: Now, written: Atom, unit: Atom | None = None) -> Clock | None:
    """1900 hours, at 0900 Monday: four figures are hours and minutes."""
    hour, minute = divmod(int(written.value), 100)
    if len(written.text) != 4 or not written.in_figures or hour > 23 or minute > 59 or (unit and unit.value != "hour"):
        return None
    if unit is None and not written.text.startswith("0"):
        return None
    return Clock(hour * 60 + minute, "minute")


@RULES.of("number (oclock|ish|about_after)")
def oclock(_: Now, hour: Atom) -> Clock | None:
    return Clock(int(hour.value) * 60, loose=hour.value <= 12) if hour.value <= 24 else None


@RULES.of(
    "length past|after|to|before number >!unit|meridiem|heure",
    "quarter past|after|to|until|of|before|from clock|number",
    "<!for|from|between|de|dash number|length (unit)? past|after|to|until|before|from clock|length",
)
def past_or_to(now: Now, amount: Atom, side: Atom, hour: Atom) -> Clock | None:
    """Quarter to nine, 20 minutes past 3pm, 15 to noon, 15 minutes from 1pm."""
    minutes = amount.value.count if amount.kind == "length" else int(amount.value)
    if (amount.kind == "length" and amount.value.unit != "minute") or not 1 <= minutes < 60:
        return None
    if (
        amount.kind == "number"
        and side.kind in {"to", "until", "before", "from"}
        and minutes not in {5, 10, 15, 20, 25}
    ):
        return None
    return _moved(_hour(now, hour), minutes if side.kind in {"past", "after", "from"} else -minutes)


@RULES.of(
    "number past number",
    "number to number >!meridiem|dash|clock",
)
def past_number(now: Now, minutes: Atom, side: Atom, hour: Atom) -> Clock | None:
    """Ten past six, twenty to nine; "5 to 9" in figures is a range."""
    if not 1 <= int(minutes.value) < 60 or (
        side.kind == "to" and (minutes.value not in {5, 20, 25} or (minutes.value == 5 and minutes.in_figures))
    ):
        return None
    return _moved(_hour(now, hour), int(minutes.value) * (1 if side.kind == "past" else -1))


@RULES.of("<at|about|until|before|after|by number to number >!meridiem|dash|clock")
def ten_to(now: Now, minutes: Atom, _: Atom, hour: Atom) -> Clock | None:
    """At ten to six: elsewhere it is a range."""
    return _moved(_hour(now, hour), -10) if minutes.value == 10 else None


@RULES.of("number clock")
def twelve_noon(_: Now, number: Atom, clock: Atom) -> Clock | None:
    """12 noon."""
    value: Clock = clock.value
    return value if number.value == 12 and value.minutes in (0, NOON) else None


@RULES.of("half_past clock|number|length", "half number >!unit")
def half_past(now: Now, _: Atom, hour: Atom) -> Clock | None:
    return _moved(_hour(now, hour), 30)


def _hour(_: Now, atom: Atom) -> Clock | None:
    if atom.kind == "clock":
        clock: Clock = atom.value
        return clock
    if atom.kind == "length":
        return _hours(atom.value)
    return Clock(int(atom.value) * 60, loose=True) if 1 <= int(atom.value) <= 12 else None


def _hours(length: Length) -> Clock | None:
    if length.unit != "hour" or not length.clocklike or length.count > 24:
        return None
    loose = length.spoken and 1 <= length.count <= 7  # "à une heure"; in figures hours stand as they are
    minutes = _noonward(length.count * 60 + length.minutes, from_one=length.count == 1)
    return Clock(minutes, "minute" if length.minutes else length.grain, loose)


def _moved(clock: Clock | None, minutes: int) -> Clock | None:
    if clock is None:
        return None
    moved = (clock.minutes + minutes) % _DAY_MINUTES
    return Clock(_noonward(moved, from_one=clock.loose), "minute", clock.loose, clock.twelve)


def _noonward(minutes: int, *, from_one: bool) -> int:
    """Return what is short of one o'clock as after noon: "ten to one", "une heure moins le quart"."""
    return minutes + NOON if from_one and 0 < minutes < _HOUR else minutes


@RULES.of(
    "length|clock (past|and)? length",
    "length|clock number >!month|unit|word|to|dash|au|weekday|number|heure",
    "length|clock add",
    "length|clock quarter",
)
def hours_and_minutes(_: Now, hours: Atom, more: Atom) -> Clock | None:
    """quinze heures trente, 15 heures et 20 minutes, midi et quart, neuf heures moins vingt."""
    clock = hours.value if hours.kind == "clock" else _hours(hours.value)
    if clock is None or clock.grain != "hour" or (clock.loose and hours.kind == "clock"):
        return None
    if more.kind != "length":
        return _moved(clock, int(more.value)) if -60 < more.value < 60 else None
    return _moved(clock, more.value.count) if more.value.unit == "minute" and more.value.count < 60 else None


@RULES.of("length|clock (minus) number|quarter")
def minus(_: Now, hours: Atom, minutes: Atom) -> Clock | None:
    clock = hours.value if hours.kind == "clock" else _hours(hours.value)
    return _moved(clock, -int(minutes.value)) if minutes.value < 60 else None


RULES.all.insert(-4, RULES.all.pop())  # "neuf heures moins vingt" before "neuf heures vingt"


@RULES.of(
    "<!in|ago_before|within|for|mod|plus|every|word|clock|length|number (at|about|soft)* length >!ago|from_now|later|past|for|word|de",
    "<!clock|length|number (at|about|on)+ length >!ago|from_now|later|word",
    "<from|between|de|at|until|after|before|by|des|to|au|dash|and|au|day|comma|since length",
    "length >at|to|dash|until|and|from|day|part|about_after|au|for",
    "length (de|du) >part",
)
def hours_alone(_: Now, length: Atom) -> Clock | None:
    """15h, à quinze heures."""
    return _hours(length.value)


@RULES.of(
    "(at|about)+ number number >!unit|month|number|heure",
    "^ number number $",
    "^ number dash number $",
    "number number >in|part",
)
def hour_and_minute(_: Now, hour: Atom, *rest: Atom) -> Clock | None:
    """At three twenty, ten thirty."""
    minute = rest[-1]
    if len(rest) > 1 and hour.in_figures:
        return None
    small = int(hour.value) <= 24 and 10 <= int(minute.value) < 60
    if not small or (hour.in_figures and minute.start - hour.end != 1) or (hour.in_figures != minute.in_figures):
        return None
    return Clock(int(hour.value) * 60 + int(minute.value), "minute", loose=hour.value <= 12)


@RULES.of(
    "<!number|clock|length (at|about|soft)+ number (ish|about_after)? >!unit|month|word|mod|number|figure|rare_month|heure|weekday|slash"
)
def at_number(_: Now, number: Atom) -> Clock | None:
    """At 3, around 1030, vers 18."""
    return bare(number)


def bare(number: Atom) -> Clock | None:
    """Return the clock time that a number means where one is expected: 6, 18, 1830."""
    value, text = int(number.value), number.text
    if value <= 24 and not (number.in_figures and len(text) == 3):
        return Clock(value * 60, loose=1 <= value <= 12)
    if number.in_figures and len(text) in (3, 4) and value < 2400 and value % 100 < 60 and not 1900 <= value <= 2100:
        return Clock(value // 100 * 60 + value % 100, "minute", loose=value < 1300 and text[0] != "0")
    return None


@RULES.of("clock (about_after|oclock|ish)")
def about_that(_: Now, clock: Atom) -> Clock:
    value: Clock = clock.value
    return value


@RULES.of("<!number|clock|length (about|at|the)+ clock")
def at_clock(_: Now, clock: Atom) -> Clock:
    value: Clock = clock.value
    return value


# -- parts of the day ----------------------------------------------------------------------------------------------


@RULES.of("(later) (in|the|on)* part")
def later_part(_: Now, part: Atom) -> Part:
    """Plus tard dans la soirée."""
    found: Part = part.value
    return found


@RULES.of("edge (the|of|de|in|dash|du|on)* part", "part (soft)* edge")
def edge_of_part(now: Now, *found: Atom) -> Part:
    """Late morning, fin de matinée, le matin tôt."""
    part, which = sorted(found, key=lambda atom: atom.kind != "part")
    return now.table.edges_of_day.get((which.value, part.value), part.value)


def slot(day: Stretch, part: Part) -> Stretch:
    """Return a part of a day, or of each day of a stretch from its first to its last."""
    begin = day.begin
    if day.grain == "day" and day.form == "point":
        return Stretch(begin + MINUTE * part.start, begin + MINUTE * part.end, "hour", "interval", part=True)
    return Stretch(begin + MINUTE * part.start, day.last() - DAY + MINUTE * part.end, "hour", "interval", part=True)


@RULES.of("edge? tonight|last_night", "mod|past (the)? part")
def part_of_today(now: Now, *found: Atom | None) -> Readings | None:
    """Tonight, this morning, ce soir; last night."""
    named = found[-1]
    if named is None:
        return None
    today = Stretch(now.today, now.today + DAY, "day")
    part = EVENING if named.kind != "part" else named.value
    if named.kind == "last_night" or (found[0] and found[0].value in ("last", None) and named.kind == "part"):
        today = today.moved(-1, "day")
    elif found[0] and found[0].kind == "mod" and found[0].value != "this":
        today = today.moved(1, "day")
    late = named.kind != "part" and found[0] is not None and found[0].kind == "edge"
    return (slot(today, Part(1260, 1440) if late else part),)
