"""The operator's regression set: every question of questions.yaml asked, and what came of it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.knowledge import Regression

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)  # a Tuesday: the set must not depend on the day it is run
Verdict = Literal["right", "offered", "refused", "wrong"]
KINDS = ("unknown", "crisis", "hours", "history", "smalltalk", "refuse", "suggest", "command")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with what was expected, what came, and the verdict."""

    question: Regression
    reply: Reply
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a run."""

    asked: tuple[Asked, ...]

    @property
    def accuracy(self) -> float:
        """Return the share of right answers; the right one among the offers counts half."""
        worth = {"right": 1.0, "offered": 0.5, "refused": 0.0, "wrong": 0.0}
        return sum(worth[each.verdict] for each in self.asked) / max(1, len(self.asked))

    @property
    def wrong_on_strangers(self) -> float:
        """Return the share of out-of-scope questions that were answered."""
        strangers = [each for each in self.asked if each.question.expect == "unknown"]
        return sum(each.verdict == "wrong" for each in strangers) / max(1, len(strangers))

    def report(self) -> str:
        """Return failures and figures as lines."""
        failures = [_failure(each) for each in self.asked if each.verdict != "right"]
        tables = [_table("language", self.asked, lambda each: each.question.lang)]
        tables.append(_table("topic", self.asked, lambda each: each.question.topic or "-", worst=12))
        summary = (
            f"{len(self.asked)} questions: {100 * self.accuracy:.1f}% right, "
            f"{100 * self.wrong_on_strangers:.1f}% of out-of-scope questions answered"
        )
        return "\n".join([*failures, *tables, summary])


def half_of(text: str) -> Literal["even", "odd"]:
    """Return the half of the set a question belongs to, by the hash of its text."""
    return "even" if hashlib.sha1(text.encode(), usedforsecurity=False).digest()[0] % 2 == 0 else "odd"


def run_regression(conversation: Conversation, questions: Iterable[Regression], half: str | None = None) -> Result:
    """Ask every question, or those of one half, each in a chat of its own."""
    chosen = [question for question in questions if half is None or half_of(question.text) == half]
    return Result(tuple(_ask(conversation, question) for question in chosen))


def _ask(conversation: Conversation, question: Regression) -> Asked:
    reply, _ = conversation.reply(Question(text=question.text, client_language=question.lang), Context(), NOON)
    return Asked(question, reply, _verdict(question.expect, reply))


def _verdict(expected: str, reply: Reply) -> Verdict:
    wanted = [each.strip() for each in expected.split("|")]
    if any(_fits(each, reply) for each in wanted):
        return "right"
    if reply.kind == "suggest":
        offered = {button.data.rpartition(":")[2] for row in reply.buttons for button in row}
        return "offered" if offered & set(wanted) else "refused"
    return "refused" if reply.kind == "unknown" else "wrong"


def _fits(wanted: str, reply: Reply) -> bool:
    if wanted in KINDS:
        return reply.kind == wanted or (wanted == "unknown" and reply.kind == "suggest")
    return reply.entry == wanted or any(part.entry == wanted for part in reply.parts)


def _failure(each: Asked) -> str:
    got = f"{each.reply.kind} {each.reply.entry or ''}".strip()
    return f"{each.verdict}: [{each.question.lang}] {each.question.text} – expected {each.question.expect}, got {got}"


def _table(name: str, asked: Sequence[Asked], key: Callable[[Asked], str], worst: int | None = None) -> str:
    groups: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        groups[key(each)].append(each)
    shares = sorted((Result(tuple(group)).accuracy, group_name, len(group)) for group_name, group in groups.items())
    rows = [f"{group_name} {100 * share:.0f}% of {count}" for share, group_name, count in shares[:worst]]
    return f"by {name}: " + ", ".join(rows)
