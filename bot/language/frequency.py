"""How common words are in a language, from packaged tables (see data/NOTICE.md)."""

from collections.abc import Mapping
from functools import cache

from bot.language.packaged import table


@cache
def frequencies(lang: str) -> Mapping[str, float]:
    """Return the relative frequency of the common words of a language, folded; empty where there is no table."""
    return {word: count / 1e9 for word, count in table("bot.language", f"frequency_{lang}").items()}
