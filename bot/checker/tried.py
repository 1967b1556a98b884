"""What comes of the phrases of a language when the bot is asked each: it takes seconds, so languages go side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bot.checker.danger import alarms
from bot.conversation.topics import phrasebook
from bot.knowledge import Knowledge
from bot.matching import LeftOut

Side = Callable[[Callable[[str], "Tried"], Iterable[str]], Iterator["Tried"]]


@dataclass(frozen=True, slots=True)
class Tried:
    """The phrases of one language, each asked with itself left out, and those answered as danger, by situation."""

    left_out: tuple[LeftOut, ...]
    alarming: Mapping[str, str]


def tried(knowledge: Knowledge, each: Side = map) -> Mapping[str, Tried]:
    """Try every language; `each` does so one after the other, or side by side as the `map` of an executor does."""
    return dict(zip(knowledge.languages, each(partial(_tried, knowledge), knowledge.languages), strict=True))


def _tried(knowledge: Knowledge, lang: str) -> Tried:
    return Tried(phrasebook(knowledge, lang).leave_one_out(), alarms(knowledge, lang))
