"""Telegram's limits kept chat by chat: a chat that must wait makes no other chat wait."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)

GROUP_MESSAGES, GROUP_SECONDS = 20, 60.0
LONGEST_WAIT = 600.0  # seconds; Telegram names thousands only for calls that no visitor waits for
PAUSES = (0.2, 0.5, 1.0, 2.0, 4.0, 8.0)  # seconds before each further try after a network fault
TRIES = 5  # of a call that Telegram asks to wait

Answer = bool | dict[str, Any] | list[dict[str, Any]]
Call = Callable[..., Coroutine[Any, Any, Answer]]


class Limiter(BaseRateLimiter[int]):
    """Spaces messages to groups, waits out RetryAfter within its chat, and repeats what the network dropped."""

    __slots__ = ("_group_turns", "_paused")

    def __init__(self) -> None:
        self._group_turns: dict[int, deque[float]] = {}
        self._paused: dict[int, float] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        self._group_turns.clear()
        self._paused.clear()

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Call,
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,  # noqa: ARG002 - the library's signature
    ) -> Answer:
        chat = _chat(data)
        if chat is None:  # no visitor's chat waits for it: the caller decides what a fault means
            return await callback(*args, **kwargs)
        if endpoint == "sendChatAction":  # a nicety: never waits, never repeated
            return True if chat in self._paused else await callback(*args, **kwargs)
        if chat < 0 and endpoint.startswith(("send", "editMessage")):
            await self._turn(chat)
        for _ in range(TRIES):
            await self._pause(chat)
            try:
                return await _through(callback, args, kwargs)
            except RetryAfter as error:
                seconds = _seconds(error)
                if seconds > LONGEST_WAIT:
                    raise
                log.warning("Telegram asks one chat to wait %d s", seconds)
                self._paused[chat] = asyncio.get_running_loop().time() + seconds
        return await callback(*args, **kwargs)

    async def _turn(self, group: int) -> None:
        """Wait until this message is at most the twentieth of its minute."""
        now = asyncio.get_running_loop().time()
        turns = self._group_turns.setdefault(group, deque(maxlen=GROUP_MESSAGES))
        at = max(now, turns[0] + GROUP_SECONDS) if len(turns) == GROUP_MESSAGES else now
        turns.append(at)
        if at > now:
            await asyncio.sleep(at - now)
        elif len(self._group_turns) > 1000:
            self._group_turns = {g: t for g, t in self._group_turns.items() if t[-1] > now - GROUP_SECONDS}

    async def _pause(self, chat: int) -> None:
        while (until := self._paused.get(chat)) is not None:
            left = until - asyncio.get_running_loop().time()
            if left <= 0:
                self._paused.pop(chat, None)
                return
            await asyncio.sleep(left)


async def _through(callback: Call, args: Any, kwargs: dict[str, Any]) -> Answer:
    """Repeat a call until the network lets it through; rather one answer twice than none."""
    for pause in PAUSES:
        try:
            return await callback(*args, **kwargs)
        except BadRequest:  # the library counts it among network errors
            raise
        except NetworkError as error:
            log.info("a call to the Bot API failed, next try in %.1f s: %s", pause, type(error).__name__)
            await asyncio.sleep(pause)
    return await callback(*args, **kwargs)


def _chat(data: dict[str, Any]) -> int | None:
    try:
        return int(data["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
