"""What pydantic says about a value that doesn't fit its shape, as a finding with its place."""

from typing import Any

from pydantic import BaseModel

from bot.knowledge.document import Document, Path
from bot.knowledge.finding import Finding, Value
from bot.knowledge.near import nearest

_CODES = {
    "missing": "missing",
    "extra_forbidden": "extra-forbidden",
    "string_pattern_mismatch": "bad-id",
    "date_type": "bad-date",
    "date_parsing": "bad-date",
    "date_from_datetime_parsing": "bad-date",
    "date_from_datetime_inexact": "bad-date",
    "int_type": "bad-number",
    "int_parsing": "bad-number",
    "int_parsing_size": "bad-number",
    "greater_than_equal": "bad-number",
    "less_than_equal": "bad-number",
    "literal_error": "bad-choice",
    "bool_type": "bad-truth",
    "bool_parsing": "bad-truth",
    "string_type": "expected-text",
    "tuple_type": "expected-list",
    "dict_type": "expected-mapping",
    "model_type": "expected-mapping",
    "too_short": "too-short",
    "answer-or-compute": "answer-or-compute",
    "bad-zone": "bad-zone",
    "bad-command": "bad-command",
}
_KINDS: dict[type, str] = {dict: "mapping", list: "list", str: "text"}
_LONGEST = 60  # characters of a wrong value that are shown


def finding(document: Document, shape: Any, details: Any) -> Finding:
    """Return one of the errors of a ValidationError as a finding."""
    path = _path(details["loc"])
    field, known = str(path[-1]) if path else "", _keys(shape, path[:-1])
    given, expected = details["input"], str(details.get("ctx", {}).get("expected", ""))
    values: dict[str, Value] = {
        "field": field,
        "input": given[:_LONGEST] if isinstance(given, str) else "",
        "kind": _KINDS.get(type(given), "nothing"),
        "expected": expected.replace("'", "").replace(" or ", ", "),
        "known": ", ".join(known),
        "meant": "none",
    }
    code = _CODES.get(details["type"], "bad-value")
    if code == "extra-forbidden":
        values["meant"] = nearest(field, known)
    elif code == "bad-choice":
        values["meant"] = nearest(str(values["input"]), str(values["expected"]).split(", "))
    return Finding.of(document.file, document.place(path), "error", code, values)


def _path(location: tuple[Any, ...]) -> Path:
    """Return the path within the file: without the names pydantic gives to the sides of a union and to keys."""
    return tuple(part for part in location if part not in ("str", "[key]") and not str(part).startswith("dict["))


def _keys(shape: Any, path: Path) -> list[str]:
    """Return the keys that may stand at a path of a shape, walking models, lists and mappings."""
    for part in path:
        if isinstance(shape, type) and issubclass(shape, BaseModel):
            fields = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
            shape = fields.get(str(part))
        else:
            inner = getattr(shape, "__args__", ())
            shape = inner[0 if isinstance(part, int) else -1] if inner else None
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return [field.alias or name for name, field in shape.model_fields.items()]
    return []
