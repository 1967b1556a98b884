"""What is found wrong while the mapping of hours.yaml is read, and the shapes that it may have."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.schedule.model import Path, Problem, Text


@dataclass(slots=True)
class Reading:
    """What was found wrong while a mapping was read."""

    problems: list[Problem] = field(default_factory=list)

    def report(
        self, path: Path, code: str, message: Text, mend: Text, severity: Literal["error", "warning"] = "error"
    ) -> None:
        self.problems.append(Problem(path, code, severity, message, mend))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")


def mapping_of(value: Any, path: Path, reading: Reading) -> Mapping[str, Any]:
    if value is None:
        return {}
    if isinstance(value, Mapping):
        return value
    report_shape(path, reading, {"en": "key: value lines", "fr": "des lignes clé: valeur"})
    return {}


def report_shape(path: Path, reading: Reading, expected: Text) -> None:
    reading.report(
        path,
        "shape",
        {"en": f"expected {expected['en']} here", "fr": f"il faut ici {expected['fr']}"},
        {"en": "compare docs/hours.md", "fr": "comparez avec docs/hours.md"},
    )


def report_unknown(mapping: Mapping[str, Any], fields: tuple[str, ...], path: Path, reading: Reading) -> None:
    known = ", ".join(fields)
    for key in mapping:
        if key not in fields:
            reading.report(
                (*path, key),
                "unknown-field",
                {"en": f"{key} is no field here", "fr": f"{key} n’est pas un champ connu ici"},
                {"en": f"the fields are {known}", "fr": f"les champs sont {known}"},
            )


def text_of(value: Any) -> dict[str, str]:
    return {str(lang): str(text) for lang, text in value.items()} if isinstance(value, Mapping) else {}


def words_of(value: Any, path: Path, reading: Reading) -> dict[str, tuple[str, ...]]:
    """Read the words by which visitors name a service: a list by language."""
    words: dict[str, tuple[str, ...]] = {}
    for lang, listed in mapping_of(value, path, reading).items():
        if isinstance(listed, list):
            words[str(lang)] = tuple(str(word) for word in listed)
        else:
            report_shape((*path, lang), reading, {"en": "a list", "fr": "une liste"})
    return words
