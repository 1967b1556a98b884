"""What is not known is said in a sentence, with whom to ask; never three times in the same words."""

from datetime import datetime

from tests.conversation.chat import ose, read, titles

NIGHT = datetime.fromisoformat("2026-11-24T23:00:00+01:00")


def test_not_knowing_names_whom_to_ask_and_whether_it_is_open() -> None:
    reply = ose("en").say("xylophone qwertz zzyzx")
    assert reply.kind == "unknown"
    assert "+33 1 53 38 20 20" in read(reply)
    assert "Open now" in read(reply)
    assert "Closed now" in read(ose("en", NIGHT).say("xylophone qwertz zzyzx"))


def test_the_second_in_a_row_offers_a_person_and_the_menu() -> None:
    chat = ose("en")
    chat.say("xylophone qwertz")
    reply = chat.say("zzyzx blorb")
    assert "person" in read(reply)
    assert "Opening hours" in titles(reply)


def test_the_same_is_never_said_three_times_in_a_row() -> None:
    chat = ose("en")
    said = [read(chat.say(f"zzyzx blorb {number}")) for number in range(8)]
    assert not any(one == two == three for one, two, three in zip(said, said[1:], said[2:], strict=False))


def test_even_a_repeated_answer_changes_the_third_time() -> None:
    chat = ose("en")
    said = [read(chat.say("how can I donate?")) for _ in range(3)]
    assert said[0] == said[1] != said[2]
    assert said[2].endswith(said[0])


def test_another_body_is_not_answered_as_if_it_were_us() -> None:
    assert ose("en").say("How do I donate to UNICEF?").kind == "unknown"


def test_a_wish_for_a_person_is_heard() -> None:
    reply = ose("fr").say("je voudrais parler à quelqu'un")
    assert reply.kind == "handoff"
    assert "+33 1 53 38 20 20" in read(reply)
