"""What the examples teach about messages that ask about hours, and that the weights which are shipped are learnt from them."""

from collections.abc import Sequence
from functools import cache

import pytest

from benchmarks.fit_hours import LANGUAGES, Example, examples, learn
from bot.conversation.hours_likeness import LINE, odds, weights

_SLACK = 0.05  # of a weight that another processor's sums may come to


@cache
def known(lang: str) -> Sequence[Example]:
    return tuple(examples(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_shipped_is_learnt_from_the_examples_as_they_stand(lang: str) -> None:
    learnt, shipped = learn(known(lang)), weights(lang)
    assert set(shipped) <= set(learnt), "run python -m benchmarks.fit_hours"
    apart = {feature for feature, weight in learnt.items() if abs(weight - shipped.get(feature, 0.0)) > _SLACK}
    assert not apart, "run python -m benchmarks.fit_hours"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hardly_an_example_is_taken_for_its_opposite(lang: str) -> None:
    wrong = [each.text for each in known(lang) if (odds(each.features, lang) >= LINE) != each.asks]
    assert len(wrong) <= len(known(lang)) // 200, wrong


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_features_of_a_message_have_length_one(lang: str) -> None:
    for each in known(lang):
        assert sum(weight * weight for weight in each.features.values()) == pytest.approx(1.0)


def test_nothing_is_known_of_a_language_without_examples() -> None:
    assert odds({"open": 1.0}, "xx") == 0.0
