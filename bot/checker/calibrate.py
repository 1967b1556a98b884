"""Calibration: one half of the regression set teaches how sure the bot may be; the other half stays aside to measure."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
import yaml

from bot.checker.regression import KINDS, UNKNOWN, half_of
from bot.conversation.calibration import SIGNALS, own, signals
from bot.conversation.house import House
from bot.conversation.topics import SMALLTALK
from bot.knowledge import Calibration, Regression

TAUGHT = "even"  # the half that teaches
FEWEST = 60  # questions, below which nothing is learnt
# A right answer is worth 1, a right offer 1/2, a wrong answer costs 3/4: answering pays from 0.75 / (0.75 + 0.5) on.
ANSWER = 0.6
SUGGEST = 0.1  # a wrong offer costs little: a tap on "none of these"
_PENALTY = 1.0
_PLEASANTRY = "smalltalk"  # in the regression set, whichever of them

Numbers = npt.NDArray[np.float64]


_HEAD = """\
# yaml-language-server: $schema=.schema/calibration.json
# Written by `bot calibrate` from half of questions.yaml: how sure the bot must be to answer. Run it again after larger
# changes of phrases or questions; delete this file to go by the matcher alone.
"""


class TooFewError(ValueError):
    """The regression set is too small to learn from."""


def calibrate(house: House, questions: Iterable[Regression]) -> Calibration:
    """Fit the calibration to the half of the regression set that teaches."""
    asked = list(_asked(house, questions))
    if len(asked) < FEWEST or len({right for _, right in asked}) < 2:
        raise TooFewError(f"{len(asked)} questions of questions.yaml teach; {FEWEST} are needed, some of them unknown")
    weights, bias = _fit(np.array([found for found, _ in asked]), np.array([float(right) for _, right in asked]))
    return Calibration(
        weights={name: round(float(weight), 4) for name, weight in zip(SIGNALS, weights, strict=True)},
        bias=round(bias, 4),
        answer=ANSWER,
        suggest=SUGGEST,
    )


def written(calibration: Calibration) -> str:
    """Return the text of calibration.yaml."""
    return _HEAD + yaml.safe_dump(calibration.model_dump(), sort_keys=False)


def _asked(house: House, questions: Iterable[Regression]) -> Iterator[tuple[tuple[float, ...], bool]]:
    """Yield the signals of each question that matching decides, and whether its best topic is right."""
    for question in questions:
        wanted = _topics(question)
        if half_of(question.text) != TAUGHT or wanted is None or question.lang not in house.langs:
            continue
        ranking = house.ranked(question.text, question.lang)
        found = signals(ranking)
        if found is not None:
            label = own(ranking)[0].label
            yield found, (_PLEASANTRY if label.startswith(SMALLTALK) else label) in wanted


def _topics(question: Regression) -> set[str] | None:
    """Return the topics a question may lead to, none for an unknown one; None where more than matching decides."""
    wanted = {each.strip() for each in question.expect.split("|")}
    return None if wanted & (set(KINDS) - {UNKNOWN, _PLEASANTRY}) else wanted - {UNKNOWN}


def _fit(inputs: Numbers, right: Numbers) -> tuple[Numbers, float]:
    """Return weights and bias of a logistic regression by Newton's method, on standardised signals with a ridge."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    rows = np.column_stack([(inputs - mean) / spread, np.ones(len(inputs))])
    ridge = np.diag([*[_PENALTY] * inputs.shape[1], 0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows.T * (chance * (1 - chance))) @ rows + ridge
        weights -= np.linalg.solve(curvature, rows.T @ (chance - right) + ridge @ weights)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)
