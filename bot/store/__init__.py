"""What must outlive the process: contexts, feedback, choices, the hash of the profile texts."""

import hashlib
import hmac

from bot.conversation.model import Context, Note
from bot.store.memory import Contexts


class Store:
    """Remembers visitors under keyed hashes."""

    def __init__(self, database: str, key: bytes) -> None:
        self._database, self._key = database, key
        self._contexts = Contexts()

    async def open(self) -> None:
        """Nothing to open yet."""

    async def close(self) -> None:
        """Nothing to close yet."""

    def visitor(self, chat: int, user: int) -> str:
        return hmac.new(self._key, f"{chat}:{user}".encode(), hashlib.sha256).hexdigest()

    async def context(self, visitor: str) -> Context:
        return self._contexts.get(visitor) or Context()

    def remember(self, visitor: str, context: Context) -> None:
        self._contexts.put(visitor, context)

    def note(self, visitor: str, note: Note, lang: str) -> None:
        if note.what == "forget":
            self._contexts.drop(visitor)
