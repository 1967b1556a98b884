"""What the embedded Bot API knows: visitors, their chats and messages, updates waiting, the bot's profile."""

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - of no bot: the one in Telegram's own documentation
KEPT_MESSAGES = 400  # of a chat

Message = dict[str, Any]
Event = dict[str, Any]


@dataclass(slots=True)
class Person:
    """A visitor of the playground: their own chat with the bot, and the language of their client."""

    id: int
    first_name: str = "Visitor"
    language_code: str = "en"

    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, "language_code": self.language_code}

    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass(slots=True)
class Profile:
    """What the bot told Telegram of itself, by language code ("" is the default)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)  # (scope, language)
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})

    def shown(self, texts: dict[str, str], lang: str) -> str:
        return texts.get(lang) or texts.get("", "")

    def menu(self, lang: str) -> list[dict[str, str]]:
        """Return the commands of a private chat in a language."""
        for scope in ("all_private_chats", "default"):
            for code in (lang, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []


class World:
    """The state behind the API; listeners hear what a chat's page should show."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self.me = {
            "id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Bot", "username": "playground_bot",
            "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False,
        }  # fmt: skip
        self.people: dict[int, Person] = {}
        self.messages: dict[int, dict[int, Message]] = {}
        self.profile = Profile()
        self.updates: list[dict[str, Any]] = []
        self.arrived = asyncio.Event()
        self.webhook: dict[str, Any] = {}
        self.answered: dict[str, dict[str, Any]] = {}  # callback queries
        self._listeners: dict[int, list[Callable[[Event], None]]] = {}
        self._ids = itertools.count(1000)
        self._message_ids = itertools.count(1)

    # -- visitors -----------------------------------------------------------------------------------------------

    def person(self, number: int, language_code: str = "en", first_name: str = "Visitor") -> Person:
        """Return the visitor of a number, newly arrived where unknown."""
        if number not in self.people:
            self.people[number] = Person(number, first_name, language_code)
            self.messages[number] = {}
        return self.people[number]

    def send(self, person: Person, text: str, **fields: Any) -> Message:
        """Let a visitor send a text (or, by fields, something else) to the bot."""
        message: Message = {
            "message_id": next(self._message_ids), "date": int(self.clock()), "chat": person.chat(), "from": person.user(), **fields,
        }  # fmt: skip
        if text:
            message["text"] = text
            if text.startswith("/"):
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        self._keep(message)
        self.push({"message": message})
        return message

    def edit(self, person: Person, message_id: int, text: str) -> None:
        """Let a visitor edit what they sent."""
        message = {**self.messages[person.id][message_id], "text": text, "edit_date": int(self.clock())}
        self.messages[person.id][message_id] = message
        self.push({"edited_message": message})

    def press(self, person: Person, message_id: int, data: str) -> str:
        """Let a visitor press an inline button; return the id of the callback query."""
        query = str(next(self._ids))
        message = self.messages[person.id].get(message_id) or {
            "message_id": message_id,
            "date": 0,
            "chat": person.chat(),
        }
        self.push(
            {
                "callback_query": {
                    "id": query,
                    "from": person.user(),
                    "chat_instance": "1",
                    "message": message,
                    "data": data,
                }
            }
        )
        return query

    # -- updates ------------------------------------------------------------------------------------------------

    def push(self, update: dict[str, Any]) -> None:
        self.updates.append({"update_id": next(self._ids), **update})
        self.arrived.set()

    def confirm(self, offset: int) -> None:
        """Forget the updates below an offset."""
        self.updates = [update for update in self.updates if update["update_id"] >= offset]

    # -- the bot's messages -------------------------------------------------------------------------------------

    def post(self, chat: int, fields: dict[str, Any]) -> Message:
        """Let the bot send a message."""
        message: Message = {
            "message_id": next(self._message_ids), "date": int(self.clock()), "chat": self.people[chat].chat(), "from": self.me, **fields,
        }  # fmt: skip
        self._keep(message)
        return message

    def change(self, chat: int, message_id: int, fields: dict[str, Any]) -> Message:
        """Let the bot edit one of its messages."""
        kept = {key: value for key, value in self.messages[chat][message_id].items() if key != "reply_markup"}
        message = {**kept, **fields, "edit_date": int(self.clock())}
        self.messages[chat][message_id] = message
        self.tell(chat, {"type": "edit", "message": message})
        return message

    def delete(self, chat: int, message_id: int) -> bool:
        if self.messages.get(chat, {}).pop(message_id, None) is None:
            return False
        self.tell(chat, {"type": "delete", "message_id": message_id})
        return True

    def _keep(self, message: Message) -> None:
        chat = message["chat"]["id"]
        kept = self.messages.setdefault(chat, {})
        kept[message["message_id"]] = message
        if len(kept) > KEPT_MESSAGES:
            del kept[next(iter(kept))]
        self.tell(chat, {"type": "message", "message": message})

    # -- the page -----------------------------------------------------------------------------------------------

    def listen(self, chat: int, listener: Callable[[Event], None]) -> Callable[[], None]:
        """Tell a listener what happens in a chat; return the function that ends it."""
        self._listeners.setdefault(chat, []).append(listener)
        return lambda: self._listeners[chat].remove(listener)

    def tell(self, chat: int, event: Event) -> None:
        for listener in list(self._listeners.get(chat, ())):
            listener(event)
