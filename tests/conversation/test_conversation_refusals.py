"""Named persons are never confirmed; public names, places and one's own name are not taken for them."""

import pytest

from tests.conversation.chat import ose, read, swimmers


@pytest.mark.parametrize(
    "text",
    [
        "Was my uncle Jacob Feldman in Chabannes?",
        "mon oncle s'appelait Max Feldman, était-il à Montintin ?",
        "Does Mrs Dupont work there?",
        "is the psychologist Mrs Cohen any good",
        "Is John Smith working for you?",
        "what is mrs Garnier's mobile number",
        "does my ex take our son there",
        "has my sister contacted you about my son",
        "mon ex-mari amène-t-il notre fille chez vous ?",
        "est-ce que ma voisine vient chez vous",
    ],
)
def test_a_private_person_is_refused_even_beside_a_known_place(text: str) -> None:
    assert ose("en").say(text).kind == "refuse"


@pytest.mark.parametrize(
    "text", ["Was Elie Wiesel in one of your homes?", "Qui est Georges Garel ?", "who was Einstein?"]
)
def test_names_of_the_history_are_public(text: str) -> None:
    assert ose("en").say(text).kind == "history"


@pytest.mark.parametrize(
    "text",
    [
        "Does OSE work with Médecins du Monde?",
        "Where is Créteil?",
        "contact de l'ESAT Jules-et-Marcelle-Lévy",
        "Bonjour Madame, je voudrais faire un don",
        "my name is Anna Schmidt, how can I donate?",
        "Is Rosh Hashanah a holiday for you?",
        "mon enfant a-t-il droit à un avocat",
        "Is there an office in Tel Aviv?",
    ],
)
def test_places_feasts_verbs_and_ones_own_name_are_no_private_persons(text: str) -> None:
    assert not any(step.startswith("refusal") for step in ose("en").say(text).trace)


def test_another_organisation_refuses_by_its_own_entry() -> None:
    reply = swimmers().say("does my neighbour Paul Hoarau swim with you")
    assert (reply.kind, reply.entry) == ("refuse", "members")


@pytest.mark.parametrize(
    "text",
    [
        "my friend wants to volunteer with you, how does he start?",
        "can my sister come to the meeting with you?",
        "ma sœur veut être bénévole chez vous, comment faire ?",
        "mon ex peut-il voir notre fils à l'OSE ?",
    ],
)
def test_what_someone_close_may_or_wants_to_do_is_no_question_about_a_person(text: str) -> None:
    assert not any(step.startswith("refusal") for step in ose("en").say(text).trace)


@pytest.mark.parametrize(
    ("text", "hand"),
    [
        ("do you think my daughter has autism?", "doctor"),
        ("what medicine helps against a cough", "doctor"),
        ("may a father travel abroad with the children without my consent?", "lawyer"),
        ("which party should I vote for", "opinion"),
        ("mon fils est-il hyperactif ?", "médecin"),
        ("un père peut-il emmener les enfants à l'étranger sans mon accord", "avocat"),
    ],
)
def test_advice_and_opinions_are_refused_with_a_hand(text: str, hand: str) -> None:
    reply = ose("en").say(text)
    assert reply.kind == "refuse"
    assert hand in read(reply)


@pytest.mark.parametrize("text", ["what happened at Izieu", "les enfants de Buchenwald"])
def test_nobody_rates_a_massacre_with_a_thumb(text: str) -> None:
    reply = ose("en").say(text)
    assert reply.kind == "history"
    assert not any("👍" in button.text for row in reply.buttons for button in row)


@pytest.mark.parametrize("text", ["un poste au Louvre", "donner à Unicef France"])
def test_a_name_nobody_here_speaks_of_is_at_most_offered_an_answer(text: str) -> None:
    assert ose("en").say(text).kind in {"unknown", "suggest"}


@pytest.mark.parametrize("text", ["what's your IBAN", "book me an appointment tomorrow at 10"])
def test_bank_details_and_bookings_are_refused_with_a_way_on(text: str) -> None:
    reply = ose("en").say(text)
    assert reply.kind == "refuse"
    assert "+33" in read(reply)


@pytest.mark.parametrize(("lang", "text"), [("en", "does my neighbour come to the Otters?")])
def test_the_organisations_own_name_is_as_good_as_you(lang: str, text: str) -> None:
    assert any("refusal: speaks of a person" in step for step in swimmers(lang).say(text).trace)
