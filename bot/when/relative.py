"""Times counted from now or from another day: in two weeks, il y a 3 jours, the next three days, within a month."""

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.rules import Rules
from bot.when.stretch import DAY, MINUTE, Stretch, days_from, floor, shift, unit, whole_day
from bot.when.values import Length, Readings

RULES = Rules()
BESIDE_DAYS = Rules()  # these need days already read
_GRAINS: dict[str, Grain] = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year", "weekend": "week",
    "workday": "day",
}  # fmt: skip
_FINER: dict[str, Grain] = {"week": "day", "month": "day", "year": "month"}
_MOST = 1_000  # units
_SOON = 10  # minutes: sooner nobody says "later"


def minutes_of(length: Length) -> int:
    return length.count * (60 if length.unit == "hour" else 1) + length.minutes


def counted(now: Now, length: Length, sign: int = 1) -> Stretch:
    """Return the point a length from now; its grain is one finer than the unit, as people mean it."""
    grain = _GRAINS[length.unit]
    if grain in {"minute", "hour"}:
        return Stretch(floor(now.in_minutes(sign * minutes_of(length)), "minute"), None, "minute")
    if grain == "day":
        return Stretch(floor(now.wall, "hour") + DAY * sign * length.count, None, "hour", counted=True)
    return unit(shift(now.today, sign * length.count, grain), _FINER[grain])


@RULES.of("whole (in) length")
def month_in_a_year(_: Now, month: Atom, length: Atom) -> Readings | None:
    """March in a year."""
    fits = length.value.unit == "year" and month.value[0].grain == "month"
    return (month.value[0].moved(length.value.count, "year"),) if fits else None


@RULES.of("dayword (in) (about)? length")
def today_in(now: Now, day: Atom, length: Atom) -> Readings | None:
    """Today in one hour."""
    return (counted(now, length.value),) if day.value == 0 else None


@RULES.of("(in|within)+ number (or|to|dash|at|au) (the)? length")
def from_to(now: Now, first: Atom, last: Atom) -> Readings | None:
    """In two or three days, dans 2-3 semaines."""
    length: Length = last.value
    if length.unit in {"minute", "hour"}:
        return (counted(now, length),)
    begin, end = (shift(now.today, count, _GRAINS[length.unit]) for count in (int(first.value), length.count))
    return (Stretch(begin, end + DAY, "day", "interval"),) if begin <= end else None


@RULES.of("(in|after|within)? (about|the)* length (from_now)", "(in) (about|the|a)* length (time)? >!after|before|from")
def ahead(now: Now, length: Atom) -> Readings:
    """In two weeks, dans une demi-heure, 7 days hence."""
    value: Length = length.value
    weeks = now.table.weeks_in_days.get(value.count) if value.spoken and value.unit == "day" else None
    if weeks:
        return counted(now, Length(weeks * 7, "day")), counted(now, value)
    return (counted(now, value),)


@RULES.of("(ago_before) (about|the)* length", "length (ago)")
def ago(now: Now, length: Atom) -> Readings:
    return (counted(now, length.value, -1),)


@RULES.of("length (later)", "length (after) >$|small|mark|comma")
def later(now: Now, length: Atom) -> Readings:
    """Deux jours plus tard: a day."""
    value: Length = length.value
    return (whole_day(now.today + DAY * value.count),) if value.unit == "day" else (counted(now, value),)


@RULES.of("length (before) >$|small|mark|comma")
def earlier(now: Now, length: Atom) -> Readings:
    value: Length = length.value
    return (whole_day(now.today - DAY * value.count),) if value.unit == "day" else (counted(now, value, -1),)


@RULES.of("length (from|after) now")
def from_this_moment(now: Now, length: Atom, _: Atom) -> Readings:
    """A day from right now: to the minute."""
    value: Length = length.value
    return (Stretch(floor(shift(now.wall, value.count, _GRAINS[value.unit]), "minute"), None, "minute"),)


