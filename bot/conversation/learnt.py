"""What phrases and examples teach: which topic a question asks for, and what danger sounds like."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.conversation import belonging
from bot.conversation.likeness import Likeness, examples
from bot.conversation.meaning import Meaning
from bot.conversation.topics import phrasebook
from bot.conversation.words import words
from bot.knowledge import Knowledge
from bot.matching import Matcher
from bot.matching.confidence import shipped
from bot.meaning import Encode

Side = Callable[..., Iterator[Any]]  # the plain map, or one that works side by side as that of an executor does


@dataclass(frozen=True, slots=True)
class Learnt:
    """What the phrases and examples teach: in each language by its words, in all together by their meaning."""

    topics: Mapping[str, Matcher]
    likeness: Likeness
    meaning: Meaning | None


def learn(knowledge: Knowledge, each: Side = map, encode: Encode | None = None) -> Learnt:
    """Learn all there is; `each` does the parts of the languages one after the other or side by side."""
    langs = knowledge.languages
    learning = (examples, topics)
    parts = each(_done, [partial(part, knowledge, lang) for part in learning for lang in langs])  # begins at once
    meaning = Meaning.learn(knowledge, encode)
    both = list(parts)
    likeness = Likeness({lang: one for lang, one in zip(langs, both, strict=False) if one})
    return Learnt(dict(zip(langs, both[len(langs) :], strict=True)), likeness, meaning)


def _done(part: Callable[[], object]) -> object:
    return part()


def topics(knowledge: Knowledge, lang: str) -> Matcher:
    """Learn which topic a question asks for."""
    book = phrasebook(knowledge, lang)
    table = words(lang)
    return Matcher(book, shipped(), belonging.learn(book), table.fillers | table.light | table.pronouns)
