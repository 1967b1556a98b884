"""What the bot knows: the model of the knowledge folder and its loader."""

from bot.knowledge.finding import Finding, KnowledgeError
from bot.knowledge.load import load
from bot.knowledge.model import (
    Calibration,
    Contact,
    Crisis,
    Elsewhere,
    Entry,
    Event,
    Helpline,
    History,
    Knowledge,
    Organisation,
    Regression,
    Situation,
    Smalltalk,
    Source,
)

__all__ = [
    "Calibration",
    "Contact",
    "Crisis",
    "Elsewhere",
    "Entry",
    "Event",
    "Finding",
    "Helpline",
    "History",
    "Knowledge",
    "KnowledgeError",
    "Organisation",
    "Regression",
    "Situation",
    "Smalltalk",
    "Source",
    "load",
]
