"""The store as the bot sees it: answers from memory at once, writes behind, lives on when the database does not."""

import asyncio
import hashlib
import hmac
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.conversation.model import Context, Note
from bot.store.memory import Contexts
from bot.store.values import Batch, Noted, Remembered, Visitor

if TYPE_CHECKING:
    from bot.store.database import Database  # imported when the store opens: half a second that no visitor waits for

log = logging.getLogger(__name__)

FORGOTTEN_AFTER = 1800.0  # seconds since a chat's last turn
GATHER = 0.2  # seconds in which writes are gathered into one; what a crash may cost
PATIENCE = 0.3  # seconds a reply waits for the database at most
START_PATIENCE = 2.0  # the same right after the start, when the contexts are being read
WRITE_PATIENCE = 5.0
MOST_NOTES = 10_000  # waiting while the database is out of reach; the oldest go first
LONGEST_PAUSE = 30.0
SWEEP = 60.0  # seconds between two looks for contexts that are to be forgotten


class Store:
    """Remembers visitors. The durable inbox and the log of unanswered questions will be tables beside these."""

    def __init__(self, database: str, key: bytes, clock: Callable[[], float] = time.time) -> None:
        """Take the SQLAlchemy address of the database; "sqlite://" keeps everything in memory only."""
        self._address, self._key, self._clock = database, key, clock
        self._contexts, self._batch = Contexts(), Batch()
        self._database: Database | None = None
        self._wake, self._loaded = asyncio.Event(), asyncio.Event()
        self._work: asyncio.Task[None] | None = None
        self._connecting: asyncio.Task[Database] | None = None
        self._is_lost = self._is_writing = False

    def visitor(self, chat: int, user: int) -> Visitor:
        return Visitor(self._hash(f"{user}"), self._hash(f"{chat}:{user}"))

    async def open(self) -> None:
        """Start working on the database in the background; a database out of reach is tried again and again."""
        self._work = asyncio.create_task(self._keep_up())
        await asyncio.sleep(0)  # it begins, so that even a store closed at once writes what it was given

    async def close(self) -> None:
        """Write what waits, within a second; a database that is only just being opened gets a little longer."""
        if self._work is not None:
            self._work.cancel()
            with suppress(asyncio.CancelledError):
                await self._work
        if self._connecting is None:
            return
        is_opening = self._database is None and bool(self._batch)
        try:
            async with asyncio.timeout(WRITE_PATIENCE if is_opening else 1):
                database = await self._connecting
                await self._flush(database)
                await database.close()
        except Exception as error:  # noqa: BLE001 - each driver has its own errors; the end must come
            if self._batch:
                log.warning("the last things to remember could not be written: %s", type(error).__name__)

    async def context(self, visitor: Visitor) -> Context:
        """Return what the chat remembers; a new context where nothing is known or the database does not say."""
        if not self._loaded.is_set() and self._work is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(START_PATIENCE):
                    await self._loaded.wait()
            self._loaded.set()  # wait once, not at each message
        kept = self._contexts.get(visitor.place)
        if self._database is not None and self._database.is_shared and visitor.place not in self._batch.contexts:
            return await self._shared_context(self._database, visitor, kept)
        return kept.context if kept is not None and kept.at > self._line() else Context()

    def remember(self, visitor: Visitor, context: Context) -> None:
        kept = Remembered(visitor, context, self._clock())
        self._contexts.put(kept)
        self._batch.contexts[visitor.place] = kept
        if len(self._batch.contexts) > MOST_NOTES:
            del self._batch.contexts[next(iter(self._batch.contexts))]
        self._wake.set()

    def note(self, visitor: Visitor, note: Note, lang: str) -> None:
        """Keep something to learn from; "forget" erases all of this visitor, in every chat."""
        if note.what == "forget":
            self._contexts.forget(visitor.id)
            self._batch.forget(visitor.id)
        else:
            self._batch.notes.append(Noted(visitor.id, self._clock(), lang, note))
            del self._batch.notes[:-MOST_NOTES]
        self._wake.set()

    async def digest(self, name: str) -> str | None:
        """Return the digest kept under a name; raise OSError where the database does not answer."""
        await self._reachable()
        return await self._database.digest(name) if self._database else None

    async def keep_digest(self, name: str, digest: str) -> None:
        await self._reachable()
        if self._database:
            await self._database.keep_digest(name, digest)

    async def settle(self) -> None:
        """Wait until everything is written."""
        while self._batch or self._is_writing or not self._database:
            await asyncio.sleep(0.01)
            self._wake.set()

    def _hash(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()

    def _line(self) -> float:
        return self._clock() - FORGOTTEN_AFTER

    async def _shared_context(self, database: "Database", visitor: Visitor, kept: Remembered | None) -> Context:
        """Ask the database, where another replica may have answered since; else believe our own memory."""
        own = kept.context if kept is not None and kept.at > self._line() else Context()
        if self._is_lost:
            return own
        try:
            async with asyncio.timeout(PATIENCE):
                return await database.context(visitor.place, self._line()) or Context()
        except Exception as error:  # noqa: BLE001 - each driver has its own errors; the visitor gets an answer
            self._lose(error)
            return own

    async def _keep_up(self) -> None:
        pause = GATHER
        swept = time.monotonic()
        while True:
            try:
                if self._database is None:
                    self._connecting = asyncio.create_task(self._connect())
                    # Cut short, a driver's thread would outlive the loop it reports to.
                    self._database = await asyncio.shield(self._connecting)
                await self._flush(self._database)
                if time.monotonic() - swept > SWEEP:
                    swept = time.monotonic()
                    await self._sweep(self._database)
                self._find()
                pause = GATHER
            except Exception as error:  # noqa: BLE001 - each driver has its own errors; the bot answers without
                self._lose(error)
                pause = min(LONGEST_PAUSE, pause * 2)
            with suppress(TimeoutError):
                async with asyncio.timeout(SWEEP):
                    await self._wake.wait()
            await asyncio.sleep(pause)

    async def _connect(self) -> "Database":
        opened = await asyncio.to_thread(_open, self._address)
        try:
            async with asyncio.timeout(WRITE_PATIENCE):
                await opened.create()
                for kept in await opened.recent_contexts(self._line()):
                    if self._contexts.get(kept.visitor.place) is None:
                        self._contexts.put(kept)
        except BaseException:
            await opened.close()
            raise
        self._loaded.set()
        return opened

    async def _flush(self, database: "Database") -> None:
        """Write what waits; what can't be written waits on, beneath what came since."""
        batch, self._batch = self._batch, Batch()
        self._wake.clear()
        if not batch:
            return
        self._is_writing = True
        try:
            async with asyncio.timeout(WRITE_PATIENCE):
                await database.write(batch)
        except BaseException:
            self._put_back(batch)
            raise
        finally:
            self._is_writing = False

    def _put_back(self, batch: Batch) -> None:
        newer, self._batch = self._batch, batch
        for visitor in newer.forgotten:
            batch.forget(visitor)
        batch.contexts.update(newer.contexts)
        batch.notes = [*batch.notes, *newer.notes][-MOST_NOTES:]
        self._wake.set()

    async def _sweep(self, database: "Database") -> None:
        self._contexts.drop(self._line())
        await database.drop_contexts(self._line())

    async def _reachable(self) -> None:
        """Wait for the first connection a while; raise OSError where there is none."""
        for _ in range(100):
            if self._database is not None and not self._is_lost:
                return
            await asyncio.sleep(0.1)
        raise OSError("the store is out of reach")

    def _lose(self, error: Exception) -> None:
        if not self._is_lost:
            log.warning("the store is out of reach, answering without it: %s", type(error).__name__)
        self._is_lost = True

    def _find(self) -> None:
        if self._is_lost:
            log.info("the store is back")
        self._is_lost = False


def _open(address: str) -> "Database":
    from bot.store.database import Database  # noqa: PLC0415 - see above

    return Database(address)
