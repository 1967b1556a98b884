"""Findings as lines for people and as JSON for editors."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.checker.catalogue import SUMMARY
from bot.knowledge import Finding


def as_text(findings: Sequence[Finding], lang: str) -> str:
    """Return one line a finding, errors first, and a summary."""
    errors = [finding for finding in findings if finding.severity == "error"]
    warnings = [finding for finding in findings if finding.severity != "error"]
    clean, counted = SUMMARY.get(lang, SUMMARY["en"])
    summary = counted.format(errors=len(errors), warnings=len(warnings)) if findings else clean
    return "\n".join([*map(str, errors), *map(str, warnings), summary])


def as_json_text(findings: Sequence[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1)
