"""Starting the bot as the settings say: the playground without a token, Telegram with one."""

import logging
import os
import sys

from bot.checker.locale import language
from bot.checker.report import as_text
from bot.knowledge import KnowledgeError
from bot.settings import Settings, SettingsError
from bot.store import Store
from bot.telegram.application import live, run

BROKEN = 2  # exit code of a start that the settings or the knowledge prevent


def run_bot() -> int:
    """Start, serve until interrupted, and return the exit code."""
    try:
        settings = Settings.load()
        logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        known = live(settings)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return BROKEN
    except KnowledgeError as error:
        sys.stderr.write(f"{as_text(error.findings, language(os.environ))}\n")
        return BROKEN
    if settings.token:
        return run(settings, known, Store(settings.database, settings.key()))
    from bot.playground.server import run_playground  # noqa: PLC0415 - Telegram needs none of it

    return run_playground(settings, known)
