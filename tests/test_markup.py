"""The light markup: what it shows, what Telegram gets, how it is cut."""

import html as html_entities
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import markup

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=200)
marked = st.lists(
    st.sampled_from(
        [
            "**",
            "_",
            "`",
            "[a](https://x.org/y)",
            "[",
            "](",
            ")",
            "- ",
            "\n",
            "\n\n",
            " ",
            "a",
            "été",
            "😀",
            "\\",
            "<b>",
            "&",
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Open** now", "<b>Open</b> now"),
        ("_Open_ now", "<i>Open</i> now"),
        ("call `119` now", "call <code>119</code> now"),
        ("[site](https://www.a.org/?a=1&b=2)", '<a href="https://www.a.org/?a=1&amp;b=2">site</a>'),
        ("**bold _and italic_**", "<b>bold <i>and italic</i></b>"),
        ("- one\n- two", "• one\n• two"),
        ("snake_case_name", "snake_case_name"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("**never closed", "**never closed"),
        ("**not over\nlines**", "**not over\nlines**"),
        ("[bad](javascript:alert(1))", "[bad](javascript:alert(1))"),
        ("[wiki](https://x.org/a_(b))", '<a href="https://x.org/a_(b)">wiki</a>'),
        (r"\*\*plain\*\*", "**plain**"),
        ("<script> & co", "&lt;script&gt; &amp; co"),
        ("`**a**`", "<code>**a**</code>"),
        ("", ""),
    ],
)
def test_markup_becomes_telegram_html(text: str, expected: str) -> None:
    assert markup.html(text) == expected


def test_plain_text_keeps_the_address_of_a_link() -> None:
    assert markup.plain("[our site](https://www.a.org/)") == "our site (https://www.a.org/)"


def test_plain_text_says_an_address_once_where_the_label_is_the_address() -> None:
    assert markup.plain("[www.a.org](https://www.a.org/)") == "www.a.org"


def test_length_counts_utf16_units_of_what_is_shown() -> None:
    assert markup.length("**é😀**") == 3
    assert markup.length("[ab](https://x.org)") == 2


@given(texts)
def test_escaped_text_shows_exactly_itself(text: str) -> None:
    assert markup.plain(markup.escape(text)) == text
    assert markup.html(markup.escape(text)) == html_entities.escape(text, quote=False)


@given(marked)
def test_html_is_always_balanced_and_shows_the_plain_text(text: str) -> None:
    rendered = markup.html(text)
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)(\w+)[^>]*>", rendered):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)
    assert not open_tags
    shown = html_entities.unescape(re.sub(r"<[^>]*>", "", rendered))
    assert len(shown.encode("utf-16-le")) // 2 == markup.length(text)


@given(marked, st.integers(4, 60))
def test_every_message_of_a_split_is_within_the_limit(text: str, limit: int) -> None:
    assert all(0 < markup.length(message) <= limit for message in markup.split(text, limit))


@given(marked, st.integers(4, 60))
def test_a_split_loses_nothing_but_spaces_and_the_style_of_overlong_words(text: str, limit: int) -> None:
    def letters(markup_text: str) -> str:
        # a dash that is cut from its line is a dash, no bullet
        return re.sub(r"\s|<[^>]*>", "", markup.html(markup_text)).replace("•", "-")

    assert "".join(letters(message) for message in markup.split(text, limit)) == letters(text)


def test_a_short_text_is_one_message() -> None:
    assert markup.split("one\n\ntwo") == ["one\n\ntwo"]


def test_a_long_text_is_cut_between_paragraphs() -> None:
    assert markup.split("a" * 30 + "\n\n" + "b" * 30, 40) == ["a" * 30, "b" * 30]


def test_a_long_paragraph_is_cut_between_lines() -> None:
    assert markup.split("one two\nthree four\nfive", 15) == ["one two", "three four\nfive"]


def test_a_cut_never_tears_a_styled_span() -> None:
    assert [piece.strip() for piece in markup.split("one **two three** four", 12)] == ["one", "**two three**", "four"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fine\n**open", (2, "bold")),
        ("`open", (1, "code")),
        ("[x](ftp://y)", (1, "link")),
        ("<b>x</b>", (1, "html")),
    ],
)
def test_mistakes_in_markup_are_named_with_their_line(text: str, said: tuple[int, str]) -> None:
    assert markup.problems(text)[0] == said


@given(texts)
def test_escaped_text_has_no_mark_left_over(text: str) -> None:
    assert not [problem for problem in markup.problems(markup.escape(text)) if problem[1] != "html"]
