"""One record of the machine interface: a schedule and an instant in, its state out."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from json import dumps, loads
from typing import Any

from bot.schedule.engine import Schedule


def answer_record(record: Mapping[str, Any]) -> dict[str, Any]:
    """Answer {"schedule", "at"} with {"open", "next_change", "day_spans"}; bad input raises ValueError."""
    missing = [key for key in ("schedule", "at") if key not in record]
    if missing:
        raise ValueError(f"the record lacks {' and '.join(missing)}")
    schedule = _schedule(dumps(record["schedule"]))
    at = datetime.fromisoformat(str(record["at"]))
    is_open, change = schedule.is_open(at), schedule.next_change(at)
    spans = schedule.spans(at.astimezone(schedule.zone).date())
    return {
        "open": is_open,
        "next_change": change.isoformat() if change else None,
        "day_spans": [list(span.clock()) for span in spans],
    }


@lru_cache(maxsize=64)
def _schedule(text: str) -> Schedule:
    return Schedule.from_mapping(loads(text))
