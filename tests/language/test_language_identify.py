"""Which language a short message is in: own messages as people send them, one a line, in messages/."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import identify

_MESSAGES = Path(__file__).parent / "messages"


def messages(name: str) -> list[str]:
    return (_MESSAGES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_at_least_99_in_100_short_messages_are_identified(lang: str) -> None:
    sent = messages(lang)
    wrong = [text for text in sent if identify(text).lang != lang]
    assert len(sent) >= 200
    assert len(wrong) <= len(sent) / 100, wrong


@pytest.mark.parametrize(("lang", "prior"), [("en", "fr"), ("fr", "en")])
def test_the_wrong_language_of_the_client_does_not_outweigh_the_words(lang: str, prior: str) -> None:
    wrong = [text for text in messages(lang) if identify(text, {prior: 0.6}).lang != lang]
    assert len(wrong) <= 3, wrong


@pytest.mark.parametrize("text", messages("other"))
def test_other_languages_are_noticed(text: str) -> None:
    found = identify(text)
    assert (found.lang, found.other) == (None, True)


@pytest.mark.parametrize("text", messages("either"))
@pytest.mark.parametrize("prior", ["en", "fr"])
def test_what_is_of_both_languages_or_none_follows_the_prior(text: str, prior: str) -> None:
    found = identify(text, {prior: 1.5})
    assert found.lang in {prior, None}
    assert not found.other


@pytest.mark.parametrize("text", ["", "   ", "12:30", "???", "👍", "+33 1 53 38 20 20"])
def test_a_message_without_words_says_nothing(text: str) -> None:
    assert identify(text).lang is None
    assert not identify(text).other


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("bonjour, are you open tomorrow", "en"),
        ("hello, vous êtes ouverts demain ?", "fr"),
        ("bonjour I would like to speak to someone", "en"),
        ("le homework club c'est quand", "fr"),
        ("is the café psaumes open", "en"),
        ("what is the maison d'enfants", "en"),
    ],
)
def test_a_mixed_message_is_in_the_language_of_most_of_its_words(text: str, lang: str) -> None:
    assert identify(text).lang == lang


def test_a_prior_for_an_unknown_language_is_ignored() -> None:
    assert identify("good morning", {"de": 5.0}).lang == "en"


@given(st.text(max_size=200))
def test_any_text_has_a_certainty_in_the_unit_interval(text: str) -> None:
    found = identify(text, {"fr": 1.0})
    assert 0 <= found.certainty <= 1


def test_a_message_takes_microseconds() -> None:
    sent = messages("en")
    for text in sent:
        identify(text)
    best = min(_seconds_for(sent) for _ in range(5))
    assert best / len(sent) < 100e-6  # 10 µs on an idle machine; the bound leaves room for a busy one


def _seconds_for(sent: list[str]) -> float:
    began = time.perf_counter()
    for text in sent:
        identify(text)
    return time.perf_counter() - began
