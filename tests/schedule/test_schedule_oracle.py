"""Random schedules and instants, compared with opening-hours-py; its known defects are asserted, not hidden.

FUZZ_EXAMPLES=100000 asks for a longer run.
"""

import os
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours

from bot.schedule import Schedule
from tests.schedule.schedule_oracle import compiled, excused, oracle

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "2000"))
PARIS = ZoneInfo("Europe/Paris")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _decoded(number: int) -> str:
    """Turn one drawn number into hours: hypothesis draws a schedule ten times faster so than edge by edge."""
    number, kind = divmod(number, 8)
    edges = []
    for _ in range(4):
        number, edge = divmod(number, 97)
        edges.append(edge)
    if kind < 2:
        return ("closed", "00:00-24:00")[kind]
    if kind == 2:
        return f"{_clock((72 + edges[0] % 24) * 15)}-{_clock((1 + edges[1] % 24) * 15)}"
    chosen = sorted({*edges, 0, 96} if kind == 3 else set(edges))[: 2 if kind < 6 else 4]
    if len(chosen) == 3 or (kind == 7 and len(chosen) == 4):
        chosen = [chosen[0], chosen[1], chosen[1], chosen[2]]
    if len(chosen) < 2:
        return "closed"
    times = [_clock(edge * 15) for edge in chosen]
    return ", ".join(f"{opens}-{closes}" for opens, closes in zip(times[::2], times[1::2], strict=True))


_hours = st.integers(0, 8 * 97**4 - 1).map(_decoded)
_dates = st.dates(date(2025, 1, 1), date(2028, 12, 31))


@st.composite
def _mapping(draw: st.DrawFn) -> dict[str, Any]:
    mapping: dict[str, Any] = {"timezone": "Europe/Paris", "week": {day: draw(_hours) for day in DAYS}}
    if draw(st.booleans()):
        hours = draw(st.one_of(st.sampled_from(("closed", "same", "unconfirmed")), _hours))
        mapping["holidays"] = {"calendar": "FR", "hours": hours}
    if draw(st.booleans()):
        first = draw(_dates)
        last = first + timedelta(days=draw(st.integers(0, 40)))
        week = {day: draw(_hours) for day in DAYS}
        mapping["periods"] = [{"from": first.isoformat(), "to": last.isoformat(), "week": week}]
    if draw(st.booleans()):
        mapping["dates"] = {day.isoformat(): draw(_hours) for day in draw(st.lists(_dates, max_size=3, unique=True))}
    return mapping


@st.composite
def _case(draw: st.DrawFn) -> tuple[dict[str, Any], datetime]:
    """Draw a schedule and an instant, often near one of its special days."""
    mapping = draw(_mapping())
    special = [date.fromisoformat(day) for day in mapping.get("dates", {})]
    special += [date.fromisoformat(period[end]) for period in mapping.get("periods", ()) for end in ("from", "to")]
    special += [date(2026, 5, 1), date(2026, 12, 25), date(2028, 2, 29)]
    day = draw(st.one_of(_dates, st.sampled_from(special))) + timedelta(days=draw(st.integers(-1, 1)))
    at = datetime(day.year, day.month, day.day, tzinfo=PARIS) + timedelta(minutes=draw(st.integers(0, 1439)))
    return mapping, at.astimezone(UTC).astimezone(PARIS)  # the skipped hour of spring exists in no clock


def test_the_oracle_refuses_the_hour_that_spring_skips() -> None:
    with pytest.raises(TypeError):
        oracle(_TAIL).is_open(datetime(2025, 3, 30, 2, 0, tzinfo=PARIS))


_TAIL = {"timezone": "Europe/Paris", "week": dict.fromkeys(DAYS, "20:00-02:00"), "dates": {"2026-06-10": "closed"}}


@example((_TAIL, datetime(2026, 6, 10, 1, 0, tzinfo=PARIS)))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(_case())
def test_the_engine_agrees_with_opening_hours_py(case: tuple[dict[str, Any], datetime]) -> None:
    mapping, at = case
    schedule, other = Schedule.from_mapping(mapping), oracle(mapping)
    if schedule.is_open(at) != other.is_open(at):
        assert excused(schedule, at), f"{compiled(mapping)} at {at}: open {schedule.is_open(at)}"
        return
    ours, theirs = schedule.next_change(at), other.next_change(at)
    if ours != theirs:
        first = min(change for change in (ours, theirs) if change)
        assert excused(schedule, first), f"{compiled(mapping)} at {at}: {ours}, not {theirs}"


# -- its known defects, so that a release without one is noticed --------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "at"),
    [
        pytest.param(
            "Mo-Su 10:00-12:00; Jun 31 off", datetime(2026, 6, 30, 11, tzinfo=PARIS), id="a date that is none"
        ),
        pytest.param("Feb 30 10:00-12:00", datetime(2026, 3, 4, 11, tzinfo=PARIS), id="which means every day"),
    ],
)
def test_the_oracle_takes_dates_that_do_not_exist(expression: str, at: datetime) -> None:
    assert OpeningHours(expression, timezone=PARIS).is_open(at) is ("Feb" in expression)


def test_the_oracle_loses_a_tail_after_a_day_off() -> None:
    at = datetime(2026, 6, 10, 1, 0, tzinfo=PARIS)
    assert Schedule.from_mapping(_TAIL).is_open(at)
    assert not oracle(_TAIL).is_open(at)


def test_the_oracle_keeps_the_tail_of_hours_that_were_replaced() -> None:
    mapping = {
        "timezone": "Europe/Paris",
        "week": dict.fromkeys(DAYS, "closed") | {"thu": "18:00-02:00"},
        "dates": {"2025-01-02": "closed"},
    }
    at = datetime(2025, 1, 3, 1, 0, tzinfo=PARIS)
    assert not Schedule.from_mapping(mapping).is_open(at)
    assert oracle(mapping).is_open(at)


def test_the_oracle_knows_no_utc() -> None:
    with pytest.raises(TypeError):
        OpeningHours("Mo-Su 10:00-12:00", timezone=PARIS).is_open(datetime(2026, 6, 10, 1, 0, tzinfo=UTC))
