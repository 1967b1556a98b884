"""Whole questions about hours, kept in hours/*.yaml, and messages with words of time that do not ask about hours.

questions_*.yaml were written before the grammar was tuned, half of them looked at later (docs/hours.md has the figures at
first sight); fresh_*.yaml were written when it was done, odd_*.yaml before it was gone over again,
stranger_*.yaml by someone who had read none of it,
types_*.yaml while the types missed in benchmarks/unseen/hours2_*.yaml were mended. The halves are told apart by a hash of the question:
`HOURS_HALF=tuned` or `kept` asks one of them alone.
"""

import os
import re
import zlib
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from babel.dates import format_date

from bot.conversation.hours import HoursDesk
from bot.conversation.model import Context
from bot.schedule import read_hours
from bot.when import read

HERE = Path(__file__).parent / "hours"
PARIS = ZoneInfo("Europe/Paris")
LANGUAGES = ("en", "fr")
SOURCES = ("questions", "fresh", "odd", "stranger", "types")

# An invented place: late on Thursdays, a lunch break on Fridays, Saturday mornings, other hours in the summer of 2027.
SCHEDULE: dict[str, Any] = {
    "timezone": "Europe/Paris",
    "holidays": {"calendar": "FR", "hours": "closed"},
    "services": {
        "desk": {
            "name": {"en": "the desk", "fr": "le guichet"},
            "words": {"en": ["desk", "counter", "office", "reception"], "fr": ["guichet", "accueil"]},
            "contact": "phone",
            "week": {
                "mon-wed": "09:00-19:00",
                "thu": "09:00-21:00",
                "fri": "09:00-12:00, 13:30-18:00",
                "sat": "10:00-13:00",
                "sun": "closed",
            },
            "periods": [
                {
                    "from": "2027-07-19",
                    "to": "2027-08-22",
                    "week": {"mon-fri": "10:00-16:00", "sat-sun": "closed"},
                    "why": {"en": "Summer hours", "fr": "Horaires d’été"},
                }
            ],
            "dates": {
                "12-24": {"hours": "09:00-13:00", "why": {"en": "Christmas Eve", "fr": "veille de Noël"}},
                "12-31": {"hours": "unconfirmed", "why": {"en": "New Year’s Eve", "fr": "Saint-Sylvestre"}},
            },
        },
    },
}
DESK = HoursDesk(read_hours(SCHEDULE), lambda text, _: text, read, fallback="phone")
WORDS = {
    "en": {"open": r"\bopen", "closed": r"\bclosed\b|(?<!but )\bonly until\b", "unsure": "not confirmed"},
    "fr": {
        "open": r"\bouvert",
        "closed": r"\bfermé\b|\bque jusqu’à\b|(?<!mais )\bseulement jusqu|jusqu’à [^.]* seulement",
        "unsure": "pas confirmé",
    },
}


def kept(question: str) -> bool:
    """Tell whether a question belongs to the half that nobody looked at while the grammar was written."""
    return bool(zlib.crc32(question.encode()) & 1)


def loaded(name: str) -> Any:
    return yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - every value is text


def questions() -> list[Any]:
    half = os.environ.get("HOURS_HALF")
    return [
        pytest.param(lang, group["now"], row, id=f"{lang}: {row['ask']}")
        for lang in LANGUAGES
        for source in SOURCES
        for group in loaded(f"{source}_{lang}.yaml")
        for row in group["questions"]
        if half is None or kept(row["ask"]) == (half == "kept")
    ]


def answer(text: str, lang: str, now: str) -> str | None:
    at = datetime.fromisoformat(now).replace(tzinfo=PARIS)
    found = DESK.answer(text, lang, read(text, lang, at, DESK.calendar), Context(), at)
    return None if found is None else found.text.replace("\u00a0", " ").replace("\u202f", " ")


def spoken(day: str, lang: str) -> str:
    """Return a date as the answers say it, without its year."""
    return format_date(date.fromisoformat(day), "EEEE d MMMM", locale=lang).replace(
        " 1 ", " 1er " if lang == "fr" else " 1 "
    )


@pytest.mark.parametrize(("lang", "now", "row"), questions())
def test_a_question_about_hours_is_answered(lang: str, now: str, row: dict[str, Any]) -> None:
    text = answer(row["ask"], lang, now)
    assert text is not None, "no hours answer"
    first = text.split("\n")[0] if not text.split("\n")[0].endswith(":") else text
    verdict = next((key for key in ("open", "closed", "part", "unsure") if key in row), None)
    if verdict is not None:
        assert spoken(row[verdict], lang).lower() in text.lower()
        statement = re.split(r"(?<!\d)[.] ", first)[0]
        words = WORDS[lang]
        if verdict == "unsure":
            assert re.search(words["unsure"], text)
        elif verdict == "closed":
            assert re.search(words["closed"], statement, re.IGNORECASE)
        else:
            assert re.search(words["open"], statement, re.IGNORECASE)
            assert not re.search(words["closed"], statement, re.IGNORECASE)
    for fragment in row.get("says", ()):
        assert fragment.lower().replace(" – ", "–") in text.lower().replace(" – ", "–")


@pytest.mark.parametrize(
    ("lang", "text"), [(lang, text) for lang in LANGUAGES for text in loaded(f"not_hours_{lang}.yaml")], ids=str
)
def test_a_message_that_does_not_ask_about_hours_gets_none(lang: str, text: str) -> None:
    assert answer(text, lang, "2026-11-24T10:00") is None
