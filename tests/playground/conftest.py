"""What the tests of the playground ask."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.playground.server import Running
from bot.settings import Settings
from bot.telegram.application import Known, live
from bot.telegram.reload import Live
from tests.playground.served import KNOWLEDGE, playground
from tests.shipped import KEPT, shipped


@pytest.fixture(scope="session")
def known() -> Live[Known]:
    shipped()
    return live(Settings(data_dir=KEPT.file.parent, secret_key=SecretStr(KEPT.key.decode()), knowledge_dir=KNOWLEDGE))


@pytest.fixture
async def running(known: Live[Known], tmp_path: Path) -> AsyncIterator[Running]:
    async with playground(known, tmp_path) as served:
        yield served
