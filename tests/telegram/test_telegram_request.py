"""The request object: what reaches the server, and how faults are named."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InputFile
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.telegram.request import Request
from tests.telegram.telegram_api import TOKEN, BotApi


@pytest.fixture
async def caller(api: BotApi) -> AsyncIterator[Bot]:
    bot = Bot(TOKEN, base_url=api.base_url, request=Request(timeout=0.3), get_updates_request=Request())
    async with bot:
        yield bot


async def test_a_file_is_uploaded_as_multipart(caller: Bot, api: BotApi) -> None:
    await caller.send_document(7, InputFile(b"content", filename="été.txt"), caption="two words")
    (call,) = api.of("sendDocument")
    assert call["caption"] == "two words"
    assert call["document"] == "été.txt"


async def test_a_slow_server_is_a_timeout(caller: Bot, api: BotApi) -> None:
    api.latency = lambda _: 1.0
    with pytest.raises(TimedOut):
        await caller.send_message(7, "x")


async def test_a_dropped_connection_is_a_network_error_without_the_token(caller: Bot, api: BotApi) -> None:
    api.fail("sendMessage", 0, "")
    with pytest.raises(NetworkError) as error:
        await caller.send_message(7, "x")
    assert TOKEN not in f"{error.value!r} {error.value.__cause__!r} {error.value.__context__!r}".replace(
        api.base_url, ""
    )


async def test_a_closed_request_says_so() -> None:
    with pytest.raises(NetworkError, match="closed"):
        await Request().do_request("http://127.0.0.1:9/", "POST")


async def test_a_proxy_is_used() -> None:
    seen = []

    async def proxy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readline())
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n" + b'{"ok": true, "result": []}')
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    request = Request(proxy=f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    await request.initialize()
    assert await request.fetch("http://bot.example.org/getUpdates", {"limit": 1}, 0) == []
    await request.shutdown()
    server.close()
    assert seen[0].startswith(b"POST http://bot.example.org/getUpdates")


@pytest.mark.parametrize("payload", [b"<html>", b"[]", b"\xff"])
def test_an_answer_that_is_no_json_object_is_an_error_that_quotes_nothing(payload: bytes) -> None:
    with pytest.raises(TelegramError, match="JSON"):
        Request.parse_json_payload(payload)
