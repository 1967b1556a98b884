"""The classifiers: multinomial logistic regression in the dual, and complement naive Bayes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.matching.features import Floats, Ints

C = 8.0  # inverse strength of the penalty; see docs/matching.md
STEPS = 14
BAYES = 0.4  # weight of complement naive Bayes beside the logistic regression
SMOOTHING = 0.2  # of its counts
LARGEST_DUAL = 4_000  # phrases; beyond, the kernel matrix costs too much


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of sparse unit vectors: row i holds ids[starts[i]:starts[i+1]] with their weights (CSR)."""

    starts: npt.NDArray[np.int64]
    ids: Ints
    weights: Floats
    width: int

    @property
    def height(self) -> int:
        return len(self.starts) - 1

    def rows(self) -> Ints:
        """Return the row of each stored weight."""
        return np.repeat(np.arange(self.height, dtype=np.int32), np.diff(self.starts))


def kernel(matrix: Sparse) -> Floats:
    """Return the inner products of all rows, (n, n): common features by dense products, rare ones pair by pair."""
    n, rows = matrix.height, matrix.rows()
    order = np.argsort(matrix.ids, kind="stable")
    ids, rows, weights = matrix.ids[order], rows[order], matrix.weights[order]
    starts = np.flatnonzero(np.r_[True, np.diff(ids) != 0])
    counts = np.diff(np.r_[starts, len(ids)])
    common = np.repeat(counts > max(16, n // 24), counts)
    products = _dense_products(n, ids[common], rows[common], weights[common])
    rare_counts = counts[counts <= max(16, n // 24)]
    products += _pairwise_products(n, rows[~common], weights[~common], rare_counts)
    return products


def _dense_products(n: int, ids: Ints, rows: Ints, weights: Floats) -> Floats:
    products = np.zeros((n, n), dtype=np.float32)
    _, columns = np.unique(ids, return_inverse=True)
    width = int(columns.max()) + 1 if len(columns) else 0
    for start in range(0, width, 2048):
        chosen = (columns >= start) & (columns < start + 2048)
        dense = np.zeros((n, min(2048, width - start)), dtype=np.float32)
        dense[rows[chosen], columns[chosen] - start] = weights[chosen]
        products += dense @ dense.T
    return products


def _pairwise_products(n: int, rows: Ints, weights: Floats, counts: npt.NDArray[np.int64]) -> Floats:
    flat = np.zeros(n * n, dtype=np.float64)
    ends = np.cumsum(counts)
    for size in np.unique(counts):
        firsts = (ends - counts)[counts == size]
        block = firsts[:, None] + np.arange(size)
        r, w = rows[block].astype(np.int64), weights[block]
        pairs = (r[:, :, None] * n + r[:, None, :]).ravel()
        flat += np.bincount(pairs, (w[:, :, None] * w[:, None, :]).ravel(), minlength=n * n)
    return flat.reshape(n, n).astype(np.float32)


def softmax(scores: Floats) -> Floats:
    """Return the softmax of each row."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True), dtype=np.float32)


def fit_dual(products: Floats, labels: npt.NDArray[np.int64], classes: int) -> Floats:
    """Return the dual weights A, (n, classes), of the logistic regression: scores are K A.

    Fixed-Hessian steps after Böhning (1992): A += 1.5 (K/2 + I/c)^-1 [(Y - softmax(K A)) - A/c].
    """
    n = len(labels)
    target = np.zeros((n, classes), dtype=np.float32)
    target[np.arange(n), labels] = 1
    step = np.linalg.inv(0.5 * products.astype(np.float64) + np.eye(n) / C).astype(np.float32)
    alpha = np.zeros((n, classes), dtype=np.float32)
    for _ in range(STEPS):
        gradient = target - softmax(products @ alpha) - alpha / np.float32(C)
        alpha += np.float32(1.5) * (step @ gradient)
    return alpha


def primal(matrix: Sparse, alpha: Floats) -> Floats:
    """Return the weight of every feature for every class, (width, classes)."""
    weights = np.zeros((matrix.width, alpha.shape[1]), dtype=np.float32)
    rows = matrix.rows()
    for start in range(0, len(rows), 50_000):
        part = slice(start, start + 50_000)
        np.add.at(weights, matrix.ids[part], matrix.weights[part, None] * alpha[rows[part]])
    return weights


def centroids(matrix: Sparse, labels: npt.NDArray[np.int64], classes: int) -> Floats:
    """Return the sum of each class's rows, (width, classes)."""
    flat = matrix.ids.astype(np.int64) * classes + labels[matrix.rows()]
    sums = np.bincount(flat, matrix.weights, minlength=matrix.width * classes)
    return sums.reshape(matrix.width, classes).astype(np.float32)


def complement_bayes(sums: Floats) -> Floats:
    """Return the weights of complement naive Bayes (Rennie et al. 2003), (width, classes), centred on each feature."""
    complement = sums.sum(axis=1, keepdims=True) - sums + np.float32(SMOOTHING)
    weights = -np.log(complement / complement.sum(axis=0, keepdims=True))
    return np.asarray(BAYES * (weights - weights.mean(axis=1, keepdims=True)), dtype=np.float32)


def fit_primal(matrix: Sparse, labels: npt.NDArray[np.int64], classes: int, epochs: int = 5) -> Floats:
    """Return the weight of every feature for every class where the dual is too large: Adagrad over small batches."""
    weights = np.zeros((matrix.width, classes), dtype=np.float32)
    squares = np.full((matrix.width, 1), 1e-3, dtype=np.float32)
    order = np.random.default_rng(0)
    for _ in range(epochs):
        for chosen in np.array_split(order.permutation(matrix.height), max(1, matrix.height // 256)):
            _adagrad_step(matrix, labels, weights, squares, chosen)
    return weights


def _adagrad_step(
    matrix: Sparse,
    labels: npt.NDArray[np.int64],
    weights: Floats,
    squares: Floats,
    chosen: npt.NDArray[np.int64],
) -> None:
    lengths = np.diff(matrix.starts)[chosen]
    positions = np.concatenate([np.arange(matrix.starts[row], matrix.starts[row + 1]) for row in chosen])
    features, columns = np.unique(matrix.ids[positions], return_inverse=True)
    dense = np.zeros((len(chosen), len(features)), dtype=np.float32)
    dense[np.repeat(np.arange(len(chosen)), lengths), columns] = matrix.weights[positions]
    gradient = softmax(dense @ weights[features])
    gradient[np.arange(len(chosen)), labels[chosen]] -= 1
    change = dense.T @ gradient + weights[features] * np.float32(len(chosen) / (C * matrix.height))
    squares[features] += (change**2).max(axis=1, keepdims=True)
    weights[features] -= np.float32(0.7) * change / np.sqrt(squares[features])
