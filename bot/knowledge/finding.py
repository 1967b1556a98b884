"""What is wrong in a knowledge file, where, and how to mend it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One mistake; line and column count from 1, 0 where the whole file is meant."""

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}" + (
            f" – {self.mend}" if self.mend else ""
        )


class KnowledgeError(ValueError):
    """The knowledge can't be used; `findings` names every mistake."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
