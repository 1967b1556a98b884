"""Ranking entries for questions."""

import subprocess
import sys

import pytest

from bot.matching import Matcher, Phrasebook
from tests.matching.matching_phrases import FRENCH, PHRASES


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.from_phrases(PHRASES, "en")


def best(matcher: Matcher, question: str) -> str:
    return matcher.rank(question).candidates[0].label


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("when do you open", "hours"),
        ("OPENING HOURS???", "hours"),
        ("how mutch does it cost", "prices"),
        ("memberhsip", "join"),
        ("swiming lesons", "lessons"),
        ("i cant find my kees", "lost"),
        ("whats the adress", "way"),
        ("can I buy a cheap ticket for my kids?", "prices"),
    ],
)
def test_a_question_finds_its_entry(matcher: Matcher, question: str, label: str) -> None:
    assert best(matcher, question) == label


@pytest.mark.parametrize(("question", "label"), [("c'est combien", "prices"), ("vos horaire svp", "hours")])
def test_a_french_question_finds_its_entry(question: str, label: str) -> None:
    assert best(Matcher.from_phrases(FRENCH, "fr"), question) == label


@pytest.mark.parametrize("phrase", [phrase for _, phrase in PHRASES])
def test_a_known_phrase_is_answered(matcher: Matcher, phrase: str) -> None:
    ranking = matcher.rank(phrase)
    assert ranking.candidates[0].label == {p: label for label, p in PHRASES}[phrase]
    assert ranking.decision == "answer"


@pytest.mark.parametrize(
    "question",
    ["how tall is mount everest", "recipe for lasagne please", "who won the elections in brazil", "qwrt zxcv", "👍"],
)
def test_a_stranger_is_not_answered(matcher: Matcher, question: str) -> None:
    assert matcher.rank(question).decision != "answer"


def test_a_question_without_words_is_rejected_without_candidates(matcher: Matcher) -> None:
    assert (matcher.rank("  … ?").candidates, matcher.rank("  … ?").decision) == ((), "reject")


def test_candidates_come_best_first_and_no_more_than_asked_for(matcher: Matcher) -> None:
    candidates = matcher.rank("is the pool open for children", limit=3).candidates
    sure = [candidate.confidence for candidate in candidates]
    assert len(candidates) == 3
    assert sure == sorted(sure, reverse=True)


def test_an_operators_synonyms_lead_to_the_entry() -> None:
    plain = Matcher.from_phrases(PHRASES, "en")
    taught = Matcher.from_phrases(PHRASES, "en", synonyms=[("towel", "blanket"), ("member", "season holder")])
    assert plain.rank("blanket").decision == "reject"
    assert best(taught, "blanket") == "lost"
    assert best(taught, "season holder") == "join"


def test_a_negative_phrase_bars_its_own_entry_alone() -> None:
    question = "opening hours of the bakery"
    plain = Matcher.from_phrases(PHRASES, "en")
    barred = Matcher.from_phrases(PHRASES, "en", negatives=[("hours", "opening hours of the bakery")])
    assert best(plain, question) == "hours"
    assert barred.rank(question).decision != "answer"
    assert all(candidate.label != "hours" for candidate in barred.rank(question).candidates)
    assert best(barred, "opening hours") == "hours"


def test_a_negative_phrase_of_an_unknown_entry_is_ignored() -> None:
    matcher = Matcher.from_phrases(PHRASES, "en", negatives=[("nothing", "opening hours")])
    assert best(matcher, "opening hours") == "hours"


def test_a_question_in_an_entrys_own_words_means_that_entry() -> None:
    crowd = [("rules", f"how can i {verb} at the pool") for verb in ("swim", "pay", "park", "train", "dive")]
    ranking = Matcher.from_phrases([*PHRASES, *crowd, ("join", "how can i")], "en").rank("How can I?")
    assert ranking.candidates[0].label == "join"
    assert ranking.decision == "answer"


def test_the_same_phrase_in_two_entries_offers_both() -> None:
    matcher = Matcher.from_phrases([*PHRASES, ("winter", "opening hours"), ("winter", "ice skating")], "en")
    ranking = matcher.rank("opening hours")
    assert {candidate.label for candidate in ranking.candidates[:2]} == {"hours", "winter"}
    assert ranking.candidates[0].confidence < 0.9


def test_one_entry_alone_can_be_found_and_missed() -> None:
    matcher = Matcher.from_phrases([("only", "opening hours"), ("only", "when are you open")], "en")
    assert best(matcher, "when do you open") == "only"
    assert matcher.rank("recipe for lasagne").candidates == ()


@pytest.mark.parametrize("phrases", [[], [("a", "")], [("a", "…"), ("b", "  ")]])
def test_a_knowledge_base_without_words_answers_nothing(phrases: list[tuple[str, str]]) -> None:
    matcher = Matcher.from_phrases(phrases)
    assert matcher.rank("hello").decision == "reject"
    assert Phrasebook.of(phrases).leave_one_out() == ()


def test_an_explanation_names_the_mended_words_the_features_and_the_lines(matcher: Matcher) -> None:
    explanation = matcher.explain("memberhsip form")
    assert [(word.written, word.meant) for word in explanation.mended] == [("memberhsip", "membership")]
    assert any("member" in name for name, _ in explanation.features)
    assert [strength for _, strength in explanation.features] == sorted(
        (strength for _, strength in explanation.features), reverse=True
    )
    assert explanation.nearest == "membership form"
    assert "confidence" in explanation.why
    assert explanation.ranking == matcher.rank("memberhsip form")


def test_a_question_without_words_is_explained_too(matcher: Matcher) -> None:
    assert matcher.explain("?").why == "no word to go by"


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_same_question_gets_the_same_ranking_in_every_process(matcher: Matcher, seed: str) -> None:
    program = (
        "from tests.matching.matching_phrases import PHRASES\nfrom bot.matching import Matcher\n"
        "print(repr(Matcher.from_phrases(PHRASES, 'en').rank('can kids swimm on sunday')))"
    )
    ran = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", program],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join([".", *sys.path])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == repr(matcher.rank("can kids swimm on sunday"))


def test_the_order_of_phrases_does_not_matter_to_the_best_answer(matcher: Matcher) -> None:
    backwards = Matcher.from_phrases(reversed(PHRASES), "en")
    for _, phrase in PHRASES:
        assert best(backwards, phrase) == best(matcher, phrase)


def test_an_explanation_reads_as_lines(matcher: Matcher) -> None:
    lines = dict(line.split(": ", 1) for line in matcher.explain("memberhsip form").lines())
    assert lines["mended"] == "memberhsip → membership"
    assert "stem:membership +" in lines["strongest features"]
    assert lines["nearest phrase"] == "membership form"
    assert lines["candidates"].startswith("join ")
    assert "answer line" in lines["answer"]


def test_an_explanation_of_a_stranger_says_that_it_is_rejected(matcher: Matcher) -> None:
    assert any(line.startswith("reject: confidence") for line in matcher.explain("elections in brazil").lines())


def test_a_question_that_means_two_entries_alike_is_offered_both() -> None:
    matcher = Matcher.from_phrases([*PHRASES, ("winter", "opening hours"), ("winter", "ice skating")], "en")
    explanation = matcher.explain("opening hours")
    assert explanation.ranking.decision == "suggest"
    assert explanation.why.endswith("the next label may be meant as well")
