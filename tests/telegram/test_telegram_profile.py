"""The profile: told to Telegram in each language and scope, and only what changed."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot.telegram.profile import Profile
from tests.telegram.telegram_api import BotApi, Running, running

ENGLISH = Profile("", "Bot", "Long", "Short", (("hours", "Opening hours"), ("forget", "Erase")), (("hours", "Hours"),))
FRENCH = replace(ENGLISH, code="fr", name="Robot")


async def settled(bot: Running, calls: int) -> None:
    await bot.api.wait_for("setChatMenuButton" if calls else "getMe", seconds=10)
    await asyncio.sleep(0.2)


async def test_the_profile_is_told_in_each_language_and_scope(api: BotApi, tmp_path: Path) -> None:
    async with running(api, tmp_path, profiles=(ENGLISH, FRENCH)) as bot:
        await settled(bot, 1)
    assert api.of("setMyName") == [{"name": "Bot"}, {"name": "Robot", "language_code": "fr"}]
    assert api.of("setMyDescription")[0] == {"description": "Long"}
    assert api.of("setMyShortDescription")[1] == {"short_description": "Short", "language_code": "fr"}
    scopes = [(call["scope"]["type"], len(call["commands"])) for call in api.of("setMyCommands")]
    assert scopes == [("all_private_chats", 2), ("all_group_chats", 1)] * 2
    assert api.of("setChatMenuButton") == [{"menu_button": {"type": "commands"}}]


async def test_a_second_start_tells_only_what_changed(api: BotApi, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'bot.sqlite3'}"
    async with running(api, tmp_path, profiles=(ENGLISH,), database_url=database) as bot:
        await settled(bot, 1)
    api.calls.clear()
    changed = replace(ENGLISH, short_description="Shorter")
    async with running(api, tmp_path, profiles=(changed,), database_url=database):
        await api.wait_for("setMyShortDescription", seconds=10)
        await asyncio.sleep(0.2)
    assert not api.of("setMyName")
    assert not api.of("setMyCommands")


async def test_a_profile_telegram_wants_left_alone_does_not_stop_the_bot(
    api: BotApi, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    api.fail("setMyName", 429, "Too Many Requests", retry_after=4000)
    async with running(api, tmp_path, profiles=(ENGLISH,)):
        await api.wait_for("setMyName", seconds=10)
        api.say("hi")
        await api.wait_for("sendMessage")
    assert len(api.of("setMyName")) == 1
    assert not api.of("setMyDescription")
    assert [record for record in caplog.records if record.levelno == logging.WARNING]


async def test_one_refused_text_does_not_keep_the_others_back(api: BotApi, tmp_path: Path) -> None:
    api.fail("setMyName", 400, "Bad Request: name is too long")
    async with running(api, tmp_path, profiles=(ENGLISH,)) as bot:
        await settled(bot, 1)
    assert api.of("setMyDescription")
