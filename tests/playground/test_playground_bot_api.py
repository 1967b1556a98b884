"""The embedded Bot API refuses and answers as Telegram does, seen by the real library."""

import asyncio
import re
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.playground.bot_api import TOKEN, BotApi, World
from bot.playground.server import HOST
from bot.telegram.request import Request

CHAT = 7


@pytest.fixture
async def api() -> AsyncIterator[tuple[BotApi, str]]:
    served = BotApi(World())
    served.world.person(CHAT)
    application = web.Application()
    served.add_to(application)
    runner = web.AppRunner(application, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    yield served, f"http://{HOST}:{runner.addresses[0][1]}/bot"
    await runner.cleanup()


@pytest.fixture
async def bot(api: tuple[BotApi, str]) -> AsyncIterator[Bot]:
    client = Bot(TOKEN, base_url=api[1], request=Request(), get_updates_request=Request())
    await client.initialize()
    yield client
    await client.shutdown()


async def test_a_message_comes_back_with_its_entities_in_utf16_units(bot: Bot) -> None:
    message = await bot.send_message(
        CHAT, "😀 <b>gras</b> &amp; <a href='https://example.org'>lien</a>", parse_mode="HTML"
    )
    assert message.text == "😀 gras & lien"
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bold", 3, 4), ("text_link", 10, 4)]


async def test_telegram_finds_links_phones_and_commands_by_itself(bot: Bot) -> None:
    message = await bot.send_message(CHAT, "Call +33 1 53 00 00 00 or see https://example.org, /help")
    assert [e.type for e in message.entities] == ["url", "phone_number", "bot_command"] or {
        e.type for e in message.entities
    } == {"url", "phone_number", "bot_command"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "message text is empty"),
        ("   ", "message text is empty"),
        ("x" * 4097, "message is too long"),
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>crossed</i>", "Unmatched end tag at byte offset 10"),
        ("<table>no</table>", 'Unsupported start tag "table"'),
        ("1 < 2", "Unsupported start tag"),
    ],
)
async def test_a_text_that_telegram_would_refuse_is_refused(bot: Bot, text: str, reason: str) -> None:
    with pytest.raises(BadRequest, match="(?i)" + re.escape(reason)):
        await bot.send_message(CHAT, text, parse_mode="HTML")


async def test_callback_data_over_64_bytes_is_refused(bot: Bot) -> None:
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("é", callback_data="é" * 33)]])
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(CHAT, "text", reply_markup=keys)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot) -> None:
    message = await bot.send_message(CHAT, "same")
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("same", CHAT, message.message_id)
    edited = await bot.edit_message_text("other", CHAT, message.message_id)
    assert getattr(edited, "text", "") == "other"


async def test_an_unknown_chat_message_and_method_are_refused_in_telegrams_words(
    bot: Bot, api: tuple[BotApi, str]
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(99, "text")
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("text", CHAT, 12345)
    async with aiohttp.ClientSession() as session, session.post(f"{api[1]}{TOKEN}/doSomething") as response:
        assert response.status == 404
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_wrong_token_is_unauthorized(api: tuple[BotApi, str]) -> None:
    stranger = Bot("1:wrong", base_url=api[1], request=Request(), get_updates_request=Request())
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_updates_come_once_confirmed_never_again(bot: Bot, api: tuple[BotApi, str]) -> None:
    world = api[0].world
    world.send(world.people[CHAT], "hello")
    first = await bot.get_updates(timeout=1)
    assert [update.message.text for update in first if update.message] == ["hello"]
    assert [u.update_id for u in await bot.get_updates(timeout=0)] == [u.update_id for u in first]
    assert await bot.get_updates(offset=first[-1].update_id + 1, timeout=0) == ()


async def test_a_second_poller_ends_the_first_with_a_conflict(bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.2)
    await bot.get_updates(timeout=0)
    with pytest.raises(Conflict):
        await first


async def test_profile_texts_and_commands_are_kept_by_language(bot: Bot, api: tuple[BotApi, str]) -> None:
    await bot.set_my_name("Bot")
    await bot.set_my_name("Robot", language_code="fr")
    await bot.set_my_commands([("help", "Aide")], language_code="fr")
    profile = api[0].world.profile
    assert (profile.shown(profile.names, "fr"), profile.shown(profile.names, "de")) == ("Robot", "Bot")
    assert profile.menu("fr") == [{"command": "help", "description": "Aide"}]
    assert [command.command for command in await bot.get_my_commands(language_code="fr")] == ["help"]


@pytest.mark.parametrize(
    ("status", "expected"), [(429, RetryAfter), (500, NetworkError), (0, NetworkError)], ids=["429", "500", "dropped"]
)
async def test_it_misbehaves_when_told_to_and_recovers(
    bot: Bot, api: tuple[BotApi, str], status: int, expected: type[TelegramError]
) -> None:
    api[0].faults.plan("sendmessage", status, retry_after=1)
    with pytest.raises(expected):
        await bot.send_message(CHAT, "lost")
    assert (await bot.send_message(CHAT, "kept")).text == "kept"


async def test_updates_can_come_twice_and_out_of_order(bot: Bot, api: tuple[BotApi, str]) -> None:
    world, faults = api[0].world, api[0].faults
    for text in ("one", "two"):
        world.send(world.people[CHAT], text)
    faults.updates_twice = faults.updates_shuffled = True
    assert [u.message.text for u in await bot.get_updates(timeout=0) if u.message] == ["two", "one", "two", "one"]


async def test_a_callback_query_is_answered_once(bot: Bot, api: tuple[BotApi, str]) -> None:
    world = api[0].world
    sent = await bot.send_message(CHAT, "menu")
    query = world.press(world.people[CHAT], sent.message_id, "1:x:")
    assert await bot.answer_callback_query(query)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(query)
