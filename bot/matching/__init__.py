"""From a question to ranked entries with a calibrated confidence."""

from bot.matching.confidence import Confidence, Decision, Signals
from bot.matching.matcher import Matcher
from bot.matching.phrasebook import Phrasebook
from bot.matching.ranking import NOTHING, Candidate, Explanation, LeftOut, Ranking

__all__ = [
    "NOTHING",
    "Candidate",
    "Confidence",
    "Decision",
    "Explanation",
    "LeftOut",
    "Matcher",
    "Phrasebook",
    "Ranking",
    "Signals",
]
