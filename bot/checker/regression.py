"""The operator's regression set: every question of questions.yaml asked, and what came of it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from bot.conversation import Conversation
from bot.conversation.model import Context, Question, Reply
from bot.knowledge import Regression

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)  # a Tuesday: the set must not depend on the day it is run
Verdict = Literal["right", "offered", "refused", "wrong"]
VERDICTS: tuple[Verdict, ...] = ("right", "offered", "refused", "wrong")
Half = Literal["even", "odd"]
UNKNOWN = "unknown"
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
    def strangers(self) -> "Result":
        """Return what came of the questions that nothing should answer."""
        return Result(tuple(each for each in self.asked if each.question.expect == UNKNOWN))

    @property
    def guests(self) -> "Result":
        """Return what came of all others."""
        return Result(tuple(each for each in self.asked if each.question.expect != UNKNOWN))

    def share(self, verdict: Verdict) -> float:
        return sum(each.verdict == verdict for each in self.asked) / max(1, len(self.asked))

    def report(self) -> str:
        """Return failures and figures as lines."""
        failures = [_failure(each) for each in self.asked if each.verdict != "right"]
        tables = [
            _table("language", self.asked, lambda each: each.question.lang),
            _table("topic", self.asked, lambda each: each.question.topic or "-"),
        ]
        return "\n".join([*failures, *tables, *self._summary()])

    def _summary(self) -> Iterator[str]:
        inside, outside = self.guests, self.strangers
        shares = ", ".join(f"{inside.share(verdict):.1%} {verdict}" for verdict in VERDICTS)
        yield f"in scope: {len(inside.asked)} questions, {shares}"
        yield f"out of scope: {len(outside.asked)} questions, {outside.share('wrong'):.1%} answered all the same"
        yield f"all: {len(self.asked)} questions, {self.accuracy:.1%} right (the right one among the offers counts half)"


def half_of(text: str) -> Half:
    """Return the half of the set a question belongs to, by the hash of its text."""
    return "even" if hashlib.sha1(text.encode(), usedforsecurity=False).digest()[0] % 2 == 0 else "odd"


def run_regression(conversation: Conversation, questions: Iterable[Regression], half: Half | None = None) -> Result:
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
    return "refused" if reply.kind == UNKNOWN else "wrong"


def _fits(wanted: str, reply: Reply) -> bool:
    if wanted in KINDS:
        return reply.kind == wanted or (wanted == UNKNOWN and reply.kind == "suggest")
    return reply.entry == wanted or any(part.entry == wanted for part in reply.parts)


def _failure(each: Asked) -> str:
    got = f"{each.reply.kind} {each.reply.entry or ''}".strip()
    return f"{each.verdict}: [{each.question.lang}] {each.question.text} – expected {each.question.expect}, got {got}"


def _table(name: str, asked: Sequence[Asked], key: Callable[[Asked], str]) -> str:
    """Return the share of each group in a line, the worst first."""
    groups: dict[str, list[Asked]] = defaultdict(list)
    for each in asked:
        groups[key(each)].append(each)
    shares = sorted((Result(tuple(group)).accuracy, group_name, len(group)) for group_name, group in groups.items())
    rows = [f"{group_name} {100 * share:.0f}% of {count}" for share, group_name, count in shares]
    return f"by {name}: " + ", ".join(rows)
