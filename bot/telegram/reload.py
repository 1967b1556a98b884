"""The knowledge a running bot speaks from: rebuilt when its folder changes, the last good one kept."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Generic, TypeVar

from watchfiles import awatch

from bot.knowledge import Finding, KnowledgeError

log = logging.getLogger(__name__)
T = TypeVar("T")


class Live(Generic[T]):
    """Holds what is built from the knowledge folder; `current` is swapped whole, between two replies."""

    def __init__(self, build: Callable[[], T], folder: Path | None = None) -> None:
        """Build at once; what build raises, this raises. Without a folder nothing is watched."""
        self._folder, self._build = folder, build
        self._said: frozenset[Hashable] = frozenset()  # what is wrong and was said, not to be said at each save
        self.current = build()
        gc.freeze()  # half a million objects that stay: looking through them for garbage would hold up answers

    async def watch(self, changed: Callable[[T], Awaitable[None]]) -> None:
        """Rebuild after each change until cancelled, and hand the new one to `changed`."""
        if self._folder is None:
            return
        async for _ in awatch(self._folder, debounce=400, step=50, recursive=True):
            if await self.rebuild():
                await changed(self.current)

    async def rebuild(self) -> bool:
        """Build anew beside the running one; False where the folder is broken, with one log line per new finding."""
        try:
            self.current = await asyncio.to_thread(self._build)
        except Exception as error:  # noqa: BLE001 - a broken folder must not stop the bot, whatever is wrong in it
            self._tell(error.findings if isinstance(error, KnowledgeError) else (error,))
            return False
        self._said = frozenset()
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        log.info("knowledge taken over; `bot check` tells what is doubtful in it")
        return True

    def _tell(self, wrong: Sequence[Finding | Exception]) -> None:
        """Log each mistake that is new, and how many of those already named are left."""
        new = [each for each in wrong if _mistake(each) not in self._said]
        for each in new:
            log.error("knowledge not taken over: %s", each)
        if left := len(wrong) - len(new):
            log.error("knowledge not taken over yet, mistakes named before and still there: %d", left)
        self._said = frozenset(map(_mistake, wrong))


def _mistake(wrong: Finding | Exception) -> Hashable:
    """Return a mistake without its place, which moves as the file is edited."""
    return replace(wrong, line=0, column=0) if isinstance(wrong, Finding) else str(wrong)
