"""What is checked: the knowledge, the files it was read from, and where each topic stands in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from bot.conversation.topics import ELSEWHERE, SMALLTALK
from bot.knowledge import Elsewhere, Entry, Event, Finding, Knowledge, Smalltalk
from bot.knowledge.document import Document, Path
from bot.knowledge.finding import Severity, Value
from bot.knowledge.load import id_paths

Asked = Entry | Event | Smalltalk | Elsewhere


@dataclass(frozen=True, slots=True)
class Place:
    """A path into a file."""

    file: str
    path: Path = ()

    def __truediv__(self, part: str | int) -> "Place":
        return Place(self.file, (*self.path, part))


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be asked about, by its label in the matchers, and where it stands."""

    label: str
    value: Asked
    place: Place

    @property
    def id(self) -> str:
        return self.value.id


@dataclass(frozen=True)
class Case:
    """One knowledge folder on one day."""

    knowledge: Knowledge
    documents: Mapping[str, Document]
    today: date

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Return everything sound that has phrases, in the order of the files."""
        return tuple(self._topics())

    @cached_property
    def entries(self) -> tuple[tuple[Place, Entry], ...]:
        return tuple((topic.place, topic.value) for topic in self.topics if isinstance(topic.value, Entry))

    @cached_property
    def events(self) -> tuple[tuple[Place, Event], ...]:
        return tuple((topic.place, topic.value) for topic in self.topics if isinstance(topic.value, Event))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the ids of all entries and events, of those with a mistake too."""
        return frozenset(key for document in self.documents.values() for key, _ in id_paths(document))

    def line(self, place: Place) -> tuple[int, int]:
        return self.documents[place.file].place(place.path)

    def where(self, place: Place) -> str:
        return f"{place.file}:{self.line(place)[0]}"

    def finding(self, place: Place, severity: Severity, code: str, **values: Value) -> Finding:
        return Finding.of(place.file, self.line(place), severity, code, values)

    def _topics(self) -> Iterator[Topic]:
        known: dict[str, Asked] = dict(self.knowledge.entries)
        known |= {event.id: event for event in self.knowledge.history.events}
        for name, document in self.documents.items():
            for key, path in id_paths(document):
                if key in known:
                    yield Topic(key, known[key], Place(name, path))
        for talk, place in _placed(self.knowledge.smalltalk, self.documents.get("smalltalk.yaml")):
            yield Topic(SMALLTALK + talk.id, talk, place)
        for subject, place in _placed(self.knowledge.elsewhere, self.documents.get("elsewhere.yaml")):
            yield Topic(ELSEWHERE + subject.id, subject, place)


T = TypeVar("T", Smalltalk, Elsewhere)


def _placed(values: Iterable[T], document: Document | None) -> Iterator[tuple[T, Place]]:
    """Yield the values of a list in a file with the place of each."""
    written = document.value if document else []
    numbers = {item["id"]: number for number, item in enumerate(written) if isinstance(item, dict) and "id" in item}
    for value in values:
        yield value, Place(document.file if document else "", (numbers[value.id],))
