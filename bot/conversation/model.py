"""The values that travel the straight line: a question, the context of its chat, and the reply."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Kind = Literal[
    "answer", "hours", "history", "suggest", "unknown", "crisis", "smalltalk", "command", "handoff", "refuse"
]
Content = Literal[
    "text", "voice", "audio", "video", "photo", "document", "sticker", "contact", "poll", "location", "dice", "other"
]


@dataclass(frozen=True, slots=True)
class Question:
    """What a visitor sent: a text or caption, a pressed button (data), or some other content.

    A command is a text that starts with "/", already freed of the bot's name ("/hours@x_bot" is "/hours").
    """

    text: str = ""
    data: str | None = None
    content: Content = "text"
    client_language: str | None = None  # the language_code of the visitor's Telegram
    first_name: str = ""
    private: bool = True  # False in groups


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button; exactly one of data (at most 64 bytes), url and copy is set."""

    text: str
    data: str = ""
    url: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions that a message held, and what answered it."""

    kind: Kind
    entry: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """Something the store shall keep for learning; it never holds a message text."""

    what: Literal["chosen", "declined", "liked", "disliked", "reason", "forget"]
    entry: str | None = None
    offered: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: text in our light markup (see bot.markup), rows of buttons, and where it comes from."""

    kind: Kind
    lang: str
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    entry: str | None = None
    score: float | None = None
    sources: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[Note, ...] = ()
    edit: bool = False  # replaces the message whose button was pressed
    preview: bool = False  # a link is the answer: let Telegram preview it
    trace: tuple[str, ...] = ()  # the way through the decisions, for --explain


@dataclass(frozen=True, slots=True)
class Context:
    """What a chat remembers between turns; the store keeps it as JSON (see conversation.context)."""

    lang: str | None = None  # the language of the last reply
    chosen_lang: str | None = None  # set by /language: stands over identification of short messages
    client: str | None = None  # the language of the visitor's Telegram, to notice that they changed it
    entry: str | None = None  # the last entry answered
    kind: Kind | None = None
    service: str | None = None  # of the last hours answer
    day: date | None = None  # last day asked about
    time_words: str = ""  # the clock part of the last hours question, to be kept when only the day is replaced
    offered: tuple[str, ...] = ()  # entry ids offered in the last reply, in order
    declined: tuple[str, ...] = ()  # never to be offered again in this conversation
    tried: tuple[str, ...] = ()  # entries already given for the question a correction takes back
    last_question: str = ""  # kept in memory and contexts only, for corrections; gone with the context
    attribute: str = ""  # of the last entry, asked last: "cost", "place"
    crisis: str = ""  # the situation whose numbers stay one tap away
    rated: str = ""  # the entry whose answer was rated: its thumbs are gone
    asked_why: str = ""  # the entry whose thumb down was just asked for its reason
    said: str = ""  # mark of the words of the last reply
    unknowns: int = 0  # in a row
    offers: int = 0  # made for the same question
    repeats: int = 0  # how often the last reply has been said in a row
    gentle: int = 0  # turns that stay gentle after a crisis
    greeted: int = 0
    at: datetime | None = None  # of the last turn; older than 30 minutes: forgotten
