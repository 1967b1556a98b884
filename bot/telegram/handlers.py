"""The straight line: an update becomes a question, the conversation decides, the reply is rendered and sent."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from telegram import CallbackQuery, Chat, MaybeInaccessibleMessage, Message, Update
from telegram.ext import BaseHandler, CallbackContext, CallbackQueryHandler, MessageHandler, filters

from bot.conversation.model import Context, Question, Reply
from bot.conversation.wording import Wording, languages
from bot.store import Store
from bot.telegram import delivery, question
from bot.telegram.allowance import Allowance
from bot.telegram.courier import Courier
from bot.telegram.delivery import Place
from bot.telegram.faults import place as place_of
from bot.telegram.render import render

log = logging.getLogger(__name__)
Spoken = CallbackContext[Courier, Any, Any, Any]

ALLOWED_UPDATES = ("message", "edited_message", "callback_query")
SLOW = 1.0  # seconds before "typing…" is shown
TYPING_LASTS = 5.0  # seconds that Telegram shows it
DOUBLE_TAP = 1.5  # seconds within which the same button pressed again, and no other between, is the same tap
MOST_ANSWERS = 10_000  # whose messages are remembered, so that an edited question edits its answer


class Talk(Protocol):
    """What decides about content: bot.conversation.Conversation, or another with the same one method."""

    def reply(self, question: Question, context: Context, now: datetime) -> tuple[Reply, Context]: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """An answered message: the hash of what it asked, and the messages that answered."""

    asked: int
    messages: tuple[int, ...]


class Desk:
    """Receives visitors: one method for each kind of update."""

    def __init__(self, talk: Callable[[], Talk], store: Store, now: Callable[[], datetime]) -> None:
        """Take `talk` as a function, since the conversation is swapped when the knowledge folder changes."""
        self._talk, self._store, self._now = talk, store, now
        self._allowance = Allowance()
        self._answers: OrderedDict[tuple[int, int], Answered] = OrderedDict()
        self._taps: OrderedDict[Hashable, tuple[str | None, float]] = OrderedDict()

    def handlers(self) -> list[BaseHandler[Update, Any, Any]]:
        return [
            MessageHandler(filters.UpdateType.MESSAGE, self.asked),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, self.edited),
            CallbackQueryHandler(self.pressed),
        ]

    async def asked(self, update: Update, context: Spoken) -> None:
        message, bot = update.message, context.bot
        asked = question.read(message, bot.bot) if message else None
        if message is None or asked is None:
            return
        place = _place(message)
        async with typing(bot, place):
            reply = await self._reply(message, asked)
            if reply is not None:
                sent = await delivery.send(bot, place, render(reply))
                self._keep(message, asked, sent)

    async def edited(self, update: Update, context: Spoken) -> None:
        """Answer an edited question in the place of its earlier answer; danger is said anew, so that it rings."""
        message, bot = update.edited_message, context.bot
        asked = question.read(message, bot.bot) if message else None
        if message is None or asked is None or asked.content != "text":  # a live location moves by edits
            return
        earlier = self._answers.get((message.chat_id, message.message_id))
        if earlier is not None and earlier.asked == hash(asked.text):
            return
        place = _place(message)
        async with typing(bot, place):
            reply = await self._reply(message, asked)
            if reply is None:
                return
            if earlier is None or not earlier.messages or reply.kind == "crisis":
                sent = await delivery.send(bot, place, render(reply))
            else:
                sent = await delivery.edit(bot, place, earlier.messages, render(reply))
            self._keep(message, asked, sent)

    async def pressed(self, update: Update, context: Spoken) -> None:
        query, bot = update.callback_query, context.bot
        if query is None:
            return
        answering = asyncio.create_task(delivery.answer_press(bot, query.id))
        try:
            asked = question.read_press(query)
            if asked is not None and query.message is not None and not self._is_double(query):
                await self._press(bot, query, query.message, asked)
                self._tapped(query)
        finally:
            await answering

    async def _press(
        self, bot: Courier, query: CallbackQuery, message: MaybeInaccessibleMessage, asked: Question
    ) -> None:
        place = replace(_place(message), answers=None)
        async with typing(bot, place):
            reply = await self._decide(message.chat, query.from_user.id, asked)
            if reply is None:
                return
            if reply.edit:
                await delivery.edit(bot, place, (message.message_id,), render(reply))
            else:
                await delivery.send(bot, place, render(reply))

    async def _reply(self, message: Message, asked: Question) -> Reply | None:
        return await self._decide(message.chat, message.from_user.id if message.from_user else 0, asked)

    async def _decide(self, chat: Chat, user: int, asked: Question) -> Reply | None:
        """Let the conversation decide, unless the visitor asks too much; danger is answered even then."""
        verdict = self._allowance.take((chat.id, user))
        visitor = self._store.visitor(chat.id, user)
        reply, context = self._answer(asked, await self._store.context(visitor))
        if verdict != "welcome" and reply.kind != "crisis":
            return _slow_down(reply) if verdict == "tell" else None
        self._store.remember(visitor, context)
        for note in reply.notes:
            self._store.note(visitor, note, reply.lang)
            if note.what == "forget":
                self._forget(chat.id)
        return reply

    def _answer(self, asked: Question, context: Context) -> tuple[Reply, Context]:
        try:
            return self._talk().reply(asked, context, self._now())
        except Exception as error:  # noqa: BLE001 - whatever it is, the visitor gets a sentence and the log its place
            log.error("the conversation failed: %s", place_of(error))  # noqa: TRY400 - a message might quote a visitor
            lang = context.lang or asked.client_language or ""
            return _own_words("telegram-fault", lang), context

    def _forget(self, chat: int) -> None:
        for key in [key for key in self._answers if key[0] == chat]:
            del self._answers[key]

    def _keep(self, message: Message, asked: Question, sent: tuple[int, ...]) -> None:
        self._answers[message.chat_id, message.message_id] = Answered(hash(asked.text), sent)
        if len(self._answers) > MOST_ANSWERS:
            self._answers.popitem(last=False)

    def _is_double(self, query: CallbackQuery) -> bool:
        data, at = self._taps.get(_keyboard(query), (None, -DOUBLE_TAP))
        return data == query.data and asyncio.get_running_loop().time() - at < DOUBLE_TAP

    def _tapped(self, query: CallbackQuery) -> None:
        self._taps[_keyboard(query)] = query.data, asyncio.get_running_loop().time()
        if len(self._taps) > MOST_ANSWERS:
            self._taps.popitem(last=False)


@asynccontextmanager
async def typing(bot: Courier, place: Place) -> AsyncIterator[None]:
    """Show "typing…" for as long as a reply takes, if that is more than a second."""
    loop = asyncio.get_running_loop()
    shown: list[asyncio.Task[None]] = []
    timer = loop.call_later(SLOW, lambda: shown.append(loop.create_task(_keep_typing(bot, place))))
    try:
        yield
    finally:
        timer.cancel()
        for task in shown:
            task.cancel()


async def _keep_typing(bot: Courier, place: Place) -> None:
    while True:
        await delivery.show_typing(bot, place)
        await asyncio.sleep(TYPING_LASTS)


def _place(message: MaybeInaccessibleMessage) -> Place:
    """Return where the answer to a message goes: its chat and topic, in groups as a reply to it."""
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(message.chat.id, topic, None if message.chat.type == "private" else message.message_id)


def _keyboard(query: CallbackQuery) -> Hashable:
    """Return whose keyboard was pressed: there and back again by two buttons is no double tap."""
    return query.from_user.id, query.message and (query.message.chat.id, query.message.message_id)


def _slow_down(reply: Reply) -> Reply:
    return _own_words("telegram-slow-down", reply.lang)


def _own_words(key: str, lang: str) -> Reply:
    known = lang[:2] if lang[:2] in languages() else languages()[0]
    return Reply("refuse", known, Wording(known)(key))
