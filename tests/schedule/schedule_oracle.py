"""A schedule's mapping compiled to OpenStreetMap's opening_hours, for opening-hours-py to be asked about."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours

from bot.schedule import Schedule, Span

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = {"mon": "Mo", "tue": "Tu", "wed": "We", "thu": "Th", "fri": "Fr", "sat": "Sa", "sun": "Su"}


def compiled(mapping: Mapping[str, Any]) -> str:
    """Return the opening_hours expression: the weakest rule first, for there the last one wins."""
    rules = [f"{_DAYS[day]} {_hours(hours)}" for day, hours in mapping["week"].items() if hours != "closed"]
    rules = rules or ["Mo-Su off"]
    holidays = mapping.get("holidays")
    if holidays and holidays["hours"] not in ("same", "unconfirmed"):
        rules.append(f"PH {_hours(holidays['hours'])}")
    for period in reversed(mapping.get("periods", ())):
        span = f"{_day(period['from'])}-{_day(period['to'])}"
        rules += [f"{span} {_DAYS[day]} {_hours(hours)}" for day, hours in period["week"].items()]
    rules += [f"{_day(day)} {_hours(hours)}" for day, hours in mapping.get("dates", {}).items()]
    return "; ".join(rules)


def _hours(hours: str) -> str:
    return "off" if hours == "closed" else hours.replace(", ", ",")


def _day(day: str) -> str:
    at = date.fromisoformat(day)
    return f"{at.year} {_MONTHS[at.month - 1]} {at.day:02}"


def oracle(mapping: Mapping[str, Any]) -> OpeningHours:
    country = mapping["holidays"]["calendar"] if mapping.get("holidays") else None
    return OpeningHours(compiled(mapping), timezone=ZoneInfo(mapping["timezone"]), country=country)


def excused(schedule: Schedule, at: datetime) -> str:
    """Return the known defect of opening-hours-py that may show at an instant, or nothing."""
    day = at.date()
    offsets = {
        datetime.combine(day + timedelta(days=count), datetime.min.time(), schedule.zone).utcoffset()
        for count in (0, 1)
    }
    if len(offsets) > 1:
        return "the repeated and the skipped hour"
    minute = at.hour * 60 + at.minute
    yesterday = day - timedelta(days=1)
    if _in_tail(schedule.spans(yesterday), minute):
        return "a tail past midnight is lost after a day with a rule of its own"
    if any(_in_tail(said.hours.spans, minute) for said in schedule._rules(yesterday)):
        return "the tail of hours that a stronger rule has replaced is kept"
    return ""


def _in_tail(spans: tuple[Span, ...], minute: int) -> bool:
    return any(span.closes > 1440 and minute <= span.closes - 1440 for span in spans)
