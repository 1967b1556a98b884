"""What --explain shows: the way a message took through the decisions."""

import pytest

from bot.conversation.model import Context, Question
from bot.conversation.reply import DECISIONS
from tests.conversation.chat import TUESDAY, ose
from tests.shipped import shipped

IN_ORDER = ["danger", "a correction", "an answer to the offer", "a command in words", "several questions", "a refusal",
            "hours", "history", "matching", "small talk", "an offer", "not known"]  # fmt: skip


def test_decisions_are_taken_in_the_order_of_the_design() -> None:
    names = [name for name, _ in DECISIONS]
    assert [name for name in names if name in IN_ORDER] == IN_ORDER


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("where are you?", "matching"),
        ("je veux mourir", "danger"),
        ("menu", "a command in words"),
        ("zzyzx blorb", "not known"),
    ],
)
def test_the_trace_names_language_decision_and_kind(text: str, decision: str) -> None:
    trace = ose("en").say(text).trace
    assert trace[0].startswith("language: ")
    assert f"decided by: {decision}" in trace
    assert trace[-1].startswith("reply: ")


def test_the_account_shows_danger_mended_words_and_candidates() -> None:
    said = "\n".join(shipped().conversation.account(Question("where is the adress of the archivs"), Context(), TUESDAY))
    assert "danger: none" in said
    assert "mended: adress → address" in said
    assert "candidates: " in said
