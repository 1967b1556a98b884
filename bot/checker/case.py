"""What is checked: the knowledge, the files it was read from, and where each topic stands in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.conversation.topics import SMALLTALK
from bot.knowledge import Entry, Event, Finding, Knowledge, Smalltalk
from bot.knowledge.document import Document, Path
from bot.knowledge.finding import Severity, Value
from bot.knowledge.load import id_paths

Asked = Entry | Event | Smalltalk


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


@dataclass(frozen=True)
class Case:
    """One knowledge folder on one day."""

    knowledge: Knowledge
    documents: Mapping[str, Document]
    today: date

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Return every entry, event and piece of small talk that was sound, in the order of the files."""
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
        written = self.documents["smalltalk.yaml"].value if "smalltalk.yaml" in self.documents else []
        numbers = {talk["id"]: number for number, talk in enumerate(written) if isinstance(talk, dict) and "id" in talk}
        for talk in self.knowledge.smalltalk:
            yield Topic(SMALLTALK + talk.id, talk, Place("smalltalk.yaml", (numbers[talk.id],)))
