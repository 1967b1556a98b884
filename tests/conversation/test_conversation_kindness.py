"""Greetings by the time of day, thanks, calm to insults, a human sentence to grief."""

from datetime import datetime

import pytest

from tests.conversation.chat import ose, read


@pytest.mark.parametrize(
    ("hour", "lang", "said"),
    [(9, "en", "Good morning"), (21, "en", "Good evening"), (21, "fr", "Bonsoir"), (14, "fr", "Bonjour")],
)
def test_a_greeting_fits_the_time_of_day(hour: int, lang: str, said: str) -> None:
    now = datetime.fromisoformat(f"2026-11-24T{hour:02}:00:00+01:00")
    assert read(ose(lang, now).say("hello" if lang == "en" else "bonjour")).startswith(said)


def test_repeated_greetings_differ_and_are_the_same_in_every_chat() -> None:
    def greeted() -> list[str]:
        chat = ose("en")
        return [read(chat.say("hello")) for _ in range(2)]

    assert len(set(greeted())) == 2
    assert greeted() == greeted()


@pytest.mark.parametrize("text", ["you are stupid", "tu es nul"])
def test_insults_are_met_with_calm(text: str) -> None:
    reply = ose().say(text)
    assert reply.kind == "smalltalk"
    assert "!" not in reply.text


def test_grief_alone_gets_a_human_sentence() -> None:
    assert "sorry" in read(ose("en").say("I lost my father last week."))


def test_grief_with_a_question_gets_the_sentence_before_what_is_known() -> None:
    reply = ose("en").say("My grandmother was deported and died. How can I search your archives?")
    assert reply.entry in {"archives", "family-in-home"}
    assert read(reply).startswith("I’m sorry")


def test_a_mourner_is_not_only_told_that_something_is_not_known() -> None:
    reply = ose("en").say("My grandmother died in Auschwitz. Where can I find her file?")
    assert reply.kind in {"suggest", "unknown", "answer"}
    assert read(reply).startswith("I’m sorry")


@pytest.mark.parametrize("text", ["bande d’incapables", "vous êtes des menteurs", "you people are liars"])
def test_insults_without_a_swearword_are_met_with_calm_too(text: str) -> None:
    assert ose().say(text).kind == "smalltalk"
