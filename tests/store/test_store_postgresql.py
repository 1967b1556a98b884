"""The store on a PostgreSQL of our own, as replicas share it."""

import asyncio
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.conversation.model import Context, Note
from bot.store import Store

CONTEXT = Context(lang="fr", entry="donate", greeted=3)


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[Store]:
    store = Store(address, b"key")
    await store.open()
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), Path(shutil.which("initdb") or "/nowhere/initdb").parent]
    programs = next((folder for folder in sorted(folders, reverse=True) if (folder / "initdb").exists()), None)
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="bot-postgresql-"))
    os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def call(*command: object) -> None:
        words = [str(word) for word in command]
        subprocess.run(words, check=True, cwd=folder, user=owner, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words

    call(programs / "initdb", "-D", folder / "db", "-U", "bot", "-A", "trust")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = (programs / "pg_ctl", "-D", folder / "db", "-w", "-l", folder / "log")
    call(*control, "-o", options, "start")
    try:
        yield f"postgresql://bot@127.0.0.1:{port}/postgres"
    finally:
        call(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _owner() -> str:
    """Return who shall run it: PostgreSQL refuses to run as root."""
    return pwd.getpwuid(os.geteuid()).pw_name if os.geteuid() else "nobody"


async def test_replicas_share_contexts_through_postgresql(postgresql: str) -> None:
    async with opened(postgresql) as one, opened(postgresql) as other:
        one.remember(one.visitor(1, 1), CONTEXT)
        await asyncio.wait_for(one.settle(), 10)
        assert await other.context(other.visitor(1, 1)) == CONTEXT
        other.note(other.visitor(1, 1), Note("forget"), "fr")
        await asyncio.wait_for(other.settle(), 10)
        assert await one.context(one.visitor(1, 1)) == Context()


async def test_profile_digests_are_kept_in_postgresql(postgresql: str) -> None:
    async with opened(postgresql) as store:
        await store.keep_digest("profile", "1")
        await store.keep_digest("profile", "2")
        assert await store.digest("profile") == "2"
