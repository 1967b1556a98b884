"""The figures of both halves of the sets do not fall; `python -m benchmarks.conversation` prints them.

The floors lie a little under what the half kept aside from all tuning reached when they were written.
"""

from collections.abc import Sequence

import pytest

from benchmarks.conversation.judge import Judge, Outcome
from benchmarks.conversation.sets import LANGUAGES, load
from tests.shipped import shipped

FLOORS = {
    "danger": 0.88,
    "innocent": 0.95,
    "elsewhere": 0.99,
    "dialogues": 0.8,
    "strangers": 0.9,
    "language": 0.96,
}


@pytest.fixture(scope="module")
def outcomes() -> Sequence[Outcome]:
    return list(Judge(shipped().conversation).outcomes(load()))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("what", FLOORS)
def test_no_figure_falls(outcomes: Sequence[Outcome], what: str, lang: str) -> None:
    asked = [outcome for outcome in outcomes if outcome.what == what and outcome.lang == lang]
    assert sum(outcome.right for outcome in asked) >= FLOORS[what] * len(asked)
