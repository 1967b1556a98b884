"""From an update to what is sent: texts, buttons, edits, groups, limits, faults."""

import asyncio
import logging
from typing import Any

import pytest

from tests.telegram.telegram_api import ME, TOKEN, Running, message, user


async def test_a_text_is_answered_as_html(bot: Running) -> None:
    bot.api.say("a < b & _c_")
    (call,) = await bot.api.wait_for("sendMessage")
    assert call["text"] == "<b>a &lt; b &amp; _c_</b>"
    assert call["parse_mode"] == "HTML"
    assert call["link_preview_options"] == {"is_disabled": True}


async def test_buttons_that_telegram_would_refuse_are_left_out(bot: Running) -> None:
    bot.api.say("buttons")
    (call,) = await bot.api.wait_for("sendMessage")
    assert call["reply_markup"]["inline_keyboard"] == [
        [{"text": "More", "callback_data": "1:more"}, {"text": "119", "copy_text": {"text": "119"}}]
    ]


async def test_the_question_carries_language_name_and_the_injected_clock(bot: Running) -> None:
    sender = user(7, first_name="Ann\u202e\x00 <b>", language_code="fr")
    bot.api.push(message=message("hi") | {"from": sender})
    await bot.api.wait_for("sendMessage")
    asked = bot.talk.questions[0]
    assert (asked.text, asked.client_language, asked.private) == ("hi", "fr", True)
    assert "\x00" not in asked.first_name
    assert bot.talk.nows == [bot.now]


async def test_the_context_goes_on_within_a_chat(bot: Running) -> None:
    for _ in range(3):
        bot.api.say("count")
    bot.api.say("count", chat=8)
    await bot.api.wait_for("sendMessage", 4)
    assert bot.api.texts(7) == ["turn 1", "turn 2", "turn 3"]
    assert bot.api.texts(8) == ["turn 1"]


async def test_forget_starts_anew(bot: Running) -> None:
    for text in ("count", "forget", "count"):
        bot.api.say(text)
    await bot.api.wait_for("sendMessage", 3)
    assert bot.api.texts() == ["turn 1", "forgotten", "turn 1"]


async def test_a_long_answer_is_several_messages_with_the_buttons_under_the_last(bot: Running) -> None:
    bot.api.say("long")
    first, second = await bot.api.wait_for("sendMessage", 2)
    assert "reply_markup" not in first
    assert second["reply_markup"]


@pytest.mark.parametrize(
    ("fields", "content"),
    [
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}, "voice"),
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "photo"),
        ({"location": {"latitude": 48.8, "longitude": 2.3}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "dice"),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, "contact"),
        ({"hologram": {"file_id": "a"}}, "other"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_other_content_is_passed_on_as_what_it_is(bot: Running, fields: dict[str, Any], content: str) -> None:
    bot.api.push(message=message(None, **fields))
    await bot.api.wait_for("sendMessage")
    assert bot.talk.questions[0].content == content


async def test_a_caption_is_a_question(bot: Running) -> None:
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    bot.api.push(message=message(None, photo=photo, caption="what is this?"))
    await bot.api.wait_for("sendMessage")
    assert (bot.talk.questions[0].text, bot.talk.questions[0].content) == ("what is this?", "text")


async def silent(bot: Running) -> bool:
    """Tell whether nothing was said before a later question's answer."""
    bot.api.say("next", chat=99)
    await bot.api.wait_for("sendMessage")
    return len(bot.talk.questions) == 1


@pytest.mark.parametrize(
    "update",
    [
        {"message": message("hi") | {"from": user(5, is_bot=True)}},
        {"message": message(None, new_chat_title="New")},
        {"message": message(None, chat=-5, new_chat_members=[user(4)])},
        {"message": message(None, pinned_message=message("x"))},
        {
            "channel_post": {
                "message_id": 1,
                "date": 1,
                "chat": {"id": -9, "type": "channel", "title": "C"},
                "text": "x",
            }
        },
        {"message": message("x", -5, is_automatic_forward=True)},
        {"my_chat_member": {"strange": True}},
        {"hologram": {"id": 1}},
        {"message": {"text": "nothing else"}},
        {"message": message("via", via_bot=ME)},
        {"edited_message": message(None, location={"latitude": 1, "longitude": 1}, edit_date=5)},
        {"callback_query": {"id": "1", "from": user(7), "chat_instance": "1", "game_short_name": "g"}},
    ],
)
async def test_what_no_visitor_sent_gets_no_reply(bot: Running, update: dict[str, Any]) -> None:
    bot.api.push(**update)
    assert await silent(bot)


GROUP = -1001


def mention(text: str, name: str = "@t_bot") -> dict[str, Any]:
    offset = len(text[: text.index(name)].encode("utf-16-le")) // 2
    return {"entities": [{"type": "mention", "offset": offset, "length": len(name)}]}


@pytest.mark.parametrize(
    ("text", "fields", "asked"),
    [
        ("/hours@T_bot 1945", {}, "/hours 1945"),
        ("/hours", {}, "/hours"),
        ("😀 @t_bot when?", mention("😀 @t_bot when?"), "😀 when?"),
        ("@t_bot, when?", mention("@t_bot, when?"), "when?"),
        ("and then?", {"reply_to_message": {**message("x", GROUP), "from": ME}}, "and then?"),
    ],
)
async def test_a_group_is_answered_when_it_speaks_to_us(
    bot: Running, text: str, fields: dict[str, Any], asked: str
) -> None:
    bot.api.say(text, GROUP, **fields)
    (call,) = await bot.api.wait_for("sendMessage")
    assert (bot.talk.questions[0].text, bot.talk.questions[0].private) == (asked, False)
    assert call["reply_parameters"]["message_id"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("hello all", {}),
        ("/hours@other_bot", {}),
        ("@t_bottle hi", mention("@t_bottle hi", "@t_bottle")),
        ("no", {"reply_to_message": message("x", GROUP)}),
    ],
)
async def test_a_group_that_talks_to_itself_is_left_in_peace(bot: Running, text: str, fields: dict[str, Any]) -> None:
    bot.api.say(text, GROUP, **fields)
    assert await silent(bot)


