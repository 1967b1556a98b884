"""Normalising, stems and typo repair."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import Repair, fold, frequencies, normalise, stem, tokens


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Où êtes-VOUS ?", "ou etes vous"),
        ("Ma sœur", "ma soeur"),
        ("I can't come, won't you?", "i can not come will not you"),
        ("I dont know", "i do not know"),
        ("it's John's", "it is john"),
        ("you're open", "you are open"),
        ("Est-ce que c'est ouvert ?", "estceque c est ouvert"),
        ("Est-ce qu'il y a quelqu'un ?", "estceque il y a quelqu un"),
        ("l’école d’été", "l ecole d ete"),
        ("heeeelp pls", "heelp please"),
        ("rdv svp", "rendez vous s il vous plait"),
        ("bjr, pk?", "bonjour pourquoi"),
        ("", ""),
        ("👍 — !", ""),
    ],
)
def test_spellings_become_plain_words(written: str, plain: str) -> None:
    assert normalise(written) == plain


@given(st.text())
def test_folding_leaves_nothing_to_fold(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_any_text_has_words_without_spaces(text: str) -> None:
    assert all(word and not word.isspace() and " " not in word for word in tokens(text))


@pytest.mark.parametrize(
    ("word", "lang", "root"), [("donations", "en", "donat"), ("horaires", "fr", "horair"), ("xyz", "xx", "xyz")]
)
def test_stems_are_of_the_language(word: str, lang: str, root: str) -> None:
    assert stem(word, lang) == root


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("donatoin", "donation"),  # swapped
        ("donaton", "donation"),  # dropped
        ("volunteeer", "volunteer"),  # doubled
        ("appointemnt", "appointment"),  # two slips in a long word
        ("open", "open"),
        ("house", "house"),  # a common word stands, though "hours" is near
        ("opn", "opn"),  # too short to guess
        ("2026", "2026"),
        ("zzzzzzzz", "zzzzzzzz"),
    ],
)
def test_typos_become_words_of_the_vocabulary(written: str, meant: str) -> None:
    repair = Repair(["donation", "volunteer", "appointment", "opening", "hours"], "en")
    assert repair.token(written) == meant


@pytest.mark.parametrize(
    ("lang", "written", "meant"),
    [
        ("fr", "otiste", "autiste"),
        ("fr", "sikologue", "psychologue"),
        ("fr", "kombien", "combien"),
        ("fr", "plassement", "placement"),
        ("fr", "audianse", "audience"),
        ("en", "fone", "phone"),
        ("en", "sikologist", "psychologist"),
        ("en", "adres", "address"),
    ],
)
def test_words_written_by_ear_become_the_words_that_sound_so(lang: str, written: str, meant: str) -> None:
    known = {
        "fr": ["autiste", "psychologue", "combien", "classement", "placement", "audience", "artiste"],
        "en": ["phone", "fine", "psychologist", "address", "aires"],
    }
    assert Repair(known[lang], lang).token(written) == meant


def test_numbers_and_words_written_apart_are_one_where_the_vocabulary_holds_them_so() -> None:
    repair = Repair(["3919", "interview", "women", "who", "are", "you"], "en")
    assert repair.joined(["is", "39", "19", "for", "women"]) == ["is", "3919", "for", "women"]
    assert repair.joined(["from", "1939", "19", "people"]) == ["from", "1939", "19", "people"]
    assert repair.joined(["an", "intervi", "ew"]) == ["an", "interview"]


def test_words_written_together_are_taken_apart() -> None:
    assert Repair(["fils"], "fr").parts("monfils") == ("mon", "fils")
    assert Repair(["help"], "en").parts("canyou") == ("can", "you")
    assert Repair(["help"], "en").parts("hepl") == ("help",)
    assert Repair(["help"], "en").parts("xqzwkv") == ("xqzwkv",)


def test_of_two_neighbours_the_one_with_the_same_first_letter_is_meant() -> None:
    assert Repair({"gifts": 1, "lifts": 9}, None).token("giftt") == "gifts"


@given(st.text(max_size=30))
def test_a_repair_is_a_known_word_or_none(word: str) -> None:
    repair = Repair(["donation", "hours"], "en")
    assert repair.token(word) in {word, "donation", "hours"}


def test_frequencies_are_shares() -> None:
    for lang in ("en", "fr"):
        assert 0.5 < sum(frequencies(lang).values()) <= 1.1


def test_a_language_without_a_table_has_no_frequencies() -> None:
    assert frequencies("xx") == {}
