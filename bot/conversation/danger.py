"""Signs of danger: what knowledge/crisis.yaml lists, found in a message through typos, endings and word order.

A sign is written as slots joined by " + ", each slot as alternatives joined by "/":

    want to/wanna/going to + die/kill myself

The slots must stand in this order with at most three other words between neighbours. Words are compared by their
stems, accents and contractions do not matter ("I'm" is "i am", "j'ai" is "j ai"). A negation inside or just before
what was found ("he does not hit me") takes it back, unless the sign itself holds a negation. Lines under `not` are
written the same way; where one of them is found in the message, the situation is not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.knowledge import Crisis, Situation
from bot.language import Repair, stems, tokens

_BETWEEN = 3  # words that may stand between two slots
_LONGEST = 700  # words of a message that are looked at: 4,096 characters
_NEGATIONS = frozenset(["not", "never", "no", "without", "pas", "jamais", "sans", "aucun", "nothing", "isnt", "doesnt", "didnt"])
_REACH = 2  # words before a sign in which a negation takes it back

Slot = tuple[tuple[str, ...], ...]  # alternatives, each a run of stems


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern of stems, in a language, of a situation."""

    situation: str
    slots: tuple[Slot, ...]
    negated: bool  # it holds a negation itself


@dataclass(frozen=True, slots=True)
class Alarm:
    """A situation found in a message, and the words that showed it."""

    situation: Situation
    words: tuple[str, ...]


class Danger:
    """Finds situations of danger in messages; signs of every language are looked for in every message."""

    def __init__(self, crisis: Crisis) -> None:
        self.crisis = crisis
        self._situations = {situation.id: situation for situation in crisis.situations}
        self._readers = [_Reader(crisis, lang) for lang in _languages(crisis)]

    def find(self, text: str) -> Alarm | None:
        """Return the first situation, in the order of the file, that a message shows."""
        words = tokens(text)[:_LONGEST]
        found: dict[str, tuple[str, ...]] = {}
        for reader in self._readers:
            for situation, shown in reader.find(words).items():
                found.setdefault(situation, shown)
        for key, situation in self._situations.items():
            if key in found:
                return Alarm(situation, found[key])
        return None


def _languages(crisis: Crisis) -> list[str]:
    return sorted({lang for situation in crisis.situations for lang in situation.signs})


class _Reader:
    """The signs of one language."""

    def __init__(self, crisis: Crisis, lang: str) -> None:
        self._lang = lang
        self._signs = _signs(((s.id, s.signs.get(lang, ())) for s in crisis.situations), lang)
        self._against = _signs(((s.id, s.not_signs.get(lang, ())) for s in crisis.situations), lang)
        self._against += _signs([("", crisis.not_signs.get(lang, ()))], lang)
        written = [line for s in crisis.situations for line in s.signs.get(lang, ())]
        self._repair = Repair({word for line in written for word in tokens(line.replace("/", " "))}, lang)

    def find(self, words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """Return the words that show each situation."""
        roots = stems(tuple(self._repair.token(word) for word in words), self._lang)
        places: dict[str, list[int]] = {}
        for index, root in enumerate(roots):
            places.setdefault(root, []).append(index)
        against = {sign.situation for sign in self._against if _match(sign, roots, places)}
        found: dict[str, tuple[str, ...]] = {}
        if "" in against:
            return found
        for sign in self._signs:
            if sign.situation in found or sign.situation in against:
                continue
            for first, last in _matches(sign, roots, places):
                if sign.negated or not _NEGATIONS & set(words[max(0, first - _REACH) : last + 2]):
                    found[sign.situation] = words[first:last]
                    break
        return found


def _signs(lines: Iterable[tuple[str, Iterable[str]]], lang: str) -> list[Sign]:
    return [_sign(situation, line, lang) for situation, signs in lines for line in signs]


def _sign(situation: str, line: str, lang: str) -> Sign:
    slots: list[Slot] = []
    negated = False
    for slot in line.split(" + "):
        words = [tokens(alternative) for alternative in slot.split("/")]
        negated = negated or any(_NEGATIONS & set(run) for run in words)
        slots.append(tuple(tuple(stems(run, lang)) for run in words if run))
    return Sign(situation, tuple(slot for slot in slots if slot), negated)


def _match(sign: Sign, roots: list[str], places: Mapping[str, list[int]]) -> bool:
    return next(iter(_matches(sign, roots, places)), None) is not None


def _matches(sign: Sign, roots: list[str], places: Mapping[str, list[int]]) -> Iterable[tuple[int, int]]:
    """Yield where a sign stands: (first word, behind the last word)."""
    for run in sign.slots[0]:
        for start in places.get(run[0], ()):
            if tuple(roots[start : start + len(run)]) == run:
                end = _rest(sign.slots[1:], roots, start + len(run))
                if end is not None:
                    yield start, end


def _rest(slots: tuple[Slot, ...], roots: list[str], at: int) -> int | None:
    """Return where the remaining slots end when they follow a place, None where they don't."""
    if not slots:
        return at
    for start in range(at, min(at + _BETWEEN + 1, len(roots))):
        for run in slots[0]:
            if tuple(roots[start : start + len(run)]) == run:
                end = _rest(slots[1:], roots, start + len(run))
                if end is not None:
                    return end
    return None
