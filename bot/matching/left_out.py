"""Each phrase scored by the classifiers without it, at a fraction of the cost of fitting again."""

from dataclasses import dataclass

import numpy as np

from bot.matching.classifier import (
    BAYES,
    CURVATURE,
    ROUNDS,
    C,
    Fit,
    blocks_of,
    complement_counts,
    fit,
    inverted,
    softmax,
)
from bot.matching.sparse import Floats, Places, Sparse, largest, products

_NEIGHBOURS = 32  # phrases whose dual weights are fitted again; further ones hardly notice that one is gone
_LEADERS = 40  # classes that may win without a phrase, whose scores move when its neighbours are fitted again
_ROUNDS = 8
_TOGETHER = 64  # phrases that are left out one by one in the same arrays
_SAMPLE = 160  # phrases that tell what is usual
_FEW = 200  # phrases; so few are simply fitted again, since each of them may matter to all others
_PART = 1_000  # phrases among which their neighbours are looked for


@dataclass(frozen=True, slots=True)
class Usual:
    """How a knowledge base scores its own phrases when each is asked without itself: what a good question looks like."""

    score: float = 4.0  # of the best label; the guesses are means over the public sets
    spread: float = 1.6  # standard deviation of it
    right: float = 0.7  # share of phrases that find their label


def usual(matrix: Sparse, labels: Places, classes: int, fitted: Fit) -> Usual:
    """Measure what is usual on a sample of the phrases."""
    if len(labels) < 2 or classes < 2:
        return Usual()
    part = _spread(len(labels), _PART)
    chosen = _spread(len(part), _SAMPLE)
    rows = matrix.part(part)
    found = regression(products(rows), rows.times(fitted.weights), fitted.alpha[part], labels[part], chosen)
    found += bayes(matrix, labels, classes, part[chosen])
    best = found.max(axis=1)
    right = float((found.argmax(axis=1) == labels[part[chosen]]).sum())
    return Usual(float(best.mean()), max(float(best.std()), 0.5), (right + 1) / (len(chosen) + 2))


def _spread(number: int, most: int) -> Places:
    """Return up to so many places that are spread evenly."""
    return np.unique(np.linspace(0, number - 1, min(number, most)).astype(np.int64))


def scores(matrix: Sparse, labels: Places, classes: int) -> Floats:
    """Return the scores of each phrase by classifiers fitted without it, (n, classes); features stay as they are."""
    kernel, every = products(matrix), np.arange(matrix.height)
    if matrix.height <= _FEW:
        return bayes(matrix, labels, classes, every) + fitted_again(kernel, labels, classes)
    fitted = fit(matrix, labels, classes)
    return bayes(matrix, labels, classes, every) + regression(
        kernel, matrix.times(fitted.weights), fitted.alpha, labels, every
    )


def fitted_again(kernel: Floats, labels: Places, classes: int) -> Floats:
    """Return the scores of each phrase by a regression that is fitted without it, (n, classes).

    All n regressions are fitted at once as `fit_dual` fits one, A of shape (n, n, classes); in the one without phrase i
    row i stays zero, and the inverse without row and column i is that of all, m_i m_i' / m_ii taken away.
    """
    number = len(labels)
    alpha = np.zeros((number, number, classes), dtype=np.float32)  # phrase, regression, class
    blocks = [(rows, inverted(kernel[np.ix_(rows, rows)])) for rows in blocks_of(number)]
    for _ in range(ROUNDS):
        for rows, all_ in blocks:
            scores = (kernel[rows] @ alpha.reshape(number, -1)).reshape(len(rows), number, classes)
            wanted = -softmax(scores) - alpha[rows] / np.float32(C)
            wanted[np.arange(len(rows)), :, labels[rows]] += 1
            wanted[np.arange(len(rows)), rows] = 0
            step = (all_ @ wanted.reshape(len(rows), -1)).reshape(wanted.shape)
            own = step[np.arange(len(rows)), rows] / all_.diagonal()[:, None]
            step[:, rows] -= all_[:, :, None] * own
            alpha[rows] += step
    return np.asarray(np.einsum("ij,jic->ic", kernel, alpha), dtype=np.float32)


