"""What phrases and questions are compared by: counted at once or one by one, it is the same."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.corpus import blocks
from bot.matching.features import Extractor, Word
from bot.matching.synonyms import tags
from bot.matching.weighing import Vector, Weighing

LINES = [("gift", "donation", "don"), ("open hours", "opening times"), ("children", "kids")]
WORDS = ("children", "child", "kids", "donation", "open", "opening", "hours", "times", "zoo", "a", "à", "l", "x" * 60)

documents = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), min_size=1, max_size=12)


def _words(document: list[str]) -> list[Word]:
    return [Word(word, word) for word in document]


def _dense(vector: Vector, width: int) -> npt.NDArray[np.float64]:
    return np.bincount(vector.ids, vector.weights, width).astype(np.float64)


@settings(max_examples=150, deadline=None)
@given(documents)
@pytest.mark.parametrize("lang", ["en", None])
def test_many_documents_are_counted_as_each_of_them_is(lang: str | None, texts: list[list[str]]) -> None:
    meanings = tags(LINES, lang or "")
    counted = blocks(texts, lang, meanings)
    alone = [Extractor(lang, meanings).counts(_words(text)) for text in texts]
    for name, block in counted.items():
        found: list[dict[int, float]] = [{} for _ in texts]
        for row, feature, count in zip(block.rows, block.ids, block.counts, strict=True):
            found[row][block.features[feature]] = float(count)
        assert found == [blocks_of[name] for blocks_of in alone]


@settings(max_examples=150, deadline=None)
@given(documents, st.lists(st.sampled_from((*WORDS, "unseen")), min_size=1, max_size=8))
def test_features_that_always_stand_together_are_compared_as_one_without_loss(
    texts: list[list[str]], asked: list[str]
) -> None:
    meanings = tags(LINES, "en")
    extract = Extractor("en", meanings)
    weighing, matrix = Weighing.learn(blocks(texts, "en", meanings), len(texts), "en")
    rows = np.array([_dense(weighing.vector(extract.counts(_words(text))), matrix.width) for text in texts])
    stored = np.zeros_like(rows)
    stored[matrix.rows(), matrix.ids] = matrix.weights
    assert np.allclose(rows, stored, atol=1e-5)
    assert np.allclose((rows**2).sum(axis=1), 1, atol=1e-5)
    question = weighing.vector(extract.counts(_words(asked)))
    assert (_dense(question, matrix.width) ** 2).sum() <= question.known + 1e-5
    assert np.allclose(rows @ _dense(question, matrix.width), _cosines(weighing, texts, asked, extract), atol=1e-5)


def _cosines(weighing: Weighing, texts: list[list[str]], asked: list[str], extract: Extractor) -> list[float]:
    """Return the cosine of a question to each text, feature by feature as if none shared a direction."""
    width = len(weighing.features)
    alone = np.arange(width, dtype=np.int32), np.ones(width, dtype=np.float32)
    every = Weighing(weighing.features, weighing.idf, *alone, weighing.highest)
    question = _dense(every.vector(extract.counts(_words(asked))), width)
    return [float(question @ _dense(every.vector(extract.counts(_words(text))), width)) for text in texts]
