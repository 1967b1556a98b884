"""The light markup of answers (**bold**, _italic_, `code`, [links](https://…), lists) as text and Telegram HTML."""

import html as html_entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

LIMIT = 4096  # Telegram's longest message, counted in UTF-16 units after the markup is parsed

# No span crosses a line end, so that a text may be cut at any line. A backslash takes a mark's meaning away.
_INNER = r"(?:\\.|[^\\\n])+?"
_INLINE = re.compile(
    rf"""
      \\(?P<escaped>[\\*_`\[\]-])
    | `(?P<code>[^`\n]+)`
    | \*\*(?P<bold>(?=\S){_INNER}(?<=\S))\*\*
    | (?<!\w)_(?P<italic>(?=\S){_INNER}(?<=\S))_(?!\w)
    | \[(?P<label>(?:\\.|[^\\\[\]\n])+)\]\((?P<address>https?://(?:[^\s()<>"]|\([^\s()<>"]*\))+)\)
    """,
    re.VERBOSE,
)
_BULLET = re.compile(r"^( *)- ", re.MULTILINE)
Mark = Literal["bold", "code", "link", "html"]
_LEFT_OVER: tuple[tuple[re.Pattern[str], Mark], ...] = (
    (re.compile(r"\*\*"), "bold"),
    (re.compile(r"`"), "code"),
    (re.compile(r"\]\("), "link"),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), "html"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style; text and code hold their characters, the others hold spans."""

    kind: Literal["text", "bold", "italic", "code", "link"]
    text: str = ""
    inner: tuple["Span", ...] = ()
    address: str = ""


def parse(text: str) -> tuple[Span, ...]:
    return tuple(_spans(_BULLET.sub(r"\1• ", text)))


def plain(text: str) -> str:
    """Return what a terminal shows: no marks, and the address of a link behind its label unless the label says it."""
    return "".join(_plain(span) for span in parse(text))


def visible(text: str) -> str:
    """Return the characters a reader of the formatted text sees, without the addresses of links."""
    return "".join(_shown(span) for span in parse(text))


def html(text: str) -> str:
    """Return Telegram HTML, everything that is not our markup escaped."""
    return "".join(_html(span) for span in parse(text))


def length(text: str) -> int:
    """Return the length Telegram counts: UTF-16 units of what is shown."""
    return _units(visible(text))


def escape(text: str) -> str:
    """Return markup that shows exactly this text, whatever it holds."""
    return re.sub(r"^( *)-(?= )", r"\1\\-", re.sub(r"([\\*_`\[\]])", r"\\\1", text), flags=re.MULTILINE)


def split(text: str, limit: int = LIMIT) -> list[str]:
    """Cut a text into messages: between paragraphs, else between lines, words, and characters where nothing else helps.

    No message is empty; a text without a visible character gives no message.
    """
    if _units(text) <= limit:  # marks only ever shorten what is shown
        return [text.strip("\n")] if text.strip() else []
    messages: list[str] = []
    for separator, piece in _pieces(text, limit):
        joined = f"{messages[-1]}{separator}{piece}" if messages and separator is not None else ""
        if joined and length(joined) <= limit:
            messages[-1] = joined
        else:
            messages.append(piece)
    return [message.strip("\n") for message in messages if message.strip()]


def problems(text: str) -> list[tuple[int, Mark]]:
    """Return the marks that a writer got wrong, each with the number of its line within the text."""
    found: list[tuple[int, Mark]] = []
    for number, line in enumerate(text.split("\n"), 1):
        left = "".join(_literal(span) for span in parse(line))
        found += [(number, mark) for pattern, mark in _LEFT_OVER if pattern.search(left)]
    return found


def _spans(text: str) -> Iterator[Span]:
    end = 0
    for match in _INLINE.finditer(text):
        if match.start() > end:
            yield Span("text", text[end : match.start()])
        yield _span(match)
        end = match.end()
    if end < len(text):
        yield Span("text", text[end:])


def _span(match: re.Match[str]) -> Span:
    kind, content = str(match.lastgroup), match[str(match.lastgroup)]
    if kind == "address":
        return Span("link", inner=tuple(_spans(match["label"])), address=content)
    if kind == "bold":
        return Span("bold", inner=tuple(_spans(content)))
    if kind == "italic":
        return Span("italic", inner=tuple(_spans(content)))
    return Span("code" if kind == "code" else "text", content)


def _plain(span: Span) -> str:
    inside = span.text + "".join(_plain(child) for child in span.inner)
    if span.kind != "link" or _bare(inside) == _bare(span.address):
        return inside
    return f"{inside} ({span.address})"


def _html(span: Span) -> str:
    inside = html_entities.escape(span.text, quote=False) + "".join(_html(child) for child in span.inner)
    match span.kind:
        case "bold":
            return f"<b>{inside}</b>"
        case "italic":
            return f"<i>{inside}</i>"
        case "code":
            return f"<code>{inside}</code>"
        case "link":
            return f'<a href="{html_entities.escape(span.address)}">{inside}</a>'
    return inside


def _shown(span: Span) -> str:
    return span.text + "".join(_shown(child) for child in span.inner)


def _literal(span: Span) -> str:
    """Return the characters that no mark claimed; an escaped mark is a span of its own and was meant."""
    if span.kind == "code" or (span.kind == "text" and span.text in "\\*_`[]-"):
        return " "
    return span.text + "".join(_literal(child) for child in span.inner)


def _bare(address: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", address).rstrip("/")


def _units(text: str) -> int:
    return len(text) + sum(1 for character in text if character > "\uffff")


def _pieces(text: str, limit: int) -> Iterator[tuple[str | None, str]]:
    """Yield (separator from the piece before, piece), each piece within the limit; None: never join."""
    for paragraph in text.split("\n\n"):
        if length(paragraph) <= limit:
            yield "\n\n", paragraph
            continue
        for number, line in enumerate(paragraph.split("\n")):
            separator = "\n" if number else "\n\n"
            for piece in [line] if length(line) <= limit else _words(line, limit):
                yield separator, piece
                separator = ""


def _words(line: str, limit: int) -> Iterator[str]:
    """Cut one line behind its spaces; a word or styled span longer than the limit loses its style and is cut up."""
    for number, word in enumerate(_atoms(line)):
        atom = f"\\{word}" if number and word.startswith("- ") else word  # a dash within a line is no bullet
        if length(atom) <= limit:
            yield atom
            continue
        shown = visible(atom)
        step = max(1, limit // 2)  # an astral character takes two units
        for start in range(0, len(shown), step):
            yield escape(shown[start : start + step])


def _atoms(line: str) -> Iterator[str]:
    """Yield a line's words, a styled span being one word, each with the spaces that follow it."""
    start = position = 0
    for match in _INLINE.finditer(line):
        for space in re.finditer(r"\s+", line[position : match.start()]):
            yield line[start : position + space.end()]
            start = position + space.end()
        position = match.end()
    for space in re.finditer(r"\s+", line[position:]):
        yield line[start : position + space.end()]
        start = position + space.end()
    if start < len(line):
        yield line[start:]
