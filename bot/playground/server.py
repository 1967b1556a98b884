"""The playground: the page, the embedded Bot API, and the real application connected to it."""

import asyncio
import contextlib
import itertools
import json
import logging
import secrets
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from pydantic import SecretStr

from bot.playground.bot_api import TOKEN, BotApi, Person, World
from bot.settings import Settings
from bot.store import Store
from bot.telegram.application import Known, hush, serve
from bot.telegram.reload import Live

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
_TRIED = 20  # ports after the wished one
_BEAT = 15.0  # seconds between two signs of life to the page
_PAGE = {
    "/": ("index.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_Record = dict[str, Any]


class Clock:
    """What time it is for the bot: the real one, or as far from it as was set."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    @property
    def is_set(self) -> bool:
        return bool(self._ahead)

    def set(self, at: datetime | None) -> None:
        self._ahead = timedelta(0) if at is None else at - datetime.now(UTC)


class Playground:
    """The page's side: visitors come, write, press, and hear what the bot does."""

    def __init__(self, world: World, clock: Clock, timezone: str) -> None:
        self.world, self.clock, self._zone = world, clock, ZoneInfo(timezone)
        # Not from one again at each start: a page left open must not end up in another visitor's chat.
        self._numbers = itertools.count(1001 + 1000 * secrets.randbelow(10**6))

    def routes(self) -> list[web.RouteDef]:
        pages = [web.get(path, _file) for path in _PAGE]
        actions: dict[str, Callable[[_Record], _Record]] = {
            "/arrive": self.arrive, "/send": self.send, "/press": self.press, "/language": self.language, "/clock": self.set_clock,
        }  # fmt: skip
        posts = [web.post(path, _action(act)) for path, act in actions.items()]
        return [*pages, *posts, web.get("/profile", self.profile), web.get("/events", self.events)]

    def arrive(self, record: _Record) -> _Record:
        """Let a visitor come back, or a new one arrive."""
        known = str(record.get("visitor") or "")
        number = int(known) if known.isdigit() and int(known) in self.world.people else next(self._numbers)
        person = self.world.person(number, _language(record))
        person.language_code = _language(record)
        return {"visitor": str(number), "messages": list(self.world.messages[number].values())}

    def send(self, record: _Record) -> _Record:
        self.world.send(self._person(record), str(record["text"])[:4096])
        return {}

    def press(self, record: _Record) -> _Record:
        self.world.press(self._person(record), int(record["message"]), str(record["data"])[:64])
        return {}

    def language(self, record: _Record) -> _Record:
        self._person(record).language_code = _language(record)
        return {}

    def set_clock(self, record: _Record) -> _Record:
        """Set the bot's clock to a local time of the organisation, or back to the real one."""
        at = record.get("at")
        self.clock.set(datetime.fromisoformat(str(at)).replace(tzinfo=self._zone) if at else None)
        return self._time()

    def _time(self) -> _Record:
        """Return the bot's time as the page's clock field shows it: local to the organisation, to the minute."""
        return {"set": self.clock.is_set, "clock": self.clock().astimezone(self._zone).strftime("%Y-%m-%dT%H:%M")}

    async def profile(self, request: web.Request) -> web.Response:
        lang, shown = request.query.get("language", ""), self.world.profile
        name = shown.shown(shown.names, lang) or str(self.world.me["first_name"])
        description = shown.shown(shown.descriptions, lang)
        texts = {"name": name, "description": description, "commands": shown.menu(lang)}
        return web.json_response(texts | self._time(), headers=_SAFE)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Tell the page what happens in a chat, as server-sent events."""
        person = self._person({"visitor": request.query.get("visitor")})
        response = web.StreamResponse(headers={**_SAFE, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        heard: asyncio.Queue[_Record] = asyncio.Queue()
        stop = self.world.listen(person.id, heard.put_nowait)
        try:
            while True:
                await response.write(await _next_line(heard))
        except ConnectionError:
            return response
        finally:
            stop()

    def _person(self, record: _Record) -> Person:
        number = str(record.get("visitor") or "")
        if not number.isdigit() or int(number) not in self.world.people:
            raise web.HTTPNotFound
        return self.world.people[int(number)]


async def _next_line(heard: asyncio.Queue[_Record]) -> bytes:
    try:
        event = await asyncio.wait_for(heard.get(), _BEAT)
    except TimeoutError:
        return b": still here\n\n"
    return f"data: {json.dumps(event)}\n\n".encode()


def _language(record: _Record) -> str:
    code = str(record.get("language") or "en")
    return code if code.isalpha() and len(code) <= 3 else "en"


def _action(act: Callable[[_Record], _Record]) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.Response:
        try:
            record = await request.json()
            return web.json_response(act(record), headers=_SAFE)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise web.HTTPBadRequest(text=type(error).__name__) from None

    return handle


async def _file(request: web.Request) -> web.Response:
    name, kind = _PAGE[request.path]
    body = (files("bot.playground") / "page" / name).read_bytes()
    return web.Response(body=body, content_type=kind, charset="utf-8", headers=_SAFE)


@web.middleware
async def _only_from_here(request: web.Request, handler: Callable[[web.Request], Any]) -> web.StreamResponse:
    """Refuse foreign Host and Origin headers: another site's page must not reach the bot on this computer."""
    here = {f"{name}:{request.url.port}" for name in (HOST, "localhost")}
    origin = request.headers.get("Origin")
    if request.host not in here or (origin is not None and origin.removeprefix("http://") not in here):
        raise web.HTTPForbidden(text="this page answers on this computer only")
    answer: web.StreamResponse = await handler(request)
    return answer


def application(playground: Playground, api: BotApi) -> web.Application:
    """Return the web application of the page and the API."""
    app = web.Application(middlewares=[_only_from_here], client_max_size=2**20)
    app.add_routes(playground.routes())
    api.add_to(app)
    return app


async def listen(app: web.Application, port: int) -> tuple[web.AppRunner, int]:
    """Serve on the wished port, or the next free one; port 0 takes any."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5, handler_cancellation=True)
    await runner.setup()
    for tried in range(port, port + _TRIED) if port else (0,):
        with contextlib.suppress(OSError):
            site = web.TCPSite(runner, HOST, tried)
            await site.start()
            return runner, runner.addresses[0][1]
    await runner.cleanup()
    raise OSError(f"the ports {port} to {port + _TRIED - 1} are all taken: set PORT to a free one")


class Running:
    """A playground that runs: for the command line and for tests."""

    def __init__(self, settings: Settings, known: Live[Known], timezone: str) -> None:
        self.clock = Clock()
        self.world = World(lambda: self.clock().timestamp())
        self.api = BotApi(self.world)
        self.playground = Playground(self.world, self.clock, timezone)
        self._settings, self._known = settings, known
        self.address = ""

    async def serve(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve page, API and bot until cancelled."""
        runner, port = await listen(application(self.playground, self.api), self._settings.port)
        self.address = f"http://{HOST}:{port}"
        changes = {
            "telegram_bot_token": SecretStr(TOKEN),
            "telegram_base_url": f"{self.address}/bot",
            "webhook_url": "",
        }
        settings = self._settings.model_copy(update=changes)
        store = Store("sqlite://", settings.key() if settings.secret_key.get_secret_value() else b"playground")
        try:
            await serve(settings, self._known, store, self.clock, ready)
        finally:
            await runner.cleanup()


def run_playground(settings: Settings, known: Live[Known]) -> int:
    """Run the playground until interrupted; return the exit code."""
    running = Running(settings, known, known.current.timezone)
    try:
        asyncio.run(_until_interrupted(running))
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


async def _until_interrupted(running: Running) -> None:
    hush()

    def ready() -> None:
        sys.stdout.write(f"Playground: open {running.address} in a browser (Ctrl-C stops it)\n")
        sys.stdout.flush()

    serving = asyncio.create_task(running.serve(ready))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, serving.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await serving
