"""Updates by webhook: our own small web application that Telegram posts to."""

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.telegram.faults import refusal
from bot.telegram.handlers import ALLOWED_UPDATES
from bot.telegram.intake import Recent, parse
from bot.telegram.order import Lanes

log = logging.getLogger(__name__)

LARGEST_BODY = 1_000_000  # bytes; an update of Telegram has a few thousand
CONNECTIONS = 100  # the most Telegram opens at once
STUCK = 10.0  # seconds after which Telegram gets its answer though an update still waits for its chat


class Webhook:
    """Answers Telegram only once an update has been dealt with: what a crash interrupts, Telegram sends again.

    Replicas share one webhook, so stopping one removes nothing; polling removes it when it takes over.
    """

    def __init__(self, bot: ExtBot[Any], lanes: Lanes, address: str, secret: str) -> None:
        self._bot, self._lanes, self._address, self._secret = bot, lanes, address, secret
        self._path = urlsplit(address).path.rstrip("/")
        self._recent = Recent()
        self._under_way: dict[int, asyncio.Future[None]] = {}
        self.is_ready: Callable[[], bool] = lambda: self._is_set
        self._is_set = False

    def application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_BODY)
        application.router.add_route("*", "/{path:.*}", self._route)
        return application

    async def set(self) -> None:
        """Tell Telegram where to send updates; those it still holds are kept."""
        try:
            await self._bot.set_webhook(
                self._address,
                secret_token=self._secret,
                allowed_updates=ALLOWED_UPDATES,
                max_connections=CONNECTIONS,
            )
        except TelegramError as error:
            raise refusal(error) from None
        self._is_set = True

    def close(self) -> None:
        """Say that this replica takes no more; what it has is finished by its lanes."""
        self._is_set = False

    async def _route(self, request: web.Request) -> web.Response:
        """Know our paths whether a proxy in front keeps the public path's beginning or cuts it off."""
        path = request.path.rstrip("/")
        if path.endswith("/healthz"):
            return web.json_response({"ok": True})
        if path.endswith("/readyz"):
            ready = self.is_ready()
            return web.json_response({"ok": ready}, status=200 if ready else 503)
        if not _is_end_of(path, self._path):
            return _refuse(404, "there is nothing at this path")
        if request.method != "POST":
            return _refuse(405, "updates come by POST")
        return await self._receive(request)

    async def _receive(self, request: web.Request) -> web.Response:
        sent = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not hmac.compare_digest(sent.encode("utf-8", "replace"), self._secret.encode()):
            return _refuse(403, "the secret token is not ours")
        try:
            data = json.loads(await request.read())
            update_id = int(data["update_id"])
        except web.HTTPRequestEntityTooLarge:
            return _refuse(413, f"an update has at most {LARGEST_BODY} bytes")
        except (ValueError, TypeError, KeyError, RecursionError):
            return _refuse(400, "expected an update as JSON")
        await self._deal_with(update_id, data)
        return web.Response()

    async def _deal_with(self, update_id: int, data: dict[str, Any]) -> None:
        """Wait for an update's end; the same update sent again waits for the same end."""
        under_way = self._under_way.get(update_id)
        if under_way is None:
            if not self._recent.is_new(update_id) or (update := parse(data, self._bot)) is None:
                return
            under_way = self._under_way[update_id] = asyncio.get_running_loop().create_future()
            self._lanes.put(update, lambda: self._finish(update_id))
        await asyncio.wait([under_way], timeout=STUCK)

    def _finish(self, update_id: int) -> None:
        self._under_way.pop(update_id).set_result(None)


def _is_end_of(path: str, public: str) -> bool:
    return path == public or (path.startswith("/") and public.endswith(path))


def _refuse(status: int, sentence: str) -> web.Response:
    return web.json_response({"ok": False, "description": sentence}, status=status)
