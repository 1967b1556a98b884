"""The packaged sentences: the same keys and the same values in every language."""

import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast

from bot.conversation.wording import Wording, WordingError, languages


def _messages(lang: str) -> dict[str, set[str]]:
    text = (files("bot") / "locales" / f"{lang}.ftl").read_text(encoding="utf-8")
    entries = FluentParser().parse(text).body
    assert not [entry for entry in entries if isinstance(entry, ast.Junk)], lang
    found = [entry for entry in entries if isinstance(entry, ast.Message)]
    names = [entry.id.name for entry in found]
    assert len(names) == len(set(names)), f"{lang}: a key stands twice"
    source = {entry.id.name: text[entry.span.start : entry.span.end] for entry in found if entry.span}
    return {name: set(re.findall(r"\{[^}]*?\$([a-z_]+)", body)) for name, body in source.items()}


def test_every_language_has_the_same_keys() -> None:
    first, *others = [set(_messages(lang)) for lang in languages()]
    for other in others:
        assert other == first


def test_every_language_uses_the_same_values() -> None:
    first, *others = [_messages(lang) for lang in languages()]
    for other in others:
        assert {key: values for key, values in other.items() if values != first[key]} == {}


def test_a_missing_key_is_an_error() -> None:
    with pytest.raises(WordingError, match="no sentence 'no-such-key'"):
        Wording("en")("no-such-key")


def test_a_missing_language_is_an_error() -> None:
    with pytest.raises(WordingError, match="no sentences in 'xx'"):
        Wording("xx")
