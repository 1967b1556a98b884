"""One turn of a conversation as the decisions see it, and what a decision hands back."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.conversation.model import Context, Question, Reply
from bot.language import normalise


@dataclass(frozen=True, slots=True)
class Turn:
    """A question read in a language, in the context of its chat, at a moment of the organisation's local time."""

    question: Question
    text: str
    lang: str
    context: Context
    now: datetime
    normal: str = ""  # the text as plain words
    certain: bool = True  # the language shows from the words themselves
    foreign: bool = False  # the words are of a language we do not speak

    def asking(self, text: str) -> "Turn":
        """Return the same turn with another text: a part of the message, or what a correction leaves."""
        return replace(self, text=text, normal=normalise(text))

    @property
    def gentle(self) -> bool:
        return self.context.gentle > 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision's reply and the context it leaves; `why` tells how it was come by."""

    reply: Reply
    context: Context
    why: tuple[str, ...] = field(default=())

    def told(self, *why: str) -> "Outcome":
        return replace(self, why=(*why, *self.why))
