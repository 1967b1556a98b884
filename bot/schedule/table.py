"""The operator's proof reading: the coming days with the hours of each and the rule that decides them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.schedule.engine import Decision, Schedule
from bot.schedule.mapping import Hours
from bot.schedule.model import Service


@dataclass(frozen=True, slots=True)
class Row:
    """One day of one service; `why` is the operator's reason, the feast, the holiday or nothing."""

    service: str
    day: date
    hours: str
    rule: str
    why: str
    unconfirmed: bool


def rows(hours: Hours, first: date, days: int = 14, lang: str = "en") -> tuple[Row, ...]:
    """Return the coming days of every service, day by day."""
    schedules = {key: Schedule(service) for key, service in hours.services.items()}
    return tuple(
        _row(key, schedule, first + timedelta(days=count), lang)
        for count in range(days)
        for key, schedule in schedules.items()
    )


def table(hours: Hours | None, service: str | None, first: date, days: int = 14, lang: str = "en") -> tuple[str, ...]:
    """Return the rows of one service (None: the first) as lines of text; raise LookupError for an unknown service."""
    chosen = one_service(hours, service)
    found = rows(Hours(chosen, hours.timezone if hours else "UTC"), first, days, lang)
    widths = [max((len(row.service) for row in found), default=0), max((len(row.hours) for row in found), default=0)]
    return tuple(_line(row, widths) for row in found)


def one_service(hours: Hours | None, service: str | None) -> dict[str, Service]:
    """Return the service that is named, else the first, under its key; raise LookupError for an unknown one."""
    services = dict(hours.services) if hours else {}
    if service is not None and service not in services:
        raise LookupError(f"no service {service!r} in hours.yaml; there are {', '.join(services) or 'none'}")
    return {key: services[key] for key in [service or next(iter(services), "")] if key in services}


def _line(row: Row, widths: list[int]) -> str:
    doubt = "unconfirmed" if row.unconfirmed else ""
    cause = ", ".join(part for part in (row.why, doubt) if part)
    head = f"{row.day:%a %Y-%m-%d}  {row.service:{widths[0]}}  {row.hours:{widths[1]}}  {row.rule:7}"
    return f"{head}  {cause}".rstrip()


def _row(key: str, schedule: Schedule, day: date, lang: str) -> Row:
    decision = schedule.decision(day)
    return Row(key, day, said(decision), decision.rule, why(schedule, day, decision, lang), decision.unconfirmed)


def said(decision: Decision) -> str:
    """Return hours as hours.yaml writes them."""
    if decision.unknown:
        return "unconfirmed"
    return ", ".join("-".join(span.clock()) for span in decision.spans) or "closed"


def why(schedule: Schedule, day: date, decision: Decision, lang: str) -> str:
    if decision.why:
        return decision.why.get(lang) or next(iter(decision.why.values()))
    if decision.rule == "feast":
        return f"{decision.name} (eve)" if decision.eve else decision.name
    return schedule.holiday(day, lang)


def states(hours: Hours, at: datetime) -> Iterator[tuple[str, bool, datetime | None]]:
    """Yield each service with whether it is open at an instant, and its next change."""
    for key, service in hours.services.items():
        schedule = Schedule(service)
        yield key, schedule.is_open(at), schedule.next_change(at)
