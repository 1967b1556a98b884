"""What the phrases and examples of one language teach: which topic a question asks for, and what danger sounds like."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bot.conversation import belonging
from bot.conversation.likeness import Examples, Likeness, examples
from bot.conversation.topics import phrasebook
from bot.conversation.words import words
from bot.knowledge import Knowledge
from bot.matching import Matcher
from bot.matching.confidence import shipped

Side = Callable[[Callable[[str], "Learnt"], Iterable[str]], Iterator["Learnt"]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What one language teaches."""

    topics: Matcher
    danger: Examples | None


def likeness(learnt: Mapping[str, Learnt]) -> Likeness:
    """Return how all languages together weigh sentences."""
    return Likeness({lang: each.danger for lang, each in learnt.items() if each.danger})


def learn(knowledge: Knowledge, each: Side = map) -> Mapping[str, Learnt]:
    """Learn every language; `each` does so one after the other, or side by side as the `map` of an executor does."""
    return dict(zip(knowledge.languages, each(partial(_learn, knowledge), knowledge.languages), strict=True))


def _learn(knowledge: Knowledge, lang: str) -> Learnt:
    return Learnt(topics(knowledge, lang), examples(knowledge, lang))


def topics(knowledge: Knowledge, lang: str) -> Matcher:
    """Learn which topic a question asks for."""
    book = phrasebook(knowledge, lang)
    table = words(lang)
    return Matcher(book, shipped(), belonging.learn(book), table.fillers | table.light | table.pronouns)
