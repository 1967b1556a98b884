"""Live knowledge: taken over when its folder changes, the last good one kept when it is broken."""

import asyncio
from pathlib import Path

import pytest

from bot.knowledge import Finding, KnowledgeError
from bot.telegram.reload import Live


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text("first")
    return tmp_path


def build(folder: Path) -> str:
    text = (folder / "a.yaml").read_text()
    if text == "broken":
        raise KnowledgeError(tuple(Finding(f"{name}.yaml", 1, 1, "error", "empty-file") for name in "ab"))
    if text == "bug":
        raise RuntimeError("unforeseen")
    return text


async def test_a_changed_file_is_taken_over_while_running(folder: Path) -> None:
    live = Live(lambda: build(folder), folder)
    changed = asyncio.Event()

    async def take(_: str) -> None:
        changed.set()

    watching = asyncio.create_task(live.watch(take))
    try:
        async with asyncio.timeout(10):
            while not changed.is_set():
                (folder / "a.yaml").write_text("second")
                await asyncio.sleep(0.5)
    finally:
        watching.cancel()
    assert live.current == "second"


@pytest.mark.parametrize(("text", "lines"), [("broken", 2), ("bug", 1)])
async def test_a_broken_folder_keeps_the_last_good_one_and_says_each_finding(
    folder: Path, caplog: pytest.LogCaptureFixture, text: str, lines: int
) -> None:
    live = Live(lambda: build(folder), folder)
    (folder / "a.yaml").write_text(text)
    assert not await live.rebuild()
    assert live.current == "first"
    assert len(caplog.records) == lines


async def test_a_mistake_that_stays_is_named_once(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    live = Live(lambda: build(folder), folder)
    (folder / "a.yaml").write_text("broken")
    await live.rebuild()
    caplog.clear()
    await live.rebuild()
    assert [record.getMessage() for record in caplog.records] == [
        "knowledge not taken over yet, mistakes named before and still there: 2"
    ]
    (folder / "a.yaml").write_text("second")
    assert await live.rebuild()
    caplog.clear()
    (folder / "a.yaml").write_text("broken")
    await live.rebuild()
    assert len(caplog.records) == 2


def test_a_folder_broken_from_the_start_is_an_error(folder: Path) -> None:
    (folder / "a.yaml").write_text("broken")
    with pytest.raises(KnowledgeError):
        Live(lambda: build(folder), folder)
