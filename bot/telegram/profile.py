"""How the bot presents itself in Telegram: name, descriptions, command menus, each told only when it changed."""

import hashlib
import json
import logging
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass
from typing import Any

from telegram import BotCommandScope, MenuButtonCommands
from telegram.error import RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.conversation.wording import Wording
from bot.knowledge import Knowledge
from bot.store import Store
from bot.telegram.faults import without_token

log = logging.getLogger(__name__)

GROUP = ("hours", "services", "history", "donate", "contact", "help")
PRIVATE = (
    *GROUP[:4], "volunteer", *GROUP[4:], "find", "language", "sources", "feedback", "privacy", "forget", "start",
)  # fmt: skip
LONGEST_COMMAND, LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_SHORT = 256, 64, 512, 120  # characters, Telegram's limits

Commands = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What Telegram shows of the bot in one language; the default language's code is empty."""

    code: str
    name: str
    description: str
    short_description: str
    private: Commands
    group: Commands


@dataclass(frozen=True, slots=True)
class Call:
    """One method of the Bot API with its parameters, and the name under which its digest is kept."""

    method: str
    parameters: dict[str, Any]
    of: str = ""

    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self.parameters, sort_keys=True).encode()).hexdigest()


def profiles(knowledge: Knowledge) -> tuple[Profile, ...]:
    """Return the profile of each language; the first stands for all languages that have none."""
    languages = knowledge.organisation.languages
    return tuple(_profile(knowledge, lang, "" if lang == languages[0] else lang) for lang in languages)


def calls(wanted: tuple[Profile, ...]) -> Iterator[Call]:
    for profile in wanted:
        code = {"language_code": profile.code} if profile.code else {}
        yield Call("setMyName", {"name": profile.name, **code}, profile.code)
        yield Call("setMyDescription", {"description": profile.description, **code}, profile.code)
        yield Call("setMyShortDescription", {"short_description": profile.short_description, **code}, profile.code)
        for scope, commands in (("all_private_chats", profile.private), ("all_group_chats", profile.group)):
            yield Call(
                "setMyCommands",
                {"commands": commands, "scope": scope, **code},
                f"{profile.code}:{scope}",
            )
    yield Call("setChatMenuButton", {"menu_button": "commands"})


async def publish(bot: ExtBot[Any], store: Store, wanted: tuple[Profile, ...]) -> None:
    """Tell Telegram what changed since it was last told; what it refuses now is tried at the next start."""
    for call in calls(wanted):
        name = f"{bot.base_url.rpartition('/bot')[0]} {bot.id} {call.method} {call.of}"
        try:
            if await store.digest(name) != call.digest():
                await _tell(bot, call)
                await store.keep_digest(name, call.digest())
        except RetryAfter:
            log.warning("Telegram wants the profile left alone for a while; the rest is told at the next start")
            return
        except TelegramError as error:
            log.warning("Telegram did not take %s: %s", call.method, without_token(str(error)))
        except Exception as error:  # noqa: BLE001 - each database driver has its own errors
            log.warning(
                "the profile is left as it is, since the store does not say what it was: %s", type(error).__name__
            )
            return


def _tell(bot: ExtBot[Any], call: Call) -> Awaitable[object]:
    given = call.parameters
    match call.method:
        case "setMyName":
            return bot.set_my_name(**given)
        case "setMyDescription":
            return bot.set_my_description(**given)
        case "setMyShortDescription":
            return bot.set_my_short_description(**given)
        case "setMyCommands":
            return bot.set_my_commands(**given | {"scope": BotCommandScope(given["scope"])})
        case _:
            return bot.set_chat_menu_button(menu_button=MenuButtonCommands())


def _profile(knowledge: Knowledge, lang: str, code: str) -> Profile:
    organisation = knowledge.organisation
    return Profile(
        code,
        organisation.bot_name[lang][:LONGEST_NAME],
        organisation.description[lang][:LONGEST_DESCRIPTION],
        organisation.short_description[lang][:LONGEST_SHORT],
        _commands(knowledge, lang, PRIVATE),
        _commands(knowledge, lang, GROUP),
    )


def _commands(knowledge: Knowledge, lang: str, names: tuple[str, ...]) -> Commands:
    described = ((name, _description(knowledge, lang, name)) for name in names)
    return tuple((name, text[:LONGEST_COMMAND]) for name, text in described if text)


def _description(knowledge: Knowledge, lang: str, command: str) -> str:
    """Return what a command's menu line says: our own words, else its entry's title; nothing where it leads nowhere."""
    wording, key = Wording(lang), f"telegram-menu-{command}"
    if wording.has(key):
        return wording(key)
    entry = knowledge.entries.get(knowledge.organisation.commands.get(command, ""))
    return entry.title[lang] if entry else ""
