"""JSON lines in, JSON lines out: the loop behind every machine interface, and the record of `bot ask`."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, TextIO

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.markup import plain

Record = dict[str, Any]


class LineError(ValueError):
    """A line that can't be answered; its sentence goes into the error line."""


def serve(lines: Iterable[str], out: TextIO, answer: Callable[[Record], Record]) -> None:
    """Answer each line in order and flush after each; a bad line gets an error line and the stream goes on."""
    for line in lines:
        out.write(json.dumps(_answer_line(line, answer), ensure_ascii=False) + "\n")
        out.flush()


def _answer_line(line: str, answer: Callable[[Record], Record]) -> Record:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {"error": f"not JSON: {error}"}
    if not isinstance(record, dict):
        return {"error": f"expected a JSON object, found {type(record).__name__}"}
    try:
        return answer(record)
    except (ValueError, KeyError, TypeError) as error:
        return {"error": str(error) or type(error).__name__}


def text_field(record: Record, key: str, default: str | None = None) -> str:
    """Return a field that must be text."""
    value = record.get(key, default)
    if not isinstance(value, str):
        raise LineError(f"{key!r} must be text, found {type(value).__name__}")
    return value


def instant_field(record: Record, key: str) -> datetime | None:
    """Return a field that holds an ISO 8601 instant with its offset, None where it is absent."""
    if record.get(key) is None:
        return None
    text = text_field(record, key)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise LineError(f"{key!r} is not an ISO 8601 time: {text!r}") from None
    if instant.tzinfo is None:
        raise LineError(f"{key!r} needs an offset, as in 2026-01-31T09:00:00+01:00: {text!r}")
    return instant


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
