"""A PostgreSQL of our own, on a free port of the loopback."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), Path(shutil.which("initdb") or "/nowhere/initdb").parent]
    programs = next((folder for folder in sorted(folders, reverse=True) if (folder / "initdb").exists()), None)
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="bot-postgresql-"))
    os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def call(*command: object) -> None:
        words = [str(word) for word in command]
        subprocess.run(words, check=True, cwd=folder, user=owner, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words

    call(programs / "initdb", "-D", folder / "db", "-U", "bot", "-A", "trust")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = (programs / "pg_ctl", "-D", folder / "db", "-w", "-l", folder / "log")
    call(*control, "-o", options, "start")
    try:
        yield f"postgresql://bot@127.0.0.1:{port}/postgres"
    finally:
        call(*control, "-m", "immediate", "stop")
        shutil.rmtree(folder)


def _owner() -> str:
    """Return who shall run it: PostgreSQL refuses to run as root."""
    return pwd.getpwuid(os.geteuid()).pw_name if os.geteuid() else "nobody"
