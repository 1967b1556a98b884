"""Pictures of every screen, both languages, phone width, light and dark, into build/screens; one into docs/.

python benchmarks/screens.py
"""

import asyncio
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import SecretStr

from bot.playground.server import Running
from bot.settings import Settings
from bot.telegram.application import live
from tests.playground.chromium import ask, chromium, open_page

ROOT = Path(__file__).parents[1]
SCREENS = ROOT / "build" / "screens"
ASKED = {
    "en": {
        "hours": "when are you open?", "donate": "how do I donate", "services": "/services", "history": "what happened in 1943?",
        "suggest": "help with papers", "unknown": "do you sell bicycles?", "crisis": "I want to die", "help": "/help", "privacy": "/privacy",
        "archives": "how do I ask the archives", "timeline": "/history",
    },
    "fr": {
        "hours": "et samedi, vous êtes ouverts ?", "donate": "comment faire un don", "services": "/services", "history": "que s’est-il passé en 1943 ?",
        "suggest": "aide pour des papiers", "unknown": "vendez-vous des vélos ?", "crisis": "je veux mourir", "help": "/help", "privacy": "/privacy",
        "archives": "comment saisir les archives", "timeline": "/history",
    },
}  # fmt: skip


async def main() -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    settings = Settings(port=0, secret_key=SecretStr("screens"), knowledge_dir=ROOT / "knowledge")
    running = Running(settings, live(settings), "Europe/Paris")
    ready = asyncio.Event()
    serving = asyncio.create_task(running.serve(ready.set))
    await ready.wait()
    running.playground.set_clock({"at": "2026-12-17T17:40"})
    for lang in ASKED:
        for scheme in ("light", "dark"):
            await _screens(running, lang, "dark" if scheme == "dark" else "light")
    shutil.copy(SCREENS / "en-light-hours.png", ROOT / "docs" / "playground.png")
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving


async def _screens(running: Running, lang: str, scheme: Literal["light", "dark"]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with chromium(Path(folder), scheme=scheme, locale=lang) as context:
            page = await open_page(context, running)
            await page.screenshot(path=SCREENS / f"{lang}-{scheme}-empty.png")
            await page.click("#settings-label")
            await page.screenshot(path=SCREENS / f"{lang}-{scheme}-settings.png")
            await page.click("#settings-label")
            for name, text in ASKED[lang].items():
                await page.click("#settings-label")
                await page.click("#new-visitor")
                await page.locator("#start").wait_for()
                await ask(page, text)
                await page.wait_for_timeout(250)
                await page.screenshot(path=SCREENS / f"{lang}-{scheme}-{name}.png")
            await page.click("#commands")
            await page.screenshot(path=SCREENS / f"{lang}-{scheme}-menu.png")


if __name__ == "__main__":
    asyncio.run(main())
