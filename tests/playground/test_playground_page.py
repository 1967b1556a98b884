"""The chat page in a real browser."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from bot.playground.server import Running
from bot.telegram.application import Known
from bot.telegram.reload import Live
from tests.playground.chromium import DESK, ask, chromium, executable, open_page, profile
from tests.playground.served import playground

SCREENS = Path(__file__).parents[2] / "build" / "screens"

pytestmark = [
    pytest.mark.skipif(
        executable() is None and not os.environ.get("CI"), reason="Chromium is not installed: apt-get install chromium"
    ),
    pytest.mark.asyncio(loop_scope="module"),  # the browser lives as long
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def running(known: Live[Known], tmp_path: Path) -> AsyncIterator[Running]:
    async with playground(known, tmp_path) as served:
        yield served


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, running: Running) -> AsyncIterator[Page]:
    async with profile(browser) as context:
        yield await open_page(context, running)


async def test_a_visitor_starts_asks_and_reads_the_answer(page: Page) -> None:
    assert "OSE" in await page.inner_text("#name")
    answer = await ask(page, "which metro station?")
    assert "Goncourt" in answer
    SCREENS.mkdir(parents=True, exist_ok=True)
    await page.screenshot(path=SCREENS / "test-answer.png")


async def test_a_button_is_tapped_and_its_menu_edited_in_place(page: Page) -> None:
    await ask(page, "/services")
    before = await page.locator(".message").count()
    await page.get_by_role("button", name="Health", exact=True).click()
    await page.get_by_role("button", name="Health centre").wait_for()
    assert await page.locator(".message").count() == before


async def test_the_language_switch_changes_page_menu_and_bot(page: Page) -> None:
    await page.click("#settings-label")
    await page.select_option("#language", "fr")
    await page.wait_for_function("document.getElementById('description').textContent.includes('Posez')")
    assert await page.inner_text("#start") == "DÉMARRER"
    await page.keyboard.press("Escape")
    await page.click("#start")
    await page.wait_for_function("document.body.textContent.includes('Bonjour')")


async def test_the_clock_control_sets_what_the_bot_believes(page: Page) -> None:
    await page.click("#settings-label")
    await page.fill("#clock", "2026-12-25T11:00")
    await page.dispatch_event("#clock", "change")
    assert "25 December" in await ask(page, "are you open today?")


async def test_who_changes_the_language_in_between_is_answered_in_it(page: Page) -> None:
    await ask(page, "/hours")
    await page.click("#settings-label")
    await page.select_option("#language", "fr")
    await page.wait_for_function("document.getElementById('description').textContent.includes('Posez')")
    assert "Semaine" in await ask(page, "/hours")


async def test_a_page_opened_again_shows_the_chat_and_the_time_that_was_set(page: Page) -> None:
    await page.click("#settings-label")
    await page.fill("#clock", "2026-12-25T11:00")
    await page.dispatch_event("#clock", "change")
    await ask(page, "/hours")
    await page.reload()
    await page.get_by_text("Week of Monday 21 December").wait_for()
    assert await page.input_value("#clock") == "2026-12-25T11:00"
    assert "25 Dec 2026" in await page.inner_text("#state")


async def test_what_could_not_be_sent_is_kept_and_the_page_finds_back(page: Page) -> None:
    await ask(page, "/hours")
    await page.context.set_offline(True)
    await page.fill("#text", "which metro station?")
    await page.press("#text", "Enter")
    await page.wait_for_function("document.getElementById('state').textContent.includes('stopped')")
    assert await page.input_value("#text") == "which metro station?"
    await page.context.set_offline(False)
    await page.wait_for_function("!document.getElementById('state').textContent.includes('stopped')")
    assert await page.locator(".message.mine").count() == 2
    assert "Goncourt" in await ask(page, "which metro station?")


async def test_a_draft_outlives_a_command_from_the_menu(page: Page) -> None:
    await ask(page, "hello")
    await page.fill("#text", "my question is")
    await page.click("#commands")
    await page.locator("#menu button").first.click()
    await page.get_by_text("Week of").wait_for()
    assert await page.input_value("#text") == "my question is"


async def test_a_deep_link_leads_to_its_topic(running: Running, page: Page) -> None:
    await page.goto(f"{running.address}/?start=donate")
    await page.click("#start")
    await page.get_by_role("button", name="Tax receipt").wait_for()
    assert await page.locator(".message.mine").count() == 1


async def test_the_keyboard_alone_is_enough(page: Page) -> None:
    await page.focus("#start")
    await page.keyboard.press("Enter")
    await page.wait_for_selector(".message:not(.mine)")
    await page.keyboard.type("/h")
    await page.locator("#menu button").first.wait_for()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Enter")
    await page.wait_for_function("document.querySelectorAll('.message:not(.mine)').length > 1")
    assert await page.evaluate("document.activeElement.id") == "text"


async def test_a_new_visitor_starts_afresh(page: Page) -> None:
    await ask(page, "hello")
    await page.click("#settings-label")
    await page.click("#new-visitor")
    await page.locator("#start").wait_for()
    assert await page.locator(".message").count() == 0


async def test_links_numbers_and_entities_are_shown(page: Page) -> None:
    await ask(page, "/contact")
    assert await page.locator(".bubble a[href='https://www.ose-france.org']").count() >= 1
    assert await page.locator(".bubble a[href='tel:+33153382020']").count() >= 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_to_mend(browser: Browser, running: Running, scheme: str) -> None:
    async with profile(browser, DESK, "dark" if scheme == "dark" else "light") as context:
        page = await open_page(context, running)
        await ask(page, "/services")
        await page.fill("#text", "/")
        await page.locator("#menu button").first.wait_for()
        await page.click("#settings-label")
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
