"""The store: what it remembers, forgets, and how it lives without its database."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.conversation.model import Context, Note
from bot.store import Store

CONTEXT = Context(
    lang="fr",
    entry="donate",
    kind="answer",
    day=date(2026, 12, 24),
    offered=("a", "b"),
    at=datetime(2026, 11, 24, 9, tzinfo=UTC),
    attribute="cost",
)


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def opened(address: str, clock: Clock | None = None) -> AsyncIterator[Store]:
    store = Store(address, b"key", clock or Clock())
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
def file(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'deep' / 'bot.sqlite3'}"


async def test_a_new_visitor_has_an_empty_context(file: str) -> None:
    async with opened(file) as store:
        assert await store.context(store.visitor(1, 1)) == Context()


async def test_a_restart_forgets_nobody(file: str) -> None:
    async with opened(file) as store:
        store.remember(store.visitor(1, 1), CONTEXT)
    async with opened(file) as store:
        assert await store.context(store.visitor(1, 1)) == CONTEXT


async def test_a_crash_costs_at_most_a_moment(file: str) -> None:
    async with opened(file) as store:
        store.remember(store.visitor(1, 1), CONTEXT)
        await asyncio.wait_for(store.settle(), 5)
        async with opened(file) as after:
            assert await after.context(after.visitor(1, 1)) == CONTEXT


async def test_a_context_is_forgotten_after_thirty_minutes(file: str) -> None:
    clock = Clock()
    async with opened(file, clock) as store:
        store.remember(store.visitor(1, 1), CONTEXT)
        clock.now += 1801
        assert await store.context(store.visitor(1, 1)) == Context()
    async with opened(file, clock) as store:
        assert await store.context(store.visitor(1, 1)) == Context()


async def test_a_visitor_has_one_context_in_each_chat(file: str) -> None:
    async with opened(file) as store:
        store.remember(store.visitor(1, 1), CONTEXT)
        assert await store.context(store.visitor(-5, 1)) == Context()


async def test_forget_erases_all_of_one_visitor_and_nothing_of_others(file: str, tmp_path: Path) -> None:
    async with opened(file) as store:
        for chat in (1, -5):
            store.remember(store.visitor(chat, 1), CONTEXT)
        store.remember(store.visitor(2, 2), CONTEXT)
        store.note(store.visitor(1, 1), Note("liked", "donate"), "fr")
        await asyncio.wait_for(store.settle(), 5)
        store.note(store.visitor(1, 1), Note("disliked", "donate"), "fr")
        store.note(store.visitor(1, 1), Note("forget"), "fr")
        assert await store.context(store.visitor(-5, 1)) == Context()
    with sqlite3.connect(tmp_path / "deep" / "bot.sqlite3") as connection:
        assert connection.execute("select count(*) from contexts").fetchone() == (1,)
        assert connection.execute("select count(*) from notes").fetchone() == (0,)
    connection.close()


async def test_feedback_is_kept_without_the_visitors_id(file: str, tmp_path: Path) -> None:
    async with opened(file) as store:
        store.note(store.visitor(777123, 777123), Note("chosen", "donate", ("donate", "volunteer")), "en")
    with sqlite3.connect(tmp_path / "deep" / "bot.sqlite3") as connection:
        row = connection.execute("select what, entry, offered, lang from notes").fetchone()
    connection.close()
    assert row == ("chosen", "donate", "donate volunteer", "en")
    everything = b"".join(path.read_bytes() for path in (tmp_path / "deep").iterdir())
    assert b"777123" not in everything


async def test_another_key_gives_another_hash() -> None:
    assert Store("sqlite://", b"a").visitor(1, 1) != Store("sqlite://", b"b").visitor(1, 1)


async def test_the_bot_answers_from_memory_while_the_database_is_out_of_reach(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "bot.sqlite3"
    broken.write_bytes(b"this is no database, " * 100)
    async with opened(f"sqlite:///{broken}") as store:
        began = asyncio.get_running_loop().time()
        await store.context(store.visitor(1, 1))
        store.remember(store.visitor(1, 1), CONTEXT)
        assert await store.context(store.visitor(1, 1)) == CONTEXT
        assert asyncio.get_running_loop().time() - began < 3
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(store.settle(), 0.5)
    assert [record.message for record in caplog.records if "out of reach" in record.message]


async def test_what_was_asked_while_the_database_was_away_is_written_when_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file where the folder should be")
    async with opened(f"sqlite:///{folder}/bot.sqlite3") as store:
        store.remember(store.visitor(1, 1), CONTEXT)
        store.note(store.visitor(1, 1), Note("liked", "donate"), "fr")
        await asyncio.sleep(0.1)
        folder.unlink()
        await asyncio.wait_for(store.settle(), 10)
    async with opened(f"sqlite:///{folder}/bot.sqlite3") as store:
        assert await store.context(store.visitor(1, 1)) == CONTEXT


async def test_a_context_of_another_version_is_a_new_one(file: str, tmp_path: Path) -> None:
    async with opened(file) as store:
        store.remember(store.visitor(1, 1), CONTEXT)
    with sqlite3.connect(tmp_path / "deep" / "bot.sqlite3") as connection:
        connection.execute("""update contexts set context = '{"lang": 5'""")
    connection.close()
    async with opened(file) as store:
        assert await store.context(store.visitor(1, 1)) == Context()


async def test_profile_digests_are_kept(file: str) -> None:
    async with opened(file) as store:
        assert await store.digest("profile") is None
        await store.keep_digest("profile", "1")
        await store.keep_digest("profile", "2")
    async with opened(file) as store:
        assert await store.digest("profile") == "2"


async def test_many_turns_are_written_as_one(file: str) -> None:
    async with opened(file) as store:
        for number in range(5000):
            store.remember(store.visitor(number % 50, 1), replace(CONTEXT, greeted=number))
        await asyncio.wait_for(store.settle(), 5)
    async with opened(file) as store:
        assert (await store.context(store.visitor(49, 1))).greeted == 4999
