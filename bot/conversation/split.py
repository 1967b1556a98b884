"""Several questions in one message, and the one question in a long message."""

import re

from bot.conversation.words import Words, words_of
from bot.language import normalise, tokens

_SENTENCE = re.compile(r"(?<=[.!?\n])\s+|\n+")
_MOST_SENTENCES = 60
_LONG = 40  # words from which a message is looked at by its sentences


def sentences(text: str) -> list[str]:
    """Return the sentences of a text that hold words."""
    return [part.strip() for part in _SENTENCE.split(text) if tokens(part)][:_MOST_SENTENCES]


def parts(text: str, lang: str) -> list[str]:
    """Return the parts of a message that may be questions of their own: sentences, cut at the words that join them."""
    found: list[str] = []
    for sentence in sentences(text):
        found.extend(_clauses(sentence, words_of(lang)))
    return [part for part in found if not is_courtesy(part, lang)]


def _clauses(sentence: str, words: Words) -> list[str]:
    joins = "|".join(re.escape(join) for join in sorted(words.joins, key=len, reverse=True))
    pieces = re.split(rf"\s*[,;]?\s+(?:{joins})\s+", sentence, flags=re.IGNORECASE)
    return [piece.strip() for piece in pieces if piece.strip()]


def is_courtesy(text: str, lang: str) -> bool:
    """Tell whether a text is only a greeting, a thank-you or both."""
    words = words_of(lang)
    rest = normalise(text)
    for phrase in sorted(words.greetings | words.thanks, key=len, reverse=True):
        rest = re.sub(rf"\b{re.escape(phrase)}\b", " ", rest)
    return not rest.strip()


def without_courtesy(text: str, lang: str) -> str:
    """Return a message without the greeting before and the thanks behind its question."""
    kept = [part for part in sentences(text) if not is_courtesy(part, lang)]
    return " ".join(kept) if kept else text


def is_long(text: str) -> bool:
    return len(tokens(text)) > _LONG
