"""The sets of tests/conversation: dialogues, danger, strangers and language, read from YAML that anyone can edit."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, TypeAdapter

from bot.knowledge import KnowledgeError
from bot.knowledge.document import read

SHIPPED = Path(__file__).parents[2] / "tests" / "conversation"
LANGUAGES = ("en", "fr")
TUESDAY_MORNING = datetime.fromisoformat("2026-11-24T10:30:00+01:00")

Half = Literal["tuned", "kept"]
HALVES: tuple[Half, ...] = ("tuned", "kept")

UNANSWERED = frozenset({"unknown", "suggest"})
# What may stand beside an honest unknown, by the group of the strangers' file.
HONEST = {
    "near": UNANSWERED,
    "far": UNANSWERED,
    "refusable": UNANSWERED | {"refuse"},
    "chatty": UNANSWERED | {"smalltalk", "command"},
}


def half_of(text: str) -> Half:
    """Return the half that a message or the name of a dialogue belongs to, by its hash."""
    return HALVES[hashlib.sha1(text.encode(), usedforsecurity=False).digest()[0] % 2]


def _alternatives(value: object) -> object:
    """Return "a | b" as ("a", "b")."""
    return tuple(part.strip() for part in value.split("|")) if isinstance(value, str) else value


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _duration(value: object) -> object:
    match = re.fullmatch(r"(\d+) (minute|hour|day)s?", value) if isinstance(value, str) else None
    return timedelta(**{f"{match[2]}s": int(match[1])}) if match else value


Either = Annotated[tuple[str, ...], BeforeValidator(_alternatives)]
Several = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]
AllOfEither = Annotated[tuple[Either, ...], BeforeValidator(_one_or_more)]
Duration = Annotated[timedelta, BeforeValidator(_duration)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(_Strict):
    """What a visitor writes or presses, and what must come back; nothing stated, nothing expected."""

    visitor: str | None = None
    presses: str | None = None  # the number of a button, from 1, or a word of its label
    after: Duration = timedelta(0)
    reply: Either = ()  # a kind or the id of an entry
    avoids: Either = ()  # kinds and entries that must not come
    parts: tuple[Either, ...] = ()  # one for each question that the message holds, in order
    says: AllOfEither = ()
    never: Several = ()
    lang: Either = ()  # where it is not the language of the file


class Dialogue(_Strict):
    """A conversation; `about` names it and is unique in its language."""

    about: str
    turns: tuple[Turn, ...]
    now: AwareDatetime = TUESDAY_MORNING
    telegram: str | None = None  # the language of the visitor's Telegram
    lang: str = ""

    @property
    def half(self) -> Half:
        return half_of(self.about)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a set that is judged alone, in a chat of its own unless others came before it."""

    lang: str
    group: str
    text: str
    telegram: str | None = None
    before: tuple[str, ...] = ()

    @property
    def half(self) -> Half:
        return half_of(self.text)


@dataclass(frozen=True, slots=True)
class Sets:
    """All that is read from one folder; a file that is not there is an empty set."""

    dialogues: tuple[Dialogue, ...]
    danger: tuple[Message, ...]
    innocent: tuple[Message, ...]
    strangers: tuple[Message, ...]
    language: tuple[Message, ...]


class _Danger(_Strict):
    danger: dict[str, list[str]]
    innocent: list[str]


class _Language(_Strict):
    """`messages` and `mixed` come from a Telegram of no stated language."""

    messages: list[str]
    mixed: list[str]
    against_telegram: list[str]  # clear messages from a Telegram in the other language
    as_telegram: list[str]  # words of both languages or none: the language of the visitor's Telegram decides


class _Switches(_Strict):
    switches: list[list[dict[str, str]]]  # each turn {language of the reply: message}


Groups = dict[str, list[str]]


def load(folder: Path = SHIPPED) -> Sets:
    """Read the sets of a folder; raises KnowledgeError or pydantic's ValidationError with the file's mistake."""
    return Sets(
        dialogues=tuple(_dialogues(folder)),
        danger=tuple(
            Message(lang, group, text)
            for lang, part in _parts(folder / "danger", _Danger)
            for group, texts in part.danger.items()
            for text in texts
        ),
        innocent=tuple(
            Message(lang, "innocent", text)
            for lang, part in _parts(folder / "danger", _Danger)
            for text in part.innocent
        ),
        strangers=tuple(
            Message(lang, group, text)
            for lang, part in _parts(folder / "strangers", Groups)
            for group, texts in part.items()
            for text in texts
        ),
        language=(*_language(folder), *_switches(folder)),
    )


def _dialogues(folder: Path) -> Iterator[Dialogue]:
    for lang, dialogues in _parts(folder / "dialogues", tuple[Dialogue, ...]):
        for dialogue in dialogues:
            yield dialogue.model_copy(update={"lang": lang})


def _language(folder: Path) -> Iterator[Message]:
    for lang, part in _parts(folder / "language", _Language):
        other = LANGUAGES[1 - LANGUAGES.index(lang)]
        groups: Mapping[str, tuple[list[str], str | None]] = {
            "messages": (part.messages, None),
            "mixed": (part.mixed, None),
            "against telegram": (part.against_telegram, other),
            "as telegram": (part.as_telegram, lang),
        }
        for group, (texts, telegram) in groups.items():
            yield from (Message(lang, group, text, telegram) for text in texts)


def _switches(folder: Path) -> Iterator[Message]:
    path = folder / "language" / "switches.yaml"
    if not path.exists():
        return
    for turns in _read(path, _Switches).switches:
        said: list[str] = []
        for turn in turns:
            for lang, text in turn.items():
                yield Message(lang, "switches", text, before=tuple(said))
                said.append(text)


def _parts(folder: Path, shape: Any) -> Iterable[tuple[str, Any]]:
    for lang in LANGUAGES:
        path = folder / f"{lang}.yaml"
        if path.exists():
            yield lang, _read(path, shape)


def _read(path: Path, shape: Any) -> Any:
    document = read(str(path), path.read_text(encoding="utf-8"))
    if document.findings:
        raise KnowledgeError(tuple(document.findings))
    return TypeAdapter(shape).validate_python(document.value)
