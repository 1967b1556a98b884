"""From the mapping of hours.yaml to services, with every problem found on the way and how to mend it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any, Literal
from zoneinfo import ZoneInfo

from bot.schedule.calendar import FEASTS, is_calendar
from bot.schedule.model import (
    CLOSED,
    DAY,
    SAME,
    UNCONFIRMED,
    Dated,
    DayHours,
    Feast,
    Holidays,
    MonthDay,
    Path,
    Period,
    Problem,
    ScheduleError,
    Service,
    Span,
    Text,
    join,
)

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
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_MONTH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")
_CLOSED = {"closed", "fermé", "ferme", "off"}
_FIELDS = ("inherits", "name", "note", "words", "contact", "week", "periods", "feasts", "dates", "holidays", "timezone")
_LEAP = 2024
_PERIOD_FIELDS = ("from", "to", "week", "hours", "why")

HOURS_MEND = {
    "en": 'write "09:00-12:00, 14:00-18:00", closed, same or unconfirmed',
    "fr": "écrivez « 09:00-12:00, 14:00-18:00 », closed, same ou unconfirmed",
}
DATE_MEND = {
    "en": "write a date of the calendar as 2026-12-24, or 12-24 for every year",
    "fr": "écrivez une date du calendrier comme 2026-12-24, ou 12-24 pour chaque année",
}


@dataclass(frozen=True, slots=True)
class Hours:
    """All services of hours.yaml, by id; the first is the one meant where none is named."""

    services: Mapping[str, Service]
    timezone: str = "UTC"


@dataclass(slots=True)
class Reading:
    """What was found wrong while a mapping was read."""

    problems: list[Problem] = field(default_factory=list)

    def report(
        self, path: Path, code: str, message: Text, mend: Text, severity: Literal["error", "warning"] = "error"
    ) -> None:
        self.problems.append(Problem(path, code, severity, message, mend))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")


@contextmanager
def _all_or_error() -> Iterator[Reading]:
    reading = Reading()
    yield reading
    if reading.errors:
        raise ScheduleError(reading.errors)


def read_service(mapping: Mapping[str, Any]) -> Service:
    """Read one service that carries its own timezone and holidays; raise ScheduleError with every error."""
    with _all_or_error() as reading:
        return _service(_mapping(mapping, (), reading), Service(timezone="UTC"), (), reading, whole=False)


def read_hours(mapping: Mapping[str, Any]) -> Hours:
    """Read the whole of hours.yaml; raise ScheduleError with every error."""
    with _all_or_error() as reading:
        return hours_of(mapping, reading)


def hours_of(mapping: Mapping[str, Any], reading: Reading) -> Hours:
    """Read the whole of hours.yaml, problems going into the reading; what is wrong is left out."""
    mapping = _mapping(mapping, (), reading)
    _unknown(mapping, ("timezone", "holidays", "services"), (), reading)
    base = Service(timezone="UTC")
    zone = _zone(mapping.get("timezone", "UTC"), ("timezone",), reading)
    base = Service(timezone=zone, holidays=_holidays(mapping.get("holidays"), ("holidays",), reading))
    written = _mapping(mapping.get("services"), ("services",), reading)
    if not written:
        reading.report(
            ("services",),
            "no-service",
            {"en": "there is no service", "fr": "il n’y a aucun service"},
            {"en": "describe at least one under services:", "fr": "décrivez-en au moins un sous services:"},
        )
    services: dict[str, Service] = {}
    for key in _in_order(written, reading):
        own = _mapping(written[key], ("services", key), reading)
        parent = services.get(str(own.get("inherits", "")), base)
        services[key] = _service(own, parent, ("services", key), reading, whole=parent is base)
    return Hours({key: services[key] for key in written if key in services}, zone)


def _in_order(written: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """Yield the services so that what is inherited from comes first; report circles and unknown parents."""
    done: set[str] = set()
    waiting = dict.fromkeys(written)
    while waiting:
        ready = [key for key in waiting if _parent(written[key]) in (None, *done)]
        for key in ready:
            done.add(key)
            del waiting[key]
            yield key
        if not ready:
            break
    for key in waiting:
        parent = _parent(written[key])
        known = ", ".join(each for each in written if each != key) or "–"
        reading.report(
            ("services", key, "inherits"),
            "unknown-parent",
            {
                "en": f"inherits from {parent}, which is no service or inherits from this one",
                "fr": f"hérite de {parent}, qui n’est pas un service ou hérite de celui-ci",
            },
            {"en": f"name another service: {known}", "fr": f"nommez un autre service : {known}"},
        )


def _parent(mapping: Any) -> str | None:
    return str(mapping["inherits"]) if isinstance(mapping, Mapping) and mapping.get("inherits") else None


def _service(mapping: Mapping[str, Any], parent: Service, path: Path, reading: Reading, *, whole: bool) -> Service:
    """Read a service over what it inherits; `whole`: its week must cover every day."""
    _unknown(mapping, _FIELDS, path, reading)
    week = _week(mapping.get("week"), (*path, "week"), reading)
    missing = [name for name, hours in zip(DAYS, week, strict=True) if hours is None]
    if whole and missing:
        names = ", ".join(missing)
        reading.report(
            (*path, "week") if mapping.get("week") else path,
            "uncovered",
            {"en": f"the week says nothing about {names}", "fr": f"la semaine ne dit rien de {names}"},
            {"en": f"add {names} with hours or closed", "fr": f"ajoutez {names} avec des heures ou closed"},
        )
    dates, yearly = _dates(mapping.get("dates"), (*path, "dates"), reading)
    feasts = _feasts(mapping.get("feasts"), (*path, "feasts"), reading)
    own = {rule.key for rule in feasts}
    zone = mapping.get("timezone")
    return Service(
        timezone=_zone(zone, (*path, "timezone"), reading) if zone else parent.timezone,
        week=tuple(hours or inherited for hours, inherited in zip(week, parent.week, strict=True)),
        holidays=_holidays(mapping.get("holidays"), (*path, "holidays"), reading) or parent.holidays,
        periods=(*_periods(mapping.get("periods"), (*path, "periods"), reading), *parent.periods),
        feasts=(*feasts, *(rule for rule in parent.feasts if rule.key not in own)),
        dates={**parent.dates, **dates},
        yearly={**parent.yearly, **yearly},
        name=_text(mapping.get("name")) or parent.name,
        note=_text(mapping.get("note")) or parent.note,
        words=_words(mapping.get("words"), (*path, "words"), reading),
        contact=str(mapping.get("contact") or parent.contact),
    )


def _week(value: Any, path: Path, reading: Reading) -> tuple[DayHours | None, ...]:
    week: list[DayHours | None] = [None] * 7
    for key, hours in _mapping(value, path, reading).items():
        days = _days(str(key))
        if days is None:
            reading.report(
                (*path, key),
                "unknown-day",
                {"en": f"{key} names no day of the week", "fr": f"{key} ne désigne aucun jour de la semaine"},
                {"en": "write mon, tue … sun or mon-thu", "fr": "écrivez mon, tue … sun ou mon-thu"},
            )
            continue
        said = _hours(hours, (*path, key), reading, allow_same=False)
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


def _hours(value: Any, path: Path, reading: Reading, *, allow_same: bool = True) -> DayHours:
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


def _holidays(value: Any, path: Path, reading: Reading) -> Holidays | None:
    if value is None:
        return None
    mapping = _mapping(value, path, reading)
    _unknown(mapping, ("calendar", "hours"), path, reading)
    calendar = str(mapping.get("calendar", ""))
    if not is_calendar(calendar):
        reading.report(
            (*path, "calendar") if "calendar" in mapping else path,
            "unknown-calendar",
            {
                "en": f"no public holidays are known for {calendar!r}",
                "fr": f"aucun calendrier de jours fériés pour « {calendar} »",
            },
            {
                "en": "write a country and perhaps a region: FR, FR-57, DE-BW",
                "fr": "écrivez un pays et au besoin une région : FR, FR-57, DE-BW",
            },
        )
        return None
    return Holidays(calendar, _hours(mapping.get("hours", "unconfirmed"), (*path, "hours"), reading))


def _periods(value: Any, path: Path, reading: Reading) -> tuple[Period, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        _wrong_shape(path, reading, {"en": "a list", "fr": "une liste"})
        return ()
    periods = (_period(each, (*path, number), reading) for number, each in enumerate(value))
    return tuple(period for period in periods if period)


def _period(value: Any, path: Path, reading: Reading) -> Period | None:
    mapping = _mapping(value, path, reading)
    _unknown(mapping, _PERIOD_FIELDS, path, reading)
    first = _day(mapping.get("from"), (*path, "from") if "from" in mapping else path, reading)
    last = _day(mapping.get("to"), (*path, "to") if "to" in mapping else path, reading)
    week = _week(mapping.get("week"), (*path, "week"), reading)
    if "hours" in mapping:
        said = _hours(mapping["hours"], (*path, "hours"), reading)
        week = tuple(hours or said for hours in week)
    if first is None or last is None:
        return None
    if type(first) is not type(last):
        reading.report(
            (*path, "to"),
            "mixed-dates",
            {
                "en": "one end has a year and the other has none",
                "fr": "une borne porte une année et l’autre non",
            },
            DATE_MEND,
        )
        return None
    if isinstance(first, date) and isinstance(last, date) and last < first:
        reading.report(
            (*path, "to"),
            "ends-before-it-begins",
            {
                "en": f"the period ends on {last}, before it begins",
                "fr": f"la période finit le {last}, avant son début",
            },
            {"en": "exchange or correct the dates", "fr": "échangez ou corrigez les dates"},
        )
        return None
    return Period(first, last, week, _text(mapping.get("why")), path)


def _feasts(value: Any, path: Path, reading: Reading) -> tuple[Feast, ...]:
    feasts = []
    for key, rule in _mapping(value, path, reading).items():
        here = (*path, key)
        if key not in FEASTS:
            known = ", ".join(FEASTS)
            reading.report(
                here,
                "unknown-feast",
                {"en": f"{key} is no feast I know", "fr": f"{key} n’est pas une fête connue"},
                {"en": f"write one of {known}", "fr": f"écrivez l’une de : {known}"},
            )
            continue
        if not isinstance(rule, Mapping):
            feasts.append(Feast(key, _hours(rule, here, reading)))
            continue
        _unknown(rule, ("hours", "eve", "why"), here, reading)
        hours = _hours(rule.get("hours", "unconfirmed"), (*here, "hours"), reading)
        eve = _hours(rule["eve"], (*here, "eve"), reading) if "eve" in rule else None
        feasts.append(Feast(key, hours, eve, _text(rule.get("why"))))
    return tuple(feasts)


def _dates(value: Any, path: Path, reading: Reading) -> tuple[dict[date, Dated], dict[MonthDay, Dated]]:
    dates: dict[date, Dated] = {}
    yearly: dict[MonthDay, Dated] = {}
    for key, rule in _mapping(value, path, reading).items():
        here = (*path, key)
        day = _day(key, here, reading)
        dated = _dated(rule, here, reading)
        if isinstance(day, MonthDay):
            yearly[day] = dated
        elif day is not None:
            dates[day] = dated
    return dates, yearly


def _dated(rule: Any, path: Path, reading: Reading) -> Dated:
    if not isinstance(rule, Mapping):
        return Dated(_hours(rule, path, reading))
    _unknown(rule, ("hours", "why"), path, reading)
    return Dated(_hours(rule.get("hours", "unconfirmed"), (*path, "hours"), reading), _text(rule.get("why")))


def _day(value: Any, path: Path, reading: Reading) -> date | MonthDay | None:
    """Read 2026-12-24, or 12-24 for every year."""
    text = str(value)
    try:
        if match := _DATE.fullmatch(text):
            year, month, day = map(int, match.groups())
            return date(year, month, day)
        if match := _MONTH_DAY.fullmatch(text):
            month, day = map(int, match.groups())
            return MonthDay.of(date(_LEAP, month, day))
    except ValueError:
        impossible = {"en": f"there is no {text} in the calendar", "fr": f"le {text} n’existe pas au calendrier"}
        reading.report(path, "impossible-date", impossible, DATE_MEND)
        return None
    no_date = {"en": f"{text!r} is no date", "fr": f"« {text} » n’est pas une date"}
    reading.report(path, "bad-date", no_date, DATE_MEND)
    return None


def _zone(value: Any, path: Path, reading: Reading) -> str:
    try:
        ZoneInfo(str(value))
    except (KeyError, ValueError, OSError):  # what ZoneInfo raises for a name that is no zone, or no name at all
        reading.report(
            path,
            "unknown-zone",
            {"en": f"there is no time zone {value}", "fr": f"il n’y a pas de fuseau horaire {value}"},
            {"en": "write it as Europe/Paris", "fr": "écrivez-le comme Europe/Paris"},
        )
        return "UTC"
    return str(value)


def _text(value: Any) -> dict[str, str]:
    return {str(lang): str(text) for lang, text in value.items()} if isinstance(value, Mapping) else {}


def _words(value: Any, path: Path, reading: Reading) -> dict[str, tuple[str, ...]]:
    """Read the words by which visitors name a service: a list by language."""
    words: dict[str, tuple[str, ...]] = {}
    for lang, listed in _mapping(value, path, reading).items():
        if isinstance(listed, list):
            words[str(lang)] = tuple(str(word) for word in listed)
        else:
            _wrong_shape((*path, lang), reading, {"en": "a list", "fr": "une liste"})
    return words


def _mapping(value: Any, path: Path, reading: Reading) -> Mapping[str, Any]:
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    _wrong_shape(path, reading, {"en": "key: value lines", "fr": "des lignes clé: valeur"})
    return {}


def _wrong_shape(path: Path, reading: Reading, expected: Text) -> None:
    reading.report(
        path,
        "shape",
        {"en": f"expected {expected['en']} here", "fr": f"il faut ici {expected['fr']}"},
        {"en": "compare docs/hours.md", "fr": "comparez avec docs/hours.md"},
    )


def _unknown(mapping: Mapping[str, Any], fields: tuple[str, ...], path: Path, reading: Reading) -> None:
    known = ", ".join(fields)
    for key in mapping:
        if key not in fields:
            reading.report(
                (*path, key),
                "unknown-field",
                {"en": f"{key} is no field here", "fr": f"{key} n’est pas un champ connu ici"},
                {"en": f"the fields are {known}", "fr": f"les champs sont {known}"},
            )
