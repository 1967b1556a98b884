"""The library's bot, with a short way for what it does most: saying something and keeping only the message's id."""

from typing import Any, cast

from telegram.ext import ExtBot


class Courier(ExtBot[int]):
    """Sends and edits texts without reading the whole message back, which costs as much as reading a question."""

    __slots__ = ()

    async def say(self, chat: int, text: str, **parameters: Any) -> int:
        """Send a text and return its message's id; the parameters are those of sendMessage, as JSON values."""
        answer = await self._post("sendMessage", {"chat_id": chat, "text": text, **parameters})
        return int(cast("dict[str, Any]", answer)["message_id"])

    async def rephrase(self, chat: int, message_id: int, text: str, **parameters: Any) -> None:
        """Edit a message's text; the parameters are those of editMessageText, as JSON values."""
        await self._post("editMessageText", {"chat_id": chat, "message_id": message_id, "text": text, **parameters})
