"""Corrections take the last answer back and try the corrected words, or the next candidates."""

from tests.conversation.chat import ose, read


def test_a_corrected_day_replaces_the_one_answered() -> None:
    chat = ose("fr")
    chat.say("vous êtes ouverts samedi ?")
    reply = chat.say("je parlais du dimanche")
    assert reply.kind == "hours"
    assert "29 novembre" in read(reply)


def test_no_takes_an_answer_back() -> None:
    chat = ose("en")
    given = chat.say("is my gift tax deductible?").entry
    reply = chat.say("no")
    assert reply.kind in {"suggest", "unknown"}
    assert given in chat.context.declined
    assert given not in chat.context.offered


def test_a_corrected_topic_is_answered() -> None:
    chat = ose("en")
    chat.say("how can I donate?")
    reply = chat.say("no, I meant your address")
    assert reply.entry == "address"
    assert read(reply).startswith("Sorry")


def test_no_without_anything_to_take_back_is_no_correction() -> None:
    assert "Sorry, I misunderstood" not in read(ose("en").say("no"))
