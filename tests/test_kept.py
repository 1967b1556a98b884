"""What was built from the knowledge is kept for the next start, and believed only where it is ours and fits."""

import asyncio
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]
import pytest

from bot.conversation.model import Context, Question
from bot.kept import LINE, SMALL, Built, Kept, build
from bot.knowledge import KnowledgeError
from tests.organisation.club import FOLDER, files

ROOT = Path(__file__).parents[1]
_LONG_COMMENT = f"# {'-' * SMALL}\n"
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def club() -> Built:
    return build(files())


@pytest.fixture
def kept(tmp_path: Path, club: Built) -> Kept:
    kept = Kept(tmp_path / "knowledge.built", b"key")
    kept.write(files(), club)
    return kept


def answer(built: Built, text: str) -> str:
    return built.conversation.reply(Question(text), Context(), NOW)[0].text


@pytest.mark.parametrize("text", ["/start", "/help", "are you open today?", "how much is it", "qwzx plop"])
def test_what_was_kept_answers_as_what_was_built(kept: Kept, club: Built, text: str) -> None:
    found = kept.read(files())
    assert found is not None
    assert answer(found, text) == answer(club, text)
    assert found.knowledge == club.knowledge


def test_only_the_bots_user_may_read_it(kept: Kept) -> None:
    assert kept.file.stat().st_mode & 0o077 == 0


def test_other_texts_are_built_anew(kept: Kept) -> None:
    texts = files()
    name = next(iter(texts))
    assert kept.read({**texts, name: texts[name] + "\n# a comment\n"}) is None


@pytest.mark.parametrize("place", [0, 40, LINE + 100, -1], ids=["seal", "header", "objects", "end"])
def test_a_file_that_was_touched_is_not_believed(kept: Kept, place: int) -> None:
    content = bytearray(kept.file.read_bytes())
    content[place] ^= 1
    kept.file.write_bytes(content)
    assert kept.read(files()) is None


@pytest.mark.parametrize("content", [b"", b"x", bytes(200)])
def test_a_file_that_is_none_of_ours_is_not_believed(kept: Kept, content: bytes) -> None:
    kept.file.write_bytes(content)
    assert kept.read(files()) is None


def test_another_keys_seal_is_not_believed(kept: Kept) -> None:
    assert Kept(kept.file, b"another").read(files()) is None


def test_the_first_start_builds_and_the_second_reads(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "deep" / "knowledge.built", b"key")
    first = kept.built(files())
    written = kept.file.stat().st_mtime_ns
    assert answer(kept.built(files()), "/start") == answer(first, "/start")
    assert kept.file.stat().st_mtime_ns == written
    assert [path.name for path in kept.file.parent.iterdir()] == ["knowledge.built"]


def test_large_texts_are_built_by_processes_of_their_own(tmp_path: Path) -> None:
    kept, texts = (
        Kept(tmp_path / "knowledge.built", b"key"),
        files() | {"synonyms.yaml": files()["synonyms.yaml"] + _LONG_COMMENT},
    )
    assert answer(kept.built(texts), "how much is it") == answer(build(files()), "how much is it")
    assert kept.read(texts) is not None


@pytest.mark.parametrize("comment", ["", _LONG_COMMENT], ids=["small", "large"])
def test_broken_texts_are_told_with_their_findings(tmp_path: Path, comment: str) -> None:
    texts = files() | {"hours.yaml": "timezone: Nowhere/At All\n" + comment}
    with pytest.raises(KnowledgeError) as error:
        Kept(tmp_path / "knowledge.built", b"key").built(texts)
    assert {finding.file for finding in error.value.findings} == {"hours.yaml"}


def test_without_a_place_to_keep_it_the_bot_is_built_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    assert answer(Kept(tmp_path / "data" / "knowledge.built", b"key").built(files()), "/start")


def test_after_a_change_only_new_texts_are_encoded_again(tmp_path: Path, club: Built) -> None:
    kept = Kept(tmp_path / "knowledge.built", b"key")
    examples = "danger: {%s: {en: [help me I am on fire, my house burns]}}\ninnocent: {en: [%s]}\n" + _LONG_COMMENT
    situation = club.knowledge.crisis.situations[0].id
    kept.built(files() | {"examples.yaml": examples % (situation, "the fire drill is at noon")})
    (vectors,) = tmp_path.glob("vectors-*.npz")
    before = np.load(vectors)["digests"]
    kept.built(files() | {"examples.yaml": examples % (situation, "the fire drill is at one")})
    after = np.load(vectors)["digests"]
    assert len(after) == len(before)
    assert len(set(after.tolist()) & set(before.tolist())) == len(before) - 1


async def test_whoever_learns_for_a_process_that_is_ended_ends_too(tmp_path: Path) -> None:
    settings = {"DATA_DIR": str(tmp_path), "TELEGRAM_BOT_TOKEN": "", "KNOWLEDGE_DIR": str(_padded(tmp_path / "club"))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "learn", cwd=ROOT, env={**os.environ, **settings}, stdout=-3, stderr=-3
    )
    learning = await _descendants(process.pid)
    process.terminate()
    await process.wait()
    gone, alive = await asyncio.to_thread(psutil.wait_procs, learning, 20)
    assert gone
    assert not alive


def _padded(folder: Path) -> Path:
    """Write the club's folder, large enough to be learnt by processes of their own."""
    shutil.copytree(FOLDER, folder)
    with (folder / "synonyms.yaml").open("a") as file:
        file.write(_LONG_COMMENT)
    return folder


async def _descendants(pid: int) -> list[psutil.Process]:
    """Wait until processes learn for this one."""
    for _ in range(600):
        found: list[psutil.Process] = psutil.Process(pid).children(recursive=True)
        if len(found) > 2:
            return found
        await asyncio.sleep(0.02)
    raise TimeoutError
