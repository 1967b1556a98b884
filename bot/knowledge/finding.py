"""What is wrong in a knowledge file and where; what is said about it stands in findings/, one file a language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Self

from bot.knowledge.sentences import Said, said

Severity = Literal["error", "warning"]
Texts = tuple[tuple[str, str], ...]  # a text by language
Value = str | int | Texts


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake; line and column count from 1, 0 where the whole file is meant."""

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(
        cls, file: str, place: tuple[int, int], severity: Severity, code: str, values: Mapping[str, Value] | None = None
    ) -> Self:
        return cls(file, *place, severity, code, tuple((values or {}).items()))

    def said(self, lang: str = "en") -> Said:
        """Return what is wrong, why it matters and how to mend it; in English where the language has no file."""
        return said(self.code, {name: _in(value, lang) for name, value in self.values}, lang)

    def __str__(self) -> str:
        told = self.said()
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {told.what} – {told.mend}"


class KnowledgeError(ValueError):
    """The knowledge can't be used; `findings` names every mistake."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings without repetition, by file and place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda each: (each.file, each.line, each.column, each.code)))


def _in(value: Value, lang: str) -> str | int:
    if isinstance(value, tuple):
        texts = dict(value)
        return texts.get(lang) or next(iter(texts.values()), "")
    return value
