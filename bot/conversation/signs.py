"""Signs: the small language in which an operator writes down what shows danger, compiled and found in messages.

    want to die                      these words in a row, anywhere in a sentence
    want to/wanna + die/end it all   one of some words, then another within three words
    blood & child                    both in one sentence, within fifteen words, in any order; each side may be a row
    suicid* + me                     a word that begins so
    <partner> + hits + me            one of the words that `words:` lists under this name
    ~suicide                         the whole message, beside greetings and small words
    child: my dad + hits + me        a sign that chooses a variant of the text

Accents, capitals and punctuation count for nothing, nor do one slip in a word of five letters or more and two in one of
nine, unless what is written is a common word itself.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from rapidfuzz.distance import OSA

from bot.language import fold, frequencies, tokens

GAP = 3  # words that may stand between two slots of a row
SPAN = 15  # words within which slots of no order must stand
_COMMON = 2e-6  # a word this frequent is no slip of another
_SHORTEST = 5  # letters from which a slip is forgiven
_LONG = 9
_RARE = 1e-6  # how often a word outside the tables is taken to be written
_MOST_SLOTS = 6
_TRIED = 4  # places of a row that are tried with those of the others
_REMEMBERED = 10_000
_SENTENCE = re.compile(r"[^.!?…;\n\r\u2028]+[.!?…;\n\r\u2028]*")
_MASKED = re.compile(r"(?<=[^\W\d_])[*.·•_-](?=[^\W\d_][*.·•_-]|[^\W\d_]\b)")
_DIGITS = str.maketrans("013457@$", "oieastas")
_VARIANT = re.compile(r"(\w[\w-]*):\s+")

Phrase = tuple[str, ...]  # words in a row
Spans = dict[int, tuple[int, ...]]  # where alternatives begin -> behind where they end, the longest first


class SignError(ValueError):
    """A sign that can't be read, with what was expected."""


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """Alternatives, one of which stands."""

    phrases: frozenset[Phrase]


Row = tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """One compiled sign: rows that may stand in any order, each of slots in a row."""

    written: str
    rows: tuple[Row, ...]
    whole: bool = False
    variant: str = ""

    @property
    def slots(self) -> tuple[Slot, ...]:
        return tuple(slot for row in self.rows for slot in row)


@dataclass(frozen=True, slots=True)
class Found:
    """A sign found in a sentence: the places of its words."""

    sign: Sign
    label: str
    sentence: int
    own: frozenset[int]

    @property
    def start(self) -> int:
        return min(self.own)

    @property
    def end(self) -> int:
        """Return the place behind the last word."""
        return max(self.own) + 1


class _Sentence:
    """Where the phrases of signs stand in a sentence."""

    def __init__(self) -> None:
        self.stands: dict[Phrase, list[int]] = {}
        self._spans: dict[Slot, Spans] = {}

    def spans(self, slot: Slot) -> Spans:
        """Return where the alternatives of a slot stand."""
        if slot not in self._spans:
            found: Spans = {}
            for phrase in self.stands.keys() & slot.phrases:
                for start in self.stands[phrase]:
                    found[start] = (*found.get(start, ()), start + len(phrase))
            self._spans[slot] = {start: tuple(sorted(ends, reverse=True)) for start, ends in sorted(found.items())}
        return self._spans[slot]


class _Branch:
    """What may follow some words, and what ends with them: a phrase, its slots as bits and the signs to look at."""

    __slots__ = ("anchored", "further", "phrase", "slots")

    def __init__(self) -> None:
        self.further: dict[str, _Branch] = {}
        self.phrase: Phrase = ()
        self.slots = 0
        self.anchored: list[int] = []

    def at(self, phrase: Phrase) -> "_Branch":
        """Return the branch at which a phrase ends, grown where it is not yet there."""
        branch = self
        for word in phrase:
            branch = branch.further.setdefault(word, _Branch())
        branch.phrase = phrase
        return branch


