"""The words of time: from a text to readings, each a stretch of time with its grain."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from functools import lru_cache
from typing import Any

from bot.when.atom import Atom
from bot.when.grammar import expressions, folded
from bot.when.lexer import atoms
from bot.when.now import Now
from bot.when.reading import Form, Grain, Reading, When
from bot.when.stretch import Stretch
from bot.when.table import Table, table_of

__all__ = ["Form", "Grain", "Reading", "When", "line", "read", "shown"]

_REMEMBERED = 64  # texts: several decisions of a turn read the same one
_MOST = 12  # expressions of one text that are read


def read(text: str, lang: str, now: datetime, calendar: str | None = None) -> When:
    """Return what a text says about time, read against an aware `now`; an empty When where it says nothing.

    `calendar` is the country or region whose public holidays "the next bank holiday" is one of.
    """
    if now.tzinfo is None:
        raise ValueError(f"a datetime with a time zone is needed, not {now.isoformat()}")
    return _read(text, lang, now, (now.tzinfo, now.fold), calendar)


@lru_cache(_REMEMBERED)
def _read(text: str, lang: str, now: datetime, _: tuple[tzinfo | None, int], calendar: str | None) -> When:
    """Read a text; moments that are equal in two zones, or twice when clocks go back, are told apart."""
    table = table_of(lang)
    if table is None:
        return When()
    found = atoms(text, table, lang)
    past = _speaks_of_the_past(found, table)
    moment = Now(now, table, past, calendar)
    return _gathered(folded(found, moment), moment, text)


def _speaks_of_the_past(found: list[Atom], table: Table) -> bool:
    """Tell whether a verb is past; "I was wondering if you were open" is politeness."""
    if any(atom.kind == "polite" for atom in found):
        return False
    return any(atom.text.lower() in table.past_verbs or atom.value in table.past_verbs for atom in found)


def _gathered(found: list[Atom], now: Now, text: str) -> When:
    zone = now.instant.tzinfo
    times: list[tuple[Reading, ...]] = []
    words: list[tuple[int, int]] = []
    for atom in found:
        if atom.kind == "impossible":
            nearest, (start, end) = atom.value
            return When((), ((atom.start, atom.end),), text[start:end], (_reading(nearest, zone),))
        for readings in expressions(atom, now):
            times.append(tuple(_reading(stretch, zone) for stretch in readings))
            words.append((atom.start, atom.end))
    return When(tuple(times[:_MOST]), tuple(words[:_MOST]))


def _reading(stretch: Stretch, zone: tzinfo | None) -> Reading:
    start = stretch.start.replace(tzinfo=zone) if stretch.start else None
    end = stretch.end if stretch.form != "point" else stretch.last()
    return Reading(
        start,
        end.replace(tzinfo=zone) if end else None,
        stretch.grain,
        stretch.form,
        twelve_hour=stretch.twelve,
        part_of_day=stretch.part,
        counted=stretch.counted,
    )


def line(record: Mapping[str, Any]) -> dict[str, Any]:
    """Answer {"text", "lang", "now"} with {"readings": [{"start", "end", "grain"}]}; bad input raises ValueError."""
    for key in ("text", "lang", "now"):
        if not isinstance(record.get(key), str):
            raise ValueError(f"{key!r} must be text")  # noqa: TRY004 - one kind of error for a bad line
    when = read(record["text"], record["lang"], datetime.fromisoformat(record["now"]))
    readings = [_record(reading) for time in when.times for reading in time]
    return {"readings": readings} | ({"impossible": when.impossible} if when.impossible else {})


def shown(text: str, lang: str, now: datetime) -> list[str]:
    """Return the readings of a text as lines for a person; the ways to read one expression stand below each other."""
    when = read(text, lang, now)
    if when.impossible:
        return [f"{when.impossible}: no such date or time; the nearest is {_row(when.nearest[0])}"]
    return [f"{number}  {_row(reading)}" for number, readings in enumerate(when.times, 1) for reading in readings]


def _row(reading: Reading) -> str:
    clocked = "%a %Y-%m-%d %H:%M" if reading.grain in {"minute", "hour"} else "%a %Y-%m-%d"
    start, end = (format(at, clocked) if at else "…" for at in (reading.start, reading.end))
    return f"{start} – {end}  {reading.grain}"


def _record(reading: Reading) -> dict[str, Any]:
    return {
        "start": reading.start.isoformat() if reading.start else None,
        "end": reading.end.isoformat() if reading.end else None,
        "grain": reading.grain,
    }
