"""The bot's own sentences: the same keys in every language, every one used, typeset as its language wants."""

import re
from pathlib import Path

import pytest

from bot.conversation.wording import languages

BOT = Path(__file__).parents[2] / "bot"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(BOT.rglob("*.py")))
SAD = ("danger-", "smalltalk-sorry", "smalltalk-grief", "smalltalk-gentle", "smalltalk-insult", "unknown", "correction")


def sentences(lang: str) -> dict[str, str]:
    """Return the sentence of each key, as the file holds it."""
    text = (BOT / "locales" / f"{lang}.ftl").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) = (.*(?:\n[ ].*)*)", text, re.MULTILINE))


def test_every_language_has_the_same_sentences() -> None:
    assert len({frozenset(sentences(lang)) for lang in languages()}) == 1


@pytest.mark.parametrize("key", sorted(sentences("en")))
def test_every_sentence_is_used(key: str) -> None:
    stems = [key, *(key[: match.end()] for match in re.finditer("-", key))]
    written = re.escape(key)
    built = "|".join(re.escape(stem) for stem in stems[1:])
    assert re.search(rf"""["']{written}["']""", CODE) or re.search(
        rf"""["'](?:{built})(?:\\{{|["'])""".replace("\\\\", "\\"), CODE
    )


@pytest.mark.parametrize("lang", languages())
def test_no_sentence_shouts_in_a_sad_moment(lang: str) -> None:
    assert [key for key, text in sentences(lang).items() if key.startswith(SAD) and "!" in text] == []


def test_french_high_punctuation_stands_behind_a_space_that_does_not_break() -> None:
    wrong = [
        key
        for key, text in sentences("fr").items()
        if re.search(r"[^\u00a0\u202f\d«] ?[?!;»](?!\w)|« (?=\w)| :", _said(text))
    ]
    assert wrong == []


def _said(text: str) -> str:
    """Return a sentence without its placeables."""
    return re.sub(r"\{[^}]*\}", "X", text)
