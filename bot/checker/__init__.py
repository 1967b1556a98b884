"""The linter of the knowledge folder, and the operator's regression set."""

from collections.abc import Mapping
from datetime import date

from bot.checker.lint import Linter
from bot.knowledge import Finding, KnowledgeError, load
from bot.knowledge.document import read

__all__ = ["check"]


def check(files: Mapping[str, str], today: date, lang: str = "en") -> tuple[Finding, ...]:
    """Return everything that is wrong or doubtful in {file name: text}; what can't be loaded is told alone."""
    try:
        knowledge = load(files)
    except KnowledgeError as error:
        return error.findings
    return Linter(knowledge, {name: read(name, text) for name, text in files.items()}, today, lang).run()