def regression(kernel: Floats, fitted: Floats, alpha: Floats, labels: Places, chosen: Places) -> Floats:
    """Return the scores of the chosen phrases by a regression without each, (chosen, classes).

    Taking phrase i out of the dual sets its row of A to zero; the rows of its nearest neighbours are then fitted again
    with the same steps as in `fit_dual`, for the classes that may win; all else is kept. `fitted` are the scores with all
    phrases.
    """
    number, most = min(_NEIGHBOURS, len(labels) - 1), min(_LEADERS, fitted.shape[1])
    left_out = fitted[chosen] - kernel[chosen, chosen][:, None] * alpha[chosen]
    for places in np.array_split(np.arange(len(chosen)), -(-len(chosen) // _TOGETHER)):
        rows = chosen[places]
        each = np.arange(len(rows))
        near = kernel[rows]
        near[each, rows] = -1
        around = largest(near, number)
        towards = kernel[rows[:, None], around]
        inner = kernel[around[:, :, None], around[:, None, :]]
        inverse = np.linalg.inv(CURVATURE * inner + np.eye(number, dtype=np.float32) / np.float32(C))
        promising = left_out[places]
        promising[each, labels[rows]] = np.inf
        leaders = largest(promising, most)
        chances = _Chances(fitted[around] - towards[:, :, None] * alpha[rows][:, None, :], leaders)
        moved = np.zeros_like(chances.scores)
        own = labels[around][:, :, None] == leaders[:, None, :]
        wanted = own.astype(np.float32) - alpha[around[:, :, None], leaders[:, None, :]] / np.float32(C)
        for _ in range(_ROUNDS):
            step = inverse @ (wanted - chances.now() - moved / np.float32(C))
            moved += step
            chances.scores += inner @ step
        left_out[places[:, None], leaders] += (towards[:, None, :] @ moved)[:, 0]
    return left_out


class _Chances:
    """The chances of the leading classes, whose scores move; those of all others stay."""

    def __init__(self, scores: Floats, leaders: Places) -> None:
        """Take all scores, (phrases, neighbours, classes), and the leading classes of each phrase."""
        self.scores = np.take_along_axis(scores, leaders[:, None, :], axis=2)
        self._highest = scores.max(axis=2, keepdims=True)
        all_ = np.exp(scores - self._highest).sum(axis=2, keepdims=True)
        self._others = np.maximum(all_ - np.exp(self.scores - self._highest).sum(axis=2, keepdims=True), 0)

    def now(self) -> Floats:
        raised = np.exp(self.scores - self._highest)
        return np.asarray(raised / (raised.sum(axis=2, keepdims=True) + self._others), dtype=np.float32)


def bayes(matrix: Sparse, labels: Places, classes: int, chosen: Places) -> Floats:
    """Return the scores of the chosen phrases by complement naive Bayes without each, (chosen, classes)."""
    sums = complement_counts(matrix, labels, classes)
    totals = sums.sum(axis=0)
    left_out = np.empty((len(chosen), classes), dtype=np.float32)
    for place, row in enumerate(chosen):
        part = slice(matrix.starts[row], matrix.starts[row + 1])
        weights = matrix.weights[part]
        counts = sums[matrix.ids[part]] - weights[:, None]
        counts[:, labels[row]] += weights  # what other classes hold besides the phrase's own never held it
        without = totals - weights.sum()
        without[labels[row]] = totals[labels[row]]
        logs = weights @ np.log(np.maximum(counts, 1e-9)) - weights.sum() * np.log(without)
        left_out[place] = -BAYES * (logs - logs.mean())
    return left_out
