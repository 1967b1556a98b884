"""Calibrated confidence: the probability that the best candidate is right, and the lines it is held against."""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, Self

Decision = Literal["answer", "suggest", "reject"]

SIGNALS = ("logit", "margin", "cosine", "cosine_margin", "unknown", "length", "likeness", "classes")


@dataclass(frozen=True, slots=True)
class Signals:
    """What the confidence looks at; see docs/matching.md."""

    logit: float  # the best score
    margin: float  # how far the next one is
    cosine: float  # to the nearest phrase
    cosine_margin: float  # to the nearest phrase of another label
    unknown: float  # share of the question's words that the knowledge has never seen
    length: float  # log of the number of words
    likeness: float  # mean of token_set_ratio and ratio to the nearest phrase, 0..1
    classes: float  # log of the number of labels

    def values(self) -> tuple[float, ...]:
        return tuple(getattr(self, name) for name in SIGNALS)


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

    def decide(self, probability: float) -> Decision:
        if probability >= self.answer:
            return "answer"
        return "suggest" if probability >= self.suggest else "reject"


@cache
def shipped() -> Confidence:
    """Return the packaged weights."""
    return Confidence.read()
