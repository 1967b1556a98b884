"""The matchers over what the knowledge can answer: entries, events of the history, small talk."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.knowledge import Entry, Event, Knowledge, Smalltalk
from bot.language import normalise
from bot.matching import Explanation, Matcher, Ranking

SMALLTALK = "~"  # before the id of small talk in a matcher's labels
ELSEWHERE = "!"  # before the id of a subject that is someone else's
_REMEMBERED = 4_096  # rankings

Topic = Entry | Event | Smalltalk


@dataclass(frozen=True, slots=True)
class Found:
    """A topic with how sure the matcher is."""

    topic: Topic
    score: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """The topics that match a question, best first, and what to do."""

    found: tuple[Found, ...]
    decision: str
    lang: str

    @property
    def best(self) -> Found | None:
        return self.found[0] if self.found else None


class Topics:
    """Finds topics by their phrases, in each language."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._by_id: dict[str, Entry | Event] = dict(_answerable(knowledge))
        self._labels: dict[str, Topic] = {**self._by_id, **{SMALLTALK + talk.id: talk for talk in knowledge.smalltalk}}
        self._former = {old: topic for topic in self._by_id.values() for old in topic.was}
        self.matchers = {lang: _matcher(knowledge, lang) for lang in knowledge.languages}
        self._rankings: dict[tuple[str, str], Ranked] = {}

    def get(self, key: str) -> Entry | Event | None:
        """Return the entry or event of an id, of a former one too."""
        return self._by_id.get(key) or self._former.get(key)

    def rank(self, question: str, lang: str) -> Ranked:
        """Rank the topics for a question in a language; the last few thousand rankings are remembered."""
        key = (lang, question)
        if key not in self._rankings:
            if len(self._rankings) >= _REMEMBERED:
                self._rankings.clear()
            self._rankings[key] = self._ranked(self.matchers[lang].rank(question), lang)
        return self._rankings[key]

    def explain(self, question: str, lang: str) -> Explanation:
        return self.matchers[lang].explain(question)

    def _ranked(self, ranking: Ranking, lang: str) -> Ranked:
        found = tuple(Found(self._labels[c.label], c.confidence) for c in ranking.candidates if c.label in self._labels)
        return Ranked(found, ranking.decision, lang)


def _answerable(knowledge: Knowledge) -> Iterator[tuple[str, Entry | Event]]:
    yield from knowledge.entries.items()
    for event in knowledge.history.events:
        yield event.id, event


def _matcher(knowledge: Knowledge, lang: str) -> Matcher:
    synonyms = [*knowledge.synonyms.get(lang, ()), *knowledge.synonyms.get("all", ())]
    phrases = dict.fromkeys((label, normalise(phrase)) for label, phrase in _phrases(knowledge, lang))
    return Matcher.from_phrases(phrases, lang, synonyms, _negatives(knowledge, lang))


def _phrases(knowledge: Knowledge, lang: str) -> Iterator[tuple[str, str]]:
    """Yield each topic's phrasings and title as phrases."""
    for key, topic in _answerable(knowledge):
        for phrase in topic.ask.get(lang, ()):
            yield key, phrase
        yield key, topic.title.get(lang, "")
    for talk in knowledge.smalltalk:
        for phrase in talk.ask.get(lang, ()):
            yield SMALLTALK + talk.id, phrase
    for subject in knowledge.elsewhere:
        for phrase in subject.ask.get(lang, ()):
            yield ELSEWHERE + subject.id, phrase


def _negatives(knowledge: Knowledge, lang: str) -> Iterator[tuple[str, str]]:
    for key, topic in _answerable(knowledge):
        for phrase in topic.not_ask.get(lang, ()):
            yield key, phrase
