"""One YAML file as plain values whose every scalar is text, with the place each value stands at."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.knowledge.finding import Finding

Path = tuple[str | int, ...]

LARGEST = 2_000_000  # characters; a whole knowledge base of 150 entries has 300,000
MOST_VALUES = 200_000  # counted after aliases are followed: bounds a YAML bomb


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

    def report(self, path: Path, code: str, message: str, mend: str = "") -> None:
        line, column = self.place(path)
        self.findings.append(Finding(self.file, line, column, "error", code, message, mend))


class _TooMuchError(Exception):
    """The aliases of a file unfold into more values than any knowledge file has."""


def read(file: str, text: str) -> Document:
    """Read one file; what can't be read is in the findings and the value is None."""
    document = Document(file)
    if len(text) > LARGEST:
        document.report(
            (), "too-large", f"the file has more than {LARGEST:,} characters", "split it into several files"
        )
        return document
    try:
        node = yaml.compose(text, Loader=_Loader)
        if node is not None:
            document.value = _value(node, (), document, _counter())
    except yaml.YAMLError as error:
        _report_syntax(document, error, text)
    except _TooMuchError:
        document.report((), "too-much", "the file unfolds into too many values", "remove the aliases (* and &)")
    except RecursionError:
        document.report((), "too-deep", "the file is nested too deeply or an alias contains itself", "flatten it")
    return document


class _Loader(yaml.CSafeLoader):
    """Composes nodes only; PyYAML's own types are never applied, so that 12:30, yes and 1912 stay text."""


_Loader.yaml_implicit_resolvers = {}


def _counter() -> Iterator[int]:
    yield from range(MOST_VALUES)


def _value(node: yaml.Node, path: Path, document: Document, counter: Iterator[int]) -> Any:
    if next(counter, None) is None:
        raise _TooMuchError
    document.places[path] = node.start_mark.line + 1, node.start_mark.column + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, document, counter)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), document, counter) for index, item in enumerate(node.value)]
    return str(node.value)


def _mapping(node: yaml.MappingNode, path: Path, document: Document, counter: Iterator[int]) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for key_node, item in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            document.report(path, "bad-key", "a key must be plain text", "write the key as one word")
            continue
        key = str(key_node.value)
        place = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        if key in value:
            first = document.places[*path, key][0]
            document.findings.append(
                Finding(
                    document.file,
                    *place,
                    "error",
                    "duplicate-key",
                    f"{key!r} stands twice here, first on line {first}",
                    "keep one of the two",
                )
            )
            continue
        value[key] = _value(item, (*path, key), document, counter)
        document.places[*path, key] = place
    return value


def _report_syntax(document: Document, error: yaml.YAMLError, text: str) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = getattr(error, "problem", None) or str(error)
    shown = text.splitlines()[line - 1] if mark and line <= len(text.splitlines()) else ""
    document.findings.append(
        Finding(
            document.file, line, column, "error", "yaml", f"not valid YAML: {problem}", _syntax_mend(shown, problem)
        )
    )


def _syntax_mend(line: str, problem: str) -> str:
    if "\t" in line:
        return "the line holds a tab: indent with spaces only"
    if ": " in line.partition(": ")[2] or "mapping values" in problem:
        return 'a text that holds ": " must stand in "quotes"'
    if "control characters" in problem or "special characters" in problem:
        return "an invisible character stands here: delete it and type the text again"
    if "expected ',' or" in problem:
        return 'put texts that hold , ? : [ ] { } in "quotes", or one on each line with a dash'
    return "compare the indentation and the quotes with the lines around it"
