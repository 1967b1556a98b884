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

SIGNALS = (
    "score",
    "margin",
    "share",
    "cosine",
    "cosine_margin",
    "known",
    "covered",
    "stems_covered",
    "length",
    "likeness",
    "classes",
    "phrases",
)


_values: Callable[["Signals"], tuple[float, ...]] = attrgetter(*SIGNALS)


@dataclass(frozen=True, slots=True)
class Signals:
    """What the confidence looks at; see docs/matching.md."""

    score: float  # of the best label
    margin: float  # how far the next one is
    share: float  # log of the best label's share of all labels' exponentiated scores
    cosine: float  # to the nearest phrase of the best label
    cosine_margin: float  # how much further the nearest phrase of the other leading labels is
    known: float  # share of the question's squared length that the knowledge base knows
    covered: float  # share that the best label's phrases hold
    stems_covered: float  # the same of the stems alone
    length: float  # log of the number of words
    likeness: float  # mean of token_set_ratio and ratio to the nearest phrase, 0..1
    classes: float  # log of the number of labels
    phrases: float  # log of the number of the best label's phrases

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
            f"lead over the next label {signals.margin:.2f}",
            f"likeness to the nearest phrase {signals.cosine:.2f}",
            f"of the question known {signals.known:.0%}, in this label's phrases {signals.covered:.0%}",
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
