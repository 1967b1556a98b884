"""The words of time: from a text to readings, each a stretch of time with its grain."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Any

from bot.when.grammar import Grammar, Readings
from bot.when.lexer import Atom, atoms
from bot.when.reading import Form, Grain, Reading, When
from bot.when.stretch import ImpossibleError, Stretch, midnight, unit
from bot.when.table import table_of

__all__ = ["Form", "Grain", "Reading", "When", "line", "read"]

_MOST = 12  # expressions of one text that are read


def read(text: str, lang: str, now: datetime, calendar: str | None = None) -> When:  # noqa: ARG001
    """Return what a text says about time, read against an aware `now`; an empty When where it says nothing."""
    if now.tzinfo is None:
        raise ValueError("now must carry a time zone")
    table = table_of(lang)
    if table is None:
        return When()
    found = atoms(text, table, lang)
    past = any(atom.kind == "word" and atom.value in table.past_verbs for atom in found)
    grammar = Grammar(found, now.replace(tzinfo=None), past=past, callers=table.callers)
    return _gathered(grammar, found, text, now.tzinfo)


def _gathered(grammar: Grammar, found: list[Atom], text: str, zone: tzinfo) -> When:
    times: list[tuple[Reading, ...]] = []
    words: list[tuple[int, int]] = []
    i = 0
    while i < len(found) and len(times) < _MOST:
        try:
            expression = grammar.expression(i)
        except ImpossibleError as error:
            return _impossible(found, i, error, text, zone)
        except (OverflowError, ValueError):
            expression = None
        if expression is None:
            i += 1
            continue
        readings, after = expression
        words.append((found[i].start, found[after - 1].end))
        times.append(_aware(readings, zone))
        i = after
    return When(tuple(times), tuple(words))


def _impossible(found: list[Atom], i: int, error: ImpossibleError, text: str, zone: tzinfo) -> When:
    """Name the date as the visitor wrote it, and the nearest day that exists."""
    last = i
    while last + 1 < len(found) and last - i < 3 and found[last].kind not in {"month", "date", "daymonth", "iso"}:
        last += 1
    nearest = _aware((unit(midnight(error.nearest), "day"),), zone)
    first = i + (found[i].kind in {"the", "on", "at", "weekday"} and last > i)
    spoken = text[found[first].start : found[last].end]
    return When((), ((found[i].start, found[last].end),), impossible=spoken, nearest=nearest)


def _aware(readings: Readings, zone: tzinfo) -> tuple[Reading, ...]:
    return tuple(_reading(stretch, zone) for stretch in readings)


def _reading(stretch: Stretch, zone: tzinfo) -> Reading:
    start = stretch.start.replace(tzinfo=zone) if stretch.start else None
    end = stretch.end.replace(tzinfo=zone) if stretch.end else None
    if end is None and stretch.form == "point":
        end = stretch.last().replace(tzinfo=zone)
    return Reading(start, end, stretch.grain, stretch.form, stretch.twelve)


def line(record: Mapping[str, Any]) -> dict[str, Any]:
    """Answer {"text", "lang", "now"} with {"readings": [{"start", "end", "grain"}]}; bad input raises ValueError."""
    for key in ("text", "lang", "now"):
        if not isinstance(record.get(key), str):
            raise ValueError(f"{key!r} must be text")  # noqa: TRY004 - one kind of error for a bad line
    when = read(record["text"], record["lang"], datetime.fromisoformat(record["now"]))
    readings = [_record(reading) for time in when.times for reading in time]
    return {"readings": readings} | ({"impossible": when.impossible} if when.impossible else {})


def _record(reading: Reading) -> dict[str, Any]:
    return {
        "start": reading.start.isoformat() if reading.start else None,
        "end": reading.end.isoformat() if reading.end else None,
        "grain": reading.grain,
    }
