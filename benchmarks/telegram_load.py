"""A Bot API on the loopback that hands out questions and measures what comes back."""

import asyncio
import os
import sys
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import psutil  # type: ignore[import-untyped]
from aiohttp import web

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - of no bot: the one in Telegram's documentation
SECRET = "load"  # noqa: S105 - of this run alone
ME = {"id": 110201543, "is_bot": True, "first_name": "T", "username": "t_bot"}
FIRST_CHAT, WARM_CHAT = 100, 1
PATIENCE = 180.0  # seconds after the last question
AT_ONCE = 40  # updates that a webhook gets side by side


@dataclass(frozen=True, slots=True)
class Load:
    """What is asked: so many questions in each chat, at once or spread evenly, of a Bot API that takes its time."""

    chats: int = 100
    each: int = 20
    latency: float = 0.0  # seconds of every call but getUpdates
    rate: float = 0.0  # questions a second; 0: all at once
    by_webhook: bool = False
    questions: tuple[str, ...] = ()  # asked in turn; without any, the numbers of chat and question


@dataclass(slots=True)
class Measured:
    """What a bot held."""

    per_second: float
    p50: float  # seconds
    p99: float
    cpu: float  # seconds for each question
    rss: float  # bytes at the end
    first: float  # seconds from the start of the process to its first answer
    lost: int
    twice: int
    out_of_order: int  # only known where the bot echoes


@dataclass(slots=True)
class Chat:
    asked: list[tuple[float, str]] = field(default_factory=list)
    answers: list[tuple[float, str]] = field(default_factory=list)


class Api:
    """Hands out updates and keeps what is sent."""

    def __init__(self, load: Load) -> None:
        self.load = load
        self.chats: dict[int, Chat] = defaultdict(Chat)
        self.asks = asyncio.Event()
        self.hook: dict[str, Any] = {}
        self._queue: list[dict[str, Any]] = []
        self._new = asyncio.Event()
        self._update = self._message = 1000

    def ask(self, chat: int, text: str) -> dict[str, Any]:
        self._update += 1
        sender = {"id": chat, "is_bot": False, "first_name": "V", "language_code": "en"}
        place = {"id": chat, "type": "private", "first_name": "V"}
        message = {"message_id": self._update, "date": int(time.time()), "text": text, "chat": place, "from": sender}
        update = {"update_id": self._update, "message": message}
        self.chats[chat].asked.append((time.perf_counter(), text))
        if not self.load.by_webhook:
            self._queue.append(update)
            self._new.set()
        return update

    def unanswered(self) -> int:
        return sum(max(0, len(chat.asked) - len(chat.answers)) for chat in self.chats.values())

    async def answer(self, request: web.Request) -> web.Response:
        method = request.match_info["method"].lower()
        call = dict(await (request.json() if request.content_type == "application/json" else request.post()))
        if method == "getupdates":
            return web.json_response({"ok": True, "result": await self._updates(call)})
        await asyncio.sleep(self.load.latency)
        return web.json_response({"ok": True, "result": self._result(method, call)})

    async def _updates(self, call: dict[str, Any]) -> list[dict[str, Any]]:
        self.asks.set()
        offset = int(call.get("offset") or 0)
        while self._queue and self._queue[0]["update_id"] < offset:
            self._queue.pop(0)
        if not self._queue and float(call.get("timeout") or 0):
            self._new.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._new.wait(), 5)
        return self._queue[: int(call.get("limit") or 100)]

    def _result(self, method: str, call: dict[str, Any]) -> object:
        if method == "getme":
            return ME
        if method == "setwebhook":
            self.hook = call
            self.asks.set()
        if method != "sendmessage":
            return True
        self._message += 1
        chat, text = int(call["chat_id"]), str(call["text"])
        self.chats[chat].answers.append((time.perf_counter(), text))
        place = {"id": chat, "type": "private", "first_name": "V"}
        return {"message_id": self._message, "date": int(time.time()), "text": text, "chat": place}


