"""Limits: twenty messages a minute to a group, waits within one chat, thirty questions a minute from one visitor."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

from bot.telegram import limiter
from bot.telegram.allowance import MESSAGES, Allowance
from bot.telegram.limiter import Limiter

GROUP = -100


async def call(
    limits: Limiter, chat: int | None, act: Callable[[], Awaitable[Any]], endpoint: str = "sendMessage"
) -> Any:
    async def callback(*_: object, **__: object) -> Any:
        return await act()

    data = {} if chat is None else {"chat_id": chat}
    return await limits.process_request(callback, (), {}, endpoint, data, None)


async def fine() -> bool:
    return True


def failing(*errors: Exception) -> Callable[[], Awaitable[bool]]:
    left = list(errors)

    async def act() -> bool:
        if left:
            raise left.pop(0)
        return True

    return act


async def test_the_twenty_first_message_to_a_group_waits_for_the_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiter, "GROUP_SECONDS", 0.4)
    limits = Limiter()
    began = asyncio.get_running_loop().time()
    await asyncio.gather(*(call(limits, GROUP, fine) for _ in range(20)))
    assert asyncio.get_running_loop().time() - began < 0.2
    await call(limits, GROUP, fine)
    assert asyncio.get_running_loop().time() - began >= 0.4


async def test_private_chats_and_other_groups_do_not_wait_for_a_group() -> None:
    limits = Limiter()
    for _ in range(20):
        await call(limits, GROUP, fine)
    async with asyncio.timeout(0.2):
        for number in range(100):
            assert await call(limits, number + 1, fine)
            assert await call(limits, 7, fine)
            assert await call(limits, -number - 1000, fine)


async def test_a_chat_waits_what_telegram_asks() -> None:
    began = asyncio.get_running_loop().time()
    assert await call(Limiter(), 7, failing(RetryAfter(1)))
    assert asyncio.get_running_loop().time() - began >= 1


async def test_a_call_that_serves_no_chat_is_not_held() -> None:
    with pytest.raises(RetryAfter):
        await call(Limiter(), None, failing(RetryAfter(3000)), "setMyName")


async def test_a_wait_that_no_visitor_would_sit_out_is_given_up() -> None:
    with pytest.raises(RetryAfter):
        await call(Limiter(), 7, failing(RetryAfter(3000)))


async def test_typing_never_waits() -> None:
    limits = Limiter()
    waiting = asyncio.create_task(call(limits, 7, failing(RetryAfter(1))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with asyncio.timeout(0.2):
        assert await call(limits, 7, fine, "sendChatAction")
    waiting.cancel()


@pytest.mark.parametrize("error", [NetworkError("x"), TimedOut()])
async def test_a_network_fault_is_tried_again(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiter, "PAUSES", (0.0, 0.0))
    assert await call(Limiter(), 7, failing(error, error))


async def test_a_wrong_request_is_not_repeated() -> None:
    with pytest.raises(BadRequest):
        await call(Limiter(), 7, failing(BadRequest("no")))


async def test_quiet_groups_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limiter, "GROUP_SECONDS", 0.0)
    limits = Limiter()
    for number in range(1500):
        await call(limits, -number - 1, fine)
    assert len(limits._group_turns) < 1100


class Minute:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_thirty_messages_are_welcome_then_one_notice() -> None:
    allowance = Allowance(Minute())
    assert [allowance.take("a") for _ in range(MESSAGES)] == ["welcome"] * MESSAGES
    assert [allowance.take("a") for _ in range(3)] == ["tell", "silent", "silent"]
    assert allowance.take("b") == "welcome"


def test_a_visitor_is_welcome_again_as_the_minute_rolls_on() -> None:
    clock = Minute()
    allowance = Allowance(clock)
    for _ in range(MESSAGES):
        allowance.take("a")
        clock.now += 1
    assert allowance.take("a") == "tell"
    clock.now = 60.5
    assert allowance.take("a") == "welcome"
    assert allowance.take("a") == "silent"
    clock.now = 200
    assert allowance.take("a") == "welcome"


def test_the_allowance_remembers_a_bounded_number_of_visitors() -> None:
    allowance = Allowance(Minute())
    for number in range(12_000):
        allowance.take(number)
    assert len(allowance._turns) == 10_000
