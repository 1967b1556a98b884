"""The knowledge a running bot speaks from: rebuilt when its folder changes, the last good one kept."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Generic, TypeVar

from watchfiles import awatch

log = logging.getLogger(__name__)
T = TypeVar("T")


class Live(Generic[T]):
    """Holds what is built from the knowledge folder; `current` is swapped whole, between two replies."""

    def __init__(self, build: Callable[[], T], folder: Path | None = None) -> None:
        """Build at once; what build raises, this raises. Without a folder nothing is watched."""
        self._folder, self._build = folder, build
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
        """Build anew beside the running one; False and one log line per finding where the folder is broken."""
        try:
            self.current = await asyncio.to_thread(self._build)
        except Exception as error:  # noqa: BLE001 - a broken folder must not stop the bot, whatever is wrong in it
            for finding in getattr(error, "findings", None) or [error]:
                log.error("knowledge not taken over: %s", finding)  # noqa: TRY400 - the finding says all
            return False
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        log.info("knowledge taken over")
        return True
