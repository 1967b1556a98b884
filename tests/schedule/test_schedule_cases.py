"""The engine against given cases: a thousand of our own kind, and the conformance values of opening_hours.js."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.schedule import Schedule, answer_record

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))
DATA = SHARED / "eval" / "hours"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared evaluation data is not here (SHARED_DIR)")


def _load(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / name).read_text(encoding="utf-8"))
    return found


@needs_data
def test_every_schedule_case_is_answered_as_expected() -> None:
    cases = _load("schedule_cases.json")
    assert len(cases) == 1000
    wrong = [
        case["id"]
        for case in cases
        if answer_record(case) != {key: case[key] for key in ("open", "next_change", "day_spans")}
    ]
    assert wrong == []


def _walk(schedule: Schedule, since: datetime, until: datetime) -> list[list[str]]:
    """List the open stretches by walking from change to change, in local wall time."""
    stretches, at, is_open = [], since, schedule.is_open(since)
    while at < until:
        change = schedule.next_change(at)
        end = min(change, until) if change else until
        if is_open:
            stretches.append([at.strftime("%Y-%m-%dT%H:%M"), end.strftime("%Y-%m-%dT%H:%M")])
        at, is_open = end, not is_open
    return stretches


def _joined(intervals: list[list[Any]]) -> list[list[str]]:
    joined: list[list[str]] = []
    for since, until, *_ in intervals:
        if joined and joined[-1][1] == since:
            joined[-1][1] = until
        else:
            joined.append([since, until])
    return joined


@needs_data
def test_every_expressible_conformance_value_gives_its_intervals() -> None:
    cases = [case for case in _load("oh_conformance.json") if case["expressible"]]
    assert len(cases) == 191
    for case in cases:
        schedule = Schedule.from_mapping(case["schedule"])
        since, until = (datetime.fromisoformat(case[key]).replace(tzinfo=schedule.zone) for key in ("from", "to"))
        assert _walk(schedule, since, until) == _joined(case["intervals"]), case["value"]
