"""What a check found, as lines for people and as JSON for editors."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from bot.checker.confusion import Shares
from bot.knowledge import Finding
from bot.knowledge.finding import Severity
from bot.knowledge.sentences import sentence


@dataclass(frozen=True, slots=True)
class Report:
    """All findings by file and line, and the leave-one-out shares by language where phrases could be asked."""

    findings: tuple[Finding, ...]
    left_out: Mapping[str, Shares] = field(default_factory=dict)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.severity == severity)

    def as_text(self, lang: str) -> str:
        """Return two lines a finding, errors behind all warnings, where a terminal shows them, then shares and a summary."""
        parts = [as_text(self.of("warning"), lang), as_text(self.of("error"), lang), "\n".join(self._ends(lang))]
        return "\n\n".join(filter(None, parts))

    def as_json(self, lang: str) -> str:
        told = [_record(each, lang) for each in self.findings]
        shares = {each: asdict(found) for each, found in self.left_out.items()}
        return json.dumps({"findings": told, "left_out": shares}, ensure_ascii=False, indent=1)

    def _ends(self, lang: str) -> Iterator[str]:
        for each, found in self.left_out.items():
            yield sentence("left-out", lang, lang=each, count=found.count, first=found.first, third=found.third)
        counts = {"errors": len(self.of("error")), "warnings": len(self.of("warning"))}
        yield sentence("counted", lang, **counts) if self.findings else sentence("clean", lang)


def as_text(findings: tuple[Finding, ...], lang: str) -> str:
    """Return for each finding where it is and what is wrong, then why it matters and how to mend it."""
    return "\n".join(line for finding in findings for line in _lines(finding, lang))


def _lines(finding: Finding, lang: str) -> tuple[str, str]:
    said, place = finding.said(lang), f"{finding.file}:{finding.line}:{finding.column}"
    first = sentence("told", lang, place=place, severity=finding.severity, what=said.what)
    return first, f"    {said.why} – {said.mend}"


def _record(finding: Finding, lang: str) -> dict[str, object]:
    told = finding.said(lang)
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "severity": finding.severity,
        "code": finding.code,
        "message": told.what,
        "why": told.why,
        "mend": told.mend,
    }
