"""What must outlive the process: contexts, feedback, choices, the hash of the profile texts."""

from bot.store.store import Store
from bot.store.values import Visitor

__all__ = ["Store", "Visitor"]
