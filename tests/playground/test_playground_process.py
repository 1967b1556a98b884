"""`bot run` without a token, as the process a person starts."""

import asyncio
import os
import re
import shutil
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.kept import SMALL
from tests.organisation.club import FOLDER
from tests.shipped import KEPT, shipped

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder that keeps what an earlier start built."""
    shipped()
    shutil.copy(KEPT.file, tmp_path)
    return tmp_path


@asynccontextmanager
async def started(data: Path, port: int, **given: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """Start the bot and yield it with the address it prints."""
    settings = {"DATA_DIR": str(data), "SECRET_KEY": KEPT.key.decode(), "PORT": str(port), "TELEGRAM_BOT_TOKEN": ""}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env={**os.environ, **settings, **given}, stdout=-1, stderr=-1
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), 120)
        address = re.search(r"http://127\.0\.0\.1:\d+", line.decode())
        assert address, line
        yield process, address[0]
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_it_prints_where_to_go_takes_the_next_free_port_and_stops_at_once(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with started(data, port) as (process, address), aiohttp.ClientSession() as session:
            assert int(address.rpartition(":")[2]) > port
            async with session.get(address) as page:
                assert "<title>" in await page.text()
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            output, errors = await asyncio.wait_for(process.communicate(), 20)
            assert time.monotonic() - began < 4  # two seconds on a machine that is not busy
    assert process.returncode == 0
    assert b"Traceback" not in output + errors


async def test_the_first_start_says_that_it_learns_and_keeps_what_it_learnt(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "club")
    with (folder / "synonyms.yaml").open("a") as file:
        file.write(f"# {'-' * SMALL}\n")  # as long as a folder that is learnt by processes of its own
    async with started(tmp_path, 0, KNOWLEDGE_DIR=str(folder)) as (process, _):
        assert (tmp_path / KEPT.file.name).is_file()
        process.send_signal(signal.SIGINT)
        output, errors = await asyncio.wait_for(process.communicate(), 20)
    assert b"Learning the phrases" in output + errors
    assert b"Traceback" not in output + errors


async def test_a_visitor_is_answered_by_the_process(data: Path) -> None:
    async with started(data, 0) as (_, address), aiohttp.ClientSession() as session:
        async with session.post(f"{address}/arrive", json={"language": "fr"}) as arrived:
            visitor = (await arrived.json())["visitor"]
        async with session.post(f"{address}/send", json={"visitor": visitor, "text": "comment faire un don ?"}):
            pass
        async with asyncio.timeout(20):
            while True:
                async with session.post(f"{address}/arrive", json={"visitor": visitor, "language": "fr"}) as again:
                    said = [m["text"] for m in (await again.json())["messages"] if m["from"]["is_bot"]]
                if said:
                    break
                await asyncio.sleep(0.05)
    assert "don" in said[0]
