"""Danger: whether a message shows that someone needs help now, whatever language the chat is in.

Each sentence is weighed by one regression over its words and over what the signs in it say, and so are sentences that
stand together: a passage much like the examples of danger counts though no sign knows it, and a sign in a passage much
unlike them does not. What could be danger by its words is weighed by its meaning too, which costs more. Where no examples
teach, the signs alone decide.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.conversation.evidence import Evidence, Passage, together
from bot.conversation.likeness import Likeness, Told
from bot.conversation.meaning import Meaning, Meant
from bot.conversation.signs import Found
from bot.knowledge import Knowledge, Situation
from bot.language import frequencies

_LONGEST = 4096  # characters that are looked at
_REMEMBERED = 4096  # messages
_WEIGHED = 24  # passages of a message that are weighed though no sign speaks in them
_ENOUGH = 8  # passages that alarm, after which no further is weighed
_TOGETHER = 64  # words of sentences that are weighed as one: whoever is in danger tells it in two or three
# A passage is danger from a score on: its log-odds, how near the nearest examples of danger and of innocence are, how many
# words agree, and whether a sign speaks; the more passages a message has, the likelier one without a sign is only an accident. The line
# is where one in thirty innocent examples that were left out is taken for danger: benchmarks/danger_line.py.
_NEAR, _NEAR_INNOCENCE, _LONG, _SIGN, _MANY = 1.1, 0.7, 1.5, 0.5, 2.4
_MEANING = 1.0  # of the log-odds by meaning beside all that
_DOUBTFUL = 1.0  # score by words from which a passage is weighed by its meaning: 99 of 100 of danger, 30 of others
_ALONE, _READ = 2, 4  # passages that danger speaks from by their words, and all that are weighed by their meaning
_LINE = 9.0
_MOST = 6  # passages that make the others doubtful
_NEAREST = 11.0  # is no example but the very same
_TELLING = 2  # words that say something, without which only a sign counts: "and on Friday?" is like many a sentence
_COMMON = 1e-3  # share of all words from which one says nothing by itself
_MEANT = 0.3  # weight of what a passage means in the choice of the situation, beside likeness
_UNLIKE = -9.0  # a situation without examples in the language
_NAMED, _VARIANT = 0.8, 0.25  # how much signs speak for their situation and for a variant of its text, beside likeness


@dataclass(frozen=True, slots=True)
class Alarm:
    """What a message shows: the situation, the variant of its text, and what gave it away."""

    situation: Situation
    variant: str
    why: str
    sentences: frozenset[int]  # that show it


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Sentences that stand together, often a single one, and how much they are like danger."""

    passages: tuple[Passage, ...]
    score: float
    odds: float
    near: Told | None = None  # the nearest example
    labels: Mapping[str, float] = field(default_factory=dict)  # how much is each spoken for by likeness

    @property
    def found(self) -> list[tuple[Found, Passage]]:
        return [(found, passage) for passage in self.passages for found in passage.found]

    @property
    def why(self) -> str:
        nearest = f", nearest example {' '.join(self.near.words)!r}" if self.near else ""
        return f"score {self.score:.1f} (line {_LINE}){nearest}"


