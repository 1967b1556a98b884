"""Scores by the nearest phrases alone, for knowledge bases too wide for a weight per feature and label."""

import numpy as np

from bot.matching.sparse import Floats, Ints, Places, Sparse

_SHARPNESS = 12.0  # turns a cosine into something as steep as the regression's scores
_MOST_POSTINGS = 60_000  # looked at for one question; common features, which tell least, are left out first


class Nearest:
    """Each label scores as its nearest phrase does."""

    def __init__(self, matrix: Sparse, labels: Places, classes: int) -> None:
        self._features = matrix.turned()
        self._classes = classes
        self._labels = labels

    def scores(self, ids: Ints, weights: Floats) -> Floats:
        """Return the score of every label."""
        best = np.zeros(self._classes, dtype=np.float32)
        np.maximum.at(best, self._labels, self.of_each(ids, weights))
        return best

    def of_each(self, ids: Ints, weights: Floats) -> Floats:
        """Return the score of every phrase."""
        ends = self._features.starts
        lengths = ends[ids + 1] - ends[ids]
        rare = np.argsort(lengths, kind="stable")
        rare = rare[np.cumsum(lengths[rare]) <= _MOST_POSTINGS]
        if not len(rare):
            return np.zeros(len(self._labels), dtype=np.float32)
        parts = [
            slice(start, end) for start, end in zip(ends[ids[rare]].tolist(), ends[ids[rare] + 1].tolist(), strict=True)
        ]
        rows = np.concatenate([self._features.ids[part] for part in parts])
        products = np.concatenate([self._features.weights[part] for part in parts])
        products *= np.repeat(weights[rare], lengths[rare])
        return np.bincount(rows, products, len(self._labels)).astype(np.float32) * np.float32(_SHARPNESS)

    def strengths(self, ids: Ints, weights: Floats, label: int) -> Floats:
        """Return what each feature of a question adds where a phrase of any label holds it."""
        del ids, label
        return weights * weights
