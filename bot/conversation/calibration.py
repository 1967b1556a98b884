"""How sure the house is that a topic of its own is meant: the matcher's word, weighed by what asked questions taught.

The matcher's confidence is fitted on public sets and holds for any phrases. A knowledge folder also lists subjects that
are someone else's, and has a regression set; a logistic of seven signals, fitted to one half of it, says how near those
subjects may come, and how much of a question a topic may leave unexplained, before the topic is only offered.
"""

import math
from dataclasses import replace

from bot.conversation.topics import ELSEWHERE
from bot.knowledge import Calibration
from bot.matching import Candidate, Ranking
from bot.matching.confidence import Decision

SIGNALS = ("confidence", "before_elsewhere", "before_next", "share", "covered_more", "unheld", "belonging")
_FARTHEST = 4.0  # log-odds: a lead beyond says no more
_LEAST = 1e-6  # confidence
_HELD = 4.0  # log-odds of a topic that holds a whole question over one that holds nothing of it


def own(ranking: Ranking) -> tuple[Candidate, ...]:
    """Return the candidates that are no one else's; one whose phrases hold more of the question comes before its like."""
    ours = [each for each in ranking.candidates if not each.label.startswith(ELSEWHERE)]
    return tuple(sorted(ours, key=lambda each: -math.log(max(each.confidence, _LEAST)) - _HELD * each.covered))


def signals(ranking: Ranking) -> tuple[float, ...] | None:
    """Return the signals of the best candidate of our own, in the order of SIGNALS; None where there is none."""
    ours = own(ranking)
    if not ours:
        return None
    best, covered = ours[0].confidence, ours[0].covered
    others = [each for each in ranking.candidates if each.label.startswith(ELSEWHERE)]
    every = sum(max(each.confidence, _LEAST) for each in ranking.candidates)
    return (
        _logit(best),
        _lead(best, others[0].confidence) if others else _FARTHEST,
        _lead(best, ours[1].confidence) if len(ours) > 1 else _FARTHEST,
        math.log(max(best, _LEAST) / every),
        covered - others[0].covered if others else covered,
        ours[0].unheld,
        ranking.belonging,
    )


def judged(ranking: Ranking, calibration: Calibration | None) -> Ranking:
    """Return a ranking with our own candidates as sure as the calibration says.

    A subject of someone else's stays, first and alone, where none of ours is sure enough to be offered.
    """
    found = signals(ranking)
    if calibration is None or found is None or set(calibration.weights) != set(SIGNALS):
        return ranking
    logit = calibration.bias + sum(
        calibration.weights[name] * value for name, value in zip(SIGNALS, found, strict=True)
    )
    sure = 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
    if sure < calibration.suggest and ranking.candidates[0].label.startswith(ELSEWHERE):
        decision: Decision = "answer" if ranking.decision == "answer" else "reject"
        return replace(ranking, candidates=ranking.candidates[:1], decision=decision)
    ours = own(ranking)
    scale = sure / max(ours[0].confidence, _LEAST)
    candidates = tuple(replace(each, confidence=round(min(sure, each.confidence * scale), 6)) for each in ours)
    if sure >= calibration.answer:
        return replace(ranking, candidates=candidates, decision="answer")
    return replace(ranking, candidates=candidates, decision="suggest" if sure >= calibration.suggest else "reject")


def _logit(confidence: float) -> float:
    return math.log(max(confidence, _LEAST) / max(1 - confidence, _LEAST))


def _lead(confidence: float, other: float) -> float:
    return max(-_FARTHEST, min(_FARTHEST, math.log(max(confidence, _LEAST) / max(other, _LEAST))))
