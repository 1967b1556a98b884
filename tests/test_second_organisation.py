"""An invented swimming club, French first and far from Paris, is served by the same code from its own folder."""

import re
from collections.abc import Iterator

import pytest

from bot.checker import check
from bot.checker.regression import run_regression
from bot.conversation import Conversation
from bot.conversation.buttons import encode
from bot.knowledge import Knowledge
from tests.organisation.club import TODAY, asked, files, knowledge
from tests.shipped import ROOT, shipped_knowledge

CODE = sorted(path for path in (ROOT / "bot").rglob("*") if path.suffix in {".py", ".ftl", ".html", ".js", ".css"})


@pytest.fixture(scope="module")
def first() -> Knowledge:
    return shipped_knowledge()


def test_its_folder_is_without_a_mistake() -> None:
    assert check(files(), TODAY).findings == ()


def test_its_regression_set_is_answered_right() -> None:
    result = run_regression(Conversation(knowledge()), knowledge().questions)
    assert [each.question.text for each in result.asked if each.verdict != "right"] == []


@pytest.mark.parametrize(
    ("text", "entry", "said"),
    [
        ("je voudrais devenir membre", "join", "80 € par an"),
        ("how do I sign up", "join", "€80 a year"),
        ("mon bébé peut nager ?", "babies", "dès six mois"),
        ("where can I park", "directions", "3 allée des Filaos"),
        ("how can I call you", "contact", "+33 6 39 98 00 01"),
    ],
)
def test_its_own_entries_answer_in_the_language_of_the_question(text: str, entry: str, said: str) -> None:
    reply = asked(text)
    assert (reply.kind, reply.entry) == ("answer", entry)
    assert said in reply.text


@pytest.mark.parametrize(("client", "lang"), [(None, "fr"), ("de", "fr"), ("en", "en")])
def test_its_first_language_is_spoken_where_neither_words_nor_client_tell(client: str | None, lang: str) -> None:
    assert asked("2002", client).lang == lang


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("vous ouvrez quand demain ?", "2026-11-24T09:00+04:00", "mercredi 25 novembre"),
        ("vous ouvrez quand demain ?", "2026-11-24T20:30+00:00", "jeudi 26 novembre"),  # past midnight over there
        ("is the pool open on Monday?", "2026-11-24T09:00+04:00", "closed on Monday 30 November"),
        ("when is the desk open on Wednesday?", "2026-11-24T09:00+04:00", "14:00–18:00"),
        ("êtes-vous ouverts à Noël ?", "2026-11-24T09:00+04:00", "fermé"),
        ("étiez-vous ouverts le 11 novembre ?", "2026-11-24T09:00+04:00", "fermé"),
        ("vous ouvrez quand le 13 mars 2027 ?", "2026-11-24T09:00+04:00", "meeting des Loutres"),
        ("ouvert mardi 5 janvier ?", "2026-11-24T09:00+04:00", "6\u00a0h\u00a030 – 11\u00a0h"),
    ],
)
def test_its_hours_are_told_in_its_own_time_zone(text: str, at: str, said: str) -> None:
    reply = asked(text, at=at)
    assert reply.kind == "hours"
    assert said in reply.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("que s’est-il passé en 2002 ?", "un cyclone"),
        ("what happened in 1987?", "neighbours"),
        ("tell me about the early days", "The foundation"),
        ("when was the club founded?", "1987"),
    ],
)
def test_its_own_history_is_told(text: str, said: str) -> None:
    reply = asked(text)
    assert reply.kind == "history"
    assert said in reply.text


@pytest.mark.parametrize("text", ["mon fils se noie", "help, a child is drowning", "mon ami me bat"])
def test_its_own_signs_of_danger_come_first(text: str) -> None:
    reply = asked(text)
    assert reply.kind == "crisis"
    assert "112" in reply.text.partition("\n")[0]


@pytest.mark.parametrize("text", ["Is Mr Dupont a member?", "est-ce que Madame Hoareau nage chez vous ?"])
def test_its_members_are_never_named(text: str) -> None:
    assert (asked(text).kind, asked(text).entry) == ("refuse", "members")


def test_a_button_of_a_renamed_entry_still_leads_there() -> None:
    assert asked("", "fr", data=encode("entry", "membership")).entry == "join"


@pytest.mark.parametrize("text", ["what about the war?", "je veux faire un don", "who was Georges Garel?", "Izieu"])
def test_it_knows_nothing_of_the_first_organisation(text: str, first: Knowledge) -> None:
    assert _held(asked(text).text, _words(first)) == []


def test_the_code_holds_no_word_of_the_organisation(first: Knowledge) -> None:
    words = _words(first)
    assert len(words) > 50
    held = {path.relative_to(ROOT).as_posix(): _held(path.read_text("utf-8"), words) for path in CODE}
    assert {path: found for path, found in held.items() if found} == {}


def test_a_word_of_the_organisation_would_be_found_in_the_code(first: Knowledge) -> None:
    assert _held('NAME = "OSE"  # 117 rue du Faubourg-du-Temple, 75010 Paris', _words(first)) != []


def _words(organisation: Knowledge) -> set[str]:
    """Return the words by which an organisation would be recognised: names, contacts, people and places."""
    return {word.strip() for word in _named(organisation) if len(word.strip()) > 2}


def _named(organisation: Knowledge) -> Iterator[str]:
    house = organisation.organisation
    for lang in organisation.languages:
        yield from (house.name[lang], house.short_name[lang], house.bot_name[lang])
        yield from (each.text(lang) for each in house.contacts.values())
    yield from house.short_name["en"].split()
    yield from (name for event in organisation.history.events for name in event.names)
    yield from (source.publisher for source in organisation.sources.values())


def _held(text: str, words: set[str]) -> list[str]:
    return sorted(word for word in words if word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))
