"""The database of the store: a SQLite file, or PostgreSQL where replicas share it."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import delete, event, func, insert, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.conversation.model import Context
from bot.store.memory import MOST_CONTEXTS
from bot.store.schema import contexts, metadata, notes, profiles
from bot.store.values import Batch, Remembered, Visitor

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
_CONTEXT = TypeAdapter(Context)
SCHEMA_LOCK = 0x626F74  # any number that all replicas know


P = ParamSpec("P")
T = TypeVar("T")


def whole(
    method: "Callable[Concatenate[Database, P], Coroutine[Any, Any, T]]",
) -> "Callable[Concatenate[Database, P], Coroutine[Any, Any, T]]":
    """Let a method run to its end even where its caller is cancelled: half-done work would leak its connection."""

    @wraps(method)
    async def run(database: "Database", /, *args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.ensure_future(method(database, *args, **kwargs))
        database.under_way.add(task)
        task.add_done_callback(database.under_way.discard)
        return await asyncio.shield(task)

    return run


class Database:
    """Reads and writes the store's tables; every method may raise SQLAlchemyError or OSError."""

    def __init__(self, address: str) -> None:
        self._engine = _engine(_url(address))
        self.under_way: set[asyncio.Future[Any]] = set()
        self.is_shared = self._engine.dialect.name != "sqlite"
        self._upsert = postgresql.insert if self.is_shared else sqlite.insert

    @whole
    async def create(self) -> None:
        async with self._engine.begin() as connection:
            if self.is_shared:  # replicas that start together must not create the same table twice
                await connection.execute(select(func.pg_advisory_xact_lock(SCHEMA_LOCK)))
            await connection.run_sync(metadata.create_all)

    async def close(self) -> None:
        if self.under_way:
            await asyncio.wait(self.under_way)
        await self._engine.dispose()

    @whole
    async def recent_contexts(self, since: float) -> list[Remembered]:
        """Return the contexts that are not forgotten yet, oldest first."""
        query = select(contexts).where(contexts.c.at > since).order_by(contexts.c.at.desc()).limit(MOST_CONTEXTS)
        async with self._engine.connect() as connection:
            rows = (await connection.execute(query)).all()
        found = [(row, restore(row.context)) for row in reversed(rows)]
        return [Remembered(Visitor(row.visitor, row.place), kept, row.at) for row, kept in found if kept is not None]

    @whole
    async def context(self, place: str, since: float) -> Context | None:
        query = select(contexts.c.context).where(contexts.c.place == place, contexts.c.at > since)
        async with self._engine.connect() as connection:
            text = (await connection.execute(query)).scalar_one_or_none()
        return None if text is None else restore(text)

    @whole
    async def write(self, batch: Batch) -> None:
        async with self._engine.begin() as connection:
            await self._erase(connection, batch.forgotten)
            if batch.contexts:
                await connection.execute(self._keep(), [_context_row(kept) for kept in batch.contexts.values()])
            if batch.notes:
                await connection.execute(insert(notes), [_note_row(noted) for noted in batch.notes])

    @whole
    async def drop_contexts(self, before: float) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(delete(contexts).where(contexts.c.at <= before))

    @whole
    async def digest(self, name: str) -> str | None:
        async with self._engine.connect() as connection:
            found = await connection.execute(select(profiles.c.digest).where(profiles.c.name == name))
            return found.scalar_one_or_none()

    @whole
    async def keep_digest(self, name: str, digest: str) -> None:
        row = self._upsert(profiles).values(name=name, digest=digest)
        async with self._engine.begin() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["name"], set_={"digest": digest}))

    def _keep(self) -> Any:
        row = self._upsert(contexts)
        newer = {"context": row.excluded.context, "at": row.excluded.at}
        return row.on_conflict_do_update(index_elements=["place"], set_=newer)

    async def _erase(self, connection: AsyncConnection, visitors: Iterable[str]) -> None:
        for visitor in visitors:
            await connection.execute(delete(contexts).where(contexts.c.visitor == visitor))
            await connection.execute(delete(notes).where(notes.c.visitor == visitor))


def dump(context: Context) -> str:
    return _CONTEXT.dump_json(context).decode()


def restore(text: str) -> Context | None:
    """Read a context; None where another version of the bot wrote it in a way we can't read."""
    try:
        return _CONTEXT.validate_json(text)
    except ValidationError:
        return None


def _url(address: str) -> URL:
    url = make_url(address)
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() != "sqlite":
        return create_async_engine(url, pool_size=5, max_overflow=5, pool_timeout=2, pool_pre_ping=True)
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _set_up)
    return engine


def _set_up(connection: Any, _: object) -> None:
    """Let readers and the writer work side by side, and a crash cost at most the last moment."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=2000", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _context_row(kept: Remembered) -> dict[str, object]:
    return {"place": kept.visitor.place, "visitor": kept.visitor.id, "context": dump(kept.context), "at": kept.at}


def _note_row(noted: Any) -> dict[str, object]:
    note = noted.note
    return {
        "visitor": noted.visitor,
        "at": noted.at,
        "lang": noted.lang[:8],
        "what": note.what,
        "entry": note.entry,
        "offered": " ".join(note.offered),
        "reason": note.reason,
    }
