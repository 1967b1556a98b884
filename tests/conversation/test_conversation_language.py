"""The reply is in the language of the message, switches and mixtures included."""

import pytest

from tests.conversation.chat import ose, read, titles


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("where are you?", "en"),
        ("où êtes-vous ?", "fr"),
        ("Does OSE work with Médecins du Monde?", "en"),
        ("What is the Conseil éducatif aux familles?", "en"),
        ("Hello, je voudrais savoir vos horaires please", "fr"),
        ("bonjour, I want to make a donation", "en"),
    ],
)
def test_a_message_is_answered_in_the_language_of_its_main_clause(text: str, lang: str) -> None:
    assert ose("de").say(text).lang == lang


def test_a_switch_within_the_chat_is_followed() -> None:
    chat = ose("fr")
    assert chat.say("quels sont vos horaires ?").lang == "fr"
    assert chat.say("and where are you?").lang == "en"


@pytest.mark.parametrize(("client", "lang"), [("en", "en"), ("fr", "fr")])
def test_a_name_alone_is_answered_in_the_language_of_the_client(client: str, lang: str) -> None:
    assert ose(client).say("Elie Wiesel").lang == lang


@pytest.mark.parametrize(("text", "lang"), [("legs", "fr"), ("bye", "en"), ("reçu", "fr"), ("hearing", "en")])
def test_a_lone_word_is_of_the_language_whose_topics_are_asked_for_with_it(text: str, lang: str) -> None:
    assert ose().say(text).lang == lang


@pytest.mark.parametrize("text", ["Hola, ¿cuándo abren?", "שלום, מתי אתם פתוחים", "Здравствуйте, когда вы открыты"])
def test_other_languages_get_two_lines_and_two_buttons(text: str) -> None:
    reply = ose().say(text)
    assert "English and French" in read(reply)
    assert "français et en anglais" in read(reply)
    assert titles(reply) == ["English", "Français"]


def test_a_chosen_language_stays_for_short_messages() -> None:
    chat = ose("en")
    chat.say("français svp")
    assert chat.say("ok").lang == "fr"


@pytest.mark.parametrize("text", ["ok cool", "ok super"])
def test_words_of_both_languages_go_on_in_the_language_of_the_chat(text: str) -> None:
    chat = ose(None)
    chat.say("comment devenir bénévole ?")
    assert chat.say(text).lang == "fr"