class Reader:
    """Reads signs that may name the groups of one language's words."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._words = words
        self._groups: dict[str, tuple[Phrase, ...]] = {}

    def read(self, written: str) -> Sign:
        """Compile a sign; raise SignError for one that can't be read."""
        text = written.strip()
        match = _VARIANT.match(text)
        variant = match[1] if match else ""
        text = text[match.end() :] if match else text
        whole = text.startswith("~")
        text = text.removeprefix("~")
        rows = tuple(tuple(self._slot(part, written) for part in row.split("+")) for row in text.split("&"))
        if sum(len(row) for row in rows) > _MOST_SLOTS:
            raise SignError(f"{written!r} has more than {_MOST_SLOTS} slots")
        return Sign(written, rows, whole, variant)

    def _slot(self, part: str, written: str) -> Slot:
        found: list[Phrase] = []
        for alternative in part.split("/"):
            found += self._phrases(alternative.strip(), written)
        if not found or not all(found):
            raise SignError(f"{written!r} has an empty slot or alternative")
        return _slot_of(frozenset(found))

    def _phrases(self, text: str, written: str) -> Iterable[Phrase]:
        pieces = [
            self._group(piece[1:-1], written) if piece.startswith("<") else (_words(piece),)
            for piece in re.findall(r"<[\w-]+>|[^<]+", text)
        ]
        return [tuple(word for phrase in phrases for word in phrase) for phrases in product(*pieces)]

    def _group(self, name: str, written: str) -> tuple[Phrase, ...]:
        if name not in self._words:
            raise SignError(f"{written!r} names <{name}>, which `words:` does not list")
        if name not in self._groups:
            self._groups[name] = tuple(phrase for each in self._words[name] for phrase in self._phrases(each, written))
        return self._groups[name]


def read(written: str, words: Mapping[str, Iterable[str]] | None = None) -> Sign:
    """Compile one sign; raise SignError for one that can't be read."""
    return Reader(words or {}).read(written)


@cache
def _slot_of(phrases: frozenset[Phrase]) -> Slot:
    """Return the one slot of these phrases, so that a sentence is searched for it once."""
    return Slot(phrases)


def _words(text: str) -> Phrase:
    """Return the words of a phrase as messages are read, keeping the star of a beginning."""
    return tuple(word for each in text.split() for word in _word(each))


@cache
def _word(each: str) -> Phrase:
    return (fold(each),) if each.endswith("*") else tokens(each)


class Signs:
    """Finds many labelled signs in a message at once; pure but for a memory of spellings."""

    def __init__(self, signs: Iterable[tuple[str, Sign]], langs: Iterable[str]) -> None:
        self._signs = tuple(signs)
        self._langs = tuple(langs)
        vocabulary = {
            word for _, sign in self._signs for slot in sign.slots for phrase in slot.phrases for word in phrase
        }
        self._exact = {word for word in vocabulary if not word.endswith("*")}
        self._beginnings: dict[str, list[str]] = {}
        for word in sorted(word for word in vocabulary if word.endswith("*")):
            self._beginnings.setdefault(word[0], []).append(word)
        self._mendable: dict[str, list[str]] = {}
        for word in sorted(vocabulary):
            if len(word.rstrip("*")) >= _SHORTEST:
                self._mendable.setdefault(word[0], []).append(word)
        self._needed: list[int] = []  # the slots of each sign as bits: one look tells whether all may stand
        self._root = self._grown()
        self._read: dict[str, tuple[str, ...]] = {}

    @property
    def _common(self) -> list[Mapping[str, float]]:
        return [frequencies(lang) for lang in self._langs]

    def _grown(self) -> _Branch:
        """Return the phrases of all signs, word after word; a sign is looked at where its rarest slot stands."""
        root = _Branch()
        bits: dict[Slot, int] = {}
        for number, (_, sign) in enumerate(self._signs):
            for slot in sign.slots:
                if slot not in bits:
                    bits[slot] = 1 << len(bits)
                    for phrase in slot.phrases:
                        root.at(phrase).slots |= bits[slot]
            self._needed.append(sum({bits[slot] for slot in sign.slots}))
            for phrase in min(sign.slots, key=self._frequency).phrases:
                root.at(phrase).anchored.append(number)
        return root

    def _frequency(self, slot: Slot) -> float:
        firsts = {phrase[0] for phrase in slot.phrases}
        return sum(max(table.get(word, _RARE) for table in self._common) for word in sorted(firsts))

    def find(self, sentences: Iterable[tuple[str, ...]]) -> list[Found]:
        """Return what is found, in the order of the sentences and of the signs."""
        found = []
        for number, words in enumerate(sentences):
            sentence = _Sentence()
            for candidate in self._candidates(words, sentence):
                label, sign = self._signs[candidate]
                places = _places(sign, sentence)
                if places:
                    found.append(Found(sign, label, number, places))
        return found

    def _candidates(self, words: tuple[str, ...], sentence: _Sentence) -> list[int]:
        """Note the phrases that stand in a sentence; return the signs of which every slot does."""
        touched = 0
        anchored: set[int] = set()
        begun: list[_Branch] = []
        for place, word in enumerate(words):
            branches = (self._root, *begun)
            begun = [
                branch.further[meant] for meant in self._meant(word) for branch in branches if meant in branch.further
            ]
            for branch in begun:
                if branch.phrase:
                    sentence.stands.setdefault(branch.phrase, []).append(place + 1 - len(branch.phrase))
                    touched |= branch.slots
                    anchored.update(branch.anchored)
        return sorted(each for each in anchored if not self._needed[each] & ~touched)

    def _meant(self, word: str) -> tuple[str, ...]:
        """Return the sign words that a written word may be."""
        if word not in self._read:
            if len(self._read) > _REMEMBERED:
                self._read.clear()
            self._read[word] = tuple(self._spellings(word))
        return self._read[word]

    def _spellings(self, word: str) -> set[str]:
        found = {word} & self._exact
        found |= {beginning for beginning in self._beginnings.get(word[:1], ()) if word.startswith(beginning[:-1])}
        if found or self._is_common(word):
            return found
        plain = word.translate(_DIGITS) if not word.isdigit() else word
        for spelling in {plain, re.sub(r"(\w)\1", r"\1", plain)} - {word}:
            found |= {spelling} & self._exact
            found |= {
                beginning for beginning in self._beginnings.get(spelling[:1], ()) if spelling.startswith(beginning[:-1])
            }
        is_word = any(word in table for table in self._common)
        return found or {
            meant for meant in self._mendable.get(plain[:1], ()) if _near(plain, meant, 1 if is_word else 2)
        }

    def _is_common(self, word: str) -> bool:
        return any(table.get(word, 0.0) > _COMMON for table in self._common)


