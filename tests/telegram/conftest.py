"""The small Bot API and the running application as fixtures."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.telegram.telegram_api import BotApi, Running, bot_api, running


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as served:
        yield served


@pytest.fixture
async def bot(api: BotApi, tmp_path: Path) -> AsyncIterator[Running]:
    async with running(api, tmp_path) as started:
        yield started
