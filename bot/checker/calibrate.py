"""Calibration: one half of the regression set teaches how sure the bot may be; the other half stays aside to measure.

That half holds few strangers, and most of them ask about subjects that are listed. So that what nobody foresaw is learnt
from too, listed subjects are asked of matchers that were built without them.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
import yaml

from bot.checker.regression import KINDS, UNKNOWN, half_of
from bot.conversation.calibration import SIGNALS, own, signals
from bot.conversation.house import RANKED, House
from bot.conversation.learnt import topics
from bot.conversation.topics import SMALLTALK
from bot.knowledge import Calibration, Knowledge, Regression
from bot.language import normalise

TAUGHT = "even"  # the half that teaches
FEWEST = 60  # questions, below which nothing is learnt
# A right answer is worth 1, a right offer 1/2, a wrong answer costs 3/4: answering pays from 0.75 / (0.75 + 0.5) on, which
# is 0.35 where strangers nobody foresaw count as much as all questions: among visitors they are far fewer.
ANSWER = 0.35
SUGGEST = 0.04  # a wrong offer costs little: a tap on "none of these"
_PENALTY = 1.0
_FOLDS = 3  # parts of the listed subjects that are left out in turn
_UNFORESEEN = 1.0  # weight of all they teach, beside 1 of all questions
_PLEASANTRY = "smalltalk"  # in the regression set, whichever of them

Numbers = npt.NDArray[np.float64]


_HEAD = """\
# yaml-language-server: $schema=.schema/calibration.json
# Written by `bot calibrate` from half of questions.yaml: how sure the bot must be to answer. Run it again after larger
# changes of phrases or questions; delete this file to go by the matcher alone.
"""


class TooFewError(ValueError):
    """The regression set is too small to learn from."""


Found = tuple[float, ...]  # the signals of a question


def calibrate(house: House, questions: Iterable[Regression], unforeseen: Sequence[Found] = ()) -> Calibration:
    """Fit the calibration to the half of the regression set that teaches, and to strangers nobody foresaw."""
    asked = list(_asked(house, questions))
    if len(asked) < FEWEST or len({right for _, right in asked}) < 2:
        raise TooFewError(f"{len(asked)} questions of questions.yaml teach; {FEWEST} are needed, some of them unknown")
    found = np.array([*(found for found, _ in asked), *unforeseen])
    right = np.array([*(float(right) for _, right in asked), *(0.0 for _ in unforeseen)])
    share = _UNFORESEEN * len(asked) / max(1, len(unforeseen))
    weights, bias = _fit(found, right, np.array([1.0] * len(asked) + [share] * len(unforeseen)))
    return Calibration(
        weights={name: round(float(weight), 4) for name, weight in zip(SIGNALS, weights, strict=True)},
        bias=round(bias, 4),
        answer=ANSWER,
        suggest=SUGGEST,
    )


def unforeseen(knowledge: Knowledge) -> Iterator[Found]:
    """Yield the signals of the phrases of each subject that is someone else's, where it is not listed."""
    subjects = knowledge.elsewhere
    for number in range(_FOLDS):
        rest = tuple(each for place, each in enumerate(subjects) if place % _FOLDS != number)
        fewer = knowledge.model_copy(update={"elsewhere": rest})
        for lang in knowledge.languages:
            matcher = topics(fewer, lang)
            for phrase in (phrase for each in subjects[number::_FOLDS] for phrase in each.ask.get(lang, ())):
                found = signals(matcher.rank(normalise(phrase), RANKED))
                if found is not None:
                    yield found


def written(calibration: Calibration) -> str:
    """Return the text of calibration.yaml."""
    return _HEAD + yaml.safe_dump(calibration.model_dump(), sort_keys=False)


def _asked(house: House, questions: Iterable[Regression]) -> Iterator[tuple[Found, bool]]:
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


def _fit(inputs: Numbers, right: Numbers, worth: Numbers) -> tuple[Numbers, float]:
    """Return weights and bias of a logistic regression by Newton's method, on standardised signals with a ridge."""
    mean, spread = inputs.mean(axis=0), inputs.std(axis=0) + 1e-9
    rows = np.column_stack([(inputs - mean) / spread, np.ones(len(inputs))])
    ridge = np.diag([*[_PENALTY] * inputs.shape[1], 0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows.T * (worth * chance * (1 - chance))) @ rows + ridge
        weights -= np.linalg.solve(curvature, rows.T @ (worth * (chance - right)) + ridge @ weights)
    scaled = weights[:-1] / spread
    return scaled, float(weights[-1] - scaled @ mean)
