"""Rows of sparse vectors, their inner products and their dense blocks."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Places = npt.NDArray[np.int64]

_GROUP = 32  # columns
_COMMON = 12  # one row in so many holds a common feature; faster by one large product than pair by pair


def in_order(numbers: Ints | Places, end: int) -> Places:
    """Return the places of numbers below an end, the least first; NumPy sorts small numbers by their digits, sooner."""
    return np.argsort(numbers.astype(np.min_scalar_type(end)), kind="stable")


def largest(table: Floats, count: int) -> Places:
    """Return the places of the largest of each row, (rows, count), in no order.

    They lie in as many groups with the largest maxima, so that all others need not be sorted.
    """
    groups = -(-table.shape[1] // _GROUP)
    if groups <= 2 * count:
        return np.argpartition(-table, count - 1, axis=1)[:, :count]
    padded = np.full((len(table), groups * _GROUP), -np.inf, dtype=np.float32)
    padded[:, : table.shape[1]] = table
    grouped = padded.reshape(len(table), groups, _GROUP)
    leading = np.argpartition(-grouped.max(axis=2), count - 1, axis=1)[:, :count]
    held = np.take_along_axis(grouped, leading[:, :, None], axis=1).reshape(len(table), -1)
    best = np.argpartition(-held, count - 1, axis=1)[:, :count]
    return np.take_along_axis(leading, best // _GROUP, axis=1) * _GROUP + best % _GROUP


def ranges(starts: Places, lengths: Places) -> Places:
    """Return the places from each start on, as many as its length, one range after the other."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(lengths.sum()) + np.repeat(starts - before, lengths), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of sparse vectors: row i holds ids[starts[i]:starts[i+1]] with their weights (CSR)."""

    starts: Places
    ids: Ints
    weights: Floats
    width: int

    @property
    def height(self) -> int:
        return len(self.starts) - 1

    def rows(self) -> Ints:
        """Return the row of each stored weight."""
        return np.repeat(np.arange(self.height, dtype=np.int32), np.diff(self.starts))

    def places(self, chosen: Places) -> Places:
        """Return where the stored weights of the chosen rows are, one row after the other."""
        return ranges(self.starts[chosen], (self.starts[1:] - self.starts[:-1])[chosen])

    def part(self, chosen: Places) -> "Sparse":
        """Return the chosen rows."""
        places = self.places(chosen)
        starts = np.concatenate([[0], np.cumsum((self.starts[1:] - self.starts[:-1])[chosen])]).astype(np.int64)
        return Sparse(starts, self.ids[places], self.weights[places], self.width)

    def turned(self) -> "Sparse":
        """Return the columns as rows."""
        order = in_order(self.ids, self.width)
        starts = np.searchsorted(self.ids[order], np.arange(self.width + 1))
        return Sparse(starts, self.rows()[order], self.weights[order], self.height)

    def dot(self, weights: Floats) -> Floats:
        """Return the product with a vector, (rows,)."""
        total = np.zeros(self.height, dtype=np.float32)
        held = np.flatnonzero(np.diff(self.starts))
        if len(held):
            total[held] = np.add.reduceat(self.weights * weights[self.ids], self.starts[held])
        return total

    def times(self, weights: Floats) -> Floats:
        """Return the product with a dense matrix, (rows, columns)."""
        total = np.zeros((self.height, weights.shape[1]), dtype=np.float32)
        for row in range(self.height):
            place = slice(self.starts[row], self.starts[row + 1])
            total[row] = self.weights[place] @ weights[self.ids[place]]
        return total

    def dense(self, chosen: Places) -> tuple[Floats, Ints]:
        """Return the chosen rows as a dense block, (rows, features), and the ids of its features."""
        places = self.places(chosen)
        features, columns = np.unique(self.ids[places], return_inverse=True)
        block = np.zeros((len(chosen), len(features)), dtype=np.float32)
        lengths = (self.starts[1:] - self.starts[:-1])[chosen]
        block[np.repeat(np.arange(len(chosen)), lengths), columns] = self.weights[places]
        return block, features


def products(matrix: Sparse) -> Floats:
    """Return the inner products of all rows, (n, n): common features by dense products, rare ones pair by pair."""
    n = matrix.height
    order = in_order(matrix.ids, matrix.width)
    ids, rows, weights = matrix.ids[order], matrix.rows()[order], matrix.weights[order]
    counts = np.bincount(ids, minlength=matrix.width)
    few = max(16, n // _COMMON)
    common = counts[ids] > few
    total = _dense_products(n, ids[common], rows[common], weights[common])
    _add_pairs(total, rows[~common], weights[~common], counts[(counts > 0) & (counts <= few)])
    return total


def _dense_products(n: int, ids: Ints, rows: Ints, weights: Floats) -> Floats:
    features, columns = np.unique(ids, return_inverse=True)
    dense = np.zeros((n, len(features)), dtype=np.float32)
    dense[rows, columns] = weights
    return dense @ dense.T


def _add_pairs(total: Floats, rows: Ints, weights: Floats, counts: Places) -> None:
    """Add the products of features that few rows have; rows and weights are grouped by feature."""
    flat, n = total.reshape(-1), len(total)
    firsts = np.cumsum(counts) - counts
    for size in np.unique(counts):
        group = firsts[counts == size][:, None] + np.arange(size)
        r, w = rows[group].astype(np.int64), weights[group]
        np.add.at(flat, (r[:, :, None] * n + r[:, None, :]).ravel(), (w[:, :, None] * w[:, None, :]).ravel())
