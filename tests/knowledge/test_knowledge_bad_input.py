"""Whatever stands in a knowledge file, reading it ends soon, in little memory, and with the place of the mistake."""

import string
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.knowledge import KnowledgeError, load
from bot.knowledge.document import DEEPEST, LARGEST, MOST_VALUES, read
from bot.knowledge.load import read_all
from bot.settings import LARGEST_FILE, read_knowledge
from tests.organisation.club import files

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefghij", "bcdefghijk", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: b\n\tc: d", "yaml", 2, 1),
        ("a:\n  b: c\n\n  b: d", "duplicate-key", 4, 3),
        ("a: [b\nc: d", "yaml", 2, 2),
        ('a: "b', "yaml", 1, 6),
        ("a: b: c", "yaml", 1, 5),
        ("a: *b", "yaml", 1, 4),
        ("a: b\n---\nc: d", "yaml", 2, 1),
        ("a: b\x07c", "yaml", 1, 5),
        ("a: b\n\ud800", "yaml", 2, 1),
        ('a: "\\ud800"', "yaml", 1, 7),
        ("? [a]\n: b", "bad-key", 1, 1),
        ("a: &a [*a]", "too-deep", 1, 1),
        (BOMB, "too-much", 1, 1),
        ("[" * 100_000, "too-deep", 1, DEEPEST + 1),
        ("- " * 50_000 + "a", "too-deep", 1, 2 * DEEPEST + 1),
        ("{a: " * 90_000, "too-deep", 1, 4 * DEEPEST + 1),
        ("x" * (LARGEST + 1), "too-large", 1, 1),
        ("[" + "a," * MOST_VALUES + "]", "too-much", 1, 1),
    ],
    ids=lambda value: value[:20].encode("unicode_escape").decode() if isinstance(value, str) else None,
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, code: str, line: int, column: int) -> None:
    findings = read("f.yaml", text).findings
    assert [(finding.code, finding.line, finding.column) for finding in findings] == [(code, line, column)]


@pytest.mark.parametrize(
    "text",
    [BOMB, "[" * LARGEST, "a: &a [*a]", "\n".join(" " * n + "a:" for n in range(1_400))],
    ids=["bomb", "brackets", "circle", "stairs"],
)
def test_hostile_files_cost_little_time_and_memory(text: str) -> None:
    tracemalloc.start()
    start = time.process_time()
    assert read("f.yaml", text).findings
    assert time.process_time() - start < 5
    assert tracemalloc.get_traced_memory()[1] < 150_000_000
    tracemalloc.stop()


def test_every_scalar_stays_the_text_that_was_written() -> None:
    text = "yes: no\ntime: 12:30\nyear: 1912\nday: 2026-11-23\nempty:\nnull: ~\nhex: 0x1F\ntag: !!int 3\n"
    assert read("f.yaml", text).value == {
        "yes": "no",
        "time": "12:30",
        "year": "1912",
        "day": "2026-11-23",
        "empty": "",
        "null": "~",
        "hex": "0x1F",
        "tag": "3",
    }


def test_a_tag_runs_nothing() -> None:
    assert read("f.yaml", "!!python/object/apply:os.getcwd []").value == []


@pytest.mark.parametrize("text", ["\ufeffa: b", "a: \u202eb", "a: 👩‍👧", "a: e\u0301", "а: б"])
def test_strange_signs_are_text_like_any_other(text: str) -> None:
    assert not read("f.yaml", text).findings


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=string.printable + "é«\u00a0👍\ud800\x00", max_size=200))
@example("%YAML 1.1\n%TAG ! !\n--- !x a")
@example("a: !<tag:yaml.org,2002:python/none> b")
def test_no_text_at_all_breaks_the_reader(text: str) -> None:
    document = read("f.yaml", text)
    assert all(finding.line >= 1 and finding.column >= 1 and str(finding) for finding in document.findings)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(files())), data=st.data())
def test_no_slip_of_the_finger_breaks_the_loader(name: str, data: st.DataObject) -> None:
    text = files()[name]
    place = data.draw(st.integers(0, len(text)))
    typed = data.draw(st.text(alphabet=" \n\t-:[]{}\"'#&*!|>%@,ab0é", min_size=1, max_size=3))
    cut = data.draw(st.integers(0, 30))
    findings = read_all(files() | {name: text[:place] + typed + text[place + cut :]}).findings
    assert all(finding.said(lang).mend for finding in findings for lang in ("en", "fr"))


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
@pytest.mark.parametrize("name", sorted(files()))
def test_an_empty_file_is_an_error(name: str, text: str) -> None:
    assert (name, "empty-file") in told(files() | {name: text})


@pytest.mark.parametrize("text", ["just words", "- a\n- b", "a: b", "12", "[[[]]]", "- {}"])
@pytest.mark.parametrize("name", sorted(files()))
def test_a_file_of_another_shape_is_an_error_and_never_a_crash(name: str, text: str) -> None:
    findings = told(files() | {name: text})
    assert findings
    assert {file for file, _ in findings} == {name}


@pytest.mark.parametrize("name", ["organisation.yaml", "sources.yaml"])
def test_a_file_every_folder_needs_is_missed(name: str) -> None:
    rest = {file: text for file, text in files().items() if file != name}
    assert (name, "missing-file") in told(rest)


@pytest.mark.parametrize(
    "name", ["hours.yaml", "history.yaml", "crisis.yaml", "smalltalk.yaml", "synonyms.yaml", "questions.yaml"]
)
def test_a_folder_may_do_without_the_other_files(name: str) -> None:
    rest = {file: text for file, text in files().items() if file != name}
    assert load(rest).organisation.languages == ("fr", "en")


def test_an_unknown_file_is_told_with_what_was_meant() -> None:
    with pytest.raises(KnowledgeError, match=r"did you mean hours\.yaml"):
        load(files() | {"houres.yaml": "a: b"})


def told(changed: dict[str, str]) -> list[tuple[str, str]]:
    with pytest.raises(KnowledgeError) as error:
        load(changed)
    return [(finding.file, finding.code) for finding in error.value.findings]


def outside(path: Path) -> None:
    (path.parents[1] / "secret.yaml").write_text("a: b")
    path.symlink_to(path.parents[1] / "secret.yaml")


def circle(path: Path) -> None:
    path.symlink_to(path)


def latin(path: Path) -> None:
    path.write_bytes("a: b\nc: é".encode("latin-1"))


def wide(path: Path) -> None:
    path.write_bytes("a: é".encode("utf-16"))


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * LARGEST_FILE)


def folder_of_that_name(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "code", "line"),
    [
        (outside, "unreadable-link", 0),
        (circle, "unreadable-kind", 0),
        (latin, "unreadable-encoding", 2),
        (wide, "unreadable-encoding", 1),
        (huge, "unreadable-size", 0),
        (folder_of_that_name, "unreadable-kind", 0),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_before_it_is_read(
    tmp_path: Path, spoil: Callable[[Path], None], code: str, line: int
) -> None:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    spoil(folder / "a.yaml")
    with pytest.raises(KnowledgeError) as error:
        read_knowledge(folder)
    assert [(each.file, each.code, each.line) for each in error.value.findings] == [("a.yaml", code, line)]
