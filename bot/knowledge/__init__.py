"""What the bot knows: the model of the knowledge folder and its loader."""

from bot.knowledge.finding import Finding, KnowledgeError
from bot.knowledge.load import load
from bot.knowledge.model import (
    Calibration,
    Crisis,
    Elsewhere,
    Entry,
    Event,
    History,
    Knowledge,
    Regression,
    Situation,
    Smalltalk,
    Source,
)
from bot.knowledge.organisation import Contact, Helpline, Organisation

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
