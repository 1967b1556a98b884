"""The way out to the Bot API: a request object for python-telegram-bot on one aiohttp session."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData


@dataclass(frozen=True, slots=True)
class Parameters:
    """The part of the library's RequestData that a request without files needs."""

    parameters: dict[str, Any]
    contains_files: bool = False


class Request(BaseRequest):
    """Speaks HTTP to the Bot API through a pool of connections; no error it raises holds the address and its token."""

    __slots__ = ("_connections", "_proxy", "_session", "_timeout")

    def __init__(self, connections: int = 256, timeout: float = 20.0, proxy: str | None = None) -> None:
        """Take the timeout in seconds, and the address of a proxy (see proxy_for)."""
        self._connections, self._timeout, self._proxy = connections, timeout, proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._timeout

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=55),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - part of the total
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - waiting for a connection is no failure
    ) -> tuple[int, bytes]:
        timeout = aiohttp.ClientTimeout(
            sock_read=_seconds(read_timeout, self._timeout), sock_connect=_seconds(connect_timeout, 10.0)
        )
        if self._session is None:
            raise NetworkError("the connection to the Bot API is closed")
        try:
            async with self._session.request(method, url, timeout=timeout, **_body(request_data)) as response:
                return response.status, await response.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError, UnicodeError) as error:
            raise NetworkError(_said(error)) from None

    async def fetch(self, url: str, parameters: dict[str, Any], wait: float) -> list[dict[str, Any]]:
        """Ask for updates as Telegram wrote them; the server may take its time, up to `wait` seconds."""
        data = cast("RequestData", Parameters(parameters))  # the library's own class has no public way to build it
        answer = await self.post(url, data, read_timeout=self._timeout + wait)
        return cast("list[dict[str, Any]]", answer)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read the answer; unlike the library's own method, never log what it said."""
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("the server's answer is no JSON") from None
        if not isinstance(answer, dict):
            raise TelegramError("the server's answer is no JSON object")
        return answer


def proxy_for(address: str) -> str | None:
    """Return the proxy that the environment (HTTPS_PROXY, NO_PROXY …) names for an address, asked once."""
    parts = urlsplit(address)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    return getproxies().get(parts.scheme)


def _seconds(value: Any, default: float) -> float | None:
    if value is BaseRequest.DEFAULT_NONE:
        return default
    return None if value is None else float(value)


def _body(data: RequestData | Parameters | None) -> Mapping[str, Any]:
    if data is None or not data.parameters:
        return {}
    if isinstance(data, Parameters) or not data.contains_files:
        return {"data": json.dumps(data.parameters), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}


def _said(error: Exception) -> str:
    """Name the fault without the address, which holds the token."""
    if isinstance(error, aiohttp.ClientConnectorError):
        fault = error.os_error
        reason = os.strerror(fault.errno) if fault.errno and fault.errno > 0 else fault.strerror or type(fault).__name__
        return f"cannot connect to {error.host}: {reason}"
    return f"the connection to the Bot API failed ({type(error).__name__})"