@BESIDE_DAYS.of("length after|before|from (the|of|de)* day|whole")
def from_day(_: Now, length: Atom, side: Atom, day: Atom) -> Readings | None:
    """Three days after Easter, deux semaines avant Noël."""
    value: Length = length.value
    if value.unit in {"minute", "hour"}:
        return None
    base = day.value[0]
    sign = -1 if side.kind == "before" else 1
    begin = base.last() - DAY if sign > 0 and base.form == "interval" else base.begin
    return (whole_day(shift(begin, sign * value.count, _GRAINS[value.unit])),)


@RULES.of(
    "<!length|clock|digital|number (in|on|within|for|the|every)* mod|past (the)? length",
    "(in|on|within|for|the|every)* number mod unit|heure",
    "(in|on|within|for|the|every)* length mod",
)
def next_units(now: Now, *found: Atom) -> Readings | None:
    """The next three days, les trois prochains jours, 2 semaines passées."""
    value = next(atom.value for atom in found if atom.kind in {"mod", "past"}) or "last"
    length = next((atom.value for atom in found if atom.kind == "length"), None)
    name, count = (length.unit, length.count) if length else (found[-1].value, int(found[0].value))
    if name not in _GRAINS or value == "this" or count > _MOST:
        return None
    grain: Grain = _GRAINS[name]
    begin = floor(now.wall, grain)
    if value == "last":
        return (Stretch(shift(begin, -count, grain), begin, grain, "interval"),)
    return (Stretch(shift(begin, 1, grain), shift(begin, count + 1, grain), grain, "interval"),)


@RULES.of("(within|by)+ (the|about)* length", "(in) (the) length", "(within) (the)? number >$|small|mark")
def within(now: Now, length: Atom) -> Readings | None:
    """Within two weeks, d'ici 2 semaines, sous huit jours, dans les 15 jours."""
    if length.kind == "number":
        return None
    return (Stretch(floor(now.wall, "minute"), counted(now, length.value).begin, "minute", "interval"),)


@RULES.of("(in) (the) (heure)")
def within_the_hour(now: Now) -> Readings:
    """Dans l'heure."""
    return (Stretch(floor(now.wall, "minute"), counted(now, Length(1, "hour")).begin, "minute", "interval"),)


@RULES.of("(within) (the)? unit", "(within) unit")
def within_a_week(now: Now, named: Atom) -> Readings | None:
    """Sous huitaine, sous quinzaine, within the week."""
    lengths = {"eight_days": Length(8, "day"), "fortnight": Length(15, "day"), "week": Length(1, "week"), "month": Length(1, "month"),
               "hour": Length(1, "hour")}  # fmt: skip
    if named.value not in lengths:
        return None
    return (Stretch(floor(now.wall, "minute"), counted(now, lengths[named.value]).begin, "minute", "interval"),)


@RULES.of("(after) length >!after|before|from")
def after_length(now: Now, length: Atom) -> Readings | None:
    """After 5 days."""
    if length.value.clocklike and length.value.unit == "hour":
        return None  # "après 16h" is a time of day
    at = counted(now, length.value)
    return (Stretch(at.begin, None, at.grain, "after"),)


@RULES.of("(in|on|the)* soon")
def coming_days(now: Now, soon: Atom) -> Readings:
    """The coming days, ces jours-ci."""
    return (days_from(now.today, int(soon.value)),)


@RULES.of("(in) digital", "(ago_before) digital", "digital (ago)", "(within|by) digital")
def hours_and_minutes_from_now(now: Now, written: Atom) -> Readings | None:
    """Dans 1h30."""
    hours, mark, minutes = written.value.lower().partition("h")
    if not mark or now.past:
        return None
    return (Stretch(floor(now.in_minutes(int(hours) * 60 + int(minutes[:3])), "minute"), None, "minute"),)


@RULES.of("(later) dayword", "dayword (later)")
def later_today(now: Now, day: Atom) -> Readings | None:
    return _later(now) if day.value == 0 else None


@RULES.of("(later) >!in|the|part|mod|on|that|than")
def later_alone(now: Now) -> Readings:
    return _later(now)


def _later(now: Now) -> Readings:
    return (Stretch(floor(now.wall, "minute") + MINUTE * _SOON, None, "minute", "after"),)


@RULES.of("now")
def right_now(now: Now, _: Atom) -> Readings:
    return (Stretch(floor(now.wall, "minute"), None, "minute"),)
