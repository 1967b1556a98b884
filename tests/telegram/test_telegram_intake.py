"""Polling: nothing lost, nothing twice, order within a chat, and every refusal in one sentence."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.telegram.telegram_api import TOKEN, BotApi, Running, message, running

ROOT = Path(__file__).parents[2]


async def test_order_is_kept_within_a_chat_while_chats_run_side_by_side(bot: Running) -> None:
    bot.api.latency = lambda call: 0.02 * (int(call.get("chat_id", 0)) % 3) if "text" in call else 0
    for number in range(20):
        for chat in range(10, 16):
            bot.api.say(f"{number}", chat)
    await bot.api.wait_for("sendMessage", 120)
    for chat in range(10, 16):
        assert bot.api.texts(chat) == [f"<b>{number}</b>" for number in range(20)]


async def test_an_update_is_confirmed_only_once_it_was_answered(bot: Running) -> None:
    bot.api.latency = lambda call: 0.3 if "text" in call else 0
    update_id = bot.api.say("slow")
    await bot.api.wait_for("sendMessage")
    await asyncio.sleep(0.1)
    assert bot.api.confirmed <= update_id
    await bot.api.wait_until_confirmed(update_id)


async def test_later_updates_are_answered_while_an_early_one_is_still_under_way(bot: Running) -> None:
    bot.api.latency = lambda call: 0.5 if call.get("chat_id") == 7 else 0
    bot.api.say("slow", chat=7)
    await bot.api.wait_for("sendMessage")
    bot.api.say("quick", chat=8)
    await bot.api.wait_for("sendMessage", 2, seconds=0.3)
    assert bot.api.texts(8) == ["<b>quick</b>"]


async def test_an_update_that_comes_twice_is_answered_once(bot: Running) -> None:
    bot.api.say("once")
    bot.api.queue.append(dict(bot.api.queue[0]))
    bot.api.say("after")
    await bot.api.wait_for("sendMessage", 2)
    assert bot.api.texts() == ["<b>once</b>", "<b>after</b>"]


async def test_updates_out_of_order_are_put_in_order(bot: Running) -> None:
    updates = [{"update_id": 50 + n, "message": message(str(n), message_id=n)} for n in (3, 1, 2)]
    bot.api.queue.extend(updates)
    bot.api.say("wake", chat=8)
    await bot.api.wait_for("sendMessage", 4)
    assert bot.api.texts(7) == ["<b>1</b>", "<b>2</b>", "<b>3</b>"]


async def test_an_update_that_waits_long_does_not_stop_everyone(bot: Running) -> None:
    bot.api.latency = lambda call: 20 if call.get("chat_id") == 7 else 0
    bot.api.say("stuck", chat=7)
    for number in range(150):
        bot.api.say("hi", chat=100 + number)
    await bot.api.wait_for("sendMessage", 151)
    assert all(bot.api.texts(100 + number) == ["<b>hi</b>"] for number in range(150))


async def test_what_was_under_way_at_the_end_comes_again(api: BotApi, tmp_path: Path) -> None:
    async with running(api, tmp_path) as first:
        api.latency = lambda call: 5 if "text" in call else 0
        update_id = api.say("interrupted")
        await api.wait_for("sendMessage")
        await first.stop()
    assert api.confirmed <= update_id
    api.latency = lambda _: 0
    async with running(api, tmp_path):
        await api.wait_for("sendMessage", 2)


async def test_what_was_answered_is_confirmed_at_the_end(api: BotApi, tmp_path: Path) -> None:
    async with running(api, tmp_path) as first:
        update_id = api.say("done")
        await api.wait_for("sendMessage")
        await asyncio.sleep(0.02)
        await first.stop()
    assert api.confirmed == update_id + 1


async def test_polling_removes_a_webhook_and_keeps_its_updates(bot: Running) -> None:
    assert bot.api.of("deleteWebhook") == [{"drop_pending_updates": False}]


async def test_polling_goes_on_after_faults_of_the_network(bot: Running, caplog: pytest.LogCaptureFixture) -> None:
    for status in (500, 0, 502):
        bot.api.fail("getUpdates", status, "Bad Gateway")
    bot.api.say("after", chat=8)
    await bot.api.wait_for("sendMessage", seconds=10)
    bot.api.say("more", chat=8)
    await bot.api.wait_for("sendMessage", 2, seconds=20)
    assert len([record for record in caplog.records if "out of reach" in record.message]) <= 1


@pytest.mark.parametrize(
    ("method", "status", "description", "code", "sentence"),
    [
        ("getMe", 401, "Unauthorized", 3, "does not accept this bot token"),
        ("getMe", 404, "Not Found", 3, "does not accept this bot token"),
        ("getMe", 500, "Internal Server Error", 4, "can't be reached"),
    ],
)
async def test_a_refusal_at_the_start_is_one_sentence(  # noqa: PLR0913, PLR0917 - a table
    api: BotApi, tmp_path: Path, method: str, status: int, description: str, code: int, sentence: str
) -> None:
    for _ in range(10):
        api.fail(method, status, description)
    async with running(api, tmp_path) as bot:
        refused = bot.refused()
    assert sentence in str(refused)
    assert refused.code == code
    assert TOKEN not in str(refused)


async def test_a_second_instance_is_one_sentence(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.intake.CONFLICTS", 2)
    for _ in range(3):
        api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    async with running(api, tmp_path) as bot:
        assert bot.task is not None
        await asyncio.wait([bot.task], timeout=10)
        assert "Another instance" in str(bot.refused())


def start(api: BotApi, folder: Path, **environment: str) -> subprocess.Popen[bytes]:
    given = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": api.base_url,
        "DATA_DIR": str(folder),
        "LOG_LEVEL": "DEBUG",
    }
    words = [sys.executable, "-m", "benchmarks.telegram_echo"]
    return subprocess.Popen(words, env=os.environ | given | environment, stderr=subprocess.PIPE, cwd=ROOT)  # noqa: S603


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_stops_the_process_cleanly_within_two_seconds(
    api: BotApi, tmp_path: Path, number: signal.Signals
) -> None:
    process = start(api, tmp_path)
    try:
        api.say("hi")
        await api.wait_for("sendMessage", seconds=20)
        began = time.monotonic()
        process.send_signal(number)
        _, said = await asyncio.to_thread(process.communicate, timeout=10)
    finally:
        process.kill()
    assert time.monotonic() - began < 2
    assert process.returncode == 0
    assert b"Traceback" not in said
    assert TOKEN.encode() not in said


async def test_an_unreachable_server_is_one_sentence_and_an_exit_code(api: BotApi, tmp_path: Path) -> None:
    process = start(api, tmp_path, TELEGRAM_BASE_URL="http://127.0.0.1:9/bot")
    try:
        _, said = await asyncio.to_thread(process.communicate, timeout=30)
    finally:
        process.kill()
    assert process.returncode == 4
    assert b"Traceback" not in said
    assert said.decode().splitlines()[-1].startswith("The Bot API can't be reached: cannot connect to 127.0.0.1")
