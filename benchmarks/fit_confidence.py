"""Fit the confidence of the matcher on public sets, and write the weights the bot ships.

    python benchmarks/fit_confidence.py --data FOLDER [--without FAMILY] [--out FILE]

A knowledge base of each set is asked its test questions, whole and with a few phrases a label, as written and with
typos, and with every fifth label unknown, so that strangers on the same subject are among the questions. A logistic of
the signals is fitted to "the best label is right"; every family of sets weighs the same. Report a set's figures only
with weights fitted without its family.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.sets import OOS, Row, Set, read
from bot.matching import Confidence, Matcher
from bot.matching.confidence import SIGNALS
from bot.matching.stream import with_titles

# The lines are choices, not fits: on held-out families about one stranger in six is answered at the first, and about
# one known question in thirty is refused below the second; see docs/matching.md.
ANSWER = 0.52
SUGGEST = 0.16
_PENALTY = 3.0
_STRANGERS = 1.5
_FAMILY_WEIGHT = {"sebis": 0.3}  # a few hundred questions in all
_SHIPPED = Path(__file__).parents[1] / "bot" / "matching" / "data" / "confidence.json"

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of one knowledge base: their signals, (n, signals), and whether the best label was right.

    A stranger is a question that no label answers.
    """

    family: str
    signals: Numbers
    right: Numbers
    stranger: Numbers


def circumstances(sets: Iterable[Set]) -> Iterator[Set]:
    """Yield each set in the circumstances a knowledge base can be in."""
    for whole in sets:
        if len(whole.train) > 10_000:
            continue  # clinc-full asks the questions of clinc-small
        one = whole.sampled(1500)
        yield one
        if one.family == "sebis":
            yield from (one.unknowing(part) for part in (0, 1) if len({label for _, label in one.train}) > 2)
            continue
        if len(one.train) > 5_000:
            one = one.first(10)
            yield one
        yield from (one.first(count) for count in (3, 5, 8))
        yield from (one.unknowing(part).sampled(700) for part in (0, 2))
        yield one.first(5).unknowing(1).sampled(700)


def build(one: Set) -> Matcher:
    """Build the matcher of a set as `bot match` does; its signals are asked for, not its confidence."""
    phrases = [(label, sentence) for sentence, label in one.train]
    none = Confidence((0.0,) * len(SIGNALS), 0.0, ANSWER, SUGGEST)
    return Matcher.from_phrases(with_titles(phrases), one.lang, confidence=none)


def ask(one: Set) -> Iterator[Asked]:
    matcher = build(one)
    yield _asked(matcher, one.family, one.test)
    if "@" not in one.name:
        yield _asked(matcher, one.family, one.typos)


def _asked(matcher: Matcher, family: str, rows: Sequence[Row]) -> Asked:
    found = [(matcher.signals(sentence), label) for sentence, label in rows]
    known = [(answer, label) for answer, label in found if answer is not None]
    return Asked(
        family,
        np.array([answer[1].values() for answer, _ in known]),
        np.array([float(label != OOS and answer[0][0] == label) for answer, label in known]),
        np.array([float(label == OOS) for _, label in known]),
    )


def fit(asked: Sequence[Asked]) -> Confidence:
    """Fit the logistic by Newton's method, on standardised signals with a small ridge."""
    parts = Counter(one.family for one in asked)
    signals = np.concatenate([one.signals for one in asked])
    right = np.concatenate([one.right for one in asked])
    weight = np.concatenate([_weight(one, parts[one.family]) for one in asked])
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-6
    inputs = np.column_stack([(signals - mean) / spread, np.ones(len(signals))])
    penalty = np.diag([*[_PENALTY] * signals.shape[1], 0.0])
    weights = np.zeros(inputs.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        gradient = inputs.T @ (weight * (chance - right)) + penalty @ weights
        curvature = (inputs.T * (weight * chance * (1 - chance))) @ inputs + penalty
        weights -= np.linalg.solve(curvature, gradient)
    scaled = weights[:-1] / spread
    return Confidence(tuple(scaled.tolist()), float(weights[-1] - scaled @ mean), ANSWER, SUGGEST)


def _weight(one: Asked, parts: int) -> Numbers:
    """Return what each question counts: all families alike, strangers more, since real visitors bring more of them."""
    weight = 1 + (_STRANGERS - 1) * one.stranger
    return np.asarray(1500 * _FAMILY_WEIGHT.get(one.family, 1.0) / parts * weight / weight.sum())


def write(confidence: Confidence, path: Path) -> None:
    record = {
        "weights": {name: round(value, 4) for name, value in zip(SIGNALS, confidence.weights, strict=True)},
        "bias": round(confidence.bias, 4),
        "answer": confidence.answer,
        "suggest": confidence.suggest,
    }
    path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", required=True, help="folder of sets; may be repeated")
    parser.add_argument("--without", action="append", default=[], help="family to hold out; may be repeated")
    parser.add_argument("--out", type=Path, default=_SHIPPED, help="file to write")
    options = parser.parse_args()
    kept = (one for one in circumstances(read(options.data)) if one.family not in options.without)
    asked = [answers for one in kept for answers in ask(one)]
    write(fit(asked), options.out)
    print(options.out, "from", sum(len(one.right) for one in asked), "questions")


if __name__ == "__main__":
    main()