def _near(word: str, meant: str, most: int) -> bool:
    """Tell whether a word is a slip of a sign word: one letter, or two in a long word that no dictionary knows."""
    if len(word) < _SHORTEST:
        return False
    if meant.endswith("*"):
        stem = meant[:-1]
        if len(stem) < _SHORTEST + 1:
            return False
        return any(OSA.distance(word[: len(stem) + d], stem, score_cutoff=1) <= 1 for d in (-1, 0, 1))
    reach = min(most, 2 if len(meant) >= _LONG else 1)
    return abs(len(word) - len(meant)) <= reach and OSA.distance(word, meant, score_cutoff=reach) <= reach


def sentences(text: str) -> list[tuple[str, ...]]:
    """Return the words of each sentence of a message, masked letters ("k.i.l.l") joined."""
    return [words for piece in _pieces(text) if (words := tokens(piece))]


def sentences_as_written(text: str) -> list[str]:
    """Return the sentences of a message, each with the mark that ends it."""
    return [piece for piece in _pieces(text) if tokens(piece)]


def _pieces(text: str) -> list[str]:
    return _SENTENCE.findall(_MASKED.sub("", text))


def _places(sign: Sign, sentence: _Sentence) -> frozenset[int] | None:
    """Return the places of a sign's words in a sentence, None where it is not there."""
    rows = []
    for row in sign.rows:
        found = [places for start in sentence.spans(row[0]) if (places := _row(row, sentence, start))]
        if not found:
            return None
        rows.append(found[:_TRIED])
    for chosen in product(*rows):
        places = tuple(place for each in chosen for place in each)
        if len(chosen) == 1 or max(places) - min(places) < SPAN:
            return frozenset(places)
    return None


def _row(row: Row, sentence: _Sentence, start: int) -> tuple[int, ...]:
    """Return the places of a row that begins at a place, each slot within GAP words of the one before; () for none."""
    for end in sentence.spans(row[0]).get(start, ()):
        if len(row) == 1:
            return tuple(range(start, end))
        for next_start in range(end, end + GAP + 1):
            rest = _row(row[1:], sentence, next_start)
            if rest:
                return (*range(start, end), *rest)
    return ()