class Danger:
    """Looks for danger, by likeness to examples and by signs; built once."""

    def __init__(self, knowledge: Knowledge, likeness: Likeness, meaning: Meaning | None) -> None:
        crisis = knowledge.crisis
        self._langs = knowledge.languages
        self._situations = {situation.id: situation for situation in crisis.situations}
        self._order = {situation.id: number for number, situation in enumerate(crisis.situations)}
        self._evidence = Evidence(crisis)
        self._likeness, self._meaning = likeness, meaning
        self._found: dict[str, Alarm | None] = {}

    def find(self, text: str) -> Alarm | None:
        """Return the danger that a message shows most, None where it shows none; the last few thousand are remembered."""
        if text not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = self._look(text)
        return self._found[text]

    def score(self, text: str) -> float:
        """Return the score of the most dangerous passage; minus infinity where nothing is said."""
        return max((each.score for each in self._weighed(text)), default=-math.inf)

    def account(self, text: str) -> str:
        """Say what a message shows, or what it is most like where it shows nothing."""
        alarm = self.find(text)
        if alarm:
            return f"{alarm.situation.id}, {alarm.why}"
        most = max(self._weighed(text), key=lambda each: each.score, default=None)
        return f"none; {most.why}" if most else "none"

    def _look(self, text: str) -> Alarm | None:
        weighed = self._weighed(text)
        alarming = [each for each in weighed if each.score > _LINE]
        if not alarming:
            return None
        most = max(alarming, key=lambda each: each.score)
        signs = [pair for each in alarming for pair in each.found]
        label = self._label(most.labels, [found for found, _ in signs])
        situation = self._situations.get(label.partition(".")[0])
        if situation is None:
            return None
        said = next((pair for pair in signs if pair[0].label == situation.id), None)
        why = f"{_by_sign(*said)}, {most.why}" if said else most.why
        return Alarm(situation, label.partition(".")[2], why, _held(alarming, weighed))

    def _label(self, likely: Mapping[str, float], signs: Sequence[Found]) -> str:
        """Return the situation, or situation.variant, that likeness and signs speak for; of equals the most urgent."""
        named = {each.label for each in signs}
        variants = {f"{each.label}.{each.sign.variant}" for each in signs if each.sign.variant}
        exemplified = {label.partition(".")[0] for label in likely}
        labels = {
            **likely,
            **{label: 0.0 for label in sorted(named | variants) if label.partition(".")[0] not in exemplified},
        }

        def spoken_for(label: str) -> tuple[float, int]:
            situation = label.partition(".")[0]
            signed = _NAMED * (situation in named) + _VARIANT * (label in variants)
            return labels[label] + signed, -self._order.get(situation, len(self._order))

        return max(labels, key=spoken_for)

    def _weighed(self, text: str) -> list[_Weighed]:
        """Return the passages that say something, weighed, each alone and those that stand together."""
        passages = self._evidence.passages(text[:_LONGEST])
        weighed: list[_Weighed] = []
        for parts in ([(each,) for each in passages], _side_by_side(passages)):
            accident, alarming = _MANY * math.log(min(max(1, len(parts)), _MOST)), 0
            for number, part in enumerate(parts):
                one = together(part)
                if (one.found or number < _WEIGHED) and self._tells(one) and alarming < _ENOUGH:
                    weighed.append(self._weigh(part, one, _SIGN if one.found else -accident))
                    alarming += weighed[-1].score > _LINE
        return self._meant(weighed, passages)

    def _meant(self, weighed: list[_Weighed], passages: Sequence[Passage]) -> list[_Weighed]:
        """Add to the passages that could be danger by their words what the message around the likeliest means."""
        doubtful = sorted((each for each in weighed if _DOUBTFUL < each.score < math.inf), key=lambda each: -each.score)
        if self._meaning is None or not doubtful:
            return weighed
        stretches = _side_by_side(passages) or [tuple(passages)]
        told = [each.passages for each in doubtful if each.score > _LINE]  # a cry among questions is read alone, too
        parts = [part for each in doubtful for part in stretches if _holds(part, each)]
        around = list(dict.fromkeys([*told[:_ALONE], *parts]))[:_READ]
        meant = self._meaning.weigh([together(part).written for part in around])
        accident = _MANY * math.log(len(stretches))
        with_meaning = {}
        for each in doubtful:
            own = [one for one, part in zip(meant, around, strict=True) if _holds(part, each)]
            if own:
                beside = 0.0 if each.found else -accident
                with_meaning[each.passages] = _with_meaning(each, max(own, key=lambda one: one.odds), beside)
        return [with_meaning.get(each.passages, each) for each in weighed]

    def _weigh(self, part: tuple[Passage, ...], one: Passage, beside: float) -> _Weighed:
        """Return the score of passages read as one; the nearest example is looked for only where it can matter."""
        likened = self._likeness.liken(one)
        if likened is None:
            certain = math.inf if one.found else -math.inf
            return _Weighed(part, certain, certain)
        score = likened.odds + beside + _LONG * math.log1p(len(one.said))
        if score + _NEAR * _NEAREST < _DOUBTFUL:
            return _Weighed(part, score, likened.odds)
        near = likened.nearest()
        score += _NEAR * near.danger - _NEAR_INNOCENCE * near.innocence
        return _Weighed(part, score, likened.odds, near.example, near.labels)

    def _tells(self, passage: Passage) -> bool:
        """Tell whether a passage has a sign, or words enough to be held against the examples."""
        return bool(passage.found) or sum(map(self._says_something, passage.said)) >= _TELLING

    def _says_something(self, word: str) -> bool:
        return all(frequencies(lang).get(word, 0.0) < _COMMON for lang in self._langs)


def _sentences(passages: Sequence[Passage]) -> frozenset[int]:
    return frozenset(passage.sentence for passage in passages)


def _holds(stretch: tuple[Passage, ...], weighed: _Weighed) -> bool:
    return _sentences(weighed.passages) <= _sentences(stretch)


def _with_meaning(weighed: _Weighed, meant: Meant, beside: float) -> _Weighed:
    labels = {label: weighed.labels.get(label, _UNLIKE) + _MEANT * each for label, each in meant.labels.items()}
    return replace(weighed, score=weighed.score + _MEANING * meant.odds + beside, labels=labels)


def _side_by_side(passages: Sequence[Passage]) -> list[tuple[Passage, ...]]:
    """Return what is read as one: all passages of a short message, of a long one parts that share their ends."""
    parts = []
    start = end = 0
    while end < len(passages):
        end, length = start + 1, len(passages[start].words)
        while end < len(passages) and length + len(passages[end].words) <= _TOGETHER:
            length += len(passages[end].words)
            end += 1
        if end > start + 1:
            parts.append(tuple(passages[start:end]))
        start = max(start + 1, end - 1)
    return parts


def _held(alarming: Sequence[_Weighed], weighed: Sequence[_Weighed]) -> frozenset[int]:
    """Return the sentences that show danger: of some that do so together those likelier danger than not, if any are."""
    odds = {each.passages[0].sentence: each.odds for each in weighed if len(each.passages) == 1}
    held: set[int] = set()
    for each in alarming:
        own = _sentences(each.passages)
        held |= {number for number in own if odds.get(number, -math.inf) > 0} or own
    return frozenset(held)


def _by_sign(found: Found, passage: Passage) -> str:
    return f"{' '.join(passage.words[found.start : found.end])!r} by the sign {found.sign.written!r}"
