"""What texts mean: vectors that lie near each other across languages, a network that tells them apart, a memory."""

from collections.abc import Sequence

import numpy as np
import pytest

from bot.meaning import DIMS, Floats, Network, Remembered, encoder


def alike(one: str, other: str) -> float:
    first, second = encoder()([one, other])
    return float(first @ second)


def test_what_means_the_same_lies_nearer_than_what_shares_words() -> None:
    assert alike("my husband hits me", "je suis battue par mon conjoint") > alike(
        "my husband hits me", "my husband hires me"
    )


def test_shouting_and_curly_apostrophes_mean_the_same() -> None:
    assert alike("I CAN’T GO ON", "i can't go on") == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize("text", ["", " ", "\ud800", "😀", "a" * 4096, "\x00", "مساعدة"])
def test_any_text_has_a_vector(text: str) -> None:
    vectors = encoder()([text])
    assert vectors.shape == (1, DIMS)
    assert np.isfinite(vectors).all()


def test_no_text_has_no_vector() -> None:
    assert encoder()([]).shape == (0, DIMS)


def test_a_network_tells_what_it_has_learnt_from_the_rest_and_learns_the_same_each_time() -> None:
    animals = [
        "a cat on the roof",
        "the dog barks",
        "a cow and a calf",
        "le chien dort",
        "un chat noir",
        "two horses",
    ] * 50
    money = ["pay the bill", "my bank account", "how much is it", "un virement", "le prix du billet", "cash only"] * 50
    vectors = encoder()([*animals, *money])
    classes = np.repeat([0, 1], 300)
    network = Network.learn(vectors, classes, 2)
    asked = encoder()(["a sheep with its lamb", "une facture impayée"])
    assert network.scores(asked).argmax(axis=1).tolist() == [0, 1]
    assert (network.scores(asked) == Network.learn(vectors, classes, 2).scores(asked)).all()


class Counting:
    """An encoder that notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Floats:
        self.asked += texts
        return np.array([[len(text)] * DIMS for text in texts], dtype=np.float32).reshape(-1, DIMS)


def test_only_new_texts_are_encoded_again() -> None:
    first = Remembered(Counting())
    first(["one", "three"])
    counting = Counting()
    second = Remembered(counting, *first.asked)
    assert second(["three", "seventeen", "one"])[:, 0].tolist() == [5, 9, 3]
    assert counting.asked == ["seventeen"]


def test_what_is_asked_no_more_is_forgotten() -> None:
    first = Remembered(Counting())
    first(["one", "three"])
    second = Remembered(Counting(), *first.asked)
    second(["three"])
    digests, vectors = second.asked
    assert len(digests) == len(vectors) == 1
