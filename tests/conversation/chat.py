"""A chat with the bot, turn by turn, as the tests hold it: with the shipped knowledge, or with the invented club's."""

from datetime import datetime, timedelta
from functools import cache

from bot.conversation import Conversation
from bot.conversation.model import Button, Context, Question, Reply
from bot.knowledge import Knowledge
from bot.markup import plain
from tests.organisation import club
from tests.shipped import shipped

TUESDAY = datetime.fromisoformat("2026-11-24T10:00:00+01:00")


class Chat:
    """One visitor's chat; each turn comes twenty seconds after the one before."""

    def __init__(self, conversation: Conversation, client: str | None = None, now: datetime = TUESDAY) -> None:
        self._conversation, self._client = conversation, client
        self.now, self.context = now, Context()

    def say(self, text: str, **question: object) -> Reply:
        return self.send(Question(text=text, client_language=self._client, **question))  # type: ignore[arg-type]

    def press(self, button: Button | str) -> Reply:
        data = button if isinstance(button, str) else button.data
        return self.send(Question(data=data, client_language=self._client))

    def send(self, question: Question) -> Reply:
        reply, self.context = self._conversation.reply(question, self.context, self.now)
        self.now += timedelta(seconds=20)
        return reply

    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


def ose(client: str | None = None, now: datetime = TUESDAY) -> Chat:
    return Chat(shipped().conversation, client, now)


def swimmers(client: str | None = "en", now: datetime = TUESDAY) -> Chat:
    return Chat(_club(), client, now)


def titles(reply: Reply) -> list[str]:
    """Return what the buttons of a reply say."""
    return [button.text for row in reply.buttons for button in row]


def button(reply: Reply, text: str) -> Button:
    """Return the button that says a text."""
    return next(each for row in reply.buttons for each in row if each.text == text)


def read(reply: Reply) -> str:
    """Return the text of a reply as a visitor reads it."""
    return plain(reply.text)


def knowledge() -> Knowledge:
    """Return the shipped knowledge."""
    return shipped().knowledge


@cache
def _club() -> Conversation:
    return Conversation(club.knowledge())
