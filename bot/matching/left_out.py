"""Each phrase scored by the classifiers without it, at a fraction of the cost of fitting again."""

import numpy as np

from bot.matching.classifier import BAYES, CURVATURE, C, complement_counts, fit_dual, softmax
from bot.matching.sparse import Floats, Places, Sparse, products

_NEIGHBOURS = 32  # phrases whose dual weights are fitted again; further ones hardly notice that one is gone
_ROUNDS = 8
_TOGETHER = 64  # phrases that are left out one by one in the same arrays


def scores(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return the scores of each phrase by classifiers fitted without it, (n, classes); features stay as they are."""
    return regression(products(matrix), labels, classes) + bayes(matrix, labels, classes)


def regression(kernel: Floats, labels: Places, classes: int) -> Floats:
    """Return the scores of each phrase by the regression without it, (n, classes).

    Taking phrase i out of the dual sets its row of A to zero; the rows of its nearest neighbours are then fitted again
    with the same steps as in `fit_dual`, all others kept.
    """
    alpha = fit_dual(kernel, labels, classes)
    fitted = kernel @ alpha
    near = kernel.copy()
    np.fill_diagonal(near, -1)
    number = min(_NEIGHBOURS, len(labels) - 1)
    left_out = fitted - np.diag(kernel)[:, None] * alpha
    for rows in np.array_split(np.arange(len(labels)), -(-len(labels) // _TOGETHER)):
        around = np.argpartition(-near[rows], number - 1, axis=1)[:, :number]
        towards = kernel[rows[:, None], around]
        inner = kernel[around[:, :, None], around[:, None, :]]
        inverse = np.linalg.inv(CURVATURE * inner + np.eye(number, dtype=np.float32) / np.float32(C))
        moved = np.zeros((*around.shape, classes), dtype=np.float32)
        reached = fitted[around] - towards[:, :, None] * alpha[rows][:, None, :]
        wanted = (labels[around][:, :, None] == np.arange(classes)).astype(np.float32) - alpha[around] / np.float32(C)
        for _ in range(_ROUNDS):
            step = inverse @ (wanted - softmax(reached) - moved / np.float32(C))
            moved += step
            reached += inner @ step
        left_out[rows] += (towards[:, None, :] @ moved)[:, 0]
    return left_out


def bayes(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return the scores of each phrase by complement naive Bayes without it, (n, classes)."""
    sums = complement_counts(matrix, labels, classes)
    totals = sums.sum(axis=0)
    left_out = np.empty((matrix.height, classes), dtype=np.float32)
    for row, label in enumerate(labels):
        part = slice(matrix.starts[row], matrix.starts[row + 1])
        others = np.arange(classes) != label
        weights = matrix.weights[part]
        counts = sums[matrix.ids[part]] - weights[:, None] * others
        logs = np.log(np.maximum(counts, 1e-9) / (totals - weights.sum() * others))
        left_out[row] = -BAYES * (weights @ (logs - logs.mean(axis=1, keepdims=True)))
    return left_out
