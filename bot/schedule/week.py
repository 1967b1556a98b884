"""Hours as they are written: a week by its days, and the spans of a day."""

import re
from itertools import pairwise
from typing import Any

from bot.schedule.model import CLOSED, DAY, SAME, UNCONFIRMED, DayHours, Path, Span, join
from bot.schedule.reading import Reading, mapping_of

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_NAMES = {
    name: number
    for number, names in enumerate(
        (
            ("mon", "monday", "lun", "lundi"),
            ("tue", "tues", "tuesday", "mar", "mardi"),
            ("wed", "wednesday", "mer", "mercredi"),
            ("thu", "thur", "thurs", "thursday", "jeu", "jeudi"),
            ("fri", "friday", "ven", "vendredi"),
            ("sat", "saturday", "sam", "samedi"),
            ("sun", "sunday", "dim", "dimanche"),
        )
    )
    for name in names
}
_SPAN = re.compile(r"(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?")
_CLOSED = {"closed", "fermé", "ferme", "off"}
HOURS_MEND = {
    "en": 'write "09:00-12:00, 14:00-18:00", closed, same or unconfirmed',
    "fr": "écrivez « 09:00-12:00, 14:00-18:00 », closed, same ou unconfirmed",
}


def week_of(value: Any, path: Path, reading: Reading) -> tuple[DayHours | None, ...]:
    week: list[DayHours | None] = [None] * 7
    for key, hours in mapping_of(value, path, reading).items():
        days = _days(str(key))
        if days is None:
            reading.report(
                (*path, key),
                "unknown-day",
                {"en": f"{key} names no day of the week", "fr": f"{key} ne désigne aucun jour de la semaine"},
                {"en": "write mon, tue … sun or mon-thu", "fr": "écrivez mon, tue … sun ou mon-thu"},
            )
            continue
        said = hours_of_day(hours, (*path, key), reading, allow_same=False)
        for day in days:
            if week[day] is not None:
                reading.report(
                    (*path, key),
                    "day-twice",
                    {"en": f"{DAYS[day]} is given twice", "fr": f"{DAYS[day]} est donné deux fois"},
                    {"en": "keep it in one line only", "fr": "ne le gardez que sur une ligne"},
                )
            week[day] = said
    return tuple(week)


def _days(key: str) -> tuple[int, ...] | None:
    """Return the days of "mon", "mon-thu", "fri-mon" or "mon, wed"."""
    days: list[int] = []
    for part in key.lower().split(","):
        ends = [_DAY_NAMES.get(name.strip().rstrip(".")) for name in re.split(r"[-–]", part)]
        if len(ends) > 2 or ends[0] is None or ends[-1] is None:
            return None
        first, last = ends[0], ends[-1]
        days += [(first + count) % 7 for count in range((last - first) % 7 + 1)]
    return tuple(days)


def hours_of_day(value: Any, path: Path, reading: Reading, *, allow_same: bool = True) -> DayHours:
    """Read "09:00-12:00, 14:00-18:00", closed, same or unconfirmed."""
    text = str(value).strip().lower()
    if text in _CLOSED:
        return CLOSED
    if text == "unconfirmed":
        return UNCONFIRMED
    if text == "same" and allow_same:
        return SAME
    found = [_span(part.strip(), path, reading) for part in text.split(",")]
    spans = tuple(span for span in found if span)
    if len(join(spans)) < len(spans):
        _report_overlap(text, spans, path, reading)
    return DayHours(join(spans))


def _report_overlap(text: str, spans: tuple[Span, ...], path: Path, reading: Reading) -> None:
    ordered = sorted(spans)
    if all(after.opens >= before.closes for before, after in pairwise(ordered)):
        return  # touching only: a way to write that says what it means
    reading.report(
        path,
        "spans-overlap",
        {"en": f"the hours {text} overlap", "fr": f"les heures {text} se recouvrent"},
        {"en": "they are read as joined; write them so", "fr": "elles sont lues jointes ; écrivez-les ainsi"},
        "warning",
    )


def _span(text: str, path: Path, reading: Reading) -> Span | None:
    match = _SPAN.fullmatch(text)
    ends = [int(part or 0) for part in match.groups()] if match else []
    if not ends or max(ends[0], ends[2]) > 24 or max(ends[1], ends[3]) > 59:
        reading.report(
            path,
            "bad-hours",
            {"en": f"{text!r} are no hours", "fr": f"« {text} » n’est pas un horaire"},
            HOURS_MEND,
        )
        return None
    opens, closes = ends[0] * 60 + ends[1], ends[2] * 60 + ends[3]
    if opens >= DAY or closes > DAY:
        reading.report(
            path,
            "bad-hours",
            {"en": f"{text!r} goes past 24:00", "fr": f"« {text} » dépasse 24:00"},
            {"en": "hours past midnight are written 22:00-02:00", "fr": "au-delà de minuit, écrivez 22:00-02:00"},
        )
        return None
    if closes > opens:
        return Span(opens, closes)
    if opens or closes:
        reading.report(
            path,
            "past-midnight",
            {
                "en": f"{text} closes before it opens and is read as running past midnight",
                "fr": f"{text} ferme avant d’ouvrir et est lu comme allant au-delà de minuit",
            },
            {"en": "if that is not meant, correct the closing time", "fr": "sinon, corrigez l’heure de fermeture"},
            "warning",
        )
    return Span(opens, closes + DAY)
