"""Webhook mode: what Telegram posts is answered, what others post is refused."""

import asyncio
import io
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.telegram.telegram_api import BotApi, Running, message, running

SECRET = "s3cret_-"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
async def bot(api: BotApi, tmp_path: Path, port: int) -> AsyncIterator[Running]:
    public = f"http://127.0.0.1:{port}/bots/ours/telegram"
    async with running(api, tmp_path, webhook_url=public, webhook_secret=SECRET, port=port) as started:
        yield started


@pytest.fixture
async def client(bot: Running) -> AsyncIterator[aiohttp.ClientSession]:
    address = f"http://127.0.0.1:{bot.settings.port}"
    async with aiohttp.ClientSession(address) as session:
        yield session


def update(text: str = "hi", update_id: int = 10, chat: int = 7) -> dict[str, Any]:
    return {"update_id": update_id, "message": message(text, chat)}


async def test_the_webhook_is_set_with_its_secret_and_the_updates_we_use(bot: Running) -> None:
    (call,) = bot.api.of("setWebhook")
    assert call["url"] == bot.settings.webhook_url
    assert call["secret_token"] == SECRET
    assert call["allowed_updates"] == ["message", "edited_message", "callback_query"]
    assert not call.get("drop_pending_updates")


async def test_the_webhook_stays_when_one_replica_stops(bot: Running) -> None:
    await bot.stop()
    assert not bot.api.of("deleteWebhook")


@pytest.mark.parametrize("path", ["/bots/ours/telegram", "/telegram", "/bots/ours/telegram/"])
async def test_an_update_is_answered_with_or_without_the_proxys_path(
    bot: Running, client: aiohttp.ClientSession, path: str
) -> None:
    async with client.post(path, json=update(), headers=HEADER) as response:
        assert response.status == 200
    assert bot.api.texts() == ["<b>hi</b>"]


async def test_the_same_update_sent_twice_is_answered_once(bot: Running, client: aiohttp.ClientSession) -> None:
    bot.api.latency = lambda call: 0.1 if "text" in call else 0

    async def post() -> int:
        async with client.post("/telegram", json=update(), headers=HEADER) as response:
            return response.status

    assert set(await asyncio.gather(post(), post(), post())) == {200}
    assert await post() == 200
    assert bot.api.texts() == ["<b>hi</b>"]


async def test_updates_of_one_chat_that_come_side_by_side_are_answered_in_order(
    bot: Running, client: aiohttp.ClientSession
) -> None:
    bot.api.latency = lambda call: 0.05 if call.get("text") == "<b>0</b>" else 0

    async def post(number: int) -> None:
        async with client.post("/telegram", json=update(str(number), 100 + number), headers=HEADER) as response:
            assert response.status == 200

    tasks = []
    for number in range(5):
        tasks.append(asyncio.create_task(post(number)))
        await asyncio.sleep(0.01)
    await asyncio.gather(*tasks)
    assert bot.api.texts() == [f"<b>{number}</b>" for number in range(5)]


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}], ids=["none", "wrong"])
async def test_without_the_secret_nothing_is_taken(
    bot: Running, client: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    async with client.post("/telegram", json=update(), headers=headers) as response:
        assert response.status == 403
    assert not bot.talk.questions


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"{}",
        b'{"update_id": "x"}',
        b'{"update_id": null}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
async def test_a_body_that_is_no_update_is_a_bad_request(client: aiohttp.ClientSession, body: bytes) -> None:
    async with client.post("/telegram", data=body, headers=HEADER) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False


async def test_an_update_of_unknown_form_is_taken_and_passed_over(bot: Running, client: aiohttp.ClientSession) -> None:
    bodies: list[dict[str, object]] = [{"message": {"text": "x"}}, {"message": 5}, {"callback_query": []}, {}]
    for number, body in enumerate(bodies):
        async with client.post("/telegram", json={"update_id": number, **body}, headers=HEADER) as response:
            assert response.status == 200
    assert not bot.talk.questions


async def test_a_huge_body_is_refused(client: aiohttp.ClientSession) -> None:
    async with client.post("/telegram", data=io.BytesIO(b"1" * 1_100_000), headers=HEADER) as response:
        assert response.status == 413


@pytest.mark.parametrize("path", ["/", "/other", "/elegram", "/bots/ours/telegram/more", "/../telegram/x"])
async def test_an_unknown_path_is_not_found(client: aiohttp.ClientSession, path: str) -> None:
    async with client.post(path, json=update(), headers=HEADER) as response:
        assert response.status == 404


async def test_another_method_than_post_is_refused(client: aiohttp.ClientSession) -> None:
    async with client.get("/telegram") as response:
        assert response.status == 405


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/bots/ours/healthz", "/bots/ours/readyz"])
async def test_health_is_said_with_or_without_the_proxys_path(client: aiohttp.ClientSession, path: str) -> None:
    async with client.get(path) as response:
        assert response.status == 200
        assert await response.json() == {"ok": True}


async def test_a_taken_port_is_one_sentence(api: BotApi, tmp_path: Path, port: int) -> None:
    with socket.create_server(("0.0.0.0", port)):  # noqa: S104 - to be in the way
        async with running(api, tmp_path, webhook_url="http://127.0.0.1/t", port=port) as bot:
            refused = bot.refused()
    assert f"Port {port}" in str(refused)


async def test_a_secret_is_derived_where_none_is_set(api: BotApi, tmp_path: Path, port: int) -> None:
    async with running(api, tmp_path, webhook_url=f"http://127.0.0.1:{port}/t", port=port) as bot:
        (call,) = bot.api.of("setWebhook")
    assert call["secret_token"] == bot.settings.hook_secret()
    assert len(call["secret_token"]) == 64


async def test_from_webhook_to_polling_no_update_is_lost(api: BotApi, tmp_path: Path, port: int) -> None:
    async with running(api, tmp_path, webhook_url=f"http://127.0.0.1:{port}/t", port=port):
        api.say("held by Telegram meanwhile")
    async with running(api, tmp_path):
        await api.wait_for("sendMessage")
    assert api.of("deleteWebhook") == [{"drop_pending_updates": False}]
