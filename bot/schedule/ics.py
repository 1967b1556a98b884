"""The opening hours as an iCalendar file (RFC 5545), one event for each span."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from bot.schedule.engine import Schedule
from bot.schedule.mapping import Hours
from bot.schedule.model import Span
from bot.schedule.table import one_service, why

_FOLD = 75  # octets of a line, RFC 5545 section 3.1


def calendar_of(hours: Hours | None, service: str | None, first: date, days: int) -> str:
    """Return the calendar of one service of hours.yaml (None: the first) from a day on; nothing where there is none."""
    for key, chosen in one_service(hours, service).items():
        schedule = Schedule(chosen)
        return calendar(key, schedule, datetime.combine(first, datetime.min.time(), schedule.zone), days)
    return ""


def calendar(key: str, schedule: Schedule, now: datetime, days: int = 366, lang: str = "en") -> str:
    """Return the events of the coming days in UTC, so that no time zone needs to be described."""
    name = schedule.service.name.get(lang, key)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//answering-bot//opening hours//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    first = now.astimezone(schedule.zone).date()
    for count in range(days):
        lines += _events(key, schedule, first + timedelta(days=count), now, lang)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _events(key: str, schedule: Schedule, day: date, now: datetime, lang: str) -> Iterator[str]:
    decision = schedule.decision(day)
    reason = why(schedule, day, decision, lang)
    for number, span in enumerate(decision.spans):
        opens, closes = (_instant(schedule, day, minute) for minute in (span.opens, span.closes))
        if opens >= closes:
            continue  # lost in the skipped hour
        yield "BEGIN:VEVENT"
        yield f"UID:{key}-{day:%Y%m%d}-{number}@answering-bot"
        yield f"DTSTAMP:{_stamp(now)}"
        yield f"DTSTART:{_stamp(opens)}"
        yield f"DTEND:{_stamp(closes)}"
        yield f"SUMMARY:{_escaped(_summary(schedule, span, lang, key))}"
        yield f"STATUS:{'TENTATIVE' if decision.unconfirmed else 'CONFIRMED'}"
        if reason:
            yield f"DESCRIPTION:{_escaped(reason)}"
        yield "END:VEVENT"


def _summary(schedule: Schedule, span: Span, lang: str, key: str) -> str:
    return f"{schedule.service.name.get(lang, key)}: {'–'.join(span.clock())}"


def _instant(schedule: Schedule, day: date, minute: int) -> datetime:
    wall = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
    return wall.replace(tzinfo=schedule.zone).astimezone(UTC)


def _stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for char in "\\;,":
        text = text.replace(char, f"\\{char}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Break a line before 75 octets, never within a character; what goes on begins with a space."""
    part, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _FOLD:
            yield part
            part, size = " ", 1
        part, size = part + char, size + octets
    yield part
