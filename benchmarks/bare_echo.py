"""The floor: python-telegram-bot as its manual shows it, echoing; CONCURRENT=256 for its concurrent_updates."""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _: Any) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


if __name__ == "__main__":
    builder = Application.builder().token(os.environ["TELEGRAM_BOT_TOKEN"]).base_url(os.environ["TELEGRAM_BASE_URL"])
    builder = builder.connection_pool_size(256).pool_timeout(60)
    builder = builder.concurrent_updates(int(os.environ.get("CONCURRENT", "0")) or False)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()
