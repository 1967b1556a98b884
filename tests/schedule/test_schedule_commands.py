"""The commands `bot hours` and `bot when` as an operator and other tools run them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))
CASES = SHARED / "eval" / "hours" / "schedule_cases.json"
ROOT = Path(__file__).parents[2]


def run(*arguments: str, lines: str = "") -> str:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments], input=lines, capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout


@pytest.mark.skipif(not CASES.is_file(), reason="the shared evaluation data is not here (SHARED_DIR)")
def test_one_process_answers_every_schedule_case_in_order() -> None:
    cases: list[dict[str, Any]] = json.loads(CASES.read_text(encoding="utf-8"))
    lines = "".join(json.dumps({"schedule": case["schedule"], "at": case["at"]}) + "\n" for case in cases)
    answers = [json.loads(line) for line in run("hours", "--jsonl", lines=lines).splitlines()]
    assert answers == [{key: case[key] for key in ("open", "next_change", "day_spans")} for case in cases]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("no json", "not JSON"),
        ("[]", "expected a JSON object"),
        ('{"schedule": {}}', "at"),
        ('{"schedule": {"week": {"mon-sun": "closed"}}, "at": "2026-11-24T10:00"}', "time zone"),
        ('{"schedule": {"week": {"mon-sun": "9 to 5"}}, "at": "2026-11-24T10:00:00+01:00"}', "9 to 5"),
    ],
)
def test_a_bad_line_gets_an_error_line_and_the_stream_goes_on(line: str, error: str) -> None:
    good = (
        '{"schedule": {"timezone": "Europe/Paris", "week": {"mon-sun": "closed"}}, "at": "2026-11-24T10:00:00+01:00"}'
    )
    first, second = map(json.loads, run("hours", "--jsonl", lines=f"{line}\n{good}\n").splitlines())
    assert error in first["error"]
    assert second == {"open": False, "next_change": None, "day_spans": []}


def test_the_table_shows_each_day_with_the_rule_that_decides_it() -> None:
    rows = run("hours", "--at", "2026-12-24T10:00+01:00", "--days", "2").splitlines()
    assert rows[0].split()[:2] == ["Thu", "2026-12-24"]
    assert rows[1].startswith("Fri 2026-12-25")
    assert "holiday" in rows[1]
    assert "Christmas Day" in rows[1]


def test_the_calendar_holds_the_coming_year() -> None:
    text = run("hours", "--ics", "--at", "2026-11-24T10:00+01:00")
    events = Calendar.from_ical(text).walk("VEVENT")
    starts = sorted(event.decoded("DTSTART").strftime("%Y%m%d") for event in events)
    assert starts[0] == "20261124"
    assert starts[-1] >= "20271120"


def test_when_prints_each_reading_on_a_line() -> None:
    rows = run("when", "on Tuesday or Friday", "--now", "2026-11-24T10:00+01:00").splitlines()
    assert rows == [
        "1  Tue 2026-12-01 – Wed 2026-12-02  day",
        "1  Tue 2026-11-24 – Wed 2026-11-25  day",
        "2  Fri 2026-11-27 – Sat 2026-11-28  day",
    ]


def test_when_names_what_is_impossible_and_the_nearest() -> None:
    assert run("when", "le 31 juin", "--lang", "fr", "--now", "2026-11-24T10:00+01:00").startswith(
        "31 juin: no such date or time; the nearest is Wed 2027-06-30"
    )
