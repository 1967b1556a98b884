"""The phrases that ask for what the knowledge can answer: entries, events of the history, small talk."""

from collections.abc import Iterator

from bot.knowledge import Entry, Event, Knowledge
from bot.language import normalise
from bot.matching import Phrasebook

SMALLTALK = "~"  # before the id of small talk in a matcher's labels
ELSEWHERE = "!"  # before the id of a subject that is someone else's


def phrasebook(knowledge: Knowledge, lang: str) -> Phrasebook:
    """Write down the phrases of all topics in one language."""
    synonyms = [*knowledge.synonyms.get(lang, ()), *knowledge.synonyms.get("all", ())]
    asked = dict.fromkeys((label, normalise(phrase)) for label, phrase in phrases(knowledge, lang))
    return Phrasebook.of(asked, lang, synonyms, _negatives(knowledge, lang))


def _answerable(knowledge: Knowledge) -> Iterator[tuple[str, Entry | Event]]:
    yield from knowledge.entries.items()
    for event in knowledge.history.events:
        yield event.id, event


def phrases(knowledge: Knowledge, lang: str) -> Iterator[tuple[str, str]]:
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
