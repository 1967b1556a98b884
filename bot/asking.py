"""The records of `bot ask`: a question comes in as one, its reply goes out as one."""

from datetime import UTC, datetime

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.lines import Record, instant_field, text_field
from bot.markup import plain


class Asking:
    """Answers the records of `bot ask --jsonl`; a chat's context goes on from line to line."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._contexts: dict[str, Context] = {}

    def __call__(self, record: Record) -> Record:
        question = _question(record)
        chat = record.get("chat")
        context = self._contexts.get(str(chat), Context()) if chat is not None else Context()
        now = instant_field(record, "now") or datetime.now(UTC)
        reply, context = self._conversation.reply(question, context, now)
        if chat is not None:
            self._contexts[str(chat)] = context
        return as_record(reply, record.get("id"))


def _question(record: Record) -> Question:
    lang = None if record.get("lang") is None else text_field(record, "lang")
    if record.get("data") is not None:
        return Question(data=text_field(record, "data"), client_language=lang)
    return Question(text=text_field(record, "text"), client_language=lang)


def as_record(reply: Reply, identity: object = None) -> Record:
    """Say a reply as the output record of `bot ask --jsonl`."""
    record: Record = {
        "id": identity,
        "kind": reply.kind,
        "entry": reply.entry,
        "lang": reply.lang,
        "score": reply.score,
        "text": plain(reply.text),
        "buttons": [{"text": b.text, "data": b.data or b.url or b.copy} for row in reply.buttons for b in row],
        "sources": list(reply.sources),
    }
    if reply.parts:
        record["parts"] = [{"kind": part.kind, "entry": part.entry} for part in reply.parts]
    return record
