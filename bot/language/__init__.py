"""Words: normalising, stemming, repairing typos, identifying the language."""

from bot.language.frequency import frequencies
from bot.language.identify import Identified, identify
from bot.language.normalise import fold, normalise, tokens
from bot.language.repair import Repair
from bot.language.stems import stem, stems

__all__ = ["Identified", "Repair", "fold", "frequencies", "identify", "normalise", "stem", "stems", "tokens"]
