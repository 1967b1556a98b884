"""The classifiers against slow, plain versions of themselves."""

import numpy as np
import pytest

from bot.matching import Matcher, classifier, learn, sparse
from bot.matching.nearest import Nearest
from bot.matching.sparse import Sparse
from tests.matching.matching_phrases import PHRASES


def _matrix(rows: int, width: int) -> tuple[Sparse, "np.ndarray[tuple[int, int], np.dtype[np.float32]]"]:
    chance = np.random.default_rng(3)
    dense = np.where(chance.random((rows, width)) < 0.15, chance.random((rows, width)), 0).astype(np.float32)
    dense[:, 0] = 0.2
    dense /= np.linalg.norm(dense, axis=1, keepdims=True)
    places = [np.flatnonzero(row) for row in dense]
    starts = np.cumsum([0, *map(len, places)]).astype(np.int64)
    ids = np.concatenate(places).astype(np.int32)
    weights = np.concatenate([row[place] for row, place in zip(dense, places, strict=True)])
    return Sparse(starts, ids, weights, width), dense


def test_products_are_those_of_the_dense_rows() -> None:
    matrix, dense = _matrix(120, 300)
    assert np.allclose(sparse.products(matrix), dense @ dense.T, atol=1e-5)


def test_the_fit_is_where_the_gradient_of_the_likelihood_vanishes() -> None:
    matrix, dense = _matrix(150, 200)
    labels = np.arange(150) % 7
    alpha = classifier.fit_dual(sparse.products(matrix), labels, 7, rounds=80)
    chance = classifier.softmax(dense @ (dense.T @ alpha))
    assert np.abs(np.eye(7)[labels] - chance - alpha / classifier.C).max() < 1e-3


def test_the_fit_without_the_kernel_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix, _ = _matrix(150, 200)
    labels = np.arange(150) % 7
    with_kernel = classifier.primal(matrix, classifier.fit_dual(sparse.products(matrix), labels, 7, rounds=300))
    monkeypatch.setattr(classifier, "LARGEST_KERNEL", 10)
    monkeypatch.setattr(classifier, "_ROUNDS_OF_MANY", 80)
    assert np.allclose(classifier.fit(matrix, labels, 7).weights, with_kernel, atol=1e-3)


def test_few_rounds_without_the_kernel_come_near_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix, dense = _matrix(150, 200)
    labels = np.arange(150) % 7
    monkeypatch.setattr(classifier, "LARGEST_KERNEL", 10)
    few = classifier.fit(matrix, labels, 7).weights
    monkeypatch.setattr(classifier, "_ROUNDS_OF_MANY", 80)
    many = classifier.fit(matrix, labels, 7).weights
    assert np.corrcoef((dense @ few).ravel(), (dense @ many).ravel())[0, 1] > 0.97


def test_complement_bayes_favours_the_class_that_has_the_feature() -> None:
    matrix, dense = _matrix(60, 40)
    labels = np.repeat(np.arange(3), 20)
    weights = classifier.complement_bayes(matrix, labels, 3)
    sums = np.stack([dense[labels == label].sum(axis=0) for label in range(3)], axis=1)
    assert (weights.argmax(axis=1) == sums.argmax(axis=1))[sums.max(axis=1) > 2 * np.median(sums, axis=1)].all()
    assert np.allclose(weights.mean(axis=1), 0, atol=1e-5)


def test_the_nearest_phrase_alone_ranks_where_weights_would_be_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learn, "MOST_WEIGHTS", 10)
    matcher = Matcher.from_phrases(PHRASES, "en")
    for label, phrase in PHRASES:
        assert matcher.rank(phrase).candidates[0].label == label
    assert matcher.explain("membership").features


def test_nearest_scores_are_cosines() -> None:
    matrix, dense = _matrix(60, 40)
    labels = np.repeat(np.arange(3), 20)
    ids = np.flatnonzero(dense[7]).astype(np.int32)
    scores = Nearest(matrix, labels, 3).scores(ids, dense[7, ids])
    cosines = dense @ dense[7]
    assert np.allclose(scores / 12, [cosines[labels == label].max() for label in range(3)], atol=1e-5)
