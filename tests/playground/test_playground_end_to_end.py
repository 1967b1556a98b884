"""From a visitor's words to the bot's reply: the real application over HTTP against the embedded Bot API."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground.bot_api import Person
from bot.playground.server import Running


class Visitor:
    """Writes and presses, and waits for what the bot does."""

    def __init__(self, running: Running, number: int = 50, language: str = "en") -> None:
        self.world = running.world
        self.person: Person = running.world.person(number, language)

    def shown(self) -> list[dict[str, Any]]:
        return [m for m in self.world.messages[self.person.id].values() if m["from"]["is_bot"]]

    async def says(self, text: str, **fields: Any) -> dict[str, Any]:
        before = len(self.shown())
        self.world.send(self.person, text, **fields)
        return await self._new(before)

    async def _new(self, before: int) -> dict[str, Any]:
        for _ in range(200):
            if len(self.shown()) > before:
                return self.shown()[-1]
            await asyncio.sleep(0.02)
        raise AssertionError("no reply came")

    async def presses(self, message: dict[str, Any], label: str) -> dict[str, Any]:
        """Press the button whose label holds this; return the message that came or changed."""
        keys = [key for row in message["reply_markup"]["inline_keyboard"] for key in row]
        key = next(key for key in keys if label in key["text"])
        before, state = len(self.shown()), dict(self.world.messages[self.person.id][message["message_id"]])
        self.world.press(self.person, message["message_id"], key["callback_data"])
        for _ in range(200):
            if len(self.shown()) > before:
                return self.shown()[-1]
            if (now := self.world.messages[self.person.id][message["message_id"]]) != state:
                return now
            await asyncio.sleep(0.02)
        raise AssertionError("nothing happened")


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("comment faire un don ?", "en", "site de l’OSE"),
        ("How can I donate?", "fr", "OSE’s own site"),
        ("/help", "fr", "vos mots"),
        ("/help", "en", "your own words"),
        ("/contact", "en", "+33 1 53 38 20 20"),
        ("/privacy", "fr", "confidentielle"),
        ("/donate", "fr", "Donnez"),
        ("/nonsense", "en", "don’t know that command"),
        ("je veux mourir", "en", "3114"),
        ("What happened in 1951?", "en", "public utility"),
        ("qwzx vbnm plop", "en", "don’t have that information"),
    ],
)
async def test_a_question_gets_its_answer_in_its_language(
    running: Running, text: str, language: str, part: str
) -> None:
    reply = await Visitor(running, language=language).says(text)
    assert part in reply["text"]


async def test_a_reply_carries_entities_not_tags(running: Running) -> None:
    reply = await Visitor(running).says("/privacy")
    assert "<b>" not in reply["text"]
    assert any(entity["type"] == "bold" for entity in reply["entities"])


async def test_buttons_lead_on_and_menus_are_edited_in_place(running: Running) -> None:
    visitor = Visitor(running)
    menu = await visitor.says("/services")
    field = await visitor.presses(menu, "Health")
    assert field["message_id"] == menu["message_id"]
    back = await visitor.presses(field, "←")
    assert back["text"] == menu["text"]


async def test_the_language_is_changed_by_a_button(running: Running) -> None:
    visitor = Visitor(running)
    chosen = await visitor.presses(await visitor.says("/language"), "Français")
    assert "français" in chosen["text"]
    assert "horaires" in (await visitor.says("/help"))["text"]


async def test_the_clock_of_the_page_is_the_bots_clock(running: Running) -> None:
    running.playground.set_clock({"at": "2026-12-25T10:00"})
    reply = await Visitor(running).says("are you open today?")
    assert "25 December" in reply["text"]
    assert "not confirmed" in reply["text"]


async def test_forged_button_data_gets_a_kind_sentence(running: Running) -> None:
    visitor = Visitor(running)
    sent = await visitor.says("/start")
    before = len(visitor.shown())
    visitor.world.press(visitor.person, sent["message_id"], "9:evil:<b>")
    assert "button" in (await visitor._new(before))["text"]


@pytest.mark.parametrize(
    "fields",
    [
        {"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}},
        {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]},
        {
            "sticker": {
                "file_id": "f",
                "file_unique_id": "u",
                "type": "regular",
                "width": 9,
                "height": 9,
                "is_animated": False,
                "is_video": False,
            }
        },
        {"location": {"latitude": 48.8, "longitude": 2.3}},
        {"document": {"file_id": "f", "file_unique_id": "u"}},
    ],
    ids=["voice", "photo", "sticker", "location", "document"],
)
async def test_what_is_no_text_gets_a_short_kind_reply(running: Running, fields: dict[str, Any]) -> None:
    visitor = Visitor(running)
    assert (await visitor.says("", **fields))["text"]
    assert "Faubourg" in (await visitor.says("où êtes-vous ?"))["text"]


@pytest.mark.parametrize("text", ["😀😀😀", "привет", "x" * 4096, "<b>hello</b>", "\u202eabc", "Z̸̧a̵l̷g̵o̶"])
async def test_strange_texts_get_a_reply_and_the_bot_goes_on(running: Running, text: str) -> None:
    visitor = Visitor(running)
    assert (await visitor.says(text))["text"]
    assert "+33" in (await visitor.says("/contact"))["text"]


async def test_an_edited_question_edits_its_answer(running: Running) -> None:
    visitor = Visitor(running)
    reply = await visitor.says("how do I donate")
    asked = next(m for m in visitor.world.messages[50].values() if not m["from"]["is_bot"])
    visitor.world.edit(visitor.person, asked["message_id"], "which metro station")
    for _ in range(200):
        if "Goncourt" in visitor.world.messages[50][reply["message_id"]]["text"]:
            break
        await asyncio.sleep(0.02)
    assert "Goncourt" in visitor.world.messages[50][reply["message_id"]]["text"]


async def test_no_reply_is_lost_when_telegram_misbehaves(running: Running) -> None:
    running.api.faults.plan("sendmessage", 429, retry_after=1)
    assert "Goncourt" in (await Visitor(running).says("which metro station"))["text"]


async def test_other_sites_are_refused(running: Running) -> None:
    async with aiohttp.ClientSession() as session:
        for headers in ({"Host": "evil.example"}, {"Origin": "https://evil.example"}):
            async with session.get(f"{running.address}/", headers=headers) as response:
                assert response.status == 403
        async with session.get(f"{running.address}/") as response:
            assert response.status == 200
            assert "script-src 'self'" in response.headers["Content-Security-Policy"]


async def test_the_command_menu_leads_to_every_screen_in_each_language(running: Running) -> None:
    async with asyncio.timeout(20):
        while "setChatMenuButton" not in dict(running.api.calls):  # noqa: ASYNC110 - a test may look again
            await asyncio.sleep(0.02)
    for lang in ("en", "fr"):
        listed = {each["command"] for each in running.world.profile.menu(lang)}
        assert {
            "hours",
            "services",
            "history",
            "donate",
            "volunteer",
            "contact",
            "language",
            "privacy",
            "forget",
        } <= listed


@pytest.mark.parametrize(
    ("payload", "part"),
    [("donate", "Thank you"), ("hours", "Week of"), ("zz_--", "Hello"), ("a" * 64, "Hello")],
    ids=["entry", "command", "unknown", "long"],
)
async def test_a_deep_link_leads_to_its_topic_and_an_unknown_one_to_the_welcome(
    running: Running, payload: str, part: str
) -> None:
    assert part in (await Visitor(running).says(f"/start {payload}"))["text"]


async def test_a_returning_visitor_is_greeted_shorter(running: Running) -> None:
    visitor = Visitor(running)
    first, again = await visitor.says("/start"), await visitor.says("/start")
    assert len(again["text"]) < len(first["text"])


async def test_weeks_are_browsed_in_place(running: Running) -> None:
    running.playground.set_clock({"at": "2026-12-17T10:00"})
    visitor = Visitor(running)
    week = await visitor.says("/hours")
    later = await visitor.presses(week, "Next week")
    assert "21 December" in later["text"]
    back = await visitor.presses(later, "This week")
    assert back["message_id"] == week["message_id"]
    assert back["text"] == week["text"]


@pytest.mark.parametrize(
    ("asked", "part"), [("/history 1945", "1945"), ("/history war", "1939"), ("/history 1", "1912")]
)
async def test_the_timeline_opens_at_a_year_or_an_era(running: Running, asked: str, part: str) -> None:
    assert part in (await Visitor(running).says(asked))["text"]


async def test_the_timeline_is_browsed_there_and_back(running: Running) -> None:
    visitor = Visitor(running)
    here = await visitor.says("/history 1945")
    there = await visitor.presses(here, "→")
    assert there["message_id"] == here["message_id"]
    assert there["text"] != here["text"]
    assert (await visitor.presses(there, "←"))["text"] == here["text"]


async def test_a_thumb_down_asks_why_and_is_thanked(running: Running) -> None:
    visitor = Visitor(running)
    why = await visitor.presses(await visitor.says("how do I donate"), "👎")
    thanked = await visitor.presses(why, "Hard to understand")
    assert "Thank you, that is noted" in thanked["text"]
    again = await visitor.says("how do I donate")
    assert "👎" not in str(again["reply_markup"])


async def test_a_place_is_answered_with_the_address_and_a_map(running: Running) -> None:
    reply = await Visitor(running).says("", location={"latitude": 48.8, "longitude": 2.3})
    assert "Faubourg" in reply["text"]
    assert "openstreetmap.org" in str(reply["reply_markup"])
    assert "48.8" not in str(reply)
