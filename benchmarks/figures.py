"""The figures a matcher is measured by, as HINT3 (Arora et al. 2020) defines them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from benchmarks.sets import OOS

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a matcher said: labels best first, the confidence in the first, and the decision where there are lines."""

    labels: tuple[str, ...]
    score: float
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares in [0, 1]; None where a set does not allow a figure."""

    accuracy: float  # in-scope questions whose best label is right
    top3: float  # whose label is among the first three
    auroc: float | None  # the score separates in-scope from out-of-scope questions
    at_5: float | None  # in-scope questions right at the line that 5% of out-of-scope questions pass
    mcc: float | None  # best Matthews correlation over all lines, out of scope being a class
    separates_right: float | None  # the score separates right answers from everything else
    calibration_error: float
    right: float | None = None  # at the shipped lines: in-scope answered rightly
    wrong: float | None = None
    offered: float | None = None  # suggested, with the right label among the first three
    refused: float | None = None  # in-scope questions rejected outright
    strangers_answered: float | None = None


def measure(truth: Sequence[str], answers: Sequence[Answer]) -> Figures:
    """Measure answers to questions of known labels."""
    scores = np.array([answer.score for answer in answers])
    best = [answer.labels[0] if answer.labels else OOS for answer in answers]
    known = np.array([label != OOS for label in truth])
    right = known & np.array([label == found for label, found in zip(truth, best, strict=True)])
    third = np.array([label in answer.labels[:3] for label, answer in zip(truth, answers, strict=True)])
    strangers = not known.all()
    shipped = _shipped(answers, known, right, third) if answers and answers[0].decision else {}
    return Figures(
        accuracy=float(right[known].mean()),
        top3=float(third[known].mean()),
        auroc=separation(scores, known),
        at_5=accuracy_at_false_answers(scores, right, known) if strangers else None,
        mcc=best_matthews(truth, best, scores) if strangers else None,
        separates_right=separation(scores, right),
        calibration_error=calibration_error(scores, right),
        **shipped,
    )


def _shipped(answers: Sequence[Answer], known: Flags, right: Flags, third: Flags) -> dict[str, float]:
    answered = np.array([answer.decision == "answer" for answer in answers])
    suggested = np.array([answer.decision == "suggest" for answer in answers])
    figures = {
        "right": (answered & right)[known],
        "wrong": (answered & ~right)[known],
        "offered": (suggested & third)[known],
        "refused": (~answered & ~suggested)[known],
    }
    if not known.all():
        figures["strangers_answered"] = answered[~known]
    return {name: float(flags.mean()) for name, flags in figures.items()}


def separation(scores: Numbers, positive: Flags) -> float | None:
    """Return the chance that a positive scores above a negative, ties counted half (AUROC)."""
    hits, misses = int(positive.sum()), int((~positive).sum())
    if not hits or not misses:
        return None
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks = ((last - counts + 1 + last) / 2)[inverse]
    return float((ranks[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))


def accuracy_at_false_answers(scores: Numbers, right: Flags, known: Flags, share: float = 0.05) -> float:
    """Return the share of in-scope questions right above the lowest line that at most `share` of strangers pass."""
    strangers = np.sort(scores[~known])[::-1]
    allowed = int(share * len(strangers) + 1e-9)
    line = strangers[allowed] if allowed < len(strangers) else -np.inf
    return float((right & (scores > line)).sum() / known.sum())


def best_matthews(truth: Sequence[str], best: Sequence[str], scores: Numbers) -> float:
    """Return the highest multi-class Matthews correlation over all lines; below the line `oos` is predicted."""
    number = {OOS: 0}
    for label in (*truth, *best):
        number.setdefault(label, len(number))
    actual = np.array([number[label] for label in truth])
    found = np.array([number[label] for label in best])
    lines = np.unique(np.concatenate([np.quantile(scores, np.linspace(0, 1, 200)), [np.inf]]))
    return max(matthews(actual, np.where(scores >= line, found, 0), len(number)) for line in lines)


def matthews(actual: npt.NDArray[np.int64], found: npt.NDArray[np.int64], classes: int) -> float:
    """Return the multi-class Matthews correlation R_K."""
    t = np.bincount(actual, minlength=classes).astype(float)
    p = np.bincount(found, minlength=classes).astype(float)
    n, right = float(len(actual)), float((actual == found).sum())
    below = (n * n - p @ p) * (n * n - t @ t)
    return float((right * n - p @ t) / np.sqrt(below)) if below > 0 else 0.0


def bins(scores: Numbers, right: Flags, count: int = 10) -> list[tuple[int, float, float]]:
    """Return of each bin of equal width that is not empty its size, mean score and share of right answers."""
    place = np.minimum((scores * count).astype(int), count - 1)
    return [
        (int((place == i).sum()), float(scores[place == i].mean()), float(right[place == i].mean()))
        for i in range(count)
        if (place == i).any()
    ]


def calibration_error(scores: Numbers, right: Flags) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    return sum(size * abs(score - share) for size, score, share in bins(scores, right)) / len(scores)
