"""What a check found, as lines for people and as JSON for editors."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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

    def as_text(self, lang: str, most: int | None = None) -> str:
        """Return two lines a finding, errors behind all warnings, where a terminal shows them, then shares and a summary.

        Of warnings of one kind only the weightiest are told where they are more than `most`.
        """
        told, untold = _weightiest(self.of("warning"), most)
        warnings = "\n".join(
            filter(None, [as_text(told, lang), sentence("untold", lang, count=untold) if untold else ""])
        )
        parts = [warnings, as_text(self.of("error"), lang), "\n".join(self._ends(lang))]
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


def _weightiest(findings: Sequence[Finding], most: int | None) -> tuple[tuple[Finding, ...], int]:
    """Return at most so many of each kind, those of the highest counts, in their order, and how many more there are."""
    ranked = sorted(findings, key=lambda each: -int(str(dict(each.values).get("count", 1))))
    seen: Counter[str] = Counter()
    chosen = set()
    for each in ranked:
        seen[each.code] += 1
        if most is None or seen[each.code] <= most:
            chosen.add(each)
    return tuple(each for each in findings if each in chosen), len(findings) - len(chosen)


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
