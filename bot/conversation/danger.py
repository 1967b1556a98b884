"""Danger: whether a message shows that someone needs help now, whatever language the chat is in.

A sign counts unless it is denied ("he doesn't hit me"), touches a figure of speech that its situation lists under
`not`, or, where it holds no "I" or "my", stands in a sentence about the past, a study or a helpline (`not` of the whole
file) whose words are not the sign's own. A situation whose `denied` is `stands` counts all the same: "I don't want to
die" is still worrying. How signs are written: bot.conversation.signs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.conversation.signs import Found, Sign, Signs, read, sentences
from bot.knowledge import Crisis, Situation

_FAR = ""  # the label of words that show a sentence to be about something else
_DENIALS = frozenset(
    (
        "not",
        "never",
        "no",
        "nobody",
        "noone",
        "nothing",
        "without",
        "pas",
        "jamais",
        "aucun",
        "personne",
        "rien",
        "sans",
    )
)
_AFTER = frozenset(("pas", "jamais", "rien"))  # denials that follow the verb
_BEFORE, _BEHIND = 2, 2  # words around a sign in which a denial counts
_NO_DENIAL = frozenset(
    ("stop", "stops", "stopping", "stopped", "arrete", "arretent", "arretes", "arretait", "arretaient", "cesse", "cessent",
     "only", "just", "que", "seulement", "sure", "know", "sais", "sait", "pourquoi", "why", "comment", "longer", "care",
     "understand")
)  # fmt: skip
_SELF = frozenset(
    ("i", "me", "my", "myself", "we", "us", "our", "im", "ill", "je", "j", "moi", "m", "mon", "ma", "mes", "nous", "notre",
     "nos")
)  # fmt: skip
_LONGEST = 4096  # characters that are looked at
_BESIDE = 2  # words beside a sign that is to be the whole message


@dataclass(frozen=True, slots=True)
class Alarm:
    """What a message shows: the situation, the variant of its text, the words and the sign that gave it away."""

    situation: Situation
    variant: str
    sign: str
    words: tuple[str, ...]
    sentences: frozenset[int]  # that hold signs
    others: tuple[str, ...] = ()  # further situations


class Danger:
    """Looks for signs of danger; built once from crisis.yaml."""

    def __init__(self, crisis: Crisis) -> None:
        langs = tuple(sorted({lang for situation in crisis.situations for lang in situation.signs}))
        self._situations = {situation.id: situation for situation in crisis.situations}
        self._order = {situation.id: number for number, situation in enumerate(crisis.situations)}
        self._signs = Signs(_compiled(crisis, {each.id: each.signs for each in crisis.situations}), langs)
        against = {each.id: each.not_signs for each in crisis.situations}
        self._against = Signs(_compiled(crisis, against | {_FAR: crisis.not_signs}), langs)

    def find(self, text: str) -> Alarm | None:
        """Return the gravest danger that a message shows, None where it shows none."""
        parts = sentences(text[:_LONGEST])
        found = [each for each in self._signs.find(parts) if self._counts(each, parts)]
        if not found:
            return None
        against = self._against.find(parts)
        found = [each for each in found if not self._is_taken_back(each, against, parts)]
        if not found:
            return None
        first = min(found, key=lambda each: (self._order[each.label], not each.sign.variant))
        others = sorted({each.label for each in found} - {first.label}, key=self._order.__getitem__)
        held = frozenset(each.sentence for each in found)
        words = parts[first.sentence][first.start : first.end]
        situation = self._situations[first.label]
        return Alarm(situation, first.sign.variant, first.sign.written, words, held, tuple(others))

    def _counts(self, found: Found, parts: list[tuple[str, ...]]) -> bool:
        words = parts[found.sentence]
        if found.sign.whole:
            return sum(len(part) for part in parts) - (found.end - found.start) <= _BESIDE and found.start <= 1
        return self._stands(found) or not _is_denied(found, words)

    def _stands(self, found: Found) -> bool:
        return self._situations[found.label].denied == "stands"

    def _is_taken_back(self, found: Found, against: list[Found], parts: list[tuple[str, ...]]) -> bool:
        own = self._stands(found) or bool(_SELF & set(parts[found.sentence][found.start : found.end]))
        return any(
            (each.label == found.label and each.start < found.end and found.start < each.end)
            or (each.label == _FAR and not own and not each.own <= found.own)
            for each in against
            if each.sentence == found.sentence
        )


def _is_denied(found: Found, words: tuple[str, ...]) -> bool:
    """Tell whether a sign is denied by a word that is not the sign's own."""
    first, last = max(0, found.start - _BEFORE), min(len(words), found.end + _BEHIND)
    return any(
        words[i] in _DENIALS
        and i not in found.own
        and not (set(words[max(0, i - 2) : i + 3]) & _NO_DENIAL)
        and (i < found.end or words[i] in _AFTER)
        for i in range(first, last)
    )


def _compiled(crisis: Crisis, lines: Mapping[str, Mapping[str, Iterable[str]]]) -> list[tuple[str, Sign]]:
    return [
        (label, read(written, crisis.words.get(lang, {})))
        for label, by_lang in lines.items()
        for lang, signs in by_lang.items()
        for written in signs
    ]
