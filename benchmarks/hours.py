"""How long the engine and a whole hours answer take: the figures of docs/hours.md. Run: python benchmarks/hours.py."""

import statistics
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.conversation.hours import HoursDesk
from bot.conversation.model import Context
from bot.schedule import Schedule, read_hours
from bot.when import read

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
    desk.prepare(NOW)
    print(f"prepare: {(time.perf_counter() - since) * 1e3:.0f} ms")
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


if __name__ == "__main__":
    engine()
    answers()
