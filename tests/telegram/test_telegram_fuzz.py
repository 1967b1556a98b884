"""Any update at all: no unhandled exception, whatever Telegram or a forger sends."""

import asyncio
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import SecretStr
from telegram import Update
from telegram.ext import CallbackContext
from telegram.request import BaseRequest, RequestData

from bot.settings import Settings
from bot.store import Store
from bot.telegram.application import App, build, utc_now
from bot.telegram.handlers import Desk
from bot.telegram.intake import parse
from tests.telegram.telegram_api import ME, TOKEN, Echo

Json = dict[str, Any]

words = st.one_of(
    st.text(st.characters(), max_size=30),
    st.sampled_from(
        [
            "/start donate",
            "/hours@t_bot",
            "@t_bot hi",
            "boom",
            "danger",
            "edit",
            "long",
            "<b>&",
            "\ud800",
            "\u202e\x00",
            "é" * 4096,
            "",
        ]
    ),
)
numbers = st.one_of(st.integers(-5, 5), st.integers(-(2**52), 2**52))
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, words),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=6,
)


def record(optional: dict[str, st.SearchStrategy[Any]] | None = None, /, **needed: st.SearchStrategy[Any]) -> Any:
    """Return objects with the needed fields, some of the optional ones, now and then an unknown one."""
    future = {"field_of_the_future": anything}
    return st.fixed_dictionaries(needed, optional={**(optional or {}), **future})


def one(kind: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return kind.map(lambda value: [value])


file: dict[str, st.SearchStrategy[Any]] = {"file_id": st.just("a"), "file_unique_id": st.just("b")}
length, small = st.integers(0, 10_000), st.integers(-3, 40)
users = record(
    {"language_code": st.one_of(words, st.sampled_from(["fr", "en-GB"])), "last_name": words, "username": words},
    id=numbers, is_bot=st.booleans(), first_name=words,
)  # fmt: skip
chats = record(
    {"title": words, "first_name": words, "is_forum": st.booleans()},
    id=numbers, type=st.sampled_from(["private", "group", "supergroup", "channel", "planet"]),
)  # fmt: skip
entities = record(
    {"user": users, "url": words},
    type=st.sampled_from(["mention", "bot_command", "text_mention", "url", "bold", "hologram"]),
    offset=small, length=small,
)  # fmt: skip
contents: dict[str, st.SearchStrategy[Any]] = {
    "text": words,
    "caption": words,
    "entities": st.lists(entities, max_size=3),
    "caption_entities": st.lists(entities, max_size=3),
    "voice": record(**file, duration=length),
    "audio": record(**file, duration=length),
    "video": record(**file, duration=length, width=length, height=length),
    "video_note": record(**file, duration=length, length=length),
    "animation": record(**file, duration=length, width=length, height=length),
    "photo": one(record(**file, width=length, height=length)),
    "document": record({"file_name": words}, **file),
    "sticker": record(
        **file, width=length, height=length, is_animated=st.booleans(), is_video=st.booleans(), type=words
    ),
    "contact": record(phone_number=words, first_name=words),
    "location": record(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180)),
    "dice": record(emoji=st.just("🎲"), value=st.integers(1, 6)),
    "new_chat_members": st.lists(users, max_size=2),
    "left_chat_member": users,
    "new_chat_title": words,
    "migrate_to_chat_id": numbers,
    "group_chat_created": st.just(True),
    "delete_chat_photo": st.just(True),
    "message_thread_id": numbers,
    "is_topic_message": st.booleans(),
    "is_automatic_forward": st.booleans(),
    "via_bot": users,
    "sender_chat": chats,
    "edit_date": length,
}
plain_messages = record({"from": users, **contents}, message_id=numbers, date=length, chat=chats)
messages = record(
    {"from": users, "reply_to_message": plain_messages, "pinned_message": plain_messages, **contents},
    message_id=numbers, date=length, chat=chats,
)  # fmt: skip
presses = record(
    {"message": messages, "data": words, "inline_message_id": words, "game_short_name": words},
    **{"id": words, "from": users, "chat_instance": words},
)
sound = st.one_of(
    *(
        kind.map(lambda value, name=name: {name: value})
        for name, kind in {
            "message": messages,
            "edited_message": messages,
            "channel_post": messages,
            "business_message": messages,
            "callback_query": presses,
            "inline_query": record(**{"id": words, "from": users, "query": words, "offset": words}),
            "shipping_query": record(
                **{"id": words, "from": users, "invoice_payload": words},
                shipping_address=record(
                    country_code=words, state=words, city=words, street_line1=words, street_line2=words, post_code=words
                ),
            ),
            "update_of_the_future": anything,
        }.items()
    )
)
forged = st.dictionaries(st.sampled_from(["message", "edited_message", "callback_query", "poll"]), anything, max_size=3)


class Offline(BaseRequest):
    """Says yes to everything, as JSON carried through the real encoding."""

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: object, **__: object
    ) -> tuple[int, bytes]:
        assert method == "POST"
        asked = json.loads(json.dumps(request_data.parameters if request_data else {}).encode("utf-8"))
        result: object = ME if url.endswith("getMe") else True
        if url.endswith(("sendMessage", "editMessageText")):
            asked["text"].encode("utf-8")
            result = {"message_id": 5, "date": 1, "chat": {"id": asked["chat_id"], "type": "private"}, "from": ME}
        return 200, json.dumps({"ok": True, "result": result}).encode()


class Rig:
    """The real application, offline, with every unhandled exception kept."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.errors: list[BaseException] = []
        self.application = self.runner.run(self._start())

    async def _start(self) -> App:
        offline = Settings(telegram_bot_token=SecretStr(TOKEN))
        application = build(offline, Offline(), Offline())
        application.add_handlers(Desk(Echo, Store("sqlite://", b"k"), utc_now).handlers())
        application.add_error_handler(self._keep)
        await application.initialize()
        return application

    async def _keep(self, _: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error:
            self.errors.append(context.error)

    def take(self, data: Json) -> Update | None:
        update = parse(json.loads(json.dumps({"update_id": 1, **data})), self.application.bot)
        if update is not None:
            self.runner.run(self.application.process_update(update))
        assert not self.errors
        return update


@pytest.fixture(scope="module")
def rig() -> Iterator[Rig]:
    logging.getLogger("bot.telegram").setLevel(logging.CRITICAL)
    made = Rig()
    yield made
    made.runner.run(made.application.shutdown())
    made.runner.close()
    logging.getLogger("bot.telegram").setLevel(logging.NOTSET)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.limiter.GROUP_SECONDS", 0.0)
    monkeypatch.setattr("bot.telegram.allowance.MESSAGES", 10**9)


quick = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
long = settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@given(sound)
def test_an_update_of_telegrams_form_is_always_read_and_dealt_with(rig: Rig, data: Json) -> None:
    assert rig.take(data) is not None


@quick
@given(forged)
def test_a_forged_update_is_dealt_with_or_passed_over(rig: Rig, data: Json) -> None:
    rig.take(data)
    assert rig.errors == []


@pytest.mark.fuzz
@long
@given(sound)
def test_ten_thousand_updates_of_telegrams_form_are_dealt_with(rig: Rig, data: Json) -> None:
    assert rig.take(data) is not None


@pytest.mark.fuzz
@long
@given(forged)
def test_ten_thousand_forged_updates_are_dealt_with_or_passed_over(rig: Rig, data: Json) -> None:
    rig.take(data)
    assert rig.errors == []
