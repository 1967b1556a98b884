"""JSON lines in, JSON lines out: the loop behind every machine interface."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, TextIO

Record = dict[str, Any]


class LineError(ValueError):
    """A line that can't be answered; its sentence goes into the error line."""


def serve(lines: Iterable[str], out: TextIO, answer: Callable[[Record], Record]) -> None:
    """Answer each line in order and flush after each; a bad line gets an error line and the stream goes on."""
    for line in lines:
        out.write(json.dumps(_answer_line(line, answer), ensure_ascii=False) + "\n")
        out.flush()


def _answer_line(line: str, answer: Callable[[Record], Record]) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"error": f"not JSON: {error}"}
    if not isinstance(record, dict):
        return {"error": f"expected a JSON object, found {type(record).__name__}"}
    try:
        return answer(record)
    except (ValueError, KeyError, TypeError) as error:
        return {"error": str(error) or type(error).__name__}


def text_field(record: Record, key: str, default: str | None = None) -> str:
    """Return a field that must be text."""
    value = record.get(key, default)
    if not isinstance(value, str):
        raise LineError(f"{key!r} must be text, found {type(value).__name__}")
    return value


def instant_field(record: Record, key: str) -> datetime | None:
    """Return a field that holds an ISO 8601 instant with its offset, None where it is absent."""
    if record.get(key) is None:
        return None
    text = text_field(record, key)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise LineError(f"{key!r} is not an ISO 8601 time: {text!r}") from None
    if instant.tzinfo is None:
        raise LineError(f"{key!r} needs an offset, as in 2026-01-31T09:00:00+01:00: {text!r}")
    return instant
