"""What texts mean beyond their words: sentence vectors, and what a small network learns from them."""

from bot.meaning.encoder import DIMS, Encode, Encoder, Floats, encoder
from bot.meaning.network import Network
from bot.meaning.remembered import Digests, Halves, Remembered

__all__ = ["DIMS", "Digests", "Encode", "Encoder", "Floats", "Halves", "Network", "Remembered", "encoder"]
