"""From the texts of the knowledge folder to what the bot knows, with every mistake found in one run."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.knowledge import model
from bot.knowledge.document import Document, Path, read
from bot.knowledge.finding import Finding, KnowledgeError, in_order
from bot.knowledge.near import nearest
from bot.knowledge.organisation import Organisation
from bot.knowledge.shape import finding
from bot.knowledge.written import Id
from bot.schedule import Hours, Problem, sound_hours

ENTRIES = "entries/"
SHAPES: dict[str, Any] = {
    "organisation.yaml": Organisation,
    "history.yaml": model.History,
    "crisis.yaml": model.Crisis,
    "examples.yaml": model.Examples,
    "smalltalk.yaml": tuple[model.Smalltalk, ...],
    "elsewhere.yaml": tuple[model.Elsewhere, ...],
    "synonyms.yaml": dict[str, tuple[tuple[str, ...], ...]],
    "sources.yaml": dict[Id, model.Source],
    "questions.yaml": tuple[model.Regression, ...],
    "calibration.yaml": model.Calibration,
}
NEEDED = ("organisation.yaml", "sources.yaml")
HOURS = "hours.yaml"
_ENTRIES_SHAPE = tuple[model.Entry, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: every file, every mistake, and what the sound parts make, None where too little is sound."""

    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]
    knowledge: model.Knowledge | None


def load(files: Mapping[str, str]) -> model.Knowledge:
    """Build the knowledge from {file name: text}; raise KnowledgeError with every finding."""
    reading = read_all(files)
    if reading.findings or reading.knowledge is None:
        raise KnowledgeError(reading.findings)
    return reading.knowledge


def read_all(files: Mapping[str, str]) -> Reading:
    """Read {file name: text}; entries and other list items with a mistake are left out of the knowledge."""
    documents = {name: read(name, text) for name, text in files.items()}
    findings = [each for document in documents.values() for each in document.findings]
    findings += [Finding(name, 0, 0, "error", "missing-file") for name in NEEDED if name not in files]
    findings += _strays(files)
    unread = bool(findings)
    shapes = {name: _shape(name) for name in documents}
    parts = {name: _part(documents[name], shape, findings) for name, shape in shapes.items() if shape is not None}
    hours = _hours(documents[HOURS], findings) if HOURS in documents else None
    findings += _duplicate_ids(documents)
    sound = not unread and all(part is not None for part in parts.values()) and (hours or HOURS not in documents)
    return Reading(documents, in_order(findings), _knowledge(parts, hours) if sound else None)


def id_paths(document: Document) -> Iterator[tuple[str, Path]]:
    """Yield the id of each entry or event of a file, and the path of the item; what has none is passed over."""
    if document.file.startswith(ENTRIES):
        items, path = document.value, Path()
    elif document.file == "history.yaml" and isinstance(document.value, dict):
        items, path = document.value.get("events"), ("events",)
    else:
        return
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"], (*path, index)


def _shape(name: str) -> Any:
    return _ENTRIES_SHAPE if name.startswith(ENTRIES) else SHAPES.get(name)


def _strays(files: Iterable[str]) -> list[Finding]:
    known = [*SHAPES, HOURS]
    strays = [name for name in files if name not in known and not name.startswith(ENTRIES)]
    return [Finding.of(name, (0, 0), "error", "unknown-file", {"meant": nearest(name, known)}) for name in strays]


def _part(document: Document, shape: Any, findings: list[Finding]) -> Any:
    """Return a file as its shape, without the list items that have a mistake; None where nothing is left."""
    if document.findings:
        return None
    if document.value is None:
        findings.append(Finding(document.file, 1, 1, "error", "empty-file"))
        return None
    try:
        return TypeAdapter(shape).validate_python(document.value)
    except ValidationError as error:
        details = error.errors(include_url=False)
        findings += [finding(document, shape, each) for each in details]
        return _validated(shape, _without(document.value, [each["loc"] for each in details]))


def _validated(shape: Any, value: Any) -> Any:
    try:
        return TypeAdapter(shape).validate_python(value)
    except ValidationError:
        return None


def _without(value: Any, paths: Iterable[tuple[Any, ...]], under: tuple[Any, ...] = ()) -> Any:
    """Return a value without the outermost list items on the paths."""
    on_way = {path[len(under)] for path in paths if len(path) > len(under) and path[: len(under)] == under}
    if isinstance(value, list):
        return [item for index, item in enumerate(value) if index not in on_way]
    if isinstance(value, dict):
        return {k: _without(v, paths, (*under, k)) if k in on_way else v for k, v in value.items()}
    return value


def _hours(document: Document, findings: list[Finding]) -> Hours | None:
    """Return the services without the rules that have a mistake."""
    if document.findings:
        return None
    if not isinstance(document.value, dict):
        kind = "list" if isinstance(document.value, list) else "text"
        code = "expected-mapping" if document.value else "empty-file"
        findings.append(Finding.of(document.file, document.place(()), "error", code, {"kind": kind}))
        return None
    hours, problems = sound_hours(document.value)
    findings += [of_schedule(document, problem) for problem in problems]
    return hours if hours.services else None


def of_schedule(document: Document, problem: Problem) -> Finding:
    """Return a problem of the schedule, which carries its own sentences, as a finding."""
    values = {"problem": tuple(problem.message.items()), "mend": tuple(problem.mend.items())}
    return Finding.of(document.file, document.place(problem.path), problem.severity, f"hours-{problem.code}", values)


def _duplicate_ids(documents: Mapping[str, Document]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for name, document in documents.items():
        for key, path in id_paths(document):
            place = document.place((*path, "id"))
            if key in seen:
                yield Finding.of(name, place, "error", "duplicate-id", {"id": key, "first": seen[key]})
            seen.setdefault(key, f"{name}:{place[0]}")


def _knowledge(parts: Mapping[str, Any], hours: Hours | None) -> model.Knowledge:
    entries = [(name, entry) for name, part in parts.items() if name.startswith(ENTRIES) for entry in part]
    return model.Knowledge(
        entries={entry.id: entry for _, entry in entries},
        topics={entry.id: name.removeprefix(ENTRIES).rpartition(".")[0] for name, entry in entries},
        hours=hours,
        **{name.removesuffix(".yaml"): part for name, part in parts.items() if name in SHAPES},
    )
