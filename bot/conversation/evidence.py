"""Evidence: what the signs in a passage of a message say, before the whole is weighed.

A sign speaks unless it is denied ("he doesn't hit me"), touches a figure of speech that its situation lists under `not`,
or, where it holds no "I" or "my", stands in a sentence about the past, a study or a helpline (`not` of the whole file)
whose words are not the sign's own. A situation whose `denied` is `stands` speaks all the same: "I don't want to die" is
still worrying. How signs are written: bot.conversation.signs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.conversation.signs import SPAN, Found, Reader, Sign, Signs, sentences, sentences_as_written
from bot.knowledge import Crisis

Words = tuple[str, ...]

SIGN, DENIED, DOUBTED, FIGURE, FAR = "a sign", "a sign denied", "a sign doubted", "a figure of speech", "far from here"
SEVERAL, IN_FEW, IN_MANY = "several signs", "a sign in few words", "a sign in many words"
MARKS = (SIGN, DENIED, DOUBTED, FIGURE, FAR, SEVERAL, IN_FEW, IN_MANY)

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
_FEW, _MANY = 6, 15  # words; the fewer stand around a sign, the less it can mean something else
_BESIDE = 2  # words beside a sign that is to be the whole message
_WINDOW = 48  # words of a passage where a sentence does not end
_STEP = _WINDOW - SPAN - 1  # from one to the next, so that the words of a sign that stand apart are in one of them


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a message, or a part of one that does not end, and what its signs say."""

    sentence: int
    words: Words
    found: tuple[Found, ...]  # the signs that speak
    said: Words  # its words without those that are denied
    shown: frozenset[str]  # what its signs are
    written: str  # as the visitor wrote it; the bare words of a part of a sentence that does not end

    @property
    def marks(self) -> frozenset[str]:
        """Return what likeness learns from beside the words."""
        if not self.found:
            return self.shown
        number, signs = len(self.said), len({each.sign for each in self.found})
        marks = {SEVERAL: signs > 1, IN_FEW: number <= _FEW, IN_MANY: number > _MANY}
        return self.shown | {mark for mark, is_so in marks.items() if is_so}


class Evidence:
    """Reads passages for the signs of all situations; built once."""

    def __init__(self, crisis: Crisis) -> None:
        langs = tuple(sorted({lang for situation in crisis.situations for lang in situation.signs}))
        self._stands = {situation.id for situation in crisis.situations if situation.denied == "stands"}
        speaking = _compiled(crisis, {each.id: each.signs for each in crisis.situations})
        against = _compiled(crisis, {each.id: each.not_signs for each in crisis.situations} | {_FAR: crisis.not_signs})
        self._against = frozenset(sign for _, sign in against)
        self._signs = Signs([*speaking, *against], langs)

    def passages(self, text: str) -> list[Passage]:
        """Return the passages of a message in their order."""
        pieces = [
            (number, words, written if words is said else " ".join(words))
            for number, (said, written) in enumerate(zip(sentences(text), sentences_as_written(text), strict=True))
            for words in _windows(said)
        ]
        parts = [words for _, words, _ in pieces]
        total = sum(map(len, parts))
        found: list[list[Found]] = [[] for _ in parts]
        for each in self._signs.find(parts):
            if not each.sign.whole or (total - (each.end - each.start) <= _BESIDE and each.start <= 1):
                found[each.sentence].append(each)
        return [self._passage(*piece, found[place]) for place, piece in enumerate(pieces)]

    def _passage(self, sentence: int, words: Words, written: str, both: list[Found]) -> Passage:
        if not both:
            return Passage(sentence, words, (), words, frozenset(), written)
        found = [each for each in both if each.sign not in self._against]
        against = [each for each in both if each.sign in self._against]
        denied = [each for each in found if each.label not in self._stands and _is_denied(each, words)]
        doubted = [each for each in found if self._is_doubted(each, against, words)]
        speaking = tuple(each for each in found if each not in denied and each not in doubted)
        unsaid = {place for each in denied for place in each.own}
        shown = {
            SIGN: speaking,
            DENIED: denied,
            DOUBTED: doubted,
            FIGURE: [each for each in against if each.label != _FAR],
            FAR: [each for each in against if each.label == _FAR],
        }
        said = tuple(word for place, word in enumerate(words) if place not in unsaid)
        return Passage(sentence, words, speaking, said, frozenset(mark for mark, by in shown.items() if by), written)

    def _is_doubted(self, found: Found, against: list[Found], words: Words) -> bool:
        own = found.label in self._stands or bool(_SELF & set(words[found.start : found.end]))
        return any(
            (each.label == found.label and each.start < found.end and found.start < each.end)
            or (each.label == _FAR and not own and not each.own <= found.own)
            for each in against
        )


def together(passages: Sequence[Passage]) -> Passage:
    """Return passages that follow each other as one; the signs keep their places in the passage that holds them."""
    if len(passages) == 1:
        return passages[0]
    return Passage(
        passages[0].sentence,
        tuple(chain.from_iterable(each.words for each in passages)),
        tuple(chain.from_iterable(each.found for each in passages)),
        tuple(chain.from_iterable(each.said for each in passages)),
        frozenset(chain.from_iterable(each.shown for each in passages)),
        " ".join(each.written for each in passages),
    )


def _windows(words: Words) -> list[Words]:
    """Return the words of a sentence, in overlapping parts where they are many."""
    if len(words) <= _WINDOW:
        return [words]
    return [words[start : start + _WINDOW] for start in range(0, len(words) - _WINDOW + _STEP, _STEP)]


def _is_denied(found: Found, words: Words) -> bool:
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
    readers = {lang: Reader(crisis.words.get(lang, {})) for by_lang in lines.values() for lang in by_lang}
    return [
        (label, readers[lang].read(written))
        for label, by_lang in lines.items()
        for lang, signs in by_lang.items()
        for written in signs
    ]
