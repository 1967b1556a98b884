"""Ranges and bounds: from 9 to 5, du lundi au vendredi, after six, d'ici vendredi, until tomorrow evening."""

from dataclasses import replace
from datetime import datetime

from bot.when.atom import Atom
from bot.when.clock import bare
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.relative import minutes_of
from bot.when.rules import Rules
from bot.when.stretch import DAY, MINUTE, Stretch, each_day, floor, shift, whole_day
from bot.when.values import NOON, Clock, ClockRange, Days, Length, Readings

_ORDER: list[Grain] = ["minute", "hour", "day", "week", "month", "year"]
_AFTER = {"after", "from", "from_day", "since", "since_day", "des"}

# -- clock times ---------------------------------------------------------------------------------------------------

CLOCKS = Rules()


@CLOCKS.of(
    "(from|between|de|du|des|since|about)* clock (to|until|dash|au|at|slash)+ (about|at|the)* clock|number >!unit|month|word|heure",
    "(between) (about)? clock (and|to|dash|at)+ (about|the)* clock|number >!unit|month|word|heure",
    "(from|between|de|du|des|since|about)* number (to|until|dash|au|at|and)+ (about|at)* clock",
    "(from|since) (about)? number (to|until|dash|and|at)+ number (oclock)? >!unit|month|word|heure|figure",
    "(between|de) (about)? number (to|dash|and|at)+ number (oclock)? >!unit|month|word|heure|figure|de",
    "<!number|word|month|weekday|caller number (dash|to|until) number >!unit|month|word|number|heure|figure|dash",
    "<weekday|day number (dash|to|until|at) number >!unit|month|word|number|heure|figure|dash",
)
def clock_range(_: Now, first: Atom, last: Atom) -> ClockRange | None:
    """From 9 to 5, entre midi et 2, 3-4pm, 9h30 à 11h."""
    start, end = _clock(first), _clock(last)
    return _lent(start, end) if start and end else None


def _clock(atom: Atom) -> Clock | None:
    return bare(atom) if atom.kind == "number" else atom.value


def _lent(start: Clock, end: Clock) -> ClockRange:
    """Let the ends lend each other their half of the day ("3-4pm", "9 to 5")."""
    if start.loose and end.twelve:
        late = end.minutes >= NOON and start.minutes % NOON < end.minutes % NOON
        start = replace(start, minutes=start.minutes % NOON + NOON * late, loose=False, twelve=True)
    start = _not_behind(start, end)
    if end.minutes <= start.minutes < end.minutes + NOON <= 1440 and not end.twelve and end.minutes < NOON:
        end = replace(end, minutes=end.minutes + NOON, loose=False)
    elif end.loose:
        end = (
            end.settled()
            if end.settled().minutes > start.minutes and end.minutes < start.minutes
            else replace(end, loose=False)
        )
    return ClockRange(start, replace(end, loose=False), "interval")


def _not_behind(start: Clock, end: Clock) -> Clock:
    settled = start.settled()
    raw = replace(start, loose=False)
    return raw if not end.loose and settled.minutes > end.minutes >= raw.minutes else settled


@CLOCKS.of("after|from clock (soft|and|comma)* before|until clock")
def after_but_before(_: Now, __: Atom, first: Atom, ___: Atom, last: Atom) -> ClockRange:
    """Later than 9:30 but before 11."""
    return _lent(first.value, last.value)


@CLOCKS.of(
    "(from)? clock (for) length",
    "(for) length (from) clock",
)
def clock_and_length(_: Now, *found: Atom) -> ClockRange | None:
    """4pm for 30 mins."""
    clock, length = sorted(found, key=lambda atom: atom.kind)
    value: Length = length.value
    if value.unit not in {"minute", "hour"}:
        return None
    start: Clock = clock.value.settled()
    return ClockRange(start, replace(start, minutes=start.minutes + minutes_of(value), grain="minute"), "interval")


@CLOCKS.of(
    "after|from|since|des (about|the|at)* clock (onwards)? >!day",
    "after|from|des (about|the|at)* number (onwards|on)? >!unit|month|word|weekday|number|heure|figure|rare_month|to|au|at|day",
    "clock onwards",
)
def after_clock(_: Now, *found: Atom) -> ClockRange | None:
    """After six, dès 9h, 3pm onwards."""
    number = next(atom for atom in found if atom.kind in {"clock", "number"})
    clock = _clock(number)
    return ClockRange(clock.settled(), None, "after") if clock else None


