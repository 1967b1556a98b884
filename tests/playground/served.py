"""The playground as it runs: the real application, the embedded Bot API, the page."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from pydantic import SecretStr

from bot.playground.server import Running
from bot.settings import Settings
from bot.telegram.application import Known
from bot.telegram.reload import Live

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@asynccontextmanager
async def playground(known: Live[Known], folder: Path) -> AsyncIterator[Running]:
    """Serve it with a data folder of its own."""
    settings = Settings(port=0, data_dir=folder, secret_key=SecretStr("test"), knowledge_dir=KNOWLEDGE)
    served = Running(settings, known, "Europe/Paris")
    ready = asyncio.Event()
    serving = asyncio.create_task(served.serve(ready.set))
    await asyncio.wait_for(ready.wait(), 20)
    yield served
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
