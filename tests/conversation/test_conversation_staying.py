"""A short message that says too little by itself stays with the topic spoken of."""

import pytest

from bot.conversation.model import Context
from tests.conversation.chat import ose, read


@pytest.mark.parametrize(
    ("lang", "asked", "text", "entry"),
    [
        ("en", "are you hiring?", "for a gardener", "jobs"),
        ("en", "are you hiring?", "as a night nurse?", "jobs"),
        ("fr", "vous recrutez ?", "pour une infirmière", "jobs"),
        ("fr", "c’est quoi le service civique", "à l’étranger ?", "civic-service"),
    ],
)
def test_a_piece_of_a_sentence_narrows_what_was_asked(lang: str, asked: str, text: str, entry: str) -> None:
    chat = ose(lang)
    assert chat.say(asked).entry == entry
    assert chat.say(text).entry == entry


def test_what_the_topic_does_not_say_is_not_known_of_that_topic() -> None:
    chat = ose("en")
    assert chat.say("how can I leave you something in my testament").entry == "legacy"
    reply = chat.say("do my children lose their share?")
    assert (reply.kind, reply.entry) == ("unknown", "legacy")
    assert "legacy" in read(reply)


def test_the_only_topic_offered_is_what_is_spoken_of() -> None:
    chat = ose("en")
    chat.context = Context(kind="suggest", offered=("legacy",), at=chat.now)
    assert chat.say("do my children lose their share?").entry == "legacy"


def test_a_subject_of_someone_else_is_not_taken_for_the_topic_spoken_of() -> None:
    chat = ose("en")
    chat.say("are you hiring?")
    reply = chat.say("how do I bake bread")
    assert (reply.kind, reply.entry) == ("unknown", None)


def test_the_same_answer_is_not_given_again_and_again() -> None:
    chat = ose("en")
    chat.say("can I visit my daughter")
    kinds = [chat.say(text).kind for text in ("on Sundays?", "by train?")]
    assert kinds == ["answer", "unknown"]


def test_who_to_ask_after_a_refusal_is_where_it_pointed_to() -> None:
    chat = ose("en")
    assert chat.say("can my ex legally keep the children from me if I don't pay maintenance?").kind == "refuse"
    assert chat.say("who can I ask, then?").entry == "free-legal-advice"
