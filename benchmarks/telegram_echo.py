"""Our Telegram edge with a conversation that only echoes, to set beside a bare echo bot under the same load."""

import logging
import sys
from datetime import datetime

from bot.conversation.model import Context, Question, Reply
from bot.markup import escape
from bot.settings import Settings
from bot.store import Store
from bot.telegram.application import Known, run
from bot.telegram.reload import Live


class Echo:
    def reply(self, question: Question, context: Context, now: datetime) -> tuple[Reply, Context]:
        return Reply("answer", "en", escape(question.text)), Context(at=now, greeted=context.greeted + 1)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    settings = Settings.load()
    sys.exit(run(settings, Live(lambda: Known(Echo())), Store(settings.database, b"bench")))
