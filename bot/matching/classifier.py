"""The classifiers: multinomial logistic regression by blocks of its dual, and complement naive Bayes."""

from dataclasses import dataclass

import numpy as np

from bot.matching.sparse import Floats, Places, Sparse, products

C = 25.0  # inverse strength of the penalty; 12 to 50 differ by less than half a standard error on every set
BAYES = 0.24  # weight of complement naive Bayes beside the logistic regression
SMOOTHING = 0.2  # of its counts
LARGEST_KERNEL = 2_500  # phrases; beyond, the matrix of all inner products costs more than it saves
_BLOCK = 100  # phrases that are moved together
_TOGETHER, _GROUPS = 4, 4  # neighbours that are moved together, of so many places
ROUNDS = 8
_ROUNDS_OF_MANY = 3  # beyond the largest kernel, where a round costs as much as all of a small set
_MOMENTUM = 0.6  # of a round's step that is taken again before the next: three come as far as eight without
_STRIDE = 4_096  # rows of a table that are stepped on at once
CURVATURE = 0.25  # of the log-likelihood; half of Böhning's bound, and steps up to twice his never climb


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted regression: its dual weights A, (n, classes), and its weights X'A, (width, classes)."""

    alpha: Floats
    weights: Floats


def softmax(scores: Floats) -> Floats:
    """Return the softmax along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def fit(matrix: Sparse, labels: Places, classes: int, strength: float = C) -> Fit:
    """Fit the weight of every feature for every class; `strength` is that of the data against the penalty.

    Maximises the penalised likelihood in the dual, weights = X'A, a block of phrases at a time (Gauss-Seidel):
    A_b += (K_bb/4 + I/c)^-1 [Y_b - softmax((K A)_b) - A_b/c], after Böhning (1992) and Yu, Huang & Lin (2011).
    """
    if matrix.height <= LARGEST_KERNEL:
        alpha = fit_dual(products(matrix), labels, classes, strength=strength)
        return Fit(alpha, primal(matrix, alpha))
    alpha = _first(labels, classes)
    weights = sums(matrix, labels, classes)
    weights -= weights.mean(axis=1, keepdims=True)
    before = np.copy(alpha), np.copy(weights)
    blocks = [(rows, *matrix.dense(rows)) for rows in _neighbours(matrix.height)]
    inverses = [inverted(block @ block.T, strength) for _, block, _ in blocks]
    for number in range(_ROUNDS_OF_MANY):
        if number:
            _step_on(alpha, before[0])
            _step_on(weights, before[1])
        for (rows, block, features), inverse in zip(blocks, inverses, strict=True):
            held = weights[features]
            step = inverse @ _gradient(block @ held, alpha[rows], labels[rows], strength)
            alpha[rows] += step
            weights[features] = held + block.T @ step
    return Fit(alpha, weights)


def fit_dual(kernel: Floats, labels: Places, classes: int, rounds: int = ROUNDS, strength: float = C) -> Floats:
    """Return the dual weights A, (n, classes); the scores of the phrases themselves are K A."""
    alpha = np.zeros((len(labels), classes), dtype=np.float32)
    blocks = blocks_of(len(labels))
    inverses = [inverted(kernel[np.ix_(rows, rows)], strength) for rows in blocks]
    for _ in range(rounds):
        for rows, inverse in zip(blocks, inverses, strict=True):
            alpha[rows] += inverse @ _gradient(kernel[rows] @ alpha, alpha[rows], labels[rows], strength)
    return alpha


def _first(labels: Places, classes: int) -> Floats:
    """Return the dual weights to begin with: each phrase speaks for its label, so that weights are sums of phrases."""
    alpha = np.full((len(labels), classes), -1 / classes, dtype=np.float32)
    alpha[np.arange(len(labels)), labels] += 1
    return alpha


def _step_on(now: Floats, before: Floats) -> None:
    """Move on in the direction of the last round (heavy ball, Polyak 1964); `before` becomes what was there."""
    for start in range(0, len(now), _STRIDE):
        rows = slice(start, start + _STRIDE)
        step = now[rows] - before[rows]
        before[rows] = now[rows]
        now[rows] += np.float32(_MOMENTUM) * step


def blocks_of(height: int, size: int = _BLOCK) -> list[Places]:
    """Return the rows in blocks that mix all classes, since phrases come sorted by class."""
    number = max(1, round(height / size))
    return [np.arange(first, height, number) for first in range(number)]


def _neighbours(height: int) -> list[Places]:
    """Return the rows in blocks of a few neighbours each, which share a class and words: less is to be moved.

    Whole blocks of one class would move still less, but tell strangers worse when the rounds are so few.
    """
    groups = np.array_split(np.arange(height), max(1, height // _TOGETHER))
    order = np.random.default_rng(0).permutation(len(groups))
    return [
        np.concatenate([groups[place] for place in part])
        for part in np.array_split(order, max(1, len(order) // _GROUPS))
    ]


def inverted(kernel: Floats, strength: float = C) -> Floats:
    curvature = CURVATURE * kernel.astype(np.float64) + np.eye(len(kernel)) / strength
    return np.linalg.inv(curvature).astype(np.float32)


def _gradient(scores: Floats, alpha: Floats, labels: Places, strength: float) -> Floats:
    gradient = -softmax(scores) - alpha / np.float32(strength)
    gradient[np.arange(len(labels)), labels] += 1
    return gradient


def primal(matrix: Sparse, alpha: Floats) -> Floats:
    """Return the weight of every feature for every class, (width, classes)."""
    weights = np.zeros((matrix.width, alpha.shape[1]), dtype=np.float32)
    for rows in blocks_of(matrix.height):
        block, features = matrix.dense(rows)
        weights[features] += block.T @ alpha[rows]
    return weights


def complement_bayes(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return the weights of complement naive Bayes (Rennie et al. 2003), (width, classes), centred on each feature."""
    weights = complement_counts(matrix, labels, classes)
    weights /= weights.sum(axis=0, keepdims=True)
    np.log(weights, out=weights)
    weights -= weights.mean(axis=1, keepdims=True)
    weights *= np.float32(-BAYES)
    return weights


def complement_counts(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return how much of each feature the phrases of all other classes hold, smoothed, (width, classes)."""
    counts = sums(matrix, labels, classes)
    np.subtract(counts.sum(axis=1, keepdims=True) + np.float32(SMOOTHING), counts, out=counts)
    return counts


def sums(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return how much of each feature the phrases of each class hold, (width, classes)."""
    held = np.zeros((matrix.width, classes), dtype=np.float32)
    np.add.at(held.reshape(-1), matrix.ids.astype(np.int64) * classes + labels[matrix.rows()], matrix.weights)
    return held
