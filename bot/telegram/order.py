"""Updates in order: one lane for each chat, all lanes side by side."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

from telegram import Update

log = logging.getLogger(__name__)


class Lanes:
    """Runs each chat's updates one after another and different chats' at the same time.

    The library's BaseUpdateProcessor takes one of its slots before an update may wait for its chat, so that one
    chat's flood holds every slot; here a waiting update holds nothing but its place in the lane.
    """

    __slots__ = ("_lanes", "_process", "_tasks")

    def __init__(self, process: Callable[[Update], Awaitable[None]]) -> None:
        self._process = process
        self._lanes: dict[Hashable, deque[tuple[Update, Callable[[], None]]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        """Return how many chats have something under way."""
        return len(self._lanes)

    def put(self, update: Update, done: Callable[[], None]) -> None:
        """Queue an update behind its chat's earlier ones; done is called once it has been dealt with."""
        key = lane(update)
        waiting = self._lanes.get(key)
        if waiting is not None:
            waiting.append((update, done))
            return
        self._lanes[key] = deque([(update, done)])
        task = asyncio.create_task(self._run(key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Give what is under way some seconds to end, then drop it."""
        if self._tasks:
            _, left = await asyncio.wait(self._tasks, timeout=seconds)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _run(self, key: Hashable) -> None:
        waiting = self._lanes[key]
        try:
            while waiting:
                update, done = waiting.popleft()
                try:
                    await self._process(update)
                except Exception as error:  # noqa: BLE001 - one update's fault must not end its chat's lane
                    log.error("an update could not be dealt with: %s", type(error).__name__)  # noqa: TRY400 - see faults
                done()
        finally:
            del self._lanes[key]


def lane(update: Update) -> Hashable:
    """Return what an update must stay in order with: its chat, else its sender."""
    if chat := update.effective_chat:
        return chat.id
    if user := update.effective_user:
        return user.id
    return None
