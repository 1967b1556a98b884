"""Calibrated confidence: the probability that the best candidate is right, and the lines it is held against."""

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import Literal, Self

Decision = Literal["answer", "suggest", "reject"]

SIGNALS = ("standing", "closeness", "stems_covered", "phrases", "distinct")


_values: Callable[["Signals"], tuple[float, ...]] = attrgetter(*SIGNALS)


@dataclass(frozen=True, slots=True)
class Signals:
    """What the confidence looks at; see docs/matching.md."""

    standing: float  # score of the best label, in standard deviations from what phrases left out usually score
    closeness: float  # cosine to the nearest phrase of the best label, times log of the number of words
    stems_covered: float  # share of the question's stems, by weight, that the best label's phrases hold
    phrases: float  # log of the number of the best label's phrases
    distinct: float  # log-odds of the knowledge base's phrases finding their label when left out

    def values(self) -> tuple[float, ...]:
        return _values(self)


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic of the signals, fitted by benchmarks/fit_confidence.py, with the lines of the three decisions."""

    weights: tuple[float, ...]
    bias: float
    answer: float
    suggest: float

    @classmethod
    def read(cls, path: Path | None = None) -> Self:
        """Read weights from a file, the packaged ones without it."""
        source = files("bot.matching") / "data" / "confidence.json" if path is None else path
        record = json.loads(source.read_text(encoding="utf-8"))
        weights = tuple(float(record["weights"][name]) for name in SIGNALS)
        return cls(weights, float(record["bias"]), float(record["answer"]), float(record["suggest"]))

    def probability(self, signals: Signals) -> float:
        """Return the probability in [0, 1] that the best candidate is right."""
        logit = self.bias + sum(w * v for w, v in zip(self.weights, signals.values(), strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))

    def reason(self, signals: Signals) -> str:
        """Say in a sentence what the decision rests on."""
        sure = self.probability(signals)
        lines = {"answer": ">= answer line", "suggest": "between the lines", "reject": "< suggest line"}
        parts = (
            f"confidence {sure:.2f} {lines[self.decide(sure)]} ({self.answer:.2f} / {self.suggest:.2f})",
            f"score {signals.standing:+.1f} standard deviations from the usual one",
            f"{signals.stems_covered:.0%} of the words' weight in this label's phrases",
        )
        return "; ".join(parts)

    def decide(self, probability: float) -> Decision:
        if probability >= self.answer:
            return "answer"
        return "suggest" if probability >= self.suggest else "reject"


@cache
def shipped() -> Confidence:
    """Return the packaged weights."""
    return Confidence.read()
