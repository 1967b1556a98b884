"""The matcher as a machine interface."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.matching.stream import RankingLines, TrainingError, language_of, read_phrases, spoken
from tests.matching.matching_phrases import FRENCH, PHRASES


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_record_is_answered_with_its_candidates(tmp_path: Path) -> None:
    rows = "".join(f'"{phrase}",{label}\n' for label, phrase in PHRASES)
    answer = RankingLines(_write(tmp_path / "train.csv", "sentence,label\n" + rows))
    found = answer({"text": "when do you open"})
    assert (found["label"], found["decision"]) == ("hours", "answer")
    assert found["candidates"][0] == ["hours", found["score"]]
    assert len(found["candidates"]) >= 3
    assert answer({"text": ""}) == {"label": None, "score": 0.0, "decision": "reject", "candidates": []}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("sentence,intent\nhello,a\n", ":1: the column label is missing"),
        ("", ":1: the column label and sentence is missing"),
        ("sentence,label\nhello,a\nbroken\n", ":3: a row needs a sentence and a label"),
        ("sentence,label\nhello,a\n,b\n", ":3: a row needs a sentence and a label"),
        ('sentence,label\nhello,a\n"open,b\n', ":3:"),
        ("sentence,label\nhello,a\nhello,b,c\n", ":3: a row has more than the columns of the first line"),
        ("sentence,label\n", ": holds no phrase"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = _write(tmp_path / "train.csv", text)
    with pytest.raises(TrainingError) as caught:
        read_phrases(path)
    assert str(caught.value).startswith(f"{path}{complaint}")


def test_a_file_that_is_not_there_or_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="No such file"):
        read_phrases(tmp_path / "none.csv")
    path = tmp_path / "train.csv"
    path.write_bytes(b"sentence,label\n\xff\xfe,a\n")
    with pytest.raises(TrainingError, match="not UTF-8"):
        read_phrases(path)


def test_a_record_without_text_is_refused(tmp_path: Path) -> None:
    answer = RankingLines(_write(tmp_path / "train.csv", "sentence,label\nhello,a\n"))
    with pytest.raises(TypeError, match="'text' must be text"):
        answer({"text": 5})


@pytest.mark.parametrize(("phrases", "lang"), [(PHRASES, "en"), (FRENCH, "fr"), ([("a", "12")], None)])
def test_the_language_is_that_of_most_phrases(phrases: list[tuple[str, str]], lang: str | None) -> None:
    assert language_of(list(phrases)) == lang


@pytest.mark.parametrize(
    ("label", "words"), [("DeleteAccount", "Delete Account"), ("card_arrival", "card arrival"), ("6emploi", "emploi")]
)
def test_a_label_is_spoken_as_words(label: str, words: str) -> None:
    assert spoken(label) == words


def test_a_broken_file_is_one_sentence_at_the_command_line(tmp_path: Path) -> None:
    path = _write(tmp_path / "train.csv", "sentence,label\nhello,a\nbroken\n")
    ran = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "bot", "match", "--train", str(path)], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == f"{path}:3: a row needs a sentence and a label\n"


def test_the_matcher_alone_loads_neither_the_conversation_nor_the_knowledge() -> None:
    program = "import sys, bot.cli, bot.lines, bot.matching.stream; print([n for n in sys.modules if n in UNUSED])"
    unused = "UNUSED = {'bot.conversation', 'bot.knowledge', 'pydantic', 'bot.when'}; "
    ran = subprocess.run([sys.executable, "-c", unused + program], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout.strip() == "[]"
