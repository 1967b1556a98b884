"""From a text to atoms of time: words of the table, numbers, clock times and dates, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import fold, frequencies
from bot.when.table import Table

LONGEST = 1_500  # characters that are read; no question about a time is longer

_TOKEN = re.compile(
    r"""
    (?P<iso>\d{4}-\d{1,2}-\d{1,2})(?:T(?P<isoclock>\d{2}:\d{2}))?(?!\d)
  | (?P<date>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4})(?![\d])
  | (?P<yearmonth>\d{4}/\d{1,2}/\d{1,2})(?!\d)
  | (?P<monthyear>\d{1,2}/\d{4})(?!\d)
  | (?P<clock>\d{1,2}(?:\s?[:hH]\s?|\.)[0-5]\d)(?:[:]\d{2})?(?!\d|[.,/]\d)(?:\s?(?:mn|min)?\b)
  | (?P<daymonth>\d{1,2}/\d{1,2})(?![\d/])
  | (?P<hours>\d{1,2})\s?(?:[hH]|heures?|hrs?)\b(?!\s?\d)(?!\s*(?:plus\s+tard|par\s))
  | (?P<ordinal>\d{1,2})(?:st|nd|rd|th|er|ère|ere|ème|eme|e)\b
  | (?P<number>\d+)(?:(?=ish\b|am\b|pm\b|AM\b|PM\b|[ap]\.m)|(?![\w%€$£]))
  | (?P<meridiem>[aApP]\.?\s?[mM]\b\.?)
  | (?P<word>[^\W\d_]+(?:['’](?=\W|$)|['’](?:s|clock|av)\b|['’])?|\d\w+|@)
  | (?P<mark>[,;:!?().–—-])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a text: its kind and value, and where it stands; kind "word" is a word that says no time."""

    kind: str
    value: object
    start: int
    end: int
    text: str = ""


def atoms(text: str, table: Table, lang: str) -> list[Atom]:
    """Return the atoms of a text, in order; table phrases are matched longest first, their typos mended."""
    tokens = list(_tokens(text[:LONGEST], table, lang))
    found: list[Atom] = []
    i = 0
    while i < len(tokens):
        atom, i = _phrase(tokens, i, table)
        found.append(atom)
    return found


def _tokens(text: str, table: Table, lang: str) -> Iterator[Atom]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "word"
        kind = "iso" if match["iso"] else kind
        value: object = match[0]
        if kind == "word":
            folded = fold(match[0])
            value = folded if folded[-1:] == "'" else mended(folded, table, lang)
        elif kind in {"hours", "ordinal", "number"}:
            value = int(match[kind][:6])
        yield Atom(kind, value, match.start(), match.end(), match[0])


def _phrase(tokens: list[Atom], i: int, table: Table) -> tuple[Atom, int]:
    """Return the longest phrase of the table at a token, or the token itself, and the index after it."""
    words: list[str] = []
    best: tuple[Atom, int] | None = None
    for j in range(i, min(i + table.longest + 2, len(tokens))):
        token = tokens[j]
        if token.text in {"-", "–"} and j > i:
            continue
        if token.kind not in {"word", "number", "ordinal", "meridiem"}:
            break
        words.append(str(token.value) if token.kind in {"word", "number"} else fold(token.text))
        if ((atom := table.phrases.get(tuple(words))) is not None and token.kind != "number") or (atom and j > i):
            best = Atom(atom[0], atom[1], tokens[i].start, token.end, " ".join(words)), j + 1
    if best:
        return best
    token = tokens[i]
    if token.kind == "meridiem":
        return Atom("meridiem", fold(token.text)[0] + "m", token.start, token.end, token.text), i + 1
    return token, i + 1


@lru_cache(20_000)
def mended(word: str, table: Table, lang: str) -> str:
    """Return the word of the closed vocabulary that a rare word is one slip away from, or the word itself."""
    if len(word) < 5 or word in table.words or not word.isalpha() or frequencies(lang).get(word, 0.0) > 3e-7:
        return word
    near = [known for known in table.words if abs(len(known) - len(word)) <= 1 and known[0] == word[0]]
    reach = 2 if len(word) >= 8 else 1
    found = process.extractOne(word, sorted(near), scorer=OSA.distance, score_cutoff=reach)
    return str(found[0]) if found else word
