"""How long a chat's context lasts, and how a turn changes it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.conversation.model import Context, Reply

LASTS = timedelta(minutes=30)
GENTLE_TURNS = 4  # after a crisis


def faded(context: Context, now: datetime) -> Context:
    """Return the context, forgotten after half an hour but for the language."""
    if context.at is None or timedelta(0) <= now - context.at <= LASTS:
        return context
    return Context(lang=context.lang, chosen_lang=context.chosen_lang, gentle=context.gentle or 0)


def after(context: Context, reply: Reply, now: datetime, question: str) -> Context:
    """Return the context after a reply of any kind; what one kind alone changes is set by its decision."""
    unknowns = context.unknowns + 1 if reply.kind == "unknown" else 0
    gentle = GENTLE_TURNS if reply.kind == "crisis" else max(0, context.gentle - 1)
    return replace(
        context,
        lang=reply.lang,
        kind=reply.kind,
        entry=reply.entry if reply.kind != "suggest" else context.entry,
        unknowns=unknowns,
        gentle=gentle,
        last_question=question[:500] or context.last_question,
        at=now,
    )
