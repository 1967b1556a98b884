"""The grammar against Duckling's own examples: start, grain, and the end where one is given."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.when import read

SHARED = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[3] / "shared"))
DATA = SHARED / "eval" / "hours"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the shared evaluation data is not here (SHARED_DIR)")


def _same(stated: str | None, found: datetime | None) -> bool:
    return stated is None or found == datetime.fromisoformat(stated)


def read_as_stated(row: dict[str, Any]) -> bool:
    """Tell whether the first, preferred reading of a text is the stated one."""
    when = read(row["text"], row["lang"], datetime.fromisoformat(row["now"]))
    if not when.times:
        return False
    reading = when.times[0][0]
    return reading.grain == row["grain"] and _same(row["start"], reading.start) and _same(row["end"], reading.end)


@needs_data
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_99_of_100_examples_are_read_as_duckling_reads_them(lang: str) -> None:
    lines = (DATA / f"duckling_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if not row.get("policy_differs")]
    assert len(rows) > 400
    wrong = [row["text"] for row in rows if not read_as_stated(row)]
    assert 1 - len(wrong) / len(rows) >= 0.99, wrong
