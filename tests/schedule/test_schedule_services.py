"""Several services in one file: what one takes over from another; the operator's table, the line and the export."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from bot.schedule import Schedule, answer_record, read_hours
from bot.schedule.ics import calendar
from bot.schedule.table import rows, states, table

MAPPING: dict[str, Any] = {
    "timezone": "Europe/Paris",
    "holidays": {"calendar": "FR", "hours": "closed"},
    "services": {
        "shop": {"inherits": "office", "week": {"sat": "10:00-12:00"}, "dates": {"2026-12-24": "09:00-10:00"}},
        "office": {
            "name": {"en": "Reception; and more"},
            "week": {"mon-fri": "09:00-18:00", "sat-sun": "closed"},
            "dates": {"2026-12-24": {"hours": "09:00-13:00", "why": {"en": "Christmas Eve"}}},
        },
        "lab": {"week": {"mon-sun": "unconfirmed"}, "holidays": {"calendar": "FR", "hours": "same"}},
    },
}
MOMENT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def schedule(key: str) -> Schedule:
    return Schedule(read_hours(MAPPING).services[key])


def test_services_keep_the_order_of_the_file() -> None:
    assert list(read_hours(MAPPING).services) == ["shop", "office", "lab"]


def test_a_service_takes_over_what_it_does_not_say() -> None:
    shop = schedule("shop")
    assert shop.spans(date(2026, 11, 24)) == schedule("office").spans(date(2026, 11, 24))
    assert shop.service.timezone == "Europe/Paris"
    assert shop.decision(date(2026, 12, 25)).rule == "holiday"


def test_its_own_days_go_before() -> None:
    assert [span.clock() for span in schedule("shop").spans(date(2026, 11, 28))] == [("10:00", "12:00")]
    assert [span.clock() for span in schedule("shop").spans(date(2026, 12, 24))] == [("09:00", "10:00")]


def test_the_table_names_the_rule_of_each_day() -> None:
    found = {(row.service, row.day.isoformat()): row for row in rows(read_hours(MAPPING), date(2026, 12, 23), 3)}
    assert len(found) == 9
    eve = found["office", "2026-12-24"]
    assert (eve.hours, eve.rule, eve.why) == ("09:00-13:00", "date", "Christmas Eve")
    christmas = found["office", "2026-12-25"]
    assert (christmas.hours, christmas.rule, christmas.why) == ("closed", "holiday", "Christmas Day")
    assert found["lab", "2026-12-23"].hours == "unconfirmed"


def test_the_states_at_an_instant() -> None:
    told = {key: (is_open, change) for key, is_open, change in states(read_hours(MAPPING), MOMENT)}
    assert told["office"] == (True, datetime(2026, 11, 24, 17, 0, tzinfo=UTC))
    assert told["lab"] == (False, None)


def test_the_export_is_an_icalendar_with_an_event_for_each_span() -> None:
    text = calendar("office", schedule("office"), MOMENT, days=7)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [str(event.get("summary")) for event in events] == ["Reception; and more: 09:00–18:00"] * 5
    assert events[0].decoded("dtstart") == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({"at": "2026-11-24T12:00:00+01:00"}, "lacks schedule"),
        ({"schedule": {"timezone": "Europe/Paris", "week": {}}, "at": "noon"}, "Invalid isoformat"),
        ({"schedule": {"timezone": "Europe/Paris", "week": {}}, "at": "2026-11-24T12:00:00"}, "with a time zone"),
        ({"schedule": {"week": {"mon": "never"}}, "at": "2026-11-24T12:00:00+01:00"}, "are no hours"),
        ({"schedule": 5, "at": "2026-11-24T12:00:00+01:00"}, "expected key: value"),
    ],
)
def test_a_bad_record_is_a_value_error(record: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        answer_record(record)


def test_the_printed_table_tells_days_hours_rule_and_reason() -> None:
    lines = table(read_hours(MAPPING), "office", date(2026, 12, 24), 2)
    assert lines == (
        "Thu 2026-12-24  office  09:00-13:00  date     Christmas Eve",
        "Fri 2026-12-25  office  closed       holiday  Christmas Day",
    )


def test_an_unknown_service_is_named_with_those_there_are() -> None:
    with pytest.raises(LookupError, match=r"no service .gym. in hours\.yaml; there are shop, office, lab"):
        table(read_hours(MAPPING), "gym", date(2026, 12, 24))
