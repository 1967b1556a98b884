"""The playground as it runs: the real application, the embedded Bot API, the page."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.playground.server import Running
from bot.settings import Settings
from bot.telegram.application import Known, live
from bot.telegram.reload import Live
from tests.shipped import KEPT, shipped

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="session")
def known() -> Live[Known]:
    shipped()
    return live(Settings(data_dir=KEPT.file.parent, secret_key=SecretStr(KEPT.key.decode()), knowledge_dir=KNOWLEDGE))


@pytest.fixture
async def running(known: Live[Known], tmp_path: Path) -> AsyncIterator[Running]:
    settings = Settings(port=0, data_dir=tmp_path, secret_key=SecretStr("test"), knowledge_dir=KNOWLEDGE)
    playground = Running(settings, known, "Europe/Paris")
    ready = asyncio.Event()
    serving = asyncio.create_task(playground.serve(ready.set))
    await asyncio.wait_for(ready.wait(), 20)
    yield playground
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
