"""Thanks, farewells and plans close a conversation, whatever topic their words resemble."""

import pytest

from tests.conversation.chat import ose, read


@pytest.mark.parametrize(
    ("lang", "asked", "text"),
    [
        ("en", "how do I volunteer", "thank you, much clearer now"),
        ("en", "how do I volunteer", "great, thanks all the same"),
        ("en", "how do I volunteer", "that was useful, ta"),
        ("en", "how do I volunteer", "perfect, I will call them on Monday"),
        ("en", "how do I volunteer", "enjoy your weekend"),
        ("en", "how do I volunteer", "impressive"),
        ("fr", "comment devenir bénévole", "merci pour votre patience"),
        ("fr", "comment devenir bénévole", "super, bonne soirée à toute l’équipe"),
        ("fr", "comment devenir bénévole", "d’accord, je comprends mieux"),
        ("fr", "comment devenir bénévole", "bon, je vais en parler à mon mari"),
        ("fr", "comment devenir bénévole", "incroyable !"),
        ("fr", "combien de temps dure une MJIE", "D’accord."),
    ],
)
def test_a_closing_word_is_answered_in_kind(lang: str, asked: str, text: str) -> None:
    chat = ose(lang)
    chat.say(asked)
    assert chat.say(text).kind == "smalltalk"


def test_a_farewell_is_returned() -> None:
    assert "Au revoir" in read(ose("fr").say("bonne fin de journée à vous"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thanks, and where are you?", "address"),
        ("thanks, I need your address", "address"),
        ("ok thanks, how do I donate", "donate"),
    ],
)
def test_thanks_with_a_question_are_a_question(text: str, expected: str) -> None:
    assert ose("en").say(text).entry == expected


def test_words_of_praise_turned_round_are_no_praise() -> None:
    chat = ose("en")
    chat.say("how do I volunteer")
    assert chat.say("not very helpful").trace[1] != "decided by: a closing word"


def test_thanks_after_a_crisis_stay_gentle() -> None:
    chat = ose("fr")
    chat.say("j'ai envie de mourir")
    reply = chat.say("merci, ça m’a fait du bien d’en parler")
    assert reply.kind == "smalltalk"
    assert "numéros" in read(reply)
