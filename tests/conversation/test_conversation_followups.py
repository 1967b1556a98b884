"""Follow-ups lean on what was spoken of; leaning on nothing, they are asked back with choices."""

import pytest

from tests.conversation.chat import ose, read, swimmers, titles


def test_an_attribute_is_that_of_the_topic_spoken_of() -> None:
    chat = swimmers()
    chat.say("how do I join")
    reply = chat.say("how much is it?")
    assert (reply.kind, reply.entry) == ("answer", "join")
    assert "€80" in read(reply)


def test_the_place_of_the_health_centre_is_its_own() -> None:
    chat = ose("en")
    chat.say("tell me about the health centre")
    assert "Picpus" in read(chat.say("where is it?"))


def test_an_attribute_is_carried_to_another_topic() -> None:
    chat = ose("fr")
    chat.say("c'est gratuit ?")
    reply = chat.say("le centre de santé")
    assert reply.entry == "health-centre"
    assert "coût" in read(reply)


def test_days_are_replaced_in_an_answer_about_hours() -> None:
    chat = ose("en")
    chat.say("are you open on Friday?")
    assert "28 November" in read(chat.say("and on Saturday?"))


def test_hours_among_several_answers_are_what_tomorrow_leans_on() -> None:
    chat = ose("fr")
    chat.say("Où êtes-vous et quels sont vos horaires ?")
    assert chat.say("et demain ?").kind == "hours"


def test_a_year_follows_history() -> None:
    chat = ose("fr")
    chat.say("Qui est Georges Garel ?")
    assert chat.say("et en 1945 ?").kind == "history"


@pytest.mark.parametrize("text", ["how much is it?", "where is that?", "and for my mother?", "and on Friday?"])
def test_what_leans_on_nothing_is_asked_back_with_choices(text: str) -> None:
    reply = ose("en").say(text)
    assert reply.kind == "suggest"
    assert len(titles(reply)) == 4


def test_half_an_hour_later_nothing_is_leant_on() -> None:
    chat = swimmers()
    chat.say("how do I join")
    chat.wait(31)
    assert chat.say("how much is it?").kind == "suggest"


def test_a_new_start_forgets_the_topic() -> None:
    chat = swimmers()
    chat.say("how do I join")
    chat.say("/start")
    assert chat.context.entry is None


def test_a_change_of_topic_is_noticed() -> None:
    chat = ose("en")
    chat.say("how can I donate?")
    assert chat.say("where are you?").entry == "address"


@pytest.mark.parametrize(
    ("lang", "first", "then", "entry"),
    [
        ("en", "what was Izieu", "how many children were arrested?", "izieu"),
        ("en", "what was Izieu", "who paid for them?", "izieu"),
        ("fr", "c'était quoi Chabannes", "qui le dirigeait ?", "chabannes"),
        ("en", "how can I volunteer?", "what would I be doing?", "volunteer-tasks"),
        ("en", "how do I ask the archives", "are there other places I could try?", "other-archives"),
        ("fr", "c'est quoi une MJIE", "qui la fait ?", "mjie"),
        ("en", "tell me about the Alzheimer centres", "is there one in Sarcelles?", "alzheimer"),
    ],
)
def test_what_leans_on_a_topic_is_answered_by_it_or_one_near(lang: str, first: str, then: str, entry: str) -> None:
    chat = ose(lang)
    chat.say(first)
    assert chat.say(then).entry == entry


@pytest.mark.parametrize(
    ("lang", "first", "then", "said"),
    [
        ("en", "what is 119", "is it open at night?", "day and night"),
        ("fr", "c'est quoi le 3018", "c'est ouvert la nuit ?", "23 h"),
        ("en", "where is the health centre", "when is it open?", "don’t know its days"),
    ],
)
def test_hours_of_a_service_spoken_of_are_not_those_of_the_office(lang: str, first: str, then: str, said: str) -> None:
    chat = ose(lang)
    chat.say(first)
    reply = chat.say(then)
    assert reply.kind != "hours"
    assert said in read(reply).replace("\u00a0", " ")


def test_you_means_the_organisation_whatever_was_spoken_of() -> None:
    chat = ose("en")
    chat.say("how do I ask the archives for a file")
    assert chat.say("where are you?").entry == "address"


def test_thanks_between_two_questions_do_not_cut_the_thread() -> None:
    chat = ose("en")
    chat.say("are you open on Friday?")
    assert chat.say("brilliant, thanks").kind == "smalltalk"
    assert chat.say("and on Saturday?").kind == "hours"


def test_a_stranger_s_subject_after_a_topic_is_not_answered_by_it() -> None:
    chat = ose("en")
    chat.say("what was Izieu")
    assert chat.say("who won the world cup").kind in {"unknown", "suggest"}


@pytest.mark.parametrize(
    ("first", "second", "entry"),
    [
        ("connaissez-vous Madame Durand ?", "pourquoi vous ne le dites pas ?", "named-person"),
        ("j’aimerais être bénévole", "il y a un âge minimum ?", "volunteer-conditions"),
        ("que s’est-il passé à Izieu ?", "c’était quand ?", "izieu"),
    ],
)
def test_a_short_question_is_about_what_was_spoken_of_or_near_it(first: str, second: str, entry: str) -> None:
    chat = ose("fr")
    chat.say(first)
    assert chat.say(second).entry == entry


def test_a_year_of_two_digits_is_one_of_the_last_century_once_history_is_spoken_of() -> None:
    chat = ose("fr")
    chat.say("que faisiez-vous en 1938 ?")
    assert "1945" in read(chat.say("et en 45 ?"))