@CLOCKS.of(
    "before|until (about|the|at)* clock",
    "by (about|the|at)* clock >!day|days|weekday",
    "before|until|by (about|the|at)* number >!unit|month|word|weekday|number|heure|figure|rare_month|day|meridiem",
)
def before_clock(now: Now, side: Atom, number: Atom) -> ClockRange | Readings | None:
    """Until 6, before noon, by 2pm."""
    clock = _clock(number)
    if clock is None:
        return None
    settled = clock.settled()
    if side.kind == "by":
        at = _next(now, settled)
        return (Stretch(floor(now.wall, "minute"), at, "minute", "interval", settled.twelve),)
    form = "before" if side.kind == "before" else "interval"
    return ClockRange(None, settled, form)  # type: ignore[arg-type]


def _next(now: Now, clock: Clock) -> datetime:
    at = now.today + MINUTE * clock.minutes
    if now.past:
        return at - DAY if at > now.wall else at
    return at + DAY if at < floor(now.wall, clock.grain) else at


def on_day(day: Stretch, clocks: ClockRange) -> Stretch:
    """Return a range of clock times on a day; what runs from one clock time to another includes the last's grain."""
    first, last = clocks.first, clocks.last
    begin = day.begin + MINUTE * first.minutes if first else None
    end = day.begin + MINUTE * last.minutes if last else None
    twelve = any(clock.twelve for clock in (first, last) if clock)
    if begin and end and first and last:
        grain = min(first.grain, last.grain, key=_ORDER.index)
        end += DAY if end <= begin else DAY * 0
        return Stretch(begin, shift(end, 1, grain), grain, "interval", twelve)
    if begin and first:
        return Stretch(begin, None, first.grain, "after", twelve)
    if last is None or end is None:
        raise ValueError("a range without ends")
    if clocks.form == "before":
        return Stretch(None, end, last.grain, "before", twelve)
    return Stretch(day.begin, shift(end, 1, last.grain), last.grain, "before", twelve)


def of_clocks(now: Now, clocks: ClockRange) -> Stretch:
    """Return a range of clock times of no named day: the next that is not over."""
    today = whole_day(now.today)
    found = on_day(today, clocks)
    if clocks.first is None:
        found = Stretch(None, found.end if clocks.form == "before" else today.begin + MINUTE * _minutes(clocks.last),
                        found.grain, "before", found.twelve)  # fmt: skip
    edge = found.end if found.end and clocks.last else found.begin
    over = edge <= now.wall if clocks.last else edge < floor(now.wall, found.grain)
    return found.moved(1, "day") if over and not now.past else found


def _minutes(clock: Clock | None) -> int:
    return clock.minutes if clock else 0


# -- days ----------------------------------------------------------------------------------------------------------

DAYS = Rules()
LENGTHS = Rules()


@DAYS.of(
    "(from|from_day|between|du|de|since|on)* day|whole (to|until|until_day|dash|au|at)+ (the)* day|whole",
    "(between|from) (the)? day|whole (and|to)+ (the)* day|whole",
    "(since|from)? day|whole (onwards)? (to|until) (the)* day|whole",
)
def day_range(now: Now, first: Atom, last: Atom) -> Readings | None:
    """From Monday to Wednesday, du 24 décembre au 2 janvier, mon-fri."""
    start, end = first.value[0], last.value[0]
    end = _behind(start, end, now)
    if end is None:
        return None
    grain = min(start.grain, end.grain, key=_ORDER.index)
    return (Stretch(start.begin, end.last(), grain if grain != "week" else "day", "interval"),)


def _behind(start: Stretch, end: Stretch, now: Now) -> Stretch | None:
    """Return the end of a range moved on to where it lies behind the start."""
    for _ in range(2):
        if end.last() > start.begin:
            return end
        close = end.grain == "day" and start.begin - end.begin < DAY * 8 and start.begin - now.today < DAY * 16
        end = end.moved(1, "week" if close else "year")
    return end if end.last() > start.begin else None


