"""Expressions of time in ordinary language, kept in expressions_*.yaml with how each is read; and sentences without.

Now is Tuesday 24 November 2026, 10:00 in Paris. A reading is its start, behind → its end (… where open), a grain where it
is no day or clock time; "|" parts two ways to read one expression, "&" two expressions.
"""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from bot.when import Reading, read

HERE = Path(__file__).parent
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))


def loaded(name: str) -> Any:
    return yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - every value is text


def _moment(at: datetime | None, *, clocked: bool) -> str:
    if at is None:
        return "…"
    year = "" if at.year == NOW.year else f"{at.year}-"
    return f"{at:%a} {year}{at:%m-%d}" + (f" {at:%H:%M}" if clocked else "")


def shown(reading: Reading) -> str:
    clocked = reading.grain in {"minute", "hour"}
    start = _moment(reading.start, clocked=clocked)
    if reading.form == "point":
        return start if clocked or reading.grain == "day" else f"{start} {reading.grain}"
    end = _moment(reading.end, clocked=clocked or bool(reading.end and reading.end.hour))
    grain = "" if clocked or reading.grain == "day" else f" {reading.grain}"
    return f"{start} → {end}{grain}"


def reading_of(text: str, lang: str) -> str:
    when = read(text, lang, NOW, "FR")
    return " & ".join(" | ".join(map(shown, readings)) for readings in when.times)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [(lang, *row) for lang in ("en", "fr") for row in loaded(f"expressions_{lang}.yaml").items()],
)
def test_an_expression_is_read_by_the_policies(lang: str, text: str, expected: str) -> None:
    assert reading_of(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang in ("en", "fr") for text in loaded(f"no_time_{lang}.yaml")]
)
def test_a_sentence_without_time_has_no_reading(lang: str, text: str) -> None:
    assert reading_of(text, lang) == ""
