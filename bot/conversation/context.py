"""What a chat remembers, as JSON and back, and how it fades."""

import json
from dataclasses import asdict, fields
from datetime import date, datetime, timedelta
from typing import Any

from bot.conversation.model import Context

FADES = timedelta(minutes=30)
_KEPT = ("lang", "chosen_lang", "client")  # a visitor's language outlives the subject they spoke of
_TEXTS = (
    "lang",
    "chosen_lang",
    "client",
    "entry",
    "kind",
    "service",
    "time_words",
    "last_question",
    "attribute",
    "crisis",
    "rated",
    "asked_why",
    "said",
)
_TUPLES = ("offered", "declined", "tried")
_COUNTS = ("unknowns", "offers", "repeats", "gentle", "greeted")
_LONGEST = 512  # characters of any text that is believed when read back


def dump(context: Context) -> str:
    """Return the context as JSON."""
    record = asdict(context)
    for name in ("day", "at"):
        record[name] = record[name].isoformat() if record[name] else None
    return json.dumps({key: value for key, value in record.items() if value}, ensure_ascii=False)


def restore(text: str) -> Context:
    """Return the context of a JSON text; an empty one where the text is broken or of another make."""
    try:
        record = json.loads(text)
        return _read(record) if isinstance(record, dict) else Context()
    except (ValueError, TypeError, KeyError, RecursionError):
        return Context()


def fade(context: Context, now: datetime) -> Context:
    """Return what is left of a context now: after half an hour only the visitor's language."""
    if context.at is not None and abs(now - context.at) <= FADES:
        return context
    return Context(**{name: getattr(context, name) for name in _KEPT})


def _read(record: dict[str, Any]) -> Context:
    known = {field.name for field in fields(Context)}
    values = {key: value for key, value in record.items() if key in known and value is not None}
    values |= {name: _text(values[name]) for name in _TEXTS if name in values}
    values |= {name: tuple(map(_text, values.get(name, ()))) for name in _TUPLES}
    values |= {name: max(0, int(values.get(name, 0))) for name in _COUNTS}
    values["day"] = date.fromisoformat(values["day"]) if "day" in values else None
    values["at"] = datetime.fromisoformat(values["at"]) if "at" in values else None
    return Context(**values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    return value[:_LONGEST]
