"""Phrases named in a finding, in the quotation marks of each language."""

from collections.abc import Sequence

from bot.knowledge.finding import Texts

_MARKS = (("en", "“", "”"), ("fr", "«\u00a0", "\u00a0»"))
_SHOWN = 4


def quoted(phrases: Sequence[str]) -> Texts:
    """Return the first phrases as one text by language."""
    more = " …" if len(phrases) > _SHOWN else ""
    return tuple(
        (lang, ", ".join(f"{before}{phrase}{after}" for phrase in phrases[:_SHOWN]) + more)
        for lang, before, after in _MARKS
    )
