"""From the mapping of hours.yaml to services, with every problem found on the way and how to mend it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from bot.schedule.model import Path, Problem, ScheduleError, Service
from bot.schedule.reading import Reading, mapping_of, report_unknown, text_of, words_of
from bot.schedule.special import dates_of, feasts_of, holidays_of, periods_of
from bot.schedule.week import DAYS, week_of

_FIELDS = ("inherits", "name", "note", "words", "contact", "week", "periods", "feasts", "dates", "holidays", "timezone")


@dataclass(frozen=True, slots=True)
class Hours:
    """All services of hours.yaml, by id; the first is the one meant where none is named."""

    services: Mapping[str, Service]
    timezone: str = "UTC"


@contextmanager
def _all_or_error() -> Iterator[Reading]:
    reading = Reading()
    yield reading
    if reading.errors:
        raise ScheduleError(reading.errors)


def read_service(mapping: Mapping[str, Any]) -> Service:
    """Read one service that carries its own timezone and holidays; raise ScheduleError with every error."""
    with _all_or_error() as reading:
        return _service(mapping_of(mapping, (), reading), Service(timezone="UTC"), (), reading, whole=False)


def read_hours(mapping: Mapping[str, Any]) -> Hours:
    """Read the whole of hours.yaml; raise ScheduleError with every error."""
    with _all_or_error() as reading:
        return hours_of(mapping, reading)


def sound_hours(mapping: Mapping[str, Any]) -> tuple[Hours, tuple[Problem, ...]]:
    """Read what is right in hours.yaml; return every error beside it."""
    reading = Reading()
    return hours_of(mapping, reading), reading.errors


def hours_of(mapping: Mapping[str, Any], reading: Reading) -> Hours:
    """Read the whole of hours.yaml, problems going into the reading; what is wrong is left out."""
    mapping = mapping_of(mapping, (), reading)
    report_unknown(mapping, ("timezone", "holidays", "services"), (), reading)
    base = Service(timezone="UTC")
    zone = _zone(mapping.get("timezone", "UTC"), ("timezone",), reading)
    base = Service(timezone=zone, holidays=holidays_of(mapping.get("holidays"), ("holidays",), reading))
    written = mapping_of(mapping.get("services"), ("services",), reading)
    if not written:
        reading.report(
            ("services",),
            "no-service",
            {"en": "there is no service", "fr": "il n’y a aucun service"},
            {"en": "describe at least one under services:", "fr": "décrivez-en au moins un sous services:"},
        )
    services: dict[str, Service] = {}
    for key in _in_order(written, reading):
        own = mapping_of(written[key], ("services", key), reading)
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
    report_unknown(mapping, _FIELDS, path, reading)
    week = week_of(mapping.get("week"), (*path, "week"), reading)
    missing = [name for name, hours in zip(DAYS, week, strict=True) if hours is None]
    if whole and missing:
        names = ", ".join(missing)
        reading.report(
            (*path, "week") if mapping.get("week") else path,
            "uncovered",
            {"en": f"the week says nothing about {names}", "fr": f"la semaine ne dit rien de {names}"},
            {"en": f"add {names} with hours or closed", "fr": f"ajoutez {names} avec des heures ou closed"},
        )
    dates, yearly = dates_of(mapping.get("dates"), (*path, "dates"), reading)
    feasts = feasts_of(mapping.get("feasts"), (*path, "feasts"), reading)
    own = {rule.key for rule in feasts}
    zone = mapping.get("timezone")
    return Service(
        timezone=_zone(zone, (*path, "timezone"), reading) if zone else parent.timezone,
        week=tuple(hours or inherited for hours, inherited in zip(week, parent.week, strict=True)),
        holidays=holidays_of(mapping.get("holidays"), (*path, "holidays"), reading) or parent.holidays,
        periods=(*periods_of(mapping.get("periods"), (*path, "periods"), reading), *parent.periods),
        feasts=(*feasts, *(rule for rule in parent.feasts if rule.key not in own)),
        dates={**parent.dates, **dates},
        yearly={**parent.yearly, **yearly},
        name=text_of(mapping.get("name")) or parent.name,
        note=text_of(mapping.get("note")) or parent.note,
        words=words_of(mapping.get("words"), (*path, "words"), reading),
        contact=str(mapping.get("contact") or parent.contact),
    )


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
