"""Phrases that the matcher would give to another topic, found by asking each with itself left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.checker.case import Case, Place
from bot.checker.quoted import quoted
from bot.conversation.topics import ELSEWHERE, SMALLTALK
from bot.knowledge import Entry, Event, Finding
from bot.language import normalise
from bot.matching import LeftOut

OFFERED = 3  # topics that the bot offers where it is unsure
_REPEATED = 4  # confusions between two topics that are no accident
_LEAD = 6.0  # log-odds by which another topic leads over a phrase's own, four hundred to one: then one is enough


@dataclass(frozen=True, slots=True)
class Asked:
    """One phrase of a topic, asked with itself left out."""

    left: LeftOut
    written: str
    place: Place

    @property
    def found(self) -> bool:
        return self.left.ranking[:1] == (self.left.label,)

    @property
    def offered(self) -> bool:
        return self.left.label in self.left.ranking[:OFFERED]


@dataclass(frozen=True, slots=True)
class Shares:
    """How many of a language's phrases find their topic without themselves: at once, or among three."""

    count: int
    first: float
    third: float


def asked(case: Case, rankings: Mapping[str, tuple[LeftOut, ...]]) -> Mapping[str, tuple[Asked, ...]]:
    """Return every phrase and title of each language, asked with itself left out, with its place."""
    return {lang: tuple(_asked(case, lang, each)) for lang, each in rankings.items()}


def shares(asked: Mapping[str, tuple[Asked, ...]]) -> dict[str, Shares]:
    return {
        lang: Shares(len(all_), sum(each.found for each in all_) / len(all_), sum(e.offered for e in all_) / len(all_))
        for lang, all_ in asked.items()
        if all_
    }


def confused_phrases(case: Case, asked: Mapping[str, tuple[Asked, ...]]) -> Iterator[Finding]:
    """Find the pairs of topics that take each other's phrases: often, or, both being ours, once by far."""
    for all_ in asked.values():
        pairs: dict[tuple[str, ...], list[Asked]] = defaultdict(list)
        for each in all_:
            if each.left.ranking and not each.found:
                pairs[tuple(sorted((each.left.label, each.left.ranking[0])))].append(each)
        for (one, other), confused in pairs.items():
            ours = not any(label.startswith(ELSEWHERE) for label in (one, other))
            if len(confused) >= _REPEATED or (ours and any(each.left.lead >= _LEAD for each in confused)):
                place, count, listed = confused[0].place, len(confused), quoted([each.written for each in confused])
                yield case.finding(
                    place, "warning", "confused-phrases", one=_id(one), other=_id(other), count=count, phrases=listed
                )


def unreachable(case: Case, asked: Mapping[str, tuple[Asked, ...]]) -> Iterator[Finding]:
    """Find topics to which no phrase leads back without itself, not even as one of three."""
    for lang, all_ in asked.items():
        reached = {each.left.label for each in all_ if each.offered}
        for topic in case.topics:
            lonely = topic.value.ask.get(lang) and topic.label not in reached
            if lonely and isinstance(topic.value, Entry | Event):
                place = topic.place / "ask" / lang
                yield case.finding(place, "warning", "unreachable", id=topic.label, lang=lang)


def _asked(case: Case, lang: str, rankings: tuple[LeftOut, ...]) -> Iterator[Asked]:
    written = {}
    for topic in case.topics:
        if isinstance(topic.value, Entry | Event):
            title = topic.value.title.get(lang, "")
            written[topic.label, normalise(title)] = title, topic.place / "title" / lang
        for index, phrase in enumerate(topic.value.ask.get(lang, ())):
            written[topic.label, normalise(phrase)] = phrase, topic.place / "ask" / lang / index
    for left in rankings:
        if (left.label, left.phrase) in written:
            yield Asked(left, *written[left.label, left.phrase])


def _id(label: str) -> str:
    return label.removeprefix(SMALLTALK).removeprefix(ELSEWHERE)
