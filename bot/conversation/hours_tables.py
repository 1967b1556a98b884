"""The tables of words about hours, by language."""

from bot.conversation.hours_words import HoursWords
from bot.conversation.hours_words_en import ENGLISH
from bot.conversation.hours_words_fr import FRENCH

TABLES: dict[str, HoursWords] = {"en": ENGLISH, "fr": FRENCH}
