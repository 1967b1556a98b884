"""The bot as a whole: the library's application with our request, limiter, order, handlers and intake."""

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from telegram.error import TelegramError
from telegram.ext import Application, ApplicationBuilder, CallbackContext
from telegram.request import BaseRequest

from bot.settings import Settings
from bot.store import Store
from bot.telegram.courier import Courier
from bot.telegram.faults import HideToken, Refused, is_expected, place, refusal
from bot.telegram.handlers import Desk, Talk
from bot.telegram.intake import Polling
from bot.telegram.limiter import Limiter
from bot.telegram.order import Lanes
from bot.telegram.profile import Profile, profiles, publish
from bot.telegram.reload import Live
from bot.telegram.request import Request, proxy_for
from bot.telegram.webhook import Webhook

log = logging.getLogger(__name__)

LAST_ANSWERS = 1.0  # seconds given to what is under way at the end
App = Application[Courier, Any, Any, Any, Any, Any]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Known:
    """What is built from the knowledge folder: who answers, and how the bot presents itself."""

    talk: Talk
    profiles: tuple[Profile, ...] = ()
    timezone: str = "UTC"


def live(settings: Settings) -> Live[Known]:
    """Build what the bot says from its folder and keep it up to date; raise KnowledgeError where that is broken."""

    def known() -> Known:
        built = settings.built()
        return Known(built.conversation, profiles(built.knowledge), built.knowledge.organisation.timezone)

    return Live(known, settings.knowledge_dir)


def run(settings: Settings, known: Live[Known], store: Store) -> int:
    """Serve until interrupted and return the exit code; what Telegram refuses is said in one sentence."""
    try:
        asyncio.run(_until_interrupted(settings, known, store))
    except Refused as refused:
        sys.stderr.write(f"{refused}\n")
        return refused.code
    return 0


async def serve(
    settings: Settings,
    known: Live[Known],
    store: Store,
    now: Callable[[], datetime] = utc_now,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Take and answer updates until cancelled, by webhook where a public address is given, else by polling."""
    proxy = proxy_for(settings.telegram_base_url)
    updates = Request(connections=2, proxy=proxy)
    application = build(settings, Request(proxy=proxy), updates)
    application.add_handlers(Desk(lambda: known.current.talk, store, now).handlers())
    async with AsyncExitStack() as stack:
        await store.open()
        stack.push_async_callback(store.close)
        await stack.enter_async_context(_connected(application))
        await stack.enter_async_context(_beside(_keep_up(application, known, store)))
        lanes = Lanes(application.process_update)
        stack.push_async_callback(lanes.finish, LAST_ANSWERS)
        if settings.webhook_url:
            await _by_webhook(settings, application, lanes, ready)
        else:
            await _by_polling(application, updates, lanes, ready)


def build(settings: Settings, request: BaseRequest, updates: BaseRequest) -> App:
    """Return the library's application, its updater left out: intake is ours."""
    courier = Courier(
        settings.token,
        base_url=settings.telegram_base_url,
        base_file_url=f"{settings.telegram_base_url.removesuffix('/bot')}/file/bot",
        request=request,
        get_updates_request=updates,
        rate_limiter=Limiter(),
    )
    application: App = ApplicationBuilder().bot(courier).updater(None).build()
    application.add_error_handler(_log_fault)
    return application


def hush() -> None:
    """Keep tokens, addresses and message texts out of the log, whatever its level."""
    for name in ("telegram", "httpx", "httpcore", "aiohttp", "aiosqlite", "sqlalchemy", "asyncio", "watchfiles"):
        logging.getLogger(name).setLevel(logging.WARNING)
    for handler in logging.getLogger().handlers:
        if not any(isinstance(present, HideToken) for present in handler.filters):
            handler.addFilter(HideToken())


async def _until_interrupted(settings: Settings, known: Live[Known], store: Store) -> None:
    hush()
    serving = asyncio.create_task(serve(settings, known, store))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, serving.cancel)
    try:
        await serving
    except asyncio.CancelledError:
        log.info("stopped")


async def _by_polling(application: App, updates: Request, lanes: Lanes, ready: Callable[[], None]) -> None:
    try:
        await application.bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as error:
        raise refusal(error) from None
    polling = Polling(application.bot, updates, lanes)
    log.info("asking Telegram for updates")
    ready()
    try:
        await polling.run()
    finally:
        await lanes.finish(LAST_ANSWERS)
        await polling.confirm()


async def _by_webhook(settings: Settings, application: App, lanes: Lanes, ready: Callable[[], None]) -> None:
    webhook = Webhook(application.bot, lanes, settings.webhook_url, settings.hook_secret())
    runner = web.AppRunner(webhook.application(), access_log=None, shutdown_timeout=LAST_ANSWERS)
    await runner.setup()
    try:
        await _listen(runner, settings.port)
        await webhook.set()
        log.info("waiting for Telegram's updates on port %d", settings.port)
        ready()
        await asyncio.Event().wait()
    finally:
        webhook.close()
        await lanes.finish(LAST_ANSWERS)
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> None:
    try:
        await web.TCPSite(runner, None, port).start()
    except OSError as error:
        raise Refused(f"Port {port} can't be listened on ({error.strerror}): set PORT to another one.", 6) from None


async def _keep_up(application: App, known: Live[Known], store: Store) -> None:
    """Tell Telegram how the bot presents itself, now and whenever the knowledge folder changed."""

    async def present(current: Known) -> None:
        await publish(application.bot, store, current.profiles)

    await present(known.current)
    await known.watch(present)


@asynccontextmanager
async def _beside(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run something beside the rest until that ends."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def _connected(application: App) -> AsyncIterator[None]:
    try:
        await application.initialize()
    except TelegramError as error:
        await application.bot.shutdown()
        raise refusal(error) from None
    try:
        yield
    finally:
        await application.shutdown()


async def _log_fault(_: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
    error = context.error
    if error is None or is_expected(error):
        return
    log.error("an update could not be dealt with: %s", place(error))
