"""The values the store keeps: who wrote, what is to be written."""

from dataclasses import dataclass, field

from bot.conversation.model import Context, Note


@dataclass(frozen=True, slots=True)
class Visitor:
    """One visitor in one chat, known only by keyed hashes."""

    id: str
    place: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """A visitor's context and the Unix time of its turn."""

    visitor: Visitor
    context: Context
    at: float


@dataclass(frozen=True, slots=True)
class Noted:
    """Something to learn from, with who it was and the Unix time."""

    visitor: str
    at: float
    lang: str
    note: Note


@dataclass(slots=True)
class Batch:
    """What waits to be written; the newest context of a place is enough."""

    contexts: dict[str, Remembered] = field(default_factory=dict)
    notes: list[Noted] = field(default_factory=list)
    forgotten: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.contexts or self.notes or self.forgotten)

    def forget(self, visitor: str) -> None:
        """Drop what waits of a visitor, and have erased what is written."""
        self.contexts = {place: kept for place, kept in self.contexts.items() if kept.visitor.id != visitor}
        self.notes = [noted for noted in self.notes if noted.visitor != visitor]
        self.forgotten.add(visitor)
