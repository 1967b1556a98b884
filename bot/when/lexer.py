"""From a text to atoms of time: words of the table, numbers, clock times and dates, each with its place."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language import fold, frequencies
from bot.when.atom import Atom
from bot.when.table import Table

LONGEST = 1_500  # characters that are read; no question about a time is longer

_TOKEN = re.compile(
    r"""
    (?P<ymd>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d))(?:T(?=\d\d:))?
  | (?P<ym>\d{4}[-/](?:0?[1-9]|1[0-2])(?![\d/-]))
  | (?P<dmy>\d{1,2}(?P<gap>\s?[/.-]\s?)\d{1,2}(?P=gap)(?:\d{4}|\d\d)(?![\d:hH]))
  | (?P<my>\d{1,2}/\d{4}(?![\d/]))
  | (?P<phone>(?:\+|\b)\d(?:[\s.-]?\d){8,})
  | (?P<round>24\s?[h/]\s?(?:[/]\s?)?(?:24|7)(?!\d)(?:\s?/\s?7)?|7\s?(?:[jd]|days?|jours?)?\s?/\s?7(?!\d))
  | (?P<dotted>(?:2[4-9]|3[01])\.(?:0?[1-9]|1[0-2])(?![\d,])|(?:1[3-9]|2[0-4])\.(?:0?[1-9]|1[0-2])\.(?!\d))
  | (?P<digital>\d{1,2}\s?(?:[:hH]\s?|\.)[0-5]\d)(?::\d\d)?(?:\.\d+)?(?![\d%]|[.,/]\d|\s?[%€$£])(?:\s?(?:mn|min)\b)?
  | (?P<no_clock>\d{1,2}[:hH][6-9]\d(?!\d))
  | (?P<dm>\d{1,2}\s?/\s?\d{1,2}(?!\d|\s?/\s?\d)|\d{1,2}\.\d{1,2}\.(?!\d))(?!\s?h)
  | (?P<fraction>[13]/[24](?=\s?h))
  | (?P<hours>\d{1,2})\s?[hH](?![^\W_])
  | (?P<ordinal>\d{1,2})(?:st|nd|rd|th|er|ère|ere|ème|eme|e)(?![^\W_])
  | (?P<meridiem>(?:(?<=\d)|(?<![^\W_]))[aApP]\.?\s?[mM](?![^\W_])\.?|(?<=\d)[ap](?![^\W_])\.?)
  | (?P<ish>(?<=\d)ish(?![^\W_]))
  | (?P<figure>[€$£]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?[%€$£]|\d+(?:[.,]\d{3})+(?!\d))
  | (?P<minutes>(?<=\d)['’](?!\w))
  | (?P<decimal>\d{1,3}[.,]\d(?!\d))
  | (?P<mixed>\d{1,2}(?!(?:[apAP]\.?[mM]?|[hH]|ish)(?![^\W_]))[^\W\d_][^\W_]*|[^\W\d_]+\d{1,2}[^\W_]*)
  | (?P<number>\d+)
  | (?P<word>[^\W\d_]+(?:['’](?:s|clock|av)(?![^\W_])|['’])?)
  | (?P<dot>(?<=[^\W\d_])\.(?=\s+[a-zà-ÿ\d]|,))
  | (?P<mark>[@&,;:!?().–—/-])
    """,
    re.VERBOSE,
)
_MARKS = {",": "comma", "(": "comma", ")": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ".": "stop",
          "@": "at", "&": "and"}  # fmt: skip
_MIXED = re.compile(r"\d+|\D+")


def atoms(text: str, table: Table, lang: str) -> list[Atom]:
    """Return the atoms of a text, in order; table phrases are matched longest first, their typos mended."""
    tokens = list(_tokens(text[:LONGEST], table, lang))
    found: list[Atom] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.kind != "word":
            found.append(token)
            i += 1
            continue
        month = table.months_after_figures.get(token.value)
        if month and found and found[-1].in_figures:
            found.append(token._replace(kind="month", value=month))
            i += 1
            continue
        atom, i = _phrase(tokens, i, table)
        found.append(atom)
    return found


def _tokens(text: str, table: Table, lang: str) -> Iterator[Atom]:
    for match in _TOKEN.finditer(text):
        kind, written, start, end = match.lastgroup or "", match[0], match.start(), match.end()
        kind = {"gap": "dmy", "dotted": "dm"}.get(kind, kind)
        if kind == "word":
            yield Atom("word", canonical(written, table, lang), start, end, written)
        elif kind == "mark":
            yield Atom(_MARKS.get(written, "mark"), None, start, end, written)
        elif kind == "dot":
            continue  # of an abbreviation: "sept. 2014"
        elif kind == "mixed":
            yield from _mixed(written, start, table, lang)
        else:
            yield Atom(kind, _VALUES[kind](match[kind]) if kind in _VALUES else written, start, end, written)


def _whole(figures: str) -> int:
    return int(figures[:6])


_VALUES: dict[str, Any] = {
    "hours": _whole,
    "ordinal": _whole,
    "number": _whole,
    "meridiem": lambda text: text.strip()[0].lower(),
}


def _mixed(written: str, start: int, table: Table, lang: str) -> Iterator[Atom]:
    """Yield "2moro" or "dem1" as the word it is, "14april" or "Feb13" as a number beside a word, else a word."""
    folded = fold(written)
    if folded in table.words:
        yield Atom("word", folded, start, start + len(written), written)
        return
    pieces = _MIXED.findall(written)
    known = [piece for piece in pieces if not piece.isdigit() and canonical(piece, table, lang) in table.words]
    if len(pieces) != 2 or not known:
        yield Atom("word", folded, start, start + len(written), written)
        return
    for piece in pieces:
        end = start + len(piece)
        value = int(piece) if piece.isdigit() else canonical(piece, table, lang)
        yield Atom("number" if piece.isdigit() else "word", value, start, end, piece)
        start = end


def _phrase(tokens: list[Atom], i: int, table: Table) -> tuple[Atom, int]:
    """Return the longest phrase of the table at a token, or the token itself, and the index after it."""
    node, j, last = table.tree, i, len(tokens)
    best: tuple[str, Any] | None = None
    after = i + 1
    while j < last:
        token = tokens[j]
        if token.kind == "dash" and j > i and tokens[j - 1].end == token.start:
            j += 1
            continue
        following = node.get(token.value) if token.kind == "word" else None
        if following is None:
            break
        node, j = following, j + 1
        if "" in node:
            best, after = node[""], j
    if best is None:
        return tokens[i], after
    start, end = tokens[i].start, tokens[after - 1].end
    return Atom(best[0], best[1], start, end, tokens[i].text), after


@lru_cache(20_000)
def canonical(written: str, table: Table, lang: str) -> str:
    """Return a word folded, and where it is a rare one, the word of the vocabulary that it is a slip of."""
    word = fold(written).replace("’", "'")
    base = word.removesuffix("'s").removesuffix("'")
    if base != word and word not in table.words and base in table.words and base[-1:].isalpha() and len(base) > 2:
        return base  # "in two weeks' time"
    if len(word) < 5 or word in table.words or not word.isalpha() or frequencies(lang).get(word, 0.0) > 3e-7:
        return word
    reach = 2 if len(word) >= 8 else 1
    near = [known for known in table.mendable.get(word[0], ()) if abs(len(known) - len(word)) <= reach]
    found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=reach)
    return str(found[0]) if found else word
