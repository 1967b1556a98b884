"""Offers: answered by yes, by place, by title; a declined one never comes back."""

import pytest

from bot.conversation.model import Reply
from tests.conversation.chat import Chat, button, ose, titles


@pytest.fixture
def offered() -> tuple[Chat, Reply]:
    chat = ose("en")
    reply = chat.say("disability")
    assert reply.kind == "suggest"
    return chat, reply


def test_a_word_of_several_topics_is_offered_with_none_of_these(offered: tuple[Chat, Reply]) -> None:
    assert 3 <= len(titles(offered[1])) <= 4
    assert titles(offered[1])[-1] == "None of these"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("yes", 0),
        ("the first one please", 0),
        ("2", 1),
        ("the second", 1),
        ("rather the second one", 1),
        ("the last", -1),
    ],
)
def test_an_offer_is_chosen_in_words(offered: tuple[Chat, Reply], said: str, place: int) -> None:
    chat, _ = offered
    keys = chat.context.offered
    reply = chat.say(said)
    assert reply.entry == keys[place]


def test_the_title_typed_back_chooses(offered: tuple[Chat, Reply]) -> None:
    chat, reply = offered
    keys = chat.context.offered
    assert chat.say(titles(reply)[1].lower()).entry == keys[1]


def test_what_was_chosen_is_noted_for_learning(offered: tuple[Chat, Reply]) -> None:
    chat, reply = offered
    chosen = chat.press(reply.buttons[0][0])
    assert [(note.what, note.entry) for note in chosen.notes] == [("chosen", chosen.entry)]


def test_a_declined_offer_never_comes_back(offered: tuple[Chat, Reply]) -> None:
    chat, reply = offered
    before = set(chat.context.offered)
    declined = chat.press(button(reply, "None of these"))
    assert declined.notes[0].what == "declined"
    assert not before & set(chat.context.offered)
    assert not before & set((chat.say("disability"), chat.context)[1].offered)


def test_not_what_was_asked_declines_an_offer(offered: tuple[Chat, Reply]) -> None:
    chat, _ = offered
    before = set(chat.context.offered)
    chat.say("that's not what I asked")
    assert not before & set(chat.context.offered)


def test_another_question_leaves_the_offer(offered: tuple[Chat, Reply]) -> None:
    chat, _ = offered
    assert chat.say("where are you?").entry == "address"
    assert chat.context.offered == ()