async def test_the_answer_stays_in_the_topic_it_was_asked_in(bot: Running) -> None:
    bot.api.say("/hours", GROUP, message_thread_id=42, is_topic_message=True)
    (call,) = await bot.api.wait_for("sendMessage")
    assert call["message_thread_id"] == 42


async def test_a_press_is_answered_at_once_and_sends_its_reply(bot: Running) -> None:
    bot.api.press("1:more")
    (sent,) = await bot.api.wait_for("sendMessage")
    await bot.api.wait_for("answerCallbackQuery")
    assert "1:more" in sent["text"]


async def test_a_press_may_edit_the_message_in_place(bot: Running) -> None:
    bot.api.press("edit page 2", message_id=300)
    (edited,) = await bot.api.wait_for("editMessageText")
    assert edited["message_id"] == 300


async def test_a_double_tap_does_nothing_twice(bot: Running) -> None:
    bot.api.press("1:more")
    bot.api.press("1:more")
    await bot.api.wait_for("answerCallbackQuery", 2)
    assert len(bot.api.of("sendMessage")) == 1


@pytest.mark.parametrize("said", ["message to edit not found", "message can't be edited"])
async def test_a_message_that_cannot_be_edited_is_sent_anew(bot: Running, said: str) -> None:
    bot.api.fail("editMessageText", 400, f"Bad Request: {said}")
    bot.api.press("edit")
    (sent,) = await bot.api.wait_for("sendMessage")
    (edited,) = bot.api.of("editMessageText")
    assert sent["text"] == edited["text"]


async def test_an_edit_that_changes_nothing_is_no_fault(bot: Running, caplog: pytest.LogCaptureFixture) -> None:
    bot.api.fail("editMessageText", 400, "Bad Request: message is not modified: specified new message content …")
    bot.api.press("edit")
    await bot.api.wait_for("answerCallbackQuery")
    bot.api.say("next")
    await bot.api.wait_for("sendMessage")
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_formatting_that_telegram_refuses_is_sent_as_plain_text(bot: Running) -> None:
    bot.api.fail("sendMessage", 400, "Bad Request: can't parse entities: unsupported start tag")
    bot.api.say("hello")
    _, second = await bot.api.wait_for("sendMessage", 2)
    assert second["text"] == "hello"
    assert "parse_mode" not in second


async def test_an_edited_question_edits_its_answer(bot: Running) -> None:
    bot.api.push(message=message("first", message_id=20))
    await bot.api.wait_for("sendMessage")
    bot.api.push(edited_message=message("second", message_id=20, edit_date=5))
    (edited,) = await bot.api.wait_for("editMessageText")
    assert edited["text"] == "<b>second</b>"
    assert edited["message_id"] == 501