@LENGTHS.of("(from|from_day)? day (for) length", "(for) length (from|from_day) (the)? day")
def day_and_length(_: Now, *found: Atom) -> Readings | None:
    """From 18 December for 10 days."""
    day, length = sorted(found, key=lambda atom: atom.kind)
    value: Length = length.value
    units: dict[str, Grain] = {"day": "day", "week": "week", "month": "month"}
    if value.unit not in units:
        return None
    begin = day.value[0].begin
    return (Stretch(begin, shift(begin, value.count, units[value.unit]) + DAY, "day", "interval"),)


# -- days with clock ranges, moments, bounds -----------------------------------------------------------------------

BOUNDS = Rules()


@BOUNDS.of(
    "day|days|whole|slot (on|comma|soft|but|from|at|in|for|the|de|and)* clocks",
    "clocks (on|the|comma|in|of|de|du|soft|for|every)* day|days|whole|slot",
    "part (comma|soft|on)* clocks",
    "clocks (in|the|of|de|du|on|comma)* part",
)
def clocks_on_day(_: Now, *found: Atom) -> Readings | Days | ClockRange | None:
    """Thursday from 9:30 to 11, à partir de 10h le 20, after 6 on weekends."""
    clocks, day = sorted(found, key=lambda atom: atom.kind != "clocks")
    value: ClockRange = clocks.value
    if day.kind == "part":
        return value
    if day.kind == "days":
        return tuple(tuple(on_day(stretch, value) for stretch in readings) for readings in day.value)
    if day.kind == "whole":
        whole: Stretch = day.value[0]
        days = list(each_day(whole)) if whole.grain in {"day", "week"} else []
        return tuple((on_day(each, value),) for each in days) if 0 < len(days) <= 2 else day.value
    midnights = [whole_day(stretch.begin) for stretch in day.value]
    return tuple(on_day(midnight, value) for midnight in midnights)


@BOUNDS.of("(from|between|du|de|since)? moment|slot (to|until|dash|au|at|and)+ (the)* moment|slot|clock|day")
def moment_range(_: Now, first: Atom, last: Atom) -> Readings | None:
    """From Thursday 9am to Friday 5pm, demain matin à demain soir."""
    start: Stretch = first.value[0]
    if last.kind == "clock":
        end = on_day(whole_day(start.begin), ClockRange(last.value.settled(), None, "after")).begin
        stop = Stretch(end, None, last.value.grain)
    else:
        stop = last.value[0]
    if stop.last() <= start.begin < stop.last() + DAY * 7 and last.kind != "clock":
        stop = stop.moved(1, "week")
    if stop.last() <= start.begin:
        return None
    grain = min(start.grain, stop.grain, key=_ORDER.index)
    return (Stretch(start.begin, stop.last(), grain, "interval", start.twelve or stop.twelve),)


@BOUNDS.of(
    "after|from|from_day|since|since_day|des|before|until|until_day|by|by_day (the|of|about)* day|whole|moment|slot (onwards|on)?",
    "day|whole|moment onwards",
)
def bound(now: Now, *found: Atom) -> Readings | None:
    """After Christmas, depuis lundi, before Friday, d'ici la fin du mois."""
    side = next((atom.kind for atom in found if atom.kind not in {"day", "whole", "moment", "slot"}), "from")
    point = next(atom for atom in found if atom.kind in {"day", "whole", "moment", "slot"})
    return tuple(_bounded(now, "from" if side == "onwards" else side, stretch) for stretch in point.value)


def _bounded(now: Now, side: str, stretch: Stretch) -> Stretch:
    exact = stretch.grain in {"minute", "hour"} and stretch.form == "point"
    if side in {"since", "since_day"} and stretch.grain != "year" and stretch.begin > now.wall:
        close = stretch.grain == "day" and stretch.begin - now.today < DAY * 8
        stretch = stretch.moved(-1, "week" if close else "day" if exact else "year")
    if side in _AFTER:
        begin = stretch.last() if side == "after" and not exact else stretch.begin
        return Stretch(begin, None, stretch.grain, "after", stretch.twelve)
    end = stretch.begin if exact or side == "before" else stretch.last()
    if side in {"by", "by_day"}:
        return Stretch(floor(now.wall, "minute"), end, "minute", "interval", stretch.twelve)
    return Stretch(None, end, stretch.grain, "before", stretch.twelve)
