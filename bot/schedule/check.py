"""What is wrong, or soon will be, with hours.yaml: every problem in one run, with its path and how to mend it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from bot.schedule.calendar import feast
from bot.schedule.engine import Schedule
from bot.schedule.mapping import hours_of
from bot.schedule.model import Feast, MonthDay, Path, Period, Problem, Service, Text
from bot.schedule.reading import Reading
from bot.schedule.week import DAYS

_SOON = 60  # days in which an unconfirmed holiday should be settled
_YEARS = 19  # after which the Jewish calendar has shown every constellation that matters


def problems(mapping: Mapping[str, Any], today: date | None = None) -> tuple[Problem, ...]:
    """Return all problems of the mapping of hours.yaml; without a day nothing is called expired or due."""
    reading = Reading()
    hours = hours_of(mapping, reading)
    for key, service in hours.services.items():
        path: Path = ("services", key)
        _overlapping(service, path, reading)
        _never_applying(service, path, today or date(2026, 1, 1), reading)
        if today:
            _expired(service, mapping["services"][key], path, today, reading)
    if today:
        _due(hours.services, today, reading)
    return tuple(reading.problems)


def _own(service: Service, path: Path) -> list[Period]:
    return [period for period in service.periods if period.path[: len(path)] == path]


def _overlapping(service: Service, path: Path, reading: Reading) -> None:
    periods = _own(service, path)
    for number, later in enumerate(periods):
        for earlier in periods[:number]:
            shared = [day for day in _days(later) if earlier.holds(day) and _both(earlier, later, day)]
            # A period of one year before that of every year is how the one year is written.
            meant = isinstance(earlier.first, date) and isinstance(later.first, MonthDay)
            if shared and not meant:
                reading.report(
                    later.path,
                    "overlapping-periods",
                    {
                        "en": f"the period overlaps {_said(earlier)['en']} from {shared[0]} to {shared[-1]}",
                        "fr": f"la période recouvre {_said(earlier)['fr']} du {shared[0]} au {shared[-1]}",
                    },
                    {
                        "en": "move one end: where both hold, the one that stands first counts",
                        "fr": "déplacez une borne : là où les deux valent, la première écrite l’emporte",
                    },
                )


def _both(one: Period, other: Period, day: date) -> bool:
    return one.week[day.weekday()] is not None and other.week[day.weekday()] is not None


def _said(period: Period) -> Text:
    return {"en": f"that from {_iso(period.first)}", "fr": f"celle du {_iso(period.first)}"}


def _iso(day: date | MonthDay) -> str:
    return day.isoformat() if isinstance(day, date) else f"{day.month:02}-{day.day:02}"


def _days(period: Period) -> Iterator[date]:
    """Yield the days of a period; of a yearly one those of two years, a leap year among them."""
    first, last = date(2028, 1, 1), date(2029, 12, 31)
    if isinstance(period.first, date) and isinstance(period.last, date):
        first, last = period.first, period.last
    for count in range((last - first).days + 1):
        day = first + timedelta(days=count)
        if period.holds(day):
            yield day


def _never_applying(service: Service, path: Path, today: date, reading: Reading) -> None:
    for period in _own(service, path):
        _idle_weekdays(period, reading)
        if not any(_decides(service, period, day) for day in _days(period)):
            _never(period.path, reading)
    for rule in service.feasts:
        if rule.eve is not None and not _eve_applies(service, rule, today):
            _never((*path, "feasts", rule.key, "eve"), reading)


def _idle_weekdays(period: Period, reading: Reading) -> None:
    present = {day.weekday() for day in _days(period)}
    used = {period.week[number] for number in present}
    # Whole groups ("mon-fri") and closed days are written for the reader's sake; hours of their own are meant.
    idle = [
        name
        for number, name in enumerate(DAYS)
        if number not in present and (hours := period.week[number]) and hours.spans and hours not in used
    ]
    if idle:
        names = ", ".join(idle)
        reading.report(
            (*period.path, "week"),
            "never-applies",
            {"en": f"the period has no {names}", "fr": f"la période n’a pas de {names}"},
            {"en": "remove the days or move the dates", "fr": "retirez ces jours ou déplacez les dates"},
        )


def _decides(service: Service, period: Period, day: date) -> bool:
    if period.week[day.weekday()] is None or day in service.dates or MonthDay.of(day) in service.yearly:
        return False
    first = next(each for each in service.periods if each.holds(day) and each.week[day.weekday()] is not None)
    return first is period


def _eve_applies(service: Service, rule: Feast, today: date) -> bool:
    taken = [each.key for each in service.feasts]
    for year in range(today.year, today.year + _YEARS):
        days = {day for key in taken for day in feast(key, year)}
        own = feast(rule.key, year)
        if any(day - timedelta(days=1) not in days for day in own):
            return True
    return False


def _never(path: Path, reading: Reading) -> None:
    reading.report(
        path,
        "never-applies",
        {
            "en": "this can never apply: stronger rules cover it",
            "fr": "cela ne vaut jamais : des règles plus fortes le couvrent",
        },
        {"en": "remove it, or the rules above it", "fr": "retirez-le, ou les règles au-dessus"},
    )


def _expired(service: Service, own: Any, path: Path, today: date, reading: Reading) -> None:
    for period in _own(service, path):
        if isinstance(period.last, date) and period.last < today:
            _past(period.path, period.last, reading)
    written = own.get("dates") if isinstance(own, Mapping) else None
    for key in written if isinstance(written, Mapping) else ():
        day = next((day for day in service.dates if day.isoformat() == str(key)), None)
        if day and day < today:
            _past((*path, "dates", key), day, reading)


def _past(path: Path, day: date, reading: Reading) -> None:
    reading.report(
        path,
        "expired",
        {"en": f"over since {day}", "fr": f"passé depuis le {day}"},
        {"en": "remove it, or give next year's dates", "fr": "retirez-le, ou donnez les dates de l’an prochain"},
        "warning",
    )


class _Unsettled(NamedTuple):
    path: Path
    days: list[str]


def _due(services: Mapping[str, Service], today: date, reading: Reading) -> None:
    """Report the holidays, feasts and dates of the coming 60 days whose hours nobody has confirmed."""
    found: dict[Path, _Unsettled] = {}
    for key, service in services.items():
        schedule = Schedule(service)
        for count in range(_SOON):
            day = today + timedelta(days=count)
            decision = schedule.decision(day)
            if not decision.unconfirmed or decision.rule in ("week", "period"):
                continue
            path = _cause(service, decision.rule, decision.name, day, ("services", key))
            days = found.setdefault(path, _Unsettled(path, [])).days
            label = f"{day} ({decision.name})" if decision.rule != "date" else day.isoformat()
            if label not in days:
                days.append(label)
    for path, days in found.values():
        reading.report(
            path,
            "unconfirmed-soon",
            {"en": f"not confirmed yet: {', '.join(days)}", "fr": f"pas encore confirmé : {', '.join(days)}"},
            {"en": "ask, and write the hours or closed", "fr": "demandez, puis écrivez les heures ou closed"},
            "warning",
        )


def _cause(service: Service, rule: str, name: str, day: date, path: Path) -> Path:
    causes: dict[str, Callable[[], Path]] = {
        "holiday": lambda: ("holidays", "hours"),
        "feast": lambda: (*path, "feasts", name),
        "date": lambda: (*path, "dates", name if day in service.dates else _iso(MonthDay.of(day))),
    }
    return causes[rule]()
