"""`bot check`, `bot eval`, `bot ask` and `bot run` as an operator meets them: messages and exit codes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.organisation.club import FOLDER

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the club's folder."""
    return Path(shutil.copytree(FOLDER, tmp_path / "club"))


def bot(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the bot on a folder, far from any .env."""
    known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    variables = {**known, "PYTHONPATH": str(ROOT), "KNOWLEDGE_DIR": str(folder), "LC_ALL": "C.UTF-8", **environment}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_clean_folder_is_exit_code_0(folder: Path) -> None:
    done = bot(folder, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("no mistake found\n")


def test_an_error_is_exit_code_1_and_a_warning_only_if_strict(folder: Path) -> None:
    spoil(folder, "entries/water.yaml", "reviewed: 2026-10-01", "reviewed: 2020-10-01")
    assert bot(folder, "check").returncode == 0
    assert bot(folder, "check", "--strict").returncode == 1
    spoil(folder, "entries/water.yaml", "related: [lessons]", "related: [lesson]")
    done = bot(folder, "check", "--json")
    assert done.returncode == 1
    assert {each["severity"] for each in json.loads(done.stdout)["findings"]} == {"error", "warning"}


def test_the_messages_follow_the_option_then_the_locale(folder: Path) -> None:
    assert "aucune erreur" in bot(folder, "check", LC_ALL="fr_FR.UTF-8").stdout
    assert "no mistake" in bot(folder, "check", "--lang", "en", LC_ALL="fr_FR.UTF-8").stdout
    unknown = bot(folder, "check", "--lang", "xx")
    assert unknown.returncode == 2
    assert "en, fr" in unknown.stderr


def test_the_schemas_are_renewed_on_request(folder: Path) -> None:
    assert bot(folder, "check", "--schema").returncode == 0
    assert (folder / ".schema" / "entries.json").is_file()


@pytest.mark.parametrize("command", [["run"], ["ask", "bonjour"], ["eval"], ["chat"]])
def test_nothing_starts_from_a_broken_folder_and_every_mistake_is_told(folder: Path, command: list[str]) -> None:
    spoil(folder, "entries/club.yaml", "kind: refuse", "kind: refused")
    spoil(folder, "hours.yaml", "mon: closed, tue-thu", "mon: closd, tue-thu")
    (folder / "smalltalk.yaml").write_text("- id: a\n\task: b\n")
    done = bot(folder, *command)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "entries/club.yaml:84:3: error: “refused” is not one of answer, refuse" in done.stderr
    assert "hours.yaml:10:12: error: 'closd' are no hours" in done.stderr
    assert "smalltalk.yaml:2:1: error: not valid YAML: a tab" in done.stderr
    assert "indent with spaces only" in done.stderr


@pytest.mark.parametrize("command", [["run"], ["ask", "bonjour"]])
def test_a_sign_that_cannot_be_read_is_told_with_its_line(folder: Path, command: list[str]) -> None:
    spoil(folder, "crisis.yaml", "<someone> + is drowning", "<somone> + is drowning")
    done = bot(folder, *command, LC_ALL="fr_FR.UTF-8")
    assert done.returncode == 2
    assert "crisis.yaml:13:12: erreur\u00a0: le signe" in done.stderr


def test_nothing_starts_where_a_visitor_would_read_a_name_in_braces(folder: Path) -> None:
    text = (folder / "entries" / "club.yaml").read_text(encoding="utf-8")
    (folder / "entries" / "club.yaml").write_text(text.replace("{contact.desk}", "{contact.dask}"), encoding="utf-8")
    done = bot(folder, "ask", "how do I join")
    assert done.returncode == 2
    assert "entries/club.yaml:" in done.stderr
    assert "{contact.dask}" in done.stderr


def test_a_missing_folder_is_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    done = bot(tmp_path, "ask", "bonjour", KNOWLEDGE_DIR=str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "KNOWLEDGE_DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_regression_set_fails_below_its_floor(folder: Path) -> None:
    assert bot(folder, "eval", "--floor", "99").returncode == 0
    spoil(folder, "questions.yaml", "expect: join", "expect: babies")
    done = bot(folder, "eval", "--floor", "99")
    assert done.returncode == 1
    assert "expected babies, got answer join" in done.stdout
