"""The confidence and its lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.matching import Confidence, Signals
from bot.matching.confidence import SIGNALS, shipped

_SIGNALS = Signals(*[0.5] * len(SIGNALS))


def test_the_packaged_weights_name_every_signal() -> None:
    assert len(shipped().weights) == len(SIGNALS)
    assert 0 < shipped().suggest < shipped().answer < 1


@pytest.mark.parametrize("name", ["standing", "closeness", "stems_covered"])
def test_a_stronger_signal_makes_surer(name: str) -> None:
    stronger = replace(_SIGNALS, **{name: 0.9})
    assert shipped().probability(stronger) > shipped().probability(_SIGNALS)


@pytest.mark.parametrize(("sure", "decision"), [(0.6, "answer"), (0.59, "suggest"), (0.2, "suggest"), (0.19, "reject")])
def test_the_lines_belong_to_the_better_decision(sure: float, decision: str) -> None:
    assert Confidence((), 0.0, 0.6, 0.2).decide(sure) == decision


@pytest.mark.parametrize("value", [-1e9, 1e9])
def test_extreme_signals_stay_probabilities(value: float) -> None:
    assert 0 <= shipped().probability(Signals(*[value] * len(SIGNALS))) <= 1


def test_other_weights_can_be_read(tmp_path: Path) -> None:
    weights = ", ".join(f'"{name}": 0' for name in SIGNALS)
    file = tmp_path / "weights.json"
    file.write_text(f'{{"weights": {{{weights}}}, "bias": 0, "answer": 0.5, "suggest": 0.1}}', encoding="utf-8")
    assert Confidence.read(file).probability(_SIGNALS) == 0.5
