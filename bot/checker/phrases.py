"""Findings about the phrases of a topic: enough of them, each once, each in its language; and idle synonyms."""

from collections.abc import Iterator

from bot.checker.case import Case, Place, Topic
from bot.checker.texts import speaks_another
from bot.knowledge import Entry, Event, Finding
from bot.language import normalise, stems, tokens

FEWEST = 8
_ENOUGH = 6  # words to tell the language of a phrase from


def phrases(case: Case, lang: str) -> Iterator[tuple[Topic, Place, str]]:
    """Yield every phrase of a language with its topic and place."""
    for topic in case.topics:
        for index, phrase in enumerate(topic.value.ask.get(lang, ())):
            yield topic, topic.place / "ask" / lang / index, phrase


def few_phrases(case: Case) -> Iterator[Finding]:
    for topic in case.topics:
        if not isinstance(topic.value, Entry | Event):
            continue
        for lang in case.knowledge.languages:
            count = len(topic.value.ask.get(lang, ()))
            if count < FEWEST:
                place = topic.place / "ask"
                yield case.finding(place, "warning", "few-phrases", count=count, lang=lang, least=FEWEST)


def duplicate_phrase(case: Case) -> Iterator[Finding]:
    """Find phrases that stand twice, and name both places."""
    for lang in case.knowledge.languages:
        seen: dict[str, tuple[Topic, Place]] = {}
        for topic, place, phrase in phrases(case, lang):
            other, first = seen.setdefault(normalise(phrase), (topic, place))
            if place == first:
                continue
            if topic is other:
                yield case.finding(place, "warning", "repeated-phrase", phrase=phrase, first=case.where(first))
            else:
                where, key = case.where(first), other.id
                yield case.finding(place, "error", "duplicate-phrase", phrase=phrase, other=key, first=where)


def wrong_language_phrase(case: Case) -> Iterator[Finding]:
    for lang in case.knowledge.languages:
        for _, place, phrase in phrases(case, lang):
            if speaks_another(phrase, lang, _ENOUGH):
                yield case.finding(place, "warning", "wrong-language-phrase", phrase=phrase, lang=lang)


def unused_synonym(case: Case) -> Iterator[Finding]:
    for lang in case.knowledge.languages:
        used = {root for _, _, phrase in phrases(case, lang) for root in stems(tokens(phrase), lang)}
        for index, line in enumerate(case.knowledge.synonyms.get(lang, ())):
            if not any(set(stems(tokens(term), lang)) <= used for term in line):
                place = Place("synonyms.yaml") / lang / index
                yield case.finding(place, "warning", "unused-synonym", line=", ".join(line))
