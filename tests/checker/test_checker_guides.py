"""The operator's guides: every example is applied to a copy of the club's files, checked, and asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.checker import Report, check
from bot.conversation import Conversation
from bot.conversation.model import Context, Question
from bot.knowledge import load
from bot.knowledge.document import read
from tests.organisation.club import TODAY, files

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {"en": "knowledge.md", "fr": "connaissances.md"}
NOW = datetime.fromisoformat("2026-11-24T09:00+04:00")
QUIET = {"confused-phrases", "unreachable"}  # what the matcher makes of the phrases of one example
_PIECE = re.compile(r"<!-- (\w+)(?:: (.*?))? -->(?:\n```\w+\n(.*?)```)?", re.DOTALL)


@dataclass
class Example:
    """A piece of YAML that a guide shows, and what the guide says comes of it."""

    guide: str
    way: str
    file: str
    text: str
    asked: list[tuple[str, str]] = field(default_factory=list)
    finds: set[str] = field(default_factory=set)
    shows: list[str] = field(default_factory=list)

    def applied(self) -> dict[str, str]:
        club = files()
        if self.way == "append":
            return club | {self.file: club[self.file] + self.text}
        head = club[self.file].partition("\n")[0]
        merged = _merged(read(self.file, club[self.file]).value, read(self.file, self.text).value)
        return club | {self.file: f"{head}\n{yaml.safe_dump(merged, allow_unicode=True, sort_keys=False)}"}

    def report(self) -> Report:
        return check(self.applied(), TODAY)


def _merged(old: Any, new: Any) -> Any:
    """Return a mapping with another written over it; lists grow, other values are replaced."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: _merged(old.get(key), value) for key, value in new.items()}}
    if isinstance(old, list) and isinstance(new, list) and all(isinstance(item, dict) for item in new):
        return [*old, *new]
    return new


def _unplaced(text: str) -> list[str]:
    """Return lines without the numbers of lines and columns, which every new line of the club moves."""
    return re.sub(r"yaml(:\d+)+", "yaml", text).splitlines()


def examples(lang: str) -> Iterator[Example]:
    guide = GUIDES[lang]
    latest: Example | None = None
    for kind, words, text in _PIECE.findall((DOCS / guide).read_text(encoding="utf-8")):
        if kind == "example":
            if latest:
                yield latest
            way, file = words.split()
            latest = Example(guide, way, file, text)
        elif latest and kind == "asked":
            question, _, said = words.partition(" | ")
            latest.asked.append((question, said))
        elif latest and kind == "finds":
            latest.finds = set(words.split(", "))
        elif latest and kind == "shows":
            latest.shows = text.splitlines()
    if latest:
        yield latest


ALL = [
    pytest.param(lang, each, id=f"{lang}-{n}-{each.file}") for lang in GUIDES for n, each in enumerate(examples(lang))
]


@pytest.mark.parametrize(("lang", "example"), ALL)
def test_the_checker_finds_in_an_example_what_the_guide_says_and_nothing_else(lang: str, example: Example) -> None:
    report = example.report()
    assert {finding.code for finding in report.findings} - QUIET == example.finds
    told = _unplaced(report.as_text(lang))
    assert [line for line in _unplaced("\n".join(example.shows)) if line not in told] == []


@pytest.mark.parametrize(("lang", "example"), [case for case in ALL if case.values[1].asked])  # type: ignore[union-attr]
def test_the_bot_says_after_an_example_what_the_guide_says(lang: str, example: Example) -> None:
    talk = Conversation(load(example.applied()))
    for question, said in example.asked:
        reply, _ = talk.reply(Question(text=question, client_language=lang), Context(), NOW)
        assert said in reply.text, question


def test_both_guides_show_the_same_examples() -> None:
    english, french = list(examples("en")), list(examples("fr"))
    assert len(english) >= 10
    assert [(each.way, each.file, each.text, each.finds) for each in english] == [
        (each.way, each.file, each.text, each.finds) for each in french
    ]


@pytest.mark.parametrize("lang", GUIDES)
def test_every_piece_of_yaml_in_a_guide_is_an_example_that_runs(lang: str) -> None:
    text = (DOCS / GUIDES[lang]).read_text(encoding="utf-8")
    assert text.count("```yaml") == len(list(examples(lang)))


@pytest.mark.parametrize("lang", GUIDES)
def test_a_guide_names_every_file_of_the_folder_and_leads_only_where_something_is(lang: str) -> None:
    text = (DOCS / GUIDES[lang]).read_text(encoding="utf-8")
    assert [name for name in files() if "/" not in name and f"`{name}`" not in text] == []
    links = re.findall(r"\]\(([\w./-]+)\)", text)
    assert [link for link in links if not (DOCS / link).exists()] == []
    heads = {
        re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^## (.+)$", text, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == heads