async def measure(command: list[str], load: Load, **environment: str) -> Measured:
    """Start a bot, warm it up, load it, and stop it."""
    api = Api(load)
    app = web.Application()
    app.router.add_route("*", "/bot{token}/{method}", api.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    variables = {**os.environ, **environment, "TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_BASE_URL": base}
    if load.by_webhook:
        port = str(runner.addresses[0][1] + 1)
        variables |= {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": SECRET, "PORT": port}
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, *command, env=variables, stderr=-3, stdout=-3)
    try:
        return await _measured(api, process.pid, began)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
        await runner.cleanup()


async def _measured(api: Api, pid: int, began: float) -> Measured:
    await asyncio.wait_for(api.asks.wait(), PATIENCE)  # the first start learns the phrases
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=AT_ONCE)) as session:
        await _ask(api, session, [(WARM_CHAT, "hello")])
        first = api.chats[WARM_CHAT].answers[0][0] - began
        await _ask(api, session, [(WARM_CHAT, _question(api.load, 0, n)) for n in range(20)])
        api.chats.clear()
        bot, load = psutil.Process(pid), api.load
        before, start = sum(bot.cpu_times()[:2]), time.perf_counter()
        chats = range(FIRST_CHAT, FIRST_CHAT + load.chats)
        await _ask(api, session, [(chat, _question(load, chat, n)) for n in range(load.each) for chat in chats])
        cpu = sum(bot.cpu_times()[:2]) - before
        return _figures(api, start, cpu, bot.memory_info().rss, first)


async def _ask(api: Api, session: aiohttp.ClientSession, questions: list[tuple[int, str]]) -> None:
    """Ask, and wait for the answers."""
    start, posts = time.perf_counter(), []
    for number, (chat, text) in enumerate(questions):
        if api.load.rate:
            await asyncio.sleep(max(0.0, start + number / api.load.rate - time.perf_counter()))
        update = api.ask(chat, text)
        if api.load.by_webhook:
            posts.append(asyncio.create_task(_post(api, session, update)))
    deadline = time.perf_counter() + PATIENCE
    while api.unanswered() and time.perf_counter() < deadline:  # noqa: ASYNC110 - some seconds of looking again
        await asyncio.sleep(0.01)
    await asyncio.gather(*posts)


async def _post(api: Api, session: aiohttp.ClientSession, update: dict[str, Any]) -> None:
    headers = {"X-Telegram-Bot-Api-Secret-Token": str(api.hook.get("secret_token", ""))}
    for attempt in range(1, 20):
        async with session.post(str(api.hook["url"]), json=update, headers=headers) as response:
            if response.status == 200:
                return
        await asyncio.sleep(attempt / 5)


def _question(load: Load, chat: int, number: int) -> str:
    if load.questions:
        return load.questions[(chat + number) % len(load.questions)]
    return f"question {number} of chat {chat}"


def _figures(api: Api, start: float, cpu: float, rss: float, first: float) -> Measured:
    pairs = [pair for chat in api.chats.values() for pair in zip(chat.asked, chat.answers, strict=False)]
    waits = sorted(answer[0] - question[0] for question, answer in pairs)
    end = max(chat.answers[-1][0] for chat in api.chats.values() if chat.answers)
    asked = sum(len(chat.asked) for chat in api.chats.values())
    answered = sum(len(chat.answers) for chat in api.chats.values())
    return Measured(
        per_second=len(pairs) / (end - start),
        p50=waits[len(waits) // 2],
        p99=waits[len(waits) * 99 // 100],
        cpu=cpu / asked,
        rss=rss,
        first=first,
        lost=api.unanswered(),
        twice=answered - asked + api.unanswered(),
        out_of_order=0 if api.load.questions else sum(question[1] not in answer[1] for question, answer in pairs),
    )
