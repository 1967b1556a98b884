"""A small Bot API on the loopback, and the real application connected to it."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.conversation.model import Button, Context, Note, Question, Reply
from bot.markup import escape
from bot.settings import Settings
from bot.store import Store
from bot.telegram.application import Known, serve
from bot.telegram.faults import Refused
from bot.telegram.profile import Profile
from bot.telegram.reload import Live

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ME = {"id": 110201543, "is_bot": True, "first_name": "T", "username": "t_bot"}

Call = dict[str, Any]


class BotApi:
    """Hands out updates, keeps every call, and answers as it is told to."""

    def __init__(self) -> None:
        self.queue: list[dict[str, Any]] = []
        self.calls: list[tuple[str, Call]] = []
        self.faults: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        self.latency: Callable[[Call], float] = lambda _: 0.0
        self.confirmed = 0
        self.next_id = 1
        self.message_id = 500
        self.base_url = ""
        self._new = asyncio.Event()

    def push(self, **update: Any) -> int:
        self.next_id += 1
        self.queue.append({"update_id": self.next_id, **update})
        self._new.set()
        return self.next_id

    def say(self, text: str, chat: int = 7, **fields: Any) -> int:
        return self.push(message=message(text, chat, message_id=self.next_id, **fields))

    def press(self, data: str, chat: int = 7, message_id: int = 300) -> int:
        shown = {**message("menu", chat, message_id=message_id), "from": ME}
        query = {"id": str(self.next_id), "from": user(chat), "chat_instance": "1", "data": data, "message": shown}
        return self.push(callback_query=query)

    def fail(self, method: str, status: int, description: str, **parameters: Any) -> None:
        body = {"ok": False, "error_code": status, "description": description}
        self.faults[method].append((status, {**body, **({"parameters": parameters} if parameters else {})}))

    def of(self, method: str) -> list[Call]:
        return [call for name, call in self.calls if name == method]

    def texts(self, chat: int | None = None) -> list[str]:
        return [call["text"] for call in self.of("sendMessage") if chat is None or call["chat_id"] == chat]

    async def wait_for(self, method: str, count: int = 1, seconds: float = 20) -> list[Call]:
        async with asyncio.timeout(seconds):
            while len(self.of(method)) < count:  # noqa: ASYNC110 - a test may look again
                await asyncio.sleep(0.005)
        return self.of(method)

    async def wait_until_confirmed(self, update_id: int, seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while self.confirmed <= update_id:  # noqa: ASYNC110 - a test may look again
                await asyncio.sleep(0.005)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call: Call = dict(await request.json()) if request.content_type == "application/json" else {}
        if request.content_type == "multipart/form-data":
            call = {name: getattr(value, "filename", value) for name, value in (await request.post()).items()}
        if method == "getUpdates" and not self.faults[method]:
            return web.json_response({"ok": True, "result": await self._updates(call)})
        self.calls.append((method, call))
        await asyncio.sleep(self.latency(call))
        if self.faults[method]:
            status, body = self.faults[method].pop(0)
            if status == 0:
                assert request.transport is not None
                request.transport.close()
            return web.json_response(body, status=status or 500)
        return web.json_response({"ok": True, "result": self._result(method, call)})

    def _result(self, method: str, call: Call) -> object:
        if method == "getMe":
            return ME
        if method in {"sendMessage", "editMessageText"}:
            self.message_id += 1
            shown = message(call["text"], call["chat_id"], message_id=call.get("message_id", self.message_id))
            return {**shown, "from": ME}
        return True

    async def _updates(self, call: Call) -> list[dict[str, Any]]:
        self.confirmed = max(self.confirmed, call.get("offset", 0))
        self.queue = [update for update in self.queue if update["update_id"] >= self.confirmed]
        if not self.queue and call.get("timeout"):
            self._new.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(call["timeout"]):
                    await self._new.wait()
        return self.queue[: call.get("limit", 100)]


def user(user_id: int, **fields: Any) -> dict[str, Any]:
    return {"id": user_id, "is_bot": False, "first_name": "V", "language_code": "en", **fields}


def message(text: str | None, chat: int = 7, message_id: int = 1, **fields: Any) -> dict[str, Any]:
    kind: dict[str, Any] = {"type": "private", "first_name": "V"} if chat > 0 else {"type": "supergroup", "title": "G"}
    words = {} if text is None else {"text": text}
    sender = user(abs(chat))
    return {
        "message_id": message_id,
        "date": int(time.time()),
        "chat": {"id": chat, **kind},
        "from": sender,
        **words,
    } | fields


class Echo:
    """A conversation that echoes; some words make it do what a conversation may do."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.nows: list[datetime] = []

    def reply(self, question: Question, context: Context, now: datetime) -> tuple[Reply, Context]:
        self.questions.append(question)
        self.nows.append(now)
        text = question.data or question.text or question.content
        if text == "boom":
            raise RuntimeError("the visitor wrote boom")
        after = Context(lang="en", greeted=context.greeted + 1, at=now)
        if text == "count":
            return Reply("answer", "en", f"turn {after.greeted}"), after
        if text == "forget":
            return Reply("command", "en", "forgotten", notes=(Note("forget"),)), Context()
        if text == "long":
            return Reply("answer", "en", "\n\n".join(["word " * 400] * 4), ((Button("B", "1:b"),),)), after
        kind = "crisis" if text.startswith("danger") else "answer"
        bad = (Button("Bad", "x" * 65), Button(" ", "1:a"), Button("Nothing")) if text == "buttons" else ()
        buttons = ((Button("More", "1:more"), Button("119", copy="119"), *bad),)
        return Reply(kind, "en", f"**{escape(text)}**", buttons, edit=text.startswith("edit")), after  # type: ignore[arg-type]


@dataclass
class Running:
    """The application under test and what surrounds it."""

    api: BotApi
    talk: Echo
    known: Live[Known]
    settings: Settings
    now: datetime = field(default_factory=lambda: datetime(2026, 11, 24, 9, tzinfo=UTC))
    task: asyncio.Task[None] | None = None

    def refused(self) -> Refused:
        """Return why it ended by itself."""
        assert self.task is not None
        error = self.task.exception()
        assert isinstance(error, Refused)
        return error

    async def stop(self) -> None:
        assert self.task is not None
        self.task.cancel()
        with suppress(asyncio.CancelledError, Refused):
            await self.task


@asynccontextmanager
async def bot_api() -> AsyncIterator[BotApi]:
    api = BotApi()
    application = web.Application()
    application.router.add_post("/bot" + TOKEN + "/{method}", api.answer)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api.base_url = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    try:
        yield api
    finally:
        await runner.cleanup()


@asynccontextmanager
async def running(
    api: BotApi, folder: Path, profiles: tuple[Profile, ...] = (), **settings: Any
) -> AsyncIterator[Running]:
    given: dict[str, Any] = {"telegram_bot_token": TOKEN, "telegram_base_url": api.base_url, "data_dir": folder}
    talk = Echo()
    bot = Running(
        api, talk, Live(lambda: Known(talk, profiles)), Settings(**given | {"database_url": "sqlite://"} | settings)
    )
    store = Store(bot.settings.database, b"key")
    ready = asyncio.Event()
    bot.task = asyncio.create_task(serve(bot.settings, bot.known, store, lambda: bot.now, ready.set))
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait([bot.task, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    try:
        yield bot
    finally:
        await bot.stop()
