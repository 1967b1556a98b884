"""What every reading keeps to, and the JSON lines of `bot when`."""

import json
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from bot.when import line, read

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 24, 18, 30, tzinfo=PARIS)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "grain", "length"),
    [
        ("at 18:15", "minute", timedelta(minutes=1)),
        ("at 3 pm", "hour", timedelta(hours=1)),
        ("tomorrow", "day", timedelta(days=1)),
        ("next week", "week", timedelta(days=7)),
        ("in April", "month", timedelta(days=30)),
        ("in 2027", "year", timedelta(days=365)),
    ],
)
def test_a_point_ends_after_its_grain(text: str, grain: str, length: timedelta) -> None:
    reading = read(text, "en", datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("UTC"))).times[0][0]
    assert reading.start is not None
    assert (reading.grain, reading.end) == (grain, reading.start + length)


def test_an_open_end_or_start_is_null() -> None:
    assert line({"text": "after 6 pm", "lang": "en", "now": NOW.isoformat()})["readings"][0]["end"] is None
    assert line({"text": "avant midi", "lang": "fr", "now": NOW.isoformat()})["readings"][0]["start"] is None


@pytest.mark.parametrize("text", ["today", "in 3 hours", "le 14 juillet", "from 9 to 5"])
def test_the_offset_of_now_holds(text: str) -> None:
    offset = timezone(timedelta(hours=-2))
    for lang in ("en", "fr"):
        for readings in read(text, lang, NOW.astimezone(offset)).times:
            assert all(reading.start and reading.start.utcoffset() == timedelta(hours=-2) for reading in readings)


def test_the_preferred_reading_comes_first() -> None:
    said = line({"text": "on Tuesday", "lang": "en", "now": NOW.isoformat()})
    assert [reading["start"][:10] for reading in said["readings"]] == ["2026-12-01", "2026-11-24"]


@pytest.mark.parametrize(
    ("text", "lang", "named"),
    [
        ("are you open on 31 June?", "en", "31 June"),
        ("on the 31st of June", "en", "31st of June"),
        ("open Feb 29 2027", "en", "Feb 29 2027"),
        ("the 32nd", "en", "32nd"),
        ("at 25:00", "en", "25:00"),
        ("ouvert le 31 juin ?", "fr", "31 juin"),
        ("le 30 février", "fr", "30 février"),
        ("le 31/06", "fr", "31/06"),
        ("à 25h", "fr", "25h"),
        ("à 9h75", "fr", "9h75"),
    ],
)
def test_an_impossible_date_is_named_and_has_no_reading(text: str, lang: str, named: str) -> None:
    assert line({"text": text, "lang": lang, "now": NOW.isoformat()}) == {"readings": [], "impossible": named}


def test_the_nearest_of_an_impossible_date_lies_ahead() -> None:
    nearest = read("30 February", "en", NOW).nearest[0]
    assert nearest.start == datetime(2027, 2, 28, tzinfo=PARIS)


def test_29_february_is_the_next_there_is() -> None:
    assert read("29 February", "en", NOW).times[0][0].start == datetime(2028, 2, 29, tzinfo=PARIS)


def test_a_text_without_time_has_no_readings() -> None:
    assert line({"text": "how can I donate?", "lang": "en", "now": NOW.isoformat()}) == {"readings": []}
    assert line({"text": "tomorrow", "lang": "xx", "now": NOW.isoformat()}) == {"readings": []}


@pytest.mark.parametrize(
    ("record", "error"),
    [
        ({"lang": "en", "now": NOW.isoformat()}, "'text' must be text"),
        ({"text": "today", "lang": "en", "now": 5}, "'now' must be text"),
        ({"text": "today", "lang": "en", "now": "noon"}, "Invalid isoformat"),
        ({"text": "today", "lang": "en", "now": "2026-11-24T18:30"}, "time zone is needed"),
    ],
)
def test_a_bad_record_says_what_is_wrong(record: dict[str, object], error: str) -> None:
    with pytest.raises(ValueError, match=error):
        line(record)


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone is needed"):
        read("today", "en", datetime(2026, 11, 24))  # noqa: DTZ001 - what is refused


def test_the_command_answers_line_by_line_and_survives_a_bad_one() -> None:
    good = json.dumps({"text": "demain", "lang": "fr", "now": "2026-11-24T18:30:00+01:00"})
    run = subprocess.run(
        [sys.executable, "-m", "bot", "when", "--jsonl"],
        input=f"{good}\nnonsense\n{good}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    first, second, third = map(json.loads, run.stdout.splitlines())
    reading = {"start": "2026-11-25T00:00:00+01:00", "end": "2026-11-26T00:00:00+01:00", "grain": "day"}
    assert first == third == {"readings": [reading]}
    assert "not JSON" in second["error"]


@pytest.mark.parametrize("text", ["7" * 10_000, "1 " * 5_000, "12:00-" * 2_000, "lundi ou " * 2_000, "a" * 10_000])
def test_a_very_long_text_is_bounded(text: str) -> None:
    read("warm up", "fr", NOW)
    taken = []
    for _ in range(3):
        since = time.perf_counter()
        read(text, "fr", NOW)
        taken.append(time.perf_counter() - since)
    assert min(taken) < 0.2  # ten times what is promised, for busy machines; benchmarks/hours.py holds the figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2 hours", "2027-03-28T04:30:00+02:00"),  # the clocks skip an hour between
        ("in 30 minutes", "2027-03-28T03:00:00+02:00"),
    ],
)
def test_hours_are_counted_in_real_time_across_a_change_of_clocks(text: str, expected: str) -> None:
    reading = read(text, "en", datetime(2027, 3, 28, 1, 30, tzinfo=PARIS)).times[0][0]
    assert reading.start is not None
    assert reading.start.isoformat() == expected


def test_a_week_across_a_change_of_clocks_keeps_midnight() -> None:
    reading = read("in a week", "en", datetime(2027, 3, 25, 12, tzinfo=PARIS)).times[0][0]
    assert reading.start is not None
    assert reading.start.isoformat() == "2027-04-01T00:00:00+02:00"
