"""The API over HTTP: /bot<token>/<method>, JSON or form in, Telegram's envelope out."""

import asyncio
import inspect
from typing import Any

from aiohttp import web

from bot.playground.bot_api.errors import CONFLICT, NOT_FOUND, UNAUTHORIZED, ApiError, bad_request
from bot.playground.bot_api.faults import Fault, Faults
from bot.playground.bot_api.methods import METHODS, Parameters
from bot.playground.bot_api.world import TOKEN, World

LONGEST_POLL = 50  # seconds


class BotApi:
    """Serves a world to the bot that knows the token."""

    def __init__(self, world: World, faults: Faults | None = None) -> None:
        self.world = world
        self.faults = faults or Faults()
        self.calls: list[tuple[str, Parameters]] = []
        self._polling: asyncio.Event | None = None

    def add_to(self, application: web.Application) -> None:
        """Add the API's routes."""
        application.router.add_route("*", "/bot{token}/{method}", self._handle)

    async def _handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        try:
            if request.match_info["token"] != TOKEN:
                raise UNAUTHORIZED
            return await self._answer(request, method)
        except ApiError as error:
            return web.json_response(error.body(), status=error.status)

    async def _answer(self, request: web.Request, method: str) -> web.Response:
        parameters = await _parameters(request)
        key = method.lower()
        fault = self.faults.take(key)
        if self.faults.latency and key != "getupdates":
            await asyncio.sleep(self.faults.latency)
        if fault and not fault.after:
            return self._fail(request, fault)
        self.calls = [*self.calls[-999:], (method, parameters)]
        result = await self._result(key, parameters)
        if fault:
            return self._fail(request, fault)
        return web.json_response({"ok": True, "result": result})

    async def _result(self, key: str, parameters: Parameters) -> Any:
        if key == "getupdates":
            return await self._updates(parameters)
        if key not in METHODS:
            raise NOT_FOUND
        try:
            result = METHODS[key](self.world, parameters)
        except (TypeError, AttributeError, KeyError) as error:
            raise bad_request(f"wrong parameters: {error}") from None
        return await result if inspect.isawaitable(result) else result

    def _fail(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.status:
            return web.json_response(fault.body(), status=fault.status)
        if request.transport:
            request.transport.abort()
        raise web.HTTPInternalServerError

    async def _updates(self, parameters: Parameters) -> list[dict[str, Any]]:
        """Long-poll; a newer poll ends the older one with Telegram's conflict."""
        if self._polling is not None:
            self._polling.set()
        mine = self._polling = asyncio.Event()
        try:
            if offset := int(parameters.get("offset") or 0):
                self.world.confirm(offset)
            deadline = asyncio.get_running_loop().time() + min(float(parameters.get("timeout") or 0), LONGEST_POLL)
            while not self.world.updates and (left := deadline - asyncio.get_running_loop().time()) > 0:
                self.world.arrived.clear()
                await _first_of(self.world.arrived, mine, left)
                if mine.is_set():
                    raise CONFLICT
            return self.faults.delivered(self.world.updates[: int(parameters.get("limit") or 100)])
        finally:
            if self._polling is mine:
                self._polling = None


async def _first_of(one: asyncio.Event, other: asyncio.Event, seconds: float) -> None:
    waiting = [asyncio.ensure_future(event.wait()) for event in (one, other)]
    try:
        await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waiting:
            task.cancel()


async def _parameters(request: web.Request) -> Parameters:
    """Return a call's parameters from the query, a form or a JSON body."""
    found: Parameters = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad_request("object expected as JSON body")
        return found | body
    form = await request.post()
    return found | {key: value if isinstance(value, str) else "file" for key, value in form.items()}
