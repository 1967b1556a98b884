"""Snowball stems of folded words."""

from functools import cache

import Stemmer

_ALGORITHMS = {
    "en": "english",
    "fr": "french",
    "de": "german",
    "es": "spanish",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
}


@cache
def _stemmer(lang: str) -> "Stemmer.Stemmer":
    return Stemmer.Stemmer(_ALGORITHMS[lang], 50_000)


def stem(word: str, lang: str) -> str:
    """Return the stem of a folded word; the word itself in a language without a stemmer."""
    return str(_stemmer(lang).stemWord(word)) if lang in _ALGORITHMS else word


def stems(words: tuple[str, ...], lang: str) -> list[str]:
    """Return the stem of each word."""
    return list(_stemmer(lang).stemWords(words)) if lang in _ALGORITHMS else list(words)
