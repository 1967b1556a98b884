"""What the process itself remembers: the contexts of the latest conversations."""

from collections import OrderedDict

from bot.store.values import Remembered

MOST_CONTEXTS = 10_000  # the least recent is forgotten first; about 1 kB each


class Contexts:
    """Contexts by place, bounded, in the order of their last turn."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Remembered] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, place: str) -> Remembered | None:
        return self._kept.get(place)

    def put(self, kept: Remembered) -> None:
        self._kept[kept.visitor.place] = kept
        self._kept.move_to_end(kept.visitor.place)
        if len(self._kept) > MOST_CONTEXTS:
            self._kept.popitem(last=False)

    def forget(self, visitor: str) -> None:
        for place in [place for place, kept in self._kept.items() if kept.visitor.id == visitor]:
            del self._kept[place]

    def drop(self, before: float) -> None:
        while self._kept and next(iter(self._kept.values())).at <= before:
            self._kept.popitem(last=False)
