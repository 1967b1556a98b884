"""The linter of the knowledge folder, and the operator's regression set."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from bot.checker import confusion, danger, hours, links, phrases, texts, tried
from bot.checker.case import Case
from bot.checker.report import Report
from bot.checker.schema import head
from bot.conversation import Conversation
from bot.conversation.learnt import Side
from bot.conversation.signs import SignError
from bot.knowledge import Finding, Knowledge, KnowledgeError
from bot.knowledge.finding import in_order
from bot.knowledge.load import read_all
from bot.meaning import Encode

__all__ = ["Report", "check", "conversation"]

FINDINGS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    texts.missing_language,
    texts.unknown_language,
    texts.too_long,
    texts.broken_markup,
    texts.literal_contact,
    texts.same_text,
    texts.wrong_language,
    links.unknown_reference,
    links.unknown_id,
    links.unknown_source,
    links.reused_id,
    links.old_review,
    links.old_contact,
    links.odd_contact,
    phrases.few_phrases,
    phrases.duplicate_phrase,
    phrases.wrong_language_phrase,
    phrases.unused_synonym,
    danger.signs,
    hours.hours,
)


def check(files: Mapping[str, str], today: date, each: tried.Side = map) -> Report:
    """Return everything that is wrong or doubtful in {file name: text}; `each` may try languages side by side.

    What can't be read is told at once; a list item with a mistake is told, and the rest is checked without it.
    """
    reading = read_all(files)
    heads = tuple(_headless(files))
    if reading.knowledge is None:
        return Report(in_order((*reading.findings, *heads)))
    case = Case(reading.knowledge, reading.documents, today)
    by_lang = tried.tried(reading.knowledge, each)
    asked = confusion.asked(case, {lang: one.left_out for lang, one in by_lang.items()})
    found = [finding for find in FINDINGS for finding in find(case)]
    found += danger.danger_phrases(case, {lang: one.alarming for lang, one in by_lang.items()})
    found += [*confusion.confused_phrases(case, asked), *confusion.unreachable(case, asked)]
    return Report(in_order((*reading.findings, *heads, *found)), confusion.shares(asked))


def conversation(
    files: Mapping[str, str], each: Side = map, encode: Encode | None = None
) -> tuple[Conversation, Knowledge]:
    """Build what answers from {file name: text}; raise KnowledgeError with every mistake that prevents it."""
    reading = read_all(files)
    if reading.knowledge is None:
        raise KnowledgeError(reading.findings)
    case = Case(reading.knowledge, reading.documents, date.min)
    prevents = (*reading.findings, *links.unknown_reference(case))  # no visitor is to read a name in braces
    if prevents:
        raise KnowledgeError(in_order(prevents))
    try:
        return Conversation(reading.knowledge, each, encode), reading.knowledge
    except (SignError, RecursionError):  # raised where no place is known any more
        broken = tuple(each for each in danger.signs(case) if each.code == "bad-sign")
        if not broken:
            raise
        raise KnowledgeError(broken) from None


def _headless(files: Mapping[str, str]) -> Iterator[Finding]:
    """Find files whose first line does not name their schema."""
    for name, text in files.items():
        if "yaml-language-server: $schema=" not in text.partition("\n")[0]:
            yield Finding.of(name, (1, 1), "warning", "no-schema-line", {"line": head(name)})
