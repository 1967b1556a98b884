"""What a thumb down asks, and how it may be answered."""

import pytest

from tests.conversation.chat import ose, read, titles


@pytest.mark.parametrize(
    ("client", "asked", "said", "reason"),
    [
        ("en", "how do I donate", "Hard to understand", "unclear"),
        ("en", "how do I donate", "I don't understand", "unclear"),
        ("en", "how do I donate", "it's outdated", "outdated"),
        ("en", "how do I donate", "the link does not work", "outdated"),
        ("en", "how do I donate", "not what I asked", "other"),
        ("fr", "comment faire un don", "difficile à comprendre", "unclear"),
        ("fr", "comment faire un don", "c’est trop compliqué", "unclear"),
        ("fr", "comment faire un don", "c’est périmé", "outdated"),
        ("fr", "comment faire un don", "le lien ne marche pas", "outdated"),
    ],
)
def test_a_reason_may_be_written_instead_of_tapped(client: str, asked: str, said: str, reason: str) -> None:
    chat = ose(client)
    chat.say(asked)
    chat.press("1:d:donate")
    notes = [(note.what, note.entry, note.reason) for note in chat.say(said).notes]
    assert ("reason", "donate", reason) in notes


def test_another_question_is_answered_and_no_reason() -> None:
    chat = ose("en")
    chat.say("how do I donate")
    chat.press("1:d:donate")
    reply = chat.say("which metro station?")
    assert reply.entry == "metro"
    assert not reply.notes


def test_the_same_words_are_no_reason_where_none_was_asked() -> None:
    chat = ose("en")
    chat.say("how do I donate")
    chat.press("1:d:donate")
    chat.say("which metro station?")
    assert not chat.say("it's outdated").notes


@pytest.mark.parametrize("client", ["en", "fr"])
def test_the_way_opens_in_a_map(client: str) -> None:
    reply = ose(client).say("/directions")
    assert "117" in read(reply)
    assert titles(reply)[0] in {"Open in a map", "Ouvrir dans une carte"}
    assert "117%20rue" in reply.buttons[0][0].url
