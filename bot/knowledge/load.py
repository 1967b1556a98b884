"""From the texts of the knowledge folder to what the bot knows, with every mistake found in one run."""

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.knowledge import model
from bot.knowledge.document import Document, Path, read
from bot.knowledge.finding import Finding, KnowledgeError
from bot.schedule import Hours, read_hours
from bot.schedule.model import ScheduleError

ENTRIES = "entries/"
SHAPES: dict[str, Any] = {
    "organisation.yaml": model.Organisation,
    "history.yaml": model.History,
    "crisis.yaml": model.Crisis,
    "smalltalk.yaml": tuple[model.Smalltalk, ...],
    "synonyms.yaml": dict[str, tuple[tuple[str, ...], ...]],
    "sources.yaml": dict[model.Id, model.Source],
    "questions.yaml": tuple[model.Regression, ...],
}
NEEDED = ("organisation.yaml", "sources.yaml")


def load(files: Mapping[str, str]) -> model.Knowledge:
    """Build the knowledge from {file name: text}; raise KnowledgeError with every finding."""
    documents = {name: read(name, text) for name, text in files.items()}
    findings = [finding for document in documents.values() for finding in document.findings]
    findings += [_missing(name) for name in NEEDED if name not in files]
    parts = {name: _part(documents[name], shape, findings) for name, shape in SHAPES.items() if name in documents}
    hours = _hours(documents["hours.yaml"], findings) if "hours.yaml" in documents else None
    entries = _entries(documents, findings)
    findings += _strays(files)
    if not findings:
        findings += _duplicates(documents)
    if findings:
        raise KnowledgeError(tuple(sorted(set(findings))))
    return model.Knowledge(
        organisation=parts["organisation.yaml"],
        sources=parts["sources.yaml"],
        entries={entry.id: entry for _, entry in entries},
        topics={entry.id: name.removeprefix(ENTRIES).rpartition(".")[0] for name, entry in entries},
        hours=hours,
        **{name.removesuffix(".yaml"): parts[name] for name in parts if name not in NEEDED and parts[name] is not None},
    )


def _missing(name: str) -> Finding:
    return Finding(name, 0, 0, "error", "missing-file", "the file is missing", "every knowledge folder needs it")


def _strays(files: Iterable[str]) -> list[Finding]:
    known = [*SHAPES, "hours.yaml"]
    return [
        Finding(name, 0, 0, "error", "unknown-file", "the bot does not know this file", _meant(name, known))
        for name in files
        if name not in known and not name.startswith(ENTRIES)
    ]


def _meant(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), 1)
    return f"did you mean {near[0]!r}?" if near else f"known are: {', '.join(known)}"


def _part(document: Document, shape: Any, findings: list[Finding]) -> Any:
    if document.findings:
        return None
    if document.value is None:
        findings.append(Finding(document.file, 1, 1, "error", "empty-file", "the file is empty", "fill or delete it"))
        return None
    try:
        return TypeAdapter(shape).validate_python(document.value)
    except ValidationError as error:
        findings += [_finding(document, shape, details) for details in error.errors(include_url=False)]
        return None


def _entries(documents: Mapping[str, Document], findings: list[Finding]) -> list[tuple[str, model.Entry]]:
    found: list[tuple[str, model.Entry]] = []
    for name, document in documents.items():
        if name.startswith(ENTRIES):
            part = _part(document, tuple[model.Entry, ...], findings)
            found += [(name, entry) for entry in part or ()]
    return found


def _hours(document: Document, findings: list[Finding]) -> Hours | None:
    if document.findings or not isinstance(document.value, dict):
        return None
    try:
        return read_hours(document.value)
    except ScheduleError as error:
        for problem in error.problems:
            line, column = document.place(problem.path)
            findings.append(
                Finding(document.file, line, column, "error", problem.code, problem.message["en"], problem.mend["en"])
            )
        return None


_SENTENCES = {
    "missing": ("{field!r} is missing", "add it"),
    "extra_forbidden": ("{field!r} is not a known key", "{meant}"),
    "string_pattern_mismatch": ("{input!r} is no id", "use small letters, digits and dashes, at most 40"),
    "date_from_datetime_parsing": ("{input!r} is no date", "write it as 2026-11-23"),
    "date_parsing": ("{input!r} is no date", "write it as 2026-11-23"),
    "int_parsing": ("{input!r} is no whole number", "write digits only"),
    "literal_error": ("{input!r} is not one of {expected}", "choose one of these"),
    "string_type": ("expected a text, found {kind}", "write one text here"),
    "tuple_type": ("expected a list, found {kind}", "start each line with a dash"),
    "dict_type": ("expected key: value pairs, found {kind}", "write one key: value a line"),
    "model_type": ("expected key: value pairs, found {kind}", "write one key: value a line"),
    "too_short": ("the list is empty", "give at least one"),
    "value_error": ("{reason}", "keep one of the two"),
}
_KINDS: dict[Any, str] = {dict: "key: value pairs", list: "a list", str: "a text"}


def _finding(document: Document, shape: Any, details: Any) -> Finding:
    path: Path = tuple(part for part in details["loc"] if (part != "str" and not str(part).startswith("dict[")))
    message, mend = _SENTENCES.get(details["type"], ("{reason}", "compare it with an entry that works"))
    context = details.get("ctx", {})
    values = {
        "field": str(path[-1]) if path else "",
        "input": details["input"] if isinstance(details["input"], str | int) else "",
        "kind": _KINDS.get(type(details["input"]), "nothing"),
        "expected": context.get("expected", ""),
        "reason": str(details["msg"]).removeprefix("Value error, "),
        "meant": _meant(str(path[-1]) if path else "", _keys(shape, path[:-1])),
    }
    line, column = document.place(path)
    code = details["type"].replace("_", "-")
    return Finding(document.file, line, column, "error", code, message.format(**values), mend.format(**values))


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


def _duplicates(documents: Mapping[str, Document]) -> list[Finding]:
    seen: dict[str, str] = {}
    findings = []
    for name, path, value in _ids(documents):
        line, column = documents[name].place((*path, "id"))
        if value in seen:
            message = f"the id {value!r} is taken: {seen[value]}"
            findings.append(Finding(name, line, column, "error", "duplicate-id", message, "give it another id"))
        else:
            seen[value] = f"{name}:{line}"
    return findings


def _ids(documents: Mapping[str, Document]) -> Iterable[tuple[str, Path, str]]:
    for name, document in documents.items():
        if name.startswith(ENTRIES):
            for index, entry in enumerate(document.value):
                yield name, (index,), entry["id"]
        elif name == "history.yaml":
            for index, event in enumerate(document.value.get("events", ())):
                yield name, ("events", index), event["id"]
