"""What an update asks: from a Telegram message or pressed button to a Question, or to nothing."""

import unicodedata

from telegram import CallbackQuery, Message, MessageEntity, Update, User
from telegram.ext import filters

from bot.conversation.model import Content, Question

GROUP_ANONYMOUS_BOT = 1087968824  # Telegram's stand-in for a group's admin who writes unseen
LONGEST_NAME = 64

_CONTENTS: tuple[tuple[str, Content], ...] = (
    ("voice", "voice"),
    ("audio", "audio"),
    ("video", "video"),
    ("video_note", "video"),
    ("animation", "video"),
    ("photo", "photo"),
    ("document", "document"),
    ("sticker", "sticker"),
    ("contact", "contact"),
    ("poll", "poll"),
    ("venue", "location"),
    ("location", "location"),
    ("dice", "dice"),
    ("game", "other"),
    ("story", "other"),
    ("paid_media", "other"),
    ("checklist", "other"),
    ("giveaway", "other"),
)


def read(message: Message, me: User) -> Question | None:
    """Return the question of a message; None where it is not for us, or not from a human."""
    if not _is_from_human(message, me):
        return None
    text = message.text or message.caption or ""
    private = message.chat.type == "private"
    if not private and not _is_addressed(message, text, me):
        return None
    content: Content = "text" if text else content_of(message)
    if content == "other" and _is_service(message):
        return None
    return Question(
        text=sound(_without_name(text, me)),
        content=content,
        client_language=_language(message.from_user),
        first_name=_name(message.from_user),
        private=private,
    )


def read_press(query: CallbackQuery) -> Question | None:
    """Return the question a pressed button stands for; None for a game's or foreign inline button."""
    if query.data is None or query.message is None or query.from_user.is_bot:
        return None
    return Question(
        data=sound(query.data),
        client_language=_language(query.from_user),
        first_name=_name(query.from_user),
        private=query.message.chat.type == "private",
    )


def content_of(message: Message) -> Content:
    for attribute, content in _CONTENTS:
        if getattr(message, attribute, None):
            return content
    return "other"


def sound(text: str) -> str:
    """Replace what no UTF-8 can carry and drop control characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})


def _is_from_human(message: Message, me: User) -> bool:
    sender = message.from_user
    if sender is None or message.is_automatic_forward or message.chat.type == "channel":
        return False
    if message.via_bot is not None and message.via_bot.id == me.id:
        return False
    return not sender.is_bot or sender.id == GROUP_ANONYMOUS_BOT


def _is_addressed(message: Message, text: str, me: User) -> bool:
    """Tell whether a group's message is for us: a command, a mention of our name, or a reply to what we said."""
    if text.startswith("/"):
        name = text.split(maxsplit=1)[0].partition("@")[2]
        return not name or name.lower() == (me.username or "").lower()
    answered = message.reply_to_message
    if answered is not None and answered.from_user is not None and answered.from_user.id == me.id:
        return not answered.forum_topic_created
    return any(_names(entity, text, me) for entity in (*message.entities, *message.caption_entities))


def _is_service(message: Message) -> bool:
    """Tell whether Telegram itself speaks: someone joined, a title changed, a message was pinned."""
    return bool(filters.StatusUpdate.ALL.check_update(Update(0, message=message)))


def _names(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    if entity.type != MessageEntity.MENTION:
        return False
    units = text.encode("utf-16-le", "surrogatepass")[entity.offset * 2 : (entity.offset + entity.length) * 2]
    return units.decode("utf-16-le", "replace").lower() == f"@{me.username or ''}".lower()


def _without_name(text: str, me: User) -> str:
    """Cut our own @name out: "/hours@x_bot 1945" is "/hours 1945"."""
    mention = f"@{me.username}".lower()
    at = text.lower().find(mention) if me.username else -1
    if at < 0 or len(text.lower()) != len(text):
        return text
    rest = text[at + len(mention) :]
    if rest[:1].isalnum() or rest[:1] == "_":
        return text
    if text.startswith("/"):
        return text[:at] + rest
    return f"{text[:at].rstrip()} {rest.lstrip(' ,:')}".strip()


def _language(user: User | None) -> str | None:
    return user.language_code if user else None


def _name(user: User | None) -> str:
    return " ".join(sound(user.first_name).split())[:LONGEST_NAME] if user else ""
