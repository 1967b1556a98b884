"""Pictures of every screen, both languages, phone width, light and dark, into build/screens; one into docs/.

python -m benchmarks.screens [NAME …]
"""

import asyncio
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

from playwright.async_api import Page, TimeoutError  # noqa: A004 - the browser's
from pydantic import SecretStr

from bot.playground.server import Running
from bot.settings import Settings
from bot.telegram.application import live
from tests.playground.chromium import ask, chromium, open_page, profile

ROOT = Path(__file__).parents[1]
SCREENS = ROOT / "build" / "screens"
MOMENT = "2026-12-17T17:40"  # an open afternoon with unconfirmed days ahead
README = "en-light-christmas"
Scheme = Literal["light", "dark"]

# What is written, and behind an arrow the button that is pressed, in English and in French.
SCENES: dict[str, tuple[str, str]] = {
    "welcome": ("", ""),
    "welcome-back": ("thank you | /start", "merci | /start"),
    "help": ("/help", "/help"),
    "hours": ("when are you open?", "quels sont vos horaires ?"),
    "saturday": ("and on Saturday?", "et samedi, vous êtes ouverts ?"),
    "christmas": ("open on 25 December?", "ouvert le 25 décembre ?"),
    "week": ("/hours", "/hours"),
    "next-week": ("/hours | > Next week", "/hours | > Semaine prochaine"),
    "closures": ("/hours | > Upcoming closures", "/hours | > Fermetures à venir"),
    "directions": ("/hours | > How to get there", "/hours | > Comment venir"),
    "donate": ("how do I donate", "comment faire un don"),
    "liked": ("how do I donate | > 👍 Helpful", "comment faire un don | > 👍 Utile"),
    "why": ("how do I donate | > 👎 Not helpful", "comment faire un don | > 👎 Pas utile"),
    "noted": (
        "how do I donate | > 👎 Not helpful | > Hard to understand",
        "comment faire un don | > 👎 Pas utile | > Difficile à comprendre",
    ),
    "sources": ("how do I donate | /sources", "comment faire un don | /sources"),
    "services": ("/services", "/services"),
    "field": ("/services | > Health", "/services | > Santé"),
    "service": ("/services | > Health | > Health centre", "/services | > Santé | > Centre de santé"),
    "back": ("/services | > Health | > Health centre | > ← Health", "/services | > Santé | > Centre de santé | > ← Santé"),
    "timeline": ("/history", "/history"),
    "era": ("/history | > The war (1939–1945)", "/history | > La guerre (1939–1945)"),
    "event": ("/history | > The war (1939–1945) | > 1942", "/history | > La guerre (1939–1945) | > 1942"),
    "year": ("what happened in 1943?", "que s’est-il passé en 1943 ?"),
    "no-year": ("what happened in 1975?", "que s’est-il passé en 1975 ?"),
    "archives": ("how do I ask the archives", "comment saisir les archives"),
    "offer": ("judge", "juge"),
    "one-offer": ("do you sell bicycles?", "impôts"),
    "none": ("judge | > None of these", "juge | > Aucun de ceux-là"),
    "unknown": ("what is the capital of Peru?", "quelle est la capitale du Pérou ?"),
    "twice-unknown": (
        "what is the capital of Peru? | who won the match yesterday?",
        "quelle est la capitale du Pérou ? | qui a gagné le match hier ?",
    ),
    "refusal": ("does Paul Martin work for you?", "Paul Martin travaille-t-il chez vous ?"),
    "crisis": ("I want to die", "je veux mourir"),
    "child": ("my dad hits me", "mon père me frappe"),
    "after-crisis": ("I want to die | thank you", "je veux mourir | merci"),
    "privacy": ("/privacy", "/privacy"),
    "forgotten": ("/privacy | > Forget our conversation", "/privacy | > Oublier notre échange"),
    "language": ("/language", "/language"),
    "near-command": ("/histry", "/histoir"),
    "two-questions": ("are you open tomorrow and how do I volunteer?", "êtes-vous ouverts demain et comment devenir bénévole ?"),
}  # fmt: skip


async def main(names: list[str]) -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    settings = Settings(port=0, secret_key=SecretStr("screens"), knowledge_dir=ROOT / "knowledge")
    running = Running(settings, live(settings), "Europe/Paris")
    ready = asyncio.Event()
    serving = asyncio.create_task(running.serve(ready.set))
    await ready.wait()
    running.playground.set_clock({"at": MOMENT})
    schemes: tuple[Scheme, ...] = ("light", "dark")
    async with chromium() as browser:
        for number, lang in enumerate(("en", "fr")):
            for scheme in schemes:
                locale = "en-GB" if lang == "en" else "fr-FR"
                async with profile(browser, scheme=scheme, locale=locale) as context:
                    page = await open_page(context, running)
                    await _scenes(page, f"{lang}-{scheme}", number, names)
                    if not names:
                        await _page_itself(page, f"{lang}-{scheme}")
    if not names:
        shutil.copy(SCREENS / f"{README}.png", ROOT / "docs" / "playground.png")
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving


async def _scenes(page: Page, prefix: str, number: int, names: list[str]) -> None:
    for name, steps in SCENES.items():
        if names and name not in names:
            continue
        await _new_visitor(page)
        await page.click("#start")
        await page.wait_for_selector(".message:not(.mine)")
        for step in filter(None, steps[number].split(" | ")):
            if step.startswith("> "):
                await _press(page, step[2:], f"{prefix}-{name}")
            else:
                await ask(page, step)
        await page.wait_for_timeout(150)
        await page.screenshot(path=SCREENS / f"{prefix}-{name}.png")


async def _press(page: Page, text: str, picture: str) -> None:
    """Press a button; where the bot offers none of this text any more, say so and go on."""
    try:
        await page.get_by_role("button", name=text, exact=True).last.click(timeout=3000)
        await page.wait_for_timeout(350)
    except TimeoutError:
        sys.stderr.write(f"{picture}: there is no button “{text}”\n")


async def _page_itself(page: Page, prefix: str) -> None:
    """Take what the page shows beside answers: arrival, settings, command menu, other language, lost connection."""
    await _new_visitor(page)
    await page.screenshot(path=SCREENS / f"{prefix}-empty.png")
    await page.click("#settings-label")
    await page.screenshot(path=SCREENS / f"{prefix}-settings.png")
    await page.click("#settings-label")
    await ask(page, "/services")
    await page.fill("#text", "/")
    await page.screenshot(path=SCREENS / f"{prefix}-menu.png")
    await page.fill("#text", "/s")
    await page.screenshot(path=SCREENS / f"{prefix}-menu-filtered.png")
    await page.fill("#text", "")
    await page.click("#settings-label")
    other = "fr" if prefix.startswith("en") else "en"
    await page.select_option("#language", other)
    await page.click("#settings-label")
    await ask(page, "/start")
    await page.wait_for_timeout(250)
    await page.screenshot(path=SCREENS / f"{prefix}-switched.png")
    await page.context.set_offline(True)
    await page.fill("#text", "bonjour")
    await page.press("#text", "Enter")
    await page.wait_for_timeout(500)
    await page.screenshot(path=SCREENS / f"{prefix}-lost.png")


async def _new_visitor(page: Page) -> None:
    await page.click("#settings-label")
    await page.click("#new-visitor")
    await page.locator("#start").wait_for()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
