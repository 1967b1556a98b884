"""Days with a name: fixed ones, those counted from Easter, and the nth weekday of a month."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

Find = Callable[[int], date]


def fixed(month: int, day: int) -> Find:
    return lambda year: date(year, month, day)


def from_easter(days: int) -> Find:
    return lambda year: easter(year) + timedelta(days=days)


def nth_weekday(number: int, weekday: int, month: int, later: int = 0) -> Find:
    """Return the finder of the nth weekday of a month, or of a day some days later; -1 is the last one."""
    return lambda year: weekday_of_month(number, weekday, year, month) + timedelta(days=later)


def weekday_of_month(number: int, weekday: int, year: int, month: int) -> date:
    """Return the nth (1…5, or -1 for the last) weekday (Monday is 0) of a month."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    after = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return after - timedelta(days=(after.weekday() - weekday) % 7 + 7 * (-number - 1))


def _mothers_day_fr(year: int) -> date:
    """Return the last Sunday of May, a week later where that is Pentecost."""
    sunday = weekday_of_month(-1, 6, year, 5)
    return sunday + timedelta(days=7 * (sunday == easter(year) + timedelta(days=49)))


NAMED: dict[str, Find] = {
    "new-year": fixed(1, 1),
    "epiphany": fixed(1, 6),
    "mlk": nth_weekday(3, 0, 1),
    "candlemas": fixed(2, 2),
    "valentine": fixed(2, 14),
    "grandmothers-day-fr": nth_weekday(1, 6, 3),
    "womens-day": fixed(3, 8),
    "st-patrick": fixed(3, 17),
    "april-fools": fixed(4, 1),
    "shrove-tuesday": from_easter(-47),
    "ash-wednesday": from_easter(-46),
    "palm-sunday": from_easter(-7),
    "maundy-thursday": from_easter(-3),
    "good-friday": from_easter(-2),
    "holy-saturday": from_easter(-1),
    "easter": from_easter(0),
    "easter-monday": from_easter(1),
    "ascension": from_easter(39),
    "pentecost": from_easter(49),
    "whit-monday": from_easter(50),
    "trinity-sunday": from_easter(56),
    "corpus-christi": from_easter(60),
    "may-day": fixed(5, 1),
    "victory-day": fixed(5, 8),
    "mothers-day": nth_weekday(2, 6, 5),
    "mothers-day-fr": _mothers_day_fr,
    "memorial-day": nth_weekday(-1, 0, 5),
    "fathers-day": nth_weekday(3, 6, 6),
    "music-day": fixed(6, 21),
    "fourth-of-july": fixed(7, 4),
    "bastille-day": fixed(7, 14),
    "assumption": fixed(8, 15),
    "halloween": fixed(10, 31),
    "all-saints": fixed(11, 1),
    "all-souls": fixed(11, 2),
    "armistice": fixed(11, 11),
    "thanksgiving": nth_weekday(4, 3, 11),
    "black-friday": nth_weekday(4, 3, 11, later=1),
    "st-nicholas": fixed(12, 6),
    "christmas-eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing-day": fixed(12, 26),
    "new-years-eve": fixed(12, 31),
}

# Stretches of days with a name: the first day and the number of days. No authority fixes the holidays; the seasons are
# those of the sun, a day's difference between years set aside.
SEASONS: dict[str, tuple[Find, int]] = {
    "winter-holidays": (fixed(12, 24), 9),
    "spring": (fixed(3, 20), 93),
    "summer": (fixed(6, 21), 94),
    "autumn": (fixed(9, 23), 89),
    "winter": (fixed(12, 21), 89),
}
