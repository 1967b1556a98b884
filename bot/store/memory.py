"""What the process itself remembers: the contexts of the latest conversations."""

from collections import OrderedDict

from bot.conversation.model import Context

MOST_CONTEXTS = 10_000  # the least recent is forgotten first; about 1 kB each


class Contexts:
    """Contexts by visitor, bounded, most recent kept."""

    __slots__ = ("_contexts",)

    def __init__(self) -> None:
        self._contexts: OrderedDict[str, Context] = OrderedDict()

    def __len__(self) -> int:
        return len(self._contexts)

    def get(self, visitor: str) -> Context | None:
        return self._contexts.get(visitor)

    def put(self, visitor: str, context: Context) -> None:
        self._contexts[visitor] = context
        self._contexts.move_to_end(visitor)
        if len(self._contexts) > MOST_CONTEXTS:
            self._contexts.popitem(last=False)

    def drop(self, visitor: str) -> None:
        self._contexts.pop(visitor, None)
