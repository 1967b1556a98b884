"""Logistic regression between two classes, a weight for each feature of sparse rows, by Newton's method.

Each of its linear systems is solved nearly, by conjugate gradients, without the matrix of second derivatives (Lin, Weng &
Keerthi 2008).
"""

import numpy as np
import numpy.typing as npt

from bot.matching.sparse import Floats, Sparse

_ROUNDS = 5
_STEPS = 8  # of conjugate gradients in a round; twice the rounds and steps find as much danger


def fit(matrix: Sparse, positive: Floats, strength: float) -> Floats:
    """Return the weights, (width,), that tell rows whose `positive` is 1 from those whose is 0; no row may be empty."""
    rows, penalty = matrix.rows(), 1 / strength

    def times(weights: Floats) -> Floats:
        return np.asarray(np.add.reduceat(matrix.weights * weights[matrix.ids], matrix.starts[:-1]), dtype=np.float32)

    def back(values: npt.NDArray[np.floating]) -> Floats:
        summed = np.bincount(matrix.ids, matrix.weights * values[rows], minlength=matrix.width)
        return np.asarray(summed, dtype=np.float32)

    weights = np.zeros(matrix.width, dtype=np.float32)
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-times(weights)))  # of each row to be positive
        slack = back(positive - chance) - penalty * weights
        curvature = chance * (1 - chance)
        step, direction, length = np.zeros_like(weights), slack, float(slack @ slack)
        for _ in range(_STEPS):
            bent = back(curvature * times(direction)) + penalty * direction
            stride = np.float32(length / float(direction @ bent))
            step += stride * direction
            slack = slack - stride * bent
            before, length = length, float(slack @ slack)
            direction = slack + np.float32(length / before) * direction
        weights += step
    return weights
