"""Whose hours a question is about: ours where it says "you" or names nobody, not where another place is the subject.

"Is the town hall open?", "quand ouvre la poste ?" and "kosher butcher open Sunday" have a subject that is none of ours.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.conversation.hours_subject_words import TABLES
from bot.language import fold

Whose = Literal["ours", "others"]
Left = Literal["article", "beginning", "verb", "word"]

_TOKEN = re.compile(r"[^\W_]+|[,;:.!?()]")
_MARKS = frozenset(",;:.!?()")
_LONGEST = 5  # words of a subject, beside "of the"
_BARE = 4  # letters from which a word without an article is taken for a name, not for a slip


@dataclass(frozen=True, slots=True)
class _Subject:
    """The words of a subject, and what stands before them."""

    words: tuple[str, ...] = ()
    left: Left = "word"


def parts(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    """Return the folded words and stops of a text; words of time are stops, for no subject reaches across them."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} ; {text[end:]}"
    return _TOKEN.findall(fold(text.replace("’", " ").replace("'", " ")))


class Subjects:
    """Tells whose opening a question is about, in one language.

    `services` are folded names of ours, whole ones; `own` single words that may stand in the name of ours.
    """

    __slots__ = ("_names", "_ours", "_words")

    def __init__(self, lang: str, services: Iterable[str], own: frozenset[str]) -> None:
        self._words = TABLES[lang]
        self._names = sorted({self._bare(name) for name in services}, key=len, reverse=True)
        self._ours = self._words.ours | self._words.plain | own

    def _bare(self, name: str) -> str:
        """Return a name without its article."""
        first, _, rest = name.partition(" ")
        return rest if rest and first in self._words.articles else name

    def whose(self, tokens: Sequence[str]) -> Whose | None:
        """Return whose opening is asked about; None where nobody is named."""
        found = {self._at(tokens, place) for place, word in enumerate(tokens) if self._words.opening.fullmatch(word)}
        if "ours" in found:
            return "ours"
        return "others" if "others" in found else None

    def _at(self, tokens: Sequence[str], place: int) -> Whose | None:
        noun = self._words.noun.fullmatch(tokens[place]) is not None
        before = _Subject() if noun and not self._words.name_before_noun else self._before(tokens, place)
        if any(word in self._words.us for word in before.words):
            return "ours"
        if before.left != "beginning" and self._is_ours_before(tokens, place):
            return "ours"
        if self._foreign(before):
            return "others"
        behind = self._behind(tokens, place)
        if any(word in self._words.us for word in behind.words):
            return "ours"
        return "others" if self._foreign(behind) else None

    def _is_ours_before(self, tokens: Sequence[str], place: int) -> bool:
        """Tell whether hours are had by us: "do you have other hours"."""
        if not self._words.noun.fullmatch(tokens[place]):
            return False
        clause = tokens[max(0, place - 2 * _LONGEST) : place]
        start = max((at + 1 for at, word in enumerate(clause) if word in _MARKS), default=0)
        return any(word in self._words.us for word in clause[start:])

    def _before(self, tokens: Sequence[str], place: int) -> _Subject:
        """Walk back from the verb, over what may stand between, to the words of its subject."""
        at = place - 1
        while at >= 0 and self._is_between(tokens[at]):
            at -= 1
        crossed = at > 0 and tokens[at] == "," and at == place - 1  # "the pool, open tomorrow?"
        found, left, at = self._walk(tokens, at - crossed)
        if crossed and not (left == "article" and at == 0):
            return _Subject()
        return _Subject(tuple(reversed(found)), left)

    def _walk(self, tokens: Sequence[str], at: int) -> tuple[list[str], Left, int]:
        """Return the words of a subject from its last to its first, what stands before them, and where."""
        found: list[str] = []
        while at >= 0 and sum(word not in self._words.inner for word in found) < _LONGEST:
            word = tokens[at]
            left = None if self._is_beside(tokens, at) else self._edge(tokens, at, inside=bool(found))
            if left is not None:
                return [*found, word] if word in self._words.us else found, left, at
            if word in self._words.beside:  # "the playground in the park": what stands behind it is no subject
                found.clear()
            elif not self._is_beside(tokens, at):
                found.append(word)
            at -= 1
        return found, "beginning" if at < 0 else "word", at

    def _is_beside(self, tokens: Sequence[str], at: int) -> bool:
        """Tell whether a word is a preposition, or the article behind one."""
        words = self._words
        return tokens[at] in words.beside or (
            at > 0 and tokens[at] in words.articles and tokens[at - 1] in words.beside
        )

    def _edge(self, tokens: Sequence[str], at: int, *, inside: bool) -> Left | None:
        """Return what stands before a subject where a word ends it; None where the word is a part of it."""
        words, word = self._words, tokens[at]
        if word in words.articles:
            return None if at > 0 and inside and tokens[at - 1] in words.inner else "article"
        if word in words.us or word in _MARKS:
            return "beginning"
        if word in words.verbs or word in words.asking:
            return "verb"
        return "word" if word in words.stops or word in words.pronouns else None

    def _is_between(self, word: str) -> bool:
        words = self._words
        return word in words.between or word in words.verbs or (len(word) > 5 and word.endswith(words.adverb))

    def _behind(self, tokens: Sequence[str], place: int) -> _Subject:
        """Walk on from the verb or noun: "quand ouvre la poste", "opening hours of the library"."""
        words, at = self._words, place + 1
        linked = words.noun.fullmatch(tokens[place]) is not None
        while linked and at < len(tokens) and tokens[at] in words.compound:
            at += 1
        links = words.links if linked else words.articles if words.inverted.fullmatch(tokens[place]) else frozenset()
        if at >= len(tokens) or tokens[at] not in links:
            return _Subject()
        found: list[str] = []
        for word in tokens[at + 1 : at + 1 + _LONGEST]:
            if word in _MARKS or word in words.stops or word in words.verbs or word in words.asking:
                break
            found.append(word)
        return _Subject(tuple(found), "article")

    def _foreign(self, subject: _Subject) -> bool:
        """Tell whether the words name something that is none of ours."""
        if subject.left == "word":
            return False
        rest = self._without_names(subject.words)
        least = 3 if subject.left == "article" else _BARE
        return any(len(word) >= least and self._is_foreign(word) for word in rest)

    def _without_names(self, subject: tuple[str, ...]) -> list[str]:
        text = f" {' '.join(subject)} "
        for name in self._names:
            text = text.replace(f" {name} ", " ")
        return text.split()

    def _is_foreign(self, word: str) -> bool:
        words = self._words
        known = word in self._ours or word in words.articles or word in words.inner or word in words.between
        return (
            not known
            and not word.isdigit()
            and not words.opening.fullmatch(word)
            and not (len(word) > 5 and word.endswith(words.adverb))
        )