async def test_an_edit_that_leaves_the_text_alone_is_not_answered(bot: Running) -> None:
    bot.api.push(message=message("first", message_id=20))
    bot.api.push(edited_message=message("first", message_id=20, edit_date=5))
    bot.api.say("next")
    await bot.api.wait_for("sendMessage", 2)
    assert not bot.api.of("editMessageText")


async def test_a_question_edited_into_danger_is_answered_by_a_new_message(bot: Running) -> None:
    bot.api.push(message=message("first", message_id=20))
    bot.api.push(edited_message=message("danger", message_id=20, edit_date=5))
    await bot.api.wait_for("sendMessage", 2)
    assert bot.api.texts()[1] == "<b>danger</b>"


async def test_a_shorter_answer_deletes_what_is_left_of_the_longer(bot: Running) -> None:
    bot.api.push(message=message("long", message_id=20))
    await bot.api.wait_for("sendMessage", 2)
    bot.api.push(edited_message=message("short", message_id=20, edit_date=5))
    await bot.api.wait_for("deleteMessage")
    assert len(bot.api.of("editMessageText")) == 1


async def test_a_blocked_bot_goes_on_with_others(bot: Running, caplog: pytest.LogCaptureFixture) -> None:
    bot.api.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    bot.api.say("hi")
    bot.api.say("hi", chat=8)
    await bot.api.wait_for("sendMessage", 2)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


async def test_a_fault_of_the_conversation_is_told_kindly_and_logged_without_the_words(
    bot: Running, caplog: pytest.LogCaptureFixture
) -> None:
    bot.api.say("boom")
    (call,) = await bot.api.wait_for("sendMessage")
    assert "Sorry" in call["text"]
    assert "RuntimeError" in caplog.text
    assert "boom" not in caplog.text


async def test_too_many_messages_get_one_notice_and_danger_still_its_answer(bot: Running) -> None:
    for number in range(35):
        bot.api.say(f"m{number}")
    bot.api.say("danger")
    bot.api.say("hi", chat=8)
    await bot.api.wait_for("sendMessage", 33)
    assert len(bot.api.texts(7)) == 32
    assert "faster" in bot.api.texts(7)[30]
    assert bot.api.texts(7)[31] == "<b>danger</b>"


async def test_typing_is_shown_only_when_a_reply_takes_over_a_second(bot: Running) -> None:
    bot.api.say("quick", chat=8)
    await bot.api.wait_for("sendMessage")
    bot.api.latency = lambda call: 1.3 if call.get("text") else 0
    bot.api.say("slow")
    (call,) = await bot.api.wait_for("sendChatAction")
    assert call["chat_id"] == 7
    await bot.api.wait_for("sendMessage", 2)


async def test_a_chat_told_to_wait_makes_no_other_chat_wait(bot: Running) -> None:
    bot.api.fail("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)
    bot.api.say("first", chat=7)
    await bot.api.wait_for("sendMessage")
    began = asyncio.get_running_loop().time()
    for number in range(5):
        bot.api.say(str(number), chat=10 + number)
    bot.api.say("second", chat=7)
    await bot.api.wait_for("sendMessage", 6)
    assert asyncio.get_running_loop().time() - began < 0.7
    await bot.api.wait_for("sendMessage", 8)
    assert bot.api.texts(7) == ["<b>first</b>", "<b>first</b>", "<b>second</b>"]


@pytest.mark.parametrize("status", [500, 502, 0], ids=["500", "502", "dropped connection"])
async def test_an_answer_is_sent_again_after_a_network_fault(bot: Running, status: int) -> None:
    bot.api.fail("sendMessage", status, "Internal Server Error")
    bot.api.say("hello")
    first, again = await bot.api.wait_for("sendMessage", 2)
    assert first == again


async def test_the_token_stands_in_no_log_at_any_level(bot: Running, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for status in (500, 0, 403, 400):
        bot.api.fail("sendMessage", status, "no")
        bot.api.say("a secret question")
    await bot.api.wait_for("sendMessage", 6)
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot.")]
    assert ours
    assert TOKEN not in "".join(ours)
    assert "a secret question" not in "".join(ours)


async def test_there_and_back_again_is_no_double_tap(bot: Running) -> None:
    for data in ("edit there", "edit back", "edit there"):
        bot.api.press(data)
    calls = await bot.api.wait_for("editMessageText", 3)
    assert [call["text"] for call in calls] == ["<b>edit there</b>", "<b>edit back</b>", "<b>edit there</b>"]
