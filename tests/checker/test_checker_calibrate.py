"""The bot learns from asked questions how sure it must be; the learnt file loads, and its lines hold."""

from dataclasses import replace

import pytest
import yaml

from bot.checker.calibrate import TAUGHT, TooFewError, calibrate, unforeseen, written
from bot.checker.regression import half_of
from bot.conversation.calibration import SIGNALS, judged, own
from bot.conversation.house import House
from bot.conversation.topics import ELSEWHERE
from bot.knowledge import Calibration, load
from bot.matching import Candidate, Ranking
from bot.settings import read_knowledge
from tests.organisation.club import knowledge
from tests.shipped import ROOT, shipped

PLAIN = Calibration(weights=dict.fromkeys(SIGNALS, 1.0), bias=0.0, answer=0.6, suggest=0.1)


def _ranking(*candidates: tuple[str, float]) -> Ranking:
    return Ranking(tuple(Candidate(label, confidence) for label, confidence in candidates), "answer")


def test_a_small_set_of_questions_teaches_nothing() -> None:
    with pytest.raises(TooFewError, match="60 are needed"):
        calibrate(House(knowledge()), knowledge().questions)


def test_what_was_learnt_is_read_back_from_its_file() -> None:
    learnt = calibrate(shipped().conversation.house, shipped().knowledge.questions)
    files = {**read_knowledge(ROOT / "knowledge"), "calibration.yaml": written(learnt)}
    assert load(files).calibration == learnt


def test_only_the_half_that_teaches_is_learnt_from() -> None:
    house, questions = shipped().conversation.house, shipped().knowledge.questions
    kept = [each.model_copy(update={"expect": "unknown"}) for each in questions]
    mixed = tuple(one if half_of(one.text) == TAUGHT else other for one, other in zip(questions, kept, strict=True))
    assert calibrate(house, mixed) == calibrate(house, questions)


def test_a_near_subject_of_someone_elses_makes_the_bot_less_sure() -> None:
    alone = judged(_ranking(("phone", 0.9), ("address", 0.1)), PLAIN)
    beside = judged(_ranking(("phone", 0.9), (f"{ELSEWHERE}post", 0.85), ("address", 0.1)), PLAIN)
    assert beside.candidates[0].confidence < alone.candidates[0].confidence
    assert [each.label for each in beside.candidates] == ["phone", "address"]


def test_a_subject_of_someone_elses_stays_where_ours_is_not_worth_an_offer() -> None:
    found = judged(_ranking((f"{ELSEWHERE}post", 0.9), ("phone", 0.02)), PLAIN)
    assert found.candidates[0].label == f"{ELSEWHERE}post"
    assert own(found) == ()


def test_without_a_calibration_the_matchers_word_stands() -> None:
    ranking = _ranking(("phone", 0.9))
    assert judged(ranking, None) is ranking
    foreign = PLAIN.model_copy(update={"weights": {"another": 1.0}})
    assert judged(ranking, foreign) is ranking


def test_a_topic_that_leaves_the_weightiest_word_unexplained_is_less_sure() -> None:
    careful = PLAIN.model_copy(update={"weights": PLAIN.weights | {"unheld": -4.0}})
    told = Ranking((Candidate("phone", 0.9, covered=0.6, unheld=0.1),), "answer")
    untold = Ranking((Candidate("phone", 0.9, covered=0.6, unheld=0.6),), "answer")
    assert judged(untold, careful).candidates[0].confidence < judged(told, careful).candidates[0].confidence


def test_subjects_are_asked_about_where_they_are_not_listed() -> None:
    asked = list(unforeseen(knowledge()))
    phrases = sum(len(texts) for each in knowledge().elsewhere for texts in each.ask.values())
    assert 0 < len(asked) <= phrases
    assert all(len(found) == len(SIGNALS) for found in asked)


def test_strangers_nobody_foresaw_make_the_bot_less_sure() -> None:
    house, questions = shipped().conversation.house, shipped().knowledge.questions
    usual = (2.0, 1.0, 1.0, -0.2, 0.5, 0.1, 0.5)
    assert calibrate(house, questions, [usual] * 50).bias < calibrate(house, questions).bias


def test_confidence_stays_between_nothing_and_certainty() -> None:
    for confidence in (0.0, 1e-9, 0.5, 1.0):
        ranking = replace(_ranking(("a", confidence), ("b", confidence)), decision="reject")
        assert all(0 <= each.confidence <= 1 for each in judged(ranking, PLAIN).candidates)


def test_the_written_file_is_plain_yaml() -> None:
    assert yaml.safe_load(written(PLAIN)) == PLAIN.model_dump()
