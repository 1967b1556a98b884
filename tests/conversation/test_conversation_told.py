"""What visitors tell between their questions: an age, a name, how they are after a crisis."""

import pytest

from tests.conversation.chat import ose, read


@pytest.mark.parametrize(
    ("lang", "danger", "told"),
    [
        ("en", "my stepdad hits me", "no he is asleep now"),
        ("en", "someone shares naked pictures of me", "I am 14"),
        ("fr", "mon beau-père me frappe", "non ça va là il dort"),
        ("fr", "j'ai envie de mourir", "je suis dans ma chambre"),
    ],
)
def test_what_is_told_after_a_crisis_is_met_gently_with_the_numbers_near(lang: str, danger: str, told: str) -> None:
    chat = ose(lang)
    assert chat.say(danger).kind == "crisis"
    reply = chat.say(told)
    assert reply.kind == "smalltalk"
    assert any("1:k" in button.data for row in reply.buttons for button in row)


def test_a_question_after_a_crisis_is_still_answered() -> None:
    chat = ose("fr")
    assert chat.say("mon beau-père me frappe").kind == "crisis"
    assert chat.say("vous ouvrez demain ?").kind == "hours"


@pytest.mark.parametrize(
    ("lang", "question", "told"),
    [
        ("en", "I want to be a volunteer", "I am 16"),
        ("fr", "cherche stage de troisième", "c'est pour ma fille"),
        ("fr", "un psy pour mon fils autiste", "il a 6 ans"),
        ("fr", "ma fille refuse de me parler aux visites, que faire", "elle a 13 ans"),
    ],
)
def test_an_age_belongs_to_the_question_before_it(lang: str, question: str, told: str) -> None:
    chat = ose(lang)
    chat.say(question)
    assert any("told:" in each for each in chat.say(told).trace)


def test_an_answer_that_comes_again_for_another_question_says_that_it_is_all_there_is() -> None:
    chat = ose("en")
    chat.say("who was Georges Garel")
    assert chat.say("what happened to him after the war").text.startswith("This is all I know about it")


@pytest.mark.parametrize(
    ("lang", "lost"), [("en", "I lost my keys in your office"), ("fr", "j'ai perdu mes papiers chez vous")]
)
def test_lost_things_are_not_mourned(lang: str, lost: str) -> None:
    assert "sorry for your loss" not in ose(lang).say(lost).text
    assert "pour cette perte" not in ose(lang).say(lost).text


def test_thanks_after_an_answer_do_not_bring_it_again() -> None:
    chat = ose("en")
    chat.say("can I come without an appointment")
    assert chat.say("ok thanks").kind == "smalltalk"


@pytest.mark.parametrize(
    ("lang", "danger", "told"),
    [
        ("en", "I want to kill myself", "I am not going to call anyone"),
        ("fr", "j'ai envie de mourir", "j’ose pas appeler"),
    ],
)
def test_who_will_not_call_need_not_and_keeps_the_numbers(lang: str, danger: str, told: str) -> None:
    chat = ose(lang)
    chat.say(danger)
    reply = chat.say(told)
    assert reply.kind == "crisis"
    assert "3114" in read(reply)
    assert "!" not in read(reply)


def test_what_surely_means_a_topic_after_a_crisis_is_answered() -> None:
    chat = ose("fr")
    chat.say("je n'ai nulle part où dormir ce soir")
    assert chat.say("le 115 ne décroche pas").entry == "helpline-115"


def test_a_question_is_not_taken_for_something_told() -> None:
    chat = ose("fr")
    chat.say("comment voir mon fils placé ?")
    assert "précise" not in read(chat.say("Il est dans quelle maison ?"))


@pytest.mark.parametrize("text", ["is it my fault", "did I do it wrong"])
def test_a_heavy_question_after_a_crisis_gets_no_fact_about_a_number(text: str) -> None:
    chat = ose("en")
    chat.say("they bully me every day at school and hit me")
    reply = chat.say(text)
    assert reply.kind in {"smalltalk", "crisis"}


def test_who_asks_for_the_number_again_gets_it() -> None:
    chat = ose("en")
    chat.say("my best friend says he will kill himself tonight")
    assert "3114" in read(chat.say("what was the number he could ring, for later"))
