"""What the bot said to the sets, and what was wrong with it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from benchmarks.conversation.sets import HONEST, TUESDAY_MORNING, Dialogue, Half, Message, Sets, Turn
from bot.asking import Asking
from bot.conversation import Conversation

Record = dict[str, Any]

_SAME = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing judged: a message or a whole dialogue, and its mistakes."""

    what: str  # danger, innocent, elsewhere, dialogues, strangers, language
    lang: str
    half: Half
    name: str
    mistakes: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        return not self.mistakes


@dataclass(slots=True)
class Judge:
    """Puts the sets to a conversation through the records of `bot ask --jsonl` and times each reply."""

    conversation: Conversation
    seconds: list[float] = field(default_factory=list)

    def outcomes(self, sets: Sets) -> Iterator[Outcome]:
        for message in sets.danger:
            kind = self._ask(message)["kind"]
            yield self._outcome("danger", message, [] if kind == "crisis" else [f"{message.group}: {kind}"])
        for message in sets.innocent:
            yield self._outcome("innocent", message, _false_danger(self._ask(message)))
        for message in sets.strangers:
            reply = self._ask(message)
            wrong = [] if reply["kind"] in HONEST[message.group] else [f"{message.group}: {_said(reply)}"]
            yield self._outcome("strangers", message, wrong)
            yield self._outcome("elsewhere", message, _false_danger(reply))
        for message in sets.language:
            reply = self._ask(message)
            wrong = [] if reply["lang"] == message.lang else [f"{message.group}: answered in {reply['lang']}"]
            yield self._outcome("language", message, wrong)
            yield self._outcome("elsewhere", message, _false_danger(reply))
        for dialogue in sets.dialogues:
            yield from self._dialogue(dialogue)

    def _ask(self, message: Message) -> Record:
        asking = Asking(self.conversation)
        for text in message.before:
            self._timed(asking, {"text": text}, TUESDAY_MORNING, message.telegram)
        return self._timed(asking, {"text": message.text}, TUESDAY_MORNING, message.telegram)

    def _timed(self, asking: Asking, given: Record, now: datetime, telegram: str | None) -> Record:
        since = time.perf_counter()
        reply = asking({**given, "now": now.isoformat(), "lang": telegram, "chat": "it"})
        self.seconds.append(time.perf_counter() - since)
        return reply

    def _outcome(self, what: str, message: Message, mistakes: list[str]) -> Outcome:
        return Outcome(what, message.lang, message.half, message.text, tuple(mistakes))

    def _dialogue(self, dialogue: Dialogue) -> Iterator[Outcome]:
        asking, now = Asking(self.conversation), dialogue.now
        replies: list[Record] = []
        mistakes: list[str] = []
        for number, turn in enumerate(dialogue.turns, 1):
            now += turn.after
            given = _given(turn, replies)
            if given is None:
                mistakes.append(f"turn {number}: no button {turn.presses!r}")
                break
            replies.append(self._timed(asking, given, now, dialogue.telegram))
            found = list(_mistakes(turn, replies, turn.lang or (dialogue.lang,)))
            mistakes += [f"turn {number} ({turn.visitor or turn.presses}): {mistake}" for mistake in found]
            if (turn.reply and "crisis" not in turn.reply) or "crisis" in turn.avoids:
                false = _false_danger(replies[-1])
                yield Outcome("elsewhere", dialogue.lang, dialogue.half, f"{dialogue.about}, turn {number}", (*false,))
        yield Outcome("dialogues", dialogue.lang, dialogue.half, dialogue.about, tuple(mistakes))


def _given(turn: Turn, replies: list[Record]) -> Record | None:
    """Return the record of what the visitor does, None where the button to press is not there."""
    if turn.presses is None:
        return {"text": turn.visitor or ""}
    buttons = replies[-1]["buttons"] if replies else []
    if turn.presses.isdecimal():
        buttons = buttons[int(turn.presses) - 1 : int(turn.presses)]
    else:
        buttons = [button for button in buttons if _plain(turn.presses) in _plain(button["text"])]
    return {"data": buttons[0]["data"]} if buttons else None


def _mistakes(turn: Turn, replies: list[Record], langs: tuple[str, ...]) -> Iterator[str]:
    reply = replies[-1]
    if turn.reply and not _is(reply, turn.reply):
        yield f"expected {' or '.join(turn.reply)}, got {_said(reply)}"
    if _is(reply, turn.avoids):
        yield f"must not be {_said(reply)}"
    parts = reply.get("parts", [])
    if turn.parts and (len(parts) != len(turn.parts) or not all(map(_is, parts, turn.parts))):
        wanted = ", ".join(" or ".join(part) for part in turn.parts)
        yield f"expected the parts {wanted}, got {', '.join(map(_said, parts)) or _said(reply)}"
    if reply["lang"] not in langs:
        yield f"answered in {reply['lang']}"
    if len(replies) > 2 and replies[-1]["text"] == replies[-2]["text"] == replies[-3]["text"]:
        yield "the same reply a third time"
    yield from _misworded(turn, reply["text"])


def _misworded(turn: Turn, text: str) -> Iterator[str]:
    for either in turn.says:
        if not any(_plain(words) in _plain(text) for words in either):
            yield f"does not say {' or '.join(either)}: {text}"
    for words in turn.never:
        if _plain(words) in _plain(text):
            yield f"says {words}: {text}"


def _is(reply: Record, expected: tuple[str, ...]) -> bool:
    return reply["kind"] in expected or reply["entry"] in expected


def _said(reply: Record) -> str:
    return f"{reply['kind']} {reply['entry'] or ''}".strip()


def _false_danger(reply: Record) -> list[str]:
    return ["taken for danger"] if reply["kind"] == "crisis" else []


def _plain(text: str) -> str:
    return " ".join(text.translate(_SAME).casefold().split())
