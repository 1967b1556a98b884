"""Any text at all, and bounded time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching import Matcher, Phrasebook
from tests.matching.matching_phrases import PHRASES

_MATCHER = Matcher.from_phrases(PHRASES, "en")


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_ranked_with_confidences_in_the_unit_interval(text: str) -> None:
    ranking = _MATCHER.rank(text)
    assert all(0 <= candidate.confidence <= 1 for candidate in ranking.candidates)
    assert ranking.decision in {"answer", "suggest", "reject"}
    assert ranking == _MATCHER.rank(text)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.text(max_size=40)), max_size=12), st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_phrases_make_a_matcher(phrases: list[tuple[str, str]], question: str) -> None:
    matcher = Matcher.from_phrases(phrases, "fr")
    assert all(0 <= candidate.confidence <= 1 for candidate in matcher.rank(question).candidates)
    matcher.explain(question)
    Phrasebook.of(phrases, "fr").leave_one_out()


@pytest.mark.parametrize(
    "question",
    ["a" * 10_000, "pool open " * 1_000, "xyzzy " * 1_700, "é" * 10_000, " ".join(f"w{i}x" for i in range(2_000))],
    ids=["one letter", "known words", "one unknown word", "accents", "many unknown words"],
)
def test_a_question_of_ten_thousand_characters_takes_no_longer_than_a_long_one(question: str) -> None:
    took = []
    for _ in range(5):
        began = time.perf_counter()
        _MATCHER.rank(question)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.020
