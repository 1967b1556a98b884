"""`bot run` with a token, as a process: what it says when Telegram won't have it, and what it never says."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.telegram.telegram_api import TOKEN, BotApi, bot_api

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


async def start(base_url: str, data: Path) -> asyncio.subprocess.Process:
    """Start the bot with everything logged that can be."""
    variables = {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": base_url,
        "DATA_DIR": str(data),
        "KNOWLEDGE_DIR": str(ROOT / "tests" / "organisation"),
        "LOG_LEVEL": "DEBUG",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=ROOT, env=variables, stdout=-1, stderr=-1
    )


async def said(process: asyncio.subprocess.Process) -> str:
    """Wait for its end and return all it wrote."""
    output, errors = await asyncio.wait_for(process.communicate(), 120)
    return (output + errors).decode()


def sentences(text: str) -> list[str]:
    return [line for line in text.splitlines() if " DEBUG " not in line and " INFO " not in line]


@pytest.mark.parametrize(
    ("method", "status", "code", "part"),
    [
        ("getMe", 401, 3, "does not accept this bot token"),
        ("getMe", 404, 3, "does not accept this bot token"),
        ("getUpdates", 409, 5, "Another instance"),
    ],
)
async def test_a_refusal_is_one_sentence_without_token_or_traceback(
    data: Path, method: str, status: int, code: int, part: str
) -> None:
    async with bot_api() as api:
        for _ in range(6):
            api.fail(method, status, "no")
        process = await start(api.base_url, data)
        text = await said(process)
    assert process.returncode == code
    assert [line for line in sentences(text) if part in line] == sentences(text)
    assert TOKEN not in text


async def test_an_unreachable_host_is_one_sentence_without_token_or_traceback(data: Path) -> None:
    process = await start("http://127.0.0.1:9/bot", data)
    text = await said(process)
    assert process.returncode == 4
    assert len(sentences(text)) == 1
    assert "can't be reached" in text
    assert TOKEN not in text


async def test_neither_token_nor_question_is_written_at_any_log_level(data: Path) -> None:
    async with bot_api() as api:
        process = await start(api.base_url, data)
        await _ask_through_faults(api)
        process.send_signal(signal.SIGTERM)
        text = await said(process)
    assert process.returncode == 0
    assert "failed" in text
    assert "Traceback" not in text
    assert TOKEN not in text
    assert "a question of mine" not in text


async def _ask_through_faults(api: BotApi) -> None:
    for number, status in enumerate((500, 0, 403, 400, 429)):
        api.fail("sendMessage", status, "no", **({"retry_after": 1} if status == 429 else {}))
        api.say(f"a question of mine {number}", chat=number + 1)
    await api.wait_for("sendMessage", 8, seconds=120)
