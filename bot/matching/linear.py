"""Scores by a weight for every feature and label."""

import numpy as np

from bot.matching.sparse import Floats, Ints


class Linear:
    """A weight for every feature and label."""

    def __init__(self, weights: Floats) -> None:
        self._weights = weights.astype(np.float16)  # (width, classes); half the memory moves a score by a thousandth

    def scores(self, ids: Ints, weights: Floats) -> Floats:
        """Return the score of every label."""
        return np.asarray(weights @ self._weights[ids].astype(np.float32), dtype=np.float32)

    def strengths(self, ids: Ints, weights: Floats, label: int) -> Floats:
        """Return what each feature of a question adds to a label's score."""
        return np.asarray(weights * self._weights[ids, label], dtype=np.float32)
