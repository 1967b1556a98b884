"""Load figures: a bare echo bot, our Telegram edge echoing, and the whole bot, one after the other in one run.

    python -m benchmarks.telegram [--quick]

Each is started anew against a Bot API on the loopback. Compare figures of one run only: machines differ.
"""

import asyncio
import sys
import tempfile
from dataclasses import replace

from benchmarks.telegram_load import Load, Measured, measure

BARE, EDGE, WHOLE = ["-m", "benchmarks.bare_echo"], ["-m", "benchmarks.telegram_echo"], ["-m", "bot", "run"]
ASKED = (
    "when are you open?", "how can I donate?", "which metro station?", "comment faire un don ?", "/contact", "What happened in 1951?",
    "how do I volunteer", "/services", "êtes-vous ouverts demain ?", "/hours", "where are you", "hello", "do you sell bicycles?",
)  # fmt: skip
HEAD = f"{'':46}{'per s':>8}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>8}{'MB':>6}{'first s':>9}  lost/twice/disorder"


async def main(quick: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        await measure(WHOLE, Load(chats=1, each=1, questions=ASKED), DATA_DIR=folder)  # builds the knowledge once
        print(HEAD)
        await _compare(folder, Load(each=5 if quick else 20))
        await _compare(folder, Load(chats=100 if quick else 1000, latency=0.05))
        await _show("the whole bot, by webhook", WHOLE, Load(questions=ASKED, by_webhook=True), folder)


async def _compare(folder: str, load: Load) -> None:
    milliseconds = f"{load.latency * 1000:.0f} ms"
    floor = replace(load, chats=min(load.chats, 100))  # it would take minutes over more
    at_once = {"CONCURRENT": "256"} if load.latency else {}  # one at a time it would hold 18 a second
    named = f"a bare echo bot{', concurrent_updates(256)' if load.latency else ''}, {milliseconds}"
    bare = await _show(named, BARE, floor, folder, **at_once)
    await _show(f"our edge, echoing, {milliseconds}", EDGE, load, folder)
    whole = replace(load, questions=ASKED)
    held = await _show(f"the whole bot, {milliseconds}", WHOLE, whole, folder)
    print(f"{'':4}the whole bot holds {held.per_second / bare.per_second:.1f} times the bare one")
    half = replace(whole, rate=held.per_second / 2, chats=min(load.chats, 200))
    await _show(f"… at half of that, evenly: {half.rate:.0f}/s", WHOLE, half, folder)


async def _show(name: str, command: list[str], load: Load, folder: str, **environment: str) -> Measured:
    got = await measure(command, load, DATA_DIR=folder, **environment)
    print(
        f"{name:46}{got.per_second:8.0f}{got.p50 * 1000:9.0f}{got.p99 * 1000:9.0f}{got.cpu * 1000:8.2f}{got.rss / 2**20:6.0f}"
        f"{got.first:9.2f}  {got.lost}/{got.twice}/{got.out_of_order}",
        flush=True,
    )
    return got


if __name__ == "__main__":
    asyncio.run(main("--quick" in sys.argv))
