"""Several questions in one message are answered in order, at most three; a long story by its surest sentence."""

import pytest

from tests.conversation.chat import ose, read


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Where are you? How can I donate?", ["address", "donate"]),
        ("Où êtes-vous et quels sont vos horaires ?", ["address", "opening-hours"]),
        ("1) your opening hours 2) how to donate 3) your address", ["opening-hours", "donate", "address"]),
    ],
)
def test_each_question_is_answered_in_order(text: str, entries: list[str]) -> None:
    assert [part.entry for part in ose("en").say(text).parts] == entries


def test_three_answers_are_the_most() -> None:
    text = "Where are you? How can I donate? Are you hiring? How do I become a volunteer? What is the AEMO?"
    assert len(ose("en").say(text).parts) == 3


def test_one_question_with_and_is_one_question() -> None:
    assert ose("en").say("How can I support children and families?").parts == ()


def test_no_button_leads_to_what_was_just_answered_nor_twice_to_the_same() -> None:
    reply = ose("en").say("How can I donate? Is it tax deductible?")
    data = [button.data for row in reply.buttons for button in row]
    assert len(data) == len(set(data))
    assert "1:e:tax-reduction" not in data


def test_greeting_and_thanks_around_a_question_are_a_word() -> None:
    assert read(ose("en").say("Hello! How can I donate? Thanks")).startswith("Good morning.")


def test_a_long_story_says_which_question_is_answered() -> None:
    story = "We moved here last summer with our three children and everything was new for us. " * 3
    reply = ose("en").say(story + "How can I become a volunteer? " + story)
    assert reply.entry == "volunteer"
    assert "You ask about" in read(reply)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("I am a school nurse. I would like to refer a family to you.", "refer-family"),
        ("J’ai vécu dans une de vos maisons de 1968 à 1975. Je voudrais lire mon dossier.", "my-childhood-file"),
    ],
)
def test_what_is_told_beside_one_question_is_no_second_question(text: str, entry: str) -> None:
    reply = ose().say(text)
    assert (reply.entry, reply.parts) == (entry, ())


def test_who_to_contact_behind_a_story_asks_about_the_story() -> None:
    story = (
        "Hello. Our garden touches the one of your children's home and a tree of theirs fell on our fence last night."
    )
    assert ose("en").say(f"{story} Whom should I contact?").entry == "home-neighbours"


def test_questions_in_a_row_of_commas_are_each_answered() -> None:
    reply = ose("fr").say("C’est où, quel métro, et faut-il un rendez-vous ?")
    assert [part.entry for part in reply.parts] == ["address", "metro", "appointment"]
