"""Logistic regression between two classes, a weight for each feature of sparse rows, by Newton's method.

Each of its linear systems is solved nearly, by conjugate gradients, without the matrix of second derivatives (Lin, Weng &
Keerthi 2008).
"""

import numpy as np

from bot.matching.sparse import Floats, Sparse

_ROUNDS = 5
_STEPS = 8  # of conjugate gradients in a round; twice the rounds and steps find as much danger


def fit(matrix: Sparse, positive: Floats, strength: float) -> Floats:
    """Return the weights, (width,), that tell rows whose `positive` is 1 from those whose is 0."""
    turned, penalty = matrix.turned(), 1 / strength
    weights = np.zeros(matrix.width, dtype=np.float32)
    for _ in range(_ROUNDS):
        chance: Floats = np.reciprocal(1 + np.exp(-matrix.dot(weights)), dtype=np.float32)  # of each row to be positive
        slack = turned.dot(positive - chance) - penalty * weights
        curvature = chance * (1 - chance)
        step, direction, length = np.zeros_like(weights), slack, float(slack @ slack)
        for _ in range(_STEPS):
            bent = turned.dot(curvature * matrix.dot(direction)) + penalty * direction
            stride = np.float32(length / float(direction @ bent))
            step += stride * direction
            slack = slack - stride * bent
            before, length = length, float(slack @ slack)
            direction = slack + np.float32(length / before) * direction
        weights += step
    return weights
