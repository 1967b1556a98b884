"""How long the engine, words of time and a whole hours answer take, and how many expressions are read rightly.

The figures of docs/hours.md. Run: python benchmarks/hours.py [folder with duckling_en.jsonl and duckling_fr.jsonl].
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.conversation.hours import HoursDesk
from bot.conversation.model import Context
from bot.schedule import Schedule, read_hours
from bot.when import Reading, read

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 24, 18, 30, tzinfo=PARIS)
WEEK = {"mon-thu": "09:00-19:00", "fri": "09:00-18:00", "sat-sun": "closed"}
SERVICE: dict[str, Any] = {
    "week": WEEK,
    "dates": {"12-24": "09:00-13:00"},
    "periods": [{"from": "07-20", "to": "08-21", "hours": "10:00-16:00"}],
}
HOLIDAYS = {"calendar": "FR", "hours": "unconfirmed"}
QUESTIONS = {
    "en": ["Are you open?", "are you open on Friday at 6pm?", "what are your opening hours?", "open next week?"],
    "fr": ["vous êtes ouverts ?", "ouvert jeudi à 18h30 ?", "vos horaires ?", "vous ouvrez les jours fériés ?"],
}


def microseconds(call: Callable[..., object], number: int, *given: object) -> float:
    """Return the best of five rounds, per call."""
    rounds = []
    for _ in range(5):
        since = time.perf_counter()
        for _ in range(number):
            call(*given)
        rounds.append((time.perf_counter() - since) / number)
    return min(rounds) * 1e6


def engine() -> None:
    schedule = Schedule.from_mapping({"timezone": "Europe/Paris", "holidays": HOLIDAYS, **SERVICE})
    fixed = datetime.fromisoformat(NOW.isoformat())
    for name, at in (("in the schedule's zone", NOW), ("with a fixed offset", fixed)):
        schedule.next_change(at)
        print(f"is_open, {name}: {microseconds(schedule.is_open, 50_000, at):.2f} µs")
        print(f"next_change, {name}: {microseconds(schedule.next_change, 50_000, at):.2f} µs")
    since = time.perf_counter()
    shut = Schedule.from_mapping(
        {"timezone": "Europe/Paris", "week": {"mon-sun": "closed"}, "dates": {"2020-01-01": "10:00-12:00"}}
    )
    if shut.next_change(NOW) is not None:
        raise SystemExit("a schedule that is never open found an opening")
    print(f"never open, built and asked: {(time.perf_counter() - since) * 1e3:.2f} ms")


def answers() -> None:
    hours = read_hours({"timezone": "Europe/Paris", "holidays": HOLIDAYS, "services": {"office": SERVICE}})
    desk = HoursDesk(hours, lambda text, _: text, read)
    since = time.perf_counter()
    for lang, (question, *_) in QUESTIONS.items():
        answer(desk, question, lang)
    print(f"the first answers of a process, calendars built: {(time.perf_counter() - since) * 1e3:.0f} ms")
    taken = []
    for lang, questions in QUESTIONS.items():
        for question in questions:
            cost = microseconds(answer, 200, desk, question, lang)
            taken.append(cost)
            print(f"{cost / 1e3:.2f} ms  {question}")
    print(f"a whole hours answer, words of time read with it: median {statistics.median(taken) / 1e3:.2f} ms")


def answer(desk: HoursDesk, question: str, lang: str) -> None:
    when = read(question, lang, NOW, desk.calendar)
    if desk.answer(question, lang, when, Context(), NOW) is None:
        raise SystemExit(f"no hours answer to {question!r}")


def expressions(folder: Path) -> None:
    """Score the readings of Duckling's examples by start, grain and a stated end; time them by processor time."""
    for lang in ("en", "fr"):
        file = folder / f"duckling_{lang}.jsonl"
        if not file.is_file():
            print(f"{file} is not here: no expressions are scored")
            continue
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        rows = [row for row in rows if not row.get("policy_differs")]
        right, taken = 0, []
        for row in rows:
            now = datetime.fromisoformat(row["now"])
            since = time.thread_time()
            when = read(row["text"], lang, now)
            taken.append(time.thread_time() - since)
            right += bool(when.times) and is_stated(row, when.times[0][0])
        taken.sort()
        p50, p99 = (taken[int(len(taken) * share)] * 1e3 for share in (0.5, 0.99))
        print(
            f"{lang}: {right} of {len(rows)} read as stated ({right / len(rows):.1%}); p50 {p50:.3f} ms, p99 {p99:.3f} ms"
        )


def is_stated(row: dict[str, Any], reading: Reading) -> bool:
    start, end = (datetime.fromisoformat(row[key]) if row[key] else None for key in ("start", "end"))
    return row["grain"] == reading.grain and start in (None, reading.start) and end in (None, reading.end)


def grammar() -> None:
    code = "import time; since = time.process_time(); import bot.when.words_en, bot.when.words_fr, bot.when.grammar; "
    code += "print((time.process_time() - since) * 1e3)"
    preload = "import bot.language, bot.schedule.calendar, datetime, re, dataclasses, typing, importlib, functools, dateutil.easter, rapidfuzz.process, rapidfuzz.distance; "
    loads = [
        subprocess.run([sys.executable, "-c", preload + code], capture_output=True, text=True, check=True)
        for _ in range(5)
    ]
    print(f"import of the grammar and both tables, processor time: {min(float(load.stdout) for load in loads):.0f} ms")
    print(f"10,000 digits: {microseconds(read, 3, '7' * 10_000, 'en', NOW) / 1e3:.2f} ms")
    print(f"10,000 characters of times: {microseconds(read, 3, '12:00-' * 1_700, 'en', NOW) / 1e3:.2f} ms")


if __name__ == "__main__":
    shared = Path(os.environ.get("SHARED_DIR", Path(__file__).parents[2] / "shared")) / "eval" / "hours"
    engine()
    answers()
    grammar()
    expressions(Path(sys.argv[1]) if len(sys.argv) > 1 else shared)
