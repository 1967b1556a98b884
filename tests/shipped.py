"""The shipped knowledge, built once for all tests: the first process builds and keeps it, the others wait and read it."""

import fcntl
from functools import cache
from pathlib import Path

from bot.kept import Built, Kept
from bot.knowledge import Knowledge, load
from bot.settings import read_knowledge

ROOT = Path(__file__).parents[1]
KEPT = Kept(ROOT / "build" / "tests" / "knowledge.built", b"tests")


@cache
def shipped() -> Built:
    """Return the shipped knowledge and who speaks from it."""
    KEPT.file.parent.mkdir(parents=True, exist_ok=True)
    with KEPT.file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return KEPT.built(read_knowledge(ROOT / "knowledge"))


@cache
def shipped_knowledge() -> Knowledge:
    """Return the shipped knowledge alone, which takes no building."""
    return load(read_knowledge(ROOT / "knowledge"))