@pytest.mark.parametrize(
    ("lang", "first", "then", "day", "clock"),
    [
        ("en", "are you open tomorrow?", "and the day after at 8pm", "Thursday 26 November", "8 pm"),
        ("fr", "vous êtes ouverts demain ?", "et le lendemain à 20h ?", "jeudi 26 novembre", "20\u00a0h"),
    ],
)
def test_the_day_after_is_asked_about_at_the_time_that_is_named(
    lang: str, first: str, then: str, day: str, clock: str
) -> None:
    chat = ose(lang)
    chat.say(first)
    said = read(chat.say(then))
    assert day in said
    assert clock in said
    assert "losed" in said or "fermé" in said


@pytest.mark.parametrize(
    ("lang", "asked", "text"), [("en", "what is 114?", "what's the email"), ("fr", "c’est quoi le 114", "et un mail ?")]
)
def test_a_telephone_number_is_no_e_mail_address(lang: str, asked: str, text: str) -> None:
    chat = ose(lang)
    assert chat.say(asked).entry == "helpline-114"
    assert chat.say(text).entry == "email"


def test_an_e_mail_address_that_a_topic_has_is_its_own() -> None:
    chat = ose("fr")
    assert chat.say("comment consulter vos archives ?").entry == "archives"
    assert "@" in read(chat.say("et par mail ?"))


@pytest.mark.parametrize("text", ["is it free?", "do they answer at night?", "until what time?"])
def test_after_a_crisis_a_question_is_about_the_first_number(text: str) -> None:
    chat = ose("en")
    assert chat.say("I want to kill myself").kind == "crisis"
    assert chat.say(text).entry == "helpline-3114"


def test_an_attribute_is_not_carried_to_a_question_of_its_own() -> None:
    chat = ose("fr")
    chat.say("combien de temps dure une AEMO")
    assert "dur" not in read(chat.say("et un avocat peut-il nous accompagner au tribunal ?")).casefold()


def test_hours_in_a_word_are_those_of_the_service_spoken_of() -> None:
    chat = ose("fr")
    assert chat.say("c’est quoi le café des Psaumes").entry == "seniors"
    assert chat.say("horaires ?").entry == "seniors"
    assert "Rosiers" in read(chat.say("et l’adresse ?"))


def test_a_name_of_another_event_is_no_detail_of_the_one_spoken_of() -> None:
    chat = ose("en")
    assert chat.say("was Elie Wiesel helped by you?").entry == "wiesel"
    assert chat.say("Where is Izieu?").entry == "izieu"


@pytest.mark.parametrize(
    ("lang", "text", "day"), [("en", "Friday?", "27 November"), ("fr", "vendredi ?", "27 novembre")]
)
def test_a_day_alone_asks_for_its_hours(lang: str, text: str, day: str) -> None:
    reply = ose(lang).say(text)
    assert reply.kind == "hours"
    assert day in read(reply)


def test_a_day_after_the_address_asks_for_our_hours_and_after_a_visit_does_not() -> None:
    chat = ose("en")
    chat.say("where are you?")
    assert chat.say("Friday?").kind == "hours"
    chat = ose("en")
    chat.say("can I visit my daughter in the home?")
    assert chat.say("Sundays?").kind != "hours"


def test_how_long_something_takes_is_not_how_long_we_are_open() -> None:
    chat = ose("fr")
    chat.say("c’est quoi l’AED ?")
    assert chat.say("celle-là, elle dure longtemps ?").kind != "hours"


def test_who_and_how_many_after_an_event_ask_about_that_event() -> None:
    chat = ose("en")
    assert chat.say("what happened in 1942").entry == "garel"
    assert chat.say("who was in charge").entry == "garel"


def test_an_age_asked_for_is_that_of_the_topic_spoken_of() -> None:
    chat = ose("en")
    assert chat.say("do you have a holiday camp").entry == "holiday-camps"
    assert chat.say("how old must they be").entry == "holiday-camps"


def test_who_comes_is_asked_of_the_measure_spoken_of() -> None:
    chat = ose("en")
    assert chat.say("what is an AEMO").entry == "aemo"
    assert chat.say("who comes").entry == "aemo"


def test_evenings_of_a_service_are_not_ours() -> None:
    chat = ose("fr")
    assert chat.say("à qui parler quand on a 16 ans").entry == "someone-to-talk"
    assert chat.say("ils sont ouverts le soir ?").entry == "someone-to-talk"


def test_a_risk_is_not_taken_for_a_question_about_hours() -> None:
    assert ose("fr").say("Et si je me trompe, je risque quelque chose ?").kind != "hours"


def test_how_to_stop_it_after_a_gift_is_about_stopping_the_gift() -> None:
    chat = ose("en")
    assert chat.say("I'd like to give every month").entry == "donate"
    assert chat.say("how do I stop it").entry == "change-gift"


def test_a_sentence_of_its_own_gets_the_topic_and_not_the_attribute_asked_before() -> None:
    chat = ose("en")
    chat.say("my mother has Alzheimer's")
    assert "cost" in read(chat.say("how much is it"))
    reply = chat.say("and for me? I'm exhausted too")
    assert reply.entry == "carers-respite"
    assert "Club" in read(reply)


def test_a_question_about_going_is_no_farewell() -> None:
    chat = ose("en")
    chat.say("what is an MJIE")
    assert chat.say("do I have to go").kind != "smalltalk"


def test_today_after_a_crisis_is_no_era_of_the_history() -> None:
    chat = ose("en")
    chat.say("my neighbour hits his kid")
    assert chat.say("will they come today").kind != "history"
