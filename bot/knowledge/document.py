"""One YAML file as plain values whose every scalar is text, with the place each value stands at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.knowledge.finding import Finding, Value

Path = tuple[str | int, ...]

LARGEST = 2_000_000  # characters; a whole knowledge base of 150 entries has 300,000
MOST_VALUES = 200_000  # counted after aliases are followed: bounds a YAML bomb
DEEPEST = 40  # levels; the deepest file we know has 8, and the parser's own stack ends the process at some thousands


@dataclass(slots=True)
class Document:
    """The value of a file, the (line, column) of each path into it, and what was wrong on the way."""

    file: str
    value: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, path: Path) -> tuple[int, int]:
        """Return the place of a path, or of the nearest value around it."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return 1, 1

    def report(self, path: Path, code: str, **values: Value) -> None:
        self.report_at(self.place(path), code, **values)

    def report_at(self, place: tuple[int, int], code: str, **values: Value) -> None:
        self.findings.append(Finding.of(self.file, place, "error", code, values))


class _TooDeepError(Exception):
    """The file nests more levels than any knowledge file has; its argument is the place."""


class _TooMuchError(Exception):
    """The aliases of a file unfold into more values than any knowledge file has."""


def read(file: str, text: str) -> Document:
    """Read one file; what can't be read is in the findings and the value is None."""
    document = Document(file)
    if len(text) > LARGEST:
        document.report((), "too-large", most=LARGEST)
        return document
    try:
        _check_depth(text)
        node = yaml.compose(text, Loader=_Loader)
        if node is not None:
            document.value = _value(node, (), document, iter(range(MOST_VALUES)))
    except yaml.YAMLError as error:
        _report_syntax(document, error, text)
    except UnicodeEncodeError as error:  # half a character, as broken programs write them
        document.report_at(_place_of(error.start, text), "yaml", problem="", hint="control")
    except _TooDeepError as error:
        document.report_at(error.args[0], "too-deep")
    except _TooMuchError:
        document.report((), "too-much")
    except RecursionError:  # an alias within what it names
        document.report((), "too-deep")
    return document


class _Loader(yaml.CSafeLoader):
    """Composes nodes only; PyYAML's own types are never applied, so that 12:30, yes and 1912 stay text."""


_Loader.yaml_implicit_resolvers = {}


def _check_depth(text: str) -> None:
    """Raise before composing what is nested too deeply: the composer recurses in C, where too much is a crash."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise _TooDeepError(_mark(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _value(node: yaml.Node, path: Path, document: Document, counter: Iterator[int]) -> Any:
    if next(counter, None) is None:
        raise _TooMuchError
    document.places[path] = _mark(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, counter)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), document, counter) for index, item in enumerate(node.value)]
    return str(node.value)


def _mapping(node: yaml.MappingNode, path: Path, document: Document, counter: Iterator[int]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for key_node, item in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            document.report(path, "bad-key")
            continue
        key, place = str(key_node.value), _mark(key_node.start_mark)
        if key in value:
            document.report_at(place, "duplicate-key", key=key, first=str(document.places[*path, key][0]))
            continue
        value[key] = _value(item, (*path, key), document, counter)
        document.places[*path, key] = place
    return value


def _mark(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


def _report_syntax(document: Document, error: yaml.YAMLError, text: str) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = _mark(mark) if mark else _place_of(getattr(error, "position", 0), text)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    lines = text.splitlines()
    shown = lines[place[0] - 1] if place[0] <= len(lines) else ""
    document.report_at(place, "yaml", problem=problem, hint=_hint(shown, problem))


def _place_of(position: int, text: str) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - before.rfind("\n")


def _hint(line: str, problem: str) -> str:
    """Return what probably went wrong, by which the sentences about it differ."""
    if "\t" in line and ("cannot start any token" in problem or "tab character" in problem):
        return "tab"
    if "control characters" in problem or "special characters" in problem:
        return "control"
    if "expected ',' or" in problem:
        return "list"
    if "mapping values" in problem or ": " in line.partition(": ")[2]:
        return "quotes"
    if "unexpected end of stream" in problem:
        return "open"
    return "other"
