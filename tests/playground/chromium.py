"""Debian's Chromium, headless, driven by Playwright."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Literal

from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from bot.playground.server import Running

PHONE, DESK = (390, 844), (1100, 800)
_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def executable() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start the browser; starting it takes longer than most tests."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable(), headless=True, args=_FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def profile(
    browser: Browser, size: tuple[int, int] = PHONE, scheme: Literal["light", "dark"] = "light", locale: str = "en-GB"
) -> AsyncIterator[BrowserContext]:
    """Open a profile of its own, which shares nothing with any other."""
    context = await browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        locale=locale,
        timezone_id="Europe/Paris",
        bypass_csp=True,  # Playwright waits by evaluating text; the policy itself is tested over HTTP
    )
    try:
        yield context
    finally:
        await context.close()


async def open_page(context: BrowserContext, running: Running) -> Page:
    """Open the playground and wait until the bot has presented itself."""
    page = await context.new_page()
    await page.goto(running.address)
    await page.wait_for_function("document.getElementById('description').textContent.length > 20")
    return page


async def ask(page: Page, text: str) -> str:
    """Type a question, send it by the Enter key, and return the reply."""
    if await page.locator("#start").is_visible():
        await page.click("#start")
        await page.wait_for_selector(".message:not(.mine)")
    before = await page.locator(".message:not(.mine)").count()
    await page.fill("#text", text)
    await page.press("#text", "Enter")
    await page.wait_for_function(f"document.querySelectorAll('.message:not(.mine)').length > {before}")
    return await page.locator(".message:not(.mine) .bubble").last.inner_text()
