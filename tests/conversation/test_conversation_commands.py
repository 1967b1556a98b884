"""Commands, with a slash or in words."""

import pytest

from tests.conversation.chat import ose, read, titles


@pytest.mark.parametrize("text", ["/help", "menu", "what can you do", "le menu", "aide"])
def test_help_lists_the_commands(text: str) -> None:
    assert "/hours" in read(ose("en").say(text))


def test_the_nearest_command_is_named() -> None:
    assert "/history" in read(ose("en").say("/histry"))


@pytest.mark.parametrize(
    ("text", "said"),
    [("/horaires", "Week of"), ("/ hours", "Week of"), ("/", "/hours"), ("/aide", "/hours"), ("/langue", "Français")],
)
def test_a_command_is_known_by_its_word_in_any_language(text: str, said: str) -> None:
    reply = ose("en").say(text)
    assert said in read(reply) + " ".join(titles(reply))


def test_the_history_opens_with_its_milestones_and_leads_to_every_event() -> None:
    chat = ose("fr")
    overview = chat.say("/history")
    assert "1912\u00a0: " in read(overview)
    assert len(read(overview).splitlines()) < 12
    war = chat.press("1:t:war")
    assert "Garel" in read(war)
    assert {"1942", "Toutes les périodes"} <= set(titles(war))
    assert "← La guerre (1939–1945)" in titles(chat.press("1:y:garel"))


def test_sources_are_those_of_the_last_answer() -> None:
    chat = ose("en")
    chat.say("where are you?")
    assert "Address" in read(chat.say("where does this come from"))


def test_sources_and_dates_are_told_in_the_visitors_language() -> None:
    chat = ose("fr")
    chat.say("comment faire un don ?")
    said = read(chat.say("/sources"))
    assert "Annuaire public" in said
    assert "23 novembre 2026" in said
    assert "November" not in said


def test_a_deep_link_leads_to_its_topic() -> None:
    assert ose("en").say("/start donate").entry == "donate"


@pytest.mark.parametrize("payload", ["", "..", "<b>", "a" * 500, "donate'; DROP TABLE"])
def test_any_other_start_welcomes(payload: str) -> None:
    reply = ose("en").say(f"/start {payload}")
    assert reply.kind == "command"
    assert "Opening hours" in titles(reply)


def test_forgetting_leaves_nothing_but_the_language() -> None:
    chat = ose("en")
    chat.say("where are you?")
    reply = chat.say("forget everything")
    assert [note.what for note in reply.notes] == ["forget"]
    assert (chat.context.entry, chat.context.last_question) == (None, "")


@pytest.mark.parametrize(
    "data", ["", "1:", "2:e:donate", "1:e:no-such-entry", "1:zz:x", "\x00", "1:l:de", "1:r:bad:donate"]
)
def test_a_forged_or_outdated_button_gets_a_kind_reply(data: str) -> None:
    assert read(ose("en").press(data))
