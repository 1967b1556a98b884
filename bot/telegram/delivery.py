"""Messages on their way to a chat: sent, edited in place, with plain text where Telegram refuses the formatting."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, TelegramError

from bot.telegram.courier import Courier
from bot.telegram.faults import is_expected, says
from bot.telegram.render import Message

log = logging.getLogger(__name__)
NO_PREVIEW = {"is_disabled": True}
HTML = {"parse_mode": "HTML"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes: a chat, its topic, and in groups the message it answers."""

    chat: int
    topic: int | None = None
    answers: int | None = None


async def send(bot: Courier, place: Place, messages: Sequence[Message]) -> tuple[int, ...]:
    """Send messages in order and return their ids; a chat that can't be written to ends it with one log line."""
    sent: list[int] = []
    try:
        for message in messages:
            answers = place.answers if not sent else None
            sent.append(await _send(bot, Place(place.chat, place.topic, answers), message))
    except TelegramError as error:
        _give_up(error)
    return tuple(sent)


async def edit(bot: Courier, place: Place, ids: Sequence[int], messages: Sequence[Message]) -> tuple[int, ...]:
    """Put new messages in the place of earlier ones: edit, send what is more, delete what is left."""
    kept = []
    for message_id, message in zip(ids, messages, strict=False):
        kept.append(message_id if await _edited(bot, place.chat, message_id, message) else None)
    renewed = [message for message, old in zip(messages, [*kept, *[None] * len(messages)], strict=False) if old is None]
    sent = await send(bot, place, renewed)
    for message_id in ids[len(messages) :]:
        await _quietly(bot.delete_message(place.chat, message_id))
    return (*(message_id for message_id in kept if message_id is not None), *sent)


async def answer_press(bot: Courier, query_id: str) -> None:
    """Take the waiting sign off a pressed button."""
    await _quietly(bot.answer_callback_query(query_id))


async def show_typing(bot: Courier, place: Place) -> None:
    await _quietly(bot.send_chat_action(place.chat, "typing", message_thread_id=place.topic))


async def _send(bot: Courier, place: Place, message: Message) -> int:
    parameters = _under(message)
    if place.topic is not None:
        parameters["message_thread_id"] = place.topic
    if place.answers is not None:
        parameters["reply_parameters"] = {"message_id": place.answers, "allow_sending_without_reply": True}
    try:
        return await bot.say(place.chat, message.html, **HTML, **parameters)
    except BadRequest as error:
        if not says(error, "can't parse entities", "entities"):
            raise
        log.warning("Telegram refused an answer's formatting; it was sent as plain text")
        return await bot.say(place.chat, message.plain(), **parameters)


async def _edited(bot: Courier, chat: int, message_id: int, message: Message) -> bool:
    """Edit one message; False where it is gone or may not be edited, so that a new one must be sent."""
    parameters = _under(message)
    try:
        await bot.rephrase(chat, message_id, message.html, **HTML, **parameters)
    except BadRequest as error:
        if says(error, "message is not modified"):
            return True
        if not says(error, "can't parse entities", "entities"):
            return False
        await _quietly(bot.rephrase(chat, message_id, message.plain(), **parameters))
    except TelegramError as error:
        _give_up(error)
    return True


def _under(message: Message) -> dict[str, Any]:
    parameters: dict[str, Any] = {} if message.preview else {"link_preview_options": NO_PREVIEW}
    if message.keyboard is not None:
        parameters["reply_markup"] = message.keyboard
    return parameters


async def _quietly(call: Any) -> None:
    try:
        await call
    except TelegramError as error:
        _give_up(error)


def _give_up(error: TelegramError) -> None:
    if is_expected(error):
        log.info("Telegram did not take a call: %s", type(error).__name__)
    else:
        log.warning("a call to the Bot API failed for good: %s", type(error).__name__)
