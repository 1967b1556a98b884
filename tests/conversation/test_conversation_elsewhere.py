"""What is someone else's subject is not known here, even where it sounds like one of ours."""

from datetime import datetime

import pytest

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.knowledge import load
from tests.conversation.chat import ose
from tests.organisation.club import asked, files


def _without_the_list(text: str) -> Reply:
    known = {name: content for name, content in files().items() if name != "elsewhere.yaml"}
    now = datetime.fromisoformat("2026-11-24T09:00+04:00")
    return Conversation(load(known)).reply(Question(text), Context(), now)[0]


@pytest.mark.parametrize("text", ["are there sharks at the beach", "horaires des marées", "tide times tomorrow"])
def test_a_subject_of_the_list_is_not_known(text: str) -> None:
    reply = asked(text)
    assert reply.kind == "unknown"
    assert any(step.startswith("elsewhere: sea") for step in reply.trace)


def test_without_the_list_tide_times_would_be_answered_with_our_hours_or_offers() -> None:
    assert _without_the_list("tide times tomorrow").kind in {"hours", "suggest", "answer"}


@pytest.mark.parametrize(("text", "entry"), [("mon bébé peut nager ?", "babies"), ("how do I sign up", "join")])
def test_our_own_subjects_stay_ours(text: str, entry: str) -> None:
    assert asked(text).entry == entry


@pytest.mark.parametrize(
    "text", ["horaires des marées", "is the beach open on Sunday", "la mairie est ouverte samedi ?"]
)
def test_when_another_place_opens_is_not_known_even_without_the_list(text: str) -> None:
    assert _without_the_list(text).kind == "unknown"


@pytest.mark.parametrize("text", ["le bassin est ouvert samedi ?", "is the pool open on Sunday", "are the Otters open"])
def test_when_our_own_places_open_is_answered(text: str) -> None:
    assert asked(text).kind == "hours"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La piscine de la rue de Belleville est fermée le lundi ?", "unknown"),
        ("Votre bureau de la rue de Belleville est fermé le lundi ?", "hours"),
    ],
)
def test_a_place_named_by_its_street_is_not_ours_unless_it_is_called_so(text: str, kind: str) -> None:
    assert ose("fr").say(text).kind == kind


@pytest.mark.parametrize("text", ["what about the war?", "how about the thirties?"])
def test_an_era_is_known_before_a_question_mark_too(text: str) -> None:
    assert ose("en").say(text).kind == "history"


def test_words_of_strange_subjects_do_not_belong_to_ours() -> None:
    house = Conversation(load(files())).house
    assert house.ranked("when is high tide", "en").belonging < house.ranked("how do I join the club", "en").belonging


def test_what_leans_on_the_topic_spoken_of_is_no_subject_of_someone_elses() -> None:
    chat = ose("fr")
    chat.say("que s’est-il passé à Izieu ?")
    assert chat.say("c’était quel jour ?").entry == "izieu"


def test_a_refusal_is_given_only_for_a_subject_that_explains_the_question() -> None:
    assert ose("fr").say("comment se débarrasser des pucerons").kind == "unknown"
