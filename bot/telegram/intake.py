"""Updates by polling: fetched, dealt with, and only then confirmed, so that a crash loses none."""

import asyncio
import logging
import time
from collections import OrderedDict
from typing import Any

from telegram import Update
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.telegram.faults import place, refusal, without_token
from bot.telegram.handlers import ALLOWED_UPDATES
from bot.telegram.order import Lanes
from bot.telegram.request import Request

log = logging.getLogger(__name__)

BATCH = 100  # the most Telegram gives at once
LONG_POLL = 25  # seconds Telegram may hold an idle question
BREATH = 0.01  # seconds between two questions while updates are under way
STUCK = 2.0  # seconds after which an update no longer holds up the confirmation of later ones
REMEMBERED = 10_000  # update ids kept to know a repeated one
CONFLICTS = 4  # in a row until we believe that the other instance stays; a deploy overlaps for a moment
LONGEST_PAUSE = 30.0  # seconds between tries while Telegram is out of reach


class Recent:
    """The latest update ids, so that an update that comes twice is answered once."""

    __slots__ = ("_ids",)

    def __init__(self) -> None:
        self._ids: OrderedDict[int, None] = OrderedDict()

    def is_new(self, update_id: int) -> bool:
        """Tell whether an id was never seen, and remember it."""
        if update_id in self._ids:
            return False
        self._ids[update_id] = None
        if len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)
        return True


class Polling:
    """Asks for updates from the oldest one still under way on; asking further is what confirms the earlier.

    Telegram gives at most a hundred unconfirmed updates, so one that takes long (its chat waits for Telegram's
    limits) would stop everyone: after two seconds it no longer holds the line, and a crash could lose that one.
    The durable inbox ends this: `_take` is its place, it writes a batch and lets all of it be confirmed.
    """

    __slots__ = ("_bot", "_done", "_lanes", "_next", "_recent", "_request", "_under_way")

    def __init__(self, bot: ExtBot[Any], request: Request, lanes: Lanes) -> None:
        self._bot, self._request, self._lanes = bot, request, lanes
        self._recent = Recent()
        self._under_way: OrderedDict[int, float] = OrderedDict()  # update id -> since when
        self._next = 0
        self._done = asyncio.Event()

    async def run(self) -> None:
        """Poll until cancelled; raise Refused where Telegram won't have us."""
        faults = conflicts = 0
        while True:
            try:
                batch = await self._fetch()
            except (InvalidToken, BadRequest) as error:
                raise refusal(error) from None
            except Conflict as error:
                conflicts += 1
                if conflicts >= CONFLICTS:
                    raise refusal(error) from None
                await asyncio.sleep(conflicts)
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
            except TelegramError as error:
                faults += 1
                await self._wait_for_telegram(error, faults)
            else:
                if faults:
                    log.info("Telegram answers again")
                faults = conflicts = 0
                self._take(batch)
                await self._breathe()

    async def confirm(self) -> None:
        """Tell Telegram what has been dealt with, as the last thing before the end."""
        if self._next:
            parameters = {"offset": self._offset(), "limit": 1, "timeout": 0}
            try:
                async with asyncio.timeout(1):
                    await self._request.fetch(f"{self._bot.base_url}/getUpdates", parameters, wait=0)
            except (TelegramError, TimeoutError):
                log.info("the last updates could not be confirmed; they will come again")

    async def _fetch(self) -> list[dict[str, Any]]:
        wait = 0 if self._under_way else LONG_POLL
        parameters: dict[str, Any] = {"limit": BATCH, "timeout": wait, "allowed_updates": ALLOWED_UPDATES}
        if self._next:
            parameters["offset"] = self._offset()
        return await self._request.fetch(f"{self._bot.base_url}/getUpdates", parameters, wait)

    def _take(self, batch: list[dict[str, Any]]) -> None:
        for data in sorted(batch, key=_update_id):
            update_id = _update_id(data)
            if not self._recent.is_new(update_id):
                continue
            self._next = max(self._next, update_id + 1)
            update = parse(data, self._bot)
            if update is not None:
                self._under_way[update_id] = time.monotonic()
                self._lanes.put(update, lambda update_id=update_id: self._finish(update_id))  # type: ignore[misc]

    def _finish(self, update_id: int) -> None:
        self._under_way.pop(update_id, None)
        self._done.set()

    def _offset(self) -> int:
        """Return the oldest update still under way: asking from it on confirms all before it."""
        line = time.monotonic() - STUCK
        for update_id in [update_id for update_id, since in self._under_way.items() if since < line]:
            del self._under_way[update_id]
        return min(self._under_way, default=self._next)

    async def _breathe(self) -> None:
        """Let some updates finish before asking again, or no time pass when nothing is under way."""
        few = len(self._under_way) * 3 // 4
        deadline = asyncio.get_running_loop().time() + BREATH
        while len(self._under_way) > few:
            self._done.clear()
            try:
                async with asyncio.timeout_at(deadline):
                    await self._done.wait()
            except TimeoutError:
                return

    async def _wait_for_telegram(self, error: TelegramError, faults: int) -> None:
        pause = min(LONGEST_PAUSE, 0.25 * 2 ** min(faults, 10))
        if faults == 1:
            known = isinstance(error, NetworkError)
            said = without_token(str(error)) if known else type(error).__name__
            log.warning("Telegram is out of reach, trying again until it answers: %s", said)
        await asyncio.sleep(pause)


def parse(data: dict[str, Any], bot: ExtBot[Any]) -> Update | None:
    """Read an update; None where its form is not one we know."""
    try:
        return Update.de_json(data, bot)
    except Exception as error:  # noqa: BLE001 - whatever the library stumbles over, the next update must come
        log.warning("an update that can't be read was passed over: %s", place(error))
        return None


def _update_id(data: dict[str, Any]) -> int:
    return int(data["update_id"])


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after if isinstance(after, int) else after.total_seconds()
