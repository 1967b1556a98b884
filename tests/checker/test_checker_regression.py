"""The operator's regression set: what counts as right, and the figures that come of it."""

import pytest

from bot.checker.regression import Asked, Result, half_of, run_regression
from bot.conversation import Conversation
from bot.conversation.model import Button, Reply
from bot.knowledge import Regression
from tests.organisation.club import knowledge


def ask(text: str, expect: str, lang: str = "fr") -> Asked:
    questions = [Regression(text=text, lang=lang, expect=expect, topic="t")]
    return run_regression(Conversation(knowledge()), questions).asked[0]


@pytest.mark.parametrize(
    ("text", "expect", "verdict"),
    [
        ("comment m’inscrire", "join", "right"),
        ("comment m’inscrire", "lessons | join", "right"),
        ("comment m’inscrire", "lessons", "wrong"),
        ("comment m’inscrire", "unknown", "wrong"),
        ("mon fils se noie", "crisis", "right"),
        ("vous ouvrez quand samedi", "hours", "right"),
        ("quel est le prix du caviar russe", "unknown", "right"),
        ("quel est le prix du caviar russe", "join", "refused"),
        ("bonjour", "smalltalk", "right"),
    ],
)
def test_a_reply_is_judged_by_what_was_expected(text: str, expect: str, verdict: str) -> None:
    assert ask(text, expect).verdict == verdict


def result(*verdicts: str, expect: str = "join") -> Result:
    question, reply = Regression(text="x", lang="fr", expect=expect, topic="t"), Reply("answer", "fr", "", (), "about")
    return Result(tuple(Asked(question, reply, verdict) for verdict in verdicts))  # type: ignore[arg-type]


def test_the_right_answer_among_the_offers_counts_half() -> None:
    assert result("right", "offered", "refused", "wrong").accuracy == pytest.approx(0.375)


def test_offers_hold_the_entry_by_its_button() -> None:
    asked = ask("inscription bébé cours horaires", "join | babies | lessons | opening-hours")
    assert asked.verdict in {"offered", "right"}
    assert Button("x", data="1:o:join").data.rpartition(":")[2] == "join"


def test_questions_out_of_scope_are_counted_apart() -> None:
    mixed = Result(
        (*result("right", "wrong").asked, *result("wrong", "right", "right", "right", expect="unknown").asked)
    )
    assert mixed.strangers.share("wrong") == 0.25
    assert mixed.guests.share("wrong") == 0.5


def test_the_report_lists_failures_then_languages_topics_and_shares() -> None:
    lines = run_regression(Conversation(knowledge()), (*knowledge().questions, _wrong())).report().splitlines()
    assert lines[0] == "wrong: [fr] comment m’inscrire – expected babies, got answer join"
    assert lines[1].startswith("by language: fr ")
    assert lines[2].startswith("by topic: broken 0% of 1, ")
    assert lines[-1].startswith("all: 11 questions, 90.9% right")


def test_the_halves_are_told_by_the_text_alone_and_make_the_whole() -> None:
    questions = [Regression(text=f"question {number}", lang="fr", expect="unknown") for number in range(200)]
    even = [question for question in questions if half_of(question.text) == "even"]
    assert 70 < len(even) < 130
    talk = Conversation(knowledge())
    counts = [len(run_regression(talk, questions, half).asked) for half in ("even", "odd")]
    assert counts == [len(even), 200 - len(even)]


def _wrong() -> Regression:
    return Regression(text="comment m’inscrire", lang="fr", expect="babies", topic="broken")
