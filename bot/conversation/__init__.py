"""From a question and its context to a reply: every decision the bot takes about content."""

from bot.conversation.reply import Conversation

__all__ = ["Conversation"]
