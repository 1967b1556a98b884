"""A network of one hidden layer that tells classes of vectors apart, trained by Adam with dropout, the same every time.

Glorot & Bengio 2010 (initial weights), Srivastava et al. 2014 (dropout), Loshchilov & Hutter 2019 (weight decay, cosine).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

_HIDDEN = 256  # units; twice as many find as much
_ROUNDS = 30  # over all vectors; twice as many find as much
_BATCH = 256
_RATE, _DECAY = 1e-2, 3e-2  # a fifth of the rate learns too little in these rounds: five of a hundred less are found
_WARMING = 100  # steps until the rate is full
_MOMENTUM, _VARIANCE, _TINY = 0.9, 0.99, 1e-8
_DROPPED, _DROPPED_HIDDEN = 0.2, 0.3  # share of inputs and of hidden units that a step does without
_SEED = 1912


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """The weights: (inputs, hidden), (hidden,), (hidden, classes), (classes,)."""

    inner: Floats
    shift: Floats
    outer: Floats
    base: Floats

    @classmethod
    def learn(cls, vectors: Floats, classes: Ints, number: int) -> Self:
        """Learn from vectors, (n, inputs) of length 1, and the class of each, below `number`."""
        chance = np.random.default_rng(_SEED)
        weights = _initial(chance, vectors.shape[1], number)
        means = [np.zeros_like(each) for each in weights]
        squares = [np.zeros_like(each) for each in weights]
        batches = max(1, len(vectors) // _BATCH)
        for step in range(_ROUNDS * batches):
            if step % batches == 0:
                order = chance.permutation(len(vectors))
            rows = order[step % batches :: batches]
            rate = _RATE * min(1, (step + 1) / _WARMING) * (1 + np.cos(np.pi * step / (_ROUNDS * batches))) / 2
            slopes = _slopes(chance, weights, vectors[rows], classes[rows])
            for place, slope in enumerate(slopes):
                means[place] += (1 - _MOMENTUM) * (slope - means[place])
                squares[place] += (1 - _VARIANCE) * (slope * slope - squares[place])
                mean = means[place] / (1 - _MOMENTUM ** (step + 1))
                square = squares[place] / (1 - _VARIANCE ** (step + 1))
                decay = _DECAY * weights[place] if slope.ndim > 1 else 0.0
                weights[place] -= np.float32(rate) * (mean / (np.sqrt(square) + _TINY) + decay)
        return cls(*weights)

    def scores(self, vectors: Floats) -> Floats:
        """Return the score of each class for each vector, (n, classes); their exponentials stand as the chances do."""
        scores: Floats = np.maximum(vectors @ self.inner + self.shift, 0) @ self.outer + self.base
        return scores


def _initial(chance: np.random.Generator, inputs: int, classes: int) -> list[Floats]:
    # Vectors of length 1 have entries of 1 / sqrt(inputs): the first layer is as much larger.
    inner = chance.normal(0, 4 * np.sqrt(2 / inputs), (inputs, _HIDDEN)).astype(np.float32)
    outer = chance.normal(0, np.sqrt(1 / _HIDDEN), (_HIDDEN, classes)).astype(np.float32)
    return [inner, np.zeros(_HIDDEN, dtype=np.float32), outer, np.zeros(classes, dtype=np.float32)]


def _slopes(chance: np.random.Generator, weights: Sequence[Floats], vectors: Floats, classes: Ints) -> list[Floats]:
    """Return the gradient of the cross-entropy by each of the weights."""
    inner, shift, outer, base = weights
    given = vectors * _kept(chance, vectors.shape, _DROPPED)
    hidden = given @ inner + shift
    open_ = _kept(chance, hidden.shape, _DROPPED_HIDDEN) * (hidden > 0)
    shown = hidden * open_
    scores = shown @ outer + base
    error = np.exp(scores - scores.max(axis=1, keepdims=True))
    error /= error.sum(axis=1, keepdims=True)
    error[np.arange(len(classes)), classes] -= 1
    error /= len(classes)
    behind = (error @ outer.T) * open_
    return [given.T @ behind, behind.sum(axis=0), shown.T @ error, error.sum(axis=0)]


def _kept(chance: np.random.Generator, shape: tuple[int, ...], dropped: float) -> Floats:
    """Return zeros for what is dropped, and for the others what makes up for it."""
    return (chance.random(shape, dtype=np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)
