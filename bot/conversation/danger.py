"""Danger: whether a message shows that someone needs help now, whatever language the chat is in.

A sign counts unless it is denied ("he doesn't hit me"), touches a figure of speech that its situation lists under
`not`, or, where it holds no "I" or "my", stands in a sentence about the past, a study or a helpline (`not` of the whole
file) whose words are not the sign's own. A situation whose `denied` is `stands` counts all the same: "I don't want to
die" is still worrying. How signs are written: bot.conversation.signs.

Beside the signs stand the examples: a sentence much like them counts though no sign knows it, and a sign in a sentence
much unlike all of them does not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.conversation.likeness import Like, Likeness
from bot.conversation.signs import Found, Sign, Signs, read, sentences_as_written
from bot.knowledge import Crisis, Knowledge, Situation
from bot.language import frequencies, tokens

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
_REMEMBERED = 4096  # messages
_WEIGHED = 24  # sentences of a message that are held against the examples
_LIKE, _UNLIKE = 1.5, -3.5  # log-odds, and ...
_ALIKE = 0.45  # ... cosine to an example: less made danger of every twentieth stranger's sentence
# From odds this plain a nearest example may be farther: of examples left out of the learning a tenth more were found,
# and one innocent one in fifty was taken for danger.
_PLAIN, _KIN = 3.0, 0.25
_FEWEST = 3  # words that examples can tell
_TELLING = 2  # of them that say something: "and on Friday?" is like many a sentence
_COMMON = 1e-3  # share of all words from which one says nothing by itself
_BESIDE = 2  # words beside a sign that is to be the whole message


@dataclass(frozen=True, slots=True)
class Alarm:
    """What a message shows: the situation, the variant of its text, and what gave it away."""

    situation: Situation
    variant: str
    why: str
    sentences: frozenset[int]  # that show it
    others: tuple[str, ...] = ()  # further situations


class Danger:
    """Looks for danger, by signs and by likeness to examples; built once."""

    def __init__(self, knowledge: Knowledge, likeness: Likeness) -> None:
        crisis = knowledge.crisis
        self._langs = langs = tuple(sorted({lang for situation in crisis.situations for lang in situation.signs}))
        self._situations = {situation.id: situation for situation in crisis.situations}
        self._order = {situation.id: number for number, situation in enumerate(crisis.situations)}
        self._signs = Signs(_compiled(crisis, {each.id: each.signs for each in crisis.situations}), langs)
        against = {each.id: each.not_signs for each in crisis.situations}
        self._against = Signs(_compiled(crisis, against | {_FAR: crisis.not_signs}), langs)
        self._likeness = likeness
        self._found: dict[str, Alarm | None] = {}

    def find(self, text: str) -> Alarm | None:
        """Return the gravest danger that a message shows, None where it shows none; the last few thousand are remembered."""
        if text not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = self._look(text)
        return self._found[text]

    def _look(self, text: str) -> Alarm | None:
        written = sentences_as_written(text[:_LONGEST])
        parts = [tokens(sentence) for sentence in written]
        against = self._against.find(parts)
        found = [each for each in self._signs.find(parts) if self._counts(each, parts)]
        found = [each for each in found if not self._is_taken_back(each, against, parts)]
        likes = [self._likeness.of(sentence) for sentence in written[:_WEIGHED]]
        found = [each for each in found if each.sentence >= len(likes) or _stands_out(each, likes, parts)]
        if found:
            return self._by_signs(found, likes, parts)
        return self._by_likeness(likes, against, parts)

    def account(self, text: str) -> str:
        """Say what a message shows, or what it is most like where it shows nothing."""
        alarm = self.find(text)
        if alarm:
            return f"{alarm.situation.id}, {alarm.why}"
        likes = [self._likeness.of(sentence) for sentence in sentences_as_written(text[:_LONGEST])[:_WEIGHED]]
        most = max(likes, key=lambda like: like.odds, default=None)
        return f"none; nearest example {most.example!r}, odds {most.odds:+.1f}" if most and most.example else "none"

    def _by_signs(self, found: list[Found], likes: list[Like], parts: list[tuple[str, ...]]) -> Alarm:
        """Name the situation that the examples know best among those whose signs were found, else the gravest."""
        like = max(likes, key=lambda each: each.odds)
        known = [each for each in found if each.label == like.label.partition(".")[0] and like.odds > 0]
        first = min(known or found, key=lambda each: (self._order[each.label], not each.sign.variant))
        widest = max(_width(each) for each in found if each.label == first.label)
        closer = [each for each in found if each.sign.variant and _overlap(each, first) and _width(each) > widest]
        if closer and not first.sign.variant:  # the same words also tell who writes: "my dad hits me"
            first, known = min(closer, key=lambda each: self._order[each.label]), []
        variant = like.label.partition(".")[2] if known else first.sign.variant
        others = sorted({each.label for each in found} - {first.label}, key=self._order.__getitem__)
        words = " ".join(parts[first.sentence][first.start : first.end])
        held = frozenset(each.sentence for each in found)
        why = f"{words!r} by the sign {first.sign.written!r}"
        return Alarm(self._situations[first.label], variant, why, held, tuple(others))

    def _by_likeness(self, likes: list[Like], against: list[Found], parts: list[tuple[str, ...]]) -> Alarm | None:
        """Take a sentence that no sign knows for danger where it is much like an example."""
        for number, like in sorted(enumerate(likes), key=lambda each: -each[1].odds):
            if like.odds < _LIKE:
                return None
            if like.cosine < (_ALIKE if like.odds < _PLAIN else _KIN):
                continue
            situation = self._situations.get(like.label.partition(".")[0])
            words = set(parts[number])
            doubts = {each.label for each in against if each.sentence == number}
            doubted = like.label.partition(".")[0] in doubts or (_FAR in doubts and not words & _SELF)
            denied = bool(words & _DENIALS) and not set(like.example.split()) & _DENIALS
            if (
                situation is None
                or not self._tells(parts[number])
                or doubted
                or (denied and situation.denied == "cancels")
            ):
                continue
            why = f"{like.odds:.1f} like the example {like.example!r}"
            return Alarm(situation, like.label.partition(".")[2], why, frozenset((number,)))
        return None

    def _tells(self, words: Sequence[str]) -> bool:
        """Tell whether a sentence has words enough to be held against the examples."""
        telling = [word for word in words if all(frequencies(lang).get(word, 0.0) < _COMMON for lang in self._langs)]
        return len(words) >= _FEWEST and len(telling) >= _TELLING

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


def _stands_out(found: Found, likes: list[Like], parts: list[tuple[str, ...]]) -> bool:
    """Tell whether a sign's sentence speaks of oneself, or is not much unlike all danger."""
    words = parts[found.sentence]
    return bool(_SELF & set(words)) or likes[found.sentence].odds > _UNLIKE or len(words) <= _FEWEST


def _width(found: Found) -> int:
    return found.end - found.start


def _overlap(one: Found, other: Found) -> bool:
    return one.sentence == other.sentence and one.start < other.end and other.start < one.end


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
