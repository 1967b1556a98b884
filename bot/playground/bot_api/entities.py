"""Telegram's HTML as text and entities, offsets in UTF-16 units; what Telegram can't parse is refused as it does."""

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from bot.playground.bot_api.errors import bad_request

_TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline", "s": "strikethrough",
    "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji",
}  # fmt: skip
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z-]*)(?P<attributes>[^<>]*)>|&(?P<entity>[a-z]+|#\d+|#x[0-9a-fA-F]+);|<"
)
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""")
_URL = re.compile(
    r"https?://[^\s<>()]+[^\s<>().,;:!?]|(?<![\w@./])(?:www\.)[\w-]+(?:\.[\w-]+)+(?:/[^\s<>()]*[^\s<>().,;:!?])?"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_PHONE = re.compile(r"\+\d[\d\s\u00a0\u202f.-]{6,}\d")
_COMMAND = re.compile(r"(?<![\w/])/[a-z_]{1,32}\b")
_NAMED = {"lt", "gt", "amp", "quot"}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text without tags, and its entities as Bot API objects."""

    text: str
    entities: list[dict[str, Any]]


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def parse(source: str, mode: str | None) -> Parsed:
    """Parse a text in a parse mode; only HTML and none are known here."""
    if not mode:
        return Parsed(source, _automatic(source))
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    text, entities = _parse_html(source)
    stripped = text.rstrip()
    start = units(text) - units(text.lstrip())
    kept = [_moved(entity, start, units(stripped)) for entity in entities]
    text = stripped.lstrip()
    found = [entity for entity in kept if entity["length"] > 0]
    return Parsed(text, sorted([*found, *_automatic(text, found)], key=lambda entity: int(entity["offset"])))


def _moved(entity: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    offset = max(0, entity["offset"] - start)
    return {**entity, "offset": offset, "length": min(entity["offset"] + entity["length"], end) - start - offset}


def _parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    text, at = "", 0
    entities: list[dict[str, Any]] = []
    stack: list[tuple[str, int, dict[str, Any]]] = []
    for match in _TOKEN.finditer(source):
        text += source[at : match.start()]
        at = match.end()
        if match["entity"]:
            text += unescape(match[0]) if match["entity"] in _NAMED or match["entity"][0] == "#" else match[0]
        elif not match["tag"]:
            raise _cannot(f'Unsupported start tag "" at byte offset {_byte(source, match.start())}')
        elif match["close"]:
            entities.append(_closed(source, match, stack, text))
        else:
            stack.append(_opened(source, match, text))
    if stack:
        raise _cannot(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return text + source[at:], entities


def _opened(source: str, match: "re.Match[str]", text: str) -> tuple[str, int, dict[str, Any]]:
    tag = match["tag"].lower()
    if tag not in _TAGS:
        raise _cannot(f'Unsupported start tag "{tag}" at byte offset {_byte(source, match.start())}')
    extra: dict[str, Any] = {}
    if tag == "a":
        href = _HREF.search(match["attributes"])
        extra = {"url": unescape(href[1])} if href else {}
    return tag, units(text), extra


def _closed(
    source: str, match: "re.Match[str]", stack: list[tuple[str, int, dict[str, Any]]], text: str
) -> dict[str, Any]:
    tag, where = match["tag"].lower(), _byte(source, match.start())
    if not stack:
        raise _cannot(f"Unexpected end tag at byte offset {where}")
    opened, start, extra = stack.pop()
    if opened != tag:
        raise _cannot(f'Unmatched end tag at byte offset {where}, expected "</{opened}>", found "</{tag}>"')
    return {"type": _TAGS[tag], "offset": start, "length": units(text) - start, **extra}


def _cannot(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _byte(source: str, at: int) -> int:
    return len(source[:at].encode())


def _automatic(text: str, taken: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """Return the entities Telegram finds by itself: links, e-mail addresses, phone numbers, commands."""
    spans = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in taken or ()
        if entity["type"] in {"code", "pre", "text_link"}
    ]
    found: list[dict[str, Any]] = []
    for kind, pattern in (("url", _URL), ("email", _EMAIL), ("phone_number", _PHONE), ("bot_command", _COMMAND)):
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            end = start + units(match[0])
            if not any(start < last and first < end for first, last in spans):
                found.append({"type": kind, "offset": start, "length": end - start})
                spans.append((start, end))
    return found
