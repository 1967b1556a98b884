"""Beginnings, middles and ends: end of March, mi-décembre, début de semaine."""

from bot.when.atom import Atom
from bot.when.months import month_in
from bot.when.now import Now
from bot.when.reading import Grain
from bot.when.rules import Rules
from bot.when.stretch import DAY, Stretch, shift
from bot.when.values import Readings
from bot.when.weeks import unit_from_now, weekend

RULES = Rules()
_LONG = DAY * 60  # a season, a quarter
_THIRDS = {"start": 0, "middle": 1, "end": 2}


@RULES.of("edge (the|of|de|du|dash|about|in|on)* whole|unit|rare_month")
def edge(now: Now, which: Atom, span: Atom) -> Readings | None:
    """End of March, mi-décembre, début de semaine, fin août 2027."""
    if span.kind == "unit":
        here = unit_from_now(now, span.value, 0) if span.value in {"week", "month", "year"} else None
        if span.value == "weekend":
            return weekend(now, 0)
        if here is None:
            return None
        whole: Stretch = here[0]
    elif span.kind == "rare_month":
        whole = month_in(now, int(span.value))[0]
    else:
        whole = span.value[0]
    return (_edge_of(now, which.value, whole, named=now.table.is_month(span.text)),)


def _edge_of(now: Now, which: str, whole: Stretch, *, named: bool) -> Stretch:
    if whole.form == "interval" and whole.last() - whole.begin > _LONG:
        return _third(which, whole)
    edges = now.table.edges
    first_last = (edges.get((which, "named month")) if named else None) or edges.get((which, whole.grain))
    if whole.form != "point" or first_last is None:
        return whole
    step: Grain = "month" if whole.grain == "year" else "day"
    first, last = (min(shift(whole.begin, number, step), whole.last()) for number in first_last)
    return Stretch(first, last, step, "interval")


def _third(which: str, whole: Stretch) -> Stretch:
    """Return the beginning, the middle or the end of a long stretch of days."""
    days = (whole.last() - whole.begin) // 3 // DAY
    begin = whole.begin + DAY * days * _THIRDS[which]
    return Stretch(begin, whole.last() if which == "end" else begin + DAY * days, "day", "interval")
