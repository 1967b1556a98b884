"""An embedded Bot API: enough of Telegram's, with its limits and faults, for the real application to run against."""

from bot.playground.bot_api.errors import ApiError
from bot.playground.bot_api.faults import Faults
from bot.playground.bot_api.server import BotApi
from bot.playground.bot_api.world import TOKEN, Person, World

__all__ = ["TOKEN", "ApiError", "BotApi", "Faults", "Person", "World"]
