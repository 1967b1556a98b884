"""How neighbouring atoms fold into one: patterns over their kinds, tried in order, the most specific first.

A pattern names kinds, parted by spaces:

    weekday|dayword   one atom of either kind, handed to the rule; with "?" it may be missing (None)
    (of|the)*         small words passed over: "?" at most one, "*" any number
    <at|on   <!word   at the beginning: stands behind, or not behind, such an atom; "^" is the beginning of the text
    >part    >!unit   at the end: stands before, or not before; "$" is the end of the text
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bot.when.atom import Atom
from bot.when.now import Now
from bot.when.stretch import ImpossibleError
from bot.when.values import kind_of

Make = Callable[..., object]
_REMEMBERED = 4_096  # combinations of kinds
_FIRST = 0x100  # kinds become the letters from here on, so that patterns over them are patterns over text
_letters: dict[str, str] = {}
_bits: dict[str, int] = {}


def letter(kind: str) -> str:
    """Return the letter that stands for a kind."""
    if kind not in _letters:
        _bits[kind] = 1 << len(_letters)
        _letters[kind] = chr(_FIRST + len(_letters))
    return _letters[kind]


@cache
def _any_of(kinds: str) -> str:
    return "[" + "".join(letter(kind) for kind in kinds.split("|") if kind not in "^$") + "]"


@cache
def _around(element: str) -> str:
    """Return the lookbehind of "<…" or the lookahead of ">…"."""
    look, kinds = ("?<" if element[0] == "<" else "?"), element[1:]
    if kinds[0] == "!":
        return f"({look}!{_any_of(kinds[1:])})"
    edge = "".join(f"|{mark}" for mark in "^$" if mark in kinds.split("|"))
    return f"(?:({look}={_any_of(kinds)}){edge})" if _any_of(kinds) != "[]" else edge[1:]


@cache
def _piece(element: str) -> str:
    if element[0] in "<>":
        return _around(element)
    if element in "^$":
        return element
    if element[0] == "(":
        inner, _, often = element[1:].partition(")")
        return _any_of(inner) + often
    bare = element.rstrip("?")
    return f"({_any_of(bare)})" + ("?" if bare != element else "")


def _needs(pattern: str) -> int:
    """Return the bits of the kinds without which a pattern can't match."""
    bits = 0
    for element in pattern.split():
        bare = element.strip("()")
        if element[0] not in "<>^$" and element[-1] not in "?*" and "|" not in bare:
            letter(bare)
            bits |= _bits[bare]
    return bits


def _one_of(pattern: str) -> int:
    """Return the bits of the kinds of which a pattern needs at least one: those of its shortest choice."""
    choices = [
        each.split("|") for each in pattern.split() if each[0] not in "(<>^$" and each[-1] != "?" and "|" in each
    ]
    bits = 0
    for kind in min(choices, key=len, default=[]):
        letter(kind)
        bits |= _bits[kind]
    return bits or -1


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern and what becomes of the atoms it matches; `kind` is that of the value where it is not given."""

    source: str
    needs: int
    one_of: int
    groups: range
    make: Make
    kind: str | None


class Search(NamedTuple):
    """A rule ready for use."""

    needs: int
    one_of: int
    find: Callable[[str, int], re.Match[str] | None]
    rule: Rule


class Searches:
    """Rules ready for use: compiled all at once (some 25 ms), so that no visitor waits for one of them."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.all = tuple(Search(rule.needs, rule.one_of, re.compile(rule.source).search, rule) for rule in rules)
        self._may_begin: dict[int, bool] = {}

    def may_begin(self, present: int) -> bool:
        """Tell whether any rule can match such kinds; most texts say nothing of time, in few combinations of kinds."""
        if present not in self._may_begin:
            if len(self._may_begin) >= _REMEMBERED:
                self._may_begin.clear()
            self._may_begin[present] = any(_fits(each, present) for each in self.all)
        return self._may_begin[present]


def _fits(search: Search, present: int) -> bool:
    return not search.needs & ~present and bool(search.one_of & present)


class Rules:
    """The rules of one idea, in the order in which they are tried."""

    def __init__(self) -> None:
        self.all: list[Rule] = []

    def of(self, *patterns: str, kind: str | None = None) -> Callable[[Make], Make]:
        """Let a function make one atom's value of the atoms that any of the patterns matches, or None to decline."""

        def add(make: Make) -> Make:
            for pattern in patterns:
                elements = pattern.split()
                captured = sum(element[0] not in "(<>^$" for element in elements)
                source = "".join(map(_piece, elements))
                self.all.append(Rule(source, _needs(pattern), _one_of(pattern), range(1, captured + 1), make, kind))
            return make

        return add


class Fold:
    """The atoms of one text while rules fold them."""

    __slots__ = ("_kinds", "_now", "_present", "atoms")

    def __init__(self, atoms: list[Atom], now: Now) -> None:
        self.atoms = atoms
        self._now = now
        self._kinds = "".join([letter(atom.kind) for atom in atoms])
        self._present = 0  # the kinds there are, or were
        for atom in atoms:
            self._present |= _bits[atom.kind]

    def by(self, searches: Searches) -> None:
        """Apply each rule wherever it matches, from left to right."""
        if not searches.may_begin(self._present):
            return
        for needs, one_of, find, rule in searches.all:
            if needs & ~self._present or not one_of & self._present:
                continue
            start = 0
            while match := find(self._kinds, start):
                start = match.start() + (not self._folded(rule, match))

    def _folded(self, rule: Rule, match: re.Match[str]) -> bool:
        atoms, (first, last) = self.atoms, match.span()
        given = [atoms[at] if (at := match.start(group)) >= 0 else None for group in rule.groups]
        kind = rule.kind
        try:
            value = rule.make(self._now, *given)
        except ImpossibleError as error:
            named = [atom for atom in given if atom]
            value, kind = (error.nearest, (named[0].start, named[-1].end)), "impossible"
        except (OverflowError, ValueError):
            return False  # beyond the years of the calendar
        if value is None:
            return False
        kind = kind or kind_of(value)
        text = next((atom.text for atom in given if atom and atom.value is value), "") or next(
            (atom.text for atom in given if atom), ""
        )
        self.atoms[first:last] = [Atom(kind, value, atoms[first].start, atoms[last - 1].end, text)]
        self._kinds = self._kinds[:first] + letter(kind) + self._kinds[last:]
        self._present |= _bits[kind]
        return True
